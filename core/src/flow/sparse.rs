//! Assignment where a row can be paired with some of the columns.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::assignment::{Assignment, NEVER, NOBODY, Solved, places_between};

/// How many bids there are for each row at most. More than a few win little:
/// the rows that are left compete for the same places.
const BIDS: usize = 8;

/// An assignment being made. At all times each row that has a place gains there
/// as much as it could in any other column, and only full columns have prices.
pub(super) struct Sparse<'a> {
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
impl<'a> Sparse<'a> {
    pub(super) fn new(problem: &'a Assignment) -> Self {
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

    pub(super) fn solve(mut self) -> Solved {
        let left = self.auction();
        let mut search = Search::new(self.taken.len());
        for row in left {
            self.augment(row, &mut search);
        }
        let columns = self.place_of.iter().map(|&place| match place {
            NOBODY => None,
            place => Some(self.column_of[place]),
        });
        Solved {
            columns: columns.collect(),
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
        for (value, column) in values.iter().zip(&self.problem.columns[range]) {
            let column = *column as usize;
            look(column, value - self.prices[column]);
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
        while let Some((far, column)) = search.next() {
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
        if search.far[column] == i64::MAX {
            search.seen.push(column);
        }
        search.far[column] = there;
        search.from[column] = row;
        let places = self.problem.places[column + 1] - self.problem.places[column];
        if self.taken[column] < places {
            search.nearest = there;
            search.end = End::Place(column);
        } else {
            search.heap.push(Reverse((there, column)));
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
    /// Full columns that were seen and not gone on from, the nearest first.
    heap: BinaryHeap<Reverse<(i64, usize)>>,
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
            columns: Vec::new(),
            rows: Vec::new(),
            nearest: 0,
            end: End::Without(NOBODY),
        }
    }

    /// The nearest full column that was seen and not gone on from.
    fn next(&mut self) -> Option<(i64, usize)> {
        self.heap.pop().map(|Reverse(next)| next)
    }

    /// Begins at a row which, at the very least, can go without a place.
    fn begin(&mut self, row: usize, gain: i64) {
        for column in self.seen.drain(..) {
            if let Some(far) = self.far.get_mut(column) {
                *far = i64::MAX;
            }
        }
        self.heap.clear();
        self.columns.clear();
        self.rows.clear();
        self.rows.push((row, 0));
        self.nearest = gain;
        self.end = End::Without(row);
    }
}
