//! Statistics of a table of ratings with gaps.

use super::options::{
    AgreementWeights, Confidence, FactorMatrix, IccModel, IccScores, MeasurementLevel, MissingRule,
};
use super::outcome::{NOT_ASKED, Outcome, figure, number};
use crate::cell::Cell;
use crate::stats::alpha;
use crate::stats::gwet::{self, ChanceCorrected, Weights};
use crate::stats::icc::{Model, Scores, two_way};
use crate::stats::kappa::cohen_kappa;
use crate::stats::krippendorff::{self, Level};
use crate::stats::omega::{self, Matrix};
use crate::stats::within_group::{Centre, Null, RwgOptions};
use crate::stats::within_group_items::{self, AcrossItems};
use crate::stats::{Missing, Table, Undefined};

/// Ratings as a call gives them: rows of columns, `null` where one is missing.
pub(super) type Rows = [Vec<Option<f64>>];

impl From<MissingRule> for Missing {
    fn from(rule: MissingRule) -> Self {
        match rule {
            MissingRule::Listwise => Self::Listwise,
            MissingRule::Pairwise => Self::Pairwise,
        }
    }
}

impl From<AgreementWeights> for Weights {
    fn from(weights: AgreementWeights) -> Self {
        match weights {
            AgreementWeights::Identity => Self::Identity,
            AgreementWeights::Linear => Self::Linear,
            AgreementWeights::Quadratic => Self::Quadratic,
            AgreementWeights::Ordinal => Self::Ordinal,
        }
    }
}

/// What is counted in a table.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Observed {
    /// Its rows: people, or blocks.
    Rows,
    /// Its columns: the units that raters rate.
    Columns,
}

impl Observed {
    /// How many of them hold anything.
    fn count(self, ratings: &Rows) -> usize {
        match self {
            Self::Rows => ratings
                .iter()
                .filter(|row| row.iter().any(Option::is_some))
                .count(),
            Self::Columns => {
                let longest = ratings.iter().map(Vec::len).max().unwrap_or(0);
                let rated = |column| {
                    ratings
                        .iter()
                        .any(|row| matches!(row.get(column), Some(Some(_))))
                };
                (0..longest).filter(|&column| rated(column)).count()
            }
        }
    }
}

/// What `measure` makes of the table, with the number that it rests on; of all
/// that are there, if it makes nothing.
pub(super) fn of_table(
    ratings: &Rows,
    observed: Observed,
    measure: impl FnOnce(&Table) -> Result<(usize, Vec<Cell<f64>>), Undefined>,
) -> Outcome {
    let missing = ratings.iter().flatten().filter(|cell| cell.is_none());
    let measured = Table::from_rows(ratings).and_then(|table| measure(&table));
    let n = match &measured {
        Ok((n, _)) => *n,
        Err(_) => observed.count(ratings),
    };
    Outcome::of(n, missing.count(), measured.map(|(_, figures)| figures))
}

/// A figure over items; the other figures rest on the same raters.
fn over_items(
    figures: &[Result<AcrossItems, Undefined>],
) -> Result<(usize, Vec<Cell<f64>>), Undefined> {
    let raters = figures.iter().flatten().map(|found| found.raters).max();
    if let (None, Some(Err(reason))) = (raters, figures.first()) {
        return Err(*reason);
    }
    let cells = figures
        .iter()
        .map(|found| found.map(|found| found.value).into());
    Ok((raters.unwrap_or(0), cells.collect()))
}

pub(super) fn r_wg_j(
    ratings: &Rows,
    points: u32,
    null: Null<'_>,
    truncate: bool,
    missing: MissingRule,
) -> Outcome {
    let points = points as usize;
    of_table(ratings, Observed::Rows, |table| {
        let options = RwgOptions { null, truncate };
        over_items(&[
            within_group_items::r_wg_j(table, points, &options, missing.into()),
            within_group_items::r_wg_j_star(table, points, null, missing.into()),
        ])
    })
}

pub(super) fn average_deviation_j(ratings: &Rows, missing: MissingRule) -> Outcome {
    of_table(ratings, Observed::Rows, |table| {
        let from = |centre| within_group_items::average_deviation_j(table, centre, missing.into());
        over_items(&[from(Centre::Mean), from(Centre::Median)])
    })
}

pub(super) fn a_wg_j(ratings: &Rows, lowest: f64, highest: f64, missing: MissingRule) -> Outcome {
    of_table(ratings, Observed::Rows, |table| {
        let found = within_group_items::a_wg_j(table, lowest, highest, missing.into());
        over_items(&[found])
    })
}

pub(super) fn krippendorff(ratings: &Rows, level: MeasurementLevel) -> Outcome {
    let level = match level {
        MeasurementLevel::Nominal => Level::Nominal,
        MeasurementLevel::Ordinal => Level::Ordinal,
        MeasurementLevel::Interval => Level::Interval,
        MeasurementLevel::Ratio => Level::Ratio,
    };
    of_table(ratings, Observed::Columns, |table| {
        let found = krippendorff::alpha(table, level)?;
        let figures = vec![
            figure(found.alpha),
            figure(found.observed),
            figure(found.expected),
            number(found.ratings),
        ];
        Ok((found.units, figures))
    })
}

