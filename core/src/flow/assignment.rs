//! Rows that each take a place in one column: the assignment problem.

use super::cost::have_room;
use super::dense::{Dense, Number};
use super::sparse::Sparse;
use super::{Broken, FlowError};

/// Rows and columns, and what each pair of them is worth, in whole numbers.
///
/// Every row takes at most one place, and a column has as many **places** as it
/// says. Sought are the pairs that are worth most together; a row may be left
/// out, and no pair is made that is worth less than nothing. Which of several
/// equally good answers is given depends on the numbers of rows and columns
/// alone, never on the order in which pairs are named.
///
/// Where rows can be paired with some columns, it begins as an auction, in which
/// rows bid for places and raise prices (the row reduction of Jonker and Volgenant
/// 1987). Rows that are outbid, and all rows where every pair can be made, get a
/// place by shortest augmenting paths, each searched no further than it pays
/// (Edmonds and Karp 1972 on reduced costs).
///
/// ```
/// use pedt::flow::Assignment;
///
/// // Two rows, and two columns of one place each: greed would take 9 and get 1.
/// let pairs = [(0, 0, 9), (0, 1, 8), (1, 0, 8), (1, 1, 1)];
/// let found = Assignment::new(2, &[1, 1], pairs)?.solve();
/// assert_eq!((found.columns, found.value), (vec![Some(1), Some(0)], 16));
/// # Ok::<(), pedt::flow::FlowError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Assignment {
    /// Where the pairs of each row begin, and where those of the last one end.
    pub(super) starts: Vec<usize>,
    /// The column of each pair; empty if every row has all columns, in order.
    pub(super) columns: Vec<u32>,
    /// What each pair is worth.
    pub(super) values: Vec<i64>,
    /// Where the places of each column begin, and where those of the last one end.
    pub(super) places: Vec<usize>,
    /// The most that a pair is worth, above zero or below.
    largest: u64,
}

/// An optimum, with the prices that prove it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Assigned {
    /// The column of each row, if it has one.
    pub columns: Vec<Option<usize>>,
    /// What the pairs are worth together.
    pub value: i64,
    /// What a place in each column costs; 0 where one is left.
    pub prices: Vec<i64>,
    /// What each row gains: the worth of its pair less the price of the place.
    pub gains: Vec<i64>,
}

impl Assignment {
    /// An assignment in which `pairs` can be made: row, column, and what the pair
    /// is worth.
    ///
    /// # Errors
    ///
    /// When a pair has a row or column that is not there, or the numbers are so
    /// large that their sums would not be exact.
    pub fn new(
        rows: usize,
        places: &[u32],
        pairs: impl IntoIterator<Item = (usize, usize, i64)>,
    ) -> Result<Self, FlowError> {
        let mut pairs: Vec<(usize, usize, i64)> = pairs.into_iter().collect();
        let known = |&(row, column, _): &(usize, usize, i64)| row < rows && column < places.len();
        if !pairs.iter().all(known) || places.len() > u32::MAX as usize {
            return Err(FlowError::NoSuchNode);
        }
        if !pairs.is_sorted() {
            pairs.sort_unstable();
        }
        let mut starts = vec![0; rows + 1];
        for (row, start) in starts.iter_mut().enumerate() {
            *start = pairs.partition_point(|pair| pair.0 < row);
        }
        let columns = pairs
            .iter()
            .map(|pair| u32::try_from(pair.1).unwrap_or(u32::MAX));
        let columns: Vec<u32> = columns.collect();
        let values = pairs.iter().map(|pair| pair.2).collect();
        let mut wanted = vec![0; places.len()];
        for (_, column, _) in pairs {
            if let Some(wanted) = wanted.get_mut(column) {
                *wanted += 1;
            }
        }
        Self::of(starts, columns, values, places, |column| {
            wanted.get(column).copied().unwrap_or(0)
        })
    }

    /// An assignment in which every row can be paired with every column.
    ///
    /// ```
    /// use pedt::flow::Assignment;
    ///
    /// let square = [[5, 9], [4, 6]];
    /// let found = Assignment::dense(2, &[1, 1], |row, column| square[row][column])?.solve();
    /// assert_eq!((found.columns, found.value), (vec![Some(1), Some(0)], 13));
    /// # Ok::<(), pedt::flow::FlowError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the numbers are so large that their sums would not be exact.
    pub fn dense(
        rows: usize,
        places: &[u32],
        mut value: impl FnMut(usize, usize) -> i64,
    ) -> Result<Self, FlowError> {
        let mut values = Vec::with_capacity(rows * places.len());
        for row in 0..rows {
            values.extend((0..places.len()).map(|column| value(row, column)));
        }
        let starts = (0..=rows).map(|row| row * places.len()).collect();
        Self::of(starts, Vec::new(), values, places, |_| rows)
    }

    fn of(
        starts: Vec<usize>,
        columns: Vec<u32>,
        values: Vec<i64>,
        places: &[u32],
        wanted: impl Fn(usize) -> usize,
    ) -> Result<Self, FlowError> {
        let largest = values.iter().map(|value| value.unsigned_abs()).max();
        let largest = largest.unwrap_or(0);
        let nodes = (starts.len() + places.len()) as u64;
        if !have_room(largest, nodes) {
            return Err(FlowError::TooLarge);
        }
        // Places that nobody could take need not be there.
        let kept = places.iter().enumerate();
        let kept = kept.scan(0, |end, (column, &places)| {
            *end += wanted(column).min(places as usize);
            Some(*end)
        });
        let places = std::iter::once(0).chain(kept).collect();
        Ok(Self {
            starts,
            columns,
            values,
            places,
            largest,
        })
    }

