//! Scores, a row each.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use arrow_array::{ArrayRef, Float64Array, Int64Array, RecordBatch};
use arrow_schema::ArrowError;

use super::columns::{Columns, named};
use crate::cell::Cell;
use crate::framework::Framework;
use crate::scores::{Between, Node, Score, ScoreRow, ScoreUnit, Scores};

/// A name, and what it is the name of.
type Named<T, V> = (&'static str, fn(&T) -> V);

/// A table with a row for every score of answers to `framework`.
///
/// `unit` says whether it is a `school`'s, a `partnership`'s or a `hub`'s, and
/// `node` what it is about: a `statement`, `theme` or `area`, or the `whole`.
/// Beside every figure, such as `mean`, stands a column such as `mean_status`,
/// which is `value` where there is a figure and otherwise says why there is
/// none: `undefined:no_answers`, `suppressed:too_few_contributors`. `count_1`
/// is how often the lowest point was chosen, `count_2` the one above, as far
/// as the scale goes. What begins with `between_` says how the schools or
/// partnerships differ that the score is over.
///
/// ```
/// # let dataset = pedt::doctest::dataset();
/// use pedt::{Grain, Rows, ScoreOptions, Scores, Tally, export::arrow};
///
/// let tally = Tally::of(&dataset, Grain::School, Rows::Submitted);
/// let scores = Scores::of(&tally, &ScoreOptions::default())?;
/// let table = arrow::scores(dataset.framework(), &scores)?;
/// // Three schools, a partnership and a hub, at two levels.
/// assert_eq!(table.num_rows(), (3 + 1 + 1) * 2 * (1 + 3 + 9 + 27));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// When a dictionary cannot hold so many units, 2^31.
pub fn scores(framework: &Framework, scores: &Scores) -> Result<RecordBatch, ArrowError> {
    let rows = || scores.rows().iter();
    let each = || rows().map(|row| &row.score);
    let mut columns = Columns::default();
    columns.add("round", named(rows().map(|row| Some(row.round.as_str())))?);
    add_units(scores.rows(), &mut columns)?;
    columns.add_nullable(
        "role",
        named(rows().map(|row| Some(row.role.as_ref()?.as_str())))?,
    );
    columns.add("level", named(rows().map(|row| Some(row.level.as_str())))?);
    add_nodes(framework, scores.rows(), &mut columns)?;
    columns.add(
        "scale",
        named(each().map(|score| Some(score.scale.as_str())))?,
    );
    let numbers: [Named<Score, u64>; 6] = [
        ("members", |score| score.members),
        ("schools", |score| score.schools),
        ("respondents", |score| score.respondents),
        ("possible", |score| score.possible),
        ("answered", |score| score.answered),
        ("missing", |score| score.missing),
    ];
    for (name, number) in numbers {
        columns.add(name, integers(each().map(|score| Some(number(score)))));
    }
    let points = each().filter_map(|score| Some(score.counts.value()?.len()));
    for point in 0..points.max().unwrap_or(0) {
        let counts = each().map(|score| score.counts.value()?.get(point).copied());
        columns.add_nullable(&format!("count_{}", point + 1), integers(counts));
    }
    columns.add(
        "counts_status",
        statuses(each().map(|score| status(&score.counts)))?,
    );
    let figures: [Named<Score, Cell<f64>>; 9] = [
        ("mean", |score| score.mean),
        ("median", |score| score.median),
        ("interpolated_median", |score| score.interpolated_median),
        ("lower_quartile", |score| score.lower_quartile),
        ("upper_quartile", |score| score.upper_quartile),
        ("share_at_threshold", |score| score.share_at_threshold),
        ("sd", |score| score.sd),
        ("consensus", |score| score.consensus),
        ("agreement", |score| score.agreement),
    ];
    for (name, figure) in figures {
        add_figures(name, each().map(figure), &mut columns)?;
    }
    let bands = each().map(|score| Some(score.band.value()?.as_str()));
    columns.add_nullable("band", named(bands)?);
    columns.add(
        "band_status",
        statuses(each().map(|score| status(&score.band)))?,
    );
    let between = || each().map(|score| score.between.as_deref());
    let of = between().map(|between| Some(between?.of.name()));
    columns.add_nullable("between_of", named(of)?);
    columns.add_nullable(
        "between_n",
        integers(between().map(|between| Some(between?.n))),
    );
    let figures: [Named<Between, Cell<f64>>; 4] = [
        ("between_mean", |between| between.mean),
        ("between_sd", |between| between.sd),
        ("between_min", |between| between.min),
        ("between_max", |between| between.max),
    ];
    for (name, figure) in figures {
        let cells = between().map(|b| b.map_or(Cell::NotApplicable { reason: None }, figure));
        add_figures(name, cells, &mut columns)?;
    }
    columns.finish()
}

/// Adds whose scores they are.
fn add_units(rows: &[ScoreRow], columns: &mut Columns) -> Result<(), ArrowError> {
    let units = || rows.iter().map(|row| &row.unit);
    let kinds = units().map(|unit| Some(unit.kind().name()));
    columns.add("unit", named(kinds)?);
    let hubs = units().map(|unit| match unit {
        ScoreUnit::Hub { hub } => Some(hub.as_str()),
        _ => None,
    });
    columns.add_nullable("hub", named(hubs)?);
    let partnerships = units().map(|unit| match unit {
        ScoreUnit::Hub { .. } => None,
        ScoreUnit::Partnership { partnership } | ScoreUnit::School { partnership, .. } => {
            Some(partnership.as_str())
        }
    });
    columns.add_nullable("partnership", named(partnerships)?);
    let schools = units().map(|unit| match unit {
        ScoreUnit::School { school, .. } => Some(school.as_str()),
        _ => None,
    });
    columns.add_nullable("school", named(schools)?);
    Ok(())
}

/// Adds what the scores are about: the kind of node, and the codes on the way
/// down to it.
fn add_nodes(
    framework: &Framework,
    rows: &[ScoreRow],
    columns: &mut Columns,
) -> Result<(), ArrowError> {
    let themes = framework.themes();
    let themes: HashMap<&str, &str> = themes
        .map(|(area, theme)| (theme.code.as_str(), area.code.as_str()))
        .collect();
    let ways = || rows.iter().map(|row| way(&row.node, framework, &themes));
    let kinds = rows.iter().map(|row| Some(row.node.kind().name()));
    columns.add("node", named(kinds)?);
    let areas = ways().map(|[area, ..]| area);
    columns.add_nullable("area", named(areas)?);
    let themes = ways().map(|[_, theme, _]| theme);
    columns.add_nullable("theme", named(themes)?);
    let statements = ways().map(|[.., statement]| statement);
    columns.add_nullable("statement", named(statements)?);
    Ok(())
}

/// The codes of the area, the theme and the statement, as far as a node goes.
fn way<'a>(
    node: &'a Node,
    framework: &'a Framework,
    areas: &HashMap<&str, &'a str>,
) -> [Option<&'a str>; 3] {
    match node {
        Node::Whole => [None; 3],
        Node::Area { code } => [Some(code.as_str()), None, None],
        Node::Theme { code } => {
            let area = areas.get(code.as_str()).copied();
            [area, Some(code.as_str()), None]
        }
        Node::Statement { code } => {
            let found = framework.find(code.as_str());
            let (area, theme) = found
                .map(|(area, theme, _)| (area.code.as_str(), theme.code.as_str()))
                .unzip();
            [area, theme, Some(code.as_str())]
        }
    }
}

