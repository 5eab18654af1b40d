//! The shared cases: each call under `schemas/cases` has the answer beside it.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use pedt::Code;
use serde_json::Value;

fn cases(verb: &str) -> Vec<(String, String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../schemas/cases")
        .join(verb);
    let mut cases = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if let Some(name) = name.strip_suffix(".call.json") {
            let answer = path.with_file_name(format!("{name}.answer.json"));
            let call = fs::read_to_string(&path).unwrap();
            cases.push((name.to_owned(), call, fs::read_to_string(answer).unwrap()));
        }
    }
    assert!(!cases.is_empty(), "there is no case of `{verb}`");
    cases
}

fn answers_as_expected(verb: &str, answer: fn(&str) -> String) {
    for (name, call, expected) in cases(verb) {
        assert_eq!(answer(&call), expected, "schemas/cases/{verb}/{name}");
    }
}

#[test]
fn check_answers_as_expected() {
    answers_as_expected("check", pedt::api::check);
}

#[test]
fn analyse_answers_as_expected() {
    answers_as_expected("analyse", pedt::api::analyse);
}

#[cfg(feature = "csv")]
#[test]
fn read_answers_as_expected() {
    answers_as_expected("read", pedt::api::read);
}

/// Codes about bytes, which no JSON call can hold: the tests here and in
/// `tests/import.rs` have a case of each.
const BY_BYTES: &[Code] = &[Code::NotUtf8, Code::EncodingUnknown, Code::EncodingAssumed];

#[test]
fn every_code_has_a_case() {
    let mut covered: BTreeSet<String> = BY_BYTES
        .iter()
        .map(|code| code.info().code.to_owned())
        .collect();
    for (_, _, answer) in cases("check").into_iter().chain(cases("read")) {
        let answer: Value = serde_json::from_str(&answer).unwrap();
        let diagnostics = answer["diagnostics"].as_array().unwrap();
        covered.extend(
            diagnostics
                .iter()
                .map(|d| d["code"].as_str().unwrap().to_owned()),
        );
    }
    let codes = Code::ALL.iter().map(|code| code.info().code);
    let missing: Vec<&str> = codes.filter(|code| !covered.contains(*code)).collect();
    assert!(missing.is_empty(), "no case of {missing:?}");
}

#[test]
fn text_that_is_not_utf8_is_reported_with_its_place() {
    let checked = pedt::check_response(b"{\"id\": \"\xff\"}", pedt::Framework::builtin(), None);
    let said: Vec<String> = checked
        .diagnostics()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(said, ["the text is not UTF-8: byte 8 cannot be read"]);
}
