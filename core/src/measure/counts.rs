//! Statistics of counts: how many chose each point of a scale.

use super::options::{NullDistribution, QuartileRule};
use super::outcome::{NOT_ASKED, Outcome, figure};
use crate::cell::Cell;
use crate::stats::quantile::{self, QuantileRule};
use crate::stats::within_group::{self, Centre, Null, RwgOptions};
use crate::stats::{self, Undefined, counts, dispersion};

/// Figures of counts, each by itself defined or not.
fn outcome(counts: &[u32], figures: impl FnOnce(&[u64]) -> Vec<Cell<f64>>) -> Outcome {
    let counts: Vec<u64> = counts.iter().copied().map(u64::from).collect();
    let n = usize::try_from(counts::total(&counts)).unwrap_or(usize::MAX);
    Outcome::of(n, 0, Ok(figures(&counts)))
}

pub(super) fn summary(counts: &[u32], threshold: Option<u32>, rule: QuartileRule) -> Outcome {
    let rule = match rule {
        QuartileRule::TypeOne => QuantileRule::Type1,
        QuartileRule::TypeTwo => QuantileRule::Type2,
    };
    outcome(counts, |counts| {
        let quartile = |at: usize| {
            let quartiles = quantile::quartiles(counts, rule);
            quartiles.map(|[low, middle, high]| match at {
                0 => low,
                1 => middle,
                _ => high,
            })
        };
        let position = |median: Result<usize, Undefined>| median.map(|at| at as f64);
        let share = threshold.map(|from| {
            let from = usize::try_from(from).unwrap_or(usize::MAX);
            counts::share_at_or_above(counts, from)
        });
        let share = share.map_or(NOT_ASKED, Cell::from);
        vec![
            counts::mean(counts).into(),
            counts::standard_deviation(counts).into(),
            counts::variance(counts).into(),
            quantile::median(counts).into(),
            position(quantile::median_low(counts)).into(),
            position(quantile::median_high(counts)).into(),
            quantile::interpolated_median(counts).into(),
            quartile(0).into(),
            quartile(2).into(),
            share,
            share.map(|share| share - (1.0 - share)),
        ]
    })
}

pub(super) fn consensus(counts: &[u32], target: Option<f64>) -> Outcome {
    outcome(counts, |counts| {
        let with_target = target.map(|at| stats::consensus::agreement_with_target(counts, at));
        vec![
            stats::consensus(counts).into(),
            with_target.map_or(NOT_ASKED, Cell::from),
        ]
    })
}

pub(super) fn agreement(counts: &[u32]) -> Outcome {
    outcome(counts, |counts| {
        vec![
            stats::agreement(counts).into(),
            dispersion::polarisation(counts).into(),
        ]
    })
}

pub(super) fn dispersion(counts: &[u32]) -> Outcome {
    outcome(counts, |counts| {
        vec![
            dispersion::leik(counts).into(),
            dispersion::leik_consensus(counts).into(),
            dispersion::iov(counts).into(),
            dispersion::kvalseth(counts).into(),
            dispersion::l_squared(counts).into(),
            dispersion::l(counts).into(),
            dispersion::entropy(counts).into(),
        ]
    })
}

/// The yardstick of r_wg.
pub(super) fn null(null: NullDistribution, shares: &[f64], variance: Option<f64>) -> Null<'_> {
    match null {
        NullDistribution::Uniform => Null::Uniform,
        NullDistribution::MaximumDissensus => Null::MaximumDissensus,
        NullDistribution::Declared => Null::Declared(shares),
        NullDistribution::Variance => Null::Variance(variance.unwrap_or_default()),
    }
}

pub(super) fn r_wg(counts: &[u32], null: Null<'_>, truncate: bool) -> Outcome {
    outcome(counts, |counts| {
        vec![
            within_group::r_wg(counts, &RwgOptions { null, truncate }).into(),
            null.variance(counts.len()).into(),
        ]
    })
}

pub(super) fn average_deviation(counts: &[u32]) -> Outcome {
    outcome(counts, |counts| {
        vec![
            within_group::average_deviation(counts, Centre::Mean).into(),
            within_group::average_deviation(counts, Centre::Median).into(),
            figure(within_group::average_deviation_limit(counts.len())),
        ]
    })
}

pub(super) fn a_wg(counts: &[u32]) -> Outcome {
    outcome(counts, |counts| vec![within_group::a_wg(counts).into()])
}
