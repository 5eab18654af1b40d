//! Scores kept up to date are the scores of everything at once.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use pedt::response::{Response, Status};
use pedt::scores::{Centre, Order, Parts, SchoolWeights};
use pedt::{
    Code, Dashboard, DashboardOptions, Dataset, Framework, Grain, Intake, Live, LiveOptions,
    Roster, Rows, ScoreOptions, Scores, Tally, doctest,
};
use proptest::prelude::*;

static HUB: LazyLock<Dataset> = LazyLock::new(|| {
    let hub = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas/examples/hub");
    let roster = fs::read(hub.join("roster.json")).unwrap();
    let roster = Roster::from_json(&roster).accept().unwrap();
    let framework = Framework::builtin().clone();
    let mut intake = Intake::new(Arc::new(framework), Arc::new(roster));
    intake.ndjson(&fs::read(hub.join("responses.ndjson")).unwrap());
    intake.finish().dataset
});

/// Responses to choose from: of few schools, some in two partnerships, in all rounds.
static POOL: LazyLock<Vec<Response>> = LazyLock::new(|| HUB.responses().step_by(14).collect());

/// One thing that happens; numbers choose from what there is.
#[derive(Clone, Debug)]
enum Event {
    /// A response comes in, of the id of another, with other answers.
    Put {
        response: usize,
        id: usize,
        shift: i64,
        draft: bool,
    },
    Remove(usize),
    Read,
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let put = (0..POOL.len(), 0_usize..20, 0_i64..4, 0_u8..5);
    let put = put.prop_map(|(response, id, shift, draft)| Event::Put {
        response,
        id,
        shift,
        draft: draft == 0,
    });
    let event = prop_oneof![
        6 => put,
        2 => (0_usize..20).prop_map(Event::Remove),
        2 => Just(Event::Read),
    ];
    prop::collection::vec(event, 0..24)
}

fn options() -> impl Strategy<Value = LiveOptions> {
    let scores = (0_usize..3, 0_usize..2, 0_usize..2, 0_usize..2, 0_usize..3);
    (scores, any::<bool>(), 0_usize..2).prop_map(|(scores, by_role, rows)| LiveOptions {
        scores: ScoreOptions {
            order: Order::ALL[scores.0],
            centre: Centre::ALL[scores.1],
            school_weights: SchoolWeights::ALL[scores.2],
            hub_over: Parts::ALL[scores.3],
            min_answered: [0.0, 0.5, 1.0][scores.4],
        },
        by_role,
        rows: Rows::ALL[rows],
    })
}

fn changed(response: usize, id: usize, shift: i64, draft: bool) -> Response {
    let mut response = POOL[response].clone();
    response.id = format!("r{id}").try_into().unwrap();
    for (value, index) in response.ratings.values_mut().zip(0..) {
        *value = value.map(|value| 1 + (value - 1 + shift * (index % 3)) % 4);
        if draft && index % 5 == shift {
            *value = None;
        }
    }
    response.ratings.retain(|_, value| value.is_some());
    if draft {
        response.status = Status::Draft;
    }
    response
}

/// Whether two responses are of one person for one school and round.
fn same_person(a: &Response, b: &Response) -> bool {
    (&a.round, &a.partnership, &a.school, &a.respondent, a.status)
        == (&b.round, &b.partnership, &b.school, &b.respondent, b.status)
}

/// Everything at once.
fn at_once(held: &BTreeMap<String, Response>, options: &LiveOptions) -> (Dataset, Scores) {
    let mut intake = Intake::new(Arc::clone(HUB.framework()), Arc::clone(HUB.roster()));
    held.values().cloned().for_each(|r| intake.response(r));
    let ingested = intake.finish();
    assert_eq!(ingested.refused, 0);
    let grain = if options.by_role {
        Grain::Role
    } else {
        Grain::School
    };
    let tally = Tally::of(&ingested.dataset, grain, options.rows);
    (
        ingested.dataset,
        Scores::of(&tally, &options.scores).unwrap(),
    )
}

