//! The charts of a report, one kind a file. Each takes what was found and gives a
//! [`Chart`](super::Chart): its finding, its words, its table and its drawing.

pub(super) mod axis;
pub(super) mod balance;
pub(super) mod dots;
pub(super) mod dumbbell;
pub(super) mod funnel;
pub(super) mod heat;
pub(super) mod matches;
pub(super) mod plane;
pub(super) mod slope;
pub(super) mod stack;
pub(super) mod stays;

use serde_json::{Value, json};

use super::model::{Column, Entry, Mark, Missing};
use super::said::Said;
use super::spec::Spec;
use super::text::{distinct, wrapped};
use crate::cell::Cell;

/// The version of Vega-Lite that charts are written in.
const SCHEMA: &str = "https://vega.github.io/schema/vega-lite/v6.json";

/// How wide a chart is drawn, in pixels; it is made smaller as a whole.
pub(super) const WIDTH: u32 = 640;

/// A chart of these values: `body` says how they are drawn, the rest is common to
/// all charts.
pub(super) fn spec(values: Vec<Value>, alt: &Said, body: Value) -> Spec {
    let values = Value::Array(values);
    let mut spec = json!({
        "$schema": SCHEMA,
        "description": alt.text,
        "data": { "values": values },
        "background": "#ffffff",
        // Letters may be measured in one font and shown in another, a tenth wider.
        "padding": { "left": 30, "right": 16, "top": 6, "bottom": 6 },
        "config": {
            "font": "system-ui, sans-serif",
            "view": { "stroke": null },
            "axis": {
                "labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal",
                "labelColor": "#22262b", "titleColor": "#22262b",
                "gridColor": "#e3e6ea", "domainColor": "#9aa0a8", "labelLimit": 320,
            },
            "legend": {
                "labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal",
                "labelColor": "#22262b", "titleColor": "#22262b",
            },
        },
    });
    if let (Value::Object(spec), Value::Object(body)) = (&mut spec, body) {
        spec.extend(body);
    }
    Spec::new(spec)
}

/// How many letters of a row's name stand in a line.
const LETTERS: usize = 44;

/// The names of rows in lines that fit beside a chart, each told apart.
pub(super) fn row_names<'n>(names: impl Iterator<Item = &'n str>) -> Vec<String> {
    distinct(names.map(|name| wrapped(name, LETTERS)))
}

/// How high a row is that has room for its name.
pub(super) fn row_step(names: &[String]) -> usize {
    let lines = names.iter().map(|name| name.lines().count()).max();
    (14 * lines.unwrap_or(1) + 4).max(32)
}

/// The axis of rows: every name, in order and in its lines, centred on its row.
pub(super) fn row_axis(names: &[String]) -> Value {
    json!({
        "field": "row", "type": "nominal", "sort": names, "title": null,
        "scale": { "domain": names },
        "axis": {
            "labelExpr": LINES, "labelLineHeight": 14, "labelPadding": 8, "labelLimit": 320,
            "labelOffset": { "expr": "-7 * (length(split(datum.label, '\\n')) - 1)" },
            "ticks": false, "domain": false,
        },
    })
}

/// A label in its lines.
pub(super) const LINES: &str = "split(datum.label, '\\n')";

/// A title as a sentence, for a text that goes on after it.
pub(super) fn sentence(title: &Said) -> Said {
    let mut sentence = title.clone();
    sentence.text.push('.');
    sentence
}

/// A column of words.
pub(super) fn words(id: &str, label: impl Into<String>) -> Column {
    Column {
        id: id.to_owned(),
        label: label.into(),
        numeric: false,
    }
}

/// A column of numbers.
pub(super) fn numbers(id: &str, label: impl Into<String>) -> Column {
    Column {
        numeric: true,
        ..words(id, label)
    }
}

impl Entry {
    /// An entry of words.
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            value: None,
            missing: None,
            mark: None,
        }
    }

    /// A figure as `read` reads it, or why there is none as `why` says it.
    pub(super) fn figure(
        cell: &Cell<f64>,
        read: impl Fn(f64) -> String,
        why: impl Fn(Missing) -> String,
    ) -> Self {
        let (value, missing) = match cell {
            Cell::Value { value } => (Some(*value), None),
            Cell::Suppressed { .. } => (None, Some(Missing::Hidden)),
            Cell::Undefined { .. } => (None, Some(Missing::Undefined)),
            Cell::NotApplicable { .. } => (None, Some(Missing::NotApplicable)),
            Cell::Unavailable => (None, Some(Missing::Unavailable)),
        };
        let text = match missing {
            Some(missing) => why(missing),
            None => value.map(read).unwrap_or_default(),
        };
        Self {
            text,
            value,
            missing,
            mark: None,
        }
    }

    /// A count.
    pub(super) fn count(n: u64) -> Self {
        Self {
            value: Some(n as f64),
            ..Self::text(n.to_string())
        }
    }

    /// This with a drawing.
    pub(super) fn with(self, mark: Mark) -> Self {
        Self {
            mark: Some(mark),
            ..self
        }
    }
}
