//! The columns of a dataset, and how a row comes into them.

use super::strings::Strings;
use crate::framework::Framework;
use crate::grain::Grain;
use crate::response::{NoteKind, Status};
use crate::stance::Stance;

/// Rows of answers as small integers: one byte a rating, 0 for no answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Columns {
    /// Statements a row.
    pub(super) width: usize,
    /// Support topics a row.
    pub(super) topics: usize,
    pub(super) status: Vec<Status>,
    pub(super) round: Vec<u16>,
    pub(super) partnership: Vec<u32>,
    pub(super) school: Vec<u32>,
    pub(super) role: Vec<u8>,
    pub(super) id: Strings,
    pub(super) respondent: Strings,
    /// Row after row: the position of each rating on its scale, from 1.
    pub(super) ratings: Vec<u8>,
    /// Row after row: one more than the place of the stance among the five.
    pub(super) support: Vec<u8>,
    pub(super) capacity: Vec<CapacityEntry>,
    pub(super) notes: Vec<NoteEntry>,
    pub(super) note_texts: Strings,
    pub(super) evidence: Vec<EvidenceEntry>,
    pub(super) evidence_texts: Strings,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CapacityEntry {
    pub(super) row: u32,
    pub(super) topic: u8,
    pub(super) schools: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NoteEntry {
    pub(super) row: u32,
    pub(super) theme: u8,
    pub(super) kind: NoteKind,
}

/// Its title and, if `url`, its address stand in `evidence_texts`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct EvidenceEntry {
    pub(super) row: u32,
    pub(super) theme: u8,
    pub(super) title: u32,
    pub(super) has_url: bool,
}

/// Where a row stands: what it answers about, by place in roster and framework.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub(crate) status: Status,
    pub(crate) round: u16,
    pub(crate) partnership: u32,
    pub(crate) school: u32,
    pub(crate) role: u8,
}

impl Place {
    /// One number in the order of the fields.
    fn key(self) -> u128 {
        let status = u128::from(self.status == Status::Draft);
        let round = status << 16 | u128::from(self.round);
        let school = (round << 32 | u128::from(self.partnership)) << 32 | u128::from(self.school);
        school << 8 | u128::from(self.role)
    }
}

impl Columns {
    pub(crate) fn new(framework: &Framework) -> Self {
        Self {
            width: framework.columns().len(),
            topics: framework.topics().len(),
            ..Self::default()
        }
    }

    pub(crate) fn rows(&self) -> usize {
        self.round.len()
    }

