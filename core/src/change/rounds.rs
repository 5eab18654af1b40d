//! Three rounds and more: do schools go the same way, and where does the
//! partnership go?

use serde::{Deserialize, Serialize};

use super::matched::{At, in_all, settled};
use super::options::ChangeOptions;
use super::series::{SeriesPoint, Then};
use crate::cell::{Cell, UndefinedReason};
use crate::scores::{Basis, Gathered};
use crate::stats::friedman::{Friedman, friedman};
use crate::stats::page::{Page, page};
use crate::stats::trend::{MannKendall, mann_kendall, theil_sen};
use crate::stats::{Alternative, Table, Undefined};

/// As many rounds as a trend is read from at least.
const FEWEST_FOR_A_TREND: usize = 4;

/// What three rounds or more say: those since the series last started anew.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RoundsChange {
    /// How many rounds there are.
    pub rounds: u64,
    /// The schools that belonged to the partnership in all of them: those with
    /// a score every time, and the others.
    pub basis: Basis,
    /// Kendall's *W* (1939): whether the schools with a score every time rank
    /// the rounds alike, from 0 (not at all) to 1.
    pub w: Cell<f64>,
    /// By how much the score of the partnership rises from one round to the
    /// next (Theil 1950; Sen 1968), from four scores on.
    pub slope: Cell<f64>,
    /// Kendall's τ-a of the scores with time: 1 if they always rose.
    pub tau: Cell<f64>,
}

/// The tests of the same rounds.
pub(super) struct RoundsTests {
    pub(super) friedman: Cell<Friedman>,
    /// Where a rise was asked for.
    pub(super) page: Option<Cell<Page>>,
    pub(super) trend: Cell<MannKendall>,
}

impl RoundsChange {
    pub(super) fn of(
        then: &[Then<'_>],
        series: &[SeriesPoint],
        at: At<'_>,
        options: &ChangeOptions,
    ) -> (Self, RoundsTests) {
        let start = series.iter().rposition(|point| point.starts_anew);
        let start = start.unwrap_or(0);
        let then: Vec<&Then<'_>> = then.iter().skip(start).collect();
        let rows: Vec<Cell<Vec<f64>>> = in_all(&then)
            .into_iter()
            .map(|places| {
                let places = places.into_iter().zip(&then);
                let scores = places.map(|(school, then)| {
                    let score = then.members.of_school(school, at.level, at.node);
                    score.map(settled)
                });
                together(scores)
            })
            .collect();
        let rows = Gathered::of(rows);
        let whole = |row: &Vec<f64>| row.iter().copied().map(Some).collect::<Vec<_>>();
        let table = rows.figure(|rows| Table::from_rows(rows.iter().map(whole)));
        let table = table.and_then(|table| {
            if then.len() < 3 {
                return at.unbroken(Cell::undefined(UndefinedReason::TooFewColumns));
            }
            Cell::of(table)
        });
        let ranked = figure(&table, friedman);
        let rising = options
            .rising
            .then(|| figure(&table, |table| page(table, Alternative::Greater, None)));
        let scores = series.iter().zip(0_u32..).skip(start);
        let scores = scores.map(|(point, round)| {
            let score = point.score.map(settled);
            score.map(|score| (f64::from(round), score))
        });
        let scores = Gathered::of(scores);
        let enough = scores.values().and_then(|scores| {
            if scores.len() < FEWEST_FOR_A_TREND {
                return at.unbroken(Cell::undefined(UndefinedReason::TooFewAnswers));
            }
            let (x, y): (Vec<f64>, Vec<f64>) = scores.iter().copied().unzip();
            Cell::of((x, y))
        });
        let line = figure(&enough, |(x, y)| theil_sen(x, y, options.confidence));
        let trend = figure(&enough, |(_, y)| mann_kendall(y, Alternative::TwoSided));
        let change = Self {
            rounds: then.len() as u64,
            basis: rows.basis,
            w: ranked.map(|friedman| friedman.w),
            slope: line.map(|line| line.slope),
            tau: trend.map(|trend| trend.tau),
        };
        let tests = RoundsTests {
            friedman: ranked,
            page: rising,
            trend,
        };
        (change, tests)
    }
}

/// All of these, or why one of them is not there; what is hidden comes first.
fn together(cells: impl Iterator<Item = Cell<f64>>) -> Cell<Vec<f64>> {
    let mut all = Cell::of(Vec::new());
    for cell in cells {
        let hides = matches!(cell, Cell::Suppressed { .. } | Cell::Unavailable);
        all = match (all, cell) {
            (Cell::Value { value: mut list }, Cell::Value { value }) => {
                list.push(value);
                Cell::of(list)
            }
            (Cell::Suppressed { reason }, _) => Cell::Suppressed { reason },
            (Cell::Value { .. }, cell) => cell.and_then(|_| Cell::Unavailable),
            (_, cell) if hides => cell.and_then(|_| Cell::Unavailable),
            (all, _) => all,
        };
    }
    all
}

fn figure<T, U>(cell: &Cell<T>, figure: impl FnOnce(&T) -> Result<U, Undefined>) -> Cell<U> {
    match cell {
        Cell::Value { value } => figure(value).into(),
        Cell::Suppressed { reason } => Cell::Suppressed { reason: *reason },
        Cell::Undefined { reason } => Cell::undefined(*reason),
        Cell::NotApplicable { reason } => Cell::NotApplicable { reason: *reason },
        Cell::Unavailable => Cell::Unavailable,
    }
}
