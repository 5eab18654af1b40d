//! What was moderated, in totals: nobody is named, and no words are quoted.

use super::super::charts;
use super::super::facts::Facts;
use super::super::model::{Block, Entry, Row, Table};
use super::super::said::Arg;
use crate::moderate::ModerationTotals;

pub(super) fn blocks(facts: &Facts<'_>) -> Vec<Block> {
    let Some(totals) = &facts.moderation else {
        return Vec::new();
    };
    let words = facts.words;
    let args = [
        ("n", Arg::Count(totals.received)),
        ("refused", Arg::Count(totals.refused)),
    ];
    let mut said = words.say("moderation.received", &args);
    let args = [
        ("n", Arg::Count(totals.amended)),
        ("responses", Arg::Count(totals.responses)),
        ("withdrawn", Arg::Count(totals.withdrawn)),
    ];
    said = said.and(words.say("moderation.amended", &args));
    if let Some(share) = totals.share_changed.value() {
        let args = [
            ("n", Arg::Count(totals.ratings_changed)),
            ("ratings", Arg::Count(totals.ratings)),
            ("share", Arg::Share(*share)),
        ];
        said = said.and(words.say("moderation.ratings", &args));
    }
    said = said.and(words.say("moderation.scope", &[]));
    vec![
        Block::Paragraph { said },
        Block::Table {
            table: kinds(facts, totals),
        },
    ]
}

fn kinds(facts: &Facts<'_>, totals: &ModerationTotals) -> Table {
    let words = facts.words;
    let columns = vec![
        charts::words("kind", words.word("moderation.kind")),
        charts::numbers("applied", words.word("moderation.applied")),
        charts::numbers("refused", words.word("moderation.refused")),
    ];
    let rows = totals.kinds.iter().map(|of| Row {
        entries: vec![
            Entry::text(words.word(&format!("moderation.kind.{}", of.kind))),
            Entry::count(of.applied),
            Entry::count(of.refused),
        ],
        depth: 0,
    });
    Table {
        id: "moderation".to_owned(),
        caption: words.word("moderation.table"),
        rows: rows.collect(),
        columns,
    }
}
