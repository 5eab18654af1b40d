//! The first page, help, priorities, notes, responses, moderation and methods:
//! what they say of the example hub, and what they leave out.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::{Value, json};

use super::super::said::catalogue;
use super::super::{
    Block, Chart, Entry, Missing, Report, ReportFinding, ReportInputs, ReportOf, ReportOptions,
    SectionKind, Table, testing,
};
use crate::disclosure::{Audience, DisclosurePolicy, Wall};
use crate::matching::Proposal;
use crate::moderate::AmendmentLog;
use crate::priority::Priorities;
use crate::support::{SupportOptions, SupportPicture};
use crate::{
    Dashboard, Framework, Grain, Intake, Language, Roster, Rows, ScoreOptions, Scores, Tally,
};

fn with_matches() -> ReportOptions {
    ReportOptions {
        matches: Some(crate::matching::MatchRules::default()),
        ..ReportOptions::default()
    }
}

fn partnership() -> ReportOf {
    testing::kinds()[0].clone()
}

fn blocks(report: &Report, id: SectionKind) -> &[Block] {
    let section = report.sections.iter().find(|section| section.id == id);
    section.map_or(&[], |section| &section.blocks)
}

fn tables(report: &Report, id: SectionKind) -> Vec<&Table> {
    let tables = blocks(report, id).iter().filter_map(|block| match block {
        Block::Table { table } => Some(table),
        Block::Chart { chart } => Some(&chart.table),
        _ => None,
    });
    tables.collect()
}

fn charts(report: &Report, id: SectionKind) -> Vec<&Chart> {
    let charts = blocks(report, id).iter().filter_map(|block| match block {
        Block::Chart { chart } => Some(chart),
        _ => None,
    });
    charts.collect()
}

fn findings(report: &Report, id: SectionKind) -> Vec<&ReportFinding> {
    let found = blocks(report, id).iter().filter_map(|block| match block {
        Block::Findings { findings, .. } => Some(findings),
        _ => None,
    });
    found.flatten().collect()
}

fn tile<'r>(report: &'r Report, label: &str) -> &'r super::super::Tile {
    let tiles = blocks(report, SectionKind::AtAGlance).iter();
    let mut tiles = tiles.flat_map(|block| match block {
        Block::Tiles { tiles } => &tiles[..],
        _ => &[],
    });
    tiles.find(|tile| tile.label == label).unwrap()
}

fn texts(finding: &ReportFinding) -> Vec<&str> {
    let because = finding.because.iter();
    because.map(|said| said.text.as_str()).collect()
}

/// A report as an audience sees it.
fn seen_by(audience: &Audience, policy: &DisclosurePolicy, of: &ReportOf) -> Report {
    let inputs = testing::inputs();
    let tally = Tally::of(inputs.dataset, Grain::Role, Rows::Submitted);
    let wall = Wall::new(&tally, audience.clone(), policy).unwrap();
    let seen = wall.scores(&ScoreOptions::default()).unwrap();
    let inputs = ReportInputs {
        scores: &seen.scores,
        audience: Some(audience),
        hidden: &seen.hidden,
        ..inputs
    };
    let rounds = &inputs.dataset.roster().rounds;
    let options = with_matches();
    Report::of(inputs, of, &rounds[2].id, Some(&rounds[0].id), &options).unwrap()
}

