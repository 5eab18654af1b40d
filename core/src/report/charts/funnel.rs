//! Partnerships side by side, each with the limits between which its mean lies by
//! chance alone: a funnel on its side, the largest on top.

use serde_json::{Value, json};

use super::super::facts::Facts;
use super::super::model::{Chart, Colour, Dot, Entry, Mark, PaletteRole, Row, Span, Table};
use super::super::said::{self, Said};
use super::axis::{self, Ruler};
use super::{numbers, spec, words};
use crate::cell::Cell;
use crate::hub::{FunnelLimits, FunnelPlace, Standing};

/// How wide the part with the dots is, in pixels.
const PLOT: u32 = 380;

/// What is drawn.
pub(in crate::report) struct Funnel<'a> {
    pub(in crate::report) id: String,
    pub(in crate::report) title: Said,
    pub(in crate::report) subtitle: String,
    pub(in crate::report) caption: String,
    pub(in crate::report) alt: Said,
    pub(in crate::report) ruler: Ruler,
    /// The mean over all schools, in the middle of the funnel.
    pub(in crate::report) middle: Cell<f64>,
    pub(in crate::report) standings: Vec<&'a Standing>,
}

/// What stands for a partnership: the mean of its schools or, where their scores
/// are not at hand, its own score.
pub(in crate::report) fn shown(standing: &Standing) -> Cell<f64> {
    match standing.mean {
        mean @ Cell::Value { .. } => mean,
        _ => standing.score,
    }
}

/// Where a partnership lies in the funnel, as a word.
pub(in crate::report) fn place(facts: &Facts<'_>, place: FunnelPlace) -> String {
    facts.words.word(&format!("partnerships.place.{place}"))
}

/// The part of limits that lies on the scale.
fn on(ruler: &Ruler, limits: &FunnelLimits) -> Span {
    Span {
        from: limits.lower.clamp(ruler.from, ruler.to),
        to: limits.upper.clamp(ruler.from, ruler.to),
    }
}

/// The mark of a figure on its scale, with its limits.
pub(in crate::report) fn line(
    label: String,
    value: &Cell<f64>,
    limits: &Cell<FunnelLimits>,
    ruler: &Ruler,
) -> Mark {
    let dot = value.value().map(|at| Dot {
        label,
        at: *at,
        colour: Colour::Role {
            role: PaletteRole::Accent,
        },
    });
    Mark::Line {
        range: ruler.span(),
        dots: dot.into_iter().collect(),
        span: limits.value().map(|limits| on(ruler, limits)),
    }
}

/// The chart of them.
pub(in crate::report) fn chart(facts: &Facts<'_>, of: Funnel<'_>) -> Chart {
    let table = table(facts, &of);
    let alt = alt(facts, &of);
    let (dots, body) = drawn(facts, &of);
    Chart {
        id: of.id,
        title: of.title,
        subtitle: of.subtitle,
        spec: spec(dots, &alt, body),
        alt,
        table,
        plane: None,
    }
}

fn alt(facts: &Facts<'_>, of: &Funnel<'_>) -> Said {
    let standings = of.standings.iter().filter_map(|standing| {
        let name = facts.partnership_name(&standing.partnership);
        let mean = *shown(standing).value()?;
        let args = [
            ("name", said::Arg::Name(name)),
            ("mean", said::Arg::Figure(mean)),
        ];
        let said = facts.words.say("partnerships.at", &args);
        let Some(limits) = standing.warning.value() else {
            return Some(said);
        };
        let args = [
            ("lower", said::Arg::Figure(limits.lower)),
            ("upper", said::Arg::Figure(limits.upper)),
        ];
        Some(said.and(facts.words.say("partnerships.limits", &args)))
    });
    standings.fold(of.alt.clone(), Said::and)
}

fn table(facts: &Facts<'_>, of: &Funnel<'_>) -> Table {
    let word = |key: &str| facts.words.word(&format!("partnerships.{key}"));
    let why = |missing| facts.why(missing);
    let figure = |cell: &Cell<f64>| Entry::figure(cell, said::figure, why);
    let rows = of.standings.iter().map(|standing| {
        let mean = shown(standing);
        let line = line(word("mean"), &mean, &standing.warning, &of.ruler);
        let limit =
            |of: fn(&FunnelLimits) -> f64| figure(&standing.warning.map(|limits| of(&limits)));
        let place = match standing.place {
            Cell::Value { value } => Entry::text(place(facts, value)),
            reason => figure(&reason.map(|_| 0.0)),
        };
        Row {
            entries: vec![
                Entry::text(facts.partnership_name(&standing.partnership)),
                figure(&mean).with(line),
                Entry::count(standing.schools.n),
                Entry::count(standing.schools.missing),
                limit(|limits| limits.lower),
                limit(|limits| limits.upper),
                place,
                figure(&standing.shrunken),
                Entry::figure(&standing.reliability, said::figure, why),
            ],
            depth: 0,
        }
    });
    Table {
        id: of.id.clone(),
        caption: of.caption.clone(),
        columns: vec![
            words("partnership", word("partnership")),
            numbers("mean", word("mean")),
            numbers("schools", word("schools")),
            numbers("missing", word("missing")),
            numbers("lower", word("lower")),
            numbers("upper", word("upper")),
            words("place", word("place")),
            numbers("shrunken", word("shrunken")),
            numbers("reliability", word("reliability")),
        ],
        rows: rows.collect(),
    }
}

