//! Scores against figures worked out by hand, and rules that hold for any answers.
#![allow(
    clippy::float_cmp,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "tests compare exact figures and fail by panicking"
)]

use std::sync::{Arc, LazyLock};

use pedt::id::RoleId;
use pedt::scores::{Centre, Node, Order, Parts, SchoolWeights, Score, ScoreUnit, ScoresError};
use pedt::{
    Cell, Dataset, Framework, Grain, Intake, NotApplicableReason, Roster, Rows, ScoreOptions,
    Scores, Tally, UndefinedReason,
};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A scale of points from `minimum`, with bands as wide as the points.
fn scale(id: &str, minimum: i32, points: i32, bands: Option<Value>) -> Value {
    let maximum = minimum + points - 1;
    let named = |value: i32| format!("p{value}");
    let band = |value: i32| {
        let (below, above) = (f64::from(value) - 0.5, f64::from(value) + 0.5);
        json!({
            "id": named(value), "title": {"en": "Band"},
            "from": below.max(minimum.into()), "to": above.min(maximum.into()),
        })
    };
    let cuts =
        || json!({"kind": "mean_cuts", "bands": (minimum..=maximum).map(band).collect::<Vec<_>>()});
    let point = |value| json!({"value": value, "id": named(value), "title": {"en": "Point"}});
    json!({
        "id": id, "title": {"en": "Scale"}, "threshold": minimum + points / 2,
        "points": (minimum..=maximum).map(point).collect::<Vec<_>>(),
        "bands": bands.unwrap_or_else(cuts),
    })
}

/// A theme's weight, and the code, weight and scale of each statement.
type Theme<'a> = (f64, &'a [(&'a str, f64, &'a str)]);

