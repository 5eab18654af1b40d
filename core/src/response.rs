//! What one person answered in one round.
//!
//! A response rates statements about the respondent's own school and about the
//! partnership, notes strengths and areas for development, links evidence, and
//! marks support topics from high need to high offer. A **draft** may be
//! incomplete but never wrong; a **submitted** response is complete to the
//! framework's rule. An unanswered statement is left out or `null`.
//!
//! This module is the document alone. What it means is checked against a
//! framework and a roster by [`crate::check_response`].

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::{
    FrameworkId, FrameworkVersion, PartnershipId, RespondentId, ResponseId, RoleId, RoundId,
    SchoolId, StatementCode, ThemeCode, TopicId,
};
use crate::json::{SchemaVersion, choices, record};
use crate::stance::Stance;

/// The answers of one respondent about one school and partnership in one round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Response {
    /// Version of this document format.
    pub schema_version: SchemaVersion,
    /// Names the response.
    pub id: ResponseId,
    /// The framework that was answered.
    pub framework: FrameworkRef,
    /// The round it belongs to.
    pub round: RoundId,
    /// The partnership that was rated.
    pub partnership: PartnershipId,
    /// The respondent's school.
    pub school: SchoolId,
    /// Who answered; a pseudonym serves as well as a name.
    pub respondent: RespondentId,
    /// In which role.
    pub role: RoleId,
    /// Whether it is finished.
    pub status: Status,
    /// The value chosen for each statement; `null` or absent is unanswered.
    #[serde(default)]
    pub ratings: BTreeMap<StatementCode, Option<i64>>,
    /// Strengths and areas for development.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// Links to what the judgements rest on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// The stance on each support topic.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub support: BTreeMap<TopicId, Stance>,
    /// How many schools could be helped with a topic that is offered.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub capacity: BTreeMap<TopicId, u32>,
}

record!(Response {
    schema_version, id, framework, round, partnership, school, respondent, role, status;
    ratings, notes, evidence, support, capacity
});

/// Names a framework and its version.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FrameworkRef {
    /// The framework.
    pub id: FrameworkId,
    /// Its version.
    pub version: FrameworkVersion,
}

record!(FrameworkRef { id, version; });

choices! {
    /// Whether a response is finished.
    pub enum Status {
        /// Still being filled in; not scored unless asked for.
        Draft = "draft",
        /// Finished.
        Submitted = "submitted",
    }
}

choices! {
    /// What a note is about.
    pub enum NoteKind {
        /// Something that goes well.
        Strength = "strength",
        /// Something to work on.
        Development = "development",
    }
}

/// A strength or an area for development, in the respondent's words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The theme it belongs to.
    pub theme: ThemeCode,
    /// What it is about.
    pub kind: NoteKind,
    /// The note, at most 4,000 characters.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 4_000)))]
    pub text: String,
}

record!(Note { theme, kind, text; });

/// A link to what a judgement rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The theme it speaks to.
    pub theme: ThemeCode,
    /// What it is.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 4_000)))]
    pub title: String,
    /// Where it is: an address that begins with `https://` or `http://`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schemars(length(max = 2_000), regex(pattern = "^https?://"))
    )]
    pub url: Option<String>,
}

record!(Evidence { theme, title; url });
