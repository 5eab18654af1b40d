//! Who could help whom: a proposal for people to decide on, with why it is so.

use super::super::charts;
use super::super::facts::Facts;
use super::super::model::{Block, Colour, Entry, Mark, PaletteRole, Part, Row, Table};
use super::super::said::{Arg, Said, figure, share};
use super::super::steps::stance_colour;
use super::unmet;
use crate::cell::Cell;
use crate::matching::{AimDifference, Match, Proposal};
use crate::stance::Stance;

pub(super) fn blocks(facts: &Facts<'_>) -> Vec<Block> {
    let Some(proposal) = &facts.proposal else {
        return Vec::new();
    };
    let words = facts.words;
    let needs: u64 = proposal.topics.iter().map(|topic| topic.needs).sum();
    if needs == 0 && proposal.matches.is_empty() {
        let said = words.say("matches.no_needs", &[]);
        return vec![Block::Paragraph { said }];
    }
    let mut blocks = vec![Block::Paragraph {
        said: intro(facts, proposal),
    }];
    if !proposal.matches.is_empty() {
        blocks.push(Block::Chart {
            chart: charts::matches::chart(facts, proposal, matches(facts, proposal)),
        });
    }
    blocks.push(Block::Table {
        table: coverage(facts, proposal),
    });
    blocks.extend(unmet::blocks(facts, proposal));
    blocks.push(Block::Paragraph {
        said: balance(facts, proposal),
    });
    if !proposal.schools.is_empty() {
        blocks.push(Block::Table {
            table: exchange(facts, proposal),
        });
    }
    let aims = proposal.aims.iter();
    blocks.push(Block::List {
        title: words.word("matches.aims"),
        items: aims
            .map(|of| words.say(&format!("matches.aim.{}", of.aim), &[]))
            .collect(),
    });
    blocks
}

/// What it is, whether it could be better, and what became of decisions.
fn intro(facts: &Facts<'_>, proposal: &Proposal) -> Said {
    let words = facts.words;
    let mut said = words.say("matches.read", &[]);
    let key = match (proposal.optimal, &proposal.blocking) {
        (_, Some(blocking)) if blocking.is_empty() => "matches.stable",
        (_, Some(_)) => "matches.stable_but",
        (true, None) => "matches.optimal",
        (false, None) => "matches.not_optimal",
    };
    said = said.and(words.say(key, &[]));
    if let Some(changes) = &proposal.changes {
        let args = [
            ("n", Arg::Count(changes.kept)),
            ("added", Arg::Count(changes.added.len() as u64)),
            ("dropped", Arg::Count(changes.dropped.len() as u64)),
        ];
        said = said.and(words.say("matches.changes", &args));
    }
    let broken = proposal.decisions.iter().filter(|of| !of.held).count() as u64;
    if broken > 0 {
        said = said.and(words.say("matches.not_held", &[("n", Arg::Count(broken))]));
    }
    said
}

/// A need or an offer by its strength; what is only suggested says so.
pub(super) fn strength(facts: &Facts<'_>, stance: Cell<Stance>) -> Entry {
    match stance.value() {
        Some(stance) => Entry::text(facts.stance_name(*stance)).with(Mark::Heat {
            colour: stance_colour(Some(*stance)),
        }),
        None => Entry::text(facts.words.word("matches.suggested")),
    }
}

/// Every match, with why this one.
fn matches(facts: &Facts<'_>, proposal: &Proposal) -> Table {
    let words = facts.words;
    let has_km = proposal.matches.iter().any(|of| of.km.value().is_some());
    let has_minutes = proposal
        .matches
        .iter()
        .any(|of| of.minutes.value().is_some());
    let mut columns = vec![
        charts::words("topic", words.word("support.topic")),
        charts::words("from", words.word("matches.from")),
        charts::words("to", words.word("matches.to")),
        charts::words("need", words.word("matches.need")),
        charts::words("offer", words.word("matches.offer")),
    ];
    if has_km {
        columns.push(charts::numbers("km", words.word("matches.km")));
    }
    if has_minutes {
        columns.push(charts::numbers("minutes", words.word("matches.minutes")));
    }
    columns.push(charts::words("why", words.word("matches.why")));
    let rows = proposal.matches.iter().map(|of| {
        let mut entries = vec![
            Entry::text(facts.topic_name(&of.topic)),
            Entry::text(facts.school_name(&of.from)),
            Entry::text(facts.school_name(&of.to)),
            strength(facts, of.need),
            strength(facts, of.offer),
        ];
        if has_km {
            entries.push(Entry::figure(&of.km, kilometres, |why| facts.why(why)));
        }
        if has_minutes {
            let minutes = of.minutes.map(f64::from);
            let read = |minutes: f64| format!("{minutes:.0}");
            entries.push(Entry::figure(&minutes, read, |why| facts.why(why)));
        }
        entries.push(Entry::text(why(facts, of).text));
        Row { entries, depth: 0 }
    });
    Table {
        id: "matches".to_owned(),
        caption: words.word("matches.table"),
        rows: rows.collect(),
        columns,
    }
}

