//! Totals, moments, shares and modes of a count vector.
//!
//! A count vector is a table of frequencies, so its figures are weighted sums: the mean is
//! `Σ k·n_k / N`, over positions *k* with `n_k` answers each and *N* in all. Here five people
//! answered on a scale of four points:
//!
//! ```
//! use pedt::stats::counts;
//!
//! let answers = [0, 2, 2, 1]; // 2, 2, 3, 3, 4
//!
//! assert_eq!(counts::total(&answers), 5);
//! assert_eq!(counts::mean(&answers), Ok(2.8));
//! assert_eq!(counts::share_at_or_above(&answers, 3), Ok(0.6));
//! assert_eq!(counts::modes(&answers), [2, 3]);
//! ```

use super::{
    Undefined,
    exact::{answered, answers, ratio, sum},
};

/// The number of answers. Stops at `u64::MAX`.
///
/// ```
/// use pedt::stats::counts::total;
///
/// assert_eq!(total(&[0, 1, 4, 1]), 6);
/// assert_eq!(total(&[]), 0);
/// ```
#[must_use]
pub fn total(counts: &[u64]) -> u64 {
    counts
        .iter()
        .fold(0, |total, &count| total.saturating_add(count))
}

/// The mean position, from 1 to *K*, with points taken as equally spaced.
///
/// # Errors
///
/// [`Undefined::NoAnswers`].
///
/// ```
/// use pedt::stats::counts::mean;
///
/// assert_eq!(mean(&[1, 2, 2, 1]), Ok(2.5));
/// ```
pub fn mean(counts: &[u64]) -> Result<f64, Undefined> {
    let n = answers(counts)?;
    Ok(ratio(sum(counts), n))
}

/// The sample variance (divisor *N* − 1), zero or more, with points taken as equally spaced.
///
/// # Errors
///
/// [`Undefined::NoAnswers`]; [`Undefined::TooFewAnswers`] for a single answer.
///
/// ```
/// use pedt::stats::counts::variance;
///
/// assert_eq!(variance(&[1, 2, 2, 1]), Ok(1.1));
/// ```
pub fn variance(counts: &[u64]) -> Result<f64, Undefined> {
    let n = i128::from(answers(counts)?);
    if n < 2 {
        return Err(Undefined::TooFewAnswers);
    }
    let sum = i128::from(sum(counts));
    let squares: i128 = answered(counts)
        .map(|(position, count)| i128::from(position * count) * i128::from(position))
        .sum();
    Ok(ratio(n * squares - sum * sum, n * (n - 1)))
}

/// The square root of the sample [`variance`].
///
/// # Errors
///
/// As for [`variance`].
///
/// ```
/// use pedt::stats::{Undefined, counts::standard_deviation};
///
/// assert_eq!(standard_deviation(&[0, 0, 6, 0]), Ok(0.0));
/// assert_eq!(standard_deviation(&[0, 0, 1, 0]), Err(Undefined::TooFewAnswers));
/// ```
pub fn standard_deviation(counts: &[u64]) -> Result<f64, Undefined> {
    variance(counts).map(libm::sqrt)
}

/// The share of answers at `position` or higher, from 0 to 1.
///
/// # Errors
///
/// [`Undefined::NoAnswers`].
///
/// ```
/// use pedt::stats::counts::share_at_or_above;
///
/// assert_eq!(share_at_or_above(&[1, 2, 4, 1], 3), Ok(0.625));
/// assert_eq!(share_at_or_above(&[1, 2, 4, 1], 1), Ok(1.0));
/// assert_eq!(share_at_or_above(&[1, 2, 4, 1], 5), Ok(0.0));
/// ```
pub fn share_at_or_above(counts: &[u64], position: usize) -> Result<f64, Undefined> {
    let n = answers(counts)?;
    let above: u64 = counts.iter().skip(position.saturating_sub(1)).sum();
    Ok(ratio(above, n))
}

