//! Tables as forms and spreadsheets write them, and every way they go wrong.
#![cfg(feature = "csv")]
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests fail by panicking"
)]

use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use pedt::import::{Constant, Delimiter, Encoding, Field, MappedColumn, Mapping, Target};
use pedt::response::NoteKind;
use pedt::{Code, Diagnostic, Framework, Ingested, Intake, Response, Roster, doctest};
use proptest::prelude::*;
use serde_json::json;

/// The headers that every response needs, and a row of them.
const ABOUT: &str = "id,round,partnership,school,respondent,role,status";
const DRAFT: &str = "2026-autumn,dale,brook,u1,headteacher,draft";

fn intake() -> Intake {
    static HUB: LazyLock<(Arc<Framework>, Arc<Roster>)> = LazyLock::new(doctest::hub);
    Intake::new(Arc::clone(&HUB.0), Arc::clone(&HUB.1))
}

fn wide(bytes: impl AsRef<[u8]>) -> Ingested {
    let mut intake = intake();
    intake.csv_wide(bytes.as_ref(), None);
    intake.finish()
}

fn mapped(bytes: impl AsRef<[u8]>, mapping: &Mapping) -> Ingested {
    let mut intake = intake();
    intake.csv_wide(bytes.as_ref(), Some(mapping));
    intake.finish()
}

fn long(bytes: impl AsRef<[u8]>) -> Ingested {
    let mut intake = intake();
    intake.csv_long(bytes.as_ref());
    intake.finish()
}

fn said(found: &[Diagnostic]) -> Vec<String> {
    found.iter().map(Diagnostic::to_string).collect()
}

fn responses(ingested: &Ingested) -> Vec<Response> {
    ingested.dataset.responses().collect()
}

/// A mapping of further columns after those of [`ABOUT`].
fn mapping(columns: &[(&str, Target)]) -> Mapping {
    let mut mapping = Mapping::infer(Framework::builtin(), ABOUT.split(','));
    let columns = columns.iter().map(|(header, to)| MappedColumn {
        header: (*header).to_owned(),
        to: to.clone(),
        values: [].into(),
    });
    mapping.columns.extend(columns);
    mapping
}

fn target(value: serde_json::Value) -> Target {
    serde_json::from_value(value).unwrap()
}

#[test]
fn a_form_export_is_the_responses_it_was_made_of() {
    let read = |name: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas/examples/hub");
        fs::read(folder.join(name)).unwrap()
    };
    let framework = Arc::new(Framework::builtin().clone());
    let roster = Arc::new(Roster::from_json(&read("roster.json")).accept().unwrap());
    let mapping = Mapping::from_json(&read("forms-export.mapping.json"), &framework);
    let mapping = mapping.accept().unwrap();

    let mut intake = Intake::new(Arc::clone(&framework), Arc::clone(&roster));
    intake.csv_wide(&read("forms-export.csv"), Some(&mapping));
    let form = intake.finish();
    assert!(
        form.diagnostics.iter().all(|d| !d.is_error()),
        "{:?}",
        said(&form.diagnostics)
    );
    assert_eq!((form.received, form.refused), (21, 0));

    let mut intake = Intake::new(framework, roster);
    intake.ndjson(&read("responses.ndjson"));
    let all = intake.finish();
    let answers = |ingested: &Ingested| {
        let mut answers: Vec<_> = responses(ingested)
            .into_iter()
            .filter(|r| r.partnership.as_str() == "onnen-valley")
            .filter(|r| r.round.as_str() == "2025-autumn" && r.status.name() == "submitted")
            .map(|r| (r.school, r.role, r.ratings, r.support, r.status))
            .collect();
        answers.sort_by(|a, b| (&a.0, &a.1).cmp(&(&b.0, &b.1)));
        answers
    };
    assert_eq!(answers(&form), answers(&all));

    // A note of several lines, and one that looks like a formula.
    let notes: Vec<String> = responses(&form)
        .into_iter()
        .flat_map(|r| r.notes)
        .map(|note| note.text)
        .collect();
    assert!(notes.iter().any(|note| note.contains("gilydd.\n\nDiolch")));
    assert!(notes.iter().any(|note| note.starts_with("- a plan\n")));
}

