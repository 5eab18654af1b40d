//! What is exported and taken in again is the same dataset.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "tests fail by panicking"
)]

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use pedt::export;
use pedt::response::{Evidence, FrameworkRef, Note, NoteKind, Status};
use pedt::{Dataset, Framework, Intake, Response, Roster, SchemaVersion, Stance, doctest};
use proptest::prelude::*;

fn dataset(responses: &[Response]) -> Dataset {
    static HUB: LazyLock<(Arc<Framework>, Arc<Roster>)> = LazyLock::new(doctest::hub);
    let mut intake = Intake::new(Arc::clone(&HUB.0), Arc::clone(&HUB.1));
    for response in responses {
        intake.response(response.clone());
    }
    intake.finish().dataset
}

fn again(dataset: &Dataset, take_in: impl FnOnce(&mut Intake)) -> (Dataset, Vec<String>) {
    let (framework, roster): (Arc<Framework>, Arc<Roster>) = (
        Arc::clone(dataset.framework()),
        Arc::clone(dataset.roster()),
    );
    let mut intake = Intake::new(framework, roster);
    take_in(&mut intake);
    let ingested = intake.finish();
    let errors = ingested.diagnostics.iter().filter(|d| d.is_error());
    (ingested.dataset, errors.map(ToString::to_string).collect())
}

/// Exports in every format and takes each in again.
fn round_trips(dataset: &Dataset) -> Vec<(&'static str, Dataset, Vec<String>)> {
    let mut trips = Vec::new();
    let mut trip = |name, (dataset, errors)| trips.push((name, dataset, errors));
    let mut json = Vec::new();
    export::to_json(dataset, &mut json).unwrap();
    trip("JSON", again(dataset, |intake| intake.json(&json)));
    let mut lines = Vec::new();
    export::to_ndjson(dataset, &mut lines).unwrap();
    trip("NDJSON", again(dataset, |intake| intake.ndjson(&lines)));
    #[cfg(feature = "csv")]
    for &style in export::CsvStyle::ALL {
        let mut wide = Vec::new();
        export::to_csv_wide(dataset, style, &mut wide).unwrap();
        trip(
            "wide",
            again(dataset, |intake| intake.csv_wide(&wide, None)),
        );
        let mut long = Vec::new();
        export::to_csv_long(dataset, style, &mut long).unwrap();
        trip("long", again(dataset, |intake| intake.csv_long(&long)));
    }
    trips
}

fn response(number: usize) -> Response {
    Response {
        schema_version: SchemaVersion,
        id: id(&format!("r{number}")),
        framework: FrameworkRef {
            id: id("pedt"),
            version: id("2026.1"),
        },
        round: id("2026-autumn"),
        partnership: id("dale"),
        school: id("garn"),
        respondent: id(&format!("u{number}")),
        role: id("governor"),
        status: Status::Draft,
        ratings: BTreeMap::new(),
        notes: Vec::new(),
        evidence: Vec::new(),
        support: BTreeMap::new(),
        capacity: BTreeMap::new(),
    }
}

fn id<I: TryFrom<String>>(text: &str) -> I {
    I::try_from(text.to_owned()).ok().unwrap()
}

fn text() -> impl Strategy<Value = String> {
    let nasty = prop::sample::select(vec![
        "=1+1",
        "+44 1970",
        "-5",
        "@SUM(A1)",
        "'tis",
        "''",
        "\tx",
        "\rx",
        "\nx",
        " \"q\" ",
        "a;b,c\td",
        "x\r\ny",
        "x\n\ny",
        "Dŵr a gwŷdd",
        "👩‍🏫",
        "3 - Established",
        "n/a",
        "a <b>",
        "https://a.example",
        "http",
        "a <>",
        "a <https://b.example>",
        "\u{a0}x",
        "sep=;",
        "＝1",
        ".",
    ]);
    let free = "[ -~ŵŷâ“’\n\t]{0,30}x";
    prop_oneof![nasty.prop_map(str::to_owned), free]
}

prop_compose! {
    fn note()(theme in 0..9_usize, strength in any::<bool>(), text in text()) -> Note {
        let theme = Framework::builtin().themes().nth(theme).unwrap().1.code.clone();
        let kind = if strength { NoteKind::Strength } else { NoteKind::Development };
        Note { theme, kind, text }
    }
}

prop_compose! {
    fn evidence()(theme in 0..9_usize, title in text(), url in prop::option::of("https?://[!-~é]{1,9}")) -> Evidence {
        let theme = Framework::builtin().themes().nth(theme).unwrap().1.code.clone();
        Evidence { theme, title, url }
    }
}

