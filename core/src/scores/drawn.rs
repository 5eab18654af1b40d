//! One score of several schools, brought together for many resamples at once.

use super::centre::{Value, centre};
use super::options::Centre;
use crate::cell::UndefinedReason;
use crate::stats::resample::{BATCH, Batch};

/// One score of several schools, to be brought together in each resample.
pub(crate) struct Drawn {
    /// Each score, with how much its school counts, if known.
    parts: Vec<(Value, Option<f64>)>,
    centre: Centre,
    /// The same where that is all it takes: a school that is left out counts
    /// nothing, and the centre is the mean.
    plain: Option<Vec<(f64, f64)>>,
}

impl Drawn {
    pub(crate) fn new(parts: Vec<(Value, Option<f64>)>, centre: Centre) -> Self {
        let plain = parts.iter().map(|part| match *part {
            (Ok(score), Some(weight)) => Some((score, weight)),
            (Ok(_), None) | (Err(UndefinedReason::PupilsUnknown), _) => None,
            (Err(_), _) => Some((0.0, 0.0)),
        });
        let plain: Option<Vec<_>> = plain.collect();
        Self {
            plain: plain.filter(|_| centre == Centre::Mean),
            parts,
            centre,
        }
    }

    /// The [`centre`] of the schools that are drawn, in each resample.
    pub(crate) fn centres(&self, batch: &Batch) -> [Value; BATCH] {
        let means = self
            .plain
            .as_ref()
            .map(|plain| batch.weighted_means(plain).map(Ok));
        let mut values = means.unwrap_or([Err(UndefinedReason::NoAnswers); BATCH]);
        for (value, (counts, _)) in values.iter_mut().zip(batch.each()) {
            if !value.is_ok_and(f64::is_finite) {
                *value = self.centre(counts);
            }
        }
        values
    }

    /// The same in one resample.
    pub(crate) fn centre(&self, counts: &[u32]) -> Value {
        let drawn = self.parts.iter().zip(counts).filter(|(_, n)| **n > 0);
        let drawn =
            drawn.map(|((score, weight), n)| (*score, weight.map(|weight| weight * f64::from(*n))));
        centre(drawn, self.centre, &mut Vec::new())
    }
}
