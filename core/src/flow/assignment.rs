//! Rows that each take a place in one column: the assignment problem.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::cost::have_room;
use super::{Broken, FlowError};

/// Rows and columns, and what each pair of them is worth, in whole numbers.
///
/// Every row takes at most one place, and a column has as many **places** as it
/// says. Sought are the pairs that are worth most together; a row may be left
/// out, and no pair is made that is worth less than nothing. Which of several
/// equally good answers is given depends on the numbers of rows and columns
/// alone, never on the order in which pairs are named.
///
/// It begins as an auction, in which rows bid for places and raise prices (the
/// row reduction of Jonker and Volgenant 1987), and ends with shortest augmenting
/// paths for the rows that were outbid, each searched no further than it pays
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
    starts: Vec<usize>,
    /// The column of each pair; empty if every row has all columns, in order.
    columns: Vec<u32>,
    /// What each pair is worth.
    values: Vec<i64>,
    /// Where the places of each column begin, and where those of the last one end.
    places: Vec<usize>,
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
        let nodes = (starts.len() + places.len()) as u64;
        if !have_room(largest.unwrap_or(0), nodes) {
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
        })
    }

    /// The pairs that are worth most together.
    #[must_use]
    pub fn solve(&self) -> Assigned {
        if self.columns.is_empty() {
            Solver::<true>::new(self).solve()
        } else {
            Solver::<false>::new(self).solve()
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

fn places_between(ends: &[usize]) -> usize {
    ends.last().copied().unwrap_or(0) - ends.first().copied().unwrap_or(0)
}

const NOBODY: usize = usize::MAX;

/// The price of a place that is not there.
const NEVER: i64 = 1 << 61;

/// How many bids there are for each row at most. More than a few win little:
/// the rows that are left compete for the same places.
const BIDS: usize = 8;

/// An assignment being made. At all times each row that has a place gains there
/// as much as it could in any other column, and only full columns have prices.
struct Solver<'a, const DENSE: bool> {
    problem: &'a Assignment,
    /// What each row gains.
    gains: Vec<i64>,
    /// The place of each row, or nobody's.
    place_of: Vec<usize>,
    /// The row in each place, or nobody; in a column, places are taken in order.
    owners: Vec<usize>,
    /// The column that each place belongs to.
    column_of: Vec<usize>,
    /// How many places of each column are taken.
    taken: Vec<usize>,
    /// The price of each column.
    prices: Vec<i64>,
}

#[expect(
    clippy::indexing_slicing,
    reason = "rows, columns and places are numbered here, and each list has one entry for each"
)]
impl<'a, const DENSE: bool> Solver<'a, DENSE> {
    fn new(problem: &'a Assignment) -> Self {
        let price = |ends: &[usize]| if places_between(ends) == 0 { NEVER } else { 0 };
        let rows = problem.starts.len() - 1;
        let columns = problem.places.len() - 1;
        let places = problem.places[columns];
        let mut column_of = Vec::with_capacity(places);
        for column in 0..columns {
            column_of.resize(problem.places[column + 1], column);
        }
        Self {
            problem,
            gains: vec![0; rows],
            place_of: vec![NOBODY; rows],
            owners: vec![NOBODY; places],
            column_of,
            taken: vec![0; columns],
            prices: problem.places.windows(2).map(price).collect(),
        }
    }

    fn solve(mut self) -> Assigned {
        // Where everybody wants the same places, an auction is a war of prices.
        let left = if DENSE { self.nobody() } else { self.auction() };
        let mut search = Search::new(self.taken.len());
        for row in left {
            self.augment(row, &mut search);
        }
        let columns = self.place_of.iter().map(|&place| match place {
            NOBODY => None,
            place => Some(self.column_of[place]),
        });
        let columns: Vec<Option<usize>> = columns.collect();
        self.price_what_is_not_there();
        let mut value = 0;
        for (row, gain) in self.gains.iter().enumerate() {
            let price = columns[row].map_or(0, |column| self.prices[column]);
            value = value + *gain + price;
        }
        Assigned {
            columns,
            value,
            prices: self.prices,
            gains: self.gains,
        }
    }

    /// Goes through the columns that a row can be paired with, and what it would
    /// gain in each at its price.
    #[inline]
    fn each(&self, row: usize, mut look: impl FnMut(usize, i64)) {
        let range = self.problem.starts[row]..self.problem.starts[row + 1];
        let values = &self.problem.values[range.clone()];
        if DENSE {
            let prices = &self.prices[..values.len()];
            for column in 0..values.len() {
                look(column, values[column] - prices[column]);
            }
        } else {
            for (value, column) in values.iter().zip(&self.problem.columns[range]) {
                let column = *column as usize;
                look(column, value - self.prices[column]);
            }
        }
    }

