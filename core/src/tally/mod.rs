//! How often each point was chosen: the numbers behind all the others.
//!
//! Ratings are ordinal with a handful of points, so their counts say nearly
//! everything: distribution, mean, median, spread, agreement. A [`Tally`] holds
//! counts for every **unit** (a round of a partnership, a school in it, a role
//! in that) and **merges by addition**. Parts counted apart, in any order, on
//! any machine, give the same bits as the whole counted at once:
//!
//! ```
//! # let (framework, roster) = pedt::doctest::hub();
//! # let dataset = pedt::doctest::dataset();
//! use pedt::{Grain, Rows, Tally};
//!
//! let tally = Tally::of(&dataset, Grain::School, Rows::Submitted);
//! let nothing = Tally::empty(&framework, &roster, Grain::School);
//! assert_eq!(tally.merge(&nothing).unwrap(), tally);
//! ```

mod kernel;

use std::cmp::Ordering;
use std::sync::Arc;

use crate::dataset::{Columns, Dataset, Place};
use crate::framework::Framework;
use crate::grain::Grain;
use crate::json::choices;
use crate::roster::Roster;

choices! {
    /// Which responses are counted.
    pub enum Rows {
        /// Submitted responses.
        Submitted = "submitted",
        /// Drafts too.
        WithDrafts = "with_drafts",
    }
}

/// What is counted together, by place in the roster and the framework.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Unit {
    /// The round.
    pub round: u16,
    /// The partnership.
    pub partnership: u32,
    /// The school, if units are schools or finer.
    pub school: Option<u32>,
    /// The role, if units are roles.
    pub role: Option<u8>,
}

impl Unit {
    fn of(place: Place, grain: Grain) -> Self {
        Self {
            round: place.round,
            partnership: place.partnership,
            school: (grain >= Grain::School).then_some(place.school),
            role: (grain >= Grain::Role).then_some(place.role),
        }
    }

    fn at(self, grain: Grain) -> Self {
        Self {
            school: self.school.filter(|_| grain >= Grain::School),
            role: self.role.filter(|_| grain >= Grain::Role),
            ..self
        }
    }
}

/// Two tallies that do not count the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MergeError {
    /// Their frameworks differ.
    #[error("the tallies count answers to different frameworks")]
    Framework,
    /// Their rosters differ.
    #[error("the tallies count answers of different rosters")]
    Roster,
    /// Their units differ.
    #[error("the tallies count units of different grain")]
    Grain,
}

/// Counts of every point of every statement, by unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    framework: Arc<Framework>,
    roster: Arc<Roster>,
    grain: Grain,
    /// In ascending order.
    units: Vec<Unit>,
    respondents: Vec<u32>,
    /// Unit after unit: point after point: one count a statement.
    counts: Vec<u32>,
}

impl Tally {
    /// A tally of nothing: the identity of [`merge`](Self::merge).
    #[must_use]
    pub fn empty(framework: &Arc<Framework>, roster: &Arc<Roster>, grain: Grain) -> Self {
        Self {
            framework: Arc::clone(framework),
            roster: Arc::clone(roster),
            grain,
            units: Vec::new(),
            respondents: Vec::new(),
            counts: Vec::new(),
        }
    }

    /// Counts the ratings of a dataset.
    #[must_use]
    pub fn of(dataset: &Dataset, grain: Grain, rows: Rows) -> Self {
        let mut submitted = Self::empty(dataset.framework(), dataset.roster(), grain);
        submitted.count(dataset.columns(), 0..dataset.submitted());
        if rows == Rows::Submitted {
            return submitted;
        }
        let mut drafts = Self::empty(dataset.framework(), dataset.roster(), grain);
        drafts.count(dataset.columns(), dataset.submitted()..dataset.len());
        submitted.add(&drafts)
    }

    /// Counts `rows`, which are in order of their units.
    fn count(&mut self, columns: &Columns, rows: std::ops::Range<usize>) {
        let (width, points) = (self.statements(), self.points());
        let mut start = rows.start;
        while start < rows.end {
            let Some(place) = columns.place(start) else {
                break;
            };
            let end = columns.end_of_unit(start, rows.end, self.grain);
            self.units.push(Unit::of(place, self.grain));
            self.respondents
                .push(u32::try_from(end - start).unwrap_or(u32::MAX));
            let begin = self.counts.len();
            self.counts.resize(begin + points * width, 0);
            let counts = self.counts.get_mut(begin..).unwrap_or_default();
            kernel::count(columns.ratings_between(start, end), width, points, counts);
            start = end;
        }
    }

