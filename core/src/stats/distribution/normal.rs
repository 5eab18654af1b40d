//! The normal distribution.

use super::kernel::{Tails, quantile, share};
use crate::stats::Undefined;
use core::f64::consts::FRAC_1_SQRT_2;

fn number(x: f64) -> Result<f64, Undefined> {
    if x.is_nan() {
        Err(Undefined::NotFinite)
    } else {
        Ok(x)
    }
}

/// The density of the standard normal distribution.
///
/// # Errors
///
/// [`Undefined::NotFinite`] for NaN.
///
/// ```
/// use pedt::stats::distribution::normal_pdf;
///
/// assert_eq!(format!("{:.4}", normal_pdf(0.0)?), "0.3989");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn normal_pdf(x: f64) -> Result<f64, Undefined> {
    let x = number(x)?;
    Ok(libm::exp(-0.5 * x * x) * (0.5 * FRAC_1_SQRT_2 * core::f64::consts::FRAC_2_SQRT_PI))
}

/// The share of a standard normal distribution at or below `x`.
///
/// # Errors
///
/// [`Undefined::NotFinite`] for NaN.
///
/// ```
/// use pedt::stats::distribution::normal_cdf;
///
/// assert_eq!(normal_cdf(0.0), Ok(0.5));
/// assert_eq!(format!("{:.4}", normal_cdf(1.96)?), "0.9750");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn normal_cdf(x: f64) -> Result<f64, Undefined> {
    Ok(0.5 * libm::erfc(-number(x)? * FRAC_1_SQRT_2))
}

/// The share of a standard normal distribution above `x`.
///
/// # Errors
///
/// [`Undefined::NotFinite`] for NaN.
///
/// ```
/// use pedt::stats::distribution::normal_sf;
///
/// assert_eq!(format!("{:.3e}", normal_sf(10.0)?), "7.620e-24");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn normal_sf(x: f64) -> Result<f64, Undefined> {
    normal_cdf(-x)
}

/// The value with the share `p` of a standard normal distribution below it.
///
/// # Errors
///
/// [`Undefined::OutOfRange`] unless `p` is above 0 and below 1; [`Undefined::NotFinite`] for NaN.
///
/// ```
/// use pedt::stats::{Undefined, distribution::normal_quantile};
///
/// assert_eq!(normal_quantile(0.5), Ok(0.0));
/// assert_eq!(format!("{:.6}", normal_quantile(0.025)?), "-1.959964");
/// assert_eq!(normal_quantile(1.0), Err(Undefined::OutOfRange));
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn normal_quantile(p: f64) -> Result<f64, Undefined> {
    symmetric_quantile(p, 40.0, |x| {
        let z = x * FRAC_1_SQRT_2;
        Ok((0.5 * libm::erf(z), 0.5 * libm::erfc(z)))
    })
}

/// The quantile of a distribution that is symmetric about 0, of which `halves` gives the share
/// from 0 to *x* and the share above *x*, and whose quantiles lie within `most` of 0.
pub(super) fn symmetric_quantile(
    p: f64,
    most: f64,
    halves: impl Fn(f64) -> Result<(f64, f64), Undefined>,
) -> Result<f64, Undefined> {
    if share(p)? <= 0.0 || p >= 1.0 {
        return Err(Undefined::OutOfRange);
    }
    // Both are exact: no digit of `p` is lost near the middle or in a tail.
    let (middle, tail) = ((p - 0.5).abs(), p.min(1.0 - p));
    let size = if middle < 0.25 {
        quantile(middle, most, |x| {
            let (lower, _) = halves(x)?;
            Ok(Tails { lower, upper: 0.0 })
        })?
    } else {
        // Seen from 0, the rest is the upper tail.
        quantile(1.0, most, |x| {
            let (_, above) = halves(x)?;
            Ok(Tails {
                lower: 0.0,
                upper: (above - tail).max(0.0),
            })
        })?
    };
    Ok(if p < 0.5 { -size } else { size })
}
