//! Cliff's δ (1993): how often is one larger, less how often smaller?
//!
//! Pair every value of one group with every value of the other. δ is the share
//! of pairs in which the first is larger less the share in which it is
//! smaller: 1 when every value of the first group is above every value of the
//! second, 0 when neither tends to be larger. It needs only the order of a
//! scale.
//!
//! ```
//! use pedt::stats::cliff::{Options, cliff};
//!
//! let effect = cliff(&[2.0, 2.0, 3.0, 3.0], &[3.0, 3.0, 3.0, 4.0], &Options::default())?;
//! assert_eq!((effect.greater, effect.less, effect.equal), (0, 10, 6));
//! assert_eq!(effect.delta, -0.625);
//! assert_eq!(effect.a, 0.1875);
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```
//!
//! The interval is that of Feng & Cliff (2004), which bends near the ends
//! instead of passing them. Three things differ between packages and have
//! names: the estimate of the variance, the quantile (normal here; `effsize`
//! takes *t* by default), and what happens when the groups do not overlap. δ
//! is then ±1, has no variance and in some packages no interval; here the
//! inner limit is the one of Wilson (1927) for *n* of *n*, with *n* the size of
//! the smaller group: (*n* − z²)/(*n* + z²).

use super::{
    Undefined,
    distribution::{normal_quantile, t_quantile},
    inference::{Interval, all_finite, tail},
};
use serde::{Deserialize, Serialize};

/// The bounds of Romano et al. (2006) between negligible, small, medium and large |δ|.
pub const ROMANO: [f64; 3] = [0.147, 0.33, 0.474];

/// The most pairs that are gone through.
const MOST_PAIRS: usize = 25_000_000;

/// How the variance of δ is estimated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Variance {
    /// Without bias (Cliff 1993). Where that is not above zero, (1 − δ²)/(n₁n₂ − 1).
    #[default]
    Unbiased,
    /// Consistent: never below zero, and larger in small groups (Cliff 1996).
    Consistent,
}

/// How the interval is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Options {
    /// The confidence, 0.95 by default.
    pub level: f64,
    /// The estimate of the variance.
    pub variance: Variance,
    /// Whether to take the quantile of Student's *t* with n₁ + n₂ − 2 degrees of freedom.
    pub student: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            level: 0.95,
            variance: Variance::Unbiased,
            student: false,
        }
    }
}

/// A common word for the size of an effect. What is large for a school is for the school to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Magnitude {
    /// Below the first bound.
    Negligible,
    /// From the first bound.
    Small,
    /// From the second.
    Medium,
    /// From the third.
    Large,
}

impl Magnitude {
    /// The word for a δ of this size, by the bounds in [`ROMANO`].
    ///
    /// ```
    /// use pedt::stats::cliff::Magnitude;
    ///
    /// assert_eq!(Magnitude::of(-0.4), Magnitude::Medium);
    /// ```
    #[must_use]
    pub fn of(delta: f64) -> Self {
        let [small, medium, large] = ROMANO;
        match delta.abs() {
            size if size >= large => Self::Large,
            size if size >= medium => Self::Medium,
            size if size >= small => Self::Small,
            _ => Self::Negligible,
        }
    }
}

/// Cliff's δ and what belongs to it.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cliff {
    /// How many values the first group has.
    pub n_x: usize,
    /// How many values the second group has.
    pub n_y: usize,
    /// Pairs in which the first is larger.
    pub greater: usize,
    /// Pairs in which the first is smaller.
    pub less: usize,
    /// Pairs of equals.
    pub equal: usize,
    /// Cliff's δ, from −1 to 1.
    pub delta: f64,
    /// Vargha & Delaney's *A* (2000): the chance that the first is larger, ties as half.
    pub a: f64,
    /// The common word for the size of δ.
    pub magnitude: Magnitude,
    /// The standard error of δ; [`Undefined::TooFewAnswers`] with one value in a group.
    pub standard_error: Result<f64, Undefined>,
    /// The interval of δ.
    pub interval: Result<Interval, Undefined>,
}

