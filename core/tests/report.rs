//! Reports: every number in them was found elsewhere, and nothing is told to
//! whom it is hidden from.
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
use std::sync::LazyLock;

use pedt::api::{self, Verb};
use pedt::report::SectionKind;
use pedt::{Framework, Limits};
use serde_json::{Value, json};

/// A call about the example hub: roster, responses and nothing else.
static HUB: LazyLock<Value> = LazyLock::new(|| {
    let hub = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas/examples/hub");
    let read = |name: &str| fs::read_to_string(hub.join(name)).unwrap();
    let roster: Value = serde_json::from_str(&read("roster.json")).unwrap();
    let lines = read("responses.ndjson");
    let responses = lines
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok());
    let responses: Vec<Value> = responses.collect();
    json!({ "schema_version": "1", "roster": roster, "responses": responses })
});

fn with(fields: &Value) -> Value {
    let mut call = HUB.clone();
    for (name, value) in fields.as_object().unwrap() {
        call[name] = value.clone();
    }
    call
}

fn ask(verb: Verb, call: &Value) -> Value {
    let answer = api::answer(verb, call.to_string().as_bytes(), &Limits::DEFAULT);
    let answer: Value = serde_json::from_str(&answer).unwrap();
    assert_ne!(answer["kind"], "failed", "{}", answer["diagnostics"]);
    answer
}

/// The rounds of the hub that are reported: the last, and the first before it.
fn rounds() -> (String, String) {
    let rounds = HUB["roster"]["rounds"].as_array().unwrap();
    let id = |round: &Value| round["id"].as_str().unwrap().to_owned();
    (id(&rounds[0]), id(&rounds[rounds.len() - 1]))
}

fn ids(list: &str) -> Vec<String> {
    let all = HUB["roster"][list].as_array().unwrap().iter();
    all.map(|of| of["id"].as_str().unwrap().to_owned())
        .collect()
}

/// What there are reports of, with those who may read them.
fn reports() -> Vec<(Value, Option<Value>)> {
    let (partnership, hub) = (&ids("partnerships")[0], &ids("hubs")[0]);
    let (_, last) = rounds();
    let members = HUB["roster"]["memberships"].as_array().unwrap().iter();
    let mut members = members.filter(|of| of["partnership"] == *partnership);
    let member = members.find(|of| of.get("to").is_none() && of.get("from").is_none());
    let school = &member.unwrap()["school"];
    let unit = json!({ "kind": "hub", "hub": hub });
    let of_partnership = json!({ "kind": "partnership", "partnership": partnership });
    let of_school = json!({ "kind": "school", "partnership": partnership, "school": school });
    let funder = |unit: &Value| json!({ "kind": "funder", "unit": unit });
    let _ = last;
    vec![
        (of_partnership.clone(), None),
        (
            of_partnership.clone(),
            Some(json!({ "kind": "lead", "partnership": partnership })),
        ),
        (
            of_partnership.clone(),
            Some(json!({ "kind": "members", "partnership": partnership })),
        ),
        (of_school.clone(), None),
        (
            of_school,
            Some(json!({ "kind": "own_school", "school": school })),
        ),
        (unit.clone(), None),
        (unit.clone(), Some(json!({ "kind": "hub", "hub": hub }))),
        (funder(&unit), Some(json!({ "kind": "public" }))),
        (funder(&of_partnership), None),
        (funder(&of_partnership), Some(json!({ "kind": "public" }))),
    ]
}

fn report_call(of: &Value, audience: Option<&Value>) -> Value {
    let (first, last) = rounds();
    let mut call = with(&json!({
        "of": of, "round": last, "since": first, "report": { "matches": {} },
    }));
    if let Some(audience) = audience {
        call["disclosure"] = json!({ "audience": audience });
    }
    call
}

/// Everything that can be found out about a unit, for the same audience.
fn found(of: &Value, audience: Option<&Value>) -> Vec<Value> {
    let (first, last) = rounds();
    let unit = of.get("unit").unwrap_or(of);
    let partnerships = match unit["kind"].as_str() {
        Some("hub") => ids("partnerships"),
        _ => vec![unit["partnership"].as_str().unwrap().to_owned()],
    };
    let mut dashboards = Vec::new();
    let mut analyses = Vec::new();
    let opened = audience.is_none_or(|audience| audience["kind"] == "lead");
    for partnership in &partnerships {
        for round in [&first, &last] {
            dashboards.push(json!({ "round": round, "partnership": partnership }));
        }
        for kind in ["gaps", "agreement"] {
            analyses.push(json!({ "kind": kind, "round": last, "partnership": partnership }));
        }
        analyses.push(json!({
            "kind": "change", "partnership": partnership, "from": first, "to": last,
        }));
        analyses.push(json!({
            "kind": "quadrant", "round": last, "since": first, "partnership": partnership,
        }));
        analyses.push(json!({ "kind": "quadrant", "round": first, "partnership": partnership }));
    }
    analyses.push(json!({ "kind": "priorities", "round": last, "unit": unit }));
    if unit["kind"] == "hub" {
        for round in [&first, &last] {
            analyses.push(json!({ "kind": "hub", "round": round, "hub": unit["hub"] }));
        }
    }
    let around = match unit["kind"].as_str() {
        Some("school") => json!({ "kind": "partnership", "partnership": unit["partnership"] }),
        _ => unit.clone(),
    };
    if opened {
        analyses.push(json!({ "kind": "support", "round": last, "unit": around }));
    }
    let mut call = with(&json!({ "dashboards": dashboards, "analyses": analyses }));
    if let Some(audience) = audience {
        call["disclosure"] = json!({ "audience": audience });
    }
    let mut found = vec![ask(Verb::Analyse, &call)];
    if opened {
        let call = with(&json!({ "round": last, "unit": around }));
        found.push(ask(Verb::Assign, &call));
    }
    found
}