#[test]
fn the_student_evaluations_map() {
    let statements = (1..=28).map(|number| {
        json!({"code": format!("Q{number}"), "level": "course", "text": {"en": format!("Question {number}")}})
    });
    let points = (1..=5).map(|value| {
        json!({"value": value, "id": format!("p{value}"), "title": {"en": format!("Point {value}")}})
    });
    let framework = json!({
        "schema_version": "1", "id": "students", "version": "1",
        "title": {"en": "Student evaluation"}, "default_language": "en", "languages": ["en"],
        "scales": [{"id": "likert", "title": {"en": "Agreement"}, "points": points.collect::<Vec<_>>(),
            "threshold": 4, "bands": {"kind": "share_reaching", "share": 0.5}}],
        "default_scale": "likert",
        "levels": [{"id": "course", "title": {"en": "Course"}}],
        "roles": [{"id": "student", "title": {"en": "Student"}}],
        "areas": [{"code": "1", "title": {"en": "Teaching"}, "themes": [
            {"code": "1a", "title": {"en": "Course"}, "statements": statements.collect::<Vec<_>>()}
        ]}],
    });
    let framework = Framework::from_json(framework.to_string().as_bytes())
        .accept()
        .unwrap();
    let text = fs::read("examples/data/student-evaluation.mapping.json").unwrap();
    let mapping = Mapping::from_json(&text, &framework).accept().unwrap();
    let Some(Constant::Value { value: round, .. }) = mapping.constants.first() else {
        panic!("the first constant is the round")
    };
    let roster = json!({
        "schema_version": "1", "id": "students",
        "rounds": [{"id": round, "title": {"en": "The round"}}],
        "partnerships": [{"id": "instructor-1", "title": {"en": "Instructor 1"}, "kind": "informal"}],
        "schools": [{"id": "course-2", "title": {"en": "Course 2"}}],
        "memberships": [{"school": "course-2", "partnership": "instructor-1"}],
    });
    let roster = Roster::from_json(roster.to_string().as_bytes())
        .accept()
        .unwrap();

    let headers = "instcode,course code,repeat,attendance,difficulty,Orientation,Course Objectives,\
        Valua additon,Syllabus Oriented,Assignments,Resources provided,Practicals,activities,\
        interactive,met expectations,Relevant,Life aim,Instructor knowledge,Instructor prep,\
        Instructor plan,instructor commitment,instructor punctual,instructor speaking,\
        instructor effictiveness,instructor helpful,instructor positive,instructor respectful,\
        class participation,instructor assignment,instructor responsiveness,instructor eval sys,\
        instructor solutions,isntructor treatment";
    let table = format!(
        "{headers}\n1,2,1,0,4{}\n1,2,1,1,3{}\n",
        ",3".repeat(28),
        ",4,5".repeat(14)
    );
    let mut intake = Intake::new(Arc::new(framework), Arc::new(roster));
    intake.csv_wide(table.as_bytes(), Some(&mapping));
    let ingested = intake.finish();
    assert_eq!(
        said(&ingested.diagnostics),
        ["row 2: /ratings: all 28 answers are 3"]
    );
    let second = responses(&ingested).pop().unwrap();
    assert_eq!(
        (second.id.as_str(), second.respondent.as_str()),
        ("response-3", "student-3")
    );
    assert_eq!(
        (second.ratings["Q1"], second.ratings["Q28"]),
        (Some(4), Some(5))
    );
}

