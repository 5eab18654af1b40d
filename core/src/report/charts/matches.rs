//! Who could help whom: who helps down the side, who is helped along the top,
//! the topic where they meet.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::super::facts::Facts;
use super::super::model::{Chart, Table};
use super::super::said::{Arg, Said};
use super::super::style::ink;
use crate::id::SchoolId;
use crate::matching::{Match, Proposal};
use crate::stance::Stance;

/// How many columns there may be, with room in each for the name of a topic; with
/// more of them, topics stand under their numbers.
const NAMED: usize = 8;

/// How large a field is, in pixels.
struct Size {
    room: u32,
    height: u32,
    font: u32,
    angle: i32,
}

impl Size {
    fn of(numbered: bool, lines: u32) -> Self {
        if numbered {
            Self {
                room: 24,
                height: 24,
                font: 10,
                angle: -60,
            }
        } else {
            Self {
                room: 92,
                height: 14 + 16 * lines,
                font: 12,
                angle: -40,
            }
        }
    }
}

/// What stands in a field: the topics on which one school helps another.
struct Field<'a> {
    from: &'a SchoolId,
    to: &'a SchoolId,
    matches: Vec<&'a Match>,
}

pub(in crate::report) fn chart(facts: &Facts<'_>, proposal: &Proposal, table: Table) -> Chart {
    let words = facts.words;
    let (fields, givers, receivers) = fields(facts, &proposal.matches);
    let numbered = receivers.len() > NAMED;
    let urgent = |of: &Match| of.need.value() == Some(&Stance::HighNeed);
    let n = proposal.matches.len() as u64;
    let high = proposal.matches.iter().filter(|of| urgent(of)).count() as u64;
    let args = [
        ("n", Arg::Count(n)),
        ("urgent", Arg::Count(high)),
        ("givers", Arg::Count(givers.len() as u64)),
        ("receivers", Arg::Count(receivers.len() as u64)),
    ];
    let title = words.say("matches.title", &args);
    let each = proposal.matches.iter().map(|of| {
        let args = [
            ("from", Arg::Name(facts.school_name(&of.from))),
            ("to", Arg::Name(facts.school_name(&of.to))),
            ("topic", Arg::Name(facts.topic_name(&of.topic))),
        ];
        words.say("matches.alt", &args)
    });
    let alt = each.fold(super::sentence(&title), Said::and);
    let topics = facts.framework().topics();
    let label = |of: &Match| {
        let at = topics.iter().position(|topic| topic.id == of.topic);
        let name = match at {
            Some(at) if numbered => (at + 1).to_string(),
            _ => facts.topic_name(&of.topic).to_owned(),
        };
        match (urgent(of), numbered) {
            (true, true) => format!("{name}!"),
            (true, false) => format!("{name} !"),
            (false, _) => name,
        }
    };
    let kinds = kinds(facts);
    let (from, to) = (labels(facts, &givers), labels(facts, &receivers));
    let values = fields.iter().map(|field| {
        let mut labels: Vec<String> = field.matches.iter().map(|of| label(of)).collect();
        if numbered {
            labels = vec![labels.join(" ")];
        }
        let is_urgent = field.matches.iter().any(|of| urgent(of));
        let [high, other] = &kinds;
        json!({
            "from": from.get(field.from), "to": to.get(field.to),
            "topics": labels, "kind": if is_urgent { &high.0 } else { &other.0 },
            "ink": ink(if is_urgent { &high.1 } else { &other.1 }),
        })
    });
    let most = fields.iter().map(|field| field.matches.len()).max();
    let lines = u32::try_from(most.unwrap_or(1)).unwrap_or(1);
    let side = |ids: &[&SchoolId], labels: &BTreeMap<&SchoolId, String>| {
        let labels = ids.iter().filter_map(|id| labels.get(*id).cloned());
        labels.collect::<Vec<String>>()
    };
    let sides = (side(&givers, &from), side(&receivers, &to));
    let body = body(facts, &kinds, &sides, &Size::of(numbered, lines));
    let mut subtitle = words.word("matches.subtitle");
    if numbered {
        let key = topics.iter().zip(1..);
        let key = key.map(|(topic, at)| format!("{at} {}", facts.text(&topic.title)));
        subtitle = format!("{subtitle} {}", key.collect::<Vec<_>>().join(", "));
    }
    Chart {
        id: "matches_matrix".to_owned(),
        spec: super::spec(values.collect(), &alt, body),
        title,
        subtitle,
        alt,
        table,
        plane: None,
    }
}

