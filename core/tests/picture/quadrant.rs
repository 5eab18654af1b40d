//! Where a partnership stands on two axes.
//!
//! Theme `a` runs across, `b` and `c` upwards, and the cut is 2.5.

use std::collections::BTreeMap;

use pedt::dashboard::Comparison;
use pedt::quadrant::{
    QuadrantBox, QuadrantError, QuadrantFigure, QuadrantMovement, QuadrantOptions, QuadrantPicture,
    QuadrantRule,
};
use pedt::roster::NotInRoster;
use pedt::scores::{Order, ResampleMethod};
use pedt::{
    Cell, Dataset, Grain, NotApplicableReason, Rows, ScoreOptions, Scores, Tally, UndefinedReason,
};
use proptest::prelude::*;

use super::{Answer, answer, dataset, dataset_of, framework_with, roster, scores};

const SCHOOLS: [&str; 9] = ["s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8"];

/// Schools that give each theme from `a` on one value, in round `r1`.
fn rated(schools: &[&[u8]]) -> Vec<Answer> {
    let schools = schools.iter().zip(SCHOOLS);
    schools
        .map(|(values, school)| answer("p", school).themes(values))
        .collect()
}

fn hub(answers: &[Answer]) -> Dataset {
    dataset(&roster(&[("p", &SCHOOLS)]), answers)
}

fn picture_of(dataset: &Dataset, scores: &Scores, round: &str) -> QuadrantPicture {
    let (framework, roster) = (dataset.framework(), dataset.roster());
    QuadrantPicture::of(
        scores,
        framework,
        roster,
        round,
        "p",
        &QuadrantOptions::default(),
    )
    .unwrap()
}

fn picture(answers: &[Answer]) -> QuadrantPicture {
    let dataset = hub(answers);
    picture_of(&dataset, &scores(&dataset), "r1")
}

fn shares(picture: &QuadrantPicture) -> BTreeMap<QuadrantBox, f64> {
    let certainty = picture.certainty.value().unwrap();
    let boxes = certainty.boxes.iter();
    boxes.map(|of| (of.in_box, of.share)).collect()
}

#[test]
fn an_axis_is_the_mean_of_its_themes() {
    let picture = picture(&rated(&[&[4, 1, 2], &[2, 2, 4], &[3, 3, 3]]));
    assert_eq!(picture.position.x.value, Cell::of(3.0));
    assert_eq!(picture.position.y.value, Cell::of(2.5)); // b: 2, c: 3
    assert_eq!(
        (
            picture.position.y.themes.n,
            picture.position.y.themes.missing
        ),
        (2, 0)
    );
    // On the cut is high.
    assert_eq!(picture.position.in_box, Cell::of(QuadrantBox::HighHigh));
    let boxes: Vec<_> = picture
        .schools
        .iter()
        .map(|school| school.position.in_box)
        .collect();
    let none = Cell::undefined(UndefinedReason::NoAnswers);
    assert_eq!(boxes[0], Cell::of(QuadrantBox::HighLow));
    assert_eq!(boxes[1], Cell::of(QuadrantBox::LowHigh));
    assert_eq!(boxes[2], Cell::of(QuadrantBox::HighHigh));
    assert_eq!(boxes[3..], [none; 6]);
}

#[test]
fn few_schools_are_left_out_in_turn() {
    let picture = picture(&rated(&[&[4, 1, 2], &[2, 2, 4], &[3, 3, 3]]));
    let certainty = picture.certainty.value().unwrap();
    assert_eq!(certainty.resampled.method, ResampleMethod::LeaveOneOut);
    let left_out = certainty.left_out.iter();
    let left_out: Vec<_> = left_out.map(|of| (of.school.as_str(), of.in_box)).collect();
    assert_eq!(
        left_out,
        [
            ("s0", Cell::of(QuadrantBox::HighHigh)), // (2.5, 3)
            ("s1", Cell::of(QuadrantBox::HighLow)),  // (3.5, 2.25)
            ("s2", Cell::of(QuadrantBox::HighLow)),  // (3, 2.25)
        ]
    );
    assert_eq!(shares(&picture)[&QuadrantBox::HighHigh], 1.0 / 3.0);
    assert_eq!(certainty.without, 0.0);
}

