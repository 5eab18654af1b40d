//! Student's t.

use super::{
    kernel::{incomplete_beta, positive},
    normal::symmetric_quantile,
};
use crate::stats::Undefined;

/// The share of Student's t with `df` degrees of freedom at or below `t`.
///
/// # Errors
///
/// Those of [the module](super).
///
/// ```
/// use pedt::stats::distribution::t_cdf;
///
/// assert_eq!(t_cdf(0.0, 4.0), Ok(0.5));
/// assert_eq!(format!("{:.4}", t_cdf(1.0, 1.0)?), "0.7500");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn t_cdf(t: f64, df: f64) -> Result<f64, Undefined> {
    t_sf(-t, df)
}

/// The share of Student's t with `df` degrees of freedom above `t`.
///
/// # Errors
///
/// Those of [the module](super).
///
/// ```
/// use pedt::stats::distribution::t_sf;
///
/// assert_eq!(format!("{:.4}", t_sf(2.776, 4.0)?), "0.0250");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn t_sf(t: f64, df: f64) -> Result<f64, Undefined> {
    if t.is_nan() {
        return Err(Undefined::NotFinite);
    }
    let (middle, above) = halves(t.abs(), positive(df)?)?;
    Ok(if t >= 0.0 { above } else { 0.5 + middle })
}

/// The value with the share `p` of Student's t with `df` degrees of freedom below it.
///
/// # Errors
///
/// Those of [the module](super): `p` must be above 0 and below 1. Where the value itself is beyond
/// the range of doubles, [`Undefined::NotFinite`].
///
/// ```
/// use pedt::stats::distribution::t_quantile;
///
/// assert_eq!(format!("{:.4}", t_quantile(0.975, 11.0)?), "2.2010");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn t_quantile(p: f64, df: f64) -> Result<f64, Undefined> {
    let df = positive(df)?;
    let t = symmetric_quantile(p, f64::MAX, |t| halves(t, df))?;
    if t.abs() < f64::MAX {
        Ok(t)
    } else {
        Err(Undefined::NotFinite)
    }
}

/// The share between 0 and `t`, and the share above `t`.
fn halves(t: f64, df: f64) -> Result<(f64, f64), Undefined> {
    // With r = t / √df, x = 1/(1 + r²) and y = r²/(1 + r²); beyond 10¹⁵⁰ their squares overflow.
    let ratio = t / libm::sqrt(df);
    let (x, y) = if ratio < 1e150 {
        let square = ratio * ratio;
        (1.0 / (1.0 + square), square / (1.0 + square))
    } else {
        return far_tail(t, df).map(|above| (0.5, above));
    };
    let tails = incomplete_beta(0.5 * df, 0.5, x, y)?;
    Ok((0.5 * tails.upper, 0.5 * tails.lower))
}

/// The tail above `t` where the density is a pure power of it.
fn far_tail(t: f64, df: f64) -> Result<f64, Undefined> {
    // ½ xᵃ / (a B(a, ½)) with x = df / t² and a = df / 2.
    let a = 0.5 * df;
    let ln_beta = libm::lgamma(a) + libm::lgamma(0.5) - libm::lgamma(a + 0.5);
    let ln_power = a * libm::log(df) - df * libm::log(t);
    let above = 0.5 * libm::exp(ln_power - ln_beta - libm::log(a));
    if above.is_finite() {
        Ok(above.min(0.5))
    } else {
        Err(Undefined::NotFinite)
    }
}