/// Every number in a document, and the length of every list.
#[derive(Default)]
struct Numbers {
    figures: BTreeSet<u64>,
    lengths: BTreeSet<usize>,
}

impl Numbers {
    fn of(documents: &[Value]) -> Self {
        let mut numbers = Self::default();
        for document in documents {
            numbers.add(document);
        }
        numbers
    }

    fn add(&mut self, value: &Value) {
        match value {
            Value::Number(number) => {
                self.figures.insert(number.as_f64().unwrap().to_bits());
            }
            Value::Array(items) => {
                self.lengths.insert(items.len());
                for item in items {
                    self.add(item);
                }
            }
            Value::Object(members) => members.values().for_each(|member| self.add(member)),
            _ => {}
        }
    }

    /// Whether a number was found, up to its sign, or counts what was.
    fn has(&self, number: f64) -> bool {
        let bits = [number, -number].map(f64::to_bits);
        let most = self.lengths.last().copied().unwrap_or_default() as f64;
        bits.iter().any(|bits| self.figures.contains(bits))
            || (number.fract() == 0.0 && (0.0..=most).contains(&number))
    }
}

/// The numbers that a report quotes or shows, each with where it does.
fn quoted(value: &Value, at: &str, into: &mut Vec<(String, f64)>) {
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                quoted(item, &format!("{at}/{index}"), into);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                let at = format!("{at}/{name}");
                match (name.as_str(), member) {
                    // How a chart is drawn is not what it shows.
                    ("spec" | "palette" | "schema_version", _) => {}
                    ("figures", Value::Array(figures)) => {
                        into.extend(figures.iter().map(|f| (at.clone(), f.as_f64().unwrap())));
                    }
                    ("value", Value::Number(value)) => into.push((at, value.as_f64().unwrap())),
                    ("at" | "x" | "y", Value::Number(value)) => {
                        into.push((at, value.as_f64().unwrap()));
                    }
                    _ => quoted(member, &at, into),
                }
            }
        }
        _ => {}
    }
}

/// Leaves out how charts are drawn, and of bars how long their parts are: shares of
/// the counts beside them.
fn without_drawing(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(without_drawing),
        Value::Object(members) => {
            if members.contains_key("n") {
                for name in ["share", "from", "to", "middle"] {
                    members.remove(name);
                }
            }
            members.remove("left");
            if let Some(spec) = members.get_mut("spec") {
                *spec = spec["data"]["values"].take();
            }
            members.values_mut().for_each(without_drawing);
        }
        _ => {}
    }
}

#[test]
fn every_number_was_found_by_an_analysis() {
    for (of, audience) in reports() {
        let report = ask(Verb::Report, &report_call(&of, audience.as_ref()));
        let mut known = found(&of, audience.as_ref());
        known.push(serde_json::to_value(Framework::builtin().clone().into_document()).unwrap());
        known.push(report["disclosure"].clone());
        let known = Numbers::of(&known);
        let mut figures = Vec::new();
        quoted(&report["report"], "", &mut figures);
        assert!(figures.len() > 20, "{of}: only {} numbers", figures.len());
        let strange: Vec<_> = figures.iter().filter(|(_, f)| !known.has(*f)).collect();
        assert!(strange.is_empty(), "{of} for {audience:?}: {strange:?}");
    }
}

#[test]
fn what_is_hidden_from_an_audience_is_nowhere_in_its_report() {
    for (of, audience) in reports() {
        let Some(audience) = audience else { continue };
        let (shown, all) = (found(&of, Some(&audience)), found(&of, None));
        let shown = Numbers::of(&shown);
        // Whole and round numbers occur by chance.
        let telling = |bits: &&u64| {
            let figure = f64::from_bits(**bits);
            (figure * 240.0).fract() != 0.0 && !shown.has(figure)
        };
        let secret: BTreeSet<u64> = Numbers::of(&all)
            .figures
            .iter()
            .filter(telling)
            .copied()
            .collect();
        let report = ask(Verb::Report, &report_call(&of, Some(&audience)));
        let mut report = report["report"].clone();
        without_drawing(&mut report);
        let told = Numbers::of(&[report]);
        let leaked: Vec<f64> = secret
            .intersection(&told.figures)
            .map(|f| f64::from_bits(*f))
            .collect();
        assert!(leaked.is_empty(), "{of} for {audience}: {leaked:?}");
        if audience["kind"] == "public" {
            assert!(secret.len() > 100, "{of}: only {} secrets", secret.len());
        }
    }
}

