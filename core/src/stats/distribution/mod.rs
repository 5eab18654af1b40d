//! Distributions: how surprising a figure is, and where to draw a line.
//!
//! A test turns ratings into one number and asks how often chance alone would
//! give a number as large: a tail of a distribution. An interval asks the
//! reverse: beyond which number lies a given tail? So each distribution here
//! has a `cdf` (the share at or below a value), an `sf` (the share above it)
//! and a `quantile` (the value below which a share lies).
//!
//! ```
//! use pedt::stats::distribution::{normal_quantile, t_quantile, t_sf};
//!
//! // With five schools, an interval reaches further than the familiar 1.96.
//! assert_eq!(format!("{:.3}", normal_quantile(0.975)?), "1.960");
//! assert_eq!(format!("{:.3}", t_quantile(0.975, 4.0)?), "2.776");
//!
//! // The two-sided p of t = 3.2 with four degrees of freedom.
//! assert_eq!(format!("{:.4}", 2.0 * t_sf(3.2, 4.0)?), "0.0329");
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```
//!
//! `sf` is not `1 - cdf`: a small tail is computed as such and keeps its
//! digits, so 10⁻⁴⁰ is 10⁻⁴⁰ and not 0. Results agree with SciPy to about 12
//! digits, tails included.
//!
//! # What may be asked
//!
//! A value may be infinite and gives 0 or 1. NaN gives
//! [`Undefined::NotFinite`](super::Undefined::NotFinite); a parameter that is
//! not a positive number, or a share outside 0 to 1,
//! [`Undefined::OutOfRange`](super::Undefined::OutOfRange); and parameters so
//! large that the sums do not settle,
//! [`Undefined::TooLarge`](super::Undefined::TooLarge). A quantile at 0 or 1
//! is an end of the distribution, and out of range where that end is infinite.
//!
//! # Why these are written here
//!
//! The crates that offer them take `exp` and `ln` from the platform, so that
//! a browser and a server could disagree in the last digits, and some of them
//! panic or lose half of the digits in the tails. These use `libm` alone. All
//! but the normal rest on two functions, the regularised incomplete beta and
//! gamma: a power series or a continued fraction (by the method of Lentz)
//! times a density in the form of Loader (2000), whose error does not grow
//! with the parameters. Quantiles are found by halving the range of doubles,
//! which needs no starting value and always arrives.

mod beta;
mod binomial;
mod fisher;
mod gamma;
mod kernel;
mod normal;
mod student;
#[cfg(test)]
mod tests;

pub(in crate::stats) use self::kernel::stirling_error;
pub use self::{
    beta::{beta_cdf, beta_quantile, beta_sf},
    binomial::{binomial_cdf, binomial_pmf, binomial_quantile, binomial_sf},
    fisher::{f_cdf, f_quantile, f_sf},
    gamma::{
        chi_squared_cdf, chi_squared_quantile, chi_squared_sf, gamma_cdf, gamma_quantile, gamma_sf,
    },
    normal::{normal_cdf, normal_pdf, normal_quantile, normal_sf},
    student::{t_cdf, t_quantile, t_sf},
};
