//! What can be seen across partnerships.

use pedt::hub::{FunnelPlace, HubError, HubInputs, HubOptions, HubPicture, HubRow, PracticeFigure};
use pedt::roster::NotInRoster;
use pedt::scores::Node;
use pedt::support::{SupportOptions, SupportPicture};
use pedt::{Cell, Dataset, Stance, UndefinedReason};
use proptest::prelude::*;

use super::{Answer, answer, county, dataset, partnership, roster, school, scores};

fn hub(dataset: &Dataset, inputs: HubInputs<'_>, options: &HubOptions) -> HubPicture {
    let (framework, roster) = (dataset.framework(), dataset.roster());
    HubPicture::of(
        &scores(dataset),
        framework,
        roster,
        "r1",
        "county",
        inputs,
        options,
    )
    .unwrap()
}

fn picture(dataset: &Dataset) -> HubPicture {
    hub(dataset, HubInputs::default(), &HubOptions::default())
}

/// The row of theme `a` at partnership level.
fn row(hub: &HubPicture) -> &HubRow {
    let code = "a".to_owned().try_into().unwrap();
    let node = Node::Theme { code };
    let mut rows = hub.rows.iter();
    rows.find(|row| row.node == node && row.level.as_str() == "partnership")
        .unwrap()
}

fn close(cell: Cell<f64>, expected: f64) {
    let value = *cell.value().unwrap();
    assert!(
        (value - expected).abs() < 1e-12,
        "{value} is not {expected}"
    );
}

/// Three partnerships of three, two and four schools.
fn three() -> Dataset {
    let roster = roster(&[
        ("p", &["s1", "s2", "s3"]),
        ("q", &["s4", "s5"]),
        ("r", &["s6", "s7", "s8", "s9"]),
    ]);
    let rated = |partnership: &'static str, schools: &'static [&str], values: &'static [u8]| {
        let schools = schools.iter().zip(values);
        schools.map(move |(school, value)| answer(partnership, school).themes(&[*value]))
    };
    let answers = rated("p", &["s1", "s2", "s3"], &[2, 3, 2])
        .chain(rated("q", &["s4", "s5"], &[4, 3]))
        .chain(rated("r", &["s6", "s7", "s8", "s9"], &[1, 2, 2, 1]));
    dataset(&roster, &answers.collect::<Vec<_>>())
}

#[test]
fn both_roll_ups_are_named() {
    let hub = picture(&three());
    let row = row(&hub);
    close(row.over_schools.mean, 20.0 / 9.0);
    close(row.over_schools.sd, 0.971_825_315_807_55);
    assert_eq!(row.over_schools.basis.n, 9);
    close(row.over_partnerships.mean, 22.0 / 9.0);
    close(row.over_partnerships.sd, 1.004_618_962_223_618_1);
    assert_eq!(row.over_partnerships.basis.n, 3);
}

#[test]
fn partnerships_are_held_against_what_chance_does() {
    // NumPy and SciPy 1.17, from the textbook formulas.
    let hub = picture(&three());
    let row = row(&hub);
    let found = row.components.value().unwrap();
    assert_eq!((found.partnerships, found.schools), (3, 9));
    close(Cell::of(found.size), 2.888_888_888_888_889);
    close(Cell::of(found.between), 0.807_692_307_692_307_7);
    close(Cell::of(found.within), 0.361_111_111_111_111_16);
    close(found.icc, 0.691_042_047_531_992_6);
    let expected = [
        (0.870_299_309_286_262_5, 2.318_922_145_476_251, 50.0),
        (
            0.817_297_297_297_297_3,
            3.266_546_546_546_546_5,
            83.333_333_333_333_34,
        ),
        (
            0.899_464_604_402_141_6,
            1.572_608_896_820_675_5,
            16.666_666_666_666_668,
        ),
    ];
    for (standing, (reliability, shrunken, percentile)) in row.partnerships.iter().zip(expected) {
        close(standing.reliability, reliability);
        close(standing.shrunken, shrunken);
        close(standing.percentile, percentile);
    }
    let warning = row.partnerships[0].warning.value().unwrap();
    close(Cell::of(warning.lower), 1.542_223_824_423_023);
    close(Cell::of(warning.upper), 2.902_220_620_021_421_6);
    let alarm = row.partnerships[2].alarm.value().unwrap();
    close(Cell::of(alarm.lower), 1.293_722_969_473_607);
    let places: Vec<_> = row
        .partnerships
        .iter()
        .map(|standing| standing.place)
        .collect();
    let expected = [FunnelPlace::Within, FunnelPlace::Above, FunnelPlace::Below].map(Cell::of);
    assert_eq!(places, expected);
}

