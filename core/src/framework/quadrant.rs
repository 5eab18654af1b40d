//! The forms of collaboration: two axes, four boxes.

use serde::{Deserialize, Serialize};

use crate::id::{AxisId, LevelId, ThemeCode};
use crate::json::record;
use crate::text::Text;

/// Two axes that place a partnership in one of four boxes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Quadrant {
    /// The level whose scores are read.
    pub level: LevelId,
    /// The mean from which an axis counts as high.
    pub cut: f64,
    /// The horizontal axis.
    #[cfg_attr(feature = "schema", schemars(title = "Horizontal axis"))]
    pub x: Axis,
    /// The vertical axis.
    #[cfg_attr(feature = "schema", schemars(title = "Vertical axis"))]
    pub y: Axis,
    /// What the boxes are called.
    pub boxes: Boxes,
}

record!(Quadrant { level, cut, x, y, boxes; });

/// One axis: the mean of the themes it reads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Axis {
    /// Names the axis.
    pub id: AxisId,
    /// What it is called.
    pub title: Text,
    /// The themes it reads.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub themes: Vec<ThemeCode>,
}

record!(Axis { id, title, themes; });

/// The titles of the four boxes; the first word is the horizontal axis.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Boxes {
    /// Low on both.
    pub low_low: Text,
    /// High on the horizontal axis alone.
    pub high_low: Text,
    /// High on the vertical axis alone.
    pub low_high: Text,
    /// High on both.
    pub high_high: Text,
}

record!(Boxes { low_low, high_low, low_high, high_high; });