    /// Begins a row without answers at the end; [`RowWriter::commit`] keeps it.
    pub(crate) fn begin(&mut self) -> RowWriter<'_> {
        let row = self.rows();
        self.ratings.resize((row + 1) * self.width, 0);
        self.support.resize((row + 1) * self.topics, 0);
        RowWriter {
            marks: Marks {
                capacity: self.capacity.len(),
                notes: self.notes.len(),
                evidence: self.evidence.len(),
                evidence_texts: self.evidence_texts.len(),
            },
            columns: self,
        }
    }

    pub(crate) fn place(&self, row: usize) -> Option<Place> {
        Some(Place {
            status: *self.status.get(row)?,
            round: *self.round.get(row)?,
            partnership: *self.partnership.get(row)?,
            school: *self.school.get(row)?,
            role: *self.role.get(row)?,
        })
    }

    pub(crate) fn id(&self, row: usize) -> &str {
        self.id.get(row)
    }

    pub(crate) fn respondent(&self, row: usize) -> &str {
        self.respondent.get(row)
    }

    pub(crate) fn ratings_of(&self, row: usize) -> &[u8] {
        slice(&self.ratings, row, self.width)
    }

    /// The ratings of the rows from `start` to before `end`.
    pub(crate) fn ratings_between(&self, start: usize, end: usize) -> &[u8] {
        let range = start * self.width..end * self.width;
        self.ratings.get(range).unwrap_or_default()
    }

    /// Where the run of rows in one unit with `start` ends, at most at `end`.
    pub(crate) fn end_of_unit(&self, start: usize, end: usize, grain: Grain) -> usize {
        let same = |row: &usize| {
            same_at(&self.partnership, start, *row)
                && same_at(&self.round, start, *row)
                && (grain < Grain::School || same_at(&self.school, start, *row))
                && (grain < Grain::Role || same_at(&self.role, start, *row))
        };
        start + (start..end).take_while(same).count()
    }

    pub(crate) fn support_of(&self, row: usize) -> &[u8] {
        slice(&self.support, row, self.topics)
    }

    /// How many schools a row can help with a topic, if it says so.
    pub(crate) fn capacity_of(&self, row: usize, topic: usize) -> Option<u32> {
        let key = |entry: &CapacityEntry| (entry.row as usize, usize::from(entry.topic));
        let found = self.capacity.binary_search_by_key(&(row, topic), key);
        self.capacity.get(found.ok()?).map(|entry| entry.schools)
    }

    /// The same rows in the one order that depends on nothing but themselves:
    /// submitted before drafts, then by round, partnership, school, role,
    /// respondent and id. Rows of one unit so come to lie side by side.
    pub(super) fn sorted(&self) -> Self {
        let places = (0..self.rows()).filter_map(|row| self.place(row));
        let mut order: Vec<(u128, u32)> = places.map(Place::key).zip(0..).collect();
        order.sort_unstable();
        // Few rows share a place: only those are ordered by their texts.
        let text = |row: u32| (self.respondent(row as usize), self.id(row as usize));
        for unit in order.chunk_by_mut(|(a, _), (b, _)| a == b) {
            unit.sort_by(|(_, a), (_, b)| text(*a).cmp(&text(*b)));
        }
        let order: Vec<u32> = order.into_iter().map(|(_, row)| row).collect();
        self.reordered(&order)
    }

    /// The rows at `order`; what belongs to other rows has been taken out.
    pub(super) fn reordered(&self, order: &[u32]) -> Self {
        let mut new_row = vec![0_u32; self.rows()];
        for (&old, new) in order.iter().zip(0..) {
            if let Some(row) = new_row.get_mut(old as usize) {
                *row = new;
            }
        }
        let row = |old: u32| new_row.get(old as usize).copied().unwrap_or(old);
        let mut capacity = self.capacity.clone();
        for entry in &mut capacity {
            entry.row = row(entry.row);
        }
        capacity.sort_by_key(|entry| (entry.row, entry.topic));
        capacity.shrink_to_fit();

        let mut notes: Vec<(NoteEntry, u32)> = self.notes.iter().copied().zip(0..).collect();
        for (entry, _) in &mut notes {
            entry.row = row(entry.row);
        }
        notes.sort_by_key(|(entry, _)| entry.row);
        let note_order: Vec<u32> = notes.iter().map(|(_, text)| *text).collect();

        let mut evidence = self.evidence.clone();
        for entry in &mut evidence {
            entry.row = row(entry.row);
        }
        evidence.sort_by_key(|entry| entry.row);
        let mut evidence_texts = Strings::default();
        for entry in &mut evidence {
            let title = entry.title as usize;
            entry.title = u32::try_from(evidence_texts.len()).unwrap_or(u32::MAX);
            for text in title..=title + usize::from(entry.has_url) {
                evidence_texts.push(self.evidence_texts.get(text));
            }
        }
        Self {
            width: self.width,
            topics: self.topics,
            status: pick(&self.status, order),
            round: pick(&self.round, order),
            partnership: pick(&self.partnership, order),
            school: pick(&self.school, order),
            role: pick(&self.role, order),
            id: self.id.reordered(order),
            respondent: self.respondent.reordered(order),
            ratings: pick_rows(&self.ratings, self.width, order),
            support: pick_rows(&self.support, self.topics, order),
            capacity,
            notes: notes.into_iter().map(|(entry, _)| entry).collect(),
            note_texts: self.note_texts.reordered(&note_order),
            evidence,
            evidence_texts,
        }
    }

    /// Bytes held.
    pub(super) fn size(&self) -> usize {
        fn bytes<T>(column: &Vec<T>) -> usize {
            column.capacity() * size_of::<T>()
        }
        bytes(&self.status)
            + bytes(&self.round)
            + bytes(&self.partnership)
            + bytes(&self.school)
            + bytes(&self.role)
            + bytes(&self.ratings)
            + bytes(&self.support)
            + bytes(&self.capacity)
            + bytes(&self.notes)
            + bytes(&self.evidence)
            + self.id.size()
            + self.respondent.size()
            + self.note_texts.size()
            + self.evidence_texts.size()
    }
}

fn slice(column: &[u8], row: usize, width: usize) -> &[u8] {
    column
        .get(row * width..(row + 1) * width)
        .unwrap_or_default()
}

fn same_at<T: PartialEq>(column: &[T], a: usize, b: usize) -> bool {
    column.get(a) == column.get(b)
}

