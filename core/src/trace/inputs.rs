//! The inputs of a figure, found among the scores.

use serde::{Deserialize, Serialize};

use super::FigureRef;
use super::rule::{MadeOf, TraceRule, rule};
use crate::cell::{Cell, UndefinedReason};
use crate::framework::Framework;
use crate::id::RoleId;
use crate::roster::Roster;
use crate::scores::{
    Branch, Node, Part, Parts, SchoolWeights, Score, ScoreUnit, Scores, branches, onto,
};

/// One of the things that a figure is made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TraceInput {
    /// Whose it is.
    pub unit: ScoreUnit,
    /// What it is about.
    pub node: Node,
    /// Its score, on the scale of the figure.
    pub value: Cell<f64>,
    /// How much it counts, relative to the others.
    pub weight: Cell<f64>,
    /// How many ratings could have been given.
    pub possible: u64,
    /// How many were.
    pub answered: u64,
    /// How often each point was chosen.
    pub counts: Cell<Vec<u64>>,
}

/// Where the inputs of a figure are looked for.
pub(super) struct Origin<'a> {
    pub(super) scores: &'a Scores,
    pub(super) framework: &'a Framework,
    pub(super) roster: &'a Roster,
    pub(super) figure: &'a FigureRef,
}

impl Origin<'_> {
    /// The rule of the figure, which belongs to `score`, and its inputs.
    pub(super) fn trace(&self, score: &Score) -> Option<(TraceRule, Vec<TraceInput>)> {
        let FigureRef { unit, node, .. } = self.figure;
        let over = !matches!(unit, ScoreUnit::School { .. });
        let scale = self.framework.scale(&score.scale)?;
        let (rule, made_of) = rule(self.figure.figure, node, over, scale, self.scores.options());
        let branches = branches(self.framework);
        let own = branches
            .iter()
            .find(|branch| branch.level == &self.figure.level && branch.node == *node)?;
        let inputs = match made_of {
            MadeOf::Ratings => Vec::new(),
            MadeOf::Mean => self
                .input(unit, own, Cell::of(1.0), own)
                .into_iter()
                .collect(),
            MadeOf::Statements => self.nodes(&own.leaves, &branches, own, true),
            MadeOf::Nodes => self.nodes(&own.children, &branches, own, false),
            MadeOf::Counts if !over => self.nodes(&own.children, &branches, own, false),
            MadeOf::Counts => self.units(unit, Parts::Schools, own, |_| Cell::of(1.0)),
            MadeOf::Units => {
                let parts = self.scores.options().hub_over;
                self.units(unit, parts, own, |unit| self.weight(unit))
            }
        };
        Some((rule, inputs))
    }

    /// The same unit at other nodes; weights may count by answers.
    fn nodes(
        &self,
        parts: &[Part],
        branches: &[Branch<'_>],
        own: &Branch<'_>,
        by_answers: bool,
    ) -> Vec<TraceInput> {
        let inputs = parts.iter().filter_map(|part| {
            let branch = branches.get(part.branch)?;
            let weight = Cell::of(part.weight);
            let mut input = self.input(&self.figure.unit, branch, weight, own)?;
            if by_answers {
                input.weight = Cell::of(part.weight * input.answered as f64);
            }
            Some(input)
        });
        inputs.collect()
    }

    /// The units within another, in the order of the roster.
    fn units(
        &self,
        unit: &ScoreUnit,
        parts: Parts,
        own: &Branch<'_>,
        weight: impl Fn(&ScoreUnit) -> Cell<f64>,
    ) -> Vec<TraceInput> {
        let within: Vec<u32> = match unit {
            ScoreUnit::Hub { hub } => {
                let partnerships = (0..).zip(&self.roster.partnerships);
                let inside = partnerships.filter(|(_, p)| p.hub.as_ref() == Some(hub));
                inside.map(|(index, _)| index).collect()
            }
            ScoreUnit::Partnership { partnership } => {
                let index = self.roster.partnership_index(partnership.as_str());
                index.into_iter().collect()
            }
            ScoreUnit::School { .. } => Vec::new(),
        };
        let whole = matches!(unit, ScoreUnit::Hub { .. }) && parts == Parts::Partnerships;
        let units = within.into_iter().flat_map(|index| {
            if whole {
                self.partnership(index).into_iter().collect()
            } else {
                self.schools(index)
            }
        });
        units
            .filter_map(|unit| self.input(&unit, own, weight(&unit), own))
            .collect()
    }

    fn partnership(&self, index: u32) -> Option<ScoreUnit> {
        let partnership = self.roster.partnerships.get(index as usize)?;
        Some(ScoreUnit::Partnership {
            partnership: partnership.id.clone(),
        })
    }

    fn schools(&self, partnership: u32) -> Vec<ScoreUnit> {
        let Some(round) = self.roster.round_index(self.figure.round.as_str()) else {
            return Vec::new();
        };
        let members = self.roster.members_at(partnership, round).into_iter();
        let unit = |school: u32| {
            Some(ScoreUnit::School {
                partnership: self
                    .roster
                    .partnerships
                    .get(partnership as usize)?
                    .id
                    .clone(),
                school: self.roster.schools.get(school as usize)?.id.clone(),
            })
        };
        members.filter_map(unit).collect()
    }

    /// How much a school or a partnership counts among others.
    fn weight(&self, unit: &ScoreUnit) -> Cell<f64> {
        let ScoreUnit::School { school, .. } = unit else {
            return Cell::of(1.0);
        };
        match self.scores.options().school_weights {
            SchoolWeights::Equal => Cell::of(1.0),
            SchoolWeights::Pupils => {
                let index = self.roster.school_index(school.as_str());
                let school = index.and_then(|index| self.roster.schools.get(index as usize));
                let pupils = school.and_then(|school| school.pupils).map(f64::from);
                pupils.map_or(Cell::undefined(UndefinedReason::PupilsUnknown), Cell::of)
            }
        }
    }

    /// An input, if there is a score; its value on the scale of `own`.
    fn input(
        &self,
        unit: &ScoreUnit,
        branch: &Branch<'_>,
        weight: Cell<f64>,
        own: &Branch<'_>,
    ) -> Option<TraceInput> {
        let role = self.figure.role.as_ref().map(RoleId::as_str);
        let scores = self.scores.unit(self.figure.round.as_str(), unit, role)?;
        let score = scores.score(branch.level.as_str(), &branch.node)?;
        Some(TraceInput {
            unit: unit.clone(),
            node: branch.node.clone(),
            value: score.mean.map(|value| onto(value, branch.scale, own.scale)),
            weight,
            possible: score.possible,
            answered: score.answered,
            counts: score.counts.clone(),
        })
    }
}