/// Cliff's δ of two independent groups.
///
/// # Errors
///
/// [`Undefined::NoAnswers`] when a group is empty; [`Undefined::NotFinite`];
/// [`Undefined::OutOfRange`] unless the level is between 0 and 1; [`Undefined::TooLarge`] above 25
/// million pairs.
///
/// ```
/// use pedt::stats::cliff::{Options, cliff};
///
/// // No overlap, and still an interval.
/// let effect = cliff(&[3.0, 4.0, 4.0], &[1.0, 2.0, 2.0, 1.0], &Options::default())?;
/// let interval = effect.interval?;
/// assert_eq!((effect.delta, interval.upper), (1.0, 1.0));
/// assert_eq!(format!("{:.3}", interval.lower), "-0.123");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn cliff(x: &[f64], y: &[f64], options: &Options) -> Result<Cliff, Undefined> {
    all_finite(x)?;
    all_finite(y)?;
    tail(options.level)?;
    if x.is_empty() || y.is_empty() {
        return Err(Undefined::NoAnswers);
    }
    let (n_x, n_y) = (x.len(), y.len());
    let pairs = n_x.checked_mul(n_y).filter(|&pairs| pairs <= MOST_PAIRS);
    let pairs = pairs.ok_or(Undefined::TooLarge)?;
    let (mut greater, mut less) = (0, 0);
    let mut by_column = vec![0_i64; n_y];
    let mut by_row = Vec::with_capacity(n_x);
    for a in x {
        let mut row = 0;
        for (b, column) in y.iter().zip(&mut by_column) {
            if a > b {
                greater += 1;
                row += 1;
                *column += 1;
            } else if a < b {
                less += 1;
                row -= 1;
                *column -= 1;
            }
        }
        by_row.push(row);
    }
    let all = pairs as f64;
    let delta = (greater as f64 - less as f64) / all;
    let (n, m) = (n_x as f64, n_y as f64);
    let spread = |sums: &[i64], of: f64| {
        sums.iter().fold(0.0, |sum, &row| {
            let off = row as f64 / of - delta;
            sum + off * off
        })
    };
    let cells = (greater + less) as f64 - all * delta * delta;
    let (rows, columns) = (spread(&by_row, m), spread(&by_column, n));
    let variance = if n_x < 2 || n_y < 2 {
        Err(Undefined::TooFewAnswers)
    } else {
        let freedom = (n - 1.0) * (m - 1.0);
        Ok(match options.variance {
            Variance::Unbiased => {
                let estimate = (m * m * rows + n * n * columns - cells) / (all * freedom);
                if estimate > 0.0 {
                    estimate
                } else {
                    (1.0 - delta * delta) / (all - 1.0)
                }
            }
            Variance::Consistent => {
                let parts = (m - 1.0) * rows / (n - 1.0) + (n - 1.0) * columns / (m - 1.0);
                (parts + cells / freedom) / all
            }
        })
    };
    Ok(Cliff {
        n_x,
        n_y,
        greater,
        less,
        equal: pairs - greater - less,
        delta,
        a: (greater as f64 + 0.5 * (pairs - greater - less) as f64) / all,
        magnitude: Magnitude::of(delta),
        standard_error: variance.map(libm::sqrt),
        interval: variance.and_then(|variance| interval(delta, variance, n, m, options)),
    })
}

