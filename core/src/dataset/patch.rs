//! The same responses, with some answers changed and some taken out.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Dataset;
use super::columns::{CapacityEntry, Columns};
use crate::response::Status;

/// What is different, by row; the other places are in the framework, and of
/// notes and links among those of their row.
#[derive(Clone, Debug, Default)]
pub(crate) struct Patch {
    /// The position of a rating on its scale, or 0.
    pub(crate) ratings: BTreeMap<(u32, usize), u8>,
    /// One more than the place of a stance among the five, or 0.
    pub(crate) support: BTreeMap<(u32, usize), u8>,
    pub(crate) capacity: BTreeMap<(u32, usize), Option<u32>>,
    /// Notes that are taken out.
    pub(crate) notes: BTreeSet<(u32, usize)>,
    /// Links that are taken out.
    pub(crate) evidence: BTreeSet<(u32, usize)>,
    /// Whole rows that are taken out.
    pub(crate) rows: BTreeSet<u32>,
}

impl Patch {
    fn is_empty(&self) -> bool {
        self.ratings.is_empty()
            && self.support.is_empty()
            && self.capacity.is_empty()
            && !self.takes_out()
    }

    fn takes_out(&self) -> bool {
        !(self.notes.is_empty() && self.evidence.is_empty() && self.rows.is_empty())
    }
}

impl Dataset {
    /// The dataset with that patch: one copy of the columns, or none if there
    /// is nothing to patch.
    pub(crate) fn patched(&self, patch: &Patch) -> Self {
        if patch.is_empty() {
            return self.clone();
        }
        // What is left stands in the order it had.
        let columns = self.columns.patched(patch);
        let submitted = columns.status.partition_point(|s| *s == Status::Submitted);
        Self {
            framework: Arc::clone(&self.framework),
            roster: Arc::clone(&self.roster),
            columns: Arc::new(columns),
            submitted,
        }
    }
}

impl Columns {
    fn patched(&self, patch: &Patch) -> Self {
        let mut columns = self.clone();
        for (&(row, statement), &position) in &patch.ratings {
            let place = row as usize * self.width + statement;
            if let Some(rating) = columns.ratings.get_mut(place) {
                *rating = position;
            }
        }
        for (&(row, topic), &stance) in &patch.support {
            let place = row as usize * self.topics + topic;
            if let Some(support) = columns.support.get_mut(place) {
                *support = stance;
            }
        }
        columns.patch_capacity(&patch.capacity);
        if patch.takes_out() {
            columns.take_out(patch)
        } else {
            columns
        }
    }

    fn patch_capacity(&mut self, patch: &BTreeMap<(u32, usize), Option<u32>>) {
        let patched = |entry: &CapacityEntry| patch.contains_key(&(entry.row, entry.topic.into()));
        self.capacity.retain(|entry| !patched(entry));
        let entries = patch.iter().filter_map(|(&(row, topic), &schools)| {
            Some(CapacityEntry {
                row,
                topic: topic.try_into().ok()?,
                schools: schools?,
            })
        });
        self.capacity.extend(entries);
        self.capacity.sort_by_key(|entry| (entry.row, entry.topic));
    }

    /// The columns without those rows.
    pub(crate) fn without(&self, rows: BTreeSet<u32>) -> Self {
        let patch = Patch {
            rows,
            ..Patch::default()
        };
        self.clone().take_out(&patch)
    }

    fn take_out(mut self, patch: &Patch) -> Self {
        let mut nth = Nth::default();
        let mut kept = Vec::with_capacity(self.notes.len());
        let mut texts = Vec::with_capacity(self.notes.len());
        for (note, text) in self.notes.iter().zip(0_u32..) {
            let place = (note.row, nth.of(note.row));
            if !patch.rows.contains(&note.row) && !patch.notes.contains(&place) {
                kept.push(*note);
                texts.push(text);
            }
        }
        self.notes = kept;
        self.note_texts = self.note_texts.reordered(&texts);

        let mut nth = Nth::default();
        self.evidence.retain(|link| {
            let place = (link.row, nth.of(link.row));
            !patch.rows.contains(&link.row) && !patch.evidence.contains(&place)
        });
        self.capacity
            .retain(|entry| !patch.rows.contains(&entry.row));
        let rows = (0_u32..).take(self.rows());
        let rows: Vec<u32> = rows.filter(|row| !patch.rows.contains(row)).collect();
        self.reordered(&rows)
    }
}

/// Counts entries, which are in order of rows, within each row.
#[derive(Default)]
struct Nth {
    row: Option<u32>,
    next: usize,
}

impl Nth {
    fn of(&mut self, row: u32) -> usize {
        if self.row != Some(row) {
            *self = Self {
                row: Some(row),
                next: 0,
            };
        }
        self.next += 1;
        self.next - 1
    }
}
