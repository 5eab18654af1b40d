//! Correlation: do two figures go up and down together?
//!
//! From −1 (one up, the other down) through 0 to 1 (together). Pearson's *r*
//! asks whether they lie on a straight line; Spearman's ρ does so for their
//! ranks; Kendall's τ counts pairs that are in the same order in both.
//!
//! ```
//! use pedt::stats::correlation::{complete_pairs, kendall, pearson, spearman};
//!
//! // Where either is missing, the pair is left out.
//! let (x, y) = complete_pairs(
//!     &[Some(1.0), Some(2.0), None, Some(3.0), Some(4.0)],
//!     &[Some(1.5), Some(2.0), Some(2.0), Some(4.0), Some(3.5)],
//! )?;
//! assert_eq!(x.len(), 4);
//! assert_eq!(format!("{:.4}", pearson(&x, &y, 0.95)?.r), "0.8677");
//! assert_eq!(format!("{:.4}", spearman(&x, &y, 0.95)?.r), "0.8000");
//! assert_eq!(format!("{:.4}", kendall(&x, &y)?.tau), "0.6667");
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```
//!
//! A correlation over five schools can be almost anything; look at its
//! interval before looking at it.

use super::{
    Undefined,
    distribution::{normal_quantile, t_sf},
    inference::{Alternative, Interval, Method, all_finite, tail},
    means::mean,
    ranks::{Ranked, midranks},
};

/// Up to how many pairs without ties Kendall's p is exact.
pub const MOST_EXACT: usize = 50;

/// The most pairs that Kendall's τ compares with one another.
const MOST_COMPARED: usize = 10_000;

/// A correlation.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Correlation {
    /// How many pairs it rests on.
    pub n: usize,
    /// The correlation, from −1 to 1.
    pub r: f64,
    /// The two-sided p that there is none, by *t* with n − 2 degrees of freedom;
    /// [`Undefined::TooFewAnswers`] with two pairs.
    pub p: Result<f64, Undefined>,
    /// The interval by Fisher's transformation; [`Undefined::TooFewAnswers`] below four pairs, and
    /// no wider than *r* when that is −1 or 1.
    pub interval: Result<Interval, Undefined>,
}

/// Kendall's τ-b.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Kendall {
    /// How many pairs it rests on.
    pub n: usize,
    /// Couples of pairs that are in the same order in both.
    pub concordant: usize,
    /// Couples of pairs that are in opposite orders.
    pub discordant: usize,
    /// τ-b, corrected for ties, from −1 to 1.
    pub tau: f64,
    /// The two-sided p.
    pub p: Result<f64, Undefined>,
    /// How p was come by: exact without ties up to [`MOST_EXACT`] pairs, else normal with the
    /// variance corrected for ties and no correction for continuity.
    pub method: Method,
}

/// The pairs of which neither is missing.
///
/// # Errors
///
/// [`Undefined::UnequalLengths`]; [`Undefined::NotFinite`].
///
/// ```
/// use pedt::stats::correlation::complete_pairs;
///
/// let (x, y) = complete_pairs(&[Some(1.0), None], &[Some(2.0), Some(3.0)])?;
/// assert_eq!((x, y), (vec![1.0], vec![2.0]));
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn complete_pairs(
    x: &[Option<f64>],
    y: &[Option<f64>],
) -> Result<(Vec<f64>, Vec<f64>), Undefined> {
    if x.len() != y.len() {
        return Err(Undefined::UnequalLengths);
    }
    let (x, y): (Vec<f64>, Vec<f64>) = x.iter().zip(y).filter_map(|(x, y)| x.zip(*y)).unzip();
    all_finite(&x)?;
    all_finite(&y)?;
    Ok((x, y))
}

