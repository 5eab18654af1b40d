//! How one school went from the earlier round to this one.

use super::super::super::charts::{numbers, words};
use super::super::super::facts::Facts;
use super::super::super::model::{Block, Colour, Dot, Entry, Mark, PaletteRole, Row, Span, Table};
use super::super::super::said::{change as signed, figure};
use super::super::super::text::sentences;
use super::super::areas::depth;
use super::range;
use super::ways::from_to;
use crate::cell::Cell;
use crate::change::{Change, ChangeRow, SchoolChange};
use crate::id::SchoolId;
use crate::scores::Node;

/// How one school went.
pub(super) fn own(facts: &Facts<'_>, change: &Change, school: &SchoolId) -> Vec<Block> {
    let of_school = |row: &ChangeRow| {
        let mut schools = row.matched.schools.iter();
        schools.find(|of| of.school == *school).cloned()
    };
    let found = change
        .rows
        .iter()
        .filter_map(|row| Some((row, of_school(row)?)));
    let found: Vec<(&ChangeRow, SchoolChange)> = found.collect();
    let has = |of: &SchoolChange| of.before.value().is_some() && of.after.value().is_some();
    if !found.iter().any(|(_, of)| has(of)) {
        return vec![facts.paragraph("progress.own_none", &[])];
    }
    let wholes = found.iter().filter(|(row, _)| row.node == Node::Whole);
    let said = wholes.filter_map(|(row, of)| {
        let scores = (*of.before.value()?, *of.after.value()?);
        let broken = of.change.value().is_none();
        Some(from_to(facts, &row.level, scores, broken))
    });
    let said = sentences(said.chain([facts.words.say("progress.learning", &[])]));
    let word = |key: &str| facts.words.word(key);
    let columns = vec![
        words("name", word("standing.about")),
        words("level", word("standing.level_column")),
        numbers("before", word("progress.before")),
        numbers("after", word("progress.after")),
        numbers("change", word("progress.own_change")),
    ];
    let why = |missing| facts.why(missing);
    let (from, to) = range(facts);
    let rows = found.iter().map(|(row, of)| {
        let after = Entry::figure(&of.after, figure, why);
        let dot = |cell: &Cell<f64>, label: &str, colour: Colour| {
            Some(Dot {
                label: word(label),
                at: *cell.value()?,
                colour,
            })
        };
        let muted = Colour::Role {
            role: PaletteRole::Muted,
        };
        let before = dot(&of.before, "progress.before", muted);
        let now = dot(&of.after, "progress.after", facts.level_colour(&row.level));
        let goes_on = of.change.value().is_some();
        let dots: Vec<Dot> = before.filter(|_| goes_on).into_iter().chain(now).collect();
        let after = if dots.is_empty() {
            after
        } else {
            after.with(Mark::Line {
                range: Span { from, to },
                dots,
                span: None,
            })
        };
        Row {
            entries: vec![
                Entry::text(facts.node_name(&row.node, Some(&row.level))),
                Entry::text(facts.level_name(&row.level)),
                Entry::figure(&of.before, figure, why),
                after,
                Entry::figure(&of.change, signed, why),
            ],
            depth: depth(&row.node),
        }
    });
    let table = Table {
        id: "progress_own".to_owned(),
        caption: word("progress.own"),
        columns,
        rows: rows.collect(),
    };
    vec![Block::Paragraph { said }, Block::Table { table }]
}
