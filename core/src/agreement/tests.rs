//! Agreement against figures computed by other programs, and rules that hold
//! for any answers.

use std::sync::Arc;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::scores::testing::{Answer, HIDDEN, dataset, framework, roster, scores};
use crate::scores::{Node, ScoreRow, ScoreUnit, Scores};
use crate::{Cell, NotApplicableReason, Roster, UndefinedReason};

const SCHOOLS: [&str; 5] = ["s1", "s2", "s3", "s4", "s5"];

/// Five schools in `p`, three in `q`, all rounds.
fn hub() -> Arc<Roster> {
    let p = SCHOOLS.map(|school| (school, "p", "r1", "r6"));
    let q = ["t1", "t2", "t3"].map(|school| (school, "q", "r1", "r6"));
    roster(&[&p[..], &q].concat())
}

fn rated(a1: i32, a2: i32, b1: i32) -> Value {
    let ratings = [("a1", a1), ("a2", a2), ("b1", b1)];
    let ratings = ratings.into_iter().filter(|(_, rating)| *rating > 0);
    ratings
        .map(|(code, rating)| (code.to_owned(), json!(rating)))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

/// Four schools answer; the last leaves out `b1`.
fn answers() -> Vec<Answer<'static>> {
    vec![
        ("r1", "p", "s1", "headteacher", rated(3, 4, 2)),
        ("r1", "p", "s2", "headteacher", rated(3, 3, 2)),
        ("r1", "p", "s3", "headteacher", rated(4, 4, 1)),
        ("r1", "p", "s4", "headteacher", rated(2, 3, 0)),
    ]
}

fn of(scores: &Scores, options: &AgreementOptions) -> PartnershipAgreement {
    PartnershipAgreement::of(scores, &framework(), &hub(), "r1", "p", options).unwrap()
}