/// Pearson's *r* with its interval at `level`.
///
/// # Errors
///
/// [`Undefined::UnequalLengths`]; [`Undefined::NoAnswers`]; [`Undefined::TooFewAnswers`] for one
/// pair; [`Undefined::NoVariation`] when either does not vary; [`Undefined::NotFinite`];
/// [`Undefined::OutOfRange`] unless `level` is between 0 and 1.
///
/// ```
/// use pedt::stats::correlation::pearson;
///
/// let straight = pearson(&[1.0, 2.0, 3.0, 4.0], &[8.0, 6.0, 4.0, 2.0], 0.95)?;
/// assert_eq!((straight.r, straight.p), (-1.0, Ok(0.0)));
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn pearson(x: &[f64], y: &[f64], level: f64) -> Result<Correlation, Undefined> {
    let tail = tail(level)?;
    let r = coefficient(x, y)?;
    let n = x.len() as f64;
    let p = if x.len() < 3 {
        Err(Undefined::TooFewAnswers)
    } else if r.abs() >= 1.0 {
        Ok(0.0)
    } else {
        // r / √(1 − r²), without the cancellation near ±1.
        let t = r * libm::sqrt((n - 2.0) / ((1.0 - r) * (1.0 + r)));
        t_sf(t.abs(), n - 2.0).map(|p| 2.0 * p)
    };
    let interval = if x.len() < 4 {
        Err(Undefined::TooFewAnswers)
    } else if r.abs() >= 1.0 {
        Interval::new(r, r, level)
    } else {
        let reach = normal_quantile(1.0 - tail)? / libm::sqrt(n - 3.0);
        let z = libm::atanh(r);
        Interval::new(libm::tanh(z - reach), libm::tanh(z + reach), level)
    };
    Ok(Correlation {
        n: x.len(),
        r,
        p,
        interval,
    })
}

/// Spearman's ρ: Pearson's *r* of the mid-ranks.
///
/// The p by *t* is that of SciPy; R's is exact for few pairs without ties. The interval is
/// Fisher's, which is somewhat narrow for ranks.
///
/// # Errors
///
/// Those of [`pearson`].
///
/// ```
/// use pedt::stats::correlation::spearman;
///
/// assert_eq!(spearman(&[1.0, 2.0, 3.0], &[1.0, 10.0, 100.0], 0.95)?.r, 1.0);
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn spearman(x: &[f64], y: &[f64], level: f64) -> Result<Correlation, Undefined> {
    pearson(&midranks(x)?, &midranks(y)?, level)
}

/// Kendall's τ-b (1945).
///
/// # Errors
///
/// Those of [`pearson`]; [`Undefined::TooLarge`] above 10 000 pairs.
///
/// ```
/// use pedt::stats::correlation::kendall;
///
/// let kendall = kendall(&[1.0, 2.0, 3.0, 4.0], &[1.0, 3.0, 2.0, 4.0])?;
/// assert_eq!((kendall.concordant, kendall.discordant), (5, 1));
/// assert_eq!(kendall.tau, 2.0 / 3.0);
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn kendall(x: &[f64], y: &[f64]) -> Result<Kendall, Undefined> {
    check(x, y)?;
    if x.len() > MOST_COMPARED {
        return Err(Undefined::TooLarge);
    }
    let (in_x, in_y) = (Ranked::of(x)?, Ranked::of(y)?);
    if in_x.groups.len() == 1 || in_y.groups.len() == 1 {
        return Err(Undefined::NoVariation);
    }
    let (mut concordant, mut discordant) = (0, 0);
    for (i, (a_x, a_y)) in x.iter().zip(y).enumerate() {
        for (b_x, b_y) in x.iter().zip(y).take(i) {
            if (a_x < b_x && a_y < b_y) || (a_x > b_x && a_y > b_y) {
                concordant += 1;
            } else if (a_x < b_x && a_y > b_y) || (a_x > b_x && a_y < b_y) {
                discordant += 1;
            }
        }
    }
    let n = x.len();
    let s = concordant as f64 - discordant as f64;
    let couples = (n * (n - 1) / 2) as f64;
    let distinct = |ranked: &Ranked| couples - sum(ranked, |t| t * (t - 1.0) / 2.0);
    let tau = s / libm::sqrt(distinct(&in_x) * distinct(&in_y));
    let exact = n <= MOST_EXACT && !in_x.has_ties() && !in_y.has_ties();
    let p = if exact {
        Ok(exact_p(n, discordant, Alternative::TwoSided))
    } else {
        let deviation = libm::sqrt(variance(n, &in_x, &in_y));
        Alternative::TwoSided
            .normal(s, 0.0, deviation)
            .map(|(_, p)| p)
    };
    Ok(Kendall {
        n,
        concordant,
        discordant,
        tau: tau.clamp(-1.0, 1.0),
        p,
        method: if exact { Method::Exact } else { Method::Normal },
    })
}

