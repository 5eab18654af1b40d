//! Surveys of three sizes: a national school year (24,000 schools, 432,000
//! responses, 23 million ratings), a hub and a partnership.
//!
//! Every response is drawn from its own number, so any stretch of a survey can
//! be written without the ones before it, into as little memory as one likes.
//!
//! ```
//! use pedt_benches::workload;
//!
//! let year = workload::national();
//! assert_eq!(year.responses(), 432_000);
//!
//! let mut lines = Vec::new();
//! year.write(0..2, true, &mut lines);
//! assert_eq!(lines, workload::ndjson(2));
//! ```

use std::io::Write;
use std::ops::Range;
use std::sync::Arc;

use pedt::id::{HubId, PartnershipId};
use pedt::{Dataset, Framework, Intake, Roster, Stance};
use serde_json::{Value, json};

use crate::rng::Rng;

const SEED: u64 = 20_261_122;
/// Responses held as text at a time.
const STRETCH: usize = 10_000;

/// How large a survey is.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Schools, each in one partnership, drawn at random.
    pub schools: usize,
    /// Leaders who answer in each school.
    pub leaders: usize,
    /// Partnerships.
    pub partnerships: u32,
    /// Hubs; each partnership belongs to one.
    pub hubs: u32,
    /// Rounds, the first of [`ROUNDS`].
    pub rounds: usize,
}

/// Every school of the country in the three terms of a year.
pub const NATIONAL: Size = Size {
    schools: 24_000,
    leaders: 6,
    partnerships: 1_200,
    hubs: 150,
    rounds: 3,
};

/// One hub with 150 partnerships of some eight schools, in two rounds.
pub const HUB: Size = Size {
    schools: 1_200,
    leaders: 5,
    partnerships: 150,
    hubs: 1,
    rounds: 2,
};

/// The same with some four schools a partnership and two leaders a school: most
/// figures rest on too few.
pub const SPARSE_HUB: Size = Size {
    schools: 600,
    leaders: 2,
    ..HUB
};

/// One hub of 160 schools in 20 partnerships, with one leader each, in one round.
pub const COUNTY: Size = Size {
    schools: 160,
    leaders: 1,
    partnerships: 20,
    hubs: 1,
    rounds: 1,
};

/// One partnership of twelve schools, in six rounds.
pub const PARTNERSHIP: Size = Size {
    schools: 12,
    leaders: 5,
    partnerships: 1,
    hubs: 1,
    rounds: 6,
};

/// The terms of two years.
pub const ROUNDS: [&str; 6] = [
    "2025-autumn",
    "2026-spring",
    "2026-summer",
    "2026-autumn",
    "2027-spring",
    "2027-summer",
];

const ROLES: [&str; 3] = ["headteacher", "senior_leader", "governor"];
const TOPICS: [&str; 10] = [
    "send",
    "wellbeing",
    "curriculum",
    "maths_mastery",
    "stem",
    "attendance",
    "early_years",
    "behaviour",
    "governance",
    "transition",
];
/// How likely each stance is, in percent, from high need to high offer.
const STANCES: [u32; 5] = [12, 22, 36, 20, 10];
const WORDS: [&str; 24] = [
    "leaders",
    "share",
    "practice",
    "across",
    "schools",
    "and",
    "governors",
    "review",
    "impact",
    "each",
    "term",
    "with",
    "honest",
    "challenge",
    "support",
    "trust",
    "data",
    "pupils",
    "voice",
    "community",
    "place",
    "curriculum",
    "reading",
    "together",
];

macro_rules! append {
    ($out:expr, $($text:tt)*) => {
        write!($out, $($text)*).expect("memory takes every write")
    };
}

/// The first `count` responses of the national year, one a line.
///
/// # Panics
///
/// As [`national`].
#[must_use]
pub fn ndjson(count: usize) -> Vec<u8> {
    let mut lines = Vec::with_capacity(count * 1_280);
    national().write(0..count, true, &mut lines);
    lines
}

/// The national year.
///
/// # Panics
///
/// As [`survey`].
#[must_use]
pub fn national() -> Survey {
    survey(NATIONAL)
}

