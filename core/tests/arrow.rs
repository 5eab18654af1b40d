//! Arrow tables out and in, of every layout that data frames use.
#![cfg(feature = "arrow")]
#![allow(
    clippy::format_push_string,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "tests fail by panicking"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use arrow_array::cast::AsArray;
use arrow_array::types::{Float64Type, Int8Type, Int32Type, Int64Type};
use arrow_array::{
    Array, ArrayRef, BooleanArray, Decimal128Array, DictionaryArray, Float32Array, Float64Array,
    Int8Array, Int64Array, LargeStringArray, NullArray, RecordBatch, RecordBatchIterator,
    StringArray, StringViewArray, TimestampSecondArray, UInt8Array, UInt64Array,
};
use arrow_schema::ArrowError;
use pedt::export::arrow;
use pedt::import::Mapping;
use pedt::scores::{Node, NodeKind, ScoreUnit, Selection};
use pedt::{
    Code, Dataset, Diagnostic, Framework, Grain, Ingested, Intake, Response, Roster, Rows,
    ScoreOptions, Scores, Tally, doctest,
};
use proptest::prelude::*;

const ABOUT: [(&str, &str); 7] = [
    ("id", "r1"),
    ("round", "2026-autumn"),
    ("partnership", "dale"),
    ("school", "brook"),
    ("respondent", "u1"),
    ("role", "headteacher"),
    ("status", "draft"),
];

fn hub() -> &'static Dataset {
    static HUB: LazyLock<Dataset> = LazyLock::new(|| {
        let read = |name: &str| {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas/examples/hub");
            fs::read(folder.join(name)).unwrap()
        };
        let framework = Arc::new(Framework::builtin().clone());
        let roster = Arc::new(Roster::from_json(&read("roster.json")).accept().unwrap());
        let mut intake = Intake::new(framework, roster);
        intake.ndjson(&read("responses.ndjson"));
        intake.finish().dataset
    });
    &HUB
}

fn again(dataset: &Dataset) -> Intake {
    Intake::new(dataset.framework().clone(), dataset.roster().clone())
}

fn batches(table: &RecordBatch, size: usize) -> impl arrow_array::RecordBatchReader {
    let starts = (0..table.num_rows()).step_by(size);
    let parts = starts.map(|at| Ok(table.slice(at, size.min(table.num_rows() - at))));
    RecordBatchIterator::new(parts.collect::<Vec<_>>(), table.schema())
}

/// The row of one response whose other columns are `cells`.
fn table(cells: &[(&str, ArrayRef)]) -> RecordBatch {
    let rows = cells.first().map_or(1, |(_, array)| array.len());
    let about = ABOUT.map(|(header, text)| {
        let texts = (0..rows).map(|row| match header {
            "id" | "respondent" => format!("{text}-{row}"),
            _ => text.to_owned(),
        });
        (
            header,
            Arc::new(StringArray::from_iter_values(texts)) as ArrayRef,
        )
    });
    let cells = cells
        .iter()
        .map(|(header, array)| (*header, Arc::clone(array)));
    RecordBatch::try_from_iter_with_nullable(
        about
            .into_iter()
            .chain(cells)
            .map(|(header, array)| (header, array, true)),
    )
    .unwrap()
}

fn wide(table: &RecordBatch, mapping: Option<&Mapping>) -> Ingested {
    let (framework, roster) = doctest::hub();
    let mut intake = Intake::new(framework, roster);
    intake.arrow_wide(batches(table, 2), mapping).unwrap();
    intake.finish()
}

fn said(found: &[Diagnostic]) -> Vec<String> {
    found.iter().map(Diagnostic::to_string).collect()
}

fn ratings_of(ingested: &Ingested) -> Vec<Option<i64>> {
    let mut ratings = vec![None; usize::try_from(ingested.received).unwrap()];
    for response in ingested.dataset.responses() {
        let row: usize = response.id.as_str()["r1-".len()..].parse().unwrap();
        ratings[row] = response.ratings.values().copied().next().flatten();
    }
    ratings
}

