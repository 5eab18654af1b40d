//! Proposals against every set of matches there could be.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::string_slice,
    clippy::too_many_lines,
    reason = "worlds are small, their ids are letters and digits, and brute force is long"
)]

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::cell::Cell;
use crate::id::{SchoolId, TopicId};
use crate::roster::Roster;
use crate::scores::ScoreUnit;
use crate::stance::Stance;
use crate::support::{SchoolStance, SupportOptions, SupportPicture, TopicSupport};

/// A small world: schools on a line, topics, and rules.
#[derive(Clone, Debug)]
struct World {
    /// Of each school: partnerships as bits, where it lies, its phase.
    schools: Vec<(u8, u8, Option<bool>)>,
    /// Of each topic and school: stance, and places or helpers.
    stances: Vec<Vec<(usize, u32)>>,
    rules: MatchRules,
}

fn id(school: usize) -> SchoolId {
    format!("s{school}").try_into().unwrap()
}

fn topic(topic: usize) -> TopicId {
    format!("t{topic}").try_into().unwrap()
}

const ROUND: &str = "autumn";

impl World {
    fn roster(&self, order: &[usize]) -> Roster {
        let schools = order.iter().map(|&school| {
            let (_, place, phase) = self.schools[school];
            let mut document = json!({
                "id": id(school), "title": {"en": "A school"},
                "place": {"latitude": 0.0, "longitude": f64::from(place) * 0.05},
            });
            if let Some(primary) = phase {
                document["phase"] = json!(if primary { "primary" } else { "secondary" });
            }
            document
        });
        let schools: Vec<_> = schools.collect();
        let mut memberships = Vec::new();
        for (school, (partnerships, ..)) in self.schools.iter().enumerate() {
            for bit in (0..2).filter(|bit| partnerships >> bit & 1 == 1) {
                memberships.push(json!({"school": id(school), "partnership": format!("p{bit}")}));
            }
        }
        // Each has a member of its own, so that none is empty.
        let mut schools = schools;
        schools.push(json!({"id": "x", "title": {"en": "Another"}}));
        for bit in 0..2 {
            memberships.push(json!({"school": "x", "partnership": format!("p{bit}")}));
        }
        let partnership = |bit: u8| {
            json!({
                "id": format!("p{bit}"), "title": {"en": "Some"}, "kind": "informal", "hub": "h",
            })
        };
        let document = json!({
            "schema_version": "1", "id": "r", "rounds": [{"id": ROUND, "title": {"en": "Now"}}],
            "hubs": [{"id": "h", "title": {"en": "All"}}],
            "partnerships": [partnership(0), partnership(1)],
            "schools": schools, "memberships": memberships,
        });
        Roster::from_json(document.to_string().as_bytes())
            .accept()
            .unwrap()
    }

    fn picture(&self, order: &[usize]) -> SupportPicture {
        let topics = self.stances.iter().enumerate().map(|(index, stances)| {
            let schools = order.iter().map(|&school| {
                let (stance, places) = stances[school];
                let stance = Stance::ALL[stance];
                SchoolStance {
                    school: id(school),
                    stance: Cell::of(stance),
                    places: if stance.is_offer() { places.into() } else { 0 },
                    leaders: vec![],
                    set_aside: None,
                }
            });
            TopicSupport {
                topic: topic(index),
                themes: vec![],
                high_needs: 0,
                moderate_needs: 0,
                not_applicable: 0,
                moderate_offers: 0,
                high_offers: 0,
                unanswered: 0,
                needs: 0,
                offers: 0,
                places: 0,
                net: 0,
                conflicts: 0,
                only_offer: None,
                schools: schools.collect(),
            }
        });
        SupportPicture {
            round: ROUND.to_owned().try_into().unwrap(),
            unit: ScoreUnit::Hub {
                hub: "h".to_owned().try_into().unwrap(),
            },
            members: self.schools.len() as u64,
            answered: self.schools.len() as u64,
            topics: topics.collect(),
            options: SupportOptions::default(),
        }
    }

    fn proposal(&self) -> Proposal {
        let order: Vec<usize> = (0..self.schools.len()).collect();
        self.proposal_in(&order)
    }

    fn proposal_in(&self, order: &[usize]) -> Proposal {
        let (roster, picture) = (self.roster(order), self.picture(order));
        Proposal::of(&picture, &roster, &[], &self.rules).unwrap()
    }

    fn stance(&self, (topic, school): (usize, usize)) -> Stance {
        Stance::ALL[self.stances[topic][school].0]
    }

    /// The needs: topic and school.
    fn needs(&self) -> Vec<(usize, usize)> {
        self.places_where(Stance::is_need)
    }

    fn offers(&self) -> Vec<(usize, usize)> {
        self.places_where(Stance::is_offer)
    }

