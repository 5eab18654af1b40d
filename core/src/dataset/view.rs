//! One row of a dataset, read as the response it was.

use std::collections::BTreeMap;

use super::Dataset;
use super::columns::{Columns, EvidenceEntry};
use crate::id::{RespondentId, ResponseId};
use crate::json::SchemaVersion;
use crate::response::{Evidence, FrameworkRef, Note, NoteKind, Response};
use crate::stance::Stance;

/// A note, with places in the dataset and the framework.
pub(crate) struct PlacedNote<'d> {
    #[cfg(feature = "arrow")]
    pub(crate) row: usize,
    pub(crate) theme: usize,
    pub(crate) kind: NoteKind,
    pub(crate) text: &'d str,
}

/// A link to evidence, with places in the dataset and the framework.
pub(crate) struct PlacedLink<'d> {
    #[cfg(feature = "arrow")]
    pub(crate) row: usize,
    pub(crate) theme: usize,
    pub(crate) title: &'d str,
    pub(crate) url: Option<&'d str>,
}

impl Columns {
    /// The note of that index in a row.
    pub(crate) fn note(&self, row: usize, index: usize) -> Option<PlacedNote<'_>> {
        let first = self.notes.partition_point(|note| (note.row as usize) < row);
        self.placed_note(first + index, row)
    }

    /// The link of that index in a row.
    pub(crate) fn link(&self, row: usize, index: usize) -> Option<PlacedLink<'_>> {
        let links = &self.evidence;
        let first = links.partition_point(|link| (link.row as usize) < row);
        let link = links.get(first + index)?;
        (link.row as usize == row).then(|| self.placed_link(link))
    }

    fn placed_note(&self, index: usize, row: usize) -> Option<PlacedNote<'_>> {
        let note = self.notes.get(index)?;
        (note.row as usize == row).then(|| PlacedNote {
            #[cfg(feature = "arrow")]
            row,
            theme: note.theme.into(),
            kind: note.kind,
            text: self.note_texts.get(index),
        })
    }

    fn placed_link(&self, link: &EvidenceEntry) -> PlacedLink<'_> {
        let texts = &self.evidence_texts;
        PlacedLink {
            #[cfg(feature = "arrow")]
            row: link.row as usize,
            theme: link.theme.into(),
            title: texts.get(link.title as usize),
            url: link.has_url.then(|| texts.get(link.title as usize + 1)),
        }
    }
}

#[cfg(feature = "arrow")]
impl Dataset {
    /// Every note, in the order of responses.
    pub(crate) fn notes(&self) -> impl Iterator<Item = PlacedNote<'_>> + Clone {
        let columns = &self.columns;
        let notes = columns.notes.iter().enumerate();
        notes.filter_map(|(index, note)| columns.placed_note(index, note.row as usize))
    }

    /// Every link to evidence, in the order of responses.
    pub(crate) fn links(&self) -> impl Iterator<Item = PlacedLink<'_>> + Clone {
        let links = self.columns.evidence.iter();
        links.map(|link| self.columns.placed_link(link))
    }

    /// Every capacity as response, topic and number of schools, in that order.
    pub(crate) fn capacity(&self) -> impl Iterator<Item = (usize, usize, u32)> {
        let entries = self.columns.capacity.iter();
        entries.map(|entry| (entry.row as usize, entry.topic.into(), entry.schools))
    }
}

impl Dataset {
    /// Every response, in the order of the dataset.
    ///
    /// What comes out is what went in: ratings, notes, evidence, support and
    /// capacity; only an answer given as `null` is left out.
    pub fn responses(&self) -> impl Iterator<Item = Response> {
        (0..self.len()).filter_map(|row| self.response(row))
    }

    fn response(&self, row: usize) -> Option<Response> {
        let columns = &self.columns;
        let (framework, roster) = (&*self.framework, &*self.roster);
        let place = columns.place(row)?;
        let theme = |theme: u8| Some(framework.themes().nth(usize::from(theme))?.1.code.clone());
        let topic = |topic: usize| Some(framework.topics().get(topic)?.id.clone());
        Some(Response {
            schema_version: SchemaVersion,
            id: ResponseId::new(columns.id.get(row)).ok()?,
            framework: FrameworkRef {
                id: framework.id.clone(),
                version: framework.version.clone(),
            },
            round: roster.rounds.get(usize::from(place.round))?.id.clone(),
            partnership: roster
                .partnerships
                .get(place.partnership as usize)?
                .id
                .clone(),
            school: roster.schools.get(place.school as usize)?.id.clone(),
            respondent: RespondentId::new(columns.respondent.get(row)).ok()?,
            role: framework.roles.get(usize::from(place.role))?.id.clone(),
            status: place.status,
            ratings: columns
                .ratings_of(row)
                .iter()
                .zip(framework.statements())
                .zip(framework.columns())
                .filter(|((position, _), _)| **position > 0)
                .map(|((&position, (_, _, statement)), column)| {
                    let value = i64::from(column.value(position));
                    (statement.code.clone(), Some(value))
                })
                .collect(),
            notes: {
                let first = columns
                    .notes
                    .partition_point(|note| (note.row as usize) < row);
                let notes = columns.notes.iter().enumerate().skip(first);
                notes
                    .take_while(|(_, note)| note.row as usize == row)
                    .filter_map(|(index, note)| {
                        Some(Note {
                            theme: theme(note.theme)?,
                            kind: note.kind,
                            text: columns.note_texts.get(index).to_owned(),
                        })
                    })
                    .collect()
            },
            evidence: {
                let first = columns
                    .evidence
                    .partition_point(|link| (link.row as usize) < row);
                let links = columns.evidence.iter().skip(first);
                links
                    .take_while(|link| link.row as usize == row)
                    .filter_map(|link| {
                        let title = link.title as usize;
                        let url = link.has_url.then(|| columns.evidence_texts.get(title + 1));
                        Some(Evidence {
                            theme: theme(link.theme)?,
                            title: columns.evidence_texts.get(title).to_owned(),
                            url: url.map(str::to_owned),
                        })
                    })
                    .collect()
            },
            support: columns
                .support_of(row)
                .iter()
                .enumerate()
                .filter_map(|(index, &stance)| Some((topic(index)?, stance_of(stance)?)))
                .collect(),
            capacity: {
                let first = columns
                    .capacity
                    .partition_point(|entry| (entry.row as usize) < row);
                let entries = columns.capacity.iter().skip(first);
                entries
                    .take_while(|entry| entry.row as usize == row)
                    .filter_map(|entry| Some((topic(usize::from(entry.topic))?, entry.schools)))
                    .collect::<BTreeMap<_, _>>()
            },
        })
    }
}

/// The stance that a byte of the support columns stands for.
pub(crate) fn stance_of(byte: u8) -> Option<Stance> {
    let place = usize::from(byte).checked_sub(1)?;
    Stance::ALL.get(place).copied()
}
