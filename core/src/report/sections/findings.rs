//! What stands out? Strengths first, then risks, each with the figures and limits
//! behind it and with questions to talk about; then what other views flag.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use super::super::facts::{Facts, HubFacts, PartnershipFacts};
use super::super::model::{Block, ReportFinding, Tone};
use super::super::options::ReportOf;
use super::super::said::{Arg, Said};
use super::super::text::{capital, sentences};
use super::areas::FEW;
use crate::cell::Cell;
use crate::dashboard::{
    Dashboard, DashboardOptions, DashboardRow, Figure, Highlight, HighlightKind, HighlightRule,
};
use crate::gaps::{GapFigure, GapFlag, GapRule};
use crate::id::{LevelId, ThemeCode};
use crate::quadrant::{QuadrantFigure, QuadrantFlag, QuadrantRule};
use crate::scores::{Node, Score};

/// How many findings of a kind a summary tells.
const IN_SHORT: usize = 3;

pub(super) fn blocks(facts: &Facts<'_>) -> Vec<Block> {
    match (&facts.partnership, &facts.hub) {
        (Some(found), _) if facts.school().is_none() => partnership(facts, found),
        (_, Some(found)) => hub(facts, found),
        _ => Vec::new(),
    }
}

fn in_short(facts: &Facts<'_>) -> bool {
    matches!(facts.of, ReportOf::Funder { .. })
}

fn partnership(facts: &Facts<'_>, found: &PartnershipFacts) -> Vec<Block> {
    let dashboard = &found.dashboard;
    let (seen, unseen) = themes(&dashboard.rows);
    if seen == 0 {
        let key = if unseen > 0 {
            "findings.hidden"
        } else {
            "findings.nobody"
        };
        return vec![facts.paragraph(key, &[])];
    }
    let mut told = BTreeSet::new();
    let mut blocks = vec![facts.paragraph("findings.intro", &[])];
    for kind in [HighlightKind::Strength, HighlightKind::Risk] {
        let mut findings = grouped(facts, dashboard, kind, &mut told);
        if in_short(facts) {
            findings.truncate(IN_SHORT);
        }
        blocks.extend(titled(facts, kind, findings));
    }
    let mut flagged = flags(facts, found);
    flagged.truncate(IN_SHORT);
    if !flagged.is_empty() && !in_short(facts) {
        blocks.push(Block::Findings {
            title: facts.words.word("findings.also"),
            findings: flagged,
        });
    }
    if blocks.len() == 1 {
        blocks = vec![nothing(facts, &dashboard.options)];
    }
    if unseen > 0 {
        blocks.push(facts.paragraph("findings.unseen", &[("n", Arg::Count(unseen))]));
    }
    blocks
}

fn titled(facts: &Facts<'_>, kind: HighlightKind, findings: Vec<ReportFinding>) -> Option<Block> {
    let key = match kind {
        HighlightKind::Strength => "findings.strengths",
        HighlightKind::Risk => "findings.risks",
    };
    (!findings.is_empty()).then(|| Block::Findings {
        title: facts.words.word(key),
        findings,
    })
}

/// At how many themes and levels something is to be seen, and is hidden.
fn themes(rows: &[DashboardRow]) -> (u64, u64) {
    let themes = rows
        .iter()
        .filter(|row| matches!(row.node, Node::Theme { .. }));
    let mut counts = (0, 0);
    for score in themes
        .flat_map(|row| &row.levels)
        .filter_map(|of| of.score.value())
    {
        match score.mean {
            Cell::Value { .. } => counts.0 += 1,
            Cell::Suppressed { .. } => counts.1 += 1,
            _ => {}
        }
    }
    counts
}

/// That nothing stands out, and by which rules.
fn nothing(facts: &Facts<'_>, options: &DashboardOptions) -> Block {
    let framework = facts.framework();
    let scale = framework.scale(&framework.default_scale);
    let threshold = scale.map(|scale| facts.threshold_name(scale));
    facts.paragraph(
        "findings.nothing",
        &[
            ("threshold", Arg::Name(threshold.unwrap_or_default())),
            ("strength", Arg::Share(options.strength_share)),
            ("consensus", Arg::Figure(options.low_consensus)),
            ("risk", Arg::Share(options.risk_share)),
            ("divided", Arg::Figure(options.divided_agreement)),
        ],
    )
}

