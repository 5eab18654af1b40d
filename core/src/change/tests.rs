//! Change against figures worked out by hand, and rules that hold for any answers.

use std::sync::Arc;

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::scores::testing::{Answer, HIDDEN, dataset, framework, roster, scores};
use crate::scores::{ScoreRow, ScoreUnit};
use crate::{Cell, NotApplicableReason, Roster, UndefinedReason};

/// Four schools stay; `s5` leaves after the second round, `s6` joins in the third.
fn hub() -> Arc<Roster> {
    let stays = ["s1", "s2", "s3", "s4"].map(|school| (school, "p", "r1", "r6"));
    let comes_and_goes = [("s5", "p", "r1", "r2"), ("s6", "p", "r3", "r6")];
    roster(&[&stays[..], &comes_and_goes].concat())
}

const SCHOOLS: [&str; 6] = ["s1", "s2", "s3", "s4", "s5", "s6"];

/// A round in which each school gives statement `b1` one rating; 0 for none.
fn round(round: &str, ratings: [i32; 6]) -> Vec<Answer<'_>> {
    let rated = SCHOOLS
        .into_iter()
        .zip(ratings)
        .filter(|(_, rating)| *rating > 0);
    rated
        .map(|(school, rating)| (round, "p", school, "headteacher", json!({"b1": rating})))
        .collect()
}

/// Of the four who stay: up by 1, up by 2, as before, and no answer at first.
fn answers() -> Vec<Answer<'static>> {
    [
        round("r1", [2, 1, 3, 0, 4, 0]),
        round("r2", [2, 2, 3, 2, 4, 0]),
        round("r3", [3, 3, 3, 4, 0, 1]),
    ]
    .concat()
}

fn change_of(scores: &[&Scores], rounds: (&str, &str), options: &ChangeOptions) -> Change {
    Change::of(scores, &framework(), &hub(), "p", rounds, options).unwrap()
}

fn change(answers: &[Answer<'_>], rounds: (&str, &str), options: &ChangeOptions) -> Change {
    change_of(&[&scores(&dataset(&hub(), answers))], rounds, options)
}

fn row<'c>(change: &'c Change, theme: &str) -> &'c ChangeRow {
    let mut rows = change.rows.iter();
    rows.find(|row| matches!(&row.node, Node::Theme { code } if code.as_str() == theme))
        .unwrap()
}

fn directions(change: &ChangeRow) -> (u64, u64, u64) {
    let directions = change.matched.directions.value().unwrap();
    (directions.up, directions.same, directions.down)
}

fn names(schools: &[SchoolId]) -> Vec<&str> {
    schools.iter().map(SchoolId::as_str).collect()
}

#[test]
fn matches_the_schools_that_stayed() {
    let change = change(&answers(), ("r1", "r3"), &ChangeOptions::default());
    assert_eq!(
        (names(&change.joined), names(&change.left)),
        (vec!["s6"], vec!["s5"])
    );
    let row = row(&change, "b");
    let matched = &row.matched;
    let schools: Vec<_> = matched
        .schools
        .iter()
        .map(|school| school.school.as_str())
        .collect();
    assert_eq!(schools, ["s1", "s2", "s3", "s4"]);
    assert_eq!((matched.basis.n, matched.basis.missing), (3, 1));
    assert_eq!(matched.mean, Cell::of(1.0)); // (1 + 2 + 0) / 3
    assert_eq!(directions(row), (2, 1, 0));
    // (3 + 3 + 3 + 4 + 1) / 5 - (2 + 1 + 3 + 4) / 4
    let difference = row.unmatched.difference.value().unwrap();
    assert!((difference - 0.3).abs() < 1e-12, "{difference}");
}

#[test]
fn counts_moves_between_bands() {
    let change = change(&answers(), ("r1", "r3"), &ChangeOptions::default());
    let transitions = row(&change, "b").matched.transitions.clone();
    let transitions = transitions.value().unwrap().iter();
    let brief: Vec<_> = transitions
        .map(|moved| (moved.from.as_str(), moved.to.as_str(), moved.schools))
        .collect();
    assert_eq!(
        brief,
        [
            ("latent", "established", 1),
            ("emerging", "established", 1),
            ("established", "established", 1),
        ]
    );
}

