//! What counts as practice worth sharing.

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Checked, Diagnostics};
use crate::id::LevelId;
use crate::json::read::check_range;
use crate::json::{self, defaulted};
use crate::limits::Limits;
use crate::pointer::Pointer;

/// The limits behind the practice directory; an empty document gives the
/// defaults.
///
/// ```
/// use pedt::hub::HubOptions;
///
/// let options = HubOptions::from_json(br#"{"practice_respondents": 1}"#).accept().unwrap();
/// assert_eq!((options.practice_share, options.practice_consensus), (0.9, 0.7));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct HubOptions {
    /// The level at which schools rate themselves; if left out, the first one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_level: Option<LevelId>,
    /// The level at which they rate the partnership; if left out, the last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partnership_level: Option<LevelId>,
    /// The share of ratings at the threshold that practice needs.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub practice_share: f64,
    /// The consensus of the ratings that it needs.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub practice_consensus: f64,
    /// The share of its ratings that must be given, so that it is not the view
    /// of a few among those who responded.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub practice_answered: f64,
    /// How many people must have responded: one alone agrees with nobody.
    pub practice_respondents: u32,
}

defaulted!(HubOptions {
    own_level,
    partnership_level,
    practice_share,
    practice_consensus,
    practice_answered,
    practice_respondents
});

impl Default for HubOptions {
    fn default() -> Self {
        Self {
            own_level: None,
            partnership_level: None,
            practice_share: 0.9,
            practice_consensus: 0.7,
            practice_answered: 0.75,
            practice_respondents: 2,
        }
    }
}

impl HubOptions {
    /// Reads options, reporting every fault with its place.
    #[must_use]
    pub fn from_json(text: &[u8]) -> Checked<Self> {
        json::document(text, &Limits::DEFAULT, |options: &Self, found| {
            options.check(&Pointer::ROOT, found);
        })
    }

    /// Whether the options mean something, wherever they stand in a document.
    pub(crate) fn check(&self, at: &Pointer<'_>, found: &mut Diagnostics) {
        for (field, option) in [
            ("practice_share", self.practice_share),
            ("practice_consensus", self.practice_consensus),
            ("practice_answered", self.practice_answered),
        ] {
            check_range(option, (0.0, 1.0), &at.key(field), found);
        }
    }
}
