//! Answers every call under `schemas/cases` anew. The answers are expectations
//! that every binding must meet to the byte: read the diff before it is kept.

#[path = "../tests/shared/mod.rs"]
mod shared;

use std::error::Error;
use std::fs;

use pedt::api;

fn main() -> Result<(), Box<dyn Error>> {
    for case in shared::all_cases()? {
        let limits = case.limits.unwrap_or_default();
        let answer = api::answer(case.verb, case.call.as_bytes(), &limits);
        fs::write(case.path("answer"), answer)?;
    }
    Ok(())
}
