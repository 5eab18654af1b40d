//! One gap over several schools: its mean, and how many see it which way.

use serde::{Deserialize, Serialize};

use super::options::GapOptions;
use crate::cell::Cell;
use crate::scores::{Basis, Gathered};
use crate::stats::{Undefined, means};

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
}

/// How many differences go which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Directions {
    /// How many are above zero.
    pub up: u64,
    /// How many are zero, or as good as that.
    pub same: u64,
    /// How many are below.
    pub down: u64,
}

impl Directions {
    /// Counts differences; up to `same_within` they count as none.
    pub(crate) fn of(differences: &[f64], same_within: f64) -> Self {
        let mut directions = Self::default();
        for difference in differences {
            // To nine decimals: a mean may be off by its last bit.
            if difference.abs() <= same_within + 1e-9 {
                directions.same += 1;
            } else if *difference > 0.0 {
                directions.up += 1;
            } else {
                directions.down += 1;
            }
        }
        directions
    }
}

impl MeanGap {
    pub(super) fn of(gaps: impl IntoIterator<Item = Cell<f64>>, options: &GapOptions) -> Self {
        let gaps = Gathered::of(gaps);
        let directions = |gaps: &[f64]| match gaps {
            [] => Err(Undefined::NoAnswers),
            gaps => Ok(Directions::of(gaps, options.same_within)),
        };
        Self {
            basis: gaps.basis,
            mean: gaps.figure(means::mean),
            directions: gaps.figure(directions),
        }
    }
}

/// How far the first is above the second.
pub(super) fn above(first: Cell<f64>, second: Cell<f64>) -> Cell<f64> {
    first.and_then(|first| second.map(|second| first - second))
}
