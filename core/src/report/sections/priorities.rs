//! What to work on first: the order of the themes, why it is so, how sure it is,
//! where a success is near, and what to talk about.

use super::super::facts::Facts;
use super::super::model::{
    Block, Chart, Colour, Dot, Entry, Mark, PaletteRole, ReportFinding, Row, Span, Table, Tone,
};
use super::super::said::{Arg, Said, change, figure, share};
use super::super::{charts, said};
use crate::cell::Cell;
use crate::dashboard::Comparison;
use crate::framework::Scale;
use crate::id::{LevelId, ThemeCode};
use crate::priority::{LevelPriorities, Priority, PriorityInput, PriorityKey, SmallWin};
use crate::scores::{ResampleMethod, Resampled};

/// As many small wins are told of a level, the nearest.
const WINS: usize = 3;

pub(super) fn blocks(facts: &Facts<'_>) -> Vec<Block> {
    let levels = facts.priorities.levels.iter();
    let mut ranked = levels.filter(|level| !level.priorities.is_empty());
    if facts
        .priorities
        .levels
        .iter()
        .all(|of| of.priorities.is_empty())
    {
        let said = facts.words.say("priorities.none", &[]);
        return vec![Block::Paragraph { said }];
    }
    let mut blocks = vec![Block::Paragraph {
        said: facts.words.say("priorities.read", &[]),
    }];
    // What the report is about first comes first.
    let main = facts.main_level();
    let mut order: Vec<&LevelPriorities> = ranked.by_ref().collect();
    order.sort_by_key(|of| Some(&of.level) != main);
    for level in order {
        blocks.extend(level_blocks(facts, level));
    }
    blocks
}

fn level_blocks(facts: &Facts<'_>, of: &LevelPriorities) -> Vec<Block> {
    let words = facts.words;
    let level = [("level", Arg::Name(facts.level_title(&of.level)))];
    let top = facts.priorities.options.top as usize;
    let findings = of.priorities.iter().enumerate().take(top);
    let findings = findings.map(|(at, priority)| finding(facts, of, priority, at));
    let mut blocks = vec![Block::Findings {
        title: words.say("priorities.first", &level).text,
        findings: findings.collect(),
    }];
    if let Some(said) = sureness(facts, of) {
        blocks.push(Block::Paragraph { said });
    }
    blocks.push(ranking(facts, of));
    if !of.unranked.is_empty() {
        let themes = of.unranked.iter();
        let themes = themes.map(|of_theme| facts.theme_name(&of_theme.theme, Some(&of.level)));
        let themes = themes.collect::<Vec<_>>().join(", ");
        let said = words.say("priorities.unranked", &[("themes", Arg::Name(&themes))]);
        blocks.push(Block::Paragraph { said });
    }
    if !of.small_wins.is_empty() {
        let wins = of.small_wins.iter();
        blocks.push(Block::Findings {
            title: words.say("priorities.small_wins", &level).text,
            findings: wins
                .take(WINS)
                .map(|win| small_win(facts, win, &of.level))
                .collect(),
        });
    }
    blocks
}

/// A theme in its place: what brought it there, what put it before the next, and
/// how sure that is.
fn finding(
    facts: &Facts<'_>,
    of: &LevelPriorities,
    priority: &Priority,
    at: usize,
) -> ReportFinding {
    let inputs = priority.inputs.iter();
    let inputs = inputs.filter_map(|found| input(facts, priority, &of.level, found));
    let mut because: Vec<Said> = inputs.collect();
    because.extend(before_next(facts, of, priority, at));
    if let Some(share) = priority.stays.value() {
        let top = facts.priorities.options.top.into();
        let sure = match *share {
            share if share >= 0.8 => "priorities.stays_sure",
            share if share >= 0.5 => "priorities.stays_likely",
            _ => "priorities.stays_open",
        };
        let args = [("share", Arg::Share(*share)), ("top", Arg::Count(top))];
        because.push(facts.words.say(sure, &args));
    }
    if priority.pareto {
        because.push(facts.words.say("priorities.pareto_means", &[]));
    }
    let theme = facts.theme_name(&priority.theme, Some(&of.level));
    let args = [
        ("rank", Arg::Count(priority.rank)),
        ("theme", Arg::Name(&theme)),
    ];
    ReportFinding {
        tone: Tone::Plain,
        title: facts.words.say("priorities.place", &args),
        because,
        prompts: prompts(facts, &priority.theme),
    }
}

/// What could be talked about: the prompts of the framework, or its question.
pub(super) fn prompts(facts: &Facts<'_>, theme: &ThemeCode) -> Vec<String> {
    let Some(theme) = facts.framework().theme(theme) else {
        return Vec::new();
    };
    let prompts = theme.prompts.iter();
    let prompts: Vec<String> = prompts
        .map(|prompt| facts.text(prompt).to_owned())
        .collect();
    let question = || {
        theme
            .question
            .iter()
            .map(|text| facts.text(text).to_owned())
    };
    if prompts.is_empty() {
        question().collect()
    } else {
        prompts
    }
}