/// Every position with the highest count, in order; none without answers.
///
/// ```
/// use pedt::stats::counts::modes;
///
/// assert_eq!(modes(&[3, 0, 0, 3]), [1, 4]);
/// assert!(modes(&[0, 0, 0, 0]).is_empty());
/// ```
#[must_use]
pub fn modes(counts: &[u64]) -> Vec<usize> {
    let highest = counts.iter().copied().max().unwrap_or(0).max(1);
    (1..)
        .zip(counts)
        .filter(|&(_, &count)| count == highest)
        .map(|(position, _)| position)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::{
        means,
        testing::{assert_close, assert_total, expand, hostile, reversed, scale, times},
    };
    use proptest::prelude::*;

    #[test]
    fn matches_numpy() {
        // NumPy 2.4.6: mean, var(ddof=1), std(ddof=1) of the expanded answers.
        for (counts, m, var, sd) in [
            (&[0, 0, 6, 0][..], 3.0, 0.0, 0.0),
            (&[3, 0, 0, 3], 2.5, 2.7, 1.6431676725154984),
            (&[1, 2, 2, 1], 2.5, 1.1, 1.0488088481701516),
            (&[0, 1, 4, 1], 3.0, 0.4, 0.6324555320336759),
            (
                &[0, 2, 3, 1],
                2.8333333333333335,
                0.5666666666666667,
                0.752772652709081,
            ),
            (&[2, 0, 3, 1], 2.5, 1.5, 1.224744871391589),
            (
                &[0, 0, 5, 1],
                3.1666666666666665,
                0.16666666666666666,
                0.408248290463863,
            ),
            (
                &[5, 1, 0, 2, 7],
                3.3333333333333335,
                3.5238095238095246,
                1.877181270897812,
            ),
            (
                &[4, 0, 3, 9, 1, 0, 6],
                4.173913043478261,
                4.24110671936759,
                2.059394745882292,
            ),
        ] {
            assert_close(mean(counts), m);
            assert_close(variance(counts), var);
            assert_close(standard_deviation(counts), sd);
        }
    }

    #[test]
    fn is_exact_where_floats_drift() {
        // 2⁴⁸ answers at 20 and one at 19: the variance is exactly 1 / (2⁴⁸ + 1).
        let mut counts = [0; 20];
        counts[18] = 1;
        counts[19] = 1 << 48;
        assert_eq!(variance(&counts), Ok(ratio(1, (1_i64 << 48) + 1)));
    }

    #[test]
    fn total_saturates() {
        assert_eq!(total(&[u64::MAX, 1]), u64::MAX);
        assert_eq!(modes(&[u64::MAX, 1, u64::MAX]), [1, 3]);
    }

    proptest! {
        #[test]
        fn equals_the_expanded_answers(counts in scale(1..=20)) {
            let values = expand(&counts);
            prop_assert!((mean(&counts)? - means::mean(&values)?).abs() < 1e-12);
            if values.len() > 1 {
                let expected = means::standard_deviation(&values)?;
                prop_assert!((standard_deviation(&counts)? - expected).abs() < 1e-12);
            }
        }

        #[test]
        fn multiplying_the_counts_changes_nothing(counts in scale(1..=20), factor in 1..1000_u64) {
            let many = times(&counts, factor);
            prop_assert_eq!(mean(&many), mean(&counts));
            prop_assert_eq!(share_at_or_above(&many, 3), share_at_or_above(&counts, 3));
            prop_assert_eq!(modes(&many), modes(&counts));
        }

        #[test]
        fn reversal_mirrors(counts in scale(1..=20)) {
            let back = reversed(&counts);
            let ends = counts.len() as f64 + 1.0;
            prop_assert!((mean(&back)? - (ends - mean(&counts)?)).abs() < 1e-12);
            prop_assert_eq!(variance(&back), variance(&counts));
        }

        #[test]
        fn never_panics(counts in hostile(), position: usize) {
            for figure in [mean, variance, standard_deviation] {
                assert_total(figure(&counts));
            }
            assert_total(share_at_or_above(&counts, position));
            let _ = (total(&counts), modes(&counts));
        }
    }
}
