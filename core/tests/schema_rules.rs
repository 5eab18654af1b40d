//! The schemas and the library are one rule: whatever the document, a schema
//! refuses it exactly when the library finds an error that schemas can say.
#![cfg(all(feature = "schema", feature = "csv"))]
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod shared;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock, OnceLock};

use jsonschema::Validator;
use pedt::api::{self, Verb};
use pedt::import::Mapping;
use pedt::report::ReportOptions;
use pedt::{
    Amendment, Code, Diagnostic, Framework, Intake, Limits, Roster, SaidBy, check_response, doctest,
};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Map, Value, json};

static FILES: LazyLock<BTreeMap<String, Value>> =
    LazyLock::new(|| pedt::schema::files(&[]).into_iter().collect());

fn example(name: &str) -> Value {
    FILES[&format!("examples/{name}.json")].clone()
}

/// The validator of the document of that name.
fn validator(name: &str) -> &'static Validator {
    static VALIDATORS: LazyLock<BTreeMap<&str, OnceLock<Validator>>> = LazyLock::new(|| {
        let names = FILES
            .keys()
            .filter_map(|file| file.strip_suffix(".schema.json"));
        names.map(|name| (name, OnceLock::new())).collect()
    });
    VALIDATORS[name].get_or_init(|| {
        let schema = &FILES[&format!("{name}.schema.json")];
        jsonschema::draft202012::new(schema).unwrap()
    })
}

/// The example framework, and the schema it writes of its responses.
fn river() -> &'static (Framework, Validator) {
    static RIVER: LazyLock<(Framework, Validator)> = LazyLock::new(|| {
        let framework = Framework::from_json(example("framework").to_string().as_bytes());
        let framework = framework.accept().unwrap();
        let schema = framework.response_schema();
        let validator = jsonschema::draft202012::new(&schema).unwrap();
        (framework, validator)
    });
    &RIVER
}

// What there is to say

fn said<'d>(mut found: impl Iterator<Item = &'d Diagnostic>, by: &[SaidBy]) -> bool {
    found.any(|found| found.is_error() && by.contains(&found.code.said_by()))
}

/// Holds a schema against what the library found.
fn agree(
    schema: &Validator,
    document: &Value,
    found: &[Diagnostic],
    by: &[SaidBy],
) -> Result<(), TestCaseError> {
    if found.iter().any(|d| d.code == Code::TooManyInAll) {
        return Ok(()); // too large to be looked at to its end
    }
    let fault = schema.validate(document).err();
    let fault = fault.map(|fault| format!("{}: {fault}", fault.instance_path()));
    prop_assert_eq!(
        fault.is_some(),
        said(found.iter(), by),
        "the schema says {:?}, the library says {:#?} of {}",
        fault,
        found.iter().map(ToString::to_string).collect::<Vec<_>>(),
        document
    );
    Ok(())
}

fn framework_agrees(document: &Value) -> Result<(), TestCaseError> {
    let checked = Framework::from_json(document.to_string().as_bytes());
    agree(
        validator("framework"),
        document,
        checked.diagnostics(),
        &[SaidBy::Schema],
    )
}

fn roster_agrees(document: &Value) -> Result<(), TestCaseError> {
    let checked = Roster::from_json(document.to_string().as_bytes());
    agree(
        validator("roster"),
        document,
        checked.diagnostics(),
        &[SaidBy::Schema],
    )
}

fn mapping_agrees(document: &Value) -> Result<(), TestCaseError> {
    let checked = Mapping::from_json(document.to_string().as_bytes(), &river().0);
    agree(
        validator("mapping"),
        document,
        checked.diagnostics(),
        &[SaidBy::Schema],
    )
}

fn limits_agree(document: &Value) -> Result<(), TestCaseError> {
    let checked = Limits::from_json(document.to_string().as_bytes());
    agree(
        validator("limits"),
        document,
        checked.diagnostics(),
        &[SaidBy::Schema],
    )
}

fn amendment_agrees(document: &Value) -> Result<(), TestCaseError> {
    let checked = Amendment::from_json(document.to_string().as_bytes());
    agree(
        validator("amendment"),
        document,
        checked.diagnostics(),
        &[SaidBy::Schema],
    )
}

