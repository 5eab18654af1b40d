//! The schools, partnerships and hubs, and who belonged where when.

use pedt::id::{HubId, PartnershipId, RosterId, RoundId, SchoolId};
use pedt::roster::{
    ExcludedPair, Hub, Membership, Partnership, PartnershipKind, Phase, Place, RosterDocument,
    Round, School,
};
use pedt::{Language, SchemaVersion, Text};
use serde::Serialize;

use super::table;

/// The rounds, in order.
pub(super) const ROUNDS: [&str; 3] = ["2025-autumn", "2026-spring", "2026-summer"];

const ROUND_TITLES: [[&str; 2]; 3] = [
    ["Autumn term 2025", "Tymor yr hydref 2025"],
    ["Spring term 2026", "Tymor y gwanwyn 2026"],
    ["Summer term 2026", "Tymor yr haf 2026"],
];

const HUBS: [[&str; 4]; 2] = [
    [
        "marches",
        "Marches Learning Hub",
        "Hyb Dysgu'r Gororau",
        "The Marches",
    ],
    [
        "severn-vale",
        "Severn Vale Hub",
        "Hyb Dyffryn Hafren",
        "Severn Vale",
    ],
];

const PARTNERSHIPS: [(&str, &str, &str, &str, PartnershipKind); 7] = [
    (
        "onnen-valley",
        "marches",
        "Onnen Valley Schools Partnership",
        "Partneriaeth Ysgolion Dyffryn Onnen",
        PartnershipKind::LocalAuthority,
    ),
    (
        "bryniau",
        "marches",
        "Bryniau Cluster of Welsh-medium Schools",
        "Clwstwr Ysgolion Cymraeg y Bryniau",
        PartnershipKind::LocalCluster,
    ),
    (
        "kestrel",
        "marches",
        "Kestrel Learning Trust",
        "Ymddiriedolaeth Ddysgu Kestrel",
        PartnershipKind::MultiAcademyTrust,
    ),
    (
        "st-oswin",
        "marches",
        "St Oswin Family of Church Schools",
        "Teulu Ysgolion Eglwys Sant Oswin",
        PartnershipKind::Diocese,
    ),
    (
        "hensley",
        "marches",
        "Hensley Town Federation",
        "Ffederasiwn Tref Hensley",
        PartnershipKind::SoftFederation,
    ),
    (
        "marches-maths",
        "marches",
        "Marches Mathematics Group",
        "Grŵp Mathemateg y Gororau",
        PartnershipKind::SubjectFocused,
    ),
    (
        "severn-vale-alliance",
        "severn-vale",
        "Severn Vale Teaching Alliance",
        "Cynghrair Addysgu Dyffryn Hafren",
        PartnershipKind::TeachingSchoolAlliance,
    ),
];

/// Memberships that do not last the whole year, and the second one of a school.
const STRETCHES: [(&str, &str, Option<usize>, Option<usize>); 5] = [
    ("rhyd-wen", "onnen-valley", Some(1), None),
    ("hafod-las", "onnen-valley", None, Some(1)),
    ("bowbrook-primary", "hensley", None, Some(1)),
    ("bowbrook-primary", "kestrel", Some(2), None),
    ("cwm-derwen", "marches-maths", None, None),
];

const EXCLUDED: [[&str; 4]; 4] = [
    [
        "hensley-high",
        "wyre-road",
        "They compete for the same pupils at eleven.",
        "Maent yn cystadlu am yr un disgyblion yn un ar ddeg oed.",
    ],
    [
        "kestrel-sixth-form",
        "thornleigh",
        "They recruit to the same sixth-form courses.",
        "Maent yn recriwtio i'r un cyrsiau chweched dosbarth.",
    ],
    [
        "bowbrook-primary",
        "castle-street",
        "The transfer between the partnerships is still being settled.",
        "Mae'r trosglwyddo rhwng y partneriaethau yn dal i gael ei setlo.",
    ],
    [
        "elverton-college",
        "cressford",
        "Their governors have agreed to seek help elsewhere this year.",
        "Mae eu llywodraethwyr wedi cytuno i geisio cymorth mewn mannau eraill eleni.",
    ],
];

pub(super) fn document() -> RosterDocument {
    RosterDocument {
        schema_version: SchemaVersion,
        id: RosterId::new("marches-2025-26").expect("an id"),
        rounds: ROUNDS
            .iter()
            .zip(ROUND_TITLES)
            .map(|(id, [en, cy])| Round {
                id: round(id),
                title: text(en, cy),
            })
            .collect(),
        hubs: HUBS
            .iter()
            .map(|[id, en, cy, region]| Hub {
                id: HubId::new(*id).expect("an id"),
                title: text(en, cy),
                region: Some((*region).to_owned()),
            })
            .collect(),
        partnerships: PARTNERSHIPS
            .iter()
            .map(|(id, hub, en, cy, kind)| Partnership {
                id: partnership(id),
                title: text(en, cy),
                kind: *kind,
                other_kind: None,
                hub: Some(HubId::new(*hub).expect("an id")),
            })
            .collect(),
        schools: rows()
            .map(|[id, of, rest @ ..]| school_of(id, of, rest))
            .collect(),
        memberships: memberships(),
        excluded_pairs: EXCLUDED
            .iter()
            .map(|[a, b, en, cy]| ExcludedPair {
                a: school(a),
                b: school(b),
                reason: Some(text(en, cy)),
            })
            .collect(),
    }
}

