//! Lines over rounds, a panel for each theme or partnership: where a series
//! starts anew, or a figure is not to be seen, the line is broken.

use serde_json::{Value, json};

use super::super::facts::Facts;
use super::super::model::{Chart, Colour, Dot, Mark, PaletteRole, Row, Span, Table};
use super::super::said::{Said, figure};
use super::super::text::{distinct, wrapped};
use super::{Entry, LINES, WIDTH, numbers, spec, words};
use crate::cell::Cell;

/// What the lines show.
pub(in crate::report) struct Slopes {
    pub(in crate::report) id: String,
    pub(in crate::report) title: Said,
    pub(in crate::report) subtitle: String,
    pub(in crate::report) alt: Said,
    /// What the panels are.
    pub(in crate::report) of: String,
    /// What the lines are.
    pub(in crate::report) series: String,
    /// The rounds, in order of time.
    pub(in crate::report) rounds: Vec<String>,
    /// From where to where the scale goes.
    pub(in crate::report) range: (f64, f64),
    pub(in crate::report) lines: Vec<Slope>,
}

/// A line: one series in one panel.
pub(in crate::report) struct Slope {
    pub(in crate::report) panel: String,
    pub(in crate::report) depth: u32,
    pub(in crate::report) name: String,
    pub(in crate::report) colour: Colour,
    /// The figure of each round, and whether the series starts anew in it.
    pub(in crate::report) points: Vec<(Cell<f64>, bool)>,
}

pub(in crate::report) fn slopes(facts: &Facts<'_>, slopes: Slopes) -> Chart {
    let palette = &facts.options.palette;
    let (mut panels, mut series): (Vec<String>, Vec<(String, String)>) = Default::default();
    for line in &slopes.lines {
        let panel = wrapped(&line.panel, 30);
        if !panels.contains(&panel) {
            panels.push(panel);
        }
        let known = series.iter().any(|(name, _)| *name == line.name);
        if !known {
            series.push((line.name.clone(), palette.of(&line.colour).to_owned()));
        }
    }
    let rounds = distinct(slopes.rounds.iter().map(|round| wrapped(round, 12)));
    let values = slopes.lines.iter();
    let values = values.flat_map(|line| data(line, &slopes.lines, &rounds));
    let values = values.collect();
    let (names, colours): (Vec<String>, Vec<String>) = series.into_iter().unzip();
    let legend = match names.len() {
        0 | 1 => Value::Null,
        _ => json!({ "title": null, "orient": "top" }),
    };
    let series = |range: Value| {
        json!({ "field": "series", "type": "nominal", "sort": names, "legend": legend,
            "scale": { "domain": names, "range": range } })
    };
    let shapes = ["circle", "square", "triangle-up", "diamond"];
    let shapes: Vec<&str> = shapes.iter().copied().cycle().take(names.len()).collect();
    let one = panels.len() == 1;
    // Room for the name of every round, and panels beside each other that fit.
    let wide = (60 * rounds.len()).max(170);
    let columns = (600 / wide).clamp(1, 3);
    let (width, height) = if one {
        (WIDTH as usize - 120, 240)
    } else {
        (wide, 120)
    };
    let single = json!({
        "width": width, "height": height,
        "encoding": {
            "x": { "field": "round", "type": "ordinal", "sort": rounds, "title": null,
                "scale": { "domain": rounds, "padding": 0.3 },
                "axis": { "labelExpr": LINES, "labelAngle": 0,
                    "labelFontSize": if one { 12 } else { 10 } } },
            "y": { "field": "value", "type": "quantitative", "title": null,
                "scale": { "domain": [slopes.range.0, slopes.range.1], "zero": false },
                "axis": { "tickMinStep": 1, "tickCount": 4 } },
            "color": series(json!(colours)),
        },
        "layer": [
            {
                "mark": { "type": "line", "strokeWidth": 2 },
                "encoding": { "detail": { "field": "stretch", "type": "nominal" } },
            },
            {
                "mark": { "type": "point", "filled": true, "size": if one { 70 } else { 45 },
                    "opacity": 1 },
                "encoding": { "shape": series(json!(shapes)) },
            },
            {
                "mark": { "type": "text", "fontSize": if one { 12 } else { 10 },
                    "dy": { "expr": "datum.side" } },
                "encoding": { "text": { "field": "label", "type": "nominal" } },
            },
        ],
    });
    let body = if one {
        single
    } else {
        let facet = json!({
            "field": "panel", "type": "nominal", "sort": panels, "title": null,
            "header": { "labelExpr": LINES, "labelFontSize": 11,
                "labelAnchor": "start", "labelLineHeight": 13, "labelLimit": 220,
                "labelColor": "#22262b" },
        });
        json!({ "facet": facet, "columns": columns, "spacing": { "row": 24, "column": 28 },
            "spec": single })
    };
    Chart {
        spec: spec(values, &slopes.alt, body),
        table: table(facts, &slopes),
        id: slopes.id,
        title: slopes.title,
        subtitle: slopes.subtitle,
        alt: slopes.alt,
        plane: None,
    }
}

