//! One school beside the others: how it sees itself, and how it sees the
//! partnership.

use super::super::super::charts::dumbbell::{self, Dumbbells, Pair};
use super::super::super::facts::{Facts, PartnershipFacts};
use super::super::super::model::{Block, Chart, Entry};
use super::super::super::said::Arg;
use super::{compared, depth, ends, flags, mean, ruler};
use crate::gaps::{GapRow, SchoolGap};
use crate::id::SchoolId;

/// What is compared with what.
#[derive(Clone, Copy)]
enum Look {
    /// Its score of itself with those of the schools.
    Own,
    /// Its score of the partnership with those of the others.
    View,
}

pub(super) fn blocks(facts: &Facts<'_>, of: &PartnershipFacts, school: &SchoolId) -> Vec<Block> {
    let name = facts.school_name(school);
    let say = |key: &str| Block::Paragraph {
        said: facts.words.say(key, &[("school", Arg::Name(name))]),
    };
    let one_level = of.gaps.own_level == of.gaps.partnership_level;
    let own = (!one_level).then(|| chart(facts, of, school, Look::Own));
    let view = chart(facts, of, school, Look::View);
    let own = own.flatten();
    if own.is_none() && view.is_none() {
        return vec![say("gaps.school.none")];
    }
    let mut blocks = vec![say("gaps.school.about")];
    blocks.extend(own.map(|chart| Block::Chart { chart }));
    match view {
        Some(chart) => blocks.push(Block::Chart { chart }),
        None => blocks.push(say("gaps.school.others_hidden")),
    }
    blocks.extend(flags::of_schools(facts, of, Some(school)));
    blocks
}

fn chart(facts: &Facts<'_>, of: &PartnershipFacts, school: &SchoolId, look: Look) -> Option<Chart> {
    let (words, gaps) = (facts.words, &of.gaps);
    let key = |part: &str| match look {
        Look::Own => format!("gaps.self.{part}"),
        Look::View => format!("gaps.view.{part}"),
    };
    let level = match look {
        Look::Own => &gaps.own_level,
        Look::View => &gaps.partnership_level,
    };
    let found = |row: &GapRow| {
        let mut schools = row.schools.iter();
        schools.find(|of| of.school == *school).cloned()
    };
    let figures = |row: &GapRow, found: &SchoolGap| match look {
        Look::Own => (found.to_mean, [found.own, mean(of, &row.node, level)]),
        Look::View => (found.perception, [found.partnership, found.others]),
    };
    let rows = compared(of).filter_map(|row| Some((row, found(row)?)));
    let pairs = rows.map(|(row, found)| {
        let (gap, views) = figures(row, &found);
        Pair {
            name: facts.node_name(&row.node, None),
            depth: depth(&row.node),
            gap,
            views,
            more: match look {
                Look::Own => Vec::new(),
                Look::View => vec![
                    Entry::count(found.others_basis.n),
                    Entry::count(found.others_basis.missing),
                ],
            },
        }
    });
    let pairs: Vec<Pair> = pairs.collect();
    let seen = pairs.iter().filter(|pair| pair.depth > 0);
    let seen = seen.filter_map(|pair| Some((pair, *pair.gap.value()?)));
    let seen: Vec<(&Pair, f64)> = seen.collect();
    let highest = seen.iter().rev().max_by(|a, b| a.1.total_cmp(&b.1))?;
    let lowest = seen.iter().min_by(|a, b| a.1.total_cmp(&b.1))?;
    let args = [
        ("school", Arg::Name(facts.school_name(school))),
        ("theme", Arg::Name(&highest.0.name)),
        ("gap", Arg::Change(highest.1)),
        ("other", Arg::Name(&lowest.0.name)),
        ("other_gap", Arg::Change(lowest.1)),
    ];
    let title = if seen.len() == 1 {
        "title_one"
    } else {
        "title"
    };
    let ruler = ruler(facts, of, &[level]);
    let columns = match look {
        Look::Own => Vec::new(),
        Look::View => ["others_n", "others_missing"]
            .map(|id| super::numbers(id, words.word(&format!("gaps.{id}"))))
            .into(),
    };
    let heads = [
        "gaps.theme".to_owned(),
        "gaps.gap".to_owned(),
        key("first"),
        key("second"),
    ];
    let id = match look {
        Look::Own => "gaps_self",
        Look::View => "gaps_view",
    };
    let title = words.say(&key(title), &args);
    Some(dumbbell::chart(
        facts,
        Dumbbells {
            id,
            title,
            subtitle: words.word(&key("subtitle")),
            caption: words.word(&key("caption")),
            alt: words.say(&key("alt"), &ends(&ruler)),
            heads: heads.map(|head| words.word(&head)),
            ruler,
            pairs,
            columns,
        },
    ))
}