    /// A column without places has a price too: what the first would be worth.
    fn price_what_is_not_there(&mut self) {
        if !self.prices.contains(&NEVER) {
            return;
        }
        let mut prices = vec![0; self.prices.len()];
        for row in 0..self.gains.len() {
            for (column, value) in self.problem.row(row) {
                prices[column] = value.saturating_sub(self.gains[row]).max(prices[column]);
            }
        }
        for (price, worth) in self.prices.iter_mut().zip(prices) {
            if *price == NEVER {
                *price = worth;
            }
        }
    }

    /// Lets every row bid for the place it would gain most by, until nobody bids
    /// or there have been enough bids; gives the rows that then have no place.
    ///
    /// Each place has a price of its own here, and the column that of its cheapest.
    /// Who bids raises it so far that the next best column would be as good. Prices
    /// only rise, so that stays true; and in the end, when all places of a column
    /// have its price, nobody in it pays more than they bid.
    fn auction(&mut self) -> Vec<usize> {
        let rows = self.gains.len();
        let mut paid = vec![0; self.owners.len()];
        // The cheapest place of each column; the price of the column is its price.
        let mut cheapest: Vec<usize> = self.problem.places.clone();
        let mut bids = rows * BIDS;
        let mut waiting: Vec<usize> = (0..rows).rev().collect();
        let mut left = Vec::new();
        while let Some(row) = waiting.pop() {
            if bids == 0 {
                left.push(row);
                continue;
            }
            bids -= 1;
            let Some((column, best, second)) = self.best(row) else {
                continue; // none pays, and prices only rise
            };
            let place = cheapest[column];
            let places = self.problem.places[column]..self.problem.places[column + 1];
            // Of places at one price, one that is free comes first.
            let asked = |other: usize| (paid[other], self.owners[other] != NOBODY);
            let others = places.filter(|&other| other != place);
            let next = others.min_by_key(|&other| asked(other));
            let owner = self.owners[place];
            if best > second {
                paid[place] = paid[place] + best - second;
            } else if owner != NOBODY {
                left.push(row); // as good elsewhere: bidding would go round in circles
                continue;
            }
            self.owners[place] = row;
            self.place_of[row] = place;
            if owner != NOBODY {
                self.place_of[owner] = NOBODY;
                waiting.push(owner);
            }
            let asked = |other: usize| (paid[other], self.owners[other] != NOBODY);
            if let Some(next) = next.filter(|&next| asked(next) < asked(place)) {
                cheapest[column] = next;
            }
            self.prices[column] = paid[cheapest[column]];
        }
        self.settle();
        left.retain(|&row| self.place_of[row] == NOBODY);
        left.sort_unstable();
        left
    }

    /// Gives nobody a place, and all that as what they could gain.
    fn nobody(&mut self) -> Vec<usize> {
        self.settle();
        (0..self.gains.len()).collect()
    }

    /// The column by which a row gains most, if it gains by any; with what it
    /// gains, and what it would gain by the next best, or without a place.
    fn best(&self, row: usize) -> Option<(usize, i64, i64)> {
        let (mut found, mut best, mut second) = (None, 0, 0);
        self.each(row, |column, gain| {
            if gain > second {
                if gain > best {
                    second = best;
                    best = gain;
                    found = Some(column);
                } else {
                    second = gain;
                }
            }
        });
        found.map(|column| (column, best, second))
    }

    /// Puts the places taken first in each column, and says what rows gain.
    fn settle(&mut self) {
        for column in 0..self.taken.len() {
            let places = self.problem.places[column]..self.problem.places[column + 1];
            let start = places.start;
            for place in places {
                let row = self.owners[place];
                if row != NOBODY {
                    self.owners[place] = NOBODY;
                    self.sit(row, start + self.taken[column]);
                    self.taken[column] += 1;
                }
            }
        }
        for row in 0..self.gains.len() {
            let mut best = 0;
            self.each(row, |_, gain| best = best.max(gain));
            self.gains[row] = best;
        }
    }

    fn sit(&mut self, row: usize, place: usize) {
        self.owners[place] = row;
        self.place_of[row] = place;
    }

