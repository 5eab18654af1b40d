//! Disclosure control against a reader who computes what can be computed.
//!
//! The attacker knows the method, the roster, and how many people of which
//! role answered which statement in every school; from what is disclosed they
//! set up every equation there is. Nothing here uses the wall's own reasoning:
//! unknowns are single schools, and all equations are solved together.
//!
//! `PEDT_TIMES=10` attacks ten times as many partnerships.
#![allow(
    clippy::field_reassign_with_default,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests fail by panicking"
)]

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, LazyLock};

use pedt::disclosure::{
    Agreed, Audience, Circle, Disclosed, DisclosureError, DisclosurePolicy, PseudonymKey,
    SchoolNames, Wall,
};
use pedt::scores::{Node, Order, Parts, Score, ScoreRow, ScoreUnit};
use pedt::{
    Cell, Dataset, Framework, Grain, Intake, Roster, Rows, ScoreOptions, Scores, SuppressionReason,
    Tally,
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
    framework["roles"] =
        json!([{"id": "head", "title": title}, {"id": "governor", "title": title}]);
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

fn weight(statement: usize) -> u64 {
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
        let schools = self
            .partnerships
            .iter()
            .flatten()
            .max()
            .map_or(0, |max| max + 1);
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
        for (index, (round, partnership, school, role, ratings)) in self.answers.iter().enumerate()
        {
            let ratings = STATEMENTS
                .iter()
                .zip(ratings)
                .filter(|(_, rating)| **rating > 0);
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

    fn rounds(&self) -> usize {
        self.answers
            .iter()
            .map(|answer| answer.0 + 1)
            .max()
            .unwrap_or(0)
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
        Audience::Members {
            partnership: partnership(),
        },
        Audience::Hub {
            hub: "hub".to_owned().try_into().unwrap(),
        },
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

/// A sum of unknowns: their places, in order, each with a coefficient.
type Equation = Vec<(usize, u64)>;

const PRIME: u64 = (1 << 61) - 1;

/// Everything that is known of some unknowns.
///
/// A sum is determined if it is nothing in every way to change the unknowns
/// that leaves what is known as it is. One such way is drawn at random, from
/// all there are, in numbers modulo a prime of 61 bits: nothing is rounded, and
/// what is not determined is nothing by chance once in 10^18 times.
#[derive(Clone, Default)]
struct Known(BTreeSet<(usize, Equation)>);

impl Known {
    fn add(&mut self, equation: Equation) {
        if !equation.is_empty() {
            self.0.insert((equation.len(), equation));
        }
    }

    /// A random way to change `count` unknowns that changes nothing known.
    fn change(&self, count: usize) -> Change {
        // Unknowns that are in the same sums, as often, are one in all of them.
        let mut within: Vec<Equation> = vec![Vec::new(); count];
        for (place, (_, equation)) in self.0.iter().enumerate() {
            for (unknown, factor) in equation {
                within[*unknown].push((place, *factor));
            }
        }
        let mut classes: HashMap<&Equation, Vec<usize>> = HashMap::new();
        for (unknown, sums) in within.iter().enumerate() {
            classes.entry(sums).or_default().push(unknown);
        }
        let mut classes: Vec<Vec<usize>> = classes.into_values().collect();
        classes.sort();
        let mut class_of = vec![None; count];
        for (class, members) in classes.iter().enumerate() {
            class_of[members[0]] = Some(class);
        }
        // Elimination, the shortest sums first.
        let mut rows: Vec<Option<Equation>> = vec![None; classes.len()];
        for (_, equation) in &self.0 {
            let mut row = vec![0; classes.len()];
            for (unknown, factor) in equation {
                if let Some(class) = class_of[*unknown] {
                    row[class] = *factor;
                }
            }
            for class in 0..row.len() {
                let factor = row[class];
                if factor == 0 {
                    continue;
                }
                let Some(pivot) = &rows[class] else {
                    let inverse = power(factor, PRIME - 2);
                    let rest = row.iter().enumerate().skip(class).filter(|(_, f)| **f != 0);
                    rows[class] = Some(rest.map(|(c, f)| (c, times(*f, inverse))).collect());
                    break;
                };
                for (other, own) in pivot {
                    row[*other] = minus(row[*other], times(*own, factor));
                }
            }
        }
        let mut state = 0;
        let mut draw = || {
            state += 1;
            times(power(3, state * 0x9e37_79b9), power(state + 5, 0x7f4a_7c15))
        };
        let mut change = vec![0; count];
        let mut values = vec![0; classes.len()];
        for class in (0..classes.len()).rev() {
            let value = match &rows[class] {
                None => draw(),
                Some(row) => row.iter().skip(1).fold(0, |value, (other, factor)| {
                    minus(value, times(*factor, values[*other]))
                }),
            };
            values[class] = value;
            // Together its members change by so much, each by whatever.
            let mut left = value;
            for member in &classes[class][1..] {
                change[*member] = draw();
                left = minus(left, change[*member]);
            }
            change[classes[class][0]] = left;
        }
        Change(change)
    }
}

/// A way to change the unknowns that changes nothing that is known.
struct Change(Vec<u64>);

impl Change {
    fn determines(&self, equation: &Equation) -> bool {
        let changes = equation
            .iter()
            .map(|(unknown, factor)| times(self.0[*unknown], *factor));
        changes.fold(0, |sum, change| (sum + change) % PRIME) == 0
    }
}

fn times(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b) % u128::from(PRIME);
    u64::try_from(product).unwrap()
}

fn minus(a: u64, b: u64) -> u64 {
    (a + PRIME - b) % PRIME
}

fn power(base: u64, exponent: u64) -> u64 {
    let (mut base, mut exponent, mut result) = (base, exponent, 1);
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = times(result, base);
        }
        base = times(base, base);
        exponent >>= 1;
    }
    result
}

#[test]
fn the_attacker_solves_equations() {
    let determined = |sums: &[&[usize]], count: usize| -> Vec<bool> {
        let mut known = Known::default();
        for sum in sums {
            known.add(sum.iter().map(|unknown| (*unknown, 1)).collect());
        }
        let change = known.change(count);
        (0..count)
            .map(|unknown| change.determines(&vec![(unknown, 1)]))
            .collect()
    };
    assert_eq!(determined(&[&[0, 1], &[1, 2], &[0, 2]], 3), [true; 3]);
    assert_eq!(
        determined(&[&[0, 1], &[2, 3], &[0, 1, 2, 3]], 4),
        [false; 4]
    );
    assert_eq!(
        determined(&[&[0, 1, 2, 3], &[1, 2], &[0, 1, 2]], 4),
        [true, false, false, true]
    );
    assert_eq!(determined(&[], 2), [false; 2]);
}

/// What the attacker starts from: who answered what in a round, but not how.
struct Attacker {
    round: usize,
    /// How often, in order of the unknowns.
    given: Vec<(Unknown, u64)>,
    in_hub: BTreeSet<usize>,
}

impl Attacker {
    fn of(world: &World, round: usize) -> Self {
        let mut given = BTreeMap::new();
        for (of, partnership, school, role, ratings) in &world.answers {
            for (statement, rating) in ratings.iter().enumerate() {
                if *rating > 0 && *of == round {
                    let unknown = (*partnership, *school, *role, statement);
                    *given.entry(unknown).or_insert(0) += 1;
                }
            }
        }
        let last = world.partnerships.len() - 1;
        Self {
            round,
            given: given.into_iter().collect(),
            in_hub: (0..=last).filter(|p| *p < last || *p == 0).collect(),
        }
    }

    /// The sum of a score: of counts, or of values with the weights of statements.
    fn sum(&self, row: &ScoreRow, weighted: bool) -> Equation {
        let mut wanted = [false; 6];
        for statement in statements(&row.node) {
            wanted[statement] = true;
        }
        let role = row.role.as_ref();
        let role = role.map(|role| usize::from(role.as_str() == "governor"));
        let (partnership, school) = match &row.unit {
            ScoreUnit::Hub { .. } => (None, None),
            ScoreUnit::Partnership { partnership } => (Some(number(partnership.as_str())), None),
            ScoreUnit::School {
                partnership,
                school,
            } => (
                Some(number(partnership.as_str())),
                Some(number(school.as_str())),
            ),
            _ => panic!("a new kind of unit"),
        };
        let given = self.given.iter().enumerate();
        let given = given.filter(|(_, ((p, s, q, statement), _))| {
            wanted[*statement]
                && partnership.map_or_else(|| self.in_hub.contains(p), |own| own == *p)
                && school.is_none_or(|school| school == *s)
                && role.is_none_or(|role| role == *q)
        });
        given
            .map(|(place, (unknown, _))| (place, if weighted { weight(unknown.3) } else { 1 }))
            .collect()
    }

    /// The rows of this round.
    fn rows<'s>(&self, scores: &'s Scores) -> impl Iterator<Item = &'s ScoreRow> {
        let round = self.round;
        let rows = scores.rows().iter();
        rows.filter(move |row| number(row.round.as_str()) == round)
    }

    /// Everything that follows from what is disclosed.
    fn known(&self, disclosed: &[&Disclosed]) -> Known {
        let mut known = Known::default();
        for disclosed in disclosed {
            for row in self.rows(&disclosed.scores) {
                let school = matches!(row.unit, ScoreUnit::School { .. });
                if row.score.counts.value().is_some() {
                    known.add(self.sum(row, false));
                }
                if row.score.mean.value().is_some() && !school {
                    assert_eq!(disclosed.scores.options().order, Order::Pooled);
                    known.add(self.sum(row, true));
                }
            }
        }
        known
    }

    fn change(&self, known: &Known) -> Change {
        known.change(self.given.len())
    }

    /// What schools answered that the attacker must not find out.
    fn secrets(&self, full: &Scores, open: &Open) -> Vec<(usize, Equation)> {
        let mut secrets = Vec::new();
        for row in self.rows(full) {
            if let ScoreUnit::School {
                partnership,
                school,
            } = &row.unit
            {
                let (partnership, school) = (number(partnership.as_str()), number(school.as_str()));
                let target = self.sum(row, false);
                if !open.contains(&(self.round, partnership, school)) && !target.is_empty() {
                    secrets.push((school, target));
                }
            }
        }
        secrets
    }
}

