//! How far a partnership is from where it wants to be.

use serde::{Deserialize, Serialize};

use crate::cell::Cell;
use crate::id::LevelId;
use crate::json::record;
use crate::scores::{Basis, Gathered, Members, Node};

/// A score that is aimed at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GapTarget {
    /// The level.
    pub level: LevelId,
    /// The theme or area, or the whole.
    pub node: Node,
    /// The score, on the scale of the node.
    #[cfg_attr(feature = "schema", schemars(range(min = -100, max = 100)))]
    pub value: f64,
}

record!(GapTarget { level, node, value; });

/// How far a partnership is from a target.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TargetGap {
    /// The level.
    pub level: LevelId,
    /// What is aimed at.
    pub target: f64,
    /// The score of the partnership.
    pub score: Cell<f64>,
    /// The score minus the target: below zero, the target is not reached.
    pub gap: Cell<f64>,
    /// The schools.
    pub basis: Basis,
    /// How many of them have reached the target.
    pub reached: Cell<u64>,
}

impl TargetGap {
    pub(super) fn of(target: &GapTarget, members: &Members<'_>) -> Self {
        let (level, node) = (target.level.as_str(), &target.node);
        let score = members.own(level, node).and_then(|score| score.mean);
        let schools = Gathered::of(members.each(level, node));
        // To nine decimals: a mean may be off by its last bit.
        let reaches = |score: &&f64| **score >= target.value - 1e-9;
        Self {
            level: target.level.clone(),
            target: target.value,
            score,
            gap: score.map(|score| score - target.value),
            basis: schools.basis,
            reached: schools.figure(|schools| Ok(schools.iter().filter(reaches).count() as u64)),
        }
    }
}
