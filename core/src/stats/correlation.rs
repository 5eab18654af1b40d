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
    let count = x.len() as f64;
    let p = if x.len() < 3 {
        Err(Undefined::TooFewAnswers)
    } else if r.abs() >= 1.0 {
        Ok(0.0)
    } else {
        // r / √(1 − r²), without the cancellation near ±1.
        let t = r * libm::sqrt((count - 2.0) / ((1.0 - r) * (1.0 + r)));
        t_sf(t.abs(), count - 2.0).map(|tail| 2.0 * tail)
    };
    let interval = if x.len() < 4 {
        Err(Undefined::TooFewAnswers)
    } else if r.abs() >= 1.0 {
        Interval::new(r, r, level)
    } else {
        let reach = normal_quantile(1.0 - tail)? / libm::sqrt(count - 3.0);
        let middle = libm::atanh(r);
        Interval::new(
            libm::tanh(middle - reach),
            libm::tanh(middle + reach),
            level,
        )
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
    let count = x.len();
    let excess = concordant as f64 - discordant as f64;
    let couples = (count * (count - 1) / 2) as f64;
    let distinct = |ranked: &Ranked| couples - sum(ranked, |t| t * (t - 1.0) / 2.0);
    let tau = excess / libm::sqrt(distinct(&in_x) * distinct(&in_y));
    let exact = count <= MOST_EXACT && !in_x.has_ties() && !in_y.has_ties();
    let p = if exact {
        Ok(exact_p(count, discordant, Alternative::TwoSided))
    } else {
        let deviation = libm::sqrt(variance(count, &in_x, &in_y));
        Alternative::TwoSided
            .normal(excess, 0.0, deviation)
            .map(|(_, p)| p)
    };
    Ok(Kendall {
        n: count,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::testing::{assert_close, assert_total};
    use proptest::{collection::vec, prelude::*};

    const X: [f64; 8] = [1.0, 2.0, 2.0, 3.0, 5.0, 4.0, 7.5, 6.0];
    const Y: [f64; 8] = [2.0, 1.0, 2.0, 4.0, 4.0, 3.0, 4.0, 9.0];
    const P: [f64; 7] = [4.0, 1.0, 7.0, 3.0, 9.0, 2.0, 8.0];
    const Q: [f64; 7] = [2.0, 1.0, 5.0, 4.0, 6.0, 3.0, 7.0];

    #[test]
    fn pearson_and_spearman_match_scipy() {
        // SciPy 1.17: pearsonr with confidence_interval, spearmanr.
        let r = pearson(&X, &Y, 0.95).unwrap();
        assert_close(Ok(r.r), 0.6647478822648312);
        assert_close(r.p, 0.07210317840638875);
        assert_close(r.interval.map(|i| i.lower), -0.07510776364082819);
        assert_close(r.interval.map(|i| i.upper), 0.9325749016530382);
        let interval = pearson(&X, &Y, 0.9).unwrap().interval;
        assert_close(interval.map(|i| i.lower), 0.06557791192559587);
        let r = pearson(&P, &Q, 0.95).unwrap();
        assert_close(Ok(r.r), 0.8867963503478637);
        assert_close(r.p, 0.007784767537764038);
        assert_close(r.interval.map(|i| i.upper), 0.9832386561023153);
        let r = spearman(&X, &Y, 0.95).unwrap();
        assert_close(Ok(r.r), 0.8212380317755188);
        assert_close(r.p, 0.012434973372949893);
        let r = spearman(&P, &Q, 0.95).unwrap();
        assert_close(Ok(r.r), 0.8571428571428573);
        assert_close(r.p, 0.013697326615325618);
    }

    #[test]
    fn kendall_matches_scipy() {
        // SciPy 1.17: kendalltau, which is asymptotic with ties and exact without.
        let tied = kendall(&X, &Y).unwrap();
        assert_eq!(tied.method, Method::Normal);
        assert_close(Ok(tied.tau), 0.6678230711206282);
        assert_close(tied.p, 0.027936102176980955);
        for (sign, tau) in [(1.0, 0.7142857142857143), (-1.0, -0.7142857142857143)] {
            let plain = kendall(&P, &Q.map(|q| sign * q)).unwrap();
            assert_eq!((plain.tau, plain.method), (tau, Method::Exact));
            assert_close(plain.p, 0.03015873015873016);
        }
    }

    #[test]
    fn few_pairs_have_few_figures() {
        let two = pearson(&[1.0, 2.0], &[5.0, 3.0], 0.95).unwrap();
        assert_eq!((two.r, two.p), (-1.0, Err(Undefined::TooFewAnswers)));
        assert_eq!(two.interval, Err(Undefined::TooFewAnswers));
        assert_eq!(kendall(&[1.0, 2.0], &[5.0, 3.0]).unwrap().p, Ok(1.0));
        let straight = pearson(&[1.0, 2.0, 3.0, 4.0], &[1.0, 2.0, 3.0, 4.0], 0.95).unwrap();
        let interval = straight.interval.unwrap();
        assert_eq!((interval.lower, interval.upper), (1.0, 1.0));
        assert_eq!(pearson(&[], &[], 0.95), Err(Undefined::NoAnswers));
        assert_eq!(pearson(&[1.0], &[1.0], 0.95), Err(Undefined::TooFewAnswers));
        assert_eq!(
            pearson(&[1.0], &[1.0, 2.0], 0.95),
            Err(Undefined::UnequalLengths)
        );
        for flat in [
            pearson(&[1.0, 1.0], &[1.0, 2.0], 0.95),
            spearman(&[1.0, 2.0], &[3.0, 3.0], 0.95),
        ] {
            assert_eq!(flat, Err(Undefined::NoVariation));
        }
        assert_eq!(
            kendall(&[1.0, 1.0], &[1.0, 2.0]),
            Err(Undefined::NoVariation)
        );
        let ragged = complete_pairs(&[None], &[]);
        assert_eq!(ragged, Err(Undefined::UnequalLengths));
    }

    proptest! {
        #[test]
        fn all_are_symmetric_and_turn_with_the_sign(pairs in vec((0..6_i32, 0..6_i32), 2..20)) {
            let (x, y): (Vec<f64>, Vec<f64>) =
                pairs.iter().map(|&(x, y)| (f64::from(x), f64::from(y))).unzip();
            let turned: Vec<f64> = y.iter().map(|y| -y).collect();
            let all = |x: &[f64], y: &[f64]| [
                pearson(x, y, 0.95).map(|c| c.r),
                spearman(x, y, 0.95).map(|c| c.r),
                kendall(x, y).map(|k| k.tau),
            ];
            for ((a, b), c) in all(&x, &y).iter().zip(all(&y, &x)).zip(all(&x, &turned)) {
                prop_assert_eq!(a.is_ok(), b.is_ok() && c.is_ok());
                if let (Ok(a), Ok(b), Ok(c)) = (*a, b, c) {
                    prop_assert!((a - b).abs() < 1e-12 && (a + c).abs() < 1e-12);
                    prop_assert!((-1.0..=1.0).contains(&a));
                }
            }
        }

        #[test]
        fn ranks_know_only_order(x in vec(-9..9_i32, 5), y in vec(-9..9_i32, 5)) {
            let floats = |v: &[i32]| v.iter().map(|v| f64::from(*v)).collect::<Vec<_>>();
            let cubes = |v: &[i32]| v.iter().map(|v| f64::from(v.pow(3))).collect::<Vec<_>>();
            prop_assert_eq!(spearman(&floats(&x), &floats(&y), 0.9), spearman(&cubes(&x), &floats(&y), 0.9));
            prop_assert_eq!(kendall(&floats(&x), &floats(&y)), kendall(&floats(&x), &cubes(&y)));
        }

        #[test]
        fn never_panics(x in vec(any::<f64>(), 0..9), y in vec(any::<f64>(), 0..9), level: f64) {
            for result in [pearson(&x, &y, level), spearman(&x, &y, 0.9)].into_iter().flatten() {
                assert_total(result.p);
                prop_assert!((-1.0..=1.0).contains(&result.r));
            }
            if let Ok(result) = kendall(&x, &y) {
                assert_total(result.p);
                prop_assert!((-1.0..=1.0).contains(&result.tau));
            }
        }
    }
}
