//! Charts in their plain form: drawn by the page from the table behind them.

use std::collections::BTreeSet;

use serde::Serialize;

use super::page::Pen;
use super::table::{Depths, TableView, is_heat};
use crate::report::{Chart, Colour, Dot, Mark, Part, Plane, Row, Span, Table};

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

/// A mark with its places in percent.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum MarkView<'a> {
    Heat {
        ink: usize,
    },
    Stack {
        parts: Vec<PartView<'a>>,
        /// Where the bar begins.
        offset: String,
        /// Where its middle lies, if it is drawn around one.
        middle: Option<String>,
    },
    Line {
        dots: Vec<DotView<'a>>,
        span: Option<SpanView>,
        /// From one tick to the next.
        step: String,
    },
}

#[derive(Serialize)]
pub(super) struct PartView<'a> {
    label: &'a str,
    n: u64,
    width: String,
    ink: usize,
    /// Whether its number has room.
    room: bool,
}

#[derive(Serialize)]
pub(super) struct DotView<'a> {
    label: &'a str,
    at: String,
    ink: usize,
    shape: usize,
}

#[derive(Serialize)]
pub(super) struct SpanView {
    from: String,
    width: String,
}

/// What a colour or a shape stands for.
#[derive(Serialize)]
struct KeyView<'a> {
    label: &'a str,
    ink: usize,
    /// The shape of a dot; a field if there is none.
    shape: Option<usize>,
}

/// The numbers under lines.
#[derive(Serialize)]
struct Axis {
    ticks: Vec<Tick>,
}

#[derive(Serialize)]
struct Tick {
    at: String,
    text: String,
}

#[derive(Serialize)]
struct PlaneView<'a> {
    x: &'a str,
    y: &'a str,
    from: String,
    to: String,
    cut: String,
    /// Where it is cut, from the left and from the bottom.
    cut_at: String,
    boxes: Vec<&'a str>,
    points: Vec<PointView<'a>>,
}

#[derive(Serialize)]
struct PointView<'a> {
    label: &'a str,
    left: String,
    bottom: String,
    x: String,
    y: String,
    ink: usize,
    main: bool,
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

/// How far bars reach on both sides of their middle, so that all middles lie under
/// one another.
#[derive(Clone, Copy)]
pub(super) struct Scale {
    left: f64,
    right: f64,
}

impl Scale {
    fn of<'a>(marks: impl Iterator<Item = &'a Mark>) -> Self {
        let mut scale = Self {
            left: 0.0,
            right: 0.0,
        };
        for mark in marks {
            if let Mark::Stack { parts, left } = mark {
                let left = share(left.unwrap_or_default());
                let whole: f64 = parts.iter().map(|part| share(part.share)).sum();
                scale.left = scale.left.max(left);
                scale.right = scale.right.max(whole - left);
            }
        }
        scale
    }

    fn width(self) -> f64 {
        let width = self.left + self.right;
        if width > 0.0 { width } else { 1.0 }
    }
}

/// A share from 0 to 1, whatever was given.
fn share(value: f64) -> f64 {
    if value.is_finite() {
        value.clamp(0.0, 1.0)
    } else {
        0.0
    }
}

/// As percent, with two decimals at most.
fn percent(share: f64) -> String {
    let text = format!("{:.2}", 100.0 * share);
    let text = text.trim_end_matches('0').trim_end_matches('.');
    format!("{text}%")
}

/// Where a value lies within a range, from 0 to 1.
fn place(value: f64, range: &Span) -> f64 {
    let width = range.to - range.from;
    if width > 0.0 {
        share((value - range.from) / width)
    } else {
        0.0
    }
}

/// A number under an axis.
fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    match text.strip_prefix('-') {
        Some("0") => "0".to_owned(),
        Some(size) => format!("−{size}"),
        None => text.to_owned(),
    }
}