#[test]
fn the_first_page_shows_the_figures_of_the_dashboard() {
    let report = testing::report(&partnership(), &with_matches());
    let inputs = testing::inputs();
    let (dataset, scores) = (inputs.dataset, inputs.scores);
    let options = ReportOptions::default().dashboard;
    let of = &dataset.roster().partnerships[0].id;
    let dashboard = Dashboard::of(
        dataset,
        scores,
        report.round.as_str(),
        of.as_str(),
        &options,
    );
    let dashboard = dashboard.unwrap();
    let answered = tile(&report, "Schools that have answered");
    assert_eq!(answered.entry.text, "7 of 7");
    assert_eq!(
        answered.entry.value,
        Some(dashboard.responses.answered as f64)
    );
    assert_eq!(
        answered.detail.as_ref().unwrap().text,
        "That is 100%. 21 people answered. One response is still a draft and does not count yet."
    );
    let levels = ["School", "Partnership"].into_iter();
    for (name, level) in levels.zip(&dashboard.rows[0].levels) {
        let score = level.score.value().unwrap();
        let overall = tile(&report, &format!("{name}: overall"));
        assert_eq!(overall.entry.value.as_ref(), score.mean.value());
        let band = score.band.value().unwrap().as_str();
        assert_eq!(overall.entry.text.to_lowercase(), band);
        let share = tile(&report, &format!("{name}: ratings at Established or above"));
        assert_eq!(share.entry.value.as_ref(), score.share_at_threshold.value());
        let n = &share.detail.as_ref().unwrap().figures;
        assert_eq!(n[..], [score.answered as f64, score.missing as f64]);
        let agree = tile(&report, &format!("{name}: how far ratings agree"));
        assert_eq!(agree.entry.value.as_ref(), score.consensus.value());
    }
    let change = tile(&report, "Partnership: change").detail.as_ref();
    assert_eq!(
        change.unwrap().text,
        "Of the 6 schools that answered both times, 6 rose, 0 stayed and 0 fell since Autumn term 2025."
    );
    let strengths = findings(&report, SectionKind::AtAGlance);
    assert_eq!(
        strengths[0].title.text,
        "5b Vision and Values (Partnership)"
    );
    let highlight = &dashboard.highlights[0];
    let figures = strengths[0].because.iter().map(|said| said.figures[0]);
    let values: Vec<f64> = highlight.because.iter().map(|why| why.value).collect();
    assert_eq!(figures.collect::<Vec<_>>(), values);
}

#[test]
fn a_priority_says_each_figure_and_what_put_it_before_the_next() {
    let report = testing::report(&partnership(), &ReportOptions::default());
    let found = findings(&report, SectionKind::Priorities);
    assert_eq!(
        texts(found[0]),
        [
            "71% of the 7 schools with a score are below Established.",
            "The mean is 2.16 on a scale from 1 to 4.",
            "Ratings agree to 0.66, where 1 is full agreement.",
            "Since Spring term 2026, schools changed by +0.14 on average (7 with a score both times).",
            "It comes before 5c Quality and effectiveness of strategy and operations by this figure: Mean (2.16 against 2.37).",
            "Its place is sure: drawing the schools again, it is among the first 3 in 100% of draws.",
            "No other theme is ahead of it on every count, so there is a case for it in any order of the figures.",
        ]
    );
    let inputs = testing::inputs();
    let roster = inputs.dataset.roster();
    let (unit, round) = (partnership().unit(), report.round.as_str());
    let support = SupportPicture::of(inputs.dataset, round, &unit, &SupportOptions::default());
    let options = ReportOptions::default().priorities;
    let (framework, support) = (inputs.dataset.framework(), [support.unwrap()]);
    let priorities = Priorities::of(
        inputs.scores,
        framework,
        roster,
        round,
        &unit,
        &support,
        &options,
    );
    for level in priorities.unwrap().levels {
        let name = format!("priorities_{}", level.level);
        let tables = tables(&report, SectionKind::Priorities);
        let table = tables.iter().find(|table| table.id == name).unwrap();
        for (row, priority) in table.rows.iter().zip(&level.priorities) {
            let last = row.entries.len() - 1;
            assert_eq!(row.entries[1].value, Some(priority.rank as f64));
            for (entry, input) in row.entries[2..].iter().zip(&priority.inputs) {
                assert_eq!(entry.value.as_ref(), input.value.value());
            }
            assert_eq!(row.entries[last].value.as_ref(), priority.stays.value());
        }
        let id = format!("stays_{}", level.level);
        let charts = charts(&report, SectionKind::Priorities);
        let chart = charts.iter().find(|chart| chart.id == id).unwrap();
        let values = chart.spec.as_value()["data"]["values"].as_array().unwrap();
        let shares = values.iter().map(|value| value["share"].as_f64().unwrap());
        let stays = level.priorities.iter().map(|of| *of.stays.value().unwrap());
        assert!(shares.eq(stays));
    }
}