#[test]
fn tables_of_every_program_are_read() {
    let text = "Timestamp;School;1a.1\r\n01/02/2026;Ysgol y Garn;3 – Sefydledig\r\n";
    let mut mapping = mapping(&[
        ("Timestamp", Target::Ignore),
        (
            "1a.1",
            target(json!({"kind": "rating", "statement": "1a.1"})),
        ),
    ]);
    mapping.columns.retain(
        |column| !matches!(column.to, Target::Field { field, .. } if field != Field::School),
    );
    let value = |field, value: &str| Constant::Value {
        field,
        value: value.to_owned(),
    };
    let number = |field| Constant::RowNumber {
        field,
        prefix: "row-".to_owned(),
    };
    mapping.constants = vec![
        number(Field::Id),
        number(Field::Respondent),
        value(Field::Round, "2026-autumn"),
        value(Field::Partnership, "dale"),
        value(Field::Role, "headteacher"),
        value(Field::Status, "draft"),
    ];
    let utf_16 = |unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
        let text = format!("\u{feff}{}", text.replace(';', "\t"));
        text.encode_utf16().flat_map(unit).collect()
    };
    let windows: Vec<u8> = text
        .chars()
        .map(|c| {
            if c == '–' {
                0x96
            } else {
                u8::try_from(c).unwrap()
            }
        })
        .collect();
    for (name, bytes) in [
        ("a form", text.as_bytes().to_vec()),
        ("CSV UTF-8", format!("\u{feff}{text}").into_bytes()),
        ("Unicode text", utf_16(u16::to_le_bytes)),
        ("big-endian", utf_16(u16::to_be_bytes)),
        ("an old code page", windows),
        ("commas", text.replace(';', ",").into_bytes()),
        ("a separator line", format!("sep=;\r\n{text}").into_bytes()),
    ] {
        let ingested = mapped(&bytes, &mapping);
        let codes: Vec<Code> = ingested.diagnostics.iter().map(|d| d.code).collect();
        let expected = [Code::EncodingAssumed];
        assert_eq!(
            codes,
            expected[usize::from(name != "an old code page")..],
            "{name}"
        );
        let response = responses(&ingested).pop().unwrap();
        assert_eq!(
            (response.id.as_str(), response.school.as_str()),
            ("row-2", "garn"),
            "{name}"
        );
        assert_eq!(response.ratings["1a.1"], Some(3), "{name}");
    }
}

#[test]
fn headers_speak_for_themselves() {
    let framework = Framework::builtin();
    let text = framework
        .find("1a.1")
        .unwrap()
        .2
        .text
        .get("en")
        .unwrap()
        .to_owned();
    for (header, expected) in [
        ("School", json!({"kind": "field", "field": "school"})),
        ("1a.1", json!({"kind": "rating", "statement": "1a.1"})),
        (
            "1A.1. Who comes?",
            json!({"kind": "rating", "statement": "1a.1"}),
        ),
        (
            "5a.1: Who comes?",
            json!({"kind": "rating", "statement": "5a.1"}),
        ),
        (
            "1a.1 – who comes",
            json!({"kind": "rating", "statement": "1a.1"}),
        ),
        (&text, json!({"kind": "rating", "statement": "1a.1"})),
        (
            &format!("How is it? [{text}]"),
            json!({"kind": "rating", "statement": "1a.1"}),
        ),
        (
            "How is it? [1a.1 Who comes]",
            json!({"kind": "rating", "statement": "1a.1"}),
        ),
        (
            "rating 1a.1",
            json!({"kind": "rating", "statement": "1a.1"}),
        ),
        (
            "strength 1a",
            json!({"kind": "note", "theme": "1a", "note": "strength"}),
        ),
        (
            "development12 1a",
            json!({"kind": "note", "theme": "1a", "note": "development"}),
        ),
        (
            "Strength: Vision and Values",
            json!({"kind": "note", "theme": "1b", "note": "strength"}),
        ),
        ("evidence 1a", json!({"kind": "evidence", "theme": "1a"})),
        ("support send", json!({"kind": "support", "topic": "send"})),
        (
            "Support: Lles",
            json!({"kind": "support", "topic": "wellbeing"}),
        ),
        (
            "Maths Mastery",
            json!({"kind": "support", "topic": "maths_mastery"}),
        ),
        (
            "capacity send",
            json!({"kind": "capacity", "topic": "send"}),
        ),
    ] {
        let mapping = Mapping::infer(framework, [header]);
        assert_eq!(mapping.columns.len(), 1, "{header}");
        assert_eq!(mapping.columns[0].to, target(expected), "{header}");
    }
    for header in [
        "",
        "1",
        "1a.10 Another",
        "1a.11",
        "Supporting send",
        "strength 9z",
        "Schools",
    ] {
        assert!(
            Mapping::infer(framework, [header]).columns.is_empty(),
            "{header}"
        );
    }
}

