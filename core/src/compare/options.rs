//! How frameworks are compared.

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Checked, Diagnostics};
use crate::json::read::check_range;
use crate::json::{self, defaulted};
use crate::limits::Limits;
use crate::pointer::Pointer;

/// How frameworks are compared; an empty document gives the defaults.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct CompareOptions {
    /// The share of the statements of a theme, an area or the whole, 0 to 1,
    /// that must go on for its series to go on; of those it had and of those
    /// it has. With the default of 0.6 a theme of three statements bears the
    /// exchange of one, and a theme of two none.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 1.0)))]
    pub min_shared: f64,
}

defaulted!(CompareOptions { min_shared });

impl Default for CompareOptions {
    fn default() -> Self {
        Self { min_shared: 0.6 }
    }
}

impl CompareOptions {
    /// Reads options, reporting every fault with its place.
    #[must_use]
    pub fn from_json(text: &[u8]) -> Checked<Self> {
        json::document(text, &Limits::DEFAULT, |options: &Self, found| {
            options.check(&Pointer::ROOT, found);
        })
    }

    /// Whether the options mean something, wherever they stand in a document.
    pub(crate) fn check(&self, at: &Pointer<'_>, found: &mut Diagnostics) {
        check_range(self.min_shared, (0.0, 1.0), &at.key("min_shared"), found);
    }
}
