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
            let band = bands.find(|band| settled(band.from) <= settled(score));
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

/// A score to nine decimals, half up: what should be 2.5 is not
/// 2.4999999999999996, only because its sum was rounded on the way.
pub(crate) fn settled(score: f64) -> f64 {
    (score * 1e9 + 0.5).floor() / 1e9
}

#[cfg(test)]
mod tests {
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

    #[test]
    fn scores_reach_the_point_they_round_to() {
        let framework = Framework::builtin();
        let scale = framework.scale(&framework.default_scale).unwrap();
        let scores = [1.0, 1.499, 1.5, 2.499_999_999_999_999_6, 3.0, 4.0];
        assert_eq!(reached(&scores, scale), [2, 1, 2, 1]);
    }
}
