//! Charts in their plain form: drawn by the page from the table behind them.

use std::collections::BTreeSet;

use serde::Serialize;

use super::mark::{MarkView, SHAPES, Scale};
use super::page::Pen;
use super::place::Axis;
use super::plane::PlaneView;
use super::table::{Depths, TableView, is_heat};
use crate::report::{Chart, Colour, Mark, Row, Table};

#[derive(Serialize)]
pub(super) struct ChartView<'a> {
    id: String,
    title: &'a str,
    subtitle: &'a str,
    alt: &'a str,
    /// The address of its picture, if it was drawn elsewhere.
    image: Option<String>,
    plot: Plot<'a>,
    key: Vec<KeyView<'a>>,
    /// The table behind it.
    table: TableView<'a>,
}

/// A chart in its plain form.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Plot<'a> {
    /// There is none.
    None,
    /// A table whose fields have the colours of their figures: all that the table
    /// behind it holds.
    Heat { table: TableView<'a> },
    /// Bars, or dots on lines, under one another.
    Rows {
        columns: Vec<&'a str>,
        rows: Vec<BarRow<'a>>,
        axis: Option<Axis>,
        /// Whether rows stand under one another.
        deep: bool,
        /// Whether the texts beside bars are longer than numbers are.
        long: bool,
    },
    /// A plane cut into four boxes.
    Plane(PlaneView<'a>),
}

#[derive(Serialize)]
struct BarRow<'a> {
    label: &'a str,
    /// What tells it from others of that label.
    note: Option<&'a str>,
    depth: usize,
    bars: Vec<BarView<'a>>,
}

#[derive(Serialize)]
struct BarView<'a> {
    column: &'a str,
    text: &'a str,
    missing: bool,
    mark: Option<MarkView<'a>>,
}

/// What a colour or a shape stands for.
#[derive(Serialize)]
struct KeyView<'a> {
    label: &'a str,
    ink: usize,
    /// The shape of a dot; a field if there is none.
    shape: Option<usize>,
}

impl<'a> ChartView<'a> {
    pub(super) fn of(chart: &'a Chart, pen: &mut Pen<'a>) -> Self {
        pen.pieces += 1;
        let mut shapes = Vec::new();
        Self {
            id: pen.id("chart", &chart.id),
            title: &chart.title.text,
            subtitle: &chart.subtitle,
            alt: &chart.alt.text,
            image: pen.image(&chart.id),
            plot: match &chart.plane {
                Some(plane) => Plot::Plane(PlaneView::of(plane, pen)),
                None => Plot::of(&chart.table, &mut shapes, pen),
            },
            key: match &chart.plane {
                Some(_) => Vec::new(),
                None => key(&chart.table, &shapes, pen),
            },
            table: TableView::of(&chart.table, false, pen),
        }
    }
}

impl<'a> Plot<'a> {
    fn of(table: &'a Table, shapes: &mut Vec<&'a str>, pen: &mut Pen<'a>) -> Self {
        let marks = || table.rows.iter().flat_map(marks);
        if marks().next().is_none() {
            return Self::None;
        }
        let marked = |at: usize| {
            let entries = table.rows.iter().filter_map(|row| row.entries.get(at));
            entries.clone().any(|entry| entry.mark.is_some())
        };
        if marks().all(is_heat) {
            return Self::Heat {
                table: TableView::of(table, true, pen),
            };
        }
        let columns = table.columns.iter().enumerate().skip(1);
        let columns: Vec<usize> = columns.map(|(at, _)| at).filter(|at| marked(*at)).collect();
        let scale = Some(Scale::of(marks()));
        let depths = Depths::of(table);
        let note = note(table, &columns);
        let label = |at: &usize| table.columns.get(*at).map(|column| column.label.as_str());
        let rows = table.rows.iter().map(|row| {
            let bars = columns.iter().filter_map(|at| {
                let entry = row.entries.get(*at)?;
                let mark = entry.mark.as_ref();
                Some(BarView {
                    column: label(at).unwrap_or_default(),
                    text: &entry.text,
                    missing: entry.missing.is_some(),
                    mark: mark.map(|mark| MarkView::of(mark, scale, shapes, pen)),
                })
            });
            let bars = bars.collect();
            pen.pieces += columns.len();
            let name = row.entries.first();
            BarRow {
                label: name.map_or("", |name| &name.text),
                note: note
                    .and_then(|at| row.entries.get(at))
                    .map(|note| note.text.as_str()),
                depth: depths.below(row),
                bars,
            }
        });
        Self::Rows {
            rows: rows.collect(),
            columns: columns.iter().filter_map(label).collect(),
            axis: Axis::of(marks()),
            deep: depths.is_deep(),
            long: table.rows.iter().any(|row| is_long(row, &columns)),
        }
    }
}

/// The column that tells rows of the same name apart, if there are such: the first
/// of words beside those that are drawn.
fn note(table: &Table, drawn: &[usize]) -> Option<usize> {
    let names = table.rows.iter().filter_map(|row| row.entries.first());
    let different: BTreeSet<&str> = names.map(|name| name.text.as_str()).collect();
    if different.len() == table.rows.len() {
        return None;
    }
    let mut columns = table.columns.iter().enumerate().skip(1);
    let words = columns.find(|(at, column)| !column.numeric && !drawn.contains(at));
    words.map(|(at, _)| at)
}

/// Whether a text that stands beside a bar of a row is longer than a number is.
fn is_long(row: &Row, drawn: &[usize]) -> bool {
    let drawn = drawn.iter().filter_map(|at| row.entries.get(*at));
    let mut texts = drawn.filter(|entry| entry.mark.is_some());
    texts.any(|entry| entry.text.chars().count() > 7)
}

fn marks(row: &Row) -> impl Iterator<Item = &Mark> {
    row.entries.iter().filter_map(|entry| entry.mark.as_ref())
}

/// What the colours and shapes of a table stand for. Parts of nobody are told too.
fn key<'a>(table: &'a Table, shapes: &[&'a str], pen: &mut Pen<'a>) -> Vec<KeyView<'a>> {
    let mut key: Vec<KeyView<'a>> = Vec::new();
    let mut add = |label: &'a str, colour: &'a Colour, shape, pen: &mut Pen<'a>| {
        let ink = pen.ink(colour);
        let known = |of: &KeyView<'_>| of.label == label && of.ink == ink;
        if !label.is_empty() && !key.iter().any(known) {
            key.push(KeyView { label, ink, shape });
        }
    };
    let mut points = None;
    for mark in table.rows.iter().flat_map(marks) {
        match mark {
            Mark::Heat {
                colour: Colour::Point { of, .. },
            } => points = Some(*of),
            Mark::Heat { .. } => {}
            Mark::Stack { parts, .. } => {
                for part in parts {
                    add(&part.label, &part.colour, None, pen);
                }
            }
            Mark::Line { dots, .. } => {
                for dot in dots {
                    let shape = shapes.iter().position(|known| *known == dot.label);
                    let shape = shape.map(|shape| shape % SHAPES);
                    add(&dot.label, &dot.colour, shape, pen);
                }
            }
        }
    }
    if key.is_empty() {
        for (label, colour) in points.map(|of| pen.points(of)).unwrap_or_default() {
            let ink = pen.ink(colour);
            key.push(KeyView {
                label,
                ink,
                shape: None,
            });
        }
    }
    key
}
