//! Readers that must agree with one another.

use pedt::api::{self, Verb};
use pedt::{Code, Diagnostic, Limits, Response, check_response};
use serde_json::Value;

use super::diagnostics;
use super::intake::{self, hub};

/// One response: the fast path and the explaining path, and a way back.
pub(crate) fn response(data: &[u8]) {
    let line: Vec<u8> = data.iter().copied().filter(|byte| *byte != b'\n').collect();
    let (framework, roster) = hub();
    let (response, found) = check_response(&line, &framework, Some(&roster)).into_parts();
    diagnostics::are_well_formed(&found);
    diagnostics::lead_into(&line, &found);
    let ingested = intake::of(|intake| intake.ndjson(&line));
    let unmarked = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&line);
    if unmarked.trim_ascii().is_empty() {
        assert_eq!(ingested.received, 0, "a blank line is no response");
        return;
    }
    let mut said = ingested.diagnostics;
    said.retain(|diagnostic| diagnostic.code != Code::StanceConflict);
    for diagnostic in &mut said {
        assert_eq!(diagnostic.row.take(), Some(1));
    }
    assert_eq!(said, found, "both paths say the same");
    let kept: Vec<Response> = ingested.dataset.responses().collect();
    let expected = response.into_iter().map(without_nulls).collect::<Vec<_>>();
    assert_eq!(kept, expected, "both paths keep the same");
    for response in kept {
        let text = serde_json::to_vec(&response).expect("a response can be written");
        let again = check_response(&text, &framework, Some(&roster));
        assert_eq!(
            again.accept().ok(),
            Some(response),
            "written and read again"
        );
    }
}

fn without_nulls(mut response: Response) -> Response {
    response.ratings.retain(|_, rating| rating.is_some());
    response
}

/// A call to every verb; one whose first line is a verb's name is for it alone.
pub(crate) fn verbs(data: &[u8]) {
    let end = data.iter().position(|byte| *byte == b'\n');
    let (first, rest) = data.split_at(end.unwrap_or(0));
    let named = std::str::from_utf8(first).ok().and_then(Verb::from_name);
    match named {
        Some(verb) => one_verb(verb, rest),
        None => Verb::ALL.iter().for_each(|verb| one_verb(*verb, data)),
    }
}

/// An answer is JSON, the same each time, and keeps to the limits.
fn one_verb(verb: Verb, call: &[u8]) {
    let few = Limits {
        diagnostics: 3,
        ..Limits::default()
    };
    let all = answer(verb, call, &Limits::default());
    let some = answer(verb, call, &few);
    assert_eq!(
        all["kind"], some["kind"],
        "limits on what is told decide nothing"
    );
    assert_eq!(all["refused"], some["refused"]);
    let (all, some) = (found(&all), found(&some));
    assert!(some.len() <= 4, "{} are told", some.len());
    let more = some.last().filter(|last| last.code == Code::MoreFindings);
    let told = some.len() - usize::from(more.is_some());
    let count = more.map_or(0, |more| more.params["count"].as_u64().unwrap_or_default());
    assert!(
        told as u64 + count >= all.len() as u64,
        "the rest is counted"
    );
}

fn found(answer: &Value) -> Vec<Diagnostic> {
    answer.get("diagnostics").map_or_else(Vec::new, |found| {
        serde_json::from_value(found.clone()).expect("diagnostics are as their schema has them")
    })
}

fn answer(verb: Verb, call: &[u8], limits: &Limits) -> Value {
    let text = api::answer(verb, call, limits);
    assert_eq!(text, api::answer(verb, call, limits), "asked twice");
    let answer: Value = serde_json::from_str(&text).expect("an answer is JSON");
    assert_eq!(answer["schema_version"], pedt::SCHEMA_VERSION);
    let found = found(&answer);
    diagnostics::are_well_formed(&found);
    if found.iter().all(|diagnostic| diagnostic.row.is_none()) {
        diagnostics::lead_into(call, &found); // and not into a table within
    }
    let kind = answer["kind"].as_str().expect("an answer says what it is");
    if kind == "failed" {
        assert!(
            found.iter().any(Diagnostic::is_error),
            "a failure has a reason"
        );
    }
    if let (Some(received), Some(refused)) =
        (answer["received"].as_u64(), answer["refused"].as_u64())
    {
        assert!(refused <= received);
    }
    answer
}
