//! Where a partnership stands on two axes, how firmly, and how it moved.

use serde_json::{Value, json};

use super::super::facts::Facts;
use super::super::model::{
    Chart, Colour, Entry, PaletteRole, Plane, PlaneBox, PlanePoint, Row, Table,
};
use super::super::said::{self, Said};
use super::axis::Ruler;
use super::{numbers, spec, words};
use crate::cell::Cell;
use crate::framework::Quadrant;
use crate::quadrant::{Position, QuadrantBox};

/// How wide and high the plane is drawn, in pixels.
const SIDE: u32 = 460;

/// How far apart two places are, as a share of the axis, for an arrow between
/// them to be seen.
const ARROW: f64 = 0.04;

/// What is drawn.
pub(in crate::report) struct Quadrants<'a> {
    pub(in crate::report) quadrant: &'a Quadrant,
    pub(in crate::report) title: Said,
    pub(in crate::report) alt: Said,
    pub(in crate::report) ruler: Ruler,
    /// Where the partnership stands.
    pub(in crate::report) in_box: QuadrantBox,
    /// What lies in the boxes, if it was found: the share of resamples.
    pub(in crate::report) shares: Vec<(QuadrantBox, f64)>,
    pub(in crate::report) places: Vec<Place>,
}

/// Something with a position.
pub(in crate::report) struct Place {
    pub(in crate::report) name: String,
    pub(in crate::report) what: What,
    pub(in crate::report) position: Position,
}

/// What has a position.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum What {
    Now,
    Before,
    School,
    /// The school that the report is of.
    Own,
}

impl What {
    fn key(self) -> &'static str {
        match self {
            Self::Now => "quadrant.now",
            Self::Before => "quadrant.before",
            Self::School => "quadrant.school",
            Self::Own => "quadrant.own",
        }
    }

    fn colour(self) -> PaletteRole {
        match self {
            Self::Now => PaletteRole::Partnership,
            Self::Before => PaletteRole::Muted,
            Self::School => PaletteRole::Accent,
            Self::Own => PaletteRole::Own,
        }
    }

    fn shape(self) -> &'static str {
        match self {
            Self::Now | Self::Before => "diamond",
            Self::School => "circle",
            Self::Own => "square",
        }
    }

    /// In square pixels.
    fn size(self) -> u32 {
        match self {
            Self::Now => 520,
            Self::Before | Self::Own => 200,
            Self::School => 100,
        }
    }
}

/// What a box is called.
pub(in crate::report) fn box_name<'f>(
    facts: &'f Facts<'_>,
    quadrant: &'f Quadrant,
    of: QuadrantBox,
) -> &'f str {
    let boxes = &quadrant.boxes;
    facts.text(match of {
        QuadrantBox::LowLow => &boxes.low_low,
        QuadrantBox::HighLow => &boxes.high_low,
        QuadrantBox::LowHigh => &boxes.low_high,
        QuadrantBox::HighHigh => &boxes.high_high,
    })
}

/// In how many resamples the partnership lies in a box, if that was found.
fn box_share(facts: &Facts<'_>, of: &Quadrants<'_>, at: QuadrantBox) -> Option<String> {
    let (_, share) = of.shares.iter().find(|(of, _)| *of == at)?;
    let args = [("share", said::Arg::Share(*share))];
    Some(facts.words.say("quadrant.in_box", &args).text)
}

/// The chart of them.
pub(in crate::report) fn chart(facts: &Facts<'_>, of: Quadrants<'_>) -> Chart {
    let (points, body) = drawn(facts, &of);
    let spec = spec(points, &of.alt, body);
    let subtitle = facts.words.word("quadrant.subtitle");
    Chart {
        id: "quadrant".to_owned(),
        spec,
        subtitle,
        table: table(facts, &of),
        plane: Some(plane(facts, &of)),
        title: of.title,
        alt: of.alt,
    }
}

fn table(facts: &Facts<'_>, of: &Quadrants<'_>) -> Table {
    let word = |key: &str| facts.words.word(key);
    let figure = |cell: &Cell<f64>| Entry::figure(cell, said::figure, |missing| facts.why(missing));
    let rows = of.places.iter().map(|place| {
        let in_box = match place.position.in_box {
            Cell::Value { value } => Entry::text(box_name(facts, of.quadrant, value)),
            reason => figure(&reason.map(|_| 0.0)),
        };
        Row {
            entries: vec![
                Entry::text(&place.name),
                figure(&place.position.x.value),
                figure(&place.position.y.value),
                in_box,
            ],
            depth: u32::from(matches!(place.what, What::School | What::Own)),
        }
    });
    Table {
        id: "quadrant".to_owned(),
        caption: word("quadrant.caption"),
        columns: vec![
            words("name", word("quadrant.who")),
            numbers("x", facts.text(&of.quadrant.x.title)),
            numbers("y", facts.text(&of.quadrant.y.title)),
            words("box", word("quadrant.box")),
        ],
        rows: rows.collect(),
    }
}

