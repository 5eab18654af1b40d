//! Documents that are right, from which the schemas take their examples.
//!
//! Framework, roster, responses, amendments and mapping are written by hand and use every
//! field there is; answers are what the verbs say to them.

use serde_json::{Value, json};

use super::Case;
use crate::api::{self, Verb};
use crate::cell::{Cell, NotApplicableReason, SuppressionReason, UndefinedReason};
use crate::limits::Limits;

/// A document of a type, and the file it becomes.
pub(super) struct Example {
    /// None if nothing is to be taken from it.
    pub(super) type_name: Option<&'static str>,
    pub(super) file: Option<&'static str>,
    pub(super) document: Value,
}

/// Every example; each type and field occurs in one of them.
pub(super) fn documents(cases: &[Case]) -> Vec<Example> {
    let framework = parse(include_str!("examples/framework.json"));
    let roster = parse(include_str!("examples/roster.json"));
    let responses = parse(include_str!("examples/responses.json"));
    let first = responses.get(0).cloned().unwrap_or_default();
    let mut documents = vec![
        of("FrameworkDocument", "framework", framework.clone()),
        of("RosterDocument", "roster", roster.clone()),
        of("Response", "response", first),
        of("Limits", "limits", limits()),
    ];
    documents.extend(amendments());
    let brief = parse(include_str!("examples/call.json"));
    let brief_framework = brief.get("framework").cloned().unwrap_or_default();
    let full = json!({
        "schema_version": "1", "framework": framework, "roster": roster, "responses": responses,
    });
    documents.extend(check(&brief));
    documents.extend(schema(&brief));
    documents.extend(explain(&brief));
    documents.extend(assign(&full));
    documents.extend(report(&full));
    #[cfg(feature = "html")]
    documents.extend(render(&full));
    documents.extend(anonymise(&full));
    documents.extend(analyse(brief, &full));
    #[cfg(feature = "csv")]
    documents.extend(read(&framework, &roster));
    documents.extend(form(&brief_framework));
    documents.extend(compare(&brief_framework));
    documents.extend(review(&brief_framework));
    documents.extend(measure());
    documents.extend(cells());
    documents.extend(cases.iter().flat_map(of_case));
    documents
}

fn of(type_name: &'static str, file: &'static str, document: Value) -> Example {
    Example {
        type_name: Some(type_name),
        file: Some(file),
        document,
    }
}

fn unnamed(type_name: &'static str, document: Value) -> Example {
    Example {
        type_name: Some(type_name),
        file: None,
        document,
    }
}

fn set(document: &mut Value, field: &str, value: Value) {
    if let Value::Object(members) = document {
        members.insert(field.to_owned(), value);
    }
}

fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_default()
}

fn answer(verb: Verb, call: &Value) -> Value {
    parse(&api::answer(
        verb,
        call.to_string().as_bytes(),
        &Limits::DEFAULT,
    ))
}

/// One of each kind of change; the first becomes a file.
fn amendments() -> Vec<Example> {
    let amendments = parse(include_str!("examples/amendments.json"));
    let amendments = amendments.as_array().cloned().unwrap_or_default();
    let mut amendments: Vec<Example> = amendments
        .into_iter()
        .map(|amendment| unnamed("Amendment", amendment))
        .collect();
    if let Some(first) = amendments.first_mut() {
        first.file = Some("amendment");
    }
    amendments
}

fn limits() -> Value {
    serde_json::to_value(Limits::DEFAULT).unwrap_or_default()
}

/// A call that is answered, with a finding, and one that fails.
fn check(call: &Value) -> Vec<Example> {
    let mut faulty = call.clone();
    if let Some(rating) = faulty.pointer_mut("/responses/0/ratings/1a.1") {
        *rating = 5.into();
    }
    vec![
        of("CheckCall", "check-call", call.clone()),
        of("CheckAnswer", "check-answer", answer(Verb::Check, &faulty)),
        unnamed("CheckAnswer", answer(Verb::Check, &json!({}))),
    ]
}

