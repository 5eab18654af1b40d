//! How the figures are made, and what they cannot say.

use super::super::charts;
use super::super::facts::Facts;
use super::super::model::{Block, Colour, Entry, Mark, Row, Table};
use super::super::said::{Arg, Said, figure};
use super::super::steps::Step;
use crate::framework::{BandRule, Scale};
use crate::scores::{Centre, Order, Parts, SchoolWeights};

pub(super) fn blocks(facts: &Facts<'_>) -> Vec<Block> {
    let words = facts.words;
    let mut blocks = vec![Block::List {
        title: words.word("methods.figures"),
        items: figures(facts),
    }];
    for scale in &facts.framework().scales {
        blocks.push(Block::Table {
            table: points(facts, scale),
        });
        blocks.extend(bands(facts, scale).map(|table| Block::Table { table }));
    }
    blocks.push(Block::List {
        title: words.word("methods.order"),
        items: order(facts),
    });
    blocks.push(Block::List {
        title: words.word("methods.limits"),
        items: limits(facts),
    });
    blocks.push(Block::List {
        title: words.word("methods.shown"),
        items: shown(facts),
    });
    let framework = facts.framework();
    let args = [
        ("framework", Arg::Name(facts.text(&framework.title))),
        ("version", Arg::Name(framework.version.as_str())),
        ("library", Arg::Name(env!("CARGO_PKG_VERSION"))),
    ];
    blocks.push(Block::Paragraph {
        said: words.say("methods.made_with", &args),
    });
    blocks
}

/// What the figures mean.
fn figures(facts: &Facts<'_>) -> Vec<Said> {
    let words = facts.words;
    let scale = facts.default_scale();
    let threshold = scale.map_or("", |scale| facts.threshold_name(scale));
    let args = [("threshold", Arg::Name(threshold))];
    let keys = [
        "methods.score",
        "methods.share",
        "methods.consensus",
        "methods.n",
    ];
    let mut said: Vec<Said> = keys.iter().map(|key| words.say(key, &args)).collect();
    let limits = &facts.options.dashboard;
    let args = [
        ("threshold", Arg::Name(threshold)),
        ("strength", Arg::Share(limits.strength_share)),
        ("consensus", Arg::Figure(limits.low_consensus)),
        ("risk", Arg::Share(limits.risk_share)),
        ("divided", Arg::Figure(limits.divided_agreement)),
    ];
    said.push(words.say("methods.highlights", &args));
    said
}

/// The points of a scale, with what they mean for any statement.
fn points(facts: &Facts<'_>, scale: &Scale) -> Table {
    let words = facts.words;
    let described = scale.points.iter().any(|point| point.description.is_some());
    let mut columns = vec![
        charts::words("point", words.word("methods.point")),
        charts::numbers("value", words.word("methods.value")),
    ];
    if described {
        columns.push(charts::words("meaning", words.word("methods.meaning")));
    }
    let of = u32::try_from(scale.points.len()).unwrap_or(u32::MAX);
    let rows = scale.points.iter().zip(1..).map(|(point, position)| {
        let colour = Colour::Point { position, of };
        let mut entries = vec![
            Entry::text(facts.text(&point.title)).with(Mark::Heat { colour }),
            Entry {
                value: Some(point.value.into()),
                ..Entry::text(point.value.to_string())
            },
        ];
        if described {
            let meaning = point.description.as_ref();
            entries.push(Entry::text(meaning.map_or("", |text| facts.text(text))));
        }
        Row { entries, depth: 0 }
    });
    let args = [
        ("scale", Arg::Name(facts.text(&scale.title))),
        ("threshold", Arg::Name(facts.threshold_name(scale))),
    ];
    Table {
        id: format!("scale_{}", id(scale)),
        caption: words.say("methods.points", &args).text,
        rows: rows.collect(),
        columns,
    }
}

fn id(scale: &Scale) -> String {
    let letters = scale.id.as_str().chars();
    let letters = letters.map(|c| match c {
        'a'..='z' | '0'..='9' => c,
        'A'..='Z' => c.to_ascii_lowercase(),
        _ => '_',
    });
    letters.collect()
}

