//! What has changed? The schools that answered both times first, then who came
//! and went, every round as a line with its breaks, and the way between bands.

mod across;
mod own;
mod tables;
#[cfg(test)]
mod tests;
mod ways;

use self::across::across;
use self::own::own;
use self::ways::{from_to, up_and_down};
use super::super::charts::slope::{Slope, Slopes, slopes};
use super::super::facts::Facts;
use super::super::model::Block;
use super::super::options::ReportOf;
use super::super::said::{Arg, Said};
use super::super::text::{capital, sentences};
use super::areas::{FEW, depth};
use crate::cell::Cell;
use crate::change::{Change, ChangeRow};
use crate::framework::Scale;
use crate::id::LevelId;
use crate::scores::Node;

pub(super) fn blocks(facts: &Facts<'_>) -> Vec<Block> {
    let change = facts.partnership.as_ref().and_then(|of| of.change.as_ref());
    match (change, &facts.hub, facts.school()) {
        (Some(change), _, Some(school)) => own(facts, change, school),
        (Some(change), ..) => partnership(facts, change),
        (None, Some(hub), _) => across(facts, hub),
        _ => Vec::new(),
    }
}

fn in_short(facts: &Facts<'_>) -> bool {
    matches!(facts.of, ReportOf::Funder { .. })
}

fn partnership(facts: &Facts<'_>, change: &Change) -> Vec<Block> {
    let seen = |row: &ChangeRow| row.series.iter().any(|of| of.score.value().is_some());
    let said = Block::Paragraph {
        said: sentences([matched(facts, change), movers(facts, change)]),
    };
    let mut blocks = vec![said];
    if change.rows.iter().any(seen) {
        blocks.extend(lines(facts, change, "progress_whole", 0));
        blocks.extend(lines(facts, change, "progress_themes", 2));
    }
    blocks.extend(tables::themes(facts, change));
    if !in_short(facts) {
        blocks.extend(levels(change).filter_map(|level| tables::transitions(facts, change, level)));
        blocks.extend(tables::tests(facts, change));
    }
    let learning = facts.words.say("progress.learning", &[]);
    blocks.push(Block::Paragraph { said: learning });
    blocks
}

/// The levels of a change, in the order of the framework.
fn levels(change: &Change) -> impl Iterator<Item = &LevelId> {
    let wholes = change.rows.iter().filter(|row| row.node == Node::Whole);
    wholes.map(|row| &row.level)
}

/// Which way the schools went that answered both times, level by level.
fn matched(facts: &Facts<'_>, change: &Change) -> Said {
    let wholes = change.rows.iter().filter(|row| row.node == Node::Whole);
    let mut few = None;
    let said: Vec<Said> = wholes
        .filter_map(|row| {
            let n = row.matched.basis.n;
            if row.matched.mean.value().is_some() && n < FEW {
                few = Some(n);
            }
            whole(facts, row)
        })
        .collect();
    let few = few.map(|n| facts.words.say("progress.few", &[("n", Arg::Count(n))]));
    sentences(said.into_iter().chain(few))
}

/// Which way the matched schools went with the whole at one level.
fn whole(facts: &Facts<'_>, row: &ChangeRow) -> Option<Said> {
    let at = facts.at(&row.level);
    let matched = &row.matched;
    let said = match (&matched.directions, &matched.mean) {
        (Cell::Value { value: ways }, Cell::Value { value: mean }) => {
            let args = [
                ("at", Arg::Name(&at)),
                ("n", Arg::Count(matched.basis.n)),
                ("up", Arg::Count(ways.up)),
                ("same", Arg::Count(ways.same)),
                ("down", Arg::Count(ways.down)),
                ("mean", Arg::Change(*mean)),
            ];
            facts.words.say("progress.matched", &args)
        }
        (Cell::Suppressed { .. }, _) | (_, Cell::Suppressed { .. }) => facts
            .words
            .say("progress.matched_hidden", &[("at", Arg::Name(&at))]),
        (Cell::Unavailable, _) | (_, Cell::Unavailable) => facts
            .words
            .say("progress.not_followed", &[("at", Arg::Name(&at))]),
        (Cell::NotApplicable { .. }, _) => {
            if !row.series.iter().any(|point| point.starts_anew) {
                return None;
            }
            facts
                .words
                .say("progress.broken", &[("at", Arg::Name(&at))])
        }
        _ => facts
            .words
            .say("progress.none_matched", &[("at", Arg::Name(&at))]),
    };
    Some(capital(said))
}

