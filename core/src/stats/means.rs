//! Means, medians and spread of plain numbers.
//!
//! Figures are summarised in turn: a mean of means, the spread of several medians. Whether the
//! parts count alike or by size is a choice, and the two can differ:
//!
//! ```
//! use pedt::stats::means;
//!
//! // A mean of 4.0 from three answers, and a mean of 1.0 from one.
//! assert_eq!(means::mean(&[4.0, 1.0]), Ok(2.5));
//! assert_eq!(means::weighted_mean(&[(4.0, 3.0), (1.0, 1.0)]), Ok(3.25));
//! ```
//!
//! Sums run in the order of the slice. Another order can change the last bit, so keep to one.
//! Every function refuses infinities and NaN with [`Undefined::NotFinite`], and gives it too when
//! finite values are so large that the result is not.

use super::Undefined;

/// The arithmetic mean. Equal values have exactly that value as their mean.
///
/// Like R's `mean`, it takes a second pass to add the mean of what the first rounded away.
///
/// # Errors
///
/// [`Undefined::NoAnswers`] for an empty slice; [`Undefined::NotFinite`].
///
/// ```
/// use pedt::stats::means::mean;
///
/// assert_eq!(mean(&[3.0, 2.5, 3.5]), Ok(3.0));
/// assert_eq!(mean(&[0.1, 0.1, 0.1]), Ok(0.1));
/// ```
pub fn mean(values: &[f64]) -> Result<f64, Undefined> {
    two_pass_mean(&values.iter().map(|&value| (value, 1.0)))
}

/// The mean of `(value, weight)` pairs, each value counting in proportion to its weight.
///
/// # Errors
///
/// [`Undefined::NoAnswers`] for an empty slice; [`Undefined::NegativeWeight`];
/// [`Undefined::NoWeight`] when the weights add up to zero; [`Undefined::NotFinite`].
///
/// ```
/// use pedt::stats::{Undefined, means::weighted_mean};
///
/// assert_eq!(weighted_mean(&[(2.0, 1.0), (3.0, 3.0)]), Ok(2.75));
/// assert_eq!(weighted_mean(&[(2.0, 0.0)]), Err(Undefined::NoWeight));
/// ```
pub fn weighted_mean(pairs: &[(f64, f64)]) -> Result<f64, Undefined> {
    if pairs.iter().any(|&(_, weight)| weight < 0.0) {
        return Err(Undefined::NegativeWeight);
    }
    two_pass_mean(&pairs.iter().copied())
}

/// The median: the middle value, or halfway between the middle two.
///
/// # Errors
///
/// [`Undefined::NoAnswers`] for an empty slice; [`Undefined::NotFinite`].
///
/// ```
/// use pedt::stats::means::median;
///
/// assert_eq!(median(&[3.2, 1.5, 2.0]), Ok(2.0));
/// assert_eq!(median(&[3.0, 1.5, 2.0, 4.0]), Ok(2.5));
/// ```
pub fn median(values: &[f64]) -> Result<f64, Undefined> {
    range(values)?;
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let low = sorted.get(sorted.len().saturating_sub(1) / 2);
    let high = sorted.get(sorted.len() / 2);
    low.zip(high)
        .map(|(low, high)| low.midpoint(*high))
        .ok_or(Undefined::NoAnswers)
}

/// The sample standard deviation (divisor *n* − 1), zero or more.
///
/// # Errors
///
/// [`Undefined::NoAnswers`] for an empty slice; [`Undefined::TooFewAnswers`] for a single value;
/// [`Undefined::NotFinite`].
///
/// ```
/// use pedt::stats::means::standard_deviation;
///
/// assert_eq!(standard_deviation(&[1.0, 2.0, 3.0]), Ok(1.0));
/// ```
pub fn standard_deviation(values: &[f64]) -> Result<f64, Undefined> {
    let mean = mean(values)?;
    let (n, squares) = values.iter().fold((0.0, 0.0), |(n, squares), value| {
        (n + 1.0, squares + (value - mean) * (value - mean))
    });
    if n < 2.0 {
        return Err(Undefined::TooFewAnswers);
    }
    finite(libm::sqrt(squares / (n - 1.0)))
}

/// The lowest and the highest value.
///
/// # Errors
///
/// [`Undefined::NoAnswers`] for an empty slice; [`Undefined::NotFinite`].
///
/// ```
/// use pedt::stats::means::range;
///
/// assert_eq!(range(&[3.2, 1.5, 2.0]), Ok((1.5, 3.2)));
/// ```
pub fn range(values: &[f64]) -> Result<(f64, f64), Undefined> {
    if !values.iter().all(|value| value.is_finite()) {
        return Err(Undefined::NotFinite);
    }
    let low = values.iter().copied().min_by(f64::total_cmp);
    let high = values.iter().copied().max_by(f64::total_cmp);
    low.zip(high).ok_or(Undefined::NoAnswers)
}

