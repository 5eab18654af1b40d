//! Diverging bars of counts: how many ratings fell on each point, left of the
//! middle what lies below the threshold and right of it what reaches it.
//!
//! Bars are as long as shares, so that themes with more statements do not look
//! bigger; the counts are printed in them, and all points are in the key and in
//! the values, also those that nobody chose.

use serde_json::{Value, json};

use super::super::facts::Facts;
use super::super::model::{Chart, Mark, Part, Row, Table};
use super::super::said::{Arg, Said, share};
use super::super::steps::{Step, key};
use super::super::style::ink;
use super::heat::legend_columns;
use super::{Entry, WIDTH, numbers, row_axis, row_names, row_step, spec, words};
use crate::cell::Cell;

/// What the bars show.
pub(in crate::report) struct Stack {
    pub(in crate::report) id: String,
    pub(in crate::report) title: Said,
    pub(in crate::report) subtitle: String,
    pub(in crate::report) alt: Said,
    /// What the rows are.
    pub(in crate::report) of: String,
    /// What the points are.
    pub(in crate::report) scale: String,
    /// What lies left of the middle, and right of it.
    pub(in crate::report) sides: (String, String),
    pub(in crate::report) rows: Vec<StackRow>,
}

/// A bar.
pub(in crate::report) struct StackRow {
    pub(in crate::report) name: String,
    pub(in crate::report) depth: u32,
    /// The points of its scale, the lowest first.
    pub(in crate::report) points: Vec<Step>,
    /// How often each was chosen.
    pub(in crate::report) counts: Cell<Vec<u64>>,
    /// How many points lie below the threshold.
    pub(in crate::report) below: usize,
    /// The share of ratings that reach it.
    pub(in crate::report) share: Cell<f64>,
    pub(in crate::report) n: u64,
    pub(in crate::report) missing: u64,
}

impl StackRow {
    /// The parts of the bar; none if it is not to be seen or nobody answered.
    fn parts(&self) -> Option<Vec<Part>> {
        let counts = self.counts.value()?;
        let all: u64 = counts.iter().sum();
        let parts = self.points.iter().zip(counts).map(|(point, n)| Part {
            label: point.title.clone(),
            n: *n,
            share: *n as f64 / all as f64,
            colour: point.colour.clone(),
        });
        (all > 0).then(|| parts.collect())
    }
}

fn left(parts: &[Part], below: usize) -> f64 {
    parts.iter().take(below).map(|part| part.share).sum()
}

pub(in crate::report) fn stack(facts: &Facts<'_>, stack: Stack) -> Chart {
    let names = row_names(stack.rows.iter().map(|row| row.name.as_str()));
    let (mut values, mut points) = (Vec::new(), Vec::new());
    let mut reach = (0.25_f64, 0.25_f64);
    for (name, row) in names.iter().zip(&stack.rows) {
        points.extend(row.points.iter().cloned());
        let Some(parts) = row.parts() else { continue };
        let left = left(&parts, row.below);
        reach = (reach.0.max(left), reach.1.max(1.0 - left));
        values.extend(data(facts, name, row, &parts, left));
    }
    let quarters = |to: f64| (to * 4.0 - 1e-9).ceil() / 4.0;
    let domain = [-quarters(reach.0), quarters(reach.1)];
    let (titles, range) = key(&points, &facts.options.palette);
    let y = row_axis(&names);
    let ticks = (-4..=4).map(|quarter| f64::from(quarter) / 4.0);
    let ticks = ticks.filter(|tick| (domain[0]..=domain[1]).contains(tick));
    let ticks: Vec<f64> = ticks.collect();
    let side = |align: &str, dx: i32, text: String| {
        json!({
            "data": { "values": [{ "side": text }] },
            "mark": { "type": "text", "align": align, "dx": dx, "dy": 38, "fontSize": 12,
                "color": "#22262b" },
            "encoding": {
                "x": { "datum": 0 }, "y": { "value": "height" },
                "text": { "field": "side", "type": "nominal" },
            },
        })
    };
    let (below, above) = &stack.sides;
    let body = json!({
        "width": WIDTH - 290,
        "height": { "step": row_step(&names) },
        "layer": [
            {
                "mark": { "type": "bar", "height": { "band": 0.72 } },
                "encoding": {
                    "y": y,
                    "x": {
                        "field": "from", "type": "quantitative",
                        "scale": { "domain": domain, "nice": false },
                        "title": null,
                        "axis": { "labelExpr": "format(abs(datum.value), '.0%')",
                            "values": ticks, "labelFlush": false },
                    },
                    "x2": { "field": "to" },
                    "color": {
                        "field": "point", "type": "nominal", "sort": titles,
                        "scale": { "domain": titles, "range": range },
                        "legend": { "title": stack.scale, "orient": "top", "symbolType": "square",
                            "columns": legend_columns(&titles) },
                    },
                },
            },
            {
                "mark": { "type": "text", "fontSize": 11 },
                "encoding": {
                    "y": y,
                    "x": { "field": "middle", "type": "quantitative" },
                    "text": { "field": "label", "type": "nominal" },
                    "color": { "field": "ink", "type": "nominal", "scale": null },
                },
            },
            {
                "mark": { "type": "rule", "color": "#22262b", "strokeWidth": 1.5 },
                "encoding": { "x": { "datum": 0 } },
            },
            {
                "mark": { "type": "text", "align": "left", "dx": 8, "fontSize": 11,
                    "color": "#4a5058" },
                "encoding": {
                    "y": y,
                    "x": { "value": WIDTH - 290 },
                    "text": { "field": "total", "type": "nominal" },
                },
            },
            side("right", -8, format!("← {below}")),
            side("left", 8, format!("{above} →")),
        ],
    });
    Chart {
        spec: spec(values, &stack.alt, body),
        table: table(facts, &stack),
        id: stack.id,
        title: stack.title,
        subtitle: stack.subtitle,
        alt: stack.alt,
        plane: None,
    }
}

