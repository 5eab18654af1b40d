//! Who needs help and who offers it: the balance of each topic, where help hangs
//! on one school, and where leaders of a school do not see alike.

use super::super::charts;
use super::super::facts::Facts;
use super::super::model::{
    Block, Colour, Column, Entry, Mark, Missing, PaletteRole, Part, ReportFinding, Row, Table, Tone,
};
use super::super::said::{Arg, Said};
use super::super::steps::stance_colour;
use crate::cell::Cell;
use crate::id::SchoolId;
use crate::scores::ScoreUnit;
use crate::stance::Stance;
use crate::support::{SchoolStance, SupportPicture, TopicSupport};

pub(super) fn blocks(facts: &Facts<'_>) -> Vec<Block> {
    if facts.framework().topics().is_empty() {
        return Vec::new();
    }
    let words = facts.words;
    let Some(picture) = &facts.support else {
        let said = words.say("support.for_the_lead", &[]);
        return vec![Block::Paragraph { said }];
    };
    if picture.answered == 0 {
        let said = words.say("support.nobody", &[]);
        return vec![Block::Paragraph { said }];
    }
    let mut blocks = Vec::new();
    if let Some(school) = facts.school() {
        blocks.push(Block::Table {
            table: own(facts, picture, school),
        });
        if matches!(picture.unit, ScoreUnit::School { .. }) {
            let said = words.say("support.own_alone", &[]);
            blocks.insert(0, Block::Paragraph { said });
            return blocks;
        }
    }
    let args = [
        ("n", Arg::Count(picture.answered)),
        ("members", Arg::Count(picture.members)),
    ];
    blocks.push(Block::Paragraph {
        said: words.say("support.read", &args),
    });
    blocks.push(Block::Chart {
        chart: charts::balance::chart(facts, picture, balance(facts, picture)),
    });
    let findings: Vec<ReportFinding> = findings(facts, picture);
    if !findings.is_empty() {
        blocks.push(Block::Findings {
            title: words.word("support.stands_out"),
            findings,
        });
    }
    blocks.extend(of_a_hub(facts).map(|table| Block::Table { table }));
    blocks.push(Block::Table {
        table: schools(facts, picture),
    });
    blocks
}

/// What the own school needs and offers, beside the others.
fn own(facts: &Facts<'_>, picture: &SupportPicture, school: &SchoolId) -> Table {
    let words = facts.words;
    let beside = !matches!(picture.unit, ScoreUnit::School { .. });
    let mut columns = vec![
        charts::words("topic", words.word("support.topic")),
        charts::words("stance", words.word("support.own_stance")),
        charts::numbers("places", words.word("support.places")),
    ];
    if beside {
        columns.push(charts::numbers("needs", words.word("support.all_needs")));
        columns.push(charts::numbers("offers", words.word("support.all_offers")));
    }
    let rows = picture.topics.iter().map(|topic| {
        let mut schools = topic.schools.iter();
        let own = schools.find(|of| of.school == *school);
        let mut entries = vec![
            Entry::text(facts.topic_name(&topic.topic)),
            own.map_or_else(|| unanswered(facts), |of| stance(facts, of)),
            Entry::count(own.map_or(0, |of| of.places)),
        ];
        if beside {
            entries.push(Entry::count(topic.needs));
            entries.push(Entry::count(topic.offers));
        }
        Row { entries, depth: 0 }
    });
    Table {
        id: "support_own".to_owned(),
        caption: words.word("support.own_table"),
        rows: rows.collect(),
        columns,
    }
}

/// Every topic with its counts: those who need help, those who neither need nor
/// offer, those who have not said, those who offer.
fn balance(facts: &Facts<'_>, picture: &SupportPicture) -> Table {
    let words = facts.words;
    let columns = vec![
        charts::words("topic", words.word("support.topic")),
        charts::words("balance", words.word("support.balance")),
        charts::numbers("high_needs", facts.stance_name(Stance::HighNeed)),
        charts::numbers("moderate_needs", facts.stance_name(Stance::ModerateNeed)),
        charts::numbers("not_applicable", facts.stance_name(Stance::NotApplicable)),
        charts::numbers("unanswered", words.word("support.unanswered")),
        charts::numbers("moderate_offers", facts.stance_name(Stance::ModerateOffer)),
        charts::numbers("high_offers", facts.stance_name(Stance::HighOffer)),
        charts::numbers("places", words.word("support.places")),
        charts::numbers("net", words.word("support.net")),
    ];
    let rows = picture.topics.iter().map(|topic| Row {
        entries: vec![
            Entry::text(facts.topic_name(&topic.topic)),
            bar(facts, topic),
            Entry::count(topic.high_needs),
            Entry::count(topic.moderate_needs),
            Entry::count(topic.not_applicable),
            Entry::count(topic.unanswered),
            Entry::count(topic.moderate_offers),
            Entry::count(topic.high_offers),
            Entry::count(topic.places),
            signed(topic.net),
        ],
        depth: 0,
    });
    Table {
        id: "support_topics".to_owned(),
        caption: words.word("support.table"),
        rows: rows.collect(),
        columns,
    }
}

