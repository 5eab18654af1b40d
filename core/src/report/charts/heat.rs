//! A heat map: figures in rows and columns, each in the colour of its band and
//! with its number, so that nothing is told by colour alone.

use serde_json::{Value, json};

use super::super::facts::Facts;
use super::super::model::{Chart, Column, Mark, Missing, Row, Table};
use super::super::said::{Said, figure};
use super::super::steps::{Step, key};
use super::super::style::ink;
use super::super::text::{distinct, wrapped};
use super::{Entry, LINES, numbers, row_axis, row_names, row_step, spec, words};
use crate::cell::Cell;

/// What a heat map shows.
pub(in crate::report) struct Heat {
    pub(in crate::report) id: String,
    pub(in crate::report) title: Said,
    pub(in crate::report) subtitle: String,
    pub(in crate::report) alt: Said,
    /// What the rows are.
    pub(in crate::report) of: String,
    /// What the bands are.
    pub(in crate::report) scale: String,
    pub(in crate::report) columns: Vec<Column>,
    pub(in crate::report) rows: Vec<HeatRow>,
    /// Every band, whether it comes up or not.
    pub(in crate::report) steps: Vec<Step>,
    /// Whether the table has the band beside each figure.
    pub(in crate::report) tells_bands: bool,
}

/// A row of figures, one for each column.
pub(in crate::report) struct HeatRow {
    pub(in crate::report) name: String,
    pub(in crate::report) depth: u32,
    pub(in crate::report) cells: Vec<HeatCell>,
}

/// A figure, and its band.
pub(in crate::report) struct HeatCell {
    pub(in crate::report) mean: Cell<f64>,
    pub(in crate::report) band: Option<Step>,
}

pub(in crate::report) fn heat(facts: &Facts<'_>, heat: Heat) -> Chart {
    let names = row_names(heat.rows.iter().map(|row| row.name.as_str()));
    let labels = heat.columns.iter().map(|column| column.label.clone());
    let many = heat.columns.len() > 3;
    let labels = distinct(labels.map(|label| if many { label } else { wrapped(&label, 18) }));
    let mut values = Vec::new();
    for (name, row) in names.iter().zip(&heat.rows) {
        for (label, cell) in labels.iter().zip(&row.cells) {
            values.extend(datum(facts, (name, label), row.depth, cell));
        }
    }
    let step = match heat.columns.len() {
        0..=3 => 110,
        4..=8 => 52,
        _ => 44,
    };
    let (domain, range) = key(&heat.steps, &facts.options.palette);
    let mut axis = json!({ "orient": "top", "labelExpr": LINES, "ticks": false, "domain": false,
        "labelAngle": 0, "labelPadding": 6, "labelLimit": 260, "labelLineHeight": 14 });
    if let (true, Some(axis)) = (many, axis.as_object_mut()) {
        axis.insert("labelAngle".to_owned(), json!(-45));
        axis.insert("labelAlign".to_owned(), json!("left"));
        axis.insert("labelBaseline".to_owned(), json!("middle"));
    }
    let x = json!({
        "field": "column", "type": "nominal", "sort": labels, "title": null,
        "scale": { "domain": labels }, "axis": axis,
    });
    let body = json!({
        "width": { "step": step },
        "height": { "step": row_step(&names) },
        "encoding": { "x": x, "y": row_axis(&names) },
        "layer": [
            {
                "mark": { "type": "rect", "stroke": "#ffffff", "strokeWidth": 2 },
                "encoding": { "color": {
                    "field": "band", "type": "nominal", "sort": domain,
                    "scale": { "domain": domain, "range": range },
                    "legend": { "title": heat.scale, "orient": "bottom", "symbolType": "square",
                        "columns": legend_columns(&domain) },
                } },
            },
            {
                "mark": { "type": "text", "fontSize": 12 },
                "encoding": {
                    "text": { "field": "figure", "type": "nominal" },
                    "color": { "field": "ink", "type": "nominal", "scale": null },
                },
            },
        ],
    });
    Chart {
        spec: spec(values, &heat.alt, body),
        table: table(facts, &heat),
        id: heat.id,
        title: heat.title,
        subtitle: heat.subtitle,
        alt: heat.alt,
        plane: None,
    }
}

/// How many entries of a key stand beside each other.
pub(super) fn legend_columns(names: &[String]) -> usize {
    let longest = names.iter().map(|name| name.chars().count()).max();
    let fit = 76 / (longest.unwrap_or(0) + 4);
    fit.clamp(1, names.len().max(1))
}

/// A field of the map; what is not to be seen has none.
fn datum(
    facts: &Facts<'_>,
    (row, column): (&str, &str),
    depth: u32,
    cell: &HeatCell,
) -> Option<Value> {
    let (mean, band) = (cell.mean.value()?, cell.band.as_ref()?);
    Some(json!({
        "row": row, "column": column, "depth": depth, "value": mean,
        "figure": figure(*mean), "band": band.title,
        "ink": ink(facts.options.palette.of(&band.colour)),
    }))
}

fn table(facts: &Facts<'_>, heat: &Heat) -> Table {
    let mut columns = vec![words("name", &heat.of)];
    for column in &heat.columns {
        columns.push(numbers(&column.id, &column.label));
        if heat.tells_bands {
            let args = [("what", super::super::said::Arg::Name(&column.label))];
            let label = facts.words.say("standing.band_of", &args).text;
            columns.push(words(&format!("{}_band", column.id), label));
        }
    }
    let rows = heat.rows.iter().map(|row| {
        let mut entries = vec![Entry::text(&row.name)];
        for cell in &row.cells {
            let entry = Entry::figure(&cell.mean, figure, |missing| facts.why(missing));
            let shown = cell.band.as_ref().filter(|_| entry.value.is_some());
            let (entry, band) = if let Some(band) = shown {
                let colour = band.colour.clone();
                (entry.with(Mark::Heat { colour }), Entry::text(&band.title))
            } else {
                let missing = entry.missing.unwrap_or(Missing::Unavailable);
                let band = Entry {
                    missing: Some(missing),
                    ..Entry::text(facts.why(missing))
                };
                (entry, band)
            };
            entries.push(entry);
            if heat.tells_bands {
                entries.push(band);
            }
        }
        Row {
            entries,
            depth: row.depth,
        }
    });
    Table {
        id: heat.id.clone(),
        caption: heat.subtitle.clone(),
        columns,
        rows: rows.collect(),
    }
}