/// The text in a dictionary column.
fn text(table: &RecordBatch, column: &str, row: usize) -> Option<String> {
    let column = table.column_by_name(column).unwrap();
    let texts = column
        .as_dictionary::<Int32Type>()
        .downcast_dict::<LargeStringArray>()
        .unwrap();
    column
        .is_valid(row)
        .then(|| arrow_array::ArrayAccessor::value(&texts, row).to_owned())
}

fn without_words(mut response: Response) -> Response {
    response.notes.clear();
    response.evidence.clear();
    response.support.clear();
    response.capacity.clear();
    response
}

#[test]
fn ratings_come_back_from_both_forms() {
    let expected: Vec<Response> = hub().responses().map(without_words).collect();
    assert_eq!(expected.len(), 396);

    let mut long = again(hub());
    let table = arrow::ratings(hub()).unwrap();
    long.arrow_long(batches(&table, 1000)).unwrap();
    let long = long.finish();
    assert!(
        said(&long.diagnostics)
            .iter()
            .all(|text| !text.contains("column"))
    );
    assert_eq!(long.dataset.responses().collect::<Vec<_>>(), expected);

    let mut wide = again(hub());
    let table = arrow::responses(hub()).unwrap();
    wide.arrow_wide(batches(&table, 100), None).unwrap();
    let wide = wide.finish();
    assert_eq!(wide.dataset, long.dataset);
    assert_eq!((wide.received, wide.refused), (396, 0));
}

#[test]
fn notes_links_and_stances_are_those_of_the_responses() {
    let (notes, links) = (
        arrow::notes(hub()).unwrap(),
        arrow::evidence(hub()).unwrap(),
    );
    let support = arrow::support(hub()).unwrap();
    let texts = |table: &RecordBatch, column: &str, row: usize| {
        let column = table.column_by_name(column).unwrap();
        let texts = column.as_string::<i64>();
        texts.is_valid(row).then(|| texts.value(row).to_owned())
    };
    let (mut note, mut link, mut stance) = (0, 0, 0);
    for response in hub().responses() {
        for expected in &response.notes {
            assert_eq!(text(&notes, "id", note).unwrap(), response.id.as_str());
            assert_eq!(
                text(&notes, "theme", note).unwrap(),
                expected.theme.as_str()
            );
            assert_eq!(text(&notes, "kind", note).unwrap(), expected.kind.name());
            assert_eq!(texts(&notes, "text", note).unwrap(), expected.text);
            note += 1;
        }
        for expected in &response.evidence {
            assert_eq!(
                text(&links, "school", link).unwrap(),
                response.school.as_str()
            );
            assert_eq!(
                text(&links, "theme", link).unwrap(),
                expected.theme.as_str()
            );
            assert_eq!(texts(&links, "title", link).unwrap(), expected.title);
            assert_eq!(texts(&links, "url", link), expected.url);
            link += 1;
        }
        let mut expected: BTreeMap<String, (Option<&str>, Option<i64>)> = BTreeMap::new();
        for (topic, stance) in &response.support {
            expected.entry(topic.to_string()).or_default().0 = Some(stance.name());
        }
        for (topic, schools) in &response.capacity {
            expected.entry(topic.to_string()).or_default().1 = Some((*schools).into());
        }
        for _ in 0..expected.len() {
            let topic = text(&support, "topic", stance).unwrap();
            let (name, schools) = expected.remove(&topic).unwrap();
            assert_eq!(text(&support, "id", stance).unwrap(), response.id.as_str());
            assert_eq!(text(&support, "stance", stance).as_deref(), name);
            let capacity = support.column_by_name("capacity").unwrap();
            let capacity = capacity.as_primitive::<Int64Type>();
            let found = capacity.is_valid(stance).then(|| capacity.value(stance));
            assert_eq!(found, schools);
            stance += 1;
        }
    }
    assert_eq!((note, link), (notes.num_rows(), links.num_rows()));
    assert_eq!(stance, support.num_rows());
    assert!(note > 100 && link > 10 && stance > 100);
}