/// The points of a line that are to be seen. Those of one stretch are joined.
fn data(line: &Slope, all: &[Slope], rounds: &[String]) -> Vec<Value> {
    let last = line.points.iter().rposition(|(of, _)| of.value().is_some());
    let first = line.points.iter().position(|(of, _)| of.value().is_some());
    let panel = wrapped(&line.panel, 30);
    let mut stretch = 0;
    let mut values = Vec::with_capacity(line.points.len());
    for ((at, (cell, anew)), round) in line.points.iter().enumerate().zip(rounds) {
        stretch += u32::from(*anew);
        let Some(value) = cell.value() else {
            stretch += 1;
            continue;
        };
        let labelled = Some(at) == last || Some(at) == first;
        // Its number stands above it, unless another line of the panel is there.
        let others = all.iter().filter(|other| other.panel == line.panel);
        let others = others.filter(|other| other.name != line.name);
        let mut others = others.filter_map(|other| other.points.get(at)?.0.value());
        let side = if others.any(|other| other > value) {
            14
        } else {
            -10
        };
        values.push(json!({
            "panel": panel, "series": line.name, "round": round, "value": value,
            "stretch": stretch, "side": side,
            "label": if labelled { figure(*value) } else { String::new() },
        }));
    }
    values
}

fn table(facts: &Facts<'_>, slopes: &Slopes) -> Table {
    let mut columns = vec![words("name", &slopes.of), words("series", &slopes.series)];
    let rounds = slopes.rounds.iter().zip(1..);
    columns.extend(rounds.map(|(round, at)| numbers(&format!("round_{at}"), round)));
    let rows = slopes.lines.iter().map(|line| {
        let figures = line.points.iter().map(|(cell, _)| cell);
        let figures = figures.map(|cell| Entry::figure(cell, figure, |why| facts.why(why)));
        let mut entries = vec![Entry::text(&line.panel), Entry::text(&line.name)];
        entries.extend(figures);
        if let (Some(mark), Some(entry)) = (mark(line, slopes), entries.pop()) {
            entries.push(entry.with(mark));
        }
        Row {
            entries,
            depth: line.depth,
        }
    });
    Table {
        id: slopes.id.clone(),
        caption: slopes.subtitle.clone(),
        columns,
        rows: rows.collect(),
    }
}

/// The line as dots, the last one in its colour; of the last stretch alone.
fn mark(line: &Slope, slopes: &Slopes) -> Option<Mark> {
    let start = line.points.iter().rposition(|(_, anew)| *anew);
    let points = line.points.iter().zip(&slopes.rounds);
    let points = points.skip(start.unwrap_or(0));
    let dots = points.filter_map(|((cell, _), round)| {
        Some(Dot {
            label: round.clone(),
            at: *cell.value()?,
            colour: Colour::Role {
                role: PaletteRole::Muted,
            },
        })
    });
    let mut dots: Vec<Dot> = dots.collect();
    dots.last_mut()?.colour = line.colour.clone();
    let (from, to) = slopes.range;
    Some(Mark::Line {
        range: Span { from, to },
        dots,
        span: None,
    })
}
