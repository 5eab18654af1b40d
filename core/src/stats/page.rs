//! Page's L (1963): do the columns rise in their order?
//!
//! Where the Friedman test asks whether columns differ at all, Page's asks
//! whether they go up from the first to the last, as terms should. Rank each
//! row, add up each column, and weight the sums by the places of the columns:
//! L is largest when every row rises.
//!
//! ```
//! use pedt::stats::{Alternative, Method, Table, page::page};
//!
//! let terms = Table::from_rows([
//!     [Some(2.0), Some(2.5), Some(3.0)],
//!     [Some(1.5), Some(2.5), Some(2.0)],
//!     [Some(2.0), Some(3.0), Some(3.5)],
//! ])?;
//! let test = page(&terms, Alternative::Greater, None)?;
//! assert_eq!((test.l, test.method), (41.0, Method::Exact));
//! assert_eq!(test.p, Ok(7.0 / 216.0));
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```
//!
//! The exact p goes through all orders of the ranks of each row, tied as they
//! are. SciPy's exact p and its variance take no notice of ties.

use std::collections::BTreeMap;

use super::{
    Table, Undefined,
    inference::{Alternative, Method},
    ranks::Ranked,
};

/// Up to how many columns the p can be exact.
pub const MOST_COLUMNS: usize = 10;

/// Up to how many rows the p is exact if no method is asked for.
pub const MOST_ROWS: usize = 20;

/// Up to how many rows an exact p can be asked for.
const MOST_COUNTED: usize = 50;

/// What Page's test says.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Page {
    /// How many rows were used.
    pub n: usize,
    /// How many rows were left out because something is missing in them.
    pub missing: usize,
    /// How many columns there are.
    pub k: usize,
    /// L.
    pub l: f64,
    /// L in standard deviations from its mean.
    pub z: Result<f64, Undefined>,
    /// The p.
    pub p: Result<f64, Undefined>,
    /// How p was come by.
    pub method: Method,
}

/// Page's test on the complete rows of a table; `Greater` means that the columns rise.
///
/// # Errors
///
/// [`Undefined::TooFewColumns`] with fewer than two columns; [`Undefined::NoAnswers`] without
/// complete rows; [`Undefined::TooLarge`] if an exact p is asked for with more than
/// [`MOST_COLUMNS`] columns or 50 rows.
///
/// ```
/// use pedt::stats::{Alternative, Method, Table, page::page};
///
/// let falling = Table::from_rows([[Some(3.0), Some(2.0)], [Some(4.0), Some(1.0)]])?;
/// let test = page(&falling, Alternative::Greater, Some(Method::Normal))?;
/// assert_eq!(format!("{:.4}", test.z?), "-1.4142");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn page(
    table: &Table,
    alternative: Alternative,
    method: Option<Method>,
) -> Result<Page, Undefined> {
    let complete = table.complete_rows();
    if table.columns() < 2 {
        return Err(Undefined::TooFewColumns);
    }
    let (rows, columns) = (complete.rows(), complete.columns());
    if rows == 0 {
        return Err(Undefined::NoAnswers);
    }
    let exact = columns <= MOST_COLUMNS && rows <= MOST_ROWS;
    let method = method.unwrap_or(if exact { Method::Exact } else { Method::Normal });
    if method == Method::Exact && (columns > MOST_COLUMNS || rows > MOST_COUNTED) {
        return Err(Undefined::TooLarge);
    }
    let k = columns as f64;
    let spread = (k * k * k - k) / 12.0;
    let mut ranks = Vec::with_capacity(rows);
    let (mut doubled, mut variance) = (0, 0.0);
    for row in complete.each_row() {
        let values: Vec<f64> = row.iter().copied().flatten().collect();
        let ranked = Ranked::of(&values)?;
        doubled += ranked
            .doubled
            .iter()
            .zip(1..)
            .fold(0, |l, (rank, place)| l + rank * place);
        variance += spread * (spread - ranked.ties() / 12.0) / (k - 1.0);
        ranks.push(ranked.doubled);
    }
    let l = doubled as f64 / 2.0;
    let mean = rows as f64 * k * (k + 1.0) * (k + 1.0) / 4.0;
    let normal = alternative.normal(l - mean, 0.0, libm::sqrt(variance));
    let p = match method {
        Method::Normal => normal.map(|(_, p)| p),
        Method::Exact => {
            let (low, high) = exact_tails(&ranks, doubled);
            Ok(alternative.p(low, high))
        }
    };
    Ok(Page {
        n: rows,
        missing: table.rows() - rows,
        k: columns,
        l,
        z: normal.map(|(z, _)| z),
        p,
        method,
    })
}

/// The chances of at most and of at least `seen`, over all orders of each row's ranks.
fn exact_tails(rows: &[Vec<usize>], seen: usize) -> (f64, f64) {
    // Rows with the same ranks have the same chances.
    let mut known: BTreeMap<Vec<usize>, Vec<f64>> = BTreeMap::new();
    let mut chances = vec![1.0];
    for row in rows {
        let mut sorted = row.clone();
        sorted.sort_unstable();
        let known = known.entry(sorted);
        let of_row = known.or_insert_with_key(|ranks| chances_of_row(ranks));
        let mut next = vec![0.0; chances.len() + of_row.len() - 1];
        for (at, chance) in chances.iter().enumerate() {
            if *chance > 0.0 {
                for (to, other) in next.iter_mut().skip(at).zip(&*of_row) {
                    *to += chance * other;
                }
            }
        }
        chances = next;
    }
    let low = chances.iter().take(seen + 1).sum();
    let high = chances.iter().skip(seen).rev().sum();
    (low, high)
}

