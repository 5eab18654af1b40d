//! Input that means harm: each gets its diagnostic, at its place, within limits.
//!
//! How much work an input makes is counted, not timed: diagnostics that are
//! told, and bytes of an answer for each byte of a call.
#![cfg(feature = "csv")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "tests fail by panicking"
)]

use std::fmt::Write;

use pedt::api::{self, Verb};
use pedt::import::Mapping;
use pedt::{
    Checked, Code, Diagnostic, Framework, Ingested, Intake, Limits, Roster, check_response,
    check_response_within, doctest,
};
use serde_json::Value;

/// Code and pointer of each.
fn places(found: &[Diagnostic]) -> Vec<(Code, &str)> {
    let places = found.iter().map(|d| (d.code, d.pointer.as_str()));
    places.collect()
}

/// Code, row and column of each.
fn cells(found: &[Diagnostic]) -> Vec<(Code, Option<u64>, Option<&str>)> {
    let cells = found.iter().map(|d| (d.code, d.row, d.column.as_deref()));
    cells.collect()
}

/// A draft with a member in place of another, as text.
fn response(with: &str) -> String {
    let fields = [
        r#""schema_version":"1""#,
        r#""id":"r1""#,
        r#""framework":{"id":"pedt","version":"2026.1"}"#,
        r#""round":"2026-autumn""#,
        r#""partnership":"dale""#,
        r#""school":"brook""#,
        r#""respondent":"u1""#,
        r#""role":"headteacher""#,
        r#""status":"draft""#,
        r#""ratings":{"1a.1":3}"#,
    ];
    let (name, _) = with.split_once(':').unwrap_or_default();
    let is_it = |field: &str| field.split_once(':').is_some_and(|(key, _)| key == name);
    let kept = fields
        .iter()
        .map(|field| if is_it(field) { with } else { field });
    let is_new = !with.is_empty() && !fields.iter().any(|field| is_it(field));
    let added = is_new.then_some(with);
    format!("{{{}}}", kept.chain(added).collect::<Vec<_>>().join(","))
}

fn check(text: &[u8]) -> Checked<pedt::Response> {
    let (framework, roster) = doctest::hub();
    check_response(text, &framework, Some(&roster))
}

fn intake(take_in: impl FnOnce(&mut Intake)) -> Ingested {
    within(&Limits::default(), take_in)
}

fn within(limits: &Limits, take_in: impl FnOnce(&mut Intake)) -> Ingested {
    let (framework, roster) = doctest::hub();
    let mut intake = Intake::new(framework, roster).within(limits);
    take_in(&mut intake);
    intake.finish()
}

const HEADERS: &str = "id,round,partnership,school,respondent,role,status";
const FIELDS: &str = "2026-autumn,dale,brook,u1,headteacher,draft";

/// A wide table of one row with one answer more.
fn wide(header: &str, cell: &str) -> Ingested {
    let table = format!("{HEADERS},{header}\nr1,{FIELDS},{cell}\n");
    intake(|intake| intake.csv_wide(table.as_bytes(), None))
}