/// A count that is kept among figures.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "needs and places are counted, and few"
)]
fn whole(value: f64) -> u64 {
    value.max(0.0) as u64
}

/// How a figure is put into a sentence.
fn arg<'a>(key: PriorityKey, value: f64) -> Arg<'a> {
    match key {
        PriorityKey::SchoolsBelow | PriorityKey::RatingsBelow => Arg::Share(value),
        PriorityKey::Level | PriorityKey::Consensus => Arg::Figure(value),
        PriorityKey::Needs | PriorityKey::Help => Arg::Count(whole(value)),
        PriorityKey::Change => Arg::Change(value),
    }
}

/// How a figure is read in a table.
fn read(key: PriorityKey, value: f64) -> String {
    match key {
        PriorityKey::SchoolsBelow | PriorityKey::RatingsBelow => share(value),
        PriorityKey::Level | PriorityKey::Consensus => figure(value),
        PriorityKey::Needs | PriorityKey::Help => whole(value).to_string(),
        PriorityKey::Change => change(value),
    }
}

fn scale<'f>(
    facts: &Facts<'f>,
    key: PriorityKey,
    theme: &'f ThemeCode,
    level: &'f LevelId,
) -> Option<&'f Scale> {
    match key {
        PriorityKey::Level | PriorityKey::Change => facts.default_scale(),
        _ => facts.theme_scale(theme, level),
    }
}

/// A figure by which a theme was ranked, in words; none if there is none.
pub(super) fn input(
    facts: &Facts<'_>,
    of: &Priority,
    level: &LevelId,
    input: &PriorityInput,
) -> Option<Said> {
    let value = *input.value.value()?;
    let scale = scale(facts, input.key, &of.theme, level);
    let (from, to) = scale.map_or((0, 0), |scale| (scale.minimum(), scale.maximum()));
    let baseline = facts.priorities.baseline.as_ref();
    let args = [
        ("value", arg(input.key, value)),
        (
            "n",
            match input.key {
                PriorityKey::Needs | PriorityKey::Help => arg(input.key, value),
                _ => Arg::Count(input.basis.n),
            },
        ),
        (
            "threshold",
            Arg::Name(scale.map_or("", |scale| facts.threshold_name(scale))),
        ),
        ("from", Arg::Name(&from.to_string())),
        ("to", Arg::Name(&to.to_string())),
        (
            "since",
            Arg::Name(baseline.map_or("", |round| facts.round_name(round))),
        ),
    ];
    let key = match (input.key, facts.school()) {
        (PriorityKey::Needs, Some(_)) => "priorities.input.own_needs".to_owned(),
        (PriorityKey::Help, Some(_)) => "priorities.input.others_help".to_owned(),
        (PriorityKey::Change, Some(_)) => "priorities.input.own_change".to_owned(),
        (PriorityKey::SchoolsBelow, None) if facts.hub.is_some() => {
            "priorities.input.scores_below".to_owned()
        }
        (key, _) => format!("priorities.input.{key}"),
    };
    Some(facts.words.say(&key, &args))
}

/// What put it before the next.
fn before_next(
    facts: &Facts<'_>,
    of: &LevelPriorities,
    priority: &Priority,
    at: usize,
) -> Option<Said> {
    let decided = priority.before_next.as_ref()?;
    let next = of.priorities.get(at + 1)?;
    let next = facts.theme_name(&next.theme, Some(&of.level));
    let Some(key) = decided.by else {
        return Some(
            facts
                .words
                .say("priorities.before_by_order", &[("next", Arg::Name(&next))]),
        );
    };
    let what = facts.words.word(&format!("priorities.key.{key}"));
    let mut args = vec![("next", Arg::Name(&next)), ("what", Arg::Name(&what))];
    let value = decided.value.value().map(|value| arg(key, *value));
    let other = decided.next.value().map(|value| arg(key, *value));
    let (Some(value), Some(other)) = (value, other) else {
        return Some(facts.words.say("priorities.before_by_none", &args));
    };
    args.extend([("value", value), ("other", other)]);
    let texts = [decided.value, decided.next].map(|cell| cell.value().map(|of| read(key, *of)));
    let [this, that] = texts;
    if this == that {
        return Some(facts.words.say("priorities.before_by_little", &args));
    }
    Some(facts.words.say("priorities.before_by", &args))
}

/// How the schools were drawn again, or why they were not.
fn sureness(facts: &Facts<'_>, of: &LevelPriorities) -> Option<Said> {
    let top = Arg::Count(facts.priorities.options.top.into());
    match &of.resampled {
        Cell::Value { value } => {
            let Resampled {
                schools, resamples, ..
            } = *value;
            let key = match value.method {
                ResampleMethod::LeaveOneOut => "priorities.leave_one_out",
                ResampleMethod::Enumerated => "priorities.enumerated",
                ResampleMethod::Drawn => "priorities.drawn",
            };
            let args = [
                ("n", Arg::Count(schools)),
                ("resamples", Arg::Count(resamples)),
                ("top", top),
            ];
            Some(facts.words.say(key, &args))
        }
        Cell::Undefined { .. } if facts.school().is_some() => None,
        Cell::Undefined { .. } => Some(facts.words.say("priorities.too_few", &[])),
        Cell::Suppressed { .. } | Cell::Unavailable => {
            Some(facts.words.say("priorities.not_drawn", &[]))
        }
        Cell::NotApplicable { .. } => None,
    }
}