/// The chance of every sum of rank × place when the ranks fall to the places at random.
fn chances_of_row(ranks: &[usize]) -> Vec<f64> {
    let most = ranks
        .iter()
        .zip(1..)
        .fold(0, |sum, (rank, place)| sum + rank * place);
    // For each set of ranks that took the first places: the chances of their sums.
    let mut sets = vec![Vec::new(); 1 << ranks.len()];
    if let Some(none) = sets.first_mut() {
        *none = vec![1.0];
    }
    for set in 0..sets.len() {
        let from = sets.get_mut(set).map(core::mem::take).unwrap_or_default();
        if set + 1 == sets.len() {
            return from;
        }
        let place = set.count_ones() as usize + 1;
        let chance = 1.0 / (ranks.len() + 1 - place) as f64;
        for (i, rank) in ranks.iter().enumerate() {
            if set >> i & 1 == 1 {
                continue;
            }
            if let Some(to) = sets.get_mut(set | 1 << i) {
                if to.is_empty() {
                    to.resize(most + 1, 0.0);
                }
                for (to, from) in to.iter_mut().skip(rank * place).zip(&from) {
                    *to += from * chance;
                }
            }
        }
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::testing::{assert_close, assert_total};
    use proptest::{collection::vec, prelude::*};

    fn test(rows: &[Vec<f64>], method: Option<Method>, alternative: Alternative) -> Page {
        let rows = rows
            .iter()
            .map(|row| row.iter().copied().map(Some).collect::<Vec<_>>());
        page(&Table::from_rows(rows).unwrap(), alternative, method).unwrap()
    }

    #[test]
    fn matches_scipy() {
        // SciPy 1.17: page_trend_test, exact and asymptotic.
        let four = [
            vec![1.0, 2.0, 4.0, 3.0],
            vec![2.0, 1.0, 3.0, 4.0],
            vec![1.0, 3.0, 2.0, 4.0],
            vec![4.0, 3.0, 2.0, 1.0],
        ];
        let exact = test(&four, None, Alternative::Greater);
        assert_eq!((exact.l, exact.method), (107.0, Method::Exact));
        assert_close(exact.p, 0.13496154031635801);
        let normal = test(&four, Some(Method::Normal), Alternative::Greater);
        assert_close(normal.p, 0.1126728468508334);
        let turned = four.map(|row| row.iter().map(|v| -v).collect());
        let turned = test(&turned, None, Alternative::Greater);
        assert_eq!(turned.l, 93.0);
        assert_close(turned.p, 0.8991819782021604);
        let five = [
            vec![1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
            vec![2.0, 1.0, 4.0, 3.0, 5.0, 6.0],
            vec![1.0, 3.0, 2.0, 4.0, 6.0, 5.0],
            vec![3.0, 2.0, 1.0, 5.0, 4.0, 6.0],
            vec![6.0, 1.0, 2.0, 3.0, 4.0, 5.0],
        ];
        let exact = test(&five, None, Alternative::Greater);
        assert_eq!(exact.l, 431.0);
        assert_close(exact.p, 3.852677444101146e-05);
    }

    #[test]
    fn ties_are_counted_as_they_are() {
        // Every permutation of every row's mid-ranks, in Python.
        let rows = [
            vec![2.0, 2.5, 3.0],
            vec![1.5, 2.5, 2.5],
            vec![2.0, 3.0, 3.5],
            vec![3.0, 2.5, 3.5],
            vec![1.0, 1.0, 1.0],
            vec![2.0, 3.0, 2.5],
        ];
        let up = test(&rows, None, Alternative::Greater);
        assert_eq!(up.l, 79.5);
        assert_close(up.p, 0.00874485596707819);
        assert_close(test(&rows, None, Alternative::Less).p, 0.9974279835390947);
    }

    #[test]
    fn knows_its_limits() {
        let still = test(&[vec![1.0, 1.0]], None, Alternative::TwoSided);
        assert_eq!((still.p, still.z), (Ok(1.0), Err(Undefined::NoVariation)));
        let wide = Table::from_rows([[Some(1.0); 11]]).unwrap();
        let exact = page(&wide, Alternative::Greater, Some(Method::Exact));
        assert_eq!(exact, Err(Undefined::TooLarge));
        let narrow = Table::from_rows([[Some(1.0)]]).unwrap();
        let narrow = page(&narrow, Alternative::Greater, None);
        assert_eq!(narrow, Err(Undefined::TooFewColumns));
        let none = Table::from_rows([[None, Some(1.0)]]).unwrap();
        assert_eq!(
            page(&none, Alternative::Greater, None),
            Err(Undefined::NoAnswers)
        );
    }

    proptest! {
        #[test]
        fn reading_backwards_swaps_the_sides(rows in vec(vec(0..5_i32, 4), 1..6)) {
            let rows: Vec<Vec<f64>> = rows.iter()
                .map(|row| row.iter().map(|v| f64::from(*v)).collect()).collect();
            let back: Vec<Vec<f64>> = rows.iter().map(|row| row.iter().rev().copied().collect()).collect();
            let (a, b) = (test(&rows, None, Alternative::Greater), test(&back, None, Alternative::Less));
            prop_assert!((a.p? - b.p?).abs() < 1e-12);
        }

        #[test]
        fn never_panics(rows in vec(vec(proptest::option::of(any::<f64>()), 3), 0..6)) {
            let table = Table::from_rows(&rows);
            if let Ok(test) = table.and_then(|table| page(&table, Alternative::TwoSided, None)) {
                assert_total(test.p);
                assert_total(test.z);
            }
        }
    }
}
