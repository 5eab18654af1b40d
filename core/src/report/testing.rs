//! Reports of the example hub, for tests.

use std::fs::{self, File};
use std::io::BufReader;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use super::{Block, Chart, Report, ReportInputs, ReportOf, ReportOptions, SectionKind, Table};
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

/// What a section of a report holds.
pub(super) fn blocks(report: &Report, id: SectionKind) -> &[Block] {
    let section = report.sections.iter().find(|section| section.id == id);
    section.map_or(&[], |section| &section.blocks)
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
