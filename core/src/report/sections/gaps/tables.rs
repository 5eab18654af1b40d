//! Role beside role, and the partnership beside its targets.

use super::super::super::charts::{numbers, words};
use super::super::super::facts::{Facts, PartnershipFacts};
use super::super::super::model::{Block, Column, Entry, Row, Table};
use super::super::super::said::{change, figure};
use crate::cell::Cell;
use crate::scores::Node;

fn entry(facts: &Facts<'_>, cell: &Cell<f64>, read: impl Fn(f64) -> String) -> Entry {
    Entry::figure(cell, read, |missing| facts.why(missing))
}

fn table(facts: &Facts<'_>, id: &str, columns: Vec<Column>, rows: Vec<Row>) -> Option<Block> {
    let caption = facts
        .words
        .word(&format!("{}.caption", id.replace('_', ".")));
    (!rows.is_empty()).then(|| Block::Table {
        table: Table {
            id: id.to_owned(),
            caption,
            columns,
            rows,
        },
    })
}

/// How far every two roles lie apart over all themes together.
pub(super) fn roles(facts: &Facts<'_>, of: &PartnershipFacts) -> Option<Block> {
    let whole = of.gaps.rows.iter().find(|row| row.node == Node::Whole)?;
    let pairs = whole.roles.iter();
    let pairs = pairs.filter(|pair| pair.gap.basis.n + pair.gap.basis.hidden > 0);
    let rows = pairs.map(|pair| Row {
        entries: vec![
            Entry::text(facts.level_name(&pair.level)),
            Entry::text(facts.role_name(&pair.role)),
            Entry::text(facts.role_name(&pair.other)),
            entry(facts, &pair.gap.mean, change),
            Entry::count(pair.gap.basis.n),
            Entry::count(pair.gap.basis.missing),
        ],
        depth: 0,
    });
    let word = |key: &str| facts.words.word(key);
    let columns = vec![
        words("level", word("gaps.level")),
        words("role", word("gaps.role")),
        words("other", word("gaps.other_role")),
        numbers("gap", word("gaps.roles.gap")),
        numbers("n", word("gaps.n")),
        numbers("missing", word("gaps.missing")),
    ];
    table(facts, "gaps_roles", columns, rows.collect())
}

/// How far the partnership is from every declared target.
pub(super) fn targets(facts: &Facts<'_>, of: &PartnershipFacts) -> Option<Block> {
    let targets = of.gaps.rows.iter();
    let targets = targets.flat_map(|row| row.targets.iter().map(move |target| (row, target)));
    let rows = targets.map(|(row, target)| Row {
        entries: vec![
            Entry::text(facts.node_name(&row.node, Some(&target.level))),
            Entry::text(facts.level_name(&target.level)),
            entry(facts, &Cell::of(target.target), figure),
            entry(facts, &target.score, figure),
            entry(facts, &target.gap, change),
            entry(facts, &target.reached.map(|n| n as f64), |n| {
                format!("{n:.0}")
            }),
            Entry::count(target.basis.n),
            Entry::count(target.basis.missing),
        ],
        depth: 0,
    });
    let word = |key: &str| facts.words.word(key);
    let columns = vec![
        words("name", word("gaps.about_what")),
        words("level", word("gaps.level")),
        numbers("target", word("gaps.target")),
        numbers("score", word("gaps.score")),
        numbers("gap", word("gaps.to_target")),
        numbers("reached", word("gaps.reached")),
        numbers("n", word("gaps.n")),
        numbers("missing", word("gaps.missing")),
    ];
    table(facts, "gaps_targets", columns, rows.collect())
}
