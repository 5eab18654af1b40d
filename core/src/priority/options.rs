//! What is ranked, by which keys, and what counts as a small win.

use serde::{Deserialize, Serialize};

use super::key::PriorityKey;
use crate::diagnostic::{Checked, Diagnostics};
use crate::id::{LevelId, RoundId};
use crate::json::read::check_range;
use crate::json::{self, defaulted};
use crate::limits::Limits;
use crate::pointer::Pointer;

/// How themes are ranked; an empty document gives the defaults.
///
/// ```
/// use pedt::priority::{PriorityKey, PriorityOptions};
///
/// let text = br#"{"keys": ["needs", "level"], "top": 2}"#;
/// let options = PriorityOptions::from_json(text).accept().unwrap();
/// assert_eq!(options.keys, [PriorityKey::Needs, PriorityKey::Level]);
/// assert_eq!((options.top, options.small_win_within), (2, 0.5));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct PriorityOptions {
    /// The levels, each ranked apart; all of them if left out or empty.
    pub levels: Vec<LevelId>,
    /// What decides, the first key first. If left out or empty, the usual keys,
    /// which for a school count ratings and for several count schools.
    pub keys: Vec<PriorityKey>,
    /// The round that change is counted from; the one before if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baseline: Option<RoundId>,
    /// How many themes are at the top, where they stay or fall out as schools
    /// are drawn again.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 1000)))]
    pub top: u32,
    /// How far below the threshold a small win may begin, on the framework's
    /// default scale.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 10)))]
    pub small_win_within: f64,
    /// The consensus that it needs.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub small_win_consensus: f64,
    /// The places on linked topics that it needs, where topics are linked.
    pub small_win_places: u32,
    /// How often schools are drawn again, where there are more than eight.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 100_000)))]
    pub draws: u32,
    /// The seed of these draws.
    pub seed: u32,
}

defaulted!(PriorityOptions {
    levels,
    keys,
    baseline,
    top,
    small_win_within,
    small_win_consensus,
    small_win_places,
    draws,
    seed
});

impl Default for PriorityOptions {
    fn default() -> Self {
        Self {
            levels: Vec::new(),
            keys: Vec::new(),
            baseline: None,
            top: 3,
            small_win_within: 0.5,
            small_win_consensus: 0.5,
            small_win_places: 1,
            draws: 2000,
            seed: 0,
        }
    }
}

impl PriorityOptions {
    /// Reads options, reporting every fault with its place.
    #[must_use]
    pub fn from_json(text: &[u8]) -> Checked<Self> {
        json::document(text, &Limits::DEFAULT, |options: &Self, found| {
            options.check(&Pointer::ROOT, found);
        })
    }

    /// Whether the options mean something, wherever they stand in a document.
    pub(crate) fn check(&self, at: &Pointer<'_>, found: &mut Diagnostics) {
        for (field, option, range) in [
            ("top", self.top.into(), (1.0, 1000.0)),
            ("small_win_within", self.small_win_within, (0.0, 10.0)),
            ("small_win_consensus", self.small_win_consensus, (0.0, 1.0)),
            ("draws", self.draws.into(), (1.0, 100_000.0)),
        ] {
            check_range(option, range, &at.key(field), found);
        }
    }
}