    fn places_where(&self, is: fn(Stance) -> bool) -> Vec<(usize, usize)> {
        let topics = 0..self.stances.len();
        let all =
            topics.flat_map(|topic| (0..self.schools.len()).map(move |school| (topic, school)));
        all.filter(|place| is(self.stance(*place))).collect()
    }

    fn helpers(&self, (of, school): (usize, usize)) -> u32 {
        let demands = self.rules.demands.iter();
        let mut demands = demands.filter(|d| d.topic == topic(of) && d.school == id(school));
        demands.next_back().map_or(1, |demand| demand.helpers)
    }

    fn km(&self, a: usize, b: usize) -> f64 {
        // Along the equator, a twentieth of a degree each.
        let apart = self.schools[a].1.abs_diff(self.schools[b].1);
        f64::from(apart) * 0.05 * std::f64::consts::PI / 180.0 * 6_371.008_8
    }

    fn decided(&self, of: usize, from: usize, to: usize) -> Option<Decided> {
        let pair = Pair {
            topic: topic(of),
            from: id(from),
            to: id(to),
        };
        let mut decisions = self.rules.decisions.iter().rev();
        decisions
            .find(|decision| decision.pair() == pair)
            .map(|decision| decision.decided)
    }

    /// Every pair that the rules let be matched: topic, who helps, who is helped.
    fn pairs(&self) -> Vec<(usize, usize, usize)> {
        let mut all = Vec::new();
        for (of, to) in self.needs() {
            let offers = self.offers().into_iter();
            let offers = offers.filter(|&(topic, from)| topic == of && from != to);
            let mut offers: Vec<_> = offers.filter(|&(_, from)| self.may(of, from, to)).collect();
            if let Some(nearest) = self.rules.nearest {
                let wanted = |from: usize| self.decided(of, from, to).is_none();
                offers.sort_by(|a, b| {
                    let far = self.km(a.1, to).total_cmp(&self.km(b.1, to));
                    wanted(a.1).cmp(&wanted(b.1)).then(far).then(a.1.cmp(&b.1))
                });
                let decided = offers.iter().filter(|offer| !wanted(offer.1)).count();
                offers.truncate(decided + nearest as usize);
            }
            all.extend(offers.into_iter().map(|(_, from)| (of, from, to)));
        }
        all
    }

    fn may(&self, of: usize, from: usize, to: usize) -> bool {
        let rules = &self.rules;
        let both = |a: &SchoolId, b: &SchoolId| {
            (*a == id(from) && *b == id(to)) || (*a == id(to) && *b == id(from))
        };
        if rules.excluded.iter().any(|pair| both(&pair.a, &pair.b)) {
            return false;
        }
        match self.decided(of, from, to) {
            Some(Decided::Forbidden | Decided::Declined) => return false,
            Some(_) => return true,
            None => {}
        }
        let (a, b) = (self.schools[from], self.schools[to]);
        let together = a.0 & b.0 != 0;
        let reached = match rules.reach {
            Reach::Anywhere => true,
            Reach::WithinPartnerships => together,
            Reach::AcrossPartnerships => !together,
        };
        let phases = rules.phases == PhaseRule::Any || a.2.is_none() || b.2.is_none() || a.2 == b.2;
        let near = rules.max_km.is_none_or(|most| self.km(from, to) <= most);
        reached && phases && near
    }

