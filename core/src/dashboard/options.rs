//! When a theme stands out: the limits behind the highlights.

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Checked, Diagnostics};
use crate::json::read::check_range;
use crate::json::{self, defaulted};
use crate::limits::Limits;
use crate::pointer::Pointer;

/// The limits behind the highlights; an empty document gives the defaults.
///
/// ```
/// use pedt::DashboardOptions;
///
/// let options = DashboardOptions::from_json(br#"{"risk_share": 0.6}"#).accept().unwrap();
/// assert_eq!((options.strength_share, options.risk_share), (0.75, 0.6));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct DashboardOptions {
    /// The share of ratings at the threshold from which a theme is a strength.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub strength_share: f64,
    /// The consensus below which it is not one after all.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub low_consensus: f64,
    /// The share of ratings at the threshold below which a theme is a risk.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub risk_share: f64,
    /// The agreement below which people see a theme very differently.
    #[cfg_attr(feature = "schema", schemars(range(min = -1, max = 1)))]
    pub divided_agreement: f64,
}

defaulted!(DashboardOptions {
    strength_share,
    low_consensus,
    risk_share,
    divided_agreement
});

impl Default for DashboardOptions {
    fn default() -> Self {
        Self {
            strength_share: 0.75,
            low_consensus: 0.5,
            risk_share: 0.5,
            divided_agreement: 0.0,
        }
    }
}

impl DashboardOptions {
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
            ("strength_share", self.strength_share, (0.0, 1.0)),
            ("low_consensus", self.low_consensus, (0.0, 1.0)),
            ("risk_share", self.risk_share, (0.0, 1.0)),
            ("divided_agreement", self.divided_agreement, (-1.0, 1.0)),
        ] {
            check_range(option, range, &at.key(field), found);
        }
    }
}
