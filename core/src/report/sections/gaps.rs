//! Where do views differ: of schools of themselves and of the partnership, and of
//! one school and the others?

mod flags;
mod school;
mod tables;

use super::super::charts::axis::Ruler;
use super::super::charts::dumbbell::{self, Dumbbells, Pair};
use super::super::charts::numbers;
use super::super::facts::{Facts, PartnershipFacts};
use super::super::model::{Block, Chart, Entry};
use super::super::options::ReportOf;
use super::super::said::{Arg, Said};
use crate::cell::Cell;
use crate::framework::Scale;
use crate::gaps::{GapRow, GapRule};
use crate::id::LevelId;
use crate::scores::{Node, Score};

pub(super) fn blocks(facts: &Facts<'_>) -> Vec<Block> {
    let Some(of) = &facts.partnership else {
        return Vec::new();
    };
    let paragraph = |said| Block::Paragraph { said };
    let mut blocks = Vec::new();
    if let Some(school) = facts.school() {
        blocks.extend(school::blocks(facts, of, school));
    } else {
        match chart(facts, of) {
            Ok(chart) => {
                blocks.push(paragraph(facts.words.say("gaps.about", &[])));
                blocks.push(Block::Chart { chart });
                blocks.extend(few(facts, of).map(paragraph));
            }
            Err(why) => blocks.push(paragraph(facts.words.say(why, &[]))),
        }
        let names_schools = !matches!(facts.of, ReportOf::Funder { .. });
        blocks.extend(flags::of_themes(facts, of));
        if names_schools {
            blocks.extend(flags::of_schools(facts, of, None));
        }
    }
    blocks.extend(tables::targets(facts, of));
    if facts.school().is_none() {
        blocks.extend(tables::roles(facts, of));
        blocks.extend(flags::of_roles(facts, of));
    }
    blocks
}

/// The score of the partnership at a level.
fn score<'f>(of: &'f PartnershipFacts, node: &Node, level: &LevelId) -> Option<&'f Cell<Score>> {
    let mut rows = of.dashboard.rows.iter();
    let row = rows.find(|row| row.node == *node)?;
    let mut levels = row.levels.iter();
    let found = levels.find(|at| at.level == *level)?;
    Some(&found.score)
}

fn mean(of: &PartnershipFacts, node: &Node, level: &LevelId) -> Cell<f64> {
    let score = score(of, node, level).cloned();
    score.map_or(Cell::Unavailable, |score| score.and_then(|of| of.mean))
}

/// The whole and its themes, which are compared.
fn compared(of: &PartnershipFacts) -> impl Iterator<Item = &GapRow> {
    let rows = of.gaps.rows.iter();
    rows.filter(|row| matches!(row.node, Node::Whole | Node::Theme { .. }))
}

fn is_theme(row: &&GapRow) -> bool {
    matches!(row.node, Node::Theme { .. })
}

/// The stretch that the scores at these levels lie on.
fn ruler(facts: &Facts<'_>, of: &PartnershipFacts, levels: &[&LevelId]) -> Ruler {
    let framework = facts.framework();
    let usual = framework.scale(&framework.default_scale);
    let nodes = compared(of).map(|row| &row.node);
    let all = nodes.flat_map(|node| levels.iter().map(move |level| score(of, node, level)));
    let scales = all.filter_map(|score| framework.scale(&score?.value()?.scale));
    let mut scales: Vec<&Scale> = scales.collect();
    if scales.is_empty() {
        scales.extend(usual);
    }
    Ruler::of(facts, scales)
}

/// How deep a row stands.
fn depth(node: &Node) -> u32 {
    u32::from(*node != Node::Whole)
}