/// A whole number with its sign.
fn signed(n: i64) -> Entry {
    let sign = match n {
        1.. => "+",
        0 => "",
        _ => "−",
    };
    Entry {
        value: Some(n as f64),
        ..Entry::text(format!("{sign}{}", n.unsigned_abs()))
    }
}

/// All schools in one bar, from those in urgent need to those who offer most.
fn bar(facts: &Facts<'_>, topic: &TopicSupport) -> Entry {
    let words = facts.words;
    let counts = [
        (Some(Stance::HighNeed), topic.high_needs),
        (Some(Stance::ModerateNeed), topic.moderate_needs),
        (Some(Stance::NotApplicable), topic.not_applicable),
        (None, topic.unanswered),
        (Some(Stance::ModerateOffer), topic.moderate_offers),
        (Some(Stance::HighOffer), topic.high_offers),
    ];
    let all: u64 = counts.iter().map(|(_, n)| n).sum();
    let parts = counts.map(|(stance, n)| Part {
        label: match stance {
            Some(stance) => facts.stance_name(stance).to_owned(),
            None => words.word("support.unanswered"),
        },
        n,
        share: n as f64 / all.max(1) as f64,
        colour: stance_colour(stance),
    });
    let args = [
        ("needs", Arg::Count(topic.needs)),
        ("offers", Arg::Count(topic.offers)),
    ];
    let text = words.say("support.bar", &args).text;
    Entry::text(text).with(Mark::Stack {
        parts: parts.into(),
        left: None,
    })
}

/// What is worth a talk, topic by topic: what is well covered first.
fn findings(facts: &Facts<'_>, picture: &SupportPicture) -> Vec<ReportFinding> {
    let topics = || picture.topics.iter();
    let covered = topics().filter(|topic| topic.needs > 0 && topic.net >= 0);
    let mut findings: Vec<ReportFinding> = covered
        .map(|topic| finding(facts, topic, "support.covered", Tone::Strength))
        .collect();
    let mut short: Vec<&TopicSupport> = topics().filter(|topic| topic.net < 0).collect();
    short.sort_by_key(|topic| topic.net);
    findings.extend(short.into_iter().map(|topic| {
        let key = match topic.offers {
            0 => "support.no_offer",
            _ => "support.short",
        };
        finding(facts, topic, key, Tone::Risk)
    }));
    let others = topics().filter(|topic| topic.needs == 0 && worth_telling(topic));
    findings.extend(others.map(|topic| finding(facts, topic, "support.no_need", Tone::Plain)));
    findings
}

fn worth_telling(topic: &TopicSupport) -> bool {
    topic.only_offer.is_some() || topic.conflicts > 0
}

fn finding(facts: &Facts<'_>, topic: &TopicSupport, key: &str, tone: Tone) -> ReportFinding {
    let words = facts.words;
    let name = ("topic", Arg::Name(facts.topic_name(&topic.topic)));
    let mut because = Vec::new();
    if topic.needs > 0 {
        let args = [
            ("n", Arg::Count(topic.needs)),
            ("urgent", Arg::Count(topic.high_needs)),
        ];
        let key = match topic.high_needs {
            0 => "support.needs_not_urgent",
            _ => "support.needs",
        };
        because.push(words.say(key, &args));
    }
    if topic.offers > 0 {
        let args = [
            ("n", Arg::Count(topic.offers)),
            ("places", Arg::Count(topic.places)),
        ];
        because.push(words.say("support.offers", &args));
    }
    if topic.only_offer.is_some() {
        because.push(words.say("support.only_offer", &[]));
    }
    if topic.conflicts > 0 {
        let n = ("n", Arg::Count(topic.conflicts));
        because.push(words.say("support.conflicts", &[n]));
    }
    ReportFinding {
        tone,
        title: words.say(key, &[name, ("net", Arg::Count(topic.net.unsigned_abs()))]),
        because,
        prompts: Vec::new(),
    }
}

fn unanswered(facts: &Facts<'_>) -> Entry {
    Entry {
        missing: Some(Missing::Undefined),
        ..Entry::text(facts.words.word("support.unanswered"))
    }
}

