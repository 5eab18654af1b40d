//! What to work on first, and how sure that is.

use std::sync::Arc;

use pedt::dashboard::Comparison;
use pedt::priority::{
    LevelPriorities, Priorities, PriorityEnd, PriorityError, PriorityKey, PriorityOptions,
};
use pedt::roster::NotInRoster;
use pedt::scores::{Order, ResampleMethod, ScoreUnit};
use pedt::support::{SupportOptions, SupportPicture};
use pedt::{
    Cell, Dataset, Grain, NotApplicableReason, Roster, Rows, ScoreOptions, Scores, Tally,
    UndefinedReason,
};
use proptest::prelude::*;

use super::{Answer, answer, county, dataset, partnership, roster, school, scores};

const SCHOOLS: [&str; 6] = ["s0", "s1", "s2", "s3", "s4", "s5"];

fn options(change: impl FnOnce(&mut PriorityOptions)) -> PriorityOptions {
    let mut options = PriorityOptions {
        levels: vec!["partnership".to_owned().try_into().unwrap()],
        ..PriorityOptions::default()
    };
    change(&mut options);
    options
}

fn ranked(
    dataset: &Dataset,
    round: &str,
    unit: &ScoreUnit,
    options: &PriorityOptions,
) -> LevelPriorities {
    let of = match unit {
        ScoreUnit::School { partnership, .. } => super::partnership(partnership.as_str()),
        other => other.clone(),
    };
    let support = SupportPicture::of(dataset, round, &of, &SupportOptions::default()).unwrap();
    let scores = scores(dataset);
    let (framework, roster) = (dataset.framework(), dataset.roster());
    let priorities =
        Priorities::of(&scores, framework, roster, round, unit, &[support], options).unwrap();
    priorities.levels.into_iter().next().unwrap()
}

fn themes(level: &LevelPriorities) -> Vec<&str> {
    let priorities = level.priorities.iter();
    priorities.map(|priority| priority.theme.as_str()).collect()
}

/// Four schools; a and b are low in three each, c divides them, d is fine.
fn four() -> Dataset {
    let answers = [
        answer("p", "s0")
            .themes(&[2, 2, 1, 3])
            .stance("stem", "high_need")
            .stance("send", "high_offer")
            .places("send", 2),
        answer("p", "s1")
            .themes(&[2, 3, 1, 3])
            .stance("stem", "moderate_need"),
        answer("p", "s2")
            .themes(&[2, 2, 4, 3])
            .stance("stem", "high_offer"),
        answer("p", "s3")
            .themes(&[3, 2, 4, 4])
            .stance("send", "high_need"),
    ];
    dataset(&roster(&[("p", &SCHOOLS[..4])]), &answers)
}

#[test]
fn themes_are_ranked_by_keys_and_say_what_decided() {
    let level = ranked(&four(), "r1", &partnership("p"), &options(|_| {}));
    assert_eq!(themes(&level), ["a", "b", "c", "d"]);
    assert_eq!(level.keys, PriorityKey::OF_SEVERAL);
    let [a, b, c, d] = &level.priorities[..] else {
        panic!("four themes are scored");
    };
    let values: Vec<_> = a.inputs.iter().map(|input| input.value).collect();
    // Consensus of 6 twos and 2 threes, in Python: 0.8020924636173948.
    let consensus = *values[2].value().unwrap();
    assert!((consensus - 0.802_092_463_6).abs() < 1e-9, "{consensus}");
    assert_eq!(values[..2], [Cell::of(0.75), Cell::of(2.25)]);
    assert_eq!(
        values[3..],
        [Cell::of(1.0), Cell::of(2.0), Cell::Unavailable]
    );
    assert_eq!(a.inputs[0].first, PriorityEnd::Highest);
    assert_eq!(
        (
            a.inputs[0].basis.n,
            a.inputs[2].basis.n,
            a.inputs[3].basis.n
        ),
        (4, 8, 2)
    );
    let decided = a.before_next.unwrap();
    assert_eq!(decided.by, None); // the same figures: the order of the framework
    let decided = b.before_next.unwrap();
    assert_eq!(decided.by, Some(PriorityKey::SchoolsBelow));
    assert_eq!(
        (decided.value, decided.next),
        (Cell::of(0.75), Cell::of(0.5))
    );
    assert_eq!(
        (c.inputs[3].value, c.inputs[4].value),
        (Cell::of(2.0), Cell::of(1.0))
    );
    assert_eq!(d.inputs[3].value, Cell::NotApplicable { reason: None });
    assert!(d.before_next.is_none());
    // c has more needs than the others; d comes after a by every key.
    let pareto = level.priorities.iter().map(|priority| priority.pareto);
    assert_eq!(pareto.collect::<Vec<_>>(), [true, true, true, false]);
}