/// A survey of some size.
///
/// # Panics
///
/// When the framework or the roster made here is not valid.
#[must_use]
pub fn survey(size: Size) -> Survey {
    let framework_json = framework_json();
    let framework = Framework::from_json(framework_json.as_bytes()).accept();
    let framework = Arc::new(framework.expect("the framework is valid"));

    let mut rng = Rng::new(SEED);
    let partnerships: Vec<f64> = (0..size.partnerships)
        .map(|_| 2.6 + 0.35 * rng.normal())
        .collect();
    let schools = (0..size.schools).map(|_| {
        let partnership = rng.below(size.partnerships);
        let level = partnerships[partnership as usize] + 0.35 * rng.normal();
        School {
            partnership,
            level,
            stances: TOPICS.map(|_| stance(&mut rng)),
        }
    });
    let schools: Vec<School> = schools.collect();
    let statements = framework.statements().map(|(_, _, statement)| Statement {
        key: format!("\"{}\":", statement.code).into_bytes(),
        level: 0.2 * rng.normal(),
    });
    let statements: Vec<Statement> = statements.collect();

    let roster_json = roster_json(size, &schools);
    let roster = Roster::from_json(roster_json.as_bytes()).accept();
    let roster = Arc::new(roster.expect("the roster is valid"));
    let themes = framework
        .themes()
        .map(|(_, theme)| theme.code.to_string())
        .collect();
    Survey {
        size,
        framework,
        roster,
        framework_json,
        roster_json,
        schools,
        statements,
        themes,
    }
}

/// A framework, a roster and the responses to them.
#[derive(Debug)]
pub struct Survey {
    size: Size,
    /// The built-in framework, with ten support topics.
    pub framework: Arc<Framework>,
    /// All schools and partnerships.
    pub roster: Arc<Roster>,
    /// The framework as text.
    pub framework_json: String,
    /// The roster as text.
    pub roster_json: String,
    schools: Vec<School>,
    statements: Vec<Statement>,
    themes: Vec<String>,
}

#[derive(Debug)]
struct School {
    partnership: u32,
    level: f64,
    stances: [Stance; 10],
}

#[derive(Debug)]
struct Statement {
    key: Vec<u8>,
    level: f64,
}

impl Survey {
    /// How many responses there are.
    #[must_use]
    pub fn responses(&self) -> usize {
        self.size.schools * self.size.leaders * self.size.rounds
    }

    /// How many statements a response rates.
    #[must_use]
    pub fn statements(&self) -> usize {
        self.statements.len()
    }

    /// The first partnership.
    ///
    /// # Panics
    ///
    /// When there is none.
    #[must_use]
    pub fn partnership(&self) -> &PartnershipId {
        &self.roster.partnerships.first().expect("a partnership").id
    }

    /// The first hub.
    ///
    /// # Panics
    ///
    /// When there is none.
    #[must_use]
    pub fn hub(&self) -> &HubId {
        &self.roster.hubs.first().expect("a hub").id
    }

    /// All responses, without their notes, as a dataset.
    ///
    /// They are written and taken in a stretch at a time, so that the text of
    /// a year, some 400 MB, is never in memory.
    ///
    /// # Panics
    ///
    /// When a response is refused.
    #[must_use]
    pub fn dataset(&self) -> Dataset {
        let mut intake = Intake::new(Arc::clone(&self.framework), Arc::clone(&self.roster));
        let mut lines = Vec::new();
        for start in (0..self.responses()).step_by(STRETCH) {
            lines.clear();
            self.write(
                start..self.responses().min(start + STRETCH),
                false,
                &mut lines,
            );
            intake.ndjson(&lines);
        }
        let ingested = intake.finish();
        assert_eq!(ingested.refused, 0, "{:?}", ingested.diagnostics.first());
        ingested.dataset
    }

    /// How many ratings it would have if every statement were answered.
    #[must_use]
    pub fn ratings(&self) -> usize {
        self.responses() * self.statements.len()
    }

    /// Appends the responses of that range to `out`, one a line: round after
    /// round, school after school, leader after leader.
    pub fn write(&self, range: Range<usize>, notes: bool, out: &mut Vec<u8>) {
        for index in range {
            self.write_one(index, notes, out);
        }
    }

