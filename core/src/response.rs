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
    #[cfg_attr(
        feature = "schema",
        schemars(with = "crate::json::MapOf<StatementCode, Rating>")
    )]
    pub ratings: BTreeMap<StatementCode, Option<i64>>,
    /// Strengths and areas for development.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// Links to what the judgements rest on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// The stance on each support topic.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "crate::json::MapOf<TopicId, Stance>")
    )]
    pub support: BTreeMap<TopicId, Stance>,
    /// How many schools could be helped with a topic that is offered.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "crate::json::MapOf<TopicId, u32>")
    )]
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
    #[cfg_attr(feature = "schema", schemars(with = "crate::text::Prose"))]
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
    #[cfg_attr(feature = "schema", schemars(with = "crate::text::Prose"))]
    pub title: String,
    /// Where it is: an address that begins with `https://` or `http://`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schemars(title = "Web address", with = "Option<WebAddress>")
    )]
    pub url: Option<String>,
}

record!(Evidence { theme, title; url });

/// The most characters a web address may have.
pub(crate) const MAX_URL_LENGTH: usize = 2_000;

/// Stands in attributes for what a statement was given.
#[cfg(feature = "schema")]
pub(crate) struct Rating;

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Rating {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Rating".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "The value of a point of the statement's scale; `null` is unanswered.",
            "type": ["integer", "null"],
            "format": "int64",
        })
    }
}

/// Stands in attributes for the rules of a link.
#[cfg(feature = "schema")]
pub(crate) struct WebAddress;

#[cfg(feature = "schema")]
impl schemars::JsonSchema for WebAddress {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "WebAddress".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "An address that begins with `https://` or `http://`.",
            "type": "string",
            "maxLength": MAX_URL_LENGTH,
            "pattern": crate::pattern::WEB_ADDRESS,
        })
    }
}
