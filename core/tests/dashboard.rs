//! Dashboards: who answered, what stands side by side, what stands out.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "tests fail by panicking"
)]

use std::sync::Arc;

use pedt::dashboard::{Figure, Highlight, HighlightKind, HighlightRule};
use pedt::roster::NotInRoster;
use pedt::scores::Node;
use pedt::{
    Cell, Dashboard, DashboardOptions, Dataset, Framework, Grain, Intake, NotApplicableReason,
    Roster, Rows, ScoreOptions, Scores, Tally, UndefinedReason, doctest,
};
use serde_json::{Value, json};

/// Three themes in one area, one statement at each level; `c` asks nothing of
/// the school, and prints as `9` at partnership level.
fn framework() -> Arc<Framework> {
    let title = json!({"en": "Title"});
    let statement = |code: &str, level: &str| json!({"code": code, "level": level, "text": title});
    let theme = |code: &str, statements: Value| json!({"code": code, "title": {"en": code}, "statements": statements});
    let mut c = theme("c", json!([statement("pc", "partnership")]));
    c["level_codes"] = json!({"partnership": "9"});
    let mut framework = serde_json::to_value(&**Framework::builtin()).unwrap();
    framework["id"] = "test".into();
    framework["languages"] = json!(["en", "cy"]);
    for gone in ["quadrant", "support"] {
        framework.as_object_mut().unwrap().remove(gone);
    }
    framework["areas"] = json!([{"code": "1", "title": title, "themes": [
        theme("a", json!([statement("sa", "school"), statement("pa", "partnership")])),
        theme("b", json!([statement("sb", "school"), statement("pb", "partnership")])),
        c,
    ]}]);
    framework["submission"] = json!({"min_answered": 0.0});
    Arc::new(
        Framework::from_json(framework.to_string().as_bytes())
            .accept()
            .unwrap(),
    )
}

fn roster() -> Arc<Roster> {
    doctest::hub().1
}

/// Answers of the schools `brook`, `hill` and `garn` in turn, over and over.
fn dataset(answers: &[(&str, Value)]) -> Dataset {
    let schools = ["brook", "hill", "garn"].iter().cycle();
    let mut intake = Intake::new(framework(), roster());
    for ((index, (status, ratings)), school) in answers.iter().enumerate().zip(schools) {
        let response = json!({
            "schema_version": "1", "id": format!("r{index}"),
            "framework": {"id": "test", "version": "2026.1"},
            "round": "2026-autumn", "partnership": "dale", "school": school,
            "respondent": format!("u{index}"), "role": "headteacher",
            "status": status, "ratings": ratings,
        });
        intake.ndjson(format!("{response}\n").as_bytes());
    }
    let ingested = intake.finish();
    assert_eq!(ingested.refused, 0, "{:?}", ingested.diagnostics);
    ingested.dataset
}

fn dashboard_with(dataset: &Dataset, options: &DashboardOptions) -> Dashboard {
    let tally = Tally::of(dataset, Grain::School, Rows::Submitted);
    let scores = Scores::of(&tally, &ScoreOptions::default()).unwrap();
    Dashboard::of(dataset, &scores, "2026-autumn", "dale", options).unwrap()
}

fn dashboard(answers: &[(&str, Value)]) -> Dashboard {
    dashboard_with(&dataset(answers), &DashboardOptions::default())
}

#[test]
fn shows_who_has_answered() {
    let answers: Vec<_> = ["submitted", "draft", "draft", "submitted", "draft"]
        .map(|status| (status, json!({"sa": 3})))
        .into();
    let dashboard = dashboard(&answers);
    let responses = &dashboard.responses;
    assert_eq!((responses.members, responses.answered), (3, 1));
    assert_eq!(responses.rate, Cell::of(1.0 / 3.0));
    assert_eq!((responses.respondents, responses.drafts), (2, 3));
    let schools = responses.schools.iter();
    let schools: Vec<_> = schools
        .map(|school| (school.school.as_str(), school.respondents, school.drafts))
        .collect();
    assert_eq!(schools, [("brook", 2, 0), ("hill", 0, 2), ("garn", 0, 1)]);
    assert_eq!(dashboard.title.get("cy"), Some("Cynghrair y Dyffryn"));
    assert_eq!(dashboard.kind.name(), "local_cluster");
    assert_eq!(dashboard.round_title.get("en"), Some("Autumn term 2026"));
}

