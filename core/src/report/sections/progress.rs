//! What has changed? The schools that answered both times first, then who came
//! and went, every round as a line with its breaks, and the way between bands.

use std::collections::BTreeSet;

use super::super::charts::slope::{Slope, Slopes, slopes};
use super::super::charts::{numbers, words};
use super::super::facts::{Facts, HubFacts};
use super::super::model::{Block, Colour, ColourRole, Dot, Entry, Mark, Row, Span, Table};
use super::super::naming::{capital, distinct, sentences};
use super::super::options::ReportOf;
use super::super::said::{Arg, Said, change as signed, figure};
use super::agreement::{count, resting};
use super::areas::{FEW, depth};
use crate::cell::Cell;
use crate::change::{Change, ChangeRow, SchoolChange};
use crate::framework::BandRule;
use crate::id::{LevelId, SchoolId};
use crate::scores::Node;

pub(super) fn blocks(facts: &Facts<'_>) -> Vec<Block> {
    let change = facts.partnership.as_ref().and_then(|of| of.change.as_ref());
    match (change, &facts.hub, facts.school()) {
        (Some(change), _, Some(school)) => own(facts, change, school),
        (Some(change), ..) => partnership(facts, change),
        (None, Some(hub), _) => across(facts, hub),
        _ => Vec::new(),
    }
}

fn in_short(facts: &Facts<'_>) -> bool {
    matches!(facts.of, ReportOf::Funder { .. })
}

fn partnership(facts: &Facts<'_>, change: &Change) -> Vec<Block> {
    let seen = |row: &ChangeRow| row.series.iter().any(|of| of.score.value().is_some());
    let said = Block::Paragraph {
        said: sentences([matched(facts, change), movers(facts, change)]),
    };
    let mut blocks = vec![said];
    if change.rows.iter().any(seen) {
        blocks.extend(lines(facts, change, "progress_whole", 0));
        blocks.extend(lines(facts, change, "progress_themes", 2));
    }
    blocks.extend(themes(facts, change));
    if !in_short(facts) {
        blocks.extend(levels(change).filter_map(|level| transitions(facts, change, level)));
        blocks.extend(tests(facts, change));
    }
    let learning = facts.words.say("progress.learning", &[]);
    blocks.push(Block::Paragraph { said: learning });
    blocks
}

/// The levels of a change, in the order of the framework.
fn levels(change: &Change) -> impl Iterator<Item = &LevelId> {
    let wholes = change.rows.iter().filter(|row| row.node == Node::Whole);
    wholes.map(|row| &row.level)
}

/// Which way the schools went that answered both times, level by level.
fn matched(facts: &Facts<'_>, change: &Change) -> Said {
    let wholes = change.rows.iter().filter(|row| row.node == Node::Whole);
    let mut few = None;
    let said: Vec<Said> = wholes
        .filter_map(|row| {
            let n = row.matched.basis.n;
            if row.matched.mean.value().is_some() && n < FEW {
                few = Some(n);
            }
            whole(facts, row)
        })
        .collect();
    let few = few.map(|n| facts.words.say("progress.few", &[("n", Arg::Count(n))]));
    sentences(said.into_iter().chain(few))
}

/// Which way the matched schools went with the whole at one level.
fn whole(facts: &Facts<'_>, row: &ChangeRow) -> Option<Said> {
    let at = facts.at(&row.level);
    let matched = &row.matched;
    let said = match (&matched.directions, &matched.mean) {
        (Cell::Value { value: ways }, Cell::Value { value: mean }) => {
            let args = [
                ("at", Arg::Name(&*at)),
                ("n", Arg::Count(matched.basis.n)),
                ("up", Arg::Count(ways.up)),
                ("same", Arg::Count(ways.same)),
                ("down", Arg::Count(ways.down)),
                ("mean", Arg::Change(*mean)),
            ];
            facts.words.say("progress.matched", &args)
        }
        (Cell::Suppressed { .. }, _) | (_, Cell::Suppressed { .. }) => facts
            .words
            .say("progress.matched_hidden", &[("at", Arg::Name(&at))]),
        (Cell::Unavailable, _) | (_, Cell::Unavailable) => facts
            .words
            .say("progress.not_followed", &[("at", Arg::Name(&at))]),
        (Cell::NotApplicable { .. }, _) => {
            if !row.series.iter().any(|point| point.starts_anew) {
                return None;
            }
            facts
                .words
                .say("progress.broken", &[("at", Arg::Name(&at))])
        }
        _ => facts
            .words
            .say("progress.none_matched", &[("at", Arg::Name(&at))]),
    };
    Some(capital(said))
}