fn pick<T: Copy>(column: &[T], order: &[u32]) -> Vec<T> {
    let rows = order.iter().filter_map(|&row| column.get(row as usize));
    let mut picked = Vec::with_capacity(order.len());
    picked.extend(rows.copied());
    picked
}

fn pick_rows(column: &[u8], width: usize, order: &[u32]) -> Vec<u8> {
    let mut picked = Vec::with_capacity(order.len() * width);
    for &row in order {
        picked.extend_from_slice(slice(column, row as usize, width));
    }
    picked
}

/// How far the lists had come when a row was begun.
struct Marks {
    capacity: usize,
    notes: usize,
    evidence: usize,
    evidence_texts: usize,
}

/// A row being written; dropped before it is committed, it leaves no trace.
pub(crate) struct RowWriter<'a> {
    columns: &'a mut Columns,
    marks: Marks,
}

impl RowWriter<'_> {
    fn row(&self) -> u32 {
        u32::try_from(self.columns.rows()).unwrap_or(u32::MAX)
    }

    /// The rows before this one.
    pub(crate) fn columns(&self) -> &Columns {
        self.columns
    }

    /// The ratings of the row, in the order of the statements.
    pub(crate) fn ratings(&mut self) -> &mut [u8] {
        let start = self.columns.rows() * self.columns.width;
        self.columns.ratings.get_mut(start..).unwrap_or_default()
    }

    /// Sets the stance on a topic; false when one was set before.
    pub(crate) fn stance(&mut self, topic: usize, stance: Stance) -> bool {
        let start = self.columns.rows() * self.columns.topics;
        match self.columns.support.get_mut(start + topic) {
            Some(place) if *place == 0 => {
                *place = stance as u8 + 1;
                true
            }
            _ => false,
        }
    }

    pub(crate) fn capacity(&mut self, topic: u8, schools: u32) {
        let row = self.row();
        self.columns.capacity.push(CapacityEntry {
            row,
            topic,
            schools,
        });
    }

    /// Adds a note; false when the dataset can hold no more text.
    pub(crate) fn note(&mut self, theme: u8, kind: NoteKind, text: &str) -> bool {
        let row = self.row();
        self.columns.notes.push(NoteEntry { row, theme, kind });
        self.columns.note_texts.push(text)
    }

    /// Whether `text` is the same as a note of this row; `None` when there are
    /// too many to compare each with each.
    pub(crate) fn repeats_note(&self, text: &str) -> Option<bool> {
        let notes = self.marks.notes..self.columns.notes.len();
        if notes.len() > 50 {
            return None;
        }
        let mut earlier = notes.map(|note| self.columns.note_texts.get(note));
        Some(earlier.any(|earlier| earlier.trim() == text.trim()))
    }

    /// Adds a link; false when the dataset can hold no more text.
    pub(crate) fn evidence(&mut self, theme: u8, title: &str, url: Option<&str>) -> bool {
        let entry = EvidenceEntry {
            row: self.row(),
            theme,
            title: u32::try_from(self.columns.evidence_texts.len()).unwrap_or(u32::MAX),
            has_url: url.is_some(),
        };
        self.columns.evidence.push(entry);
        let texts = &mut self.columns.evidence_texts;
        texts.push(title) && url.is_none_or(|url| texts.push(url))
    }

    /// Keeps the row; false when the dataset can hold no more of them.
    pub(crate) fn commit(self, place: Place, id: &str, respondent: &str) -> bool {
        let columns = &mut *self.columns;
        let fits = columns.rows() < u32::MAX as usize
            && columns.id.push(id)
            && columns.respondent.push(respondent);
        if fits {
            columns.status.push(place.status);
            columns.partnership.push(place.partnership);
            columns.school.push(place.school);
            columns.role.push(place.role);
            columns.round.push(place.round);
        }
        fits
    }
}

impl Drop for RowWriter<'_> {
    fn drop(&mut self) {
        let columns = &mut *self.columns;
        let rows = columns.rows();
        if columns.ratings.len() == rows * columns.width
            && columns.support.len() == rows * columns.topics
        {
            return; // committed
        }
        columns.ratings.truncate(rows * columns.width);
        columns.support.truncate(rows * columns.topics);
        columns.id.truncate(rows);
        columns.respondent.truncate(rows);
        columns.capacity.truncate(self.marks.capacity);
        columns.notes.truncate(self.marks.notes);
        columns.note_texts.truncate(self.marks.notes);
        columns.evidence.truncate(self.marks.evidence);
        columns.evidence_texts.truncate(self.marks.evidence_texts);
    }
}