    /// Counts `rows` of `columns`, which need not lie side by side but are in
    /// order of their units.
    pub(crate) fn of_rows(
        (framework, roster): (&Arc<Framework>, &Arc<Roster>),
        grain: Grain,
        columns: &Columns,
        rows: impl Iterator<Item = u32>,
    ) -> Self {
        let mut tally = Self::empty(framework, roster, grain);
        let (width, points) = (tally.statements(), tally.points());
        for row in rows {
            let Some(place) = columns.place(row as usize) else {
                continue;
            };
            let unit = Unit::of(place, grain);
            if tally.units.last() != Some(&unit) {
                tally.units.push(unit);
                tally.respondents.push(0);
                let size = tally.counts.len() + points * width;
                tally.counts.resize(size, 0);
            }
            if let Some(respondents) = tally.respondents.last_mut() {
                *respondents += 1;
            }
            let begin = tally.counts.len() - points * width;
            let counts = tally.counts.get_mut(begin..).unwrap_or_default();
            kernel::count(columns.ratings_of(row as usize), width, points, counts);
        }
        tally
    }

    /// The sum of two tallies; associative and commutative.
    ///
    /// # Errors
    ///
    /// When they count answers to different frameworks, of different rosters
    /// or at different grain.
    pub fn merge(&self, other: &Self) -> Result<Self, MergeError> {
        if !same(&self.framework, &other.framework) {
            return Err(MergeError::Framework);
        }
        if !same(&self.roster, &other.roster) {
            return Err(MergeError::Roster);
        }
        if self.grain != other.grain {
            return Err(MergeError::Grain);
        }
        Ok(self.add(other))
    }

    fn add(&self, other: &Self) -> Self {
        let mut sum = Self::empty(&self.framework, &self.roster, self.grain);
        let (mut left, mut right) = (0, 0);
        loop {
            let next = match (self.units.get(left), other.units.get(right)) {
                (Some(a), Some(b)) => a.cmp(b),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => break,
            };
            if next.is_le() {
                sum.add_unit(self, left);
                left += 1;
            }
            if next.is_ge() {
                sum.add_unit(other, right);
                right += 1;
            }
        }
        sum
    }

    /// The same counts with coarser units; a finer grain changes nothing.
    #[must_use]
    pub fn roll_up(&self, grain: Grain) -> Self {
        let mut sum = Self::empty(&self.framework, &self.roster, grain.min(self.grain));
        for unit in 0..self.units.len() {
            sum.add_unit(self, unit);
        }
        sum
    }

    /// Adds one unit of another tally; units come in ascending order.
    fn add_unit(&mut self, from: &Self, index: usize) {
        let Some(&unit) = from.units.get(index) else {
            return;
        };
        let unit = unit.at(self.grain);
        let respondents = from.respondents.get(index).copied().unwrap_or(0);
        let counts = from.counts_of(index);
        if self.units.last() == Some(&unit) {
            if let Some(sum) = self.respondents.last_mut() {
                *sum = sum.saturating_add(respondents);
            }
            let begin = self.counts.len() - counts.len();
            let sums = self.counts.iter_mut().skip(begin);
            for (sum, count) in sums.zip(counts) {
                *sum = sum.saturating_add(*count);
            }
        } else {
            self.units.push(unit);
            self.respondents.push(respondents);
            self.counts.extend_from_slice(counts);
        }
    }

    /// The framework whose statements are counted.
    #[must_use]
    pub fn framework(&self) -> &Arc<Framework> {
        &self.framework
    }

    /// The roster whose schools are counted.
    #[must_use]
    pub fn roster(&self) -> &Arc<Roster> {
        &self.roster
    }

    /// How fine the units are.
    #[must_use]
    pub fn grain(&self) -> Grain {
        self.grain
    }

    /// The units, in ascending order.
    #[must_use]
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    /// How many respondents the unit at `index` has.
    #[must_use]
    pub fn respondents(&self, index: usize) -> u32 {
        self.respondents.get(index).copied().unwrap_or(0)
    }

    /// The counts of one statement in the unit at `index`, lowest point first.
    pub fn counts(&self, index: usize, statement: usize) -> impl Iterator<Item = u32> {
        let points = self
            .framework
            .columns()
            .get(statement)
            .map_or(0, |column| column.points);
        let counts = self.counts_of(index).get(statement..).unwrap_or_default();
        counts
            .chunks(self.statements().max(1))
            .take(usize::from(points))
            .filter_map(|counts| counts.first().copied())
    }

    fn counts_of(&self, unit: usize) -> &[u32] {
        let size = self.statements() * self.points();
        self.counts
            .get(unit * size..(unit + 1) * size)
            .unwrap_or_default()
    }

    fn statements(&self) -> usize {
        self.framework.columns().len()
    }

    /// The points of the longest scale in use.
    fn points(&self) -> usize {
        let points = self.framework.columns().iter().map(|column| column.points);
        usize::from(points.max().unwrap_or(0))
    }
}

fn same<T: PartialEq>(a: &Arc<T>, b: &Arc<T>) -> bool {
    Arc::ptr_eq(a, b) || a == b
}
