//! The fast path and the explaining path are one rule: whatever the bytes,
//! they refuse the same responses, say the same, and keep the same answers.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::sync::Arc;

use pedt::{Framework, Intake, Roster, check_response, doctest};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

fn hub() -> (Arc<Framework>, Arc<Roster>) {
    doctest::hub()
}

/// Holds both paths against each other on one line.
fn agree(line: &[u8]) -> Result<(), TestCaseError> {
    let (framework, roster) = hub();
    let (response, explained) = check_response(line, &framework, Some(&roster)).into_parts();
    let mut intake = Intake::new(framework, roster);
    intake.ndjson(line);
    let ingested = intake.finish();
    let mut found = ingested.diagnostics;
    found.retain(|diagnostic| diagnostic.code != pedt::Code::StanceConflict);
    for diagnostic in &mut found {
        diagnostic.row = None;
    }
    prop_assert_eq!(found, explained);
    let kept: Vec<_> = ingested.dataset.responses().collect();
    let expected: Vec<_> = response
        .map(|mut response| {
            response.ratings.retain(|_, rating| rating.is_some());
            response
        })
        .into_iter()
        .collect();
    prop_assert_eq!(kept, expected);
    Ok(())
}

fn rating() -> impl Strategy<Value = Value> {
    prop_oneof![
        20 => (1..=4).prop_map(Value::from),
        2 => Just(Value::Null),
        1 => prop_oneof![Just(json!(0)), Just(json!(5)), Just(json!(3.0)), Just(json!(3.5)), Just(json!("3"))],
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z ,.]{1,40}",
        "[ŵŷâ\"\\\\/\n\t=']{1,10}",
        any::<String>(),
        Just(" \u{202e}".to_owned()),
        "a{3990,4010}",
    ]
}

fn note() -> impl Strategy<Value = Value> {
    let theme = prop_oneof![9 => Just("1a"), 9 => Just("3c"), 1 => Just("9z")];
    let kind = prop_oneof![9 => Just("strength"), 9 => Just("development"), 1 => Just("worry")];
    (theme, kind, text())
        .prop_map(|(theme, kind, text)| json!({"theme": theme, "kind": kind, "text": text}))
}

fn support() -> impl Strategy<Value = Value> {
    let stance = prop_oneof![
        Just("high_need"),
        Just("not_applicable"),
        Just("high_offer"),
        Just("maybe")
    ];
    let topic = prop_oneof![Just("send"), Just("stem"), Just("wellbeing"), Just("tea")];
    prop::collection::btree_map(topic, stance, 0..4).prop_map(|map| json!(map))
}

/// A response that is right more often than not.
fn response() -> impl Strategy<Value = Value> {
    let codes: Vec<String> = Framework::builtin()
        .statements()
        .map(|(_, _, statement)| statement.code.as_str().to_owned())
        .collect();
    let ratings = prop::collection::vec(prop::option::weighted(0.9, rating()), codes.len())
        .prop_map(move |ratings| {
            let ratings = codes.iter().cloned().zip(ratings);
            let ratings = ratings.filter_map(|(code, rating)| Some((code, rating?)));
            Value::Object(ratings.collect::<Map<_, _>>())
        });
    (
        ratings,
        prop::collection::vec(note(), 0..4),
        support(),
        prop_oneof![8 => Just("brook"), 1 => Just("moor")],
        prop_oneof![5 => Just("submitted"), 5 => Just("draft")],
    )
        .prop_map(|(ratings, notes, support, school, status)| {
            json!({
                "schema_version": "1", "id": "r1",
                "framework": {"id": "pedt", "version": "2026.1"},
                "round": "2026-autumn", "partnership": "dale", "school": school,
                "respondent": "u1", "role": "headteacher", "status": status,
                "ratings": ratings, "notes": notes, "support": support,
            })
        })
}

/// Something else in place of, or beside, one value of the document.
fn damage(value: &mut Value, mut place: usize, with: &Value) {
    fn walk(value: &mut Value, place: &mut usize, with: &Value) -> bool {
        if *place == 0 {
            *value = with.clone();
            return true;
        }
        *place -= 1;
        match value {
            Value::Array(items) => items.iter_mut().any(|item| walk(item, place, with)),
            Value::Object(members) => members.values_mut().any(|item| walk(item, place, with)),
            _ => false,
        }
    }
    place += 1;
    walk(value, &mut place, with);
}

fn junk() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        Just(json!(true)),
        Just(json!(-1)),
        Just(json!(1e300)),
        Just(json!(" padded ")),
        Just(json!("")),
        Just(json!([])),
        Just(json!({})),
        Just(json!({"__proto__": {}})),
        text().prop_map(Value::from),
    ]
}

proptest! {
    #[test]
    fn on_responses(response in response(), pretty in any::<bool>()) {
        let spaced = response.to_string().replace("\":", "\" : ").replace(",\"", " ,\t\"");
        agree(if pretty { spaced } else { response.to_string() }.as_bytes())?;
    }

    #[test]
    fn on_damaged_responses(
        mut response in response(),
        damages in prop::collection::vec((0_usize..90, junk()), 1..4),
    ) {
        for (place, with) in &damages {
            damage(&mut response, *place, with);
        }
        agree(response.to_string().as_bytes())?;
    }

    #[test]
    fn on_damaged_text(
        response in response(),
        cuts in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..40, any::<Vec<u8>>()), 1..3),
    ) {
        let mut text = response.to_string().into_bytes();
        for (at, length, with) in cuts {
            let start = at.index(text.len() + 1);
            let end = (start + length).min(text.len());
            let with = with.into_iter().filter(|byte| *byte != b'\n');
            text.splice(start..end, with);
        }
        agree(&text)?;
    }

    #[test]
    fn on_repeated_members(response in response(), at in any::<prop::sample::Index>()) {
        let text = response.to_string();
        let members: Vec<&str> = text.split_inclusive(',').collect();
        let repeated = members[at.index(members.len())];
        let mut twice = members.clone();
        twice.insert(at.index(members.len()), repeated);
        agree(twice.concat().as_bytes())?;
    }
}

#[test]
fn plain_lines_take_the_fast_path_with_the_same_result() {
    for line in doctest::ndjson().lines() {
        agree(line.as_bytes()).unwrap();
    }
}
