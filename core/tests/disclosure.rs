//! Disclosure control against a reader who computes what can be computed.
//!
//! The attacker knows the method, the roster, and how many people of which
//! role answered which statement in every school; from what is disclosed they
//! set up every equation there is. Nothing here uses the wall's own reasoning:
//! unknowns are single schools, and elimination is over integers.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests fail by panicking"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use pedt::disclosure::{
    Agreed, Audience, Circle, Disclosed, DisclosureError, DisclosurePolicy, PseudonymKey,
    SchoolNames, Wall,
};
use pedt::scores::{Node, Order, Parts, Score, ScoreRow, ScoreUnit};
use pedt::{
    Cell, Dataset, Framework, Grain, Intake, Roster, Rows, ScoreOptions, Scores,
    SuppressionReason, Tally,
};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Two areas: themes `a` of three statements and `b` of one, `c` of two, of
/// which one counts double.
static FRAMEWORK: LazyLock<Arc<Framework>> = LazyLock::new(|| {
    let title = json!({"en": "Title"});
    let statement = |code: &str, weight: f64| json!({"code": code, "level": "school", "text": title, "weight": weight});
    let theme = |code: &str, statements: Value| json!({"code": code, "title": title, "statements": statements});
    let mut framework = serde_json::to_value(&**Framework::builtin()).unwrap();
    framework["id"] = "test".into();
    framework["levels"] = json!([{"id": "school", "title": title}]);
    framework["languages"] = json!(["en"]);
    for gone in ["quadrant", "support"] {
        framework.as_object_mut().unwrap().remove(gone);
    }
    framework["roles"] = json!([{"id": "head", "title": title}, {"id": "governor", "title": title}]);
    framework["areas"] = json!([
        {"code": "1", "title": title, "themes": [
            theme("a", json!([statement("a1", 1.0), statement("a2", 1.0), statement("a3", 1.0)])),
            theme("b", json!([statement("b1", 1.0)])),
        ]},
        {"code": "2", "title": title, "themes": [
            theme("c", json!([statement("c1", 1.0), statement("c2", 2.0)])),
        ]},
    ]);
    framework["submission"] = json!({"min_answered": 0.0});
    let framework = Framework::from_json(framework.to_string().as_bytes());
    Arc::new(framework.accept().unwrap())
});

const STATEMENTS: [&str; 6] = ["a1", "a2", "a3", "b1", "c1", "c2"];

fn statements(node: &Node) -> Vec<usize> {
    match node {
        Node::Whole => (0..6).collect(),
        Node::Area { code } if code.as_str() == "1" => (0..4).collect(),
        Node::Area { .. } => vec![4, 5],
        Node::Theme { code } => match code.as_str() {
            "a" => vec![0, 1, 2],
            "b" => vec![3],
            _ => vec![4, 5],
        },
        Node::Statement { code } => {
            let mut codes = STATEMENTS.iter();
            vec![codes.position(|other| *other == code.as_str()).unwrap()]
        }
        _ => panic!("a new kind of node"),
    }
}

fn weight(statement: usize) -> i128 {
    if statement == 5 { 2 } else { 1 }
}

/// One answer: round, partnership, school, role, ratings (0 for none).
type Answer = (usize, usize, usize, usize, [u8; 6]);

/// `partnerships[p]` lists the schools of `P{p}`; all but the last are in the hub.
#[derive(Clone, Debug)]
struct World {
    partnerships: Vec<Vec<usize>>,
    answers: Vec<Answer>,
}

