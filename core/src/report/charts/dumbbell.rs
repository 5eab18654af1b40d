//! Two views of each theme and how far they lie apart: a dumbbell a row.

use serde_json::{Value, json};

use super::super::facts::Facts;
use super::super::model::{
    Chart, Colour, Column, Dot, Entry, Mark, Missing, PaletteRole, Row, Table,
};
use super::super::said::{self, Said};
use super::axis::{self, Ruler};
use super::{numbers, spec, words};
use crate::cell::Cell;

/// How wide the part with the dots is, in pixels.
const PLOT: u32 = 350;

/// What is drawn.
pub(in crate::report) struct Dumbbells {
    pub(in crate::report) id: &'static str,
    pub(in crate::report) title: Said,
    pub(in crate::report) subtitle: String,
    pub(in crate::report) caption: String,
    /// What the alternative in words begins with.
    pub(in crate::report) alt: Said,
    /// Over the names of the rows, the gap, and the two views.
    pub(in crate::report) heads: [String; 4],
    pub(in crate::report) ruler: Ruler,
    pub(in crate::report) pairs: Vec<Pair>,
    /// Further columns of the table.
    pub(in crate::report) columns: Vec<Column>,
}

/// Two views of one thing.
pub(in crate::report) struct Pair {
    pub(in crate::report) name: String,
    pub(in crate::report) depth: u32,
    /// How far the one view is above the other.
    pub(in crate::report) gap: Cell<f64>,
    pub(in crate::report) views: [Cell<f64>; 2],
    /// Its entries in the further columns.
    pub(in crate::report) more: Vec<Entry>,
}

const ROLES: [PaletteRole; 2] = [PaletteRole::Own, PaletteRole::Partnership];

/// The chart of them.
pub(in crate::report) fn chart(facts: &Facts<'_>, of: Dumbbells) -> Chart {
    let alt = alt(facts, &of);
    let (dots, body) = drawn(facts, &of);
    let spec = spec(dots, &alt, body);
    let [first, gap, one, other] = of.heads.clone();
    let mut columns = vec![
        words("name", first),
        numbers("gap", gap),
        numbers("first", one),
        numbers("second", other),
    ];
    columns.extend(of.columns);
    let pairs = of.pairs.into_iter();
    let rows = pairs.map(|pair| row(facts, pair, &of.ruler, &of.heads));
    Chart {
        id: of.id.to_owned(),
        title: of.title,
        subtitle: of.subtitle,
        alt,
        spec,
        table: Table {
            id: of.id.to_owned(),
            caption: of.caption,
            columns,
            rows: rows.collect(),
        },
        plane: None,
    }
}

fn role(role: PaletteRole) -> Colour {
    Colour::Role { role }
}

/// The entry of a figure, or why there is none.
fn entry(facts: &Facts<'_>, cell: &Cell<f64>, read: impl Fn(f64) -> String) -> Entry {
    Entry::figure(cell, read, |missing: Missing| facts.why(missing))
}

fn row(facts: &Facts<'_>, pair: Pair, ruler: &Ruler, heads: &[String; 4]) -> Row {
    let labels = heads.iter().skip(2);
    let dots = pair.views.iter().zip(labels).zip(ROLES);
    let dots = dots.filter_map(|((view, label), colour)| {
        Some(Dot {
            label: label.clone(),
            at: *view.value()?,
            colour: role(colour),
        })
    });
    let line = Mark::Line {
        range: ruler.span(),
        dots: dots.collect(),
        span: None,
    };
    let views = pair.views.iter();
    let mut entries = vec![
        Entry::text(pair.name),
        entry(facts, &pair.gap, said::change).with(line),
    ];
    entries.extend(views.map(|view| entry(facts, view, said::figure)));
    entries.extend(pair.more);
    Row {
        entries,
        depth: pair.depth,
    }
}