#[test]
fn shows_every_round() {
    let change = change(&answers(), ("r1", "r4"), &ChangeOptions::default());
    let rounds: Vec<_> = change
        .rounds
        .iter()
        .map(|round| {
            (
                round.round.as_str(),
                round.members,
                names(&round.joined),
                names(&round.left),
            )
        })
        .collect();
    assert_eq!(
        rounds,
        [
            ("r1", 5, vec![], vec![]),
            ("r2", 5, vec![], vec![]),
            ("r3", 5, vec!["s6"], vec!["s5"]),
            ("r4", 5, vec![], vec![]),
        ]
    );
    let series: Vec<_> = row(&change, "b")
        .series
        .iter()
        .map(|point| (point.score, point.basis.n, point.basis.missing))
        .collect();
    let none = Cell::undefined(UndefinedReason::NoAnswers);
    assert_eq!(
        series,
        [
            (Cell::of(2.5), 4, 1),
            (Cell::of(2.6), 5, 0),
            (Cell::of(2.8), 5, 0),
            (none, 0, 5),
        ]
    );
    assert_eq!(row(&change, "b").unmatched.difference, none);
    assert_eq!(row(&change, "b").matched.mean, none);
}

#[test]
fn computes_nothing_across_a_break() {
    let text = br#"{"breaks": [
        {"round": "r3", "level": "school", "node": {"kind": "theme", "code": "b"}}]}"#;
    let options = ChangeOptions::from_json(text).accept().unwrap();
    let broken = Cell::not_applicable(NotApplicableReason::SeriesBroken);
    let across = change(&answers(), ("r1", "r3"), &options);
    let theme = row(&across, "b");
    assert_eq!(
        (theme.matched.mean, theme.unmatched.difference),
        (broken, broken)
    );
    assert_eq!(theme.matched.schools[0].change, broken);
    assert_eq!(theme.matched.schools[0].before, Cell::of(2.0));
    assert_eq!(
        theme.matched.transitions,
        Cell::not_applicable(NotApplicableReason::SeriesBroken)
    );
    let anew: Vec<bool> = theme.series.iter().map(|point| point.starts_anew).collect();
    assert_eq!(anew, [false, false, true]);
    // Other levels go on, and so does this one up to the break.
    let elsewhere = std::str::from_utf8(text)
        .unwrap()
        .replace("school", "partnership");
    let elsewhere = ChangeOptions::from_json(elsewhere.as_bytes())
        .accept()
        .unwrap();
    let elsewhere = change(&answers(), ("r1", "r3"), &elsewhere);
    assert_eq!(row(&elsewhere, "b").matched.mean, Cell::of(1.0));
    let before = change(&answers(), ("r1", "r2"), &options);
    assert_eq!(row(&before, "b").matched.mean, Cell::of(0.25)); // s5 was there too
    let after = change(&answers(), ("r3", "r4"), &options);
    assert!(!row(&after, "b").series[0].starts_anew);
}

#[test]
fn reads_each_round_from_the_scores_that_have_it() {
    let all = answers();
    let (old, new) = all.split_at(9);
    let old = scores(&dataset(&hub(), old));
    let new = scores(&dataset(&hub(), new));
    let options = ChangeOptions::default();
    let apart = change_of(&[&old, &new], ("r1", "r3"), &options);
    assert_eq!(apart, change(&all, ("r1", "r3"), &options));
}

#[test]
fn shows_nothing_that_its_scores_hide() {
    let all = scores(&dataset(&hub(), &answers()));
    let is = |row: &ScoreRow| {
        row.round.as_str() == "r1"
            && matches!(&row.unit, ScoreUnit::School { school, .. } if school.as_str() == "s1")
    };
    let options = ChangeOptions::default();
    let hidden = change_of(&[&all.clone().hiding(is)], ("r1", "r3"), &options);
    let matched = &row(&hidden, "b").matched;
    let suppressed = Cell::Suppressed { reason: HIDDEN };
    assert_eq!(matched.schools[0].change, suppressed);
    assert_eq!(matched.schools[1].change, Cell::of(2.0));
    assert_eq!((matched.mean, matched.basis.hidden), (suppressed, 1));
    assert_eq!(matched.directions, Cell::Suppressed { reason: HIDDEN });
    assert_eq!(matched.transitions, Cell::Suppressed { reason: HIDDEN });

    assert_eq!(matched.rank_biserial, suppressed);
    assert_eq!(row(&hidden, "b").unmatched.delta, suppressed);
    let rounds = row(&hidden, "b").rounds.as_ref().unwrap();
    assert_eq!((rounds.w, rounds.basis.hidden), (suppressed, 1));

    let dropped = change_of(&[&all.without(is)], ("r1", "r3"), &options);
    assert_eq!(row(&dropped, "b").matched.mean, Cell::Unavailable);
}