    /// Finds the best way to give `row` a place: others may move, and one may
    /// lose its place if that is worth less. Prices then say so.
    fn augment(&mut self, row: usize, search: &mut Search) {
        search.begin(row, self.gains[row]);
        self.reach(row, 0, search);
        while let Some((far, column)) = search.next::<DENSE>() {
            if far >= search.nearest {
                break;
            }
            if far > search.far[column] {
                continue;
            }
            // Nothing is nearer than what is done, so it is not seen again.
            search.far[column] = i64::MIN;
            search.columns.push((column, far));
            let start = self.problem.places[column];
            for place in start..start + self.taken[column] {
                let owner = self.owners[place];
                search.rows.push((owner, far));
                self.reach(owner, far, search);
            }
        }
        for &(column, far) in &search.columns {
            self.prices[column] += search.nearest - far;
        }
        for &(row, far) in &search.rows {
            self.gains[row] -= search.nearest - far;
        }
        self.shift(row, search);
    }

    /// Looks from a row, `far` from the start, to the columns it could move to.
    fn reach(&self, row: usize, far: i64, search: &mut Search) {
        let gain = self.gains[row];
        if far + gain < search.nearest {
            search.nearest = far + gain;
            search.end = End::Without(row);
        }
        // Whatever gains no more than this lies no nearer than the nearest end.
        let base = far + gain;
        let mut limit = base - search.nearest;
        self.each(row, |column, offered| {
            if offered > limit && base - offered < search.far[column] {
                self.see(row, column, base - offered, search);
                limit = base - search.nearest;
            }
        });
    }

    /// Sees a column so far from the start, from a row that could move to it.
    #[inline(never)] // so that the loop around it stays small
    fn see(&self, row: usize, column: usize, there: i64, search: &mut Search) {
        let is_new = search.far[column] == i64::MAX;
        if is_new {
            search.seen.push(column);
        }
        search.far[column] = there;
        search.from[column] = row;
        let places = self.problem.places[column + 1] - self.problem.places[column];
        if self.taken[column] < places {
            search.nearest = there;
            search.end = End::Place(column);
        } else if !DENSE {
            search.heap.push(Reverse((there, column)));
        } else if is_new {
            search.open.push(column);
        }
    }

    /// Moves everybody along the way that was found.
    fn shift(&mut self, start: usize, search: &Search) {
        let mut free = match search.end {
            End::Without(row) if row == start => return,
            End::Without(row) => std::mem::replace(&mut self.place_of[row], NOBODY),
            End::Place(column) => {
                self.taken[column] += 1;
                self.problem.places[column] + self.taken[column] - 1
            }
        };
        loop {
            let row = search.from[self.column_of[free]];
            let before = self.place_of[row];
            self.sit(row, free);
            if row == start {
                return;
            }
            free = before;
        }
    }
}

/// A search for the nearest end; its lists are kept from one to the next, and an
/// entry holds if it was made in this run.
struct Search {
    seen: Vec<usize>,
    far: Vec<i64>,
    from: Vec<usize>,
    /// Full columns that were seen and not gone on from: the nearest first, or, if
    /// there are only few, in no order.
    heap: BinaryHeap<Reverse<(i64, usize)>>,
    open: Vec<usize>,
    columns: Vec<(usize, i64)>,
    rows: Vec<(usize, i64)>,
    nearest: i64,
    end: End,
}

/// Where a way can end.
enum End {
    /// This row goes without a place.
    Without(usize),
    /// This column has one left.
    Place(usize),
}

impl Search {
    fn new(columns: usize) -> Self {
        Self {
            seen: Vec::new(),
            far: vec![i64::MAX; columns],
            from: vec![NOBODY; columns],
            heap: BinaryHeap::new(),
            open: Vec::new(),
            columns: Vec::new(),
            rows: Vec::new(),
            nearest: 0,
            end: End::Without(NOBODY),
        }
    }

    /// The nearest full column that was seen and not gone on from.
    fn next<const DENSE: bool>(&mut self) -> Option<(i64, usize)> {
        if !DENSE {
            return self.heap.pop().map(|Reverse(next)| next);
        }
        let far = |column: usize| self.far.get(column).copied().unwrap_or(i64::MAX);
        let (mut at, mut nearest) = (0, (i64::MAX, NOBODY));
        for (index, &column) in self.open.iter().enumerate() {
            let next = (far(column), column);
            if next < nearest {
                (at, nearest) = (index, next);
            }
        }
        (nearest.1 != NOBODY).then(|| {
            self.open.swap_remove(at);
            nearest
        })
    }

    /// Begins at a row which, at the very least, can go without a place.
    fn begin(&mut self, row: usize, gain: i64) {
        for column in self.seen.drain(..) {
            if let Some(far) = self.far.get_mut(column) {
                *far = i64::MAX;
            }
        }
        self.heap.clear();
        self.open.clear();
        self.columns.clear();
        self.rows.clear();
        self.rows.push((row, 0));
        self.nearest = gain;
        self.end = End::Without(row);
    }
}
