//! Counting in parts is counting at once: merging is addition.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::sync::Arc;

use pedt::{Dataset, Framework, Grain, Intake, Roster, Rows, ScoreOptions, Scores, Tally, doctest};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

const ROUNDS: [&str; 2] = ["2026-autumn", "2027-spring"];
const SCHOOLS: [&str; 3] = ["brook", "hill", "garn"];
const ROLES: [&str; 3] = ["headteacher", "governor", "middle_leader"];

/// A leader of one of three schools, who answers some of the statements.
#[derive(Clone, Debug)]
struct Leader {
    school: usize,
    role: usize,
    round: usize,
    draft: bool,
    ratings: Vec<u8>,
}

fn leaders() -> impl Strategy<Value = Vec<Leader>> {
    let leader = (0_usize..3, 0_usize..3, 0_usize..2, any::<bool>());
    let leader = (leader, prop::collection::vec(0_u8..=4, 54));
    let leader = leader.prop_map(|((school, role, round, draft), ratings)| Leader {
        school,
        role,
        round,
        draft,
        ratings,
    });
    prop::collection::vec(leader, 0..24)
}

fn line(number: usize, leader: &Leader, framework: &Framework) -> String {
    let ratings = framework.statements().zip(&leader.ratings);
    let ratings: Map<String, Value> = ratings
        .filter(|(_, rating)| **rating > 0)
        .map(|((_, _, statement), rating)| (statement.code.to_string(), (*rating).into()))
        .collect();
    let response = json!({
        "schema_version": "1", "id": format!("r{number}"),
        "framework": {"id": "pedt", "version": "2026.1"},
        "round": ROUNDS[leader.round],
        "partnership": "dale", "school": SCHOOLS[leader.school],
        "respondent": format!("u{number}"),
        "role": ROLES[leader.role],
        // Too few answers would be refused in a submission.
        "status": if leader.draft || ratings.len() < 27 { "draft" } else { "submitted" },
        "ratings": ratings,
    });
    format!("{response}\n")
}

struct Hub {
    framework: Arc<Framework>,
    roster: Arc<Roster>,
}

impl Hub {
    fn new() -> Self {
        let (framework, roster) = doctest::hub();
        Self { framework, roster }
    }

    fn lines(&self, leaders: &[Leader]) -> Vec<String> {
        let leaders = leaders.iter().enumerate();
        leaders
            .map(|(number, leader)| line(number, leader, &self.framework))
            .collect()
    }

    fn dataset(&self, lines: &[String]) -> Dataset {
        let mut intake = Intake::new(Arc::clone(&self.framework), Arc::clone(&self.roster));
        for line in lines {
            intake.ndjson(line.as_bytes());
        }
        let ingested = intake.finish();
        assert_eq!(ingested.refused, 0, "{:?}", ingested.diagnostics);
        ingested.dataset
    }

    fn empty(&self, grain: Grain) -> Tally {
        Tally::empty(&self.framework, &self.roster, grain)
    }
}

fn grain() -> impl Strategy<Value = Grain> {
    prop::sample::select(Grain::ALL)
}

fn rows() -> impl Strategy<Value = Rows> {
    prop::sample::select(Rows::ALL)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn merging_is_associative_and_commutative_with_an_identity(
        parts in [leaders(), leaders(), leaders()],
        grain in grain(),
        rows in rows(),
    ) {
        let hub = Hub::new();
        let [a, b, c] = parts.map(|part| Tally::of(&hub.dataset(&hub.lines(&part)), grain, rows));
        prop_assert_eq!(a.merge(&b).unwrap(), b.merge(&a).unwrap());
        let left = a.merge(&b).unwrap().merge(&c).unwrap();
        prop_assert_eq!(left, a.merge(&b.merge(&c).unwrap()).unwrap());
        prop_assert_eq!(a.merge(&hub.empty(grain)).unwrap(), a);
    }

    #[test]
    fn any_parts_in_any_order_give_the_same_as_the_whole(
        (leaders, order) in leaders().prop_flat_map(|leaders| {
            let order = Just((0..leaders.len()).collect::<Vec<_>>()).prop_shuffle();
            (Just(leaders), order)
        }),
        size in 1_usize..8,
        grain in grain(),
        rows in rows(),
    ) {
        let hub = Hub::new();
        let lines = hub.lines(&leaders);
        let whole = hub.dataset(&lines);
        let shuffled: Vec<String> = order.iter().map(|&line| lines[line].clone()).collect();
        prop_assert_eq!(&hub.dataset(&shuffled), &whole);

        let mut merged = hub.empty(grain);
        for part in shuffled.chunks(size) {
            let part = Tally::of(&hub.dataset(part), grain, rows);
            merged = merged.merge(&part).unwrap();
        }
        let at_once = Tally::of(&whole, grain, rows);
        prop_assert_eq!(&merged, &at_once);
        if let Ok(scores) = Scores::of(&merged, &ScoreOptions::default()) {
            prop_assert_eq!(scores, Scores::of(&at_once, &ScoreOptions::default()).unwrap());
        }
    }

    #[test]
    fn rolling_up_is_counting_coarsely(leaders in leaders(), rows in rows()) {
        let hub = Hub::new();
        let dataset = hub.dataset(&hub.lines(&leaders));
        let finest = Tally::of(&dataset, Grain::Role, rows);
        for grain in Grain::ALL {
            prop_assert_eq!(finest.roll_up(*grain), Tally::of(&dataset, *grain, rows));
        }
    }

    #[test]
    fn counts_are_those_of_one_look_a_rating(leaders in leaders()) {
        let hub = Hub::new();
        let dataset = hub.dataset(&hub.lines(&leaders));
        let tally = Tally::of(&dataset, Grain::Partnership, Rows::WithDrafts);
        for (index, unit) in tally.units().iter().enumerate() {
            let members: Vec<&Leader> =
                leaders.iter().filter(|leader| leader.round == usize::from(unit.round)).collect();
            prop_assert_eq!(tally.respondents(index) as usize, members.len());
            for statement in 0..54 {
                let counts: Vec<u32> = tally.counts(index, statement).collect();
                let expected: Vec<u32> = (1..=4)
                    .map(|point| {
                        let chose = members.iter().filter(|m| m.ratings[statement] == point);
                        u32::try_from(chose.count()).unwrap()
                    })
                    .collect();
                prop_assert_eq!(counts, expected);
            }
        }
    }
}

#[test]
fn tallies_of_different_things_do_not_merge() {
    let hub = Hub::new();
    let schools = hub.empty(Grain::School);
    let roles = hub.empty(Grain::Role);
    let error = schools.merge(&roles).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the tallies count units of different grain"
    );

    let mut other = hub.framework.as_ref().clone().into_document();
    other.version = "2027.1".to_owned().try_into().unwrap();
    let other = Arc::new(Framework::from_document(other).accept().unwrap());
    let error = schools
        .merge(&Tally::empty(&other, &hub.roster, Grain::School))
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "the tallies count answers to different frameworks"
    );
}
