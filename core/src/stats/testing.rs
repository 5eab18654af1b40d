//! What the tests of this module share.

use super::{Table, Undefined};
use proptest::{collection::vec, prelude::*};
use std::ops::RangeInclusive;

/// Count vectors with at least one answer, many of them with gaps.
pub(super) fn scale(points: RangeInclusive<usize>) -> impl Strategy<Value = Vec<u64>> {
    vec(prop_oneof![Just(0), 0..5_u64, 0..200_u64], points)
        .prop_filter("no answers", |counts| counts.iter().any(|&count| count > 0))
}

/// Anything at all, with the largest counts there are.
pub(super) fn hostile() -> impl Strategy<Value = Vec<u64>> {
    vec(
        prop_oneof![
            Just(0),
            Just(1),
            Just(u64::MAX),
            0..1_u64 << 53,
            any::<u64>()
        ],
        0..=50,
    )
}

/// The answers one by one, in order.
pub(super) fn expand(counts: &[u64]) -> Vec<f64> {
    let mut answers = Vec::new();
    for (i, &count) in counts.iter().enumerate() {
        answers.extend((0..count).map(|_| i as f64 + 1.0));
    }
    answers
}

pub(super) fn times(counts: &[u64], factor: u64) -> Vec<u64> {
    counts.iter().map(|count| count * factor).collect()
}

pub(super) fn reversed(counts: &[u64]) -> Vec<u64> {
    counts.iter().rev().copied().collect()
}

#[track_caller]
pub(super) fn assert_close(figure: Result<f64, Undefined>, expected: f64) {
    let figure = figure.unwrap();
    assert!(
        (figure - expected).abs() < 1e-12,
        "{figure} is not {expected}"
    );
}

/// A figure is a finite number or a reason.
#[track_caller]
pub(super) fn assert_total(figure: Result<f64, Undefined>) {
    assert!(figure.is_ok_and(f64::is_finite) || figure.is_err());
}

/// A table of whole numbers with nothing missing.
pub(super) fn whole(rows: &[&[i32]]) -> Table {
    let cells = |row: &&[i32]| row.iter().map(|&cell| Some(cell.into())).collect();
    Table::from_rows(rows.iter().map(cells).collect::<Vec<Vec<_>>>()).unwrap()
}

/// A table of these cells.
pub(super) fn cells(rows: &[&[Option<f64>]]) -> Table {
    Table::from_rows(rows).unwrap()
}

/// A table of these cells, written as text: rows end in `;`, and `.` stands where one is missing.
pub(super) fn read(text: &str) -> Table {
    let rows = text.split(';').map(|row| {
        let cells = row.split_whitespace().map(|cell| cell.parse().ok());
        cells.collect::<Vec<Option<f64>>>()
    });
    Table::from_rows(rows.collect::<Vec<_>>()).unwrap()
}

/// Ratings from 1 to 4, with gaps if wanted.
pub(super) fn ratings(
    rows: std::ops::Range<usize>,
    columns: std::ops::Range<usize>,
    gaps: bool,
) -> impl Strategy<Value = Table> {
    let rating = (1..=4_u8).prop_map(|rating| Some(f64::from(rating)));
    let cell = if gaps {
        prop_oneof![4 => rating, 1 => Just(None)].boxed()
    } else {
        rating.boxed()
    };
    columns.prop_flat_map(move |columns| {
        vec(vec(cell.clone(), columns), rows.clone())
            .prop_map(|rows| Table::from_rows(rows).unwrap())
    })
}
