//! The document: one amendment to one response.

use serde::{Deserialize, Serialize};

use super::timestamp::Timestamp;
use crate::diagnostic::{Checked, Diagnostics};
use crate::id::{AmendmentId, ModeratorId, ResponseId, StatementCode, ThemeCode, TopicId};
use crate::json::read::Read;
use crate::json::{self, Reading, SchemaVersion, Tree, choices, record};
use crate::limits::Limits;
use crate::pointer::Pointer;
use crate::response::NoteKind;
use crate::stance::Stance;
use crate::text::report_prose;

/// One change to one response, by whom, when and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Amendment {
    /// Version of this document format.
    pub schema_version: SchemaVersion,
    /// Names the amendment.
    pub id: AmendmentId,
    /// The response that is amended.
    pub response: ResponseId,
    /// Who made it.
    pub made_by: ModeratorId,
    /// When it was made. The order of the log counts, not this.
    pub made_at: Timestamp,
    /// As what the maker acts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<ModeratorRole>,
    /// Why, in words that whoever answered may read.
    #[cfg_attr(feature = "schema", schemars(with = "crate::text::Prose"))]
    pub why: String,
    /// What is changed.
    pub change: Change,
}

record!(Amendment { schema_version, id, response, made_by, made_at, why, change; role });

choices! {
    /// As what somebody moderates.
    pub enum ModeratorRole {
        /// Leads the partnership.
        PartnershipLead = "partnership_lead",
        /// Comes from outside: an external moderator or a critical friend.
        IndependentModerator = "independent_moderator",
        /// Advises for the hub.
        HubAdviser = "hub_adviser",
        /// Speaks for the school that answered.
        School = "school",
    }
}

/// What an amendment changes: something that is there, and what is to be there.
///
/// If something else is there, the amendment is refused. One that changes
/// nothing is fine: it says that somebody looked and confirms the answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "AmendmentChange"))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Change {
    /// Another rating.
    Rating {
        /// The statement that was rated.
        statement: StatementCode,
        /// The value that is there; `null` is unanswered.
        #[serde(deserialize_with = "Option::deserialize")]
        #[cfg_attr(feature = "schema", schemars(with = "crate::response::Rating"))]
        from: Option<i64>,
        /// The value that is to be there; `null` is unanswered.
        #[serde(deserialize_with = "Option::deserialize")]
        #[cfg_attr(feature = "schema", schemars(with = "crate::response::Rating"))]
        to: Option<i64>,
    },
    /// Another stance on a support topic.
    Support {
        /// The topic.
        topic: TopicId,
        /// The stance that is there; `null` is unanswered.
        #[serde(deserialize_with = "Option::deserialize")]
        #[cfg_attr(feature = "schema", schemars(with = "crate::json::OrNull<Stance>"))]
        from: Option<Stance>,
        /// The stance that is to be there; `null` is unanswered.
        #[serde(deserialize_with = "Option::deserialize")]
        #[cfg_attr(feature = "schema", schemars(with = "crate::json::OrNull<Stance>"))]
        to: Option<Stance>,
    },
    /// Another number of schools that could be helped with a topic.
    Capacity {
        /// The topic.
        topic: TopicId,
        /// The number that is there; `null` is none given.
        #[serde(deserialize_with = "Option::deserialize")]
        #[cfg_attr(feature = "schema", schemars(with = "crate::json::OrNull<u32>"))]
        from: Option<u32>,
        /// The number that is to be there; `null` is none given.
        #[serde(deserialize_with = "Option::deserialize")]
        #[cfg_attr(feature = "schema", schemars(with = "crate::json::OrNull<u32>"))]
        to: Option<u32>,
    },
    /// Other readers of a note: it is withheld, or cleared for more people.
    Note {
        /// The note.
        note: NotePlace,
        /// Who may read it so far; at first, `lead`.
        from: Readers,
        /// Who is to be able to read it.
        to: Readers,
    },
    /// Other readers of a link to evidence.
    Evidence {
        /// The link.
        evidence: EvidencePlace,
        /// Who may read it so far; at first, `lead`.
        from: Readers,
        /// Who is to be able to read it.
        to: Readers,
    },
    /// The whole response is withdrawn, or brought back.
    Response {
        /// How it stands so far; at first, `counted`.
        from: Standing,
        /// How it is to stand.
        to: Standing,
    },
}

choices! {
    /// Who may read a text that somebody wrote. Each includes those before it.
    pub enum Readers {
        /// Nobody: it is withheld, and in no dataset that comes of moderation.
        Nobody = "nobody",
        /// The school it comes from and the lead of the partnership, who see
        /// what was answered anyway. So it is until an amendment says more.
        Lead = "lead",
        /// The members of the partnership.
        Members = "members",
        /// The hub too.
        Hub = "hub",
        /// Everybody.
        Public = "public",
    }
}

choices! {
    /// Whether a response is used.
    pub enum Standing {
        /// It is.
        Counted = "counted",
        /// It is left out as though it had not been given.
        Withdrawn = "withdrawn",
    }
}