/// Holds everything that is read live against the same at once.
fn agree(live: &mut Live, held: &BTreeMap<String, Response>, options: &LiveOptions) {
    let (dataset, scores) = at_once(held, options);
    assert_eq!(live.len(), held.len());
    assert_eq!(live.dataset(), dataset);
    assert_eq!(live.scores(), scores);
    let limits = DashboardOptions::default();
    for round in &HUB.roster().rounds {
        let turnout = live.turnout(round.id.as_str()).unwrap();
        assert_eq!(turnout.len(), HUB.roster().partnerships.len());
        for of in turnout {
            let (round, partnership) = (of.round.as_str(), of.partnership.as_str());
            let expected = Dashboard::of(&dataset, &scores, round, partnership, &limits).unwrap();
            assert_eq!(of.responses, expected.responses);
            let dashboard = live.dashboard(round, partnership, &limits).unwrap();
            assert_eq!(dashboard, expected);
        }
    }
    for unit in scores.units() {
        let role = unit.role.map(pedt::id::RoleId::as_str);
        let found = live.unit(unit.round.as_str(), unit.unit, role);
        assert_eq!(found, Some(unit));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn live_scores_are_those_of_everything_at_once(events in events(), options in options()) {
        let about = (Arc::clone(HUB.framework()), Arc::clone(HUB.roster()));
        let mut live = Live::new(about.0, about.1, options.clone());
        let mut held: BTreeMap<String, Response> = BTreeMap::new();
        for event in events {
            match event {
                Event::Put { response, id, shift, draft } => {
                    let response = changed(response, id, shift, draft);
                    let other = held.values().find(|other| {
                        other.id != response.id && same_person(other, &response)
                    });
                    let other = other.is_some();
                    let put = live.put(response.clone());
                    prop_assert_eq!(put.kept, !other);
                    if other {
                        let code = put.diagnostics.last().unwrap().code;
                        prop_assert_eq!(code, Code::DuplicateRespondent);
                    } else {
                        held.insert(response.id.to_string(), response);
                    }
                }
                Event::Remove(id) => {
                    let id = format!("r{id}");
                    prop_assert_eq!(live.remove(&id), held.remove(&id).is_some());
                }
                Event::Read => {
                    let (_, scores) = at_once(&held, &options);
                    prop_assert_eq!(live.scores(), scores);
                }
            }
        }
        agree(&mut live, &held, &options);
    }
}

#[test]
fn a_year_put_one_by_one_and_half_of_it_twice_is_the_year_at_once() {
    let options = LiveOptions {
        by_role: true,
        ..LiveOptions::default()
    };
    let about = (Arc::clone(HUB.framework()), Arc::clone(HUB.roster()));
    let mut live = Live::new(about.0, about.1, options.clone());
    let mut held = BTreeMap::new();
    // Each is replaced twice, so that what is held is put in order more than once.
    for _ in 0..3 {
        for response in HUB.responses() {
            assert!(live.put_json(&serde_json::to_vec(&response).unwrap()).kept);
            held.insert(response.id.to_string(), response);
        }
    }
    for response in HUB.responses().step_by(2) {
        assert!(live.remove(response.id.as_str()));
        held.remove(response.id.as_str());
    }
    agree(&mut live, &held, &options);
    let rest: Vec<String> = held.keys().cloned().collect();
    for id in rest {
        assert!(live.remove(&id));
    }
    assert!(live.is_empty() && live.scores().rows().is_empty());
}

#[test]
fn a_refused_response_leaves_what_was_held() {
    let (framework, roster) = doctest::hub();
    let mut live = Live::new(framework, roster, LiveOptions::default());
    let response = doctest::dataset().responses().next().unwrap();
    assert!(live.put(response.clone()).kept);
    let before = live.scores();

    let mut wrong = response.clone();
    wrong.school = "nowhere".to_owned().try_into().unwrap();
    *wrong.ratings.values_mut().next().unwrap() = Some(9);
    let put = live.put(wrong);
    let codes: Vec<Code> = put.diagnostics.iter().map(|d| d.code).collect();
    assert_eq!(
        (put.kept, codes),
        (false, vec![Code::UnknownSchool, Code::RatingOffScale])
    );

    let mut again = response.clone();
    again.id = "another".to_owned().try_into().unwrap();
    let put = live.put(again);
    let said = put.diagnostics[0].to_string();
    assert_eq!(
        said,
        "/respondent: `head-0` has already answered for this school and round, in the response `r0`"
    );
    assert!(!live.put_json(b"{").kept);
    assert_eq!(live.scores(), before);
    assert_eq!(live.dataset().responses().collect::<Vec<_>>(), [response]);

    assert!(live.turnout("never").is_err());
    let options = DashboardOptions::default();
    assert!(live.dashboard("2026-autumn", "nowhere", &options).is_err());
}
