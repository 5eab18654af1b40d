//! How far figures of groups stray by chance: funnel limits.
//!
//! A school of two leaders is at the top of a table more often than one of
//! twenty, and at the bottom too. A funnel (Spiegelhalter 2005) says for each
//! number of answers how far from the `target` a mean or a share still is
//! nothing unusual; it is wide where answers are few. Two levels are usual:
//! [`WARNING`] and [`ALARM`].
//!
//! ```
//! use pedt::stats::funnel::{ALARM, WARNING, mean_limits};
//! use std::cmp::Ordering;
//!
//! // Ratings differ by 0.8 from leader to leader; four leaders average 3.5.
//! let usual = mean_limits(2.7, 0.8, 4, WARNING)?;
//! let unusual = mean_limits(2.7, 0.8, 4, ALARM)?;
//! assert_eq!(usual.place(3.5), Ordering::Greater);
//! assert_eq!(unusual.place(3.5), Ordering::Equal);
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```

use std::cmp::Ordering;
use std::sync::OnceLock;

use super::{
    Undefined,
    distribution::{binomial_cdf, binomial_pmf, binomial_quantile, normal_quantile},
};

/// One in twenty lies outside by chance.
pub const WARNING: f64 = 0.95;

/// Two in a thousand lie outside by chance.
pub const ALARM: f64 = 0.998;

/// Between them nothing is unusual.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct ControlLimits {
    /// What is lower is unusual.
    pub lower: f64,
    /// What is higher is unusual.
    pub upper: f64,
}

impl ControlLimits {
    /// Where a figure lies: below the limits, within (`Equal`) or above.
    #[must_use]
    pub fn place(&self, figure: f64) -> Ordering {
        if figure < self.lower {
            Ordering::Less
        } else if figure > self.upper {
            Ordering::Greater
        } else {
            Ordering::Equal
        }
    }
}

/// The limits of a mean of `n` values: `target` ± *z*·`deviation`/√*n*, where
/// `deviation` is the standard deviation of single values. They are not cut
/// off at the ends of a scale.
///
/// # Errors
///
/// [`Undefined::NoAnswers`] if `n` is 0; [`Undefined::OutOfRange`] for a level
/// that is not between 0 and 1, or a deviation below 0;
/// [`Undefined::NotFinite`].
pub fn mean_limits(
    target: f64,
    deviation: f64,
    n: u64,
    level: f64,
) -> Result<ControlLimits, Undefined> {
    let tail = tail(n, level)?;
    if deviation < 0.0 {
        return Err(Undefined::OutOfRange);
    }
    let reach = -usual_quantile(tail)? * deviation / libm::sqrt(n as f64);
    let limits = ControlLimits {
        lower: target - reach,
        upper: target + reach,
    };
    if limits.lower.is_finite() && limits.upper.is_finite() {
        Ok(limits)
    } else {
        Err(Undefined::NotFinite)
    }
}

/// The limits of a share of `n` answers, exact by the binomial distribution: a
/// share lies outside when so few, or so many, are less likely than half of
/// 1 − `level`.
///
/// Between two numbers of answers the limit is interpolated as in
/// Spiegelhalter (2005, appendix A.1). His upper limit follows the same formula
/// and is up to one answer lower; here it is that of the opposite share turned
/// round, so that “at the threshold” and “below the threshold” stand out
/// together.
///
/// # Errors
///
/// [`Undefined::NoAnswers`] if `n` is 0; [`Undefined::OutOfRange`] for a target
/// or a level outside 0 to 1; [`Undefined::TooLarge`] or
/// [`Undefined::NotEstimable`] where the distribution cannot be computed.
///
/// ```
/// use pedt::stats::funnel::{WARNING, share_limits};
///
/// // Where half of all reach the threshold, one of six is nothing unusual; none is.
/// let limits = share_limits(0.5, 6, WARNING)?;
/// assert!(0.0 < limits.lower && limits.lower < 1.0 / 6.0);
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn share_limits(target: f64, n: u64, level: f64) -> Result<ControlLimits, Undefined> {
    let tail = tail(n, level)?;
    if !(0.0..=1.0).contains(&target) {
        return Err(Undefined::OutOfRange);
    }
    Ok(ControlLimits {
        lower: lowest_usual_share(target, n, tail)?,
        upper: 1.0 - lowest_usual_share(1.0 - target, n, tail)?,
    })
}

fn lowest_usual_share(target: f64, n: u64, tail: f64) -> Result<f64, Undefined> {
    let number = binomial_quantile(tail, n, target)?;
    let beyond = binomial_cdf(number, n, target)? - tail;
    let step = beyond / binomial_pmf(number, n, target)?;
    let step = if step.is_finite() {
        step.clamp(0.0, 1.0)
    } else {
        0.0
    };
    Ok(((number as f64 - step) / n as f64).clamp(0.0, 1.0))
}