/// Schools whose figures are shown: round, partnership, school.
type Open = BTreeSet<(usize, usize, usize)>;

fn number(id: &str) -> usize {
    id.trim_start_matches(|c: char| !c.is_ascii_digit())
        .parse()
        .unwrap()
}

/// Every figure of a score.
fn figures(score: &Score) -> Vec<Cell<f64>> {
    let mut figures = vec![
        score.mean,
        score.median,
        score.interpolated_median,
        score.lower_quartile,
        score.upper_quartile,
        score.share_at_threshold,
        score.sd,
        score.consensus,
        score.agreement,
        score.counts.clone().map(|_| 0.0),
        score.band.clone().map(|_| 0.0),
    ];
    figures.extend(
        score
            .between
            .iter()
            .flat_map(|b| [b.mean, b.sd, b.min, b.max]),
    );
    figures
}

/// No school that is not shown can be worked out, nor any sum that is hidden.
fn attack(attacker: &Attacker, full: &Scores, seen: &[&Disclosed], open: &Open) {
    let round = attacker.round;
    let known = attacker.known(seen);
    let change = attacker.change(&known);
    let secrets = attacker.secrets(full, open);
    for (school, target) in &secrets {
        assert!(
            !change.determines(target),
            "s{school} in round {round}: {target:?}"
        );
    }
    // Who reads what is for one school is an insider, and may know a hidden sum
    // of which the rest is shown.
    if seen
        .iter()
        .any(|d| matches!(d.audience, Audience::OwnSchool { .. }))
    {
        return;
    }
    if let [disclosed] = seen {
        for row in attacker.rows(&disclosed.scores) {
            let sum = !matches!(row.unit, ScoreUnit::School { .. });
            if sum && matches!(row.score.counts, Cell::Suppressed { .. }) {
                let target = attacker.sum(row, false);
                let mut behind = target.iter().map(|(place, _)| attacker.given[*place].0);
                let others = behind.any(|(p, s, ..)| !open.contains(&(round, p, s)));
                assert!(!others || !change.determines(&target), "{row:?}");
            }
        }
    }
    // Every school that answered takes its own answers away.
    let schools: BTreeSet<usize> = attacker
        .given
        .iter()
        .map(|(unknown, _)| unknown.1)
        .collect();
    for insider in schools.into_iter().take(5) {
        let mut known = known.clone();
        for (place, (unknown, _)) in attacker.given.iter().enumerate() {
            if unknown.1 == insider {
                known.add(vec![(place, 1)]);
            }
        }
        let change = attacker.change(&known);
        for (school, target) in secrets.iter().filter(|(school, _)| *school != insider) {
            assert!(
                !change.determines(target),
                "s{insider} sees s{school} in round {round}: {target:?}"
            );
        }
    }
}

