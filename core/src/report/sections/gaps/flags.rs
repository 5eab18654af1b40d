//! Gaps that are worth a talk, each with the figures and limits it follows from.

use super::super::super::facts::{Facts, PartnershipFacts};
use super::super::super::model::{Block, ReportFinding, Tone};
use super::super::super::said::{Arg, Said};
use crate::gaps::{GapFigure, GapFlag, GapRule};
use crate::id::SchoolId;

/// How many findings of a kind are told, and how many reasons of each.
const MOST: usize = 4;

/// Themes that schools see otherwise for themselves than for the partnership.
pub(super) fn of_themes(facts: &Facts<'_>, of: &PartnershipFacts) -> Option<Block> {
    let flags = of.gaps.flags.iter();
    let findings = flags.filter_map(|flag| {
        let key = match flag.rule {
            GapRule::PartnershipAbove => "gaps.above",
            GapRule::PartnershipBelow => "gaps.below",
            _ => return None,
        };
        let theme = facts.node_name(&flag.node, None);
        let (gap, limit) = reason(flag, GapFigure::SelfPartnership)?;
        let args = [
            ("theme", Arg::Name(&theme)),
            ("gap", Arg::Change(gap)),
            ("limit", Arg::Change(limit)),
            ("n", Arg::Count(flag.n)),
        ];
        let say = |part: &str| facts.words.say(&format!("{key}.{part}"), &args);
        Some(finding(
            Tone::Plain,
            say("title"),
            vec![say("because")],
            say("prompt"),
        ))
    });
    block(facts, "gaps.themes.heading", findings.collect())
}

/// What single schools see otherwise than the others: of one, or of all whose
/// scores the audience may see.
pub(super) fn of_schools(
    facts: &Facts<'_>,
    of: &PartnershipFacts,
    only: Option<&SchoolId>,
) -> Vec<Block> {
    let rules = [
        (GapRule::HiddenStrength, Tone::Strength),
        (GapRule::BlindSpot, Tone::Plain),
        (GapRule::NotReached, Tone::Plain),
        (GapRule::Outlier, Tone::Plain),
    ];
    let mut blocks = Vec::new();
    for (rule, tone) in rules {
        let mut groups: Vec<(&SchoolId, Vec<&GapFlag>)> = Vec::new();
        for flag in of.gaps.flags.iter().filter(|flag| flag.rule == rule) {
            let Some(school) = &flag.school else { continue };
            if only.is_some_and(|only| only != school) {
                continue;
            }
            match groups.iter_mut().find(|(of, _)| *of == school) {
                Some((_, flags)) => flags.push(flag),
                None => groups.push((school, vec![flag])),
            }
        }
        // Equals stay in order: those that came first are the most striking.
        groups.sort_by_key(|(_, flags)| std::cmp::Reverse(flags.len()));
        let told = groups.iter().take(MOST);
        let told = told.map(|(school, flags)| of_school(facts, school, rule, tone, flags));
        blocks.extend(block(
            facts,
            &format!("gaps.{rule}.heading"),
            told.collect(),
        ));
        let rest = groups.len().saturating_sub(MOST) as u64;
        if rest > 0 {
            let said = facts
                .words
                .say("gaps.more_schools", &[("n", Arg::Count(rest))]);
            blocks.push(Block::Paragraph { said });
        }
    }
    blocks
}

fn of_school(
    facts: &Facts<'_>,
    school: &SchoolId,
    rule: GapRule,
    tone: Tone,
    flags: &[&GapFlag],
) -> ReportFinding {
    let words = facts.words;
    let args = [
        ("school", Arg::Name(facts.school_name(school))),
        ("n", Arg::Count(flags.len() as u64)),
    ];
    let say = |part: &str| words.say(&format!("gaps.{rule}.{part}"), &args);
    let told = flags.iter().take(MOST);
    let mut because: Vec<Said> = told.map(|flag| because(facts, flag)).collect();
    let rest = flags.len().saturating_sub(MOST) as u64;
    if rest > 0 {
        because.push(words.say("gaps.more", &[("n", Arg::Count(rest))]));
    }
    finding(tone, say("title"), because, say("prompt"))
}