#[test]
fn the_balance_draws_all_four_stances_also_those_that_nobody_takes() {
    let report = testing::report(&partnership(), &ReportOptions::default());
    let picture = SupportPicture::of(
        testing::inputs().dataset,
        report.round.as_str(),
        &partnership().unit(),
        &SupportOptions::default(),
    );
    let picture = picture.unwrap();
    let charts = charts(&report, SectionKind::OffersAndNeeds);
    let spec = charts[0].spec.as_value();
    let values = spec["data"]["values"].as_array().unwrap();
    assert_eq!(values.len(), 4 * picture.topics.len());
    for (drawn, topic) in values.chunks(4).zip(&picture.topics) {
        let schools: Vec<u64> = drawn
            .iter()
            .map(|of| of["schools"].as_u64().unwrap())
            .collect();
        let counts = [
            topic.high_needs,
            topic.moderate_needs,
            topic.moderate_offers,
            topic.high_offers,
        ];
        assert_eq!(schools, counts);
        assert_eq!(drawn[0]["from"].as_f64(), Some(-(topic.needs as f64)));
        assert_eq!(drawn[3]["to"].as_f64(), Some(topic.offers as f64));
    }
    let maths = "Maths Mastery: 0 with high need, 0 with moderate need, 3 with a moderate offer, 1 with a high offer.";
    assert!(charts[0].alt.text.contains(maths));
    let stem = findings(&report, SectionKind::OffersAndNeeds);
    let stem = stem
        .iter()
        .find(|found| found.title.text.starts_with("STEM"))
        .unwrap();
    assert_eq!(stem.title.text, "STEM: offers fall 2 short of the needs");
    assert_eq!(
        texts(stem),
        [
            "3 schools need help; urgent for 1.",
            "One school offers help, with room for 1.",
            "All help on this comes from a single school: if that school cannot help any longer, nobody does.",
        ]
    );
    // Schools are named in the table alone.
    let names = testing::inputs().dataset.roster().schools.iter();
    let names = names.map(|school| school.title.get("en").unwrap());
    let drawn = serde_json::to_string(&charts[0].spec).unwrap();
    let said = serde_json::to_string(&findings(&report, SectionKind::OffersAndNeeds)).unwrap();
    for name in names {
        assert!(!drawn.contains(name) && !said.contains(name), "{name}");
    }
}

#[test]
fn every_match_is_in_the_table_and_the_chart_with_its_reason() {
    for of in [partnership(), testing::kinds()[2].clone()] {
        let report = testing::report(&of, &with_matches());
        let inputs = testing::inputs();
        let round = report.round.as_str();
        let unit = of.unit();
        let picture = SupportPicture::of(inputs.dataset, round, &unit, &SupportOptions::default());
        let rules = crate::matching::MatchRules::default();
        let roster = inputs.dataset.roster();
        let proposal = Proposal::of(&picture.unwrap(), roster, &[], &rules).unwrap();
        let tables = tables(&report, SectionKind::Matches);
        assert_eq!(tables[0].rows.len(), proposal.matches.len());
        assert!(tables[0].rows.iter().all(|row| {
            let why = &row.entries.last().unwrap().text;
            why.starts_with("Otherwise ") || why.starts_with("Without it")
        }));
        let table = |id: &str| tables.iter().find(|table| table.id == id).unwrap();
        assert_eq!(table("matches_unmet").rows.len(), proposal.unmet.len());
        assert_eq!(table("matches_unused").rows.len(), proposal.unused.len());
        let charts = charts(&report, SectionKind::Matches);
        let spec = charts[0].spec.as_value();
        let values = spec["data"]["values"].as_array().unwrap();
        let drawn: BTreeSet<(&str, &str)> = values
            .iter()
            .map(|value| {
                (
                    value["from"].as_str().unwrap(),
                    value["to"].as_str().unwrap(),
                )
            })
            .collect();
        let pairs = proposal.matches.iter().map(|of| (&of.from, &of.to));
        assert_eq!(drawn.len(), pairs.collect::<BTreeSet<_>>().len());
    }
    let report = testing::report(&partnership(), &with_matches());
    let why = &tables(&report, SectionKind::Matches)[0].rows[7];
    assert_eq!(
        why.entries.last().unwrap().text,
        "Without it, this need would have no helper. One other match would have to change."
    );
}