    /// What a set of matches costs in every aim, if it keeps all limits.
    fn cost(&self, matches: &[(usize, usize, usize)], aims: &[AimTotal]) -> Option<Vec<i64>> {
        let count = |is: &dyn Fn(&(usize, usize, usize)) -> bool| {
            matches.iter().filter(|one| is(one)).count() as i64
        };
        let within = |found: i64, most: Option<u32>| most.is_none_or(|most| found <= most.into());
        for place in self.offers() {
            let places = self.stances[place.0][place.1].1;
            if !within(count(&|m| (m.0, m.1) == place), Some(places)) {
                return None;
            }
        }
        for place in self.needs() {
            if !within(count(&|m| (m.0, m.2) == place), Some(self.helpers(place))) {
                return None;
            }
        }
        let rules = &self.rules;
        let topics = 0..self.stances.len();
        for school in 0..self.schools.len() {
            let given = topics
                .clone()
                .filter(|of| count(&|m| (m.0, m.1) == (*of, school)) > 0);
            let received = topics
                .clone()
                .filter(|of| count(&|m| (m.0, m.2) == (*of, school)) > 0);
            let own = rules
                .schools
                .iter()
                .rev()
                .find(|own| own.school == id(school));
            let limit =
                |all: Option<u32>, of: fn(&SchoolLimits) -> Option<u32>| own.and_then(of).or(all);
            let fits = within(count(&|m| m.1 == school), limit(rules.gives, |of| of.gives))
                && within(
                    count(&|m| m.2 == school),
                    limit(rules.receives, |of| of.receives),
                )
                && within(
                    given.count() as i64,
                    limit(rules.gives_topics, |of| of.gives_topics),
                )
                && within(
                    received.count() as i64,
                    limit(rules.receives_topics, |of| of.receives_topics),
                );
            if !fits {
                return None;
            }
            for other in 0..self.schools.len() {
                if !within(count(&|m| (m.1, m.2) == (school, other)), rules.pair_topics) {
                    return None;
                }
            }
        }
        let schools = 0..self.schools.len();
        let needs = self.needs();
        let urgent = |place: &(usize, usize)| self.stance(*place) == Stance::HighNeed;
        let met = |place: &(usize, usize)| count(&|m| (m.0, m.2) == *place) > 0;
        let together = |m: &(usize, usize, usize)| self.schools[m.1].0 & self.schools[m.2].0 != 0;
        let is = |pairs: &[Pair], m: &(usize, usize, usize)| {
            pairs.contains(&Pair {
                topic: topic(m.0),
                from: id(m.1),
                to: id(m.2),
            })
        };
        let before = |m: &(usize, usize, usize)| {
            let pair = |a, b| {
                rules
                    .previous
                    .iter()
                    .any(|p| p.from == id(a) && p.to == id(b))
            };
            pair(m.1, m.2) || pair(m.2, m.1)
        };
        let cost = aims.iter().map(|total| match total.aim {
            Aim::Accepted => -count(&|m| self.decided(m.0, m.1, m.2) == Some(Decided::Accepted)),
            Aim::Pinned => -count(&|m| self.decided(m.0, m.1, m.2) == Some(Decided::Pinned)),
            Aim::HighNeeds => -(needs.iter().filter(|n| urgent(n) && met(n)).count() as i64),
            Aim::Needs => -(needs.iter().filter(|n| met(n)).count() as i64),
            Aim::Helpers => {
                let met = needs.iter().filter(|n| met(n)).count();
                met as i64 - matches.len() as i64
            }
            Aim::Fairness => {
                let unmet = schools.clone().map(|school| {
                    let of = needs
                        .iter()
                        .filter(|n| n.1 == school && urgent(n) && !met(n));
                    (of.count() as i64).pow(2)
                });
                unmet.sum()
            }
            Aim::LeastChange => -count(&|m| is(&rules.earlier, m)),
            Aim::OfferStrength => count(&|m| self.stance((m.0, m.1)) == Stance::ModerateOffer),
            Aim::SamePartnership => count(&|m| !together(m)),
            Aim::OtherPartnership => count(&together),
            Aim::Distance => {
                let steps = matches
                    .iter()
                    .map(|m| self.km(m.1, m.2) / rules.distance_step);
                steps.map(|steps| steps.floor() as i64).sum()
            }
            Aim::LoadSpread => schools.clone().map(|s| count(&|m| m.1 == s).pow(2)).sum(),
            Aim::Reciprocity => {
                let apart = schools
                    .clone()
                    .map(|s| count(&|m| m.1 == s) - count(&|m| m.2 == s));
                apart.map(i64::abs).sum()
            }
            Aim::KeepPrevious => -count(&before),
            Aim::AvoidPrevious => count(&before),
            Aim::SuggestedNeeds | Aim::Lot => 0, // none is suggested here
        });
        Some(cost.collect())
    }

    /// What one match costs in some aims, whatever the limits.
    fn cost_of(&self, pair: (usize, usize, usize), aims: &[AimTotal]) -> Vec<i64> {
        let mut alone = self.clone();
        alone.stances[pair.0][pair.1].1 = 1;
        alone.cost(&[pair], aims).unwrap()
    }

    /// Every set of matches that keeps all limits, with its cost.
    fn all(&self, aims: &[AimTotal]) -> Vec<(Matches, Vec<i64>)> {
        let pairs = self.pairs();
        assert!(pairs.len() <= 16);
        let sets = (0..1_usize << pairs.len()).filter_map(|set| {
            let one = |index: &usize| set >> index & 1 == 1;
            let matches = (0..pairs.len()).filter(one).map(|index| pairs[index]);
            let matches: Matches = matches.collect();
            let cost = self.cost(&matches, aims)?;
            Some((matches, cost))
        });
        sets.collect()
    }
}

type Matches = Vec<(usize, usize, usize)>;

/// The least cost, aim by aim, of the sets that are wanted.
fn least(all: &[(Matches, Vec<i64>)], wanted: impl Fn(&Matches) -> bool) -> Option<Vec<i64>> {
    let wanted = all.iter().filter(|(matches, _)| wanted(matches));
    wanted.map(|(_, cost)| cost.clone()).min()
}

/// The first aim in which one cost is more than another, and by how much.
fn first(aims: &[AimTotal], cost: &[i64], less: &[i64]) -> AimDifference {
    let mut differences = aims.iter().zip(cost.iter().zip(less));
    let first = differences.find(|(_, (cost, less))| cost != less);
    first.map_or(
        AimDifference {
            aim: Aim::Lot,
            by: 0,
        },
        |(total, (cost, less))| AimDifference {
            aim: total.aim,
            by: cost - less,
        },
    )
}