/// A distance as it is read.
pub(super) fn kilometres(km: f64) -> String {
    format!("{km:.1}")
}

/// Why this match: what was decided, and what would be worse without it.
fn why(facts: &Facts<'_>, of: &Match) -> Said {
    let words = facts.words;
    let mut said = match of.decided {
        Some(decided) => words.say(&format!("matches.decided.{decided}"), &[]),
        None => Said::default(),
    };
    let otherwise = &of.otherwise;
    said = said.and(match &otherwise.from {
        Some(other) => {
            let other = [("school", Arg::Name(facts.school_name(other)))];
            words.say("matches.instead", &other)
        }
        None => words.say("matches.without", &[]),
    });
    if otherwise.from.is_some() || !is_its_own_need(of) {
        said = said.and(loses(facts, &otherwise.loses));
    }
    if otherwise.changes > 0 {
        let n = [("n", Arg::Count(otherwise.changes))];
        said = said.and(words.say("matches.would_change", &n));
    }
    said
}

/// Whether all that would be worse is that the need is not met, which is said.
fn is_its_own_need(of: &Match) -> bool {
    use crate::matching::Aim::{HighNeeds, Needs};
    let loses = &of.otherwise.loses;
    matches!(loses.aim, HighNeeds | Needs) && loses.by == 1
}

/// The first aim in which something would be worse.
pub(super) fn loses(facts: &Facts<'_>, loses: &AimDifference) -> Said {
    let n = [("n", Arg::Count(loses.by.unsigned_abs()))];
    facts.words.say(&format!("matches.loses.{}", loses.aim), &n)
}

/// How far each topic is covered.
fn coverage(facts: &Facts<'_>, proposal: &Proposal) -> Table {
    let words = facts.words;
    let columns = vec![
        charts::words("topic", words.word("support.topic")),
        charts::words("covered", words.word("matches.covered")),
        charts::numbers("needs", words.word("matches.needs")),
        charts::numbers("met", words.word("matches.met")),
        charts::numbers("coverage", words.word("matches.coverage")),
        charts::numbers("high_needs", words.word("matches.high_needs")),
        charts::numbers("high_met", words.word("matches.high_met")),
        charts::numbers("places", words.word("support.places")),
        charts::numbers("used", words.word("matches.used")),
    ];
    let rows = proposal.topics.iter().map(|topic| {
        let args = [
            ("n", Arg::Count(topic.met)),
            ("all", Arg::Count(topic.needs)),
        ];
        let part = |key: &str, n: u64, role| Part {
            label: words.word(key),
            n,
            share: n as f64 / topic.needs.max(1) as f64,
            colour: Colour::Role { role },
        };
        let bar = Entry::text(words.say("glance.of", &args).text);
        let unmet = topic.needs.saturating_sub(topic.met);
        let bar = match topic.needs {
            0 => bar,
            _ => bar.with(Mark::Stack {
                parts: vec![
                    part("matches.met", topic.met, PaletteRole::Offer),
                    part("matches.unmet", unmet, PaletteRole::Need),
                ],
                left: None,
            }),
        };
        let entries = vec![
            Entry::text(facts.topic_name(&topic.topic)),
            bar,
            Entry::count(topic.needs),
            Entry::count(topic.met),
            Entry::figure(&topic.coverage, share, |why| facts.why(why)),
            Entry::count(topic.high_needs),
            Entry::count(topic.high_met),
            Entry::count(topic.places),
            Entry::count(topic.used),
        ];
        Row { entries, depth: 0 }
    });
    Table {
        id: "matches_topics".to_owned(),
        caption: words.word("matches.topics_table"),
        rows: rows.collect(),
        columns,
    }
}

/// How even the exchange is.
fn balance(facts: &Facts<'_>, proposal: &Proposal) -> Said {
    let of = &proposal.balance;
    let args = [
        ("both", Arg::Count(of.both)),
        ("giving", Arg::Count(of.only_giving)),
        ("receiving", Arg::Count(of.only_receiving)),
        ("neither", Arg::Count(of.neither)),
    ];
    let said = facts.words.say("matches.balance", &args);
    match of.reciprocity.value() {
        Some(value) => {
            let args = [("value", Arg::Figure(*value))];
            said.and(facts.words.say("matches.reciprocity_is", &args))
        }
        None => said,
    }
}

/// What each school gives and is given.
fn exchange(facts: &Facts<'_>, proposal: &Proposal) -> Table {
    let words = facts.words;
    let columns = vec![
        charts::words("school", words.word("support.school")),
        charts::numbers("given", words.word("matches.given")),
        charts::numbers("received", words.word("matches.received")),
        charts::numbers("reciprocity", words.word("matches.reciprocity")),
    ];
    let rows = proposal.schools.iter().map(|of| Row {
        entries: vec![
            Entry::text(facts.school_name(&of.school)),
            Entry::count(of.given),
            Entry::count(of.received),
            Entry::figure(&of.reciprocity, figure, |why| facts.why(why)),
        ],
        depth: 0,
    });
    Table {
        id: "matches_schools".to_owned(),
        caption: words.word("matches.schools_table"),
        rows: rows.collect(),
        columns,
    }
}
