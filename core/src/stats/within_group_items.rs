//! Whether the raters of one thing agree over several items: r_wg(J), r*_wg(J), AD(J), a_wg(J).
//!
//! A theme has several statements, and its raters may agree on some and not on others. A
//! [`Table`] with a row for each rater and a column for each item gives one figure for the theme:
//! [`within_group`](super::within_group) item by item, then averaged in a way that each measure
//! defines for itself.
//!
//! ```
//! use pedt::stats::{Missing, Table};
//! use pedt::stats::within_group::RwgOptions;
//! use pedt::stats::within_group_items::{r_wg_j, r_wg_j_star};
//!
//! let ratings = Table::from_rows([
//!     [Some(3.0), Some(2.0), Some(3.0)],
//!     [Some(3.0), Some(3.0), Some(4.0)],
//!     [Some(4.0), Some(3.0), None],
//!     [Some(3.0), Some(3.0), Some(3.0)],
//! ])?;
//! let star = r_wg_j_star(&ratings, 4, Default::default(), Missing::Listwise)?;
//! assert_eq!((star.raters, star.items), (3, 3));
//! assert!((star.value - 37.0 / 45.0).abs() < 1e-12);
//!
//! // The same ratings, and a higher figure, since it is read as the reliability of three items.
//! let options = RwgOptions::default();
//! assert!(r_wg_j(&ratings, 4, &options, Missing::Listwise)?.value > 0.93);
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```
//!
//! r_wg(J) grows with the number of items, whatever the raters do; r*_wg(J) does not.

use super::{
    Missing, Table, Undefined, means,
    within_group::{Centre, Null, RwgOptions, finite},
};

/// A figure over several items, with what it rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct AcrossItems {
    /// The figure.
    pub value: f64,
    /// The raters who take part: those without a gap, or pairwise all who rated anything.
    pub raters: usize,
    /// The items that the figure is an average over.
    pub items: usize,
}

/// The within-group agreement r_wg(J) of *J* items (James, Demaree & Wolf 1984), up to 1.
///
/// `J q / (J q + (1 − q))`, where *q* is [`r_wg_j_star`]: the Spearman–Brown formula, on the
/// assumption that the items say the same. With `truncate`, *q* below zero gives zero, as in R's
/// `multilevel`. Without, the formula is followed below zero for as long as it means anything.
///
/// # Errors
///
/// As for [`r_wg_j_star`]; [`Undefined::NotEstimable`] where *q* is −1/(*J* − 1) or less, at which
/// the formula has a pole, and no truncation was asked for.
pub fn r_wg_j(
    table: &Table,
    points: usize,
    options: &RwgOptions<'_>,
    missing: Missing,
) -> Result<AcrossItems, Undefined> {
    let star = r_wg_j_star(table, points, options.null, missing)?;
    let (q, j) = (star.value, star.items as f64);
    let below = j * q + (1.0 - q);
    let value = if q <= 0.0 && options.truncate {
        0.0
    } else if below <= 0.0 {
        return Err(Undefined::NotEstimable);
    } else {
        finite(j * q / below)?
    };
    Ok(AcrossItems { value, ..star })
}

/// The agreement r*_wg(J) of several items (Lindell, Brandt & Whitney 1999), up to 1; never
/// truncated.
///
/// `1 − s̄² / σ²`, with the mean over items of the sample variance, and the variance of the null on
/// a scale of this many points. It doesn't grow with the number of items.
///
/// # Errors
///
/// [`Undefined::TooFewColumns`] without items; [`Undefined::NoAnswers`];
/// [`Undefined::TooFewAnswers`] when an item has fewer than two ratings left; and what
/// [`Null::variance`] gives.
pub fn r_wg_j_star(
    table: &Table,
    points: usize,
    null: Null<'_>,
    missing: Missing,
) -> Result<AcrossItems, Undefined> {
    let expected = null.variance(points)?;
    let variances = over_items(table, missing, |item| {
        let variance = squares(item)? / (item.len() as f64 - 1.0);
        Ok(Some(variance))
    })?;
    Ok(AcrossItems {
        value: finite(1.0 - variances.value / expected)?,
        ..variances
    })
}

/// The average deviation AD(J) of several items (Burke, Finkelstein & Dusig 1999), in points of the
/// scale: the mean of the items' average deviations.
///
/// # Errors
///
/// [`Undefined::TooFewColumns`] without items; [`Undefined::NoAnswers`];
/// [`Undefined::TooFewAnswers`] when an item has fewer than two ratings left.
///
/// ```
/// use pedt::stats::{Missing, Table};
/// use pedt::stats::within_group::Centre;
/// use pedt::stats::within_group_items::average_deviation_j;
///
/// let ratings = Table::from_rows([[Some(1.0), Some(2.0)], [Some(3.0), Some(2.0)]])?;
/// let ad = average_deviation_j(&ratings, Centre::Mean, Missing::Listwise)?;
/// assert_eq!((ad.value, ad.raters, ad.items), (0.5, 2, 2));
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn average_deviation_j(
    table: &Table,
    centre: Centre,
    missing: Missing,
) -> Result<AcrossItems, Undefined> {
    over_items(table, missing, |item| {
        let centre = match centre {
            Centre::Mean => means::mean(item)?,
            Centre::Median => means::median(item)?,
        };
        let deviations = item
            .iter()
            .fold(0.0, |sum, value| sum + (value - centre).abs());
        Ok(Some(deviations / item.len() as f64))
    })
}

