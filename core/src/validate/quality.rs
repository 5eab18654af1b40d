//! Signs that answers were not meant: the rules, shared by both paths.

use crate::framework::Framework;

/// The fewest equal answers that count as straight-lining.
const STRAIGHT_LINE: usize = 10;

/// The rating, as a position, that every one of at least ten answers has.
pub(super) fn straight_line(ratings: &[u8]) -> Option<(u8, usize)> {
    let first = *ratings.iter().find(|rating| **rating > 0)?;
    let same = ratings
        .iter()
        .all(|rating| *rating == first || *rating == 0);
    let answered = same.then(|| answered(ratings))?;
    (answered >= STRAIGHT_LINE).then_some((first, answered))
}

/// Levels at which nothing is answered although something else is.
pub(super) fn unanswered_levels(framework: &Framework, ratings: &[u8]) -> Vec<usize> {
    let mut silent = vec![true; framework.levels.len()];
    for (rating, column) in ratings.iter().zip(framework.columns()) {
        if *rating > 0
            && let Some(silent) = silent.get_mut(column.level)
        {
            *silent = false;
        }
    }
    if silent.iter().all(|silent| *silent) {
        return Vec::new();
    }
    let levels = silent.iter().enumerate();
    levels
        .filter(|(_, silent)| **silent)
        .map(|(level, _)| level)
        .collect()
}

/// Whether every level has an answer, or none has; the quick look.
pub(super) fn every_level_answered(framework: &Framework, ratings: &[u8]) -> bool {
    let mut levels = 0_u64;
    for (rating, column) in ratings.iter().zip(framework.columns()) {
        levels |= u64::from(*rating > 0) << (column.level & 63);
    }
    let all = framework.levels.len();
    levels == 0 || (all <= 64 && levels.count_ones() as usize == all)
}

/// How many ratings are given.
pub(super) fn answered(ratings: &[u8]) -> usize {
    ratings.iter().filter(|rating| **rating > 0).count()
}

/// How many of `possible` statements a submission must answer.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share of at most 1 of a count of at most 1,000"
)]
pub(crate) fn required(framework: &Framework) -> usize {
    let possible = framework.columns().len() as f64;
    // A share such as 0.7 is a little above or below itself; 1e-9 decides it.
    libm::ceil(framework.submission.min_answered * possible - 1e-9).max(0.0) as usize
}