/// The schools whose rows an audience sees.
fn open(disclosed: &Disclosed) -> Open {
    let rows = disclosed.scores.rows().iter();
    rows.filter(|row| {
        row.score
            .counts
            .value()
            .is_some_and(|counts| counts.iter().any(|n| *n > 0))
    })
    .filter_map(|row| match &row.unit {
        ScoreUnit::School {
            partnership,
            school,
        } => Some((
            number(row.round.as_str()),
            number(partnership.as_str()),
            number(school.as_str()),
        )),
        _ => None,
    })
    .collect()
}

fn worlds() -> impl Strategy<Value = World> {
    // Most partnerships have 3 to 12 schools, of which some are in several.
    let schools = |sizes| prop::collection::btree_set(0_usize..24, sizes);
    let partnership = prop_oneof![6 => schools(3..13), 1 => schools(1..3)];
    let partnerships = prop::collection::vec(partnership, 1..5);
    let tastes = prop::collection::vec(1_u8..5, 24);
    (partnerships, tastes, any::<u64>(), 0_u8..4, 0_u8..60).prop_map(
        |(partnerships, tastes, seed, habit, gaps)| {
            let partnerships: Vec<Vec<usize>> = partnerships
                .into_iter()
                .map(|p| p.into_iter().collect())
                .collect();
            let mut state = seed;
            let mut draw = |below: usize| -> usize {
                state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                usize::try_from(state >> 33).unwrap() % below
            };
            let mut answers = Vec::new();
            for round in 0..=draw(3) {
                for (p, schools) in partnerships.iter().enumerate() {
                    for school in schools {
                        let people = [1, 1, 1, 2, 3, 0][draw(6)];
                        for person in 0..people {
                            let mut ratings = [0; 6];
                            for rating in &mut ratings {
                                *rating = match habit {
                                    0 => 3,
                                    1 => tastes[*school],
                                    _ => [1, 2, 3, 4][draw(4)],
                                };
                                if draw(12) == 0 {
                                    *rating = 4;
                                }
                                if draw(100) < usize::from(gaps) {
                                    *rating = 0;
                                }
                            }
                            answers.push((round, p, *school, usize::from(person > 0), ratings));
                        }
                    }
                }
            }
            World {
                partnerships,
                answers,
            }
        },
    )
}

fn policies() -> impl Strategy<Value = DisclosurePolicy> {
    let circle = || prop::option::of(prop::sample::select(Circle::ALL));
    let schools = prop::collection::vec(0_usize..24, 0..16);
    let agreed = prop_oneof![
        Just(json!({"kind": "none"})),
        Just(json!({"kind": "all"})),
        schools.prop_map(|s| json!({"kind": "schools", "schools": s.iter().map(|s| format!("s{s}")).collect::<Vec<_>>()})),
    ];
    (3_u32..5, 3_u32..5, 3_u32..7, agreed, circle(), 1_u32..3).prop_map(
        |(members, hub, public, agreed, roles, people)| {
            let mut policy = DisclosurePolicy::default();
            policy.members_min_schools = members;
            policy.hub_min_schools = hub;
            policy.public_min_schools = public;
            policy.agreed = serde_json::from_value(agreed).unwrap();
            policy.roles_up_to = roles;
            policy.min_respondents = people;
            policy
        },
    )
}

/// So many cases, or as many times more as `PEDT_TIMES` says.
fn cases(cases: u32) -> ProptestConfig {
    let times = std::env::var("PEDT_TIMES").ok();
    let times: u32 = times.map_or(1, |times| times.parse().unwrap());
    ProptestConfig {
        cases: cases * times,
        max_shrink_iters: 60,
        ..ProptestConfig::default()
    }
}

proptest! {
    // Some 300 partnerships.
    #![proptest_config(cases(120))]

    #[test]
    fn nothing_hidden_can_be_worked_out(world in worlds(), policy in policies()) {
        withstands_equations(&world, &policy);
    }
}

