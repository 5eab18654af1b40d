//! What is compared with what, and from where a gap is worth a talk.

use serde::{Deserialize, Serialize};

use super::targets::GapTarget;
use crate::diagnostic::{Checked, Diagnostics};
use crate::id::LevelId;
use crate::json::read::check_range;
use crate::json::{self, defaulted};
use crate::limits::Limits;
use crate::pointer::Pointer;

/// The largest step between two points that a scale can have room for.
const WIDEST: f64 = 200.0;

/// How gaps are looked at; an empty document gives the defaults. Limits are in
/// points of the scale.
///
/// ```
/// use pedt::gaps::GapOptions;
///
/// let options = GapOptions::from_json(br#"{
///     "targets": [{"level": "partnership", "node": {"kind": "theme", "code": "1a"}, "value": 3}]
/// }"#).accept().unwrap();
/// assert_eq!((options.gap_limit, options.targets[0].value), (0.5, 3.0));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct GapOptions {
    /// The level at which schools rate themselves; if left out, the first one
    /// of the framework.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_level: Option<LevelId>,
    /// The level at which they rate the partnership; if left out, the last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partnership_level: Option<LevelId>,
    /// A difference up to this counts as none.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 200)))]
    pub same_within: f64,
    /// A mean difference from which two views are flagged as apart.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 200)))]
    pub gap_limit: f64,
    /// The score from which a view is high; if left out, the threshold of the scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = -100, max = 100)))]
    pub high: Option<f64>,
    /// The score below which a view is low; if left out, the middle of the scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = -100, max = 100)))]
    pub low: Option<f64>,
    /// How many schools a flagged difference must rest on.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub min_schools: u32,
    /// How many schools must have a score for one to be an outlier among them.
    #[cfg_attr(feature = "schema", schemars(range(min = 3)))]
    pub outlier_min_schools: u32,
    /// How many times the median absolute deviation an outlier is away from
    /// the median; 2.5 is the advice of Leys et al. (2013).
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 100)))]
    pub outlier_deviations: f64,
    /// How far it is away at least: where most schools agree, their deviation
    /// is nothing, and any difference would be many times that.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 200)))]
    pub outlier_distance: f64,
    /// Whether mean gaps are tested. The schools of a partnership are all
    /// there are, not a sample: leave it off in reports.
    pub inference: bool,
    /// Scores that are aimed at.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<GapTarget>,
}

defaulted!(GapOptions {
    own_level,
    partnership_level,
    same_within,
    gap_limit,
    high,
    low,
    min_schools,
    outlier_min_schools,
    outlier_deviations,
    outlier_distance,
    inference,
    targets
});

impl Default for GapOptions {
    fn default() -> Self {
        Self {
            own_level: None,
            partnership_level: None,
            same_within: 0.0,
            gap_limit: 0.5,
            high: None,
            low: None,
            min_schools: 3,
            outlier_min_schools: 4,
            outlier_deviations: 2.5,
            outlier_distance: 1.0,
            inference: false,
            targets: Vec::new(),
        }
    }
}

impl GapOptions {
    /// Reads options, reporting every fault with its place.
    #[must_use]
    pub fn from_json(text: &[u8]) -> Checked<Self> {
        json::document(text, &Limits::DEFAULT, |options: &Self, found| {
            options.check(&Pointer::ROOT, found);
        })
    }

    /// Whether the options mean something, wherever they stand in a document.
    pub(crate) fn check(&self, at: &Pointer<'_>, found: &mut Diagnostics) {
        let points = (-100.0, 100.0);
        let most = f64::from(u32::MAX);
        let counts = [self.min_schools, self.outlier_min_schools].map(f64::from);
        for (field, option, range) in [
            ("same_within", Some(self.same_within), (0.0, WIDEST)),
            ("gap_limit", Some(self.gap_limit), (0.0, WIDEST)),
            ("high", self.high, points),
            ("low", self.low, points),
            ("min_schools", Some(counts[0]), (1.0, most)),
            ("outlier_min_schools", Some(counts[1]), (3.0, most)),
            (
                "outlier_deviations",
                Some(self.outlier_deviations),
                (0.0, 100.0),
            ),
            (
                "outlier_distance",
                Some(self.outlier_distance),
                (0.0, WIDEST),
            ),
        ] {
            if let Some(option) = option {
                check_range(option, range, &at.key(field), found);
            }
        }
        let list = at.key("targets");
        for (index, target) in self.targets.iter().enumerate() {
            check_range(target.value, points, &list.index(index).key("value"), found);
        }
    }
}
