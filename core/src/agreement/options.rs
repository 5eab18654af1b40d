//! How agreement is measured: every choice there is, with its default.

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Checked, Diagnostics};
use crate::json::read::check_range;
use crate::json::{self, choices, defaulted};
use crate::limits::Limits;
use crate::pointer::Pointer;
use crate::stats::within_group::{Null, RwgOptions};
use crate::stats::{Missing, Table};

/// How agreement is measured; an empty document gives the defaults.
///
/// ```
/// use pedt::agreement::{AgreementOptions, NullRatings};
///
/// let options = AgreementOptions::from_json(br#"{"null": "maximum_dissensus"}"#);
/// let options = options.accept().unwrap();
/// assert_eq!((options.null, options.truncate), (NullRatings::MaximumDissensus, false));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct AgreementOptions {
    /// The ratings to expect of people without an opinion, with which r_wg
    /// compares.
    pub null: NullRatings,
    /// Whether an r_wg below zero is given as zero.
    pub truncate: bool,
    /// What becomes of rows in which something is missing.
    pub missing: MissingRatings,
    /// The share of intervals that would hold the true value.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.5, max = 0.999)))]
    pub confidence: f64,
    /// The share of its statements that a row must have rated to have a score
    /// in the comparison of groups.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub min_answered: f64,
}

defaulted!(AgreementOptions {
    null,
    truncate,
    missing,
    confidence,
    min_answered
});

impl Default for AgreementOptions {
    fn default() -> Self {
        Self {
            null: NullRatings::Uniform,
            truncate: false,
            missing: MissingRatings::Listwise,
            confidence: 0.95,
            min_answered: 0.5,
        }
    }
}

impl AgreementOptions {
    /// Reads options, reporting every fault with its place.
    #[must_use]
    pub fn from_json(text: &[u8]) -> Checked<Self> {
        json::document(text, &Limits::DEFAULT, |options: &Self, found| {
            options.check(&Pointer::ROOT, found);
        })
    }

    /// Whether the options mean something, wherever they stand in a document.
    pub(crate) fn check(&self, at: &Pointer<'_>, found: &mut Diagnostics) {
        check_range(self.confidence, (0.5, 0.999), &at.key("confidence"), found);
        check_range(
            self.min_answered,
            (0.0, 1.0),
            &at.key("min_answered"),
            found,
        );
    }

    pub(super) fn r_wg(&self) -> RwgOptions<'static> {
        RwgOptions {
            null: self.null.null(),
            truncate: self.truncate,
        }
    }

    /// How many rows of a table take part.
    pub(super) fn rows(&self, table: &Table) -> u64 {
        let rows = match self.missing {
            MissingRatings::Listwise => table.complete_rows(),
            MissingRatings::Pairwise => table.keep(|row| row.iter().any(Option::is_some)),
        };
        rows.rows() as u64
    }

    pub(super) fn missing(&self) -> Missing {
        match self.missing {
            MissingRatings::Listwise => Missing::Listwise,
            MissingRatings::Pairwise => Missing::Pairwise,
        }
    }
}

choices! {
    /// The ratings to expect of people without an opinion.
    pub enum NullRatings {
        /// Every point as often as another.
        Uniform = "uniform",
        /// Half at each end of the scale.
        MaximumDissensus = "maximum_dissensus",
    }
}

impl NullRatings {
    pub(super) fn null(self) -> Null<'static> {
        match self {
            Self::Uniform => Null::Uniform,
            Self::MaximumDissensus => Null::MaximumDissensus,
        }
    }
}

choices! {
    /// What becomes of rows in which something is missing.
    pub enum MissingRatings {
        /// They drop out.
        Listwise = "listwise",
        /// Each part uses all rows that have what it needs.
        Pairwise = "pairwise",
    }
}