/// The agreement a_wg(J) of several items (Brown & Hauenstein 2005), from −1 to 1: the mean of the
/// items' a_wg on a scale from `low` to `high`.
///
/// Items whose mean is too near an end of the scale have no a_wg and are left out, as in R's
/// `multilevel`; the result counts the items that were left in.
///
/// # Errors
///
/// [`Undefined::TooFewPoints`] unless `low` is below `high`; [`Undefined::OutOfRange`] for a rating
/// outside; [`Undefined::MeanTooExtreme`] when no item is left in; and as for
/// [`average_deviation_j`].
///
/// ```
/// use pedt::stats::{Missing, Table, within_group_items::a_wg_j};
///
/// let ratings = Table::from_rows([
///     [Some(2.0), Some(4.0)],
///     [Some(3.0), Some(4.0)],
///     [Some(3.0), Some(4.0)],
/// ])?;
/// let agreement = a_wg_j(&ratings, 1.0, 4.0, Missing::Listwise)?;
/// assert_eq!((agreement.value, agreement.items), (0.9, 2));
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn a_wg_j(
    table: &Table,
    low: f64,
    high: f64,
    missing: Missing,
) -> Result<AcrossItems, Undefined> {
    if !(low < high && low.is_finite() && high.is_finite()) {
        return Err(Undefined::TooFewPoints);
    }
    over_items(table, missing, |item| a_wg(item, low, high))
}

/// a_wg of one item, unless its mean is too extreme.
fn a_wg(item: &[f64], low: f64, high: f64) -> Result<Option<f64>, Undefined> {
    if item.iter().any(|value| !(low..=high).contains(value)) {
        return Err(Undefined::OutOfRange);
    }
    let n = item.len() as f64;
    let above_low = item.iter().fold(0.0, |sum, value| sum + (value - low));
    let below_high = item.iter().fold(0.0, |sum, value| sum + (high - value));
    if above_low == 0.0 || below_high == 0.0 {
        return Ok(Some(1.0));
    }
    if above_low.min(below_high) < high - low {
        return Ok(None);
    }
    // Both variances, times n²(n − 1)/n.
    Ok(Some(
        1.0 - 2.0 * n * squares(item)? / (above_low * below_high),
    ))
}

/// The mean over items of a figure of each, leaving out those without one.
fn over_items(
    table: &Table,
    missing: Missing,
    figure: impl Fn(&[f64]) -> Result<Option<f64>, Undefined>,
) -> Result<AcrossItems, Undefined> {
    let (items, raters) = missing.columns(table)?;
    let mut figures = Vec::with_capacity(items.len());
    for item in &items {
        figures.extend(figure(item)?);
    }
    if figures.is_empty() {
        return Err(Undefined::MeanTooExtreme);
    }
    Ok(AcrossItems {
        value: means::mean(&figures)?,
        raters,
        items: figures.len(),
    })
}