/// Adds figures, and beside them why there are none.
fn add_figures(
    name: &str,
    cells: impl Iterator<Item = Cell<f64>> + Clone,
    columns: &mut Columns,
) -> Result<(), ArrowError> {
    let figures: Float64Array = cells.clone().map(|cell| cell.value().copied()).collect();
    columns.add_nullable(name, Arc::new(figures));
    let statuses = statuses(cells.map(|cell| status(&cell)))?;
    columns.add(&format!("{name}_status"), statuses);
    Ok(())
}

fn integers(numbers: impl Iterator<Item = Option<u64>>) -> ArrayRef {
    let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let numbers: Int64Array = numbers.map(|found| found.map(number)).collect();
    Arc::new(numbers)
}

fn statuses(of: impl Iterator<Item = Cow<'static, str>>) -> Result<ArrayRef, ArrowError> {
    named(of.map(Some))
}

/// Whether there is a figure, or why there is none.
fn status<T>(cell: &Cell<T>) -> Cow<'static, str> {
    match cell {
        Cell::Value { .. } => "value".into(),
        Cell::Suppressed { reason } => format!("suppressed:{}", reason.name()).into(),
        Cell::Undefined { reason } => format!("undefined:{}", reason.name()).into(),
        Cell::NotApplicable { reason: None } => "not_applicable".into(),
        Cell::NotApplicable {
            reason: Some(reason),
        } => format!("not_applicable:{}", reason.name()).into(),
        Cell::Unavailable => "unavailable".into(),
    }
}
