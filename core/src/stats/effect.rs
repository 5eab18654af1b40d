//! Standardised differences: how many standard deviations apart?
//!
//! A p says whether a difference is more than chance; an effect size, how
//! large it is. Cohen's *d* (1988) divides a difference of means by a standard
//! deviation. Of which standard deviation there are several, and each has a
//! name of its own:
//!
//! | name | divides by |
//! | --- | --- |
//! | [`cohens_d`] | the pooled deviation of two independent groups |
//! | [`hedges_g`] | the same, made unbiased for small groups |
//! | [`glass_delta`] | the deviation of the second group alone |
//! | [`d_z`] | the deviation of the differences of pairs |
//! | [`d_av`] | the root of the mean variance of both occasions |
//!
//! ```
//! use pedt::stats::effect::{cohens_d, d_z, hedges_g};
//!
//! let (before, after) = ([2.0, 2.5, 3.0, 2.0], [2.5, 3.5, 3.5, 2.5]);
//! assert_eq!(format!("{:.3}", cohens_d(&after, &before)?), "1.179");
//! assert_eq!(format!("{:.3}", hedges_g(&after, &before)?), "1.024");
//! // What moves together moves clearly: the pairs tell more.
//! assert_eq!(d_z(&[0.5, 1.0, 0.5, 0.5]), Ok(2.5));
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```
//!
//! All treat the steps of a scale as equal. [`cliff`](super::cliff) does not.

use super::{
    Undefined,
    distribution::{stirling_error, t_quantile},
    inference::{Interval, finite, tail},
    means::{mean, standard_deviation},
};

/// Cohen's *d*: the difference of means, first minus second, over the pooled standard deviation.
///
/// # Errors
///
/// [`Undefined::NoAnswers`]; [`Undefined::TooFewAnswers`] with fewer than two values in a group;
/// [`Undefined::NoVariation`]; [`Undefined::NotFinite`].
///
/// ```
/// use pedt::stats::effect::cohens_d;
///
/// assert_eq!(cohens_d(&[3.0, 4.0, 5.0], &[1.0, 2.0, 3.0]), Ok(2.0));
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn cohens_d(x: &[f64], y: &[f64]) -> Result<f64, Undefined> {
    let difference = mean(x)? - mean(y)?;
    standardised(difference, pooled_deviation(x, y)?)
}

/// Hedges' *g* (1981): Cohen's *d* times [`correction`] for `n_x + n_y - 2` degrees of freedom.
///
/// # Errors
///
/// Those of [`cohens_d`].
///
/// ```
/// use pedt::stats::effect::hedges_g;
///
/// let g = hedges_g(&[3.0, 4.0, 5.0], &[1.0, 2.0, 3.0])?;
/// assert_eq!(format!("{g:.4}"), "1.5958");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn hedges_g(x: &[f64], y: &[f64]) -> Result<f64, Undefined> {
    let df = (x.len() + y.len()).saturating_sub(2) as f64;
    finite(cohens_d(x, y)? * correction(df)?)
}

/// Glass's Δ (1976): the difference of means over the standard deviation of `control` alone.
///
/// # Errors
///
/// Those of [`cohens_d`], with fewer than two values in `control` and none in `x`.
///
/// ```
/// use pedt::stats::effect::glass_delta;
///
/// assert_eq!(glass_delta(&[4.0, 9.0], &[1.0, 2.0, 3.0]), Ok(4.5));
/// ```
pub fn glass_delta(x: &[f64], control: &[f64]) -> Result<f64, Undefined> {
    let difference = mean(x)? - mean(control)?;
    standardised(difference, standard_deviation(control)?)
}

/// *d* of pairs: the mean of the differences over their standard deviation.
///
/// # Errors
///
/// Those of [`cohens_d`].
///
/// ```
/// use pedt::stats::{Undefined, effect::d_z};
///
/// assert_eq!(d_z(&[1.0, 2.0, 3.0]), Ok(2.0));
/// assert_eq!(d_z(&[1.0, 1.0, 1.0]), Err(Undefined::NoVariation));
/// ```
pub fn d_z(differences: &[f64]) -> Result<f64, Undefined> {
    standardised(mean(differences)?, standard_deviation(differences)?)
}

/// *d* of pairs on the scale of the values: the mean of `x - y` over √((s²ₓ + s²ᵧ)/2).
///
/// So in pingouin and effectsize; Lakens (2013) takes the mean of the two standard deviations
/// instead of the root of the mean variance.
///
/// # Errors
///
/// Those of [`cohens_d`]; [`Undefined::UnequalLengths`].
///
/// ```
/// use pedt::stats::effect::d_av;
///
/// assert_eq!(d_av(&[3.0, 4.0, 5.0], &[1.0, 2.0, 3.0]), Ok(2.0));
/// ```
pub fn d_av(x: &[f64], y: &[f64]) -> Result<f64, Undefined> {
    if x.len() != y.len() {
        return Err(Undefined::UnequalLengths);
    }
    cohens_d(x, y)
}