    /// The pairs that are worth most together.
    #[must_use]
    pub fn solve(&self) -> Assigned {
        let mut solved = if !self.columns.is_empty() {
            Sparse::new(self).solve()
        } else if self.largest <= i32::LARGEST.unsigned_abs().into() {
            Dense::<i32>::new(self).solve()
        } else {
            Dense::<i64>::new(self).solve()
        };
        self.price_what_is_not_there(&mut solved);
        let mut value = 0;
        for (column, gain) in solved.columns.iter().zip(&solved.gains) {
            let price = column.and_then(|column| solved.prices.get(column));
            value += gain + price.unwrap_or(&0);
        }
        Assigned {
            columns: solved.columns,
            value,
            prices: solved.prices,
            gains: solved.gains,
        }
    }

    /// A column without places has a price too: what the first would be worth.
    fn price_what_is_not_there(&self, solved: &mut Solved) {
        if !solved.prices.contains(&NEVER) {
            return;
        }
        let mut prices = vec![0; solved.prices.len()];
        for (row, gain) in solved.gains.iter().enumerate() {
            for (column, value) in self.row(row) {
                if let Some(price) = prices.get_mut(column) {
                    *price = value.saturating_sub(*gain).max(*price);
                }
            }
        }
        for (price, worth) in solved.prices.iter_mut().zip(prices) {
            if *price == NEVER {
                *price = worth;
            }
        }
    }

    /// Whether an answer is an optimum of this problem, by its prices alone: every
    /// row has a place that is there, and gains as much as in any other column or
    /// without one; and only what is full has a price.
    ///
    /// ```
    /// # use pedt::flow::{Assignment, Broken};
    /// let problem = Assignment::new(1, &[1, 1], [(0, 0, 3), (0, 1, 4)])?;
    /// let mut found = problem.solve();
    /// assert_eq!(problem.certify(&found), Ok(()));
    /// found.columns[0] = Some(0);
    /// assert_eq!(problem.certify(&found), Err(Broken::Value));
    /// # Ok::<(), pedt::flow::FlowError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// What is broken.
    pub fn certify(&self, found: &Assigned) -> Result<(), Broken> {
        let rows = self.starts.len() - 1;
        if found.columns.len() != rows
            || found.gains.len() != rows
            || found.prices.len() + 1 != self.places.len()
        {
            return Err(Broken::Shape);
        }
        let mut left: Vec<usize> = self.places.windows(2).map(places_between).collect();
        let mut value = 0;
        for (row, column) in found.columns.iter().enumerate() {
            let Some(column) = *column else { continue };
            // Of pairs that are there twice, the better counts.
            let pairs = self.row(row).filter(|(of, _)| *of == column);
            let worth = pairs.map(|(_, value)| value).max();
            let left = left.get_mut(column).filter(|left| **left > 0);
            let (Some(worth), Some(left)) = (worth, left) else {
                return Err(Broken::Capacity);
            };
            *left -= 1;
            value += worth;
        }
        // The worth of any assignment is at most what all places cost and all
        // rows gain; so one that is worth as much is worth most.
        let mut bound = 0;
        for (row, &gain) in found.gains.iter().enumerate() {
            let mut offered = self.row(row).map(|(column, value)| {
                let price = found.prices.get(column).copied();
                price.map(|price| value - price)
            });
            if gain < 0 || offered.any(|offered| offered.is_none_or(|offered| offered > gain)) {
                return Err(Broken::Price);
            }
            bound += gain;
        }
        for (&price, places) in found.prices.iter().zip(self.places.windows(2)) {
            if price < 0 {
                return Err(Broken::Price);
            }
            let places = i64::try_from(places_between(places)).map_err(|_| Broken::Shape)?;
            bound += price * places;
        }
        if value == found.value && value == bound {
            Ok(())
        } else {
            Err(Broken::Value)
        }
    }

    /// The columns that a row can be paired with, and what each pair is worth.
    fn row(&self, row: usize) -> impl Iterator<Item = (usize, i64)> + '_ {
        let at = |index: usize| self.starts.get(index).copied().unwrap_or(0);
        let range = at(row)..at(row + 1);
        let values = self.values.get(range.clone()).unwrap_or_default();
        let columns = self.columns.get(range).unwrap_or_default();
        let values = values.iter().enumerate();
        values.map(|(index, value)| {
            let column = columns.get(index).map_or(index, |column| *column as usize);
            (column, *value)
        })
    }
}

/// What a solver has found; a column without places costs [`NEVER`].
pub(super) struct Solved {
    pub(super) columns: Vec<Option<usize>>,
    pub(super) prices: Vec<i64>,
    pub(super) gains: Vec<i64>,
}

/// The number of no row, column or place.
pub(super) const NOBODY: usize = usize::MAX;

/// The price of a place that is not there.
pub(super) const NEVER: i64 = 1 << 61;

pub(super) fn places_between(ends: &[usize]) -> usize {
    ends.last().copied().unwrap_or(0) - ends.first().copied().unwrap_or(0)
}
