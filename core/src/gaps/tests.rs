//! Gaps against figures worked out by hand, and rules that hold for any answers.

use std::sync::Arc;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::scores::testing::{Answer, HIDDEN, dataset, framework, roster, scores};
use crate::scores::{Basis, ScoreRow, ScoreUnit};
use crate::{Roster, UndefinedReason};

const ALL: (&str, &str) = ("r1", "r6");

/// Five schools in `p`, one each in `q` and `o`.
fn hub() -> Arc<Roster> {
    let (from, to) = ALL;
    let schools = ["s1", "s2", "s3", "s4", "s5"].map(|school| (school, "p", from, to));
    let others = [("t1", "q", from, to), ("u1", "o", from, to)];
    roster(&[&schools[..], &others].concat())
}

/// The ratings of theme `a` at both levels.
fn rated(own: [i32; 2], partnership: [i32; 2]) -> Value {
    json!({"a1": own[0], "a2": own[1], "A1": partnership[0], "A2": partnership[1]})
}

/// Own scores 4, 3, 2.5, 3, none; of the partnership 2, 2.5, 2, 2, 4.
fn answers() -> Vec<Answer<'static>> {
    vec![
        ("r1", "p", "s1", "headteacher", rated([4, 4], [2, 2])),
        ("r1", "p", "s2", "headteacher", rated([3, 3], [2, 3])),
        ("r1", "p", "s3", "headteacher", rated([2, 3], [2, 2])),
        ("r1", "p", "s4", "headteacher", rated([3, 3], [1, 3])),
        ("r1", "p", "s5", "headteacher", json!({"A1": 4, "A2": 4})),
        ("r1", "q", "t1", "headteacher", rated([1, 1], [3, 3])),
        ("r1", "o", "u1", "headteacher", rated([2, 2], [1, 2])),
    ]
}

fn gaps_of(scores: &Scores, options: &GapOptions) -> Gaps {
    Gaps::of(scores, &framework(), &hub(), "r1", "p", options).unwrap()
}

fn gaps(answers: &[Answer<'_>], options: &GapOptions) -> Gaps {
    gaps_of(&scores(&dataset(&hub(), answers)), options)
}

fn row<'g>(gaps: &'g Gaps, theme: &str) -> &'g GapRow {
    let mut rows = gaps.rows.iter();
    rows.find(|row| matches!(&row.node, Node::Theme { code } if code.as_str() == theme))
        .unwrap()
}

fn basis(n: u64, missing: u64, hidden: u64) -> Basis {
    let basis = json!({"n": n, "missing": missing, "hidden": hidden});
    serde_json::from_value(basis).unwrap()
}

fn none() -> Cell<f64> {
    Cell::undefined(UndefinedReason::NoAnswers)
}

#[test]
fn sets_the_school_beside_the_partnership() {
    let gaps = gaps(&answers(), &GapOptions::default());
    assert_eq!((gaps.members, gaps.rows.len()), (5, 5));
    let theme = row(&gaps, "a");
    let found: Vec<_> = theme
        .schools
        .iter()
        .map(|school| (school.own, school.partnership, school.self_partnership))
        .collect();
    assert_eq!(
        found,
        [
            (Cell::of(4.0), Cell::of(2.0), Cell::of(-2.0)),
            (Cell::of(3.0), Cell::of(2.5), Cell::of(-0.5)),
            (Cell::of(2.5), Cell::of(2.0), Cell::of(-0.5)),
            (Cell::of(3.0), Cell::of(2.0), Cell::of(-1.0)),
            (none(), Cell::of(4.0), none()),
        ]
    );
    let mean = &theme.self_partnership;
    assert_eq!((mean.basis, mean.mean), (basis(4, 1, 0), Cell::of(-1.0)));
    let directions = mean.directions.value().unwrap();
    assert_eq!((directions.up, directions.same, directions.down), (0, 0, 4));
}

#[test]
fn leaves_a_school_out_of_what_it_is_compared_with() {
    let gaps = gaps(&answers(), &GapOptions::default());
    let schools = &row(&gaps, "a").schools;
    // Others of s1: (2.5 + 2 + 2 + 4) / 4; of s5: (2 + 2.5 + 2 + 2) / 4.
    assert_eq!(schools[0].others, Cell::of(2.625));
    assert_eq!(schools[0].perception, Cell::of(-0.625));
    assert_eq!(schools[4].others, Cell::of(2.125));
    assert_eq!(schools[4].perception, Cell::of(1.875));
    assert_eq!(schools[4].others_basis, basis(4, 0, 0));
    // Against 3.125, the score of the partnership at school level.
    assert_eq!(schools[0].to_mean, Cell::of(0.875));
    assert_eq!(schools[4].to_mean, none());
}