#[test]
fn another_order_of_keys_gives_another_order() {
    let unit = partnership("p");
    let needs = options(|options| options.keys = vec![PriorityKey::Needs]);
    assert_eq!(
        themes(&ranked(&four(), "r1", &unit, &needs)),
        ["c", "a", "b", "d"]
    );
    let agreed = options(|options| options.keys = vec![PriorityKey::Consensus]);
    assert_eq!(
        themes(&ranked(&four(), "r1", &unit, &agreed)),
        ["a", "b", "d", "c"]
    );
    let ratings = options(|options| options.keys = vec![PriorityKey::RatingsBelow]);
    let level = ranked(&four(), "r1", &unit, &ratings);
    assert_eq!(level.priorities[2].inputs[0].value, Cell::of(0.5));
}

#[test]
fn a_theme_stays_at_the_top_or_falls_out_when_a_school_is_left_out() {
    let level = ranked(
        &four(),
        "r1",
        &partnership("p"),
        &options(|options| options.top = 2),
    );
    // Without s0: a, b. Without s1: b, a. Without s2: c, a. Without s3: a, c.
    let stays = level.priorities.iter().map(|priority| priority.stays);
    assert_eq!(
        stays.collect::<Vec<_>>(),
        [1.0, 0.5, 0.5, 0.0].map(Cell::of)
    );
    let resampled = level.resampled.value().unwrap();
    assert_eq!(
        (resampled.method, resampled.schools),
        (ResampleMethod::LeaveOneOut, 4)
    );
}

#[test]
fn small_wins_are_near_agreed_and_helped() {
    let unit = partnership("p");
    let level = ranked(&four(), "r1", &unit, &options(|_| {}));
    let wins: Vec<_> = level
        .small_wins
        .iter()
        .map(|win| win.theme.as_str())
        .collect();
    assert_eq!(wins, ["a", "b"]); // c is on the threshold, d above
    let because = level.small_wins[0].because.iter();
    let because: Vec<_> = because.map(|of| (of.figure, of.is, of.limit)).collect();
    assert_eq!(
        because,
        [
            (PriorityKey::Level, Comparison::Below, 2.5),
            (PriorityKey::Level, Comparison::AtLeast, 2.0),
            (PriorityKey::Consensus, Comparison::AtLeast, 0.5),
            (PriorityKey::Help, Comparison::AtLeast, 1.0),
        ]
    );
    let wins = |change: fn(&mut PriorityOptions)| {
        ranked(&four(), "r1", &unit, &options(change))
            .small_wins
            .len()
    };
    assert_eq!(wins(|options| options.small_win_within = 0.2), 0);
    assert_eq!(wins(|options| options.small_win_consensus = 0.9), 0);
    assert_eq!(wins(|options| options.small_win_places = 3), 0);
}

#[test]
fn change_is_that_of_schools_in_both_rounds() {
    let answers = [
        answer("p", "s0").themes(&[3, 2]),
        answer("p", "s1").themes(&[1, 1]),
        answer("p", "s0").themes(&[1, 2]).round("r2"),
        answer("p", "s2").themes(&[4, 4]).round("r2"),
    ];
    let dataset = dataset(&roster(&[("p", &SCHOOLS[..3])]), &answers);
    let unit = partnership("p");
    let level = ranked(&dataset, "r2", &unit, &options(|_| {}));
    let change = |index: usize| level.priorities[index].inputs[5];
    assert_eq!(
        (level.priorities[0].theme.as_str(), change(0).value),
        ("a", Cell::of(-2.0))
    );
    assert_eq!((change(0).basis.n, change(0).basis.missing), (1, 2));
    assert_eq!(change(1).value, Cell::of(0.0));
    let first = ranked(&dataset, "r1", &unit, &options(|_| {}));
    assert_eq!(first.priorities[0].inputs[5].value, Cell::Unavailable);
    let same = options(|options| options.baseline = Some("r2".to_owned().try_into().unwrap()));
    let same = ranked(&dataset, "r2", &unit, &same);
    assert_eq!(same.priorities[0].inputs[5].value, Cell::of(0.0));
}

