//! How far do schools see alike? Consensus theme by theme, the statements on
//! which views are divided, and the figures that researchers ask for.

use super::super::charts::dots::{DotRow, Dots, dots};
use super::super::charts::{numbers, words};
use super::super::facts::{Facts, PartnershipFacts};
use super::super::model::{Block, Entry, Missing, Row, Table};
use super::super::said::{Arg, Said, figure, share};
use super::super::text::{capital, listed, sentences};
use super::areas::{FEW, depth};
use crate::agreement::{LevelAgreement, StatementAgreement, ThemeAgreement};
use crate::cell::Cell;
use crate::dashboard::DashboardRow;
use crate::id::LevelId;
use crate::scores::{Basis, Node, Score};

/// How many divided statements are told.
const DIVIDED: usize = 5;

pub(super) fn blocks(facts: &Facts<'_>) -> Vec<Block> {
    let Some(found) = facts
        .partnership
        .as_ref()
        .filter(|_| facts.school().is_none())
    else {
        return Vec::new();
    };
    let scores = || found.dashboard.rows.iter().flat_map(|row| &row.levels);
    let mut seen = scores().filter_map(|of| of.score.value());
    if !seen.any(|score| score.consensus.value().is_some()) {
        let hides = |score: &Score| matches!(score.consensus, Cell::Suppressed { .. });
        let hidden = scores().any(|of| of.score.value().is_some_and(hides));
        let key = if hidden {
            "agreement.hidden"
        } else {
            "agreement.nobody"
        };
        return vec![facts.paragraph(key, &[])];
    }
    let mut blocks = vec![intro(facts, found), consensus(facts, found)];
    blocks.push(divided(facts, found));
    blocks.extend(themes(facts, &found.agreement.themes));
    blocks.extend(levels(facts, &found.agreement.levels));
    blocks
}

fn intro(facts: &Facts<'_>, found: &PartnershipFacts) -> Block {
    let mut said = vec![facts.words.say("agreement.intro", &[])];
    let scores = found.dashboard.rows.iter().flat_map(|row| &row.levels);
    let schools = scores
        .filter_map(|of| Some(of.score.value()?.schools))
        .max();
    if let Some(n) = schools.filter(|n| (1..FEW).contains(n)) {
        said.push(facts.words.say("agreement.few", &[("n", Arg::Count(n))]));
    }
    Block::Paragraph {
        said: sentences(said),
    }
}

/// The consensus of the whole and of every theme, at all levels.
fn consensus(facts: &Facts<'_>, found: &PartnershipFacts) -> Block {
    let rows = found.dashboard.rows.iter();
    let rows: Vec<&DashboardRow> = rows.filter(|row| depth(&row.node) != 1).collect();
    let figures = |row: &DashboardRow| {
        let figures = row.levels.iter().map(|of| match &of.score {
            Cell::Value { value } => (value.consensus, Some(value.answered)),
            other => (other.clone().and_then(|_| Cell::Unavailable), None),
        });
        figures.collect()
    };
    let levels = &found.agreement.levels;
    let lines = rows.iter().map(|row| DotRow {
        name: facts.node_name(&row.node, None),
        depth: depth(&row.node),
        figures: figures(row),
    });
    let series = levels.iter().map(|of| {
        let name = facts.level_name(&of.level);
        (name, facts.level_colour(&of.level))
    });
    let said = levels.iter().enumerate();
    let said = said.filter_map(|(at, of)| ends(facts, &rows, (&of.level, at)));
    let (titles, alts): (Vec<Said>, Vec<Said>) = said.unzip();
    let mut title = sentences(titles);
    if title.text.is_empty() {
        title = facts.words.say("agreement.title", &[]);
    }
    let chart = Dots {
        id: "consensus".to_owned(),
        title,
        subtitle: facts.words.word("agreement.consensus"),
        alt: sentences(
            [facts.words.say("agreement.alt", &[])]
                .into_iter()
                .chain(alts),
        ),
        of: facts.words.word("standing.about"),
        axis: facts.words.word("agreement.axis"),
        series: series.collect(),
        rows: lines.collect(),
    };
    Block::Chart {
        chart: dots(facts, chart),
    }
}

/// Where a level's views are least alike; and where most, too.
fn ends(
    facts: &Facts<'_>,
    rows: &[&DashboardRow],
    (level, at): (&LevelId, usize),
) -> Option<(Said, Said)> {
    let themes = rows.iter().filter(|row| depth(&row.node) == 2);
    let found = themes.filter_map(|row| {
        let score = row.levels.get(at)?.score.value()?;
        Some((*row, *score.consensus.value()?))
    });
    let found: Vec<(&DashboardRow, f64)> = found.collect();
    let low = found.iter().min_by(|a, b| a.1.total_cmp(&b.1))?;
    let high = found.iter().rev().max_by(|a, b| a.1.total_cmp(&b.1))?;
    let before = facts.at(level);
    let say = |key: &str, (row, value): &(&DashboardRow, f64)| {
        let name = facts.node_name(&row.node, Some(level));
        let args = [
            ("at", Arg::Name(&before)),
            ("theme", Arg::Name(&name)),
            ("value", Arg::Figure(*value)),
        ];
        capital(facts.words.say(key, &args))
    };
    let title = say("agreement.least", low);
    let alt = title.clone().and(say("agreement.most", high));
    Some((title, alt))
}

