//! A place on the two axes, and the box it lies in.

use serde::{Deserialize, Serialize};

use crate::cell::Cell;
use crate::framework::{Axis, Framework, Quadrant};
use crate::id::ThemeCode;
use crate::json::choices;
use crate::scores::{Basis, Gathered, Node, Score, settled};
use crate::stats::means::mean;

choices! {
    /// One of the four boxes; the first word is the horizontal axis.
    pub enum QuadrantBox {
        /// Low on both axes.
        LowLow = "low_low",
        /// High on the horizontal axis alone.
        HighLow = "high_low",
        /// High on the vertical axis alone.
        LowHigh = "low_high",
        /// High on both.
        HighHigh = "high_high",
    }
}

impl QuadrantBox {
    /// The box of a place; on the cut is high.
    pub(super) fn of(x: f64, y: f64, cut: f64) -> Self {
        match (reaches(x, cut), reaches(y, cut)) {
            (false, false) => Self::LowLow,
            (true, false) => Self::HighLow,
            (false, true) => Self::LowHigh,
            (true, true) => Self::HighHigh,
        }
    }
}

/// Whether a value comes up to the cut, to nine decimals.
pub(super) fn reaches(value: f64, cut: f64) -> bool {
    settled(value) >= settled(cut)
}

/// A place on both axes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Position {
    /// How far along the horizontal axis.
    #[cfg_attr(feature = "schema", schemars(title = "Horizontal"))]
    pub x: AxisValue,
    /// How far up the vertical axis.
    #[cfg_attr(feature = "schema", schemars(title = "Vertical"))]
    pub y: AxisValue,
    /// The box it lies in.
    pub in_box: Cell<QuadrantBox>,
}

/// A value on one axis: the mean of the scores of its themes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AxisValue {
    /// The value, on the framework's default scale.
    pub value: Cell<f64>,
    /// How many of its themes are scored.
    pub themes: Basis,
}

/// The score of a node of some unit.
pub(super) type ScoreOf<'s> = dyn Fn(&Node) -> Cell<&'s Score> + 's;

impl Position {
    pub(super) fn of(framework: &Framework, quadrant: &Quadrant, scores: &ScoreOf<'_>) -> Self {
        let (x, y) = (
            AxisValue::of(framework, &quadrant.x, scores),
            AxisValue::of(framework, &quadrant.y, scores),
        );
        let place = x.value.and_then(|x| y.value.map(|y| (x, y)));
        Self {
            x,
            y,
            in_box: place.map(|(x, y)| QuadrantBox::of(x, y, quadrant.cut)),
        }
    }
}

impl AxisValue {
    fn of(framework: &Framework, axis: &Axis, scores: &ScoreOf<'_>) -> Self {
        let themes = axis.themes.iter();
        let gathered = Gathered::of(themes.map(|theme| theme_value(framework, theme, scores)));
        Self {
            value: gathered.figure(mean),
            themes: gathered.basis,
        }
    }
}

/// The score of a theme, on the default scale.
pub(super) fn theme_value(
    framework: &Framework,
    theme: &ThemeCode,
    scores: &ScoreOf<'_>,
) -> Cell<f64> {
    let code = theme.clone();
    scores(&Node::Theme { code }).and_then(|score| score.on_default_scale(framework))
}
