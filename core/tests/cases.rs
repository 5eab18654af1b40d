//! The shared cases: each call under `schemas/cases` has the answer beside it.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod shared;

use std::collections::BTreeSet;

#[cfg(feature = "csv")]
use pedt::Code;
use pedt::api::{self, Verb};
use pedt::compare::{ChangeEffect, PartField, Relation};
use pedt::matching::{
    Aim, Decided, DecisionReason, LimitKind, NeedOutcome, Refusal, SuggestedAs, UnmetReason,
    UnusedReason,
};
use pedt::{NotApplicableReason, SuppressionReason, UndefinedReason};
use serde_json::Value;
use shared::SharedCase;

fn cases(verb: Verb) -> Vec<SharedCase> {
    let cases = shared::cases(verb).unwrap();
    assert!(!cases.is_empty(), "there is no case of {verb:?}");
    cases
}

#[test]
fn every_verb_answers_as_expected() {
    for &verb in Verb::ALL {
        for case in cases(verb) {
            let limits = case.limits.unwrap_or_default();
            let answer = api::answer(verb, case.call.as_bytes(), &limits);
            assert_eq!(
                answer,
                case.answer,
                "schemas/cases/{}/{}",
                verb.name(),
                case.name
            );
        }
    }
}

/// Codes about bytes, which no JSON call can hold: the tests here and in
/// `tests/import.rs` have a case of each.
#[cfg(feature = "csv")]
const BY_BYTES: &[Code] = &[Code::NotUtf8, Code::EncodingUnknown, Code::EncodingAssumed];

#[cfg(feature = "csv")]
#[test]
fn every_code_has_a_case() {
    let mut covered: BTreeSet<String> = BY_BYTES
        .iter()
        .map(|code| code.info().code.to_owned())
        .collect();
    for answer in Verb::ALL.iter().flat_map(|verb| answers(*verb)) {
        let diagnostics = answer["diagnostics"].as_array().into_iter().flatten();
        covered.extend(diagnostics.map(|d| d["code"].as_str().unwrap().to_owned()));
    }
    let codes = Code::ALL.iter().map(|code| code.info().code);
    let missing: Vec<&str> = codes.filter(|code| !covered.contains(*code)).collect();
    assert!(missing.is_empty(), "no case of {missing:?}");
}

/// What the cases of a verb answer.
fn answers(verb: Verb) -> Vec<Value> {
    let cases = cases(verb).into_iter();
    cases
        .map(|case| serde_json::from_str(&case.answer).unwrap())
        .collect()
}

/// The values of `field` in objects anywhere within `value`.
fn collect<'v>(value: &'v Value, field: &str, into: &mut BTreeSet<&'v str>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, field, into)),
        Value::Object(members) => {
            into.extend(members.get(field).and_then(Value::as_str));
            members.values().for_each(|item| collect(item, field, into));
        }
        _ => {}
    }
}

#[test]
fn every_kind_of_change_note_and_break_has_a_case() {
    let answers = answers(Verb::Compare);
    let found = |pointer: &str, field: &str| {
        let mut found = BTreeSet::new();
        for part in answers.iter().filter_map(|answer| answer.pointer(pointer)) {
            collect(part, field, &mut found);
        }
        found
            .into_iter()
            .map(str::to_owned)
            .collect::<BTreeSet<_>>()
    };
    let names = |names: &str| {
        names
            .split_whitespace()
            .map(str::to_owned)
            .collect::<BTreeSet<_>>()
    };
    let changes = "added moved name names number removed reordered reworded";
    let parts = "ancestor area band citation framework language level point quadrant role scale \
        stance statement support theme topic";
    let expected = names(changes)
        .union(&names(parts))
        .cloned()
        .collect::<BTreeSet<_>>();
    assert_eq!(found("/diff/changes", "kind"), expected);
    let fields = PartField::ALL.iter().map(|field| field.name().to_owned());
    assert_eq!(found("/diff/changes", "field"), fields.collect());
    let effects = ChangeEffect::ALL
        .iter()
        .map(|effect| effect.name().to_owned());
    assert_eq!(found("/diff/changes", "effect"), effects.collect());
    let relations = Relation::ALL
        .iter()
        .map(|relation| relation.name().to_owned());
    assert_eq!(found("/series", "relation"), relations.collect());
    let nodes = "area statement theme whole";
    let series = "added bands break comparable comparable_with_note crosswalk level moved removed \
        reworded scale scale_converted statements threshold too_few_shared translation weights words";
    let expected = names(nodes)
        .union(&names(series))
        .cloned()
        .collect::<BTreeSet<_>>();
    assert_eq!(found("/series", "kind"), expected);
}

