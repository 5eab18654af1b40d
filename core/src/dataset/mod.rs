//! Many responses in columns of small integers.
//!
//! A rating takes one byte: its position on the scale, or 0 for no answer. The
//! ratings of a response lie side by side, and the rows of a unit (a round of a
//! partnership, a school in it, a role in that) follow one another, so that
//! counting is a walk through memory. Everything else is a column of its own,
//! and texts are held end to end.
//!
//! A dataset knows the framework and the roster it was checked against and
//! never changes, so copies of it share their columns. It is made by an
//! [`Intake`](crate::Intake).

mod columns;
mod patch;
mod strings;
mod view;

use std::ops::Range;
use std::sync::Arc;

pub(crate) use columns::{Columns, Place, RowWriter};
pub(crate) use patch::Patch;
pub(crate) use view::stance_of;

use crate::framework::Framework;
use crate::grain::Grain;
use crate::response::Status;
use crate::roster::Roster;

/// Checked responses to one framework by the schools of one roster.
#[derive(Clone, Debug, PartialEq)]
pub struct Dataset {
    framework: Arc<Framework>,
    roster: Arc<Roster>,
    columns: Arc<Columns>,
    submitted: usize,
}

impl Dataset {
    pub(crate) fn new(framework: Arc<Framework>, roster: Arc<Roster>, columns: &Columns) -> Self {
        let columns = columns.sorted();
        let submitted = columns.status.partition_point(|s| *s == Status::Submitted);
        Self {
            framework,
            roster,
            columns: Arc::new(columns),
            submitted,
        }
    }

    /// The framework that was answered.
    #[must_use]
    pub fn framework(&self) -> &Arc<Framework> {
        &self.framework
    }

    /// The roster of those who answered.
    #[must_use]
    pub fn roster(&self) -> &Arc<Roster> {
        &self.roster
    }

    /// How many responses there are, drafts among them.
    #[must_use]
    pub fn len(&self) -> usize {
        self.columns.rows()
    }

    /// Whether there is no response.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many responses are submitted; the others are drafts.
    #[must_use]
    pub fn submitted(&self) -> usize {
        self.submitted
    }

    /// Bytes that the columns hold; framework and roster are not counted.
    #[must_use]
    pub fn memory(&self) -> usize {
        self.columns.size()
    }

    /// The submitted rows of each school in a partnership and round, in order.
    pub(crate) fn schools(&self) -> impl Iterator<Item = (Place, Range<usize>)> {
        let mut start = 0;
        std::iter::from_fn(move || {
            let place = self
                .columns
                .place(start)
                .filter(|_| start < self.submitted)?;
            let end = self
                .columns
                .end_of_unit(start, self.submitted, Grain::School);
            Some((place, std::mem::replace(&mut start, end)..end))
        })
    }

    /// The submitted rows of a partnership in a round, in order of schools.
    pub(crate) fn partnership_rows(&self, round: u32, partnership: u32) -> Range<usize> {
        let of = |row| {
            let place = self.columns.place(row);
            place.map(|place| (u32::from(place.round), place.partnership))
        };
        let first = |beyond: bool| {
            let (mut low, mut high) = (0, self.submitted);
            while low < high {
                let middle = usize::midpoint(low, high);
                let order = of(middle).cmp(&Some((round, partnership)));
                if order.is_lt() || (beyond && order.is_eq()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            low
        };
        first(false)..first(true)
    }

    pub(crate) fn columns(&self) -> &Columns {
        &self.columns
    }
}