/// Nothing that is hidden from an audience follows from what is shown to it, nor
/// from what is shown to all of them.
fn withstands_equations(world: &World, policy: &DisclosurePolicy) {
    let tally = world.tally();
    let full = Scores::of(&tally, &ScoreOptions::default()).unwrap();
    let seen: Vec<Disclosed> = audiences(world)
        .iter()
        .map(|audience| disclosed(&tally, audience, policy))
        .collect();
    let all: Vec<&Disclosed> = seen.iter().collect();
    let any_open: Open = seen.iter().flat_map(open).collect();
    for round in 0..world.rounds() {
        let attacker = Attacker::of(world, round);
        for disclosed in &seen {
            attack(&attacker, &full, &[disclosed], &open(disclosed));
            rests_on_enough(&attacker, disclosed, policy);
        }
        // Members see others in one partnership only, and may read the rest.
        attack(&attacker, &full, &all, &any_open);
    }
}

/// No sum is shown that rests on few schools, or in which all are of one mind.
fn rests_on_enough(attacker: &Attacker, disclosed: &Disclosed, policy: &DisclosurePolicy) {
    let minimum = match disclosed.audience.circle().unwrap() {
        Circle::Members => 0,
        Circle::Hub => policy.hub_min_schools,
        _ => policy.public_min_schools,
    };
    let open = open(disclosed);
    for row in attacker.rows(&disclosed.scores) {
        let Some(counts) = row.score.counts.value() else {
            continue;
        };
        if row.score.answered == 0 || matches!(row.unit, ScoreUnit::School { .. }) {
            continue;
        }
        assert!(row.score.schools >= u64::from(minimum), "{row:?}");
        if open.is_empty() {
            assert!(counts.iter().filter(|n| **n > 0).count() > 1, "{row:?}");
        }
        if let Some(between) = &row.score.between
            && between.mean.value().is_some()
        {
            let behind = attacker.sum(row, false).into_iter();
            let mut behind = behind.map(|(place, _)| attacker.given[place].0);
            let all_open = behind.all(|(p, s, ..)| open.contains(&(attacker.round, p, s)));
            assert!(between.of == Parts::Partnerships || all_open);
        }
    }
}

proptest! {
    #![proptest_config(cases(60))]

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
                    let role = row.role.as_ref().map(pedt::id::RoleId::as_str);
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
            // Where schools are open, a higher minimum closes some, and what
            // rests on more of them is shown.
            let mut policy = policy.clone();
            policy.agreed = Agreed::None;
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

/// Places of unknowns: at most four partnerships of twelve schools, two roles
/// and six statements.
type Places = [u128; 5];

fn places(set: &Places) -> impl Iterator<Item = usize> {
    (0..640).filter(|place| set[place / 128] >> (place % 128) & 1 == 1)
}

/// What a set has more than another that it holds.
fn less(large: &Places, small: &Places) -> Option<Places> {
    let held = large
        .iter()
        .zip(small)
        .all(|(large, small)| small & !large == 0);
    let rest = std::array::from_fn(|word| large[word] & !small[word]);
    (held && large != small).then_some(rest)
}

/// A sum that is known: of these unknowns, at each point.
type Sum = (Places, Vec<u64>);

/// The least and the most that an unknown can be at each point, by place.
type Ranges = Vec<[(u64, u64); 4]>;

/// What is left for each of some that are `sum` together.
fn narrow_all<'r>(ranges: impl Iterator<Item = &'r mut (u64, u64)>, sum: u64) -> bool {
    let mut ranges: Vec<&mut (u64, u64)> = ranges.collect();
    let least: u64 = ranges.iter().map(|range| range.0).sum();
    let most: u64 = ranges.iter().map(|range| range.1).sum();
    let mut changed = false;
    for range in &mut ranges {
        let (low, high) = **range;
        let low_now = low.max((sum + high).saturating_sub(most));
        let high_now = high.min(sum + low - least);
        changed |= (low_now, high_now) != (low, high);
        **range = (low_now, high_now);
    }
    changed
}

/// Narrows what unknowns can be by going through all sums until nothing changes.
fn narrow(ranges: &mut Ranges, sums: &[Sum], attacker: &Attacker) {
    let mut changed = true;
    while changed {
        changed = false;
        for (set, counts) in sums {
            let places: Vec<usize> = places(set).collect();
            for (point, count) in counts.iter().enumerate() {
                let within = places.iter().map(|place| ranges[*place][point]);
                let mut within: Vec<(u64, u64)> = within.collect();
                if narrow_all(within.iter_mut(), *count) {
                    changed = true;
                    for (range, place) in within.into_iter().zip(&places) {
                        ranges[*place][point] = range;
                    }
                }
            }
        }
        for (points, (_, n)) in ranges.iter_mut().zip(&attacker.given) {
            changed |= narrow_all(points.iter_mut(), *n);
        }
    }
}

/// What is shown, and what is left of it when what is shown of it is taken away.
fn sums(attacker: &Attacker, disclosed: &Disclosed) -> Vec<Sum> {
    let mut sums: Vec<Sum> = Vec::new();
    for row in attacker.rows(&disclosed.scores) {
        let mut set = Places::default();
        for (place, _) in attacker.sum(row, false) {
            set[place / 128] |= 1 << (place % 128);
        }
        if let (Some(counts), true) = (row.score.counts.value(), set != Places::default()) {
            sums.push((set, counts.clone()));
        }
    }
    for _ in 0..2 {
        let mut differences = Vec::new();
        for (large, total) in &sums {
            for (small, part) in &sums {
                if let Some(rest) = less(large, small) {
                    let counts = total.iter().zip(part).map(|(a, b)| a - b).collect();
                    differences.push((rest, counts));
                }
            }
        }
        sums.extend(differences);
        // The small ones tell most.
        sums.sort_by_key(|(set, _)| (set.iter().map(|word| word.count_ones()).sum::<u32>(), *set));
        sums.dedup();
        sums.truncate(1_000);
    }
    sums
}