impl World {
    fn dataset(&self) -> Dataset {
        let title = json!({"en": "Title"});
        let schools = self.partnerships.iter().flatten().max().map_or(0, |max| max + 1);
        let last = self.partnerships.len() - 1;
        let partnerships = self.partnerships.iter().enumerate();
        let memberships = partnerships.clone().flat_map(|(p, schools)| {
            let schools = schools.iter();
            schools.map(move |s| json!({"school": format!("s{s}"), "partnership": format!("P{p}")}))
        });
        let roster = json!({
            "schema_version": "1", "id": "test",
            "rounds": [{"id": "r0", "title": title}, {"id": "r1", "title": title}, {"id": "r2", "title": title}],
            "hubs": [{"id": "hub", "title": title}],
            "partnerships": partnerships.clone().map(|(p, _)| {
                let mut partnership = json!({"id": format!("P{p}"), "title": title, "kind": "informal"});
                if p < last || p == 0 {
                    partnership["hub"] = "hub".into();
                }
                partnership
            }).collect::<Vec<_>>(),
            "schools": (0..schools).map(|s| json!({"id": format!("s{s}"), "title": title})).collect::<Vec<_>>(),
            "memberships": memberships.collect::<Vec<_>>(),
        });
        let roster = Roster::from_json(roster.to_string().as_bytes());
        let mut intake = Intake::new(Arc::clone(&FRAMEWORK), Arc::new(roster.accept().unwrap()));
        for (index, (round, partnership, school, role, ratings)) in self.answers.iter().enumerate() {
            let ratings = STATEMENTS.iter().zip(ratings).filter(|(_, rating)| **rating > 0);
            let response = json!({
                "schema_version": "1", "id": format!("x{index}"),
                "framework": {"id": "test", "version": FRAMEWORK.version},
                "round": format!("r{round}"), "partnership": format!("P{partnership}"),
                "school": format!("s{school}"), "respondent": format!("u{index}"),
                "role": role_id(*role), "status": "submitted",
                "ratings": ratings.map(|(code, rating)| ((*code).to_owned(), json!(rating)))
                    .collect::<serde_json::Map<_, _>>(),
            });
            intake.ndjson(format!("{response}\n").as_bytes());
        }
        let ingested = intake.finish();
        assert_eq!(ingested.refused, 0, "{:?}", ingested.diagnostics);
        ingested.dataset
    }

    fn tally(&self) -> Tally {
        Tally::of(&self.dataset(), Grain::Role, Rows::Submitted)
    }
}

fn role_id(role: usize) -> &'static str {
    if role == 0 { "head" } else { "governor" }
}

fn audiences(world: &World) -> Vec<Audience> {
    let partnership = || "P0".to_owned().try_into().unwrap();
    let mut audiences = vec![
        Audience::Members { partnership: partnership() },
        Audience::Hub { hub: "hub".to_owned().try_into().unwrap() },
        Audience::Public,
    ];
    if let Some(school) = world.partnerships[0].first() {
        let school = format!("s{school}").try_into().unwrap();
        audiences.push(Audience::OwnSchool { school });
    }
    audiences
}

fn disclosed(tally: &Tally, audience: &Audience, policy: &DisclosurePolicy) -> Disclosed {
    let wall = Wall::new(tally, audience.clone(), policy).unwrap();
    wall.scores(&ScoreOptions::default()).unwrap()
}

/// What one school answered to one statement in one role and partnership.
type Unknown = (usize, usize, usize, usize);

/// Integer coefficients by unknown.
type Equation = BTreeMap<Unknown, i128>;

/// Linear combinations of what is known, in echelon form over integers.
#[derive(Clone, Default)]
struct Known(BTreeMap<Unknown, Equation>);

impl Known {
    fn reduced(&self, mut equation: Equation) -> Equation {
        let mut from = None;
        loop {
            let next = equation.iter().find(|(unknown, _)| from.is_none_or(|from| **unknown > from));
            let Some((&unknown, &factor)) = next else {
                return equation;
            };
            from = Some(unknown);
            let Some(pivot) = self.0.get(&unknown) else {
                continue;
            };
            let own = pivot[&unknown];
            for value in equation.values_mut() {
                *value = value.checked_mul(own).unwrap();
            }
            for (unknown, value) in pivot {
                *equation.entry(*unknown).or_insert(0) -= value.checked_mul(factor).unwrap();
            }
            equation.retain(|_, value| *value != 0);
            let divisor = equation.values().fold(0, |a, b| gcd(a, *b));
            for value in equation.values_mut() {
                *value /= divisor;
            }
        }
    }

