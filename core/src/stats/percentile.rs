//! Where a value stands among others.
//!
//! The percentile rank of a value is the percentage of values below it. How
//! values equal to it count is a choice, [`Ties`], and on a short scale it
//! decides: of three schools that all have 3.0, each is at the 0th, the 50th or
//! the 100th percentile.
//!
//! ```
//! use pedt::stats::percentile::{Ties, percentile_rank};
//!
//! let schools = [2.0, 3.0, 3.0, 3.5];
//! assert_eq!(percentile_rank(&schools, 3.0, Ties::Half), Ok(50.0));
//! assert_eq!(percentile_rank(&schools, 3.0, Ties::Below), Ok(25.0));
//! assert_eq!(percentile_rank(&schools, 3.0, Ties::AtOrBelow), Ok(75.0));
//! ```

use super::Undefined;

/// How values equal to the one that is ranked count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Ties {
    /// Half of them count (the definition of most textbooks; `mean` in SciPy).
    Half,
    /// None of them counts (`strict` in SciPy).
    Below,
    /// All of them count (`weak` in SciPy).
    AtOrBelow,
}

/// The percentage of `values` that are below `value`, from 0 to 100.
///
/// # Errors
///
/// [`Undefined::NoAnswers`] for no values; [`Undefined::NotFinite`].
pub fn percentile_rank(values: &[f64], value: f64, ties: Ties) -> Result<f64, Undefined> {
    if !value.is_finite() || !values.iter().all(|other| other.is_finite()) {
        return Err(Undefined::NotFinite);
    }
    if values.is_empty() {
        return Err(Undefined::NoAnswers);
    }
    let below = values.iter().filter(|&&other| other < value).count() as f64;
    let at_or_below = values.iter().filter(|&&other| other <= value).count() as f64;
    let count = match ties {
        Ties::Half => below.midpoint(at_or_below),
        Ties::Below => below,
        Ties::AtOrBelow => at_or_below,
    };
    Ok(100.0 * count / values.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::testing::{assert_close, assert_total};
    use proptest::{collection::vec, prelude::*};

    const TIES: [Ties; 3] = [Ties::Half, Ties::Below, Ties::AtOrBelow];

    #[test]
    fn matches_scipy() {
        // SciPy 1.17: percentileofscore(…, kind="mean" | "strict" | "weak").
        let values = [2.5, 1.0, 3.0, 3.0, 4.0, 2.0, 3.0];
        for (value, expected) in [
            (
                3.0,
                [64.28571428571429, 42.85714285714286, 85.71428571428572],
            ),
            (
                2.5,
                [35.714285714285715, 28.571428571428573, 42.85714285714286],
            ),
            (2.25, [28.571428571428573; 3]),
            (4.0, [92.85714285714286, 85.71428571428572, 100.0]),
            (0.5, [0.0; 3]),
        ] {
            for (ties, expected) in TIES.into_iter().zip(expected) {
                assert_close(percentile_rank(&values, value, ties), expected);
            }
        }
    }

    #[test]
    fn gives_reasons() {
        assert_eq!(
            percentile_rank(&[], 1.0, Ties::Half),
            Err(Undefined::NoAnswers)
        );
        for (values, value) in [([f64::NAN], 1.0), ([1.0], f64::INFINITY)] {
            assert_eq!(
                percentile_rank(&values, value, Ties::Half),
                Err(Undefined::NotFinite)
            );
        }
    }

    proptest! {
        #[test]
        fn half_lies_between_the_others(values in vec(0..9_i8, 1..20), value in -1..10_i8) {
            let values: Vec<f64> = values.into_iter().map(f64::from).collect();
            let [half, below, at_or_below] =
                TIES.map(|ties| percentile_rank(&values, value.into(), ties).unwrap());
            prop_assert!((half - below.midpoint(at_or_below)).abs() < 1e-9);
            // Turned round, what was below is above.
            let turned: Vec<f64> = values.iter().map(|value| -value).collect();
            let mirrored = percentile_rank(&turned, f64::from(-value), Ties::Half)?;
            prop_assert!((half + mirrored - 100.0).abs() < 1e-9);
        }

        #[test]
        fn never_panics(values in vec(any::<f64>(), 0..9), value: f64) {
            for ties in TIES {
                assert_total(percentile_rank(&values, value, ties));
            }
        }
    }
}