/// The figures of an agreement coefficient.
fn chance_corrected(
    found: &ChanceCorrected,
    Confidence(confidence): Confidence,
) -> (usize, Vec<Cell<f64>>) {
    let interval = found.interval(confidence);
    let figures = vec![
        figure(found.coefficient),
        figure(found.observed),
        figure(found.expected),
        found.standard_error.into(),
        interval.map(|(lower, _)| lower).into(),
        interval.map(|(_, upper)| upper).into(),
        found.p_value().into(),
        number(found.pairable),
    ];
    (found.units, figures)
}

pub(super) fn gwet(
    ratings: &Rows,
    weights: AgreementWeights,
    values: Option<&[f64]>,
    confidence: Confidence,
) -> Outcome {
    of_table(ratings, Observed::Columns, |table| {
        let found = gwet::ac(table, weights.into(), values)?;
        Ok(chance_corrected(&found, confidence))
    })
}

pub(super) fn fleiss(
    ratings: &Rows,
    weights: AgreementWeights,
    values: Option<&[f64]>,
    confidence: Confidence,
) -> Outcome {
    of_table(ratings, Observed::Columns, |table| {
        let found = gwet::fleiss_kappa(table, weights.into(), values)?;
        Ok(chance_corrected(&found, confidence))
    })
}

pub(super) fn raw_agreement(
    ratings: &Rows,
    weights: AgreementWeights,
    values: Option<&[f64]>,
) -> Outcome {
    of_table(ratings, Observed::Columns, |table| {
        let found = gwet::raw_agreement(table, weights.into(), values)?;
        Ok((
            found.units,
            vec![figure(found.pairs), figure(found.unanimous)],
        ))
    })
}

pub(super) fn cronbach(
    ratings: &Rows,
    missing: MissingRule,
    Confidence(confidence): Confidence,
) -> Outcome {
    let mut rows = Vec::new();
    let mut outcome = of_table(ratings, Observed::Rows, |table| {
        let missing = missing.into();
        let found = alpha::cronbach_alpha(table, missing)?;
        let interval = found.interval(confidence);
        let items = alpha::item_reliability(table, missing)?.into_iter();
        rows = items
            .map(|item| vec![item.alpha_if_deleted.into(), item.item_rest.into()])
            .collect();
        let standardised = alpha::standardised_alpha(table, missing);
        let two_items = if found.items == 2 {
            alpha::two_item_reliability(table, missing).into()
        } else {
            NOT_ASKED
        };
        let figures = vec![
            figure(found.alpha),
            interval.map(|(lower, _)| lower).into(),
            interval.map(|(_, upper)| upper).into(),
            standardised.map(|found| found.alpha).into(),
            two_items,
        ];
        Ok((found.rows, figures))
    });
    outcome.rows = rows;
    outcome
}

pub(super) fn icc(
    ratings: &Rows,
    model: IccModel,
    scores: IccScores,
    Confidence(confidence): Confidence,
) -> Outcome {
    let model = match model {
        IccModel::OneWay => Model::OneWay,
        IccModel::Agreement => Model::Agreement,
        IccModel::Consistency => Model::Consistency,
    };
    let scores = match scores {
        IccScores::Single => Scores::Single,
        IccScores::Average => Scores::Average,
    };
    of_table(ratings, Observed::Columns, |table| {
        let found = two_way(table)?;
        let interval = found.interval(model, scores, confidence);
        let test = found.f_test(model);
        let figures = vec![
            found.icc(model, scores).into(),
            interval.map(|(lower, _)| lower).into(),
            interval.map(|(_, upper)| upper).into(),
            test.map(|test| test.f).into(),
            test.map(|test| test.df1 as f64).into(),
            test.map(|test| test.df2 as f64).into(),
            test.map(|test| test.p).into(),
            number(found.raters),
        ];
        Ok((found.units, figures))
    })
}

pub(super) fn omega(ratings: &Rows, matrix: FactorMatrix, missing: MissingRule) -> Outcome {
    let matrix = match matrix {
        FactorMatrix::Covariances => Matrix::Covariances,
        FactorMatrix::Correlations => Matrix::Correlations,
    };
    let mut rows = Vec::new();
    let mut outcome = of_table(ratings, Observed::Rows, |table| {
        let found = omega::omega(table, matrix, missing.into())?;
        let items = found.loadings.iter().zip(&found.uniquenesses);
        rows = items
            .map(|(&loading, &uniqueness)| vec![figure(loading), figure(uniqueness)])
            .collect();
        Ok((found.rows, vec![figure(found.omega)]))
    });
    outcome.rows = rows;
    outcome
}

pub(super) fn cohen(
    ratings: &Rows,
    weights: AgreementWeights,
    values: Option<&[f64]>,
    Confidence(confidence): Confidence,
) -> Outcome {
    of_table(ratings, Observed::Columns, |table| {
        let found = cohen_kappa(table, weights.into(), values)?;
        let interval = found.interval(confidence);
        let figures = vec![
            figure(found.coefficient),
            figure(found.observed),
            figure(found.expected),
            figure(found.standard_error),
            interval.map(|(lower, _)| lower).into(),
            interval.map(|(_, upper)| upper).into(),
        ];
        Ok((found.units, figures))
    })
}
