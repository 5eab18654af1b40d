//! *t* tests and intervals of means (Student 1908; Welch 1947).
//!
//! A mean of a few values wavers. *t* says how many times its own wavering it
//! lies from what would be expected if there were nothing to see.
//!
//! ```
//! use pedt::stats::t_test::{Options, one_sample};
//!
//! let test = one_sample(&[0.5, 1.0, 0.0, 0.5, 0.5], 0.0, &Options::default())?;
//! assert_eq!((test.mean, test.df), (0.5, 4.0));
//! assert_eq!(format!("{:.4}", test.p?), "0.0341");
//! let interval = test.interval?;
//! assert_eq!(format!("{:.3} to {:.3}", interval.lower, interval.upper), "0.061 to 0.939");
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```
//!
//! Pairs are tested by their differences with [`one_sample`]. For groups,
//! [`Spread`] names the choice between the pooled variance and Welch's; R takes
//! Welch's by default, SciPy the pooled. The interval has two sides whichever
//! alternative is tested. Where no value differs from another there is no *t*,
//! and the interval shrinks to the mean.

use super::{
    Undefined,
    distribution::{t_cdf, t_quantile, t_sf},
    inference::{Alternative, Interval, finite, tail},
    means::{mean, standard_deviation},
};
use serde::{Deserialize, Serialize};

/// What is assumed of the spread of two groups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Spread {
    /// Nothing: degrees of freedom after Welch (1947) and Satterthwaite (1946).
    #[default]
    Welch,
    /// That it is the same in both, so that it can be pooled (Student).
    Pooled,
}

/// How the test is done.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Options {
    /// Which side counts.
    pub alternative: Alternative,
    /// The confidence of the interval, 0.95 by default.
    pub level: f64,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            alternative: Alternative::TwoSided,
            level: 0.95,
        }
    }
}

/// What a *t* test says.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct TTest {
    /// The mean, or the difference of means, first minus second.
    pub mean: f64,
    /// Its standard error.
    pub standard_error: f64,
    /// The degrees of freedom; 0 for Welch's test without variation.
    pub df: f64,
    /// How many standard errors the mean lies from the one expected.
    pub t: Result<f64, Undefined>,
    /// The p.
    pub p: Result<f64, Undefined>,
    /// The interval of the mean or of the difference.
    pub interval: Result<Interval, Undefined>,
}

/// Is the mean of these values, or of these differences of pairs, other than `expected`?
///
/// # Errors
///
/// [`Undefined::NoAnswers`]; [`Undefined::TooFewAnswers`] for a single value;
/// [`Undefined::OutOfRange`] unless the level is between 0 and 1; [`Undefined::NotFinite`].
///
/// ```
/// use pedt::stats::{Undefined, t_test::{Options, one_sample}};
///
/// let same = one_sample(&[3.0, 3.0, 3.0], 2.5, &Options::default())?;
/// assert_eq!(same.p, Err(Undefined::NoVariation));
/// let interval = same.interval?;
/// assert_eq!((interval.lower, interval.upper), (3.0, 3.0));
/// # Ok::<(), Undefined>(())
/// ```
pub fn one_sample(values: &[f64], expected: f64, options: &Options) -> Result<TTest, Undefined> {
    let mean = mean(values)?;
    let deviation = standard_deviation(values)?;
    let n = values.len() as f64;
    finish(
        mean,
        finite(expected)?,
        deviation / libm::sqrt(n),
        n - 1.0,
        options,
    )
}

/// Do the means of two independent groups differ?
///
/// # Errors
///
/// Those of [`one_sample`], of either group.
///
/// ```
/// use pedt::stats::t_test::{Options, Spread, two_samples};
///
/// let (x, y) = ([2.0, 3.0, 3.0, 4.0], [1.0, 1.5, 2.0]);
/// let welch = two_samples(&x, &y, Spread::Welch, &Options::default())?;
/// assert_eq!(format!("{:.2} {:.4}", welch.df, welch.p?), "4.91 0.0308");
/// let pooled = two_samples(&x, &y, Spread::Pooled, &Options::default())?;
/// assert_eq!(format!("{:.2} {:.4}", pooled.df, pooled.p?), "5.00 0.0390");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn two_samples(
    x: &[f64],
    y: &[f64],
    spread: Spread,
    options: &Options,
) -> Result<TTest, Undefined> {
    let difference = mean(x)? - mean(y)?;
    let (s_x, s_y) = (standard_deviation(x)?, standard_deviation(y)?);
    let (n_x, n_y) = (x.len() as f64, y.len() as f64);
    let (error, df) = match spread {
        Spread::Pooled => {
            let df = n_x + n_y - 2.0;
            let variance = ((n_x - 1.0) * s_x * s_x + (n_y - 1.0) * s_y * s_y) / df;
            (libm::sqrt(variance * (1.0 / n_x + 1.0 / n_y)), df)
        }
        Spread::Welch => {
            let (v_x, v_y) = (s_x * s_x / n_x, s_y * s_y / n_y);
            let sum = v_x + v_y;
            // As shares of the sum, neither of which can overflow.
            let (u_x, u_y) = (v_x / sum, v_y / sum);
            let df = 1.0 / (u_x * u_x / (n_x - 1.0) + u_y * u_y / (n_y - 1.0));
            (libm::sqrt(sum), if sum > 0.0 { df } else { 0.0 })
        }
    };
    finish(difference, 0.0, error, df, options)
}