/// An amendment of any kind.
fn amendment() -> impl Strategy<Value = Value> {
    let readers = || prop::sample::select(vec!["nobody", "lead", "members", "public"]);
    let rating = || prop_oneof![Just(Value::Null), (-3_i64..9).prop_map(Value::from)];
    let stance = || prop_oneof![Just(Value::Null), Just("high_need".into())];
    let change = prop_oneof![
        (rating(), rating()).prop_map(
            |(from, to)| json!({"kind": "rating", "statement": "1a.1", "from": from, "to": to})
        ),
        (stance(), stance()).prop_map(
            |(from, to)| json!({"kind": "support", "topic": "stem", "from": from, "to": to})
        ),
        (rating(), rating()).prop_map(
            |(from, to)| json!({"kind": "capacity", "topic": "stem", "from": from, "to": to})
        ),
        (readers(), readers(), text()).prop_map(|(from, to, text)| {
            let note = json!({"index": 1, "theme": "1a", "kind": "strength", "text": text});
            json!({"kind": "note", "note": note, "from": from, "to": to})
        }),
        (readers(), readers(), text()).prop_map(|(from, to, title)| {
            let link = json!({"index": 1, "theme": "1a", "title": title});
            json!({"kind": "evidence", "evidence": link, "from": from, "to": to})
        }),
        Just(json!({"kind": "response", "from": "counted", "to": "withdrawn"})),
    ];
    (
        change,
        text(),
        "20[0-9]{2}-(02-(28|29|30)|1[123]-31)T[012][0-9]:00:00(Z|.5Z|\\.5-01:00)",
    )
        .prop_map(|(change, why, made_at)| {
            let mut document = example("amendment");
            document["change"] = change;
            document["why"] = why.into();
            document["made_at"] = made_at.into();
            document
        })
}

/// Both schemas of a response, and both paths that read it.
fn response_agrees(document: &Value) -> Result<(), TestCaseError> {
    let (framework, own_schema) = river();
    let text = document.to_string();
    let checked = check_response(text.as_bytes(), framework, None);
    let found = checked.diagnostics();
    agree(validator("response"), document, found, &[SaidBy::Schema])?;
    agree(
        own_schema,
        document,
        found,
        &[SaidBy::Schema, SaidBy::ResponseSchema],
    )?;
    let roster = Roster::from_json(example("roster").to_string().as_bytes());
    let roster = Arc::new(roster.accept().unwrap());
    let mut intake = Intake::new(Arc::new(framework.clone()), roster);
    intake.ndjson(text.as_bytes());
    if intake.finish().refused == 0 {
        prop_assert!(validator("response").is_valid(document));
        prop_assert!(own_schema.is_valid(document));
    }
    Ok(())
}

/// The schema of a call, and that of the answer it is given.
fn call_agrees(verb: Verb, call: &Value) -> Result<(), TestCaseError> {
    let answer = api::answer(verb, call.to_string().as_bytes(), &Limits::DEFAULT);
    let answer: Value = serde_json::from_str(&answer).unwrap();
    let fault = validator(&format!("{}-answer", verb.name()))
        .validate(&answer)
        .err();
    prop_assert!(fault.is_none(), "{:?} in {}", fault, answer);
    // An answer to a call in which nothing can be doubtful has no diagnostics.
    let found = answer.get("diagnostics").cloned();
    let found: Vec<Diagnostic> =
        serde_json::from_value(found.unwrap_or_else(|| json!([]))).unwrap();
    // What a table holds is text to the call, and found by rows.
    let found: Vec<Diagnostic> = found.into_iter().filter(|d| d.row.is_none()).collect();
    let schema = validator(&format!("{}-call", verb.name()));
    let by_schema = said(found.iter(), &[SaidBy::Schema]);
    if answer["kind"] == "failed" && !by_schema {
        return Ok(()); // responses are not looked at when something else is wrong
    }
    agree(schema, call, &found, &[SaidBy::Schema])
}

// Values of all sorts