/// The normal quantile, found once for the usual levels.
fn usual_quantile(tail: f64) -> Result<f64, Undefined> {
    static USUAL: [OnceLock<Result<f64, Undefined>>; 2] = [const { OnceLock::new() }; 2];
    let usual = [WARNING, ALARM].map(|level| ((1.0 - level) / 2.0).to_bits());
    let mut known = usual.iter().zip(&USUAL);
    match known.find(|(usual, _)| **usual == tail.to_bits()) {
        Some((_, quantile)) => *quantile.get_or_init(|| normal_quantile(tail)),
        None => normal_quantile(tail),
    }
}

/// How much lies outside on either side.
fn tail(n: u64, level: f64) -> Result<f64, Undefined> {
    if n == 0 {
        Err(Undefined::NoAnswers)
    } else if level > 0.0 && level < 1.0 {
        Ok((1.0 - level) / 2.0)
    } else {
        Err(Undefined::OutOfRange)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::testing::assert_close;
    use proptest::prelude::*;

    #[track_caller]
    fn assert_limits(limits: Result<ControlLimits, Undefined>, lower: f64, upper: f64) {
        assert_close(limits.map(|limits| limits.lower), lower);
        assert_close(limits.map(|limits| limits.upper), upper);
    }

    #[test]
    fn means_match_scipy() {
        // SciPy 1.17: 2.7 ± norm.ppf((1 + level)/2)·0.8/√4.
        let limits = mean_limits(2.7, 0.8, 4, WARNING);
        assert_limits(limits, 1.9160144061839786, 3.483985593816022);
        let limits = mean_limits(2.7, 0.8, 4, ALARM);
        assert_limits(limits, 1.4639070775328749, 3.9360929224671253);
    }

    #[test]
    fn shares_match_scipy() {
        // SciPy 1.17: binom.ppf, binom.cdf and binom.pmf in the published interpolation.
        for (target, n, level, lower, upper) in [
            (0.5, 6, WARNING, 0.016666666666666757, 0.9833333333333333),
            (0.7, 20, WARNING, 0.46274485340485283, 0.9188234940193241),
            (0.7, 20, ALARM, 0.33630032065203275, 0.9985226833117186),
            (0.9, 12, WARNING, 0.6641736031509589, 1.0),
            (0.25, 200, ALARM, 0.1566006937999966, 0.35033278035719295),
        ] {
            assert_limits(share_limits(target, n, level), lower, upper);
        }
    }

    #[test]
    fn a_sure_thing_has_no_room() {
        let all = share_limits(1.0, 6, WARNING).unwrap();
        assert_eq!(all.place(5.0 / 6.0), Ordering::Less);
        assert_eq!(all.place(1.0), Ordering::Equal);
        let none = share_limits(0.0, 6, WARNING).unwrap();
        assert_eq!(none.place(1.0 / 6.0), Ordering::Greater);
        assert_eq!(none.place(0.0), Ordering::Equal);
    }

    #[test]
    fn gives_reasons() {
        assert_eq!(mean_limits(1.0, 1.0, 0, 0.95), Err(Undefined::NoAnswers));
        assert_eq!(mean_limits(1.0, -1.0, 3, 0.95), Err(Undefined::OutOfRange));
        assert_eq!(
            mean_limits(f64::NAN, 1.0, 3, 0.95),
            Err(Undefined::NotFinite)
        );
        assert_eq!(share_limits(0.5, 0, 0.95), Err(Undefined::NoAnswers));
        for wrong in [-0.1, 1.1, f64::NAN] {
            assert_eq!(share_limits(wrong, 3, 0.95), Err(Undefined::OutOfRange));
            assert_eq!(share_limits(0.5, 3, wrong), Err(Undefined::OutOfRange));
        }
    }

    proptest! {
        #[test]
        fn a_share_lies_outside_when_its_tail_is_too_small(
            n in 1..60_u64, k in 0..60_u64, target in 0.01..0.99
        ) {
            let k = k.min(n);
            let limits = share_limits(target, n, WARNING)?;
            let low = binomial_cdf(k, n, target)?;
            let high = binomial_cdf(n - k, n, 1.0 - target)?;
            // A share on the border itself is decided by rounding.
            prop_assume!((low - 0.025).abs() > 1e-9 && (high - 0.025).abs() > 1e-9);
            let expected = if low < 0.025 {
                Ordering::Less
            } else if high < 0.025 {
                Ordering::Greater
            } else {
                Ordering::Equal
            };
            prop_assert_eq!(limits.place(k as f64 / n as f64), expected);
        }

        #[test]
        fn the_opposite_share_has_the_opposite_limits(n in 1..99_u64, eighths in 0..=8_u32) {
            let target = f64::from(eighths) / 8.0;
            let limits = share_limits(target, n, ALARM)?;
            let opposite = share_limits(1.0 - target, n, ALARM)?;
            prop_assert!((limits.lower + opposite.upper - 1.0).abs() < 1e-12);
            prop_assert!(limits.lower <= target && target <= limits.upper);
        }

        #[test]
        fn never_panics(target: f64, deviation: f64, n: u64, level: f64) {
            let means = mean_limits(target, deviation, n, level);
            let shares = share_limits(target, n % 100_000, level);
            for limits in means.into_iter().chain(shares) {
                prop_assert!(limits.lower.is_finite() && limits.upper.is_finite());
            }
        }
    }
}
