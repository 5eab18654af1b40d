//! Dots on a line from 0 to 1: a figure for each row, once or at each level.

use serde_json::{Value, json};

use super::super::facts::Facts;
use super::super::model::{Chart, Colour, Dot, Mark, Row, Span, Table};
use super::super::said::{Said, figure};
use super::{Entry, WIDTH, numbers, row_axis, row_names, row_step, spec, words};
use crate::cell::Cell;

/// What the dots show.
pub(in crate::report) struct Dots {
    pub(in crate::report) id: String,
    pub(in crate::report) title: Said,
    pub(in crate::report) subtitle: String,
    pub(in crate::report) alt: Said,
    /// What the rows are.
    pub(in crate::report) of: String,
    /// What stands at either end of the line, with its number.
    pub(in crate::report) axis: String,
    /// The dots of every row: what they are called, and their colour.
    pub(in crate::report) series: Vec<(String, Colour)>,
    pub(in crate::report) rows: Vec<DotRow>,
}

/// A row: a figure for each series, and on how many ratings it rests.
pub(in crate::report) struct DotRow {
    pub(in crate::report) name: String,
    pub(in crate::report) depth: u32,
    pub(in crate::report) figures: Vec<(Cell<f64>, Option<u64>)>,
}

pub(in crate::report) fn dots(facts: &Facts<'_>, dots: Dots) -> Chart {
    let palette = &facts.options.palette;
    let names = row_names(dots.rows.iter().map(|row| row.name.as_str()));
    let series: Vec<&str> = dots.series.iter().map(|(name, _)| name.as_str()).collect();
    let colours = dots.series.iter().map(|(_, colour)| palette.of(colour));
    let colours: Vec<&str> = colours.collect();
    let shapes = ["circle", "square", "triangle-up", "diamond"];
    let shapes: Vec<&str> = shapes.iter().copied().cycle().take(series.len()).collect();
    let mut values: Vec<Value> = Vec::new();
    for (name, row) in names.iter().zip(&dots.rows) {
        for (series, (cell, _)) in series.iter().zip(&row.figures) {
            values.extend(
                cell.value()
                    .map(|value| json!({ "row": name, "series": series, "value": value })),
            );
        }
    }
    let legend = match series.len() {
        0 | 1 => Value::Null,
        _ => json!({ "title": null, "orient": "top" }),
    };
    let channel = |range: Value| {
        json!({ "field": "series", "type": "nominal", "sort": series, "legend": legend,
            "scale": { "domain": series, "range": range } })
    };
    let body = json!({
        "width": WIDTH - 260,
        "height": { "step": row_step(&names) + 4, "for": "position" },
        "encoding": {
            "y": row_axis(&names),
            "yOffset": { "field": "series", "type": "nominal", "sort": series },
            "x": { "field": "value", "type": "quantitative", "title": dots.axis,
                "scale": { "domain": [0, 1] }, "axis": { "tickCount": 5, "format": ".1f" } },
        },
        "layer": [{
            "mark": { "type": "point", "filled": true, "size": 110, "opacity": 1 },
            "encoding": { "color": channel(json!(colours)), "shape": channel(json!(shapes)) },
        }],
    });
    Chart {
        spec: spec(values, &dots.alt, body),
        table: table(facts, &dots),
        id: dots.id,
        title: dots.title,
        subtitle: dots.subtitle,
        alt: dots.alt,
        plane: None,
    }
}

fn table(facts: &Facts<'_>, dots: &Dots) -> Table {
    let mut columns = vec![words("name", &dots.of)];
    for ((name, _), at) in dots.series.iter().zip(1..) {
        columns.push(numbers(&format!("figure_{at}"), name));
        let args = [("what", super::super::said::Arg::Name(name))];
        let label = facts.words.say("standing.ratings_of", &args).text;
        columns.push(numbers(&format!("n_{at}"), label));
    }
    let rows = dots.rows.iter().map(|row| {
        let mut entries = vec![Entry::text(&row.name)];
        for ((name, colour), (cell, n)) in dots.series.iter().zip(&row.figures) {
            let entry = Entry::figure(cell, figure, |missing| facts.why(missing));
            entries.push(match cell.value() {
                Some(at) => entry.with(Mark::Line {
                    range: Span { from: 0.0, to: 1.0 },
                    dots: vec![Dot {
                        label: name.clone(),
                        at: *at,
                        colour: colour.clone(),
                    }],
                    span: None,
                }),
                None => entry,
            });
            entries.push(match n {
                Some(n) => Entry::count(*n),
                None => Entry::figure(&Cell::NotApplicable { reason: None }, figure, |missing| {
                    facts.why(missing)
                }),
            });
        }
        Row {
            entries,
            depth: row.depth,
        }
    });
    Table {
        id: dots.id.clone(),
        caption: dots.subtitle.clone(),
        columns,
        rows: rows.collect(),
    }
}
