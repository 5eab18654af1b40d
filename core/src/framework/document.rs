//! The framework as a document: what is asked, of whom, and on which scale.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

#[cfg(feature = "schema")]
use super::check::{MAX_CITATIONS, MAX_PARTS};
use super::quadrant::Quadrant;
use super::scale::Scale;
use super::support::Support;
use crate::diagnostic::Diagnostics;
use crate::id::{
    AreaCode, CitationId, FrameworkId, FrameworkVersion, LevelId, RoleId, ScaleId, StatementCode,
    ThemeCode,
};
use crate::json::{Read, SchemaVersion, Tree, record};
use crate::pointer::Pointer;
use crate::text::{Language, Text};

/// A framework as it is written, before it is checked.
///
/// Everything a partnership may want to change is data here: the areas of
/// enquiry, their themes and statements, the levels they are asked at, the
/// scales and bands, the roles, the support topics and the quadrant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FrameworkDocument {
    /// Version of this document format.
    pub schema_version: SchemaVersion,
    /// Names the framework, whatever its version.
    pub id: FrameworkId,
    /// Names this version; any change of a statement or scale needs a new one.
    pub version: FrameworkVersion,
    /// What it is called.
    pub title: Text,
    /// What it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// The language every text is given in.
    pub default_language: Language,
    /// All languages that texts are given in.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_PARTS)))]
    pub languages: Vec<Language>,
    /// What the framework descends from, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lineage: Vec<Ancestor>,
    /// Publications that areas, themes and statements cite as evidence.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_CITATIONS)))]
    pub citations: Vec<Citation>,
    /// The rating scales.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_PARTS)))]
    pub scales: Vec<Scale>,
    /// The scale of every statement that names no other, and of the scores
    /// that bring statements together.
    pub default_scale: ScaleId,
    /// The levels that statements speak about, such as the respondent's own
    /// school and the partnership.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = MAX_PARTS)))]
    pub levels: Vec<Level>,
    /// The roles that respondents answer in.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_PARTS)))]
    pub roles: Vec<Role>,
    /// The areas of enquiry, in order.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = MAX_PARTS)))]
    pub areas: Vec<Area>,
    /// The support topics and the five stances on them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support: Option<Support>,
    /// The two axes of the forms of collaboration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quadrant: Option<Quadrant>,
    /// What makes a response complete enough to be submitted.
    #[serde(default)]
    pub submission: Submission,
}

record!(FrameworkDocument {
    schema_version, id, version, title, default_language, languages, scales, default_scale,
    levels, roles, areas;
    description, lineage, citations, support, quadrant, submission
});

/// A framework that this one descends from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Ancestor {
    /// Its id.
    pub id: FrameworkId,
    /// Its version.
    pub version: FrameworkVersion,
    /// What was carried over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

record!(Ancestor { id, version; note });

/// A publication cited as evidence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// Names the citation.
    pub id: CitationId,
    /// The reference as a bibliography prints it.
    #[cfg_attr(feature = "schema", schemars(with = "crate::text::Prose"))]
    pub text: String,
}

record!(Citation { id, text; });

/// A level that statements speak about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// Names the level.
    pub id: LevelId,
    /// What it is called.
    pub title: Text,
    /// What respondents are asked to think of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
}

record!(Level { id, title; description });

/// A role that respondents answer in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Names the role.
    pub id: RoleId,
    /// What it is called.
    pub title: Text,
}

record!(Role { id, title; });

/// An area of enquiry: a question a partnership asks itself, and its themes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Its code.
    pub code: AreaCode,
    /// The code printed at a level, where it differs from `code`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "crate::json::MapOf<LevelId, AreaCode>")
    )]
    pub level_codes: BTreeMap<LevelId, AreaCode>,
    /// What it is called.
    pub title: Text,
    /// Other titles it has had.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<Text>,
    /// The question it asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<Text>,
    /// How much it counts in the whole.
    #[serde(default, skip_serializing_if = "Weight::is_one")]
    pub weight: Weight,
    /// Its themes, in order.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub themes: Vec<Theme>,
}

record!(Area { code, title, themes; level_codes, aliases, question, weight });

/// A theme: what is compared between levels, schools and rounds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Its code, the same at every level.
    pub code: ThemeCode,
    /// The code printed at a level, where it differs from `code`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "crate::json::MapOf<LevelId, ThemeCode>")
    )]
    pub level_codes: BTreeMap<LevelId, ThemeCode>,
    /// What it is called.
    pub title: Text,
    /// Other titles it has had.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<Text>,
    /// The guiding question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<Text>,
    /// Questions to open the discussion of its results.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prompts: Vec<Text>,
    /// How much it counts in its area.
    #[serde(default, skip_serializing_if = "Weight::is_one")]
    pub weight: Weight,
    /// The evidence that it matters.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<CitationId>,
    /// Its statements at all levels, in order.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub statements: Vec<Statement>,
}

record!(Theme {
    code, title, statements;
    level_codes, aliases, question, prompts, weight, evidence
});

/// A statement: one claim that a respondent rates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Its code; a name, never taken apart.
    pub code: StatementCode,
    /// The level it speaks about.
    pub level: LevelId,
    /// The claim.
    pub text: Text,
    /// What each point looks like for this statement, lowest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub descriptors: Vec<Text>,
    /// Help for the respondent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guidance: Option<Text>,
    /// Its scale, if not the default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<ScaleId>,
    /// How much it counts in its theme.
    #[serde(default, skip_serializing_if = "Weight::is_one")]
    pub weight: Weight,
    /// The evidence that it matters.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<CitationId>,
}

record!(Statement { code, level, text; descriptors, guidance, scale, weight, evidence });

/// How much one part counts among its siblings: 0 to 1,000,000, usually 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Weight(
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1_000_000)))] pub f64,
);

impl Weight {
    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde calls it with a reference"
    )]
    fn is_one(&self) -> bool {
        *self == Self::default()
    }
}

impl Default for Weight {
    fn default() -> Self {
        Self(1.0)
    }
}

impl Read for Weight {
    fn placeholder() -> Self {
        Self::default()
    }

    fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
        Self(f64::read(tree, at, found))
    }
}

/// What makes a response complete enough to be submitted.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Submission {
    /// The share of all statements that must be answered, 0 to 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub min_answered: f64,
}

impl Default for Submission {
    fn default() -> Self {
        Self { min_answered: 0.5 }
    }
}

record!(Submission { min_answered; });
