//! Intervals of shares: three of five is not sixty in a hundred.
//!
//! A share of a few leaves much open. An interval says how much, and the usual
//! one, share ± 1.96 standard errors, fails just there: for 5 of 5 it has no
//! width. These do not.
//!
//! ```
//! use pedt::stats::proportion::{clopper_pearson, wilson};
//!
//! let interval = wilson(3, 5, 0.95, None)?;
//! assert_eq!(format!("{:.3} to {:.3}", interval.lower, interval.upper), "0.231 to 0.882");
//! let exact = clopper_pearson(3, 5, 0.95)?;
//! assert_eq!(format!("{:.3} to {:.3}", exact.lower, exact.upper), "0.147 to 0.947");
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```
//!
//! [`wilson`] holds the true share about as often as it says, and is the one to
//! use; [`clopper_pearson`] at least as often, at the price of width;
//! [`agresti_coull`] is easy to do by hand.
//!
//! If everybody was asked and five of five answered, there is nothing to be
//! unsure of: given the size of the population, Wilson's interval shrinks by
//! √((*M* − *n*)/(*M* − 1)), and to nothing for a census.

use super::{
    Undefined,
    distribution::{beta_quantile, normal_quantile},
    inference::{Interval, tail},
};

/// Wilson's interval (1927) for `k` of `n`, without continuity correction.
///
/// With the size of the `population` that the `n` come from, z is multiplied by the finite
/// population correction √((*M* − *n*)/(*M* − 1)).
///
/// # Errors
///
/// [`Undefined::NoAnswers`] when `n` is 0; [`Undefined::OutOfRange`] when `k` is above `n`, `n`
/// above the population, or `level` not between 0 and 1.
///
/// ```
/// use pedt::stats::proportion::wilson;
///
/// let (some, all) = (wilson(4, 5, 0.95, Some(7))?, wilson(4, 5, 0.95, Some(5))?);
/// assert_eq!(format!("{:.3} to {:.3}", some.lower, some.upper), "0.548 to 0.930");
/// assert_eq!((all.lower, all.upper), (0.8, 0.8));
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn wilson(k: u64, n: u64, level: f64, population: Option<u64>) -> Result<Interval, Undefined> {
    let z = quantile(k, n, level)?;
    let factor = match population {
        Some(all) if all < n => return Err(Undefined::OutOfRange),
        Some(all) if all == n => 0.0,
        Some(all) => libm::sqrt((all - n) as f64 / (all as f64 - 1.0)),
        None => 1.0,
    };
    let z = z * factor;
    let (p, n) = (k as f64 / n as f64, n as f64);
    let scale = 1.0 + z * z / n;
    let middle = (p + z * z / (2.0 * n)) / scale;
    let reach = z / scale * libm::sqrt(p * (1.0 - p) / n + z * z / (4.0 * n * n));
    // Both ends are exact, whatever is rounded on the way.
    let lower = if p <= 0.0 { 0.0 } else { middle - reach };
    let upper = if p >= 1.0 { 1.0 } else { middle + reach };
    Interval::new(lower.max(0.0), upper.min(1.0), level)
}

/// The exact interval of Clopper & Pearson (1934) for `k` of `n`.
///
/// # Errors
///
/// Those of [`wilson`].
///
/// ```
/// use pedt::stats::proportion::clopper_pearson;
///
/// let interval = clopper_pearson(5, 5, 0.95)?;
/// assert_eq!(format!("{:.3} to {:.3}", interval.lower, interval.upper), "0.478 to 1.000");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn clopper_pearson(k: u64, n: u64, level: f64) -> Result<Interval, Undefined> {
    quantile(k, n, level)?;
    let tail = tail(level)?;
    let (successes, failures) = (k as f64, (n - k) as f64);
    let lower = if k == 0 {
        0.0
    } else {
        beta_quantile(tail, successes, failures + 1.0)?
    };
    let upper = if k == n {
        1.0
    } else {
        beta_quantile(1.0 - tail, successes + 1.0, failures)?
    };
    Interval::new(lower, upper, level)
}

/// The interval of Agresti & Coull (1998) for `k` of `n`, within 0 to 1.
///
/// # Errors
///
/// Those of [`wilson`].
///
/// ```
/// use pedt::stats::proportion::agresti_coull;
///
/// let interval = agresti_coull(3, 5, 0.95)?;
/// assert_eq!(format!("{:.3} to {:.3}", interval.lower, interval.upper), "0.229 to 0.884");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn agresti_coull(k: u64, n: u64, level: f64) -> Result<Interval, Undefined> {
    let z = quantile(k, n, level)?;
    let trials = n as f64 + z * z;
    let p = (k as f64 + z * z / 2.0) / trials;
    let reach = z * libm::sqrt(p * (1.0 - p) / trials);
    Interval::new((p - reach).max(0.0), (p + reach).min(1.0), level)
}

/// The interval of the difference of two independent shares, first minus second, from their two
/// Wilson intervals (Newcombe 1998, method 10).
///
/// # Errors
///
/// Those of [`wilson`], of either share.
///
/// ```
/// use pedt::stats::proportion::newcombe;
///
/// let interval = newcombe((56, 70), (48, 80), 0.95)?;
/// assert_eq!(format!("{:.4} to {:.4}", interval.lower, interval.upper), "0.0524 to 0.3339");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn newcombe(first: (u64, u64), second: (u64, u64), level: f64) -> Result<Interval, Undefined> {
    let (a, b) = (
        wilson(first.0, first.1, level, None)?,
        wilson(second.0, second.1, level, None)?,
    );
    let (p, q) = (
        first.0 as f64 / first.1 as f64,
        second.0 as f64 / second.1 as f64,
    );
    let down = libm::hypot(p - a.lower, b.upper - q);
    let up = libm::hypot(a.upper - p, q - b.lower);
    Interval::new(p - q - down, p - q + up, level)
}