/// The sum of squared deviations from the mean.
fn squares(item: &[f64]) -> Result<f64, Undefined> {
    let mean = means::mean(item)?;
    finite(
        item.iter()
            .fold(0.0, |sum, value| sum + (value - mean) * (value - mean)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::{
        testing::{cells, ratings, read, whole},
        within_group,
    };
    use proptest::prelude::*;

    const RAW: RwgOptions<'_> = RwgOptions {
        null: Null::Uniform,
        truncate: false,
    };
    const TRUNCATED: RwgOptions<'_> = RwgOptions {
        truncate: true,
        ..RAW
    };

    #[track_caller]
    fn assert_value(figure: Result<AcrossItems, Undefined>, expected: f64) {
        let figure = figure.unwrap().value;
        assert!(
            (figure - expected).abs() < 1e-12,
            "{figure} is not {expected}"
        );
    }

    #[test]
    fn matches_the_code_of_multilevel() {
        // The formulas of R's multilevel (rwg.j, rwg.j.lindell, ad.m, awg) in NumPy 1.26:
        // listwise (by na.exclude) r_wg(J) uniform and maximum dissensus, r*, AD_M, AD_Md, a_wg;
        // then r*, AD_M and a_wg with the items' own raters.
        for (points, rows, complete, listwise, pairwise) in [
            (
                4,
                "3 4 1 3; 4 3 1 4; 3 4 1 3; 2 3 1 4; 2 4 2 3",
                5,
                [
                    0.90322580645161,
                    0.95238095238095,
                    0.7,
                    0.48,
                    0.4,
                    0.57407407407407,
                ],
                [0.7, 0.48, 0.57407407407407],
            ),
            (
                4,
                ". 1 3; 3 3 1; . 2 .; 2 3 2; 1 3 2; 3 1 2",
                4,
                [
                    0.68674698795181,
                    0.86387434554974,
                    0.42222222222222,
                    0.625,
                    0.5,
                    0.49417989417989,
                ],
                [0.36444444444444, 0.66111111111111, 0.40606060606061],
            ),
            (
                5,
                "4 1 5 4 2 1; 5 2 3 5 1 1; 5 2 3 5 3 1; 5 2 . 5 2 1; 5 1 4 5 1 1; 5 1 5 5 3 1; 5 2 3 4 2 1; 4 . . 5 2 2",
                6,
                [
                    0.95798319327731,
                    0.98098859315589,
                    0.79166666666667,
                    0.4537037037037,
                    0.41666666666667,
                    0.68938686585745,
                ],
                [0.80188492063492, 0.46531320861678, 0.64309056956116],
            ),
            (
                7,
                "3 4 6 3 4; 4 3 7 1 5; 3 4 7 2 5; 4 4 7 1 5; . 5 7 1 .; 2 5 6 1 3; 3 3 6 1 5",
                6,
                [
                    0.96804511278196,
                    0.98673946957878,
                    0.85833333333333,
                    0.58888888888889,
                    0.5,
                    0.88256371139666,
                ],
                [0.85809523809524, 0.57913832199546, 0.87532338836687],
            ),
            (
                4,
                "2 3 4 3 1 2 4 3; 1 1 2 4 1 1 3 2; 2 1 2 4 2 1 3 2",
                3,
                [
                    0.90140845070423,
                    0.95808383233533,
                    0.53333333333333,
                    0.55555555555556,
                    0.41666666666667,
                    0.5,
                ],
                [0.53333333333333, 0.55555555555556, 0.5],
            ),
        ] {
            let table = read(rows);
            let high = points as f64;
            let [uniform, dissensus, star, mean, median, a] = listwise;
            let by = Missing::Listwise;
            assert_value(r_wg_j(&table, points, &TRUNCATED, by), uniform);
            let null = Null::MaximumDissensus;
            let options = RwgOptions { null, ..TRUNCATED };
            assert_value(r_wg_j(&table, points, &options, by), dissensus);
            assert_value(r_wg_j_star(&table, points, Null::Uniform, by), star);
            let deviation = average_deviation_j(&table, Centre::Mean, by);
            assert_eq!(deviation.unwrap().raters, complete);
            assert_value(deviation, mean);
            assert_value(average_deviation_j(&table, Centre::Median, by), median);
            assert_value(a_wg_j(&table, 1.0, high, by), a);

            let [star, mean, a] = pairwise;
            let by = Missing::Pairwise;
            assert_value(r_wg_j_star(&table, points, Null::Uniform, by), star);
            assert_value(average_deviation_j(&table, Centre::Mean, by), mean);
            assert_value(a_wg_j(&table, 1.0, high, by), a);
        }
    }

    #[test]
    fn truncates_only_when_told() {
        let split = whole(&[&[1, 1, 4], &[4, 4, 1], &[1, 4, 4], &[4, 1, 1]]);
        assert_value(
            r_wg_j_star(&split, 4, Null::Uniform, Missing::Listwise),
            1.0 - 3.0 / 1.25,
        );
        assert_value(r_wg_j(&split, 4, &TRUNCATED, Missing::Listwise), 0.0);
        let beyond = r_wg_j(&split, 4, &RAW, Missing::Listwise);
        assert_eq!(beyond, Err(Undefined::NotEstimable));
        // q = −0.2 and J = 2: −0.4 / (−0.4 + 1.2).
        let little = whole(&[&[1, 1], &[1, 1], &[3, 3], &[3, 3], &[3, 3], &[4, 4]]);
        assert_value(r_wg_j(&little, 4, &RAW, Missing::Listwise), -0.5);
        assert_value(r_wg_j(&little, 4, &TRUNCATED, Missing::Listwise), 0.0);
    }

    #[test]
    fn gives_reasons() {
        let all = |table: &Table, missing| {
            [
                r_wg_j(table, 4, &RAW, missing),
                r_wg_j_star(table, 4, Null::Uniform, missing),
                average_deviation_j(table, Centre::Mean, missing),
                average_deviation_j(table, Centre::Median, missing),
                a_wg_j(table, 1.0, 4.0, missing),
            ]
        };
        for (table, listwise, pairwise) in [
            (
                whole(&[]),
                Undefined::TooFewColumns,
                Undefined::TooFewColumns,
            ),
            (
                whole(&[&[3, 4]]),
                Undefined::TooFewAnswers,
                Undefined::TooFewAnswers,
            ),
            (
                cells(&[&[None, None], &[None, None]]),
                Undefined::NoAnswers,
                Undefined::NoAnswers,
            ),
            (
                cells(&[&[Some(3.0), None], &[Some(2.0), None]]),
                Undefined::NoAnswers,
                Undefined::TooFewAnswers,
            ),
        ] {
            assert_eq!(all(&table, Missing::Listwise), [Err(listwise); 5]);
            assert_eq!(all(&table, Missing::Pairwise), [Err(pairwise); 5]);
        }
        let high = whole(&[&[4, 3], &[4, 4], &[4, 4], &[4, 4]]);
        let extreme = a_wg_j(&high, 1.0, 4.0, Missing::Listwise).unwrap();
        assert_eq!((extreme.value, extreme.items), (1.0, 1));
        let only = whole(&[&[3], &[4], &[4], &[4]]);
        let extreme = a_wg_j(&only, 1.0, 4.0, Missing::Listwise);
        assert_eq!(extreme, Err(Undefined::MeanTooExtreme));
        let outside = a_wg_j(&high, 1.0, 3.0, Missing::Listwise);
        assert_eq!(outside, Err(Undefined::OutOfRange));
        for (low, high_end) in [
            (4.0, 1.0),
            (1.0, 1.0),
            (f64::NAN, 4.0),
            (1.0, f64::INFINITY),
        ] {
            let figure = a_wg_j(&high, low, high_end, Missing::Listwise);
            assert_eq!(figure, Err(Undefined::TooFewPoints));
        }
    }

    proptest! {
        #[test]
        fn one_item_is_the_figure_of_its_counts(column in proptest::collection::vec(1..=4_u8, 2..20)) {
            let rows: Vec<_> = column.iter().map(|&value| [Some(f64::from(value))]).collect();
            let table = Table::from_rows(rows)?;
            let mut counts = [0; 4];
            for &value in &column {
                counts[usize::from(value) - 1] += 1;
            }
            let listwise = Missing::Listwise;
            let close = |figure: Result<AcrossItems, Undefined>, expected: Result<f64, Undefined>| {
                match (figure, expected) {
                    (Ok(figure), Ok(expected)) => (figure.value - expected).abs() < 1e-12,
                    (figure, expected) => figure.err() == expected.err(),
                }
            };
            prop_assert!(close(r_wg_j(&table, 4, &RAW, listwise), within_group::r_wg(&counts, &RAW)));
            for centre in [Centre::Mean, Centre::Median] {
                let expected = within_group::average_deviation(&counts, centre);
                prop_assert!(close(average_deviation_j(&table, centre, listwise), expected));
            }
            prop_assert!(close(a_wg_j(&table, 1.0, 4.0, listwise), within_group::a_wg(&counts)));
        }

        #[test]
        fn more_items_alike_raise_r_wg_j_alone(table in ratings(2..8, 1..5, false)) {
            let doubled = Table::from_rows(table.each_row().map(|row| [row, row].concat()))?;
            let once = r_wg_j(&table, 4, &TRUNCATED, Missing::Listwise)?;
            let twice = r_wg_j(&doubled, 4, &TRUNCATED, Missing::Listwise)?;
            prop_assert!(twice.value >= once.value);
            let once = r_wg_j_star(&table, 4, Null::Uniform, Missing::Listwise)?;
            let twice = r_wg_j_star(&doubled, 4, Null::Uniform, Missing::Listwise)?;
            prop_assert!((twice.value - once.value).abs() < 1e-12);
        }

        #[test]
        fn nothing_missing_makes_no_difference(table in ratings(2..8, 1..5, false)) {
            prop_assert_eq!(
                average_deviation_j(&table, Centre::Mean, Missing::Listwise),
                average_deviation_j(&table, Centre::Mean, Missing::Pairwise)
            );
        }

        #[test]
        fn never_panics(table in ratings(0..6, 0..4, true), points in 0..9_usize) {
            for missing in [Missing::Listwise, Missing::Pairwise] {
                for figure in [
                    r_wg_j(&table, points, &RAW, missing),
                    r_wg_j(&table, points, &TRUNCATED, missing),
                    average_deviation_j(&table, Centre::Median, missing),
                    a_wg_j(&table, 1.0, 4.0, missing),
                ] {
                    prop_assert!(figure.is_err() || figure.is_ok_and(|f| f.value.is_finite()));
                }
            }
        }
    }
}
