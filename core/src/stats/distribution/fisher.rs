//! Fisher's F.

use super::kernel::{Tails, incomplete_beta, positive, quantile, share};
use crate::stats::Undefined;

/// The share of the F distribution with `df1` and `df2` degrees of freedom at or below `f`.
///
/// # Errors
///
/// Those of [the module](super).
///
/// ```
/// use pedt::stats::distribution::f_cdf;
///
/// assert_eq!(format!("{:.4}", f_cdf(1.0, 5.0, 5.0)?), "0.5000");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn f_cdf(f: f64, df1: f64, df2: f64) -> Result<f64, Undefined> {
    tails(f, df1, df2).map(|tails| tails.lower)
}

/// The share of the F distribution with `df1` and `df2` degrees of freedom above `f`: the p of an
/// analysis of variance.
///
/// # Errors
///
/// Those of [the module](super).
///
/// ```
/// use pedt::stats::distribution::f_sf;
///
/// assert_eq!(format!("{:.4}", f_sf(4.5, 2.0, 9.0)?), "0.0442");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn f_sf(f: f64, df1: f64, df2: f64) -> Result<f64, Undefined> {
    tails(f, df1, df2).map(|tails| tails.upper)
}

/// The value with the share `p` of the F distribution with `df1` and `df2` degrees of freedom
/// below it.
///
/// # Errors
///
/// Those of [the module](super): `p` must be below 1. Where the value itself is beyond the range
/// of doubles, [`Undefined::NotFinite`].
///
/// ```
/// use pedt::stats::distribution::f_quantile;
///
/// assert_eq!(format!("{:.4}", f_quantile(0.975, 5.0, 10.0)?), "4.2361");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn f_quantile(p: f64, df1: f64, df2: f64) -> Result<f64, Undefined> {
    if share(p)? >= 1.0 {
        return Err(Undefined::OutOfRange);
    }
    let f = quantile(p, f64::MAX, |f| tails(f, df1, df2))?;
    if f < f64::MAX {
        Ok(f)
    } else {
        Err(Undefined::NotFinite)
    }
}

fn tails(f: f64, df1: f64, df2: f64) -> Result<Tails, Undefined> {
    let (df1, df2) = (positive(df1)?, positive(df2)?);
    if f.is_nan() {
        return Err(Undefined::NotFinite);
    }
    let ratio = f * (df1 / df2);
    let (x, y) = if ratio.is_infinite() && ratio > 0.0 {
        (1.0, 0.0)
    } else {
        (ratio / (1.0 + ratio), 1.0 / (1.0 + ratio))
    };
    incomplete_beta(0.5 * df1, 0.5 * df2, x, y)
}
