//! Answers every call under `schemas/cases` anew. The answers are expectations
//! that every binding must meet to the byte: read the diff before it is kept.

use std::error::Error;
use std::fs;
use std::path::Path;

use pedt::Limits;
use pedt::api::{self, Verb};

fn main() -> Result<(), Box<dyn Error>> {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas/cases");
    for &verb in Verb::ALL {
        for entry in fs::read_dir(cases.join(verb.name()))? {
            let path = entry?.path();
            let name = path.to_string_lossy().into_owned();
            if let Some(name) = name.strip_suffix(".call.json") {
                let limits = match fs::read(format!("{name}.limits.json")) {
                    Ok(text) => Limits::from_json(&text).accept()?,
                    Err(_) => Limits::default(),
                };
                let answer = api::answer(verb, &fs::read(&path)?, &limits);
                fs::write(format!("{name}.answer.json"), answer)?;
            }
        }
    }
    Ok(())
}
