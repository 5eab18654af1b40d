//! Which gaps are worth a talk, each with the rule it follows from.
//!
//! | rule | a theme is flagged | if |
//! | --- | --- | --- |
//! | `partnership_above` | for all | schools rate the partnership above themselves, by `gap_limit` on average |
//! | `partnership_below` | for all | they rate it below themselves, by as much |
//! | `hidden_strength` | for a school | its own score is high where the others see the partnership low: it has what the partnership lacks |
//! | `blind_spot` | for a school | it sees the partnership high where the others see it low |
//! | `not_reached` | for a school | it sees the partnership low where the others see it high: what they value does not get to it |
//! | `outlier` | for a school | its score at a level lies far from those of the others |
//! | `roles_apart` | for two roles | one rates it above the other, by `gap_limit` on average within schools |
//! | `below_target` | for all | the partnership has not reached its target there |
//!
//! High is a score of at least `high`, low is one below `low`. `blind_spot` and
//! `not_reached` ask that the two views be `gap_limit` apart as well; where
//! `low` is not below `high`, they would otherwise be flagged for a hair.
//! A flag is a prompt to talk, not a verdict: people rate themselves kindly,
//! and few schools make loud figures.

use serde::{Deserialize, Serialize};

use super::options::GapOptions;
use super::roles::RoleGap;
use super::schools::SchoolGap;
use super::spread::{Outlier, Spread};
use super::targets::TargetGap;
use super::{GapRow, MeanGap};
use crate::cell::Cell;
use crate::framework::Scale;
use crate::id::{LevelId, RoleId, SchoolId};
use crate::json::choices;
use crate::scores::Node;

/// A gap that is worth a talk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GapFlag {
    /// The rule it follows from.
    pub rule: GapRule,
    /// The theme; a target may be about an area or the whole.
    pub node: Node,
    /// The level, where it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<LevelId>,
    /// The school, where it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub school: Option<SchoolId>,
    /// The role that rates higher, where it is about two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<RoleId>,
    /// The role that rates lower.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_role: Option<RoleId>,
    /// How many schools it rests on; for a school, how many others.
    #[cfg_attr(feature = "schema", schemars(title = "Number"))]
    pub n: u64,
    /// The figures it rests on, the one it is ranked by first.
    pub because: Vec<GapReason>,
}

choices! {
    /// By which rule a gap is flagged.
    pub enum GapRule {
        /// Schools rate the partnership above themselves.
        PartnershipAbove = "partnership_above",
        /// Schools rate the partnership below themselves.
        PartnershipBelow = "partnership_below",
        /// A school is strong where others see the partnership weak.
        HiddenStrength = "hidden_strength",
        /// A school sees the partnership strong where others see it weak.
        BlindSpot = "blind_spot",
        /// A school sees the partnership weak where others see it strong.
        NotReached = "not_reached",
        /// A school's score lies far from those of the others.
        Outlier = "outlier",
        /// Two roles see it differently.
        RolesApart = "roles_apart",
        /// The partnership has not reached its target.
        BelowTarget = "below_target",
    }
}

/// One figure, held against its limit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GapReason {
    /// Which figure.
    pub figure: GapFigure,
    /// What it is.
    pub value: f64,
    /// How it compares with the limit.
    pub is: GapComparison,
    /// The limit.
    pub limit: f64,
}

choices! {
    /// A figure that a flag rests on.
    pub enum GapFigure {
        /// The mean by which schools rate the partnership above themselves.
        SelfPartnership = "self_partnership",
        /// A school's score of itself.
        Own = "own",
        /// A school's score of the partnership.
        Partnership = "partnership",
        /// The mean of the other schools' scores of the partnership.
        Others = "others",
        /// How far a school rates the partnership above the others.
        Perception = "perception",
        /// How far a score is from the median.
        Distance = "distance",
        /// The mean by which one role rates above another.
        Roles = "roles",
        /// The score of the partnership.
        Score = "score",
    }
}