/// The highlights of a kind, theme by theme; `told` are the themes whose
/// questions were asked before.
fn grouped(
    facts: &Facts<'_>,
    dashboard: &Dashboard,
    kind: HighlightKind,
    told: &mut BTreeSet<ThemeCode>,
) -> Vec<ReportFinding> {
    let of_kind = dashboard.highlights.iter().filter(|of| of.kind == kind);
    let mut themes: Vec<(&ThemeCode, Vec<&Highlight>)> = Vec::new();
    for highlight in of_kind {
        match themes
            .iter_mut()
            .find(|(code, _)| *code == &highlight.theme)
        {
            Some((_, all)) => all.push(highlight),
            None => themes.push((&highlight.theme, vec![highlight])),
        }
    }
    let findings = themes.into_iter().map(|(code, highlights)| {
        let node = Node::Theme { code: code.clone() };
        let row = dashboard.rows.iter().find(|row| row.node == node);
        let because = highlights.iter().map(|of| because(facts, of, row));
        let level = |of: &&Highlight| of.level.clone();
        let first = highlights.first().map(level);
        let one = highlights
            .iter()
            .all(|of| Some(&of.level) == first.as_ref());
        let name = facts.node_name(&node, first.as_ref().filter(|_| one));
        let divided = |of: &&Highlight| of.rule == HighlightRule::RiskDivided;
        let key = match kind {
            HighlightKind::Strength => "findings.strength",
            HighlightKind::Risk if highlights.iter().all(divided) => "findings.divided",
            HighlightKind::Risk => "findings.risk",
        };
        ReportFinding {
            tone: match kind {
                HighlightKind::Strength => Tone::Strength,
                HighlightKind::Risk => Tone::Risk,
            },
            title: capital(facts.words.say(key, &[("theme", Arg::Name(&name))])),
            because: because.collect(),
            prompts: if in_short(facts) || !told.insert(code.clone()) {
                Vec::new()
            } else {
                prompts(facts, code)
            },
        }
    });
    findings.collect()
}

fn prompts(facts: &Facts<'_>, code: &ThemeCode) -> Vec<String> {
    let theme = facts.framework().theme(code);
    let prompts = theme.iter().flat_map(|theme| &theme.prompts);
    prompts.map(|text| facts.text(text).to_owned()).collect()
}

/// The figures of a highlight, the limits they were held against, and what
/// they rest on.
fn because(facts: &Facts<'_>, highlight: &Highlight, row: Option<&DashboardRow>) -> Said {
    let mut levels = row.iter().flat_map(|row| &row.levels);
    let of = levels.find(|of| of.level == highlight.level);
    let score = of.and_then(|of| of.score.value());
    let at = facts.at(&highlight.level);
    let threshold = score.and_then(|score| facts.framework().scale(&score.scale));
    let threshold = threshold.map(|scale| facts.threshold_name(scale));
    let threshold = threshold.unwrap_or_default();
    let mut said = Vec::new();
    for (index, finding) in highlight.because.iter().enumerate() {
        let first = if index == 0 { at.as_str() } else { "" };
        let (key, value, limit) = match finding.figure {
            Figure::ShareAtThreshold => {
                let key = match highlight.kind {
                    HighlightKind::Strength => "findings.share_high",
                    HighlightKind::Risk => "findings.share_low",
                };
                (key, Arg::Share(finding.value), Arg::Share(finding.limit))
            }
            Figure::Consensus => (
                "findings.consensus",
                Arg::Figure(finding.value),
                Arg::Figure(finding.limit),
            ),
            Figure::Agreement => (
                "findings.agreement",
                Arg::Figure(finding.value),
                Arg::Figure(finding.limit),
            ),
        };
        let n = score.map_or(0, |score| score.answered);
        let args = [
            ("at", Arg::Name(first)),
            ("value", value),
            ("ratings", Arg::Count(n)),
            ("threshold", Arg::Name(threshold)),
            ("limit", limit),
        ];
        said.push(capital(facts.words.say(key, &args)));
    }
    said.extend(score.map(|score| rests_on(facts, score)));
    sentences(said)
}

