//! How a score is hidden: the one place that knows all its figures.

use std::collections::BTreeSet;

use super::Score;
use crate::cell::{Cell, SuppressionReason};

/// The figures of a score that are numbers, and those of its spread.
macro_rules! numbers {
    ($score:expr, $as_option:ident, $($borrow:tt)+) => {{
        let score = $score;
        let between = score.between.$as_option();
        let between = between.map(|b| [$($borrow)+ b.mean, $($borrow)+ b.sd, $($borrow)+ b.min, $($borrow)+ b.max]);
        let own = [
            $($borrow)+ score.mean,
            $($borrow)+ score.median,
            $($borrow)+ score.interpolated_median,
            $($borrow)+ score.lower_quartile,
            $($borrow)+ score.upper_quartile,
            $($borrow)+ score.share_at_threshold,
            $($borrow)+ score.sd,
            $($borrow)+ score.consensus,
            $($borrow)+ score.agreement,
        ];
        own.into_iter().chain(between.into_iter().flatten())
    }};
}

impl Score {
    /// Hides every figure; how many answered stays.
    pub(crate) fn hide(&mut self, reason: SuppressionReason) {
        hide(&mut self.counts, reason);
        hide(&mut self.band, reason);
        for figure in numbers!(self, as_mut, &mut) {
            hide(figure, reason);
        }
    }

    /// The reasons for which figures are hidden, each once: be it only the band,
    /// or the spread of those it is over.
    pub(crate) fn hidden_for(&self) -> BTreeSet<SuppressionReason> {
        let numbers = numbers!(self, as_ref, &).filter_map(reason);
        numbers
            .chain(reason(&self.counts))
            .chain(reason(&self.band))
            .collect()
    }
}

/// Hides a figure; a reason for having none stays.
pub(crate) fn hide<T>(cell: &mut Cell<T>, reason: SuppressionReason) {
    if matches!(cell, Cell::Value { .. }) {
        *cell = Cell::Suppressed { reason };
    }
}

/// Why a figure is hidden, if it is.
fn reason<T>(cell: &Cell<T>) -> Option<SuppressionReason> {
    match cell {
        Cell::Suppressed { reason } => Some(*reason),
        _ => None,
    }
}