#[test]
fn sets_levels_side_by_side() {
    let dashboard = dashboard(&[("submitted", json!({"sa": 2, "pa": 4, "pc": 3}))]);
    let rows = dashboard.rows.iter().map(|row| {
        let levels = row.levels.iter().map(|level| {
            let mean = level.score.clone().and_then(|score| score.mean);
            (level.code.as_deref(), mean)
        });
        levels.collect::<Vec<_>>()
    });
    let no_answers = Cell::undefined(UndefinedReason::NoAnswers);
    let not_asked = Cell::not_applicable(NotApplicableReason::NotAsked);
    let rows: Vec<_> = rows.collect();
    assert_eq!(
        rows,
        [
            [(None, Cell::of(2.0)), (None, Cell::of(3.5))],
            [(Some("1"), Cell::of(2.0)), (Some("1"), Cell::of(3.5))],
            [(Some("a"), Cell::of(2.0)), (Some("a"), Cell::of(4.0))],
            [(Some("b"), no_answers), (Some("b"), no_answers)],
            [(Some("c"), not_asked), (Some("9"), Cell::of(3.0))],
        ]
    );
}

#[test]
fn is_there_before_anyone_has_answered() {
    let dashboard = dashboard(&[]);
    assert_eq!(dashboard.responses.rate, Cell::of(0.0));
    let nothing = Cell::undefined(UndefinedReason::NoAnswers);
    for row in &dashboard.rows {
        let not_asked = matches!(&row.node, Node::Theme { code } if code.as_str() == "c");
        assert_eq!(row.levels[0].score == nothing, !not_asked);
        assert_eq!(row.levels[1].score, nothing);
    }
    assert_eq!(dashboard.highlights, []);
}

#[test]
fn refuses_what_the_roster_does_not_have() {
    let dataset = dataset(&[]);
    let tally = Tally::of(&dataset, Grain::School, Rows::Submitted);
    let scores = Scores::of(&tally, &ScoreOptions::default()).unwrap();
    let of = |round, partnership| {
        Dashboard::of(
            &dataset,
            &scores,
            round,
            partnership,
            &DashboardOptions::default(),
        )
    };
    let error = of("2020", "dale").unwrap_err();
    assert_eq!(error, NotInRoster::Round("2020".to_owned()));
    assert_eq!(error.to_string(), "the roster has no round `2020`");
    let error = of("2026-autumn", "vale").unwrap_err();
    assert_eq!(error.to_string(), "the roster has no partnership `vale`");
}

/// Answers of as many people as there are ratings of each statement.
fn ratings(of: &[(&str, &[i32])]) -> Vec<(&'static str, Value)> {
    let people = of
        .iter()
        .map(|(_, ratings)| ratings.len())
        .max()
        .unwrap_or(0);
    let answers = (0..people).map(|person| {
        let ratings = of
            .iter()
            .filter_map(|(code, ratings)| Some(((*code).to_owned(), json!(ratings.get(person)?))));
        ("submitted", Value::Object(ratings.collect()))
    });
    answers.collect()
}

fn brief(highlights: &[Highlight]) -> Vec<(HighlightRule, &str, &str)> {
    let highlights = highlights.iter();
    highlights
        .map(|highlight| {
            (
                highlight.rule,
                highlight.theme.as_str(),
                highlight.level.as_str(),
            )
        })
        .collect()
}

