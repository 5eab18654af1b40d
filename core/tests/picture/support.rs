//! Who needs what, and who can help.

use pedt::roster::NotInRoster;
use pedt::support::{CapacityRule, SupportOptions, SupportPicture};
use pedt::{Cell, Dataset, Stance, UndefinedReason};
use proptest::prelude::*;

use super::{Answer, answer, county, dataset, partnership, roster, school};

fn picture(dataset: &Dataset, options: &SupportOptions) -> SupportPicture {
    SupportPicture::of(dataset, "r1", &partnership("p"), options).unwrap()
}

/// The picture of the school `s` on `send`, when its leaders answer so.
fn resolved(answers: &[Answer], options: &SupportOptions) -> (Cell<Stance>, u64, Option<Stance>) {
    let dataset = dataset(&roster(&[("p", &["s"])]), answers);
    let picture = picture(&dataset, options);
    let school = &picture.topic("send").unwrap().schools[0];
    (school.stance, school.places, school.set_aside)
}

#[test]
fn a_need_outweighs_an_offer_and_the_stronger_counts() {
    use Stance::{HighNeed, HighOffer, ModerateNeed, ModerateOffer, NotApplicable};
    let none = Cell::undefined(UndefinedReason::NoAnswers);
    let cases: &[(&[Stance], _)] = &[
        (&[], (none, 0, None)),
        (
            &[NotApplicable, NotApplicable],
            (Cell::of(NotApplicable), 0, None),
        ),
        (
            &[NotApplicable, ModerateNeed],
            (Cell::of(ModerateNeed), 0, None),
        ),
        (
            &[ModerateNeed, HighNeed, ModerateNeed],
            (Cell::of(HighNeed), 0, None),
        ),
        (
            &[NotApplicable, ModerateOffer],
            (Cell::of(ModerateOffer), 1, None),
        ),
        (&[ModerateOffer, HighOffer], (Cell::of(HighOffer), 1, None)),
        (
            &[HighOffer, ModerateNeed, ModerateOffer],
            (Cell::of(ModerateNeed), 0, Some(HighOffer)),
        ),
    ];
    for (stances, expected) in cases {
        let answers = stances
            .iter()
            .map(|stance| answer("p", "s").stance("send", stance.name()));
        let mut answers: Vec<Answer> = answers.collect();
        answers.push(answer("p", "s"));
        for _ in 0..answers.len() {
            assert_eq!(
                resolved(&answers, &SupportOptions::default()),
                *expected,
                "{stances:?}"
            );
            answers.rotate_left(1);
        }
    }
}

#[test]
fn places_follow_the_declared_rule() {
    let offer = || answer("p", "s").stance("send", "high_offer");
    let answers = [
        offer().places("send", 2),
        offer().places("send", 5),
        offer(),
        answer("p", "s").stance("send", "not_applicable"),
    ];
    let places = |capacity, answers: &[Answer]| {
        let options = SupportOptions {
            capacity,
            places_unsaid: 3,
        };
        resolved(answers, &options).1
    };
    assert_eq!(places(CapacityRule::Max, &answers), 5);
    assert_eq!(places(CapacityRule::Sum, &answers), 7);
    assert_eq!(places(CapacityRule::Min, &answers), 2);
    assert_eq!(places(CapacityRule::Sum, &answers[2..]), 3);
    assert_eq!(places(CapacityRule::Max, &[offer().places("send", 0)]), 0);
}

#[test]
fn counts_what_a_partnership_needs_and_offers() {
    let roster = roster(&[("p", &["s1", "s2", "s3", "s4", "s5"]), ("q", &["s6"])]);
    let dataset = dataset(
        &roster,
        &[
            answer("p", "s1")
                .stance("send", "high_need")
                .stance("stem", "high_offer"),
            answer("p", "s2").stance("send", "moderate_need"),
            answer("p", "s2")
                .stance("send", "high_offer")
                .places("send", 4),
            answer("p", "s3")
                .stance("send", "moderate_offer")
                .places("send", 2),
            answer("p", "s4").stance("send", "not_applicable"),
            answer("p", "s5").stance("send", "high_offer").draft(),
            answer("q", "s6").stance("send", "high_offer"),
            answer("p", "s4").stance("send", "high_offer").round("r2"),
        ],
    );
    let picture = picture(&dataset, &SupportOptions::default());
    assert_eq!((picture.members, picture.answered), (5, 4));
    let send = picture.topic("send").unwrap();
    assert_eq!(
        (send.high_needs, send.moderate_needs, send.not_applicable),
        (1, 1, 1)
    );
    assert_eq!(
        (send.moderate_offers, send.high_offers, send.unanswered),
        (1, 0, 1)
    );
    assert_eq!(
        (send.needs, send.offers, send.places, send.net),
        (2, 1, 2, 0)
    );
    assert_eq!(send.conflicts, 1);
    assert_eq!(send.only_offer.as_ref().unwrap().as_str(), "s3");
    assert_eq!(send.schools[1].leaders, [0, 1, 0, 0, 1]);
    let stem = picture.topic("stem").unwrap();
    assert_eq!((stem.needs, stem.net, stem.unanswered), (0, 1, 4));
    let theme = "a".to_owned().try_into().unwrap();
    let linked = picture.linked(&theme).map(|topic| topic.topic.as_str());
    assert_eq!(linked.collect::<Vec<_>>(), ["send"]);
}