#[test]
fn counts_small_differences_as_none() {
    let options = GapOptions {
        same_within: 0.5,
        ..GapOptions::default()
    };
    let gaps = gaps(&answers(), &options);
    let directions = row(&gaps, "a").self_partnership.directions;
    let directions = directions.value().unwrap();
    assert_eq!((directions.up, directions.same, directions.down), (0, 2, 2));
}

#[test]
fn tests_a_mean_gap_when_asked_to() {
    assert_eq!(
        row(&gaps(&answers(), &GapOptions::default()), "a")
            .self_partnership
            .p,
        None
    );
    let options = GapOptions {
        inference: true,
        ..GapOptions::default()
    };
    // Four gaps of one sign: 2 of 16 choices of signs are as far from zero.
    let gaps = gaps(&answers(), &options);
    assert_eq!(row(&gaps, "a").self_partnership.p, Some(Cell::of(0.125)));
    assert_eq!(row(&gaps, "b").self_partnership.p, Some(none()));
}

#[test]
fn tells_how_far_schools_lie_apart() {
    let gaps = gaps(&answers(), &GapOptions::default());
    let [own, partnership] = &row(&gaps, "a").spread[..] else {
        panic!("two levels");
    };
    assert_eq!((own.basis, own.range), (basis(4, 1, 0), Cell::of(1.5)));
    assert_eq!((own.median, own.min), (Cell::of(3.0), Cell::of(2.5)));
    // Distances 1, 0, 0.5, 0: their median is 0.25.
    let deviation = 0.25 * 1.482_602_218_505_602;
    assert_eq!(own.deviation, Cell::of(deviation));
    // s1 is 1 away: as far as is asked, and 2.7 deviations.
    let names = |spread: &Spread| -> Vec<String> {
        let outliers = spread.outliers.value().unwrap().iter();
        outliers.map(ToString::to_string).collect()
    };
    assert_eq!(names(own), ["s1"]);
    // Four schools within 0.5 of each other, and one at 4.
    assert_eq!(names(partnership), ["s5"]);
    let b = row(&gaps, "b");
    assert_eq!(b.spread[0].range, none());
    assert_eq!(
        b.spread[0].outliers,
        Cell::undefined(UndefinedReason::NoAnswers)
    );
}

#[test]
fn says_nothing_of_outliers_among_few() {
    let gaps = gaps(&answers()[..3], &GapOptions::default());
    let outliers = row(&gaps, "a").spread[0].outliers.clone();
    assert_eq!(outliers, Cell::undefined(UndefinedReason::TooFewAnswers));
}

type Brief<'f> = (GapRule, Option<&'f str>, u64, f64);

fn brief(flags: &[GapFlag]) -> Vec<Brief<'_>> {
    let brief = flags.iter().map(|flag| {
        let school = flag.school.as_ref().map(crate::id::SchoolId::as_str);
        (flag.rule, school, flag.n, flag.because[0].value)
    });
    brief.collect()
}

#[test]
fn flags_what_is_worth_a_talk() {
    use GapRule::{BelowTarget, BlindSpot, HiddenStrength, Outlier, PartnershipBelow};
    let target = json!({"targets": [
        {"level": "partnership", "node": {"kind": "theme", "code": "a"}, "value": 3},
        {"level": "school", "node": {"kind": "area", "code": "1"}, "value": 3}
    ], "low": 2.65});
    let options = GapOptions::from_json(target.to_string().as_bytes());
    let gaps = gaps(&answers(), &options.accept().unwrap());
    assert_eq!(
        brief(&gaps.flags),
        [
            (PartnershipBelow, None, 4, -1.0),
            (HiddenStrength, Some("s1"), 4, 4.0), // the others say 2.625
            (HiddenStrength, Some("s2"), 4, 3.0), // 2.5
            (HiddenStrength, Some("s4"), 4, 3.0), // 2.625
            (BlindSpot, Some("s5"), 4, 1.875),
            (Outlier, Some("s5"), 4, 2.0),
            (Outlier, Some("s1"), 3, 1.0),
            (BelowTarget, None, 5, 2.5),
        ]
    );
    let blind = &gaps.flags[4];
    let because = serde_json::to_value(&blind.because).unwrap();
    assert_eq!(
        because,
        json!([
            {"figure": "perception", "value": 1.875, "is": "at_least", "limit": 0.5},
            {"figure": "partnership", "value": 4.0, "is": "at_least", "limit": 3.0},
            {"figure": "others", "value": 2.125, "is": "below", "limit": 2.65},
        ])
    );
    let target = &row(&gaps, "a").targets[0];
    assert_eq!((target.gap, target.reached), (Cell::of(-0.5), Cell::of(1)));
    let area = &gaps.rows[1].targets[0]; // reached: (3.125 - 3)
    assert_eq!((area.gap, area.reached), (Cell::of(0.125), Cell::of(3)));
}