/// The places that can be seen.
fn seen<'q>(of: &'q Quadrants<'_>) -> impl Iterator<Item = (&'q Place, f64, f64)> {
    let places = of.places.iter();
    places.filter_map(|place| {
        let Position { x, y, .. } = &place.position;
        Some((place, *x.value.value()?, *y.value.value()?))
    })
}

fn plane(facts: &Facts<'_>, of: &Quadrants<'_>) -> Plane {
    let boxes = QuadrantBox::ALL.iter().map(|&at| PlaneBox {
        label: box_name(facts, of.quadrant, at).to_owned(),
        detail: box_share(facts, of, at),
    });
    let points = seen(of).map(|(place, x, y)| PlanePoint {
        label: place.name.clone(),
        x,
        y,
        colour: Colour::Role {
            role: place.what.colour(),
        },
        main: place.what == What::Now,
    });
    Plane {
        x: facts.text(&of.quadrant.x.title).to_owned(),
        y: facts.text(&of.quadrant.y.title).to_owned(),
        range: of.ruler.span(),
        cut: of.quadrant.cut,
        boxes: boxes.collect(),
        points: points.collect(),
    }
}

/// A box with its corners, its name and its share, and whether it lies right and
/// on top.
struct Corner {
    datum: Value,
    right: bool,
    top: bool,
}

fn corners(facts: &Facts<'_>, of: &Quadrants<'_>) -> Vec<Corner> {
    let (from, to, cut) = (of.ruler.from, of.ruler.to, of.quadrant.cut);
    let boxes = QuadrantBox::ALL.iter().map(|&at| {
        let right = matches!(at, QuadrantBox::HighLow | QuadrantBox::HighHigh);
        let top = matches!(at, QuadrantBox::LowHigh | QuadrantBox::HighHigh);
        let ends = |high| if high { (cut, to) } else { (from, cut) };
        let ((left, east), (low, high)) = (ends(right), ends(top));
        let datum = json!({
            "box": box_name(facts, of.quadrant, at), "share": box_share(facts, of, at).unwrap_or_default(),
            "left": left, "right": east, "low": low, "high": high,
            "x": if right { to } else { from }, "y": if top { to } else { from },
            "fill": if of.in_box == at { "#e6ecef" } else { "#f8f9fa" },
        });
        Corner { datum, right, top }
    });
    boxes.collect()
}

/// The boxes, each with its name and its share in its outer corner.
fn boxes(
    facts: &Facts<'_>,
    of: &Quadrants<'_>,
    x: &dyn Fn(&str) -> Value,
    y: &dyn Fn(&str) -> Value,
) -> Vec<Value> {
    let corners = corners(facts, of);
    let data: Vec<&Value> = corners.iter().map(|corner| &corner.datum).collect();
    let mut layers = vec![json!({
        "data": { "values": data },
        "mark": { "type": "rect", "stroke": "#b9bec6", "strokeWidth": 1 },
        "encoding": {
            "fill": { "field": "fill", "type": "nominal", "scale": null },
            "x": x("left"), "x2": { "field": "right" },
            "y": y("low"), "y2": { "field": "high" },
        },
    })];
    for corner in &corners {
        let (align, dx) = if corner.right {
            ("right", -8)
        } else {
            ("left", 8)
        };
        let lines = if corner.top { [18, 35] } else { [-27, -10] };
        for ((field, weight), dy) in [("box", "bold"), ("share", "normal")]
            .into_iter()
            .zip(lines)
        {
            layers.push(json!({
                "data": { "values": [corner.datum] },
                "mark": {
                    "type": "text", "align": align, "dx": dx, "dy": dy, "fontSize": 13,
                    "fontWeight": weight, "color": "#4a4f57",
                },
                "encoding": {
                    "x": x("x"), "y": y("y"), "text": { "field": field, "type": "nominal" },
                },
            }));
        }
    }
    layers
}