fn schema(call: &Value) -> Vec<Example> {
    let call = json!({ "schema_version": "1", "framework": call.get("framework") });
    let document = answer(Verb::Schema, &call);
    let mut short = document.clone();
    // Names and references within an example confuse those who look for them.
    let title = document.pointer("/schema/title");
    set(
        &mut short,
        "schema",
        json!({ "title": title, "type": "object" }),
    );
    vec![
        of("SchemaCall", "schema-call", call),
        Example {
            type_name: None,
            file: Some("schema-answer"),
            document,
        },
        unnamed("SchemaAnswer", short),
    ]
}

/// A brief call with its answer, and a full one with every option.
fn analyse(brief: Value, full: &Value) -> Vec<Example> {
    let brief_answer = answer(Verb::Analyse, &brief);
    let mut full = full.clone();
    let options = json!({
        "order": "school_first", "centre": "mean", "school_weights": "equal",
        "hub_over": "partnerships", "min_answered": 0.5,
    });
    set(&mut full, "options", options);
    set(&mut full, "by_role", true.into());
    let select = json!({
        "rounds": ["2026-autumn"],
        "units": ["hub", "partnership", "school"],
        "nodes": ["whole", "area", "theme", "statement"],
    });
    set(&mut full, "select", select);
    let limits = json!({
        "strength_share": 0.75, "low_consensus": 0.5, "risk_share": 0.5, "divided_agreement": 0,
    });
    let dashboards = ["dale", "music"].map(|partnership| {
        json!({ "round": "2026-autumn", "partnership": partnership, "options": limits })
    });
    set(&mut full, "dashboards", dashboards.into_iter().collect());
    let full_answer = answer(Verb::Analyse, &full);
    vec![
        of("AnalyseCall", "analyse-call", brief),
        of("AnalyseAnswer", "analyse-answer", brief_answer),
        unnamed("AnalyseCall", full),
        unnamed("AnalyseAnswer", full_answer),
    ]
}

/// A hub's needs and offers, with every rule.
fn assign(call: &Value) -> Vec<Example> {
    let mut call = call.clone();
    let asked = parse(include_str!("examples/assign.json"));
    for (field, value) in asked.as_object().into_iter().flatten() {
        set(&mut call, field, value.clone());
    }
    let answer = answer(Verb::Assign, &call);
    vec![
        of("AssignCall", "assign-call", call),
        of("AssignAnswer", "assign-answer", answer),
    ]
}

/// The report of a partnership, with every option.
fn report(call: &Value) -> Vec<Example> {
    let mut call = call.clone();
    let asked = parse(include_str!("examples/report.json"));
    for (field, value) in asked.as_object().into_iter().flatten() {
        set(&mut call, field, value.clone());
    }
    let answer = answer(Verb::Report, &call);
    vec![
        of("ReportCall", "report-call", call),
        of("ReportAnswer", "report-answer", answer),
    ]
}

/// The page of that report, as a vendor would have it.
#[cfg(feature = "html")]
fn render(call: &Value) -> Vec<Example> {
    let mut asked = parse(include_str!("examples/report.json"));
    set(
        &mut asked,
        "report",
        json!({ "sections": ["at_a_glance", "responses"] }),
    );
    let mut about = call.clone();
    for (field, value) in asked.as_object().into_iter().flatten() {
        set(&mut about, field, value.clone());
    }
    let report = answer(Verb::Report, &about);
    let report = report.get("report").cloned().unwrap_or_default();
    let mut call = parse(include_str!("examples/render.json"));
    set(&mut call, "report", report);
    let answer = answer(Verb::Render, &call);
    vec![
        of("RenderCall", "render-call", call),
        of("RenderAnswer", "render-answer", answer),
    ]
}