#[test]
fn cells_are_read_as_people_fill_them_in() {
    let mut mapping = mapping(&[
        (
            "Meetings",
            target(json!({"kind": "rating", "statement": "1a.1"})),
        ),
        ("SEND", target(json!({"kind": "support", "topic": "send"}))),
        (
            "Comment",
            target(json!({"kind": "note", "theme": "1a", "note": "strength"})),
        ),
        (
            "Comment 2",
            target(json!({"kind": "note", "theme": "1a", "note": "strength"})),
        ),
        ("Link", target(json!({"kind": "evidence", "theme": "1a"}))),
    ]);
    mapping.missing = vec!["n/a".to_owned(), "-".to_owned()];
    mapping.columns[7].values = [("Always".to_owned(), "4".to_owned())].into();
    let table = format!(
        "{ABOUT},Meetings,SEND,Comment,Comment 2,Link\n\
         r1,{DRAFT},ALWAYS,high offer,\"Two lines:\nthis is one\",'=second,https://a.example\n\
         r2,2026-autumn,dale,brook,u2,headteacher,draft,N/A,-, -  ,n/a,\n"
    );
    let ingested = mapped(&table, &mapping);
    assert_eq!(ingested.diagnostics, []);
    let [first, second] = responses(&ingested).try_into().unwrap();
    assert_eq!(first.ratings["1a.1"], Some(4));
    assert_eq!(first.support["send"].name(), "high_offer");
    let notes: Vec<&str> = first.notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(notes, ["Two lines:\nthis is one", "=second"]);
    assert!(
        first
            .notes
            .iter()
            .all(|note| note.kind == NoteKind::Strength)
    );
    assert_eq!(first.evidence[0].url.as_deref(), Some("https://a.example"));
    assert!(second.ratings.is_empty() && second.notes.is_empty() && second.support.is_empty());
}

#[test]
fn every_fault_of_a_row_is_told_by_row_and_column() {
    let table = format!(
        "{ABOUT},1a.1,1a.2,support send,capacity send,strength 1a\n\
         r1,{DRAFT},3,4,HIGH OFFER,2,fine\n\
         \n\
         r2,2026-autumn,dale,mars,u2,chef,draft,sometimes,9,maybe,few,\u{1}\n\
         r3,2026-autumn,dale,,u3,headteacher,draft,,,,,\n"
    );
    let ingested = wide(table);
    assert_eq!((ingested.received, ingested.refused), (3, 2));
    assert_eq!(
        said(&ingested.diagnostics),
        [
            "row 4, column `school`: the roster has no school `mars`",
            "row 4, column `role`: `chef` is not a role in this framework; the roles are \
             `headteacher`, `senior_leader`, `middle_leader`, `governor`, `board_member`, \
             `partnership_lead`, `hub_adviser`, `external_moderator`, `critical_friend`",
            "row 4, column `1a.1`: `sometimes` is not a rating; the ratings are \
             `1 - Latent`, `2 - Emerging`, `3 - Established`, `4 - Exemplary`",
            "row 4, column `1a.2`: 9 is not a point of the scale, 1 to 4",
            "row 4, column `strength 1a`: this text holds the invisible control character U+0001",
            "row 4, column `support send`: `maybe` is not an answer to the support question; \
             the answers are `HIGH NEED`, `MODERATE NEED`, `NA`, `MODERATE OFFER`, `HIGH OFFER`",
            "row 4, column `capacity send`: `few` is not a whole number",
            "row 5, column `school`: `school` is missing",
        ]
    );
    let pointers: Vec<&str> = ingested
        .diagnostics
        .iter()
        .map(|d| d.pointer.as_str())
        .collect();
    assert_eq!(pointers[2], "/ratings/1a.1");
    assert_eq!(pointers[4], "/notes/0/text");
}