/// The factor Γ(*m*/2) / (√(*m*/2) Γ((*m* − 1)/2)) that makes *d* unbiased, with *m* degrees of
/// freedom (Hedges 1981).
///
/// # Errors
///
/// [`Undefined::TooFewAnswers`] below two degrees of freedom; [`Undefined::NotFinite`].
///
/// ```
/// use pedt::stats::effect::{approximate_correction, correction};
///
/// assert_eq!(format!("{:.4}", correction(8.0)?), "0.9027");
/// assert_eq!(format!("{:.4}", approximate_correction(8.0)?), "0.9032");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn correction(df: f64) -> Result<f64, Undefined> {
    let half = 0.5 * at_least_two(df)?;
    // By Stirling's formula, the parts that grow cancel on paper.
    let errors = stirling_error(half) - stirling_error(half - 0.5);
    let exponent = errors + (1.0 - half) * libm::log1p(-0.5 / half) - 0.5;
    Ok(libm::exp(exponent))
}

/// 1 − 3/(4*m* − 1), an approximation of [`correction`] that pingouin and many tables use.
///
/// # Errors
///
/// Those of [`correction`].
///
/// ```
/// use pedt::stats::effect::approximate_correction;
///
/// assert_eq!(approximate_correction(4.0), Ok(0.8));
/// ```
pub fn approximate_correction(df: f64) -> Result<f64, Undefined> {
    Ok(1.0 - 3.0 / (4.0 * at_least_two(df)? - 1.0))
}

fn at_least_two(df: f64) -> Result<f64, Undefined> {
    if !df.is_finite() {
        Err(Undefined::NotFinite)
    } else if df < 2.0 {
        Err(Undefined::TooFewAnswers)
    } else {
        Ok(df)
    }
}

/// The interval of a *d* (or *g*) of two independent groups: *d* ± *t* √((n₁ + n₂)/(n₁n₂) +
/// *d*²/(2(n₁ + n₂))), with *t* of n₁ + n₂ − 2 degrees of freedom.
///
/// The variance is that of Hedges & Olkin (1985); pingouin does the same. R's effectsize inverts
/// the noncentral *t* instead, which differs in the second decimal for small groups.
///
/// # Errors
///
/// [`Undefined::TooFewAnswers`] with fewer than two in a group; [`Undefined::OutOfRange`] unless
/// `level` is between 0 and 1; [`Undefined::NotFinite`].
///
/// ```
/// use pedt::stats::effect::independent_interval;
///
/// let interval = independent_interval(0.5, 20, 20, 0.95)?;
/// assert_eq!(format!("{:.3} to {:.3}", interval.lower, interval.upper), "-0.150 to 1.150");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn independent_interval(
    d: f64,
    n_x: usize,
    n_y: usize,
    level: f64,
) -> Result<Interval, Undefined> {
    if n_x < 2 || n_y < 2 {
        return Err(Undefined::TooFewAnswers);
    }
    let (n_x, n_y) = (n_x as f64, n_y as f64);
    let n = n_x + n_y;
    let variance = n / (n_x * n_y) + d * d / (2.0 * n);
    interval(d, variance, n - 2.0, level)
}

/// The interval of a *d* of `n` pairs, or of one group against a fixed value: *d* ± *t*
/// √(1/n + *d*²/(2n)), with *t* of n − 1 degrees of freedom, as in pingouin.
///
/// # Errors
///
/// Those of [`independent_interval`].
///
/// ```
/// use pedt::stats::effect::paired_interval;
///
/// let interval = paired_interval(0.5, 20, 0.95)?;
/// assert_eq!(format!("{:.3} to {:.3}", interval.lower, interval.upper), "0.004 to 0.996");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn paired_interval(d: f64, n: usize, level: f64) -> Result<Interval, Undefined> {
    if n < 2 {
        return Err(Undefined::TooFewAnswers);
    }
    let n = n as f64;
    interval(d, 1.0 / n + d * d / (2.0 * n), n - 1.0, level)
}

fn interval(d: f64, variance: f64, df: f64, level: f64) -> Result<Interval, Undefined> {
    let reach = t_quantile(1.0 - tail(level)?, df)? * libm::sqrt(variance);
    Interval::around(d, reach, level)
}

/// √(((n₁ − 1)s₁² + (n₂ − 1)s₂²)/(n₁ + n₂ − 2)).
pub(super) fn pooled_deviation(x: &[f64], y: &[f64]) -> Result<f64, Undefined> {
    let (s_x, s_y) = (standard_deviation(x)?, standard_deviation(y)?);
    let (df_x, df_y) = (x.len() as f64 - 1.0, y.len() as f64 - 1.0);
    let variance = (df_x * s_x * s_x + df_y * s_y * s_y) / (df_x + df_y);
    finite(libm::sqrt(variance))
}

