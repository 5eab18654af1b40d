//! A score in words: the band that the rule of its scale declares.

use crate::cell::{Cell, UndefinedReason};
use crate::framework::{BandRule, Scale};
use crate::id::BandId;
use crate::stats::counts::{share_at_or_above, total};

/// What a share of reaching is a share of.
pub(super) enum Reach<'a> {
    /// Ratings, counted by point.
    Ratings(&'a [u64]),
    /// The scores of schools or of partnerships.
    Scores(&'a [f64]),
}

/// The band of a score that is made of `reach`.
pub(super) fn band(score: f64, reach: &Reach<'_>, scale: &Scale) -> Cell<BandId> {
    let band = match &scale.bands {
        BandRule::MeanCuts { bands } => bands
            .iter()
            .rev()
            .find(|band| settled(band.from) <= settled(score))
            .map(|band| band.id.clone()),
        BandRule::ShareReaching { share } => {
            let counts = match *reach {
                Reach::Ratings(counts) => counts.to_vec(),
                Reach::Scores(scores) => reached(scores, scale),
            };
            if total(&counts) == 0 {
                return Cell::undefined(UndefinedReason::NoAnswers);
            }
            let mut points = scale.points.iter().enumerate().rev();
            let enough = |position| share_at_or_above(&counts, position).is_ok_and(|s| s >= *share);
            points
                .find(|(index, _)| enough(index + 1))
                .and_then(|(_, point)| BandId::new(point.id.as_str()).ok())
        }
    };
    match band {
        Some(band) => Cell::of(band),
        None => Cell::NotApplicable { reason: None },
    }
}

/// How many scores come to each point when they are rounded half up.
fn reached(scores: &[f64], scale: &Scale) -> Vec<u64> {
    let round = |score: f64| (settled(score) + 0.5).floor();
    let points = scale.points.iter().map(|point| {
        let rounded = scores.iter().map(|score| round(*score));
        let here = rounded.filter(|score| *score == f64::from(point.value));
        here.count() as u64
    });
    points.collect()
}

/// A score to nine decimals, half up: what should be 2.5 is not
/// 2.4999999999999996, only because its sum was rounded on the way.
fn settled(score: f64) -> f64 {
    (score * 1e9 + 0.5).floor() / 1e9
}
