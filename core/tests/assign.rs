//! Answers of `assign` that were worked out by hand, from the calls alone.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod shared;

use std::collections::BTreeMap;

use pedt::api::Verb;
use pedt::matching::{
    Aim, AimDifference, Decided, Match, NeedOutcome, Proposal, Refusal, SuggestedAs, UnmetReason,
    UnusedReason,
};
use serde_json::{Value, json};

fn answer(name: &str) -> Value {
    let mut cases = shared::cases(Verb::Assign).unwrap().into_iter();
    let case = cases.find(|case| case.name == name).unwrap();
    serde_json::from_str(&case.answer).unwrap()
}

fn proposal(name: &str) -> Proposal {
    serde_json::from_value(answer(name)["proposal"].clone()).unwrap()
}

/// The matches, as who helps whom.
fn pairs(proposal: &Proposal) -> Vec<(&str, &str)> {
    let pairs = proposal.matches.iter();
    pairs
        .map(|found| (found.from.as_str(), found.to.as_str()))
        .collect()
}

fn total(proposal: &Proposal, aim: Aim) -> i64 {
    let mut aims = proposal.aims.iter();
    aims.find(|total| total.aim == aim).unwrap().total
}

fn loses(found: &Match) -> (Aim, i64) {
    let AimDifference { aim, by, .. } = found.otherwise.loses;
    (aim, by)
}

#[test]
fn an_urgent_need_takes_the_way_that_leaves_room_for_another() {
    // Hill, urgent, lies 11 km from both Brook and Ford, who offer more and less;
    // Moor lies 33 km from Ford, and 15 are allowed. Hill has the weaker offer,
    // for otherwise Moor would have none.
    let found = proposal("urgent_needs_first_at_no_cost");
    assert_eq!(pairs(&found), [("ford", "hill"), ("brook", "moor")]);
    assert!(found.unmet.is_empty());
    assert_eq!(loses(&found.matches[0]), (Aim::Needs, 1));
}

#[test]
fn ways_are_counted_in_steps() {
    // A tenth of a degree on the equator is 11.12 km, two steps of 5 km begun and
    // ended; the other way round each way is 44.48 km, eight steps.
    let found = proposal("short_ways");
    assert_eq!(
        pairs(&found),
        [("east", "near_east"), ("west", "near_west")]
    );
    assert_eq!(total(&found, Aim::Distance), 2 + 2);
    assert!(
        found
            .matches
            .iter()
            .all(|found| loses(found) == (Aim::Distance, 8 + 8 - 4))
    );
}

#[test]
fn the_shortest_way_of_one_may_not_be_the_shortest_of_all() {
    // Ford is nearest to both: 20 minutes to Hill, 12 to Moor. With Brook, 35 and
    // 31 away, the steps of 10 minutes are 3 + 1 or 2 + 3.
    let found = proposal("travel_times");
    assert_eq!(pairs(&found), [("brook", "hill"), ("ford", "moor")]);
    assert_eq!(total(&found, Aim::Distance), 4);
    // With two places at Ford they would be 2 + 1.
    assert_eq!(found.places[0].school.as_str(), "ford");
    assert_eq!(found.places[0].changes[0].by, -1);
}

#[test]
fn help_that_goes_both_ways_is_even() {
    let found = proposal("give_and_take");
    assert_eq!(pairs(&found), [("brook", "hill"), ("hill", "brook")]);
    assert_eq!(total(&found, Aim::Reciprocity), 0);
    // With Ford in place of Brook, Ford would only give and Brook only be given.
    assert_eq!(loses(&found.matches[0]), (Aim::Reciprocity, 2));
    assert_eq!(found.balance.both, 2);
    assert_eq!(found.balance.reciprocity.value(), Some(&1.0));
}

#[test]
fn urgent_needs_are_spread_only_if_asked() {
    // Hill has three urgent needs and Moor one; there is help for two, on maths
    // for Hill alone. Hill is left with one and Moor with one, 1 + 1, or Hill with
    // two, 4 + 0.
    let spread = proposal("spread_over_schools");
    assert_eq!(pairs(&spread), [("brook", "hill"), ("brook", "hill")]);
    assert_eq!(total(&spread, Aim::Fairness), 2);
    assert_eq!(loses(&spread.matches[0]), (Aim::Fairness, 4 - 2));
    let kept = proposal("not_spread_over_schools");
    assert_eq!(pairs(&kept), [("brook", "moor"), ("brook", "hill")]);
    // Fairness comes before all tiers, and so before what was agreed earlier.
    let against = proposal("spread_against_all_else");
    assert_eq!(pairs(&against), pairs(&spread));
    assert_eq!(total(&against, Aim::LeastChange), 0);
}

#[test]
fn limits_on_pairs_leave_places_that_nobody_can_take() {
    // Brook may help Hill once and Moor once, and Ford has one place, on maths: at
    // most three matches. All three can be urgent: Ford helps Hill on maths, so
    // that Brook is free for Hill and for Moor's one urgent need, on music.
    let found = proposal("limits_on_pairs");
    assert_eq!((found.matches.len(), total(&found, Aim::HighNeeds)), (3, 3));
    assert!(pairs(&found).contains(&("ford", "hill")));
    assert!(found.optimal);
    let unmet: BTreeMap<&str, UnmetReason> = found
        .unmet
        .iter()
        .map(|unmet| (unmet.school.as_str(), unmet.reason))
        .collect();
    assert_eq!(unmet["moor"], UnmetReason::Limit);
}