#[test]
fn every_reason_of_a_proposal_has_a_case() {
    let answers = answers(Verb::Assign);
    // The values of `field` in each object of the lists at `pointer`.
    let found = |pointer: &str, field: &str| -> BTreeSet<&str> {
        let lists = answers.iter().filter_map(|answer| answer.pointer(pointer));
        let rows = lists.flat_map(|list| list.as_array().unwrap());
        rows.filter_map(|row| row.pointer(field)?.as_str())
            .collect()
    };
    let unmet = UnmetReason::ALL.iter().map(|reason| reason.name());
    assert_eq!(found("/proposal/unmet", "/reason"), unmet.collect());
    let unused = UnusedReason::ALL.iter().map(|reason| reason.name());
    assert_eq!(found("/proposal/unused", "/reason"), unused.collect());
    let decisions = "/proposal/decisions";
    let not_held = DecisionReason::ALL.iter().map(|reason| reason.name());
    assert_eq!(found(decisions, "/reason"), not_held.collect());
    let decided = Decided::ALL.iter().map(|decided| decided.name());
    assert_eq!(found(decisions, "/decided"), decided.collect());
    let limits = LimitKind::ALL.iter().map(|limit| limit.name());
    assert_eq!(found("/proposal/limits", "/limit"), limits.collect());
    let outcomes = NeedOutcome::ALL.iter().map(|outcome| outcome.name());
    assert_eq!(found("/followed/matches", "/outcome"), outcomes.collect());
    let aims = Aim::ALL.iter().filter(|aim| **aim != Aim::Lot);
    let aims = aims.map(|aim| aim.name());
    assert_eq!(found("/proposal/aims", "/aim"), aims.collect());
    assert!(found("/proposal/matches", "/otherwise/loses/aim").contains(Aim::Lot.name()));

    let suggested = SuggestedAs::ALL.iter().map(|suggested| suggested.name());
    assert_eq!(
        found("/proposal/suggested", "/suggested"),
        suggested.collect()
    );

    let mut refused = BTreeSet::new();
    for answer in &answers {
        for at in ["/proposal/unmet", "/proposal/unused"] {
            for row in answer
                .pointer(at)
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
            {
                collect(&row["refused"], "reason", &mut refused);
            }
        }
    }
    let refusals = Refusal::ALL.iter().map(|reason| reason.name());
    assert_eq!(refused, refusals.collect());
}

/// Reasons that no call brings about yet: nothing is hidden before disclosure
/// control, and no document holds numbers that large or weights below zero.
const WITHOUT_CASE: &[&str] = &[
    "undefined/negative_weight",
    "undefined/no_weight",
    "undefined/not_finite",
    "undefined/too_few_points",
    "undefined/too_many_answers",
    "undefined/too_many_points",
];

#[test]
fn every_kind_of_cell_has_a_case() {
    let mut expected =
        BTreeSet::from(["value/", "not_applicable/", "unavailable/"].map(str::to_owned));
    expected.extend(
        SuppressionReason::ALL
            .iter()
            .map(|reason| format!("suppressed/{reason}")),
    );
    expected.extend(
        UndefinedReason::ALL
            .iter()
            .map(|reason| format!("undefined/{reason}")),
    );
    expected.extend(
        NotApplicableReason::ALL
            .iter()
            .map(|reason| format!("not_applicable/{reason}")),
    );
    let mut found: BTreeSet<String> = WITHOUT_CASE.iter().map(|&cell| cell.to_owned()).collect();
    for case in Verb::ALL.iter().flat_map(|&verb| cases(verb)) {
        cells(&serde_json::from_str(&case.answer).unwrap(), &mut found);
    }
    assert_eq!(found, expected);
}

/// Every kind of cell in `value`, with its reason.
fn cells(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| cells(item, found)),
        Value::Object(members) => {
            let text = |field| {
                members
                    .get(field)
                    .and_then(Value::as_str)
                    .unwrap_or_default()
            };
            if let kind
            @ ("value" | "suppressed" | "undefined" | "not_applicable" | "unavailable") =
                text("kind")
            {
                found.insert(format!("{kind}/{}", text("reason")));
            }
            members.values().for_each(|value| cells(value, found));
        }
        _ => {}
    }
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
