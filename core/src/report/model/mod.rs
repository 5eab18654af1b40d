//! What a report is made of: sections of blocks, with every word and every
//! number in place, so that a page can be made of it anywhere.

use serde::{Deserialize, Serialize};

use super::said::Said;
use super::style::Palette;
use crate::disclosure::Audience;
use crate::id::RoundId;
use crate::json::{SchemaVersion, choices, record, tagged};
use crate::response::FrameworkRef;
use crate::scores::ScoreUnit;
use crate::text::Language;

/// Declares what reports are made of: plain data, written and read.
macro_rules! model {
    ($(
        $(#[$meta:meta])* pub struct $type:ident {
            $($(#[$doc:meta])* $required:ident: $of:ty,)* ;
            $($(#[$other:meta])* $optional:ident: $may:ty,)*
        }
    )+) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        #[non_exhaustive]
        pub struct $type {
            $($(#[$doc])* pub $required: $of,)*
            $($(#[$other])* #[serde(default, skip_serializing_if = "is_default")] pub $optional: $may,)*
        }
        record!($type { $($required),* ; $($optional),* });
    )+};
}

mod chart;
mod kind;
mod mark;
mod table;

pub use chart::{Chart, Plane, PlaneBox, PlanePoint};
pub use kind::{ReportKind, SectionKind};
pub use mark::{Colour, Dot, Mark, PaletteRole, Part, Span};
pub use table::{Column, Entry, Missing, Row, Table};

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

model! {
    /// A report: everything a page shows, in the language it is shown in.
    pub struct Report {
        /// Version of this document format.
        schema_version: SchemaVersion,
        /// What it is a report of.
        kind: ReportKind,
        /// The language of its words.
        language: Language,
        /// Whose report it is.
        title: String,
        /// What it reports, and when.
        subtitle: String,
        /// The school, partnership or hub.
        unit: ScoreUnit,
        /// The round.
        round: RoundId,
        /// What was answered.
        framework: FrameworkRef,
        /// The version of this library.
        library: String,
        /// The colours that its charts are drawn in.
        palette: Palette,
        /// The words around the sections, such as the heading of the contents.
        labels: Labels,
        /// What it says, in order.
        sections: Vec<Section>,
        ;
        /// The round that it looks back to.
        since: Option<RoundId>,
        /// For whom it is; left out if for whoever has the responses.
        audience: Option<Audience>,
    }

    /// The words of a page that belong to no section.
    pub struct Labels {
        /// Over the list of sections.
        contents: String,
        /// Leads past the list of sections.
        skip: String,
        /// Opens the table behind a chart.
        table: String,
        /// Stands before the text that says what a chart shows.
        description: String,
        /// Over the points of the scale.
        scale: String,
        /// At the foot: what made the page.
        made_with: String,
        ;
    }

    /// A part of a report.
    pub struct Section {
        /// Which part it is; the same section is named the same in every language.
        id: SectionKind,
        /// Its heading.
        title: String,
        /// What it shows, in order; empty if there is nothing to tell.
        blocks: Vec<Block>,
        ;
    }

    /// A number at a glance.
    pub struct Tile {
        /// What the number is of.
        label: String,
        /// The number.
        entry: Entry,
        ;
        /// What helps to read it.
        detail: Option<Said>,
    }

    /// Something that stands out, with its reasons.
    pub struct ReportFinding {
        /// Whether it is good news.
        tone: Tone,
        /// What stands out.
        title: Said,
        ;
        /// Why it is said: the figures and the limits they were held against.
        because: Vec<Said>,
        /// What could be talked about.
        prompts: Vec<String>,
    }

    /// A note that was cleared for whoever reads the report.
    pub struct QuotedNote {
        /// Its words, as they were written: data, never markup.
        text: String,
        /// What it is about.
        about: String,
        /// Whether it is of a strength or of something to develop.
        tone: Tone,
        ;
        /// Who wrote it, as far as the reader may know.
        by: Option<String>,
    }
}

/// A part of a section.
#[expect(clippy::large_enum_variant, reason = "it is made once and written")]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Block {
    /// Sentences.
    Paragraph {
        /// What they say.
        said: Said,
    },
    /// Numbers at a glance.
    Tiles {
        /// The numbers.
        tiles: Vec<Tile>,
    },
    /// What stands out.
    Findings {
        /// Over the findings.
        title: String,
        /// Each with its reasons; the most important first.
        findings: Vec<ReportFinding>,
    },
    /// Things to do or to talk about.
    List {
        /// Over the list.
        title: String,
        /// Its items.
        items: Vec<Said>,
    },
    /// What leaders wrote.
    Notes {
        /// Over the notes.
        title: String,
        /// The notes.
        notes: Vec<QuotedNote>,
    },
    /// A chart.
    Chart {
        /// The chart.
        chart: Chart,
    },
    /// A table.
    Table {
        /// The table.
        table: Table,
    },
}

tagged!(Block {
    Paragraph = "paragraph" { said; },
    Tiles = "tiles" { tiles; },
    Findings = "findings" { title, findings; },
    List = "list" { title, items; },
    Notes = "notes" { title, notes; },
    Chart = "chart" { chart; },
    Table = "table" { table; },
});

choices! {
    /// Whether something is good news.
    #[derive(Default)]
    pub enum Tone {
        /// Neither.
        #[default]
        Plain = "plain",
        /// It is.
        Strength = "strength",
        /// It is not.
        Risk = "risk",
    }
}
