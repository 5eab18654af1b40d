//! Assignment where every row can be paired with every column.
//!
//! Shortest augmenting paths, as for few pairs, but with no list of what was seen:
//! a look from a row goes through all columns in a loop without branches, in
//! numbers no longer than the worths need, so that a processor takes several at
//! once.

use std::ops::{Add, Sub};

use super::assignment::{Assignment, NEVER, NOBODY, Solved};

/// How many columns are looked at side by side: lists are filled up to that.
const LANES: usize = 16;

/// Whole numbers that worths fit into, and sums of a few of them.
pub(super) trait Number: Copy + Ord + Add<Output = Self> + Sub<Output = Self> {
    const ZERO: Self;
    /// The most that a pair may be worth. A distance is at most four times that.
    const LARGEST: Self;
    /// Less than any worth: what cannot be had.
    const LOW: Self;
    /// Further than any distance, and small enough to be added to one.
    const FAR: Self;
    /// The first and the last of the numbers.
    const FIRST: Self;
    const LAST: Self;

    fn of(worth: i64) -> Self;
    fn worth(self) -> i64;
    /// The number before, and before the first the last.
    fn before(self) -> Self;
}

macro_rules! number {
    ($type:ident) => {
        impl Number for $type {
            const ZERO: Self = 0;
            const LARGEST: Self = 1 << ($type::BITS - 5);
            const LOW: Self = -(1 << ($type::BITS - 4));
            const FAR: Self = 1 << ($type::BITS - 2);
            const FIRST: Self = $type::MIN;
            const LAST: Self = $type::MAX;

            fn of(worth: i64) -> Self {
                Self::try_from(worth).unwrap_or(Self::LOW)
            }

            fn worth(self) -> i64 {
                self.into()
            }

            fn before(self) -> Self {
                self.wrapping_sub(1)
            }
        }
    };
}

number!(i32);
number!(i64);

/// An assignment being made. At all times each row that has a place gains there
/// as much as it could in any other column, and only full columns have prices.
pub(super) struct Dense<'a, T> {
    /// Where the places of each column begin, and where those of the last one end.
    places: &'a [usize],
    /// How long lists of columns are.
    width: usize,
    /// Row after row, what each pair is worth.
    values: Vec<T>,
    /// What each row gains.
    gains: Vec<T>,
    /// The place of each row, or nobody's.
    place_of: Vec<usize>,
    /// The row in each place, or nobody; in a column, places are taken in order.
    owners: Vec<usize>,
    /// The column that each place belongs to.
    column_of: Vec<usize>,
    /// How many places of each column are taken.
    taken: Vec<usize>,
    /// The price of each column.
    prices: Vec<T>,
    /// What is added to the distance of each column so that no way ends there:
    /// nothing where a place is left.
    full: Vec<T>,
}

/// A search for the nearest end; its lists are kept from one to the next.
struct Search<T> {
    /// How far each full column is; the first of the numbers if it is not full or
    /// was gone on from.
    far: Vec<T>,
    /// The columns gone on from, and how far they are.
    columns: Vec<(usize, T)>,
    /// The rows looked from, and how far they are.
    rows: Vec<(usize, T)>,
    nearest: T,
    end: End,
}

/// Where a way can end.
enum End {
    /// This row goes without a place.
    Without(usize),
    /// This column has one left.
    Place(usize),
}

#[expect(
    clippy::indexing_slicing,
    reason = "rows, columns and places are numbered here, and each list has one entry for each"
)]
impl<'a, T: Number> Dense<'a, T> {
    /// A solver of a problem whose worths fit these numbers.
    pub(super) fn new(problem: &'a Assignment) -> Self {
        let places = &problem.places[..];
        let (rows, columns) = (problem.starts.len() - 1, places.len() - 1);
        let width = columns.next_multiple_of(LANES);
        let mut column_of = Vec::with_capacity(places[columns]);
        let mut full = vec![T::FAR; width];
        for column in 0..columns {
            column_of.resize(places[column + 1], column);
            if places[column] < places[column + 1] {
                full[column] = T::ZERO;
            }
        }
        let mut values = Vec::with_capacity(rows * width);
        let mut gains = Vec::with_capacity(rows);
        for row in 0..rows {
            let worths = &problem.values[problem.starts[row]..problem.starts[row + 1]];
            let start = values.len();
            values.extend(worths.iter().zip(&full).map(|(worth, full)| {
                let is_there = *full == T::ZERO;
                if is_there { T::of(*worth) } else { T::LOW }
            }));
            let best = values[start..]
                .iter()
                .fold(T::ZERO, |best, worth| best.max(*worth));
            gains.push(best);
            values.resize(start + width, T::LOW);
        }
        Self {
            places,
            width,
            values,
            gains,
            place_of: vec![NOBODY; rows],
            owners: vec![NOBODY; column_of.len()],
            column_of,
            taken: vec![0; columns],
            prices: vec![T::ZERO; width],
            full,
        }
    }