    fn add(&mut self, equation: Equation) {
        let equation = self.reduced(equation);
        if let Some((&first, _)) = equation.iter().next() {
            self.0.insert(first, equation);
        }
    }

    fn determines(&self, equation: &Equation) -> bool {
        self.reduced(equation.clone()).is_empty()
    }
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a.abs().max(1) } else { gcd(b, a % b) }
}

/// What the attacker starts from: who answered what, but not how.
struct Attacker {
    given: BTreeMap<(usize, Unknown), u64>,
    in_hub: BTreeSet<usize>,
}

impl Attacker {
    fn of(world: &World) -> Self {
        let mut given = BTreeMap::new();
        for (round, partnership, school, role, ratings) in &world.answers {
            for (statement, rating) in ratings.iter().enumerate() {
                if *rating > 0 {
                    let unknown = (*partnership, *school, *role, statement);
                    *given.entry((*round, unknown)).or_insert(0) += 1;
                }
            }
        }
        let last = world.partnerships.len() - 1;
        Self {
            given,
            in_hub: (0..=last).filter(|p| *p < last || *p == 0).collect(),
        }
    }

    /// The sum of a score: of counts, or of values with the weights of statements.
    fn sum(&self, row: &ScoreRow, weighted: bool) -> Equation {
        let round = number(row.round.as_str());
        let statements = statements(&row.node);
        let role = row.role.as_ref().map(|role| usize::from(role.as_str() == "governor"));
        let given = self.given.keys().filter(|(r, (p, s, q, statement))| {
            let inside = match &row.unit {
                ScoreUnit::Hub { .. } => self.in_hub.contains(p),
                ScoreUnit::Partnership { partnership } => number(partnership.as_str()) == *p,
                ScoreUnit::School { partnership, school } => {
                    number(partnership.as_str()) == *p && number(school.as_str()) == *s
                }
                _ => panic!("a new kind of unit"),
            };
            *r == round && inside && role.is_none_or(|role| role == *q) && statements.contains(statement)
        });
        let factor = |statement| if weighted { weight(statement) } else { 1 };
        given.map(|(_, unknown)| (*unknown, factor(unknown.3))).collect()
    }

    /// Everything that follows from what is disclosed of one round.
    fn known(&self, disclosed: &[&Disclosed], round: usize) -> Known {
        let mut known = Known::default();
        let rows = disclosed.iter().flat_map(|d| d.scores.rows().iter().map(move |row| (d, row)));
        for (disclosed, row) in rows.filter(|(_, row)| number(row.round.as_str()) == round) {
            let school = matches!(row.unit, ScoreUnit::School { .. });
            if row.score.counts.value().is_some() {
                known.add(self.sum(row, false));
            }
            if row.score.mean.value().is_some() && !school {
                assert_eq!(disclosed.scores.options().order, Order::Pooled);
                known.add(self.sum(row, true));
            }
        }
        known
    }
}

fn number(id: &str) -> usize {
    id.trim_start_matches(|c: char| !c.is_ascii_digit()).parse().unwrap()
}

/// Every figure of a score.
fn figures(score: &Score) -> Vec<Cell<f64>> {
    let mut figures = vec![
        score.mean, score.median, score.interpolated_median, score.lower_quartile,
        score.upper_quartile, score.share_at_threshold, score.sd, score.consensus,
        score.agreement, score.counts.clone().map(|_| 0.0), score.band.clone().map(|_| 0.0),
    ];
    figures.extend(score.between.iter().flat_map(|b| [b.mean, b.sd, b.min, b.max]));
    figures
}