#[test]
fn a_partnership_without_answers_has_no_place() {
    let roster = roster(&[
        ("p", &["s1", "s2"]),
        ("q", &["s3"]),
        ("r", &["s4"]),
        ("s", &[]),
    ]);
    let answers = [
        answer("p", "s1").themes(&[2]),
        answer("p", "s2").themes(&[4]),
        answer("r", "s4").themes(&[3]),
    ];
    let hub = picture(&dataset(&roster, &answers));
    let row = row(&hub);
    let none = Cell::undefined(UndefinedReason::NoAnswers);
    let q = &row.partnerships[1];
    assert_eq!(
        (q.mean, q.shrunken, q.reliability, q.percentile),
        (none, none, none, none)
    );
    assert!(row.partnerships[0].shrunken.value().is_some());
    // Both means are 3: nothing lies between, and all is drawn to the centre.
    assert_eq!(row.partnerships[2].shrunken, Cell::of(3.0));
    assert!(row.components.value().unwrap().between < 0.0);
    let rates: Vec<_> = hub
        .responses
        .iter()
        .map(|of| (of.members, of.answered, of.rate))
        .collect();
    let no_rate = Cell::NotApplicable { reason: None };
    assert_eq!(
        rates,
        [
            (2, 2, Cell::of(1.0)),
            (1, 0, Cell::of(0.0)),
            (1, 1, Cell::of(1.0)),
            (0, 0, no_rate)
        ]
    );
}

#[test]
fn without_answers_or_differences_there_are_reasons() {
    let roster = roster(&[("p", &["s1", "s2"]), ("q", &["s3", "s4"])]);
    let nothing = picture(&dataset(&roster, &[]));
    let none = UndefinedReason::NoAnswers;
    assert_eq!(row(&nothing).components, Cell::undefined(none));
    assert_eq!(row(&nothing).over_schools.mean, Cell::undefined(none));
    assert!(nothing.practice.practices.is_empty());
    let alike = [("p", "s1"), ("p", "s2"), ("q", "s3"), ("q", "s4")];
    let alike = alike.map(|(partnership, school)| answer(partnership, school).themes(&[3]));
    let alike = picture(&dataset(&roster, &alike));
    let no_variation = Cell::undefined(UndefinedReason::NoVariation);
    assert_eq!(row(&alike).components.value().unwrap().icc, no_variation);
    assert_eq!(row(&alike).partnerships[0].shrunken, no_variation);
    assert_eq!(
        row(&alike).partnerships[0].place,
        Cell::of(FunnelPlace::Within)
    );
}

/// Two leaders of `s1` in `p` who are sure of theme `a`, and others who are not.
fn practising() -> Dataset {
    let roster = roster(&[("p", &["s1", "s2"]), ("q", &["s3"])]);
    let top = |school| {
        answer("p", school)
            .rate("as", 4)
            .rate("a1", 4)
            .rate("a2", 4)
    };
    dataset(
        &roster,
        &[
            top("s1").stance("send", "high_offer").places("send", 3),
            top("s1").rate("bs", 4),
            top("s2").rate("as", 3).stance("send", "high_need"),
            answer("q", "s3").rate("as", 4),
        ],
    )
}

fn support(dataset: &Dataset) -> Vec<SupportPicture> {
    let units = [county(), partnership("p"), partnership("q")];
    let pictures = units
        .iter()
        .map(|unit| SupportPicture::of(dataset, "r1", unit, &SupportOptions::default()).unwrap());
    pictures.collect()
}

#[test]
fn the_directory_lists_who_does_well_and_agrees() {
    let dataset = practising();
    let support = support(&dataset);
    let moderated = [school("p", "s1")];
    let inputs = HubInputs {
        support: &support,
        moderated: Some(&moderated),
    };
    let hub = hub(&dataset, inputs, &HubOptions::default());
    let [own, shared] = &hub.practice.practices[..] else {
        panic!("{:?}", hub.practice);
    };
    assert_eq!((own.theme.as_str(), own.level.as_str()), ("a", "school"));
    assert_eq!(own.unit, school("p", "s1"));
    assert_eq!(
        (own.score, own.band.as_str(), own.moderated),
        (4.0, "exemplary", Cell::of(true))
    );
    let because: Vec<_> = own
        .because
        .iter()
        .map(|of| (of.figure, of.value, of.limit))
        .collect();
    assert_eq!(
        because,
        [
            (PracticeFigure::ShareAtThreshold, 1.0, 0.9),
            (PracticeFigure::Consensus, 1.0, 0.7),
            (PracticeFigure::Answered, 1.0, 0.75),
            (PracticeFigure::Respondents, 2.0, 2.0),
        ]
    );
    let offer = &own.offers.value().unwrap()[0];
    assert_eq!(
        (offer.topic.as_str(), offer.school.as_str()),
        ("send", "s1")
    );
    assert_eq!((offer.stance, offer.places), (Stance::HighOffer, 3));
    assert_eq!(
        (&shared.unit, shared.level.as_str()),
        (&partnership("p"), "partnership")
    );
    assert_eq!(shared.moderated, Cell::of(false));
    assert_eq!(shared.offers.value().unwrap().len(), 1);
    assert_eq!(shared.because[3].value, 3.0);
    assert_eq!(hub.practice.hidden, 0);
}