#[test]
fn more_schools_are_drawn_with_replacement() {
    // Python, all 5**5 ordered draws of x = 1, 2, 3, 4, 2 and y = 4, 3, 2, 1, 2:
    // 581 are low on both, 1272 high on x alone, 1272 high on y alone.
    let picture = picture(&rated(&[
        &[1, 4, 4],
        &[2, 3, 3],
        &[3, 2, 2],
        &[4, 1, 1],
        &[2, 2, 2],
    ]));
    let certainty = picture.certainty.value().unwrap();
    assert_eq!(certainty.resampled.method, ResampleMethod::Enumerated);
    assert_eq!(
        (certainty.resampled.resamples, certainty.resampled.schools),
        (126, 5)
    );
    let expected = [
        (QuadrantBox::LowLow, 581.0 / 3125.0),
        (QuadrantBox::HighLow, 1272.0 / 3125.0),
        (QuadrantBox::LowHigh, 1272.0 / 3125.0),
        (QuadrantBox::HighHigh, 0.0),
    ];
    assert_eq!(shares(&picture), BTreeMap::from(expected));
    assert!(certainty.left_out.is_empty());
}

#[test]
fn many_schools_are_drawn_from_a_seed() {
    let values: Vec<[u8; 3]> = (0..9).map(|i| [1 + i % 4, 4 - i % 3, 2 + i % 2]).collect();
    let values: Vec<&[u8]> = values.iter().map(|v| &v[..]).collect();
    let picture = picture(&rated(&values));
    let certainty = picture.certainty.value().unwrap();
    assert_eq!(certainty.resampled.method, ResampleMethod::Drawn);
    assert_eq!(
        (certainty.resampled.resamples, certainty.resampled.seed),
        (2000, Some(0))
    );
    let total: f64 = shares(&picture).values().sum();
    assert!((total - 1.0).abs() < 1e-12);
}

#[test]
fn one_school_or_none_has_no_certainty() {
    let alone = picture(&rated(&[&[3, 3, 3]]));
    assert_eq!(alone.position.in_box, Cell::of(QuadrantBox::HighHigh));
    assert_eq!(
        alone.certainty,
        Cell::undefined(UndefinedReason::TooFewAnswers)
    );
    let nobody = picture(&[]);
    assert_eq!(
        nobody.position.in_box,
        Cell::undefined(UndefinedReason::NoAnswers)
    );
    assert_eq!(
        nobody.certainty,
        Cell::undefined(UndefinedReason::NoAnswers)
    );
    assert!(nobody.flags.is_empty());
}

#[test]
fn scores_in_another_order_have_no_certainty() {
    let dataset = hub(&rated(&[&[3, 3, 3], &[3, 3, 3]]));
    let tally = Tally::of(&dataset, Grain::School, Rows::Submitted);
    let options = ScoreOptions {
        order: Order::Pooled,
        ..ScoreOptions::default()
    };
    let scores = Scores::of(&tally, &options).unwrap();
    let certainty = picture_of(&dataset, &scores, "r1").certainty;
    assert_eq!(
        certainty,
        Cell::not_applicable(NotApplicableReason::OtherOrder)
    );
}

#[test]
fn trust_without_challenge_is_flagged_with_its_figures() {
    let picture = picture(&rated(&[&[4, 2, 2], &[3, 1, 2], &[4, 3, 3]]));
    assert_eq!(picture.flags.len(), 1);
    let flag = &picture.flags[0];
    assert_eq!(flag.rule, QuadrantRule::HighLow);
    let because: Vec<_> = flag
        .because
        .iter()
        .map(|reason| (reason.figure, reason.is, reason.limit))
        .collect();
    assert_eq!(
        because,
        [
            (QuadrantFigure::X, Comparison::AtLeast, 2.5),
            (QuadrantFigure::Y, Comparison::Below, 2.5),
        ]
    );
    assert_eq!(Cell::of(flag.because[0].value), picture.position.x.value);
    assert_eq!(picture.schools[0].flags.len(), 1);
    assert!(picture.schools[2].flags.is_empty());
}

