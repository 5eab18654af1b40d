//! The roster as a document: hubs, partnerships, schools, and who belonged where when.

use serde::{Deserialize, Serialize};

use crate::id::{HubId, PartnershipId, RosterId, RoundId, SchoolId};
use crate::json::{SchemaVersion, choices, record};
use crate::text::{Language, Text};

/// A roster as it is written, before it is checked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RosterDocument {
    /// Version of this document format.
    pub schema_version: SchemaVersion,
    /// Names the roster.
    pub id: RosterId,
    /// The rounds, in order of time; usually one a term.
    #[cfg_attr(feature = "schema", schemars(length(max = super::MAX_ROUNDS)))]
    pub rounds: Vec<Round>,
    /// The hubs that look across partnerships.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hubs: Vec<Hub>,
    /// The partnerships.
    pub partnerships: Vec<Partnership>,
    /// The schools.
    pub schools: Vec<School>,
    /// Which school belongs to which partnership, and in which rounds.
    pub memberships: Vec<Membership>,
    /// Pairs of schools that are not to be matched with each other.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub excluded_pairs: Vec<ExcludedPair>,
}

record!(RosterDocument {
    schema_version, id, rounds, partnerships, schools, memberships;
    hubs, excluded_pairs
});

/// A cycle of answers, usually a term.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// Names the round.
    pub id: RoundId,
    /// What it is called.
    pub title: Text,
}

record!(Round { id, title; });

/// A body that looks across several partnerships, such as a county.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Hub {
    /// Names the hub.
    pub id: HubId,
    /// What it is called.
    pub title: Text,
    /// Where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::text::Prose>"))]
    pub region: Option<String>,
}

record!(Hub { id, title; region });

choices! {
    /// What kind of partnership it is.
    pub enum PartnershipKind {
        /// A local authority or a body led by its schools.
        LocalAuthority = "local_authority",
        /// A multi-academy trust.
        MultiAcademyTrust = "multi_academy_trust",
        /// An umbrella trust.
        UmbrellaTrust = "umbrella_trust",
        /// A federation under one governing body.
        HardFederation = "hard_federation",
        /// A federation with joint committees.
        SoftFederation = "soft_federation",
        /// A federation by agreement.
        CollaborativeFederation = "collaborative_federation",
        /// A teaching school alliance.
        TeachingSchoolAlliance = "teaching_school_alliance",
        /// An opportunity area or a city cluster.
        OpportunityArea = "opportunity_area",
        /// The schools of a diocese.
        Diocese = "diocese",
        /// Joined by a theme, such as behaviour.
        Thematic = "thematic",
        /// Joined by a subject.
        SubjectFocused = "subject_focused",
        /// A larger local cluster.
        LocalCluster = "local_cluster",
        /// Informal, or by membership.
        Informal = "informal",
        /// Together with other public services.
        InterAgency = "inter_agency",
        /// Together with businesses or charities.
        BusinessOrCharity = "business_or_charity",
        /// Anything else; `other_kind` says what.
        Other = "other",
    }
}

/// Schools that work together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("dependentSchemas" = other_kind_named())))]
#[serde(deny_unknown_fields)]
pub struct Partnership {
    /// Names the partnership.
    pub id: PartnershipId,
    /// What it is called.
    pub title: Text,
    /// What kind it is.
    pub kind: PartnershipKind,
    /// What kind it is, when `kind` is `other`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_kind: Option<Text>,
    /// The hub that looks across it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hub: Option<HubId>,
}

record!(Partnership { id, title, kind; other_kind, hub });

/// The rule that a partnership of another kind says of which.
#[cfg(feature = "schema")]
fn other_kind_named() -> serde_json::Value {
    serde_json::json!({
        "kind": {
            "if": { "properties": { "kind": { "const": PartnershipKind::Other.name() } } },
            "then": {
                "properties": { "other_kind": { "type": "object" } },
                "required": ["other_kind"],
            },
        }
    })
}

choices! {
    /// The ages a school teaches.
    pub enum Phase {
        /// Before school age.
        Nursery = "nursery",
        /// Infant and junior years.
        Primary = "primary",
        /// Between primary and upper school.
        Middle = "middle",
        /// From eleven.
        Secondary = "secondary",
        /// Primary and secondary in one.
        AllThrough = "all_through",
        /// After sixteen.
        Post16 = "post_16",
        /// A special school, of any age.
        Special = "special",
        /// A pupil referral unit or other alternative provision.
        Alternative = "alternative",
    }
}

/// A school.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct School {
    /// Names the school.
    pub id: SchoolId,
    /// What it is called.
    pub title: Text,
    /// The ages it teaches.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<Phase>,
    /// The region it is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::text::Prose>"))]
    pub region: Option<String>,
    /// Where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// How many pupils are on roll.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pupils: Option<u32>,
    /// The languages it teaches in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Language>,
}

record!(School { id, title; phase, region, place, pupils, languages });

/// A place on the map, in degrees of WGS 84.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Degrees north, -90 to 90.
    #[cfg_attr(feature = "schema", schemars(range(min = -90, max = 90)))]
    pub latitude: f64,
    /// Degrees east, -180 to 180.
    #[cfg_attr(feature = "schema", schemars(range(min = -180, max = 180)))]
    pub longitude: f64,
}

record!(Place { latitude, longitude; });

/// A school's membership of a partnership; a school may have several.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Membership {
    /// The school.
    pub school: SchoolId,
    /// The partnership.
    pub partnership: PartnershipId,
    /// The first round it belongs to; from the beginning if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<RoundId>,
    /// The last round it belongs to; open if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<RoundId>,
}

record!(Membership { school, partnership; from, to });

/// Two schools that are not to be matched, for instance because they compete.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExcludedPair {
    /// One school.
    #[cfg_attr(feature = "schema", schemars(title = "One school"))]
    pub a: SchoolId,
    /// The other school.
    #[cfg_attr(feature = "schema", schemars(title = "Other school"))]
    pub b: SchoolId,
    /// Why, for the people who agreed on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
}

record!(ExcludedPair { a, b; reason });
