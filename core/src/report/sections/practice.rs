//! Where in a hub does something go so well that others could learn from it?

use super::super::charts::{numbers, words};
use super::super::facts::Facts;
use super::super::model::{Block, Entry, Row, Table};
use super::super::said::{self, Arg, Said};
use crate::cell::Cell;
use crate::hub::{Practice, PracticeDirectory, PracticeFigure};
use crate::id::BandId;
use crate::scores::ScoreUnit;

pub(super) fn blocks(facts: &Facts<'_>) -> Vec<Block> {
    let Some(hub) = &facts.hub else {
        return Vec::new();
    };
    let directory = &hub.picture.practice;
    let paragraph = |said| Block::Paragraph { said };
    if directory.practices.is_empty() {
        let key = match directory.hidden {
            0 => "practice.none",
            _ => "practice.none_seen",
        };
        let said = facts.words.say(key, &[]).and(rules(facts));
        return vec![paragraph(said)];
    }
    let mut blocks = vec![paragraph(found(facts, directory)), paragraph(rules(facts))];
    blocks.push(Block::Table {
        table: table(facts, &directory.practices),
    });
    if directory.hidden > 0 {
        let args = [("n", Arg::Count(directory.hidden))];
        blocks.push(paragraph(facts.words.say("practice.hidden", &args)));
    }
    blocks
}

/// How much is listed.
fn found(facts: &Facts<'_>, directory: &PracticeDirectory) -> Said {
    let mut themes: Vec<&str> = Vec::new();
    for practice in &directory.practices {
        if themes.last() != Some(&practice.theme.as_str()) {
            themes.push(practice.theme.as_str()); // they come theme by theme
        }
    }
    let practices = directory.practices.iter();
    let schools = practices.filter(|of| matches!(of.unit, ScoreUnit::School { .. }));
    let schools = schools.count();
    let args = [
        ("themes", Arg::Count(themes.len() as u64)),
        ("of", Arg::Count(facts.framework().themes().count() as u64)),
        ("schools", Arg::Count(schools as u64)),
        (
            "partnerships",
            Arg::Count((directory.practices.len() - schools) as u64),
        ),
    ];
    facts.words.say("practice.found", &args)
}

/// By which rules something is listed.
fn rules(facts: &Facts<'_>) -> Said {
    let options = &facts.options.hub;
    let args = [
        ("share", Arg::Share(options.practice_share)),
        ("consensus", Arg::Figure(options.practice_consensus)),
        ("answered", Arg::Share(options.practice_answered)),
        ("n", Arg::Count(options.practice_respondents.into())),
    ];
    facts.words.say("practice.rules", &args)
}

fn table(facts: &Facts<'_>, practices: &[Practice]) -> Table {
    let word = |key: &str| facts.words.word(&format!("practice.{key}"));
    let said = practices.iter().any(|of| of.moderated.value().is_some());
    let offers = practices.iter().any(|of| of.offers.value().is_some());
    let mut columns = vec![
        words("theme", word("theme")),
        words("who", word("who")),
        numbers("score", word("score")),
        words("band", word("band")),
        numbers("share", word("share")),
        numbers("consensus", word("consensus")),
        numbers("answered", word("answered")),
        numbers("respondents", word("respondents")),
    ];
    if said {
        columns.push(words("moderated", word("moderated")));
    }
    if offers {
        columns.push(words("offers", word("offers")));
    }
    let rows = practices.iter().map(|practice| {
        let mut entries = entries(facts, practice);
        if said {
            entries.push(moderated(facts, practice.moderated));
        }
        if offers {
            entries.push(offered(facts, practice));
        }
        Row { entries, depth: 0 }
    });
    Table {
        id: "practice".to_owned(),
        caption: word("caption"),
        rows: rows.collect(),
        columns,
    }
}

fn entries(facts: &Facts<'_>, practice: &Practice) -> Vec<Entry> {
    let theme = facts.theme_name(&practice.theme, Some(&practice.level));
    let figure = |of: PracticeFigure, read: fn(f64) -> String| {
        let mut because = practice.because.iter();
        let reason = because.find(|reason| reason.figure == of);
        let cell = reason.map_or(Cell::Unavailable, |reason| Cell::of(reason.value));
        Entry::figure(&cell, read, |missing| facts.why(missing))
    };
    vec![
        Entry::text(theme),
        Entry::text(who(facts, &practice.unit)),
        Entry {
            value: Some(practice.score),
            ..Entry::text(said::figure(practice.score))
        },
        Entry::text(band(facts, &practice.band)),
        figure(PracticeFigure::ShareAtThreshold, said::share),
        figure(PracticeFigure::Consensus, said::figure),
        figure(PracticeFigure::Answered, said::share),
        figure(PracticeFigure::Respondents, |n| format!("{n:.0}")),
    ]
}

/// The school and its partnership, or the partnership as a whole.
fn who(facts: &Facts<'_>, unit: &ScoreUnit) -> String {
    match unit {
        ScoreUnit::School {
            partnership,
            school,
        } => {
            let args = [
                ("school", Arg::Name(facts.school_name(school))),
                (
                    "partnership",
                    Arg::Name(facts.partnership_name(partnership)),
                ),
            ];
            facts.words.say("practice.school", &args).text
        }
        ScoreUnit::Partnership { partnership } => {
            let args = [(
                "partnership",
                Arg::Name(facts.partnership_name(partnership)),
            )];
            facts.words.say("practice.partnership", &args).text
        }
        ScoreUnit::Hub { hub } => hub.to_string(),
    }
}