fn text() -> impl Strategy<Value = String> {
    let edges = select(vec![
        "",
        " ",
        "  \n",
        "\n",
        "\u{200b}",
        "a\u{202e}b",
        "x\n",
        "\tx",
        "a\u{b}b",
        "\u{85}",
        "\u{2028}",
        "\u{a0}x",
        "\u{feff}a",
        "a\u{0}",
        "\u{7f}",
        "\u{1680}",
        "\u{3000}a",
        "\u{200d}",
        "ŷ",
        "😀",
        "https://example.org/a",
        "http://",
        "ftp://a",
        "https://a b",
        "https://a\u{2029}",
        "en",
        "cy",
        "en-GB",
        "e",
        "en_GB",
        "zz",
        "other",
        "informal",
        "high_need",
        "school",
        "role",
        "status",
        "draft",
        "submitted",
        "1a.1",
        "1a",
        "send",
        "mean_cuts",
        "share_reaching",
        "field",
        "rating",
        "ignore",
        "value",
        "row_number",
        "null",
        "1",
        "2",
        "__proto__",
        "constructor",
        "wide",
        "ndjson",
    ]);
    let letter = select(vec!['a', 'é', '😀']);
    let length = select(vec![
        127_usize, 128, 129, 1_992, 1_993, 2_000, 2_001, 3_999, 4_000, 4_001,
    ]);
    prop_oneof![
        8 => edges.prop_map(str::to_owned),
        1 => any::<String>(),
        1 => (letter, length).prop_map(|(c, length)| c.to_string().repeat(length)),
        1 => select(vec![1_991_usize, 1_992, 1_993])
            .prop_map(|length| format!("https://{}", "b".repeat(length))),
    ]
}

fn number() -> impl Strategy<Value = Value> {
    prop_oneof![
        (-3_i64..6).prop_map(Value::from),
        select(vec![
            json!(-101),
            json!(-100),
            json!(100),
            json!(101),
            json!(120),
            json!(121),
            json!(4_294_967_295_u64),
            json!(4_294_967_296_u64),
            json!(2_147_483_648_i64),
            json!(9_007_199_254_740_991_i64),
            json!(9_007_199_254_740_992_i64),
            json!(-9_007_199_254_740_992_i64),
            json!(i64::MAX),
            json!(i64::MIN),
            json!(u64::MAX),
            json!(0.5),
            json!(-0.5),
            json!(-0.0),
            json!(1.0),
            json!(3.0),
            json!(1.000_000_1),
            json!(0.01),
            json!(0.009_999),
            json!(1e-320),
            json!(1e300),
            json!(-1e300),
            json!(9_007_199_254_740_993.0),
            json!(1_000_000),
            json!(1_000_000.5),
            json!(90),
            json!(-180.000_1),
            json!(2.5),
        ]),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => text().prop_map(Value::from),
        4 => number(),
        1 => select(vec![
            Value::Null, json!(true), json!([]), json!({}), json!([null]), json!({"en": ""}),
            json!({"en": "x"}), json!({"kind": ""}), json!({"kind": "other"}), json!({"kind": 1}),
            json!({"__proto__": 1}), json!([[]]), json!(["1a"]), json!({"cy": " "}),
        ]),
    ]
}

// Changes of all sorts

#[derive(Clone, Debug)]
enum Change {
    Replace(Value),
    Delete,
    Add(String, Value),
    Rename(String),
    Clear,
    Repeat(usize),
    /// Takes what stands at another place.
    Copy(Index),
}

fn change() -> impl Strategy<Value = (Index, Change)> {
    let change = prop_oneof![
        4 => value().prop_map(Change::Replace),
        3 => Just(Change::Delete),
        1 => (text(), value()).prop_map(|(key, value)| Change::Add(key, value)),
        1 => text().prop_map(Change::Rename),
        1 => Just(Change::Clear),
        1 => select(vec![1_usize, 9, 10, 199, 200, 201]).prop_map(Change::Repeat),
        2 => any::<Index>().prop_map(Change::Copy),
    ];
    (any::<Index>(), change)
}

fn changes() -> impl Strategy<Value = Vec<(Index, Change)>> {
    prop::collection::vec(change(), 0..4)
}

