//! What a form holds; every text is in the language that was asked for, or
//! listed in the fallbacks.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::id::{AreaCode, LevelId, PointId, RoleId, ScaleId, StatementCode, ThemeCode, TopicId};
use crate::json::SchemaVersion;
use crate::response::{Evidence, FrameworkRef, Note, Status};
use crate::stance::Stance;
use crate::text::Language;

/// Declares what forms are made of: plain data that is only written.
macro_rules! model {
    ($($(#[$meta:meta])* pub struct $type:ident { $($fields:tt)* })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub struct $type { $($fields)* }
    )+};
}

model! {
    /// A form: everything a front end needs to show it, and where each answer
    /// goes.
    pub struct Form {
        /// The framework that is answered.
        pub framework: FrameworkRef,
        /// The language of the texts.
        pub language: Language,
        /// What the framework is called.
        pub title: String,
        /// What it is for.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub description: Option<String>,
        /// The response before anything is answered. Each answer is added to it
        /// where its pointer leads.
        pub blank: BlankResponse,
        /// Who answers, for whom and when; often known without asking.
        pub about: Vec<FormField>,
        /// In which role.
        pub role: FormRole,
        /// Whether the response is finished.
        pub status: FormStatus,
        /// The scales that statements name.
        pub scales: Vec<FormScale>,
        /// The levels, each with its areas, themes and statements, in order.
        pub levels: Vec<FormLevel>,
        /// What can be noted on each theme, in order.
        pub notes: Vec<FormNotes>,
        /// The support question.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub support: Option<FormSupport>,
        /// When a response can be submitted.
        pub completion: FormCompletion,
        /// The texts that are not in the language of the form.
        pub fallbacks: Vec<FormFallback>,
    }

    /// A response before anything is answered.
    pub struct BlankResponse {
        /// Version of this document format.
        pub schema_version: SchemaVersion,
        /// The framework that is answered.
        pub framework: FrameworkRef,
        /// A draft.
        pub status: Status,
        /// No ratings.
        pub ratings: BTreeMap<StatementCode, i64>,
        /// No notes.
        pub notes: Vec<Note>,
        /// No evidence.
        pub evidence: Vec<Evidence>,
        /// No stances.
        pub support: BTreeMap<TopicId, Stance>,
        /// No capacities.
        pub capacity: BTreeMap<TopicId, u32>,
    }

    /// A text to be filled in.
    pub struct FormField {
        /// JSON Pointer to the place of the text, in the response or in the
        /// entry that the field belongs to.
        pub pointer: String,
        /// What it is called.
        pub title: String,
        /// Whether it must be filled in.
        pub required: bool,
        /// The most characters it may have.
        pub max_length: u32,
        /// A regular expression that it must match.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pattern: Option<String>,
    }

    /// The choice of a role.
    pub struct FormRole {
        /// JSON Pointer to its place in the response.
        pub pointer: String,
        /// What it is called.
        pub title: String,
        /// The roles, in order.
        pub options: Vec<RoleOption>,
    }

    /// A role to choose.
    pub struct RoleOption {
        /// The value in the response.
        pub value: RoleId,
        /// What it is called.
        pub title: String,
    }

    /// The choice between saving and submitting.
    pub struct FormStatus {
        /// JSON Pointer to its place in the response.
        pub pointer: String,
        /// What it is called.
        pub title: String,
        /// A draft first.
        pub options: Vec<StatusOption>,
    }

    /// A status to choose.
    pub struct StatusOption {
        /// The value in the response.
        pub value: Status,
        /// What it is called.
        pub title: String,
    }

    /// A rating scale.
    pub struct FormScale {
        /// Names the scale.
        pub id: ScaleId,
        /// What it is called.
        pub title: String,
        /// Its points, lowest first.
        pub options: Vec<PointOption>,
    }

    /// A point to choose.
    pub struct PointOption {
        /// The value in the response.
        pub value: i32,
        /// Names the point.
        pub id: PointId,
        /// What it is called.
        pub title: String,
        /// What it means for any statement.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub description: Option<String>,
    }

    /// A level with all that is asked about it.
    pub struct FormLevel {
        /// Names the level.
        pub level: LevelId,
        /// What it is called.
        pub title: String,
        /// What respondents are asked to think of.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub description: Option<String>,
        /// The areas that ask something at this level.
        pub areas: Vec<FormArea>,
    }

    /// An area of enquiry at a level.
    pub struct FormArea {
        /// Names the area.
        pub area: AreaCode,
        /// The code to be printed.
        pub code: AreaCode,
        /// What it is called.
        pub title: String,
        /// The question it asks.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub question: Option<String>,
        /// The themes that ask something at this level.
        pub themes: Vec<FormTheme>,
    }

    /// A theme at a level.
    pub struct FormTheme {
        /// Names the theme.
        pub theme: ThemeCode,
        /// The code to be printed.
        pub code: ThemeCode,
        /// What it is called.
        pub title: String,
        /// The guiding question.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub question: Option<String>,
        /// The statements, in order.
        pub statements: Vec<FormStatement>,
    }

    /// A statement to be rated; it may be left unanswered.
    pub struct FormStatement {
        /// Its code.
        pub code: StatementCode,
        /// JSON Pointer to the place of its rating in the response.
        pub pointer: String,
        /// The claim.
        pub text: String,
        /// Help for the respondent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub guidance: Option<String>,
        /// The scale whose options are offered.
        pub scale: ScaleId,
        /// What each option looks like for this statement, in their order.
        pub descriptors: Vec<String>,
    }

    /// What can be noted on a theme.
    pub struct FormNotes {
        /// Names the theme.
        pub theme: ThemeCode,
        /// What it is called.
        pub title: String,
        /// Questions to think about.
        pub prompts: Vec<String>,
        /// A strength, an area for development, a piece of evidence.
        pub entries: Vec<FormEntry>,
    }

    /// Something that can be added to the response any number of times.
    pub struct FormEntry {
        /// What it is called.
        pub title: String,
        /// JSON Pointer to the end of its list in the response.
        pub pointer: String,
        /// What every such entry holds, before its fields are filled in.
        pub item: BTreeMap<String, String>,
        /// Its fields; their pointers lead into the entry.
        pub fields: Vec<FormField>,
    }

    /// The support question.
    pub struct FormSupport {
        /// What it asks.
        pub question: String,
        /// The five stances, in order.
        pub options: Vec<StanceOption>,
        /// Asks how many schools could be helped, where help is offered.
        pub capacity: String,
        /// The topics, in order.
        pub topics: Vec<FormTopic>,
    }

    /// A stance to choose.
    pub struct StanceOption {
        /// The value in the response.
        pub value: Stance,
        /// What it is called.
        pub title: String,
        /// Whether it offers help, so that a capacity can be given.
        pub offers: bool,
    }

    /// A support topic.
    pub struct FormTopic {
        /// Names the topic.
        pub topic: TopicId,
        /// What it is called.
        pub title: String,
        /// JSON Pointer to the place of its stance in the response.
        pub pointer: String,
        /// JSON Pointer to the place of its capacity, a whole number from 0.
        pub capacity_pointer: String,
    }

    /// When a response can be submitted.
    pub struct FormCompletion {
        /// The share of all statements that must be rated.
        pub min_answered: f64,
        /// How many that is.
        pub required: u32,
        /// How many statements there are, at all levels.
        pub possible: u32,
        /// How many of them this form shows.
        pub shown: u32,
    }

    /// A text of the form that is not in the language of the form.
    pub struct FormFallback {
        /// JSON Pointer to the text in the form.
        pub pointer: String,
        /// The language it is in.
        pub language: Language,
    }
}
