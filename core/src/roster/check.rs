//! Whether a roster means something: every fault, not the first.

use std::collections::{HashMap, HashSet};

use super::document::{Membership, PartnershipKind, RosterDocument};
use crate::code::Code;
use crate::diagnostic::Diagnostics;
use crate::id::RoundId;
use crate::json::read::out_of_range;
use crate::pointer::Pointer;
use crate::text::report_prose;

/// The most rounds a roster may have.
pub const MAX_ROUNDS: usize = 1_000;

pub(super) fn check(roster: &RosterDocument, found: &mut Diagnostics) {
    let root = Pointer::ROOT;
    let rounds = unique(
        "round",
        "rounds",
        roster.rounds.iter().map(|r| r.id.as_str()),
        found,
    );
    if roster.rounds.len() > MAX_ROUNDS {
        let params = [
            ("found", roster.rounds.len().into()),
            ("limit", MAX_ROUNDS.into()),
        ];
        found.report(Code::TooMany, &root.key("rounds"), params);
        return; // what follows compares stretches of rounds with one another
    }
    let hubs = unique(
        "hub",
        "hubs",
        roster.hubs.iter().map(|h| h.id.as_str()),
        found,
    );
    let ids = roster.partnerships.iter().map(|p| p.id.as_str());
    let partnerships = unique("partnership", "partnerships", ids, found);
    let ids = roster.schools.iter().map(|s| s.id.as_str());
    let schools = unique("school", "schools", ids, found);

    let list = root.key("partnerships");
    let mut members: HashSet<&str> = HashSet::new();
    members.extend(roster.memberships.iter().map(|m| m.partnership.as_str()));
    for (index, partnership) in roster.partnerships.iter().enumerate() {
        let at = list.index(index);
        if partnership.kind == PartnershipKind::Other && partnership.other_kind.is_none() {
            found.report(Code::OtherKindUnnamed, &at.key("other_kind"), []);
        }
        if let Some(hub) = &partnership.hub {
            known("hub", hub.as_str(), &hubs, &at.key("hub"), found);
        }
        if !members.contains(partnership.id.as_str()) {
            let params = [("partnership", partnership.id.as_str().into())];
            found.report(Code::PartnershipWithoutMembers, &at, params);
        }
    }
    regions(roster, found);
    places(roster, found);
    memberships(roster, &rounds, &partnerships, &schools, found);

    let list = root.key("excluded_pairs");
    for (index, pair) in roster.excluded_pairs.iter().enumerate() {
        let at = list.index(index);
        known("school", pair.a.as_str(), &schools, &at.key("a"), found);
        known("school", pair.b.as_str(), &schools, &at.key("b"), found);
        if pair.a == pair.b {
            let params = [("school", pair.a.as_str().into())];
            found.report(Code::PairWithItself, &at, params);
        }
    }
}

type Ids<'a> = HashMap<&'a str, usize>;

fn unique<'a>(
    kind: &'static str,
    field: &'static str,
    ids: impl Iterator<Item = &'a str>,
    found: &mut Diagnostics,
) -> Ids<'a> {
    let list = Pointer::ROOT.key(field);
    let mut known = Ids::new();
    for (index, id) in ids.enumerate() {
        if known.contains_key(id) {
            let params = [("kind", kind.into()), ("id", id.into())];
            found.report(Code::DuplicateId, &list.index(index).key("id"), params);
        } else {
            known.insert(id, index);
        }
    }
    known
}

fn known(
    kind: &'static str,
    id: &str,
    ids: &Ids<'_>,
    at: &Pointer<'_>,
    found: &mut Diagnostics,
) -> Option<usize> {
    let index = ids.get(id).copied();
    if index.is_none() {
        found.report(
            Code::UnknownReference,
            at,
            [("kind", kind.into()), ("id", id.into())],
        );
    }
    index
}

fn regions(roster: &RosterDocument, found: &mut Diagnostics) {
    let hubs = roster.hubs.iter().map(|hub| &hub.region);
    let schools = roster.schools.iter().map(|school| &school.region);
    for (list, regions) in [
        ("hubs", hubs.collect::<Vec<_>>()),
        ("schools", schools.collect()),
    ] {
        let list = Pointer::ROOT.key(list);
        for (index, region) in regions.into_iter().enumerate() {
            if let Some(region) = region {
                report_prose(region, &list.index(index).key("region"), found);
            }
        }
    }
}

fn places(roster: &RosterDocument, found: &mut Diagnostics) {
    let list = Pointer::ROOT.key("schools");
    for (index, school) in roster.schools.iter().enumerate() {
        let Some(place) = school.place else { continue };
        let at = list.index(index);
        let at = at.key("place");
        for (field, degrees, limit) in [
            ("latitude", place.latitude, 90.0),
            ("longitude", place.longitude, 180.0),
        ] {
            if !(-limit..=limit).contains(&degrees) {
                let at = at.key(field);
                out_of_range(degrees.into(), (-limit).into(), limit.into(), &at, found);
            }
        }
    }
}

fn memberships(
    roster: &RosterDocument,
    rounds: &Ids<'_>,
    partnerships: &Ids<'_>,
    schools: &Ids<'_>,
    found: &mut Diagnostics,
) {
    let list = Pointer::ROOT.key("memberships");
    let mut stretches: HashMap<(&str, &str), Vec<(usize, usize)>> = HashMap::new();
    for (index, membership) in roster.memberships.iter().enumerate() {
        let at = list.index(index);
        let Membership {
            school,
            partnership,
            from,
            to,
        } = membership;
        known("school", school.as_str(), schools, &at.key("school"), found);
        known(
            "partnership",
            partnership.as_str(),
            partnerships,
            &at.key("partnership"),
            found,
        );
        let begin = match from {
            Some(from) => known("round", from.as_str(), rounds, &at.key("from"), found),
            None => Some(0),
        };
        let end = match to {
            Some(to) => known("round", to.as_str(), rounds, &at.key("to"), found),
            None => Some(usize::MAX),
        };
        let (Some(begin), Some(end)) = (begin, end) else {
            continue;
        };
        if end < begin {
            let name = |round: &Option<RoundId>| {
                round.as_ref().map_or("", |round| round.as_str()).to_owned()
            };
            let params = [("from", name(from).into()), ("to", name(to).into())];
            found.report(Code::MembershipOrder, &at, params);
            continue;
        }
        let stretches = stretches
            .entry((school.as_str(), partnership.as_str()))
            .or_default();
        if stretches
            .iter()
            .any(|&(first, last)| begin <= last && first <= end)
        {
            let school = school.as_str().into();
            let params = [
                ("school", school),
                ("partnership", partnership.as_str().into()),
            ];
            found.report(Code::MembershipOverlap, &at, params);
        }
        stretches.push((begin, end));
    }
}
