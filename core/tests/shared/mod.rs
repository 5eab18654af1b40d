//! The shared cases: each call under `schemas/cases` has its answer beside it.
#![allow(dead_code, reason = "no user of this file needs all of it")]

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use pedt::Limits;
use pedt::api::Verb;

pub(crate) struct SharedCase {
    pub(crate) verb: Verb,
    pub(crate) name: String,
    pub(crate) call: String,
    /// Those the call is read with, if not the usual ones.
    pub(crate) limits: Option<Limits>,
    /// Empty if nobody has written it.
    pub(crate) answer: String,
}

impl SharedCase {
    /// The path of one of its files.
    pub(crate) fn path(&self, what: &str) -> PathBuf {
        folder(self.verb).join(format!("{}.{what}.json", self.name))
    }
}

fn folder(verb: Verb) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../schemas/cases")
        .join(verb.name())
}

/// The cases of a verb by name.
pub(crate) fn cases(verb: Verb) -> Result<Vec<SharedCase>, Box<dyn Error>> {
    let mut cases = Vec::new();
    for entry in fs::read_dir(folder(verb))? {
        let path = entry?.path();
        let file = path.to_string_lossy();
        let Some(start) = file.strip_suffix(".call.json") else {
            continue;
        };
        let limits = match fs::read(format!("{start}.limits.json")) {
            Ok(text) => Some(Limits::from_json(&text).accept()?),
            Err(_) => None,
        };
        cases.push(SharedCase {
            verb,
            name: start.rsplit(['/', '\\']).next().unwrap_or(start).to_owned(),
            call: fs::read_to_string(&path)?,
            limits,
            answer: fs::read_to_string(format!("{start}.answer.json")).unwrap_or_default(),
        });
    }
    cases.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(cases)
}

/// The cases of all verbs.
pub(crate) fn all_cases() -> Result<Vec<SharedCase>, Box<dyn Error>> {
    let mut all = Vec::new();
    for &verb in Verb::ALL {
        all.extend(cases(verb)?);
    }
    Ok(all)
}

/// The cases that the schemas take examples from.
#[cfg(feature = "schema")]
pub(crate) fn for_schemas() -> Result<Vec<pedt::schema::Case>, Box<dyn Error>> {
    let case = |case: SharedCase| {
        Ok(pedt::schema::Case {
            verb: case.verb,
            call: serde_json::from_str(&case.call).unwrap_or_default(),
            answer: serde_json::from_str(&case.answer)?,
        })
    };
    all_cases()?.into_iter().map(case).collect()
}