/// The figures of a school, held against their limits.
fn because(facts: &Facts<'_>, flag: &GapFlag) -> Said {
    let theme = facts.node_name(&flag.node, flag.level.as_ref());
    let level = flag.level.as_ref().map(|level| facts.level_name(level));
    let level = level.unwrap_or_default();
    let mut args = vec![
        ("theme", Arg::Name(&theme)),
        ("level", Arg::Name(&level)),
        ("n", Arg::Count(flag.n)),
    ];
    // One figure may be held against two limits.
    for (index, reason) in flag.because.iter().enumerate() {
        let again = flag.because.iter().take(index);
        let first = !again.into_iter().any(|other| other.figure == reason.figure);
        let (value, limit) = match reason.figure {
            GapFigure::Own => ("own", "own_limit"),
            GapFigure::Partnership => ("view", "view_limit"),
            GapFigure::Others => ("others", "others_limit"),
            GapFigure::Perception => ("gap", "gap_limit"),
            GapFigure::Distance if first => ("distance", "limit"),
            GapFigure::Distance => ("distance", "least"),
            _ => continue,
        };
        let read = match reason.figure {
            GapFigure::Perception => Arg::Change,
            _ => Arg::Figure,
        };
        args.push((value, read(reason.value)));
        args.push((limit, read(reason.limit)));
    }
    facts
        .words
        .say(&format!("gaps.{}.because", flag.rule), &args)
}

/// Roles that see a theme otherwise, the furthest apart first.
pub(super) fn of_roles(facts: &Facts<'_>, of: &PartnershipFacts) -> Vec<Block> {
    let words = facts.words;
    let flags = of.gaps.flags.iter();
    let flags: Vec<_> = flags
        .filter(|flag| flag.rule == GapRule::RolesApart)
        .collect();
    let told = flags.iter().take(MOST).filter_map(|flag| {
        let theme = facts.node_name(&flag.node, flag.level.as_ref());
        let (gap, limit) = reason(flag, GapFigure::Roles)?;
        let level = facts.level_name(flag.level.as_ref()?);
        let args = [
            ("theme", Arg::Name(&theme)),
            ("level", Arg::Name(&level)),
            ("role", Arg::Name(facts.role_name(flag.role.as_ref()?))),
            (
                "other",
                Arg::Name(facts.role_name(flag.other_role.as_ref()?)),
            ),
            ("gap", Arg::Figure(gap)),
            ("limit", Arg::Figure(limit)),
            ("n", Arg::Count(flag.n)),
        ];
        let say = |part: &str| words.say(&format!("gaps.roles_apart.{part}"), &args);
        Some(finding(
            Tone::Plain,
            say("title"),
            vec![say("because")],
            say("prompt"),
        ))
    });
    let block = block(facts, "gaps.roles_apart.heading", told.collect());
    let rest = flags.len().saturating_sub(MOST) as u64;
    let more = (rest > 0).then(|| Block::Paragraph {
        said: words.say("gaps.more_roles", &[("n", Arg::Count(rest))]),
    });
    block.into_iter().chain(more).collect()
}

fn reason(flag: &GapFlag, figure: GapFigure) -> Option<(f64, f64)> {
    let mut reasons = flag.because.iter();
    let found = reasons.find(|reason| reason.figure == figure)?;
    Some((found.value, found.limit))
}

fn finding(tone: Tone, title: Said, because: Vec<Said>, prompt: Said) -> ReportFinding {
    ReportFinding {
        tone,
        title,
        because,
        prompts: vec![prompt.text],
    }
}

fn block(facts: &Facts<'_>, heading: &str, findings: Vec<ReportFinding>) -> Option<Block> {
    (!findings.is_empty()).then(|| Block::Findings {
        title: facts.words.word(heading),
        findings,
    })
}