/// A part is labelled from this share on; less is too narrow for a number.
const LABELLED: f64 = 0.055;

/// A bar's parts from left to right; the first one carries how many there are.
fn data(facts: &Facts<'_>, name: &str, row: &StackRow, parts: &[Part], left: f64) -> Vec<Value> {
    let mut from = -left;
    let mut values = Vec::with_capacity(parts.len());
    for part in parts {
        let to = from + part.share;
        let colour = facts.options.palette.of(&part.colour);
        values.push(json!({
            "row": name, "point": part.label, "n": part.n, "share": part.share,
            "from": from, "to": to, "middle": from.midpoint(to), "ink": ink(colour),
            "label": if part.share < LABELLED { String::new() } else { part.n.to_string() },
            "total": "",
        }));
        from = to;
    }
    if let Some(Value::Object(first)) = values.first_mut() {
        let total = facts.words.say("standing.n", &[("of", Arg::Count(row.n))]);
        first.insert("total".to_owned(), json!(total.text));
    }
    values
}

fn table(facts: &Facts<'_>, stack: &Stack) -> Table {
    let word = |key: &str| facts.words.word(key);
    // One column a point, where all rows have the same points.
    let first = stack.rows.first().map_or(&[][..], |row| &row.points);
    let same = stack.rows.iter().all(|row| row.points == *first);
    let points = if same { first } else { &[] };
    let mut columns = vec![
        words("name", &stack.of),
        numbers("share_at_threshold", &stack.sides.1),
    ];
    let ids = points.iter().zip(1..);
    columns.extend(ids.map(|(point, at)| numbers(&format!("point_{at}"), &point.title)));
    columns.push(numbers("n", word("standing.ratings")));
    columns.push(numbers("missing", word("standing.missing")));
    let rows = stack.rows.iter().map(|row| {
        let reached = Entry::figure(&row.share, share, |missing| facts.why(missing));
        let reached = match row.parts() {
            Some(parts) => {
                let left = Some(left(&parts, row.below));
                reached.with(Mark::Stack { parts, left })
            }
            None => reached,
        };
        let mut entries = vec![Entry::text(&row.name), reached];
        entries.extend(points.iter().enumerate().map(|(at, _)| {
            let counts = row.counts.value();
            if let Some(n) = counts.and_then(|counts| counts.get(at)) {
                return Entry::count(*n);
            }
            let none = row.counts.clone().and_then(|_| Cell::<f64>::Unavailable);
            Entry::figure(&none, share, |missing| facts.why(missing))
        }));
        entries.extend([Entry::count(row.n), Entry::count(row.missing)]);
        Row {
            entries,
            depth: row.depth,
        }
    });
    Table {
        id: stack.id.clone(),
        caption: stack.subtitle.clone(),
        columns,
        rows: rows.collect(),
    }
}