#[test]
fn a_school_has_priorities_of_its_own() {
    let level = ranked(&four(), "r1", &school("p", "s3"), &options(|_| {}));
    assert_eq!(level.keys, PriorityKey::OF_A_SCHOOL);
    assert_eq!(themes(&level)[0], "b");
    let input = |theme: usize, key: PriorityKey| {
        let mut inputs = level.priorities[theme].inputs.iter();
        inputs.find(|input| input.key == key).unwrap().value
    };
    assert_eq!(input(0, PriorityKey::RatingsBelow), Cell::of(1.0));
    assert_eq!(input(0, PriorityKey::Needs), Cell::of(1.0));
    assert_eq!(input(0, PriorityKey::Help), Cell::of(2.0)); // of s0
    assert_eq!(
        level.resampled,
        Cell::undefined(UndefinedReason::TooFewAnswers)
    );
    let s0 = ranked(&four(), "r1", &school("p", "s0"), &options(|_| {}));
    let a = s0
        .priorities
        .iter()
        .find(|priority| priority.theme.as_str() == "a")
        .unwrap();
    assert_eq!(a.inputs[4].key, PriorityKey::Help);
    assert_eq!(a.inputs[4].value, Cell::of(0.0)); // its own places aside
}

#[test]
fn partnerships_of_a_hub_are_ranked_together() {
    let answers = [
        answer("p", "s0").themes(&[1, 3]),
        answer("q", "s1").themes(&[2, 1]),
        answer("q", "s2")
            .themes(&[3, 1])
            .stance("send", "high_need"),
    ];
    let roster = roster(&[("p", &["s0"]), ("q", &["s1", "s2"]), ("r", &["s3"])]);
    let dataset = dataset(&roster, &answers);
    let support = ["p", "q", "r"].map(|id| {
        SupportPicture::of(&dataset, "r1", &partnership(id), &SupportOptions::default()).unwrap()
    });
    let hub = "county".to_owned().try_into().unwrap();
    let (framework, roster) = (dataset.framework(), dataset.roster());
    let options = options(|_| {});
    let across = Priorities::across(
        &scores(&dataset),
        framework,
        roster,
        "r1",
        &hub,
        &support,
        &options,
    );
    let across = across.unwrap();
    assert_eq!(across.unit, county());
    let level = &across.levels[0];
    let ranked: Vec<_> = level
        .priorities
        .iter()
        .map(|p| (p.partnership.as_ref().unwrap().as_str(), p.theme.as_str()))
        .collect();
    // p's a and q's b are low in every school and at 1; q has the agreement of
    // two, p that of one; both are 1, and q has a need.
    assert_eq!(ranked, [("q", "b"), ("p", "a"), ("q", "a"), ("p", "b")]);
    assert_eq!(
        level.priorities[0].before_next.unwrap().by,
        Some(PriorityKey::Needs)
    );
    assert_eq!(level.unranked.len(), 2 + 2 + 4);
    let as_one = Priorities::of(
        &scores(&dataset),
        framework,
        roster,
        "r1",
        &county(),
        &[],
        &options,
    );
    let as_one = &as_one.unwrap().levels[0];
    // a: 1 of p, 2.5 of q; b: 3 of p, 1 of q.
    assert_eq!(as_one.priorities[0].inputs[0].value, Cell::of(2.0 / 3.0));
    let level = |index: usize| as_one.priorities[index].inputs[1].value;
    assert_eq!((level(0), level(1)), (Cell::of(1.75), Cell::of(2.0)));
}

#[test]
fn without_support_the_other_keys_decide() {
    let dataset = four();
    let (framework, roster) = (dataset.framework(), dataset.roster());
    let unit = partnership("p");
    let options = PriorityOptions::default();
    let scores = scores(&dataset);
    let of = |unit, options| Priorities::of(&scores, framework, roster, "r1", unit, &[], options);
    let priorities = of(&unit, &options).unwrap();
    assert_eq!(priorities.levels.len(), 2);
    let [own, partnership] = &priorities.levels[..] else {
        panic!("there are two levels");
    };
    assert!(own.priorities.is_empty());
    let none = Cell::undefined(UndefinedReason::NoAnswers);
    assert!(own.unranked.iter().all(|theme| theme.level == none));
    assert_eq!(partnership.priorities[0].inputs[3].value, Cell::Unavailable);
    assert_eq!(partnership.small_wins[0].because.len(), 3);
}