/// From which mean to which a band goes, if bands are cut so.
fn bands(facts: &Facts<'_>, scale: &Scale) -> Option<Table> {
    let words = facts.words;
    let BandRule::MeanCuts { bands } = &scale.bands else {
        return None;
    };
    let columns = vec![
        charts::words("band", words.word("methods.band")),
        charts::numbers("from", words.word("methods.from")),
        charts::numbers("to", words.word("methods.to")),
    ];
    let number = |value: f64| Entry {
        value: Some(value),
        ..Entry::text(figure(value))
    };
    let rows = bands.iter().map(|band| {
        let name = Entry::text(facts.text(&band.title));
        let name = match facts.band(scale, &band.id) {
            Some(Step { colour, .. }) => name.with(Mark::Heat { colour }),
            None => name,
        };
        Row {
            entries: vec![name, number(band.from), number(band.to)],
            depth: 0,
        }
    });
    let args = [("scale", Arg::Name(facts.text(&scale.title)))];
    Some(Table {
        id: format!("bands_{}", id(scale)),
        caption: words.say("methods.bands", &args).text,
        rows: rows.collect(),
        columns,
    })
}

/// In which order ratings were brought together, and what was left out.
fn order(facts: &Facts<'_>) -> Vec<Said> {
    let words = facts.words;
    let options = facts.inputs.scores.options();
    let mut said = vec![words.say(&format!("methods.order.{}", options.order), &[])];
    if options.order != Order::Pooled {
        if options.centre == Centre::Median {
            said.push(words.say("methods.median", &[]));
        }
        if options.school_weights == SchoolWeights::Pupils {
            said.push(words.say("methods.pupils", &[]));
        }
        if facts.hub.is_some() {
            said.push(words.say(
                match options.hub_over {
                    Parts::Partnerships => "methods.over_partnerships",
                    Parts::Schools => "methods.over_schools",
                },
                &[],
            ));
        }
    }
    let least = [("share", Arg::Share(options.min_answered))];
    said.push(words.say("methods.missing", &least));
    for scale in &facts.framework().scales {
        if let BandRule::ShareReaching { share } = &scale.bands {
            let args = [
                ("scale", Arg::Name(facts.text(&scale.title))),
                ("share", Arg::Share(*share)),
            ];
            said.push(words.say("methods.share_reaching", &args));
        }
    }
    said
}

/// What the figures cannot say.
fn limits(facts: &Facts<'_>) -> Vec<Said> {
    let words = facts.words;
    let mut said = vec![
        words.say("methods.own_view", &[]),
        words.say("methods.no_league", &[]),
    ];
    let answered = facts.partnership.as_ref();
    let answered = answered.map(|of| of.dashboard.responses.answered);
    if let Some(n @ 1..10) = answered {
        said.push(words.say("methods.few", &[("n", Arg::Count(n))]));
    }
    if facts.since.is_some() {
        said.push(words.say("methods.change", &[]));
    }
    said
}

/// For whom the report is, and what is hidden from them and why.
fn shown(facts: &Facts<'_>) -> Vec<Said> {
    use crate::disclosure::Audience;
    let words = facts.words;
    let key = match facts.inputs.audience {
        None => "methods.for_all",
        Some(Audience::Lead { .. }) => "methods.for_lead",
        Some(Audience::OwnSchool { .. }) => "methods.for_own_school",
        Some(Audience::Members { .. }) => "methods.for_members",
        Some(Audience::Hub { .. }) => "methods.for_hub",
        Some(Audience::Public) => "methods.for_public",
    };
    let mut said = vec![words.say(key, &[])];
    let hidden = facts.inputs.hidden.iter().filter(|of| of.scores > 0);
    said.extend(hidden.map(|of| {
        let n = [("n", Arg::Count(of.scores))];
        words.say(&format!("methods.hidden.{}", of.reason), &n)
    }));
    if !facts.inputs.names_schools {
        said.push(words.say("methods.pseudonyms", &[]));
    }
    said
}
