//! Reports of the example hub, for tests.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::BufReader;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use serde_json::json;

use super::{
    Block, Chart, Report, ReportFinding, ReportInputs, ReportOf, ReportOptions, SectionKind, Table,
};
use crate::doctest;
use crate::{Dataset, Framework, Grain, Intake, Roster, Rows, ScoreOptions, Scores, Tally};

static HUB: LazyLock<(Dataset, Scores)> = LazyLock::new(|| {
    let hub = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas/examples/hub");
    let roster = Roster::from_json(&fs::read(hub.join("roster.json")).unwrap());
    let roster = Arc::new(roster.accept().unwrap());
    let mut intake = Intake::new(Arc::new(Framework::builtin().clone()), roster);
    let responses = File::open(hub.join("responses.ndjson")).unwrap();
    intake.read_ndjson(BufReader::new(responses)).unwrap();
    let dataset = intake.finish().dataset;
    let tally = Tally::of(&dataset, Grain::Role, Rows::Submitted);
    let scores = Scores::of(&tally, &ScoreOptions::default()).unwrap();
    (dataset, scores)
});

/// What the example hub's reports are made from, with nothing hidden.
pub(super) fn inputs() -> ReportInputs<'static> {
    ReportInputs {
        dataset: &HUB.0,
        scores: &HUB.1,
        audience: None,
        names_schools: true,
        hidden: &[],
        moderated: None,
    }
}

/// What there are reports of: a school, a partnership, the hub, and in short.
pub(super) fn kinds() -> [ReportOf; 5] {
    let roster = HUB.0.roster();
    let hub = roster.hubs[0].id.clone();
    let partnership = roster.partnerships[0].id.clone();
    let school = &roster.schools[roster.members_at(0, 2)[0] as usize];
    [
        ReportOf::Partnership {
            partnership: partnership.clone(),
        },
        ReportOf::School {
            partnership,
            school: school.id.clone(),
        },
        ReportOf::Hub { hub: hub.clone() },
        ReportOf::Funder {
            unit: ReportOf::Hub { hub }.unit(),
        },
        ReportOf::Funder {
            unit: ReportOf::Partnership {
                partnership: roster.partnerships[1].id.clone(),
            }
            .unit(),
        },
    ]
}

/// The report of the last round, which looks back to the first.
pub(super) fn report(of: &ReportOf, options: &ReportOptions) -> Report {
    let rounds = &HUB.0.roster().rounds;
    let (first, last) = (&rounds[0].id, &rounds[rounds.len() - 1].id);
    Report::of(inputs(), of, last, Some(first), options).unwrap()
}

/// The last round's report of the first partnership, from the scores that
/// `change` makes.
pub(super) fn changed(change: impl Fn(Scores) -> Scores, options: &ReportOptions) -> Report {
    let scores = change(HUB.1.clone());
    let rounds = &HUB.0.roster().rounds;
    let (first, last) = (&rounds[0].id, &rounds[rounds.len() - 1].id);
    let inputs = ReportInputs {
        scores: &scores,
        ..inputs()
    };
    Report::of(inputs, &kinds()[0], last, Some(first), options).unwrap()
}

/// A chart of a report.
pub(super) fn chart<'r>(report: &'r Report, id: &str) -> Option<&'r Chart> {
    let blocks = report.sections.iter().flat_map(|section| &section.blocks);
    let mut charts = blocks.filter_map(|block| match block {
        Block::Chart { chart } => Some(chart),
        _ => None,
    });
    charts.find(|chart| chart.id == id)
}

/// A table of a report that stands for itself.
pub(super) fn table<'r>(report: &'r Report, id: &str) -> Option<&'r Table> {
    let blocks = report.sections.iter().flat_map(|section| &section.blocks);
    let mut tables = blocks.filter_map(|block| match block {
        Block::Table { table } => Some(table),
        _ => None,
    });
    tables.find(|table| table.id == id)
}

/// The same of other scores of the hub, such as an audience sees.
pub(super) fn report_of(scores: &Scores, of: &ReportOf, options: &ReportOptions) -> Report {
    let rounds = &HUB.0.roster().rounds;
    let (first, last) = (&rounds[0].id, &rounds[rounds.len() - 1].id);
    let inputs = ReportInputs { scores, ..inputs() };
    Report::of(inputs, of, last, Some(first), options).unwrap()
}

/// The blocks of a section; none if the report has no such section.
pub(super) fn blocks(report: &Report, section: SectionKind) -> &[Block] {
    let mut sections = report.sections.iter();
    let found = sections.find(|of| of.id == section);
    found.map_or(&[], |section| &section.blocks)
}

/// The paragraphs among blocks.
pub(super) fn paragraphs(blocks: &[Block]) -> Vec<&str> {
    let said = blocks.iter().filter_map(|block| match block {
        Block::Paragraph { said } => Some(said.text.as_str()),
        _ => None,
    });
    said.collect()
}

