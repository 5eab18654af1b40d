//! Statistics of a panel of experts.

use super::options::{RelevantFrom, SignificanceLevel};
use super::outcome::{Outcome, figure};
use super::ratings::Rows;
use crate::cell::Cell;
use crate::stats::content_validity::{self, ItemIndex};
use crate::stats::{Table, Undefined};

pub(super) fn content_validity(ratings: &Rows, RelevantFrom(from): RelevantFrom) -> Outcome {
    let missing = ratings.iter().flatten().filter(|cell| cell.is_none());
    let scale =
        Table::from_rows(ratings).and_then(|table| content_validity::scale_index(&table, from));
    let figures = scale
        .as_ref()
        .map(|scale| vec![figure(scale.average), figure(scale.universal)])
        .map_err(|reason| *reason);
    let mut outcome = Outcome::of(ratings.len(), missing.count(), figures);
    if let Ok(scale) = scale {
        outcome.rows = scale.items.into_iter().map(item).collect();
    }
    outcome
}

fn item(found: Result<ItemIndex, Undefined>) -> Vec<Cell<f64>> {
    let figure = |of: fn(&ItemIndex) -> f64| found.as_ref().map(of).map_err(|reason| *reason);
    vec![
        figure(|item| item.experts as f64).into(),
        figure(|item| item.relevant as f64).into(),
        figure(|item| item.index).into(),
        figure(|item| item.chance).into(),
        figure(|item| item.kappa).into(),
    ]
}

pub(super) fn content_validity_ratio(
    essential: u32,
    experts: u32,
    SignificanceLevel(alpha): SignificanceLevel,
) -> Outcome {
    let ratio = content_validity::ratio(essential.into(), experts.into());
    let critical = content_validity::critical_number(experts.into(), alpha);
    let critical_ratio =
        critical.and_then(|number| content_validity::ratio(number, experts.into()));
    let n = usize::try_from(experts).unwrap_or(usize::MAX);
    let figures = vec![
        ratio.into(),
        critical.map(|number| number as f64).into(),
        critical_ratio.into(),
    ];
    Outcome::of(n, 0, Ok(figures))
}