#[test]
fn a_school_counts_once_in_a_hub() {
    let roster = roster(&[("p", &["s1", "s2"]), ("q", &["s2", "s3"])]);
    let dataset = dataset(
        &roster,
        &[
            answer("p", "s2")
                .stance("send", "high_offer")
                .places("send", 2),
            answer("q", "s2")
                .stance("send", "moderate_offer")
                .places("send", 1),
            answer("q", "s3").stance("send", "high_need"),
        ],
    );
    let options = SupportOptions::default();
    let hub = SupportPicture::of(&dataset, "r1", &county(), &options).unwrap();
    assert_eq!((hub.members, hub.answered), (3, 2));
    let send = hub.topic("send").unwrap();
    assert_eq!(
        (send.high_offers, send.offers, send.places, send.net),
        (1, 1, 2, 1)
    );
    let alone = SupportPicture::of(&dataset, "r1", &school("q", "s2"), &options).unwrap();
    assert_eq!(
        (alone.members, alone.topic("send").unwrap().moderate_offers),
        (1, 1)
    );
}

#[test]
fn before_anyone_has_answered_all_are_unanswered() {
    let dataset = dataset(&roster(&[("p", &["s1", "s2"]), ("q", &[])]), &[]);
    let picture = picture(&dataset, &SupportOptions::default());
    let send = picture.topic("send").unwrap();
    assert_eq!(
        (send.unanswered, send.needs, send.places, send.net),
        (2, 0, 0, 0)
    );
    let unit = partnership("q");
    let empty = SupportPicture::of(&dataset, "r1", &unit, &SupportOptions::default()).unwrap();
    assert_eq!((empty.members, empty.topics.len()), (0, 2));
}

#[test]
fn says_what_is_not_in_the_roster() {
    let dataset = dataset(&roster(&[("p", &["s1"])]), &[]);
    let of = |round, unit| {
        SupportPicture::of(&dataset, round, &unit, &SupportOptions::default()).unwrap_err()
    };
    assert_eq!(of("r9", partnership("p")), NotInRoster::Round("r9".into()));
    assert_eq!(
        of("r1", partnership("x")),
        NotInRoster::Partnership("x".into())
    );
    assert_eq!(of("r1", school("p", "x")), NotInRoster::School("x".into()));
    assert_eq!(
        of("r1", school("x", "s1")).to_string(),
        "the roster has no partnership `x`"
    );
}

#[test]
fn options_are_read_and_refused() {
    let options = SupportOptions::from_json(br#"{"capacity": "min", "places_unsaid": 0}"#);
    let options = options.accept().unwrap();
    assert_eq!(
        (options.capacity, options.places_unsaid),
        (CapacityRule::Min, 0)
    );
    assert!(
        SupportOptions::from_json(br#"{"capacity": "mean"}"#)
            .accept()
            .is_err()
    );
}

/// Six schools, each with up to three leaders' stances and capacities.
fn answers() -> impl Strategy<Value = Vec<(usize, Stance, Option<u32>)>> {
    let stance = proptest::sample::select(Stance::ALL);
    proptest::collection::vec((0..6_usize, stance, proptest::option::of(0..9_u32)), 0..18)
}

fn built(said: &[(usize, Stance, Option<u32>)]) -> SupportPicture {
    let schools = ["s0", "s1", "s2", "s3", "s4", "s5"];
    let answers = said.iter().map(|(school, stance, places)| {
        let answer = answer("p", schools[*school]).stance("send", stance.name());
        match places {
            Some(places) if stance.is_offer() => answer.places("send", *places),
            _ => answer,
        }
    });
    let answers: Vec<Answer> = answers.collect();
    picture(
        &dataset(&roster(&[("p", &schools)]), &answers),
        &SupportOptions::default(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_school_is_counted_once_and_order_does_not_matter(
        (said, shuffled) in answers().prop_flat_map(|said| {
            (Just(said.clone()), Just(said).prop_shuffle())
        }),
    ) {
        let picture = built(&said);
        prop_assert_eq!(&picture, &built(&shuffled));
        let send = picture.topic("send").unwrap();
        prop_assert_eq!(send.needs, send.high_needs + send.moderate_needs);
        prop_assert_eq!(send.offers, send.high_offers + send.moderate_offers);
        prop_assert_eq!(
            send.needs + send.offers + send.not_applicable + send.unanswered,
            picture.members
        );
        prop_assert_eq!(send.places.checked_add_signed(-send.net), Some(send.needs));
        prop_assert_eq!(send.only_offer.is_some(), send.offers == 1);
        for school in &send.schools {
            let need = school.leaders[0] + school.leaders[1] > 0;
            let offer = school.leaders[3] + school.leaders[4] > 0;
            prop_assert_eq!(school.needs(), need);
            prop_assert_eq!(school.offers(), offer && !need);
            prop_assert_eq!(school.set_aside.is_some(), offer && need);
            prop_assert!(school.offers() || school.places == 0);
        }
    }
}
