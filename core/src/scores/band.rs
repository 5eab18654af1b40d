//! A score in words: the band that the rule of its scale declares.

use crate::cell::Cell;
use crate::framework::{BandRule, Scale};
use crate::id::BandId;
use crate::stats::counts::share_at_or_above;

/// What has to reach a point.
#[derive(Clone, Copy)]
pub(super) enum Reach<'a> {
    /// Ratings, counted by point.
    Ratings(Cell<&'a [u64]>),
    /// The scores of schools or of partnerships.
    Scores(&'a [f64]),
}

/// The band of a score that is made of `reach`.
pub(super) fn band(score: f64, reach: Reach<'_>, scale: &Scale) -> Cell<BandId> {
    match &scale.bands {
        BandRule::MeanCuts { bands } => {
            let mut bands = bands.iter().rev();
            let band = bands.find(|band| reaches(score, band.from));
            named(band.map(|band| band.id.clone()))
        }
        BandRule::ShareReaching { share } => {
            let counts = match reach {
                Reach::Ratings(counts) => counts.map(<[u64]>::to_vec),
                Reach::Scores(scores) => Cell::of(reached(scores, scale)),
            };
            counts.and_then(|counts| {
                let mut points = scale.points.iter().enumerate().rev();
                let point = points.find(|(index, _)| {
                    share_at_or_above(&counts, index + 1).is_ok_and(|reached| reached >= *share)
                });
                named(point.and_then(|(_, point)| BandId::new(point.id.as_str()).ok()))
            })
        }
    }
}

/// The band, which a checked scale has for every score that it can hold.
fn named(band: Option<BandId>) -> Cell<BandId> {
    band.map_or(Cell::NotApplicable { reason: None }, Cell::of)
}

/// How many scores come to each point when they are rounded half up.
fn reached(scores: &[f64], scale: &Scale) -> Vec<u64> {
    let mut counts = vec![0; scale.points.len()];
    for score in scores {
        let rounded = settled(*score) + 0.5;
        let mut points = scale.points.iter();
        let point = points.rposition(|point| f64::from(point.value) <= rounded);
        if let Some(count) = point.and_then(|point| counts.get_mut(point)) {
            *count += 1;
        }
    }
    counts
}

/// Whether a score is `from` or above, both to nine decimals.
fn reaches(score: f64, from: f64) -> bool {
    // Most scores lie clearly on one side, and need not be rounded.
    let is_below = score < from - 1e-8 && from.abs() < 1e6;
    from <= score || (!is_below && settled(from) <= settled(score))
}

/// A score to nine decimals, half up: what should be 2.5 is not
/// 2.4999999999999996, only because its sum was rounded on the way.
pub(crate) fn settled(score: f64) -> f64 {
    (score * 1e9 + 0.5).floor() / 1e9
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::framework::Framework;

    #[test]
    fn a_score_on_a_cut_is_in_the_upper_band() {
        let framework = Framework::builtin();
        let scale = framework.scale(&framework.default_scale).unwrap();
        let band = |score| band(score, Reach::Scores(&[]), scale).map(|band| band.to_string());
        for (score, expected) in [
            (1.0, "latent"),
            (1.499_999, "latent"),
            (1.5, "emerging"),
            (2.499_999_999, "emerging"),
            (2.499_999_999_999_999_6, "established"),
            (2.5, "established"),
            (3.5, "exemplary"),
            (4.0, "exemplary"),
        ] {
            assert_eq!(band(score), Cell::of(expected.to_owned()), "{score}");
        }
    }

    proptest! {
        #[test]
        fn a_score_reaches_what_it_does_when_rounded(
            from in -4e9..4e9_f64, small in -9.0..9.0_f64, ulps in -60..60_i64, apart in -3e-8..3e-8_f64,
        ) {
            for from in [from, small, (small * 2.0).round() / 2.0] {
                let near = f64::from_bits(from.to_bits().wrapping_add_signed(ulps));
                for score in [near, from + apart, from - 0.5, from + 0.5] {
                    prop_assert_eq!(reaches(score, from), settled(from) <= settled(score));
                }
            }
        }
    }

    #[test]
    fn scores_reach_the_point_they_round_to() {
        let framework = Framework::builtin();
        let scale = framework.scale(&framework.default_scale).unwrap();
        let scores = [1.0, 1.499, 1.5, 2.499_999_999_999_999_6, 3.0, 4.0];
        assert_eq!(reached(&scores, scale), [2, 1, 2, 1]);
    }
}
