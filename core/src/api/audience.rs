//! For whom an answer is.

use serde::{Deserialize, Serialize};

use super::call::Call;
use super::refused::{not_a_key, refused, unknown};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::disclosure::{
    Audience, DisclosureError, DisclosurePolicy, Hidden, PseudonymKey, SchoolNames, Wall,
};
use crate::id::PartnershipId;
use crate::json::{Read, Reading, Tree};
use crate::pointer::Pointer;
use crate::scores::{ScoreOptions, ScoreUnit, Scores};
use crate::tally::Tally;

/// For whom an answer is, and what they may see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DisclosureCall {
    /// Who is to read it.
    pub audience: Audience,
    /// What each audience may see.
    #[serde(default)]
    pub policy: DisclosurePolicy,
    /// The key by which schools are given pseudonyms, 32 hexadecimal digits;
    /// asked for where the policy keeps names from members.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pseudonym_key: Option<String>,
}

/// For whom an answer is, and how much is hidden from them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Disclosure {
    /// Who is to read it.
    pub audience: Audience,
    /// How many scores have hidden figures, by reason.
    pub hidden: Vec<Hidden>,
}

impl Read for DisclosureCall {
    fn placeholder() -> Self {
        Self {
            audience: Audience::Public,
            policy: DisclosurePolicy::default(),
            pseudonym_key: None,
        }
    }

    fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
        let Some(mut fields) = Reading::open(tree, at, found) else {
            return Self::placeholder();
        };
        let call = Self {
            audience: fields.required("audience"),
            policy: fields.optional("policy"),
            pseudonym_key: fields.optional("pseudonym_key"),
        };
        fields.close();
        call.policy.check(&at.key("policy"), found);
        call
    }
}

impl DisclosureCall {
    /// The scores as the audience sees them, and how many are hidden; an
    /// audience that there is no wall for is reported.
    pub(super) fn scores(
        &self,
        tally: &Tally,
        options: &ScoreOptions,
        call: &mut Call<'_>,
    ) -> Option<(Scores, Vec<Hidden>)> {
        let (audience, policy) = (self.audience.clone(), &self.policy);
        let wall = match self.pseudonym_key.as_deref().map(PseudonymKey::from_hex) {
            None => Wall::new(tally, audience, policy),
            Some(Some(key)) => Wall::with_pseudonyms(tally, audience, policy, key),
            Some(None) => {
                call.report(not_a_key("/disclosure/pseudonym_key"));
                return None;
            }
        };
        let disclosed = wall.and_then(|wall| Ok(wall.scores(options)?));
        match disclosed {
            Ok(disclosed) => Some((disclosed.scores, disclosed.hidden)),
            Err(error) => {
                call.report(diagnostic(&error));
                None
            }
        }
    }

    /// Whether single responses of a unit may be read for the audience.
    pub(super) fn opens(&self, unit: &ScoreUnit) -> bool {
        self.audience.opens(unit)
    }

    /// Whether the audience sees which schools of a partnership have answered.
    pub(super) fn names_schools(&self, partnership: &PartnershipId) -> bool {
        match &self.audience {
            Audience::Lead { partnership: of } => of == partnership,
            Audience::Members { partnership: of } => {
                of == partnership && self.policy.school_names == SchoolNames::Shown
            }
            _ => false,
        }
    }
}

fn diagnostic(error: &DisclosureError) -> Diagnostic {
    let DisclosureError::NotInRoster(fault) = error else {
        return refused("/disclosure/pseudonym_key", error.to_string());
    };
    let (name, _) = fault.named();
    unknown(format!("/disclosure/audience/{name}"), fault)
}