/// The dots, and how everything is drawn.
#[expect(clippy::too_many_lines, reason = "a drawing, layer by layer")]
fn drawn(facts: &Facts<'_>, of: &Funnel<'_>) -> (Vec<Value>, Value) {
    let word = |key: &str| facts.words.word(&format!("partnerships.{key}"));
    let (mut limits, mut dots, mut names, mut figures) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mean, shrunken) = (word("mean"), word("shrunken"));
    for (index, standing) in of.standings.iter().enumerate() {
        let (key, name) = (
            index.to_string(),
            facts.partnership_name(&standing.partnership),
        );
        for (kind, found) in [("alarm", &standing.alarm), ("warning", &standing.warning)] {
            if let Some(found) = found.value() {
                let span = on(&of.ruler, found);
                limits.push(json!({
                    "row": key, "kind": word(kind), "from": span.from, "to": span.to,
                }));
            }
        }
        let at = shown(standing);
        for (view, at) in [(&shrunken, &standing.shrunken), (&mean, &at)] {
            if let Some(at) = at.value() {
                dots.push(json!({ "row": key, "name": name, "view": view, "at": at }));
            }
        }
        let text = Entry::figure(&at, said::figure, |missing| facts.why(missing)).text;
        figures.push(json!({ "row": key, "text": text }));
        let n = standing.schools.n;
        let args = [("name", said::Arg::Name(name)), ("n", said::Arg::Count(n))];
        let known = n > 0;
        let counted = known.then(|| facts.words.say("partnerships.with_n", &args).text);
        names.push((key, counted.unwrap_or_else(|| name.to_owned())));
    }
    let keys: Vec<&String> = names.iter().map(|(key, _)| key).collect();
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
    let role = |role| facts.options.palette.of(&Colour::Role { role });
    let legend = |orient: &str| {
        json!({
            "orient": orient, "title": null, "direction": "horizontal", "columns": 1,
            "symbolSize": 140, "labelLimit": 560, "offset": 22,
        })
    };
    let colours = [role(PaletteRole::Accent), role(PaletteRole::Partnership)];
    let mut layers = vec![json!({
        "data": { "values": limits },
        "mark": { "type": "bar", "height": { "band": 0.62 }, "opacity": 1 },
        "encoding": {
            "y": y, "x": along("from"), "x2": { "field": "to" },
            "fill": {
                "field": "kind", "type": "nominal", "legend": legend("bottom"),
                "scale": {
                    "domain": [word("warning"), word("alarm")], "range": ["#d3d8de", "#eceef1"],
                },
            },
        },
    })];
    if let Some(middle) = of.middle.value() {
        layers.push(json!({
            "data": { "values": [{ "middle": middle }] },
            "mark": { "type": "rule", "strokeWidth": 1.5, "strokeDash": [4, 3], "color": "#5b6069" },
            "encoding": { "x": along("middle") },
        }));
        let args = [("mean", said::Arg::Figure(*middle))];
        let label = facts.words.say("partnerships.middle_label", &args).text;
        layers.push(json!({
            "data": { "values": [{ "middle": middle, "label": label }] },
            "mark": { "type": "text", "fontSize": 12, "color": "#22262b" },
            "encoding": {
                "x": along("middle"), "y": { "value": -8 },
                "text": { "field": "label", "type": "nominal" },
            },
        }));
    }
    let dot = json!({
        "y": y,
        "x": along("at"),
        "color": {
            "field": "view", "type": "nominal", "legend": legend("top"),
            "scale": { "domain": [mean, shrunken], "range": colours },
        },
        "shape": {
            "field": "view", "type": "nominal", "legend": legend("top"),
            "scale": { "domain": [mean, shrunken], "range": ["circle", "diamond"] },
        },
        "tooltip": [
            { "field": "name", "type": "nominal", "title": word("partnership") },
            { "field": "view", "type": "nominal", "title": "" },
            { "field": "at", "type": "quantitative", "format": ".2f", "title": "" },
        ],
    });
    layers.push(json!({
        "mark": {
            "type": "point", "filled": true, "size": 130, "opacity": 1,
        },
        "encoding": dot,
    }));
    layers.push(json!({
        "data": { "values": figures },
        "mark": { "type": "text", "align": "right", "fontSize": 13, "color": "#22262b" },
        "encoding": {
            "y": y, "x": { "value": PLOT + 56 }, "text": { "field": "text", "type": "nominal" },
        },
    }));
    let body = json!({
        "width": PLOT,
        "height": { "step": 40 },
        "layer": layers,
    });
    (dots, body)
}