/// Who joined and who left between the two rounds.
fn movers(facts: &Facts<'_>, change: &Change) -> Said {
    let mut said = Vec::new();
    for (schools, key) in [(&change.joined, "joined"), (&change.left, "left")] {
        if schools.is_empty() {
            continue;
        }
        let n = ("n", Arg::Count(schools.len() as u64));
        said.push(match facts.told_school_names(schools) {
            Some(names) => {
                let args = [n, ("names", Arg::Name(&names))];
                facts.words.say(&format!("progress.{key}_named"), &args)
            }
            None => facts.words.say(&format!("progress.{key}"), &[n]),
        });
    }
    if said.is_empty() {
        said.push(facts.words.say("progress.nobody_moved", &[]));
    }
    sentences(said)
}

/// Every round of the whole or of the themes, as lines.
fn lines(facts: &Facts<'_>, change: &Change, id: &str, deep: u32) -> Option<Block> {
    let rows = change.rows.iter().filter(|row| depth(&row.node) == deep);
    let rows: Vec<&ChangeRow> = rows.collect();
    let mut nodes: Vec<&Node> = Vec::new();
    for row in &rows {
        if !nodes.contains(&&row.node) {
            nodes.push(&row.node);
        }
    }
    // Panel by panel, and level by level inside each.
    let ordered = nodes.iter().flat_map(|node| {
        let rows = rows.iter().copied();
        rows.filter(move |row| row.node == **node)
    });
    let asked = |row: &&ChangeRow| {
        let mut scores = row.series.iter().map(|point| &point.score);
        !scores.all(|score| matches!(score, Cell::NotApplicable { .. }))
    };
    let drawn: Vec<&ChangeRow> = ordered.filter(asked).collect();
    let lines = drawn.iter().map(|row| Slope {
        panel: facts.node_name(&row.node, None),
        depth: depth(&row.node),
        name: facts.level_name(&row.level),
        colour: facts.level_colour(&row.level),
        points: row
            .series
            .iter()
            .map(|of| (of.score, of.starts_anew))
            .collect(),
    });
    let lines: Vec<Slope> = lines.collect();
    let points = || lines.iter().flat_map(|line| &line.points);
    if !points().any(|(score, _)| score.value().is_some()) {
        return None;
    }
    let broken = points().any(|(_, anew)| *anew);
    let title = match deep {
        0 => whole_from_to(facts, &drawn),
        _ => up_and_down(facts, &drawn, "progress.moved", "progress.themes_title"),
    };
    let mut alt = facts.words.say(
        "progress.lines_alt",
        &[
            ("lines", Arg::Count(lines.len() as u64)),
            ("rounds", Arg::Count(change.rounds.len() as u64)),
        ],
    );
    if broken {
        alt = alt.and(facts.words.say("progress.break_alt", &[]));
    }
    let key = match deep {
        0 => "progress.whole",
        _ => "progress.themes",
    };
    let rounds = change
        .rounds
        .iter()
        .map(|round| facts.text(&round.title).to_owned());
    let chart = Slopes {
        id: id.to_owned(),
        alt: title.clone().and(alt),
        title,
        subtitle: facts.words.word(key),
        of: facts.words.word("standing.about"),
        series: facts.words.word("standing.level_column"),
        rounds: rounds.collect(),
        range: range(facts),
        lines,
    };
    Some(Block::Chart {
        chart: slopes(facts, chart),
    })
}

/// From the lowest point of all scales to the highest.
fn range(facts: &Facts<'_>) -> (f64, f64) {
    let scales = &facts.framework().scales;
    let low = scales.iter().map(Scale::minimum).min();
    let high = scales.iter().map(Scale::maximum).max();
    (low.unwrap_or(0).into(), high.unwrap_or(1).into())
}

/// From which score the whole came to which, level by level.
fn whole_from_to(facts: &Facts<'_>, rows: &[&ChangeRow]) -> Said {
    let said = rows.iter().filter_map(|row| {
        let (first, last) = (row.series.first()?, row.series.last()?);
        let scores = (*first.score.value()?, *last.score.value()?);
        let broken = row.series.iter().any(|point| point.starts_anew);
        Some(from_to(facts, &row.level, scores, broken))
    });
    let said = sentences(said);
    if said.text.is_empty() {
        return facts.words.say("progress.whole_title", &[]);
    }
    said
}