/// What was left out, and that few schools answered, where that is so.
fn rests_on(facts: &Facts<'_>, score: &Score) -> Said {
    let mut said = Vec::new();
    if score.missing > 0 {
        let args = [("n", Arg::Count(score.missing))];
        said.push(facts.words.say("findings.missing", &args));
    }
    if score.schools < FEW {
        let args = [("n", Arg::Count(score.schools))];
        said.push(facts.words.say("findings.few", &args));
    }
    sentences(said)
}

/// What other views flag about the partnership as a whole, in short.
fn flags(facts: &Facts<'_>, found: &PartnershipFacts) -> Vec<ReportFinding> {
    let mut all = Vec::new();
    if let Some((picture, _)) = &found.quadrant {
        let axes = [&picture.quadrant.x.title, &picture.quadrant.y.title];
        let axes = axes.map(|axis| facts.text(axis));
        let level = &picture.quadrant.level;
        all.extend(
            picture
                .flags
                .iter()
                .map(|flag| quadrant(facts, flag, axes, level)),
        );
    }
    let gaps = &found.gaps.flags;
    let of_all = |flag: &&GapFlag| {
        matches!(
            flag.rule,
            GapRule::PartnershipAbove | GapRule::PartnershipBelow
        )
    };
    all.extend(gaps.iter().find(of_all).and_then(|flag| gap(facts, flag)));
    let blind = gaps.iter().filter(|flag| flag.rule == GapRule::BlindSpot);
    let blind: Vec<&GapFlag> = blind.collect();
    all.extend(blind_spots(facts, &blind));
    all
}

fn quadrant(
    facts: &Facts<'_>,
    flag: &QuadrantFlag,
    [x, y]: [&str; 2],
    level: &LevelId,
) -> ReportFinding {
    let level = facts.level_name(level);
    let title = [
        ("x", Arg::Name(x)),
        ("y", Arg::Name(y)),
        ("level", Arg::Name(&level)),
    ];
    let key = match flag.rule {
        QuadrantRule::HighLow => "findings.high_low",
        QuadrantRule::UniformTop => "findings.uniform_top",
    };
    let because = flag.because.iter().map(|reason| {
        let (key, axis) = match reason.figure {
            QuadrantFigure::X => ("findings.axis_high", x),
            QuadrantFigure::Y => ("findings.axis_low", y),
            QuadrantFigure::TopShare => {
                let args = [
                    ("value", Arg::Share(reason.value)),
                    ("limit", Arg::Share(reason.limit)),
                ];
                return facts.words.say("findings.top_share", &args);
            }
        };
        let args = [
            ("axis", Arg::Name(axis)),
            ("value", Arg::Figure(reason.value)),
            ("limit", Arg::Figure(reason.limit)),
        ];
        facts.words.say(key, &args)
    });
    ReportFinding {
        tone: Tone::Plain,
        because: because.collect(),
        title: facts.words.say(key, &title),
        prompts: Vec::new(),
    }
}

fn gap(facts: &Facts<'_>, flag: &GapFlag) -> Option<ReportFinding> {
    let mut reasons = flag.because.iter();
    let reason = reasons.find(|reason| reason.figure == GapFigure::SelfPartnership)?;
    let key = match flag.rule {
        GapRule::PartnershipAbove => "findings.partnership_above",
        _ => "findings.partnership_below",
    };
    let name = facts.node_name(&flag.node, None);
    let args = [
        ("n", Arg::Count(flag.n)),
        ("value", Arg::Change(reason.value)),
        ("limit", Arg::Figure(reason.limit.abs())),
    ];
    Some(ReportFinding {
        tone: Tone::Plain,
        title: facts.words.say(key, &[("theme", Arg::Name(&name))]),
        because: vec![facts.words.say("findings.gap", &args)],
        prompts: Vec::new(),
    })
}

