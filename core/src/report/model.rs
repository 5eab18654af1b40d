//! What a report is made of: sections of blocks, with every word and every
//! number in place, so that a page can be made of it anywhere.

use serde::{Deserialize, Serialize};

use super::said::Said;
use super::spec::Spec;
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
        /// Whether it is good news.
        tone: Tone,
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

    /// A chart: as a specification that others draw, in words, and as a table.
    pub struct Chart {
        /// Its name within the report.
        id: String,
        /// What it finds, in a sentence.
        title: Said,
        /// What is drawn.
        subtitle: String,
        /// The same in words, for those who cannot see it.
        alt: Said,
        /// The chart in the language of Vega-Lite, with its values.
        spec: Spec,
        /// The table behind it. Drawn with its marks, it is the chart without a
        /// renderer.
        table: Table,
        ;
        /// A plane of two axes, for a chart that no table can show.
        plane: Option<Plane>,
    }

    /// A table.
    pub struct Table {
        /// Its name within the report.
        id: String,
        /// What it shows.
        caption: String,
        /// Its columns. The first names the rows.
        columns: Vec<Column>,
        /// Its rows, each with an entry for every column.
        rows: Vec<Row>,
        ;
    }

    /// A column of a table.
    pub struct Column {
        /// Its name for programs: small letters, digits and underscores.
        id: String,
        /// Its name for people.
        label: String,
        ;
        /// Whether its entries are numbers, to be aligned as such.
        numeric: bool,
    }

    /// A row of a table.
    pub struct Row {
        /// An entry for every column.
        entries: Vec<Entry>,
        ;
        /// How far it stands below the rows before it: 0 for the whole, 1 for
        /// an area, 2 for a theme.
        depth: u32,
    }

    /// What stands in a place of a table.
    pub struct Entry {
        /// As it is read.
        text: String,
        ;
        /// The figure, unrounded.
        value: Option<f64>,
        /// Why there is no figure where one could be.
        missing: Option<Missing>,
        /// The entry as a drawing.
        mark: Option<Mark>,
    }

    /// A part of a bar.
    pub struct Part {
        /// What the part is.
        label: String,
        /// How many.
        n: u64,
        /// As a share of the bar, from 0 to 1.
        share: f64,
        /// Its colour in the palette.
        colour: Colour,
        ;
    }

    /// A mark on a line.
    pub struct Dot {
        /// What it is.
        label: String,
        /// Where it is.
        at: f64,
        /// Its colour in the palette.
        colour: Colour,
        ;
    }

    /// From where to where something may be.
    pub struct Span {
        /// Its lower end.
        from: f64,
        /// Its upper end.
        to: f64,
        ;
    }

    /// A plane with two axes, cut into four boxes.
    pub struct Plane {
        /// The axis from left to right.
        x: String,
        /// The axis from bottom to top.
        y: String,
        /// From where to where both axes go.
        range: Span,
        /// Where both are cut.
        cut: f64,
        /// What the boxes are called: bottom left, bottom right, top left, top right.
        boxes: Vec<String>,
        /// What is where.
        points: Vec<PlanePoint>,
        ;
    }

    /// A place on a plane.
    pub struct PlanePoint {
        /// What it is.
        label: String,
        /// How far right.
        x: f64,
        /// How far up.
        y: f64,
        /// Its colour in the palette.
        colour: Colour,
        ;
        /// Whether it is the one that the chart is about.
        main: bool,
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

/// An entry as a drawing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Mark {
    /// A field in the colour of its figure.
    Heat {
        /// The colour.
        colour: Colour,
    },
    /// A bar of parts that make a whole.
    Stack {
        /// The parts, from left to right; a part of nobody is there too.
        parts: Vec<Part>,
        /// The share of the bar that lies left of the middle, if it is drawn
        /// around one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        left: Option<f64>,
    },
    /// Dots on a line.
    Line {
        /// From where to where the line goes.
        range: Span,
        /// What is on it.
        dots: Vec<Dot>,
        /// A part of it that is marked: an interval, or limits.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        span: Option<Span>,
    },
}

tagged!(Mark {
    Heat = "heat" { colour; },
    Stack = "stack" { parts; left },
    Line = "line" { range, dots; span },
});

/// A colour by what it stands for, so that it can be changed in one place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Colour {
    /// That of a point or band of the scale.
    Point {
        /// Its place on the scale, from 1.
        position: u32,
        /// How many places the scale has.
        of: u32,
    },
    /// That of a role in the charts.
    Role {
        /// The role.
        role: PaletteRole,
    },
}

tagged!(Colour {
    Point = "point" { position, of; },
    Role = "role" { role; },
});

choices! {
    /// What a colour stands for, where it is not a point of the scale.
    pub enum PaletteRole {
        /// Views of the own school, and the first of two.
        Own = "own",
        /// Views of the partnership, and the second of two.
        Partnership = "partnership",
        /// Urgent needs, and needs.
        Need = "need",
        /// Needs that are not urgent.
        SomeNeed = "some_need",
        /// Strong offers, and offers.
        Offer = "offer",
        /// Offers of some help.
        SomeOffer = "some_offer",
        /// What stands out.
        Accent = "accent",
        /// What stands behind.
        Muted = "muted",
    }
}

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

choices! {
    /// Why there is no figure.
    pub enum Missing {
        /// It is hidden to protect people.
        Hidden = "hidden",
        /// The answers do not give one.
        Undefined = "undefined",
        /// It makes no sense here.
        NotApplicable = "not_applicable",
        /// What it would be made from was not given.
        Unavailable = "unavailable",
    }
}

choices! {
    /// What a report is of.
    pub enum ReportKind {
        /// One school in a partnership.
        School = "school",
        /// A partnership.
        Partnership = "partnership",
        /// The partnerships of a hub.
        Hub = "hub",
        /// A partnership or a hub, in short, for those who fund it.
        Funder = "funder",
    }
}

choices! {
    /// A part of a report.
    pub enum SectionKind {
        /// The page to read if only one is read.
        AtAGlance = "at_a_glance",
        /// Strengths and risks, with their reasons.
        StrengthsAndRisks = "strengths_and_risks",
        /// Areas and themes, for the schools and for the partnership.
        AreasAndThemes = "areas_and_themes",
        /// How far the schools see alike.
        Agreement = "agreement",
        /// Where views differ.
        Gaps = "gaps",
        /// What has changed.
        Progress = "progress",
        /// The form that the collaboration takes.
        Quadrant = "quadrant",
        /// Who needs help, and who offers it.
        OffersAndNeeds = "offers_and_needs",
        /// Who could help whom.
        Matches = "matches",
        /// The partnerships of a hub side by side.
        Partnerships = "partnerships",
        /// Where practice can be shared.
        Practice = "practice",
        /// What to work on first.
        Priorities = "priorities",
        /// What leaders wrote.
        Notes = "notes",
        /// Who has answered.
        Responses = "responses",
        /// What was moderated.
        Moderation = "moderation",
        /// How the figures are made, and what they cannot say.
        Methods = "methods",
    }
}