#[test]
fn flags_a_school_that_is_not_reached() {
    let views = [[4, 4], [3, 3], [3, 4], [1, 1]];
    let schools = ["s1", "s2", "s3", "s4"];
    let answers: Vec<Answer<'_>> = schools
        .iter()
        .zip(views)
        .map(|(school, view)| ("r1", "p", *school, "headteacher", rated([3, 3], view)))
        .collect();
    let gaps = gaps(&answers, &GapOptions::default());
    let flags = brief(&gaps.flags);
    // The others say (4 + 3 + 3.5) / 3.
    assert!(
        flags.contains(&(GapRule::NotReached, Some("s4"), 3, -2.5)),
        "{flags:?}"
    );
}

#[test]
fn compares_roles_within_schools() {
    let rated = |rating: i32| json!({"b1": rating});
    let answers: Vec<Answer<'_>> = vec![
        ("r1", "p", "s1", "headteacher", rated(4)),
        ("r1", "p", "s1", "governor", rated(2)),
        ("r1", "p", "s2", "headteacher", rated(3)),
        ("r1", "p", "s2", "governor", rated(3)),
        ("r1", "p", "s3", "headteacher", rated(4)),
        ("r1", "p", "s3", "governor", rated(3)),
        ("r1", "p", "s4", "headteacher", rated(1)), // no governor to compare with
    ];
    let gaps = gaps(&answers, &GapOptions::default());
    let [own, partnership] = &row(&gaps, "b").roles[..] else {
        panic!("one pair at two levels");
    };
    assert_eq!(
        (own.role.as_str(), own.other.as_str()),
        ("headteacher", "governor")
    );
    assert_eq!(
        (own.gap.basis, own.gap.mean),
        (basis(3, 2, 0), Cell::of(1.0))
    );
    assert_eq!(partnership.gap.mean, none());
    let flag = gaps
        .flags
        .iter()
        .find(|flag| flag.rule == GapRule::RolesApart);
    assert_eq!(flag.unwrap().role.as_ref().unwrap().as_str(), "headteacher");
}

#[test]
fn compares_with_other_partnerships() {
    let gaps = gaps(&answers(), &GapOptions::default());
    let peers = &row(&gaps, "a").peers;
    // At school level: of the hub, then of the kind; the same at the other.
    assert_eq!(peers.len(), 4);
    let hub = &peers[0];
    assert_eq!(hub.partnerships.len(), 1);
    assert_eq!((hub.mean, hub.gap), (Cell::of(1.0), Cell::of(2.125)));
    let kind = &peers[3];
    assert!(matches!(kind.against, Peers::SameKind { .. }));
    assert_eq!((kind.mean, kind.gap), (Cell::of(1.5), Cell::of(1.0)));
}

#[test]
fn shows_nothing_that_its_scores_hide() {
    let all = scores(&dataset(&hub(), &answers()));
    let is = |row: &ScoreRow, name: &str| matches!(&row.unit, ScoreUnit::School { school, .. } if school.as_str() == name);
    let suppressed = Cell::Suppressed { reason: HIDDEN };
    let hidden = gaps_of(
        &all.clone().hiding(|row| is(row, "s2")),
        &GapOptions::default(),
    );
    let theme = row(&hidden, "a");
    let of = &theme.schools[1];
    for cell in [
        of.own,
        of.partnership,
        of.self_partnership,
        of.perception,
        of.to_mean,
    ] {
        assert_eq!(cell, suppressed);
    }
    // The view of the others can be seen in full by s2 alone.
    assert_eq!(of.others, Cell::of(2.5));
    assert_eq!(theme.schools[0].own, Cell::of(4.0));
    assert_eq!(theme.schools[0].perception, suppressed);
    assert_eq!(theme.self_partnership.mean, suppressed);
    assert_eq!(theme.self_partnership.basis, basis(3, 1, 1));
    assert_eq!(theme.spread[0].range, suppressed);
    assert_eq!(
        theme.spread[0].outliers,
        Cell::Suppressed { reason: HIDDEN }
    );

    // Rows that are not there at all are not taken for schools without answers.
    let dropped = all.without(|row| is(row, "s2"));
    let gaps = gaps_of(&dropped, &GapOptions::default());
    let theme = row(&gaps, "a");
    assert_eq!(theme.self_partnership.mean, Cell::Unavailable);
    assert_eq!(theme.schools.len(), 5);
    let s2 = theme
        .schools
        .iter()
        .find(|school| school.school.as_str() == "s2");
    assert_eq!(s2.unwrap().own, Cell::Unavailable);
}

