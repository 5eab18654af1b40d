//! The sections of a report, one a file: which question each answers.

mod agreement;
mod areas;
mod findings;
mod gaps;
mod glance;
mod headlines;
#[cfg(test)]
mod help_tests;
mod matches;
mod methods;
mod moderation;
pub(super) mod names;
mod notes;
mod partnerships;
mod practice;
mod priorities;
mod progress;
mod quadrant;
mod responses;
pub(super) mod support;
mod unmet;

use super::facts::Facts;
use super::model::{Block, Section, SectionKind};
use super::options::ReportOf;

/// The sections that a report of a kind usually has, in order.
pub(super) fn usual(of: &ReportOf) -> Vec<SectionKind> {
    use SectionKind::{
        Agreement, AreasAndThemes, AtAGlance, Gaps, Matches, Methods, Moderation, Notes,
        OffersAndNeeds, Partnerships, Practice, Priorities, Progress, Quadrant, Responses,
        StrengthsAndRisks,
    };
    match of {
        ReportOf::Partnership { .. } => vec![
            AtAGlance,
            StrengthsAndRisks,
            AreasAndThemes,
            Agreement,
            Gaps,
            Progress,
            Quadrant,
            OffersAndNeeds,
            Matches,
            Priorities,
            Notes,
            Responses,
            Moderation,
            Methods,
        ],
        ReportOf::School { .. } => vec![
            AtAGlance,
            AreasAndThemes,
            Gaps,
            Progress,
            OffersAndNeeds,
            Priorities,
            Notes,
            Methods,
        ],
        ReportOf::Hub { .. } => vec![
            AtAGlance,
            StrengthsAndRisks,
            AreasAndThemes,
            Partnerships,
            Progress,
            OffersAndNeeds,
            Matches,
            Practice,
            Priorities,
            Notes,
            Responses,
            Methods,
        ],
        ReportOf::Funder { .. } => vec![
            AtAGlance,
            StrengthsAndRisks,
            AreasAndThemes,
            Partnerships,
            Progress,
            Priorities,
            Responses,
            Methods,
        ],
    }
}

/// The sections that are wanted; of those that nothing is to be told about, none.
pub(super) fn sections(facts: &Facts<'_>, wanted: &[SectionKind]) -> Vec<Section> {
    let sections = wanted.iter().map(|id| Section {
        id: *id,
        title: facts.words.word(&format!("section.{id}")),
        blocks: blocks(facts, *id),
    });
    sections
        .filter(|section| !section.blocks.is_empty())
        .collect()
}

fn blocks(facts: &Facts<'_>, section: SectionKind) -> Vec<Block> {
    match section {
        SectionKind::AtAGlance => glance::blocks(facts),
        SectionKind::StrengthsAndRisks => findings::blocks(facts),
        SectionKind::AreasAndThemes => areas::blocks(facts),
        SectionKind::Agreement => agreement::blocks(facts),
        SectionKind::Gaps => gaps::blocks(facts),
        SectionKind::Progress => progress::blocks(facts),
        SectionKind::Quadrant => quadrant::blocks(facts),
        SectionKind::OffersAndNeeds => support::blocks(facts),
        SectionKind::Matches => matches::blocks(facts),
        SectionKind::Partnerships => partnerships::blocks(facts),
        SectionKind::Practice => practice::blocks(facts),
        SectionKind::Priorities => priorities::blocks(facts),
        SectionKind::Notes => notes::blocks(facts),
        SectionKind::Responses => responses::blocks(facts),
        SectionKind::Moderation => moderation::blocks(facts),
        SectionKind::Methods => methods::blocks(facts),
    }
}