#[test]
fn what_is_not_for_an_audience_is_in_no_form_in_its_report() {
    let policy = DisclosurePolicy {
        public_min_schools: 8,
        ..DisclosurePolicy::default()
    };
    let hidden = seen_by(&Audience::Public, &policy, &partnership());
    for level in ["School", "Partnership"] {
        let entry = &tile(&hidden, &format!("{level}: overall")).entry;
        assert_eq!((entry.text.as_str(), entry.value), ("hidden", None));
        assert_eq!(entry.missing, Some(Missing::Hidden));
    }
    let nothing = "No theme has a score that can be shown here, so nothing is ranked.";
    let all = serde_json::to_string(&blocks(&hidden, SectionKind::Priorities)).unwrap();
    assert!(all.contains(nothing), "{all}");
    // Needs and offers, and names of schools, stay with the lead.
    let open = seen_by(
        &Audience::Public,
        &DisclosurePolicy::default(),
        &partnership(),
    );
    assert_eq!(blocks(&open, SectionKind::OffersAndNeeds).len(), 1);
    assert!(blocks(&open, SectionKind::Matches).is_empty());
    let roster = testing::inputs().dataset.roster();
    let members = roster.members_at(0, 2).into_iter();
    for report in [&hidden, &open] {
        let ours = [
            SectionKind::AtAGlance,
            SectionKind::OffersAndNeeds,
            SectionKind::Matches,
            SectionKind::Priorities,
            SectionKind::Notes,
            SectionKind::Methods,
        ];
        let sections = report
            .sections
            .iter()
            .filter(|section| ours.contains(&section.id));
        let all = serde_json::to_string(&sections.collect::<Vec<_>>()).unwrap();
        for school in members.clone() {
            let school = &roster.schools[school as usize];
            let name = school.title.get("en").unwrap();
            assert!(
                !all.contains(name) && !all.contains(school.id.as_str()),
                "{name}"
            );
        }
    }
    // The leaders of a school are told what it said itself.
    let of = &testing::kinds()[1];
    let ReportOf::School { school, .. } = of else {
        panic!("the second kind is a school");
    };
    let own = Audience::OwnSchool {
        school: school.clone(),
    };
    let own = seen_by(&own, &DisclosurePolicy::default(), of);
    let tables = tables(&own, SectionKind::OffersAndNeeds);
    assert_eq!(tables.len(), 1);
    assert_eq!(tables[0].id, "support_own");
    assert!(tile(&own, "School: overall").entry.value.is_some());
}

#[test]
fn notes_are_quoted_as_they_are_and_without_names_for_others() {
    let inputs = testing::inputs();
    let row = inputs
        .dataset
        .responses()
        .find(|response| response.round.as_str() == "2026-summer" && !response.notes.is_empty());
    let Some(row) = row else { return };
    let note = &row.notes[0];
    let mut log = AmendmentLog::new();
    let amendment = json!([{
        "schema_version": "1", "id": "clear", "response": row.id, "made_by": "lead",
        "made_at": "2027-01-15T09:30:00Z", "why": "It names nobody.",
        "change": {
            "kind": "note",
            "note": { "index": 0, "theme": note.theme, "kind": note.kind },
            "from": "lead", "to": "public",
        },
    }]);
    log.json(amendment.to_string().as_bytes());
    let moderated = log.apply(inputs.dataset);
    assert_eq!(moderated.refused, 0, "{:?}", moderated.diagnostics);
    let of = ReportOf::Partnership {
        partnership: row.partnership.clone(),
    };
    let options = ReportOptions::default();
    let report = |audience| {
        let inputs = ReportInputs {
            audience,
            moderated: Some(&moderated),
            ..testing::inputs()
        };
        Report::of(inputs, &of, &row.round, None, &options).unwrap()
    };
    let quoted = |report: &Report| {
        let blocks = blocks(report, SectionKind::Notes);
        let Some(Block::Notes { notes, .. }) = blocks.get(1) else {
            panic!("there is no note in {blocks:?}");
        };
        notes[0].clone()
    };
    let for_all = quoted(&report(None));
    assert_eq!(for_all.text, note.text);
    assert!(for_all.by.is_some());
    assert_eq!(quoted(&report(Some(&Audience::Public))).by, None);
    let moderation = tables(&report(None), SectionKind::Moderation)[0].rows.len();
    assert_eq!(moderation, 6);
    assert!(blocks(&report(Some(&Audience::Public)), SectionKind::Moderation).is_empty());
}

#[test]
fn a_welsh_report_has_no_english_sentence_of_this_library() {
    let mut options = with_matches();
    options.language = Some(Language::new("cy").unwrap());
    let file: Value = serde_json::from_str(include_str!("../words/help.json")).unwrap();
    for of in testing::kinds() {
        let report = testing::report(&of, &options);
        let text = serde_json::to_string(&report).unwrap();
        for (key, texts) in file.as_object().unwrap() {
            let (en, cy) = (texts["en"].as_str().unwrap(), texts["cy"].as_str().unwrap());
            let parts = en.split(['{', '}']).step_by(2);
            for part in parts.filter(|part| part.len() > 14 && !cy.contains(part)) {
                assert!(!text.contains(part), "{key}: {part}");
            }
        }
        // And every key is known.
        for key in catalogue::keys() {
            assert!(!text.contains(&format!("\"{key}\"")), "{key}");
        }
    }
}

