//! Whatever the bytes, every reader comes back with an answer.

use pedt::{Framework, Roster, api, check_response, doctest};
use proptest::prelude::*;

const COMPARE: &str = include_str!("../../schemas/cases/compare/recoded_with_crosswalk.call.json");

/// A text with some stretches cut out and others put in.
fn damaged(text: &'static str) -> impl Strategy<Value = Vec<u8>> {
    let with = prop_oneof![
        any::<Vec<u8>>(),
        prop::sample::select(vec![
            "null", "[]", "{}", "\"\"", "-1", "1e400", "1e300", "0.5", "true", "\"en\"", "[[[[",
            ",",
        ])
        .prop_map(|text| text.as_bytes().to_vec()),
    ];
    let damage = (any::<prop::sample::Index>(), 0_usize..60, with);
    prop::collection::vec(damage, 1..4).prop_map(move |damages| {
        let mut bytes = text.as_bytes().to_vec();
        for (at, length, with) in damages {
            let start = at.index(bytes.len() + 1);
            let end = (start + length).min(bytes.len());
            bytes.splice(start..end, with);
        }
        bytes
    })
}

/// A value in place of another, the text staying JSON.
fn swapped(text: &'static str) -> impl Strategy<Value = Vec<u8>> {
    let bytes = text.as_bytes();
    let values: Vec<usize> = (0..bytes.len())
        .filter(|&at| bytes.get(at) == Some(&b':'))
        .collect();
    let with = prop::sample::select(vec![
        "null,", "[],", "{},", "\"\",", "7,", "-0.5,", "false,",
    ]);
    (prop::sample::select(values), with).prop_map(move |(at, with)| {
        let (before, after) = text.as_bytes().split_at(at + 1);
        let rest = after
            .iter()
            .position(|byte| *byte == b',')
            .unwrap_or(after.len());
        let after = after.get(rest + 1..).unwrap_or_default();
        [before, with.as_bytes(), after].concat()
    })
}

proptest! {
    #[test]
    fn reading_anything(bytes: Vec<u8>) {
        let _ = Framework::from_json(&bytes);
        let _ = Roster::from_json(&bytes);
        let _ = check_response(&bytes, Framework::builtin(), None);
    }

    #[test]
    fn reading_a_damaged_framework(
        bytes in prop_oneof![damaged(Framework::BUILTIN_JSON), swapped(Framework::BUILTIN_JSON)],
    ) {
        let checked = Framework::from_json(&bytes);
        let refused = checked.diagnostics().iter().any(pedt::Diagnostic::is_error);
        prop_assert_eq!(checked.accept().is_err(), refused);
    }

    #[test]
    fn reading_a_damaged_roster(
        bytes in prop_oneof![damaged(doctest::ROSTER_JSON), swapped(doctest::ROSTER_JSON)],
    ) {
        let checked = Roster::from_json(&bytes);
        let refused = checked.diagnostics().iter().any(pedt::Diagnostic::is_error);
        prop_assert_eq!(checked.accept().is_err(), refused);
    }

    #[test]
    fn answering_a_damaged_call(bytes in damaged(include_str!("../../schemas/cases/analyse/partnership_of_two.call.json"))) {
        let call = String::from_utf8_lossy(&bytes);
        for answer in [api::check(&call), api::analyse(&call), api::explain(&call)] {
            let answer: serde_json::Value = serde_json::from_str(&answer).map_err(|error| {
                TestCaseError::fail(format!("an answer is JSON: {error}"))
            })?;
            prop_assert!(answer.get("kind").is_some());
        }
    }

    #[test]
    fn answering_a_damaged_call_about_frameworks(
        bytes in prop_oneof![damaged(COMPARE), swapped(COMPARE)],
    ) {
        let call = String::from_utf8_lossy(&bytes);
        for answer in [api::compare(&call), api::form(&call)] {
            let answer: serde_json::Value = serde_json::from_str(&answer).map_err(|error| {
                TestCaseError::fail(format!("an answer is JSON: {error}"))
            })?;
            prop_assert!(answer.get("kind").is_some());
        }
    }
}
