//! The binomial distribution: how many of `n`, if each has the same chance.

use super::kernel::{Tails, binomial_density, incomplete_beta, share};
use crate::stats::Undefined;

/// The chance of exactly `k` successes in `n` trials, each with chance `p`.
///
/// # Errors
///
/// Those of [the module](super).
///
/// ```
/// use pedt::stats::distribution::binomial_pmf;
///
/// assert_eq!(format!("{:.4}", binomial_pmf(2, 5, 0.5)?), "0.3125");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn binomial_pmf(k: u64, n: u64, p: f64) -> Result<f64, Undefined> {
    let p = share(p)?;
    let Some(failures) = n.checked_sub(k) else {
        return Ok(0.0);
    };
    let (k, failures) = (k as f64, failures as f64);
    Ok(if k == 0.0 {
        power(1.0 - p, p, failures)
    } else if failures == 0.0 {
        power(p, 1.0 - p, k)
    } else if p <= 0.0 || p >= 1.0 {
        0.0
    } else {
        binomial_density(k, failures, p, 1.0 - p)
    })
}

/// `share` to the power of `times`, by way of `rest` = 1 − `share` where that is the smaller.
fn power(share: f64, rest: f64, times: f64) -> f64 {
    if times == 0.0 {
        1.0
    } else if rest < 0.5 {
        libm::exp(times * libm::log1p(-rest))
    } else {
        libm::pow(share, times)
    }
}

/// The chance of at most `k` successes in `n` trials, each with chance `p`.
///
/// # Errors
///
/// Those of [the module](super).
///
/// ```
/// use pedt::stats::distribution::binomial_cdf;
///
/// assert_eq!(format!("{:.4}", binomial_cdf(1, 5, 0.5)?), "0.1875");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn binomial_cdf(k: u64, n: u64, p: f64) -> Result<f64, Undefined> {
    tails(k, n, share(p)?).map(|tails| tails.lower)
}

/// The chance of more than `k` successes in `n` trials, each with chance `p`.
///
/// # Errors
///
/// Those of [the module](super).
///
/// ```
/// use pedt::stats::distribution::binomial_sf;
///
/// assert_eq!(format!("{:.4}", binomial_sf(1, 5, 0.5)?), "0.8125");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn binomial_sf(k: u64, n: u64, p: f64) -> Result<f64, Undefined> {
    tails(k, n, share(p)?).map(|tails| tails.upper)
}

/// The smallest number of successes with at least the share `q` of the distribution at or below.
///
/// # Errors
///
/// Those of [the module](super).
///
/// ```
/// use pedt::stats::distribution::binomial_quantile;
///
/// assert_eq!(binomial_quantile(0.975, 10, 0.5), Ok(8));
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn binomial_quantile(q: f64, n: u64, p: f64) -> Result<u64, Undefined> {
    let (q, p) = (share(q)?, share(p)?);
    let (mut low, mut high) = (0, n);
    while low < high {
        let middle = low.midpoint(high);
        // A share that the distribution meets exactly must not be missed by a rounding.
        if tails(middle, n, p)?.lower >= q * (1.0 - 64.0 * f64::EPSILON) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    Ok(high)
}

/// At most `k`, and more than `k`.
fn tails(k: u64, n: u64, p: f64) -> Result<Tails, Undefined> {
    let Some(failures) = n.checked_sub(k).filter(|&failures| failures > 0) else {
        return Ok(Tails::ABOVE);
    };
    incomplete_beta(k as f64 + 1.0, failures as f64, p, 1.0 - p).map(Tails::swapped)
}