#[test]
fn partnerships_stand_beside_their_hubs() {
    let table = arrow::ratings(hub()).unwrap();
    for row in (0..table.num_rows()).step_by(54) {
        let partnership = text(&table, "partnership", row).unwrap();
        let mut partnerships = hub().roster().partnerships.iter();
        let expected = partnerships.find(|p| p.id.as_str() == partnership).unwrap();
        let expected = expected.hub.as_ref().map(ToString::to_string);
        assert_eq!(text(&table, "hub", row), expected);
    }
}

#[test]
fn counts_are_those_of_the_responses() {
    let mut expected: BTreeMap<[String; 5], i64> = BTreeMap::new();
    for response in hub().responses().filter(|r| r.status.name() == "submitted") {
        for (statement, rating) in response.ratings {
            let key = [
                response.round.to_string(),
                response.school.to_string(),
                response.role.to_string(),
                statement.to_string(),
                rating.unwrap().to_string(),
            ];
            *expected.entry(key).or_default() += 1;
        }
    }
    let tally = Tally::of(hub(), Grain::Role, Rows::Submitted);
    let table = arrow::counts(&tally).unwrap();
    let (points, counts) = (
        table.column_by_name("point").unwrap(),
        table.column_by_name("count"),
    );
    let (points, counts) = (points.as_primitive::<Int32Type>(), counts.unwrap());
    let mut found: BTreeMap<[String; 5], i64> = BTreeMap::new();
    for row in 0..table.num_rows() {
        let name = |column| text(&table, column, row).unwrap();
        let point = points.value(row).to_string();
        let key = [
            name("round"),
            name("school"),
            name("role"),
            name("statement"),
            point,
        ];
        let count = counts.as_primitive::<Int64Type>().value(row);
        if count > 0 {
            *found.entry(key).or_default() += count;
        }
    }
    assert_eq!(found, expected);
    let coarse = arrow::counts(&tally.roll_up(Grain::Partnership)).unwrap();
    assert!(coarse.column_by_name("school").is_none());
    let total = |table: &RecordBatch| -> i64 {
        let counts = table.column_by_name("count").unwrap();
        counts.as_primitive::<Int64Type>().values().iter().sum()
    };
    assert_eq!(total(&coarse), total(&table));
}

#[test]
fn a_score_has_a_figure_or_says_why_not() {
    let tally = Tally::of(hub(), Grain::Role, Rows::Submitted);
    let scores = Scores::of(&tally, &ScoreOptions::default()).unwrap();
    let table = arrow::scores(hub().framework(), &scores).unwrap();
    assert_eq!(table.num_rows(), scores.rows().len());
    let mut reasons = std::collections::BTreeSet::new();
    for (row, expected) in scores.rows().iter().enumerate() {
        let unit = match &expected.unit {
            ScoreUnit::Hub { hub } => [Some(hub.as_str()), None, None],
            ScoreUnit::Partnership { partnership } => [None, Some(partnership.as_str()), None],
            ScoreUnit::School {
                partnership,
                school,
            } => [None, Some(partnership.as_str()), Some(school.as_str())],
            _ => panic!("unknown"),
        };
        let found = ["hub", "partnership", "school"].map(|name| text(&table, name, row));
        assert_eq!(found, unit.map(|id| id.map(str::to_owned)));
        if let Node::Statement { code } = &expected.node {
            let (area, theme, _) = hub().framework().find(code.as_str()).unwrap();
            let found = ["area", "theme", "statement"].map(|name| text(&table, name, row));
            let codes = [area.code.as_str(), theme.code.as_str(), code.as_str()];
            assert_eq!(found, codes.map(|code| Some(code.to_owned())));
        }
        let score = serde_json::to_value(&expected.score).unwrap();
        for name in ["mean", "median", "sd", "agreement", "between_sd"] {
            let cell = match name.strip_prefix("between_") {
                Some(name) => &score["between"][name],
                None => &score[name],
            };
            let figures = table
                .column_by_name(name)
                .unwrap()
                .as_primitive::<Float64Type>();
            let status = text(&table, &format!("{name}_status"), row).unwrap();
            assert_eq!(figures.is_valid(row), status == "value", "{name}");
            if status == "value" {
                assert_eq!(
                    figures.value(row).to_bits(),
                    cell["value"].as_f64().unwrap().to_bits()
                );
            } else if let Some(reason) = cell["reason"].as_str() {
                let kind = cell["kind"].as_str().unwrap();
                assert_eq!(status, format!("{kind}:{reason}"));
            } else {
                assert_eq!(status, "not_applicable", "{name} {cell}");
            }
            reasons.insert(status);
        }
        let counts = score["counts"]["value"].as_array().unwrap();
        for (point, expected) in counts.iter().enumerate() {
            let column = table
                .column_by_name(&format!("count_{}", point + 1))
                .unwrap();
            let found = column.as_primitive::<Int64Type>().value(row);
            assert_eq!(found, expected.as_i64().unwrap());
        }
    }
    assert!(reasons.contains("undefined:too_few_answers"), "{reasons:?}");
}