choices! {
    /// How a figure compares with its limit.
    pub enum GapComparison {
        /// It reaches the limit.
        AtLeast = "at_least",
        /// It goes beyond it.
        Above = "above",
        /// It does not go beyond it.
        AtMost = "at_most",
        /// It falls short of it.
        Below = "below",
    }
}

impl GapComparison {
    /// Whether it holds, to nine decimals: a mean may be off by its last bit.
    fn holds(self, value: f64, limit: f64) -> bool {
        match self {
            Self::AtLeast => value >= limit - 1e-9,
            Self::Above => value > limit + 1e-9,
            Self::AtMost => value <= limit + 1e-9,
            Self::Below => value < limit - 1e-9,
        }
    }
}

/// A condition: a figure, how it must compare, and with what.
type Condition = (GapFigure, Option<f64>, GapComparison, f64);

/// The reasons, if every condition holds.
fn reasons(conditions: &[Condition]) -> Option<Vec<GapReason>> {
    let reasons = conditions.iter().map(|&(figure, value, is, limit)| {
        let value = value?;
        is.holds(value, limit).then_some(GapReason {
            figure,
            value,
            is,
            limit,
        })
    });
    reasons.collect()
}

/// What the flags of one node are found in.
pub(super) struct Found<'a> {
    pub(super) row: &'a GapRow,
    /// The scale on which schools rate themselves.
    pub(super) own_scale: &'a Scale,
    /// The scale on which they rate the partnership.
    pub(super) scale: &'a Scale,
    /// The levels of the spreads, with their outliers.
    pub(super) outliers: &'a [(LevelId, Vec<Outlier>)],
}