fn interval(
    delta: f64,
    variance: f64,
    n: f64,
    m: f64,
    options: &Options,
) -> Result<Interval, Undefined> {
    let p = 1.0 - tail(options.level)?;
    let z = if options.student {
        t_quantile(p, n + m - 2.0)?
    } else {
        normal_quantile(p)?
    };
    let square = delta * delta;
    let (lower, upper) = if square < 1.0 {
        let middle = delta - delta * square;
        let slack = (1.0 - square) * (1.0 - square) + z * z * variance;
        let reach = z * libm::sqrt(variance) * libm::sqrt(slack);
        let scale = 1.0 - square + z * z * variance;
        ((middle - reach) / scale, (middle + reach) / scale)
    } else {
        let least = n.min(m);
        let inner = (least - z * z) / (least + z * z);
        if delta > 0.0 {
            (inner, 1.0)
        } else {
            (-1.0, -inner)
        }
    };
    Interval::new(lower.max(-1.0), upper.min(1.0), options.level)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::testing::assert_close;
    use proptest::{collection::vec, prelude::*};

    const TREATED: [f64; 10] = [10.0, 10.0, 20.0, 20.0, 20.0, 30.0, 30.0, 30.0, 40.0, 50.0];
    const CONTROL: [f64; 6] = [10.0, 20.0, 30.0, 40.0, 40.0, 50.0];

    fn test(x: &[f64], y: &[f64], options: Options) -> Cliff {
        cliff(x, y, &options).unwrap()
    }

    #[test]
    fn matches_the_formulas_in_numpy() {
        // Feng & Cliff's formulas in NumPy; effsize prints -0.7265846 and 0.3890062 for the third.
        for (student, variance, level, error, lower, upper) in [
            (
                false,
                Variance::Unbiased,
                0.95,
                0.3131382371342656,
                -0.7016465940896369,
                0.34495931256541323,
            ),
            (
                false,
                Variance::Consistent,
                0.95,
                0.32566424680349937,
                -0.7125350951153084,
                0.3639998950359781,
            ),
            (
                true,
                Variance::Unbiased,
                0.95,
                0.3131382371342656,
                -0.726584588889944,
                0.38900619019874255,
            ),
            (
                true,
                Variance::Consistent,
                0.9,
                0.32566424680349937,
                -0.6828101777481665,
                0.31269921667503325,
            ),
        ] {
            let effect = test(
                &TREATED,
                &CONTROL,
                Options {
                    level,
                    variance,
                    student,
                },
            );
            assert_eq!((effect.delta, effect.a), (-0.25, 0.375));
            assert_eq!(effect.magnitude, Magnitude::Small);
            assert_close(effect.standard_error, error);
            assert_close(effect.interval.map(|i| i.lower), lower);
            assert_close(effect.interval.map(|i| i.upper), upper);
        }
        let effect = test(
            &[2.0, 2.0, 3.0, 3.0],
            &[3.0, 3.0, 3.0, 4.0],
            Options::default(),
        );
        assert_eq!((effect.delta, effect.magnitude), (-0.625, Magnitude::Large));
        assert_close(effect.interval.map(|i| i.lower), -0.8941245745660594);
        assert_close(effect.interval.map(|i| i.upper), -0.02420790152900221);
    }

    #[test]
    fn groups_that_do_not_overlap_have_an_interval() {
        let z2 = 3.841458820694124;
        let effect = test(&[1.0; 4], &[2.0; 9], Options::default());
        assert_eq!((effect.delta, effect.standard_error), (-1.0, Ok(0.0)));
        let interval = effect.interval.unwrap();
        assert_eq!(interval.lower, -1.0);
        assert!((interval.upper + (4.0 - z2) / (4.0 + z2)).abs() < 1e-12);
        let one = test(&[2.0], &[1.0, 1.0], Options::default());
        assert_eq!(
            (one.delta, one.interval),
            (1.0, Err(Undefined::TooFewAnswers))
        );
        let same = test(&[1.0; 3], &[1.0; 3], Options::default());
        assert_eq!(
            (same.delta, same.equal, same.magnitude),
            (0.0, 9, Magnitude::Negligible)
        );
    }

    #[test]
    fn bounds_belong_to_the_larger_word() {
        assert_eq!(Magnitude::of(0.146), Magnitude::Negligible);
        assert_eq!(Magnitude::of(0.147), Magnitude::Small);
        assert_eq!(Magnitude::of(-0.33), Magnitude::Medium);
        assert_eq!(Magnitude::of(0.474), Magnitude::Large);
    }

    #[test]
    fn refusals_have_reasons() {
        let options = Options::default();
        assert_eq!(cliff(&[], &[1.0], &options), Err(Undefined::NoAnswers));
        assert_eq!(
            cliff(&[f64::NAN], &[1.0], &options),
            Err(Undefined::NotFinite)
        );
        let level = Options {
            level: 1.0,
            ..options
        };
        assert_eq!(cliff(&[1.0], &[1.0], &level), Err(Undefined::OutOfRange));
        let many = vec![1.0; 6000];
        assert_eq!(cliff(&many, &many, &options), Err(Undefined::TooLarge));
    }

    proptest! {
        #[test]
        fn swapping_the_groups_turns_the_sign(
            x in vec(0..5_i32, 1..20), y in vec(0..5_i32, 1..20), consistent: bool, student: bool,
        ) {
            let x: Vec<f64> = x.into_iter().map(f64::from).collect();
            let y: Vec<f64> = y.into_iter().map(f64::from).collect();
            let variance = if consistent { Variance::Consistent } else { Variance::Unbiased };
            let options = Options { variance, student, ..Options::default() };
            let (a, b) = (test(&x, &y, options), test(&y, &x, options));
            prop_assert_eq!(a.delta, -b.delta);
            prop_assert!((a.a + b.a - 1.0).abs() < 1e-15);
            prop_assert_eq!((a.greater, a.less, a.equal), (b.less, b.greater, b.equal));
            prop_assert_eq!(a.interval.is_ok(), b.interval.is_ok());
            if let (Ok(a_at), Ok(b_at)) = (a.interval, b.interval) {
                prop_assert!((a_at.lower + b_at.upper).abs() < 1e-9);
                prop_assert!(-1.0 <= a_at.lower && a_at.lower <= a.delta + 1e-12);
                prop_assert!(a.delta - 1e-12 <= a_at.upper && a_at.upper <= 1.0);
            }
        }

        #[test]
        fn never_panics(x in vec(any::<f64>(), 0..9), y in vec(any::<f64>(), 0..9), level: f64) {
            if let Ok(effect) = cliff(&x, &y, &Options { level, ..Options::default() }) {
                prop_assert!((-1.0..=1.0).contains(&effect.delta));
            }
        }
    }
}
