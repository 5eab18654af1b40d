//! The gamma distribution and χ², which is one of its kind.

use super::kernel::{Tails, incomplete_gamma, positive, quantile, share};
use crate::stats::Undefined;

/// The share of the gamma distribution of this shape and of scale 1 at or below `x`: the
/// regularised lower incomplete gamma function.
///
/// # Errors
///
/// Those of [the module](super).
///
/// ```
/// use pedt::stats::distribution::gamma_cdf;
///
/// assert_eq!(format!("{:.4}", gamma_cdf(1.0, 1.0)?), "0.6321");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn gamma_cdf(x: f64, shape: f64) -> Result<f64, Undefined> {
    tails(x, shape).map(|tails| tails.lower)
}

/// The share of the gamma distribution of this shape and of scale 1 above `x`.
///
/// # Errors
///
/// Those of [the module](super).
///
/// ```
/// use pedt::stats::distribution::gamma_sf;
///
/// assert_eq!(format!("{:.4}", gamma_sf(1.0, 1.0)?), "0.3679");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn gamma_sf(x: f64, shape: f64) -> Result<f64, Undefined> {
    tails(x, shape).map(|tails| tails.upper)
}

/// The value with the share `p` of the gamma distribution of this shape and of scale 1 below it.
///
/// # Errors
///
/// Those of [the module](super): `p` must be below 1.
///
/// ```
/// use pedt::stats::distribution::gamma_quantile;
///
/// assert_eq!(format!("{:.4}", gamma_quantile(0.5, 1.0)?), "0.6931");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn gamma_quantile(p: f64, shape: f64) -> Result<f64, Undefined> {
    if share(p)? >= 1.0 {
        return Err(Undefined::OutOfRange);
    }
    quantile(p, f64::MAX, |x| tails(x, shape))
}

/// The share of χ² with `df` degrees of freedom at or below `x`.
///
/// # Errors
///
/// Those of [the module](super).
///
/// ```
/// use pedt::stats::distribution::chi_squared_cdf;
///
/// assert_eq!(format!("{:.4}", chi_squared_cdf(3.841459, 1.0)?), "0.9500");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn chi_squared_cdf(x: f64, df: f64) -> Result<f64, Undefined> {
    gamma_cdf(0.5 * x, 0.5 * df)
}

/// The share of χ² with `df` degrees of freedom above `x`: the p of a test.
///
/// # Errors
///
/// Those of [the module](super).
///
/// ```
/// use pedt::stats::distribution::chi_squared_sf;
///
/// assert_eq!(format!("{:.4}", chi_squared_sf(6.5, 2.0)?), "0.0388");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn chi_squared_sf(x: f64, df: f64) -> Result<f64, Undefined> {
    gamma_sf(0.5 * x, 0.5 * df)
}

/// The value with the share `p` of χ² with `df` degrees of freedom below it.
///
/// # Errors
///
/// Those of [the module](super): `p` must be below 1.
///
/// ```
/// use pedt::stats::distribution::chi_squared_quantile;
///
/// assert_eq!(format!("{:.4}", chi_squared_quantile(0.95, 3.0)?), "7.8147");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn chi_squared_quantile(p: f64, df: f64) -> Result<f64, Undefined> {
    Ok(2.0 * gamma_quantile(p, 0.5 * df)?)
}

fn tails(x: f64, shape: f64) -> Result<Tails, Undefined> {
    if x.is_nan() {
        return Err(Undefined::NotFinite);
    }
    incomplete_gamma(positive(shape)?, x)
}
