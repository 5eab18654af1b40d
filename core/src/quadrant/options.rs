//! When a position is worth a word, and how its certainty is found.

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Checked, Diagnostics};
use crate::json::read::check_range;
use crate::json::{self, defaulted};
use crate::limits::Limits;
use crate::pointer::Pointer;

/// The limits behind the flags, and how schools are drawn again; an empty
/// document gives the defaults.
///
/// ```
/// use pedt::quadrant::QuadrantOptions;
///
/// let options = QuadrantOptions::from_json(br#"{"top_share": 0.8}"#).accept().unwrap();
/// assert_eq!((options.top_share, options.draws, options.seed), (0.8, 2000, 0));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct QuadrantOptions {
    /// The share of ratings at the top of the scale from which they are
    /// uniformly high.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub top_share: f64,
    /// How often schools are drawn again, where there are more than eight.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 100_000)))]
    pub draws: u32,
    /// The seed of these draws.
    pub seed: u32,
}

defaulted!(QuadrantOptions {
    top_share,
    draws,
    seed
});

impl Default for QuadrantOptions {
    fn default() -> Self {
        Self {
            top_share: 0.9,
            draws: 2000,
            seed: 0,
        }
    }
}

impl QuadrantOptions {
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
            ("top_share", self.top_share, (0.0, 1.0)),
            ("draws", self.draws.into(), (1.0, 100_000.0)),
        ] {
            check_range(option, range, &at.key(field), found);
        }
    }
}