#[test]
fn an_answer_that_is_not_understood_is_not_a_missing_one() {
    let codes: Vec<&str> = Framework::builtin()
        .statements()
        .map(|(_, _, s)| s.code.as_str())
        .collect();
    let submitted = DRAFT.replace("draft", "submitted");
    let table = format!(
        "{ABOUT},{}\nr1,{submitted}{}\n",
        codes[..27].join(","),
        ",?".repeat(27)
    );
    let ingested = wide(table);
    assert_eq!(ingested.refused, 1);
    assert_eq!(ingested.diagnostics.len(), 27);
    assert!(
        ingested
            .diagnostics
            .iter()
            .all(|d| d.code == Code::CellNotARating)
    );
}

#[test]
fn a_table_that_cannot_be_read_is_refused_with_all_reasons() {
    let refused = |ingested: &Ingested| {
        assert_eq!((ingested.received, ingested.dataset.len()), (0, 0));
        said(&ingested.diagnostics)
    };
    assert_eq!(refused(&wide("")), ["the file has no header row"]);
    assert_eq!(refused(&long(" \n")), ["the file has no header row"]);
    assert_eq!(
        refused(&wide(b"PK\x03\x04\x8d")),
        ["the file is neither UTF-8 nor Windows-1252: byte 4 is no letter in either"]
    );
    assert_eq!(
        refused(&wide("a,b\n1,\"2\n3,4\n")),
        [
            "row 2: a quotation mark in this row is never closed, so the rest of the file became one cell"
        ]
    );
    assert_eq!(
        refused(&wide(
            "id,round,1a.1,1a.1,1A.1 again,school,school,respondent,role,status,shoes,,x\n,,,,,,,,,,,5,\n"
        )),
        [
            "row 1, column `1A.1 again`: this fills the rating of `1a.1`, which `1a.1` fills already",
            "row 1: nothing fills `partnership`, which every response needs",
            "row 1, column `1a.1`: two columns are called `1a.1`",
            "row 1, column `school`: two columns are called `school`",
            "row 1, column `shoes`: the column `shoes` is not mapped and was not read",
            "row 1, column `x`: the column `x` is not mapped and was not read",
            "row 1, column ``: the column `` is not mapped and was not read",
        ]
    );
    assert_eq!(
        refused(&long(
            "id,round,partnership,school,school,role,status,value,hat\n"
        )),
        [
            "row 1, column `school`: two columns are called `school`",
            "row 1: nothing fills `respondent`, which every response needs",
            "row 1: nothing fills `item`, which every response needs",
            "row 1, column `hat`: the column `hat` is not mapped and was not read",
        ]
    );
}