#[test]
fn selected_scores_keep_what_they_belong_to() {
    let tally = Tally::of(hub(), Grain::School, Rows::Submitted);
    let scores = Scores::of(&tally, &ScoreOptions::default()).unwrap();
    let statements = scores.select(&Selection {
        nodes: vec![NodeKind::Statement],
        ..Selection::default()
    });
    let table = arrow::scores(hub().framework(), &statements).unwrap();
    assert_eq!(text(&table, "theme", 0).as_deref(), Some("1a"));
    assert_eq!(text(&table, "area", 26).as_deref(), Some("3"));
}

#[test]
fn the_codebook_names_every_statement() {
    let framework = hub().framework();
    let table = arrow::statements(framework, "cy").unwrap();
    for (row, (area, theme, statement)) in framework.statements().enumerate() {
        let texts = table.column_by_name("text").unwrap().as_string::<i64>();
        assert_eq!(texts.value(row), statement.text.in_language("cy", "en"));
        assert_eq!(
            text(&table, "statement", row).unwrap(),
            statement.code.as_str()
        );
        let title = area.title.in_language("cy", "en");
        assert_eq!(text(&table, "area_title", row).unwrap(), title);
        let printed = theme
            .level_codes
            .get(&statement.level)
            .unwrap_or(&theme.code);
        assert_eq!(
            text(&table, "printed_theme", row).unwrap(),
            printed.as_str()
        );
    }
}

#[test]
fn empty_datasets_give_empty_tables() {
    let empty = again(hub()).finish().dataset;
    let tally = Tally::of(&empty, Grain::School, Rows::WithDrafts);
    let scores = Scores::of(&tally, &ScoreOptions::default()).unwrap();
    for table in [
        arrow::ratings(&empty),
        arrow::responses(&empty),
        arrow::notes(&empty),
        arrow::evidence(&empty),
        arrow::support(&empty),
        arrow::counts(&tally),
        arrow::scores(hub().framework(), &scores),
    ] {
        assert_eq!(table.unwrap().num_rows(), 0);
    }
    let mut intake = again(hub());
    intake
        .arrow_wide(batches(&arrow::responses(&empty).unwrap(), 1), None)
        .unwrap();
    intake
        .arrow_long(batches(&arrow::ratings(&empty).unwrap(), 1))
        .unwrap();
    let ingested = intake.finish();
    assert_eq!((ingested.received, ingested.diagnostics.len()), (0, 0));
}

