//! The figures of a score that are read from its counts alone.
//!
//! Few people give few patterns of counts: with five leaders and four points
//! there are 56. So what was read is remembered, and most scores of single
//! statements and themes only look it up.

use super::score::{at, threshold};
use crate::cell::Cell;
use crate::framework::Scale;
use crate::stats::counts::{share_at_or_above, standard_deviation};
use crate::stats::quantile::{Proportion, QuantileRule, interpolated_median, median, quantile};
use crate::stats::{Undefined, agreement, consensus};

/// How many patterns are remembered at least, once there are any, and at most.
const PATTERNS: (usize, usize) = (64, 2048);

/// What is read from counts.
#[derive(Clone, Copy)]
pub(super) struct Figures {
    pub(super) median: Cell<f64>,
    pub(super) interpolated_median: Cell<f64>,
    pub(super) lower_quartile: Cell<f64>,
    pub(super) upper_quartile: Cell<f64>,
    pub(super) share_at_threshold: Cell<f64>,
    pub(super) sd: Cell<f64>,
    pub(super) consensus: Cell<f64>,
    pub(super) agreement: Cell<f64>,
}

impl Figures {
    fn of(counts: Cell<&[u64]>, scale: &Scale) -> Self {
        let read = |figure: fn(&[u64]) -> Result<f64, Undefined>| {
            counts.and_then(|counts| figure(counts).into())
        };
        let place = |figure| read(figure).map(|position| at(position, scale));
        Self {
            median: place(median),
            interpolated_median: place(interpolated_median),
            lower_quartile: place(|n| quantile(n, Proportion::QUARTER, QuantileRule::Type2)),
            upper_quartile: place(|n| quantile(n, Proportion::THREE_QUARTERS, QuantileRule::Type2)),
            share_at_threshold: counts
                .and_then(|counts| share_at_or_above(counts, threshold(scale)).into()),
            sd: read(standard_deviation),
            consensus: read(consensus),
            agreement: read(agreement),
        }
    }
}

/// Reads figures, and remembers those of the patterns that came last.
#[derive(Default)]
pub(super) struct Reader<'f> {
    /// Each pattern has one place, which it shares with others.
    places: Vec<Option<(Pattern<'f>, Figures)>>,
    /// How many were not found since there are so many places.
    misses: usize,
}

/// Counts on a scale.
#[derive(Clone, Copy)]
struct Pattern<'f> {
    scale: &'f Scale,
    /// One byte for each.
    counts: u64,
}

impl<'f> Reader<'f> {
    /// The figures of counts on a scale.
    pub(super) fn read(&mut self, counts: Cell<&[u64]>, scale: &'f Scale) -> Figures {
        let Some(pattern) = Pattern::of(counts, scale) else {
            return Figures::of(counts, scale);
        };
        if let Some(Some((known, figures))) = self.places.get(pattern.place(self.places.len()))
            && known.counts == pattern.counts
            && std::ptr::eq(known.scale, scale)
        {
            return *figures;
        }
        let figures = Figures::of(counts, scale);
        self.misses += 1;
        if self.misses > self.places.len() && self.places.len() < PATTERNS.1 {
            let more = (2 * self.places.len()).max(PATTERNS.0);
            self.places = vec![None; more];
            self.misses = 0;
        }
        let place = pattern.place(self.places.len());
        if let Some(place) = self.places.get_mut(place) {
            *place = Some((pattern, figures));
        }
        figures
    }
}

impl<'f> Pattern<'f> {
    /// The pattern of counts that are few and small.
    fn of(counts: Cell<&[u64]>, scale: &'f Scale) -> Option<Self> {
        let Cell::Value { value: counts } = counts else {
            return None;
        };
        if counts.len() > 8 {
            return None;
        }
        let counts = counts.iter().try_fold(0, |pattern, count| {
            let count = u8::try_from(*count).ok()?;
            Some(pattern << 8 | u64::from(count))
        })?;
        Some(Self { scale, counts })
    }

    /// Its place among so many, a power of two.
    fn place(self, places: usize) -> usize {
        // The upper bits of the product depend on all bits of the counts.
        let mixed = self.counts.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
        usize::try_from(mixed).unwrap_or_default() & places.wrapping_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Framework;

    fn all(figures: Figures) -> [Cell<f64>; 8] {
        [
            figures.median,
            figures.interpolated_median,
            figures.lower_quartile,
            figures.upper_quartile,
            figures.share_at_threshold,
            figures.sd,
            figures.consensus,
            figures.agreement,
        ]
    }

    proptest! {
        #[test]
        fn what_is_remembered_is_what_is_read(
            patterns in proptest::collection::vec([0..9_u64, 0..3, 0..300, 0..2], 1..3000),
        ) {
            let framework = Framework::builtin();
            let scales = [framework.scale(&framework.default_scale).unwrap(); 2];
            let mut other = scales[1].clone();
            other.threshold += 1;
            let scales = [scales[0], &other];
            let mut reader = Reader::default();
            for (number, counts) in patterns.iter().enumerate() {
                let (counts, scale) = (Cell::of(&counts[..]), scales[number % 2]);
                let read = reader.read(counts, scale);
                prop_assert_eq!(all(read), all(Figures::of(counts, scale)));
            }
        }
    }
}
