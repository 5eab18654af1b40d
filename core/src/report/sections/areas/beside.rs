//! Every theme in every school of a partnership, or in every partnership of a
//! hub, where they may be seen: in the order of the roster, which is no ranking.

use super::super::super::charts::heat::{Heat, HeatRow, heat};
use super::super::super::charts::numbers;
use super::super::super::facts::Facts;
use super::super::super::model::Block;
use super::super::super::said::Arg;
use super::super::super::steps::Step;
use super::super::super::text::capital;
use super::{cell, depth, scale_of, score};
use crate::cell::Cell;
use crate::dashboard::DashboardRow;
use crate::framework::Level;
use crate::scores::{Score, ScoreUnit};

/// Schools or partnerships beside each other, if they may be seen.
pub(super) struct Beside {
    names: Vec<String>,
    rows: Vec<Vec<DashboardRow>>,
    of_schools: bool,
}

pub(super) fn beside(facts: &Facts<'_>, unit: &ScoreUnit) -> Beside {
    let (mut names, mut rows) = (Vec::new(), Vec::new());
    match unit {
        ScoreUnit::Partnership { partnership } => {
            let found = facts.partnership.as_ref();
            let schools = found.and_then(|found| found.gaps.rows.first());
            for school in schools.iter().flat_map(|row| &row.schools) {
                let unit = ScoreUnit::School {
                    partnership: partnership.clone(),
                    school: school.school.clone(),
                };
                names.push(facts.school_name(&school.school).to_owned());
                rows.push(facts.rows(&unit));
            }
        }
        ScoreUnit::Hub { .. } => {
            let dashboards = facts.hub.iter().flat_map(|hub| &hub.dashboards);
            for dashboard in dashboards {
                names.push(facts.partnership_name(&dashboard.partnership).to_owned());
                rows.push(dashboard.rows.clone());
            }
        }
        ScoreUnit::School { .. } => {}
    }
    Beside {
        names,
        rows,
        of_schools: matches!(unit, ScoreUnit::Partnership { .. }),
    }
}

/// Every theme in every school or partnership, at a level.
pub(super) fn grid(
    facts: &Facts<'_>,
    beside: &Beside,
    (level, at): (&Level, usize),
) -> Option<Block> {
    let units = beside.names.iter().zip(&beside.rows);
    let units: Vec<(&String, &Vec<DashboardRow>)> = units
        .filter(|(_, rows)| {
            let mut means = rows.iter().filter_map(|row| Some(&score(row, at)?.mean));
            means.any(|mean| matches!(mean, Cell::Value { .. } | Cell::Suppressed { .. }))
        })
        .collect();
    let first = units.first()?.1;
    let mut steps: Vec<Step> = Vec::new();
    let mut lines = Vec::new();
    let mut widest: Option<(String, f64, f64)> = None;
    for (index, row) in first.iter().enumerate() {
        let of_unit = units
            .iter()
            .filter_map(|(_, rows)| rows.get(index)?.levels.get(at));
        let scores: Vec<&Cell<Score>> = of_unit.map(|of| &of.score).collect();
        if scores
            .iter()
            .all(|score| matches!(score, Cell::NotApplicable { .. }))
        {
            continue;
        }
        let name = facts.node_name(&row.node, Some(&level.id));
        let scales = scores
            .iter()
            .filter_map(|score| scale_of(facts, score.value()?));
        for step in scales.flat_map(|scale| facts.bands(scale)) {
            if !steps.contains(&step) {
                steps.push(step);
            }
        }
        let line = HeatRow {
            depth: depth(&row.node),
            cells: scores.iter().map(|score| cell(facts, score)).collect(),
            name,
        };
        if line.depth == 2 {
            widest = wider(widest, &line);
        }
        lines.push(line);
    }
    let shown = lines.iter().flat_map(|line| &line.cells);
    let shown = shown.filter(|cell| cell.mean.value().is_some()).count();
    if units.len() < 2 || shown == 0 {
        return None;
    }
    let of = if beside.of_schools {
        "schools"
    } else {
        "partnerships"
    };
    let at_level = facts.at(&level.id);
    let title = match &widest {
        Some((theme, from, to)) => {
            let key = format!("areas.apart_{of}");
            let args = [
                ("at", Arg::Name(&at_level)),
                ("theme", Arg::Name(theme)),
                ("from", Arg::Figure(*from)),
                ("to", Arg::Figure(*to)),
            ];
            facts.words.say(&key, &args)
        }
        None => facts
            .words
            .say(&format!("areas.each_{of}"), &[("at", Arg::Name(&at_level))]),
    };
    let title = capital(title);
    let alt = facts.words.say(
        &format!("areas.grid_alt_{of}"),
        &[
            ("rows", Arg::Count(lines.len() as u64)),
            ("columns", Arg::Count(units.len() as u64)),
            ("shown", Arg::Count(shown as u64)),
        ],
    );
    let columns = units.iter().zip(1..);
    let columns = columns.map(|((name, _), at)| numbers(&format!("{of}_{at}"), name.as_str()));
    let level_name = facts.level_name(&level.id);
    let subtitle = facts.words.say(
        &format!("areas.grid_{of}"),
        &[("level", Arg::Name(&level_name))],
    );
    let chart = Heat {
        id: format!("{of}_{}", at + 1),
        alt: title.clone().and(alt),
        title,
        subtitle: subtitle.text,
        of: facts.words.word("standing.about"),
        scale: facts.words.word("standing.band"),
        columns: columns.collect(),
        rows: lines,
        steps,
        tells_bands: false,
    };
    Some(Block::Chart {
        chart: heat(facts, chart),
    })
}

/// The row whose figures lie furthest apart, of those in which none is hidden.
fn wider(widest: Option<(String, f64, f64)>, line: &HeatRow) -> Option<(String, f64, f64)> {
    let mut cells = line.cells.iter();
    if cells.any(|cell| matches!(cell.mean, Cell::Suppressed { .. })) {
        return widest;
    }
    let means = line
        .cells
        .iter()
        .filter_map(|cell| cell.mean.value().copied());
    let means: Vec<f64> = means.collect();
    let low = means.iter().copied().min_by(f64::total_cmp);
    let high = means.iter().copied().max_by(f64::total_cmp);
    match (low, high, &widest) {
        (Some(low), Some(high), None) if high > low => Some((line.name.clone(), low, high)),
        (Some(low), Some(high), Some((_, from, to))) if high - low > to - from + 1e-9 => {
            Some((line.name.clone(), low, high))
        }
        _ => widest,
    }
}