#[test]
fn a_search_cut_short_keeps_the_limits_and_bounds_what_it_may_have_missed() {
    let found = proposal("a_search_cut_short");
    assert!(!found.optimal);
    let mut topics: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for found in &found.matches {
        topics
            .entry(found.from.as_str())
            .or_default()
            .push(found.topic.as_str());
    }
    for topics in topics.values_mut() {
        topics.sort_unstable();
        topics.dedup();
        assert!(topics.len() <= 2);
    }
    let mut pairs = pairs(&found);
    pairs.sort_unstable();
    pairs.dedup();
    assert_eq!(pairs.len(), found.matches.len());
    // At most three urgent needs can be met (as above), and three are.
    let bound = found.bound.as_ref().unwrap();
    assert_eq!((bound[2].aim, bound[2].total), (Aim::HighNeeds, 3));
    assert_eq!(total(&found, Aim::HighNeeds), 3);
}

#[test]
fn each_school_is_refused_for_its_own_reason() {
    let found = proposal("every_reason_against_a_match");
    assert_eq!(pairs(&found), [("near", "north")]);
    let refused: BTreeMap<&str, Refusal> = found
        .unused
        .iter()
        .filter(|unused| unused.reason == UnusedReason::Refused)
        .map(|unused| (unused.school.as_str(), unused.refused[0].reason))
        .collect();
    let expected = [
        ("apart", Refusal::Excluded),
        ("banned", Refusal::Forbidden),
        ("busy", Refusal::Declined),
        ("college", Refusal::OtherPhase),
        ("far", Refusal::TooFar),
        ("french", Refusal::OtherLanguage),
        ("lost", Refusal::DistanceUnknown),
        ("next", Refusal::NotNearest),
        ("other", Refusal::OtherPartnership),
    ];
    assert_eq!(refused, expected.into());
}

#[test]
fn what_was_declined_changes_as_little_as_it_can() {
    // Brook and Hill are parted, Ford and Moor have agreed. Only Dell is left to
    // help Hill, and only Brook to help Lake: one match is kept of three.
    let found = proposal("declined_and_matched_anew");
    assert_eq!(
        pairs(&found),
        [("dell", "hill"), ("brook", "lake"), ("ford", "moor")]
    );
    let changes = found.changes.as_ref().unwrap();
    assert_eq!(
        (changes.kept, changes.added.len(), changes.dropped.len()),
        (1, 2, 2)
    );
    assert!(found.decisions.iter().all(|decision| decision.held));
}

#[test]
fn who_does_well_is_asked_and_counts_only_if_allowed() {
    // Brook and Ford are exemplary in a theme linked with the topic, and Brook was
    // moderated.
    let asked = proposal("suggested_offers");
    assert!(asked.matches.is_empty());
    let suggested = asked.suggested.iter().map(|of| of.school.as_str());
    assert_eq!(suggested.collect::<Vec<_>>(), ["brook"]);
    assert_eq!(asked.unmet[0].reason, UnmetReason::NoOffer);
    let counted = proposal("suggested_offers_counted");
    assert_eq!(pairs(&counted), [("brook", "hill")]);
}

#[test]
fn who_does_badly_is_asked_and_comes_after_all_who_said_so() {
    // All of Brook and Ford rate the linked theme 1 of 4; Brook was moderated. Ford
    // offers help on the topic, so that it is not asked.
    let asked = proposal("suggested_needs");
    let suggested: Vec<_> = asked
        .suggested
        .iter()
        .map(|of| (of.school.as_str(), of.suggested))
        .collect();
    assert_eq!(suggested, [("brook", SuggestedAs::Need)]);
    assert_eq!(pairs(&asked), [("ford", "hill")]);
    // There is one place, and Hill has said that it needs it.
    let counted = proposal("suggested_needs_counted");
    assert_eq!(pairs(&counted), [("ford", "hill")]);
    assert_eq!(total(&counted, Aim::SuggestedNeeds), 0);
    let outranked = counted.unmet[0].outranked.as_ref().unwrap();
    assert_eq!((outranked.loses.aim, outranked.loses.by), (Aim::Needs, 1));
}