#[test]
fn a_mapping_is_held_against_the_table_and_the_roster() {
    let mut mapping = mapping(&[
        (
            "Meetings",
            target(json!({"kind": "rating", "statement": "1a.1"})),
        ),
        ("Unwanted", Target::Ignore),
    ]);
    mapping.columns.retain(|column| column.header != "round");
    mapping.constants = vec![Constant::Value {
        field: Field::Round,
        value: "1066-autumn".to_owned(),
    }];
    let ingested = mapped("id,partnership,school,respondent,role,status\n", &mapping);
    assert_eq!(
        said(&ingested.diagnostics),
        [
            "/columns/6/header: the table has no column `Meetings`, which the mapping names",
            "/constants/0/value: the roster has no round `1066-autumn`",
        ]
    );
    // What is ignored may be repeated or missing.
    mapping.constants[0] = Constant::Value {
        field: Field::Round,
        value: "2026-autumn".to_owned(),
    };
    let table = "id,partnership,school,respondent,role,status,Unwanted,unwanted,Meetings\n\
        r1,dale,brook,u1,headteacher,draft,1,2,3\n";
    let ingested = mapped(table, &mapping);
    assert_eq!(ingested.dataset.len(), 1);
    assert_eq!(
        said(&ingested.diagnostics),
        ["row 1, column `unwanted`: the column `unwanted` is not mapped and was not read"]
    );
}

#[test]
fn a_mapping_document_is_checked_to_its_end() {
    let text = br#"{
        "schema_version": "1",
        "columns": [
            {"header": "A", "to": {"kind": "rating", "statement": "1z.1"}},
            {"header": "B", "to": {"kind": "note", "theme": "9z", "note": "strength"}},
            {"header": "C", "to": {"kind": "evidence", "theme": "9y"}},
            {"header": "D", "to": {"kind": "support", "topic": "tea"}},
            {"header": "E", "to": {"kind": "capacity", "topic": "tea", "cups": 2}},
            {"header": " ", "to": {"kind": "ignore"}},
            {"header": "F", "to": {"kind": "field", "field": "school", "prefix": "s-"}},
            {"header": "G", "to": {"kind": "field", "field": "school"}},
            {"header": "H", "to": {"kind": "dance"}},
            {"header": "I", "to": {"kind": "note", "theme": "1a", "note": "worry"}}
        ],
        "constants": [
            {"kind": "value", "field": "role", "value": "chef"},
            {"kind": "value", "field": "status", "value": "done"},
            {"kind": "value", "field": "round", "value": " 2026 "},
            {"kind": "row_number", "field": "school"},
            {"kind": "clock", "field": "id"}
        ],
        "delimiter": "pipe",
        "encoding": "utf_8",
        "missing": ["n/a"],
        "sheet": 2
    }"#;
    let checked = Mapping::from_json(text, Framework::builtin());
    let codes: Vec<(&str, &str)> = checked
        .diagnostics()
        .iter()
        .map(|d| (d.pointer.as_str(), d.code.info().code))
        .collect();
    assert_eq!(
        codes,
        [
            ("/columns", "target_missing"), // partnership
            ("/columns", "target_missing"), // respondent
            ("/columns/0/to/statement", "unknown_statement"),
            ("/columns/1/to/theme", "unknown_theme"),
            ("/columns/2/to/theme", "unknown_theme"),
            ("/columns/3/to/topic", "unknown_topic"),
            ("/columns/4/to/topic", "unknown_topic"),
            ("/columns/4/to/cups", "unknown_field"),
            ("/columns/5/header", "text_empty"),
            ("/columns/7/to", "target_repeated"),
            ("/columns/8/to/kind", "unknown_choice"),
            ("/columns/9/to/note", "unknown_choice"),
            ("/constants/0/value", "unknown_role"),
            ("/constants/1/value", "unknown_choice"),
            ("/constants/2/value", "padded_id"),
            ("/constants/3/field", "target_repeated"),
            ("/constants/4/kind", "unknown_choice"),
            ("/delimiter", "unknown_choice"),
            ("/sheet", "unknown_field"),
        ]
    );
}