/// Every place of a document.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                places(item, &format!("{at}/{index}"), found);
            }
        }
        Value::Object(members) => {
            for (key, value) in members {
                let key = key.replace('~', "~0").replace('/', "~1");
                places(value, &format!("{at}/{key}"), found);
            }
        }
        _ => {}
    }
}

fn apply(document: &mut Value, changes: &[(Index, Change)]) {
    for (index, change) in changes {
        let mut all = Vec::new();
        places(document, "", &mut all);
        let place = &all[index.index(all.len())];
        match change {
            Change::Replace(with) => *document.pointer_mut(place).unwrap() = with.clone(),
            Change::Copy(from) => {
                let copy = document
                    .pointer(&all[from.index(all.len())])
                    .unwrap()
                    .clone();
                if copy.to_string().len() < 10_000 {
                    *document.pointer_mut(place).unwrap() = copy;
                }
            }
            Change::Add(key, value) => {
                if let Value::Object(members) = document.pointer_mut(place).unwrap() {
                    members.insert(key.clone(), value.clone());
                }
            }
            Change::Clear => match document.pointer_mut(place).unwrap() {
                Value::Object(members) => members.clear(),
                Value::Array(items) => items.clear(),
                other => *other = Value::Null,
            },
            Change::Repeat(times) => {
                if let Value::Array(items) = document.pointer_mut(place).unwrap()
                    && let Some(last) = items.last().cloned()
                    && last.to_string().len() < 500
                {
                    items.extend(std::iter::repeat_n(last, *times));
                }
            }
            Change::Delete | Change::Rename(_) => {
                let Some((parent, key)) = place.rsplit_once('/') else {
                    continue;
                };
                let key = key.replace("~1", "/").replace("~0", "~");
                match document.pointer_mut(parent).unwrap() {
                    Value::Object(members) => {
                        let removed = members.remove(&key);
                        if let (Change::Rename(name), Some(removed)) = (change, removed) {
                            members.insert(name.clone(), removed);
                        }
                    }
                    Value::Array(items) => {
                        items.remove(key.parse().unwrap());
                    }
                    _ => {}
                }
            }
        }
    }
}

// Documents of all sorts, most of them right

fn prose() -> impl Strategy<Value = Value> {
    "[A-Za-zŵ ]{0,12}[a-zŷ]".prop_map(|text| json!({ "en": text }))
}

/// A framework of any shape.
fn framework() -> impl Strategy<Value = Value> {
    let shape = prop::collection::vec(prop::collection::vec(1_usize..4, 1..3), 1..3);
    (shape, 2_i64..11, -3_i64..3, 1_usize..3, 0_usize..3, prose(), 0.01..1.0_f64)
        .prop_map(|(shape, points, lowest, levels, topics, title, share)| {
            let level = |index: usize| format!("level-{}", index % levels);
            let points: Vec<Value> = (lowest..lowest + points)
                .map(|value| json!({ "value": value, "id": format!("p{value}"), "title": title }))
                .collect();
            let areas = shape.iter().enumerate().map(|(area, themes)| {
                let themes = themes.iter().enumerate().map(|(theme, statements)| {
                    let code = format!("{area}{theme}");
                    let statements = (0..statements * levels).map(|index| {
                        let code = format!("{code}.{index}");
                        json!({ "code": code, "level": level(index), "text": title, "weight": share })
                    });
                    let statements: Vec<Value> = statements.collect();
                    json!({ "code": code, "title": title, "statements": statements })
                });
                let themes: Vec<Value> = themes.collect();
                json!({ "code": format!("{area}"), "title": title, "themes": themes })
            });
            let areas: Vec<Value> = areas.collect();
            let levels: Vec<Value> =
                (0..levels).map(|index| json!({ "id": level(index), "title": title })).collect();
            let mut framework = json!({
                "schema_version": "1", "id": "any", "version": "1", "title": title,
                "default_language": "en", "languages": ["en"],
                "scales": [{
                    "id": "only", "title": title, "points": points, "threshold": lowest,
                    "bands": { "kind": "share_reaching", "share": share },
                }],
                "default_scale": "only", "levels": levels, "roles": [], "areas": areas,
                "submission": { "min_answered": share },
            });
            if topics > 0 {
                let topics: Vec<Value> = (0..topics)
                    .map(|topic| json!({ "id": format!("t{topic}"), "title": title }))
                    .collect();
                framework["support"] = json!({
                    "stances": example("framework")["support"]["stances"], "topics": topics,
                });
            }
            framework
        })
}