/// A framework with one level and two roles; `areas` gives each theme's
/// statements as `[code, weight, scale]`.
fn framework_with(scales: &[Value], areas: &[(f64, &[Theme<'_>])]) -> Arc<Framework> {
    let title = json!({"en": "Title"});
    let mut letters = 'a'..='z';
    let areas: Vec<Value> = areas
        .iter()
        .zip(1..)
        .map(|((weight, themes), number)| {
            let themes: Vec<Value> = themes
                .iter()
                .map(|(weight, statements)| {
                    let statements = statements.iter().map(|(code, weight, scale)| {
                        json!({
                            "code": code, "level": "school", "text": title,
                            "weight": weight, "scale": scale,
                        })
                    });
                    json!({
                        "code": letters.next().unwrap().to_string(), "title": title,
                        "weight": weight, "statements": statements.collect::<Vec<_>>(),
                    })
                })
                .collect();
            json!({"code": number.to_string(), "title": title, "weight": weight, "themes": themes})
        })
        .collect();
    let document = json!({
        "schema_version": "1", "id": "test", "version": "1", "title": title,
        "default_language": "en", "languages": ["en"],
        "scales": scales, "default_scale": scales[0]["id"],
        "levels": [{"id": "school", "title": title}],
        "roles": [{"id": "head", "title": title}, {"id": "governor", "title": title}],
        "areas": areas, "submission": {"min_answered": 0.0},
    });
    Arc::new(
        Framework::from_json(document.to_string().as_bytes())
            .accept()
            .unwrap(),
    )
}

/// Two areas, one of two themes and one of one, of three, one and two
/// statements, on a scale from 1 to 4.
fn framework() -> Arc<Framework> {
    framework_with(
        &[scale("four", 1, 4, None)],
        &[
            (
                1.0,
                &[
                    (
                        1.0,
                        &[
                            ("a1", 1.0, "four"),
                            ("a2", 1.0, "four"),
                            ("a3", 1.0, "four"),
                        ],
                    ),
                    (1.0, &[("b1", 1.0, "four")]),
                ],
            ),
            (1.0, &[(1.0, &[("c1", 1.0, "four"), ("c2", 1.0, "four")])]),
        ],
    )
}

/// Four schools in two partnerships of one hub: `north` has A, B and, in the
/// second round only, D; `south` has B and C. C has no number of pupils.
fn roster() -> Arc<Roster> {
    let title = json!({"en": "Title"});
    let document = json!({
        "schema_version": "1", "id": "test",
        "rounds": [{"id": "one", "title": title}, {"id": "two", "title": title}],
        "hubs": [{"id": "hub", "title": title}, {"id": "empty", "title": title}],
        "partnerships": [
            {"id": "north", "title": title, "kind": "informal", "hub": "hub"},
            {"id": "south", "title": title, "kind": "informal", "hub": "hub"},
        ],
        "schools": [
            {"id": "A", "title": title, "pupils": 300},
            {"id": "B", "title": title, "pupils": 100},
            {"id": "C", "title": title},
            {"id": "D", "title": title, "pupils": 0},
        ],
        "memberships": [
            {"school": "A", "partnership": "north"},
            {"school": "B", "partnership": "north"},
            {"school": "D", "partnership": "north", "from": "two"},
            {"school": "B", "partnership": "south"},
            {"school": "C", "partnership": "south", "to": "one"},
        ],
    });
    Arc::new(
        Roster::from_json(document.to_string().as_bytes())
            .accept()
            .unwrap(),
    )
}

/// Who answers: round, partnership, school and role.
type Who<'a> = (&'a str, &'a str, &'a str, &'a str);

fn in_north(school: &str) -> Who<'_> {
    ("one", "north", school, "head")
}

fn dataset(
    framework: &Arc<Framework>,
    roster: &Arc<Roster>,
    answers: &[(Who<'_>, &[(&str, i32)])],
) -> Dataset {
    let mut intake = Intake::new(Arc::clone(framework), Arc::clone(roster));
    for (index, ((round, partnership, school, role), ratings)) in answers.iter().enumerate() {
        let ratings = ratings
            .iter()
            .map(|(code, value)| ((*code).to_owned(), json!(value)));
        let response = json!({
            "schema_version": "1", "id": format!("r{index}"),
            "framework": {"id": framework.id, "version": framework.version},
            "round": round, "partnership": partnership, "school": school, "role": role,
            "respondent": format!("u{index}"), "status": "submitted",
            "ratings": ratings.collect::<serde_json::Map<_, _>>(),
        });
        intake.ndjson(format!("{response}\n").as_bytes());
    }
    let ingested = intake.finish();
    assert_eq!(ingested.refused, 0, "{:?}", ingested.diagnostics);
    ingested.dataset
}

fn score_with(dataset: &Dataset, options: &ScoreOptions) -> Scores {
    Scores::of(&Tally::of(dataset, Grain::Role, Rows::Submitted), options).unwrap()
}

/// The scores of those answers, with every rating asked for but none required.
fn scores(answers: &[(Who<'_>, &[(&str, i32)])], options: &ScoreOptions) -> Scores {
    score_with(&dataset(&framework(), &roster(), answers), options)
}

fn all() -> ScoreOptions {
    ScoreOptions {
        min_answered: 0.0,
        ..ScoreOptions::default()
    }
}

fn school(partnership: &str, school: &str) -> ScoreUnit {
    ScoreUnit::School {
        partnership: partnership.to_owned().try_into().unwrap(),
        school: school.to_owned().try_into().unwrap(),
    }
}

fn partnership(id: &str) -> ScoreUnit {
    ScoreUnit::Partnership {
        partnership: id.to_owned().try_into().unwrap(),
    }
}

fn hub() -> ScoreUnit {
    ScoreUnit::Hub {
        hub: "hub".to_owned().try_into().unwrap(),
    }
}

fn area(code: &str) -> Node {
    Node::Area {
        code: code.to_owned().try_into().unwrap(),
    }
}

fn theme(code: &str) -> Node {
    Node::Theme {
        code: code.to_owned().try_into().unwrap(),
    }
}

fn statement(code: &str) -> Node {
    Node::Statement {
        code: code.to_owned().try_into().unwrap(),
    }
}

#[track_caller]
fn at<'s>(scores: &'s Scores, unit: &ScoreUnit, node: &Node) -> &'s Score {
    let unit = scores.unit("one", unit, None).unwrap();
    unit.score("school", node).unwrap()
}

#[track_caller]
fn mean(scores: &Scores, unit: &ScoreUnit, node: &Node) -> f64 {
    *at(scores, unit, node).mean.value().unwrap()
}

fn undefined<T>(reason: UndefinedReason) -> Cell<T> {
    Cell::undefined(reason)
}

/// School A answers 4, 4, 4 and school B one statement with 1.
const UNEVEN: &[(Who<'_>, &[(&str, i32)])] = &[
    (
        ("one", "north", "A", "head"),
        &[("a1", 4), ("a2", 4), ("a3", 4)],
    ),
    (("one", "north", "B", "head"), &[("a1", 1)]),
];

#[test]
fn the_order_matters_when_answers_are_missing() {
    for (order, expected) in [
        (Order::SchoolFirst, 2.5),
        (Order::StatementFirst, 3.5),
        (Order::Pooled, 3.25),
    ] {
        let scores = scores(UNEVEN, &ScoreOptions { order, ..all() });
        assert_eq!(mean(&scores, &partnership("north"), &theme("a")), expected);
        // Nothing was answered elsewhere, so the area is the theme.
        assert_eq!(mean(&scores, &partnership("north"), &area("1")), expected);
        assert_eq!(mean(&scores, &partnership("north"), &Node::Whole), expected);
        assert_eq!(mean(&scores, &school("north", "A"), &theme("a")), 4.0);
    }
}

#[test]
fn a_score_says_what_it_rests_on() {
    let scores = scores(UNEVEN, &all());
    let score = at(&scores, &partnership("north"), &theme("a"));
    assert_eq!(
        serde_json::to_value(score).unwrap(),
        json!({
            "scale": "four",
            "members": 2, "schools": 2, "respondents": 2,
            "possible": 6, "answered": 4, "missing": 2,
            "counts": {"kind": "value", "value": [1, 0, 0, 3]},
            "mean": {"kind": "value", "value": 2.5},
            "band": {"kind": "value", "value": "p3"},
            "median": {"kind": "value", "value": 4.0},
            "interpolated_median": {"kind": "value", "value": 3.5 + 1.0 / 3.0},
            "lower_quartile": {"kind": "value", "value": 2.5},
            "upper_quartile": {"kind": "value", "value": 4.0},
            "share_at_threshold": {"kind": "value", "value": 0.75},
            "sd": {"kind": "value", "value": 1.5},
            "consensus": at_ends(1.0, 3.0),
            "agreement": {"kind": "value", "value": 0.0},
            "between": {
                "of": "schools", "n": 2,
                "mean": {"kind": "value", "value": 2.5},
                "sd": {"kind": "value", "value": 4.5_f64.sqrt()},
                "min": {"kind": "value", "value": 1.0},
                "max": {"kind": "value", "value": 4.0},
            },
        })
    );
}

/// Consensus of answers at both ends of a scale of four points.
fn at_ends(low: f64, high: f64) -> Value {
    let (low, high) = (low / (low + high), high / (low + high));
    let value = 1.0 + low * (1.0 - high).log2() + high * (1.0 - low).log2();
    json!({"kind": "value", "value": value})
}

#[test]
fn nobody_and_nothing_are_told_apart() {
    let scores = scores(UNEVEN, &all());
    // B responded, but not to this statement.
    let score = at(&scores, &school("north", "B"), &statement("a2"));
    assert_eq!((score.possible, score.answered, score.missing), (1, 0, 1));
    assert_eq!((score.members, score.schools), (1, 0));
    assert_eq!(score.counts, Cell::of(vec![0; 4]));
    assert_eq!(score.mean, undefined(UndefinedReason::NoAnswers));
    assert_eq!(score.band, undefined(UndefinedReason::NoAnswers));
    assert_eq!(score.median, undefined(UndefinedReason::NoAnswers));
    assert_eq!(score.between, None);
    let whole = at(&scores, &partnership("north"), &theme("c"));
    assert_eq!(whole.mean, undefined(UndefinedReason::NoAnswers));
    assert_eq!(whole.between.as_ref().unwrap().n, 0);
    // Nobody in the south responded, nor in the other round.
    assert_eq!(scores.unit("one", &partnership("south"), None), None);
    assert_eq!(scores.unit("two", &partnership("north"), None), None);
    assert_eq!(scores.unit("three", &partnership("north"), None), None);
}

#[test]
fn too_few_answers_are_not_scored() {
    let options = ScoreOptions::default();
    let scored = scores(UNEVEN, &options);
    let too_few = undefined(UndefinedReason::TooFewAnswered);
    // B rated one statement of three: counted, but not scored.
    assert_eq!(
        at(&scored, &school("north", "B"), &statement("a1")).mean,
        Cell::of(1.0)
    );
    assert_eq!(
        at(&scored, &school("north", "B"), &theme("a")).mean,
        too_few
    );
    let score = at(&scored, &partnership("north"), &theme("a"));
    assert_eq!(score.mean, Cell::of(4.0));
    assert_eq!((score.schools, score.between.as_ref().unwrap().n), (2, 1));
    assert_eq!(score.counts, Cell::of(vec![1, 0, 0, 3]));
    // A rated three statements of six: exactly half.
    assert_eq!(mean(&scored, &school("north", "A"), &Node::Whole), 4.0);
    let answers: &[_] = &[(in_north("A"), &[("a1", 4), ("c1", 2)][..])];
    let scored = scores(answers, &options);
    assert_eq!(
        at(&scored, &partnership("north"), &theme("a")).mean,
        undefined(UndefinedReason::TooFewAnswered)
    );
    assert_eq!(mean(&scored, &partnership("north"), &theme("c")), 2.0);
    // The other orders hold the partnership itself to the share.
    let order = Order::StatementFirst;
    let scored = scores(
        UNEVEN,
        &ScoreOptions {
            order,
            min_answered: 0.7,
            ..all()
        },
    );
    assert_eq!(
        at(&scored, &partnership("north"), &theme("a")).mean,
        undefined(UndefinedReason::TooFewAnswered)
    );
    let scored = scores(
        UNEVEN,
        &ScoreOptions {
            order,
            min_answered: 0.66,
            ..all()
        },
    );
    assert_eq!(mean(&scored, &partnership("north"), &theme("a")), 3.5);
}

#[test]
fn people_first_become_their_school() {
    let answers: &[_] = &[
        (in_north("A"), &[("b1", 4)][..]),
        (("one", "north", "A", "governor"), &[("b1", 2)]),
        (("one", "north", "A", "governor"), &[("b1", 2)]),
        (("one", "north", "A", "governor"), &[("b1", 2)]),
        (in_north("B"), &[("b1", 4)]),
    ];
    let scored = scores(answers, &all());
    assert_eq!(mean(&scored, &school("north", "A"), &statement("b1")), 2.5);
    assert_eq!(mean(&scored, &partnership("north"), &statement("b1")), 3.25);
    let pooled = scores(
        answers,
        &ScoreOptions {
            order: Order::Pooled,
            ..all()
        },
    );
    assert_eq!(mean(&pooled, &partnership("north"), &statement("b1")), 2.8);
    // Each role apart: B has no governor.
    let governors = scored
        .unit("one", &partnership("north"), Some("governor"))
        .unwrap();
    let score = governors.score("school", &statement("b1")).unwrap();
    assert_eq!(
        (governors.respondents(), score.schools, score.members),
        (3, 1, 2)
    );
    assert_eq!(score.mean, Cell::of(2.0));
    assert_eq!(
        scored.unit("one", &school("north", "B"), Some("governor")),
        None
    );
    let heads = scored
        .unit("one", &partnership("north"), Some("head"))
        .unwrap();
    assert_eq!(
        heads.score("school", &theme("b")).unwrap().mean,
        Cell::of(4.0)
    );
    // A tally of schools knows the same but the roles.
    let data = dataset(&framework(), &roster(), answers);
    let tally = Tally::of(&data, Grain::School, Rows::Submitted);
    let of_schools = Scores::of(&tally, &all()).unwrap();
    let together: Vec<_> = scored
        .rows()
        .iter()
        .filter(|row| row.role.is_none())
        .collect();
    assert_eq!(of_schools.rows().iter().collect::<Vec<_>>(), together);
    let coarse = Scores::of(&tally.roll_up(Grain::Partnership), &all());
    assert_eq!(coarse.unwrap_err(), ScoresError::Grain);
}

#[test]
fn areas_are_means_of_themes() {
    let answers: &[_] = &[(
        in_north("A"),
        &[
            ("a1", 1),
            ("a2", 2),
            ("a3", 3),
            ("b1", 4),
            ("c1", 1),
            ("c2", 1),
        ][..],
    )];
    let scored = scores(answers, &all());
    assert_eq!(mean(&scored, &school("north", "A"), &theme("a")), 2.0);
    assert_eq!(mean(&scored, &school("north", "A"), &area("1")), 3.0);
    assert_eq!(mean(&scored, &school("north", "A"), &Node::Whole), 2.0);
    let pooled = scores(
        answers,
        &ScoreOptions {
            order: Order::Pooled,
            ..all()
        },
    );
    assert_eq!(mean(&pooled, &school("north", "A"), &area("1")), 2.5);
    assert_eq!(mean(&pooled, &school("north", "A"), &Node::Whole), 2.0);
}

#[test]
fn weights_apply_where_parts_come_together() {
    let weighted = framework_with(
        &[scale("four", 1, 4, None)],
        &[
            (
                3.0,
                &[
                    (2.0, &[("a1", 3.0, "four"), ("a2", 1.0, "four")]),
                    (1.0, &[("b1", 1.0, "four")]),
                ],
            ),
            (1.0, &[(1.0, &[("c1", 1.0, "four"), ("c2", 0.0, "four")])]),
        ],
    );
    let answers: &[_] = &[(
        in_north("A"),
        &[("a1", 4), ("a2", 2), ("b1", 2), ("c1", 1), ("c2", 4)][..],
    )];
    let data = dataset(&weighted, &roster(), answers);
    let scored = score_with(&data, &all());
    assert_eq!(mean(&scored, &school("north", "A"), &theme("a")), 3.5);
    assert_eq!(mean(&scored, &school("north", "A"), &area("1")), 3.0);
    assert_eq!(mean(&scored, &school("north", "A"), &area("2")), 1.0);
    assert_eq!(mean(&scored, &school("north", "A"), &Node::Whole), 2.5);
    // Pooled, a rating counts by all the weights on its way: a1 3·2·3, a2
    // 1·2·3, b1 1·1·3, c1 1.
    let pooled = score_with(
        &data,
        &ScoreOptions {
            order: Order::Pooled,
            ..all()
        },
    );
    let expected = (18.0 * 4.0 + 6.0 * 2.0 + 3.0 * 2.0 + 1.0) / 28.0;
    assert!((mean(&pooled, &school("north", "A"), &Node::Whole) - expected).abs() < 1e-12);
    // What was answered has no weight.
    let scored = score_with(
        &dataset(&weighted, &roster(), &[(in_north("A"), &[("c2", 4)])]),
        &all(),
    );
    let score = at(&scored, &partnership("north"), &theme("c"));
    assert_eq!(score.mean, undefined(UndefinedReason::NoWeight));
    assert_eq!(score.counts, Cell::of(vec![0, 0, 0, 1]));
}

#[test]
fn schools_may_count_by_pupils() {
    let options = ScoreOptions {
        school_weights: SchoolWeights::Pupils,
        ..all()
    };
    let scored = scores(UNEVEN, &options);
    assert_eq!(mean(&scored, &partnership("north"), &theme("a")), 3.25);
    assert_eq!(mean(&scored, &school("north", "B"), &theme("a")), 1.0);
    // C has no number: nothing over schools where C has a score.
    let answers: &[_] = &[
        (("one", "south", "B", "head"), &[("a1", 1), ("b1", 2)][..]),
        (("one", "south", "C", "head"), &[("b1", 4)]),
        (in_north("A"), &[("a1", 3), ("b1", 3)]),
    ];
    for order in [Order::SchoolFirst, Order::StatementFirst] {
        let scored = scores(
            answers,
            &ScoreOptions {
                order,
                ..options.clone()
            },
        );
        assert_eq!(mean(&scored, &partnership("south"), &theme("a")), 1.0);
        for node in [statement("b1"), theme("b"), area("1"), Node::Whole] {
            for unit in [partnership("south"), hub()] {
                let score = at(&scored, &unit, &node);
                assert_eq!(score.mean, undefined(UndefinedReason::PupilsUnknown));
                assert_eq!(score.band, undefined(UndefinedReason::PupilsUnknown));
                assert!(score.median.value().is_some());
            }
            assert_eq!(mean(&scored, &partnership("north"), &node), 3.0);
        }
    }
    // D has no pupils, so nobody has weight.
    let answers: &[_] = &[(("two", "north", "D", "head"), &[("b1", 4)][..])];
    let scored = scores(answers, &options);
    let north = scored.unit("two", &partnership("north"), None).unwrap();
    let score = north.score("school", &theme("b")).unwrap();
    assert_eq!(score.mean, undefined(UndefinedReason::NoWeight));
}

#[test]
fn the_centre_may_be_the_median() {
    let answers: &[_] = &[
        (("two", "north", "A", "head"), &[("b1", 1)][..]),
        (("two", "north", "B", "head"), &[("b1", 4)]),
        (("two", "north", "D", "head"), &[("b1", 4)]),
        (("two", "south", "B", "head"), &[("b1", 1)]),
    ];
    let options = ScoreOptions {
        centre: Centre::Median,
        ..all()
    };
    for (weights, expected) in [(SchoolWeights::Equal, 4.0), (SchoolWeights::Pupils, 1.0)] {
        let scored = scores(
            answers,
            &ScoreOptions {
                school_weights: weights,
                ..options.clone()
            },
        );
        let north = scored.unit("two", &partnership("north"), None).unwrap();
        let score = north.score("school", &theme("b")).unwrap();
        assert_eq!(score.mean, Cell::of(expected));
        assert_eq!(score.between.as_ref().unwrap().mean, Cell::of(3.0));
    }
    let scored = scores(answers, &options);
    let hub = scored.unit("two", &hub(), None).unwrap();
    assert_eq!(
        hub.score("school", &theme("b")).unwrap().mean,
        Cell::of(2.5)
    );
}

#[test]
fn a_hub_is_made_of_partnerships_or_of_schools() {
    // B belongs to both partnerships and sees them differently.
    let answers: &[_] = &[
        (in_north("A"), &[("b1", 4)][..]),
        (in_north("B"), &[("b1", 4)]),
        (("one", "south", "B", "head"), &[("b1", 1)]),
    ];
    for (hub_over, expected, n) in [(Parts::Partnerships, 2.5, 2), (Parts::Schools, 3.0, 3)] {
        let scored = scores(answers, &ScoreOptions { hub_over, ..all() });
        let score = at(&scored, &hub(), &theme("b"));
        assert_eq!(score.mean, Cell::of(expected));
        let between = score.between.as_ref().unwrap();
        assert_eq!((between.of, between.n), (hub_over, n));
        assert_eq!((score.schools, score.members, score.respondents), (2, 3, 3));
        assert_eq!(score.counts, Cell::of(vec![1, 0, 0, 2]));
    }
    let pooled = scores(
        answers,
        &ScoreOptions {
            order: Order::Pooled,
            ..all()
        },
    );
    assert_eq!(mean(&pooled, &hub(), &theme("b")), 3.0);
    let empty = ScoreUnit::Hub {
        hub: "empty".to_owned().try_into().unwrap(),
    };
    assert_eq!(pooled.unit("one", &empty, None), None);
}

#[test]
fn members_are_those_of_the_round() {
    let answers: &[_] = &[
        (in_north("A"), &[("b1", 4)][..]),
        (("two", "north", "D", "head"), &[("b1", 2)]),
        (("two", "south", "B", "head"), &[("b1", 3)]),
    ];
    let scored = scores(answers, &all());
    let members = |round, unit: &ScoreUnit| {
        let unit = scored.unit(round, unit, None)?;
        Some(unit.score("school", &Node::Whole)?.members)
    };
    assert_eq!(members("one", &partnership("north")), Some(2));
    assert_eq!(members("two", &partnership("north")), Some(3));
    assert_eq!(members("two", &partnership("south")), Some(1));
    assert_eq!(members("one", &hub()), Some(3));
    assert_eq!(members("two", &hub()), Some(3));
}

#[test]
fn bands_follow_the_rule_of_the_scale() {
    // A mean on the cut is in the upper band.
    let answers: &[_] = &[
        (in_north("A"), &[("b1", 3)][..]),
        (in_north("B"), &[("b1", 2)]),
    ];
    let scored = scores(answers, &all());
    let band = |unit: &ScoreUnit| {
        at(&scored, unit, &theme("b"))
            .band
            .clone()
            .map(|b| b.to_string())
    };
    assert_eq!(band(&partnership("north")), Cell::of("p3".to_owned()));
    assert_eq!(band(&school("north", "A")), Cell::of("p3".to_owned()));
    assert_eq!(band(&school("north", "B")), Cell::of("p2".to_owned()));

    let rule = json!({"kind": "share_reaching", "share": 0.75});
    let reaching = framework_with(
        &[scale("four", 1, 4, Some(rule))],
        &[(1.0, &[(1.0, &[("b1", 1.0, "four"), ("b2", 1.0, "four")])])],
    );
    let answers: &[_] = &[
        (("two", "north", "A", "head"), &[("b1", 4), ("b2", 3)][..]), // 3.5 reaches 4
        (("two", "north", "B", "head"), &[("b1", 4), ("b2", 4)]),
        (("two", "north", "D", "head"), &[("b1", 2), ("b2", 2)]),
        (("two", "south", "B", "head"), &[("b1", 1), ("b2", 4)]), // half of the ratings
    ];
    let scored = score_with(&dataset(&reaching, &roster(), answers), &all());
    for (unit, expected) in [
        (partnership("north"), "p2"), // two schools of three reach 3
        (school("north", "A"), "p3"),
        (school("north", "B"), "p4"),
        (school("south", "B"), "p1"),
        (partnership("south"), "p3"), // 2.5 reaches 3
        (hub(), "p3"),                // 3.17 and 2.5
    ] {
        let score = scored.unit("two", &unit, None).unwrap();
        let score = score.score("school", &theme("a")).unwrap();
        assert_eq!(
            score.band.clone().map(|b| b.to_string()),
            Cell::of(expected.to_owned()),
            "{unit:?}"
        );
    }
}

#[test]
fn mixed_scales_meet_on_the_default_scale() {
    let mixed = framework_with(
        &[scale("four", 1, 4, None), scale("five", 0, 5, None)],
        &[
            (
                1.0,
                &[
                    (1.0, &[("a1", 1.0, "four"), ("a2", 1.0, "five")]),
                    (1.0, &[("b1", 1.0, "five"), ("b2", 1.0, "five")]),
                ],
            ),
            (1.0, &[(1.0, &[("c1", 1.0, "four")])]),
        ],
    );
    let answers: &[_] = &[(
        in_north("A"),
        &[("a1", 4), ("a2", 2), ("b1", 0), ("b2", 1), ("c1", 3)][..],
    )];
    let data = dataset(&mixed, &roster(), answers);
    for order in [Order::SchoolFirst, Order::StatementFirst] {
        let scored = score_with(&data, &ScoreOptions { order, ..all() });
        for unit in [school("north", "A"), partnership("north"), hub()] {
            // 4 of 1..4 is 1, and 2 of 0..4 is 1/2: 3/4 of the way from 1 to 4.
            let score = at(&scored, &unit, &theme("a"));
            assert_eq!(
                (score.scale.as_str(), &score.mean),
                ("four", &Cell::of(3.25))
            );
            assert_eq!(
                score.band.clone().map(|b| b.to_string()),
                Cell::of("p3".to_owned())
            );
            assert_eq!((score.possible, score.answered), (2, 2));
            let mixed = NotApplicableReason::MixedScales;
            assert_eq!(score.counts, Cell::not_applicable(mixed));
            assert_eq!(score.median, Cell::not_applicable(mixed));
            assert_eq!(score.share_at_threshold, Cell::not_applicable(mixed));
            assert_eq!(score.agreement, Cell::not_applicable(mixed));
            // A theme on one scale stays on it, from 0.
            let score = at(&scored, &unit, &theme("b"));
            assert_eq!(
                (score.scale.as_str(), &score.mean),
                ("five", &Cell::of(0.5))
            );
            assert_eq!(score.counts, Cell::of(vec![1, 1, 0, 0, 0]));
            assert_eq!(score.median, Cell::of(0.5));
            assert_eq!(score.lower_quartile, Cell::of(0.0));
            // 3/4 and 1/8 of the way: 7/16, on 1 to 4 that is 2.3125.
            assert_eq!(mean(&scored, &unit, &area("1")), 2.3125);
            assert_eq!(mean(&scored, &unit, &Node::Whole), 2.65625);
        }
    }
    let pooled = score_with(
        &data,
        &ScoreOptions {
            order: Order::Pooled,
            ..all()
        },
    );
    // 1, 1/2, 0 and 1/4 of the way.
    assert_eq!(mean(&pooled, &hub(), &area("1")), 1.0 + 3.0 * 1.75 / 4.0);
}

#[test]
fn rows_stand_in_order() {
    let answers: &[_] = &[
        (("two", "south", "B", "governor"), &[("b1", 3)][..]),
        (in_north("B"), &[("b1", 4)]),
        (in_north("A"), &[("b1", 4)]),
        (("two", "south", "B", "head"), &[("b1", 3)]),
    ];
    let scored = scores(answers, &all());
    let units: Vec<_> = scored
        .units()
        .map(|unit| {
            (
                unit.round.as_str(),
                unit.unit.clone(),
                unit.role.map(RoleId::as_str),
            )
        })
        .collect();
    let mut expected = Vec::new();
    for unit in [
        hub(),
        partnership("north"),
        school("north", "A"),
        school("north", "B"),
    ] {
        expected.extend([("one", unit.clone(), None), ("one", unit, Some("head"))]);
    }
    for unit in [hub(), partnership("south"), school("south", "B")] {
        let roles = [None, Some("head"), Some("governor")];
        expected.extend(roles.map(|role| ("two", unit.clone(), role)));
    }
    assert_eq!(units, expected);
    for unit in scored.units() {
        let role = unit.role.map(RoleId::as_str);
        assert_eq!(
            scored.unit(unit.round.as_str(), unit.unit, role),
            Some(unit)
        );
        let nodes: Vec<_> = unit.rows.iter().map(|row| row.node.clone()).collect();
        let statements = |codes: [&str; 2]| codes.map(statement);
        let mut expected = vec![Node::Whole, area("1"), theme("a"), statement("a1")];
        expected.extend(statements(["a2", "a3"]));
        expected.extend([theme("b"), statement("b1"), area("2"), theme("c")]);
        expected.extend(statements(["c1", "c2"]));
        assert_eq!(nodes, expected);
    }
}

#[test]
fn parts_counted_apart_score_the_same() {
    let data = dataset(&framework(), &roster(), UNEVEN);
    let apart = UNEVEN.iter().map(|answer| {
        let part = dataset(&framework(), &roster(), &[*answer]);
        Tally::of(&part, Grain::Role, Rows::Submitted)
    });
    let merged = apart.reduce(|sum, part| sum.merge(&part).unwrap()).unwrap();
    assert_eq!(
        Scores::of(&merged, &all()).unwrap(),
        score_with(&data, &all())
    );
}

/// Two areas of two themes of two statements each.
static EVEN: LazyLock<Arc<Framework>> = LazyLock::new(|| {
    let theme = |first, second| [(first, 1.0, "four"), (second, 1.0, "four")];
    framework_with(
        &[scale("four", 1, 4, None)],
        &[
            (1.0, &[(1.0, &theme("a1", "a2")), (1.0, &theme("b1", "b2"))]),
            (1.0, &[(1.0, &theme("c1", "c2")), (1.0, &theme("d1", "d2"))]),
        ],
    )
});

/// The same, with weights, and on scales from 1 to 4 and from 0 to 4.
static UNLIKE: LazyLock<Arc<Framework>> = LazyLock::new(|| {
    let rule = json!({"kind": "share_reaching", "share": 0.6});
    framework_with(
        &[scale("four", 1, 4, None), scale("five", 0, 5, Some(rule))],
        &[
            (
                0.1,
                &[
                    (3.0, &[("a1", 0.3, "five"), ("a2", 0.7, "five")]),
                    (0.0, &[("b1", 1.0, "four"), ("b2", 0.0, "five")]),
                ],
            ),
            (
                1e6,
                &[
                    (1.0, &[("c1", 1.0, "four"), ("c2", 1e-9, "four")]),
                    (1.0, &[("d1", 0.0, "four"), ("d2", 1.0, "five")]),
                ],
            ),
        ],
    )
});

static ROSTER: LazyLock<Arc<Roster>> = LazyLock::new(roster);

const CODES: [&str; 8] = ["a1", "a2", "b1", "b2", "c1", "c2", "d1", "d2"];
const PLACES: [Who<'_>; 8] = [
    ("one", "north", "A", "head"),
    ("one", "north", "B", "head"),
    ("one", "south", "B", "head"),
    ("one", "south", "C", "head"),
    ("one", "north", "A", "governor"),
    ("two", "north", "D", "head"),
    ("two", "south", "B", "governor"),
    ("two", "north", "A", "governor"),
];

/// Answers of a few people, many of them incomplete.
fn answers() -> impl Strategy<Value = Vec<(usize, Vec<Option<i32>>)>> {
    let ratings = prop::collection::vec(prop::option::of(1..=4), CODES.len());
    prop::collection::vec((0..PLACES.len(), ratings), 0..20)
}

fn options() -> impl Strategy<Value = ScoreOptions> {
    let shares = prop_oneof![Just(0.0), Just(0.5), Just(1.0), any::<f64>()];
    let choices = (
        prop::sample::select(Order::ALL),
        prop::sample::select(Centre::ALL),
        prop::sample::select(SchoolWeights::ALL),
        prop::sample::select(Parts::ALL),
    );
    (choices, shares).prop_map(
        |((order, centre, school_weights, hub_over), min_answered)| ScoreOptions {
            order,
            centre,
            school_weights,
            hub_over,
            min_answered,
        },
    )
}

fn dataset_of(framework: &Arc<Framework>, answers: &[(usize, Vec<Option<i32>>)]) -> Dataset {
    let mut intake = Intake::new(Arc::clone(framework), Arc::clone(&ROSTER));
    for (place, ratings) in answers {
        let (round, partnership, school, role) = PLACES[*place];
        // Named by what they say, so that the order tells nothing.
        let id = format!("{place}-{ratings:?}");
        let ratings = CODES
            .iter()
            .zip(ratings)
            .map(|(code, rating)| ((*code).to_owned(), json!(rating)));
        let response = json!({
            "schema_version": "1", "id": id,
            "framework": {"id": "test", "version": "1"},
            "round": round, "partnership": partnership, "school": school, "role": role,
            "respondent": id, "status": "submitted",
            "ratings": ratings.collect::<serde_json::Map<_, _>>(),
        });
        intake.ndjson(format!("{response}\n").as_bytes());
    }
    intake.finish().dataset
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn complete_and_even_answers_need_no_order(
        ratings in prop::collection::vec(prop::collection::vec(1..=4_i32, CODES.len()), 4),
    ) {
        let answers = ratings.into_iter().enumerate();
        let answers: Vec<_> =
            answers.map(|(place, r)| (place, r.into_iter().map(Some).collect())).collect();
        let data = dataset_of(&EVEN, &answers);
        let scored = Order::ALL.iter().map(|&order| {
            score_with(&data, &ScoreOptions { order, ..ScoreOptions::default() })
        });
        let scored: Vec<_> = scored.collect();
        for row in 0..scored[0].rows().len() {
            let [first, second, third] = [0, 1, 2].map(|order: usize| {
                *scored[order].rows()[row].score.mean.value().unwrap()
            });
            prop_assert!((first - second).abs() < 1e-12 && (first - third).abs() < 1e-12);
        }
    }

    #[test]
    fn the_order_of_respondents_changes_nothing(
        (answers, shuffled) in answers().prop_flat_map(|a| (Just(a.clone()), Just(a).prop_shuffle())),
        options in options(),
    ) {
        let scored = score_with(&dataset_of(&EVEN, &answers), &options);
        let again = score_with(&dataset_of(&EVEN, &shuffled), &options);
        prop_assert_eq!(scored.rows(), again.rows());
    }

    #[test]
    fn figures_keep_within_bounds(
        answers in answers(),
        options in options(),
        framework in prop::sample::select(vec![&EVEN, &UNLIKE]),
    ) {
        for row in score_with(&dataset_of(framework, &answers), &options).rows() {
            let score = &row.score;
            let low = if score.scale.as_str() == "four" { 1.0 } else { 0.0 };
            prop_assert_eq!(score.answered + score.missing, score.possible);
            let counted = score.counts.value().map(|counts| counts.iter().sum());
            prop_assert!(counted.is_none_or(|counted: u64| counted == score.answered));
            prop_assert!(score.schools <= score.members);
            for figure in [&score.mean, &score.median, &score.lower_quartile, &score.upper_quartile] {
                prop_assert!(figure.value().is_none_or(|f| (low..=4.0).contains(f)));
            }
            if let Some(between) = &score.between {
                prop_assert!(between.n == 0 || between.min.value() <= between.max.value());
            }
            // Every figure is a number that JSON can write.
            prop_assert!(!serde_json::to_string(row).unwrap().contains("null"));
        }
    }
}