fn matches(proposal: &Proposal) -> Matches {
    let number = |id: &str| id[1..].parse::<usize>().unwrap();
    let matches = proposal.matches.iter();
    let mut matches: Matches = matches
        .map(|m| {
            (
                number(m.topic.as_str()),
                number(m.from.as_str()),
                number(m.to.as_str()),
            )
        })
        .collect();
    matches.sort_unstable();
    matches
}

/// The costs of a proposal, by its own account.
fn costs(proposal: &Proposal) -> Vec<i64> {
    let totals = proposal.aims.iter();
    let cost = totals.map(|of| {
        if of.aim.is_more_better() {
            -of.total
        } else {
            of.total
        }
    });
    cost.collect()
}

fn rules(schools: usize, topics: usize) -> impl Strategy<Value = MatchRules> {
    let pair = (0..topics, 0..schools, 0..schools).prop_map(|(of, from, to)| Pair {
        topic: topic(of),
        from: id(from),
        to: id(to),
    });
    let decision = (pair.clone(), 0..4_usize).prop_map(|(pair, decided)| MatchDecision {
        topic: pair.topic,
        from: pair.from,
        to: pair.to,
        decided: Decided::ALL[decided],
    });
    let demand = (0..topics, 0..schools, 0..4_u32).prop_map(|(of, school, helpers)| Demand {
        topic: topic(of),
        school: id(school),
        helpers,
    });
    let excluded = (0..schools, 0..schools)
        .prop_map(|(a, b)| serde_json::from_value(json!({"a": id(a), "b": id(b)})).unwrap());
    let most = || option::weighted(0.25, 0..4_u32);
    let limits = (0..schools, most(), most(), most(), most()).prop_map(
        |(school, gives, receives, gives_topics, receives_topics)| SchoolLimits {
            school: id(school),
            gives,
            receives,
            gives_topics,
            receives_topics,
        },
    );
    let tiers = Just(Tier::ALL.to_vec()).prop_shuffle();
    let tiers = (tiers, 0..=Tier::ALL.len()).prop_map(|(mut tiers, count)| {
        tiers.truncate(count);
        tiers
    });
    (
        (0..3_usize, prop::bool::weighted(0.3), prop::bool::ANY),
        (most(), most(), most(), most(), most()),
        vec(limits, 0..2),
        vec(demand, 0..3),
        vec(excluded, 0..2),
        vec(decision, 0..4),
        tiers,
        vec(pair.clone(), 0..3),
        vec(pair, 0..3),
        option::weighted(0.3, (0..20_u32).prop_map(f64::from)),
        option::weighted(0.3, 1..4_u32),
    )
        .prop_map(
            |(
                which,
                most,
                schools,
                demands,
                excluded,
                decisions,
                tiers,
                earlier,
                previous,
                km,
                nearest,
            )| {
                MatchRules {
                    reach: Reach::ALL[which.0],
                    phases: if which.1 {
                        PhaseRule::Shared
                    } else {
                        PhaseRule::Any
                    },
                    fairness: if which.2 {
                        Fairness::Leximin
                    } else {
                        Fairness::None
                    },
                    gives: most.0,
                    receives: most.1,
                    gives_topics: most.2,
                    receives_topics: most.3,
                    pair_topics: most.4,
                    schools,
                    demands,
                    excluded,
                    decisions,
                    tiers,
                    earlier,
                    previous,
                    max_km: km.map(|km| km + 0.5),
                    nearest,
                    searches: 100_000,
                    ..MatchRules::default()
                }
            },
        )
}

