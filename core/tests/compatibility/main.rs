//! What was written for the last version still works.
//!
//! A call that the released schemas accept is accepted now, and an answer that
//! is given now is one that the released schemas expect. New fields and new
//! diagnostic codes may come; nothing else changes without a new schema version.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod covers;

use std::fs;
use std::path::Path;

use covers::{Direction, covers};
use serde_json::Value;

fn bundle(path: &str) -> Value {
    let schemas = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas");
    serde_json::from_str(&fs::read_to_string(schemas.join(path)).unwrap()).unwrap()
}

fn released() -> Value {
    bundle("released/pedt.schema.json")
}

fn current() -> Value {
    bundle("pedt.schema.json")
}

fn roots(schemas: &Value, end: &str) -> Vec<String> {
    let names = schemas["$defs"].as_object().unwrap().keys();
    let roots: Vec<String> = names.filter(|name| name.ends_with(end)).cloned().collect();
    assert!(roots.len() > 2, "{roots:?}");
    roots
}

#[test]
fn calls_that_were_accepted_are_accepted() {
    let (released, current) = (released(), current());
    let mut faults = Vec::new();
    for root in roots(&released, "Call") {
        faults.extend(covers(&current, &released, &root, Direction::Calls));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn answers_are_such_as_were_expected() {
    let (released, current) = (released(), current());
    let mut faults = Vec::new();
    for root in roots(&released, "Answer") {
        faults.extend(covers(&released, &current, &root, Direction::Answers));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