/// Where a school stands on a topic, with what its offer comes to.
fn stance(facts: &Facts<'_>, of: &SchoolStance) -> Entry {
    let Some(&stance) = of.stance.value() else {
        return unanswered(facts);
    };
    let mut text = facts.stance_name(stance).to_owned();
    if of.places > 0 {
        let places = facts
            .words
            .say("support.of_places", &[("n", Arg::Count(of.places))]);
        text = format!("{text} ({})", places.text);
    }
    if of.set_aside.is_some() {
        text = format!("{text} {}", facts.words.word("support.set_aside"));
    }
    match stance {
        Stance::NotApplicable => Entry::text(text),
        _ => Entry::text(text).with(Mark::Heat {
            colour: stance_colour(Some(stance)),
        }),
    }
}

/// Every school on every topic.
fn schools(facts: &Facts<'_>, picture: &SupportPicture) -> Table {
    let words = facts.words;
    let mut columns: Vec<Column> = vec![charts::words("school", words.word("support.school"))];
    let topics = picture.topics.iter().enumerate();
    columns.extend(topics.map(|(at, topic)| {
        let name = facts.topic_name(&topic.topic);
        charts::words(&format!("topic_{}", at + 1), name)
    }));
    let members = picture.topics.first().map(|topic| &topic.schools);
    let rows = members
        .into_iter()
        .flatten()
        .enumerate()
        .map(|(at, school)| {
            let mut entries = vec![Entry::text(facts.school_name(&school.school))];
            let topics = picture.topics.iter();
            entries.extend(topics.map(|topic| {
                let mut school = topic.schools.get(at).map(|of| stance(facts, of));
                let only = topic.only_offer.as_ref();
                if let (Some(entry), Some(of)) = (&mut school, topic.schools.get(at))
                    && only == Some(&of.school)
                {
                    entry.text = format!("{} · {}", entry.text, words.word("support.only"));
                }
                school.unwrap_or_else(|| unanswered(facts))
            }));
            Row { entries, depth: 0 }
        });
    Table {
        id: "support_schools".to_owned(),
        caption: words.word("support.schools_table"),
        rows: rows.collect(),
        columns,
    }
}

/// In a hub, places less needs in each partnership.
fn of_a_hub(facts: &Facts<'_>) -> Option<Table> {
    let picture = &facts.hub.as_ref()?.picture;
    let words = facts.words;
    let told = |topic: &crate::hub::HubTopic| {
        let mut partnerships = topic.partnerships.iter();
        partnerships.any(|of| of.totals.value().is_some())
    };
    if !picture.topics.iter().any(told) {
        return None;
    }
    let mut columns = vec![charts::words(
        "partnership",
        words.word("support.partnership"),
    )];
    let topics = picture.topics.iter().enumerate();
    columns.extend(topics.map(|(at, topic)| {
        let name = facts.topic_name(&topic.topic);
        charts::numbers(&format!("topic_{}", at + 1), name)
    }));
    let rows = picture.responses.iter().enumerate().map(|(at, of)| {
        let mut entries = vec![Entry::text(facts.text(&of.title))];
        entries.extend(picture.topics.iter().map(|topic| {
            let totals = topic.partnerships.get(at).map(|of| of.totals);
            match totals.unwrap_or(Cell::Unavailable) {
                Cell::Value { value } => net(value.net),
                other => Entry::figure(
                    &other.map(|totals| totals.net as f64),
                    |_| String::new(),
                    |missing| facts.why(missing),
                ),
            }
        }));
        Row { entries, depth: 0 }
    });
    Some(Table {
        id: "support_partnerships".to_owned(),
        caption: words.word("support.hub_table"),
        rows: rows.collect(),
        columns,
    })
}

/// Places less needs, in the colour of what there is more of.
fn net(n: i64) -> Entry {
    let role = match n {
        1.. => PaletteRole::SomeOffer,
        0 => return signed(n),
        _ => PaletteRole::SomeNeed,
    };
    signed(n).with(Mark::Heat {
        colour: Colour::Role { role },
    })
}

/// What the chart of the balance finds.
pub(in crate::report) fn title(facts: &Facts<'_>, picture: &SupportPicture) -> Said {
    let needed = picture.topics.iter().filter(|topic| topic.needs > 0);
    let (needed, short) = needed.fold((0, 0), |(all, short), topic| {
        (all + 1, short + u64::from(topic.net < 0))
    });
    let key = match (needed, short) {
        (0, _) => "balance.title_no_need",
        (_, 0) => "balance.title_covered",
        _ => "balance.title_short",
    };
    let args = [("n", Arg::Count(short)), ("all", Arg::Count(needed))];
    facts.words.say(key, &args)
}