prop_compose! {
    fn answers()(
        ratings in prop::collection::btree_map(0..54_usize, 1..=4_i64, 0..54),
        notes in prop::collection::vec(note(), 0..5),
        evidence in prop::collection::vec(evidence(), 0..4),
        support in prop::collection::btree_map(0..5_usize, 0..5_usize, 0..5),
        capacity in prop::collection::btree_map(0..5_usize, any::<u32>(), 0..3),
        status in prop::sample::select(Status::ALL),
        name in "[=+@'a-z-]{1,4}( [ŵ;,\"'<]{1,2}[a-z])?",
    ) -> Response {
        let framework = Framework::builtin();
        let topic = |index: usize| framework.topics()[index].id.clone();
        let code = |index: usize| framework.statements().nth(index).unwrap().2.code.clone();
        let support = support.into_iter();
        Response {
            status,
            id: id(&name),
            respondent: id(&format!("{name}-u")),
            ratings: ratings.into_iter().map(|(index, value)| (code(index), Some(value))).collect(),
            notes,
            evidence,
            support: support.map(|(index, stance)| (topic(index), Stance::ALL[stance])).collect(),
            capacity: capacity.into_iter().map(|(index, schools)| (topic(index), schools)).collect(),
            ..response(0)
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_format_is_lossless(responses in prop::collection::vec(answers(), 0..6)) {
        let dataset = dataset(&responses);
        for (format, back, errors) in round_trips(&dataset) {
            prop_assert_eq!(errors, Vec::<String>::new(), "{}", format);
            prop_assert!(back == dataset, "{}", format);
        }
    }
}

#[test]
fn an_empty_dataset_has_no_responses_in_any_format() {
    let dataset = dataset(&[]);
    for (format, back, errors) in round_trips(&dataset) {
        assert_eq!((back.len(), errors), (0, Vec::new()), "{format}");
    }
}

#[cfg(feature = "csv")]
#[test]
fn a_wide_table_is_safe_to_open() {
    let mut response = response(1);
    let theme = id::<pedt::id::ThemeCode>("1a");
    let note = |text: &str| Note {
        theme: theme.clone(),
        kind: NoteKind::Strength,
        text: text.to_owned(),
    };
    response.respondent = id("=cmd|' /C calc'!A0");
    response.notes = vec![note("-2+3"), note("second")];
    response.ratings.insert(id("1a.1"), Some(3));
    let mut table = Vec::new();
    export::to_csv_wide(&dataset(&[response]), export::CsvStyle::Excel, &mut table).unwrap();
    let table = String::from_utf8(table).unwrap();
    let (headers, row) = table.split_once("\r\n").unwrap();
    assert!(headers.contains(",strength 1a,strength2 1a,development 1a,"));
    assert!(row.starts_with("r1,2026-autumn,dale,garn,'=cmd|' /C calc'!A0,governor,draft,3,,"));
    assert!(row.contains(",'-2+3,second,,"));
}

/// A framework whose codes look like the headers of other columns.
#[cfg(feature = "csv")]
#[test]
fn codes_that_look_like_headers_are_kept_apart() {
    let mut document: serde_json::Value = serde_json::from_str(Framework::BUILTIN_JSON).unwrap();
    let statements = &mut document["areas"][0]["themes"][0]["statements"];
    for (index, code) in [
        "School",
        "rating School",
        "strength 1a",
        "=1+1",
        "1a.1 x",
        "1A.1 X",
    ]
    .iter()
    .enumerate()
    {
        statements[index]["code"] = (*code).into();
    }
    document["support"]["topics"][0]["id"] = "round".into();
    let framework = Framework::from_json(document.to_string().as_bytes())
        .accept()
        .unwrap();
    let framework = Arc::new(framework);
    let mut intake = Intake::new(Arc::clone(&framework), doctest::hub().1);
    let mut response = response(1);
    let codes = framework
        .statements()
        .map(|(_, _, statement)| statement.code.clone());
    response.ratings = codes.zip((1..=4).cycle().map(Some)).collect();
    response.support.insert(id("round"), Stance::HighNeed);
    intake.response(response);
    let dataset = intake.finish().dataset;
    assert_eq!(dataset.len(), 1);
    for (format, back, errors) in round_trips(&dataset) {
        assert_eq!(errors, Vec::<String>::new(), "{format}");
        assert!(back == dataset, "{format}");
    }
}