/// The statements that divide people, or that there are none.
fn divided(facts: &Facts<'_>, found: &PartnershipFacts) -> Block {
    let limit = found.dashboard.options.divided_agreement;
    let statements = found.agreement.statements.iter();
    let below = statements.filter_map(|of| Some((of, *of.agreement.value()?)));
    let mut below: Vec<(&StatementAgreement, f64)> =
        below.filter(|(_, agreement)| *agreement < limit).collect();
    below.sort_by(|a, b| a.1.total_cmp(&b.1));
    let rule = [
        ("n", Arg::Count(below.len() as u64)),
        ("limit", Arg::Figure(limit)),
    ];
    if below.is_empty() {
        return facts.paragraph("agreement.none_divided", &rule);
    }
    let items = below.iter().take(DIVIDED);
    let items = items.filter_map(|(of, agreement)| statement(facts, of, *agreement));
    Block::List {
        title: facts.words.say("agreement.divided", &rule).text,
        items: items.collect(),
    }
}

/// A statement, and how often each point was chosen.
fn statement(facts: &Facts<'_>, of: &StatementAgreement, agreement: f64) -> Option<Said> {
    let (.., statement) = facts.framework().find(of.statement.as_str())?;
    let scale = facts.framework().scale_of(statement)?;
    let points = facts.points(scale);
    let counts = points.iter().zip(of.counts.value()?).map(|(point, n)| {
        let args = [
            ("point", Arg::Name(&point.title)),
            ("count", Arg::Count(*n)),
        ];
        facts.words.say("agreement.point", &args)
    });
    let at = facts.at(&of.level);
    let args = [
        ("at", Arg::Name(&at)),
        ("code", Arg::Name(of.statement.as_str())),
        ("statement", Arg::Name(facts.text(&statement.text))),
    ];
    let said = capital(facts.words.say("agreement.statement", &args));
    let mut said = said.and(listed(counts));
    said.text.push('.');
    let args = [("value", Arg::Figure(agreement))];
    Some(said.and(facts.words.say("agreement.value", &args)))
}

/// Agreement of schools on the statements of each theme.
fn themes(facts: &Facts<'_>, themes: &[ThemeAgreement]) -> Option<Block> {
    let word = |key: &str| facts.words.word(key);
    let columns = vec![
        words("name", word("standing.about")),
        words("level", word("standing.level_column")),
        numbers("schools", word("standing.schools")),
        numbers("statements", word("standing.statements")),
        numbers("r_wg_j", word("agreement.r_wg_j")),
        numbers("average_deviation", word("agreement.average_deviation")),
    ];
    let why = |missing| facts.why(missing);
    let rows = themes.iter().map(|of| {
        let node = Node::Theme {
            code: of.theme.clone(),
        };
        Row {
            entries: vec![
                Entry::text(facts.node_name(&node, Some(&of.level))),
                Entry::text(facts.level_name(&of.level)),
                count(facts, &of.schools),
                Entry::count(of.statements),
                Entry::figure(&of.r_wg_j, figure, why),
                Entry::figure(&of.average_deviation, figure, why),
            ],
            depth: 0,
        }
    });
    let rows: Vec<Row> = rows.collect();
    (!rows.is_empty()).then(|| Block::Table {
        table: Table {
            id: "agreement_themes".to_owned(),
            caption: word("agreement.themes"),
            columns,
            rows,
        },
    })
}

/// Agreement of schools over all statements of each level.
fn levels(facts: &Facts<'_>, levels: &[LevelAgreement]) -> Option<Block> {
    let word = |key: &str| facts.words.word(key);
    let columns = vec![
        words("level", word("standing.level_column")),
        numbers("schools", word("standing.schools")),
        numbers("statements", word("standing.statements")),
        numbers("alike", word("agreement.alike")),
        numbers("krippendorff_alpha", word("agreement.alpha")),
        numbers("gwet_ac2", word("agreement.ac2")),
    ];
    let why = |missing| facts.why(missing);
    let rows = levels.iter().map(|of| Row {
        entries: vec![
            Entry::text(facts.level_name(&of.level)),
            count(facts, &of.schools),
            count(facts, &of.statements),
            Entry::figure(&of.alike, share, why),
            Entry::figure(&of.krippendorff_alpha, figure, why),
            Entry::figure(&of.gwet_ac2, figure, why),
        ],
        depth: 0,
    });
    let rows: Vec<Row> = rows.collect();
    (!rows.is_empty()).then(|| Block::Table {
        table: Table {
            id: "agreement_levels".to_owned(),
            caption: word("agreement.levels"),
            columns,
            rows,
        },
    })
}

/// A number that may be hidden.
pub(super) fn count(facts: &Facts<'_>, cell: &Cell<u64>) -> Entry {
    match cell {
        Cell::Value { value } => Entry::count(*value),
        other => {
            let none = (*other).and_then(|_| Cell::<f64>::Unavailable);
            Entry::figure(&none, figure, |missing| facts.why(missing))
        }
    }
}

/// How many something rests on; nothing if some of them are hidden.
pub(super) fn resting(facts: &Facts<'_>, basis: &Basis) -> Entry {
    match basis.hidden {
        0 => Entry::count(basis.n),
        _ => Entry {
            missing: Some(Missing::Hidden),
            ..Entry::text(facts.why(Missing::Hidden))
        },
    }
}
