//! Change against figures worked out by hand, and rules that hold for any answers.

use std::sync::Arc;

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::scores::testing::{Answer, HIDDEN, dataset, framework, roster, scores};
use crate::scores::{ScoreRow, ScoreUnit};
use crate::{NotApplicableReason, Roster, UndefinedReason};

/// Four schools stay; `s5` leaves after the second round, `s6` joins in the third.
fn hub() -> Arc<Roster> {
    let stays = ["s1", "s2", "s3", "s4"].map(|school| (school, "p", "r1", "r6"));
    let comes_and_goes = [("s5", "p", "r1", "r2"), ("s6", "p", "r3", "r6")];
    roster(&[&stays[..], &comes_and_goes].concat())
}

const SCHOOLS: [&str; 6] = ["s1", "s2", "s3", "s4", "s5", "s6"];

/// A round in which each school gives statement `b1` one rating; 0 for none.
fn round<'a>(round: &'a str, ratings: [i32; 6]) -> Vec<Answer<'a>> {
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
    let difference = row.difference.value().unwrap();
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
    assert_eq!(row(&change, "b").difference, none);
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
    assert_eq!((theme.matched.mean, theme.difference), (broken, broken));
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

    let dropped = change_of(&[&all.without(is)], ("r1", "r3"), &options);
    assert_eq!(row(&dropped, "b").matched.mean, Cell::Unavailable);
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
    assert_eq!(error, ChangeError::UnknownRound("r9".to_owned()));
    let error = of(&[&all], "z", ("r1", "r2"));
    assert_eq!(error, ChangeError::UnknownPartnership("z".to_owned()));
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
        prop_assert_eq!(there.difference, back.difference.map(|change| -change));
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
