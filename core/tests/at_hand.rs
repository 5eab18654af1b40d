//! Calls about responses that were taken in before.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod shared;

use pedt::api::{self, Verb};
use pedt::{Framework, Ingested, Intake, Limits, Roster};
use serde_json::{Value, json};
use shared::SharedCase;

/// What is left of a call that has responses of its own, and these, taken in.
fn parts(case: &SharedCase) -> (Value, Ingested) {
    let mut call: Value = serde_json::from_str(&case.call).unwrap();
    let fields = call.as_object_mut().unwrap();
    let mut taken = |field: &str| fields.remove(field).unwrap().to_string();
    let framework = Framework::from_json(taken("framework").as_bytes());
    let roster = Roster::from_json(taken("roster").as_bytes());
    let (framework, roster) = (framework.accept().unwrap(), roster.accept().unwrap());
    let mut intake = Intake::new(framework.into(), roster.into());
    intake.json(taken("responses").as_bytes());
    (call, intake.finish())
}

fn case(verb: Verb, name: &str) -> SharedCase {
    let mut cases = shared::cases(verb).unwrap().into_iter();
    cases.find(|case| case.name == name).unwrap()
}

fn asked(taken_in: &Ingested, verb: Verb, call: &Value) -> Value {
    let call = call.to_string();
    let answer = api::answer_about(taken_in, verb, call.as_bytes(), &Limits::default());
    serde_json::from_str(&answer.unwrap()).unwrap()
}

#[test]
fn the_answer_is_that_of_the_whole_call() {
    for (verb, name) in [
        (Verb::Explain, "every_figure"),
        (Verb::Explain, "pooled"),
        (Verb::Assign, "declined_and_matched_anew"),
        (Verb::Assign, "suggested_offers_counted"),
        (Verb::Assign, "what_followed"),
    ] {
        let case = case(verb, name);
        let (call, taken_in) = parts(&case);
        let answer: Value = serde_json::from_str(&case.answer).unwrap();
        assert_eq!(asked(&taken_in, verb, &call), answer, "{name}");
    }
}

#[test]
fn responses_cannot_be_given_twice() {
    let (mut call, taken_in) = parts(&case(Verb::Explain, "pooled"));
    call["responses"] = json!([]);
    let answer = asked(&taken_in, Verb::Explain, &call);
    assert_eq!(answer["kind"], "failed");
    assert_eq!(answer["diagnostics"][0]["code"], "unknown_field");
    assert_eq!(answer["diagnostics"][0]["pointer"], "/responses");
}
