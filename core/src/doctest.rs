//! A tiny hub for the examples in these docs.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

use crate::{Dataset, Framework, Ingested, Intake, Roster};

/// The roster, as text.
pub const ROSTER_JSON: &str = include_str!("doctest.json");

/// The built-in framework, and a roster of one partnership with three schools.
///
/// # Panics
///
/// Never: the documents are fixed.
#[must_use]
pub fn hub() -> (Arc<Framework>, Arc<Roster>) {
    let roster = Roster::from_json(ROSTER_JSON.as_bytes()).accept();
    #[expect(
        clippy::expect_used,
        reason = "the text is fixed and every doctest reads it"
    )]
    let roster = roster.expect("the example roster is valid");
    (Arc::new(Framework::builtin().clone()), Arc::new(roster))
}

/// One headteacher of each school in one round; each answer differs a little.
#[must_use]
pub fn ndjson() -> String {
    let (framework, roster) = hub();
    let mut lines = String::new();
    for (number, school) in roster.schools.iter().enumerate() {
        let statements = framework.statements().enumerate();
        let ratings: BTreeMap<&str, usize> = statements
            .map(|(index, (_, _, s))| (s.code.as_str(), 1 + (index / 3 + index % 3 + number) % 4))
            .collect();
        let ratings = serde_json::json!(ratings);
        let school = &school.id;
        let _infallible = writeln!(
            lines,
            r#"{{"schema_version":"1","id":"r{number}","framework":{{"id":"pedt","version":"2026.1"}},"round":"2026-autumn","partnership":"dale","school":"{school}","respondent":"head-{number}","role":"headteacher","status":"submitted","ratings":{ratings},"support":{{"send":"high_need"}}}}"#
        );
    }
    lines
}

/// Those responses, taken in.
#[must_use]
pub fn ingested() -> Ingested {
    let (framework, roster) = hub();
    let mut intake = Intake::new(framework, roster);
    intake.ndjson(ndjson().as_bytes());
    intake.finish()
}

/// Those responses as a dataset.
#[must_use]
pub fn dataset() -> Dataset {
    ingested().dataset
}
