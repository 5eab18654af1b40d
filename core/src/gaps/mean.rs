//! One gap over several schools: its mean, and how many see it which way.

use serde::{Deserialize, Serialize};

use super::options::GapOptions;
use crate::cell::Cell;
use crate::scores::{Basis, Directions, Gathered};
use crate::stats::sign_flip::sign_flip;
use crate::stats::{Alternative, means};

/// A gap over several schools, each with one of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MeanGap {
    /// The schools.
    pub basis: Basis,
    /// The mean of their gaps.
    pub mean: Cell<f64>,
    /// How many have a gap above zero, none, and below.
    pub directions: Cell<Directions>,
    /// The two-sided p of the exact sign-flip test of the mean, if it is asked
    /// for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub p: Option<Cell<f64>>,
}

impl MeanGap {
    pub(super) fn of(gaps: impl IntoIterator<Item = Cell<f64>>, options: &GapOptions) -> Self {
        let gaps = Gathered::of(gaps);
        let test = |gaps: &[f64]| Ok(sign_flip(gaps, Alternative::TwoSided)?.p);
        Self {
            p: options.inference.then(|| gaps.figure(test)),
            basis: gaps.basis,
            mean: gaps.figure(means::mean),
            directions: gaps.figure(|gaps| Ok(Directions::of(gaps, options.same_within))),
        }
    }
}

/// How far the first is above the second; where one of them makes no sense,
/// so does that.
pub(super) fn above(first: Cell<f64>, second: Cell<f64>) -> Cell<f64> {
    match second {
        Cell::NotApplicable { .. } => second,
        _ => first.and_then(|first| second.map(|second| first - second)),
    }
}
