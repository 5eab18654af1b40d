//! The working sheet of one unit: for every node, its counts and its score.
//!
//! The three orders differ in one thing only: at which nodes a partnership
//! takes the scores of its schools, and at which it puts its own together.

use super::centre::{Value, centre};
use super::node::{Branch, Part};
use super::options::{Centre, Order, ScoreOptions};
use super::score;
use crate::cell::UndefinedReason;
use crate::framework::Scale;
use crate::stats::counts;
use crate::tally::Tally;

/// What is known of one unit.
pub(super) struct Sheet {
    pub(super) respondents: u64,
    /// How much the unit counts among others, if known.
    weight: Option<f64>,
    /// How often each point was chosen, branch after branch; on mixed scales
    /// only their sum means something.
    counts: Vec<u64>,
    /// The points of the longest scale.
    points: usize,
    /// The score of every branch.
    values: Vec<Value>,
}

impl Sheet {
    fn empty(weight: Option<f64>, branches: &[Branch<'_>]) -> Self {
        let points = branches.iter().map(|branch| branch.scale.points.len());
        let points = points.max().unwrap_or(0);
        Self {
            respondents: 0,
            weight,
            counts: vec![0; branches.len() * points],
            points,
            values: vec![Err(UndefinedReason::NoAnswers); branches.len()],
        }
    }

    /// The sheet of a school, or of one role in it: unit `unit` of a tally.
    pub(super) fn of_school(
        tally: &Tally,
        unit: usize,
        weight: Option<f64>,
        branches: &[Branch<'_>],
        options: &ScoreOptions,
    ) -> Self {
        let mut sheet = Self::empty(weight, branches);
        sheet.respondents = tally.respondents(unit).into();
        for (index, branch) in branches.iter().enumerate().rev() {
            // What belongs to a node stands behind it.
            let (own, below) = sheet.counts.split_at_mut((index + 1) * sheet.points);
            let own = own.get_mut(index * sheet.points..).unwrap_or_default();
            if let Some(statement) = branch.statement {
                for (sum, count) in own.iter_mut().zip(tally.counts(unit, statement)) {
                    *sum = count.into();
                }
            }
            for child in &branch.children {
                let counts = below.chunks_exact(sheet.points.max(1));
                for counts in counts.skip(child.branch - index - 1).take(1) {
                    add(own, counts);
                }
            }
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
        let mut sheet = Self::empty(Some(1.0), branches);
        for school in schools {
            sheet.respondents += school.respondents;
            add(&mut sheet.counts, &school.counts);
        }
        sheet.score(members, branches, options);
        sheet
    }

    /// The counts at a node, lowest point of its scale first.
    pub(super) fn counts(&self, index: usize, scale: &Scale) -> &[u64] {
        let start = index * self.points;
        let counts = self.counts.get(start..start + scale.points.len());
        counts.unwrap_or_default()
    }

    /// How many ratings were given at a node.
    pub(super) fn answered(&self, index: usize) -> u64 {
        let start = index * self.points;
        let counts = self.counts.get(start..start + self.points);
        counts::total(counts.unwrap_or_default())
    }

    /// How many ratings could have been given at a node.
    pub(super) fn possible(&self, branch: &Branch<'_>) -> u64 {
        self.respondents.saturating_mul(branch.leaves.len() as u64)
    }

    /// The score at a node.
    pub(super) fn value(&self, index: usize) -> Value {
        let value = self.values.get(index).copied();
        value.unwrap_or(Err(UndefinedReason::NoAnswers))
    }

    /// Scores every node, what belongs to it before itself.
    fn score(&mut self, members: &[&Self], branches: &[Branch<'_>], options: &ScoreOptions) {
        let mut room = Vec::new();
        for (index, branch) in branches.iter().enumerate().rev() {
            let of_members = match options.order {
                Order::SchoolFirst => !members.is_empty(),
                Order::StatementFirst => !members.is_empty() && branch.statement.is_some(),
                Order::Pooled => false,
            };
            let value = if of_members {
                let parts = members.iter();
                let parts = parts.map(|member| (member.value(index), member.weight));
                centre(parts, options.centre, &mut room)
            } else if branch.statement.is_some() {
                self.mean(index, branch.scale)
            } else {
                self.composite(index, branch, branches, options, &mut room)
            };
            // A mean of equal ends may be off by its last bit.
            let (low, high) = (branch.scale.minimum().into(), branch.scale.maximum().into());
            if let Some(place) = self.values.get_mut(index) {
                *place = value.map(|value| value.max(low).min(high));
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
        room: &mut Vec<(f64, f64)>,
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
            return centre(leaves, Centre::Mean, room);
        }
        let children = branch.children.iter().filter_map(part);
        let children = children.map(|(value, weight)| (value, Some(weight)));
        centre(children, Centre::Mean, room)
    }
}

fn add(sums: &mut [u64], counts: &[u64]) {
    for (sum, count) in sums.iter_mut().zip(counts) {
        *sum = sum.saturating_add(*count);
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
