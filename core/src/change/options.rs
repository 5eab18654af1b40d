//! How change is looked at: every choice there is, with its default.

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Checked, Diagnostics};
use crate::id::{LevelId, RoundId};
use crate::json::read::check_range;
use crate::json::{self, choices, defaulted, record};
use crate::limits::Limits;
use crate::pointer::Pointer;
use crate::scores::Node;

/// How change is looked at; an empty document gives the defaults.
///
/// ```
/// use pedt::change::ChangeOptions;
///
/// let options = ChangeOptions::from_json(br#"{"inference": true}"#).accept().unwrap();
/// assert!(options.inference && options.breaks.is_empty());
/// assert_eq!((options.same_within, options.confidence), (0.0, 0.95));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ChangeOptions {
    /// A difference up to this counts as none, in points of the scale.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 200)))]
    pub same_within: f64,
    /// Where a series starts anew, because what is asked has changed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub breaks: Vec<ChangeBreak>,
    /// Whether there are tests and intervals. The schools of a partnership are
    /// all there are, not a sample: leave it off in reports.
    pub inference: bool,
    /// What the signed-rank test does with schools that have not moved.
    pub zeros: ZeroChanges,
    /// The share of intervals that would hold the true value.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.5, max = 0.999)))]
    pub confidence: f64,
    /// Whether rounds are tested for rising in order (Page), where there are three.
    pub rising: bool,
}

defaulted!(ChangeOptions {
    same_within,
    breaks,
    inference,
    zeros,
    confidence,
    rising
});

impl Default for ChangeOptions {
    fn default() -> Self {
        Self {
            same_within: 0.0,
            breaks: Vec::new(),
            inference: false,
            zeros: ZeroChanges::Wilcoxon,
            confidence: 0.95,
            rising: false,
        }
    }
}

impl ChangeOptions {
    /// Reads options, reporting every fault with its place.
    #[must_use]
    pub fn from_json(text: &[u8]) -> Checked<Self> {
        json::document(text, &Limits::DEFAULT, |options: &Self, found| {
            options.check(&Pointer::ROOT, found);
        })
    }

    /// Whether the options mean something, wherever they stand in a document.
    pub(crate) fn check(&self, at: &Pointer<'_>, found: &mut Diagnostics) {
        check_range(
            self.same_within,
            (0.0, 200.0),
            &at.key("same_within"),
            found,
        );
        check_range(self.confidence, (0.5, 0.999), &at.key("confidence"), found);
    }
}

choices! {
    /// What the signed-rank test does with differences of zero.
    pub enum ZeroChanges {
        /// They are left out (Wilcoxon 1945).
        Wilcoxon = "wilcoxon",
        /// They are ranked with the others and then left out (Pratt 1959).
        Pratt = "pratt",
    }
}

/// A round in which a series starts anew.
///
/// Which series do is what a [`FrameworkComparison`](crate::compare::FrameworkComparison) says:
///
/// ```
/// use pedt::Framework;
/// use pedt::change::{ChangeBreak, ChangeOptions};
/// use pedt::compare::{CompareOptions, FrameworkComparison};
///
/// # let (old, new) = (Framework::builtin(), Framework::builtin());
/// let comparison = FrameworkComparison::of(old, new, None, &CompareOptions::default());
/// let broken = comparison.series.into_iter().filter(|link| !link.comparability.goes_on());
/// let breaks = broken.filter_map(|link| {
///     let round = "2027-spring".to_owned().try_into().ok()?; // the first of the new framework
///     Some(ChangeBreak { round, level: link.level, node: link.to? })
/// });
/// let options = ChangeOptions { breaks: breaks.collect(), ..ChangeOptions::default() };
/// # assert!(options.breaks.is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangeBreak {
    /// The first round of the new series.
    pub round: RoundId,
    /// The level.
    pub level: LevelId,
    /// The theme or area, or the whole.
    pub node: Node,
}

record!(ChangeBreak { round, level, node; });
