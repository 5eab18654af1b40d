//! What is kept up to date.

use serde::{Deserialize, Serialize};

use crate::diagnostic::Checked;
use crate::json::{self, defaulted};
use crate::limits::Limits;
use crate::pointer::Pointer;
use crate::scores::ScoreOptions;
use crate::tally::Rows;

/// What is kept up to date; an empty document gives the defaults.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct LiveOptions {
    /// How ratings become scores.
    pub scores: ScoreOptions,
    /// Whether each role is scored apart as well.
    pub by_role: bool,
    /// Which responses are scored.
    pub rows: Rows,
}

defaulted!(LiveOptions {
    scores,
    by_role,
    rows
});

impl Default for LiveOptions {
    fn default() -> Self {
        Self {
            scores: ScoreOptions::default(),
            by_role: false,
            rows: Rows::Submitted,
        }
    }
}

impl LiveOptions {
    /// Reads options, reporting every fault with its place.
    ///
    /// ```
    /// use pedt::{LiveOptions, Rows};
    ///
    /// let options = LiveOptions::from_json(br#"{"rows": "with_drafts"}"#).accept().unwrap();
    /// assert_eq!((options.rows, options.by_role), (Rows::WithDrafts, false));
    /// ```
    #[must_use]
    pub fn from_json(text: &[u8]) -> Checked<Self> {
        json::document(text, &Limits::DEFAULT, |options: &Self, found| {
            options.scores.check(&Pointer::ROOT.key("scores"), found);
        })
    }
}
