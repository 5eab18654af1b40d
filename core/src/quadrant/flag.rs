//! Positions to talk about, each with the rule it follows from.

use serde::{Deserialize, Serialize};

use super::options::QuadrantOptions;
use super::position::{Position, QuadrantBox, ScoreOf};
use crate::dashboard::Comparison;
use crate::framework::Quadrant;
use crate::json::choices;
use crate::scores::Node;

/// Something about a position that is worth a talk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct QuadrantFlag {
    /// The rule it follows from.
    pub rule: QuadrantRule,
    /// The figures it rests on.
    pub because: Vec<QuadrantReason>,
}

choices! {
    /// By which rule a position is worth a talk.
    pub enum QuadrantRule {
        /// High across and low upwards: with trust across and challenge
        /// upwards, people who like each other and ask no questions.
        HighLow = "high_low",
        /// Nearly every rating at this level is at the top of the scale.
        UniformTop = "uniform_top",
    }
}

/// One figure, held against its limit.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct QuadrantReason {
    /// Which figure.
    pub figure: QuadrantFigure,
    /// What it is.
    pub value: f64,
    /// How it compares with the limit.
    pub is: Comparison,
    /// The limit.
    pub limit: f64,
}

choices! {
    /// A figure of a position.
    pub enum QuadrantFigure {
        /// The place on the horizontal axis.
        X = "x",
        /// The place on the vertical axis.
        Y = "y",
        /// The share of all ratings at this level that are at the top.
        TopShare = "top_share",
    }
}

/// Every flag of a position, in the order of the rules.
pub(super) fn flags(
    quadrant: &Quadrant,
    position: &Position,
    scores: &ScoreOf<'_>,
    options: &QuadrantOptions,
) -> Vec<QuadrantFlag> {
    let rules = QuadrantRule::ALL.iter();
    let flags = rules.filter_map(|&rule| {
        let because = match rule {
            QuadrantRule::HighLow => high_low(quadrant, position),
            QuadrantRule::UniformTop => uniform_top(scores, options),
        };
        because.map(|because| QuadrantFlag { rule, because })
    });
    flags.collect()
}

fn high_low(quadrant: &Quadrant, position: &Position) -> Option<Vec<QuadrantReason>> {
    if position.in_box.value() != Some(&QuadrantBox::HighLow) {
        return None;
    }
    let reason = |figure, value: Option<&f64>, is| {
        Some(QuadrantReason {
            figure,
            value: *value?,
            is,
            limit: quadrant.cut,
        })
    };
    Some(vec![
        reason(
            QuadrantFigure::X,
            position.x.value.value(),
            Comparison::AtLeast,
        )?,
        reason(
            QuadrantFigure::Y,
            position.y.value.value(),
            Comparison::Below,
        )?,
    ])
}

fn uniform_top(scores: &ScoreOf<'_>, options: &QuadrantOptions) -> Option<Vec<QuadrantReason>> {
    let whole = scores(&Node::Whole);
    let score = whole.value()?;
    score.mean.value()?;
    let counts = score.counts.value()?;
    let value = *counts.last()? as f64 / score.answered as f64;
    let reason = QuadrantReason {
        figure: QuadrantFigure::TopShare,
        value,
        is: Comparison::AtLeast,
        limit: options.top_share,
    };
    (value >= options.top_share).then(|| vec![reason])
}
