//! A tiny hub for the examples in these docs.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

use crate::report::{Report, ReportInputs, ReportOf, ReportOptions};
use crate::{
    Dataset, Framework, Grain, Ingested, Intake, Roster, Rows, ScoreOptions, Scores, Tally,
};

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

/// The report of that partnership.
///
/// # Panics
///
/// Never: the documents are fixed.
#[must_use]
#[expect(
    clippy::expect_used,
    reason = "the documents are fixed and many doctests read them"
)]
pub fn report() -> Report {
    let dataset = dataset();
    let tally = Tally::of(&dataset, Grain::Role, Rows::Submitted);
    let scores = Scores::of(&tally, &ScoreOptions::default()).expect("the default order is known");
    let roster = dataset.roster();
    let partnership = roster.partnerships.first().expect("the roster has one");
    let of = ReportOf::Partnership {
        partnership: partnership.id.clone(),
    };
    let round = roster.rounds.last().expect("the roster has one");
    let inputs = ReportInputs {
        dataset: &dataset,
        scores: &scores,
        audience: None,
        names_schools: true,
        hidden: &[],
        moderated: None,
    };
    let report = Report::of(inputs, &of, &round.id, None, &ReportOptions::default());
    report.expect("the partnership is in the roster")
}