fn agreement(answers: &[Answer<'_>], options: &str) -> PartnershipAgreement {
    let options = AgreementOptions::from_json(options.as_bytes());
    of(
        &scores(&dataset(&hub(), answers)),
        &options.accept().unwrap(),
    )
}

#[track_caller]
fn assert_near(cell: Cell<f64>, expected: f64) {
    let value = *cell.value().unwrap();
    assert!(
        (value - expected).abs() < 1e-12,
        "{value} is not {expected}"
    );
}

#[test]
fn measures_a_statement() {
    let found = agreement(&answers(), "{}");
    let a1 = &found.statements[0];
    assert_eq!(
        (a1.counts.clone(), a1.answered),
        (Cell::of(vec![0, 1, 2, 1]), Cell::of(4))
    );
    // NumPy 2: 1 - var(ddof=1) / 1.25, mean of |x - mean|, and a_wg by its formula.
    assert_near(a1.r_wg, 0.466_666_666_666_666_7);
    assert_near(a1.average_deviation, 0.5);
    assert_near(a1.a_wg, 0.5);
    let strict = agreement(&answers(), r#"{"null": "maximum_dissensus"}"#);
    assert_near(strict.statements[0].r_wg, 0.703_703_703_703_703_7);
}

#[test]
fn measures_a_theme() {
    let found = agreement(&answers(), "{}");
    let theme = &found.themes[0];
    assert_eq!(
        (theme.theme.as_str(), theme.level.as_str()),
        ("a", "school")
    );
    assert_eq!((theme.schools, theme.statements), (Cell::of(4), 2));
    // NumPy 2, by the formulas.
    assert_near(theme.r_wg_j_star, 0.6);
    assert_near(theme.r_wg_j, 0.75);
    assert_near(theme.average_deviation, 0.5);
    // Of `a1` alone: a mean of 3.5 is beyond what a_wg of four schools is for.
    assert_near(theme.a_wg_j, 0.5);
    // `c` is asked at partnership level alone: three themes there, two here.
    assert_eq!(found.themes.len(), 5);
}

#[test]
fn measures_a_level() {
    let found = agreement(&answers(), "{}");
    let level = &found.levels[0];
    assert_eq!(
        (level.schools, level.statements),
        (Cell::of(4), Cell::of(3))
    );
    // krippendorff 0.9, ordinal.
    assert_near(level.krippendorff_alpha, 0.522_952_295_229_522_9);
    // irrCAC 0.4, ordinal weights and categories 1 to 4, to five decimals.
    let ac2 = *level.gwet_ac2.value().unwrap();
    assert!((ac2 - 0.59075).abs() < 1e-5, "{ac2}");
    // Pairs alike: 1 of 6, 2 of 6, 1 of 3.
    assert_near(level.alike, 10.0 / 36.0);
    let none = Cell::undefined(UndefinedReason::NoAnswers);
    assert_eq!(found.levels[1].krippendorff_alpha, none);
}

#[test]
fn scores_between_points_have_no_ac2() {
    let mut answers = answers();
    answers.push(("r1", "p", "s1", "governor", rated(4, 4, 3)));
    let level = &agreement(&answers, "{}").levels[0];
    let reason = NotApplicableReason::BetweenPoints;
    assert_eq!(level.gwet_ac2, Cell::not_applicable(reason));
    assert!(level.krippendorff_alpha.value().is_some());
}

#[test]
fn lone_schools_have_no_agreement() {
    let found = agreement(&answers()[..1], "{}");
    let few = Cell::undefined(UndefinedReason::TooFewAnswers);
    assert_eq!(found.statements[0].r_wg, few);
    assert_eq!(found.themes[0].r_wg_j, few);
    assert_eq!(found.levels[0].krippendorff_alpha, few);
    let nobody = agreement(&[], "{}");
    let none = Cell::undefined(UndefinedReason::NoAnswers);
    assert_eq!(nobody.statements[0].r_wg, none);
    assert_eq!(nobody.themes[0].r_wg_j, none);
    assert_eq!(nobody.levels[0].krippendorff_alpha, none);
}

#[test]
fn shows_nothing_that_its_scores_hide() {
    let all = scores(&dataset(&hub(), &answers()));
    let is = |row: &ScoreRow| matches!(&row.unit, ScoreUnit::School { school, .. } if school.as_str() == "s2");
    let suppressed = Cell::Suppressed { reason: HIDDEN };
    let hidden = of(&all.clone().hiding(is), &AgreementOptions::default());
    assert_eq!(hidden.themes[0].r_wg_j, suppressed);
    assert_eq!(hidden.levels[0].alike, suppressed);
    assert_eq!(
        hidden.levels[0].schools,
        Cell::Suppressed { reason: HIDDEN }
    );
    // The counts of the partnership are not hidden here.
    assert_near(hidden.statements[0].average_deviation, 0.5);
    let dropped = of(&all.without(is), &AgreementOptions::default());
    assert_eq!(dropped.themes[0].r_wg_j, Cell::Unavailable);
    let whole = |row: &ScoreRow| matches!(row.unit, ScoreUnit::Partnership { .. });
    let all = scores(&dataset(&hub(), &answers()));
    let counts = of(&all.hiding(whole), &AgreementOptions::default());
    assert_eq!(counts.statements[0].r_wg, suppressed);
    assert_eq!(
        counts.statements[0].answered,
        Cell::Suppressed { reason: HIDDEN }
    );
}

#[test]
fn refuses_what_is_not_there() {
    let all = scores(&dataset(&hub(), &[]));
    let of = |round, partnership| {
        let options = AgreementOptions::default();
        PartnershipAgreement::of(&all, &framework(), &hub(), round, partnership, &options)
            .unwrap_err()
            .to_string()
    };
    assert_eq!(of("r9", "p"), "the roster has no round `r9`");
    assert_eq!(of("r1", "z"), "the roster has no partnership `z`");
}

#[test]
fn tables_hold_who_gave_what() {
    let mut answers = answers();
    answers.push(("r1", "p", "s1", "governor", rated(4, 0, 3)));
    answers.push(("r1", "q", "t1", "headteacher", rated(1, 1, 1)));
    answers.push(("r2", "p", "s1", "headteacher", rated(1, 1, 1)));
    let dataset = dataset(&hub(), &answers);
    let unit = |name: &str| match name {
        "h" => ScoreUnit::Hub {
            hub: "h".to_owned().try_into().unwrap(),
        },
        name => ScoreUnit::Partnership {
            partnership: name.to_owned().try_into().unwrap(),
        },
    };
    let people = |name: &str, node: &Node| {
        RatingsTable::of_respondents(&dataset, "r1", &unit(name), "school", node)
    };
    let hub_wide = people("h", &Node::Whole);
    assert_eq!((hub_wide.rows.len(), hub_wide.columns.len()), (6, 3));
    let governor = hub_wide.rows.iter().position(|row| {
        row.role
            .as_ref()
            .is_some_and(|role| role.as_str() == "governor")
    });
    let table = hub_wide.table();
    let table = table.value().unwrap();
    assert_eq!(table.row(governor.unwrap()), [Some(4.0), None, Some(3.0)]);
    assert_eq!(people("p", &Node::Whole).rows.len(), 5);
    assert_eq!(people("z", &Node::Whole).rows.len(), 0);
    let c = Node::Theme {
        code: "c".to_owned().try_into().unwrap(),
    };
    let not_asked = Cell::not_applicable(NotApplicableReason::NotAsked);
    assert_eq!(people("p", &c).table(), not_asked);

    let all = scores(&dataset);
    let schools = |name: &str| {
        let at = ("r1", &unit(name));
        RatingsTable::of_schools(&all, &framework(), &hub(), at, "school", &Node::Whole)
    };
    let schools = schools("h");
    assert_eq!(schools.rows.len(), 5);
    let table = schools.table();
    assert_eq!(
        table.value().unwrap().row(0),
        [Some(3.5), Some(4.0), Some(2.5)]
    );
}

/// Five schools of `p` and three of `q`.
fn hub_wide() -> Vec<Answer<'static>> {
    let p = [(3, 4), (3, 3), (4, 4), (2, 3), (4, 3)];
    let q = [(1, 2), (2, 2), (2, 1)];
    let p = SCHOOLS
        .into_iter()
        .zip(p)
        .map(|(school, rating)| ("p", school, rating));
    let q = ["t1", "t2", "t3"]
        .into_iter()
        .zip(q)
        .map(|(school, rating)| ("q", school, rating));
    p.chain(q)
        .map(|(partnership, school, (a1, a2))| {
            ("r1", partnership, school, "headteacher", rated(a1, a2, 2))
        })
        .collect()
}

fn reliability(scores: &Scores) -> Reliability {
    let options = AgreementOptions::default();
    Reliability::of_schools(scores, &framework(), &hub(), "r1", "h", &options).unwrap()
}

#[test]
fn compares_partnerships_with_the_schools_in_them() {
    let found = reliability(&scores(&dataset(&hub(), &hub_wide())));
    let theme = &found.themes[0];
    let groups = &theme.groups;
    assert_eq!((groups.groups, groups.n), (Cell::of(2), Cell::of(8)));
    // NumPy 2 and SciPy 1.17, by the formulas.
    assert_near(groups.ms_between, 5.002_083_333_333_331);
    assert_near(groups.ms_within, 0.244_444_444_444_444_44);
    assert_near(groups.icc1, 0.829_519_312_265_407_3);
    assert_near(groups.icc1_n0, 0.838_453_065_720_229_9);
    assert_near(groups.icc1_lower, 0.248_387_608_905_485_25);
    assert_near(groups.icc1_upper, 0.999_791_440_379_419);
    assert_near(groups.icc2, 0.951_131_472_997_362_2);
    assert_near(groups.p, 0.004_002_189_878_205_331);
    // pingouin 0.7: cronbach_alpha.
    assert_near(theme.scale.alpha, 0.811_594_202_898_550_8);
    assert_near(theme.scale.alpha_lower, 0.058_930_147_133_014_59);
    assert_near(theme.scale.alpha_upper, 0.962_280_436_172_414_9);
    let items = theme.scale.statements.value().unwrap();
    assert_near(items[0].item_rest, 0.683_130_051_063_974);
    let few = Cell::undefined(UndefinedReason::TooFewColumns);
    assert_eq!(theme.scale.omega, few);
    let notes = [ReliabilityNote::FewRows, ReliabilityNote::FewGroups];
    assert_eq!(theme.notes, notes);
    // `b` was rated alike by all, and has one statement.
    let b = &found.themes[1];
    assert_eq!(b.groups.icc1, Cell::undefined(UndefinedReason::NoVariation));
    assert_eq!(b.scale.alpha, few);
}

#[test]
fn one_group_has_no_icc() {
    let found = reliability(&scores(&dataset(&hub(), &answers())));
    let reason = Cell::undefined(UndefinedReason::TooFewGroups);
    assert_eq!(found.themes[0].groups.icc1, reason);
    assert_eq!(found.themes[0].groups.groups, Cell::of(1));
    let nobody = reliability(&scores(&dataset(&hub(), &[])));
    let none = Cell::undefined(UndefinedReason::NoAnswers);
    assert_eq!(
        (nobody.themes[0].groups.icc1, nobody.themes[0].scale.alpha),
        (none, none)
    );
}

#[test]
fn compares_schools_with_the_people_in_them() {
    let person =
        |school, role, rating: (i32, i32)| ("r1", "p", school, role, rated(rating.0, rating.1, 0));
    let mut answers = vec![
        person("s1", "headteacher", (3, 4)),
        person("s1", "governor", (3, 3)),
        person("s2", "headteacher", (3, 3)),
        person("s2", "governor", (2, 2)),
        person("s3", "headteacher", (4, 4)),
        person("s3", "governor", (4, 4)),
    ];
    answers.push(("r1", "q", "t1", "headteacher", rated(1, 2, 0)));
    let of = |answers: &[Answer<'_>]| {
        let options = AgreementOptions::default();
        Reliability::of_respondents(&dataset(&hub(), answers), "r1", "h", &options).unwrap()
    };
    let found = of(&answers);
    let groups = &found.themes[0].groups;
    assert_eq!((groups.groups, groups.n), (Cell::of(4), Cell::of(7)));
    // NumPy 2, by the formulas.
    assert_near(groups.icc1, 0.795_321_637_426_900_7);
    // One leader a school: nothing can be said of schools.
    let lone = of(&hub_wide());
    let few = Cell::undefined(UndefinedReason::TooFewAnswers);
    assert_eq!(lone.themes[0].groups.icc1, few);
}

#[test]
fn reliability_shows_nothing_that_its_scores_hide() {
    let all = scores(&dataset(&hub(), &hub_wide()));
    let is = |row: &ScoreRow| matches!(&row.unit, ScoreUnit::School { school, .. } if school.as_str() == "t2");
    let hidden = reliability(&all.hiding(is));
    let suppressed = Cell::Suppressed { reason: HIDDEN };
    let theme = &hidden.themes[0];
    assert_eq!(
        (theme.groups.icc1, theme.scale.alpha),
        (suppressed, suppressed)
    );
    assert_eq!(theme.groups.n, Cell::Suppressed { reason: HIDDEN });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_schools_changes_nothing(
        ratings in proptest::collection::vec((0..5, 0..5, 0..5), 5),
        by in 1..5_usize,
    ) {
        let with = |names: [&'static str; 5]| {
            let answers = names.into_iter().zip(&ratings);
            let answers: Vec<Answer<'_>> = answers
                .map(|(school, (a, b, c))| ("r1", "p", school, "headteacher", rated(*a, *b, *c)))
                .collect();
            agreement(&answers, "{}")
        };
        let mut turned = SCHOOLS;
        turned.rotate_left(by);
        let (once, again) = (with(SCHOOLS), with(turned));
        prop_assert_eq!(&once.statements, &again.statements);
        for (a, b) in once.themes.iter().zip(&again.themes) {
            prop_assert_eq!(a.schools, b.schools);
            for (a, b) in [(a.r_wg_j, b.r_wg_j), (a.average_deviation, b.average_deviation)] {
                match (a, b) {
                    (Cell::Value { value: a }, Cell::Value { value: b }) => {
                        prop_assert!((a - b).abs() < 1e-12);
                    }
                    (a, b) => prop_assert_eq!(a, b),
                }
            }
        }
    }

    #[test]
    fn schools_of_one_mind_agree(rating in 1..5, n in 3..6_usize) {
        let answers = SCHOOLS.iter().take(n);
        let answers: Vec<Answer<'_>> = answers
            .map(|school| ("r1", "p", *school, "headteacher", rated(rating, rating, rating)))
            .collect();
        let found = agreement(&answers, "{}");
        prop_assert_eq!(found.themes[0].r_wg_j, Cell::of(1.0));
        prop_assert_eq!(found.statements[0].a_wg, Cell::of(1.0));
        prop_assert_eq!(found.statements[0].average_deviation, Cell::of(0.0));
        prop_assert_eq!(found.levels[0].alike, Cell::of(1.0));
        let constant = Cell::undefined(UndefinedReason::NoVariation);
        prop_assert_eq!(found.levels[0].krippendorff_alpha, constant);
    }
}