type Fields<'a> = (Vec<Field<'a>>, Vec<&'a SchoolId>, Vec<&'a SchoolId>);

/// The fields that are not empty; who helps and who is helped, in the order of
/// the roster.
fn fields<'a>(facts: &Facts<'_>, matches: &'a [Match]) -> Fields<'a> {
    let place = |id: &SchoolId| facts.roster().school_index(id.as_str());
    let mut fields: BTreeMap<_, Field<'a>> = BTreeMap::new();
    for of in matches {
        let key = (place(&of.from), place(&of.to), &of.from, &of.to);
        let field = fields.entry(key).or_insert_with(|| Field {
            from: &of.from,
            to: &of.to,
            matches: Vec::new(),
        });
        field.matches.push(of);
    }
    let fields: Vec<Field<'a>> = fields.into_values().collect();
    let side = |of: &dyn Fn(&Field<'a>) -> &'a SchoolId| {
        let mut ids: Vec<&'a SchoolId> = fields.iter().map(of).collect();
        ids.sort_by_key(|id| (place(id), *id));
        ids.dedup();
        ids
    };
    let (givers, receivers) = (side(&|of| of.from), side(&|of| of.to));
    (fields, givers, receivers)
}

/// What schools are called along a side; those of one name are told apart.
fn labels<'a>(facts: &Facts<'_>, ids: &[&'a SchoolId]) -> BTreeMap<&'a SchoolId, String> {
    let named = ids.iter().map(|id| (*id, facts.school_name(id)));
    let named: Vec<(&SchoolId, &str)> = named.collect();
    let label = |(id, name): (&'a SchoolId, &str)| {
        let same = named.iter().filter(|(_, other)| *other == name).count();
        let label = match same {
            1 => name.to_owned(),
            _ => format!("{name} ({id})"),
        };
        (id, label)
    };
    named.iter().copied().map(label).collect()
}

/// What the two colours stand for.
fn kinds(facts: &Facts<'_>) -> [(String, String); 2] {
    let palette = &facts.options.palette;
    [
        (
            facts.words.word("matches.urgent"),
            palette.need.as_str().to_owned(),
        ),
        (
            facts.words.word("matches.other"),
            palette.some_need.as_str().to_owned(),
        ),
    ]
}

fn body(
    facts: &Facts<'_>,
    kinds: &[(String, String); 2],
    (givers, receivers): &(Vec<String>, Vec<String>),
    size: &Size,
) -> Value {
    let words = facts.words;
    let names = kinds.iter().map(|(name, _)| name);
    let colours = kinds.iter().map(|(_, colour)| colour);
    let colour = json!({
        "field": "kind", "type": "nominal", "title": null, "sort": null,
        "scale": { "domain": names.collect::<Vec<_>>(), "range": colours.collect::<Vec<_>>() },
        "legend": { "orient": "bottom", "direction": "horizontal", "symbolType": "square" },
    });
    json!({
        "width": { "step": size.room },
        "height": { "step": size.height },
        "encoding": {
            "x": {
                "field": "to", "type": "nominal", "title": words.word("matches.to"),
                "scale": { "domain": receivers, "paddingInner": 0 },
                "axis": {
                    "orient": "top", "labelAngle": size.angle, "labelAlign": "left", "ticks": false,
                    "domain": false, "grid": true, "tickBand": "extent", "zindex": 0,
                    "labelLimit": 280, "titlePadding": 8, "titleAnchor": "start",
                },
            },
            "y": {
                "field": "from", "type": "nominal", "title": words.word("matches.from"),
                "scale": { "domain": givers, "paddingInner": 0 },
                "axis": {
                    "ticks": false, "domain": false, "grid": true, "tickBand": "extent", "zindex": 0,
                    "labelLimit": 300, "titlePadding": 8,
                },
            },
        },
        "layer": [
            {
                "mark": { "type": "rect", "stroke": "#ffffff", "strokeWidth": 2, "cornerRadius": 3 },
                "encoding": { "color": colour },
            },
            {
                "mark": {
                    "type": "text", "fontSize": size.font, "lineHeight": 16, "baseline": "middle",
                    "dy": { "expr": "-8 * (length(datum.topics) - 1)" },
                },
                "encoding": {
                    "text": { "field": "topics" },
                    "color": { "field": "ink", "type": "nominal", "scale": null },
                },
            },
        ],
    })
}