fn standardised(difference: f64, deviation: f64) -> Result<f64, Undefined> {
    if deviation == 0.0 {
        return Err(Undefined::NoVariation);
    }
    finite(difference / deviation)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::testing::{assert_close, assert_total};
    use proptest::{collection::vec, prelude::*};

    const X: [f64; 7] = [3.2, 2.75, 3.9, 1.1, 2.0, 2.6, 3.3];
    const Y: [f64; 5] = [1.9, 2.2, 2.75, 1.4, 3.0];

    #[test]
    fn matches_pingouin() {
        // pingouin 0.7: compute_effsize, compute_esci; the exact correction by mpmath.
        let d = cohens_d(&X, &Y);
        assert_close(d, 0.5381465970447075);
        assert_close(hedges_g(&X, &Y), 0.4965724089117182);
        let approximate = approximate_correction(10.0).map(|c| c * d.unwrap());
        assert_close(approximate, 0.49675070496434537);
        assert_close(glass_delta(&X, &Y), 0.6874476084827515);
        let (a, b) = ([2.5, 3.5, 3.5, 2.5, 4.0], [2.0, 2.5, 3.0, 2.0, 3.75]);
        assert_close(d_z(&[0.5, 1.0, 0.5, 0.5, 0.25]), 2.0083160441856096);
        assert_close(d_av(&a, &b), 0.7778174593052026);
        // Printed to eight decimals.
        let near = |figure: f64, expected: f64| assert!((figure - expected).abs() < 5e-9);
        let interval = independent_interval(d.unwrap(), 7, 5, 0.95).unwrap();
        near(interval.lower, -0.78927801);
        near(interval.upper, 1.8655712);
        let interval = paired_interval(0.8, 12, 0.9).unwrap();
        near(interval.lower, 0.20437239);
        near(interval.upper, 1.39562761);
    }

    #[test]
    fn the_correction_matches_the_gamma_function() {
        // mpmath 1.3, 30 digits.
        for (df, factor) in [
            (2.0, 0.5641895835477563),
            (3.0, 0.7236012545582676),
            (8.0, 0.9027033336764101),
            (50.0, 0.9849119422955726),
            (1000.0, 0.9992497811797164),
        ] {
            assert_close(correction(df), factor);
        }
        assert_eq!(correction(1.0), Err(Undefined::TooFewAnswers));
        assert_eq!(correction(f64::NAN), Err(Undefined::NotFinite));
    }

    #[test]
    fn refusals_have_reasons() {
        assert_eq!(
            cohens_d(&[1.0, 1.0], &[2.0, 2.0]),
            Err(Undefined::NoVariation)
        );
        assert_eq!(cohens_d(&[1.0], &[2.0, 3.0]), Err(Undefined::TooFewAnswers));
        assert_eq!(cohens_d(&[], &[2.0, 3.0]), Err(Undefined::NoAnswers));
        assert_eq!(d_av(&[1.0, 2.0], &[2.0]), Err(Undefined::UnequalLengths));
        assert_eq!(
            independent_interval(1.0, 1, 5, 0.95),
            Err(Undefined::TooFewAnswers)
        );
        assert_eq!(paired_interval(1.0, 5, 1.0), Err(Undefined::OutOfRange));
        assert_eq!(paired_interval(f64::NAN, 5, 0.9), Err(Undefined::NotFinite));
    }

    proptest! {
        #[test]
        fn swapping_the_groups_turns_the_sign(x in vec(-9.0..9.0, 2..20), y in vec(-9.0..9.0, 2..20)) {
            prop_assert!((cohens_d(&x, &y)? + cohens_d(&y, &x)?).abs() < 1e-12);
        }

        #[test]
        fn a_change_of_unit_changes_nothing(x in vec(-9.0..9.0, 2..20), y in vec(-9.0..9.0, 2..20)) {
            let scaled = |values: &[f64]| values.iter().map(|v| 4.0 * v + 1.0).collect::<Vec<_>>();
            let (a, b) = (hedges_g(&x, &y)?, hedges_g(&scaled(&x), &scaled(&y))?);
            prop_assert!((a - b).abs() < 1e-9 * (1.0 + a.abs()));
        }

        #[test]
        fn never_panics(x in vec(any::<f64>(), 0..9), y in vec(any::<f64>(), 0..9), n in 0..9_usize) {
            for figure in [cohens_d(&x, &y), hedges_g(&x, &y), glass_delta(&x, &y), d_z(&x), d_av(&x, &y)] {
                assert_total(figure);
                if let Ok(d) = figure {
                    let _ = (independent_interval(d, n, 3, 0.95), paired_interval(d, n, d));
                }
            }
        }
    }
}