#[test]
fn a_rating_may_be_any_kind_of_number_or_text() {
    let columns: [ArrayRef; 11] = [
        Arc::new(Int8Array::from(vec![Some(3), None, Some(1)])),
        Arc::new(Int64Array::from(vec![Some(3), None, Some(1)])),
        Arc::new(UInt8Array::from(vec![Some(3), None, Some(1)])),
        Arc::new(UInt64Array::from(vec![Some(3), None, Some(1)])),
        Arc::new(Float32Array::from(vec![Some(3.0), None, Some(1.0)])),
        Arc::new(Float64Array::from(vec![Some(3.0), None, Some(1.0)])),
        Arc::new(
            Decimal128Array::from(vec![Some(300), None, Some(100)])
                .with_precision_and_scale(10, 2)
                .unwrap(),
        ),
        Arc::new(StringArray::from(vec![Some("3"), None, Some("Latent")])),
        Arc::new(LargeStringArray::from(vec![
            Some("Established"),
            Some(" "),
            Some("1"),
        ])),
        Arc::new(StringViewArray::from(vec![
            Some("3 - established"),
            Some(""),
            Some("1.0"),
        ])),
        Arc::new(
            vec![Some("established"), None, Some("latent")]
                .into_iter()
                .collect::<DictionaryArray<Int8Type>>(),
        ),
    ];
    for column in columns {
        let ingested = wide(&table(&[("1a.1", Arc::clone(&column))]), None);
        assert_eq!(
            said(&ingested.diagnostics),
            [""; 0],
            "{}",
            column.data_type()
        );
        assert_eq!(ratings_of(&ingested), [Some(3), None, Some(1)]);
    }
    let nothing = wide(&table(&[("1a.1", Arc::new(NullArray::new(2)))]), None);
    assert_eq!(
        (nothing.refused, ratings_of(&nothing)),
        (0, vec![None, None])
    );
}

#[test]
fn what_is_no_rating_is_told_by_row_and_column() {
    let numbers = Float64Array::from(vec![2.0, f64::NAN, 2.5, f64::INFINITY, 7.0]);
    let ingested = wide(&table(&[("5a.1", Arc::new(numbers))]), None);
    let said = said(&ingested.diagnostics);
    assert_eq!((said.len(), ingested.refused), (4, 4));
    for (said, (row, what)) in said.iter().zip([
        (2, "`NaN` is not a rating"),
        (3, "`2.5` is not a rating"),
        (4, "`inf` is not a rating"),
        (5, "7 is not a point of the scale, 1 to 4"),
    ]) {
        let expected = format!("row {row}, column `5a.1`: {what}");
        assert!(said.starts_with(&expected), "{said}");
    }
    let flags = wide(
        &table(&[("1a.1", Arc::new(BooleanArray::from(vec![true])))]),
        None,
    );
    assert!(
        flags.diagnostics[0]
            .to_string()
            .contains("`true` is not a rating")
    );
}

#[test]
fn a_mapping_may_say_what_no_answer_looks_like() {
    let mapping = r#"{"schema_version": "1", "missing": ["NaN", "-1"], "columns": [
        {"header": "q1", "to": {"kind": "rating", "statement": "1a.1"}},
        {"header": "URN", "to": {"kind": "field", "field": "school"},
         "values": {"101": "hill", "102": "garn"}},
        {"header": "email", "to": {"kind": "field", "field": "respondent"}}
    ], "constants": [
        {"kind": "row_number", "field": "id", "prefix": "row-"},
        {"kind": "value", "field": "round", "value": "2026-autumn"},
        {"kind": "value", "field": "partnership", "value": "dale"},
        {"kind": "value", "field": "role", "value": "headteacher"},
        {"kind": "value", "field": "status", "value": "draft"}
    ]}"#;
    let mapping = Mapping::from_json(mapping.as_bytes(), Framework::builtin());
    let mapping = mapping.accept().unwrap();
    let batch = RecordBatch::try_from_iter_with_nullable([
        (
            "q1",
            Arc::new(Float64Array::from(vec![f64::NAN, -1.0, 4.0])) as ArrayRef,
            true,
        ),
        (
            "URN",
            Arc::new(Float64Array::from(vec![101.0, 102.0, 101.0])),
            true,
        ),
        (
            "email",
            Arc::new(StringArray::from(vec!["a", "b", "c"])),
            true,
        ),
    ]);
    let ingested = wide(&batch.unwrap(), Some(&mapping));
    assert_eq!(said(&ingested.diagnostics), [""; 0]);
    let found: Vec<_> = ingested.dataset.responses().collect();
    let ids: Vec<&str> = found.iter().map(|r| r.id.as_str()).collect();
    assert_eq!(ids, ["row-1", "row-3", "row-2"]);
    let rated: Vec<usize> = found.iter().map(|r| r.ratings.len()).collect();
    assert_eq!(rated, [0, 1, 0]);
}

