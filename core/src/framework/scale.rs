//! Rating scales, and the declared rules that turn a mean into a band.

use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostics;
use crate::id::{BandId, PointId, ScaleId};
use crate::json::{Read, Reading, Tree, record};
use crate::pointer::Pointer;
use crate::text::Text;

/// The fewest points a scale may have.
pub const MIN_POINTS: usize = 2;
/// The most points a scale may have.
pub const MAX_POINTS: usize = 10;

/// An ordered scale of points that are one apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// Names the scale.
    pub id: ScaleId,
    /// What it is called.
    pub title: Text,
    /// Its points, lowest first; each value is one above the last.
    #[cfg_attr(feature = "schema", schemars(length(min = MIN_POINTS, max = MAX_POINTS)))]
    pub points: Vec<Point>,
    /// The value from which an answer counts as good enough, such as Established.
    pub threshold: i32,
    /// How a result is put into words.
    pub bands: BandRule,
}

record!(Scale { id, title, points, threshold, bands; });

impl Scale {
    /// The value of the lowest point.
    #[must_use]
    pub fn minimum(&self) -> i32 {
        self.points.first().map_or(0, |point| point.value)
    }

    /// The value of the highest point.
    #[must_use]
    pub fn maximum(&self) -> i32 {
        self.points.last().map_or(0, |point| point.value)
    }

    /// The names of the lowest and the highest band; none of a scale without any.
    pub(crate) fn outer_bands(&self) -> Option<(&str, &str)> {
        match &self.bands {
            BandRule::MeanCuts { bands } => {
                Some((bands.first()?.id.as_str(), bands.last()?.id.as_str()))
            }
            BandRule::ShareReaching { .. } => {
                let points = &self.points;
                Some((points.first()?.id.as_str(), points.last()?.id.as_str()))
            }
        }
    }

    /// The value of the point at `position`, from 1.
    #[must_use]
    pub fn value(&self, position: u8) -> i32 {
        self.minimum() + i32::from(position) - 1
    }
}

/// One point of a scale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// The number a respondent gives.
    #[cfg_attr(feature = "schema", schemars(range(min = -100, max = 100)))]
    pub value: i32,
    /// Names the point.
    pub id: PointId,
    /// What it is called.
    pub title: Text,
    /// What it means for any statement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
}

record!(Point { value, id, title; description });

/// The rule by which a result is given a band.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum BandRule {
    /// The band whose range holds the mean.
    MeanCuts {
        /// Ranges that cover the scale without hole or overlap, lowest first.
        bands: Vec<Band>,
    },
    /// The highest point that at least this share has reached; the bands are
    /// the points of the scale.
    ShareReaching {
        /// The share, at least 0.01 and up to 1.
        #[cfg_attr(feature = "schema", schemars(range(min = 0.01, max = 1)))]
        share: f64,
    },
}

impl Read for BandRule {
    fn placeholder() -> Self {
        Self::ShareReaching { share: 1.0 }
    }

    fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
        let Some(mut fields) = Reading::open(tree, at, found) else {
            return Self::placeholder();
        };
        let rule = match fields.tag("kind", &["mean_cuts", "share_reaching"]) {
            Some("mean_cuts") => Self::MeanCuts {
                bands: fields.required("bands"),
            },
            Some(_) => Self::ShareReaching {
                share: fields.required("share"),
            },
            None => return Self::placeholder(),
        };
        fields.close();
        rule
    }
}

/// A named range of means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// Names the band.
    pub id: BandId,
    /// What it is called.
    pub title: Text,
    /// The lowest mean in the band.
    pub from: f64,
    /// The mean at which the next band begins; the last band holds it too.
    pub to: f64,
}

record!(Band { id, title, from, to; });
