//! Change as tables: theme by theme, from band to band, and the tests if they
//! were asked for.

use super::super::super::charts::{numbers, words};
use super::super::super::facts::Facts;
use super::super::super::model::{Block, Entry, Row, Table};
use super::super::super::said::{Arg, change as signed, figure};
use super::super::agreement::{count, resting};
use super::super::areas::depth;
use super::levels;
use crate::cell::Cell;
use crate::change::{Change, Limits, SeriesPoint};
use crate::framework::BandRule;
use crate::id::LevelId;
use crate::scores::Node;

/// Every area and theme: both scores, and how matched schools moved.
pub(super) fn themes(facts: &Facts<'_>, change: &Change) -> Option<Block> {
    let word = |key: &str| facts.words.word(key);
    let columns = vec![
        words("name", word("standing.about")),
        words("level", word("standing.level_column")),
        numbers("before", word("progress.before")),
        numbers("after", word("progress.after")),
        numbers("difference", word("progress.difference")),
        numbers("matched", word("progress.matched_n")),
        numbers("up", word("progress.up")),
        numbers("same", word("progress.same")),
        numbers("down", word("progress.down")),
        numbers("matched_mean", word("progress.matched_mean")),
    ];
    let why = |missing| facts.why(missing);
    let rows = change.rows.iter().filter(|row| {
        let nothing = |cell: &Cell<f64>| matches!(cell, Cell::NotApplicable { .. });
        !row.series.iter().all(|point| nothing(&point.score))
    });
    let rows = rows.map(|row| {
        let ways = row.matched.directions;
        let none = Cell::Unavailable;
        let (first, last) = (row.series.first(), row.series.last());
        let score = |point: Option<&SeriesPoint>| {
            Entry::figure(point.map_or(&none, |point| &point.score), figure, why)
        };
        Row {
            entries: vec![
                Entry::text(facts.node_name(&row.node, Some(&row.level))),
                Entry::text(facts.level_name(&row.level)),
                score(first),
                score(last),
                Entry::figure(&row.unmatched.difference, signed, why),
                resting(facts, &row.matched.basis),
                count(facts, &ways.map(|ways| ways.up)),
                count(facts, &ways.map(|ways| ways.same)),
                count(facts, &ways.map(|ways| ways.down)),
                Entry::figure(&row.matched.mean, signed, why),
            ],
            depth: depth(&row.node),
        }
    });
    let rows: Vec<Row> = rows.collect();
    (!rows.is_empty()).then(|| Block::Table {
        table: Table {
            id: "progress_change".to_owned(),
            caption: word("progress.change"),
            columns,
            rows,
        },
    })
}

/// How many matched schools went from which band to which with the whole.
pub(super) fn transitions(facts: &Facts<'_>, change: &Change, level: &LevelId) -> Option<Block> {
    let mut rows = change.rows.iter();
    let row = rows.find(|row| row.node == Node::Whole && row.level == *level)?;
    let found = row.matched.transitions.value()?;
    let framework = facts.framework();
    let scale = framework.scale(&framework.default_scale)?;
    let ids: Vec<&str> = match &scale.bands {
        BandRule::MeanCuts { bands } => bands.iter().map(|band| band.id.as_str()).collect(),
        BandRule::ShareReaching { .. } => scale.points.iter().map(|of| of.id.as_str()).collect(),
    };
    let known = |id: &str| ids.contains(&id);
    let all_known = found
        .iter()
        .all(|of| known(of.from.as_str()) && known(of.to.as_str()));
    if !all_known || found.is_empty() {
        return None;
    }
    let bands = facts.bands(scale);
    let mut columns = vec![words("from", facts.words.word("progress.from_band"))];
    let to = bands.iter().zip(1..);
    columns.extend(to.map(|(band, at)| {
        let args = [("band", Arg::Name(&band.title))];
        let label = facts.words.say("progress.to_band", &args).text;
        numbers(&format!("to_{at}"), label)
    }));
    let rows = bands.iter().zip(&ids).map(|(band, from)| {
        let mut entries = vec![Entry::text(&band.title)];
        entries.extend(ids.iter().map(|to| {
            let mut found = found.iter();
            let of = found.find(|of| of.from.as_str() == *from && of.to.as_str() == *to);
            Entry::count(of.map_or(0, |of| of.schools))
        }));
        Row { entries, depth: 0 }
    });
    let rows = rows.collect();
    let at = levels(change).position(|other| other == level)? + 1;
    let name = facts.level_name(level);
    let args = [
        ("level", Arg::Name(&name)),
        ("n", Arg::Count(row.matched.basis.n)),
    ];
    Some(Block::Table {
        table: Table {
            id: format!("transitions_{at}"),
            caption: facts.words.say("progress.transitions", &args).text,
            columns,
            rows,
        },
    })
}

/// The tests, if they were asked for.
pub(super) fn tests(facts: &Facts<'_>, change: &Change) -> Vec<Block> {
    let word = |key: &str| facts.words.word(key);
    let why = |missing| facts.why(missing);
    let tested = change
        .rows
        .iter()
        .filter_map(|row| Some((row, row.tests.as_ref()?)));
    let rows = tested.map(|(row, tests)| {
        let limit = |limit: fn(&Limits) -> f64| {
            let cell = tests.mean_interval.map(|limits| limit(&limits));
            Entry::figure(&cell, signed, why)
        };
        Row {
            entries: vec![
                Entry::text(facts.node_name(&row.node, Some(&row.level))),
                Entry::text(facts.level_name(&row.level)),
                resting(facts, &row.matched.basis),
                limit(|limits| limits.lower),
                limit(|limits| limits.upper),
                Entry::figure(&tests.p, figure, why),
                Entry::figure(&tests.p_holm, figure, why),
            ],
            depth: depth(&row.node),
        }
    });
    let rows: Vec<Row> = rows.collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = vec![
        words("name", word("standing.about")),
        words("level", word("standing.level_column")),
        numbers("matched", word("progress.matched_n")),
        numbers("lower", word("progress.lower")),
        numbers("upper", word("progress.upper")),
        numbers("p", word("progress.p")),
        numbers("p_holm", word("progress.p_holm")),
    ];
    let table = Table {
        id: "progress_tests".to_owned(),
        caption: word("progress.tests"),
        columns,
        rows,
    };
    vec![
        facts.paragraph("progress.tests_mean", &[]),
        Block::Table { table },
    ]
}
