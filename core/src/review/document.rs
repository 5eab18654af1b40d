//! What one person thinks of the parts of a framework.

use serde::{Deserialize, Serialize};

use crate::id::RespondentId;
use crate::json::{SchemaVersion, choices, record};
use crate::response::FrameworkRef;
use crate::scores::Node;

/// What one person thinks of the parts of a framework, and whether they are the
/// right ones.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// Version of this document format.
    pub schema_version: SchemaVersion,
    /// The framework that is reviewed.
    pub framework: FrameworkRef,
    /// Who reviews it; a pseudonym serves as well as a name.
    pub reviewer: RespondentId,
    /// The parts, in any order; what is left out was not judged.
    pub parts: Vec<ReviewedPart>,
}

record!(Review { schema_version, framework, reviewer, parts; });

/// What one person thinks of one part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReviewedPart {
    /// The part.
    pub node: Node,
    /// How much it has to do with a good partnership.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relevance: Option<Relevance>,
    /// Whether it can be done without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub necessity: Option<Necessity>,
    /// What the reviewer's own schools do that belongs here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::text::Prose>"))]
    pub examples: Vec<String>,
    /// What should be put differently.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::text::Prose>"))]
    pub comment: Option<String>,
}

record!(ReviewedPart { node; relevance, necessity, examples, comment });

choices! {
    /// How much a part has to do with what is to be measured: the four points
    /// of Lynn (1986), of which the upper two count as relevant.
    pub enum Relevance {
        /// Not at all.
        NotRelevant = "not_relevant",
        /// Somewhat; it would have to be rewritten.
        SomewhatRelevant = "somewhat_relevant",
        /// Quite; it needs a touch.
        QuiteRelevant = "quite_relevant",
        /// Highly.
        HighlyRelevant = "highly_relevant",
    }
}

choices! {
    /// Whether a part can be done without: the three points of Lawshe (1975).
    pub enum Necessity {
        /// It can.
        NotNecessary = "not_necessary",
        /// It can, but it helps.
        Useful = "useful",
        /// It cannot.
        Essential = "essential",
    }
}

impl Relevance {
    /// Whether it counts as relevant.
    #[must_use]
    pub fn is_relevant(self) -> bool {
        self >= Self::QuiteRelevant
    }
}
