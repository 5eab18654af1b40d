//! What stands out on the first page: two or three strengths, two or three things
//! to look at, the first priority, and one question to begin with.

use super::super::facts::Facts;
use super::super::model::{Block, ReportFinding, Tone};
use super::super::said::{Arg, Said};
use super::{glance, priorities};
use crate::dashboard::{Comparison, Dashboard, Figure, Finding, HighlightKind};
use crate::id::{LevelId, ThemeCode};
use crate::scores::Node;

/// As many of each are told.
const MOST: usize = 3;

pub(super) fn blocks(facts: &Facts<'_>) -> Vec<Block> {
    let (strengths, risks) = match (facts.school(), &facts.partnership, &facts.hub) {
        (Some(_), ..) => own(facts),
        (None, Some(partnership), _) => {
            let found = |kind| highlights(facts, &partnership.dashboard, kind);
            (found(HighlightKind::Strength), found(HighlightKind::Risk))
        }
        (None, None, Some(hub)) => {
            let found = |kind| common(facts, &hub.dashboards, kind);
            (found(HighlightKind::Strength), found(HighlightKind::Risk))
        }
        _ => (Vec::new(), Vec::new()),
    };
    let (well, look) = match facts.school() {
        Some(_) => ("glance.highest", "glance.lowest"),
        None => ("glance.strengths", "glance.risks"),
    };
    let mut blocks = Vec::new();
    for (key, findings) in [(well, strengths), (look, risks)] {
        if !findings.is_empty() {
            blocks.push(Block::Findings {
                title: facts.words.word(key),
                findings,
            });
        }
    }
    blocks.extend(first(facts));
    blocks
}

/// A theme at a level, as it stands in a title.
fn title(facts: &Facts<'_>, theme: &ThemeCode, level: &LevelId) -> Said {
    let name = facts.theme_name(theme, Some(level));
    if facts.framework().levels.len() < 2 {
        return Said::plain(name);
    }
    let args = [
        ("theme", Arg::Name(&name)),
        ("level", Arg::Name(facts.level_title(level))),
    ];
    facts.words.say("glance.theme", &args)
}

fn tone(kind: HighlightKind) -> Tone {
    match kind {
        HighlightKind::Strength => Tone::Strength,
        HighlightKind::Risk => Tone::Risk,
    }
}

/// What stands out in a partnership.
fn highlights(facts: &Facts<'_>, of: &Dashboard, kind: HighlightKind) -> Vec<ReportFinding> {
    let found = of.highlights.iter().filter(|found| found.kind == kind);
    let found = found.take(MOST).map(|found| ReportFinding {
        tone: tone(kind),
        title: title(facts, &found.theme, &found.level),
        because: found
            .because
            .iter()
            .map(|why| because(facts, why, (&found.theme, &found.level)))
            .collect(),
        prompts: Vec::new(),
    });
    found.collect()
}

fn because(facts: &Facts<'_>, why: &Finding, (theme, level): (&ThemeCode, &LevelId)) -> Said {
    let is = match why.is {
        Comparison::AtLeast => "at_least",
        Comparison::Below => "below",
    };
    let scale = facts.theme_scale(theme, level);
    let threshold = scale.map_or("", |scale| facts.threshold_name(scale));
    let read = |value| match why.figure {
        Figure::ShareAtThreshold => Arg::Share(value),
        Figure::Consensus | Figure::Agreement => Arg::Figure(value),
    };
    let args = [
        ("value", read(why.value)),
        ("limit", read(why.limit)),
        ("threshold", Arg::Name(threshold)),
    ];
    let key = format!("glance.because.{}.{is}", why.figure);
    facts.words.say(&key, &args)
}

