//! Who is to read an answer.

use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostics;
use crate::id::{HubId, PartnershipId, SchoolId};
use crate::json::{Read, Reading, Tree, choices};
use crate::pointer::Pointer;
use crate::scores::ScoreUnit;

/// Who is to read an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Audience {
    /// The lead of a partnership, who sees everything in it.
    Lead {
        /// The partnership.
        partnership: PartnershipId,
    },
    /// The leaders of one school: their own figures, and what members see.
    OwnSchool {
        /// The school.
        school: SchoolId,
    },
    /// The members of a partnership, around one table.
    Members {
        /// The partnership.
        partnership: PartnershipId,
    },
    /// Those who look across the partnerships of a hub.
    Hub {
        /// The hub.
        hub: HubId,
    },
    /// Anybody.
    Public,
}

choices! {
    /// How far from the schools a reader stands. What is hidden in one circle
    /// is hidden in those further out.
    pub enum Circle {
        /// Members of the partnership.
        Members = "members",
        /// Those who look across a hub.
        Hub = "hub",
        /// Anybody.
        Public = "public",
    }
}

impl Audience {
    /// The circle it stands in; none for a lead, from whom nothing is hidden.
    #[must_use]
    pub fn circle(&self) -> Option<Circle> {
        match self {
            Self::Lead { .. } => None,
            Self::OwnSchool { .. } | Self::Members { .. } => Some(Circle::Members),
            Self::Hub { .. } => Some(Circle::Hub),
            Self::Public => Some(Circle::Public),
        }
    }
}

impl Audience {
    /// Whether it may read single responses of a unit.
    pub(crate) fn opens(&self, unit: &ScoreUnit) -> bool {
        let Self::Lead { partnership } = self else {
            return false;
        };
        match unit {
            ScoreUnit::Hub { .. } => false,
            ScoreUnit::Partnership { partnership: of }
            | ScoreUnit::School {
                partnership: of, ..
            } => of == partnership,
        }
    }
}

impl Read for Audience {
    fn placeholder() -> Self {
        Self::Public
    }

    fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
        let Some(mut fields) = Reading::open(tree, at, found) else {
            return Self::placeholder();
        };
        let kinds = ["lead", "own_school", "members", "hub", "public"];
        let audience = match fields.tag("kind", &kinds) {
            Some("lead") => Self::Lead {
                partnership: fields.required("partnership"),
            },
            Some("own_school") => Self::OwnSchool {
                school: fields.required("school"),
            },
            Some("members") => Self::Members {
                partnership: fields.required("partnership"),
            },
            Some("hub") => Self::Hub {
                hub: fields.required("hub"),
            },
            Some(_) => Self::Public,
            None => return Self::placeholder(),
        };
        fields.close();
        audience
    }
}
