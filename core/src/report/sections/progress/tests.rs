use crate::change::{ChangeBreak, ChangeOptions};
use crate::report::testing::{blocks, chart, inputs, kinds, report, table};
use crate::report::{Block, Report, ReportOptions, SectionKind};
use crate::scores::Node;

fn with(change: ChangeOptions) -> Report {
    let options = ReportOptions {
        change,
        ..ReportOptions::default()
    };
    report(&kinds()[0], &options)
}

fn first_paragraph(report: &Report) -> &str {
    match &blocks(report, SectionKind::Progress)[0] {
        Block::Paragraph { said } => &said.text,
        other => panic!("{other:?}"),
    }
}

#[test]
fn matched_schools_come_first_and_those_who_came_and_went_apart() {
    let report = with(ChangeOptions::default());
    assert_eq!(
        first_paragraph(&report),
        "School level: of 6 schools that answered in both rounds, 6 rose, 0 stayed the same \
         and 0 fell; their mean change is +0.46. \
         Partnership level: of 6 schools that answered in both rounds, 6 rose, 0 stayed the \
         same and 0 fell; their mean change is +0.56. \
         One school has joined since the earlier round: Rhyd Wen Primary School. \
         One school has left: Hafod Las Nursery School."
    );
    let moved = table(&report, "transitions_1").unwrap();
    let counts = moved.rows.iter().flat_map(|row| &row.entries[1..]);
    let counts: Vec<f64> = counts.filter_map(|entry| entry.value).collect();
    assert_eq!(Some(counts.iter().sum()), Some(6.0));
    assert!(
        table(&report, "progress_tests").is_none(),
        "nobody asked for tests"
    );
}

#[test]
fn tests_are_told_if_they_are_asked_for() {
    let report = with(ChangeOptions {
        inference: true,
        ..ChangeOptions::default()
    });
    let tests = table(&report, "progress_tests").unwrap();
    // Of six schools that all went up: 2/2⁶.
    assert_eq!(tests.rows[0].entries[5].value, Some(0.03125));
}

#[test]
fn a_line_is_broken_where_the_series_starts_anew() {
    let round = inputs().dataset.roster().rounds[1].id.clone();
    let level = inputs().dataset.framework().levels[0].id.clone();
    let report = with(ChangeOptions {
        breaks: vec![ChangeBreak {
            round,
            level,
            node: Node::Whole,
        }],
        ..ChangeOptions::default()
    });
    let whole = chart(&report, "progress_whole").unwrap();
    let values = whole.spec.as_value()["data"]["values"].as_array().unwrap();
    let stretches = |series: &str| {
        let of = values.iter().filter(|of| of["series"] == series);
        of.map(|of| of["stretch"].as_u64().unwrap())
            .collect::<Vec<_>>()
    };
    assert_eq!(stretches("School level"), [0, 1, 1]);
    assert_eq!(stretches("Partnership level"), [0, 0, 0]);
    assert!(whole.alt.text.contains("A line is broken"));
    let said = first_paragraph(&report);
    assert!(
        said.starts_with("School level: what is asked has changed"),
        "{said}"
    );
    assert!(table(&report, "transitions_1").is_none());
}

#[test]
fn without_an_earlier_round_there_is_no_section() {
    let rounds = &inputs().dataset.roster().rounds;
    for of in kinds() {
        let options = ReportOptions::default();
        let report = Report::of(inputs(), &of, &rounds[2].id, None, &options).unwrap();
        assert!(blocks(&report, SectionKind::Progress).is_empty(), "{of:?}");
    }
}