    pub(super) fn solve(mut self) -> Solved {
        let mut search = Search {
            far: vec![T::ZERO; self.width],
            columns: Vec::new(),
            rows: Vec::new(),
            nearest: T::ZERO,
            end: End::Without(NOBODY),
        };
        for row in 0..self.gains.len() {
            self.augment(row, &mut search);
        }
        let columns = self.place_of.iter().map(|&place| match place {
            NOBODY => None,
            place => Some(self.column_of[place]),
        });
        let prices = self.prices.iter().zip(self.places.windows(2));
        let prices = prices.map(|(price, places)| {
            let is_there = places[0] < places[1];
            if is_there { price.worth() } else { NEVER }
        });
        Solved {
            columns: columns.collect(),
            prices: prices.collect(),
            gains: self.gains.iter().map(|gain| gain.worth()).collect(),
        }
    }

    /// Finds the best way to give `row` a place: others may move, and one may
    /// lose its place if that is worth less. Prices then say so.
    fn augment(&mut self, row: usize, search: &mut Search<T>) {
        self.begin(row, search);
        self.reach(row, T::ZERO, search);
        while let Some((far, column)) = search.next() {
            search.far[column] = T::FIRST;
            search.columns.push((column, far));
            let start = self.places[column];
            for place in start..start + self.taken[column] {
                let owner = self.owners[place];
                search.rows.push((owner, far));
                self.reach(owner, far, search);
            }
        }
        self.shift(row, search);
        for &(column, far) in &search.columns {
            self.prices[column] = self.prices[column] + search.nearest - far;
        }
        for &(row, far) in &search.rows {
            self.gains[row] = self.gains[row] - (search.nearest - far);
        }
    }

    /// Begins at a row which, at the very least, can go without a place.
    fn begin(&self, row: usize, search: &mut Search<T>) {
        for (far, full) in search.far.iter_mut().zip(&self.full) {
            *far = if *full == T::ZERO { T::FIRST } else { T::LAST };
        }
        search.columns.clear();
        search.rows.clear();
        search.rows.push((row, T::ZERO));
        search.nearest = self.gains[row];
        search.end = End::Without(row);
    }

    /// Looks from a row, `far` from the start, to all columns.
    fn reach(&self, row: usize, far: T, search: &mut Search<T>) {
        let base = far + self.gains[row];
        if base < search.nearest {
            search.nearest = base;
            search.end = End::Without(row);
        }
        let width = self.width;
        let values = &self.values[row * width..][..width];
        let (prices, full) = (&self.prices[..width], &self.full[..width]);
        let fars = &mut search.far[..width];
        let mut free = T::LAST;
        let columns = values.iter().zip(prices).zip(full).zip(fars);
        for (((value, price), full), far) in columns {
            let there = base - *value + *price;
            *far = there.min(*far);
            free = free.min(there + *full);
        }
        if free < search.nearest {
            let is_it = |(value, full): (&T, &T)| base - *value + *full == free;
            if let Some(column) = values.iter().zip(full).position(is_it) {
                search.nearest = free;
                search.end = End::Place(column);
            }
        }
    }

    /// Moves everybody along the way that was found.
    fn shift(&mut self, start: usize, search: &Search<T>) {
        let (mut free, mut far) = match search.end {
            End::Without(row) if row == start => return,
            End::Without(row) => {
                let place = std::mem::replace(&mut self.place_of[row], NOBODY);
                (place, search.far_of(self.column_of[place]))
            }
            End::Place(column) => {
                self.taken[column] += 1;
                let place = self.places[column] + self.taken[column];
                if place == self.places[column + 1] {
                    self.full[column] = T::FAR;
                }
                (place - 1, search.nearest)
            }
        };
        loop {
            let column = self.column_of[free];
            let row = self.seen_from(column, far, search);
            let before = self.place_of[row];
            self.owners[free] = row;
            self.place_of[row] = free;
            if row == start {
                return;
            }
            free = before;
            far = search.far_of(self.column_of[free]);
        }
    }

    /// The first row looked from that saw a column so far away.
    fn seen_from(&self, column: usize, far: T, search: &Search<T>) -> usize {
        let mut rows = search.rows.iter();
        let row = rows.find(|&&(row, base)| {
            let value = self.values[row * self.width + column];
            base + self.gains[row] - value + self.prices[column] == far
        });
        row.map_or(NOBODY, |(row, _)| *row)
    }
}

impl<T: Number> Search<T> {
    /// The nearest full column that was not gone on from, if it is nearer than
    /// the nearest end.
    fn next(&self) -> Option<(T, usize)> {
        // What is not open stands at the first number, before which is the last.
        let fars = self.far.iter().map(|far| far.before());
        let nearest = fars.fold(T::LAST, T::min);
        if nearest >= self.nearest.before() {
            return None;
        }
        let column = self.far.iter().position(|far| far.before() == nearest)?;
        Some((*self.far.get(column)?, column))
    }

    /// How far a column is that was gone on from.
    fn far_of(&self, column: usize) -> T {
        let mut columns = self.columns.iter();
        let found = columns.find(|(of, _)| *of == column);
        found.map_or(T::ZERO, |(_, far)| *far)
    }
}