/// In how many themes a school sees the partnership high that others see low.
fn blind_spots(facts: &Facts<'_>, flags: &[&GapFlag]) -> Option<ReportFinding> {
    let first = flags.first()?;
    let name = facts.node_name(&first.node, None);
    let reasons = first.because.iter().filter_map(|reason| {
        let key = match reason.figure {
            GapFigure::Partnership => "findings.blind_high",
            GapFigure::Others => "findings.blind_low",
            _ => return None,
        };
        let args = [
            ("value", Arg::Figure(reason.value)),
            ("limit", Arg::Figure(reason.limit)),
        ];
        Some(facts.words.say(key, &args))
    });
    let example = [("theme", Arg::Name(&name))];
    let example = facts.words.say("findings.blind_example", &example);
    let because = sentences([example].into_iter().chain(reasons));
    let args = [("n", Arg::Count(flags.len() as u64))];
    Some(ReportFinding {
        tone: Tone::Plain,
        title: facts.words.say("findings.blind_spots", &args),
        because: vec![because],
        prompts: Vec::new(),
    })
}

/// The themes that stand out in most partnerships of a hub.
fn hub(facts: &Facts<'_>, found: &HubFacts) -> Vec<Block> {
    let seen = found.dashboards.iter().filter(|of| themes(&of.rows).0 > 0);
    let seen: Vec<&Dashboard> = seen.collect();
    let Some(first) = seen.first() else {
        let hides = found.dashboards.iter().any(|of| themes(&of.rows).1 > 0);
        let key = if hides {
            "findings.hidden"
        } else {
            "findings.nobody"
        };
        return vec![facts.paragraph(key, &[])];
    };
    let of = Arg::Count(seen.len() as u64);
    let mut blocks = vec![facts.paragraph("findings.hub_intro", &[("of", of)])];
    for kind in [HighlightKind::Strength, HighlightKind::Risk] {
        let themes = facts.framework().themes();
        let mut counted: Vec<(usize, &ThemeCode)> = themes
            .map(|(_, theme)| {
                let has = |of: &&&Dashboard| names(of, &theme.code, None, kind);
                (seen.iter().filter(has).count(), &theme.code)
            })
            .filter(|(n, _)| *n > 0)
            .collect();
        counted.sort_by_key(|(n, _)| std::cmp::Reverse(*n));
        counted.truncate(IN_SHORT);
        let findings = counted
            .into_iter()
            .map(|(n, code)| across(facts, &seen, kind, (n, code)))
            .collect();
        blocks.extend(titled(facts, kind, findings));
    }
    if blocks.len() == 1 {
        blocks = vec![nothing(facts, &first.options)];
    }
    blocks
}

/// Whether a dashboard names the theme as a strength or risk.
fn names(
    dashboard: &Dashboard,
    theme: &ThemeCode,
    level: Option<&LevelId>,
    kind: HighlightKind,
) -> bool {
    let mut highlights = dashboard.highlights.iter();
    highlights.any(|of| {
        of.kind == kind && of.theme == *theme && level.is_none_or(|level| of.level == *level)
    })
}

fn across(
    facts: &Facts<'_>,
    seen: &[&Dashboard],
    kind: HighlightKind,
    (n, code): (usize, &ThemeCode),
) -> ReportFinding {
    let name = facts.node_name(&Node::Theme { code: code.clone() }, None);
    let (key, tone) = match kind {
        HighlightKind::Strength => ("findings.hub_strength", Tone::Strength),
        HighlightKind::Risk => ("findings.hub_risk", Tone::Risk),
    };
    let args = [
        ("theme", Arg::Name(&name)),
        ("count", Arg::Count(n as u64)),
        ("of", Arg::Count(seen.len() as u64)),
    ];
    let levels = facts.framework().levels.iter().filter_map(|level| {
        let named = seen
            .iter()
            .filter(|of| names(of, code, Some(&level.id), kind));
        let named: Vec<&str> = named
            .map(|of| facts.partnership_name(&of.partnership))
            .collect();
        let (at, named) = (facts.at(&level.id), named.join(", "));
        let args = [("at", Arg::Name(&at)), ("names", Arg::Name(&named))];
        (!named.is_empty()).then(|| capital(facts.words.say("findings.hub_names", &args)))
    });
    ReportFinding {
        tone,
        title: facts.words.say(key, &args),
        because: if tone == Tone::Risk && in_short(facts) {
            Vec::new()
        } else {
            levels.collect()
        },
        prompts: if in_short(facts) {
            Vec::new()
        } else {
            prompts(facts, code)
        },
    }
}
