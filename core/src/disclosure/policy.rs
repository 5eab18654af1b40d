//! What each audience may see: every choice there is, with its default.

use serde::{Deserialize, Serialize};

use super::audience::Circle;
use crate::diagnostic::{Checked, Diagnostics};
use crate::id::{ResponseId, SchoolId, ThemeCode};
use crate::json::read::out_of_range;
use crate::json::{self, Read, Reading, Tree, choices, defaulted, record};
use crate::limits::Limits;
use crate::pointer::Pointer;

/// The largest number of schools or people that a policy may ask for.
pub const MAX_MINIMUM: u32 = 20;

/// What each audience may see; an empty document gives the defaults.
///
/// Circles are nested: a minimum that is lower further out than nearer by has
/// no effect, since what members may not see the public may not see either.
///
/// ```
/// use pedt::disclosure::DisclosurePolicy;
///
/// let policy = DisclosurePolicy::from_json(br#"{"public_min_schools": 10}"#).accept().unwrap();
/// assert_eq!((policy.hub_min_schools, policy.public_min_schools), (3, 10));
///
/// let refused = DisclosurePolicy::from_json(br#"{"hub_min_schools": 0}"#).accept().unwrap_err();
/// assert!(refused.to_string().ends_with("/hub_min_schools: 0 is outside the range 1 to 20"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct DisclosurePolicy {
    /// How many schools must stand behind a partnership's figures before its
    /// members see them; schools that agreed to be shown are not counted.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = MAX_MINIMUM)))]
    pub members_min_schools: u32,
    /// The same for a hub.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = MAX_MINIMUM)))]
    pub hub_min_schools: u32,
    /// The same for anybody.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = MAX_MINIMUM)))]
    pub public_min_schools: u32,
    /// Which schools agreed that the other members see their figures.
    pub agreed: Agreed,
    /// Whether members see the names of schools that agreed.
    pub school_names: SchoolNames,
    /// How many people must have responded in a school before other schools
    /// see its figures; with 1, they may be those of one person.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = MAX_MINIMUM)))]
    pub min_respondents: u32,
    /// The outermost circle that sees figures by role; none if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub roles_up_to: Option<Circle>,
    /// The outermost circle that sees figures in which all are of one mind, so
    /// that everyone's answer is known; none if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unanimous_up_to: Option<Circle>,
    /// The texts that somebody has read and cleared for other schools.
    pub cleared: Vec<ClearedText>,
}

defaulted!(DisclosurePolicy {
    members_min_schools,
    hub_min_schools,
    public_min_schools,
    agreed,
    school_names,
    min_respondents,
    roles_up_to,
    unanimous_up_to,
    cleared,
});

impl Default for DisclosurePolicy {
    fn default() -> Self {
        Self {
            members_min_schools: 3,
            hub_min_schools: 3,
            public_min_schools: 5,
            agreed: Agreed::None,
            school_names: SchoolNames::Shown,
            min_respondents: 1,
            roles_up_to: None,
            unanimous_up_to: None,
            cleared: Vec::new(),
        }
    }
}

impl DisclosurePolicy {
    /// Reads a policy, reporting every fault with its place.
    #[must_use]
    pub fn from_json(text: &[u8]) -> Checked<Self> {
        json::document(text, &Limits::DEFAULT, |policy: &Self, found| {
            policy.check(&Pointer::ROOT, found);
        })
    }

    /// Whether the policy means something, wherever it stands in a document.
    pub(crate) fn check(&self, at: &Pointer<'_>, found: &mut Diagnostics) {
        for (field, minimum) in [
            ("members_min_schools", self.members_min_schools),
            ("hub_min_schools", self.hub_min_schools),
            ("public_min_schools", self.public_min_schools),
            ("min_respondents", self.min_respondents),
        ] {
            if !(1..=MAX_MINIMUM).contains(&minimum) {
                let limits = (1.into(), MAX_MINIMUM.into());
                out_of_range(minimum.into(), limits.0, limits.1, &at.key(field), found);
            }
        }
    }

    /// How many schools a circle asks for by itself.
    pub(super) fn min_schools(&self, circle: Circle) -> u32 {
        match circle {
            Circle::Members => self.members_min_schools,
            Circle::Hub => self.hub_min_schools,
            Circle::Public => self.public_min_schools,
        }
    }

    pub(super) fn shows_roles(&self, circle: Circle) -> bool {
        self.roles_up_to.is_some_and(|last| circle <= last)
    }

    pub(super) fn shows_unanimous(&self, circle: Circle) -> bool {
        self.unanimous_up_to.is_some_and(|last| circle <= last)
    }
}

/// Which schools agreed that the other members see their figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Agreed {
    /// No school.
    None,
    /// Every school.
    All,
    /// Some schools.
    Schools {
        /// Which.
        schools: Vec<SchoolId>,
    },
}

impl Agreed {
    /// Whether `school` agreed.
    #[must_use]
    pub fn includes(&self, school: &SchoolId) -> bool {
        match self {
            Self::None => false,
            Self::All => true,
            Self::Schools { schools } => schools.contains(school),
        }
    }
}

impl Read for Agreed {
    fn placeholder() -> Self {
        Self::None
    }

    fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
        let Some(mut fields) = Reading::open(tree, at, found) else {
            return Self::placeholder();
        };
        let agreed = match fields.tag("kind", &["none", "all", "schools"]) {
            Some("all") => Self::All,
            Some("schools") => Self::Schools {
                schools: fields.required("schools"),
            },
            Some(_) => Self::None,
            None => return Self::placeholder(),
        };
        fields.close();
        agreed
    }
}

choices! {
    /// Whether members see the names of schools that agreed.
    pub enum SchoolNames {
        /// Their figures stand under their names.
        Shown = "shown",
        /// Their figures stand under pseudonyms, another in every round, in
        /// an order that says nothing.
        Pseudonyms = "pseudonyms",
        /// The same pseudonym in every round, so that schools can be followed.
        StablePseudonyms = "stable_pseudonyms",
    }
}

/// What one respondent wrote under one theme, cleared for other schools.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ClearedText {
    /// The response.
    pub response: ResponseId,
    /// The theme.
    pub theme: ThemeCode,
}

record!(ClearedText { response, theme; });
