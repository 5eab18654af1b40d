//! Calls about responses that were taken in before.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use pedt::api::{self, Verb};
use pedt::{Ingested, Intake, Limits};
use serde_json::{Value, json};

/// A call of the shared cases, and what is left of it about its own responses.
fn case(path: &str) -> (Value, Ingested) {
    let path = format!(
        "{}/../schemas/cases/{path}.call.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let mut call: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut taken = |field: &str| {
        call.as_object_mut()
            .unwrap()
            .remove(field)
            .unwrap()
            .to_string()
    };
    let framework = pedt::Framework::from_json(taken("framework").as_bytes());
    let roster = pedt::Roster::from_json(taken("roster").as_bytes());
    let (framework, roster) = (framework.accept().unwrap(), roster.accept().unwrap());
    let mut intake = Intake::new(framework.into(), roster.into());
    intake.json(taken("responses").as_bytes());
    (call, intake.finish())
}

fn asked(taken_in: &Ingested, verb: Verb, call: &Value) -> Value {
    let call = call.to_string();
    let answer = api::answer_about(taken_in, verb, call.as_bytes(), &Limits::default());
    serde_json::from_str(&answer.unwrap()).unwrap()
}

#[test]
fn the_answer_is_that_of_the_whole_call() {
    for (verb, name) in [
        (Verb::Explain, "explain/every_figure"),
        (Verb::Explain, "explain/pooled"),
    ] {
        let (call, taken_in) = case(name);
        let path = format!(
            "{}/../schemas/cases/{name}.answer.json",
            env!("CARGO_MANIFEST_DIR")
        );
        let answer: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        assert_eq!(asked(&taken_in, verb, &call), answer, "{name}");
    }
}

#[test]
fn responses_cannot_be_given_twice() {
    let (mut call, taken_in) = case("explain/pooled");
    call["responses"] = json!([]);
    let answer = asked(&taken_in, Verb::Explain, &call);
    assert_eq!(answer["kind"], "failed");
    assert_eq!(answer["diagnostics"][0]["code"], "unknown_field");
    assert_eq!(answer["diagnostics"][0]["pointer"], "/responses");
}