impl Found<'_> {
    /// Every flag of the node, in no order that matters.
    pub(super) fn flags(&self, options: &GapOptions) -> Vec<GapFlag> {
        let mut flags = Vec::new();
        if matches!(self.row.node, Node::Theme { .. }) {
            self.mean(&self.row.self_partnership, options, &mut flags);
            for school in &self.row.schools {
                self.school(school, options, &mut flags);
            }
            for ((level, outliers), spread) in self.outliers.iter().zip(&self.row.spread) {
                self.outliers(level, outliers, spread, options, &mut flags);
            }
            for gap in &self.row.roles {
                self.roles(gap, options, &mut flags);
            }
        }
        for target in &self.row.targets {
            self.target(target, &mut flags);
        }
        flags
    }

    fn flag(&self, rule: GapRule, n: u64, because: Vec<GapReason>) -> GapFlag {
        GapFlag {
            rule,
            node: self.row.node.clone(),
            level: None,
            school: None,
            role: None,
            other_role: None,
            n,
            because,
        }
    }

    fn mean(&self, gap: &MeanGap, options: &GapOptions, flags: &mut Vec<GapFlag>) {
        use GapComparison::{AtLeast, AtMost};
        use GapFigure::SelfPartnership;
        if gap.basis.n < options.min_schools.into() {
            return;
        }
        let mean = gap.mean.value().copied();
        let (n, limit) = (gap.basis.n, options.gap_limit);
        let above = reasons(&[(SelfPartnership, mean, AtLeast, limit)]);
        let below = reasons(&[(SelfPartnership, mean, AtMost, -limit)]);
        flags.extend(above.map(|because| self.flag(GapRule::PartnershipAbove, n, because)));
        flags.extend(below.map(|because| self.flag(GapRule::PartnershipBelow, n, because)));
    }

    fn school(&self, school: &SchoolGap, options: &GapOptions, flags: &mut Vec<GapFlag>) {
        use GapComparison::{AtLeast, AtMost, Below};
        use GapFigure::{Others, Own, Partnership, Perception};
        if school.others_basis.n + 1 < options.min_schools.into() {
            return;
        }
        let scale = self.scale;
        let high = |scale: &Scale| options.high.unwrap_or(scale.threshold.into());
        let (own_high, high) = (high(self.own_scale), high(scale));
        let middle = || f64::from(scale.minimum()).midpoint(scale.maximum().into());
        let (low, limit) = (options.low.unwrap_or_else(middle), options.gap_limit);
        let value = |cell: &Cell<f64>| cell.value().copied();
        let own = value(&school.own);
        let (view, others) = (value(&school.partnership), value(&school.others));
        let perception = value(&school.perception);
        let rules: [(GapRule, &[Condition]); 3] = [
            (
                GapRule::HiddenStrength,
                &[(Own, own, AtLeast, own_high), (Others, others, Below, low)],
            ),
            (
                GapRule::BlindSpot,
                &[
                    (Perception, perception, AtLeast, limit),
                    (Partnership, view, AtLeast, high),
                    (Others, others, Below, low),
                ],
            ),
            (
                GapRule::NotReached,
                &[
                    (Perception, perception, AtMost, -limit),
                    (Partnership, view, Below, low),
                    (Others, others, AtLeast, high),
                ],
            ),
        ];
        for (rule, conditions) in rules {
            if let Some(because) = reasons(conditions) {
                flags.push(GapFlag {
                    school: Some(school.school.clone()),
                    ..self.flag(rule, school.others_basis.n, because)
                });
            }
        }
    }

    fn outliers(
        &self,
        level: &LevelId,
        outliers: &[Outlier],
        spread: &Spread,
        options: &GapOptions,
        flags: &mut Vec<GapFlag>,
    ) {
        use GapComparison::{Above, AtLeast};
        for outlier in outliers {
            let distance = Some(outlier.distance);
            let because = reasons(&[
                (GapFigure::Distance, distance, Above, outlier.limit),
                (
                    GapFigure::Distance,
                    distance,
                    AtLeast,
                    options.outlier_distance,
                ),
            ]);
            let school = self.row.schools.get(outlier.school);
            flags.extend(because.map(|because| GapFlag {
                level: Some(level.clone()),
                school: school.map(|school| school.school.clone()),
                ..self.flag(GapRule::Outlier, spread.basis.n - 1, because)
            }));
        }
    }

    fn roles(&self, gap: &RoleGap, options: &GapOptions, flags: &mut Vec<GapFlag>) {
        if gap.gap.basis.n < options.min_schools.into() {
            return;
        }
        let Some(mean) = gap.gap.mean.value() else {
            return;
        };
        let (above, below) = if *mean >= 0.0 {
            (&gap.role, &gap.other)
        } else {
            (&gap.other, &gap.role)
        };
        let because = reasons(&[(
            GapFigure::Roles,
            Some(mean.abs()),
            GapComparison::AtLeast,
            options.gap_limit,
        )]);
        flags.extend(because.map(|because| GapFlag {
            level: Some(gap.level.clone()),
            role: Some(above.clone()),
            other_role: Some(below.clone()),
            ..self.flag(GapRule::RolesApart, gap.gap.basis.n, because)
        }));
    }

    fn target(&self, target: &TargetGap, flags: &mut Vec<GapFlag>) {
        let because = reasons(&[(
            GapFigure::Score,
            target.score.value().copied(),
            GapComparison::Below,
            target.target,
        )]);
        flags.extend(because.map(|because| GapFlag {
            level: Some(target.level.clone()),
            ..self.flag(GapRule::BelowTarget, target.basis.n, because)
        }));
    }
}

/// The flags rule by rule, the most striking first; equals as they came.
pub(super) fn sorted(mut flags: Vec<GapFlag>) -> Vec<GapFlag> {
    let striking = |flag: &GapFlag| {
        let first = flag.because.first();
        first.map_or(0.0, |reason| match reason.figure {
            GapFigure::Score => reason.limit - reason.value,
            _ => reason.value.abs(),
        })
    };
    flags.sort_by(|a, b| {
        let order = a.rule.cmp(&b.rule);
        order.then(striking(b).total_cmp(&striking(a)))
    });
    flags
}