/// A hub's responses for research, although few.
fn anonymise(call: &Value) -> Vec<Example> {
    let mut call = call.clone();
    set(
        &mut call,
        "pseudonym_key",
        "000102030405060708090a0b0c0d0e0f".into(),
    );
    set(
        &mut call,
        "options",
        json!({ "min_group": 1, "cleared": [] }),
    );
    let answer = answer(Verb::Anonymise, &call);
    vec![
        of("AnonymiseCall", "anonymise-call", call),
        of("AnonymiseAnswer", "anonymise-answer", answer),
    ]
}

/// Every figure of a school, and the mean of its partnership.
fn explain(call: &Value) -> Vec<Example> {
    let mut call = call.clone();
    let response = call.pointer("/responses/0").cloned().unwrap_or_default();
    let field = |name: &str| response.get(name).cloned().unwrap_or_default();
    let figure = |unit: Value, figure: &str| {
        json!({
            "round": field("round"), "unit": unit, "role": field("role"), "level": "school",
            "node": { "kind": "theme", "code": "1a" }, "figure": figure,
        })
    };
    let school = json!({
        "kind": "school", "partnership": field("partnership"), "school": field("school"),
    });
    let partnership = json!({ "kind": "partnership", "partnership": field("partnership") });
    let figures = json!([figure(partnership, "mean"), figure(school, "consensus")]);
    set(&mut call, "figures", figures);
    set(&mut call, "options", json!({ "school_weights": "pupils" }));
    let answer = answer(Verb::Explain, &call);
    vec![
        of("ExplainCall", "explain-call", call),
        of("ExplainAnswer", "explain-answer", answer),
    ]
}

#[cfg(feature = "csv")]
fn read(framework: &Value, roster: &Value) -> Vec<Example> {
    let mapping = parse(include_str!("examples/mapping.json"));
    let text = "School,Who are you?,Your role,Time for the partnership,Promises,\
        What goes well?,Links,SEND,How many schools?,Time stamp\n\
        Brook Primary,17,Head,4,Exemplary,Everyone came,Minutes,High need,,9:30\n\
        hill,18,governor,5,1,,,Some offer,2,9:45\n";
    let call = json!({
        "schema_version": "1", "framework": framework, "roster": roster, "form": "wide",
        "mapping": mapping, "text": text,
    });
    let answer = answer(Verb::Read, &call);
    vec![
        of("Mapping", "mapping", mapping),
        of("ReadCall", "read-call", call),
        of("ReadAnswer", "read-answer", answer),
    ]
}

fn form(framework: &Value) -> Vec<Example> {
    let call = json!({
        "schema_version": "1", "framework": framework, "level": "school", "language": "en",
    });
    let answer = answer(Verb::Form, &call);
    vec![
        of("FormCall", "form-call", call),
        of("FormAnswer", "form-answer", answer),
    ]
}

