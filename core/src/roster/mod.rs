//! Who takes part: hubs, partnerships, schools, and their membership by round.
//!
//! A school may belong to several partnerships at once, may join late and may
//! leave. Rounds stand in order of time, and a membership says from which
//! round to which it holds.
//!
//! ```
//! use pedt::Roster;
//!
//! let roster = Roster::from_json(br#"{
//!     "schema_version": "1", "id": "dale",
//!     "rounds": [{"id": "autumn", "title": {"en": "Autumn term"}}],
//!     "partnerships": [{"id": "P1", "title": {"en": "Dale alliance"}, "kind": "informal"}],
//!     "schools": [{"id": "S1", "title": {"en": "Dale Primary"}}],
//!     "memberships": [{"school": "S1", "partnership": "P1"}]
//! }"#).accept().unwrap();
//! assert!(roster.is_member("S1", "P1", "autumn"));
//! ```

mod check;
mod document;
mod lookup;

use std::collections::HashMap;
use std::ops::Deref;

pub use check::MAX_ROUNDS;
pub use document::{
    ExcludedPair, Hub, Membership, Partnership, PartnershipKind, Phase, Place, RosterDocument,
    Round, School,
};
pub use lookup::NotInRoster;
pub(crate) use lookup::PartnershipRound;

use crate::diagnostic::{Checked, Diagnostics};
use crate::json::{self, Tree};
use crate::limits::Limits;

/// A roster that has been checked and indexed; it reads like its document.
#[derive(Clone, Debug)]
pub struct Roster {
    document: RosterDocument,
    rounds: HashMap<String, u32>,
    partnerships: HashMap<String, u32>,
    schools: HashMap<String, u32>,
    /// First and last round of each stretch, by school and partnership.
    memberships: HashMap<(u32, u32), Vec<(u32, u32)>>,
    /// The schools that are members of a partnership in any round, in order.
    members: HashMap<u32, Vec<u32>>,
}

impl Deref for Roster {
    type Target = RosterDocument;

    fn deref(&self) -> &RosterDocument {
        &self.document
    }
}

impl PartialEq for Roster {
    fn eq(&self, other: &Self) -> bool {
        self.document == other.document
    }
}

impl Roster {
    /// Reads a roster, reporting every fault with its place.
    #[must_use]
    pub fn from_json(text: &[u8]) -> Checked<Self> {
        Self::from_json_within(text, &Limits::DEFAULT)
    }

    /// The same within limits of one's own.
    #[must_use]
    pub fn from_json_within(text: &[u8], limits: &Limits) -> Checked<Self> {
        json::document(text, limits, check::check).map(Self::index)
    }

    pub(crate) fn from_tree(tree: &Tree, limits: &Limits) -> Checked<Self> {
        json::tree_document(tree, limits, check::check).map(Self::index)
    }

    /// Checks a roster that was built in code.
    #[must_use]
    pub fn from_document(document: RosterDocument) -> Checked<Self> {
        let mut found = Diagnostics::new(&Limits::DEFAULT);
        check::check(&document, &mut found);
        Checked::new(found.into_vec(), || document).map(Self::index)
    }

    /// Whether `school` belongs to `partnership` in `round`.
    #[must_use]
    pub fn is_member(&self, school: &str, partnership: &str, round: &str) -> bool {
        let find = || {
            let school = self.school_index(school)?;
            let partnership = self.partnership_index(partnership)?;
            Some(self.is_member_at(school, partnership, self.round_index(round)?))
        };
        find().unwrap_or(false)
    }

    pub(crate) fn is_member_at(&self, school: u32, partnership: u32, round: u32) -> bool {
        let stretches = self.memberships.get(&(school, partnership));
        stretches.is_some_and(|stretches| {
            stretches
                .iter()
                .any(|&(first, last)| (first..=last).contains(&round))
        })
    }

    /// The schools of a partnership in a round, in the order of the roster.
    pub(crate) fn members_at(&self, partnership: u32, round: u32) -> Vec<u32> {
        let members = self.members.get(&partnership).into_iter().flatten();
        members
            .copied()
            .filter(|school| self.is_member_at(*school, partnership, round))
            .collect()
    }

    pub(crate) fn round_index(&self, id: &str) -> Option<u32> {
        self.rounds.get(id).copied()
    }

    pub(crate) fn partnership_index(&self, id: &str) -> Option<u32> {
        self.partnerships.get(id).copied()
    }

    pub(crate) fn school_index(&self, id: &str) -> Option<u32> {
        self.schools.get(id).copied()
    }

    fn index(document: RosterDocument) -> Self {
        let rounds = positions(document.rounds.iter().map(|round| round.id.as_str()));
        let partnerships = positions(document.partnerships.iter().map(|p| p.id.as_str()));
        let schools = positions(document.schools.iter().map(|school| school.id.as_str()));
        let mut memberships: HashMap<(u32, u32), Vec<(u32, u32)>> = HashMap::new();
        for membership in &document.memberships {
            let school = schools.get(membership.school.as_str());
            let partnership = partnerships.get(membership.partnership.as_str());
            let (Some(&school), Some(&partnership)) = (school, partnership) else {
                continue;
            };
            let round = |id: &crate::id::RoundId| rounds.get(id.as_str()).copied();
            let first = membership.from.as_ref().and_then(round).unwrap_or(0);
            let last = membership.to.as_ref().and_then(round).unwrap_or(u32::MAX);
            let stretches = memberships.entry((school, partnership)).or_default();
            stretches.push((first, last));
        }
        let mut members: HashMap<u32, Vec<u32>> = HashMap::new();
        for &(school, partnership) in memberships.keys() {
            members.entry(partnership).or_default().push(school);
        }
        for schools in members.values_mut() {
            schools.sort_unstable();
        }
        Self {
            document,
            rounds,
            partnerships,
            schools,
            memberships,
            members,
        }
    }
}

fn positions<'a>(ids: impl Iterator<Item = &'a str>) -> HashMap<String, u32> {
    ids.zip(0..)
        .map(|(id, index)| (id.to_owned(), index))
        .collect()
}
