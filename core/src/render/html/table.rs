//! Tables as they are laid out.

use std::collections::BTreeSet;

use serde::Serialize;

use super::mark::MarkView;
use super::page::Pen;
use crate::report::{Mark, Row, Table};

/// Columns from which on the labels of a table stand upright.
const MANY: usize = 8;

#[derive(Serialize)]
pub(super) struct TableView<'a> {
    id: String,
    pub(super) caption: &'a str,
    columns: Vec<ColumnView<'a>>,
    rows: Vec<RowView<'a>>,
    /// Whether it has so many columns that their labels are turned.
    many: bool,
    /// Whether rows stand under one another.
    deep: bool,
}

#[derive(Serialize)]
struct ColumnView<'a> {
    label: &'a str,
    numeric: bool,
}

#[derive(Serialize)]
struct RowView<'a> {
    depth: usize,
    entries: Vec<EntryView<'a>>,
}

#[derive(Serialize)]
pub(super) struct EntryView<'a> {
    pub(super) text: &'a str,
    numeric: bool,
    missing: bool,
    pub(super) mark: Option<MarkView<'a>>,
}

impl<'a> TableView<'a> {
    /// A table; with its marks drawn in it if `drawn`.
    pub(super) fn of(table: &'a Table, drawn: bool, pen: &mut Pen<'a>) -> Self {
        let depths = Depths::of(table);
        let columns = table.columns.iter().map(|column| ColumnView {
            label: &column.label,
            numeric: column.numeric,
        });
        Self {
            id: pen.id("table", &table.id),
            caption: &table.caption,
            columns: columns.collect(),
            rows: table
                .rows
                .iter()
                .map(|row| RowView::of(row, table, &depths, drawn, pen))
                .collect(),
            many: table.columns.len() > MANY,
            deep: depths.is_deep(),
        }
    }
}

impl<'a> RowView<'a> {
    fn of(row: &'a Row, table: &'a Table, depths: &Depths, drawn: bool, pen: &mut Pen<'a>) -> Self {
        pen.pieces += row.entries.len();
        let mut shapes = Vec::new();
        let entries = row.entries.iter().enumerate().map(|(at, entry)| {
            let mark = entry.mark.as_ref().filter(|_| drawn);
            EntryView {
                text: &entry.text,
                numeric: table.columns.get(at).is_some_and(|column| column.numeric),
                missing: entry.missing.is_some(),
                mark: mark.map(|mark| MarkView::of(mark, None, &mut shapes, pen)),
            }
        });
        Self {
            depth: depths.below(row),
            entries: entries.collect(),
        }
    }
}

/// How far down the rows of a table stand: each depth that it has, in order.
pub(super) struct Depths(BTreeSet<u32>);

impl Depths {
    pub(super) fn of(table: &Table) -> Self {
        Self(table.rows.iter().map(|row| row.depth).collect())
    }

    /// Whether some rows stand below others.
    pub(super) fn is_deep(&self) -> bool {
        self.0.len() > 1
    }

    /// How many steps a row stands below the highest, where a depth that the table
    /// does not have is no step.
    pub(super) fn below(&self, row: &Row) -> usize {
        self.0.range(..row.depth).count().min(4)
    }
}

/// Whether a mark is a field in the colour of its figure.
pub(super) fn is_heat(mark: &Mark) -> bool {
    matches!(mark, Mark::Heat { .. })
}
