//! Pictures of partnerships and hubs: support, quadrant, priorities, hubs.
#![allow(
    clippy::trivially_copy_pass_by_ref,
    clippy::float_cmp,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "tests quote figures worked by hand and fail by panicking"
)]

mod hub;
mod priority;
mod quadrant;
mod support;

use std::collections::BTreeMap;
use std::sync::Arc;

use pedt::scores::ScoreUnit;
use pedt::{Dataset, Framework, Grain, Intake, Roster, Rows, ScoreOptions, Scores, Tally};
use serde_json::{Value, json};

/// One area with the themes `a` to `d`, two statements each at partnership
/// level (`a1`, `a2`) and one at school level (`as`); the topics `send`, which
/// is linked with `a` and `b`, and `stem`, linked with `c`. The quadrant reads
/// `a` across and `b` and `c` upwards.
pub(crate) fn framework() -> Arc<Framework> {
    framework_with(|_| {})
}

pub(crate) fn framework_with(change: impl FnOnce(&mut Value)) -> Arc<Framework> {
    let title = |text: &str| json!({"en": text});
    let statement =
        |code: String, level: &str| json!({"code": code, "level": level, "text": title("Claim")});
    let theme = |code: &str| {
        json!({"code": code, "title": title(code), "statements": [
            statement(format!("{code}1"), "partnership"),
            statement(format!("{code}2"), "partnership"),
            statement(format!("{code}s"), "school"),
        ]})
    };
    let mut framework = serde_json::to_value(&**Framework::builtin()).unwrap();
    framework["id"] = "test".into();
    framework["languages"] = json!(["en", "cy"]);
    framework["areas"] = json!([{"code": "1", "title": title("Area"), "themes": [
        theme("a"), theme("b"), theme("c"), theme("d"),
    ]}]);
    framework["support"]["topics"] = json!([
        {"id": "send", "title": title("SEND"), "themes": ["a", "b"]},
        {"id": "stem", "title": title("STEM"), "themes": ["c"]},
    ]);
    framework["quadrant"]["x"]["themes"] = json!(["a"]);
    framework["quadrant"]["y"]["themes"] = json!(["b", "c"]);
    framework["submission"] = json!({"min_answered": 0.0});
    change(&mut framework);
    let checked = Framework::from_json(framework.to_string().as_bytes());
    Arc::new(checked.accept().unwrap())
}

/// The hub `county` with partnerships of these schools, in the rounds `r1` and
/// `r2`. A school may stand in several.
pub(crate) fn roster(partnerships: &[(&str, &[&str])]) -> Arc<Roster> {
    let title = json!({"en": "Title"});
    let named = |id: &str| json!({"id": id, "title": title});
    let mut schools: Vec<&str> = Vec::new();
    let mut memberships = Vec::new();
    for (partnership, members) in partnerships {
        for school in *members {
            if !schools.contains(school) {
                schools.push(school);
            }
            memberships.push(json!({"school": school, "partnership": partnership}));
        }
    }
    let partnerships: Vec<_> = partnerships
        .iter()
        .map(|(id, _)| json!({"id": id, "title": title, "kind": "informal", "hub": "county"}))
        .collect();
    let roster = json!({
        "schema_version": "1", "id": "test",
        "rounds": [named("r1"), named("r2")],
        "hubs": [named("county")],
        "partnerships": partnerships,
        "schools": schools.into_iter().map(named).collect::<Vec<_>>(),
        "memberships": memberships,
    });
    Arc::new(
        Roster::from_json(roster.to_string().as_bytes())
            .accept()
            .unwrap(),
    )
}

/// What one leader answers: ratings by statement, and support by topic.
#[derive(Clone)]
pub(crate) struct Answer {
    round: &'static str,
    partnership: String,
    school: String,
    status: &'static str,
    ratings: BTreeMap<String, u8>,
    support: BTreeMap<String, Value>,
    capacity: BTreeMap<String, u32>,
}

/// An answer in round `r1`.
pub(crate) fn answer(partnership: &str, school: &str) -> Answer {
    Answer {
        round: "r1",
        partnership: partnership.to_owned(),
        school: school.to_owned(),
        status: "submitted",
        ratings: BTreeMap::new(),
        support: BTreeMap::new(),
        capacity: BTreeMap::new(),
    }
}

impl Answer {
    pub(crate) fn round(mut self, round: &'static str) -> Self {
        self.round = round;
        self
    }

    pub(crate) fn draft(mut self) -> Self {
        self.status = "draft";
        self
    }

    pub(crate) fn rate(mut self, statement: &str, value: u8) -> Self {
        self.ratings.insert(statement.to_owned(), value);
        self
    }

    /// Rates both statements of each theme from `a` on at partnership level.
    pub(crate) fn themes(mut self, values: &[u8]) -> Self {
        for (theme, value) in ["a", "b", "c", "d"].iter().zip(values) {
            self = self.rate(&format!("{theme}1"), *value);
            self = self.rate(&format!("{theme}2"), *value);
        }
        self
    }

    pub(crate) fn stance(mut self, topic: &str, stance: &str) -> Self {
        self.support.insert(topic.to_owned(), stance.into());
        self
    }

    pub(crate) fn places(mut self, topic: &str, schools: u32) -> Self {
        self.capacity.insert(topic.to_owned(), schools);
        self
    }
}

pub(crate) fn dataset(roster: &Arc<Roster>, answers: &[Answer]) -> Dataset {
    dataset_of(&framework(), roster, answers)
}

pub(crate) fn dataset_of(
    framework: &Arc<Framework>,
    roster: &Arc<Roster>,
    answers: &[Answer],
) -> Dataset {
    let mut intake = Intake::new(Arc::clone(framework), Arc::clone(roster));
    for (index, answer) in answers.iter().enumerate() {
        let response = json!({
            "schema_version": "1", "id": format!("r{index}"),
            "framework": {"id": "test", "version": "2026.1"},
            "round": answer.round, "partnership": answer.partnership,
            "school": answer.school, "respondent": format!("u{index}"),
            "role": "headteacher", "status": answer.status, "ratings": answer.ratings,
            "support": answer.support, "capacity": answer.capacity,
        });
        intake.ndjson(format!("{response}\n").as_bytes());
    }
    let ingested = intake.finish();
    assert_eq!(ingested.refused, 0, "{:?}", ingested.diagnostics);
    ingested.dataset
}

pub(crate) fn scores(dataset: &Dataset) -> Scores {
    let tally = Tally::of(dataset, Grain::School, Rows::Submitted);
    Scores::of(&tally, &ScoreOptions::default()).unwrap()
}

pub(crate) fn partnership(id: &str) -> ScoreUnit {
    let partnership = id.to_owned().try_into().unwrap();
    ScoreUnit::Partnership { partnership }
}

pub(crate) fn county() -> ScoreUnit {
    let hub = "county".to_owned().try_into().unwrap();
    ScoreUnit::Hub { hub }
}

pub(crate) fn school(partnership: &str, school: &str) -> ScoreUnit {
    ScoreUnit::School {
        partnership: partnership.to_owned().try_into().unwrap(),
        school: school.to_owned().try_into().unwrap(),
    }
}