/// No school that is not shown can be worked out, nor any sum that is hidden.
fn attack(world: &World, full: &Scores, seen: &[&Disclosed], open: &BTreeSet<(usize, usize, usize)>) {
    let attacker = Attacker::of(world);
    for round in 0..3 {
        let known = attacker.known(seen, round);
        for row in full.rows().iter().filter(|row| number(row.round.as_str()) == round) {
            let target = attacker.sum(row, false);
            if target.is_empty() {
                continue;
            }
            if let ScoreUnit::School { partnership, school } = &row.unit {
                let school = (round, number(partnership.as_str()), number(school.as_str()));
                if !open.contains(&school) {
                    assert!(!known.determines(&target), "{row:?}");
                }
            }
        }
        for disclosed in seen {
            for row in disclosed.scores.rows() {
                let sum = !matches!(row.unit, ScoreUnit::School { .. });
                let hidden = matches!(row.score.counts, Cell::Suppressed { .. });
                let target = attacker.sum(row, false);
                let others = target.keys().any(|(p, s, ..)| !open.contains(&(round, *p, *s)));
                if sum && hidden && others && number(row.round.as_str()) == round {
                    assert!(!known.determines(&target), "{row:?}");
                }
            }
        }
        // Every school that answered takes its own answers away.
        let schools: BTreeSet<usize> = attacker.given.keys().filter(|(r, _)| *r == round)
            .map(|(_, unknown)| unknown.1).collect();
        if seen.iter().any(|d| matches!(d.audience, Audience::OwnSchool { .. })) {
            continue; // who reads it is an insider already
        }
        for insider in schools.into_iter().take(5) {
            let mut known = known.clone();
            for (_, unknown) in attacker.given.keys().filter(|(r, u)| *r == round && u.1 == insider) {
                known.add([(*unknown, 1)].into());
            }
            for row in full.rows().iter().filter(|row| number(row.round.as_str()) == round) {
                if let ScoreUnit::School { partnership, school } = &row.unit {
                    let place = (round, number(partnership.as_str()), number(school.as_str()));
                    let target = attacker.sum(row, false);
                    if place.2 != insider && !open.contains(&place) && !target.is_empty() {
                        assert!(!known.determines(&target), "s{insider} sees {row:?}");
                    }
                }
            }
        }
    }
}

/// The schools whose rows an audience sees.
fn open(disclosed: &Disclosed) -> BTreeSet<(usize, usize, usize)> {
    let rows = disclosed.scores.rows().iter();
    rows.filter(|row| row.score.counts.value().is_some_and(|counts| counts.iter().any(|n| *n > 0)))
        .filter_map(|row| match &row.unit {
            ScoreUnit::School { partnership, school } => Some((
                number(row.round.as_str()), number(partnership.as_str()), number(school.as_str()),
            )),
            _ => None,
        })
        .collect()
}

fn worlds() -> impl Strategy<Value = World> {
    let partnerships = prop::collection::vec(prop::collection::btree_set(0_usize..24, 1..9), 1..5);
    let tastes = prop::collection::vec(1_u8..5, 24);
    (partnerships, tastes, any::<u64>(), 0_u8..4, 0_u8..60).prop_map(|(partnerships, tastes, seed, habit, gaps)| {
        let partnerships: Vec<Vec<usize>> = partnerships.into_iter().map(|p| p.into_iter().collect()).collect();
        let mut state = seed;
        let mut draw = |below: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % below
        };
        let mut answers = Vec::new();
        for round in 0..1 + draw(3) as usize {
            for (p, schools) in partnerships.iter().enumerate() {
                for school in schools {
                    let people = [1, 1, 1, 2, 3, 0][draw(6) as usize];
                    for person in 0..people {
                        let mut ratings = [0; 6];
                        for rating in &mut ratings {
                            *rating = match habit {
                                0 => 3,
                                1 => tastes[*school],
                                _ => 1 + draw(4) as u8,
                            };
                            if draw(12) == 0 {
                                *rating = 4;
                            }
                            if draw(100) < u64::from(gaps) {
                                *rating = 0;
                            }
                        }
                        answers.push((round, p, *school, usize::from(person > 0), ratings));
                    }
                }
            }
        }
        World { partnerships, answers }
    })
}