/// How often each unknown chose each point, by place.
fn truth(world: &World, attacker: &Attacker) -> Ranges {
    let mut truth = vec![[(0, 0); 4]; attacker.given.len()];
    let answers = world
        .answers
        .iter()
        .filter(|answer| answer.0 == attacker.round);
    for (_, partnership, school, role, ratings) in answers {
        for (statement, rating) in ratings
            .iter()
            .enumerate()
            .filter(|(_, rating)| **rating > 0)
        {
            let unknown = (*partnership, *school, *role, statement);
            let place = attacker
                .given
                .iter()
                .position(|(given, _)| *given == unknown);
            let (low, high) = &mut truth[place.unwrap()][usize::from(*rating) - 1];
            (*low, *high) = (*low + 1, *high + 1);
        }
    }
    truth
}

/// Nobody has only one possible answer left, whoever reads what is disclosed.
fn leaves_a_choice(world: &World, disclosed: &Disclosed, round: usize) {
    let (open, attacker) = (open(disclosed), Attacker::of(world, round));
    let sums = sums(&attacker, disclosed);
    let given = attacker.given.iter();
    let mut ranges: Ranges = given.map(|(_, n)| [(0, *n); 4]).collect();
    narrow(&mut ranges, &sums, &attacker);
    let check = |ranges: &Ranges, insider: Option<usize>| {
        for (points, (unknown, _)) in ranges.iter().zip(&attacker.given) {
            let closed = !open.contains(&(round, unknown.0, unknown.1));
            if closed && insider != Some(unknown.1) {
                let pinned = points.iter().all(|(low, high)| low == high);
                let audience = &disclosed.audience;
                assert!(
                    !pinned,
                    "{audience:?}, of s{insider:?}: {unknown:?} is {points:?}"
                );
            }
        }
    };
    check(&ranges, None);
    if matches!(disclosed.audience, Audience::OwnSchool { .. }) {
        return; // who reads it is an insider already
    }
    let truth = truth(world, &attacker);
    let schools: BTreeSet<usize> = attacker
        .given
        .iter()
        .map(|(unknown, _)| unknown.1)
        .collect();
    for insider in schools {
        let mut ranges = ranges.clone();
        let places = attacker.given.iter().zip(ranges.iter_mut().zip(&truth));
        for (_, (points, truth)) in places.filter(|((unknown, _), _)| unknown.1 == insider) {
            *points = *truth;
        }
        narrow(&mut ranges, &sums, &attacker);
        check(&ranges, Some(insider));
    }
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn no_school_has_only_one_possible_answer(world in worlds(), policy in policies()) {
        withstands_ranges(&world, &policy);
    }
}

/// Nobody has only one possible answer left for any audience.
fn withstands_ranges(world: &World, policy: &DisclosurePolicy) {
    let tally = world.tally();
    for audience in audiences(world) {
        let disclosed = disclosed(&tally, &audience, policy);
        for round in 0..world.rounds() {
            leaves_a_choice(world, &disclosed, round);
        }
    }
}

/// Worlds in which an attack once found something.
#[test]
fn what_gave_something_away_once_does_so_no_more() {
    let worlds: Vec<(World, DisclosurePolicy)> =
        serde_json::from_str::<Vec<Value>>(include_str!("disclosure/found.json"))
            .unwrap()
            .into_iter()
            .map(|world| {
                let part = |name: &str| world[name].clone();
                let policy = DisclosurePolicy::from_json(part("policy").to_string().as_bytes());
                let world = World {
                    partnerships: serde_json::from_value(part("partnerships")).unwrap(),
                    answers: serde_json::from_value(part("answers")).unwrap(),
                };
                (world, policy.accept().unwrap())
            })
            .collect();
    for (world, policy) in &worlds {
        withstands_equations(world, policy);
        withstands_ranges(world, policy);
    }
}

#[test]
fn a_school_that_is_silent_still_reads_its_report() {
    // s4 is in two partnerships that are hidden from the hub, and answered in one
    // of them. With both reports it could take them away from the hub's figures,
    // and the two schools of the third would be left.
    let school = |partnership: usize, school: usize| {
        let shift = u8::try_from(school).unwrap();
        let ratings = [0, 1, 2, 3, 1, 2].map(|of| (of + shift) % 4 + 1);
        (0, partnership, school, 0, ratings)
    };
    let answered = [&[0, 1, 2, 3][..], &[4, 5, 6, 7], &[9, 10], &[11]];
    let answers = answered.iter().enumerate();
    let answers =
        answers.flat_map(|(partnership, of)| of.iter().map(move |of| school(partnership, *of)));
    let world = World {
        partnerships: vec![vec![4, 0, 1, 2, 3], vec![4, 5, 6, 7], vec![9, 10], vec![11]],
        answers: answers.collect(),
    };
    withstands_equations(&world, &DisclosurePolicy::default());
}

/// One answer of every school of `P0` in a round: the same rating throughout.
fn term(round: usize, ratings: &[u8]) -> Vec<Answer> {
    let schools = ratings.iter().enumerate();
    schools
        .map(|(school, rating)| (round, 0, school, 0, [*rating; 6]))
        .collect()
}

fn whole(disclosed: &Disclosed, round: &str) -> Cell<Vec<u64>> {
    let unit = ScoreUnit::Partnership {
        partnership: "P0".to_owned().try_into().unwrap(),
    };
    let unit = disclosed.scores.unit(round, &unit, None).unwrap();
    unit.score("school", &Node::Whole).unwrap().counts.clone()
}

const TRACEABLE: Cell<Vec<u64>> = Cell::Suppressed {
    reason: SuppressionReason::Traceable,
};

fn members() -> Audience {
    Audience::Members {
        partnership: "P0".to_owned().try_into().unwrap(),
    }
}