/// What a band is called; it is one of some scale.
fn band(facts: &Facts<'_>, band: &BandId) -> String {
    let mut scales = facts.framework().scales.iter();
    let found = scales.find_map(|scale| facts.band(scale, band));
    found.map_or_else(|| band.to_string(), |step| step.title)
}

fn moderated(facts: &Facts<'_>, cell: Cell<bool>) -> Entry {
    let word = |key: &str| facts.words.word(key);
    match cell {
        Cell::Value { value: true } => Entry::text(word("practice.is_moderated")),
        Cell::Value { value: false } => Entry::text(word("practice.not_moderated")),
        reason => Entry::figure(&reason.map(|_| 0.0), said::figure, |of| facts.why(of)),
    }
}

fn offered(facts: &Facts<'_>, practice: &Practice) -> Entry {
    let Some(offers) = practice.offers.value() else {
        let reason = practice.offers.clone().map(|_| 0.0);
        return Entry::figure(&reason, said::figure, |of| facts.why(of));
    };
    let offers = offers.iter().map(|offer| {
        let args = [
            ("topic", Arg::Name(facts.topic_name(&offer.topic))),
            ("stance", Arg::Name(facts.stance_name(offer.stance))),
            ("school", Arg::Name(facts.school_name(&offer.school))),
            ("n", Arg::Count(offer.places)),
        ];
        let key = match practice.unit {
            ScoreUnit::School { .. } => "practice.own_offer",
            _ => "practice.offer",
        };
        facts.words.say(key, &args).text
    });
    let offers: Vec<String> = offers.collect();
    Entry::text(if offers.is_empty() {
        facts.words.word("practice.no_offer")
    } else {
        offers.join("; ")
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::model::SectionKind;
    use super::super::super::options::ReportOptions;
    use super::super::super::testing;
    use super::*;
    use crate::scores::UnitKind;

    const PRACTICE: SectionKind = SectionKind::Practice;

    #[test]
    fn a_hub_is_told_who_could_share_what_and_by_which_rules() {
        let report = testing::report(&testing::kinds()[2], &ReportOptions::default());
        let blocks = testing::blocks(&report, PRACTICE);
        assert_eq!(
            testing::paragraphs(blocks)[0],
            "Practice that others could learn from is found in 9 of 9 themes: 44 times in a \
             school and 2 times in a partnership as a whole. These are people's own ratings: go \
             and see before you copy."
        );
        let Block::Table { table } = &blocks[2] else {
            panic!("{blocks:?}");
        };
        let text = |row: usize| -> Vec<&str> {
            let entries = table.rows[row].entries.iter();
            entries.map(|entry| entry.text.as_str()).collect()
        };
        assert_eq!(table.rows.len(), 46);
        assert_eq!(
            text(0),
            [
                "1a Engagement and Commitment",
                "Llanfair Onnen Church in Wales Primary School (Onnen Valley Schools Partnership)",
                "3.56",
                "Exemplary",
                "100%",
                "0.74",
                "89%",
                "3",
                "nothing yet"
            ]
        );
        assert_eq!(text(27)[8], "SEND: HIGH OFFER, for up to 2 schools");
    }

    #[test]
    fn it_is_told_whose_responses_were_moderated_if_that_is_known() {
        let first = ScoreUnit::School {
            partnership: "onnen-valley".to_owned().try_into().unwrap(),
            school: "llanfair-onnen".to_owned().try_into().unwrap(),
        };
        let options = ReportOptions {
            moderated: Some(vec![first]),
            ..ReportOptions::default()
        };
        let report = testing::report(&testing::kinds()[2], &options);
        let Block::Table { table } = &testing::blocks(&report, PRACTICE)[2] else {
            panic!("the directory is a table");
        };
        let at = table.columns.iter().position(|of| of.id == "moderated");
        let told = |row: &Row| row.entries[at.unwrap()].text.clone();
        assert_eq!(told(&table.rows[0]), "yes");
        let others = table.rows.iter().filter(|row| told(row) == "not yet");
        let of_it = table.rows.iter().filter(|row| told(row) == "yes");
        assert_eq!(others.count() + of_it.count(), 46);
    }

    #[test]
    fn who_sees_no_schools_sees_what_partnerships_do() {
        let scores = testing::inputs().scores.clone();
        let scores = scores.without(|row| row.unit.kind() == UnitKind::School);
        let of = &testing::kinds()[2];
        let report = testing::report_of(&scores, of, &ReportOptions::default());
        let told = testing::paragraphs(testing::blocks(&report, PRACTICE));
        assert!(
            told[0].contains("0 times in a school and 2 times in a partnership"),
            "{told:?}"
        );
        assert!(told[2].ends_with("scores are hidden or not at hand, and were not looked at."));

        let scores = testing::inputs().scores.clone().hiding(|_| true);
        let report = testing::report_of(&scores, of, &ReportOptions::default());
        let told = testing::paragraphs(testing::blocks(&report, PRACTICE));
        assert!(told.len() == 1 && told[0].starts_with("Nothing that may be shown here"));
    }
}