#[test]
fn a_mapping_is_the_same_to_serde_and_to_the_reader() {
    let mut mapping = mapping(&[
        ("Link", target(json!({"kind": "evidence", "theme": "1a"}))),
        ("Unwanted", Target::Ignore),
    ]);
    mapping.columns[0].values = [("a".to_owned(), "b".to_owned())].into();
    mapping.columns.retain(|column| column.header != "round");
    mapping.constants = vec![Constant::RowNumber {
        field: Field::Round,
        prefix: "r".to_owned(),
    }];
    mapping.delimiter = Delimiter::Tab;
    mapping.encoding = Encoding::Windows1252;
    mapping.missing = vec!["-".to_owned()];
    let text = serde_json::to_string(&mapping).unwrap();
    assert_eq!(serde_json::from_str::<Mapping>(&text).unwrap(), mapping);
    let read = Mapping::from_json(text.as_bytes(), Framework::builtin())
        .accept()
        .unwrap();
    assert_eq!(read, mapping);
}

#[test]
fn rows_that_do_not_fit_are_refused_for_themselves() {
    let table = format!("{ABOUT},1a.1\nr1,{DRAFT},3\nr2,{DRAFT}\nr3,{DRAFT},3,4\n");
    let ingested = wide(&table);
    assert_eq!((ingested.received, ingested.refused), (3, 2));
    assert_eq!(
        said(&ingested.diagnostics),
        [
            "row 3: this row has 7 cells; the header has 8",
            "row 4: this row has 9 cells; the header has 8"
        ]
    );
}

#[test]
fn long_rows_come_together() {
    let table = format!(
        "{ABOUT},kind,item,value\n\
         r1,{DRAFT},rating,1a.1,3 - Established\n\
         r2,2026-autumn,dale,hill,u2,governor,draft,,,\n\
         r1,,,,,,,Strength,Vision and Values,\"two\nlines\"\n\
         r1,{DRAFT},support,SEND,HIGH OFFER\n\
         r1,{DRAFT},capacity,send,2\n\
         r1,{DRAFT},evidence,1b,Plan <https://a.example>\n"
    );
    let ingested = long(table);
    assert_eq!(said(&ingested.diagnostics), Vec::<String>::new());
    let all = responses(&ingested);
    let first = all.iter().find(|r| r.id.as_str() == "r1").unwrap();
    assert_eq!(first.ratings["1a.1"], Some(3));
    assert_eq!(
        (first.notes[0].theme.as_str(), first.notes[0].text.as_str()),
        ("1b", "two\nlines")
    );
    assert_eq!(first.support["send"].name(), "high_offer");
    assert_eq!(first.capacity["send"], 2);
    assert_eq!(first.evidence[0].title, "Plan");
    assert_eq!(all.len(), 2);

    // Ratings alone, as statistics packages keep them.
    let table = format!("{ABOUT},statement,value\nr1,{DRAFT},1a.1,3\nr1,{DRAFT},1a.2,4.0\n");
    assert_eq!(responses(&long(table))[0].ratings.len(), 2);
}