fn roster() -> impl Strategy<Value = Value> {
    let kind = select(vec!["informal", "diocese", "other"]);
    let region = prop::option::of("[A-Z][a-z ]{0,9}[a-z]");
    let place = (-90.0..90.0_f64, -180.0..180.0_f64);
    let school = (
        region,
        prop::option::of(place),
        prop::option::of(any::<u32>()),
    );
    (
        1_usize..4,
        prop::collection::vec(kind, 1..3),
        prop::collection::vec(school, 0..4),
        prose(),
    )
        .prop_map(|(rounds, kinds, schools, title)| {
            let named = |prefix: &str, index: usize| format!("{prefix}{index}");
            let rounds = (0..rounds).map(|i| json!({ "id": named("r", i), "title": title }));
            let partnerships = kinds.iter().enumerate().map(|(i, kind)| {
                let other = (*kind == "other").then_some(&title);
                json!({ "id": named("p", i), "title": title, "kind": kind, "other_kind": other })
            });
            let memberships = (0..schools.len())
                .map(|i| json!({ "school": named("s", i), "partnership": "p0", "from": "r0" }));
            let memberships: Vec<Value> = memberships.collect();
            let schools = schools
                .iter()
                .enumerate()
                .map(|(i, (region, place, pupils))| {
                    let place =
                        place.map(|(north, east)| json!({ "latitude": north, "longitude": east }));
                    json!({
                        "id": named("s", i), "title": title, "region": region, "place": place,
                        "pupils": pupils,
                    })
                });
            json!({
                "schema_version": "1", "id": "any", "rounds": rounds.collect::<Vec<Value>>(),
                "partnerships": partnerships.collect::<Vec<Value>>(),
                "schools": schools.collect::<Vec<Value>>(), "memberships": memberships,
            })
        })
}

fn response() -> impl Strategy<Value = Value> {
    let rating = |most: i64| prop::option::weighted(0.8, prop::option::of(0..=most));
    let ratings = (rating(4), rating(2), rating(4), rating(4)).prop_map(|(a, b, c, d)| {
        let ratings = [("1a.1", a), ("2a.1", b), ("5a.1", c), ("6a.1", d)];
        let ratings = ratings
            .into_iter()
            .filter_map(|(code, rating)| Some((code.to_owned(), json!(rating?))));
        Value::Object(ratings.collect::<Map<_, _>>())
    });
    let note = (
        select(vec!["1a", "2a"]),
        select(vec!["strength", "development"]),
        "[a-zŷ \n]{0,9}[a-z]",
    )
        .prop_map(|(theme, kind, text)| json!({ "theme": theme, "kind": kind, "text": text }));
    let link = (
        select(vec!["1a", "2a"]),
        prop::option::of("https?://[a-z]{1,9}/[a-z?#]{0,9}"),
    )
        .prop_map(|(theme, url)| json!({ "theme": theme, "title": "Minutes", "url": url }));
    let status = select(vec!["draft", "submitted"]);
    let stance = prop::option::of(select(vec![
        "high_need",
        "moderate_offer",
        "not_applicable",
    ]));
    (
        ratings,
        prop::collection::vec(note, 0..3),
        prop::collection::vec(link, 0..2),
        status,
        stance,
    )
        .prop_map(|(ratings, notes, evidence, status, stance)| {
            let mut response = example("response");
            response["ratings"] = ratings;
            response["notes"] = notes.into();
            response["evidence"] = evidence.into();
            response["status"] = status.into();
            response["support"] = match stance {
                Some(stance) => json!({ "send": stance }),
                None => json!({}),
            };
            response["capacity"] = json!({});
            response
        })
}

