//! Do offers balance needs? Schools in need to the left, schools that offer to
//! the right, topic by topic.

use serde_json::{Value, json};

use super::super::facts::Facts;
use super::super::model::{Chart, Table};
use super::super::said::{Arg, Said};
use super::super::sections::support;
use super::super::steps::stance_colour;
use super::super::style::ink;
use crate::stance::Stance;
use crate::support::{SupportPicture, TopicSupport};

/// The stances that are drawn, from left to right.
const DRAWN: [Stance; 4] = [
    Stance::HighNeed,
    Stance::ModerateNeed,
    Stance::ModerateOffer,
    Stance::HighOffer,
];

/// Where each stance of a topic begins and ends; offers and needs meet at 0.
fn ends(topic: &TopicSupport) -> [(Stance, u64, f64, f64); 4] {
    let (high, some) = (topic.high_needs as f64, topic.moderate_needs as f64);
    let (gives, most) = (topic.moderate_offers as f64, topic.high_offers as f64);
    let [a, b, c, d] = DRAWN;
    [
        (a, topic.high_needs, -some - high, -some),
        (b, topic.moderate_needs, -some, 0.0),
        (c, topic.moderate_offers, 0.0, gives),
        (d, topic.high_offers, gives, gives + most),
    ]
}

pub(in crate::report) fn chart(facts: &Facts<'_>, picture: &SupportPicture, table: Table) -> Chart {
    let words = facts.words;
    let title = support::title(facts, picture);
    let topics = picture.topics.iter();
    let alt = topics.fold(super::sentence(&title), |alt, topic| {
        let name = facts.topic_name(&topic.topic);
        let args = [
            ("topic", Arg::Name(name)),
            ("high_needs", Arg::Count(topic.high_needs)),
            ("moderate_needs", Arg::Count(topic.moderate_needs)),
            ("moderate_offers", Arg::Count(topic.moderate_offers)),
            ("high_offers", Arg::Count(topic.high_offers)),
        ];
        Said::and(alt, words.say("balance.alt", &args))
    });
    let order: Vec<&str> = picture
        .topics
        .iter()
        .map(|topic| facts.topic_name(&topic.topic))
        .collect();
    let palette = &facts.options.palette;
    let values = picture.topics.iter().flat_map(|topic| {
        let name = facts.topic_name(&topic.topic);
        ends(topic).map(|(stance, n, from, to)| {
            json!({
                "topic": name, "stance": facts.stance_name(stance), "schools": n,
                "from": from, "to": to, "middle": f64::midpoint(from, to),
                "ink": ink(palette.of(&stance_colour(Some(stance)))),
                "label": if n > 0 { n.to_string() } else { String::new() },
            })
        })
    });
    let most = picture
        .topics
        .iter()
        .map(|topic| topic.needs.max(topic.offers));
    let most = most.max().unwrap_or(0).max(1) as f64;
    Chart {
        id: "support_balance".to_owned(),
        spec: super::spec(values.collect(), &alt, body(facts, &order, most)),
        title,
        subtitle: words.word("balance.subtitle"),
        alt,
        table,
        plane: None,
    }
}

fn body(facts: &Facts<'_>, order: &[&str], most: f64) -> Value {
    let words = facts.words;
    let palette = &facts.options.palette;
    let names = DRAWN.map(|stance| facts.stance_name(stance));
    let colours = DRAWN.map(|stance| palette.of(&stance_colour(Some(stance))));
    let colour = json!({
        "field": "stance", "type": "nominal", "title": null, "sort": null,
        "scale": { "domain": names, "range": colours },
        "legend": { "orient": "top", "direction": "horizontal", "columns": 4, "symbolType": "square", "labelLimit": 200 },
    });
    let step = if most > 20.0 {
        5
    } else if most > 8.0 {
        2
    } else {
        1
    };
    let x = json!({
        "field": "from", "type": "quantitative", "title": words.word("balance.axis"),
        "scale": { "domain": [-most, most], "nice": false },
        "axis": { "labelExpr": "abs(datum.value)", "tickMinStep": step, "format": "d", "titlePadding": 8 },
    });
    let y = json!({
        "field": "topic", "type": "nominal", "sort": order, "title": null,
        "axis": { "ticks": false, "domain": false, "labelPadding": 8, "labelFontSize": 13 },
    });
    json!({
        "width": 480,
        "height": { "step": 38 },
        "encoding": { "y": y },
        "layer": [
            {
                "mark": { "type": "bar", "height": 24, "stroke": "#ffffff", "strokeWidth": 1 },
                "encoding": { "x": x, "x2": { "field": "to" }, "color": colour },
            },
            {
                "mark": { "type": "rule", "color": "#22262b", "strokeWidth": 1.5 },
                "encoding": {
                    "x": { "datum": 0 }, "y": { "value": 0 }, "y2": { "value": "height" },
                },
            },
            {
                "mark": { "type": "text", "fontSize": 13, "fontWeight": 600 },
                "encoding": {
                    "x": { "field": "middle", "type": "quantitative" },
                    "text": { "field": "label" },
                    "color": { "field": "ink", "type": "nominal", "scale": null },
                },
            },
        ],
    })
}
