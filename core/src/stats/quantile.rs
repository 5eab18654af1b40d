//! Medians, quartiles and other quantiles of a count vector.
//!
//! The *p*-quantile is the point that a share *p* of the answers doesn't exceed. With few points
//! and many ties, textbooks and software differ in what they report when no point does so
//! exactly. The rule most packages default to (Hyndman & Fan 1996, type 7) interpolates between
//! neighbouring answers at a place that depends on *N*, and so invents values: a first quartile of
//! 2.75 that nobody chose. These functions read the cumulative distribution instead, and
//! `F ≥ p` is compared in integers, so no answer is missed by a rounding error.
//!
//! ```
//! use pedt::stats::quantile::{self, QuantileRule};
//!
//! let answers = [1, 2, 2, 1]; // 1, 2, 2, 3, 3, 4
//!
//! assert_eq!(quantile::median_low(&answers), Ok(2));
//! assert_eq!(quantile::median_high(&answers), Ok(3));
//! assert_eq!(quantile::median(&answers), Ok(2.5));
//! assert_eq!(quantile::quartiles(&answers, QuantileRule::Type1), Ok([2.0, 2.0, 3.0]));
//! ```
//!
//! A median of a four-point scale moves in leaps. The [`interpolated_median`] reads the same
//! counts more finely, by spreading the answers at each point evenly over the unit around it.

use super::{
    Undefined,
    exact::{answered, answers, ratio},
};

/// A share *p* from 0 to 1, as a fraction of integers.
///
/// ```
/// use pedt::stats::quantile::Proportion;
///
/// assert_eq!(Proportion::new(1, 4), Some(Proportion::QUARTER));
/// assert_eq!(Proportion::new(5, 4), None);
/// assert_eq!(Proportion::new(0, 0), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Proportion {
    numerator: u32,
    denominator: u32,
}

impl Proportion {
    /// One in four.
    pub const QUARTER: Self = Self {
        numerator: 1,
        denominator: 4,
    };
    /// One in two.
    pub const HALF: Self = Self {
        numerator: 1,
        denominator: 2,
    };
    /// Three in four.
    pub const THREE_QUARTERS: Self = Self {
        numerator: 3,
        denominator: 4,
    };

    /// `numerator / denominator`, if that is a number from 0 to 1.
    #[must_use]
    pub const fn new(numerator: u32, denominator: u32) -> Option<Self> {
        if denominator > 0 && numerator <= denominator {
            Some(Self {
                numerator,
                denominator,
            })
        } else {
            None
        }
    }
}

/// What to report when the cumulative share equals *p* exactly (Hyndman & Fan 1996).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum QuantileRule {
    /// The lower position: the inverse of the distribution function. Always an answer given.
    Type1,
    /// The midpoint of that position and the next one answered. Makes the median the usual one.
    Type2,
}

/// The *p*-quantile, from the lowest to the highest position answered, by inverting the cumulative
/// distribution.
///
/// It is the first answered position where the cumulative share reaches *p*, except that
/// [`QuantileRule::Type2`] averages where the share equals *p* (Hyndman & Fan 1996). For *p* = 0
/// and 1 these are the lowest and highest answers.
///
/// # Errors
///
/// [`Undefined::NoAnswers`].
///
/// ```
/// use pedt::stats::quantile::{Proportion, QuantileRule, quantile};
///
/// let answers = [3, 0, 0, 9];
/// assert_eq!(quantile(&answers, Proportion::QUARTER, QuantileRule::Type1), Ok(1.0));
/// assert_eq!(quantile(&answers, Proportion::QUARTER, QuantileRule::Type2), Ok(2.5));
/// ```
pub fn quantile(counts: &[u64], p: Proportion, rule: QuantileRule) -> Result<f64, Undefined> {
    let (low, high) = around(counts, p)?;
    Ok(match rule {
        QuantileRule::Type1 => midpoint(low, low),
        QuantileRule::Type2 => midpoint(low, high),
    })
}

/// The first quartile, the median and the third quartile.
///
/// # Errors
///
/// [`Undefined::NoAnswers`].
///
/// ```
/// use pedt::stats::quantile::{QuantileRule, quartiles};
///
/// assert_eq!(quartiles(&[2, 1, 4, 1], QuantileRule::Type1), Ok([1.0, 3.0, 3.0]));
/// assert_eq!(quartiles(&[2, 1, 4, 1], QuantileRule::Type2), Ok([1.5, 3.0, 3.0]));
/// ```
pub fn quartiles(counts: &[u64], rule: QuantileRule) -> Result<[f64; 3], Undefined> {
    Ok([
        quantile(counts, Proportion::QUARTER, rule)?,
        quantile(counts, Proportion::HALF, rule)?,
        quantile(counts, Proportion::THREE_QUARTERS, rule)?,
    ])
}