/// Infinity and NaN survive every addition, so callers need to check only the result.
fn finite(result: f64) -> Result<f64, Undefined> {
    if result.is_finite() {
        Ok(result)
    } else {
        Err(Undefined::NotFinite)
    }
}

fn two_pass_mean(
    pairs: &(impl ExactSizeIterator<Item = (f64, f64)> + Clone),
) -> Result<f64, Undefined> {
    if pairs.len() == 0 {
        return Err(Undefined::NoAnswers);
    }
    let weights = pairs.clone().fold(0.0, |sum, (_, weight)| sum + weight);
    if weights == 0.0 {
        return Err(Undefined::NoWeight);
    }
    let mean_from = |origin: f64| {
        let sum = pairs
            .clone()
            .fold(0.0, |sum, (value, weight)| sum + weight * (value - origin));
        origin + sum / weights
    };
    finite(mean_from(mean_from(0.0)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::testing::{assert_close, assert_total};
    use proptest::{collection::vec, prelude::*};

    const VALUES: [f64; 6] = [3.2, 2.75, 3.9, 1.1, 2.0, 2.6];

    #[test]
    fn matches_numpy() {
        // NumPy 2.4.6: mean, std(ddof=1), median, average(weights=).
        assert_close(mean(&VALUES), 2.5916666666666663);
        assert_close(standard_deviation(&VALUES), 0.9676862439172454);
        assert_close(median(&VALUES), 2.675);
        let weighted = [(3.2, 210.0), (2.75, 95.0), (1.1, 430.0)];
        assert_close(weighted_mean(&weighted), 1.913265306122449);
    }

    #[test]
    fn gives_reasons() {
        assert_eq!(mean(&[]), Err(Undefined::NoAnswers));
        assert_eq!(median(&[]), Err(Undefined::NoAnswers));
        assert_eq!(range(&[]), Err(Undefined::NoAnswers));
        assert_eq!(weighted_mean(&[]), Err(Undefined::NoAnswers));
        assert_eq!(standard_deviation(&[2.0]), Err(Undefined::TooFewAnswers));
        assert_eq!(
            weighted_mean(&[(1.0, 2.0), (3.0, -1.0)]),
            Err(Undefined::NegativeWeight)
        );
        for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            let values = [1.0, bad, 2.0];
            assert_eq!(mean(&values), Err(Undefined::NotFinite));
            assert_eq!(median(&values), Err(Undefined::NotFinite));
            assert_eq!(standard_deviation(&values), Err(Undefined::NotFinite));
            assert_eq!(range(&values), Err(Undefined::NotFinite));
            assert_eq!(
                weighted_mean(&[(bad, 0.0), (1.0, 1.0)]),
                Err(Undefined::NotFinite)
            );
        }
        assert_eq!(
            weighted_mean(&[(1.0, f64::INFINITY)]),
            Err(Undefined::NotFinite)
        );
        assert_eq!(mean(&[f64::MAX, f64::MAX]), Err(Undefined::NotFinite));
        assert_eq!(median(&[f64::MAX, f64::MAX]), Ok(f64::MAX));
    }

    proptest! {
        #[test]
        fn equal_values_have_no_spread(value in -1e6..1e6, n in 2..200_usize) {
            let values = vec![value; n];
            prop_assert_eq!(mean(&values), Ok(value));
            prop_assert_eq!(standard_deviation(&values), Ok(0.0));
        }

        #[test]
        fn averages_lie_within_the_range(values in vec(-1e6..1e6, 1..50)) {
            let (low, high) = range(&values)?;
            prop_assert!((low - 1e-9..=high + 1e-9).contains(&mean(&values)?));
            prop_assert!((low..=high).contains(&median(&values)?));
        }

        #[test]
        fn whole_weights_repeat_values(pairs in vec((-10.0..10.0, 1..9_u32), 1..20)) {
            let weighted: Vec<_> = pairs.iter().map(|&(value, n)| (value, n.into())).collect();
            let repeated: Vec<_> =
                pairs.iter().flat_map(|&(value, n)| (0..n).map(move |_| value)).collect();
            prop_assert!((weighted_mean(&weighted)? - mean(&repeated)?).abs() < 1e-12);
        }

        #[test]
        fn never_panics(values in vec(any::<f64>(), 0..20), weights in vec(any::<f64>(), 0..20)) {
            for figure in [mean, median, standard_deviation] {
                assert_total(figure(&values));
            }
            let pairs: Vec<_> = values.iter().copied().zip(weights).collect();
            assert_total(weighted_mean(&pairs));
        }
    }
}