/// The charts among blocks.
pub(super) fn charts(blocks: &[Block]) -> Vec<&Chart> {
    let charts = blocks.iter().filter_map(|block| match block {
        Block::Chart { chart } => Some(chart),
        _ => None,
    });
    charts.collect()
}

/// The findings among blocks.
pub(super) fn findings(blocks: &[Block]) -> Vec<&ReportFinding> {
    let findings = blocks.iter().filter_map(|block| match block {
        Block::Findings { findings, .. } => Some(findings),
        _ => None,
    });
    findings.flatten().collect()
}

/// Three schools that answered in a framework as unlike the built-in one as can
/// be: ten points from 0 on, one level, no quadrant and nothing about support.
pub(super) fn unlike() -> (Dataset, Scores) {
    let mut framework = serde_json::to_value(&**Framework::builtin()).unwrap();
    framework["version"] = "unlike".into();
    framework["levels"].as_array_mut().unwrap().truncate(1);
    let document = framework.as_object_mut().unwrap();
    document.remove("quadrant");
    document.remove("support");
    let points = (0..10).map(|value| {
        let title = format!("Step {value}");
        json!({ "value": value, "id": format!("p{value}"), "title": { "en": title, "cy": title } })
    });
    framework["scales"][0]["points"] = points.collect();
    framework["scales"][0]["threshold"] = 6.into();
    framework["scales"][0]["bands"] = json!({ "kind": "share_reaching", "share": 0.75 });
    for area in framework["areas"].as_array_mut().unwrap() {
        area.as_object_mut().unwrap().remove("level_codes");
        for theme in area["themes"].as_array_mut().unwrap() {
            theme.as_object_mut().unwrap().remove("level_codes");
            let statements = theme["statements"].as_array_mut().unwrap();
            statements.retain(|of| of["level"] == "school");
            for statement in statements {
                statement.as_object_mut().unwrap().remove("descriptors");
            }
        }
    }
    let framework = Framework::from_json(framework.to_string().as_bytes());
    let framework = Arc::new(framework.accept().unwrap());
    let (_, roster) = doctest::hub();
    let schools = roster.schools.clone();
    let mut intake = Intake::new(Arc::clone(&framework), roster);
    for (number, school) in schools.iter().enumerate() {
        let statements = framework.statements().enumerate();
        let ratings = statements
            .map(|(index, (_, _, of))| (of.code.to_string(), (index * 7 + number * 3) % 10));
        let ratings: BTreeMap<String, usize> = ratings.collect();
        let response = json!({
            "schema_version": "1", "id": format!("r{number}"),
            "framework": { "id": "pedt", "version": "unlike" }, "round": "2026-autumn",
            "partnership": "dale", "school": school.id, "respondent": format!("head-{number}"),
            "role": "headteacher", "status": "submitted", "ratings": ratings,
        });
        intake.ndjson(format!("{response}\n").as_bytes());
    }
    let dataset = intake.finish().dataset;
    let tally = Tally::of(&dataset, Grain::Role, Rows::Submitted);
    let scores = Scores::of(&tally, &ScoreOptions::default()).unwrap();
    (dataset, scores)
}

/// The roster of the examples in the docs, which nobody has answered in.
pub(super) fn unanswered() -> (Dataset, Scores) {
    let (framework, roster) = doctest::hub();
    let dataset = Intake::new(framework, roster).finish().dataset;
    let tally = Tally::of(&dataset, Grain::Role, Rows::Submitted);
    let scores = Scores::of(&tally, &ScoreOptions::default()).unwrap();
    (dataset, scores)
}

/// Every kind of report of a dataset of that roster.
pub(super) fn all_of((dataset, scores): &(Dataset, Scores)) -> Vec<Report> {
    let roster = dataset.roster();
    let partnership = roster.partnerships[0].id.clone();
    let hub = roster.hubs[0].id.clone();
    let all = [
        ReportOf::School {
            partnership: partnership.clone(),
            school: roster.schools[0].id.clone(),
        },
        ReportOf::Partnership {
            partnership: partnership.clone(),
        },
        ReportOf::Hub { hub: hub.clone() },
        ReportOf::Funder {
            unit: ReportOf::Partnership { partnership }.unit(),
        },
        ReportOf::Funder {
            unit: ReportOf::Hub { hub }.unit(),
        },
    ];
    let inputs = ReportInputs {
        dataset,
        scores,
        ..inputs()
    };
    let options = ReportOptions {
        sections: Some(SectionKind::ALL.to_vec()),
        ..ReportOptions::default()
    };
    let round = &roster.rounds[0].id;
    let reports = all.iter();
    let reports = reports.map(|of| Report::of(inputs, of, round, None, &options).unwrap());
    reports.collect()
}