#[test]
fn nobody_has_answered_and_nothing_is_ranked() {
    let dataset = dataset(&roster(&[("p", &SCHOOLS), ("q", &[])]), &[]);
    for unit in [
        partnership("p"),
        partnership("q"),
        school("p", "s0"),
        county(),
    ] {
        let level = ranked(&dataset, "r1", &unit, &options(|_| {}));
        assert!(level.priorities.is_empty() && level.small_wins.is_empty());
        assert_eq!(level.unranked.len(), 4);
    }
}

#[test]
fn scores_in_another_order_have_no_certainty() {
    let dataset = four();
    let tally = Tally::of(&dataset, Grain::School, Rows::Submitted);
    let score_options = ScoreOptions {
        order: Order::Pooled,
        ..ScoreOptions::default()
    };
    let scores = Scores::of(&tally, &score_options).unwrap();
    let (framework, roster) = (dataset.framework(), dataset.roster());
    let unit = partnership("p");
    let options = options(|_| {});
    let priorities = Priorities::of(&scores, framework, roster, "r1", &unit, &[], &options);
    let level = &priorities.unwrap().levels[0];
    let reason = Cell::not_applicable(NotApplicableReason::OtherOrder);
    assert_eq!(level.priorities[0].stays, reason);
}

#[test]
fn says_what_is_missing() {
    let dataset = four();
    let (framework, roster) = (dataset.framework(), dataset.roster());
    let scores = scores(&dataset);
    let of = |round, unit: &ScoreUnit, options| {
        Priorities::of(&scores, framework, roster, round, unit, &[], &options).unwrap_err()
    };
    let unit = partnership("p");
    let no_round = PriorityError::NotInRoster(NotInRoster::Round("r9".into()));
    assert_eq!(of("r9", &unit, options(|_| {})), no_round);
    let baseline = options(|options| options.baseline = Some("r9".to_owned().try_into().unwrap()));
    assert_eq!(of("r1", &unit, baseline), no_round);
    let level = options(|options| options.levels = vec!["moon".to_owned().try_into().unwrap()]);
    assert_eq!(
        of("r1", &unit, level).to_string(),
        "the framework has no level `moon`"
    );
    assert!(
        PriorityOptions::from_json(br#"{"top": 0}"#)
            .accept()
            .is_err()
    );
    assert!(
        PriorityOptions::from_json(br#"{"keys": ["size"]}"#)
            .accept()
            .is_err()
    );
    assert!(
        PriorityOptions::from_json(br#"{"small_win_consensus": 2}"#)
            .accept()
            .is_err()
    );
}

/// What a school answers: ratings of the four themes now and before, 0 for
/// none, and a stance on each topic.
#[derive(Clone, Debug)]
struct Given {
    now: [u8; 4],
    before: [u8; 4],
    stances: [usize; 2],
}

fn given() -> impl Strategy<Value = Given> {
    let ratings = || proptest::array::uniform4(0..=4_u8);
    (ratings(), ratings(), proptest::array::uniform2(0..6_usize)).prop_map(
        |(now, before, stances)| Given {
            now,
            before,
            stances,
        },
    )
}

/// These schools, each under a name of its own, in the rounds `r1` and `r2`.
fn built(schools: &[Given]) -> Dataset {
    let names: Vec<String> = (0..schools.len())
        .map(|index| format!("n{index}"))
        .collect();
    let members: Vec<&str> = names.iter().map(String::as_str).collect();
    let roster: Arc<Roster> = roster(&[("p", &members)]);
    let mut answers: Vec<Answer> = Vec::new();
    for (given, name) in schools.iter().zip(&names) {
        let rated = |ratings: &[u8; 4], mut answer: Answer| {
            for (theme, value) in ["a", "b", "c", "d"].iter().zip(ratings) {
                if *value > 0 {
                    answer = answer.rate(&format!("{theme}1"), *value);
                    answer = answer.rate(&format!("{theme}2"), 1 + *value % 4);
                }
            }
            answer
        };
        let mut now = rated(&given.now, answer("p", name).round("r2"));
        for (topic, stance) in ["send", "stem"].iter().zip(given.stances) {
            if let Some(stance) = pedt::Stance::ALL.get(stance) {
                now = now.stance(topic, stance.name());
            }
        }
        answers.push(now);
        answers.push(rated(&given.before, answer("p", name)));
    }
    dataset(&roster, &answers)
}

/// The themes at the top when these schools answer.
fn top(schools: &[Given], options: &PriorityOptions) -> Vec<String> {
    let level = ranked(&built(schools), "r2", &partnership("p"), options);
    let top = themes(&level).into_iter().take(options.top as usize);
    top.map(str::to_owned).collect()
}

#[test]
fn shares_are_those_of_rankings_made_anew() {
    let of = |now, before, stances| Given {
        now,
        before,
        stances,
    };
    let schools = [
        of([2, 1, 4, 3], [2, 2, 2, 2], [0, 4]),
        of([1, 3, 0, 2], [3, 1, 1, 4], [4, 1]),
        of([2, 3, 1, 1], [0, 0, 0, 0], [2, 5]),
        of([4, 0, 2, 3], [1, 4, 3, 3], [1, 3]),
        of([1, 2, 2, 4], [2, 3, 4, 1], [3, 0]),
    ];
    for keys in [
        vec![],
        vec![PriorityKey::Change, PriorityKey::Needs],
        vec![PriorityKey::RatingsBelow, PriorityKey::Help],
        vec![PriorityKey::Help, PriorityKey::Consensus],
    ] {
        let options = options(|options| (options.keys, options.top) = (keys, 2));
        let level = ranked(&built(&schools), "r2", &partnership("p"), &options);
        let mut weights = std::collections::BTreeMap::new();
        let mut total = 0.0;
        // Every multiset of five of five schools, each school under a new name.
        for code in 0..6_u32.pow(5) {
            let counts: Vec<u32> = (0..5).map(|place| code / 6_u32.pow(place) % 6).collect();
            if counts.iter().sum::<u32>() != 5 {
                continue;
            }
            let orders = counts
                .iter()
                .fold(120, |n, &count| n / (1..=count).product::<u32>());
            let drawn = counts.iter().zip(&schools);
            let drawn = drawn.flat_map(|(count, school)| vec![school.clone(); *count as usize]);
            for theme in top(&drawn.collect::<Vec<_>>(), &options) {
                *weights.entry(theme).or_insert(0.0) += f64::from(orders);
            }
            total += f64::from(orders);
        }
        assert_eq!(total, 3125.0);
        for priority in &level.priorities {
            let expected = weights.get(priority.theme.as_str()).unwrap_or(&0.0) / total;
            assert_eq!(priority.stays, Cell::of(expected), "{:?}", priority.theme);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn shares_are_those_of_rankings_without_each_school(
        schools in proptest::collection::vec(given(), 2..5),
    ) {
        let options = options(|options| options.top = 2);
        let level = ranked(&built(&schools), "r2", &partnership("p"), &options);
        let drawn: Vec<usize> = (0..schools.len()).collect();
        let tops: Vec<Vec<String>> = drawn
            .iter()
            .map(|out| {
                let rest = drawn.iter().filter(|index| *index != out);
                top(&rest.map(|index| schools[*index].clone()).collect::<Vec<_>>(), &options)
            })
            .collect();
        for priority in &level.priorities {
            let in_top = tops.iter().filter(|top| top.iter().any(|t| t == priority.theme.as_str()));
            let expected = in_top.count() as f64 / drawn.len() as f64;
            prop_assert_eq!(priority.stays, Cell::of(expected));
        }
    }

    #[test]
    fn which_school_is_which_does_not_matter(
        (schools, shuffled) in proptest::collection::vec(given(), 1..7)
            .prop_flat_map(|schools| (Just(schools.clone()), Just(schools).prop_shuffle())),
    ) {
        let unit = partnership("p");
        let one = ranked(&built(&schools), "r2", &unit, &options(|_| {}));
        let other = ranked(&built(&shuffled), "r2", &unit, &options(|_| {}));
        prop_assert_eq!(themes(&one), themes(&other));
        for (one, other) in one.priorities.iter().zip(&other.priorities) {
            prop_assert_eq!(one.pareto, other.pareto);
            prop_assert_eq!(one.before_next.map(|of| of.by), other.before_next.map(|of| of.by));
            prop_assert_eq!(one.stays, other.stays);
        }
        prop_assert_eq!(one.priorities.len() + one.unranked.len(), 4);
    }
}