choices! {
    /// A kind of [`Change`].
    pub enum ChangeKind {
        /// Of a rating.
        Rating = "rating",
        /// Of a stance.
        Support = "support",
        /// Of a capacity.
        Capacity = "capacity",
        /// Of who may read a note.
        Note = "note",
        /// Of who may read a link.
        Evidence = "evidence",
        /// Of whether the response is used.
        Response = "response",
    }
}

/// Names a note of a response.
///
/// Theme and kind say which note is meant a second time, so that an amendment
/// to another form of the response is found to be stale. The words may be
/// given as well; they are best left out where they must not stand in the log.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NotePlace {
    /// Its place among the notes as they were answered, from 0.
    pub index: u32,
    /// Its theme.
    pub theme: ThemeCode,
    /// What it is about.
    pub kind: NoteKind,
    /// Its words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::text::Prose>"))]
    pub text: Option<String>,
}

record!(NotePlace { index, theme, kind; text });

/// Names a link of a response, as [`NotePlace`] names a note.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EvidencePlace {
    /// Its place among the links as they were answered, from 0.
    pub index: u32,
    /// Its theme.
    pub theme: ThemeCode,
    /// Its title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::text::Prose>"))]
    pub title: Option<String>,
}

record!(EvidencePlace { index, theme; title });

impl Change {
    /// What kind it is.
    #[must_use]
    pub fn kind(&self) -> ChangeKind {
        match self {
            Self::Rating { .. } => ChangeKind::Rating,
            Self::Support { .. } => ChangeKind::Support,
            Self::Capacity { .. } => ChangeKind::Capacity,
            Self::Note { .. } => ChangeKind::Note,
            Self::Evidence { .. } => ChangeKind::Evidence,
            Self::Response { .. } => ChangeKind::Response,
        }
    }

    /// The change that takes this one back.
    ///
    /// ```
    /// use pedt::moderate::{Change, Standing};
    ///
    /// let (from, to) = (Standing::Counted, Standing::Withdrawn);
    /// let back = Change::Response { from: to, to: from };
    /// assert_eq!(Change::Response { from, to }.reversed(), back);
    /// ```
    #[must_use]
    pub fn reversed(mut self) -> Self {
        match &mut self {
            Self::Rating { from, to, .. } => std::mem::swap(from, to),
            Self::Support { from, to, .. } => std::mem::swap(from, to),
            Self::Capacity { from, to, .. } => std::mem::swap(from, to),
            Self::Note { from, to, .. } | Self::Evidence { from, to, .. } => {
                std::mem::swap(from, to);
            }
            Self::Response { from, to } => std::mem::swap(from, to),
        }
        self
    }
}

impl Read for Change {
    fn placeholder() -> Self {
        Self::Response {
            from: Standing::Counted,
            to: Standing::Counted,
        }
    }

    fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
        let Some(mut fields) = Reading::open(tree, at, found) else {
            return Self::placeholder();
        };
        let kinds: Vec<&'static str> = ChangeKind::ALL.iter().map(|kind| kind.name()).collect();
        let kind = fields.tag("kind", &kinds).and_then(ChangeKind::from_name);
        let Some(kind) = kind else {
            return Self::placeholder();
        };
        let change = match kind {
            ChangeKind::Rating => Self::Rating {
                statement: fields.required("statement"),
                from: fields.required("from"),
                to: fields.required("to"),
            },
            ChangeKind::Support => Self::Support {
                topic: fields.required("topic"),
                from: fields.required("from"),
                to: fields.required("to"),
            },
            ChangeKind::Capacity => Self::Capacity {
                topic: fields.required("topic"),
                from: fields.required("from"),
                to: fields.required("to"),
            },
            ChangeKind::Note => Self::Note {
                note: fields.required("note"),
                from: fields.required("from"),
                to: fields.required("to"),
            },
            ChangeKind::Evidence => Self::Evidence {
                evidence: fields.required("evidence"),
                from: fields.required("from"),
                to: fields.required("to"),
            },
            ChangeKind::Response => Self::Response {
                from: fields.required("from"),
                to: fields.required("to"),
            },
        };
        fields.close();
        change
    }
}

impl Amendment {
    /// Reads an amendment, reporting every fault with its place. Whether it
    /// fits a response shows when it is applied.
    #[must_use]
    pub fn from_json(text: &[u8]) -> Checked<Self> {
        json::document(text, &Limits::DEFAULT, Self::check)
    }

    pub(super) fn from_tree(tree: &Tree, limits: &Limits) -> Checked<Self> {
        json::tree_document(tree, limits, Self::check)
    }

    /// Checks an amendment that was built in code.
    pub(super) fn check(&self, found: &mut Diagnostics) {
        report_prose(&self.why, &Pointer::ROOT.key("why"), found);
        let change = Pointer::ROOT.key("change");
        match &self.change {
            Change::Note { note, .. } => {
                let at = change.key("note");
                if let Some(text) = &note.text {
                    report_prose(text, &at.key("text"), found);
                }
            }
            Change::Evidence { evidence, .. } => {
                let at = change.key("evidence");
                if let Some(title) = &evidence.title {
                    report_prose(title, &at.key("title"), found);
                }
            }
            _ => {}
        }
    }
}
