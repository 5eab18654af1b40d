//! What a proposal cannot do: needs without a helper, offers that are not used,
//! decisions that cannot be kept; why, and what would have to change.

use super::super::charts;
use super::super::facts::Facts;
use super::super::model::{Block, Entry, Row, Table};
use super::super::said::{Arg, Said};
use super::matches::{kilometres, loses, strength};
use crate::matching::{DecisionOutcome, Proposal, RefusalCount, UnmetNeed, UnusedOffer};

pub(super) fn blocks(facts: &Facts<'_>, proposal: &Proposal) -> Vec<Block> {
    let words = facts.words;
    let mut blocks = Vec::new();
    if proposal.unmet.is_empty() {
        let said = words.say("unmet.none", &[]);
        blocks.push(Block::Paragraph { said });
    } else {
        blocks.push(Block::Table {
            table: needs(facts, &proposal.unmet),
        });
    }
    if !proposal.unused.is_empty() {
        blocks.push(Block::Table {
            table: offers(facts, &proposal.unused),
        });
    }
    let broken = proposal.decisions.iter().filter(|of| !of.held);
    let broken: Vec<Said> = broken.map(|of| decision(facts, of)).collect();
    if !broken.is_empty() {
        blocks.push(Block::List {
            title: words.word("unmet.decisions"),
            items: broken,
        });
    }
    blocks
}

/// Needs with fewer helpers than are sought.
fn needs(facts: &Facts<'_>, unmet: &[UnmetNeed]) -> Table {
    let words = facts.words;
    let columns = vec![
        charts::words("topic", words.word("support.topic")),
        charts::words("school", words.word("support.school")),
        charts::words("need", words.word("matches.need")),
        charts::numbers("sought", words.word("unmet.sought")),
        charts::numbers("found", words.word("unmet.found")),
        charts::words("why", words.word("unmet.why")),
        charts::words("change", words.word("unmet.change")),
    ];
    let rows = unmet.iter().map(|of| {
        let why = words.say(&format!("unmet.reason.{}", of.reason), &[]);
        let why = why.and(refused(facts, &of.refused));
        Row {
            entries: vec![
                Entry::text(facts.topic_name(&of.topic)),
                Entry::text(facts.school_name(&of.school)),
                strength(facts, of.need),
                Entry::count(of.sought),
                Entry::count(of.found),
                Entry::text(why.text),
                Entry::text(change(facts, of).text),
            ],
            depth: 0,
        }
    });
    Table {
        id: "matches_unmet".to_owned(),
        caption: words.word("unmet.table"),
        rows: rows.collect(),
        columns,
    }
}

/// How many pairs may not be matched, and why.
fn refused(facts: &Facts<'_>, refused: &[RefusalCount]) -> Said {
    refused.iter().fold(Said::default(), |said, of| {
        let why = facts.words.word(&format!("unmet.refusal.{}", of.reason));
        let args = [("n", Arg::Count(of.count)), ("why", Arg::Name(&why))];
        said.and(facts.words.say("unmet.refused", &args))
    })
}

/// What would have to change for a need to be met.
fn change(facts: &Facts<'_>, of: &UnmetNeed) -> Said {
    let words = facts.words;
    let mut said = Said::default();
    if !of.one_more_place_at.is_empty() {
        let at = facts.school_names(&of.one_more_place_at);
        said = said.and(words.say("unmet.one_more_place", &[("schools", Arg::Name(&at))]));
    }
    if let Some(outranked) = &of.outranked {
        let from = outranked.from.as_ref();
        let from = from.map_or("", |from| facts.school_name(from));
        let by = facts.school_names(outranked.by.iter().map(|need| &need.school));
        let args = [("from", Arg::Name(from)), ("by", Arg::Name(&by))];
        let key = match (from.is_empty(), by.is_empty()) {
            (false, false) => "unmet.outranked",
            (false, true) => "unmet.could_help",
            (true, false) => "unmet.outranked_by",
            (true, true) => "unmet.possible",
        };
        said = said.and(words.say(key, &args));
        said = said.and(loses(facts, &outranked.loses));
    }
    if let Some(nearest) = &of.nearest_refused {
        let why = words.word(&format!("unmet.refusal.{}", nearest.reason));
        let km = nearest.km.value().map(|km| kilometres(*km));
        let args = [
            ("school", Arg::Name(facts.school_name(&nearest.school))),
            ("why", Arg::Name(&why)),
            ("km", Arg::Name(km.as_deref().unwrap_or_default())),
        ];
        let key = match km {
            Some(_) => "unmet.nearest_km",
            None => "unmet.nearest",
        };
        said = said.and(words.say(key, &args));
    }
    if said.text.is_empty() {
        said = words.say("unmet.new_offer", &[]);
    }
    said
}

/// Offers with places left.
fn offers(facts: &Facts<'_>, unused: &[UnusedOffer]) -> Table {
    let words = facts.words;
    let columns = vec![
        charts::words("topic", words.word("support.topic")),
        charts::words("school", words.word("support.school")),
        charts::words("offer", words.word("matches.offer")),
        charts::numbers("places", words.word("support.places")),
        charts::numbers("used", words.word("matches.used")),
        charts::words("why", words.word("unmet.why_left")),
    ];
    let rows = unused.iter().map(|of| {
        let why = words.say(&format!("unmet.unused.{}", of.reason), &[]);
        let why = why.and(refused(facts, &of.refused));
        Row {
            entries: vec![
                Entry::text(facts.topic_name(&of.topic)),
                Entry::text(facts.school_name(&of.school)),
                strength(facts, of.offer),
                Entry::count(of.places),
                Entry::count(of.used),
                Entry::text(why.text),
            ],
            depth: 0,
        }
    });
    Table {
        id: "matches_unused".to_owned(),
        caption: words.word("unmet.unused_table"),
        rows: rows.collect(),
        columns,
    }
}

/// A decision that the proposal cannot keep.
fn decision(facts: &Facts<'_>, of: &DecisionOutcome) -> Said {
    let words = facts.words;
    let args = [
        ("topic", Arg::Name(facts.topic_name(&of.pair.topic))),
        ("from", Arg::Name(facts.school_name(&of.pair.from))),
        ("to", Arg::Name(facts.school_name(&of.pair.to))),
    ];
    let said = words.say(&format!("unmet.decided.{}", of.decided), &args);
    match of.reason {
        Some(reason) => said.and(words.say(&format!("unmet.decision.{reason}"), &[])),
        None => said,
    }
}