fn world(schools: usize, topics: usize, pairs: usize) -> impl Strategy<Value = World> {
    (2..=schools, 1..=topics)
        .prop_flat_map(|(schools, topics)| {
            (
                vec((0..4_u8, 0..8_u8, option::of(prop::bool::ANY)), schools),
                vec(vec((0..5_usize, 0..3_u32), schools), topics),
                rules(schools, topics),
            )
        })
        .prop_map(|(schools, stances, rules)| World {
            schools,
            stances,
            rules,
        })
        .prop_filter("few enough pairs to try every set", move |world| {
            world.pairs().len() <= pairs
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_proposal_is_the_best_of_all_with_every_rule_on(world in world(5, 3, 10)) {
        let proposal = world.proposal();
        prop_assert!(proposal.optimal);
        let found = matches(&proposal);
        let cost = world.cost(&found, &proposal.aims);
        prop_assert_eq!(cost, Some(costs(&proposal)), "it keeps all rules, and adds up");
        let all = world.all(&proposal.aims);
        prop_assert_eq!(Some(costs(&proposal)), least(&all, |_| true));
    }

    #[test]
    fn reasons_are_what_trying_every_set_would_find(mut world in world(5, 2, 9)) {
        // Limits on topics are kept by trying, and have no margins of their own.
        world.rules.pair_topics = None;
        world.rules.gives_topics = None;
        world.rules.receives_topics = None;
        for limits in &mut world.rules.schools {
            limits.gives_topics = None;
            limits.receives_topics = None;
        }
        let proposal = world.proposal();
        let best = costs(&proposal);
        let all = world.all(&proposal.aims);
        let place = |topic: &TopicId, school: &SchoolId| {
            let number = |id: &str| id[1..].parse::<usize>().unwrap();
            (number(topic.as_str()), number(school.as_str()))
        };
        for (made, m) in proposal.matches.iter().zip(matches(&proposal)) {
            let _ = m;
            let one = (place(&made.topic, &made.from), place(&made.topic, &made.to).1);
            let one = (one.0.0, one.0.1, one.1);
            let without = least(&all, |set| !set.contains(&one)).unwrap();
            prop_assert_eq!(made.otherwise.loses, first(&proposal.aims, &without, &best));
        }
        for unmet in &proposal.unmet {
            let need = place(&unmet.topic, &unmet.school);
            let count = |set: &Matches| set.iter().filter(|m| (m.0, m.2) == need).count() as u64;
            prop_assert_eq!(count(&matches(&proposal)), unmet.found);
            let with = least(&all, |set| count(set) == unmet.found + 1);
            let loses = unmet.outranked.as_ref().map(|outranked| outranked.loses);
            prop_assert_eq!(loses, with.map(|with| first(&proposal.aims, &with, &best)));
        }
        for offer in world.offers() {
            let mut larger = world.clone();
            larger.stances[offer.0][offer.1].1 += 1;
            let more = least(&larger.all(&proposal.aims), |_| true).unwrap();
            let worth = proposal.places.iter().find(|of| place(&of.topic, &of.school) == offer);
            let changes = proposal.aims.iter().zip(more.iter().zip(&best));
            let changes = changes.filter(|(_, (more, best))| more != best);
            let changes: Vec<AimDifference> = changes
                .map(|(total, (more, best))| AimDifference { aim: total.aim, by: more - best })
                .collect();
            prop_assert_eq!(worth.map_or(Vec::new(), |worth| worth.changes.clone()), changes);
        }
    }

    #[test]
    fn the_order_of_documents_changes_nothing(
        (world, order) in world(6, 3, 40).prop_flat_map(|world| {
            let order: Vec<usize> = (0..world.schools.len()).collect();
            (Just(world), Just(order).prop_shuffle())
        })
    ) {
        let mut world = world;
        world.rules.searches = 50;
        prop_assert_eq!(world.proposal(), world.proposal_in(&order));
    }

    #[test]
    fn urgent_needs_first_leave_as_many_met_in_all(mut world in world(5, 2, 10)) {
        let limits = MatchRules { tiers: Vec::new(), ..MatchRules::default() };
        world.rules = MatchRules { gives: world.rules.gives, ..limits };
        prop_assume!(world.pairs().len() <= 10);
        let proposal = world.proposal();
        let met: u64 = proposal.topics.iter().map(|topic| topic.met).sum();
        let all = world.all(&proposal.aims);
        let most = all.iter().map(|(matches, _)| matches.len() as u64).max();
        prop_assert_eq!(Some(met), most);
    }

    #[test]
    fn leximin_leaves_nobody_worse_off_than_it_must(mut world in world(5, 3, 11)) {
        let fair = MatchRules { fairness: Fairness::Leximin, tiers: vec![], ..MatchRules::default() };
        world.rules = MatchRules { gives: world.rules.gives, receives: world.rules.receives, ..fair };
        prop_assume!(world.pairs().len() <= 11);
        let unmet = |matches: &Matches| {
            let mut unmet: Vec<usize> = (0..world.schools.len())
                .map(|school| {
                    let needs = world.needs().into_iter();
                    let needs = needs.filter(|n| n.1 == school && world.stance(*n) == Stance::HighNeed);
                    needs.filter(|n| !matches.iter().any(|m| (m.0, m.2) == *n)).count()
                })
                .collect();
            unmet.sort_unstable_by(|a, b| b.cmp(a));
            unmet
        };
        let proposal = world.proposal();
        let all = world.all(&proposal.aims);
        let best = all.iter().map(|(matches, _)| unmet(matches)).min().unwrap();
        prop_assert_eq!(unmet(&matches(&proposal)), best);
    }

    #[test]
    fn nothing_blocks_what_is_stable_but_what_people_have_decided(
        mut world in world(5, 2, 10),
        givers in option::of(Just(Tier::ALL.to_vec()).prop_shuffle()),
    ) {
        let rules = &mut world.rules;
        *rules = MatchRules {
            method: MatchMethod::Stable,
            giver_tiers: givers,
            reach: rules.reach,
            phases: rules.phases,
            max_km: rules.max_km,
            excluded: rules.excluded.clone(),
            decisions: rules.decisions.clone(),
            tiers: rules.tiers.clone(),
            earlier: rules.earlier.clone(),
            previous: rules.previous.clone(),
            seed: rules.seed,
            ..MatchRules::default()
        };
        let proposal = world.proposal();
        let found = matches(&proposal);
        let blocking = proposal.blocking.unwrap();
        for place in world.needs() {
            prop_assert!(found.iter().filter(|m| (m.0, m.2) == place).count() <= 1);
        }
        let mut as_if = world.clone();
        let last = |pair: Pair| world.rules.decisions.iter().rfind(|of| of.pair() == pair);
        as_if.rules.decisions.retain(|of| {
            last(of.pair()).is_some_and(|last| last.decided != Decided::Forbidden)
        });
        let may: Vec<_> = world
            .pairs()
            .into_iter()
            .chain(as_if.pairs().into_iter().filter(|pair| {
                world.decided(pair.0, pair.1, pair.2) == Some(Decided::Forbidden)
            }))
            .collect();
        prop_assert!(found.iter().all(|pair| world.pairs().contains(pair)));
        let of_pairs = |tiers: &[Tier]| -> Vec<AimTotal> {
            let mut aims: Vec<AimTotal> = Vec::new();
            for tier in tiers {
                let aim = Aim::from_name(tier.name()).unwrap();
                if !matches!(aim, Aim::LoadSpread | Aim::Reciprocity) {
                    aims.push(AimTotal { aim, total: 0 });
                }
            }
            aims
        };
        let own = of_pairs(&world.rules.tiers);
        let givers = world.rules.giver_tiers.clone();
        let givers = givers.map_or_else(|| own.clone(), |tiers| of_pairs(&tiers));
        let wish = |pair: (usize, usize, usize)| world.cost_of(pair, &own);
        let take = |pair: (usize, usize, usize)| {
            let moderate = world.stance((pair.0, pair.2)) == Stance::ModerateNeed;
            (moderate, world.cost_of(pair, &givers))
        };
        let mut expected: Vec<_> = may
            .into_iter()
            .filter(|&pair| {
                let now = found.iter().find(|m| (m.0, m.2) == (pair.0, pair.2));
                let better = now.is_none_or(|now| wish(pair) < wish(*now));
                let held: Vec<_> = found.iter().filter(|m| (m.0, m.1) == (pair.0, pair.1)).collect();
                let places = world.stances[pair.0][pair.1].1 as usize;
                let takes = held.len() < places || held.iter().any(|m| take(pair) < take(**m));
                better && takes
            })
            .collect();
        expected.sort_unstable();
        let number = |id: &str| id[1..].parse::<usize>().unwrap();
        let mut told: Vec<_> = blocking
            .iter()
            .map(|of| (number(of.topic.as_str()), number(of.from.as_str()), number(of.to.as_str())))
            .collect();
        told.sort_unstable();
        prop_assert_eq!(&told, &expected);
        if world.rules.decisions.is_empty() {
            prop_assert!(told.is_empty());
        }
    }

    #[test]
    fn a_search_cut_short_keeps_all_rules_and_knows_how_far_it_may_be(mut world in world(5, 3, 10)) {
        world.rules.pair_topics = Some(1);
        world.rules.gives_topics = Some(1);
        world.rules.searches = 1;
        let proposal = world.proposal();
        let cost = world.cost(&matches(&proposal), &proposal.aims);
        prop_assert_eq!(cost.as_ref(), Some(&costs(&proposal)));
        let best = least(&world.all(&proposal.aims), |_| true).unwrap();
        prop_assert!(best <= costs(&proposal));
        prop_assert_eq!(proposal.optimal, proposal.bound.is_none());
        if let Some(bound) = &proposal.bound {
            let bound = Proposal { aims: bound.clone(), ..proposal.clone() };
            prop_assert!(costs(&bound) <= best);
        } else {
            prop_assert_eq!(best, costs(&proposal));
        }
    }
}

/// Schools of one partnership in one place, with stances on one topic.
fn simple(stances: &[(Stance, u32)]) -> World {
    let stances = stances.iter().map(|(stance, places)| {
        (
            Stance::ALL.iter().position(|of| of == stance).unwrap(),
            *places,
        )
    });
    let stances: Vec<_> = stances.collect();
    World {
        schools: vec![(1, 0, None); stances.len()],
        stances: vec![stances],
        rules: MatchRules::default(),
    }
}

const HIGH: (Stance, u32) = (Stance::HighNeed, 0);
const NEED: (Stance, u32) = (Stance::ModerateNeed, 0);

fn offer(places: u32) -> (Stance, u32) {
    (Stance::HighOffer, places)
}

#[test]
fn nothing_to_match_is_said_and_not_an_error() {
    let nothing = simple(&[]).proposal();
    assert!(nothing.optimal && nothing.matches.is_empty());
    assert_eq!(nothing.balance.reciprocity.value(), None);

    let no_offers = simple(&[HIGH, NEED]).proposal();
    let reasons: Vec<UnmetReason> = no_offers.unmet.iter().map(|unmet| unmet.reason).collect();
    assert_eq!(reasons, [UnmetReason::NoOffer; 2]);
    assert!(
        no_offers
            .unmet
            .iter()
            .all(|unmet| unmet.outranked.is_none())
    );
    assert_eq!(no_offers.topics[0].coverage, Cell::of(0.0));

    let no_needs = simple(&[offer(1), offer(0)]).proposal();
    let reasons: Vec<_> = no_needs
        .unused
        .iter()
        .map(|of| (of.places, of.reason))
        .collect();
    assert_eq!(reasons, [(1, UnusedReason::NoNeed)]);
    assert_eq!(
        no_needs.topics[0].coverage,
        Cell::NotApplicable { reason: None }
    );
}

#[test]
fn an_excluded_pair_is_told_apart_from_one_without_a_place() {
    let mut world = simple(&[HIGH, offer(1)]);
    world.rules.excluded = vec![serde_json::from_value(json!({"a": "s1", "b": "s0"})).unwrap()];
    let unmet = &world.proposal().unmet[0];
    assert_eq!(unmet.reason, UnmetReason::Refused);
    assert_eq!(
        (unmet.refused[0].reason, unmet.refused[0].count),
        (Refusal::Excluded, 1)
    );
    let refused = unmet.nearest_refused.as_ref().unwrap();
    assert_eq!(
        (refused.school.as_str(), refused.reason),
        ("s1", Refusal::Excluded)
    );
    let unused = &world.proposal().unused[0];
    assert_eq!(unused.reason, UnusedReason::Refused);

    let full = simple(&[HIGH, offer(0)]).proposal();
    assert_eq!(full.unmet[0].reason, UnmetReason::CapacityUsed);
    assert_eq!(full.unmet[0].outranked, None);
    assert_eq!(full.unmet[0].one_more_place_at, [id(1)]);
    assert_eq!(full.places[0].meets[0].school, id(0));
}

#[test]
fn one_more_place_meets_any_of_those_it_could() {
    let proposal = simple(&[HIGH, NEED, NEED, offer(1)]).proposal();
    assert_eq!(matches(&proposal), [(0, 3, 0)]);
    // Without it, one of the others would be helped, and an urgent need not met.
    let otherwise = &proposal.matches[0].otherwise;
    assert_eq!(
        otherwise.loses,
        AimDifference {
            aim: Aim::HighNeeds,
            by: 1
        }
    );
    assert_eq!((otherwise.from.as_ref(), otherwise.changes), (None, 1));
    let unmet = &proposal.unmet[0];
    let outranked = unmet.outranked.as_ref().unwrap();
    assert_eq!(
        outranked.loses,
        AimDifference {
            aim: Aim::HighNeeds,
            by: 1
        }
    );
    assert_eq!(
        outranked.by,
        [NeedRef {
            topic: topic(0),
            school: id(0)
        }]
    );
    assert_eq!(outranked.from, Some(id(3)));
    let place = &proposal.places[0];
    assert_eq!(
        place.changes[0],
        AimDifference {
            aim: Aim::Needs,
            by: -1
        }
    );
    assert_eq!((place.meets.len(), place.could_meet.len()), (1, 2));
    let [school] = &proposal.schools[..1] else {
        panic!("one at least")
    };
    assert_eq!((school.given, school.received), (0, 1));
    assert_eq!(school.reciprocity, Cell::of(0.0));
}

#[test]
fn what_is_equal_is_drawn_by_lot_and_not_by_name() {
    let mut world = simple(&[NEED, NEED, NEED, offer(1)]);
    let mut drawn = BTreeMap::new();
    for seed in 0..30 {
        world.rules.seed = seed;
        let proposal = world.proposal();
        *drawn.entry(matches(&proposal)[0].2).or_insert(0) += 1;
        let loses = proposal.unmet[0].outranked.as_ref().unwrap().loses;
        assert_eq!(
            loses,
            AimDifference {
                aim: Aim::Lot,
                by: 0
            }
        );
        assert_eq!(proposal, world.proposal());
    }
    assert_eq!(drawn.len(), 3, "{drawn:?}");
}

#[test]
fn decisions_are_done_or_it_is_said_why_not() {
    let mut world = simple(&[HIGH, NEED, offer(1), (Stance::ModerateOffer, 1)]);
    let decide = |from: usize, to: usize, decided| MatchDecision {
        topic: topic(0),
        from: id(from),
        to: id(to),
        decided,
    };
    world.rules.decisions = vec![
        decide(2, 1, Decided::Pinned),
        decide(3, 1, Decided::Declined),
        decide(2, 0, Decided::Accepted),
        decide(0, 1, Decided::Pinned),
        decide(2, 3, Decided::Pinned),
    ];
    let proposal = world.proposal();
    assert_eq!(matches(&proposal), [(0, 2, 0)]);
    let outcomes: Vec<_> = proposal
        .decisions
        .iter()
        .map(|of| (of.held, of.reason))
        .collect();
    assert_eq!(
        outcomes,
        [
            (false, Some(DecisionReason::NoPlace)),
            (true, None),
            (true, None),
            (false, Some(DecisionReason::NoOffer)),
            (false, Some(DecisionReason::NoNeed)),
        ]
    );
    assert_eq!(proposal.unmet[0].refused[0].reason, Refusal::Declined);
}

#[test]
fn solving_again_changes_as_little_as_can_be() {
    let mut world = simple(&[NEED, NEED, offer(1), offer(1), offer(1)]);
    let before = world.proposal();
    world.rules.earlier = before.pairs();
    let dropped = &before.matches[0];
    world.rules.decisions = vec![MatchDecision {
        topic: dropped.topic.clone(),
        from: dropped.from.clone(),
        to: dropped.to.clone(),
        decided: Decided::Declined,
    }];
    let changes = world.proposal().changes.unwrap();
    assert_eq!((changes.kept, changes.added.len()), (1, 1));
    assert_eq!(changes.dropped, [dropped.pair()]);
}

#[test]
fn what_a_limit_costs_is_told() {
    let mut world = simple(&[NEED, NEED, offer(2)]);
    world.rules.gives = Some(1);
    let proposal = world.proposal();
    assert_eq!(proposal.matches.len(), 1);
    assert_eq!(proposal.unmet[0].reason, UnmetReason::Limit);
    assert_eq!(proposal.unused[0].reason, UnusedReason::OwnLimit);
    let limit = &proposal.limits[0];
    assert_eq!(
        (limit.school.as_str(), limit.limit),
        ("s2", LimitKind::Gives)
    );
    assert_eq!(
        limit.changes[0],
        AimDifference {
            aim: Aim::Needs,
            by: -1
        }
    );
    assert_eq!(limit.meets[0].school, proposal.unmet[0].school);
}

#[test]
fn a_suggested_offer_counts_only_if_allowed() {
    let mut world = simple(&[NEED, (Stance::NotApplicable, 0)]);
    let suggested = [Suggestion {
        topic: topic(0),
        school: id(1),
        suggested: SuggestedAs::Offer,
        themes: vec!["1a".to_owned().try_into().unwrap()],
    }];
    let (roster, picture) = (world.roster(&[0, 1]), world.picture(&[0, 1]));
    let proposal = Proposal::of(&picture, &roster, &suggested, &world.rules).unwrap();
    assert_eq!(proposal.unmet[0].reason, UnmetReason::NoOffer);
    assert_eq!(proposal.suggested, suggested);
    world.rules.suggested_offers = SuggestedRule::Counted;
    let proposal = Proposal::of(&picture, &roster, &suggested, &world.rules).unwrap();
    assert_eq!(matches(&proposal), [(0, 1, 0)]);
    assert_eq!(
        proposal.matches[0].offer,
        Cell::NotApplicable { reason: None }
    );
}

#[test]
fn a_suggested_need_counts_only_if_allowed_and_after_all_others() {
    let mut world = simple(&[NEED, (Stance::NotApplicable, 0), offer(1)]);
    let suggested = [Suggestion {
        topic: topic(0),
        school: id(1),
        suggested: SuggestedAs::Need,
        themes: vec!["1a".to_owned().try_into().unwrap()],
    }];
    let order = [0, 1, 2];
    let propose = |world: &World| {
        let (roster, picture) = (world.roster(&order), world.picture(&order));
        Proposal::of(&picture, &roster, &suggested, &world.rules).unwrap()
    };
    let proposal = propose(&world);
    assert_eq!(matches(&proposal), [(0, 2, 0)]);
    assert_eq!(
        (proposal.unmet.len(), &proposal.suggested[..]),
        (0, &suggested[..])
    );
    world.rules.suggested_needs = SuggestedRule::Counted;
    let proposal = propose(&world);
    assert_eq!(matches(&proposal), [(0, 2, 0)]);
    let unmet = &proposal.unmet[0];
    assert_eq!(
        (&unmet.school, unmet.need),
        (&id(1), Cell::NotApplicable { reason: None })
    );
    assert_eq!(unmet.outranked.as_ref().unwrap().loses.aim, Aim::Needs);
    assert_eq!((proposal.topics[0].needs, proposal.topics[0].met), (1, 1));
    world.stances[0][2].1 = 2;
    assert_eq!(matches(&propose(&world)), [(0, 2, 0), (0, 2, 1)]);
}