/// The median: the position of the middle answer, or halfway between the middle two.
///
/// # Errors
///
/// [`Undefined::NoAnswers`].
///
/// ```
/// use pedt::stats::quantile::median;
///
/// assert_eq!(median(&[0, 2, 3, 0]), Ok(3.0));
/// assert_eq!(median(&[3, 0, 0, 3]), Ok(2.5));
/// ```
pub fn median(counts: &[u64]) -> Result<f64, Undefined> {
    quantile(counts, Proportion::HALF, QuantileRule::Type2)
}

/// The position of the middle answer, or the lower of the middle two.
///
/// # Errors
///
/// [`Undefined::NoAnswers`].
///
/// ```
/// assert_eq!(pedt::stats::quantile::median_low(&[3, 0, 0, 3]), Ok(1));
/// ```
pub fn median_low(counts: &[u64]) -> Result<usize, Undefined> {
    around(counts, Proportion::HALF).map(|(low, _)| low)
}

/// The position of the middle answer, or the higher of the middle two.
///
/// # Errors
///
/// [`Undefined::NoAnswers`].
///
/// ```
/// assert_eq!(pedt::stats::quantile::median_high(&[3, 0, 0, 3]), Ok(4));
/// ```
pub fn median_high(counts: &[u64]) -> Result<usize, Undefined> {
    around(counts, Proportion::HALF).map(|(_, high)| high)
}

/// The interpolated median, from half a unit below the lowest answer to half a unit above the
/// highest.
///
/// With *m* the first position where the cumulative count reaches *N*/2, `n_m` the answers there
/// and `F` those below,
///
/// ```text
/// IM = m − ½ + (N/2 − F) / n_m
/// ```
///
/// When exactly half of the answers are at or below *m*, this is the upper edge *m* + ½. The
/// middle two answers then stand apart, and if points between them are empty any value in the gap
/// would divide the answers equally: the formula takes the lowest. `[3, 0, 0, 3]` gives 1.5, where
/// the [`median`] is 2.5, so report such a split as a split. In every other case reversing the
/// scale mirrors the result.
///
/// # Errors
///
/// [`Undefined::NoAnswers`].
///
/// ```
/// use pedt::stats::quantile::interpolated_median;
///
/// // Both medians are 3. Most of the rest lean down in the first, up in the second.
/// assert_eq!(interpolated_median(&[1, 2, 5, 0]), Ok(2.7));
/// assert_eq!(interpolated_median(&[0, 1, 5, 2]), Ok(3.1));
///
/// assert_eq!(interpolated_median(&[3, 0, 0, 3]), Ok(1.5));
/// ```
pub fn interpolated_median(counts: &[u64]) -> Result<f64, Undefined> {
    let n = answers(counts)?;
    let mut below = 0;
    for (position, count) in answered(counts) {
        if 2 * (below + count) >= n {
            // The formula over the common denominator 2·n_m.
            return Ok(ratio((2 * position - 1) * count + n - 2 * below, 2 * count));
        }
        below += count;
    }
    Err(Undefined::NoAnswers)
}

/// The first answered position where the cumulative share reaches `p`, and the first where it
/// exceeds `p`. They differ only where the share equals `p`; at the top they are the same.
fn around(counts: &[u64], p: Proportion) -> Result<(usize, usize), Undefined> {
    let target = u128::from(answers(counts)?) * u128::from(p.numerator);
    let first = |enough: fn(&u128, &u128) -> bool| {
        let mut cumulative = 0;
        (1..).zip(counts).find_map(|(position, &count)| {
            cumulative += u128::from(count) * u128::from(p.denominator);
            (count > 0 && enough(&cumulative, &target)).then_some(position)
        })
    };
    let low = first(u128::ge).ok_or(Undefined::NoAnswers)?;
    Ok((low, first(u128::gt).unwrap_or(low)))
}

