//! Tables as they are laid out.

use serde::Serialize;

use super::chart::MarkView;
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
}

#[derive(Serialize)]
struct ColumnView<'a> {
    label: &'a str,
    numeric: bool,
}

#[derive(Serialize)]
struct RowView<'a> {
    depth: u32,
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
                .map(|row| RowView::of(row, table, drawn, pen))
                .collect(),
            many: table.columns.len() > MANY,
        }
    }
}

impl<'a> RowView<'a> {
    fn of(row: &'a Row, table: &'a Table, drawn: bool, pen: &mut Pen<'a>) -> Self {
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
            depth: row.depth.min(4),
            entries: entries.collect(),
        }
    }
}

/// Whether a mark is a field in the colour of its figure.
pub(super) fn is_heat(mark: &Mark) -> bool {
    matches!(mark, Mark::Heat { .. })
}
