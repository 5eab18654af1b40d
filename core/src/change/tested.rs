//! Tests and intervals, for those to whom these schools are a sample.

use serde::{Deserialize, Serialize};

use super::options::{ChangeOptions, ZeroChanges};
use super::rounds::RoundsTests;
use crate::cell::{Cell, UndefinedReason};
use crate::scores::Gathered;
use crate::stats::bootstrap::{self, BootstrapOptions};
use crate::stats::cliff::Cliff;
use crate::stats::wilcoxon::{SignedRank, Zeros};
use crate::stats::{Method, adjust};

/// Tests and intervals of one theme or area, or of the whole.
///
/// A p says how often chance alone would show as much. It does not say that
/// the change matters, nor that there is none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ChangeTests {
    /// The sum of the ranks of matched schools that went up.
    pub w_plus: Cell<f64>,
    /// The sum of the ranks of those that went down.
    pub w_minus: Cell<f64>,
    /// The two-sided p of the signed-rank test (Wilcoxon 1945) of matched
    /// schools. With five schools it cannot be below 0.0625.
    pub p: Cell<f64>,
    /// How that p was come by.
    pub method: Cell<Method>,
    /// The same p among all themes of the level (Holm 1979).
    pub p_holm: Cell<f64>,
    /// The same p among all themes of the level (Benjamini & Hochberg 1995).
    pub p_benjamini_hochberg: Cell<f64>,
    /// The interval of the mean change of matched schools, by resampling them
    /// (BCa), from five schools on.
    pub mean_interval: Cell<Limits>,
    /// The interval of Cliff's δ (Feng & Cliff 2004).
    pub delta_interval: Cell<Limits>,
    /// Friedman's χ² of the rounds.
    pub friedman: Cell<f64>,
    /// Its p.
    pub friedman_p: Cell<f64>,
    /// Page's L of the rounds in order, if asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<Cell<f64>>,
    /// Its p, for rising.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_p: Option<Cell<f64>>,
    /// The two-sided p of the trend of the partnership (Mann 1945; Kendall 1975).
    pub trend_p: Cell<f64>,
}

/// The two limits of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "IntervalLimits"))]
#[non_exhaustive]
pub struct Limits {
    /// The lower limit.
    pub lower: f64,
    /// The upper limit.
    pub upper: f64,
}

impl ZeroChanges {
    pub(super) fn rule(self) -> Zeros {
        match self {
            Self::Wilcoxon => Zeros::Wilcox,
            Self::Pratt => Zeros::Pratt,
        }
    }
}

impl ChangeTests {
    pub(super) fn of(
        signed_rank: Cell<SignedRank>,
        delta: Cell<Cliff>,
        rounds: &RoundsTests,
    ) -> Self {
        let p = signed_rank.and_then(|test| test.p.into());
        let delta = delta.and_then(|delta| Cell::from(delta.interval));
        Self {
            w_plus: signed_rank.map(|test| test.w_plus),
            w_minus: signed_rank.map(|test| test.w_minus),
            p,
            method: signed_rank.map(|test| test.method),
            p_holm: Cell::NotApplicable { reason: None },
            p_benjamini_hochberg: Cell::NotApplicable { reason: None },
            mean_interval: Cell::NotApplicable { reason: None },
            delta_interval: delta.map(|interval| Limits {
                lower: interval.lower,
                upper: interval.upper,
            }),
            friedman: rounds.friedman.map(|test| test.chi_squared),
            friedman_p: rounds.friedman.map(|test| test.p),
            page: rounds.page.map(|page| page.map(|test| test.l)),
            page_p: rounds.page.map(|page| page.and_then(|test| test.p.into())),
            trend_p: rounds.trend.and_then(|trend| trend.p.into()),
        }
    }
}

/// Adds the intervals of the mean changes.
pub(super) fn intervals<'a>(
    rows: impl Iterator<Item = (&'a mut ChangeTests, &'a Gathered)>,
    options: &ChangeOptions,
) {
    let settings = BootstrapOptions {
        level: options.confidence,
        ..BootstrapOptions::default()
    };
    let rows = rows.map(|(tests, changes)| (tests, changes.values()));
    let (tests, changes): (Vec<_>, Vec<Cell<&[f64]>>) = rows.unzip();
    let lists = changes.iter().map(|of| of.value().copied());
    let lists: Vec<&[f64]> = lists.map(Option::unwrap_or_default).collect();
    let limits = bootstrap::mean_limits(&lists, &settings);
    for ((tests, changes), limits) in tests.into_iter().zip(changes).zip(limits) {
        tests.mean_interval = changes.and_then(|_| match limits {
            Ok(Some(limits)) => Cell::of(Limits {
                lower: limits.lower,
                upper: limits.upper,
            }),
            Ok(None) => Cell::undefined(UndefinedReason::TooFewAnswers),
            Err(reason) => Cell::undefined(reason.into()),
        });
    }
}

/// Adjusts the p of a family of tests; one without a p stays without.
pub(super) fn adjust(family: &mut [&mut ChangeTests]) {
    let p: Vec<Option<f64>> = family
        .iter()
        .map(|tests| tests.p.value().copied())
        .collect();
    // A p is from 0 to 1, so there is nothing to refuse.
    let holm = adjust::holm(&p).unwrap_or_default();
    let discovery = adjust::benjamini_hochberg(&p).unwrap_or_default();
    for ((tests, holm), discovery) in family.iter_mut().zip(holm).zip(discovery) {
        let adjusted = |p: Option<f64>| p.map_or(tests.p, Cell::of);
        let (holm, discovery) = (adjusted(holm), adjusted(discovery));
        (tests.p_holm, tests.p_benjamini_hochberg) = (holm, discovery);
    }
}
