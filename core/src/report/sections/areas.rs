//! How do areas and themes stand, at every level? Means in the colours of their
//! bands, the ratings behind them point by point, and every figure in a table.

mod beside;
mod ratings;
#[cfg(test)]
mod tests;

use self::beside::{beside, grid};
use self::ratings::ratings;
use super::super::charts::heat::{Heat, HeatCell, HeatRow, heat};
use super::super::charts::{numbers, words};
use super::super::facts::Facts;
use super::super::model::{Block, Entry, Row, Table};
use super::super::options::ReportOf;
use super::super::said::{Arg, Said, figure, share};
use super::super::steps::Step;
use super::super::text::{capital, sentences};
use crate::cell::Cell;
use crate::dashboard::DashboardRow;
use crate::framework::{Level, Scale};
use crate::scores::{Node, Score};

/// With fewer schools, one more answer can change a figure a lot.
pub(super) const FEW: u64 = 5;

pub(super) fn blocks(facts: &Facts<'_>) -> Vec<Block> {
    let unit = facts.of.unit();
    let rows = facts.rows(&unit);
    let scores = || rows.iter().flat_map(|row| &row.levels);
    if scores().all(|of| of.score.value().is_none()) {
        return vec![facts.paragraph("areas.nobody", &[])];
    }
    let seen = |score: &Score| score.mean.value().is_some() || score.counts.value().is_some();
    if !scores().any(|of| of.score.value().is_some_and(seen)) {
        let hides = |score: &Score| matches!(score.mean, Cell::Suppressed { .. });
        let hidden = scores().any(|of| of.score.value().is_some_and(hides));
        let key = if hidden {
            "areas.hidden"
        } else {
            "areas.too_few"
        };
        return vec![facts.paragraph(key, &[])];
    }
    let funder = matches!(facts.of, ReportOf::Funder { .. });
    let mut blocks = vec![intro(facts, &rows)];
    blocks.extend(standing(facts, &rows));
    let levels = || facts.framework().levels.iter().zip(0..);
    blocks.extend(levels().filter_map(|(level, at)| ratings(facts, &rows, (level, at))));
    if !funder {
        let units = beside(facts, &unit);
        let grids = levels().filter_map(|(level, at)| grid(facts, &units, (level, at)));
        blocks.extend(grids);
        let tables = levels().filter_map(|(level, at)| figures(facts, &rows, (level, at)));
        blocks.extend(tables);
    }
    blocks
}

/// The score of a row at a level, if anybody was asked.
fn score(row: &DashboardRow, at: usize) -> Option<&Score> {
    row.levels.get(at)?.score.value()
}

pub(super) fn depth(node: &Node) -> u32 {
    match node {
        Node::Whole => 0,
        Node::Area { .. } => 1,
        _ => 2,
    }
}

fn scale_of<'f>(facts: &Facts<'f>, score: &Score) -> Option<&'f Scale> {
    facts.framework().scale(&score.scale)
}

/// What the figures are, and what they rest on.
fn intro(facts: &Facts<'_>, rows: &[DashboardRow]) -> Block {
    let framework = facts.framework();
    let mut said = Vec::new();
    let point = |value: i32| u64::try_from(value).map_or(Arg::Figure(value.into()), Arg::Count);
    let ends = framework.scale(&framework.default_scale).and_then(|scale| {
        let (first, last) = (scale.points.first()?, scale.points.last()?);
        Some((scale, first, last))
    });
    if let Some((scale, first, last)) = ends {
        said.push(facts.words.say(
            "areas.scale",
            &[
                ("low", Arg::Name(facts.text(&first.title))),
                ("from", point(first.value)),
                ("high", Arg::Name(facts.text(&last.title))),
                ("to", point(last.value)),
                ("threshold", Arg::Name(facts.threshold_name(scale))),
            ],
        ));
    }
    let whole = rows.iter().find(|row| row.node == Node::Whole);
    let levels = whole.iter().flat_map(|row| &row.levels);
    for of in levels {
        let Some(score) = of.score.value() else {
            continue;
        };
        let at = facts.at(&of.level);
        let args = [
            ("at", Arg::Name(&at)),
            ("n", Arg::Count(score.respondents)),
            ("schools", Arg::Count(score.schools)),
            ("members", Arg::Count(score.members)),
            ("answered", Arg::Count(score.answered)),
            ("missing", Arg::Count(score.missing)),
        ];
        let key = match (facts.school(), score.missing) {
            (Some(_), 0) => "areas.rests_on_people_all",
            (Some(_), _) => "areas.rests_on_people",
            (None, 0) => "areas.rests_on_all",
            (None, _) => "areas.rests_on",
        };
        said.push(capital(facts.words.say(key, &args)));
    }
    said.extend(few(facts, rows));
    Block::Paragraph {
        said: sentences(said),
    }
}

/// That there are few schools, if there are.
fn few(facts: &Facts<'_>, rows: &[DashboardRow]) -> Option<Said> {
    let scores = rows.iter().flat_map(|row| &row.levels);
    let schools = scores
        .filter_map(|of| Some(of.score.value()?.schools))
        .max()?;
    let wanted = facts.school().is_none() && (1..FEW).contains(&schools);
    wanted.then(|| {
        facts
            .words
            .say("standing.few", &[("n", Arg::Count(schools))])
    })
}