/// The texts of a report that look like the key of a word that there is not.
fn keys(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::String(text) => {
            let part = |part: &str| {
                !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c == '_')
            };
            let parts: Vec<&str> = text.split('.').collect();
            if parts.len() > 1 && parts.iter().all(|of| part(of)) {
                into.push(text.clone());
            }
        }
        Value::Array(items) => items.iter().for_each(|item| keys(item, into)),
        Value::Object(members) => {
            let told = members.iter().filter(|(name, _)| *name != "spec");
            told.for_each(|(_, member)| keys(member, into));
        }
        _ => {}
    }
}

#[test]
fn no_word_is_missing() {
    for (of, audience) in reports() {
        for language in ["en", "cy"] {
            let mut call = report_call(&of, audience.as_ref());
            call["report"]["language"] = language.into();
            let report = ask(Verb::Report, &call);
            let mut found = Vec::new();
            keys(&report["report"], &mut found);
            assert!(
                found.is_empty(),
                "{of} for {audience:?} in {language}: {found:?}"
            );
        }
    }
}

#[test]
fn sections_stand_in_the_order_that_is_asked_for() {
    let (of, _) = &reports()[0];
    let mut call = report_call(of, None);
    let wanted = ["methods", "areas_and_themes", "at_a_glance"];
    call["report"] = json!({ "sections": wanted, "language": "cy" });
    let report = ask(Verb::Report, &call)["report"].clone();
    let sections = report["sections"].as_array().unwrap().iter();
    let sections: Vec<&str> = sections.map(|of| of["id"].as_str().unwrap()).collect();
    assert_eq!(sections, wanted);
    assert_eq!(report["language"], "cy");
}

#[test]
fn charts_and_tables_have_names_of_their_own() {
    for (of, audience) in reports() {
        let report = ask(Verb::Report, &report_call(&of, audience.as_ref()));
        let sections = report["report"]["sections"].as_array().unwrap().iter();
        let blocks = sections.flat_map(|section| section["blocks"].as_array().unwrap());
        for kind in ["chart", "table"] {
            let mut seen = BTreeSet::new();
            for block in blocks.clone().filter(|block| block["kind"] == kind) {
                let name = block[kind]["id"].as_str().unwrap();
                assert!(seen.insert(name), "{of}: two of the name {name}");
            }
        }
    }
}

#[test]
fn every_section_is_in_some_report() {
    let mut seen = BTreeSet::new();
    for (of, audience) in reports() {
        let report = ask(Verb::Report, &report_call(&of, audience.as_ref()));
        for section in report["report"]["sections"].as_array().unwrap() {
            assert!(!section["title"].as_str().unwrap().is_empty());
            seen.insert(section["id"].as_str().unwrap().to_owned());
        }
    }
    // No note was cleared and nothing was moderated.
    let without = [SectionKind::Notes, SectionKind::Moderation];
    let all = SectionKind::ALL.iter().filter(|of| !without.contains(of));
    let missing: Vec<_> = all.filter(|of| !seen.contains(of.name())).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn what_cannot_be_reported_is_told_with_its_place() {
    let (first, last) = rounds();
    let of = &reports()[0].0;
    let cases = [
        (json!({ "round": "never" }), "/round"),
        (json!({ "since": "never" }), "/since"),
        (json!({ "round": first, "since": last }), "/since"),
        (
            json!({ "of": { "kind": "hub", "hub": "nowhere" } }),
            "/of/hub",
        ),
        (
            json!({ "of": { "kind": "funder", "unit": { "kind": "partnership", "partnership": "x" } } }),
            "/of/unit/partnership",
        ),
        (
            json!({ "report": { "words": { "no.such": "word" } } }),
            "/report/words/no.such",
        ),
        (
            json!({ "report": { "palette": { "own": "blue" } } }),
            "/report/palette/own",
        ),
        (
            json!({ "report": { "matches": { "nearest": 0 } } }),
            "/report/matches/nearest",
        ),
    ];
    for (fields, pointer) in cases {
        let mut call = report_call(of, None);
        for (name, value) in fields.as_object().unwrap() {
            call[name] = value.clone();
        }
        let answer = api::answer(Verb::Report, call.to_string().as_bytes(), &Limits::DEFAULT);
        let answer: Value = serde_json::from_str(&answer).unwrap();
        let found = answer["diagnostics"].as_array().unwrap();
        let errors: Vec<&Value> = found.iter().filter(|d| d["severity"] == "error").collect();
        let pointers: Vec<&Value> = errors.iter().map(|d| &d["pointer"]).collect();
        assert_eq!(pointers, [pointer], "{fields}: {answer}");
    }
}