/// Each row that can be seen, in words.
fn alt(facts: &Facts<'_>, of: &Dumbbells) -> Said {
    let [_, _, one, other] = &of.heads;
    let rows = of.pairs.iter().filter_map(|pair| {
        let [Cell::Value { value: first }, Cell::Value { value: second }] = &pair.views else {
            return None;
        };
        let args = [
            ("name", said::Arg::Name(&pair.name)),
            ("one", said::Arg::Name(one)),
            ("first", said::Arg::Figure(*first)),
            ("other", said::Arg::Name(other)),
            ("second", said::Arg::Figure(*second)),
        ];
        Some(facts.words.say("views.pair", &args))
    });
    rows.fold(of.alt.clone(), Said::and)
}

/// The dots, and how everything is drawn.
fn drawn(facts: &Facts<'_>, of: &Dumbbells) -> (Vec<Value>, Value) {
    let (mut bars, mut dots, mut gaps) = (Vec::new(), Vec::new(), Vec::new());
    let mut names = Vec::new();
    let labels = of.heads.get(2..).unwrap_or_default();
    for (index, pair) in of.pairs.iter().enumerate() {
        let key = index.to_string();
        let gap = entry(facts, &pair.gap, said::change);
        gaps.push(json!({ "row": key, "gap": gap.text }));
        if let [Cell::Value { value: from }, Cell::Value { value: to }] = &pair.views {
            bars.push(json!({ "row": key, "from": from, "to": to }));
        }
        for (view, label) in pair.views.iter().zip(labels) {
            if let Some(at) = view.value() {
                dots.push(json!({ "row": key, "name": pair.name, "view": label, "at": at }));
            }
        }
        names.push((key, pair.name.clone()));
    }
    let keys: Vec<&String> = names.iter().map(|(key, _)| key).collect();
    let colours = ROLES.map(|colour| facts.options.palette.of(&role(colour)).to_owned());
    let y = json!({
        "field": "row", "type": "nominal", "sort": keys,
        "scale": { "domain": keys, "paddingInner": 0, "paddingOuter": 0 },
        "axis": axis::rows(&names),
    });
    let along = |field: &str| {
        json!({
            "field": field, "type": "quantitative",
            "scale": of.ruler.scale(), "axis": of.ruler.axis(),
        })
    };
    let legend = json!({
        "orient": "top", "title": null, "direction": "horizontal", "columns": 1,
        "symbolSize": 140, "labelLimit": 560, "offset": 14,
    });
    let gap_head = of.heads.get(1);
    let body = json!({
        "width": PLOT,
        "height": { "step": 38 },
        "layer": [
            {
                "data": { "values": bars },
                "mark": { "type": "rule", "strokeWidth": 3, "color": "#b9bec6" },
                "encoding": { "y": y, "x": along("from"), "x2": { "field": "to" } },
            },
            {
                "mark": { "type": "point", "filled": true, "size": 150, "opacity": 1 },
                "encoding": {
                    "y": y,
                    "x": along("at"),
                    "color": {
                        "field": "view", "type": "nominal", "legend": legend,
                        "scale": { "domain": labels, "range": colours },
                    },
                    "shape": {
                        "field": "view", "type": "nominal", "legend": legend,
                        "scale": { "domain": labels, "range": ["circle", "diamond"] },
                    },
                    "tooltip": [
                        { "field": "name", "type": "nominal", "title": of.heads.first() },
                        { "field": "view", "type": "nominal", "title": "" },
                        { "field": "at", "type": "quantitative", "format": ".2f", "title": "" },
                    ],
                },
            },
            {
                "data": { "values": gaps },
                "mark": { "type": "text", "align": "right", "fontSize": 13, "color": "#22262b" },
                "encoding": {
                    "y": y,
                    "x": { "value": PLOT + 64 },
                    "text": { "field": "gap", "type": "nominal" },
                },
            },
            {
                "data": { "values": [{ "head": gap_head }] },
                "mark": {
                    "type": "text", "align": "right", "fontSize": 12, "color": "#22262b",
                    "fontWeight": "bold",
                },
                "encoding": {
                    "x": { "value": PLOT + 64 },
                    "y": { "value": -10 },
                    "text": { "field": "head", "type": "nominal" },
                },
            },
        ],
    });
    (dots, body)
}