fn call(name: &'static str) -> impl Strategy<Value = Value> {
    (
        prop::option::of(framework()),
        roster(),
        prop::collection::vec(response(), 0..3),
    )
        .prop_map(move |(framework, roster, responses)| {
            let mut call = example(name);
            if let (Some(framework), Value::Object(call)) = (framework, &mut call) {
                call.insert("framework".to_owned(), framework);
                for (field, value) in [("roster", roster), ("responses", responses.into())] {
                    if call.contains_key(field) {
                        call.insert(field.to_owned(), value);
                    }
                }
            }
            call
        })
}

proptest! {
    #[test]
    fn on_frameworks(mut document in framework(), changes in changes()) {
        apply(&mut document, &changes);
        framework_agrees(&document)?;
    }

    #[test]
    fn on_the_example_framework(changes in changes()) {
        let mut document = example("framework");
        apply(&mut document, &changes);
        framework_agrees(&document)?;
    }

    #[test]
    fn on_rosters(mut document in prop_oneof![roster(), Just(example("roster"))], changes in changes()) {
        apply(&mut document, &changes);
        roster_agrees(&document)?;
    }

    #[test]
    fn on_responses(mut document in response(), changes in changes()) {
        apply(&mut document, &changes);
        response_agrees(&document)?;
    }

    #[test]
    fn on_amendments(mut document in amendment(), changes in changes()) {
        amendment_agrees(&document)?;
        apply(&mut document, &changes);
        amendment_agrees(&document)?;
    }

    #[test]
    fn on_mappings(changes in changes()) {
        let mut document = example("mapping");
        apply(&mut document, &changes);
        mapping_agrees(&document)?;
    }

    #[test]
    fn on_limits(changes in changes()) {
        let mut document = example("limits");
        apply(&mut document, &changes);
        limits_agree(&document)?;
    }

    #[test]
    fn on_calls(
        (verb, mut call) in prop_oneof![
            // What `anonymise` finds in responses it leaves to `check` to tell.
            (Just(Verb::Check), call("check-call")),
            (Just(Verb::Analyse), call("analyse-call")),
            (Just(Verb::Assign), call("assign-call")),
            (Just(Verb::Explain), call("explain-call")),
            (Just(Verb::Review), call("review-call")),
            (Just(Verb::Measure), call("measure-call")),
            (Just(Verb::Schema), call("schema-call")),
            (Just(Verb::Read), call("read-call")),
        ],
        changes in changes(),
    ) {
        apply(&mut call, &changes);
        call_agrees(verb, &call)?;
    }

    #[test]
    fn on_responses_to_any_framework(document in framework(), ratings in prop::collection::btree_map("[01]{2}\\.[0-3]", -4_i64..9, 0..6)) {
        let framework = Framework::from_json(document.to_string().as_bytes()).accept();
        let Ok(framework) = framework else {
            return Ok(()); // weights so small that they sum to nothing
        };
        let schema = jsonschema::draft202012::new(&framework.response_schema()).unwrap();
        let mut response = example("response");
        response["framework"] = json!({ "id": "any", "version": "1" });
        response["ratings"] = json!(ratings);
        for (field, value) in [("notes", json!([])), ("evidence", json!([])), ("support", json!({})), ("capacity", json!({}))] {
            response[field] = value;
        }
        let checked = check_response(response.to_string().as_bytes(), &framework, None);
        agree(&schema, &response, checked.diagnostics(), &[SaidBy::Schema, SaidBy::ResponseSchema])?;
    }
}

#[test]
fn what_the_schemas_of_documents_cannot_say_is_said_by_no_schema() {
    let mut refused = 0;
    for case in shared::all_cases().unwrap() {
        if case.limits.is_some() || case.answer.contains("duplicate_key") {
            continue; // of two keys, one is lost to whoever reads JSON as maps
        }
        let Ok(call) = serde_json::from_str::<Value>(&case.call) else {
            continue; // what is not JSON has no schema
        };
        if let Err(fault) = call_agrees(case.verb, &call) {
            panic!("{}: {fault}", case.path("call").display());
        }
        refused += usize::from(!validator(&format!("{}-call", case.verb.name())).is_valid(&call));
    }
    assert!(refused > 10, "only {refused} calls were refused");
}