#[test]
fn is_there_before_anyone_has_answered() {
    let gaps = gaps(&[], &GapOptions::default());
    assert_eq!(gaps.flags, []);
    let theme = row(&gaps, "a");
    assert_eq!(theme.self_partnership.basis, basis(0, 5, 0));
    assert_eq!(theme.self_partnership.mean, none());
    let directions = theme.self_partnership.directions;
    assert_eq!(directions, Cell::undefined(UndefinedReason::NoAnswers));
    assert_eq!(theme.peers[0].mean, Cell::Unavailable);
    let not_asked = Cell::not_applicable(crate::NotApplicableReason::NotAsked);
    assert_eq!(row(&gaps, "c").schools[0].own, not_asked);
    assert_eq!(row(&gaps, "c").self_partnership.mean, not_asked);
}

#[test]
fn refuses_what_is_not_there() {
    let all = scores(&dataset(&hub(), &[]));
    let of = |round, partnership, options: &str| {
        let options = GapOptions::from_json(options.as_bytes()).accept().unwrap();
        Gaps::of(&all, &framework(), &hub(), round, partnership, &options).unwrap_err()
    };
    let level = r#"{"own_level": "moon"}"#;
    let target =
        r#"{"targets": [{"level": "school", "node": {"kind": "theme", "code": "c"}, "value": 3}]}"#;
    assert_eq!(
        of("r9", "p", "{}").to_string(),
        "the roster has no round `r9`"
    );
    assert_eq!(
        of("r1", "z", "{}"),
        NotInRoster::Partnership("z".to_owned()).into()
    );
    assert_eq!(
        of("r1", "p", level),
        GapsError::UnknownLevel("moon".to_owned())
    );
    assert_eq!(of("r1", "p", target), GapsError::UnknownTarget(0));
}

#[test]
fn options_report_every_fault() {
    let text = br#"{"gap_limit": -1, "outlier_min_schools": 2, "targets": [
        {"level": "school", "node": {"kind": "planet"}, "value": 101}]}"#;
    let found = GapOptions::from_json(text);
    let places: Vec<String> = found
        .diagnostics()
        .iter()
        .map(|d| d.pointer.clone())
        .collect();
    assert_eq!(
        places,
        [
            "/gap_limit",
            "/outlier_min_schools",
            "/targets/0/node/kind",
            "/targets/0/value"
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_answers_changes_nothing(
        ratings in proptest::collection::vec(proptest::option::of((1..5, 1..5, 1..5, 1..5)), 5),
        seed in any::<u64>(),
    ) {
        let names = ["s1", "s2", "s3", "s4", "s5"];
        let mut answers: Vec<Answer<'_>> = names.iter().zip(&ratings).filter_map(|(school, rating)| {
            let (a, b, c, d) = (*rating)?;
            Some(("r1", "p", *school, "headteacher", rated([a, b], [c, d])))
        }).collect();
        let once = gaps(&answers, &GapOptions::default());
        let shift = (seed % 5) as usize;
        let len = answers.len().max(1);
        answers.rotate_left(shift % len);
        answers.reverse();
        prop_assert_eq!(&gaps(&answers, &GapOptions::default()), &once);

        // The mean gap is the difference of means over schools that gave both,
        // and perception gaps weigh each other out.
        let theme = row(&once, "a");
        let n = answers.len() as f64;
        let differences = theme.schools.iter().filter_map(|school| {
            Some(school.partnership.value()? - school.own.value()?)
        });
        let sum: f64 = differences.sum();
        if let Some(mean) = theme.self_partnership.mean.value() {
            prop_assert!((mean - sum / n).abs() < 1e-12);
        }
        let perceptions = theme.schools.iter().filter_map(|school| school.perception.value());
        prop_assert!(perceptions.sum::<f64>().abs() < 1e-9);
    }
}
