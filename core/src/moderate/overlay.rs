//! What amendments have changed so far, over what was answered.

use std::collections::{BTreeMap, BTreeSet};

use super::amendment::Readers;
use crate::dataset::{Columns, Patch};

/// Every answer that is no longer as it was given, by row and place.
///
/// What has been changed and changed back stands here no more.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Overlay {
    ratings: BTreeMap<(u32, usize), u8>,
    support: BTreeMap<(u32, usize), u8>,
    capacity: BTreeMap<(u32, usize), Option<u32>>,
    notes: BTreeMap<(u32, usize), Readers>,
    evidence: BTreeMap<(u32, usize), Readers>,
    withdrawn: BTreeSet<u32>,
}

/// Sets an answer, or forgets it if it is as it was given.
fn set<T: PartialEq>(
    over: &mut BTreeMap<(u32, usize), T>,
    place: (u32, usize),
    answer: T,
    given: &T,
) {
    if answer == *given {
        over.remove(&place);
    } else {
        over.insert(place, answer);
    }
}

impl Overlay {
    /// The position of a rating on its scale, or 0.
    pub(super) fn rating(&self, columns: &Columns, row: u32, statement: usize) -> u8 {
        let now = self.ratings.get(&(row, statement));
        now.copied()
            .unwrap_or_else(|| byte(columns.ratings_of(row as usize), statement))
    }

    pub(super) fn set_rating(&mut self, columns: &Columns, place: (u32, usize), position: u8) {
        let given = byte(columns.ratings_of(place.0 as usize), place.1);
        set(&mut self.ratings, place, position, &given);
    }

    /// One more than the place of a stance among the five, or 0.
    pub(super) fn stance(&self, columns: &Columns, row: u32, topic: usize) -> u8 {
        let now = self.support.get(&(row, topic));
        now.copied()
            .unwrap_or_else(|| byte(columns.support_of(row as usize), topic))
    }

    pub(super) fn set_stance(&mut self, columns: &Columns, place: (u32, usize), stance: u8) {
        let given = byte(columns.support_of(place.0 as usize), place.1);
        set(&mut self.support, place, stance, &given);
    }

    pub(super) fn capacity(&self, columns: &Columns, row: u32, topic: usize) -> Option<u32> {
        let now = self.capacity.get(&(row, topic));
        now.copied()
            .unwrap_or_else(|| columns.capacity_of(row as usize, topic))
    }

    pub(super) fn set_capacity(
        &mut self,
        columns: &Columns,
        place: (u32, usize),
        schools: Option<u32>,
    ) {
        let given = columns.capacity_of(place.0 as usize, place.1);
        set(&mut self.capacity, place, schools, &given);
    }

    pub(super) fn note(&self, row: u32, index: usize) -> Readers {
        let readers = self.notes.get(&(row, index)).copied();
        readers.unwrap_or(Readers::Lead)
    }

    pub(super) fn set_note(&mut self, place: (u32, usize), readers: Readers) {
        set(&mut self.notes, place, readers, &Readers::Lead);
    }

    pub(super) fn link(&self, row: u32, index: usize) -> Readers {
        let readers = self.evidence.get(&(row, index)).copied();
        readers.unwrap_or(Readers::Lead)
    }

    pub(super) fn set_link(&mut self, place: (u32, usize), readers: Readers) {
        set(&mut self.evidence, place, readers, &Readers::Lead);
    }

    pub(super) fn is_withdrawn(&self, row: u32) -> bool {
        self.withdrawn.contains(&row)
    }

    pub(super) fn set_withdrawn(&mut self, row: u32, withdrawn: bool) {
        if withdrawn {
            self.withdrawn.insert(row);
        } else {
            self.withdrawn.remove(&row);
        }
    }

    /// The rows that are withdrawn, in order.
    pub(super) fn withdrawn(&self) -> impl Iterator<Item = u32> {
        self.withdrawn.iter().copied()
    }

    /// Rows and statements with another rating than was given, in order;
    /// without rows that are withdrawn.
    pub(super) fn rerated(&self) -> impl Iterator<Item = (u32, usize)> {
        let places = self.ratings.keys().copied();
        places.filter(|(row, _)| !self.is_withdrawn(*row))
    }

    /// Rows that are not as they were given, or of which a text has other
    /// readers.
    pub(super) fn rows(&self) -> BTreeSet<u32> {
        let places = self.ratings.keys().chain(self.support.keys());
        let places = places.chain(self.capacity.keys());
        let places = places.chain(self.notes.keys()).chain(self.evidence.keys());
        places
            .map(|(row, _)| *row)
            .chain(self.withdrawn())
            .collect()
    }

    /// Rows and indices of the notes that `readers` may read because they were
    /// cleared for them.
    pub(super) fn notes_for(&self, readers: Readers) -> impl Iterator<Item = (u32, usize)> {
        self.cleared(&self.notes, readers)
    }

    /// The same for links.
    pub(super) fn links_for(&self, readers: Readers) -> impl Iterator<Item = (u32, usize)> {
        self.cleared(&self.evidence, readers)
    }

    fn cleared<'o>(
        &'o self,
        texts: &'o BTreeMap<(u32, usize), Readers>,
        readers: Readers,
    ) -> impl Iterator<Item = (u32, usize)> {
        let cleared = move |to: Readers| to > Readers::Lead && to >= readers;
        let texts = texts.iter().filter(move |(_, to)| cleared(**to));
        texts
            .map(|(place, _)| *place)
            .filter(|(row, _)| !self.is_withdrawn(*row))
    }

    /// The same as a patch of the dataset.
    pub(super) fn patch(&self) -> Patch {
        let withheld = |texts: &BTreeMap<(u32, usize), Readers>| {
            let texts = texts.iter().filter(|(_, to)| **to == Readers::Nobody);
            texts.map(|(place, _)| *place).collect()
        };
        Patch {
            ratings: self.ratings.clone(),
            support: self.support.clone(),
            capacity: self.capacity.clone(),
            notes: withheld(&self.notes),
            evidence: withheld(&self.evidence),
            rows: self.withdrawn.clone(),
        }
    }
}

fn byte(bytes: &[u8], index: usize) -> u8 {
    bytes.get(index).copied().unwrap_or(0)
}
