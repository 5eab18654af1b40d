//! A scale as an axis, and names that take more than one line.

use serde_json::{Map, Value, json};

use super::super::facts::Facts;
use super::super::model::Span;
use super::super::text::wrapped;
use crate::framework::Scale;

/// The most points whose names fit under an axis.
const MOST_NAMED: usize = 5;

/// How many letters of a name stand in one line.
const LINE: usize = 38;

/// How far lines of a name are apart, in pixels.
const LINE_HEIGHT: i32 = 14;

/// The stretch that scores lie on: that of one scale with the names of its
/// points, or that of several.
pub(in crate::report) struct Ruler {
    pub(in crate::report) from: f64,
    pub(in crate::report) to: f64,
    ticks: Vec<(i32, String)>,
}

impl Ruler {
    pub(in crate::report) fn of(facts: &Facts<'_>, mut scales: Vec<&Scale>) -> Self {
        scales.dedup_by(|a, b| a.id == b.id);
        let from = scales.iter().map(|scale| scale.minimum()).min();
        let to = scales.iter().map(|scale| scale.maximum()).max();
        let (from, to) = (from.unwrap_or(0), to.unwrap_or(1));
        let ticks = match scales.as_slice() {
            [scale] if scale.points.len() <= MOST_NAMED => {
                let points = scale.points.iter();
                let named = points.map(|point| {
                    let (value, title) = (point.value, facts.text(&point.title));
                    (value, format!("{value} {title}"))
                });
                named.collect()
            }
            _ => (from..=to)
                .map(|value| (value, value.to_string()))
                .collect(),
        };
        Self {
            from: from.into(),
            to: to.into(),
            ticks,
        }
    }

    pub(in crate::report) fn span(&self) -> Span {
        Span {
            from: self.from,
            to: self.to,
        }
    }

    /// The scale of a channel.
    pub(in crate::report) fn scale(&self) -> Value {
        json!({ "domain": [self.from, self.to], "nice": false, "zero": false })
    }

    /// The axis of a channel, with the names of the points.
    pub(in crate::report) fn axis(&self) -> Value {
        let values: Vec<i32> = self.ticks.iter().map(|(value, _)| *value).collect();
        let names = self.ticks.iter();
        let names = names.map(|(value, name)| (value.to_string(), json!(name)));
        json!({
            "values": values,
            "labelExpr": look_up(names.collect(), "datum.value"),
            "labelFlush": false,
            "title": null,
            "tickSize": 0,
            "labelPadding": 6,
        })
    }
}

/// An axis of names, each with its key, from top to bottom.
pub(in crate::report) fn rows(names: &[(String, String)]) -> Value {
    let lines = names.iter();
    let lines = lines.map(|(key, name)| (key, wrapped(name, LINE)));
    let lines: Vec<(&String, String)> = lines.collect();
    // The first of several lines stands at the place of the row: up, so that
    // their middle does.
    let raised = [2, 3].map(|many| {
        let of = lines
            .iter()
            .filter(|(_, name)| name.split('\n').count().min(3) == many);
        let keys: Vec<&String> = of.map(|(key, _)| *key).collect();
        json!({
            "test": format!("indexof({}, datum.value) >= 0", json!(keys)),
            "value": if many == 2 { -LINE_HEIGHT / 2 } else { -LINE_HEIGHT },
        })
    });
    let lines = lines.into_iter();
    let lines = lines.map(|(key, name)| {
        let lines: Vec<&str> = name.split('\n').collect();
        (key.clone(), json!(lines))
    });
    json!({
        "labelExpr": look_up(lines.collect(), "datum.value"),
        "labelOffset": { "condition": raised, "value": 0 },
        "title": null,
        "domain": false,
        "ticks": false,
        "labelPadding": 10,
        "labelLineHeight": LINE_HEIGHT,
    })
}

/// An expression that finds what belongs to a key.
fn look_up(of: Map<String, Value>, key: &str) -> String {
    format!("({})[{key}]", Value::Object(of))
}
