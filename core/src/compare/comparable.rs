//! Whether a series of scores goes on, and why not.

use serde::Serialize;

use super::crosswalk::Relation;
use super::part::PartField;
use crate::id::{LevelId, ScaleId, ThemeCode};
use crate::scores::Node;
use crate::text::Language;

/// What becomes of the series of one node at one level.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SeriesLink {
    /// The level, by its name in the new framework if it is there.
    pub level: LevelId,
    /// The node in the old framework; left out if it is new.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Node>,
    /// The node in the new framework; left out if it is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Node>,
    /// Whether old and new scores can stand in one series.
    pub comparability: Comparability,
}

/// Whether old and new scores can stand in one series.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Comparability {
    /// They can.
    Comparable,
    /// They can, and the reader should be told what differs.
    ComparableWithNote {
        /// What differs.
        notes: Vec<SeriesNote>,
    },
    /// They cannot: the line must be broken here.
    Break {
        /// Every reason.
        reasons: Vec<SeriesBreak>,
    },
}

impl Comparability {
    /// Whether the series goes on, with a note or without.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        !matches!(self, Self::Break { .. })
    }
}

/// What a reader of a series that goes on should be told.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum SeriesNote {
    /// Another code or wording, of which the crosswalk says that it means the
    /// same, or nearly.
    Crosswalk {
        /// What the crosswalk says.
        relation: Relation,
    },
    /// The statement counts for another theme.
    Moved {
        /// The theme it counted for.
        from: ThemeCode,
        /// The theme it counts for.
        to: ThemeCode,
    },
    /// Words around what is rated differ.
    Words {
        /// Which.
        fields: Vec<PartField>,
    },
    /// Only respondents who read these languages read other words.
    Translation {
        /// The languages.
        languages: Vec<Language>,
    },
    /// Old ratings must be converted by the crosswalk before they are scored.
    ScaleConverted {
        /// The old scale.
        from: ScaleId,
        /// The new one.
        to: ScaleId,
    },
    /// Shares that reach the threshold are not comparable; means are.
    Threshold,
    /// Bands are not comparable; means are.
    Bands,
    /// Its parts have other weights, so that the same ratings give another mean.
    Weights,
    /// Not all statements go on as they were.
    Statements {
        /// How many go on.
        shared: u32,
        /// How many of those with a note of their own.
        noted: u32,
        /// How many there were.
        from: u32,
        /// How many there are.
        to: u32,
    },
}

/// Why a series breaks.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum SeriesBreak {
    /// There was nothing of the kind at this level.
    Added,
    /// There is nothing of the kind at this level any more.
    Removed,
    /// The statement reads otherwise in the language it is asked in.
    Reworded,
    /// The crosswalk says that the new one does not mean the same.
    Crosswalk {
        /// What it says.
        relation: Relation,
    },
    /// The statement speaks about another level.
    Level {
        /// The old level.
        from: LevelId,
        /// The new one.
        to: LevelId,
    },
    /// Points were added, removed or renamed, and no crosswalk says what the
    /// old ones are on the new scale; or only the old or only the new is made
    /// of statements on several scales.
    Scale {
        /// The old scale.
        from: ScaleId,
        /// The new one.
        to: ScaleId,
    },
    /// Too few statements go on.
    TooFewShared {
        /// How many go on.
        shared: u32,
        /// How many there were.
        from: u32,
        /// How many there are.
        to: u32,
        /// The share that was asked for.
        min_shared: f64,
    },
}