#[test]
fn highlights_strengths_and_risks() {
    use HighlightRule::{RiskDivided, RiskShare, StrengthShare};
    let answers = ratings(&[
        ("sa", &[3, 3, 4, 2]), // 3/4 at the threshold: just a strength
        ("pa", &[3, 3, 3, 3]), // all of it: a stronger one
        ("sb", &[1, 1, 4, 4]), // half: no risk by share, but divided
        ("pb", &[1, 1, 1, 4]), // a quarter
        ("pc", &[4, 4, 4, 1]), // 3/4, but not alike; nor divided
    ]);
    let dashboard = dashboard(&answers);
    assert_eq!(
        brief(&dashboard.highlights),
        [
            (StrengthShare, "a", "partnership"),
            (StrengthShare, "a", "school"),
            (RiskShare, "b", "partnership"),
            (RiskDivided, "b", "school"),
        ]
    );
    let kinds = dashboard.highlights.iter().map(|highlight| highlight.kind);
    let (strength, risk) = (HighlightKind::Strength, HighlightKind::Risk);
    assert_eq!(kinds.collect::<Vec<_>>(), [strength, strength, risk, risk]);
    // Each says what it rests on.
    let because = &dashboard.highlights[1].because;
    let figures: Vec<Figure> = because.iter().map(|finding| finding.figure).collect();
    assert_eq!(figures, [Figure::ShareAtThreshold, Figure::Consensus]);
    assert_eq!(
        serde_json::to_value(&because[0]).unwrap(),
        json!({"figure": "share_at_threshold", "value": 0.75, "is": "at_least", "limit": 0.75})
    );
    assert_eq!(
        serde_json::to_value(&dashboard.highlights[3]).unwrap(),
        json!({
            "kind": "risk", "rule": "risk_divided", "theme": "b", "level": "school",
            "because": [{"figure": "agreement", "value": -1.0, "is": "below", "limit": 0.0}],
        })
    );
}

#[test]
fn limits_are_options() {
    let data = dataset(&ratings(&[
        ("sa", &[3, 2]),
        ("pa", &[3, 2]),
        ("pc", &[3, 3]),
    ]));
    let options = |text: &str| {
        DashboardOptions::from_json(text.as_bytes())
            .accept()
            .unwrap()
    };
    let all = options(r#"{"strength_share": 0.5, "low_consensus": 0, "risk_share": 1}"#);
    let dashboard = dashboard_with(&data, &all);
    assert_eq!(dashboard.options, all);
    // Equals stand in the order of themes, then levels.
    let (strength, risk) = (HighlightRule::StrengthShare, HighlightRule::RiskShare);
    assert_eq!(
        brief(&dashboard.highlights),
        [
            (strength, "c", "partnership"),
            (strength, "a", "school"),
            (strength, "a", "partnership"),
            (risk, "a", "school"),
            (risk, "a", "partnership"),
        ]
    );
    let refused =
        DashboardOptions::from_json(br#"{"risk_share": -1, "divided_agreement": -1, "x": 0}"#);
    let faults = refused.diagnostics().iter().map(|d| d.pointer.as_str());
    assert_eq!(faults.collect::<Vec<_>>(), ["/risk_share", "/x"]);
}

#[test]
fn a_theme_that_is_not_scored_is_not_highlighted() {
    // One of Garn's two people rates the theme, and all should.
    let mut answers = ratings(&[("sb", &[4, 4, 4, 4, 4, 4])]);
    answers[2].1 = json!({"sa": 4});
    answers[3].1 = json!({});
    let data = dataset(&answers);
    let tally = Tally::of(&data, Grain::School, Rows::Submitted);
    let strict = ScoreOptions {
        min_answered: 1.0,
        ..ScoreOptions::default()
    };
    let scores = Scores::of(&tally, &strict).unwrap();
    let options = DashboardOptions::default();
    let dashboard = Dashboard::of(&data, &scores, "2026-autumn", "dale", &options).unwrap();
    assert_eq!(
        brief(&dashboard.highlights),
        [(HighlightRule::StrengthShare, "b", "school")]
    );
    let unscored = dashboard.rows[2].levels[0].score.clone();
    assert_eq!(
        unscored.clone().and_then(|s| s.mean),
        Cell::undefined(UndefinedReason::TooFewAnswered)
    );
    assert_eq!(
        unscored.and_then(|score| score.share_at_threshold),
        Cell::of(1.0)
    );
}

#[test]
fn survives_json() {
    let dashboard = dashboard(&ratings(&[("sa", &[3, 2]), ("pa", &[4, 4])]));
    let json = serde_json::to_string(&dashboard).unwrap();
    assert_eq!(serde_json::from_str::<Dashboard>(&json).unwrap(), dashboard);
}