fn finish(
    mean: f64,
    expected: f64,
    standard_error: f64,
    df: f64,
    options: &Options,
) -> Result<TTest, Undefined> {
    let tail = tail(options.level)?;
    finite(standard_error)?;
    let mean = finite(mean)?;
    let t = if standard_error == 0.0 {
        Err(Undefined::NoVariation)
    } else {
        finite((mean - expected) / standard_error)
    };
    let interval = if standard_error == 0.0 {
        Interval::new(mean, mean, options.level)
    } else {
        t_quantile(1.0 - tail, df)
            .and_then(|t| Interval::around(mean, t * standard_error, options.level))
    };
    Ok(TTest {
        mean,
        standard_error,
        df,
        t,
        p: t.and_then(|t| Ok(options.alternative.p(t_cdf(t, df)?, t_sf(t, df)?))),
        interval,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::testing::{assert_close, assert_total};
    use proptest::{collection::vec, prelude::*};

    const X: [f64; 7] = [3.2, 2.75, 3.9, 1.1, 2.0, 2.6, 3.3];
    const Y: [f64; 5] = [1.9, 2.2, 2.75, 1.4, 3.0];

    #[test]
    fn matches_scipy() {
        // SciPy 1.17: ttest_1samp, ttest_ind with and without equal_var, confidence_interval.
        let with = |alternative, level| Options { alternative, level };
        for (alternative, one, pooled, welch) in [
            (
                Alternative::TwoSided,
                0.09424440223388873,
                0.3796989199862329,
                0.3507753812186528,
            ),
            (
                Alternative::Greater,
                0.047122201116944366,
                0.18984945999311645,
                0.1753876906093264,
            ),
            (
                Alternative::Less,
                0.9528777988830557,
                0.8101505400068836,
                0.8246123093906736,
            ),
        ] {
            let test = one_sample(&X, 2.0, &with(alternative, 0.9)).unwrap();
            assert_close(test.t, 1.9859433369418327);
            assert_close(test.p, one);
            assert_close(test.interval.map(|i| i.lower), 2.0149192016430577);
            assert_close(test.interval.map(|i| i.upper), 3.370795084071227);
            let test = two_samples(&X, &Y, Spread::Pooled, &with(alternative, 0.95)).unwrap();
            assert_eq!(test.df, 10.0);
            assert_close(test.t, 0.9190602807976361);
            assert_close(test.p, pooled);
            assert_close(test.interval.map(|i| i.lower), -0.6307908283327937);
            assert_close(test.interval.map(|i| i.upper), 1.5165051140470789);
            let test = two_samples(&X, &Y, Spread::Welch, &with(alternative, 0.99)).unwrap();
            assert_close(Ok(test.df), 9.998768720984241);
            assert_close(test.t, 0.9787819926370757);
            assert_close(test.p, welch);
            assert_close(test.interval.map(|i| i.lower), -0.9911432531408142);
            assert_close(test.interval.map(|i| i.upper), 1.8768575388550994);
        }
    }

    #[test]
    fn without_variation_there_is_an_interval_and_no_t() {
        for spread in [Spread::Welch, Spread::Pooled] {
            let test = two_samples(&[2.0, 2.0], &[1.0, 1.0], spread, &Options::default()).unwrap();
            assert_eq!(
                (test.t, test.p),
                (Err(Undefined::NoVariation), Err(Undefined::NoVariation))
            );
            assert_eq!(test.interval.map(|i| (i.lower, i.upper)), Ok((1.0, 1.0)));
        }
        let options = Options::default();
        assert_eq!(
            one_sample(&[1.0], 0.0, &options),
            Err(Undefined::TooFewAnswers)
        );
        assert_eq!(one_sample(&[], 0.0, &options), Err(Undefined::NoAnswers));
        assert_eq!(
            one_sample(&[1.0, 2.0], f64::NAN, &options),
            Err(Undefined::NotFinite)
        );
        let level = Options {
            level: 0.0,
            ..options
        };
        assert_eq!(
            one_sample(&[1.0, 2.0], 0.0, &level),
            Err(Undefined::OutOfRange)
        );
        // Two values, half a turn of a Cauchy distribution.
        assert_close(one_sample(&[0.0, 2.0], 0.0, &options).unwrap().p, 0.5);
    }

    proptest! {
        #[test]
        fn the_p_is_small_exactly_when_the_interval_leaves_the_expected_out(
            values in vec(-9.0..9.0, 2..20), expected in -9.0..9.0,
        ) {
            let test = one_sample(&values, expected, &Options::default())?;
            let interval = test.interval?;
            let inside = interval.lower <= expected && expected <= interval.upper;
            prop_assert_eq!(test.p? >= 0.05, inside);
        }

        #[test]
        fn never_panics(x in vec(any::<f64>(), 0..9), y in vec(any::<f64>(), 0..9), expected: f64) {
            let options = Options::default();
            for test in [
                one_sample(&x, expected, &options),
                two_samples(&x, &y, Spread::Welch, &options),
                two_samples(&x, &y, Spread::Pooled, &options),
            ].into_iter().flatten() {
                assert_total(test.t);
                assert_total(test.p);
                assert_total(Ok(test.df));
            }
        }
    }
}
