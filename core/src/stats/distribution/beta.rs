//! The beta distribution.

use super::kernel::{Tails, incomplete_beta, positive, quantile, share};
use crate::stats::Undefined;

/// The share of the beta distribution at or below `x`: the regularised incomplete beta function.
///
/// # Errors
///
/// Those of [the module](super).
///
/// ```
/// use pedt::stats::distribution::beta_cdf;
///
/// assert_eq!(format!("{:.4}", beta_cdf(0.5, 2.0, 3.0)?), "0.6875");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn beta_cdf(x: f64, a: f64, b: f64) -> Result<f64, Undefined> {
    tails(x, a, b).map(|tails| tails.lower)
}

/// The share of the beta distribution above `x`.
///
/// # Errors
///
/// Those of [the module](super).
///
/// ```
/// use pedt::stats::distribution::beta_sf;
///
/// assert_eq!(format!("{:.4}", beta_sf(0.5, 2.0, 3.0)?), "0.3125");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn beta_sf(x: f64, a: f64, b: f64) -> Result<f64, Undefined> {
    tails(x, a, b).map(|tails| tails.upper)
}

/// The value with the share `p` of the beta distribution below it.
///
/// # Errors
///
/// Those of [the module](super).
///
/// ```
/// use pedt::stats::distribution::beta_quantile;
///
/// // The upper limit for a share of which none in five was seen.
/// assert_eq!(format!("{:.4}", beta_quantile(0.975, 1.0, 5.0)?), "0.5218");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn beta_quantile(p: f64, a: f64, b: f64) -> Result<f64, Undefined> {
    let (a, b) = (positive(a)?, positive(b)?);
    quantile(share(p)?, 1.0, |x| incomplete_beta(a, b, x, 1.0 - x))
}

fn tails(x: f64, a: f64, b: f64) -> Result<Tails, Undefined> {
    if x.is_nan() {
        return Err(Undefined::NotFinite);
    }
    incomplete_beta(positive(a)?, positive(b)?, x, 1.0 - x)
}