/// Who joined and who left between the two rounds.
fn movers(facts: &Facts<'_>, change: &Change) -> Said {
    let mut said = Vec::new();
    for (schools, key) in [(&change.joined, "joined"), (&change.left, "left")] {
        if schools.is_empty() {
            continue;
        }
        let n = ("n", Arg::Count(schools.len() as u64));
        said.push(match facts.names(schools) {
            Some(names) => {
                let args = [n, ("names", Arg::Name(&*names))];
                facts.words.say(&format!("progress.{key}_named"), &args)
            }
            None => facts.words.say(&format!("progress.{key}"), &[n]),
        });
    }
    if said.is_empty() {
        said.push(facts.words.say("progress.nobody_moved", &[]));
    }
    sentences(said)
}

/// Every round of the whole or of the themes, as lines.
fn lines(facts: &Facts<'_>, change: &Change, id: &str, deep: u32) -> Option<Block> {
    let rows = change.rows.iter().filter(|row| depth(&row.node) == deep);
    let rows: Vec<&ChangeRow> = rows.collect();
    let mut nodes: Vec<&Node> = Vec::new();
    for row in &rows {
        if !nodes.contains(&&row.node) {
            nodes.push(&row.node);
        }
    }
    // Panel by panel, and level by level inside each.
    let ordered = nodes.iter().flat_map(|node| {
        let rows = rows.iter().copied();
        rows.filter(move |row| row.node == **node)
    });
    let asked = |row: &&ChangeRow| {
        let mut scores = row.series.iter().map(|point| &point.score);
        !scores.all(|score| matches!(score, Cell::NotApplicable { .. }))
    };
    let drawn: Vec<&ChangeRow> = ordered.filter(asked).collect();
    let lines = drawn.iter().map(|row| Slope {
        panel: facts.node_name(&row.node, None),
        depth: depth(&row.node),
        name: facts.level_name(&row.level),
        colour: facts.level_colour(&row.level),
        points: row
            .series
            .iter()
            .map(|of| (of.score, of.starts_anew))
            .collect(),
    });
    let lines: Vec<Slope> = lines.collect();
    let points = || lines.iter().flat_map(|line| &line.points);
    if !points().any(|(score, _)| score.value().is_some()) {
        return None;
    }
    let broken = points().any(|(_, anew)| *anew);
    let title = match deep {
        0 => from_to(facts, &drawn),
        _ => moved(facts, &drawn),
    };
    let mut alt = facts.words.say(
        "progress.lines_alt",
        &[
            ("lines", Arg::Count(lines.len() as u64)),
            ("rounds", Arg::Count(change.rounds.len() as u64)),
        ],
    );
    if broken {
        alt = alt.and(facts.words.say("progress.break_alt", &[]));
    }
    let key = match deep {
        0 => "progress.whole",
        _ => "progress.themes",
    };
    let rounds = change
        .rounds
        .iter()
        .map(|round| facts.text(&round.title).to_owned());
    let chart = Slopes {
        id: id.to_owned(),
        alt: title.clone().and(alt),
        title,
        subtitle: facts.words.word(key),
        of: facts.words.word("standing.about"),
        series: facts.words.word("standing.level_column"),
        rounds: rounds.collect(),
        range: range(facts),
        lines,
    };
    Some(Block::Chart {
        chart: slopes(facts, chart),
    })
}

/// From the lowest point of all scales to the highest.
fn range(facts: &Facts<'_>) -> (f64, f64) {
    let scales = &facts.framework().scales;
    let low = scales.iter().map(|scale| scale.minimum()).min();
    let high = scales.iter().map(|scale| scale.maximum()).max();
    (low.unwrap_or(0).into(), high.unwrap_or(1).into())
}

/// From which score the whole came to which, level by level.
fn from_to(facts: &Facts<'_>, rows: &[&ChangeRow]) -> Said {
    let said = rows.iter().filter_map(|row| {
        let (first, last) = (row.series.first()?, row.series.last()?);
        let (before, after) = (first.score.value()?, last.score.value()?);
        let broken = row.series.iter().any(|point| point.starts_anew);
        let at = facts.at(&row.level);
        let args = [
            ("at", Arg::Name(&*at)),
            ("before", Arg::Figure(*before)),
            ("after", Arg::Figure(*after)),
        ];
        let key = if broken {
            "progress.from_to_broken"
        } else {
            "progress.from_to"
        };
        Some(capital(facts.words.say(key, &args)))
    });
    let said = sentences(said);
    if said.text.is_empty() {
        return facts.words.say("progress.whole_title", &[]);
    }
    said
}