/// A framework and its next version, in which everything has another code.
fn compare(framework: &Value) -> Vec<Example> {
    let mut next = framework.to_string();
    for (old, new) in [
        (r#""version":"1""#, r#""version":"2""#),
        (r#""1a.1""#, r#""T1.1""#),
        (r#""1a""#, r#""T1""#),
        (r#""code":"1""#, r#""code":"T""#),
        (r#""two""#, r#""yes-no""#),
    ] {
        next = next.replace(old, new);
    }
    let pair = |from: &str, to: &str| json!({ "from": from, "to": to, "relation": "same_meaning" });
    let points = json!([{ "from": 1, "to": 1 }, { "from": 2, "to": 2 }]);
    let crosswalk = json!({
        "schema_version": "1",
        "from": { "id": "brief", "version": "1" },
        "to": { "id": "brief", "version": "2" },
        "statements": [pair("1a.1", "T1.1")],
        "themes": [pair("1a", "T1")],
        "areas": [pair("1", "T")],
        "scales": [{ "from": "two", "to": "yes-no", "points": points }],
    });
    let mut proposed = crosswalk.clone();
    for list in ["statements", "themes", "areas", "scales"] {
        if let Some(entry) = proposed.pointer_mut(&format!("/{list}/0")) {
            set(entry, "proposed", "equal_text".into());
        }
    }
    let call = json!({
        "schema_version": "1", "from": framework, "to": parse(&next), "crosswalk": crosswalk,
        "options": { "min_shared": 0.6 }, "propose": false,
    });
    let answer = answer(Verb::Compare, &call);
    vec![
        of("Crosswalk", "crosswalk", crosswalk),
        unnamed("Crosswalk", proposed),
        of("CompareCall", "compare-call", call),
        of("CompareAnswer", "compare-answer", answer),
    ]
}

/// Two people's reviews of a framework.
fn review(framework: &Value) -> Vec<Example> {
    let theme = json!({ "kind": "theme", "code": "1a" });
    let review = |reviewer: &str, relevance: &str, necessity: &str| {
        json!({
            "schema_version": "1", "framework": { "id": "brief", "version": "1" },
            "reviewer": reviewer,
            "parts": [{
                "node": theme, "relevance": relevance, "necessity": necessity,
                "examples": ["Heads visit each other once a term."],
                "comment": "Say what a promise is.",
            }],
        })
    };
    let first = review("u-31", "highly_relevant", "essential");
    let second = review("u-32", "quite_relevant", "useful");
    let call = json!({
        "schema_version": "1", "framework": framework, "reviews": [first, second],
    });
    let answer = answer(Verb::Review, &call);
    vec![
        of("Review", "review", first),
        of("ReviewCall", "review-call", call),
        of("ReviewAnswer", "review-answer", answer),
    ]
}

/// Every statistic, with every field.
fn measure() -> Vec<Example> {
    let call = parse(include_str!("examples/measure.json"));
    let answer = answer(Verb::Measure, &call);
    vec![
        of("MeasureCall", "measure-call", call),
        of("MeasureAnswer", "measure-answer", answer),
    ]
}

/// The answer of a shared case and, if nothing was found in it, the call.
/// Described schemas are left out: names and references within an example
/// confuse those who look for them.
fn of_case(case: &Case) -> Vec<Example> {
    let (call, answer) = match case.verb {
        Verb::Check => ("CheckCall", "CheckAnswer"),
        #[cfg(feature = "csv")]
        Verb::Read => ("ReadCall", "ReadAnswer"),
        Verb::Analyse => ("AnalyseCall", "AnalyseAnswer"),
        Verb::Assign => ("AssignCall", "AssignAnswer"),
        Verb::Report => ("ReportCall", "ReportAnswer"),
        #[cfg(feature = "html")]
        Verb::Render => ("RenderCall", "RenderAnswer"),
        Verb::Anonymise => ("AnonymiseCall", "AnonymiseAnswer"),
        Verb::Explain => ("ExplainCall", "ExplainAnswer"),
        Verb::Form => ("FormCall", "FormAnswer"),
        Verb::Compare => ("CompareCall", "CompareAnswer"),
        Verb::Measure => ("MeasureCall", "MeasureAnswer"),
        Verb::Review => ("ReviewCall", "ReviewAnswer"),
        Verb::Schema => return Vec::new(),
    };
    let found = case.answer.get("diagnostics").and_then(Value::as_array);
    let mut found = found.into_iter().flatten();
    let error = |found: &Value| found.get("severity") == Some(&"error".into());
    let mut examples = vec![unnamed(answer, case.answer.clone())];
    if !found.any(error) {
        examples.push(unnamed(call, case.call.clone()));
    }
    examples
}

/// Cells without a figure, of which answers have few.
fn cells() -> Vec<Example> {
    let cells: [Cell<f64>; 4] = [
        Cell::Suppressed {
            reason: SuppressionReason::TooFewContributors,
        },
        Cell::undefined(UndefinedReason::NoAnswers),
        Cell::not_applicable(NotApplicableReason::NotAsked),
        Cell::Unavailable,
    ];
    let cells = cells.map(|cell| serde_json::to_value(cell).unwrap_or_default());
    let cells = cells.into_iter();
    cells.map(|cell| unnamed("FigureCell", cell)).collect()
}