    fn write_one(&self, index: usize, notes: bool, out: &mut Vec<u8>) {
        let Size {
            schools, leaders, ..
        } = self.size;
        let round = index / (schools * leaders);
        let number = index / leaders % schools;
        let school = &self.schools[number];
        let mut rng = Rng::stream(SEED, index as u64);
        append!(
            out,
            r#"{{"schema_version":"1","id":"r{index:08}","framework":{{"id":"pedt","version":"{}"}},"round":"{}","partnership":"P{:04}","school":"S{number:05}","respondent":"S{number:05}-{}","role":"{}","status":"submitted","ratings":{{"#,
            self.framework.version,
            ROUNDS[round],
            school.partnership,
            index % leaders + 1,
            ROLES[index % ROLES.len()],
        );
        let base = school.level + 0.12 * round as f64;
        let mut first = true;
        for statement in &self.statements {
            let level = base + statement.level + 0.6 * rng.normal();
            if rng.percent(4) {
                continue; // not answered
            }
            if !std::mem::take(&mut first) {
                out.push(b',');
            }
            out.extend_from_slice(&statement.key);
            out.push(match level {
                ..1.5 => b'1',
                ..2.5 => b'2',
                ..3.5 => b'3',
                _ => b'4',
            });
        }
        if notes {
            out.extend_from_slice(br#"},"notes":["#);
            self.write_note(index, "strength", &mut rng, out);
            out.push(b',');
            self.write_note(index + 4, "development", &mut rng, out);
            out.push(b']');
        } else {
            out.push(b'}');
        }
        out.extend_from_slice(br#","support":{"#);
        for (place, (topic, stance)) in TOPICS.iter().zip(school.stances).enumerate() {
            let comma = if place == 0 { "" } else { "," };
            append!(out, r#"{comma}"{topic}":"{stance}""#);
        }
        out.extend_from_slice(b"}}\n");
    }

    fn write_note(&self, index: usize, kind: &str, rng: &mut Rng, out: &mut Vec<u8>) {
        let theme = &self.themes[index % self.themes.len()];
        append!(out, r#"{{"theme":"{theme}","kind":"{kind}","text":""#);
        for place in 0..12 {
            if place > 0 {
                out.push(b' ');
            }
            out.extend_from_slice(rng.pick(&WORDS).as_bytes());
        }
        out.extend_from_slice(br#""}"#);
    }
}

fn stance(rng: &mut Rng) -> Stance {
    let mut rest = rng.below(100);
    for (stance, share) in Stance::ALL.iter().zip(STANCES) {
        if rest < share {
            return *stance;
        }
        rest -= share;
    }
    Stance::NotApplicable
}

/// The built-in framework with the topics of the workload in place of its own.
fn framework_json() -> String {
    let mut framework: Value =
        serde_json::from_str(Framework::BUILTIN_JSON).expect("the built-in framework is JSON");
    let topics = TOPICS.map(|topic| json!({"id": topic, "title": {"en": topic.replace('_', " ")}}));
    framework["support"]["topics"] = json!(topics);
    framework.to_string()
}

fn roster_json(size: Size, schools: &[School]) -> String {
    let rounds = ROUNDS.iter().take(size.rounds);
    let rounds = rounds.map(|round| json!({"id": round, "title": {"en": round}}));
    let hubs = (0..size.hubs).map(|number| {
        let id = format!("H{number:03}");
        json!({"id": id, "title": {"en": format!("Hub {number}")}})
    });
    let partnerships = (0..size.partnerships).map(|number| {
        json!({
            "id": format!("P{number:04}"),
            "title": {"en": format!("Partnership {number}")},
            "kind": "local_cluster",
            "hub": format!("H{:03}", number % size.hubs),
        })
    });
    let members = schools.iter().enumerate().map(|(number, school)| {
        let partnership = format!("P{:04}", school.partnership);
        json!({"school": format!("S{number:05}"), "partnership": partnership})
    });
    let schools = (0..schools.len()).map(|number| {
        let id = format!("S{number:05}");
        json!({"id": id, "title": {"en": format!("School {number}")}})
    });
    json!({
        "schema_version": "1",
        "id": "national",
        "rounds": rounds.collect::<Value>(),
        "hubs": hubs.collect::<Value>(),
        "partnerships": partnerships.collect::<Value>(),
        "schools": schools.collect::<Value>(),
        "memberships": members.collect::<Value>(),
    })
    .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_is_the_same_alone_and_in_the_whole() {
        let year = national();
        let (mut whole, mut parts) = (Vec::new(), Vec::new());
        year.write(0..40, true, &mut whole);
        for index in 0..40 {
            year.write(index..index + 1, true, &mut parts);
        }
        assert_eq!(whole, parts);
    }

    #[test]
    fn shares_are_as_documented() {
        let year = national();
        let mut lines = Vec::new();
        year.write(0..6_000, false, &mut lines);
        let possible = 6_000 * year.statements.len();
        let mut counts = [0_usize; 4];
        for line in lines
            .split(|byte| *byte == b'\n')
            .filter(|line| !line.is_empty())
        {
            let response: pedt::Response = serde_json::from_slice(line).expect("a response");
            for rating in response.ratings.values().copied().flatten() {
                counts[usize::try_from(rating - 1).expect("a point")] += 1;
            }
        }
        let answered: usize = counts.iter().sum();
        let share = answered as f64 / possible as f64;
        assert!((share - 0.96).abs() < 0.002, "{share}");
        assert!(
            counts.iter().all(|count| *count > possible / 50),
            "{counts:?}"
        );
        assert_eq!(STANCES.iter().sum::<u32>(), 100);
    }
}