/// Pearson's *r* alone.
pub(super) fn coefficient(x: &[f64], y: &[f64]) -> Result<f64, Undefined> {
    check(x, y)?;
    let (mean_x, mean_y) = (mean(x)?, mean(y)?);
    // In units of the largest deviation, so that no square overflows or vanishes.
    let largest = |values: &[f64], mean: f64| {
        let off = values.iter().map(|value| (value - mean).abs());
        off.fold(0.0, f64::max)
    };
    let (unit_x, unit_y) = (largest(x, mean_x), largest(y, mean_y));
    if unit_x == 0.0 || unit_y == 0.0 {
        return Err(Undefined::NoVariation);
    }
    let (mut xx, mut yy, mut xy) = (0.0, 0.0, 0.0);
    for (x, y) in x.iter().zip(y) {
        let (x, y) = ((x - mean_x) / unit_x, (y - mean_y) / unit_y);
        xx += x * x;
        yy += y * y;
        xy += x * y;
    }
    let r = xy / libm::sqrt(xx * yy);
    if r.is_finite() {
        Ok(r.clamp(-1.0, 1.0))
    } else {
        Err(Undefined::NotFinite)
    }
}

fn check(x: &[f64], y: &[f64]) -> Result<(), Undefined> {
    all_finite(x)?;
    all_finite(y)?;
    match (x.len(), y.len()) {
        (n, m) if n != m => Err(Undefined::UnequalLengths),
        (0, _) => Err(Undefined::NoAnswers),
        (1, _) => Err(Undefined::TooFewAnswers),
        _ => Ok(()),
    }
}

fn sum(ranked: &Ranked, of: impl Fn(f64) -> f64) -> f64 {
    ranked.groups.iter().fold(0.0, |sum, &t| sum + of(t as f64))
}

/// The variance of Kendall's S under ties in both (Kendall 1970).
pub(super) fn variance(n: usize, x: &Ranked, y: &Ranked) -> f64 {
    let n = n as f64;
    let whole = |t: f64| t * (t - 1.0) * (2.0 * t + 5.0);
    let two = |t: f64| t * (t - 1.0);
    let three = |t: f64| t * (t - 1.0) * (t - 2.0);
    let mut variance = (whole(n) - sum(x, whole) - sum(y, whole)) / 18.0;
    variance += sum(x, two) * sum(y, two) / (2.0 * two(n));
    if n > 2.0 {
        variance += sum(x, three) * sum(y, three) / (9.0 * three(n));
    }
    variance
}

/// The chance of as many or fewer, and of as many or more, couples of `n` in the wrong order, when
/// every order is as likely as another; `Greater` asks for few of them.
pub(super) fn exact_p(n: usize, discordant: usize, alternative: Alternative) -> f64 {
    // The k-th value can stand before 0 to k − 1 of those before it.
    let mut chances = vec![1.0];
    for k in 2..=n {
        let mut next = vec![0.0; chances.len() + k - 1];
        for (at, chance) in chances.iter().enumerate() {
            for to in next.iter_mut().skip(at).take(k) {
                *to += chance / k as f64;
            }
        }
        chances = next;
    }
    let few: f64 = chances.iter().take(discordant + 1).sum();
    let many: f64 = chances.iter().skip(discordant).rev().sum();
    alternative.p(many, few)
}
