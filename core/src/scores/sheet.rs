//! The working sheet of one unit: for every node, its counts and its score.
//!
//! The three orders differ in one thing only: at which nodes a partnership
//! takes the scores of its schools, and at which it puts its own together.

use super::centre::{Value, centre};
use super::node::{Branch, Part};
use super::options::{Centre, Order, ScoreOptions};
use super::score;
use crate::cell::UndefinedReason;
use crate::framework::{MAX_POINTS, Scale};
use crate::stats::counts;
use crate::tally::Tally;

/// What is known of one unit.
pub(super) struct Sheet {
    pub(super) respondents: u64,
    /// How much the unit counts among others, if known.
    weight: Option<f64>,
    /// One for every branch.
    standings: Vec<Standing>,
}

/// How a unit stands at one node.
#[derive(Clone)]
struct Standing {
    /// How often each point was chosen; on mixed scales only their sum means
    /// something.
    counts: [u64; MAX_POINTS],
    value: Value,
}

const NOTHING: Standing = Standing {
    counts: [0; MAX_POINTS],
    value: Err(UndefinedReason::NoAnswers),
};

impl Standing {
    fn add(&mut self, other: &Self) {
        for (sum, count) in self.counts.iter_mut().zip(other.counts) {
            *sum = sum.saturating_add(count);
        }
    }
}

impl Sheet {
    /// The sheet of a school, or of one role in it: unit `unit` of a tally.
    pub(super) fn of_school(
        tally: &Tally,
        unit: usize,
        weight: Option<f64>,
        branches: &[Branch<'_>],
        options: &ScoreOptions,
    ) -> Self {
        let mut sheet = Self {
            respondents: tally.respondents(unit).into(),
            weight,
            standings: vec![NOTHING; branches.len()],
        };
        for (index, branch) in branches.iter().enumerate().rev() {
            let mut standing = NOTHING;
            if let Some(statement) = branch.statement {
                let counts = tally.counts(unit, statement);
                for (sum, count) in standing.counts.iter_mut().zip(counts) {
                    *sum = count.into();
                }
            }
            for child in &branch.children {
                standing.add(sheet.standing(child.branch));
            }
            sheet.set(index, standing);
        }
        sheet.score(&[], branches, options);
        sheet
    }

    /// The sheet of a partnership or a hub: the counts of its `schools`, and
    /// scores that are made of those of its `members`.
    pub(super) fn over<'s>(
        schools: impl Iterator<Item = &'s Self>,
        members: &[&Self],
        branches: &[Branch<'_>],
        options: &ScoreOptions,
    ) -> Self {
        let mut sheet = Self {
            respondents: 0,
            weight: Some(1.0),
            standings: vec![NOTHING; branches.len()],
        };
        for school in schools {
            sheet.respondents += school.respondents;
            for (sum, standing) in sheet.standings.iter_mut().zip(&school.standings) {
                sum.add(standing);
            }
        }
        sheet.score(members, branches, options);
        sheet
    }

    /// The counts at a node, lowest point of its scale first.
    pub(super) fn counts(&self, index: usize, scale: &Scale) -> &[u64] {
        let counts = self.standing(index).counts.get(..scale.points.len());
        counts.unwrap_or_default()
    }

    /// How many ratings were given at a node.
    pub(super) fn answered(&self, index: usize) -> u64 {
        counts::total(&self.standing(index).counts)
    }

    /// How many ratings could have been given at a node.
    pub(super) fn possible(&self, branch: &Branch<'_>) -> u64 {
        self.respondents.saturating_mul(branch.leaves.len() as u64)
    }

    /// The score at a node.
    pub(super) fn value(&self, index: usize) -> Value {
        self.standing(index).value
    }

    fn standing(&self, index: usize) -> &Standing {
        self.standings.get(index).unwrap_or(&NOTHING)
    }

    fn set(&mut self, index: usize, standing: Standing) {
        if let Some(place) = self.standings.get_mut(index) {
            *place = standing;
        }
    }

    /// Scores every node, what belongs to it before itself.
    fn score(&mut self, members: &[&Self], branches: &[Branch<'_>], options: &ScoreOptions) {
        for (index, branch) in branches.iter().enumerate().rev() {
            let of_members = match options.order {
                Order::SchoolFirst => !members.is_empty(),
                Order::StatementFirst => !members.is_empty() && branch.statement.is_some(),
                Order::Pooled => false,
            };
            let value = if of_members {
                let parts = members.iter();
                let parts = parts.map(|member| (member.value(index), member.weight));
                centre(parts, options.centre)
            } else if branch.statement.is_some() {
                self.mean(index, branch.scale)
            } else {
                self.composite(index, branch, branches, options)
            };
            // A mean of equal ends may be off by its last bit.
            let (low, high) = (branch.scale.minimum().into(), branch.scale.maximum().into());
            if let Some(standing) = self.standings.get_mut(index) {
                standing.value = value.map(|value| value.max(low).min(high));
            }
        }
    }

    /// The mean of the ratings of one statement.
    fn mean(&self, index: usize, scale: &Scale) -> Value {
        let position = counts::mean(self.counts(index, scale))?;
        Ok(score::at(position, scale))
    }

    /// The score of a theme, an area or the whole from what belongs to it.
    fn composite(
        &self,
        index: usize,
        branch: &Branch<'_>,
        branches: &[Branch<'_>],
        options: &ScoreOptions,
    ) -> Value {
        let (answered, possible) = (self.answered(index), self.possible(branch));
        if answered == 0 {
            return Err(UndefinedReason::NoAnswers);
        }
        if answered as f64 / (possible as f64) < options.min_answered {
            return Err(UndefinedReason::TooFewAnswered);
        }
        let part = |part: &Part| {
            let scale = branches.get(part.branch)?.scale;
            let value = self.value(part.branch);
            let value = value.map(|value| onto(value, scale, branch.scale));
            Some((value, part.weight))
        };
        if options.order == Order::Pooled {
            let leaves = branch.leaves.iter().filter_map(|leaf| {
                let (value, weight) = part(leaf)?;
                Some((value, Some(weight * self.answered(leaf.branch) as f64)))
            });
            return centre(leaves, Centre::Mean);
        }
        let children = branch.children.iter().filter_map(part);
        let children = children.map(|(value, weight)| (value, Some(weight)));
        centre(children, Centre::Mean)
    }
}

/// A value of one scale on another: as far up from its lowest point.
pub(crate) fn onto(value: f64, from: &Scale, to: &Scale) -> f64 {
    if from.id == to.id {
        return value;
    }
    let (minimum, maximum) = (f64::from(from.minimum()), f64::from(from.maximum()));
    let (low, high) = (f64::from(to.minimum()), f64::from(to.maximum()));
    low + (value - minimum) / (maximum - minimum) * (high - low)
}
