//! How much of a sum of items is what they have in common: McDonald's ω.
//!
//! α takes for granted that every item says as much of the common factor as another. ω asks the
//! data: one factor is fitted, with a *loading* λ for each item and a *uniqueness* θ, the variance
//! that it shares with no other. The part of the sum's variance that is due to the factor is
//! (Σλ)² / ((Σλ)² + Σθ). Where all items load alike it is α, and otherwise more.
//!
//! A row of the [`Table`] is a person, a column an item.
//!
//! ```
//! use pedt::stats::{Missing, Table, omega::{Matrix, omega}};
//!
//! let ratings = Table::from_rows([
//!     [1, 2, 2], [2, 2, 3], [3, 3, 3], [3, 4, 4], [2, 3, 2], [4, 4, 4],
//! ].map(|row| row.map(|rating| Some(f64::from(rating)))))?;
//!
//! let factor = omega(&ratings, Matrix::Covariances, Missing::Listwise)?;
//! assert!((factor.omega - 0.939).abs() < 5e-4);
//! assert_eq!((factor.rows, factor.loadings.len()), (6, 3));
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```
//!
//! With fewer than some hundred people the loadings, and ω with them, are unsteady. A figure is
//! given only if the model has a solution: an item with less than no variance of its own (a
//! Heywood case) is a reason, not a figure.

use super::{Missing, Table, Undefined, covariance::Covariances, within_group::finite};

/// What the factor is fitted to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Matrix {
    /// The covariances: ω of the sum of the items as they are.
    #[default]
    Covariances,
    /// The correlations: ω of the sum of the items brought to one variance, as in R's `psych`.
    Correlations,
}

/// McDonald's ω, with the factor that it comes from.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Omega {
    /// The coefficient, from 0 to 1.
    pub omega: f64,
    /// The loading λ of each item, in the order of the columns; their sum is not below zero.
    pub loadings: Vec<f64>,
    /// The uniqueness θ of each item, zero or more.
    pub uniquenesses: Vec<f64>,
    /// The rows that take part: the complete ones, or pairwise all that are not empty.
    pub rows: usize,
}

/// McDonald's ω total of one factor (McDonald 1999).
///
/// Three items have one solution, `λ_1 = √(c_12 c_13 / c_23)` and so on. More are fitted by least
/// squares of the covariances, or correlations, between items (MINRES; Harman & Jones 1966), which
/// for a single factor is done one loading at a time until no loading moves.
///
/// # Errors
///
/// [`Undefined::TooFewColumns`] for fewer than three items; [`Undefined::NoAnswers`] and
/// [`Undefined::TooFewAnswers`] as for [`cronbach_alpha`](super::alpha::cronbach_alpha);
/// [`Undefined::NoVariation`] for correlations of an item that everybody rated alike;
/// [`Undefined::NotEstimable`] when no factor fits: covariances of three items whose product is
/// not above zero, a uniqueness below zero, or no convergence; [`Undefined::NotFinite`].
pub fn omega(table: &Table, matrix: Matrix, missing: Missing) -> Result<Omega, Undefined> {
    let covariances = Covariances::of(table, missing, 3)?;
    let fitted = match matrix {
        Matrix::Covariances => covariances,
        Matrix::Correlations => covariances.correlations()?,
    };
    let variances = fitted.variances();
    let mut loadings = match fitted.cells.as_slice() {
        [a, b, _] => closed_form(a, b)?,
        cells => minres(cells, &variances)?,
    };
    let sum = loadings.iter().fold(0.0, |sum, loading| sum + loading);
    if sum < 0.0 {
        for loading in &mut loadings {
            *loading = -*loading;
        }
    }
    let uniquenesses = loadings
        .iter()
        .zip(&variances)
        .map(|(loading, variance)| {
            let rest = variance - loading * loading;
            if rest >= 0.0 {
                Ok(rest)
            } else if rest > -1e-10 * variance {
                Ok(0.0) // rounding
            } else {
                Err(Undefined::NotEstimable)
            }
        })
        .collect::<Result<Vec<f64>, _>>()?;
    let common = sum * sum;
    let unique = uniquenesses.iter().fold(0.0, |sum, unique| sum + unique);
    if common + unique <= 0.0 {
        return Err(Undefined::NotEstimable);
    }
    Ok(Omega {
        omega: finite(common / (common + unique))?,
        loadings,
        uniquenesses,
        rows: fitted.rows,
    })
}

/// The loadings of three items, from their first two rows.
fn closed_form(a: &[f64], b: &[f64]) -> Result<Vec<f64>, Undefined> {
    let (&[_, ab, ac], &[_, _, bc]) = (a, b) else {
        return Err(Undefined::TooFewColumns);
    };
    let square = ab * ac / bc;
    if !(square.is_finite() && square > 0.0) {
        return Err(Undefined::NotEstimable);
    }
    let first = libm::sqrt(square);
    Ok(vec![first, ab / first, ac / first])
}

/// As many rounds as loadings are given to come to rest.
const MOST_ROUNDS: usize = 20_000;

/// The loadings whose products are nearest to the covariances off the diagonal.
///
/// Several starts, against a minimum that is only a local one: the first principal axis, all items
/// loading alike, and each item standing for the factor. The best is taken, and the first of equals.
fn minres(cells: &[Vec<f64>], variances: &[f64]) -> Result<Vec<f64>, Undefined> {
    let deviations: Vec<f64> = variances
        .iter()
        .map(|&variance| libm::sqrt(variance))
        .collect();
    let mut starts = vec![principal_axis(cells, &deviations), deviations.clone()];
    for (row, &deviation) in cells.iter().zip(&deviations) {
        if deviation > 0.0 {
            starts.push(row.iter().map(|cell| cell / deviation).collect());
        }
    }
    let mut best: Option<(f64, Vec<f64>)> = None;
    for mut loadings in starts {
        settle(cells, &mut loadings, &deviations, 100);
        let misfit = misfit(cells, &loadings);
        let better = best
            .as_ref()
            .is_none_or(|(least, _)| misfit < least * (1.0 - 1e-9));
        if misfit.is_finite() && better {
            best = Some((misfit, loadings));
        }
    }
    let (_, mut loadings) = best.ok_or(Undefined::NotEstimable)?;
    if settle(cells, &mut loadings, &deviations, MOST_ROUNDS) {
        Ok(loadings)
    } else {
        Err(Undefined::NotEstimable)
    }
}

/// Sets one loading after another to what fits best beside the others, until none moves by more
/// than rounding. Whether that came about within so many rounds.
fn settle(cells: &[Vec<f64>], loadings: &mut [f64], deviations: &[f64], rounds: usize) -> bool {
    for _ in 0..rounds {
        let mut moved: f64 = 0.0;
        for (item, (row, deviation)) in cells.iter().zip(deviations).enumerate() {
            let (mut above, mut below) = (0.0, 0.0);
            for (other, (cell, loading)) in row.iter().zip(&*loadings).enumerate() {
                if other != item {
                    above += cell * loading;
                    below += loading * loading;
                }
            }
            let best = above / below;
            let Some(loading) = loadings.get_mut(item) else {
                return false;
            };
            if !best.is_finite() {
                *loading = f64::NAN; // all others are zero: this start leads nowhere
                return false;
            }
            if *deviation > 0.0 {
                moved = moved.max((best - *loading).abs() / deviation);
            }
            *loading = best;
        }
        if moved < 1e-13 {
            return true;
        }
    }
    false
}

/// The sum of squared residuals off the diagonal.
fn misfit(cells: &[Vec<f64>], loadings: &[f64]) -> f64 {
    let mut sum = 0.0;
    for (a, (row, left)) in cells.iter().zip(loadings).enumerate() {
        for (cell, right) in row.iter().zip(loadings).skip(a + 1) {
            sum += (cell - left * right) * (cell - left * right);
        }
    }
    sum
}

/// Roughly the first principal axis, by repeated multiplication.
fn principal_axis(cells: &[Vec<f64>], deviations: &[f64]) -> Vec<f64> {
    // A start that no symmetry of the items makes orthogonal to the axis.
    let mut axis: Vec<f64> = (0..deviations.len())
        .map(|item| 1.0 + item as f64 / 8.0)
        .collect();
    for _ in 0..200 {
        let turned: Vec<f64> = cells
            .iter()
            .map(|row| {
                row.iter()
                    .zip(&axis)
                    .fold(0.0, |sum, (cell, part)| sum + cell * part)
            })
            .collect();
        let length = turned.iter().fold(0.0, |sum, part| sum + part * part);
        let length = libm::sqrt(length);
        if length <= 0.0 {
            return deviations.to_vec();
        }
        axis = turned.iter().map(|part| part / length).collect();
    }
    let size = libm::sqrt(deviations.iter().fold(0.0, |sum, sd| sum + sd * sd));
    axis.iter().map(|part| part * size).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::{
        alpha::cronbach_alpha,
        testing::{cells, ratings, read, whole},
    };
    use proptest::prelude::*;

    const BOTH: [Matrix; 2] = [Matrix::Covariances, Matrix::Correlations];

    #[test]
    fn matches_an_independent_minimisation() {
        // SciPy 1.12 least_squares of the residuals off the diagonal (xtol, ftol, gtol 1e-15) from
        // ten starts, on the covariances and on the correlations: ω, then the loadings.
        for (rows, missing, expected) in [
            (
                "3 3 2; 1 1 1; 2 1 2; 2 2 3; 2 3 3; 2 3 3; 1 2 2; 2 2 3; 2 3 3; 1 1 2; 2 1 2; 1 1 2",
                Missing::Listwise,
                [
                    (
                        0.850882816014395,
                        &[0.3966644140109588, 0.8594395636904109, 0.4583677673015524][..],
                    ),
                    (
                        0.8163622423336964,
                        &[0.6381534447172755, 0.9545757975514716, 0.7037315505489966][..],
                    ),
                ],
            ),
            (
                "3 2 3 3; 3 3 3 2; 3 3 3 2; 3 3 4 4; 3 2 3 2; 2 3 2 3; 4 4 4 4; 4 2 2 2; 3 3 3 4; 4 3 4 2; 1 2 2 2; 2 2 3 3; 4 3 4 4; 2 2 2 1; 3 4 3 3; 3 2 2 2; 2 3 3 1; 1 2 3 1; 2 3 2 2; 3 3 1 3; 3 3 2 3; 4 4 4 4; 4 4 3 4; 3 3 3 3; 1 3 2 2",
                Missing::Listwise,
                [
                    (
                        0.7989584817038617,
                        &[
                            0.7102172137291558,
                            0.46838345763805417,
                            0.4766944888547645,
                            0.7781704665114605,
                        ][..],
                    ),
                    (
                        0.7925213582500344,
                        &[
                            0.7317602447380236,
                            0.677023529181744,
                            0.5816955306138307,
                            0.7964839302579605,
                        ][..],
                    ),
                ],
            ),
            (
                "2 . 2 5 3; . 2 4 3 3; 2 3 2 4 3; 4 3 2 3 1; 2 3 4 4 3; 2 3 3 5 3; 2 3 1 2 1; 5 5 5 . 5; 5 3 4 3 2; 4 4 2 3 2; 2 3 3 1 1; 3 4 2 3 1; 4 4 4 4 4; 3 3 5 4 3; 2 1 1 1 1; 3 4 4 5 4; 2 5 2 5 3; 5 3 4 4 .; 3 2 2 1 2; 3 3 4 . 3; 2 2 3 2 2; 3 4 2 4 4; 4 4 4 5 5; 5 3 3 3 .; 4 4 5 4 4; 4 3 3 2 2; 2 2 1 3 2; 4 4 . 4 3; 3 4 5 3 3; 4 5 4 4 4; 5 2 3 4 2; 4 4 3 4 5; 3 2 2 3 4; 2 2 4 1 1; 3 3 4 4 3; 3 4 4 3 3; 3 3 . 3 2; . 4 2 3 2; 1 2 3 1 3; 4 4 2 3 5",
                Missing::Pairwise,
                [
                    (
                        0.7837751744169794,
                        &[
                            0.5151783616432609,
                            0.688863324294162,
                            0.5723553050174733,
                            0.8459520293207914,
                            0.98740323038055,
                        ][..],
                    ),
                    (
                        0.7834816033794799,
                        &[
                            0.48156156589014987,
                            0.722720744730406,
                            0.48740280395956714,
                            0.7167224148541642,
                            0.8028914593466426,
                        ][..],
                    ),
                ],
            ),
            (
                "7 6 7 5 6 5 4 5; 4 4 4 3 2 5 1 .; 4 6 4 6 4 6 7 6; 4 4 6 3 . 3 5 7; 5 7 4 5 5 7 4 5; 4 5 4 5 4 3 5 3; 3 4 2 3 3 4 5 5; 4 4 4 2 5 3 5 3; 2 4 3 2 4 4 4 4; 4 2 4 5 6 4 6 5; 6 3 4 5 5 6 5 3; 5 1 4 4 2 3 3 .; 5 3 5 5 6 6 5 5; 3 3 4 3 3 3 4 2; 2 2 4 1 1 1 3 3; 5 5 2 2 2 1 3 2; 4 4 2 5 5 4 2 1; 3 5 5 4 4 1 5 .; 4 3 2 5 4 3 2 3; 5 5 5 6 5 4 5 4; 5 7 6 5 7 7 6 6; 2 1 3 3 2 3 2 2; 5 5 6 4 5 4 5 6; 5 3 4 4 4 4 4 4; 3 1 3 2 3 3 3 3; 5 3 2 4 2 1 4 3; 4 5 4 5 4 4 4 2; 5 2 4 4 4 3 6 2; 3 2 1 4 3 6 4 4; 5 4 3 7 6 4 5 5; 6 5 3 5 4 5 4 1; 6 4 6 6 4 4 7 5; 7 6 6 7 5 5 6 4; 2 2 4 4 1 3 5 1; 4 7 5 5 6 6 5 6; 5 5 5 5 5 6 4 4; 2 2 4 3 3 2 3 1; 4 5 5 4 5 4 3 3; 3 4 4 4 3 6 3 4; 3 4 . 3 2 2 2 2; 6 6 3 5 5 6 5 6; . 3 3 1 2 4 5 2; 1 1 1 1 1 2 3 4; 5 3 4 4 5 4 6 4; 4 5 4 1 4 4 4 4; 3 3 4 3 4 6 3 5; 5 4 4 6 3 6 3 4; 2 2 5 4 4 2 3 2; 4 4 4 4 3 4 3 5; 1 2 1 1 1 1 2 1; 2 4 5 4 2 2 1 3; 2 2 4 2 1 1 2 2; 5 4 4 5 5 5 6 3; 3 3 3 4 4 2 5 4; 4 2 4 3 2 3 2 2; 5 5 3 5 5 5 4 4; 5 2 4 4 4 3 3 3; 4 4 5 5 3 4 3 3; 5 3 2 3 3 1 4 4; 4 6 2 5 5 7 4 4",
                Missing::Pairwise,
                [
                    (
                        0.8774237766831467,
                        &[
                            0.9949864673481811,
                            1.1015368992212635,
                            0.6291065805201242,
                            1.0624519245888853,
                            1.308209729669828,
                            1.1957625712348512,
                            0.8355654742862149,
                            0.947579983445222,
                        ][..],
                    ),
                    (
                        0.8752730234937686,
                        &[
                            0.7251161136909767,
                            0.6968738884568321,
                            0.4856411951468881,
                            0.7271637569437273,
                            0.8754307156766831,
                            0.6941496191166671,
                            0.6028860535480155,
                            0.630890312376841,
                        ][..],
                    ),
                ],
            ),
            (
                "3 3 3 3; 3 3 4 3; 4 3 3 2; 3 3 3 3; 1 2 2 2; 3 2 2 4; 3 4 3 3; 2 2 2 3; 2 2 2 3",
                Missing::Listwise,
                [
                    (
                        0.7738853502995081,
                        &[
                            0.6123724356953427,
                            0.612372435695884,
                            0.612372435695884,
                            -9.895928957043206e-11,
                        ][..],
                    ),
                    (
                        0.7440908884718636,
                        &[
                            0.7013549463498793,
                            0.8688302884486613,
                            0.8688302884486615,
                            -0.029018818950680748,
                        ][..],
                    ),
                ],
            ),
        ] {
            for (matrix, (value, loadings)) in BOTH.into_iter().zip(expected) {
                let factor = omega(&read(rows), matrix, missing).unwrap();
                assert!(
                    (factor.omega - value).abs() < 1e-9,
                    "{} {value}",
                    factor.omega
                );
                assert_eq!(factor.loadings.len(), loadings.len());
                for (ours, other) in factor.loadings.iter().zip(loadings) {
                    assert!((ours - other).abs() < 1e-7, "{ours} {other}");
                }
            }
        }
    }

    #[test]
    fn gives_back_the_factor_that_made_the_covariances() {
        // λ = .8, .7, .6, .5, .4 with variances of one: the covariances are products.
        let of: [f64; 5] = [0.8, 0.7, 0.6, 0.5, 0.4];
        let cells: Vec<Vec<f64>> = (0..5)
            .map(|a| {
                (0..5)
                    .map(|b| if a == b { 1.0 } else { of[a] * of[b] })
                    .collect()
            })
            .collect();
        for (loading, expected) in minres(&cells, &[1.0; 5]).unwrap().iter().zip(of) {
            assert!((loading - expected).abs() < 1e-12);
        }
        let three = closed_form(&cells[0][..3], &cells[1][..3]).unwrap();
        for (loading, expected) in three.iter().zip(of) {
            assert!((loading - expected).abs() < 1e-12);
        }
    }

    #[test]
    fn fits_reversed_items_as_well() {
        let table = whole(&[
            &[1, 2, 2, 4],
            &[2, 2, 3, 3],
            &[3, 3, 3, 2],
            &[3, 4, 4, 1],
            &[2, 3, 2, 3],
            &[4, 3, 4, 2],
        ]);
        let factor = omega(&table, Matrix::Covariances, Missing::Listwise).unwrap();
        assert!(factor.loadings[3] < 0.0 && factor.loadings[0] > 0.0);
    }

    #[test]
    fn gives_reasons() {
        for (table, reason) in [
            (whole(&[]), Undefined::TooFewColumns),
            (whole(&[&[1, 2], &[2, 3]]), Undefined::TooFewColumns),
            (whole(&[&[1, 2, 3]]), Undefined::TooFewAnswers),
            (cells(&[&[None, None, None]]), Undefined::NoAnswers),
            (whole(&[&[3, 3, 3], &[3, 3, 3]]), Undefined::NotEstimable),
            (
                whole(&[&[3, 3, 3, 3], &[3, 3, 3, 3]]),
                Undefined::NotEstimable,
            ),
            // One covariance is negative.
            (
                whole(&[&[1, 1, 3], &[2, 2, 2], &[3, 3, 2], &[2, 4, 3]]),
                Undefined::NotEstimable,
            ),
            // Heywood: the first two go together less than each does with the third.
            (
                whole(&[&[1, 2, 1], &[2, 1, 2], &[3, 3, 4], &[1, 1, 1], &[4, 2, 4]]),
                Undefined::NotEstimable,
            ),
        ] {
            let figure = omega(&table, Matrix::Covariances, Missing::Listwise);
            assert_eq!(figure, Err(reason), "{table:?}");
        }
        let constant = whole(&[&[1, 2, 3, 3], &[2, 2, 4, 3], &[3, 4, 4, 3]]);
        let figure = omega(&constant, Matrix::Correlations, Missing::Listwise);
        assert_eq!(figure, Err(Undefined::NoVariation));
    }

    #[test]
    fn of_items_alike_is_one() {
        for items in 3..6 {
            let row = |value: i32| vec![Some(f64::from(value)); items];
            let table = Table::from_rows([1, 2, 4, 3, 2].map(row)).unwrap();
            for matrix in BOTH {
                let factor = omega(&table, matrix, Missing::Listwise).unwrap();
                assert!((factor.omega - 1.0).abs() < 1e-12);
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn is_never_below_alpha_for_three_items(table in ratings(4..12, 3..4, false)) {
            if let Ok(factor) = omega(&table, Matrix::Covariances, Missing::Listwise) {
                // Three items are fitted exactly, so α is the lower bound it is meant to be.
                if factor.loadings.iter().all(|&loading| loading > 0.0) {
                    let alpha = cronbach_alpha(&table, Missing::Listwise)?.alpha;
                    prop_assert!(factor.omega >= alpha - 1e-9);
                }
            }
        }

        #[test]
        fn no_small_step_fits_better(table in ratings(6..14, 4..7, false), by in -0.01..0.01) {
            if let Ok(factor) = omega(&table, Matrix::Covariances, Missing::Listwise) {
                let covariances = Covariances::of(&table, Missing::Listwise, 3)?;
                let best = misfit(&covariances.cells, &factor.loadings);
                for item in 0..factor.loadings.len() {
                    let mut moved = factor.loadings.clone();
                    moved[item] += by;
                    prop_assert!(misfit(&covariances.cells, &moved) >= best - 1e-12);
                }
            }
        }

        #[test]
        fn the_order_of_items_does_not_matter(table in ratings(6..14, 3..6, false)) {
            let turned = Table::from_rows(table.each_row().map(|row| {
                row.iter().rev().copied().collect::<Vec<_>>()
            }))?;
            let of = |table| omega(table, Matrix::Correlations, Missing::Listwise);
            if let (Ok(a), Ok(b)) = (of(&table), of(&turned)) {
                prop_assert!((a.omega - b.omega).abs() < 1e-6);
            }
        }

        #[test]
        fn never_panics(table in ratings(0..7, 0..6, true)) {
            for matrix in BOTH {
                for missing in [Missing::Listwise, Missing::Pairwise] {
                    if let Ok(factor) = omega(&table, matrix, missing) {
                        prop_assert!((0.0..=1.0).contains(&factor.omega));
                        prop_assert!(factor.uniquenesses.iter().all(|&unique| unique >= 0.0));
                    }
                }
            }
        }
    }
}