#[test]
fn what_was_not_given_is_unavailable() {
    let dataset = practising();
    let options = HubOptions {
        practice_respondents: 1,
        ..HubOptions::default()
    };
    let hub = hub(&dataset, HubInputs::default(), &options);
    let units: Vec<_> = hub.practice.practices.iter().map(|of| &of.unit).collect();
    // Only one of the two leaders of s1 has rated b, so it is not listed.
    let expected = [school("p", "s1"), school("q", "s3"), partnership("p")];
    assert_eq!(units, expected.iter().collect::<Vec<_>>());
    assert!(
        hub.practice
            .practices
            .iter()
            .all(|of| of.moderated == Cell::Unavailable)
    );
    assert!(
        hub.practice
            .practices
            .iter()
            .all(|of| of.offers == Cell::Unavailable)
    );
    assert_eq!(hub.topics[0].hub, Cell::Unavailable);
}

#[test]
fn topics_stand_side_by_side() {
    let dataset = practising();
    let support = support(&dataset);
    let inputs = HubInputs {
        support: &support,
        moderated: None,
    };
    let hub = hub(&dataset, inputs, &HubOptions::default());
    let send = &hub.topics[0];
    let total = send.hub.value().unwrap();
    assert_eq!(
        (total.high_needs, total.needs, total.offers, total.places),
        (1, 1, 1, 3)
    );
    assert_eq!((total.net, total.unanswered), (2, 1));
    let partnerships: Vec<_> = send
        .partnerships
        .iter()
        .map(|of| (of.partnership.as_str(), of.totals.value().unwrap().needs))
        .collect();
    assert_eq!(partnerships, [("p", 1), ("q", 0)]);
}

#[test]
fn says_what_is_missing() {
    let dataset = practising();
    let (framework, roster) = (dataset.framework(), dataset.roster());
    let scores = scores(&dataset);
    let of = |round, hub, options: &HubOptions| {
        let inputs = HubInputs::default();
        HubPicture::of(&scores, framework, roster, round, hub, inputs, options).unwrap_err()
    };
    let options = HubOptions::default();
    assert_eq!(
        of("r9", "county", &options),
        NotInRoster::Round("r9".into()).into()
    );
    assert_eq!(
        of("r1", "shire", &options),
        NotInRoster::Hub("shire".into()).into()
    );
    let options = HubOptions {
        own_level: Some("moon".to_owned().try_into().unwrap()),
        ..HubOptions::default()
    };
    assert_eq!(
        of("r1", "county", &options),
        HubError::UnknownLevel("moon".into())
    );
    assert!(
        HubOptions::from_json(br#"{"practice_share": 2}"#)
            .accept()
            .is_err()
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn figures_keep_their_bounds_whatever_is_answered(
        partnerships in proptest::collection::vec(
            proptest::collection::vec(0..=4_u8, 0..5), 0..5,
        ),
    ) {
        let names: Vec<Vec<String>> = partnerships
            .iter()
            .enumerate()
            .map(|(p, schools)| (0..schools.len()).map(|s| format!("s{p}-{s}")).collect())
            .collect();
        let ids: Vec<String> = (0..partnerships.len()).map(|p| format!("p{p}")).collect();
        let members: Vec<Vec<&str>> =
            names.iter().map(|of| of.iter().map(String::as_str).collect()).collect();
        let of: Vec<(&str, &[&str])> =
            ids.iter().map(String::as_str).zip(members.iter().map(Vec::as_slice)).collect();
        let mut answers: Vec<Answer> = Vec::new();
        for ((id, names), values) in ids.iter().zip(&names).zip(&partnerships) {
            for (school, value) in names.iter().zip(values).filter(|(_, value)| **value > 0) {
                answers.push(answer(id, school).themes(&[*value]));
            }
        }
        let hub = picture(&dataset(&roster(&of), &answers));
        let row = row(&hub);
        prop_assert_eq!(row.over_schools.basis.n, answers.len() as u64);
        prop_assert_eq!(row.partnerships.len(), partnerships.len());
        for standing in &row.partnerships {
            if let Some(shrunken) = standing.shrunken.value() {
                let (own, all) = (standing.mean.value().unwrap(), row.over_schools.mean.value().unwrap());
                prop_assert!(*shrunken >= own.min(*all) - 1e-9 && *shrunken <= own.max(*all) + 1e-9);
                prop_assert!((0.0..=1.0).contains(standing.reliability.value().unwrap()));
            }
            if let Some(limits) = standing.warning.value() {
                let alarm = standing.alarm.value().unwrap();
                prop_assert!(alarm.lower <= limits.lower && limits.upper <= alarm.upper);
            }
            if let Some(percentile) = standing.percentile.value() {
                prop_assert!((0.0..=100.0).contains(percentile));
            }
        }
        if let Some(found) = row.components.value() {
            prop_assert!(found.within >= 0.0);
            prop_assert!(found.icc.value().is_none_or(|icc| *icc <= 1.0));
        }
    }
}
