//! The README's program is the example of that name, and prints what is said.
// With all features, since the program is built for the tests with them.
#![cfg(all(feature = "arrow", feature = "csv", feature = "schema"))]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use pedt::api;
use serde_json::{Value, from_str, json};

const README: &str = include_str!("../../README.md");
const CONTRACT: &str = include_str!("../../schemas/README.md");
const PROGRAM: &str = include_str!("../examples/twenty_lines.rs");

/// The first fenced block of the README in `language`.
fn block(language: &str) -> &'static str {
    let (_, rest) = README.split_once(&format!("```{language}\n")).unwrap();
    rest.split_once("```").unwrap().0
}

#[test]
fn the_program_is_the_example() {
    assert_eq!(block("rust,no_run"), PROGRAM);
}

#[test]
fn the_program_prints_what_is_said() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let run = Command::new(env!("CARGO"))
        .args([
            "run",
            "--quiet",
            "--all-features",
            "--package",
            "pedt",
            "--example",
            "twenty_lines",
        ])
        .current_dir(root)
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{errors}");
    assert_eq!(String::from_utf8_lossy(&run.stdout), block("text"));
}

/// A file of the example hub.
fn file(name: &str) -> String {
    let hub = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas/examples/hub");
    fs::read_to_string(hub.join(name)).unwrap()
}

/// Whether all that is said is found: of objects some fields, of lists some items.
fn holds(found: &Value, said: &Value) -> bool {
    match (found, said) {
        (Value::Object(found), Value::Object(said)) => said
            .iter()
            .all(|(key, said)| found.get(key).is_some_and(|found| holds(found, said))),
        (Value::Array(found), Value::Array(said)) => said
            .iter()
            .all(|said| found.iter().any(|found| holds(found, said))),
        (found, said) => found == said,
    }
}

/// The first call and the first answer in a section of the contract.
fn shown(section: &str) -> (Value, Value) {
    let (_, section) = CONTRACT.split_once(&format!("\n## {section}\n")).unwrap();
    let mut blocks = section
        .split("```json\n")
        .skip(1)
        .map(|rest| from_str::<Value>(rest.split_once("```").unwrap().0).unwrap());
    (blocks.next().unwrap(), blocks.next().unwrap())
}

/// The call with the responses of the example hub.
fn about_the_hub(mut call: Value) -> String {
    let roster: Value = from_str(&file("roster.json")).unwrap();
    let read = json!({
        "schema_version": "1", "roster": roster, "form": "ndjson", "text": file("responses.ndjson"),
    });
    let read: Value = from_str(&api::read(&read.to_string())).unwrap();
    call["schema_version"] = "1".into();
    call["roster"] = roster;
    call["responses"] = read["responses"].clone();
    call.to_string()
}

#[test]
fn the_contract_shows_what_analyse_answers() {
    let (call, said) = shown("Asking what follows");
    let found: Value = from_str(&api::analyse(&about_the_hub(call))).unwrap();
    assert!(holds(&found, &said), "{}", found["diagnostics"]);
    assert!(!holds(&found, &json!({"kind": "failed"})));
}

#[test]
fn the_contract_shows_what_report_answers() {
    let (call, said) = shown("Reporting");
    let found: Value = from_str(&api::report(&about_the_hub(call))).unwrap();
    assert!(holds(&found, &said), "{}", found["diagnostics"]);
}

#[test]
fn the_contract_shows_what_assign_answers() {
    let (call, said) = shown("Bringing schools together");
    let found: Value = from_str(&api::assign(&about_the_hub(call))).unwrap();
    assert!(holds(&found, &said), "{found}");
}
