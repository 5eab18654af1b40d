//! Answers every call under `schemas/cases` anew. The answers are expectations
//! that every binding must meet to the byte: read the diff before it is kept.

use std::path::Path;
use std::{fs, io};

fn main() -> io::Result<()> {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas/cases");
    for (verb, answer) in [
        ("check", pedt::api::check as fn(&str) -> String),
        ("analyse", pedt::api::analyse),
        #[cfg(feature = "csv")]
        ("read", pedt::api::read),
    ] {
        for entry in fs::read_dir(cases.join(verb))? {
            let path = entry?.path();
            let name = path.to_string_lossy().into_owned();
            if let Some(name) = name.strip_suffix(".call.json") {
                let call = fs::read_to_string(&path)?;
                fs::write(format!("{name}.answer.json"), answer(&call))?;
            }
        }
    }
    Ok(())
}
