//! Statistics of plain numbers: summaries and resampling.

use super::options::{Confidence, Draws, IntervalMethod, ResampledFigure, Seed, TieRule};
use super::outcome::{MeasureMethod, MeasureNote, NOT_ASKED, Outcome, figure};
use super::present;
use crate::cell::Cell;
use crate::stats::bootstrap::{self, Bootstrap, BootstrapOptions, Method, Span, Uncertainty};
use crate::stats::percentile::{Ties, percentile_rank};
use crate::stats::resample::{ResampleOptions, Resampling};
use crate::stats::{Undefined, means};

pub(super) fn summary(values: &[Option<f64>], weights: Option<&[f64]>) -> Outcome {
    let (present, missing) = present(values);
    let weighted = weights.map(|weights| {
        if weights.len() != values.len() {
            return Err(Undefined::UnequalLengths);
        }
        let pairs = values.iter().zip(weights);
        let pairs: Vec<(f64, f64)> = pairs.filter_map(|(v, &w)| Some(((*v)?, w))).collect();
        means::weighted_mean(&pairs)
    });
    let range = means::range(&present);
    let figures = vec![
        means::mean(&present).into(),
        weighted.map_or(NOT_ASKED, Cell::from),
        means::standard_deviation(&present).into(),
        means::median(&present).into(),
        range.map(|(lowest, _)| lowest).into(),
        range.map(|(_, highest)| highest).into(),
    ];
    Outcome::of(present.len(), missing, Ok(figures))
}

pub(super) fn percentile(values: &[Option<f64>], value: f64, ties: TieRule) -> Outcome {
    let ties = match ties {
        TieRule::Half => Ties::Half,
        TieRule::Below => Ties::Below,
        TieRule::AtOrBelow => Ties::AtOrBelow,
    };
    let (present, missing) = present(values);
    let rank = percentile_rank(&present, value, ties);
    Outcome::of(present.len(), missing, Ok(vec![rank.into()]))
}

/// How resamples are drawn and read.
pub(super) struct Resampled {
    pub(super) figure: ResampledFigure,
    pub(super) method: IntervalMethod,
    pub(super) confidence: Confidence,
    pub(super) draws: Draws,
    pub(super) seed: Seed,
    pub(super) population: Option<u32>,
}

pub(super) fn bootstrap(values: &[Option<f64>], how: &Resampled) -> Outcome {
    let (present, missing) = present(values);
    let options = BootstrapOptions {
        level: how.confidence.0,
        method: match how.method {
            IntervalMethod::Bca => Method::Bca,
            IntervalMethod::Percentile => Method::Percentile,
        },
        resamples: ResampleOptions {
            draws: how.draws.0,
            seed: how.seed.0.into(),
        },
        population: how.population.map(u64::from),
    };
    let found = match how.figure {
        ResampledFigure::Mean => bootstrap::mean(&present, &options),
        ResampledFigure::Median => bootstrap::values(&present, &options, means::median),
        ResampledFigure::StandardDeviation => {
            bootstrap::values(&present, &options, means::standard_deviation)
        }
    };
    let outcome = |figures| Outcome::of(present.len(), missing, figures);
    match found {
        Err(reason) => outcome(Err(reason)),
        Ok(found) => bootstrapped(&found, |figures| outcome(Ok(figures))),
    }
}

fn bootstrapped(found: &Bootstrap, outcome: impl FnOnce(Vec<Cell<f64>>) -> Outcome) -> Outcome {
    let estimate = figure(found.estimate);
    let ends = |span: Result<Span, Undefined>| -> [Cell<f64>; 2] {
        [
            span.map(|span| span.lower).into(),
            span.map(|span| span.upper).into(),
        ]
    };
    match found.uncertainty {
        Uncertainty::Interval(interval) => {
            let mut outcome = outcome(vec![
                estimate,
                figure(interval.lower),
                figure(interval.upper),
                figure(interval.standard_error),
                figure(interval.resamples as f64),
                figure(interval.undefined_share),
                NOT_ASKED,
                NOT_ASKED,
                NOT_ASKED,
                NOT_ASKED,
            ]);
            outcome.method = Some(match interval.resampling {
                Resampling::Drawn { .. } => MeasureMethod::Drawn,
                _ => MeasureMethod::Enumerated,
            });
            outcome
                .note_if(interval.no_variation, MeasureNote::NoVariation)
                .note_if(interval.undefined > 0, MeasureNote::UndefinedResamples)
        }
        Uncertainty::Spans(spans) => {
            let few = Cell::from(Err(Undefined::TooFewAnswers));
            let mut figures = vec![estimate, few, few, few, NOT_ASKED, NOT_ASKED];
            figures.extend(ends(spans.singles));
            figures.extend(ends(spans.leave_one_out));
            outcome(figures).note_if(true, MeasureNote::TooFewForInterval)
        }
        _ => {
            let mut figures = vec![estimate, estimate, estimate, figure(0.0)];
            figures.resize(10, NOT_ASKED);
            outcome(figures).note_if(true, MeasureNote::Census)
        }
    }
}