/// Schools' views of themselves and of the partnership, or why there are none to
/// be shown.
fn chart(facts: &Facts<'_>, of: &PartnershipFacts) -> Result<Chart, &'static str> {
    let (words, gaps) = (facts.words, &of.gaps);
    let (own, partnership) = (&gaps.own_level, &gaps.partnership_level);
    if own == partnership {
        return Err("gaps.one_level");
    }
    let pairs = compared(of).map(|row| {
        let gap = &row.self_partnership;
        let directions = gap.directions;
        let count = |n: Cell<u64>| {
            let n = n.map(|n| n as f64);
            Entry::figure(&n, |n| format!("{n:.0}"), |missing| facts.why(missing))
        };
        Pair {
            name: facts.node_name(&row.node, None),
            depth: depth(&row.node),
            gap: gap.mean,
            views: [own, partnership].map(|level| mean(of, &row.node, level)),
            more: vec![
                count(directions.map(|of| of.up)),
                count(directions.map(|of| of.same)),
                count(directions.map(|of| of.down)),
                Entry::count(gap.basis.n),
                Entry::count(gap.basis.missing),
            ],
        }
    });
    let pairs: Vec<Pair> = pairs.collect();
    let both = |pair: &Pair| pair.views.iter().all(|view| view.value().is_some());
    if !pairs.iter().any(both) {
        let hidden = |pair: &Pair| {
            let views = pair.views.iter();
            views
                .into_iter()
                .any(|view| matches!(view, Cell::Suppressed { .. }))
        };
        let hidden = pairs.iter().any(hidden);
        return Err(if hidden { "gaps.hidden" } else { "gaps.none" });
    }
    let ruler = ruler(facts, of, &[own, partnership]);
    let heads = ["gaps.theme", "gaps.gap", "gaps.own", "gaps.partnership"];
    let column = |id: &str| numbers(id, words.word(&format!("gaps.{id}")));
    Ok(dumbbell::chart(
        facts,
        Dumbbells {
            id: "gaps_themes",
            title: title(facts, of, &pairs),
            subtitle: words.word("gaps.subtitle"),
            caption: words.word("gaps.caption"),
            alt: words.say("gaps.alt", &ends(&ruler)),
            heads: heads.map(|head| words.word(head)),
            ruler,
            pairs,
            columns: ["up", "same", "down", "n", "missing"].map(column).into(),
        },
    ))
}

fn ends(ruler: &Ruler) -> [(&'static str, Arg<'static>); 2] {
    [
        ("from", Arg::Figure(ruler.from)),
        ("to", Arg::Figure(ruler.to)),
    ]
}

/// What the gaps of the themes come to.
fn title(facts: &Facts<'_>, of: &PartnershipFacts, pairs: &[Pair]) -> Said {
    let words = facts.words;
    let themes = compared(of).filter(is_theme);
    let seen = themes.filter_map(|row| Some((row, *row.self_partnership.mean.value()?)));
    let seen: Vec<(&GapRow, f64)> = seen.collect();
    let furthest = seen
        .iter()
        .rev()
        .max_by(|a, b| a.1.abs().total_cmp(&b.1.abs()));
    let Some((furthest, gap)) = furthest else {
        let both = pairs.iter().filter(|pair| pair.depth > 0);
        let both = both.filter_map(|pair| match &pair.views {
            [Cell::Value { value: own }, Cell::Value { value: of }] => Some(of > own),
            _ => None,
        });
        let both: Vec<bool> = both.collect();
        let higher = both.iter().filter(|higher| **higher).count();
        let counts = [
            ("count", Arg::Count(higher as u64)),
            ("of", Arg::Count(both.len() as u64)),
        ];
        return words.say("gaps.title.higher", &counts);
    };
    let apart = of.gaps.flags.iter().filter(|flag| {
        matches!(
            flag.rule,
            GapRule::PartnershipAbove | GapRule::PartnershipBelow
        )
    });
    let apart = apart.count() as u64;
    let limit = of.gaps.options.gap_limit;
    let key = match apart {
        // Too few schools to be flagged.
        0 if gap.abs() >= limit => "gaps.title.furthest",
        0 if *gap < 0.0 => "gaps.title.alike_below",
        0 => "gaps.title.alike_above",
        _ => "gaps.title.apart",
    };
    let theme = facts.node_name(&furthest.node, None);
    let args = [
        ("n", Arg::Count(apart)),
        ("of", Arg::Count(seen.len() as u64)),
        ("theme", Arg::Name(&theme)),
        ("gap", Arg::Change(*gap)),
        ("limit", Arg::Figure(limit)),
    ];
    words.say(key, &args)
}

/// That few schools stand behind it, if so.
fn few(facts: &Facts<'_>, of: &PartnershipFacts) -> Option<Said> {
    let n = of.gaps.rows.first()?.self_partnership.basis.n;
    let few = n > 0 && n < of.gaps.options.min_schools.into();
    few.then(|| facts.words.say("gaps.few", &[("n", Arg::Count(n))]))
}