/// A member of a response, and what is told of it.
const MEMBERS: &[(&str, Code, &str)] = &[
    (
        r#""ratings":{"1a.1":3.5}"#,
        Code::WrongType,
        "/ratings/1a.1",
    ),
    (
        r#""ratings":{"1a.1":"3"}"#,
        Code::WrongType,
        "/ratings/1a.1",
    ),
    (
        r#""ratings":{"1a.1":true}"#,
        Code::WrongType,
        "/ratings/1a.1",
    ),
    (
        r#""ratings":{"1a.1":[3]}"#,
        Code::WrongType,
        "/ratings/1a.1",
    ),
    (r#""ratings":{"1a.1":{}}"#, Code::WrongType, "/ratings/1a.1"),
    (
        r#""ratings":{"1a.1":1e300}"#,
        Code::WrongType,
        "/ratings/1a.1",
    ),
    (
        r#""ratings":{"1a.1":9007199254740994.0}"#,
        Code::WrongType,
        "/ratings/1a.1",
    ),
    (
        r#""ratings":{"1a.1":99999999999999999999}"#,
        Code::WrongType,
        "/ratings/1a.1",
    ),
    (
        r#""ratings":{"1a.1":9223372036854775807}"#,
        Code::NumberOutOfRange,
        "/ratings/1a.1",
    ),
    (
        r#""ratings":{"1a.1":-9223372036854775808}"#,
        Code::NumberOutOfRange,
        "/ratings/1a.1",
    ),
    (
        r#""ratings":{"1a.1":4294967299}"#,
        Code::RatingOffScale,
        "/ratings/1a.1",
    ),
    (
        r#""ratings":{"1a.1":259}"#,
        Code::RatingOffScale,
        "/ratings/1a.1",
    ),
    (
        r#""ratings":{"1a.1":9999999999}"#,
        Code::RatingOffScale,
        "/ratings/1a.1",
    ),
    (
        r#""ratings":{"1a.1":-0}"#,
        Code::RatingOffScale,
        "/ratings/1a.1",
    ),
    (
        r#""ratings":{"1a.1":-0.0}"#,
        Code::RatingOffScale,
        "/ratings/1a.1",
    ),
    (
        r#""ratings":{"1a.1":-3}"#,
        Code::RatingOffScale,
        "/ratings/1a.1",
    ),
    (r#""ratings":null"#, Code::WrongType, "/ratings"),
    (r#""ratings":[3]"#, Code::WrongType, "/ratings"),
    (
        r#""ratings":{"1A.1":3}"#,
        Code::UnknownStatement,
        "/ratings/1A.1",
    ),
    (r#""ratings":{"":3}"#, Code::TextEmpty, "/ratings/"),
    (
        r#""ratings":{"a/b~c":3}"#,
        Code::UnknownStatement,
        "/ratings/a~1b~0c",
    ),
    (
        r#""ratings":{"1a.1":3,"1a.1":3}"#,
        Code::DuplicateKey,
        "/ratings/1a.1",
    ),
    (
        r#""ratings":{"1a.1":3,"1\u0061.1":4}"#,
        Code::DuplicateKey,
        "/ratings/1a.1",
    ),
    (
        r#""ratings":{"__proto__":3}"#,
        Code::UnknownStatement,
        "/ratings/__proto__",
    ),
    (
        r#""__proto__":{"status":"submitted"}"#,
        Code::UnknownField,
        "/__proto__",
    ),
    (
        r#""constructor":{"prototype":{}}"#,
        Code::UnknownField,
        "/constructor",
    ),
    (r#""toString":null"#, Code::UnknownField, "/toString"),
    (r#""":1"#, Code::UnknownField, "/"),
    (
        r#""support":{"constructor":"high_need"}"#,
        Code::UnknownTopic,
        "/support/constructor",
    ),
    (
        r#""capacity":{"send":-1}"#,
        Code::NumberOutOfRange,
        "/capacity/send",
    ),
    (
        r#""capacity":{"send":4294967296}"#,
        Code::NumberOutOfRange,
        "/capacity/send",
    ),
    (
        r#""schema_version":"2""#,
        Code::UnknownSchemaVersion,
        "/schema_version",
    ),
    (
        r#""schema_version":"1.0""#,
        Code::UnknownSchemaVersion,
        "/schema_version",
    ),
    (r#""schema_version":1"#, Code::WrongType, "/schema_version"),
    (
        r#""framework":{"id":"pedt","version":"2027.1"}"#,
        Code::FrameworkMismatch,
        "/framework",
    ),
    (r#""id":7"#, Code::WrongType, "/id"),
    (r#""id":null"#, Code::WrongType, "/id"),
    (r#""id":"""#, Code::TextEmpty, "/id"),
    (r#""id":" r1""#, Code::PaddedId, "/id"),
    (r#""id":"r1\u00a0""#, Code::PaddedId, "/id"),
    (r#""id":"r\u00001""#, Code::ControlCharacter, "/id"),
    (r#""id":"r\u202e1""#, Code::ControlCharacter, "/id"),
    (r#""id":"r\u200b1""#, Code::ControlCharacter, "/id"),
    (r#""id":"\ufeffr1""#, Code::ControlCharacter, "/id"),
    (r#""id":"r\u20661""#, Code::ControlCharacter, "/id"),
    (r#""school":"Brook""#, Code::UnknownSchool, "/school"),
    (r#""status":"SUBMITTED""#, Code::UnknownChoice, "/status"),
    (r#""notes":{"0":{}}"#, Code::WrongType, "/notes"),
    (
        r#""notes":[{"theme":"1a","kind":"strength","text":"a\u202eb"}]"#,
        Code::ControlCharacter,
        "/notes/0/text",
    ),
    (
        r#""notes":[{"theme":"1a","kind":"strength","text":"\u0000"}]"#,
        Code::ControlCharacter,
        "/notes/0/text",
    ),
    (
        r#""evidence":[{"theme":"1a","title":"x","url":"javascript:alert(1)"}]"#,
        Code::LinkNotWeb,
        "/evidence/0/url",
    ),
    (
        r#""evidence":[{"theme":"1a","title":"x","url":"https://a\n.example"}]"#,
        Code::LinkNotWeb,
        "/evidence/0/url",
    ),
];

/// The check of one response and an intake of lines say the same.
#[test]
fn values_of_the_wrong_kind_are_told_at_their_place() {
    assert!(check(response("").as_bytes()).accept().is_ok());
    for &(with, code, pointer) in MEMBERS {
        let text = response(with);
        let checked = check(text.as_bytes());
        assert_eq!(places(checked.diagnostics()), [(code, pointer)], "{with}");
        assert!(checked.accept().is_err(), "{with}");
        let ingested = intake(|intake| intake.ndjson(text.as_bytes()));
        assert_eq!(places(&ingested.diagnostics), [(code, pointer)], "{with}");
        assert_eq!(ingested.diagnostics[0].row, Some(1));
        assert_eq!((ingested.received, ingested.refused), (1, 1));
    }
}

#[test]
fn a_whole_number_may_have_a_fraction_of_zero() {
    for number in ["3", "3.0", "3.000", "30e-1", "0.3e1", "3E0"] {
        let text = response(&format!(r#""ratings":{{"1a.1":{number}}}"#));
        let read = check(text.as_bytes()).accept().unwrap();
        assert_eq!(read.ratings.values().next(), Some(&Some(3)), "{number}");
        let kept = intake(|intake| intake.ndjson(text.as_bytes())).dataset;
        assert_eq!(kept.responses().next(), Some(read), "{number}");
    }
}

#[test]
fn numbers_that_json_has_not_are_no_json() {
    for number in [
        "1e400",
        "-1e400",
        "NaN",
        "Infinity",
        "-Infinity",
        "+3",
        "03",
        "0x3",
        ".3",
        "3.",
    ] {
        let text = response(&format!(r#""ratings":{{"1a.1":{number}}}"#));
        let checked = check(text.as_bytes());
        assert_eq!(
            places(checked.diagnostics()),
            [(Code::JsonSyntax, "")],
            "{number}"
        );
    }
}

#[test]
fn ids_are_measured_in_characters_and_told_in_few() {
    let longest = "é".repeat(128);
    assert!(
        check(response(&format!(r#""id":"{longest}""#)).as_bytes())
            .accept()
            .is_ok()
    );
    let huge = "é".repeat(1_000_000);
    let checked = check(response(&format!(r#""id":"{huge}""#)).as_bytes());
    assert_eq!(places(checked.diagnostics()), [(Code::TextTooLong, "/id")]);
    assert_eq!(checked.diagnostics()[0].params["length"], 1_000_000);
    // A name that is repeated, unknown or no choice is told by its beginning.
    let long = "k".repeat(1_000_000);
    for with in [
        format!(r#""{long}":1"#),
        format!(r#""{long}":1,"{long}":1"#),
        format!(r#""status":"{long}""#),
        format!(r#""support":{{"send":"{long}"}}"#),
    ] {
        let checked = check(response(&with).as_bytes());
        for diagnostic in checked.diagnostics() {
            assert!(diagnostic.message.len() < 1_000, "{:?}", diagnostic.code);
        }
    }
}

#[test]
fn a_byte_order_mark_stands_at_the_beginning_only() {
    let line = response("");
    let marked = format!("\u{feff}{line}");
    assert!(check(marked.as_bytes()).accept().is_ok());
    let twice = format!("\u{feff}{marked}");
    assert_eq!(
        places(check(twice.as_bytes()).diagnostics()),
        [(Code::JsonSyntax, "")]
    );
    let lines = format!("{marked}\n{marked}\n");
    let ingested = intake(|intake| intake.ndjson(lines.as_bytes()));
    assert_eq!((ingested.received, ingested.dataset.len()), (2, 1));
}

#[test]
fn bad_lines_do_not_harm_their_neighbours() {
    let good = |number| {
        let line = response(&format!(r#""id":"r{number}""#));
        line.replace("u1", &format!("u{number}")).into_bytes()
    };
    let lines = [
        good(1),
        b"\xff\xfe{".to_vec(),
        b"{\"id\": \"caf\xe9\"}".to_vec(),
        good(2),
        b"[".repeat(100_000),
        b"NaN".to_vec(),
        b"{\"a\":\"\\ud800\"}".to_vec(),
        b"\0".to_vec(),
        b"null".to_vec(),
        good(2),
        good(3),
    ];
    let ingested = intake(|intake| intake.ndjson(&lines.join(&b'\n')));
    assert_eq!((ingested.received, ingested.dataset.len()), (11, 3));
    let expected = [
        (Code::NotUtf8, Some(2), None),
        (Code::NotUtf8, Some(3), None),
        (Code::TooDeep, Some(5), None),
        (Code::JsonSyntax, Some(6), None),
        (Code::JsonSyntax, Some(7), None),
        (Code::JsonSyntax, Some(8), None),
        (Code::WrongType, Some(9), None),
        (Code::DuplicateResponse, Some(10), None),
    ];
    assert_eq!(cells(&ingested.diagnostics), expected);
}

#[test]
fn a_text_too_large_is_refused_before_it_is_read() {
    let limits = Limits {
        bytes: 1_000,
        ..Limits::default()
    };
    let spaces = vec![b' '; 1_001];
    let (framework, roster) = doctest::hub();
    let checked = check_response_within(&spaces, &framework, Some(&roster), &limits);
    assert_eq!(places(checked.diagnostics()), [(Code::TooLarge, "")]);
    for verb in Verb::ALL {
        let answer: Value = serde_json::from_str(&api::answer(*verb, &spaces, &limits)).unwrap();
        assert_eq!(answer["kind"], "failed");
        assert_eq!(answer["diagnostics"][0]["code"], "too_large");
    }
    for take_in in [
        |intake: &mut Intake, text: &[u8]| intake.ndjson(text),
        |intake: &mut Intake, text: &[u8]| intake.json(text),
        |intake: &mut Intake, text: &[u8]| intake.csv_wide(text, None),
        |intake: &mut Intake, text: &[u8]| intake.csv_long(text),
        |intake: &mut Intake, text: &[u8]| intake.read_ndjson(text).unwrap(),
    ] {
        let ingested = within(&limits, |intake| take_in(intake, &[b'x'; 1_001]));
        let codes: Vec<Code> = ingested.diagnostics.iter().map(|d| d.code).collect();
        assert_eq!(codes, [Code::TooLarge]);
    }
}

#[test]
fn values_are_counted_wherever_they_stand() {
    let limits = Limits {
        values: 100,
        ..Limits::default()
    };
    let refused = |text: &str| {
        pedt::check_json(text.as_bytes(), &limits)
            .err()
            .map(|d| d.code)
    };
    let list = |items: usize| format!("[{}]", vec!["0"; items].join(","));
    assert_eq!(refused(&list(99)), None);
    assert_eq!(refused(&list(100)), Some(Code::TooManyValues));
    let object = |keys: usize| format!("{{{}}}", vec!["\"k\":0"; keys].join(","));
    assert_eq!(refused(&object(99)), None);
    assert_eq!(refused(&object(100)), Some(Code::TooManyValues));
    let nested = |lists: usize| format!("[{}]", vec!["[[]]"; lists].join(","));
    assert_eq!(refused(&nested(49)), None);
    assert_eq!(refused(&nested(50)), Some(Code::TooManyValues));
}

/// Members that nobody knows, each of its own name or all of one.
#[test]
fn findings_are_told_up_to_the_limit_and_counted_beyond() {
    const MANY: usize = 100_000;
    let unknown: String = (0..MANY).fold(String::new(), |mut text, number| {
        write!(text, r#","k{number}":0"#).unwrap();
        text
    });
    let repeated = ",\"k\":0".repeat(MANY);
    let whole = response("");
    let open = whole.strip_suffix('}').unwrap();
    for (members, findings) in [(unknown, MANY), (repeated, 2 * MANY - 1)] {
        let text = format!("{open}{members}}}");
        let checked = check(text.as_bytes());
        let (last, told) = checked.diagnostics().split_last().unwrap();
        assert_eq!(told.len(), 10_000);
        assert_eq!(
            (last.code, last.params["count"].as_u64()),
            (Code::MoreFindings, Some(findings as u64 - 10_000),)
        );
        assert!(checked.accept().is_err());
    }
}

#[test]
fn what_is_told_decides_nothing() {
    let lines: String = (0..100).fold(String::new(), |mut lines, number| {
        let line = response(&format!(r#""id":"r{}""#, number % 10));
        writeln!(lines, "{}", line.replace("u1", &format!("u{number}"))).unwrap();
        lines
    });
    for told in [0, 1, 10, 89, 90, 91] {
        let limits = Limits {
            diagnostics: told,
            ..Limits::default()
        };
        let ingested = within(&limits, |intake| intake.ndjson(lines.as_bytes()));
        assert_eq!((ingested.received, ingested.refused), (100, 90));
        let more = ingested
            .diagnostics
            .iter()
            .filter_map(|d| d.params.get("count")?.as_u64());
        let told = ingested
            .diagnostics
            .iter()
            .filter(|d| d.code == Code::DuplicateResponse);
        assert_eq!(told.count() as u64 + more.sum::<u64>(), 90);
        assert!(ingested.diagnostics.iter().any(Diagnostic::is_error));
    }
}

#[test]
fn a_very_long_text_is_told_and_not_repeated() {
    let long = "é".repeat(2_000_000);
    let with = format!(r#""notes":[{{"theme":"1a","kind":"strength","text":"{long}"}}]"#);
    let checked = check(response(&with).as_bytes());
    assert_eq!(
        places(checked.diagnostics()),
        [(Code::TextTooLong, "/notes/0/text")]
    );
    assert!(checked.diagnostics()[0].message.len() < 100);
    let limits = Limits {
        text_length: 2_000_000,
        ..Limits::default()
    };
    let (framework, roster) = doctest::hub();
    let text = response(&with);
    let checked = check_response_within(text.as_bytes(), &framework, Some(&roster), &limits);
    assert!(checked.accept().is_ok());
}

#[test]
fn cells_are_read_as_people_write_them_and_no_further() {
    for (cell, rating) in [("3", 3), ("3.0", 3), ("\"3,0\"", 3), ("3 - Established", 3)] {
        let kept = wide("1a.1", cell).dataset.responses().next().unwrap();
        assert_eq!(kept.ratings.values().next(), Some(&Some(rating)), "{cell}");
    }
    for (cell, code) in [
        ("3.5", Code::CellNotARating),
        ("1e400", Code::CellNotARating),
        ("1e0", Code::CellNotARating),
        ("0x3", Code::CellNotARating),
        ("NaN", Code::CellNotARating),
        ("Infinity", Code::CellNotARating),
        ("true", Code::CellNotARating),
        ("__proto__", Code::CellNotARating),
        ("\u{663}", Code::CellNotARating),
        ("99999999999999999999", Code::CellNotARating),
        ("-0", Code::RatingOffScale),
        ("259", Code::RatingOffScale),
        ("9223372036854775807", Code::NumberOutOfRange),
        ("-9223372036854775808", Code::NumberOutOfRange),
    ] {
        let ingested = wide("1a.1", cell);
        assert_eq!(
            cells(&ingested.diagnostics),
            [(code, Some(2), Some("1a.1"))],
            "{cell}"
        );
        assert_eq!(ingested.refused, 1);
    }
    for (header, cell, code) in [
        ("strength 1a", "a\u{202e}b", Code::ControlCharacter),
        ("strength 1a", "a\u{1b}[31m", Code::ControlCharacter),
        ("capacity send", "-1", Code::NumberOutOfRange),
        ("capacity send", "4294967296", Code::NumberOutOfRange),
        ("capacity send", "1e3", Code::CellNotANumber),
        ("support send", "constructor", Code::CellNotAStance),
    ] {
        let ingested = wide(header, cell);
        let expected = (code, Some(2), Some(header));
        assert!(
            cells(&ingested.diagnostics).contains(&expected),
            "{header}: {cell}"
        );
        assert_eq!(ingested.refused, 1);
    }
    let long = "x".repeat(1_000_000);
    let ingested = wide("strength 1a", &long);
    let expected = [(Code::TextTooLong, Some(2), Some("strength 1a"))];
    assert_eq!(cells(&ingested.diagnostics), expected);
}

#[test]
fn headers_that_are_traps_are_columns_like_others() {
    for header in [
        "__proto__",
        "constructor",
        "toString",
        "\u{202e}1.a1",
        "1a.1\u{7}",
    ] {
        let ingested = wide(header, "3");
        assert_eq!(
            cells(&ingested.diagnostics),
            [(Code::HeaderUnmapped, Some(1), Some(header))]
        );
        assert_eq!(ingested.dataset.len(), 1);
    }
}

#[test]
fn bytes_that_are_no_table_are_refused_at_their_place() {
    let table = format!("{HEADERS},strength 1a\nr1,{FIELDS},").into_bytes();
    let with = |bytes: &[u8]| {
        let table = [&table, bytes].concat();
        intake(|intake| intake.csv_wide(&table, None)).diagnostics
    };
    for (bytes, code, at) in [
        (&b"a\0b"[..], Code::EncodingUnknown, 1),
        (b"\x81", Code::EncodingUnknown, 0),
        ("é\u{e9}".as_bytes(), Code::EncodingAssumed, 0),
        (b"\xc3\xa9\xc3\xa9\xff", Code::NotUtf8, 4),
    ] {
        let found = with(bytes);
        if code == Code::EncodingAssumed {
            assert!(found.is_empty(), "UTF-8 is not assumed to be anything else");
            continue;
        }
        assert_eq!(places(&found), [(code, "")]);
        assert_eq!(found[0].params["byte"], table.len() + at);
    }
    assert_eq!(with(b"caf\xe9")[0].code, Code::EncodingAssumed);
    assert_eq!(with(b"\"open\nr2,x")[0].code, Code::QuoteOpen);
    for (bytes, code) in [
        (&b""[..], Code::TableEmpty),
        (b"\xef\xbb\xbf", Code::TableEmpty),
        (b"\xff\xfe", Code::TableEmpty),
        (b"\xff\xfe\x00\xd8", Code::EncodingUnknown),
        (b"PK\x03\x04\0\0", Code::EncodingUnknown),
        (b"\"", Code::QuoteOpen),
    ] {
        for take_in in [
            |intake: &mut Intake, bytes: &[u8]| intake.csv_wide(bytes, None),
            |intake: &mut Intake, bytes: &[u8]| intake.csv_long(bytes),
        ] {
            let ingested = intake(|intake| take_in(intake, bytes));
            assert_eq!(ingested.diagnostics[0].code, code, "{bytes:x?}");
            assert_eq!(ingested.received, 0);
        }
    }
}

#[test]
fn a_table_wider_than_a_sheet_is_refused() {
    let table = |columns: usize| vec!["x"; columns].join(",") + "\n1\n";
    let codes = |table: String| -> Vec<Code> {
        let ingested = intake(|intake| intake.csv_long(table.as_bytes()));
        ingested.diagnostics.iter().map(|d| d.code).collect()
    };
    assert_eq!(codes(table(16_385)), [Code::TooMany]);
    assert_eq!(codes(table(100_000)), [Code::TooMany]);
    assert_eq!(
        codes(format!("{},x\n1,2\n", "h".repeat(4_001))),
        [Code::TextTooLong]
    );
}

#[test]
fn a_mapping_that_fills_the_same_twice_is_refused() {
    let column = r#"{"header":"x","to":{"kind":"note","theme":"1a","note":"strength"}}"#;
    let mapping = |columns: usize| {
        let columns = vec![column; columns].join(",");
        let text = format!(r#"{{"schema_version":"1","columns":[{columns}]}}"#);
        let checked = Mapping::from_json(text.as_bytes(), Framework::builtin());
        checked.into_parts().1
    };
    let twice = mapping(2);
    assert_eq!(places(&twice)[0], (Code::TargetMissing, "/columns"));
    assert!(places(&twice).contains(&(Code::TargetRepeated, "/columns/1/to")));
    assert_eq!(places(&mapping(16_385)), [(Code::TooMany, "/columns")]);
}

/// A framework with as many parts of a kind as are asked for.
fn framework(change: impl FnOnce(&mut Value)) -> Vec<Diagnostic> {
    let mut document: Value = serde_json::from_str(Framework::BUILTIN_JSON).unwrap();
    change(&mut document);
    let checked = Framework::from_json(document.to_string().as_bytes());
    checked.into_parts().1
}

#[test]
fn a_framework_of_countless_parts_is_refused_without_a_look_at_each() {
    for part in [
        "languages",
        "citations",
        "scales",
        "levels",
        "roles",
        "areas",
    ] {
        let found = framework(|document| {
            let mut first = document[part][0].clone();
            if part == "areas" {
                first["themes"] = Value::Array(Vec::new());
            }
            document[part] = vec![first; 3_000].into();
        });
        let pointer = format!("/{part}");
        assert!(
            places(&found).contains(&(Code::TooMany, &*pointer)),
            "{part}"
        );
        let others = found.iter().filter(|d| d.code != Code::TooMany);
        assert_eq!(others.count(), 0, "{part}: each is looked at");
    }
}

#[test]
fn a_roster_of_countless_rounds_is_refused_without_a_look_at_each() {
    let mut roster: Value = serde_json::from_str(doctest::ROSTER_JSON).unwrap();
    let rounds = (0..20_000)
        .map(|number| serde_json::json!({"id": format!("t{number}"), "title": {"en": "T"}}));
    roster["rounds"] = rounds.collect();
    let memberships = (0..20_000).map(|number| {
        let round = format!("t{number}");
        serde_json::json!({"school": "brook", "partnership": "dale", "from": round, "to": round})
    });
    roster["memberships"] = memberships.collect();
    let checked = Roster::from_json(roster.to_string().as_bytes());
    assert_eq!(places(checked.diagnostics()), [(Code::TooMany, "/rounds")]);
}

/// Each of these would not end if the work grew with the square of the input.
mod work_grows_with_the_input {
    use super::*;

    #[test]
    fn when_rows_look_like_the_end() {
        let table = format!(
            "{HEADERS}\n{}{}",
            "\u{1a}\n".repeat(5_000),
            "\n".repeat(2_000_000)
        );
        let ingested = intake(|intake| intake.csv_wide(table.as_bytes(), None));
        assert_eq!((ingested.received, ingested.refused), (5_000, 5_000));
    }

    #[test]
    fn when_rows_end_long_before_the_header_does() {
        let notes: Vec<String> = (1..3_000)
            .map(|number| format!("strength{number} 1a"))
            .collect();
        let mut table = format!("{HEADERS},{}\n{}", notes.join(","), "\n".repeat(15));
        for number in 0..16 * 300 {
            let fields = FIELDS.replace("u1", &format!("u{number}"));
            writeln!(table, "r{number},{fields}").unwrap();
        }
        let ingested = intake(|intake| intake.csv_wide(table.as_bytes(), None));
        assert_eq!((ingested.received, ingested.refused), (4_800, 0));
    }

    #[test]
    fn when_a_response_has_countless_notes() {
        let notes: Vec<String> = (0..20_000)
            .map(|number| {
                let theme = ["1b", "1a"][number % 2];
                format!(r#"{{"theme":"{theme}","kind":"strength","text":"{number}"}}"#)
            })
            .collect();
        let text = response(&format!(r#""notes":[{}]"#, notes.join(",")));
        let dataset = intake(|intake| intake.ndjson(text.as_bytes())).dataset;
        assert_eq!(dataset.len(), 1);
        let mut table = Vec::new();
        pedt::export::to_csv_wide(&dataset, pedt::export::CsvStyle::Plain, &mut table).unwrap();
        assert!(table.len() < 20 * text.len());
    }

    #[test]
    fn when_every_member_is_unknown_at_every_level() {
        let members: String = (0..1_500).fold(String::new(), |mut text, number| {
            write!(text, r#","k{number}":0"#).unwrap();
            text
        });
        let responses = vec![format!(r#"{{"id":"r1"{members}}}"#); 8].join(",");
        let call = format!(r#"{{"schema_version":"1","responses":[{responses}]{members}}}"#);
        for verb in Verb::ALL {
            let answer = api::answer(*verb, call.as_bytes(), &Limits::default());
            // Each finding names the fields that are known there.
            assert!(answer.len() < 10_100 * 1_000, "{} bytes", answer.len());
        }
    }
}