fn policies() -> impl Strategy<Value = DisclosurePolicy> {
    let circle = || prop::option::of(prop::sample::select(Circle::ALL));
    let schools = prop::collection::vec(0_usize..24, 0..16);
    let agreed = prop_oneof![
        Just(json!({"kind": "none"})),
        Just(json!({"kind": "all"})),
        schools.prop_map(|s| json!({"kind": "schools", "schools": s.iter().map(|s| format!("s{s}")).collect::<Vec<_>>()})),
    ];
    (3_u32..5, 3_u32..5, 3_u32..7, agreed, circle(), 1_u32..3).prop_map(|(members, hub, public, agreed, roles, people)| {
        let mut policy = DisclosurePolicy::default();
        policy.members_min_schools = members;
        policy.hub_min_schools = hub;
        policy.public_min_schools = public;
        policy.agreed = serde_json::from_value(agreed).unwrap();
        policy.roles_up_to = roles;
        policy.min_respondents = people;
        policy
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, max_shrink_iters: 40, ..ProptestConfig::default() })]

    #[test]
    fn nothing_hidden_can_be_worked_out(world in worlds(), policy in policies()) {
        let tally = world.tally();
        let full = Scores::of(&tally, &ScoreOptions::default()).unwrap();
        for audience in audiences(&world) {
            let disclosed = disclosed(&tally, &audience, &policy);
            attack(&world, &full, &[&disclosed], &open(&disclosed));
        }
    }

    #[test]
    fn nor_by_who_reads_every_report(world in worlds(), policy in policies()) {
        let tally = world.tally();
        let full = Scores::of(&tally, &ScoreOptions::default()).unwrap();
        // Members see others in one partnership only, and may read the rest.
        let seen: Vec<Disclosed> = audiences(&world).iter().map(|a| disclosed(&tally, a, &policy)).collect();
        let seen: Vec<&Disclosed> = seen.iter().collect();
        let open = seen.iter().flat_map(|d| open(d)).collect();
        let attacker = Attacker::of(&world);
        for round in 0..3 {
            let known = attacker.known(&seen, round);
            for row in full.rows().iter().filter(|row| number(row.round.as_str()) == round) {
                let target = attacker.sum(row, false);
                if let ScoreUnit::School { partnership, school } = &row.unit {
                    let school = (round, number(partnership.as_str()), number(school.as_str()));
                    let open: &BTreeSet<_> = &open;
                    prop_assert!(open.contains(&school) || target.is_empty() || !known.determines(&target), "{row:?}");
                }
            }
        }
    }

    #[test]
    fn no_shown_sum_rests_on_few_or_is_unanimous(world in worlds(), policy in policies()) {
        let (tally, attacker) = (world.tally(), Attacker::of(&world));
        for audience in audiences(&world) {
            let minimum = match audience.circle().unwrap() {
                Circle::Members => 0,
                Circle::Hub => policy.hub_min_schools,
                _ => policy.public_min_schools,
            };
            let disclosed = disclosed(&tally, &audience, &policy);
            let open = open(&disclosed);
            for row in disclosed.scores.rows() {
                let Some(counts) = row.score.counts.value() else { continue };
                if row.score.answered == 0 || matches!(row.unit, ScoreUnit::School { .. }) {
                    continue;
                }
                prop_assert!(row.score.schools >= u64::from(minimum));
                if open.is_empty() {
                    prop_assert!(counts.iter().filter(|n| **n > 0).count() > 1, "{row:?}");
                }
                if let Some(between) = &row.score.between && between.mean.value().is_some() {
                    let round = number(row.round.as_str());
                    let behind = attacker.sum(row, false);
                    let all_open = behind.keys().all(|(p, s, ..)| open.contains(&(round, *p, *s)));
                    prop_assert!(between.of == Parts::Partnerships || all_open);
                }
            }
        }
    }

    #[test]
    fn a_figure_is_as_it_was_or_hidden(world in worlds(), policy in policies()) {
        let tally = world.tally();
        for order in [Order::Pooled, Order::SchoolFirst] {
            let options = ScoreOptions { order, ..ScoreOptions::default() };
            let full = Scores::of(&tally, &options).unwrap();
            for audience in audiences(&world) {
                let wall = Wall::new(&tally, audience, &policy).unwrap();
                let once = wall.disclose(&full);
                for row in once.scores.rows() {
                    let role = row.role.as_ref().map(|role| role.as_str());
                    let unit = full.unit(row.round.as_str(), &row.unit, role).unwrap();
                    let before = unit.score(row.level.as_str(), &row.node).unwrap();
                    for (after, before) in figures(&row.score).into_iter().zip(figures(before)) {
                        let hidden = matches!(after, Cell::Suppressed { .. });
                        prop_assert!(after == before || hidden);
                    }
                    prop_assert_eq!((row.score.schools, row.score.answered), (before.schools, before.answered));
                }
                let twice = wall.disclose(&once.scores);
                prop_assert_eq!(twice, once);
            }
        }
    }

    #[test]
    fn a_higher_minimum_or_a_wider_circle_never_shows_more(world in worlds(), policy in policies()) {
        let tally = world.tally();
        let shown = |disclosed: &Disclosed| -> BTreeSet<String> {
            let rows = disclosed.scores.rows().iter();
            let shown = rows.filter(|row| !matches!(row.unit, ScoreUnit::School { .. }) && row.score.counts.value().is_some());
            shown.map(|row| format!("{:?} {:?} {:?} {:?}", row.round, row.unit, row.role, row.node)).collect()
        };
        for audience in audiences(&world) {
            let mut stricter = policy.clone();
            match audience.circle().unwrap() {
                Circle::Members => stricter.members_min_schools += 1,
                Circle::Hub => stricter.hub_min_schools += 1,
                _ => stricter.public_min_schools += 1,
            }
            let (less, more) = (disclosed(&tally, &audience, &stricter), disclosed(&tally, &audience, &policy));
            prop_assert!(shown(&less).is_subset(&shown(&more)));
        }
        let audiences = audiences(&world);
        let [members, hub, public] = [0, 1, 2].map(|index: usize| audiences[index].clone());
        let dale = |disclosed: &Disclosed| -> BTreeSet<String> { shown(disclosed).into_iter().filter(|cell| cell.contains("P0")).collect() };
        let (members, hub, public) = (disclosed(&tally, &members, &policy), disclosed(&tally, &hub, &policy), disclosed(&tally, &public, &policy));
        prop_assert!(dale(&hub).is_subset(&dale(&members)));
        prop_assert!(dale(&public).is_subset(&dale(&hub)));
    }

    #[test]
    fn the_lead_sees_everything_in_the_partnership_and_nothing_else(world in worlds()) {
        let tally = world.tally();
        let full = Scores::of(&tally, &ScoreOptions::default()).unwrap();
        let lead = Audience::Lead { partnership: "P0".to_owned().try_into().unwrap() };
        let disclosed = disclosed(&tally, &lead, &DisclosurePolicy::default());
        let own: Vec<&ScoreRow> = full.rows().iter().filter(|row| match &row.unit {
            ScoreUnit::Partnership { partnership } | ScoreUnit::School { partnership, .. } => partnership.as_str() == "P0",
            _ => false,
        }).collect();
        prop_assert_eq!(disclosed.scores.rows().iter().collect::<Vec<_>>(), own);
        prop_assert_eq!(disclosed.hidden, []);
    }
}
