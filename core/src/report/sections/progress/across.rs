//! How the partnerships of a hub went: the schools of each that answered both
//! times, side by side.

use super::super::super::charts::slope::{Slope, Slopes, slopes};
use super::super::super::charts::{numbers, words};
use super::super::super::facts::{Facts, HubFacts};
use super::super::super::model::{Block, Entry, Row, Table};
use super::super::super::said::{Arg, Said, change as signed};
use super::super::super::text::{capital, distinct, sentences};
use super::super::agreement::{count, resting};
use super::range;
use super::ways::up_and_down;
use crate::change::{Change, ChangeRow};
use crate::hub::HubPicture;
use crate::id::LevelId;
use crate::scores::Node;

/// How the partnerships of a hub went.
pub(super) fn across(facts: &Facts<'_>, hub: &HubFacts) -> Vec<Block> {
    let Some(before) = &hub.before else {
        return Vec::new();
    };
    let whole = |picture: &HubPicture, level: &LevelId| {
        let mut rows = picture.rows.iter();
        let row = rows.find(|row| row.node == Node::Whole && row.level == *level);
        row.map(|row| row.over_partnerships)
    };
    let levels = facts.framework().levels.iter();
    let said = levels.filter_map(|level| {
        let (then, now) = (whole(before, &level.id)?, whole(&hub.picture, &level.id)?);
        let at = facts.at(&level.id);
        let args = [
            ("at", Arg::Name(&at)),
            ("before", Arg::Figure(*then.mean.value()?)),
            ("then", Arg::Count(then.basis.n)),
            ("after", Arg::Figure(*now.mean.value()?)),
            ("now", Arg::Count(now.basis.n)),
        ];
        Some(capital(facts.words.say("progress.hub", &args)))
    });
    let said: Vec<Said> = said.collect();
    let said = if said.is_empty() {
        facts.words.say("progress.hub_none", &[])
    } else {
        sentences(said)
    };
    let mut blocks = vec![Block::Paragraph { said }];
    blocks.extend(partnerships(facts, &hub.changes));
    blocks.extend(matched_of(facts, &hub.changes));
    blocks.push(facts.paragraph("progress.learning", &[]));
    blocks
}

/// The whole of every partnership at every level.
fn wholes(changes: &[Change]) -> impl Iterator<Item = (&Change, &ChangeRow)> {
    changes.iter().flat_map(|change| {
        let wholes = change.rows.iter().filter(|row| row.node == Node::Whole);
        wholes.map(move |row| (change, row))
    })
}

/// The whole of every partnership, as lines.
fn partnerships(facts: &Facts<'_>, changes: &[Change]) -> Option<Block> {
    let first = changes.first()?;
    let called = |change: &Change| facts.partnership_name(&change.partnership).to_owned();
    let names = distinct(changes.iter().map(called));
    let name = |of: &Change| {
        let at = changes
            .iter()
            .position(|other| other.partnership == of.partnership);
        at.and_then(|at| names.get(at).cloned()).unwrap_or_default()
    };
    let lines = wholes(changes).map(|(change, row)| Slope {
        panel: name(change),
        depth: 0,
        name: facts.level_name(&row.level),
        colour: facts.level_colour(&row.level),
        points: row
            .series
            .iter()
            .map(|of| (of.score, of.starts_anew))
            .collect(),
    });
    let lines: Vec<Slope> = lines.collect();
    let mut points = lines.iter().flat_map(|line| &line.points);
    if !points.any(|(score, _)| score.value().is_some()) {
        return None;
    }
    let wholes: Vec<&ChangeRow> = wholes(changes).map(|(_, row)| row).collect();
    let title = up_and_down(facts, &wholes, "progress.rose", "progress.hub_title");
    let alt = facts.words.say(
        "progress.hub_alt",
        &[
            ("panels", Arg::Count(changes.len() as u64)),
            ("rounds", Arg::Count(first.rounds.len() as u64)),
        ],
    );
    let rounds = first
        .rounds
        .iter()
        .map(|round| facts.text(&round.title).to_owned());
    let chart = Slopes {
        id: "progress_partnerships".to_owned(),
        alt: title.clone().and(alt),
        title,
        subtitle: facts.words.word("progress.hub_lines"),
        of: facts.words.word("standing.partnership"),
        series: facts.words.word("standing.level_column"),
        rounds: rounds.collect(),
        range: range(facts),
        lines,
    };
    Some(Block::Chart {
        chart: slopes(facts, chart),
    })
}

/// The matched schools of every partnership.
fn matched_of(facts: &Facts<'_>, changes: &[Change]) -> Option<Block> {
    let word = |key: &str| facts.words.word(key);
    let why = |missing| facts.why(missing);
    let rows = wholes(changes).map(|(change, row)| {
        let ways = row.matched.directions;
        Row {
            entries: vec![
                Entry::text(facts.partnership_name(&change.partnership)),
                Entry::text(facts.level_name(&row.level)),
                resting(facts, &row.matched.basis),
                count(facts, &ways.map(|ways| ways.up)),
                count(facts, &ways.map(|ways| ways.same)),
                count(facts, &ways.map(|ways| ways.down)),
                Entry::figure(&row.matched.mean, signed, why),
                Entry::count(change.joined.len() as u64),
                Entry::count(change.left.len() as u64),
            ],
            depth: 0,
        }
    });
    let rows: Vec<Row> = rows.collect();
    (!rows.is_empty()).then(|| Block::Table {
        table: Table {
            id: "progress_matched".to_owned(),
            caption: word("progress.hub_matched"),
            columns: vec![
                words("partnership", word("standing.partnership")),
                words("level", word("standing.level_column")),
                numbers("matched", word("progress.matched_n")),
                numbers("up", word("progress.up")),
                numbers("same", word("progress.same")),
                numbers("down", word("progress.down")),
                numbers("matched_mean", word("progress.matched_mean")),
                numbers("joined", word("progress.joined_n")),
                numbers("left", word("progress.left_n")),
            ],
            rows,
        },
    })
}
