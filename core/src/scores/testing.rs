//! A small hub for the tests of what is made of scores.

use std::sync::Arc;

use serde_json::{Value, json};

use super::{ScoreOptions, ScoreRow, Scores};
use crate::{Dataset, Framework, Grain, Intake, Roster, Rows, SuppressionReason, Tally};

/// What is hidden says this.
pub(crate) const HIDDEN: SuppressionReason = SuppressionReason::TooFewContributors;

/// One area with three themes: `a` of two statements at each level, `b` of one
/// at each, `c` of one at partnership level only.
pub(crate) fn framework() -> Arc<Framework> {
    let title = json!({"en": "Title"});
    let statement = |code: &str, level: &str| json!({"code": code, "level": level, "text": title});
    let theme = |code: &str, statements: &[(&str, &str)]| {
        let statements = statements
            .iter()
            .map(|(code, level)| statement(code, level));
        json!({"code": code, "title": {"en": code}, "statements": statements.collect::<Vec<_>>()})
    };
    let (school, partnership) = ("school", "partnership");
    let mut framework = serde_json::to_value(&**Framework::builtin()).unwrap();
    framework["id"] = "test".into();
    framework["version"] = "1".into();
    for gone in ["quadrant", "support"] {
        framework.as_object_mut().unwrap().remove(gone);
    }
    framework["areas"] = json!([{"code": "1", "title": title, "themes": [
        theme("a", &[("a1", school), ("a2", school), ("A1", partnership), ("A2", partnership)]),
        theme("b", &[("b1", school), ("B1", partnership)]),
        theme("c", &[("C1", partnership)]),
    ]}]);
    framework["submission"] = json!({"min_answered": 0.0});
    let framework = Framework::from_json(framework.to_string().as_bytes());
    Arc::new(framework.accept().unwrap())
}

/// Rounds `r1` to `r6`; the partnerships `p` and `q` of the hub `h`, and `o`,
/// of the same kind, of none. `members` names school, partnership, first and
/// last round.
pub(crate) fn roster(members: &[(&str, &str, &str, &str)]) -> Arc<Roster> {
    let title = json!({"en": "Title"});
    let mut schools: Vec<&str> = members.iter().map(|(school, ..)| *school).collect();
    schools.sort_unstable();
    schools.dedup();
    let round = |number: u8| json!({"id": format!("r{number}"), "title": title});
    let roster = json!({
        "schema_version": "1", "id": "test",
        "rounds": (1..=6).map(round).collect::<Vec<_>>(),
        "hubs": [{"id": "h", "title": title}],
        "partnerships": [
            {"id": "p", "title": title, "kind": "informal", "hub": "h"},
            {"id": "q", "title": title, "kind": "diocese", "hub": "h"},
            {"id": "o", "title": title, "kind": "informal"},
        ],
        "schools": schools.iter().map(|id| json!({"id": id, "title": title})).collect::<Vec<_>>(),
        "memberships": members.iter().map(|(school, partnership, from, to)| {
            json!({"school": school, "partnership": partnership, "from": from, "to": to})
        }).collect::<Vec<_>>(),
    });
    let roster = Roster::from_json(roster.to_string().as_bytes());
    Arc::new(roster.accept().unwrap())
}

/// An answer: round, partnership, school, role and ratings.
pub(crate) type Answer<'a> = (&'a str, &'a str, &'a str, &'a str, Value);

/// A dataset of answers.
pub(crate) fn dataset(roster: &Arc<Roster>, answers: &[Answer<'_>]) -> Dataset {
    let mut intake = Intake::new(framework(), Arc::clone(roster));
    for (index, (round, partnership, school, role, ratings)) in answers.iter().enumerate() {
        let response = json!({
            "schema_version": "1", "id": format!("x{index}"),
            "framework": {"id": "test", "version": "1"},
            "round": round, "partnership": partnership, "school": school,
            "respondent": format!("u{index}"), "role": role,
            "status": "submitted", "ratings": ratings,
        });
        intake.ndjson(format!("{response}\n").as_bytes());
    }
    let ingested = intake.finish();
    assert_eq!(ingested.refused, 0, "{:?}", ingested.diagnostics);
    ingested.dataset
}

/// The scores of a dataset by role, school, partnership and hub.
pub(crate) fn scores(dataset: &Dataset) -> Scores {
    let tally = Tally::of(dataset, Grain::Role, Rows::Submitted);
    Scores::of(&tally, &ScoreOptions::default()).unwrap()
}

impl Scores {
    /// The same with every figure of some rows hidden.
    pub(crate) fn hiding(mut self, hide: impl Fn(&ScoreRow) -> bool) -> Self {
        for row in self.rows.iter_mut().filter(|row| hide(row)) {
            row.score.hide(HIDDEN);
        }
        self
    }

    /// The same without some rows.
    pub(crate) fn without(mut self, drop: impl Fn(&ScoreRow) -> bool) -> Self {
        self.rows.retain(|row| !drop(row));
        Self::new(self.options, self.rows)
    }
}