#[test]
fn columns_that_cannot_be_read_are_named_at_once() {
    let times = || Arc::new(TimestampSecondArray::from(vec![0])) as ArrayRef;
    let table = table(&[
        ("1a.1", times()),
        ("when", times()),
        ("__index_level_0__", times()),
    ]);
    let ingested = wide(&table, None);
    assert_eq!(
        said(&ingested.diagnostics),
        [
            "column `when`: the column `when` is not mapped and was not read",
            "column `1a.1`: expected text or numbers, found Timestamp(s)",
        ]
    );
    assert_eq!(ingested.received, 0);
    let (framework, roster) = doctest::hub();
    let mut intake = Intake::new(framework, roster);
    intake.arrow_long(batches(&table, 1)).unwrap();
    let said = said(&intake.finish().diagnostics);
    assert!(said.contains(&"nothing fills `item`, which every response needs".to_owned()));
}

#[test]
fn more_columns_than_a_sheet_has_are_refused() {
    let columns = (0..20_000).map(|column| {
        let cells: ArrayRef = Arc::new(Int64Array::from(vec![1]));
        (column.to_string(), cells)
    });
    let ingested = wide(&RecordBatch::try_from_iter(columns).unwrap(), None);
    assert_eq!(ingested.diagnostics[0].code, Code::TooMany);
    assert_eq!(ingested.received, 0);
}

#[test]
fn texts_are_taken_as_they_are() {
    // A CSV table guards `=`; a table in memory has no need to.
    let notes = StringArray::from(vec!["'=1+1", "=1+1"]);
    let ingested = wide(&table(&[("strength 1a", Arc::new(notes))]), None);
    let notes: Vec<String> = ingested
        .dataset
        .responses()
        .map(|r| r.notes[0].text.clone())
        .collect();
    assert_eq!(notes, ["'=1+1", "=1+1"]);
}

#[test]
fn a_reader_that_fails_is_told() {
    let batch = table(&[("1a.1", Arc::new(Int64Array::from(vec![1])))]);
    let fault = || Err(ArrowError::ComputeError("the disk is gone".to_owned()));
    let (framework, roster) = doctest::hub();
    let mut intake = Intake::new(framework, roster);
    let reader = RecordBatchIterator::new([Ok(batch.clone()), fault()], batch.schema());
    assert!(intake.arrow_wide(reader, None).is_err());
    assert_eq!(intake.finish().received, 1);
}

proptest! {
    #[test]
    fn a_table_in_memory_is_read_as_its_text(
        cells in prop::collection::vec(prop::option::of("[ 1-5]|3\\.0|3\\.5|Latent|x|NaN"), 1..20),
        size in 1..7_usize,
    ) {
        let column: ArrayRef = Arc::new(cells.iter().map(Option::as_deref).collect::<StringArray>());
        let table = table(&[("1a.1", column)]);
        let (framework, roster) = doctest::hub();
        let mut memory = Intake::new(framework.clone(), roster.clone());
        memory.arrow_wide(batches(&table, size), None).unwrap();
        let memory = memory.finish();

        let mut text = ABOUT.map(|(header, _)| header).join(",") + ",1a.1\n";
        for (row, cell) in cells.iter().enumerate() {
            let cell = cell.as_deref().unwrap_or_default();
            text += &format!("r1-{row},2026-autumn,dale,brook,u1-{row},headteacher,draft,{cell}\n");
        }
        let mut file = Intake::new(framework, roster);
        file.csv_wide(text.as_bytes(), None);
        let mut file = file.finish();
        for found in &mut file.diagnostics {
            found.row = found.row.map(|row| row - 1); // the header is a row there
        }
        prop_assert_eq!(memory, file);
    }
}
