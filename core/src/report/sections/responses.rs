//! Who has answered: how many schools and people, and school by school where
//! readers may know.

use super::super::charts;
use super::super::facts::Facts;
use super::super::model::{Block, Colour, Entry, Mark, PaletteRole, Part, Row, Table};
use super::super::said::{Arg, Said, share};
use crate::dashboard::{Dashboard, Responses};

pub(super) fn blocks(facts: &Facts<'_>) -> Vec<Block> {
    if let Some(of) = &facts.partnership {
        return partnership(facts, &of.dashboard, of.before.as_ref());
    }
    let Some(hub) = &facts.hub else {
        return Vec::new();
    };
    let answered = hub.dashboards.iter();
    let answered = answered.filter(|of| of.responses.answered > 0).count() as u64;
    let args = [
        ("n", Arg::Count(answered)),
        ("all", Arg::Count(hub.dashboards.len() as u64)),
    ];
    let said = facts.words.say("responses.partnerships", &args);
    let said = said.and(facts.words.say("responses.twice", &[]));
    vec![
        Block::Paragraph { said },
        Block::Table {
            table: partnerships(facts, &hub.dashboards),
        },
    ]
}

fn partnership(facts: &Facts<'_>, now: &Dashboard, before: Option<&Dashboard>) -> Vec<Block> {
    let words = facts.words;
    let responses = &now.responses;
    let args = [
        ("n", Arg::Count(responses.answered)),
        ("members", Arg::Count(responses.members)),
        ("people", Arg::Count(responses.respondents)),
    ];
    let mut said = words.say("responses.schools", &args);
    if responses.drafts > 0 {
        let n = [("n", Arg::Count(responses.drafts))];
        said = said.and(words.say("glance.drafts", &n));
    }
    if let Some(before) = before {
        let since = facts.since_name();
        let args = [
            ("since", Arg::Name(since)),
            ("n", Arg::Count(before.responses.answered)),
            ("members", Arg::Count(before.responses.members)),
        ];
        said = said.and(words.say("responses.before", &args));
    }
    said = said.and(small(facts, responses));
    let mut blocks = vec![Block::Paragraph { said }];
    if !responses.schools.is_empty() {
        blocks.push(Block::Table {
            table: schools(facts, responses),
        });
    }
    blocks
}

/// What follows from how many schools have answered.
fn small(facts: &Facts<'_>, responses: &Responses) -> Said {
    let missing = responses.members.saturating_sub(responses.answered);
    match (responses.answered, missing) {
        (0, _) => Said::default(),
        (_, 0) => facts.words.say("responses.all", &[]),
        (_, n) => facts
            .words
            .say("responses.missing", &[("n", Arg::Count(n))]),
    }
}

fn schools(facts: &Facts<'_>, responses: &Responses) -> Table {
    let words = facts.words;
    let columns = vec![
        charts::words("school", words.word("support.school")),
        charts::words("answered", words.word("responses.answered")),
        charts::numbers("people", words.word("responses.people")),
        charts::numbers("drafts", words.word("responses.drafts")),
    ];
    let rows = responses.schools.iter().map(|school| {
        let answered = match (school.respondents, school.drafts) {
            (0, 0) => "word.not_yet",
            (0, _) => "responses.begun",
            _ => "word.yes",
        };
        Row {
            entries: vec![
                Entry::text(facts.text(&school.title)),
                Entry::text(words.word(answered)),
                Entry::count(school.respondents),
                Entry::count(school.drafts),
            ],
            depth: 0,
        }
    });
    Table {
        id: "responses_schools".to_owned(),
        caption: words.word("responses.schools_table"),
        rows: rows.collect(),
        columns,
    }
}

fn partnerships(facts: &Facts<'_>, dashboards: &[Dashboard]) -> Table {
    let words = facts.words;
    let columns = vec![
        charts::words("partnership", words.word("support.partnership")),
        charts::words("answered", words.word("responses.answered")),
        charts::numbers("rate", words.word("responses.rate")),
        charts::numbers("people", words.word("responses.people")),
        charts::numbers("drafts", words.word("responses.drafts")),
    ];
    let rows = dashboards.iter().map(|of| {
        let responses = &of.responses;
        Row {
            entries: vec![
                Entry::text(facts.text(&of.title)),
                bar(facts, responses),
                Entry::figure(&responses.rate, share, |why| facts.why(why)),
                Entry::count(responses.respondents),
                Entry::count(responses.drafts),
            ],
            depth: 0,
        }
    });
    Table {
        id: "responses_partnerships".to_owned(),
        caption: words.word("responses.partnerships_table"),
        rows: rows.collect(),
        columns,
    }
}

fn bar(facts: &Facts<'_>, of: &Responses) -> Entry {
    let args = [
        ("n", Arg::Count(of.answered)),
        ("all", Arg::Count(of.members)),
    ];
    let entry = Entry::text(facts.words.say("glance.of", &args).text);
    if of.members == 0 {
        return entry;
    }
    let part = |key: &str, n: u64, role| Part {
        label: facts.words.word(key),
        n,
        share: n as f64 / of.members as f64,
        colour: Colour::Role { role },
    };
    let missing = of.members.saturating_sub(of.answered);
    entry.with(Mark::Stack {
        parts: vec![
            part("responses.answered", of.answered, PaletteRole::Accent),
            part("word.not_yet", missing, PaletteRole::Muted),
        ],
        left: None,
    })
}