/// Where the whole, areas and themes stand at all levels.
fn standing(facts: &Facts<'_>, rows: &[DashboardRow]) -> Option<Block> {
    let levels = &facts.framework().levels;
    let mut steps: Vec<Step> = Vec::new();
    let mut lines = Vec::new();
    for row in rows {
        let cells = row.levels.iter().map(|of| cell(facts, &of.score));
        let scores = row.levels.iter().filter_map(|of| of.score.value());
        let scales = scores.filter_map(|score| scale_of(facts, score));
        for step in scales.flat_map(|scale| facts.bands(scale)) {
            if !steps.contains(&step) {
                steps.push(step);
            }
        }
        lines.push(HeatRow {
            name: facts.node_name(&row.node, None),
            depth: depth(&row.node),
            cells: cells.collect(),
        });
    }
    let shown = |row: &HeatRow| row.cells.iter().any(|cell| cell.mean.value().is_some());
    if !lines.iter().any(shown) {
        return None;
    }
    let columns = levels.iter().zip(1..);
    let columns =
        columns.map(|(level, at)| numbers(&format!("mean_{at}"), facts.level_name(&level.id)));
    let chart = Heat {
        id: "standing".to_owned(),
        title: whole(facts, rows),
        subtitle: facts.words.word("areas.standing"),
        alt: sentences(
            [facts.words.say("areas.standing_alt", &[])]
                .into_iter()
                .chain(
                    levels
                        .iter()
                        .enumerate()
                        .filter_map(|(at, level)| extremes(facts, rows, (level, at))),
                ),
        ),
        of: facts.words.word("standing.about"),
        scale: facts.words.word("standing.band"),
        columns: columns.collect(),
        rows: lines,
        steps,
        tells_bands: true,
    };
    Some(Block::Chart {
        chart: heat(facts, chart),
    })
}

fn cell(facts: &Facts<'_>, score: &Cell<Score>) -> HeatCell {
    let band = score.value().and_then(|score| facts.band_of(score));
    HeatCell {
        mean: mean(score),
        band,
    }
}

fn mean(score: &Cell<Score>) -> Cell<f64> {
    match score {
        Cell::Value { value } => value.mean,
        other => other.clone().and_then(|_| Cell::Unavailable),
    }
}

/// The band and the mean of the whole at every level.
fn whole(facts: &Facts<'_>, rows: &[DashboardRow]) -> Said {
    let whole = rows.iter().find(|row| row.node == Node::Whole);
    let levels = whole.iter().flat_map(|row| &row.levels);
    let said = levels.filter_map(|of| {
        let score = of.score.value()?;
        let (mean, band) = (score.mean.value()?, facts.band_of(score)?);
        let at = facts.at(&of.level);
        let args = [
            ("at", Arg::Name(&at)),
            ("band", Arg::Name(&band.title)),
            ("mean", Arg::Figure(*mean)),
        ];
        Some(capital(facts.words.say("areas.whole", &args)))
    });
    let said = sentences(said);
    if said.text.is_empty() {
        return facts.words.say("areas.standing_title", &[]);
    }
    said
}

/// The themes with the lowest and the highest mean at a level.
fn extremes(
    facts: &Facts<'_>,
    rows: &[DashboardRow],
    (level, at): (&Level, usize),
) -> Option<Said> {
    let themes = rows.iter().filter(|row| depth(&row.node) == 2);
    let means = themes.filter_map(|row| Some((row, *score(row, at)?.mean.value()?)));
    let means: Vec<(&DashboardRow, f64)> = means.collect();
    let low = means.iter().min_by(|a, b| a.1.total_cmp(&b.1))?;
    let high = means.iter().rev().max_by(|a, b| a.1.total_cmp(&b.1))?;
    let name = |row: &DashboardRow| facts.node_name(&row.node, Some(&level.id));
    Some(capital(facts.words.say(
        "areas.extremes",
        &[
            ("at", Arg::Name(&facts.at(&level.id))),
            ("lowest", Arg::Name(&name(low.0))),
            ("low", Arg::Figure(low.1)),
            ("highest", Arg::Name(&name(high.0))),
            ("high", Arg::Figure(high.1)),
        ],
    )))
}

/// Every figure of a level.
fn figures(
    facts: &Facts<'_>,
    rows: &[DashboardRow],
    (level, at): (&Level, usize),
) -> Option<Block> {
    let word = |key: &str| facts.words.word(key);
    let rest = match facts.school() {
        Some(_) => ("people", "standing.people"),
        None => ("schools", "standing.schools"),
    };
    let columns = vec![
        words("name", word("standing.about")),
        words("band", word("standing.band")),
        numbers("mean", word("standing.mean")),
        numbers("share_at_threshold", word("standing.share")),
        numbers("consensus", word("standing.consensus")),
        numbers(rest.0, word(rest.1)),
        numbers("n", word("standing.ratings")),
        numbers("missing", word("standing.missing")),
    ];
    let why = |missing| facts.why(missing);
    let rows = rows.iter().filter_map(|row| {
        let score = score(row, at)?;
        let band = if let Some(band) = facts.band_of(score) {
            Entry::text(band.title)
        } else {
            let none = score.band.clone().and_then(|_| Cell::<f64>::Unavailable);
            Entry::figure(&none, figure, why)
        };
        let n = match facts.school() {
            Some(_) => score.respondents,
            None => score.schools,
        };
        Some(Row {
            entries: vec![
                Entry::text(facts.node_name(&row.node, Some(&level.id))),
                band,
                Entry::figure(&score.mean, figure, why),
                Entry::figure(&score.share_at_threshold, share, why),
                Entry::figure(&score.consensus, figure, why),
                Entry::count(n),
                Entry::count(score.answered),
                Entry::count(score.missing),
            ],
            depth: depth(&row.node),
        })
    });
    let rows: Vec<Row> = rows.collect();
    let level_name = facts.level_name(&level.id);
    let caption = facts
        .words
        .say("areas.figures", &[("level", Arg::Name(&level_name))]);
    (!rows.is_empty()).then(|| Block::Table {
        table: Table {
            id: format!("figures_{}", at + 1),
            caption: caption.text,
            columns,
            rows,
        },
    })
}
