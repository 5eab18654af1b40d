//! Every statistic of [`stats`](crate::stats) on plain numbers, by name.
//!
//! For researchers who hold these numbers against those of R or SciPy, and for
//! programs in any language: a [`Measure`] names a statistic and holds its
//! values; what comes back is [`Measured`]. They know nothing of schools and
//! themes, so any ratings will do.
//!
//! ```
//! use pedt::measure::{Measure, measure};
//!
//! let measured = measure(&Measure::Consensus { counts: vec![0, 1, 4, 1], target: None });
//! let consensus = measured.figures.get("consensus").and_then(|figure| figure.value());
//! assert!((consensus.unwrap() - 0.805).abs() < 5e-4);
//! assert_eq!((measured.n, measured.missing), (6, 0));
//! ```
//!
//! # One shape for all
//!
//! An answer has the same few fields whatever the statistic: figures by name,
//! in the order that [`MeasureKind::figures`] declares, and as many `rows` of
//! figures as there are columns or groups, where a statistic has something to
//! say of each. So a table of it is made without knowing the statistic, and
//! another statistic adds no type. A figure is a number or a reason; warnings are
//! [`MeasureNote`]s.

mod counts;
mod declare;
mod groups;
mod kinds;
mod options;
mod outcome;
mod ratings;
mod resampled;
mod review;
mod samples;

pub use kinds::{Measure, MeasureKind};
pub use options::{
    AgreementWeights, AlternativeHypothesis, CliffVariance, Confidence, Draws, FactorMatrix,
    GroupSizeRule, IccModel, IccScores, IntervalMethod, MeasurementLevel, MissingRule,
    NullDistribution, PMethod, PoolingCentre, QuartileRule, RelevantFrom, ResampledFigure, Seed,
    SignificanceLevel, SpreadRule, TieRule, ZeroRule,
};
pub use outcome::{Figures, MeasureMethod, MeasureNote, Measured, MeasuredRow};

/// Computes a statistic.
#[must_use]
pub fn measure(measure: &Measure) -> Measured {
    measure.outcome().named(measure.kind())
}

/// The values that are there, and how many are not.
fn present(values: &[Option<f64>]) -> (Vec<f64>, usize) {
    let present: Vec<f64> = values.iter().flatten().copied().collect();
    let missing = values.len() - present.len();
    (present, missing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api;
    use serde_json::Value;

    /// Every statistic, with every field.
    fn examples() -> Vec<Measure> {
        let text = include_str!("../schema/examples/measure.json");
        let call: Value = serde_json::from_str(text).unwrap();
        serde_json::from_value(call["measures"].clone()).unwrap()
    }

    #[test]
    fn every_kind_has_an_example_and_all_its_figures() {
        let examples = examples();
        for &kind in MeasureKind::ALL {
            assert!(
                examples.iter().any(|example| example.kind() == kind),
                "{kind}"
            );
        }
        for example in examples {
            let kind = example.kind();
            let outcome = example.outcome();
            let figures = outcome.figures.as_ref().unwrap();
            assert_eq!(figures.len(), kind.figures().len(), "{kind}");
            for row in &outcome.rows {
                assert_eq!(row.len(), kind.row_figures().len(), "{kind}");
            }
            assert_eq!(
                outcome.rows.is_empty(),
                kind.row_figures().is_empty(),
                "{kind}"
            );
        }
    }

    #[test]
    fn names_are_told_once_each() {
        for &kind in MeasureKind::ALL {
            for names in [kind.figures(), kind.row_figures()] {
                let unique: std::collections::BTreeSet<_> = names.iter().collect();
                assert_eq!(unique.len(), names.len(), "{kind}");
            }
        }
    }

    #[test]
    fn reading_is_what_serde_reads() {
        let text = include_str!("../schema/examples/measure.json");
        let answer: Value = serde_json::from_str(&api::measure(text)).unwrap();
        let by_serde: Vec<Value> = examples()
            .iter()
            .map(|example| serde_json::to_value(measure(example)).unwrap())
            .collect();
        assert_eq!(answer["measures"], Value::from(by_serde));
    }
}