#[test]
fn the_response_schema_follows_the_draft() {
    let (doctest, _) = doctest::hub();
    for framework in [Framework::builtin(), &river().0, &doctest] {
        let schema = framework.response_schema();
        assert!(jsonschema::draft202012::meta::is_valid(&schema));
    }
    let schema = jsonschema::draft202012::new(&Framework::builtin().response_schema()).unwrap();
    for line in doctest::ndjson().lines() {
        assert!(schema.is_valid(&serde_json::from_str(line).unwrap()));
    }
}

/// The codes of all errors in many changed documents.
fn met() -> BTreeSet<&'static str> {
    let mut runner = TestRunner::deterministic();
    let mut met = BTreeSet::new();
    let mut add = |found: &[Diagnostic]| {
        let errors = found.iter().filter(|found| found.is_error());
        met.extend(errors.map(|found| found.code.info().code));
    };
    let changes = changes();
    for _ in 0..2_000 {
        let changes = changes.new_tree(&mut runner).unwrap().current();
        let broken = |name: &str| {
            let mut document = example(name);
            apply(&mut document, &changes);
            document.to_string()
        };
        add(Framework::from_json(broken("framework").as_bytes()).diagnostics());
        add(Roster::from_json(broken("roster").as_bytes()).diagnostics());
        let river = &river().0;
        add(Mapping::from_json(broken("mapping").as_bytes(), river).diagnostics());
        add(check_response(broken("response").as_bytes(), river, None).diagnostics());
        add(Amendment::from_json(broken("amendment").as_bytes()).diagnostics());
        let mut options = example("report-call")["report"].take();
        apply(&mut options, &changes);
        add(ReportOptions::from_json(options.to_string().as_bytes()).diagnostics());
    }
    met
}

#[test]
fn the_changes_break_every_rule_that_schemas_say() {
    let met = met();
    let sayable = Code::ALL
        .iter()
        .filter(|code| code.said_by() != SaidBy::Library);
    let missing: Vec<&str> = sayable
        .map(|code| code.info().code)
        .filter(|code| !met.contains(code))
        .collect();
    assert!(missing.is_empty(), "never met: {missing:?}");
}

#[test]
fn the_examples_are_accepted() {
    let text = |name: &str| example(name).to_string();
    let clean = |found: &[Diagnostic]| assert!(found.is_empty(), "{found:#?}");
    let framework = Framework::from_json(text("framework").as_bytes());
    clean(framework.diagnostics());
    let framework = framework.accept().unwrap();
    let roster = Roster::from_json(text("roster").as_bytes());
    clean(roster.diagnostics());
    let roster = roster.accept().unwrap();
    clean(check_response(text("response").as_bytes(), &framework, Some(&roster)).diagnostics());
    clean(Mapping::from_json(text("mapping").as_bytes(), &framework).diagnostics());
    clean(Limits::from_json(text("limits").as_bytes()).diagnostics());
    clean(Amendment::from_json(text("amendment").as_bytes()).diagnostics());
}

#[test]
fn the_examples_of_calls_are_answered_as_beside_them() {
    for &verb in Verb::ALL {
        let call = example(&format!("{}-call", verb.name()));
        let answer = api::answer(verb, call.to_string().as_bytes(), &Limits::DEFAULT);
        let answer: Value = serde_json::from_str(&answer).unwrap();
        assert_ne!(answer["kind"], "failed", "{verb:?}");
        if verb != Verb::Check {
            // The example of `check` answers a call with a fault.
            assert_eq!(
                answer,
                example(&format!("{}-answer", verb.name())),
                "{verb:?}"
            );
        }
    }
}

#[test]
fn every_example_is_valid() {
    let examples = FILES.iter().filter_map(|(file, document)| {
        let name = file.strip_prefix("examples/")?.strip_suffix(".json")?;
        Some((name, document))
    });
    let mut seen = BTreeSet::new();
    for (name, document) in examples {
        let fault = validator(name).validate(document).err();
        assert!(fault.is_none(), "{name}: {fault:?}");
        seen.insert(name);
    }
    let schemas = FILES
        .keys()
        .filter_map(|file| file.strip_suffix(".schema.json"));
    let schemas: BTreeSet<&str> = schemas.filter(|name| *name != "pedt").collect();
    assert_eq!(seen, schemas);
}
