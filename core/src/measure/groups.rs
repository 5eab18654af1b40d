//! Statistics of groups, and of figures side by side.

use super::options::{Confidence, GroupSizeRule, PoolingCentre};
use super::outcome::{MeasureNote, Outcome, figure, number};
use super::present;
use crate::cell::Cell;
use crate::stats::Undefined;
use crate::stats::funnel::{self, ControlLimits};
use crate::stats::one_way::{self, GroupSize};
use crate::stats::pooling::{self, Centre, Group};

/// The values of each group that are there, and how many are not.
pub(super) fn groups_of(groups: &[Vec<Option<f64>>]) -> (Vec<Vec<f64>>, usize) {
    let mut missing = 0;
    let present = groups.iter().map(|group| {
        let (present, absent) = present(group);
        missing += absent;
        present
    });
    let present = present.collect();
    (present, missing)
}

pub(super) fn one_way(
    groups: &[Vec<Option<f64>>],
    size: GroupSizeRule,
    Confidence(confidence): Confidence,
) -> Outcome {
    let size = match size {
        GroupSizeRule::Mean => GroupSize::Mean,
        GroupSizeRule::NZero => GroupSize::N0,
    };
    let (groups, missing) = groups_of(groups);
    let found = one_way::one_way(&groups);
    let figures = found.map(|found| {
        let interval = found.icc1_interval(size, confidence);
        vec![
            found.icc1(size).into(),
            interval.map(|(lower, _)| lower).into(),
            interval.map(|(_, upper)| upper).into(),
            found.icc2().into(),
            found.f().into(),
            number(found.df_between),
            number(found.df_within),
            found.p_value().into(),
            figure(found.ms_between),
            figure(found.ms_within),
            figure(found.variance_between(size)),
            figure(found.pooled_mean),
            figure(found.mean_of_group_means),
            figure(found.mean_size),
            figure(found.n0),
            number(found.groups),
        ]
    });
    let negative = found.is_ok_and(|found| found.variance_between(size) < 0.0);
    let n = groups.iter().map(Vec::len).sum();
    Outcome::of(n, missing, figures).note_if(negative, MeasureNote::NegativeVariance)
}

pub(super) fn shrunken_means(groups: &[Vec<Option<f64>>], centre: PoolingCentre) -> Outcome {
    let centre = match centre {
        PoolingCentre::Precision => Centre::Precision,
        PoolingCentre::PooledMean => Centre::PooledMean,
        PoolingCentre::MeanOfMeans => Centre::MeanOfMeans,
    };
    let (groups, missing) = groups_of(groups);
    let n = groups.iter().map(Vec::len).sum();
    let found = match one_way::one_way(&groups) {
        Ok(found) => found,
        Err(reason) => return Outcome::of(n, missing, Err(reason)),
    };
    let between = found.variance_between(GroupSize::N0);
    // A group without values has nothing to be drawn anywhere.
    let filled = groups.iter().filter(|group| !group.is_empty());
    let pooled = filled
        .map(|group| Group::of(group))
        .collect::<Result<Vec<Group>, Undefined>>()
        .and_then(|filled| pooling::shrink(&filled, between, found.ms_within, centre));
    let figures = vec![
        match &pooled {
            Ok(pooled) => figure(pooled.centre),
            Err(reason) => Cell::undefined((*reason).into()),
        },
        figure(between),
        figure(found.ms_within),
        figure(found.n0),
        number(found.groups),
    ];
    let mut outcome =
        Outcome::of(n, missing, Ok(figures)).note_if(between < 0.0, MeasureNote::NegativeVariance);
    let Ok(pooled) = pooled else {
        return outcome;
    };
    let mut shrunken = pooled.groups.into_iter();
    let none = Cell::from(Err(Undefined::NoAnswers));
    outcome.rows = groups
        .iter()
        .map(|group| {
            let found = if group.is_empty() {
                None
            } else {
                shrunken.next()
            };
            found.map_or_else(
                || vec![number(group.len()), none, none, none, none],
                |found| {
                    vec![
                        number(group.len()),
                        figure(found.mean),
                        figure(found.reliability),
                        figure(found.shrunken),
                        figure(found.standard_error),
                    ]
                },
            )
        })
        .collect();
    outcome
}

/// The limits of a figure of `n` values, by which `limits` are at a level.
fn funnel(n: u32, limits: impl Fn(f64) -> Result<ControlLimits, Undefined>) -> Outcome {
    let both = [limits(funnel::WARNING), limits(funnel::ALARM)];
    let ends = both.into_iter().flat_map(|limits| {
        [
            limits.map(|limits| limits.lower).into(),
            limits.map(|limits| limits.upper).into(),
        ]
    });
    let n = usize::try_from(n).unwrap_or(usize::MAX);
    Outcome::of(n, 0, Ok(ends.collect()))
}

pub(super) fn funnel_mean(target: f64, deviation: f64, n: u32) -> Outcome {
    funnel(n, |level| {
        funnel::mean_limits(target, deviation, n.into(), level)
    })
}

pub(super) fn funnel_share(target: f64, n: u32) -> Outcome {
    funnel(n, |level| funnel::share_limits(target, n.into(), level))
}