/// The document with one item a line, to be read by people.
pub(super) fn json(roster: &RosterDocument) -> String {
    let document = serde_json::to_string(roster).expect("a roster is JSON");
    let RosterDocument {
        rounds,
        hubs,
        partnerships,
        schools,
        memberships,
        excluded_pairs,
        ..
    } = roster;
    let mut text = format!(
        "{{\n  \"schema_version\": \"{}\",\n  \"id\": \"{}\"",
        pedt::SCHEMA_VERSION,
        roster.id
    );
    list("rounds", rounds, &mut text);
    list("hubs", hubs, &mut text);
    list("partnerships", partnerships, &mut text);
    list("schools", schools, &mut text);
    list("memberships", memberships, &mut text);
    list("excluded_pairs", excluded_pairs, &mut text);
    text.push_str("\n}\n");
    let same = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
    assert_eq!(same(&text), same(&document), "every field is written");
    text
}

fn list<T: Serialize>(field: &str, items: &[T], text: &mut String) {
    text.push_str(",\n  \"");
    text.push_str(field);
    text.push_str("\": [");
    for (index, item) in items.iter().enumerate() {
        text.push_str(if index == 0 { "\n    " } else { ",\n    " });
        text.push_str(&serde_json::to_string(item).expect("an item is JSON"));
    }
    text.push_str("\n  ]");
}

fn rows() -> impl Iterator<Item = [&'static str; 9]> {
    table(include_str!("../../hub/schools.txt"))
}

fn school_of(id: &str, partnership: &str, rest: [&str; 7]) -> School {
    let [phase, pupils, latitude, longitude, languages, en, cy] = rest;
    let hub = PARTNERSHIPS
        .iter()
        .find(|(id, ..)| *id == partnership)
        .map(|(_, hub, ..)| hub);
    let region = HUBS
        .iter()
        .find(|[id, ..]| Some(id) == hub)
        .map(|[.., region]| *region);
    School {
        id: school(id),
        title: if cy.is_empty() {
            Text::from_iter([("en", en)])
        } else {
            text(en, cy)
        },
        phase: Some(Phase::from_name(phase).expect("a phase")),
        region: region.map(str::to_owned),
        place: Some(Place {
            latitude: latitude.parse().expect("degrees"),
            longitude: longitude.parse().expect("degrees"),
        }),
        pupils: Some(pupils.parse().expect("a number")),
        languages: languages
            .split(' ')
            .map(|tag| Language::new(tag).expect("a language"))
            .collect(),
    }
}

fn memberships() -> Vec<Membership> {
    let stretch = |of: &str, within: &str| {
        STRETCHES
            .iter()
            .find(|(school, partnership, ..)| (*school, *partnership) == (of, within))
    };
    let own = rows().map(|[of, within, ..]| match stretch(of, within) {
        Some(stretch) => *stretch,
        None => (of, within, None, None),
    });
    let own: Vec<_> = own.collect();
    let others = STRETCHES.iter().filter(|stretch| !own.contains(stretch));
    let others: Vec<_> = others.copied().collect();
    let membership = |(of, within, from, to): (&str, &str, Option<usize>, Option<usize>)| {
        let round = |index: usize| round(ROUNDS[index]);
        Membership {
            school: school(of),
            partnership: partnership(within),
            from: from.map(round),
            to: to.map(round),
        }
    };
    own.into_iter().chain(others).map(membership).collect()
}

/// Whether `school` belongs to `partnership` in the round of that number.
pub(super) fn is_member(roster: &RosterDocument, membership: &Membership, at: usize) -> bool {
    let number = |id: &RoundId| roster.rounds.iter().position(|round| round.id == *id);
    let from = membership.from.as_ref().and_then(number).unwrap_or(0);
    let to = membership
        .to
        .as_ref()
        .and_then(number)
        .unwrap_or(usize::MAX);
    (from..=to).contains(&at)
}

fn text(en: &str, cy: &str) -> Text {
    Text::from_iter([("en", en), ("cy", cy)])
}

fn round(id: &str) -> RoundId {
    RoundId::new(id).expect("an id")
}

fn partnership(id: &str) -> PartnershipId {
    PartnershipId::new(id).expect("an id")
}

fn school(id: &str) -> SchoolId {
    SchoolId::new(id).expect("an id")
}