#[test]
fn a_small_framework_of_one_level_and_no_topics_is_told() {
    let scale = json!({
        "id": "yes", "title": { "en": "Yes or no" }, "threshold": 1,
        "points": [
            { "value": 0, "id": "no", "title": { "en": "Not so" } },
            { "value": 1, "id": "so", "title": { "en": "So" } },
        ],
        "bands": { "kind": "share_reaching", "share": 0.5 },
    });
    let statement = |code: &str| json!({ "code": code, "level": "all", "text": { "en": code } });
    let theme = |code: &str| {
        json!({
            "code": code, "title": { "en": format!("Theme {code}") },
            "statements": [statement(&format!("{code}.1")), statement(&format!("{code}.2"))],
        })
    };
    let framework = json!({
        "schema_version": "1", "id": "small", "version": "1", "title": { "en": "Small" },
        "default_language": "en", "languages": ["en"], "scales": [scale], "default_scale": "yes",
        "levels": [{ "id": "all", "title": { "en": "All" } }],
        "roles": [{ "id": "head", "title": { "en": "Head" } }],
        "areas": [{ "code": "1", "title": { "en": "Area" }, "themes": [theme("1a"), theme("1b")] }],
    });
    let framework = Framework::from_json(framework.to_string().as_bytes());
    let framework = Arc::new(framework.accept().unwrap());
    let roster = json!({
        "schema_version": "1", "id": "one",
        "rounds": [{ "id": "r1", "title": { "en": "Now" } }],
        "partnerships": [{ "id": "p", "title": { "en": "Pair" }, "kind": "local_cluster" }],
        "schools": [{ "id": "s", "title": { "en": "Brook <b>School</b>" } }],
        "memberships": [{ "school": "s", "partnership": "p" }],
    });
    let roster = Roster::from_json(roster.to_string().as_bytes());
    let roster = Arc::new(roster.accept().unwrap());
    let response = json!({
        "schema_version": "1", "id": "a", "framework": { "id": "small", "version": "1" },
        "round": "r1", "partnership": "p", "school": "s", "respondent": "head", "role": "head",
        "status": "submitted", "ratings": { "1a.1": 1, "1a.2": 1, "1b.1": 0, "1b.2": 1 },
    });
    let report = |responses: &str| {
        let mut intake = Intake::new(Arc::clone(&framework), Arc::clone(&roster));
        intake.ndjson(responses.as_bytes());
        let dataset = intake.finish().dataset;
        let tally = Tally::of(&dataset, Grain::Role, Rows::Submitted);
        let scores = Scores::of(&tally, &ScoreOptions::default()).unwrap();
        let inputs = ReportInputs {
            dataset: &dataset,
            scores: &scores,
            ..testing::inputs()
        };
        let roster = dataset.roster();
        let of = ReportOf::Partnership {
            partnership: roster.partnerships[0].id.clone(),
        };
        Report::of(inputs, &of, &roster.rounds[0].id, None, &with_matches()).unwrap()
    };
    let nobody = report("");
    assert_eq!(blocks(&nobody, SectionKind::AtAGlance).len(), 2);
    assert_eq!(
        tile(&nobody, "Schools that have answered").entry.text,
        "0 of 1"
    );
    let one = report(&response.to_string());
    assert_eq!(
        tile(&one, "All: ratings at So or above").entry.value,
        Some(0.75)
    );
    assert!(blocks(&one, SectionKind::OffersAndNeeds).is_empty());
    let methods = serde_json::to_string(blocks(&one, SectionKind::Methods)).unwrap();
    assert!(
        methods.contains("Only one school has answered: the figures are those of that school.")
    );
    for report in [nobody, one] {
        let text = serde_json::to_string(&report).unwrap();
        assert!(!text.contains("NaN") && !text.contains("null,\"text\""));
        let empty = |entry: &Entry| entry.value.is_some_and(|value| !value.is_finite());
        let all = SectionKind::ALL.iter().flat_map(|id| tables(&report, *id));
        let mut entries = all.flat_map(|table| table.rows.iter().flat_map(|row| &row.entries));
        assert!(!entries.any(empty));
    }
}