const SEVEN: [&str; 7] = ["s1", "s2", "s3", "s4", "s5", "s6", "s7"];

/// Seven schools in four rounds: theme `b`, then theme `a`.
const FOUR_ROUNDS: [([i32; 4], [i32; 4]); 7] = [
    ([2, 2, 3, 3], [3, 3, 3, 3]),
    ([1, 2, 2, 4], [2, 2, 2, 3]),
    ([3, 3, 3, 2], [2, 3, 2, 1]),
    ([2, 3, 3, 4], [3, 3, 3, 3]),
    ([4, 4, 4, 4], [2, 2, 2, 3]),
    ([1, 1, 2, 3], [4, 4, 4, 4]),
    ([2, 2, 3, 4], [1, 2, 1, 2]),
];

fn seven(options: &ChangeOptions, breaks: &str) -> Change {
    let members = SEVEN.map(|school| (school, "p", "r1", "r6"));
    let roster = roster(&members);
    let mut answers = Vec::new();
    for (school, (b, a)) in SEVEN.into_iter().zip(FOUR_ROUNDS) {
        for (round, (b, a)) in ["r1", "r2", "r3", "r4"]
            .into_iter()
            .zip(b.into_iter().zip(a))
        {
            let ratings = json!({"b1": b, "a1": a, "a2": a});
            answers.push((round, "p", school, "headteacher", ratings));
        }
    }
    let mut options = options.clone();
    options.breaks = ChangeOptions::from_json(breaks.as_bytes())
        .accept()
        .unwrap()
        .breaks;
    let scores = scores(&dataset(&roster, &answers));
    Change::of(
        &[&scores],
        &framework(),
        &roster,
        "p",
        ("r1", "r4"),
        &options,
    )
    .unwrap()
}

fn inference() -> ChangeOptions {
    ChangeOptions {
        inference: true,
        rising: true,
        ..ChangeOptions::default()
    }
}

#[track_caller]
fn assert_near(cell: Cell<f64>, expected: f64) {
    let value = *cell.value().unwrap();
    assert!((value - expected).abs() < 1e-9, "{value} is not {expected}");
}

#[test]
fn describes_four_rounds() {
    let change = seven(&ChangeOptions::default(), "{}");
    let b = row(&change, "b");
    assert!(b.tests.is_none());
    // The p are from all signs gone through in Python, the rest from SciPy 1.17.
    assert_near(b.matched.mean, 9.0 / 7.0);
    assert_near(b.matched.rank_biserial, 0.857_142_857_142_857_1);
    assert_near(b.unmatched.delta, 0.653_061_224_489_795_9);
    let rounds = b.rounds.as_ref().unwrap();
    assert_eq!((rounds.rounds, rounds.basis.n), (4, 7));
    assert_near(rounds.w, 0.417_142_857_142_856_8);
    assert_near(rounds.slope, 0.428_571_428_571_428_7);
    assert_near(rounds.tau, 1.0);
    let a = row(&change, "a");
    assert_near(a.matched.rank_biserial, 0.5);
    assert_near(a.unmatched.delta, 0.204_081_632_653_061_23);
    assert_near(a.rounds.as_ref().unwrap().w, 0.162_561_576_354_679_44);
}

#[test]
fn tests_when_asked_to() {
    let change = seven(&inference(), "{}");
    let b = row(&change, "b").tests.as_ref().unwrap();
    assert_eq!((b.w_plus, b.w_minus), (Cell::of(19.5), Cell::of(1.5)));
    assert_eq!(b.method, Cell::of(crate::stats::Method::Exact));
    assert_near(b.p, 0.09375);
    // Two themes are asked about at this level: times two, and as it is.
    assert_near(b.p_holm, 0.1875);
    assert_near(b.p_benjamini_hochberg, 0.1875);
    let a = row(&change, "a").tests.as_ref().unwrap();
    assert_near(a.p, 0.625);
    assert_near(a.p_holm, 0.625);
    assert_near(a.p_benjamini_hochberg, 0.625);
    let c = row(&change, "c").tests.as_ref().unwrap();
    assert_eq!(
        c.p_holm,
        Cell::not_applicable(NotApplicableReason::NotAsked)
    );
    // The whole is not one of the themes.
    let whole = change.rows[0].tests.as_ref().unwrap();
    assert_eq!(whole.p_holm, Cell::NotApplicable { reason: None });

    assert_near(b.friedman, 8.76);
    assert_near(b.friedman_p, 0.032_658_008_519_653_614);
    assert_eq!(b.page, Some(Cell::of(194.0)));
    // All orders of the tied ranks of each school, convolved in Python.
    assert_near(b.page_p.unwrap(), 0.001_020_769_032_921_810_6);
    assert_near(b.trend_p, 1.0 / 12.0);
    // All 1716 resamples in Python: from 1/7 to 15/7, where the means of
    // resamples are a seventh apart.
    let interval = b.mean_interval.value().unwrap();
    assert!(
        (interval.lower - 1.0 / 7.0).abs() < 1.0 / 7.0,
        "{interval:?}"
    );
    assert!(
        (interval.upper - 15.0 / 7.0).abs() < 1.0 / 7.0,
        "{interval:?}"
    );
    let delta = b.delta_interval.value().unwrap();
    assert!(delta.lower < 0.653 && 0.653 < delta.upper, "{delta:?}");
}

