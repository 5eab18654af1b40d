//! How often each point was chosen, theme by theme: what stands behind a mean.

use super::super::super::charts::stack::{Stack, StackRow, stack};
use super::super::super::facts::Facts;
use super::super::super::model::Block;
use super::super::super::said::{Arg, Said};
use super::super::super::text::capital;
use super::{depth, scale_of, score};
use crate::cell::Cell;
use crate::dashboard::DashboardRow;
use crate::framework::Level;
use crate::scores::threshold;

/// How often each point was chosen at a level.
pub(super) fn ratings(
    facts: &Facts<'_>,
    rows: &[DashboardRow],
    at: (&Level, usize),
) -> Option<Block> {
    let (level, index) = at;
    let asked = rows.iter().filter(|row| depth(&row.node) != 1);
    let asked = asked.filter_map(|row| Some((row, score(row, index)?)));
    let bars = asked.filter_map(|(row, score)| {
        let scale = scale_of(facts, score)?;
        let mixed = matches!(score.counts, Cell::NotApplicable { .. });
        (!mixed).then(|| StackRow {
            name: facts.node_name(&row.node, Some(&level.id)),
            depth: depth(&row.node),
            points: facts.points(scale),
            counts: score.counts.clone(),
            below: threshold(scale).saturating_sub(1),
            share: score.share_at_threshold,
            n: score.answered,
            missing: score.missing,
        })
    });
    let bars: Vec<StackRow> = bars.collect();
    if !bars.iter().any(|row| row.counts.value().is_some()) {
        return None;
    }
    let framework = facts.framework();
    let scale = framework.scale(&framework.default_scale)?;
    let point = facts.threshold_name(scale);
    let side = |key: &str| {
        let args = [("threshold", Arg::Name(point))];
        facts.words.say(key, &args).text
    };
    let (title, alt) = most(facts, rows, at, point);
    let chart = Stack {
        id: format!("ratings_{}", index + 1),
        title,
        subtitle: facts
            .words
            .say(
                "areas.ratings",
                &[("level", Arg::Name(&facts.level_name(&level.id)))],
            )
            .text,
        alt,
        of: facts.words.word("standing.about"),
        scale: facts.text(&scale.title).to_owned(),
        sides: (side("standing.below"), side("standing.at_or_above")),
        rows: bars,
    };
    Some(Block::Chart {
        chart: stack(facts, chart),
    })
}

/// In how many themes most ratings reach the threshold, and which are the ends;
/// once as a title, and once in full.
fn most(
    facts: &Facts<'_>,
    rows: &[DashboardRow],
    (level, index): (&Level, usize),
    point: &str,
) -> (Said, Said) {
    let themes = rows.iter().filter(|row| depth(&row.node) == 2);
    let scores = themes.filter_map(|row| Some((row, score(row, index)?)));
    let (mut shares, mut unseen) = (Vec::new(), 0);
    for (row, score) in scores {
        match score.share_at_threshold {
            Cell::Value { value } => shares.push((row, value)),
            _ => unseen += 1,
        }
    }
    let name = |row: &DashboardRow| facts.node_name(&row.node, Some(&level.id));
    let at = facts.at(&level.id);
    let ends = (
        shares.iter().min_by(|a, b| a.1.total_cmp(&b.1)),
        shares.iter().rev().max_by(|a, b| a.1.total_cmp(&b.1)),
    );
    let (Some(low), Some(high)) = ends else {
        let title = facts
            .words
            .say("areas.ratings_title", &[("at", Arg::Name(&at))]);
        return (capital(title.clone()), capital(title));
    };
    let most = shares.iter().filter(|(_, share)| *share > 0.5).count();
    let args = [
        ("at", Arg::Name(&at)),
        ("threshold", Arg::Name(point)),
        ("most", Arg::Count(most as u64)),
        ("of", Arg::Count(shares.len() as u64)),
    ];
    let title = capital(facts.words.say("areas.most", &args));
    let lowest = [
        ("theme", Arg::Name(&name(low.0))),
        ("share", Arg::Share(low.1)),
    ];
    let mut title = match shares.len() {
        1 => title,
        _ => title.and(facts.words.say("areas.lowest", &lowest)),
    };
    if unseen > 0 {
        let args = [("n", Arg::Count(unseen))];
        title = title.and(facts.words.say("areas.unseen", &args));
    }
    let highest = [
        ("theme", Arg::Name(&name(high.0))),
        ("share", Arg::Share(high.1)),
    ];
    let mut alt = title.clone();
    if shares.len() > 1 {
        alt = alt.and(facts.words.say("areas.highest", &highest));
    }
    (title, alt)
}
