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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::options::ReportOptions;
    use super::super::testing;
    use crate::text::Language;

    /// Whether a text is a sentence or part of one, and not a figure or a name.
    fn is_said(text: &str) -> bool {
        let letters = |word: &str| word.chars().filter(|letter| letter.is_alphabetic()).count();
        text.split(' ').filter(|word| letters(word) > 1).count() > 2
    }

    /// Every text that says something.
    fn texts(value: &serde_json::Value, found: &mut BTreeSet<String>) {
        match value {
            serde_json::Value::String(text) if is_said(text) => {
                found.insert(text.clone());
            }
            serde_json::Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
            serde_json::Value::Object(members) => {
                for (name, member) in members {
                    // What a chart is drawn with is not for people.
                    if name != "config" && name != "test" {
                        texts(member, found);
                    }
                }
            }
            _ => {}
        }
    }

    #[test]
    fn a_welsh_report_says_nothing_in_english() {
        let language = |tag| ReportOptions {
            language: Some(Language::new(tag).unwrap()),
            ..ReportOptions::default()
        };
        for of in testing::kinds() {
            let [english, welsh] = ["en", "cy"].map(|tag| {
                let report = testing::report(&of, &language(tag));
                let mut found = BTreeSet::new();
                texts(&serde_json::to_value(&report.sections).unwrap(), &mut found);
                found
            });
            let roster = testing::inputs().dataset.roster();
            let names = roster.schools.iter().map(|school| school.title.get("en"));
            let names: BTreeSet<&str> = names.flatten().collect(); // some have no Welsh one
            let both = english.intersection(&welsh);
            let both: Vec<&String> = both.filter(|text| !names.contains(text.as_str())).collect();
            assert!(both.is_empty(), "{of:?}: {both:#?}");
        }
    }
}
