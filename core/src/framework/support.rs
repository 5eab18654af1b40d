//! The support question: what schools can help each other with.

use serde::{Deserialize, Serialize};

use crate::id::{ThemeCode, TopicId};
use crate::json::record;
use crate::stance::Stance;
use crate::text::Text;

/// The support question: what it asks, its answers and its topics.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("dependentSchemas" = every_stance())))]
#[serde(deny_unknown_fields)]
pub struct Support {
    /// The question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<Text>,
    /// All five stances with their titles.
    pub stances: Vec<StanceTitle>,
    /// The topics, in order.
    #[cfg_attr(feature = "schema", schemars(length(max = super::check::MAX_PARTS)))]
    pub topics: Vec<Topic>,
}

record!(Support { stances, topics; question });

/// The rule that none of the five stances is missing.
#[cfg(feature = "schema")]
fn every_stance() -> serde_json::Value {
    let each = Stance::ALL.iter().map(|stance| {
        serde_json::json!({
            "contains": {
                "type": "object",
                "properties": { "id": { "const": stance.name() } },
                "required": ["id"],
            }
        })
    });
    let each: Vec<serde_json::Value> = each.collect();
    serde_json::json!({ "stances": { "properties": { "stances": { "type": "array", "allOf": each } } } })
}

/// What a stance is called.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StanceTitle {
    /// The stance.
    pub id: Stance,
    /// What it is called.
    pub title: Text,
}

record!(StanceTitle { id, title; });

/// Something that schools can help each other with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Names the topic.
    pub id: TopicId,
    /// What it is called.
    pub title: Text,
    /// Themes whose scores speak to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<ThemeCode>,
}

record!(Topic { id, title; themes });