#[test]
fn long_faults_are_told_by_row_and_column() {
    let table = format!(
        "{ABOUT},kind,item,value\n\
         r1,{DRAFT},rating,1a.1,3\n\
         r1,2026-autumn,dale,hill,u1,headteacher,draft,rating,1a.1,sometimes\n\
         r1,2026-autumn,dale,hill,u1,headteacher,draft,rating,9z.9,4\n\
         r1,{DRAFT},dance,1a.1,4\n\
         r1,{DRAFT},strength,9z,text\n\
         r1,{DRAFT},support,tea,maybe\n\
         r1,{DRAFT},capacity,send,few\n\
         r1,{DRAFT},rating,,4\n\
         r1,{DRAFT},rating\n\
         r2,{DRAFT},rating\n\
         ,{DRAFT},rating,1a.1,4\n"
    );
    let ingested = long(table);
    assert_eq!((ingested.received, ingested.refused), (3, 3));
    assert_eq!(
        said(&ingested.diagnostics),
        [
            "row 3, column `school`: the rows of response `r1` disagree on school: `brook` and `hill`",
            "row 3, column `item`: response `r1` answers `1a.1` already in row 2",
            "row 3, column `value`: `sometimes` is not a rating; the ratings are \
             `1 - Latent`, `2 - Emerging`, `3 - Established`, `4 - Exemplary`",
            "row 4, column `item`: the framework has no statement `9z.9`",
            "row 9, column `item`: this text is empty",
            "row 6, column `item`: the framework has no theme `9z`",
            "row 7, column `item`: `maybe` is not an answer to the support question; \
             the answers are `HIGH NEED`, `MODERATE NEED`, `NA`, `MODERATE OFFER`, `HIGH OFFER`",
            "row 8, column `value`: `few` is not a whole number",
            "row 5, column `kind`: `dance` is not one of `rating`, `strength`, `development`, \
             `evidence`, `support`, `capacity`",
            "row 10: this row has 8 cells; the header has 10",
            "row 11: this row has 8 cells; the header has 10",
            "row 12, column `id`: `id` is missing",
        ]
    );
}

#[test]
fn the_encoding_may_be_declared() {
    let mut mapping = mapping(&[]);
    let table = format!("{ABOUT}\nr1,2026-autumn,dale,brook,Si\u{f4}n,headteacher,draft\n");
    let bytes: Vec<u8> = table.chars().map(|c| u8::try_from(c).unwrap()).collect();
    mapping.encoding = Encoding::Windows1252;
    let ingested = mapped(&bytes, &mapping);
    assert_eq!(responses(&ingested)[0].respondent.as_str(), "Siôn");
    assert_eq!(ingested.diagnostics, []);
    mapping.encoding = Encoding::Utf8;
    assert_eq!(mapped(&bytes, &mapping).diagnostics[0].code, Code::NotUtf8);
    mapping.encoding = Encoding::Auto;
    assert_eq!(
        mapped(&bytes, &mapping).diagnostics[0].code,
        Code::EncodingAssumed
    );
}

#[test]
fn rows_and_lines_are_counted_on_their_own() {
    let table = format!("{ABOUT},1a.1\nr1,{DRAFT},3\nr1,{DRAFT},3\n");
    let ingested = wide(table);
    let last = ingested.diagnostics.last().unwrap().to_string();
    assert_eq!(
        last,
        "row 3, column `id`: the response id `r1` was used before, by row 2"
    );
}

/// A table with a bit of everything, to be damaged.
fn valid() -> Vec<u8> {
    format!(
        "\u{feff}{ABOUT},1a.1,1a.2,strength 1a,support send,capacity send\r\n\
         r1,{DRAFT},3,4 - Exemplary,\"two \"\"lines\"\"\r\nof text\",HIGH OFFER,2\r\n\
         r2,2026-autumn,dale,hill,u2,governor,draft,,1,'=1+1,NA,\r\n"
    )
    .into_bytes()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        wide(&bytes);
        long(&bytes);
        mapped(&bytes, &mapping(&[]));
    }

    #[test]
    fn no_damage_panics(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut bytes = valid();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        let ingested = wide(&bytes);
        prop_assert_eq!(ingested.received - ingested.refused, ingested.dataset.len() as u64);
        // Whatever is refused, somebody is told.
        let errors = ingested.diagnostics.iter().filter(|d| d.is_error()).count() as u64;
        prop_assert!(errors >= ingested.refused);
        bytes.truncate(cut.index(bytes.len()));
        wide(&bytes);
        long(&bytes);
    }

    #[test]
    fn no_table_of_cells_panics(rows in prop::collection::vec("[a-zA-Z0-9 .,;'\"\n=-]{0,60}", 0..8)) {
        let table = format!("{ABOUT},kind,item,value\n{}", rows.join("\n"));
        long(&table);
        wide(&table);
    }
}
