//! Texts that may be shown to others: those that were cleared for them.

use serde::{Deserialize, Serialize};

use super::amendment::Readers;
use super::moderated::{Moderated, Origin};
use crate::dataset::Dataset;
use crate::id::ThemeCode;
use crate::response::NoteKind;

/// A note that may be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ClearedNote {
    /// Where it comes from.
    pub origin: Origin,
    /// Its theme.
    pub theme: ThemeCode,
    /// What it is about.
    pub kind: NoteKind,
    /// Its words.
    pub text: String,
}

/// A link to evidence that may be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ClearedEvidence {
    /// Where it comes from.
    pub origin: Origin,
    /// Its theme.
    pub theme: ThemeCode,
    /// What it is.
    pub title: String,
    /// Where it is, on the web.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl Moderated {
    /// The notes that were cleared for `readers`, or for more people than
    /// these; in the order of the dataset.
    ///
    /// Nothing is cleared of itself: without an amendment that says so, a note
    /// is not listed, whoever asks. Withdrawn responses have no notes here.
    #[must_use]
    pub fn cleared_notes(&self, readers: Readers) -> Vec<ClearedNote> {
        let dataset = self.original();
        let places = self.overlay().notes_for(readers);
        let notes = places.filter_map(|(row, index)| {
            let note = dataset.columns().note(row as usize, index)?;
            Some(ClearedNote {
                origin: origin(dataset, row)?,
                theme: theme(dataset, note.theme)?,
                kind: note.kind,
                text: note.text.to_owned(),
            })
        });
        notes.collect()
    }

    /// The links to evidence that were cleared for `readers`, likewise.
    #[must_use]
    pub fn cleared_evidence(&self, readers: Readers) -> Vec<ClearedEvidence> {
        let dataset = self.original();
        let places = self.overlay().links_for(readers);
        let links = places.filter_map(|(row, index)| {
            let link = dataset.columns().link(row as usize, index)?;
            Some(ClearedEvidence {
                origin: origin(dataset, row)?,
                theme: theme(dataset, link.theme)?,
                title: link.title.to_owned(),
                url: link.url.map(str::to_owned),
            })
        });
        links.collect()
    }
}

fn origin(dataset: &Dataset, row: u32) -> Option<Origin> {
    let place = dataset.columns().place(row as usize)?;
    Origin::of(dataset, place)
}

fn theme(dataset: &Dataset, index: usize) -> Option<ThemeCode> {
    let (_, theme) = dataset.framework().themes().nth(index)?;
    Some(theme.code.clone())
}