fn midpoint(low: usize, high: usize) -> f64 {
    ratio(low as u64 + high as u64, 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::testing::{
        assert_close, assert_total, expand, hostile, reversed, scale, times,
    };
    use QuantileRule::{Type1, Type2};
    use proptest::prelude::*;

    #[test]
    fn matches_numpy() {
        // NumPy 2.4.6: quantile(expanded, [0, .1, .25, .5, .75, .9, 1]) with method
        // "inverted_cdf", then "averaged_inverted_cdf".
        let tenths_and_quarters = [(0, 1), (1, 10), (1, 4), (1, 2), (3, 4), (9, 10), (1, 1)]
            .map(|(a, b)| Proportion::new(a, b).unwrap());
        for (counts, type1, type2) in [
            (
                &[3, 0, 0, 3][..],
                [1., 1., 1., 1., 4., 4., 4.],
                [1., 1., 1., 2.5, 4., 4., 4.],
            ),
            (
                &[1, 2, 2, 1],
                [1., 1., 2., 2., 3., 4., 4.],
                [1., 1., 2., 2.5, 3., 4., 4.],
            ),
            (
                &[2, 0, 3, 1],
                [1., 1., 1., 3., 3., 4., 4.],
                [1., 1., 1., 3., 3., 4., 4.],
            ),
            (
                &[2, 1, 4, 1],
                [1., 1., 1., 3., 3., 4., 4.],
                [1., 1., 1.5, 3., 3., 4., 4.],
            ),
            (
                &[1, 3, 0, 5, 1],
                [1., 1., 2., 4., 4., 4., 5.],
                [1., 1.5, 2., 4., 4., 4.5, 5.],
            ),
            (
                &[4, 0, 3, 9, 1, 0, 6],
                [1., 1., 3., 4., 7., 7., 7.],
                [1., 1., 3., 4., 7., 7., 7.],
            ),
        ] {
            assert_eq!(
                tenths_and_quarters.map(|p| quantile(counts, p, Type1)),
                type1.map(Ok)
            );
            assert_eq!(
                tenths_and_quarters.map(|p| quantile(counts, p, Type2)),
                type2.map(Ok)
            );
        }
    }

    #[test]
    fn interpolated_median_matches_fractions() {
        // The formula in Python's fractions.Fraction. statistics.median_grouped agrees on all but
        // the first, where it starts from the high median and gives 3.5.
        for (counts, expected) in [
            (&[3, 0, 0, 3][..], 3. / 2.),
            (&[0, 0, 6, 0], 3.),
            (&[1, 2, 2, 1], 5. / 2.),
            (&[0, 2, 3, 1], 17. / 6.),
            (&[2, 0, 3, 1], 17. / 6.),
            (&[0, 0, 5, 1], 31. / 10.),
            (&[5, 1, 0, 2, 7], 17. / 4.),
            (&[1, 0, 0, 0, 0, 0, 1, 5, 8, 3], 35. / 4.),
        ] {
            assert_close(interpolated_median(counts), expected);
        }
    }

    proptest! {
        #[test]
        fn type_1_is_the_ranked_answer(counts in scale(1..=20), sixtieths in 1..=60_u32) {
            let sorted = expand(&counts);
            let rank = (sorted.len() * sixtieths as usize).div_ceil(60);
            let p = Proportion::new(sixtieths, 60).unwrap();
            prop_assert_eq!(quantile(&counts, p, Type1), Ok(sorted[rank - 1]));
        }

        #[test]
        fn medians_are_the_middle_answers(counts in scale(1..=20)) {
            let sorted = expand(&counts);
            let (low, high) = (sorted[(sorted.len() - 1) / 2], sorted[sorted.len() / 2]);
            prop_assert_eq!(median_low(&counts)? as f64, low);
            prop_assert_eq!(median_high(&counts)? as f64, high);
            prop_assert_eq!(median(&counts)?, f64::midpoint(low, high));

            let interpolated = interpolated_median(&counts)?;
            prop_assert!(low - 0.5 <= interpolated && interpolated <= low + 0.5);
        }

        #[test]
        fn multiplying_the_counts_changes_nothing(counts in scale(1..=20), factor in 1..1000_u64) {
            let many = times(&counts, factor);
            prop_assert_eq!(quartiles(&many, Type1), quartiles(&counts, Type1));
            prop_assert_eq!(quartiles(&many, Type2), quartiles(&counts, Type2));
            prop_assert_eq!(interpolated_median(&many), interpolated_median(&counts));
        }

        #[test]
        fn reversal_mirrors(counts in scale(1..=20)) {
            let back = reversed(&counts);
            let ends = counts.len() as f64 + 1.0;
            prop_assert_eq!(median(&back)?, ends - median(&counts)?);
            if median_high(&counts)? - median_low(&counts)? < 2 {
                let sum = interpolated_median(&back)? + interpolated_median(&counts)?;
                prop_assert!((sum - ends).abs() < 1e-12);
            }
        }

        #[test]
        fn never_panics(counts in hostile(), a: u32, b: u32) {
            if let Some(p) = Proportion::new(a, b) {
                assert_total(quantile(&counts, p, Type1));
                assert_total(quantile(&counts, p, Type2));
            }
            assert_total(median(&counts));
            assert_total(interpolated_median(&counts));
        }
    }
}