#[test]
fn ratings_that_are_all_at_the_top_are_flagged() {
    let tops = picture(&rated(&[&[4, 4, 4, 4], &[4, 4, 4, 4]]));
    assert_eq!(tops.flags[0].rule, QuadrantRule::UniformTop);
    assert_eq!(
        (
            tops.flags[0].because[0].value,
            tops.flags[0].because[0].limit
        ),
        (1.0, 0.9)
    );
    // 14 of 16 are not nine in ten.
    let most = picture(&rated(&[&[4, 4, 4, 4], &[4, 4, 4, 3]]));
    assert!(most.flags.is_empty());
    assert_eq!(most.schools[0].flags[0].rule, QuadrantRule::UniformTop);
}

#[test]
fn movement_sets_matched_schools_apart() {
    let mut answers = rated(&[&[2, 2, 2], &[3, 3, 3]]);
    answers.push(answer("p", "s1").themes(&[4, 3, 4]).round("r2"));
    answers.push(answer("p", "s2").themes(&[4, 1, 1]).round("r2"));
    let dataset = hub(&answers);
    let scores = scores(&dataset);
    let (from, to) = (
        picture_of(&dataset, &scores, "r1"),
        picture_of(&dataset, &scores, "r2"),
    );
    let movement = QuadrantMovement::between(&from, &to);
    // (2.5, 2.5) to (4, 2.25); s1 alone went from (3, 3) to (4, 3.5).
    assert_eq!((movement.dx, movement.dy), (Cell::of(1.5), Cell::of(-0.25)));
    assert_eq!(movement.from_box, Cell::of(QuadrantBox::HighHigh));
    assert_eq!(movement.to_box, Cell::of(QuadrantBox::HighLow));
    assert_eq!(movement.box_changed, Cell::of(true));
    assert_eq!(
        (movement.matched.dx, movement.matched.dy),
        (Cell::of(1.0), Cell::of(0.5))
    );
    assert_eq!(movement.matched.x.n, 1);
    assert!(movement.joined.is_empty() && movement.left.is_empty()); // of the roster
}

#[test]
fn says_what_is_missing() {
    let dataset = hub(&[]);
    let scores = scores(&dataset);
    let options = QuadrantOptions::default();
    let of = |round, partnership| {
        let (framework, roster) = (dataset.framework(), dataset.roster());
        QuadrantPicture::of(&scores, framework, roster, round, partnership, &options).unwrap_err()
    };
    assert_eq!(of("r9", "p"), NotInRoster::Round("r9".into()).into());
    assert_eq!(
        of("r1", "x").to_string(),
        "the roster has no partnership `x`"
    );
    let without = framework_with(|framework| {
        framework.as_object_mut().unwrap().remove("quadrant");
    });
    let roster = roster(&[("p", &SCHOOLS)]);
    let dataset = dataset_of(&without, &roster, &[]);
    let error = QuadrantPicture::of(
        &super::scores(&dataset),
        &without,
        &roster,
        "r1",
        "p",
        &options,
    );
    assert_eq!(error.unwrap_err(), QuadrantError::NoQuadrant);
}