/// The places, and how everything is drawn.
fn drawn(facts: &Facts<'_>, of: &Quadrants<'_>) -> (Vec<Value>, Value) {
    let palette = &facts.options.palette;
    let name = |what: What| facts.words.word(what.key());
    let points = seen(of).map(
        |(place, x, y)| json!({ "name": place.name, "what": name(place.what), "x": x, "y": y }),
    );
    let (schools, partnership): (Vec<Value>, Vec<Value>) = points.partition(|point| {
        let what = point.get("what").and_then(Value::as_str);
        [What::School, What::Own]
            .iter()
            .any(|of| what == Some(&name(*of)))
    });
    let shown: Vec<What> = [What::Now, What::Before, What::Own, What::School]
        .into_iter()
        .filter(|what| seen(of).any(|(place, ..)| place.what == *what))
        .collect();
    let names: Vec<String> = shown.iter().map(|what| name(*what)).collect();
    let shapes: Vec<&str> = shown.iter().map(|what| what.shape()).collect();
    let colours: Vec<&str> = shown
        .iter()
        .map(|what| {
            palette.of(&Colour::Role {
                role: what.colour(),
            })
        })
        .collect();
    let sizes: Vec<Value> = shown
        .iter()
        .zip(&names)
        .map(|(what, name)| {
            json!({ "test": { "field": "what", "equal": name }, "value": what.size() })
        })
        .collect();
    let axis = |title| {
        let mut axis = of.ruler.axis();
        if let Value::Object(axis) = &mut axis {
            axis.insert("title".to_owned(), json!(format!("{title} →")));
            axis.insert("grid".to_owned(), json!(false));
            axis.insert("titlePadding".to_owned(), json!(10));
        }
        axis
    };
    let position = |field: &str, title| {
        let (scale, axis) = (of.ruler.scale(), axis(facts.text(title)));
        json!({ "field": field, "type": "quantitative", "scale": scale, "axis": axis })
    };
    let x = |field: &str| position(field, &of.quadrant.x.title);
    let y = |field: &str| position(field, &of.quadrant.y.title);
    let legend = json!({
        "orient": "bottom", "title": null, "direction": "horizontal", "columns": 2,
        "labelLimit": 400, "symbolSize": 140, "offset": 12,
    });
    let mut layers = boxes(facts, of, &x, &y);
    let mark = json!({
        "type": "point", "filled": true, "opacity": 0.9, "stroke": "#ffffff", "strokeWidth": 1.5,
    });
    let encoding = json!({
        "x": x("x"),
        "y": y("y"),
        "color": {
            "field": "what", "type": "nominal", "legend": legend,
            "scale": { "domain": names, "range": colours },
        },
        "shape": {
            "field": "what", "type": "nominal", "legend": legend,
            "scale": { "domain": names, "range": shapes },
        },
        "size": { "condition": sizes, "value": What::School.size() },
        "tooltip": [
            { "field": "name", "type": "nominal", "title": "" },
            {
                "field": "x", "type": "quantitative", "format": ".2f",
                "title": facts.text(&of.quadrant.x.title),
            },
            {
                "field": "y", "type": "quantitative", "format": ".2f",
                "title": facts.text(&of.quadrant.y.title),
            },
        ],
    });
    let muted = Colour::Role {
        role: PaletteRole::Muted,
    };
    layers.push(json!({ "mark": mark, "encoding": encoding }));
    layers.extend(arrow(of, palette.of(&muted), &x, &y));
    layers.push(json!({
        "data": { "values": partnership }, "mark": mark, "encoding": encoding,
    }));
    let body = json!({ "width": SIDE, "height": SIDE, "layer": layers });
    (schools, body)
}

/// The way from the earlier place to this one, if it is long enough to be seen.
fn arrow(
    of: &Quadrants<'_>,
    colour: &str,
    x: &dyn Fn(&str) -> Value,
    y: &dyn Fn(&str) -> Value,
) -> Vec<Value> {
    let find = |what| seen(of).find(|(place, ..)| place.what == what);
    let (Some((_, from_x, from_y)), Some((_, to_x, to_y))) = (find(What::Before), find(What::Now))
    else {
        return Vec::new();
    };
    let (dx, dy) = (to_x - from_x, to_y - from_y);
    let length = libm::hypot(dx, dy);
    if length < ARROW * (of.ruler.to - of.ruler.from) {
        return Vec::new();
    }
    // Clockwise from straight up; both axes are drawn alike.
    let angle = libm::atan2(dx, dy).to_degrees();
    let middle = json!([{ "x": from_x + dx / 2.0, "y": from_y + dy / 2.0 }]);
    vec![
        json!({
            "data": { "values": [{ "x": from_x, "y": from_y, "to_x": to_x, "to_y": to_y }] },
            "mark": { "type": "rule", "strokeWidth": 2.5, "color": colour },
            "encoding": {
                "x": x("x"), "x2": { "field": "to_x" },
                "y": y("y"), "y2": { "field": "to_y" },
            },
        }),
        json!({
            "data": { "values": middle },
            "mark": {
                "type": "point", "shape": "triangle", "filled": true, "opacity": 1,
                "size": 130, "angle": angle, "color": colour,
            },
            "encoding": { "x": x("x"), "y": y("y") },
        }),
    ]
}
