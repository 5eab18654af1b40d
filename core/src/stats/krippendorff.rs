//! Whether raters agree about many units, beyond chance: Krippendorff's α.
//!
//! Several people rate the same units (statements, schools, documents), and some ratings are
//! missing. α compares how much two ratings of the same unit differ with how much any two of the
//! ratings differ: 1 is perfect agreement, 0 is what chance would give, and less is systematic
//! disagreement. Every gap is allowed for; a unit takes part as soon as two people have rated it.
//!
//! A row of the [`Table`] is a rater, a column a unit.
//!
//! ```
//! use pedt::stats::{Table, krippendorff::{self, Level}};
//!
//! let ratings = Table::from_rows([
//!     [Some(1.0), Some(2.0), Some(3.0), Some(3.0), None],
//!     [Some(1.0), Some(2.0), Some(4.0), Some(3.0), Some(4.0)],
//! ])?;
//! let ordinal = krippendorff::alpha(&ratings, Level::Ordinal)?;
//! assert_eq!((ordinal.units, ordinal.ratings), (4, 8));
//! assert!((ordinal.alpha - 0.910256410256410).abs() < 1e-12);
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```
//!
//! How different two ratings are depends on the level of measurement. Where nearly all ratings are
//! the same, α is low though hardly anybody disagrees: show [`gwet`](super::gwet) or the raw
//! agreement beside it.

use super::{Table, Undefined, coding::Coding, within_group::finite};

/// The level of measurement, which says how far two values are apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Level {
    /// Values are the same or not.
    Nominal,
    /// Values are as far apart as there are ratings between them, half of those at each end
    /// counted.
    Ordinal,
    /// Values are as far apart as their difference.
    Interval,
    /// Values are as far apart as their difference is in proportion to their sum; none is below
    /// zero.
    Ratio,
}

/// Krippendorff's α, with what it comes from.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Krippendorff {
    /// 1 − observed / expected, up to 1.
    pub alpha: f64,
    /// The observed disagreement: the mean squared distance of two ratings of one unit.
    pub observed: f64,
    /// The expected disagreement: the mean squared distance of any two ratings.
    pub expected: f64,
    /// The units with two ratings or more.
    pub units: usize,
    /// The ratings of these units.
    pub ratings: usize,
}

/// As many values as the sum over all pairs of them is meant for.
const MOST_VALUES: usize = 10_000;

/// Krippendorff's α (2011; Hayes & Krippendorff 2007) of a table with a row for each rater and a
/// column for each unit.
///
/// A pair of ratings in a unit of *m* weighs 1/(*m* − 1), so that each rating weighs one; a unit
/// with a single rating drops out, and its rating counts nowhere. The ordinal distance is taken
/// over the ratings that remain.
///
/// # Errors
///
/// [`Undefined::NoAnswers`]; [`Undefined::TooFewAnswers`] when no unit has two ratings;
/// [`Undefined::NoVariation`] when all ratings are of one value, so that nothing can be said of
/// chance (some packages give 1); [`Undefined::OutOfRange`] for a value below zero at the ratio
/// level; [`Undefined::TooLarge`] for more than 10 000 different values; [`Undefined::NotFinite`].
pub fn alpha(table: &Table, level: Level) -> Result<Krippendorff, Undefined> {
    let coding = Coding::of(table, None)?;
    if level == Level::Ratio && coding.values.iter().any(|&value| value < 0.0) {
        return Err(Undefined::OutOfRange);
    }
    if coding.values.len() > MOST_VALUES {
        return Err(Undefined::TooLarge);
    }
    let units: Vec<&[usize]> = coding.units.iter().map(Vec::as_slice).collect();
    let pairable: Vec<&[usize]> = units.into_iter().filter(|unit| unit.len() > 1).collect();
    let ratings = pairable.concat();
    if ratings.is_empty() {
        return Err(Undefined::TooFewAnswers);
    }
    let n = ratings.len() as f64;
    let counts = coding.count(&ratings);
    let places = places(&coding.values, &counts, level);
    let apart = |a: usize, b: usize| match places.get(a).zip(places.get(b)) {
        Some((a, b)) => distance(*a, *b, level),
        None => 0.0,
    };

    let observed = pairable.iter().fold(0.0, |sum, unit| {
        let pairs = pairs(unit).fold(0.0, |sum, (&a, &b)| sum + apart(a, b));
        sum + 2.0 * pairs / (unit.len() as f64 - 1.0)
    }) / n;
    let chosen: Vec<(usize, f64)> = (0..).zip(counts).filter(|&(_, n)| n > 0.0).collect();
    let expected = pairs(&chosen).fold(0.0, |sum, (&(a, n_a), &(b, n_b))| {
        sum + n_a * n_b * apart(a, b)
    });
    if chosen.len() < 2 {
        return Err(Undefined::NoVariation);
    }
    let expected = finite(2.0 * expected / (n * (n - 1.0)))?;
    if expected == 0.0 {
        return Err(Undefined::NoVariation); // differences too small for a double
    }
    Ok(Krippendorff {
        alpha: finite(1.0 - observed / expected)?,
        observed,
        expected,
        units: pairable.len(),
        ratings: ratings.len(),
    })
}

/// Where each value lies for its distances: at the level ordinal amid the ratings.
fn places(values: &[f64], counts: &[f64], level: Level) -> Vec<f64> {
    if level != Level::Ordinal {
        return values.to_vec();
    }
    let mut below = 0.0;
    counts
        .iter()
        .map(|count| {
            below += count;
            below - count / 2.0
        })
        .collect()
}

/// The squared distance δ² of two places.
fn distance(a: f64, b: f64, level: Level) -> f64 {
    match level {
        Level::Nominal => f64::from(u8::from(a.total_cmp(&b).is_ne())),
        Level::Ordinal | Level::Interval => (a - b) * (a - b),
        Level::Ratio if a + b == 0.0 => 0.0,
        Level::Ratio => {
            let part = (a - b) / (a + b);
            part * part
        }
    }
}

/// Every two items, each pair once.
fn pairs<T>(items: &[T]) -> impl Iterator<Item = (&T, &T)> {
    let rest = |at: usize| items.get(at + 1..).unwrap_or_default();
    (0..)
        .zip(items)
        .flat_map(move |(at, a)| rest(at).iter().map(move |b| (a, b)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::testing::{cells, ratings, read, whole};
    use proptest::prelude::*;

    const LEVELS: [Level; 4] = [
        Level::Nominal,
        Level::Ordinal,
        Level::Interval,
        Level::Ratio,
    ];

    #[track_caller]
    fn assert_alpha(table: &Table, level: Level, expected: f64) {
        let alpha = alpha(table, level).unwrap().alpha;
        assert!(
            (alpha - expected).abs() < 1e-12,
            "{level:?}: {alpha} is not {expected}"
        );
    }

    /// Krippendorff's example of four observers and twelve units (2011).
    const EXAMPLE: &str = "1 2 3 3 2 1 4 1 2 . . .; 1 2 3 3 2 2 4 1 2 5 . 3; \
                           . 3 3 3 2 3 4 2 2 5 1 .; 1 2 3 3 2 4 4 1 2 5 1 .";

    #[test]
    fn gives_the_published_example() {
        let table = read(EXAMPLE);
        // .743, .815, .849, .797 are published; the digits are those of krippendorff 0.9.
        let nominal = alpha(&table, Level::Nominal).unwrap();
        assert_eq!((nominal.units, nominal.ratings), (11, 40));
        assert_alpha(&table, Level::Nominal, 0.743421052631579);
        assert_alpha(&table, Level::Ordinal, 0.8153875037548814);
        assert_alpha(&table, Level::Interval, 0.8491071428571428);
        assert_alpha(&table, Level::Ratio, 0.7974027747116121);
    }

    #[test]
    fn matches_the_krippendorff_package() {
        // krippendorff 0.9.0 on random tables: nominal, ordinal, interval, ratio.
        for (rows, expected) in [
            (
                "3 4 4 3 3 4 3 2 1 2; 4 2 3 3 4 3 4 1 1 2",
                [
                    0.08275862068965523,
                    0.42999999999999994,
                    0.5518867924528302,
                    0.6520614431062192,
                ],
            ),
            (
                "3 . . 3 4 3 . 3; . 2 3 3 3 4 4 .; 4 4 4 4 4 . 2 3",
                [
                    -0.23958333333333348,
                    -0.553611111111111,
                    -0.5347222222222221,
                    -0.4802952065471551,
                ],
            ),
            (
                "2 1 2 5 4 . 3 . . 2 2 4; 3 1 2 5 4 1 2 5 1 . 3 .; 1 1 . 4 4 . 3 5 2 4 . .; 1 . 2 4 4 3 . 5 1 2 3 5; 3 1 2 5 2 2 4 . 1 2 4 .",
                [
                    0.3486414083429008,
                    0.717382983024313,
                    0.7277565935811884,
                    0.6547173858537555,
                ],
            ),
            (
                "7 5 . . . 7 1 4 6; . 5 4 6 . 7 1 4 7; 6 7 5 4 . 6 1 5 .; 5 7 6 5 2 6 1 5 6; 5 7 4 6 3 5 . 6 7; 7 7 6 4 4 7 2 . 7",
                [
                    0.1469938650306748,
                    0.61331652378551,
                    0.7769525493663424,
                    0.8215159981589535,
                ],
            ),
            (
                ". 2 . 1 4 2 3 . . 2 2 . . 4 3; 4 . . 2 2 2 3 4 2 1 . 4 . 4 3; 4 . . . . 4 4 . 2 1 . 3 2 . .; 4 4 . 2 2 4 . . 2 . . 3 . 3 .",
                [
                    0.2863720073664825,
                    0.4444738700564972,
                    0.45975918884664135,
                    0.4788633059326015,
                ],
            ),
            (
                "3 . 5 2 5 5; 3 6 6 . 6 7",
                [
                    0.08695652173913038,
                    0.360576923076923,
                    0.625,
                    0.7584899581965358,
                ],
            ),
        ] {
            for (level, expected) in LEVELS.into_iter().zip(expected) {
                assert_alpha(&read(rows), level, expected);
            }
        }
    }

    #[test]
    fn gives_reasons() {
        for (table, reason) in [
            (whole(&[]), Undefined::NoAnswers),
            (cells(&[&[None], &[None]]), Undefined::NoAnswers),
            (whole(&[&[1, 2, 3]]), Undefined::TooFewAnswers),
            (read("1 .; . 2"), Undefined::TooFewAnswers),
            (whole(&[&[3, 3], &[3, 3]]), Undefined::NoVariation),
            // The only other value stands in a unit of one.
            (read("3 3 1; 3 3 ."), Undefined::NoVariation),
        ] {
            for level in LEVELS {
                assert_eq!(alpha(&table, level), Err(reason), "{table:?}");
            }
        }
        let below = whole(&[&[-1, 1], &[-1, 1]]);
        assert_eq!(alpha(&below, Level::Ratio), Err(Undefined::OutOfRange));
        assert_alpha(&below, Level::Interval, 1.0);
        let zeros = whole(&[&[0, 1], &[0, 1]]);
        assert_alpha(&zeros, Level::Ratio, 1.0);
        let signed = cells(&[&[Some(0.0), Some(1.0)], &[Some(-0.0), Some(1.0)]]);
        assert_alpha(&signed, Level::Nominal, 1.0);
        let many: Vec<Vec<_>> = (0..2)
            .map(|_| (0..10_001).map(|value| Some(f64::from(value))).collect())
            .collect();
        let many = Table::from_rows(many).unwrap();
        assert_eq!(alpha(&many, Level::Interval), Err(Undefined::TooLarge));
    }

    /// The definition by coincidences, as published.
    fn by_coincidences(table: &Table, level: Level) -> Option<f64> {
        let mut values: Vec<f64> = table.each_row().flatten().flatten().copied().collect();
        values.sort_by(f64::total_cmp);
        values.dedup();
        let v = values.len();
        let mut o = vec![vec![0.0; v]; v];
        for unit in 0..table.columns() {
            let at: Vec<usize> = table
                .column(unit)
                .flatten()
                .map(|rating| values.iter().position(|&value| value == rating).unwrap())
                .collect();
            for (i, &c) in at.iter().enumerate() {
                for (j, &k) in at.iter().enumerate() {
                    if i != j {
                        o[c][k] += 1.0 / (at.len() as f64 - 1.0);
                    }
                }
            }
        }
        let n_c: Vec<f64> = o.iter().map(|row| row.iter().sum()).collect();
        let n: f64 = n_c.iter().sum();
        let (mut d_o, mut d_e) = (0.0, 0.0);
        for c in 0..v {
            for k in 0..v {
                let (low, high) = (c.min(k), c.max(k));
                let delta = match level {
                    Level::Nominal => f64::from(u8::from(c != k)),
                    Level::Ordinal => {
                        n_c[low..=high].iter().sum::<f64>() - f64::midpoint(n_c[c], n_c[k])
                    }
                    Level::Interval => values[c] - values[k],
                    Level::Ratio => (values[c] - values[k]) / (values[c] + values[k]),
                };
                d_o += o[c][k] * delta * delta / n;
                d_e += n_c[c] * n_c[k] * delta * delta / (n * (n - 1.0));
            }
        }
        (d_e > 0.0).then(|| 1.0 - d_o / d_e)
    }

    proptest! {
        #[test]
        fn equals_the_definition(table in ratings(1..7, 1..9, true)) {
            for level in LEVELS {
                match (alpha(&table, level), by_coincidences(&table, level)) {
                    (Ok(ours), Some(other)) => prop_assert!((ours.alpha - other).abs() < 1e-9),
                    (ours, other) => prop_assert!(ours.is_err() && other.is_none()),
                }
            }
        }

        #[test]
        fn perfect_agreement_is_one(unit in proptest::collection::vec(1..=4_u8, 2..9), raters in 2..6_usize) {
            let row: Vec<_> = unit.iter().map(|&value| Some(f64::from(value))).collect();
            let table = Table::from_rows(vec![row; raters])?;
            for level in LEVELS {
                let one = unit.iter().all(|value| *value == unit[0]);
                let expected = if one { Err(Undefined::NoVariation) } else { Ok(1.0) };
                prop_assert_eq!(alpha(&table, level).map(|a| a.alpha), expected);
            }
        }

        #[test]
        fn the_order_of_raters_and_units_does_not_matter(table in ratings(2..6, 2..8, true)) {
            let mut rows: Vec<Vec<_>> = table.each_row().map(<[_]>::to_vec).collect();
            rows.reverse();
            for row in &mut rows {
                row.reverse();
            }
            let turned = Table::from_rows(rows)?;
            for level in LEVELS {
                match (alpha(&table, level), alpha(&turned, level)) {
                    (Ok(a), Ok(b)) => prop_assert!((a.alpha - b.alpha).abs() < 1e-12),
                    (a, b) => prop_assert_eq!(a.err(), b.err()),
                }
            }
        }

        #[test]
        fn ordinal_knows_only_the_order(table in ratings(2..6, 2..8, true)) {
            let bent = Table::from_rows(table.each_row().map(|row| {
                row.iter().map(|cell| cell.map(f64::exp)).collect::<Vec<_>>()
            }))?;
            prop_assert_eq!(alpha(&bent, Level::Ordinal), alpha(&table, Level::Ordinal));
            prop_assert_eq!(alpha(&bent, Level::Nominal), alpha(&table, Level::Nominal));
        }

        #[test]
        fn never_panics(
            rows in (0..5_usize).prop_flat_map(|columns| proptest::collection::vec(
                proptest::collection::vec(proptest::option::of(any::<f64>().prop_filter("finite", |x| x.is_finite())), columns),
                0..5,
            ))
        ) {
            let table = Table::from_rows(rows)?;
            for level in LEVELS {
                if let Ok(figure) = alpha(&table, level) {
                    prop_assert!(figure.alpha.is_finite());
                    prop_assert!(figure.observed.is_finite() && figure.expected.is_finite());
                }
            }
        }
    }
}