/// In how many themes the matched schools went up or down on average.
fn moved(facts: &Facts<'_>, rows: &[&ChangeRow]) -> Said {
    let mut levels: Vec<&LevelId> = Vec::new();
    for row in rows {
        if !levels.contains(&&row.level) {
            levels.push(&row.level);
        }
    }
    let said = levels.into_iter().filter_map(|level| {
        let rows = rows.iter().filter(|row| row.level == *level);
        let means = rows.filter_map(|row| row.matched.mean.value());
        let means: Vec<f64> = means.copied().collect();
        let up = means.iter().filter(|mean| **mean > 1e-9).count();
        let down = means.iter().filter(|mean| **mean < -1e-9).count();
        let at = facts.at(level);
        let args = [
            ("at", Arg::Name(&*at)),
            ("of", Arg::Count(means.len() as u64)),
            ("up", Arg::Count(up as u64)),
            ("down", Arg::Count(down as u64)),
        ];
        let said = || capital(facts.words.say("progress.moved", &args));
        (!means.is_empty()).then(said)
    });
    let said = sentences(said);
    if said.text.is_empty() {
        return facts.words.say("progress.themes_title", &[]);
    }
    said
}

/// Every area and theme: both scores, and how matched schools moved.
fn themes(facts: &Facts<'_>, change: &Change) -> Option<Block> {
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
        let score = |point: Option<&crate::change::SeriesPoint>| {
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
fn transitions(facts: &Facts<'_>, change: &Change, level: &LevelId) -> Option<Block> {
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
        let args = [("band", Arg::Name(&*band.title))];
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
        ("level", Arg::Name(&*name)),
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
fn tests(facts: &Facts<'_>, change: &Change) -> Vec<Block> {
    let word = |key: &str| facts.words.word(key);
    let why = |missing| facts.why(missing);
    let tested = change
        .rows
        .iter()
        .filter_map(|row| Some((row, row.tests.as_ref()?)));
    let rows = tested.map(|(row, tests)| {
        let limit = |limit: fn(&crate::change::Limits) -> f64| {
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

/// How one school went.
fn own(facts: &Facts<'_>, change: &Change, school: &SchoolId) -> Vec<Block> {
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
        let (before, after) = (of.before.value()?, of.after.value()?);
        let at = facts.at(&row.level);
        let args = [
            ("at", Arg::Name(&*at)),
            ("before", Arg::Figure(*before)),
            ("after", Arg::Figure(*after)),
        ];
        let broken = of.change.value().is_none();
        let key = if broken {
            "progress.from_to_broken"
        } else {
            "progress.from_to"
        };
        Some(capital(facts.words.say(key, &args)))
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
            role: ColourRole::Muted,
        };
        let before = dot(&of.before, "progress.before", muted);
        let now = dot(&of.after, "progress.after", facts.level_colour(&row.level));
        let goes_on = of.change.value().is_some();
        let dots: Vec<Dot> = before.filter(|_| goes_on).into_iter().chain(now).collect();
        let after = match dots.is_empty() {
            true => after,
            false => after.with(Mark::Line {
                range: Span { from, to },
                dots,
                span: None,
            }),
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

/// How the partnerships of a hub went.
fn across(facts: &Facts<'_>, hub: &HubFacts) -> Vec<Block> {
    let Some(before) = &hub.before else {
        return Vec::new();
    };
    let whole = |picture: &crate::hub::HubPicture, level: &LevelId| {
        let mut rows = picture.rows.iter();
        let row = rows.find(|row| row.node == Node::Whole && row.level == *level);
        row.map(|row| row.over_partnerships)
    };
    let levels = facts.framework().levels.iter();
    let said = levels.filter_map(|level| {
        let (then, now) = (whole(before, &level.id)?, whole(&hub.picture, &level.id)?);
        let at = facts.at(&level.id);
        let args = [
            ("at", Arg::Name(&*at)),
            ("before", Arg::Figure(*then.mean.value()?)),
            ("then", Arg::Count(then.basis.n)),
            ("after", Arg::Figure(*now.mean.value()?)),
            ("now", Arg::Count(now.basis.n)),
        ];
        Some(capital(facts.words.say("progress.hub", &args)))
    });
    let said: Vec<Said> = said.collect();
    let said = match said.is_empty() {
        true => facts.words.say("progress.hub_none", &[]),
        false => sentences(said),
    };
    let mut blocks = vec![Block::Paragraph { said }];
    blocks.extend(partnerships(facts, &hub.changes));
    blocks.extend(matched_of(facts, &hub.changes));
    blocks.push(facts.paragraph("progress.learning", &[]));
    blocks
}

/// The whole of every partnership, as lines.
fn partnerships(facts: &Facts<'_>, changes: &[Change]) -> Option<Block> {
    let first = changes.first()?;
    let rows = changes.iter().flat_map(|change| {
        let wholes = change.rows.iter().filter(|row| row.node == Node::Whole);
        wholes.map(move |row| (change, row))
    });
    let called = |change: &Change| facts.partnership_name(&change.partnership).to_owned();
    let names = distinct(changes.iter().map(called));
    let name = |of: &Change| {
        let at = changes
            .iter()
            .position(|other| other.partnership == of.partnership);
        at.and_then(|at| names.get(at).cloned()).unwrap_or_default()
    };
    let lines = rows.map(|(change, row)| Slope {
        panel: name(change),
        depth: 0,
        name: facts.level_name(&row.level),
        colour: facts.level_colour(&row.level),
        points: row
            .series
            .iter()
            .map(|of| (of.score, of.starts_anew))
            .collect(),
    });
    let lines: Vec<Slope> = lines.collect();
    let mut points = lines.iter().flat_map(|line| &line.points);
    if !points.any(|(score, _)| score.value().is_some()) {
        return None;
    }
    let title = rose(facts, changes);
    let panels: BTreeSet<&str> = lines.iter().map(|line| line.panel.as_str()).collect();
    let alt = facts.words.say(
        "progress.hub_alt",
        &[
            ("panels", Arg::Count(panels.len() as u64)),
            ("rounds", Arg::Count(first.rounds.len() as u64)),
        ],
    );
    let rounds = first
        .rounds
        .iter()
        .map(|round| facts.text(&round.title).to_owned());
    let chart = Slopes {
        id: "progress_partnerships".to_owned(),
        alt: title.clone().and(alt),
        title,
        subtitle: facts.words.word("progress.hub_lines"),
        of: facts.words.word("standing.partnership"),
        series: facts.words.word("standing.level_column"),
        rounds: rounds.collect(),
        range: range(facts),
        lines,
    };
    Some(Block::Chart {
        chart: slopes(facts, chart),
    })
}

/// In how many partnerships matched schools went up or down on average.
fn rose(facts: &Facts<'_>, changes: &[Change]) -> Said {
    let levels = facts.framework().levels.iter();
    let said = levels.filter_map(|level| {
        let rows = changes.iter().flat_map(|change| &change.rows);
        let rows = rows.filter(|row| row.node == Node::Whole && row.level == level.id);
        let means: Vec<f64> = rows
            .filter_map(|row| row.matched.mean.value().copied())
            .collect();
        let up = means.iter().filter(|mean| **mean > 1e-9).count();
        let down = means.iter().filter(|mean| **mean < -1e-9).count();
        let at = facts.at(&level.id);
        let args = [
            ("at", Arg::Name(&*at)),
            ("of", Arg::Count(means.len() as u64)),
            ("up", Arg::Count(up as u64)),
            ("down", Arg::Count(down as u64)),
        ];
        let said = || capital(facts.words.say("progress.rose", &args));
        (!means.is_empty()).then(said)
    });
    let said = sentences(said);
    if said.text.is_empty() {
        return facts.words.say("progress.hub_title", &[]);
    }
    said
}

/// The matched schools of every partnership.
fn matched_of(facts: &Facts<'_>, changes: &[Change]) -> Option<Block> {
    let word = |key: &str| facts.words.word(key);
    let why = |missing| facts.why(missing);
    let rows = changes.iter().flat_map(|change| {
        let wholes = change.rows.iter().filter(|row| row.node == Node::Whole);
        wholes.map(move |row| (change, row))
    });
    let rows = rows.map(|(change, row)| {
        let ways = row.matched.directions;
        Row {
            entries: vec![
                Entry::text(facts.partnership_name(&change.partnership)),
                Entry::text(facts.level_name(&row.level)),
                resting(facts, &row.matched.basis),
                count(facts, &ways.map(|ways| ways.up)),
                count(facts, &ways.map(|ways| ways.same)),
                count(facts, &ways.map(|ways| ways.down)),
                Entry::figure(&row.matched.mean, signed, why),
                Entry::count(change.joined.len() as u64),
                Entry::count(change.left.len() as u64),
            ],
            depth: 0,
        }
    });
    let rows: Vec<Row> = rows.collect();
    (!rows.is_empty()).then(|| Block::Table {
        table: Table {
            id: "progress_matched".to_owned(),
            caption: word("progress.hub_matched"),
            columns: vec![
                words("partnership", word("standing.partnership")),
                words("level", word("standing.level_column")),
                numbers("matched", word("progress.matched_n")),
                numbers("up", word("progress.up")),
                numbers("same", word("progress.same")),
                numbers("down", word("progress.down")),
                numbers("matched_mean", word("progress.matched_mean")),
                numbers("joined", word("progress.joined_n")),
                numbers("left", word("progress.left_n")),
            ],
            rows,
        },
    })
}