#[test]
fn small_changes_can_count_as_none() {
    let options = ChangeOptions {
        same_within: 1.0,
        ..inference()
    };
    let change = seven(&options, "{}");
    let b = row(&change, "b");
    assert_eq!(directions(b), (4, 3, 0)); // of 1, 3, -1, 2, 0, 2, 2
    assert_eq!(b.matched.rank_biserial, Cell::of(1.0));
    assert_near(b.tests.as_ref().unwrap().p, 0.125);
}

#[test]
fn rounds_are_read_from_the_last_break_on() {
    let since = |round: &str| {
        let breaks = json!({"breaks": [
            {"round": round, "level": "school", "node": {"kind": "theme", "code": "b"}}]});
        let change = seven(&inference(), &breaks.to_string());
        row(&change, "b").clone()
    };
    let broken = Cell::not_applicable(NotApplicableReason::SeriesBroken);
    let second = since("r2");
    let rounds = second.rounds.unwrap();
    assert_eq!((rounds.rounds, rounds.slope), (3, broken));
    assert!(rounds.w.value().is_some());
    let tests = second.tests.unwrap();
    assert_eq!(
        (tests.p, tests.p_holm, tests.w_plus),
        (broken, broken, broken)
    );
    assert_eq!(second.unmatched.delta, broken);
    let rounds = since("r3").rounds.unwrap();
    assert_eq!((rounds.rounds, rounds.w), (2, broken));
}

#[test]
fn refuses_what_is_not_there() {
    let all = scores(&dataset(&hub(), &[]));
    let of = |scores: &[&Scores], partnership, rounds| {
        let options = ChangeOptions::default();
        Change::of(scores, &framework(), &hub(), partnership, rounds, &options).unwrap_err()
    };
    assert_eq!(of(&[], "p", ("r1", "r2")), ChangeError::NoScores);
    let error = of(&[&all], "p", ("r2", "r1"));
    assert_eq!(error.to_string(), "round `r1` is not after round `r2`");
    let error = of(&[&all], "p", ("r1", "r9"));
    assert_eq!(error, NotInRoster::Round("r9".to_owned()).into());
    let error = of(&[&all], "z", ("r1", "r2"));
    assert_eq!(error, NotInRoster::Partnership("z".to_owned()).into());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn going_back_turns_every_sign(
        first in proptest::array::uniform6(0..5),
        last in proptest::array::uniform6(0..5),
    ) {
        let (mut first, mut last): ([i32; 6], [i32; 6]) = (first, last);
        (first[5], last[5]) = (0, 0); // not yet a member
        let there = [round("r1", first), round("r2", last)].concat();
        let back = [round("r1", last), round("r2", first)].concat();
        let options = ChangeOptions::default();
        let there = change(&there, ("r1", "r2"), &options);
        let back = change(&back, ("r1", "r2"), &options);
        let (there, back) = (row(&there, "b"), row(&back, "b"));
        prop_assert_eq!(there.unmatched.difference, back.unmatched.difference.map(|change| -change));
        prop_assert_eq!(there.matched.basis, back.matched.basis);
        if there.matched.basis.n > 0 {
            let (up, same, down) = directions(there);
            prop_assert_eq!(directions(back), (down, same, up));
            prop_assert_eq!(up + same + down, there.matched.basis.n);
            let moved = there.matched.transitions.value().unwrap();
            prop_assert_eq!(moved.iter().map(|moved| moved.schools).sum::<u64>(), up + same + down);
        }
    }
}
