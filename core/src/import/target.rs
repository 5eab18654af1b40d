//! What a column of a table fills in a response.

use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostics;
use crate::id::{StatementCode, ThemeCode, TopicId};
use crate::json::{Read, Reading, Tree, choices};
use crate::pointer::Pointer;
use crate::response::NoteKind;

choices! {
    /// A field that says what a response is about; each response needs all.
    pub enum Field {
        /// The id of the response.
        Id = "id",
        /// The round.
        Round = "round",
        /// The partnership.
        Partnership = "partnership",
        /// The respondent's school.
        School = "school",
        /// Who answered.
        Respondent = "respondent",
        /// In which role.
        Role = "role",
        /// Whether it is finished.
        Status = "status",
    }
}

/// What a column fills.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Target {
    /// A field of the response.
    Field {
        /// Which.
        field: Field,
        /// What is put before the text of the cell, such as `class-`.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        prefix: String,
    },
    /// The rating of a statement.
    Rating {
        /// Which.
        statement: StatementCode,
    },
    /// A note on a theme; several columns may fill the notes of one theme.
    Note {
        /// Which theme.
        theme: ThemeCode,
        /// What the note is about.
        note: NoteKind,
    },
    /// A link to evidence for a theme: a title, a web address, or a title and
    /// the address in angle brackets; several columns may fill one theme's.
    Evidence {
        /// Which theme.
        theme: ThemeCode,
    },
    /// The stance on a support topic.
    Support {
        /// Which topic.
        topic: TopicId,
    },
    /// How many schools could be helped with a support topic.
    Capacity {
        /// Which topic.
        topic: TopicId,
    },
    /// Nothing: the column is not wanted.
    Ignore,
}

impl Target {
    /// The target in words for a message.
    pub(super) fn describe(&self) -> String {
        match self {
            Self::Field { field, .. } => format!("`{field}`"),
            Self::Rating { statement } => format!("the rating of `{statement}`"),
            Self::Note { theme, note } => format!("the {note} notes of `{theme}`"),
            Self::Evidence { theme } => format!("the evidence of `{theme}`"),
            Self::Support { topic } => format!("the stance on `{topic}`"),
            Self::Capacity { topic } => format!("the capacity for `{topic}`"),
            Self::Ignore => "nothing".to_owned(),
        }
    }

    /// Whether several columns may fill it, each adding to the others.
    pub(super) fn is_list(&self) -> bool {
        matches!(
            self,
            Self::Note { .. } | Self::Evidence { .. } | Self::Ignore
        )
    }
}

impl Read for Target {
    fn placeholder() -> Self {
        Self::Ignore
    }

    fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
        let Some(mut fields) = Reading::open(tree, at, found) else {
            return Self::placeholder();
        };
        let kinds = [
            "field", "rating", "note", "evidence", "support", "capacity", "ignore",
        ];
        let target = match fields.tag("kind", &kinds) {
            Some("field") => Self::Field {
                field: fields.required("field"),
                prefix: fields.optional("prefix"),
            },
            Some("rating") => Self::Rating {
                statement: fields.required("statement"),
            },
            Some("note") => Self::Note {
                theme: fields.required("theme"),
                note: fields.required("note"),
            },
            Some("evidence") => Self::Evidence {
                theme: fields.required("theme"),
            },
            Some("support") => Self::Support {
                topic: fields.required("topic"),
            },
            Some("capacity") => Self::Capacity {
                topic: fields.required("topic"),
            },
            Some(_) => Self::Ignore,
            None => return Self::placeholder(),
        };
        fields.close();
        target
    }
}
