//! How what several leaders said becomes what their school offers.

use serde::{Deserialize, Serialize};

use crate::diagnostic::Checked;
use crate::json::{self, choices, defaulted};
use crate::limits::Limits;

/// How offers are counted; an empty document gives the defaults.
///
/// ```
/// use pedt::support::{CapacityRule, SupportOptions};
///
/// let options = SupportOptions::from_json(br#"{"capacity": "sum"}"#).accept().unwrap();
/// assert_eq!((options.capacity, options.places_unsaid), (CapacityRule::Sum, 1));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct SupportOptions {
    /// How the capacities that several leaders give become their school's.
    pub capacity: CapacityRule,
    /// How many schools an offer can help if none of those who make it says.
    pub places_unsaid: u32,
}

defaulted!(SupportOptions {
    capacity,
    places_unsaid
});

impl Default for SupportOptions {
    fn default() -> Self {
        Self {
            capacity: CapacityRule::Max,
            places_unsaid: 1,
        }
    }
}

impl SupportOptions {
    /// Reads options, reporting every fault with its place.
    #[must_use]
    pub fn from_json(text: &[u8]) -> Checked<Self> {
        json::document(text, &Limits::DEFAULT, |_, _| {})
    }
}

choices! {
    /// How the capacities that several leaders give become their school's.
    /// Only those who make the offer are asked.
    pub enum CapacityRule {
        /// The largest: they speak of one offer, and one of them knows best.
        Max = "max",
        /// All together: each speaks of their own time.
        Sum = "sum",
        /// The smallest: nothing is promised that somebody doubts.
        Min = "min",
    }
}

impl CapacityRule {
    /// The capacity of a school, of those that were given.
    pub(super) fn of(self, given: impl Iterator<Item = u32>) -> Option<u64> {
        let given = given.map(u64::from);
        match self {
            Self::Max => given.max(),
            Self::Min => given.min(),
            Self::Sum => given.reduce(u64::saturating_add),
        }
    }
}