#[test]
fn options_are_read_and_refused() {
    assert!(
        QuadrantOptions::from_json(br#"{"draws": 0}"#)
            .accept()
            .is_err()
    );
    assert!(
        QuadrantOptions::from_json(br#"{"top_share": 1.1}"#)
            .accept()
            .is_err()
    );
    assert!(
        QuadrantOptions::from_json(br#"{"seed": 4294967295}"#)
            .accept()
            .is_ok()
    );
}

/// What two to seven schools give themes `a` to `c`; 0 leaves a theme out.
fn some_schools() -> impl Strategy<Value = Vec<[u8; 3]>> {
    proptest::collection::vec(proptest::array::uniform3(0..=4_u8), 2..7)
}

fn answered(schools: &[[u8; 3]], names: &[usize]) -> Vec<Answer> {
    let schools = schools.iter().zip(names);
    let answers = schools.map(|(values, name)| {
        let mut answer = answer("p", SCHOOLS[*name]);
        for (theme, value) in ["a", "b", "c"].iter().zip(values) {
            if *value > 0 {
                answer = answer
                    .rate(&format!("{theme}1"), *value)
                    .rate(&format!("{theme}2"), *value);
            }
        }
        answer
    });
    answers.collect()
}

/// The box of a list of schools, from the definition: each theme the mean of
/// the schools that score it, each axis the mean of its themes.
fn by_definition(schools: &[[u8; 3]]) -> Option<QuadrantBox> {
    let theme = |theme: usize| {
        let values = schools.iter().map(|values| f64::from(values[theme]));
        let values: Vec<f64> = values.filter(|value| *value > 0.0).collect();
        (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
    };
    let x = theme(0)?;
    let up: Vec<f64> = [theme(1), theme(2)].into_iter().flatten().collect();
    let y = (!up.is_empty()).then(|| up.iter().sum::<f64>() / up.len() as f64)?;
    Some(match (x >= 2.5 - 1e-9, y >= 2.5 - 1e-9) {
        (false, false) => QuadrantBox::LowLow,
        (true, false) => QuadrantBox::HighLow,
        (false, true) => QuadrantBox::LowHigh,
        (true, true) => QuadrantBox::HighHigh,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn shares_are_those_of_every_ordered_draw(schools in some_schools()) {
        let names: Vec<usize> = (0..schools.len()).collect();
        let picture = picture(&answered(&schools, &names));
        prop_assert_eq!(picture.position.in_box.value().copied(), by_definition(&schools));
        let drawn: Vec<[u8; 3]> = schools.into_iter().filter(|values| values != &[0; 3]).collect();
        let n = drawn.len();
        let Some(certainty) = picture.certainty.value() else {
            prop_assert!(n < 2);
            return Ok(());
        };
        let mut expected = [0_u32; 5];
        let mut total = 0;
        let mut count = |resample: &[[u8; 3]]| {
            let place = by_definition(resample)
                .map_or(4, |b| QuadrantBox::ALL.iter().position(|other| *other == b).unwrap());
            expected[place] += 1;
            total += 1;
        };
        if n < 5 {
            for out in 0..n {
                let mut rest = drawn.clone();
                rest.remove(out);
                count(&rest);
            }
        } else {
            for ordered in 0..n.pow(u32::try_from(n).unwrap()) {
                let mut rest = ordered;
                let resample: Vec<[u8; 3]> = (0..n)
                    .map(|_| {
                        let at = rest % n;
                        rest /= n;
                        drawn[at]
                    })
                    .collect();
                count(&resample);
            }
        }
        let mut shares: Vec<f64> = certainty.boxes.iter().map(|of| of.share).collect();
        shares.push(certainty.without);
        let expected = expected.map(|count| f64::from(count) / f64::from(total));
        prop_assert_eq!(&shares[..], &expected[..]);
        prop_assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn which_school_is_which_does_not_matter(
        (schools, names) in some_schools().prop_flat_map(|schools| {
            let names: Vec<usize> = (0..schools.len()).collect();
            (Just(schools), Just(names).prop_shuffle())
        }),
    ) {
        let straight: Vec<usize> = (0..schools.len()).collect();
        let one = picture(&answered(&schools, &straight));
        let other = picture(&answered(&schools, &names));
        prop_assert_eq!(one.position.in_box, other.position.in_box);
        prop_assert_eq!(one.flags.len(), other.flags.len());
        let shares = |picture: &QuadrantPicture| {
            picture.certainty.clone().map(|certainty| certainty.boxes)
        };
        prop_assert_eq!(shares(&one), shares(&other));
    }
}