#[test]
fn hides_what_everybody_or_everybody_else_answered() {
    let whole_of = |ratings: &[u8]| {
        let world = World {
            partnerships: vec![(0..ratings.len()).collect()],
            answers: term(0, ratings),
        };
        whole(
            &disclosed(&world.tally(), &members(), &DisclosurePolicy::default()),
            "r0",
        )
    };
    assert_eq!(whole_of(&[3, 3, 3, 3]), TRACEABLE);
    assert_eq!(whole_of(&[3, 3, 3, 4]), TRACEABLE); // the fourth sees the others
    assert_eq!(whole_of(&[3, 3, 4, 4]), Cell::of(vec![0, 0, 12, 12]));
    let few = SuppressionReason::TooFewContributors;
    assert_eq!(whole_of(&[3, 4]), Cell::Suppressed { reason: few });
}

#[test]
fn who_knows_a_part_cannot_fill_in_the_rest() {
    // s3 knows that both others chose 4 once about `a3`. Were the heads' sum of
    // the area shown, it would know that no other head did, so both governors.
    let world = World {
        partnerships: vec![vec![3, 4, 5, 6, 7, 12], vec![3, 6, 22, 23]],
        answers: vec![
            (0, 0, 3, 0, [4, 4, 4, 4, 2, 2]),
            (0, 0, 4, 0, [1, 2, 3, 3, 2, 3]),
            (0, 0, 4, 1, [2, 3, 1, 3, 4, 4]),
            (0, 0, 5, 0, [4, 1, 2, 1, 1, 1]),
            (0, 0, 6, 0, [1, 2, 2, 1, 4, 2]),
            (0, 0, 6, 1, [3, 2, 0, 2, 2, 3]),
            (0, 0, 7, 0, [3, 1, 1, 3, 4, 2]),
            (0, 0, 12, 0, [2, 2, 4, 1, 3, 4]),
            (0, 0, 12, 1, [3, 4, 4, 2, 4, 2]),
            (0, 0, 12, 1, [2, 4, 2, 3, 1, 1]),
            (0, 1, 3, 0, [3, 2, 4, 4, 3, 4]),
            (0, 1, 6, 0, [2, 3, 2, 1, 2, 1]),
            (0, 1, 6, 1, [3, 1, 4, 1, 4, 3]),
            (0, 1, 23, 0, [1, 3, 1, 1, 1, 4]),
            (0, 1, 23, 1, [3, 3, 4, 1, 4, 4]),
        ],
    };
    let mut policy = DisclosurePolicy::default();
    policy.agreed = Agreed::All;
    policy.min_respondents = 2;
    policy.hub_min_schools = 3;
    policy.public_min_schools = 3;
    policy.roles_up_to = Some(Circle::Hub);
    withstands_ranges(&world, &policy);
}

#[test]
fn guards_a_round_that_differs_from_an_earlier_one_by_who_left() {
    let seen = |second: &[u8]| {
        let answers = [term(0, &[3, 3, 4, 4, 1]), term(1, second)].concat();
        let world = World {
            partnerships: vec![(0..5).collect()],
            answers,
        };
        let disclosed = disclosed(&world.tally(), &members(), &DisclosurePolicy::default());
        assert!(whole(&disclosed, "r0").value().is_some());
        whole(&disclosed, "r1")
    };
    // All who stayed answered as before: the difference is the one who left.
    assert_eq!(seen(&[3, 3, 4, 4]), TRACEABLE);
    // One of them did not, and nothing follows.
    assert_eq!(seen(&[3, 4, 1, 2]), Cell::of(vec![6, 6, 6, 6]));
}

#[test]
fn members_see_schools_that_agreed_but_never_leave_one_alone() {
    let world = World {
        partnerships: vec![(0..6).collect()],
        answers: term(0, &[1, 2, 3, 4, 2, 3]),
    };
    let policy = |agreed: &[&str]| {
        let schools = agreed
            .iter()
            .map(|school| (*school).to_owned().try_into().unwrap());
        let mut policy = DisclosurePolicy::default();
        policy.agreed = serde_json::from_value(
            json!({"kind": "schools", "schools": schools.collect::<Vec<pedt::id::SchoolId>>()}),
        )
        .unwrap();
        policy
    };
    let tally = world.tally();
    let shown = |agreed: &[&str]| {
        let disclosed = disclosed(&tally, &members(), &policy(agreed));
        assert!(whole(&disclosed, "r0").value().is_some());
        open(&disclosed)
            .into_iter()
            .map(|(_, _, school)| school)
            .collect::<Vec<_>>()
    };
    assert_eq!(shown(&[]), [0; 0]);
    assert_eq!(shown(&["s1", "s2"]), [1, 2]);
    // Two would be left, so one who agrees stands by them.
    assert_eq!(shown(&["s0", "s1", "s2", "s3"]), [1, 2, 3]);
    // All agreed, and there is nothing to hide.
    assert_eq!(
        shown(&["s0", "s1", "s2", "s3", "s4", "s5"]),
        [0, 1, 2, 3, 4, 5]
    );
}

#[test]
fn members_see_how_many_answered_in_every_school() {
    let world = World {
        partnerships: vec![(0..4).collect()],
        answers: term(0, &[1, 2, 3, 4]),
    };
    let disclosed = disclosed(&world.tally(), &members(), &DisclosurePolicy::default());
    let schools = disclosed
        .scores
        .units()
        .filter(|unit| matches!(unit.unit, ScoreUnit::School { .. }));
    let schools: Vec<_> = schools.collect();
    assert_eq!(schools.len(), 4);
    for school in schools {
        assert_eq!(school.respondents(), 1);
        let reason = SuppressionReason::NotForAudience;
        assert!(
            school
                .rows
                .iter()
                .all(|row| row.score.mean == Cell::Suppressed { reason })
        );
    }
    let hidden: Vec<_> = disclosed
        .hidden
        .iter()
        .map(|hidden| (hidden.reason, hidden.scores))
        .collect();
    // 4 schools of 12 nodes, and the spread of schools at 12 nodes.
    assert_eq!(
        hidden,
        [
            (SuppressionReason::Traceable, 12),
            (SuppressionReason::NotForAudience, 48)
        ]
    );
}