#[test]
fn two_who_would_rather_have_each_other_are_matched_if_asked() {
    // On a line: Col at 0 km, Ann at 22, Dee at 33, Bee at 100. In steps of 5 km,
    // Ann to Col and Bee to Dee are 4 + 13, Ann to Dee and Bee to Col 2 + 20.
    let best = proposal("best_for_all_together");
    assert_eq!(pairs(&best), [("ann", "col"), ("bee", "dee")]);
    assert_eq!(total(&best, Aim::Distance), 17);
    assert_eq!(best.blocking, None);
    let stable = proposal("stable");
    assert_eq!(pairs(&stable), [("bee", "col"), ("ann", "dee")]);
    assert_eq!(total(&stable, Aim::Distance), 22);
    assert_eq!(stable.blocking, Some(vec![]));
    // Col would rather have Ann, who would rather have Dee; Dee's next is Bee, who
    // would rather have Dee than Col: 13 - 2 steps more, and Col would lose Bee.
    let otherwise = &stable.matches[1].otherwise;
    assert_eq!(
        otherwise.from.as_ref().map(ToString::to_string).as_deref(),
        Some("bee")
    );
    assert_eq!(
        (loses(&stable.matches[1]), otherwise.changes),
        ((Aim::Distance, 11), 1)
    );
    assert_eq!(stable.matches[0].otherwise.from, None);
}

#[test]
fn a_decision_that_parts_two_is_told() {
    for (name, decided) in [
        ("stable_but_pinned", None),
        ("stable_but_forbidden", Some(Decided::Forbidden)),
    ] {
        let found = proposal(name);
        assert_eq!(pairs(&found), [("ann", "col"), ("bee", "dee")], "{name}");
        let blocking = &found.blocking.as_ref().unwrap()[..];
        let [pair] = blocking else {
            panic!("{name}: {blocking:?}");
        };
        assert_eq!((pair.from.as_str(), pair.to.as_str()), ("ann", "dee"));
        let name_of = |school: &Option<_>| school.as_ref().map(ToString::to_string);
        assert_eq!(name_of(&pair.instead_of).as_deref(), Some("col"));
        assert_eq!(name_of(&pair.leaves).as_deref(), Some("bee"));
        assert_eq!(pair.decided, decided);
    }
}

#[test]
fn each_side_ranks_by_its_own_tiers() {
    // By distance Col and Dee ask Ann, Eve and Fay ask Bee, with 10 km less to go.
    // Ann has one place and no wish between them but the lot; Bee takes Eve, who is
    // urgent, and Fay, until whoever Ann turned away asks it too. If that is Col,
    // whom Bee helped before, Fay has to go; if it is Dee, the lot decides.
    let found = proposal("stable_by_two_lists");
    assert_eq!(found.blocking, Some(vec![]));
    let helped: Vec<&str> = found
        .matches
        .iter()
        .map(|found| found.to.as_str())
        .collect();
    assert!(helped.contains(&"eve") && helped.contains(&"col"));
    let from: Vec<&str> = found
        .matches
        .iter()
        .map(|found| found.from.as_str())
        .collect();
    assert_eq!(from.iter().filter(|from| **from == "bee").count(), 2);
    let unmet: Vec<_> = found
        .unmet
        .iter()
        .map(|unmet| (unmet.topic.as_str(), unmet.reason))
        .collect();
    assert_eq!(
        unmet,
        [
            ("send", UnmetReason::CapacityUsed),
            ("maths", UnmetReason::NoOffer)
        ]
    );
    assert_eq!(found.unmet[0].outranked.as_ref().unwrap().by.len(), 1);
    assert!(found.aims.iter().all(|total| total.aim != Aim::LoadSpread));
}

#[test]
fn what_is_alike_is_drawn_and_drawn_alike() {
    let (one, other) = (proposal("all_alike"), proposal("all_alike_by_another_seed"));
    assert_ne!(pairs(&one), pairs(&other));
    assert_eq!(one.aims, other.aims);
    assert!(
        one.matches
            .iter()
            .all(|found| loses(found) == (Aim::Lot, 0))
    );
}

#[test]
fn nothing_to_match_is_an_answer() {
    for name in [
        "no_offers",
        "no_needs",
        "nobody_answered",
        "all_excluded",
        "no_places",
    ] {
        let found = proposal(name);
        assert!(found.matches.is_empty() && found.optimal, "{name}");
        assert!(found.aims.iter().all(|total| total.total == 0), "{name}");
    }
    let reason = |name: &str| proposal(name).unmet[0].reason;
    assert_eq!(reason("no_offers"), UnmetReason::NoOffer);
    assert_eq!(reason("all_excluded"), UnmetReason::Refused);
    assert_eq!(reason("no_places"), UnmetReason::CapacityUsed);
    assert_eq!(proposal("no_needs").unused[0].reason, UnusedReason::NoNeed);
    // A school whose leaders see both a need and an offer needs help.
    assert_eq!(
        pairs(&proposal("needs_and_offers_the_same")),
        [("hill", "brook")]
    );
}

#[test]
fn what_followed_is_told_match_by_match() {
    let answer = answer("what_followed");
    let followed = answer["followed"]["matches"].as_array().unwrap().iter();
    let outcomes = followed.map(|found| found["outcome"].as_str().unwrap());
    let expected = [
        NeedOutcome::Offers,
        NeedOutcome::Gone,
        NeedOutcome::Eased,
        NeedOutcome::Same,
        NeedOutcome::Worse,
        NeedOutcome::Worse,
        NeedOutcome::NotKnown,
    ];
    let expected = expected.map(NeedOutcome::name);
    assert_eq!(outcomes.collect::<Vec<_>>(), expected);
    assert_eq!(answer["followed"]["delivered"]["offers"], json!(1));
}
