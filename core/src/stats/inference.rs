//! What tests and intervals have in common: alternatives, methods, intervals.
//!
//! A **p** is how often chance alone would give a figure at least as extreme
//! as the one seen. It is *exact* when the chances were counted, and *normal*
//! when a bell curve stands in for them, which is good for many values and
//! poor for five. An **interval** gives the values that the data do not speak
//! against.
//!
//! ```
//! use pedt::stats::wilcoxon::{Options, signed_rank};
//! use pedt::stats::{Alternative, Method};
//!
//! let up = Options { alternative: Alternative::Greater, ..Options::default() };
//! let test = signed_rank(&[1.0, 1.0, 1.0, 1.0, 1.0], &up)?;
//! assert_eq!((test.p, test.method), (Ok(1.0 / 32.0), Method::Exact));
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```

use super::{Undefined, distribution::normal_sf};
use serde::{Deserialize, Serialize};

/// Which departures from "nothing but chance" count as extreme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Alternative {
    /// Either way: twice the smaller tail, and at most 1.
    #[default]
    TwoSided,
    /// Upwards: the first sample, or the differences, are larger.
    Greater,
    /// Downwards: the first sample, or the differences, are smaller.
    Less,
}

/// How a p was come by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Method {
    /// By the distribution itself, counted out.
    Exact,
    /// By the normal distribution of the same mean and variance.
    Normal,
}

/// Two limits and the confidence at which they were drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Interval {
    /// The lower limit.
    pub lower: f64,
    /// The upper limit.
    pub upper: f64,
    /// The confidence, such as 0.95: the share of such intervals that hold the true value.
    pub level: f64,
}

impl Interval {
    pub(super) fn new(lower: f64, upper: f64, level: f64) -> Result<Self, Undefined> {
        if lower.is_finite() && upper.is_finite() {
            Ok(Self {
                lower,
                upper,
                level,
            })
        } else {
            Err(Undefined::NotFinite)
        }
    }

    pub(super) fn around(middle: f64, reach: f64, level: f64) -> Result<Self, Undefined> {
        Self::new(middle - reach, middle + reach, level)
    }
}

impl Alternative {
    /// The p, from the chance of a figure as low or lower and of one as high or higher.
    pub(super) fn p(self, low: f64, high: f64) -> f64 {
        let p = match self {
            Self::TwoSided => 2.0 * low.min(high),
            Self::Greater => high,
            Self::Less => low,
        };
        p.min(1.0)
    }

    /// z and p of a figure that is `difference` above its mean, by the normal distribution, drawn
    /// `correction` nearer to the mean.
    pub(super) fn normal(
        self,
        difference: f64,
        correction: f64,
        deviation: f64,
    ) -> Result<(f64, f64), Undefined> {
        if deviation == 0.0 {
            return Err(Undefined::NoVariation);
        }
        let nearer = match self {
            Self::TwoSided if difference == 0.0 => 0.0,
            Self::TwoSided => correction.copysign(difference),
            Self::Greater => correction,
            Self::Less => -correction,
        };
        let z = (difference - nearer) / deviation;
        if !z.is_finite() {
            return Err(Undefined::NotFinite);
        }
        // A correction may carry past the mean; then nothing is less extreme.
        let p = if self == Self::TwoSided && z * difference < 0.0 {
            1.0
        } else {
            self.p(normal_sf(-z)?, normal_sf(z)?)
        };
        Ok((z, p))
    }
}

/// The confidence, and the tail beyond each limit.
pub(super) fn tail(level: f64) -> Result<f64, Undefined> {
    if level.is_nan() {
        Err(Undefined::NotFinite)
    } else if level > 0.0 && level < 1.0 {
        Ok(0.5 * (1.0 - level))
    } else {
        Err(Undefined::OutOfRange)
    }
}

pub(super) fn all_finite(values: &[f64]) -> Result<(), Undefined> {
    if values.iter().all(|value| value.is_finite()) {
        Ok(())
    } else {
        Err(Undefined::NotFinite)
    }
}

pub(super) fn finite(figure: f64) -> Result<f64, Undefined> {
    if figure.is_finite() {
        Ok(figure)
    } else {
        Err(Undefined::NotFinite)
    }
}