/// What stands out in most partnerships of a hub.
fn common(facts: &Facts<'_>, all: &[Dashboard], kind: HighlightKind) -> Vec<ReportFinding> {
    let answered = all.iter().filter(|of| of.responses.answered > 0).count() as u64;
    let mut counted: Vec<(&ThemeCode, &LevelId, u64)> = Vec::new();
    for (_, theme) in facts.framework().themes() {
        for level in &facts.framework().levels {
            let stands_out = |of: &&Dashboard| {
                let mut found = of.highlights.iter();
                found.any(|found| {
                    found.kind == kind && found.theme == theme.code && found.level == level.id
                })
            };
            let n = all.iter().filter(stands_out).count() as u64;
            if n > 0 {
                counted.push((&theme.code, &level.id, n));
            }
        }
    }
    counted.sort_by_key(|(_, _, n)| std::cmp::Reverse(*n));
    let counted = counted.into_iter().take(MOST);
    let found = counted.map(|(theme, level, n)| {
        let args = [("n", Arg::Count(n)), ("all", Arg::Count(answered))];
        let key = match kind {
            HighlightKind::Strength => "glance.strength_in",
            HighlightKind::Risk => "glance.risk_in",
        };
        ReportFinding {
            tone: tone(kind),
            title: title(facts, theme, level),
            because: vec![facts.words.say(key, &args)],
            prompts: Vec::new(),
        }
    });
    found.collect()
}

/// The themes that a school rates highest and lowest for itself.
fn own(facts: &Facts<'_>) -> (Vec<ReportFinding>, Vec<ReportFinding>) {
    let Some(level) = facts.main_level() else {
        return Default::default();
    };
    let themes = facts.framework().themes();
    let mut rated: Vec<(&ThemeCode, f64, f64)> = themes
        .filter_map(|(_, theme)| {
            let code = theme.code.clone();
            let score = glance::score(facts, level.as_str(), &Node::Theme { code });
            let score = score.value().copied()?;
            let on_scale = score.on_default_scale(facts.framework());
            Some((&theme.code, *on_scale.value()?, *score.mean.value()?))
        })
        .collect();
    rated.sort_by(|a, b| b.1.total_cmp(&a.1));
    let half = (rated.len() / 2).min(2);
    let finding = |(theme, _, mean): &(&ThemeCode, f64, f64), tone| {
        let scale = facts.theme_scale(theme, level);
        let (from, to) = scale.map_or((0, 0), |scale| (scale.minimum(), scale.maximum()));
        let args = [
            ("mean", Arg::Figure(*mean)),
            ("from", Arg::Name(&from.to_string())),
            ("to", Arg::Name(&to.to_string())),
        ];
        ReportFinding {
            tone,
            title: title(facts, theme, level),
            because: vec![facts.words.say("glance.rated", &args)],
            prompts: Vec::new(),
        }
    };
    let apart = match (rated.first(), rated.last()) {
        (Some(first), Some(last)) => first.1 > last.1 + 1e-9,
        _ => false,
    };
    if !apart {
        return Default::default();
    }
    let top = rated.iter().take(half);
    let bottom = rated.iter().rev().take(half);
    (
        top.map(|of| finding(of, Tone::Strength)).collect(),
        bottom.map(|of| finding(of, Tone::Plain)).collect(),
    )
}

/// The first priority, and a question about it.
fn first(facts: &Facts<'_>) -> Vec<Block> {
    let Some(level) = facts.main_level() else {
        return Vec::new();
    };
    let mut levels = facts.priorities.levels.iter();
    let found = levels.find(|of| of.level == *level);
    let Some(first) = found.and_then(|of| of.priorities.first()) else {
        return Vec::new();
    };
    let inputs = first.inputs.iter();
    let because = inputs.filter_map(|input| priorities::input(facts, first, level, input));
    let finding = ReportFinding {
        tone: Tone::Plain,
        title: title(facts, &first.theme, level),
        because: because.take(2).collect(),
        prompts: Vec::new(),
    };
    let mut blocks = vec![Block::Findings {
        title: facts.words.word("glance.first"),
        findings: vec![finding],
    }];
    if let Some(question) = priorities::prompts(facts, &first.theme).into_iter().next() {
        blocks.push(Block::List {
            title: facts.words.word("glance.question"),
            items: vec![Said::plain(question)],
        });
    }
    blocks
}