#[test]
fn a_mean_of_schools_is_not_shown_beside_the_counts() {
    // Four schools of one leader and one of two: 5 times the mean less the sum
    // of the ratings is minus half the sum of the last school.
    let mut answers = term(0, &[1, 2, 3, 4, 2]);
    answers.push((0, 0, 4, 1, [3; 6]));
    let world = World {
        partnerships: vec![(0..5).collect()],
        answers,
    };
    let tally = world.tally();
    let full = Scores::of(&tally, &ScoreOptions::default()).unwrap();
    let wall = Wall::new(&tally, Audience::Public, &DisclosurePolicy::default()).unwrap();
    let score = |disclosed: &Disclosed| {
        disclosed
            .scores
            .units()
            .find(|u| matches!(u.unit, ScoreUnit::Partnership { .. }))
            .unwrap()
            .rows[0]
            .score
            .clone()
    };
    let reason = SuppressionReason::AnotherBasis;
    assert_eq!(
        score(&wall.disclose(&full)).mean,
        Cell::Suppressed { reason }
    );
    let pooled = score(&wall.scores(&ScoreOptions::default()).unwrap());
    assert_eq!(pooled.mean, Cell::of(15.0 / 6.0));
    assert!(pooled.between.unwrap().min.value().is_none());
}

#[test]
fn pseudonyms_hide_names_and_order() {
    let mut answers = term(0, &[1, 2, 3, 4]);
    answers.extend(term(1, &[4, 3, 2, 1]));
    let world = World {
        partnerships: vec![(0..4).collect()],
        answers,
    };
    let tally = world.tally();
    let mut policy = DisclosurePolicy::default();
    policy.agreed = Agreed::All;
    let ids = |policy: &DisclosurePolicy, round: &str| -> Vec<String> {
        let key = PseudonymKey::new([1; 16]);
        let wall = Wall::with_pseudonyms(&tally, members(), policy, key).unwrap();
        let disclosed = wall.scores(&ScoreOptions::default()).unwrap();
        assert_eq!(wall.disclose(&disclosed.scores), disclosed);
        let units = disclosed
            .scores
            .units()
            .filter(|unit| unit.round.as_str() == round);
        units
            .filter_map(|unit| match unit.unit {
                ScoreUnit::School { school, .. } => Some(school.to_string()),
                _ => None,
            })
            .collect()
    };
    assert_eq!(ids(&policy, "r0"), ["s0", "s1", "s2", "s3"]);
    policy.school_names = SchoolNames::StablePseudonyms;
    let stable = ids(&policy, "r0");
    assert!(stable.is_sorted() && stable.iter().all(|id| id.len() == 16));
    assert_eq!(stable, ids(&policy, "r1"));
    policy.school_names = SchoolNames::Pseudonyms;
    let first = ids(&policy, "r0");
    assert!(ids(&policy, "r1").iter().all(|id| !first.contains(id)));
    let refused = Wall::new(&tally, members(), &policy).err();
    assert_eq!(refused, Some(DisclosureError::NoKey));
}