impl<'a> MarkView<'a> {
    /// A mark; `scale` is common to the bars of a chart, and `shapes` are the names
    /// of its dots in the order of their shapes.
    pub(super) fn of(
        mark: &'a Mark,
        scale: Option<Scale>,
        shapes: &mut Vec<&'a str>,
        pen: &mut Pen<'a>,
    ) -> Self {
        match mark {
            Mark::Heat { colour } => Self::Heat {
                ink: pen.ink(colour),
            },
            Mark::Stack { parts, left } => {
                let scale = scale.unwrap_or_else(|| Scale::of(std::iter::once(mark)));
                let width = scale.width();
                pen.pieces += parts.len();
                Self::Stack {
                    parts: parts
                        .iter()
                        .filter(|part| share(part.share) > 0.0)
                        .map(|part| PartView::of(part, width, pen))
                        .collect(),
                    offset: percent((scale.left - share(left.unwrap_or_default())) / width),
                    middle: left.map(|_| percent(scale.left / width)),
                }
            }
            Mark::Line { range, dots, span } => {
                pen.pieces += dots.len();
                let dots = dots.iter().filter(|dot| dot.at.is_finite());
                Self::Line {
                    dots: dots
                        .map(|dot| DotView::of(dot, range, shapes, pen))
                        .collect(),
                    span: span.as_ref().map(|span| {
                        let (from, to) = (place(span.from, range), place(span.to, range));
                        SpanView {
                            from: percent(from),
                            width: percent((to - from).max(0.0)),
                        }
                    }),
                    step: percent(place(range.from + step(range), range)),
                }
            }
        }
    }
}

impl<'a> PartView<'a> {
    fn of(part: &'a Part, whole: f64, pen: &mut Pen<'a>) -> Self {
        let width = share(part.share) / whole;
        let digits = part.n.to_string().len();
        Self {
            label: &part.label,
            n: part.n,
            width: percent(width),
            ink: pen.ink(&part.colour),
            room: width >= 0.035 + 0.02 * digits as f64,
        }
    }
}

impl<'a> DotView<'a> {
    fn of(dot: &'a Dot, range: &Span, shapes: &mut Vec<&'a str>, pen: &mut Pen<'a>) -> Self {
        let known = shapes.iter().position(|known| *known == dot.label);
        let shape = known.unwrap_or_else(|| {
            shapes.push(&dot.label);
            shapes.len() - 1
        });
        Self {
            label: &dot.label,
            at: percent(place(dot.at, range)),
            ink: pen.ink(&dot.colour),
            shape: shape % SHAPES,
        }
    }
}

/// Shapes of dots: circle, diamond, square, ring.
const SHAPES: usize = 4;

/// From one tick of a line to the next: at whole numbers, unless there are too few
/// or too many.
fn step(range: &Span) -> f64 {
    let width = range.to - range.from;
    let whole = range.from.fract() == 0.0 && range.to.fract() == 0.0;
    if whole && (2.0..=10.0).contains(&width) {
        1.0
    } else if width > 0.0 && width.is_finite() {
        width / 2.0
    } else {
        1.0
    }
}

impl Axis {
    /// The axis that all lines have in common, if they do.
    fn of<'a>(marks: impl Iterator<Item = &'a Mark>) -> Option<Self> {
        let mut ranges = marks.filter_map(|mark| match mark {
            Mark::Line { range, .. } => Some(range),
            _ => None,
        });
        let range = ranges.next()?;
        if ranges.any(|other| other != range) || range.to <= range.from {
            return None;
        }
        let step = step(range);
        let ticks = (0..=10).map(|tick| range.from + f64::from(tick) * step);
        let ticks = ticks.take_while(|value| *value <= range.to + step / 100.0);
        Some(Self {
            ticks: ticks
                .map(|value| Tick {
                    at: percent(place(value, range)),
                    text: number(value),
                })
                .collect(),
        })
    }
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

impl<'a> PlaneView<'a> {
    fn of(plane: &'a Plane, pen: &mut Pen<'a>) -> Self {
        let Plane { range, cut, .. } = plane;
        pen.pieces += plane.points.len();
        let points = plane.points.iter();
        let points = points.filter(|point| point.x.is_finite() && point.y.is_finite());
        Self {
            x: &plane.x,
            y: &plane.y,
            from: number(range.from),
            to: number(range.to),
            cut: number(*cut),
            cut_at: percent(place(*cut, range)),
            boxes: plane.boxes.iter().take(4).map(String::as_str).collect(),
            points: points
                .map(|point| PointView {
                    label: &point.label,
                    left: percent(place(point.x, range)),
                    bottom: percent(place(point.y, range)),
                    x: number(point.x),
                    y: number(point.y),
                    ink: pen.ink(&point.colour),
                    main: point.main,
                })
                .collect(),
        }
    }
}
