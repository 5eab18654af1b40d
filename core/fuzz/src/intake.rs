//! Many responses at once, in every form they come in.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use pedt::import::Mapping;
use pedt::{
    Code, Diagnostic, Framework, Ingested, Intake, Roster, check_response_document, doctest,
};

use super::{diagnostics, round_trip};

pub(crate) fn hub() -> (Arc<Framework>, Arc<Roster>) {
    static HUB: LazyLock<(Arc<Framework>, Arc<Roster>)> = LazyLock::new(doctest::hub);
    HUB.clone()
}

/// The same schools with a framework of a few statements: every table is read
/// with all the wordings of its framework, and this one has few.
pub(crate) fn small_hub() -> (Arc<Framework>, Arc<Roster>) {
    static HUB: LazyLock<(Arc<Framework>, Arc<Roster>)> = LazyLock::new(|| {
        let (framework, roster) = hub();
        let mut document = (*framework).clone().into_document();
        document
            .areas
            .retain(|area| ["1", "5"].contains(&area.code.as_str()));
        document
            .areas
            .iter_mut()
            .for_each(|area| area.themes.truncate(2));
        if let Some(support) = &mut document.support {
            support.topics.truncate(3);
            support
                .topics
                .iter_mut()
                .for_each(|topic| topic.themes.clear());
        }
        document.quadrant = None;
        let framework = Framework::from_document(document).accept();
        (
            Arc::new(framework.expect("the smaller framework is valid")),
            roster,
        )
    });
    HUB.clone()
}

/// What `take_in` comes to, after what must hold of every intake.
pub(crate) fn of(take_in: impl Fn(&mut Intake)) -> Ingested {
    with(hub(), take_in)
}

/// The same for answers to a framework by the schools of a roster.
fn with(hub: (Arc<Framework>, Arc<Roster>), take_in: impl Fn(&mut Intake)) -> Ingested {
    let (framework, roster) = hub;
    let run = || {
        let mut intake = Intake::new(Arc::clone(&framework), Arc::clone(&roster));
        take_in(&mut intake);
        intake.finish()
    };
    let ingested = run();
    if ingested.received % 4 == 1 {
        assert_eq!(ingested, run(), "taken in twice");
    }
    let kept = ingested.dataset.len() as u64;
    assert_eq!(ingested.received, kept + ingested.refused);
    let errors = ingested.diagnostics.iter().filter(|d| d.is_error()).count();
    assert!(ingested.refused <= errors as u64, "a refusal has a reason");
    diagnostics::are_well_formed(&ingested.diagnostics);
    let mut ids = BTreeSet::new();
    for response in ingested.dataset.responses() {
        assert!(ids.insert(response.id.clone()), "ids are unique");
        let checked = check_response_document(response.clone(), &framework, Some(&roster));
        assert_eq!(
            checked.accept().ok(),
            Some(response),
            "what is kept is right"
        );
    }
    ingested
}

/// Rows lie in the file, and every refused response has a row to find it by.
fn rows_lie_in(data: &[u8], ingested: &Ingested) {
    let lines = 1 + data
        .iter()
        .filter(|byte| matches!(byte, b'\n' | b'\r'))
        .count() as u64;
    let rows = ingested.diagnostics.iter().filter_map(|d| d.row);
    rows.for_each(|row| assert!(row <= lines, "row {row} of {lines}"));
}

pub(crate) fn ndjson(data: &[u8]) {
    let ingested = of(|intake| intake.ndjson(data));
    rows_lie_in(data, &ingested);
    for diagnostic in &ingested.diagnostics {
        assert!(diagnostic.row.is_some() || diagnostic.code == Code::StanceConflict);
    }
    let lines = data
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.trim_ascii().is_empty());
    assert!(ingested.received <= lines.count() as u64);
    let streamed = of(|intake| intake.read_ndjson(data).expect("memory can be read"));
    assert_eq!(streamed, ingested, "bit by bit");
}

pub(crate) fn list(data: &[u8]) {
    let ingested = of(|intake| intake.json(data));
    let of_items = |d: &&Diagnostic| d.code != Code::StanceConflict;
    let found: Vec<Diagnostic> = ingested
        .diagnostics
        .iter()
        .filter(of_items)
        .cloned()
        .collect();
    diagnostics::lead_into(data, &found);
    // The same responses, a line each.
    let text = data.strip_prefix(b"\xef\xbb\xbf").unwrap_or(data);
    let repeated = found.iter().any(|d| d.code == Code::DuplicateKey);
    if let Ok(items) = serde_json::from_slice::<Vec<serde_json::Value>>(text)
        && !repeated
    {
        let lines: Vec<String> = items.iter().map(ToString::to_string).collect();
        let lines = lines.join("\n");
        let by_line = of(|intake| intake.ndjson(lines.as_bytes()));
        assert_eq!(by_line.dataset, ingested.dataset);
        assert_eq!(by_line.refused, ingested.refused);
    }
}

pub(crate) fn csv_wide(data: &[u8]) {
    let ingested = with(small_hub(), |intake| intake.csv_wide(data, None));
    rows_lie_in_table(data, &ingested);
    round_trip::through_a_wide_table(&ingested.dataset, data.len());
}

/// A mapping, a line of three dashes, and the table.
pub(crate) fn csv_mapped(data: &[u8]) {
    let rule = data.windows(5).position(|window| window == b"\n---\n");
    let (document, table) = rule.map_or((data, &b""[..]), |at| (&data[..at], &data[at + 5..]));
    let Ok(mapping) = Mapping::from_json(document, &small_hub().0).accept() else {
        return;
    };
    let ingested = with(small_hub(), |intake| intake.csv_wide(table, Some(&mapping)));
    rows_lie_in_table(table, &ingested);
}

pub(crate) fn csv_long(data: &[u8]) {
    let ingested = with(small_hub(), |intake| intake.csv_long(data));
    rows_lie_in_table(data, &ingested);
    round_trip::through_a_long_table(&ingested.dataset, data.len());
}

fn rows_lie_in_table(data: &[u8], ingested: &Ingested) {
    rows_lie_in(data, ingested);
    for diagnostic in &ingested.diagnostics {
        assert!(!diagnostic.message.contains("row `"), "{diagnostic}");
    }
}