fn quantile(k: u64, n: u64, level: f64) -> Result<f64, Undefined> {
    let tail = tail(level)?;
    if n == 0 {
        return Err(Undefined::NoAnswers);
    }
    if k > n {
        return Err(Undefined::OutOfRange);
    }
    normal_quantile(1.0 - tail)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn assert_interval(interval: Result<Interval, Undefined>, lower: f64, upper: f64) {
        let interval = interval.unwrap();
        assert!((interval.lower - lower).abs() < 1e-12, "{interval:?}");
        assert!((interval.upper - upper).abs() < 1e-12, "{interval:?}");
    }

    #[test]
    fn matches_statsmodels() {
        // statsmodels 0.15: proportion_confint by 'wilson', 'beta' and 'agresti_coull'.
        for (k, n, level, wilson_at, exact_at, agresti_at) in [
            (
                3,
                5,
                0.95,
                (0.2307242812760129, 0.8823792257673522),
                (0.14663279963467313, 0.9472550494736831),
                (0.2290901565883562, 0.8840133504550088),
            ),
            (
                0,
                7,
                0.95,
                (0.0, 0.3543304350666875),
                (0.0, 0.4096163972250034),
                (0.0, 0.4044392305845601),
            ),
            (
                7,
                7,
                0.9,
                (0.7212373045474578, 1.0),
                (0.6518363448688391, 1.0),
                (0.6777559915821754, 1.0),
            ),
            (
                29,
                44,
                0.99,
                (0.4653960172954531, 0.81109314215348),
                (0.45450126851312556, 0.8284821242426488),
                (0.4643070864166039, 0.812182073032329),
            ),
        ] {
            assert_interval(wilson(k, n, level, None), wilson_at.0, wilson_at.1);
            assert_interval(clopper_pearson(k, n, level), exact_at.0, exact_at.1);
            assert_interval(agresti_coull(k, n, level), agresti_at.0, agresti_at.1);
        }
        // statsmodels 0.15: confint_proportions_2indep, method='newcomb'.
        let interval = newcombe((5, 8), (2, 9), 0.95);
        assert_interval(interval, -0.05293395115707361, 0.6891311028962168);
        let interval = newcombe((0, 6), (6, 6), 0.95);
        assert_interval(interval, -1.0, -0.44798395618951337);
    }

    #[test]
    fn refusals_have_reasons() {
        assert_eq!(wilson(0, 0, 0.95, None), Err(Undefined::NoAnswers));
        assert_eq!(wilson(3, 2, 0.95, None), Err(Undefined::OutOfRange));
        assert_eq!(wilson(1, 2, 1.0, None), Err(Undefined::OutOfRange));
        assert_eq!(wilson(1, 2, 0.95, Some(1)), Err(Undefined::OutOfRange));
        assert_eq!(clopper_pearson(0, 0, 0.95), Err(Undefined::NoAnswers));
        assert_eq!(newcombe((1, 2), (0, 0), 0.95), Err(Undefined::NoAnswers));
        assert_eq!(
            wilson(1, 1, 0.95, Some(1)).map(|i| (i.lower, i.upper)),
            Ok((1.0, 1.0))
        );
    }

    proptest! {
        #[test]
        fn holds_the_share_and_mirrors(n in 1..80_u64, k in 0..80_u64, level in 0.5..0.999) {
            let k = k.min(n);
            for interval in [
                |k, n, level| wilson(k, n, level, None), clopper_pearson, agresti_coull,
            ] {
                let (at, mirrored) = (interval(k, n, level)?, interval(n - k, n, level)?);
                let share = k as f64 / n as f64;
                prop_assert!(0.0 <= at.lower && at.lower <= share + 1e-12);
                prop_assert!(share - 1e-12 <= at.upper && at.upper <= 1.0);
                prop_assert!((at.lower + mirrored.upper - 1.0).abs() < 1e-12);
            }
        }

        #[test]
        fn the_exact_limits_leave_the_tails(n in 1..40_u64, k in 1..40_u64) {
            use crate::stats::distribution::{binomial_cdf, binomial_sf};
            let k = k.min(n);
            let at = clopper_pearson(k, n, 0.95)?;
            prop_assert!((binomial_sf(k - 1, n, at.lower)? - 0.025).abs() < 1e-9);
            prop_assert!(k == n || (binomial_cdf(k, n, at.upper)? - 0.025).abs() < 1e-9);
        }

        #[test]
        fn more_of_the_population_is_less_doubt(n in 2..40_u64, k in 1..40_u64, more in 0..40_u64) {
            let k = k.min(n - 1);
            let width = |all| wilson(k, n, 0.95, all).map(|i| i.upper - i.lower);
            prop_assert!(width(Some(n + more))? < width(Some(n + more + 1))?);
            prop_assert!(width(Some(n + more))? <= width(None)?);
        }

        #[test]
        fn never_panics(k: u64, n: u64, level: f64, all: Option<u64>) {
            for interval in [wilson(k, n, level, all), agresti_coull(k, n, 0.9), wilson(k.min(n), n, 0.9, all)]
                .into_iter().flatten() {
                prop_assert!(interval.lower <= interval.upper);
            }
        }
    }
}