/// All themes in order, with their figures.
fn ranking(facts: &Facts<'_>, of: &LevelPriorities) -> Block {
    let words = facts.words;
    let shows_stays = of.priorities.iter().any(|of| of.stays.value().is_some());
    let mut columns = vec![
        charts::words("theme", words.word("priorities.theme")),
        charts::numbers("rank", words.word("priorities.rank")),
    ];
    // A figure that nobody could give has no column.
    let is_given = |at: usize| {
        let mut inputs = of.priorities.iter().filter_map(|of| of.inputs.get(at));
        inputs.any(|input| input.value != Cell::Unavailable)
    };
    for (_, key) in of.keys.iter().enumerate().filter(|(at, _)| is_given(*at)) {
        let label = words.word(&format!("priorities.key.{key}"));
        columns.push(charts::numbers(key.name(), label));
    }
    columns.push(charts::words("pareto", words.word("priorities.pareto")));
    if shows_stays {
        let top = [("top", Arg::Count(facts.priorities.options.top.into()))];
        columns.push(charts::numbers(
            "stays",
            words.say("priorities.stays", &top).text,
        ));
    }
    let rows = of.priorities.iter().map(|priority| {
        let mut entries = vec![
            Entry::text(facts.theme_name(&priority.theme, Some(&of.level))),
            Entry::count(priority.rank),
        ];
        let figures = priority.inputs.iter().enumerate();
        let figures = figures.filter(|(at, _)| is_given(*at));
        entries.extend(figures.map(|(_, input)| {
            Entry::figure(
                &input.value,
                |value| read(input.key, value),
                |why| facts.why(why),
            )
        }));
        let pareto = if priority.pareto {
            "word.yes"
        } else {
            "word.no"
        };
        entries.push(Entry::text(words.word(pareto)));
        if shows_stays {
            entries.push(stays(facts, priority));
        }
        Row { entries, depth: 0 }
    });
    let level = [("level", Arg::Name(facts.level_title(&of.level)))];
    let table = Table {
        id: format!("priorities_{}", id(&of.level)),
        caption: words.say("priorities.table", &level).text,
        columns,
        rows: rows.collect(),
    };
    if shows_stays {
        Block::Chart {
            chart: sure(facts, of, table),
        }
    } else {
        Block::Table { table }
    }
}

/// The share of resamples in which it stays, as a dot between never and always.
fn stays(facts: &Facts<'_>, priority: &Priority) -> Entry {
    let entry = Entry::figure(&priority.stays, share, |why| facts.why(why));
    match priority.stays.value() {
        Some(at) => entry.with(Mark::Line {
            range: Span { from: 0.0, to: 1.0 },
            dots: vec![Dot {
                label: said::share(*at),
                at: *at,
                colour: Colour::Role {
                    role: PaletteRole::Accent,
                },
            }],
            span: Some(Span { from: 0.0, to: *at }),
        }),
        None => entry,
    }
}

/// The order as a chart: how often each theme is among the first.
fn sure(facts: &Facts<'_>, of: &LevelPriorities, table: Table) -> Chart {
    let themes = of.priorities.iter().filter_map(|priority| {
        let share = *priority.stays.value()?;
        let theme = facts.theme_name(&priority.theme, Some(&of.level));
        Some((theme, share))
    });
    let themes: Vec<(String, f64)> = themes.collect();
    charts::stays::chart(
        facts,
        (facts.level_title(&of.level), &id(&of.level)),
        &themes,
        table,
    )
}

/// An id of the framework as part of a name within a report.
pub(super) fn id(id: &LevelId) -> String {
    let letters = id.as_str().chars();
    let letters = letters.map(|c| {
        if c.is_ascii_alphanumeric() {
            c.to_ascii_lowercase()
        } else {
            '_'
        }
    });
    letters.collect()
}

/// A theme in which a success is near, with the conditions it meets.
fn small_win(facts: &Facts<'_>, win: &SmallWin, level: &LevelId) -> ReportFinding {
    let scale = facts.default_scale();
    let threshold = scale.map_or("", |scale| facts.threshold_name(scale));
    let because = win.because.iter().map(|why| {
        let is = match why.is {
            Comparison::AtLeast => "at_least",
            Comparison::Below => "below",
        };
        let args = [
            ("value", arg(why.figure, why.value)),
            ("limit", arg(why.figure, why.limit)),
            ("threshold", Arg::Name(threshold)),
        ];
        facts
            .words
            .say(&format!("priorities.win.{}.{is}", why.figure), &args)
    });
    ReportFinding {
        tone: Tone::Strength,
        title: Said::plain(facts.theme_name(&win.theme, Some(level))),
        because: because.collect(),
        prompts: Vec::new(),
    }
}
