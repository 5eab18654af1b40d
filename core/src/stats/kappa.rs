//! Agreement of two raters beyond chance: Cohen's κ, plain and weighted.
//!
//! Two people rate the same units. κ takes from their agreement what would come about if each gave
//! the ratings that they gave, but to units at random. Of two rows of a [`Table`], each is a rater.
//!
//! ```
//! use pedt::stats::Table;
//! use pedt::stats::{gwet::Weights, kappa::cohen_kappa};
//!
//! let ratings = Table::from_rows([
//!     [Some(1.0), Some(2.0), Some(3.0), Some(3.0), Some(4.0)],
//!     [Some(1.0), Some(2.0), Some(3.0), Some(4.0), Some(4.0)],
//! ])?;
//! let kappa = cohen_kappa(&ratings, Weights::Identity, None)?;
//! assert!((kappa.coefficient - 14.0 / 19.0).abs() < 1e-12);
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```
//!
//! For more raters, or raters who are not the same throughout, see
//! [`fleiss_kappa`](super::gwet::fleiss_kappa), [`ac`](super::gwet::ac) and
//! [`krippendorff`](super::krippendorff).

use super::{
    Table, Undefined,
    coding::Coding,
    distribution::normal_quantile,
    gwet::{Weights, dot},
    within_group::finite,
};

/// Cohen's κ, with what it comes from.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct CohenKappa {
    /// (observed − expected) / (1 − expected), up to 1.
    pub coefficient: f64,
    /// The weighted share of units on which they agree.
    pub observed: f64,
    /// The agreement to expect by chance.
    pub expected: f64,
    /// The standard error in large samples (Fleiss, Cohen & Everitt 1969).
    pub standard_error: f64,
    /// The units that both rated.
    pub units: usize,
}

impl CohenKappa {
    /// The confidence interval from the normal distribution; no limit is above 1. For few units it
    /// is too narrow.
    ///
    /// # Errors
    ///
    /// [`Undefined::OutOfRange`] for a confidence that is not between 0 and 1.
    pub fn interval(&self, confidence: f64) -> Result<(f64, f64), Undefined> {
        if !(confidence > 0.0 && confidence < 1.0) {
            return Err(Undefined::OutOfRange);
        }
        let reach = normal_quantile(f64::midpoint(1.0, confidence))? * self.standard_error;
        let low = finite(self.coefficient - reach)?;
        Ok((low, finite(self.coefficient + reach)?.min(1.0)))
    }
}

/// Cohen's κ of two raters (1960), or weighted κ (1968), over the units that both rated.
///
/// `values` are all that may be given; `None` means those that were. They matter for weights
/// alone: linear and quadratic weights follow the values themselves, while R's `irr` and
/// scikit-learn number the values that occur, and so differ where one in between doesn't.
///
/// # Errors
///
/// [`Undefined::UnequalLengths`] unless the table has two rows; [`Undefined::NoAnswers`] when no
/// unit has both ratings; [`Undefined::NoVariation`] when both gave one and the same value
/// throughout; [`Undefined::OutOfRange`] for a rating that is not among the values;
/// [`Undefined::NotFinite`].
pub fn cohen_kappa(
    table: &Table,
    weights: Weights,
    values: Option<&[f64]>,
) -> Result<CohenKappa, Undefined> {
    if table.rows() != 2 {
        return Err(Undefined::UnequalLengths);
    }
    let both = table.transposed().complete_rows().transposed();
    let coding = Coding::of(&both, values)?;
    if coding.values.len() < 2 {
        return Err(Undefined::NoVariation);
    }
    let weights = weights.matrix(&coding.values);
    let weight = |a: usize, b: usize| {
        let row = weights.get(a);
        row.and_then(|row| row.get(b)).copied().unwrap_or_default()
    };
    let pairs: Vec<(usize, usize)> = coding
        .units
        .iter()
        .filter_map(|unit| match *unit.as_slice() {
            [a, b] => Some((a, b)),
            _ => None,
        })
        .collect();
    let n = pairs.len() as f64;
    let (first, second): (Vec<usize>, Vec<usize>) = pairs.iter().copied().unzip();
    let share = |ratings: &[usize]| -> Vec<f64> {
        let counts = coding.count(ratings);
        counts.iter().map(|count| count / n).collect()
    };
    let (first, second) = (share(&first), share(&second));
    // The credit that a rating of one gets, on average, with the other's.
    let by_first: Vec<f64> = weights.iter().map(|row| dot(row, &second)).collect();
    let by_second: Vec<f64> = weights.iter().map(|row| dot(row, &first)).collect();
    let observed = pairs.iter().fold(0.0, |sum, &(a, b)| sum + weight(a, b)) / n;
    let expected = dot(&first, &by_first);
    let rest = 1.0 - expected;
    if rest <= 1e-14 {
        return Err(Undefined::NoVariation);
    }
    let coefficient = finite((observed - expected) / rest)?;

    let credit = |credits: &[f64], rating: usize| credits.get(rating).copied().unwrap_or_default();
    let squares = pairs.iter().fold(0.0, |sum, &(a, b)| {
        let by_chance = credit(&by_first, a) + credit(&by_second, b);
        let part = weight(a, b) - by_chance * (1.0 - coefficient);
        sum + part * part
    }) / n;
    let middle = coefficient - expected * (1.0 - coefficient);
    let variance = (squares - middle * middle).max(0.0) / (n * rest * rest);
    Ok(CohenKappa {
        coefficient,
        observed,
        expected,
        standard_error: finite(libm::sqrt(variance))?,
        units: pairs.len(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::testing::{cells, ratings, read, whole};
    use proptest::prelude::*;

    const THREE: [Weights; 3] = [Weights::Identity, Weights::Linear, Weights::Quadratic];

    #[test]
    fn matches_statsmodels() {
        // statsmodels cohens_kappa, wt None, "linear", "quadratic": κ and std_kappa.
        for (rows, expected) in [
            (
                "1 2 3 4 3 4 4 3 4 4 4 1; 1 2 2 4 3 4 4 2 4 4 3 1",
                [
                    (0.6435643564356436, 0.16511037630994768),
                    (0.797752808988764, 0.11022897393965231),
                    (0.9042553191489362, 0.06107895689327601),
                ],
            ),
            (
                "1 2 3 4 5 2 5 1 3 5 3 1 4 5 5 5 2 4 5 3 5 3 1 3 4 2 4 3 5 2; 1 1 2 4 5 2 5 2 3 5 4 2 4 4 4 4 2 4 5 4 5 3 1 2 3 3 5 2 5 2",
                [
                    (0.41422594142259417, 0.11064323172155438),
                    (0.6982758620689655, 0.06590836183694912),
                    (0.8757396449704142, 0.03262095566899202),
                ],
            ),
            (
                "1 2 3 4 5 6 7 5 1 4 3 2 6 5 2 6 4 2 5 4 4 3 7 2 7; 1 3 4 3 6 5 7 5 2 3 2 1 7 4 2 5 5 3 4 5 4 2 7 1 7",
                [
                    (0.1541353383458647, 0.10561494441224249),
                    (0.6631736526946108, 0.06315467117359087),
                    (0.8977272727272727, 0.02682155889093502),
                ],
            ),
        ] {
            for (weights, (kappa, error)) in THREE.into_iter().zip(expected) {
                let figure = cohen_kappa(&read(rows), weights, None).unwrap();
                assert!(
                    (figure.coefficient - kappa).abs() < 1e-12,
                    "{} {kappa}",
                    figure.coefficient
                );
                assert!(
                    (figure.standard_error - error).abs() < 1e-12,
                    "{} {error}",
                    figure.standard_error
                );
            }
        }
    }

    #[test]
    fn gives_reasons() {
        for (table, reason) in [
            (whole(&[]), Undefined::UnequalLengths),
            (
                whole(&[&[1, 2], &[1, 2], &[1, 2]]),
                Undefined::UnequalLengths,
            ),
            (cells(&[&[None], &[Some(1.0)]]), Undefined::NoAnswers),
            (whole(&[&[3, 3], &[3, 3]]), Undefined::NoVariation),
        ] {
            let figure = cohen_kappa(&table, Weights::Linear, None);
            assert_eq!(figure, Err(reason), "{table:?}");
        }
        let alike = whole(&[&[3, 3], &[3, 3]]);
        let figure = cohen_kappa(&alike, Weights::Linear, Some(&[1.0, 2.0, 3.0]));
        assert_eq!(figure, Err(Undefined::NoVariation));
        let figure = cohen_kappa(&alike, Weights::Linear, Some(&[1.0, 2.0]));
        assert_eq!(figure, Err(Undefined::OutOfRange));
        let perfect = cohen_kappa(&whole(&[&[1, 2], &[1, 2]]), Weights::Identity, None).unwrap();
        assert_eq!((perfect.coefficient, perfect.units), (1.0, 2));
        assert_eq!(perfect.interval(0.95), Ok((1.0, 1.0)));
        assert_eq!(perfect.interval(0.0), Err(Undefined::OutOfRange));
    }

    proptest! {
        #[test]
        fn the_raters_may_be_swapped(table in ratings(2..3, 1..9, true)) {
            let mut rows: Vec<_> = table.each_row().collect();
            rows.reverse();
            let swapped = Table::from_rows(rows)?;
            for weights in THREE {
                match (cohen_kappa(&table, weights, None), cohen_kappa(&swapped, weights, None)) {
                    (Ok(a), Ok(b)) => {
                        prop_assert!((a.coefficient - b.coefficient).abs() < 1e-12);
                        prop_assert!(a.coefficient <= 1.0 + 1e-12 && a.standard_error.is_finite());
                    }
                    (a, b) => prop_assert_eq!(a.err(), b.err()),
                }
            }
        }
    }
}