#[test]
fn texts_are_for_their_school_until_they_are_cleared() {
    let world = World {
        partnerships: vec![vec![0, 1, 2]],
        answers: term(0, &[1, 2, 3]),
    };
    let (dataset, tally) = (world.dataset(), world.tally());
    let responses: Vec<_> = dataset.responses().collect();
    let policy = DisclosurePolicy::from_json(br#"{"cleared": [{"response": "x1", "theme": "a"}]}"#)
        .accept()
        .unwrap();
    let shown = |audience: Audience, theme: &str| -> Vec<bool> {
        let wall = Wall::new(&tally, audience, &policy).unwrap();
        let theme = theme.to_owned().try_into().unwrap();
        responses
            .iter()
            .map(|response| wall.shows_text(response, &theme))
            .collect()
    };
    let lead = Audience::Lead {
        partnership: "P0".to_owned().try_into().unwrap(),
    };
    assert_eq!(shown(lead, "b"), [true; 3]);
    let own = Audience::OwnSchool {
        school: "s2".to_owned().try_into().unwrap(),
    };
    assert_eq!(shown(own, "a"), [false, true, true]);
    assert_eq!(shown(Audience::Public, "a"), [false, true, false]);
    assert_eq!(shown(members(), "b"), [false; 3]);
}

#[test]
fn refuses_who_is_not_in_the_roster() {
    let world = World {
        partnerships: vec![vec![0]],
        answers: term(0, &[1]),
    };
    let tally = world.tally();
    let refused = |json: Value| {
        let audience = serde_json::from_value(json).unwrap();
        Wall::new(&tally, audience, &DisclosurePolicy::default())
            .err()
            .unwrap()
            .to_string()
    };
    assert_eq!(
        refused(json!({"kind": "hub", "hub": "x"})),
        "the roster has no hub `x`"
    );
    assert_eq!(
        refused(json!({"kind": "lead", "partnership": "x"})),
        "the roster has no partnership `x`"
    );
    assert_eq!(
        refused(json!({"kind": "own_school", "school": "x"})),
        "the roster has no school `x`"
    );
    let coarse = tally.roll_up(Grain::Partnership);
    assert!(Wall::new(&coarse, Audience::Public, &DisclosurePolicy::default()).is_err());
    let empty = World {
        partnerships: vec![vec![0]],
        answers: Vec::new(),
    }
    .tally();
    assert_eq!(
        disclosed(&empty, &Audience::Public, &DisclosurePolicy::default())
            .scores
            .rows(),
        []
    );
}

#[test]
fn roles_that_were_not_counted_hide_nothing_more() {
    let world = World {
        partnerships: vec![(0..4).collect(), vec![4, 5], vec![6]],
        answers: (0..6)
            .map(|school| (0, school / 4, school, 0, [1, 2, 3, 4, 2, 3]))
            .collect(),
    };
    let tally = Tally::of(&world.dataset(), Grain::School, Rows::Submitted);
    let mut policy = DisclosurePolicy::default();
    let without = disclosed(&tally, &Audience::Public, &policy);
    policy.roles_up_to = Some(Circle::Public);
    assert_eq!(disclosed(&tally, &Audience::Public, &policy), without);
}

#[test]
fn scores_of_other_answers_are_not_shown() {
    let world = |last: u8| World {
        partnerships: vec![(0..4).collect()],
        answers: term(0, &[1, 2, 3, last]),
    };
    let (tally, other) = (world(4).tally(), world(2).tally());
    let wall = Wall::new(&tally, members(), &DisclosurePolicy::default()).unwrap();
    let pooled = ScoreOptions {
        order: Order::Pooled,
        ..ScoreOptions::default()
    };
    let disclosed = wall.disclose(&Scores::of(&other, &pooled).unwrap());
    let reason = SuppressionReason::NotForAudience;
    assert_eq!(whole(&disclosed, "r0"), Cell::Suppressed { reason });
}

mod research {
    use super::*;
    use pedt::disclosure::{ResearchError, ResearchExport, ResearchOptions, research_export};
    use pedt::export::to_ndjson;

    fn exported(dataset: &Dataset, few: u32) -> Result<ResearchExport, ResearchError> {
        let options = ResearchOptions {
            min_group: few,
            ..ResearchOptions::default()
        };
        research_export(dataset, &options, &PseudonymKey::new([9; 16]))
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

        #[test]
        fn answers_stay_and_names_go(world in worlds(), few in 1_u32..4) {
            let dataset = world.dataset();
            let Ok(exported) = exported(&dataset, few) else { return Ok(()) };
            let report = exported.report;
            prop_assert_eq!(report.responses + report.responses_withheld, dataset.len() as u64);
            prop_assert_eq!(report.schools, exported.schools.len() as u64);
            prop_assert!(report.smallest_group >= u64::from(few));
            // Ratings by role are the same, as far as the role is there.
            let ratings = |dataset: &Dataset, roles: &BTreeSet<String>| {
                let mut all: Vec<_> = dataset.responses().filter(|r| roles.contains(r.role.as_str()))
                    .map(|r| (r.round, r.role, r.ratings)).collect();
                all.sort_by_key(|a| format!("{a:?}"));
                all
            };
            let roles = exported.dataset.responses().map(|r| r.role.to_string()).collect();
            prop_assert_eq!(ratings(&exported.dataset, &roles), ratings(&dataset, &roles));
            let mut text = Vec::new();
            to_ndjson(&exported.dataset, &mut text).unwrap();
            let text = String::from_utf8(text).unwrap();
            for name in ["\"s1\"", "\"P0\"", "\"u0\"", "\"x0\""] {
                prop_assert!(!text.contains(name));
            }
        }
    }

    #[test]
    fn features_that_few_share_are_withheld() {
        let world = World {
            partnerships: vec![(0..7).collect()],
            answers: term(0, &[1, 2, 3, 4, 1, 2, 3]),
        };
        let dataset = world.dataset();
        // Three primaries of one size, two of another, two secondaries.
        let mut roster = serde_json::to_value(&***dataset.roster()).unwrap();
        let features = [
            ("primary", 120),
            ("primary", 130),
            ("primary", 249),
            ("primary", 90),
            ("primary", 300),
            ("secondary", 900),
            ("secondary", 1000),
        ];
        for (index, (phase, pupils)) in features.iter().enumerate() {
            roster["schools"][index]["phase"] = json!(phase);
            roster["schools"][index]["pupils"] = json!(pupils);
        }
        let roster = Roster::from_json(roster.to_string().as_bytes())
            .accept()
            .unwrap();
        let mut intake = Intake::new(Arc::clone(&FRAMEWORK), Arc::new(roster));
        dataset
            .responses()
            .for_each(|response| intake.response(response));
        let dataset = intake.finish().dataset;
        let told = |few| {
            let exported = exported(&dataset, few).unwrap();
            let mut told: Vec<_> = exported
                .schools
                .iter()
                .map(|school| {
                    (
                        school.phase.map(pedt::roster::Phase::name),
                        school.pupils_from,
                    )
                })
                .collect();
            told.sort_unstable();
            (told, exported.report.smallest_group)
        };
        let (primary, secondary) = (Some("primary"), Some("secondary"));
        assert_eq!(
            told(2),
            (
                vec![
                    (primary, None),
                    (primary, None),
                    (primary, Some(100)),
                    (primary, Some(100)),
                    (primary, Some(100)),
                    (secondary, None),
                    (secondary, None)
                ],
                2
            )
        );
        // Two primaries and two secondaries are too few alone: one group of four.
        assert_eq!(
            told(3),
            (
                vec![
                    (None, None),
                    (None, None),
                    (None, None),
                    (None, None),
                    (primary, Some(100)),
                    (primary, Some(100)),
                    (primary, Some(100))
                ],
                3
            )
        );
        assert_eq!(told(4).0, vec![(None, None); 7]);
        assert_eq!(
            exported(&dataset, 8).unwrap_err(),
            ResearchError::TooFewSchools
        );
    }
}
