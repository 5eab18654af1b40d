//! The example hub in `schemas/examples/hub` is what its generator writes, and
//! what its `README.md` says.
#![expect(clippy::expect_used, reason = "a test stops at the first fault")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use pedt::response::Status;
use pedt::{Framework, Ingested, Intake, Roster, Stance};
use pedt_benches::hub;

fn file(name: &str) -> String {
    let files = hub::files();
    files
        .into_iter()
        .find(|(known, _)| *known == name)
        .expect("a file of the hub")
        .1
}

fn committed(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas/examples/hub");
    std::fs::read_to_string(folder.join(name)).unwrap_or_default()
}

fn ingested() -> Ingested {
    let framework = Arc::new(Framework::builtin().clone());
    let roster = Roster::from_json(file("roster.json").as_bytes());
    assert_eq!(roster.diagnostics(), []);
    let mut intake = Intake::new(
        framework,
        Arc::new(roster.accept().expect("a valid roster")),
    );
    intake.ndjson(file("responses.ndjson").as_bytes());
    intake.finish()
}

#[test]
fn the_committed_files_are_not_stale() {
    for (name, text) in hub::files() {
        assert!(
            committed(name) == text,
            "{name} is stale: run `cargo run -p pedt-benches --bin example-hub`"
        );
    }
}

#[test]
fn every_fault_is_found_and_nothing_else() {
    let text = file("responses.ndjson");
    let lines: Vec<&str> = text.lines().collect();
    let ingested = ingested();
    let mut found: BTreeMap<u64, Vec<&str>> = BTreeMap::new();
    for diagnostic in ingested
        .diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.is_error())
    {
        let row = diagnostic.row.expect("errors stand in a line");
        found
            .entry(row)
            .or_default()
            .push(diagnostic.code.info().code);
    }
    assert_eq!(found.len(), hub::faults::FAULTS.len());
    for ((row, codes), fault) in found.iter().zip(hub::faults::FAULTS) {
        let row = usize::try_from(*row).expect("a line number");
        let line = lines.get(row - 1).expect("a line");
        assert!(line.contains(fault.id), "line {row} is not {}", fault.id);
        assert_eq!(codes, fault.codes, "{}", fault.id);
    }
    let readme = committed("README.md");
    let mut rows = readme
        .lines()
        .skip_while(|line| *line != "| Id | Code |")
        .skip(2);
    for fault in hub::faults::FAULTS {
        let row = rows.next().unwrap_or_default();
        let mut names = fault.codes.iter().chain([&fault.id]);
        assert!(
            names.all(|name| row.contains(name)),
            "{fault:?} is not told in: {row}"
        );
    }
    assert_eq!(ingested.refused, hub::faults::FAULTS.len() as u64);

    let mut warnings: Vec<&str> = Vec::new();
    for diagnostic in ingested
        .diagnostics
        .iter()
        .filter(|diagnostic| !diagnostic.is_error())
    {
        warnings.push(diagnostic.code.info().code);
    }
    assert_eq!(
        warnings,
        ["straight_lining", "level_unanswered", "stance_conflict"]
    );
}

#[test]
fn the_hub_is_as_its_readme_says() {
    let roster = Roster::from_json(file("roster.json").as_bytes())
        .accept()
        .expect("a roster");
    assert_eq!(
        (
            roster.schools.len(),
            roster.partnerships.len(),
            roster.hubs.len()
        ),
        (44, 7, 2)
    );
    let kinds: BTreeSet<_> = roster.partnerships.iter().map(|p| p.kind).collect();
    assert_eq!(kinds.len(), 7);

    let text = file("responses.ndjson");
    assert!(text.len() < 900_000, "{} bytes", text.len());
    let responses: Vec<_> = ingested().dataset.responses().collect();
    assert!(
        (300..=400).contains(&responses.len()),
        "{}",
        responses.len()
    );
    let drafts = responses
        .iter()
        .filter(|response| response.status == Status::Draft);
    assert_eq!((responses.len(), drafts.count()), (396, 12));

    let notes: Vec<&str> = responses
        .iter()
        .flat_map(|response| response.notes.iter().map(|note| note.text.as_str()))
        .collect();
    let different: BTreeSet<&str> = notes.iter().copied().collect();
    assert!(
        different.len() >= 100 && different.len() == notes.len(),
        "{}",
        notes.len()
    );

    let stances = responses
        .iter()
        .flat_map(|response| response.support.values());
    assert_eq!(stances.collect::<BTreeSet<_>>().len(), Stance::ALL.len());
    for round in ["2025-autumn", "2026-spring", "2026-summer"] {
        let mut leaders: BTreeMap<&str, u32> = BTreeMap::new();
        let of_round = |response: &&pedt::Response| response.round.as_str() == round;
        for response in responses.iter().filter(of_round) {
            *leaders.entry(response.school.as_str()).or_default() += 1;
        }
        assert!(leaders.len() >= 43, "{round}: {} schools", leaders.len());
    }
}
