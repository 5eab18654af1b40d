//! Who would have whom: the lists of needs and of offers, from tiers.
#![expect(
    clippy::indexing_slicing,
    reason = "needs, offers and pairs are numbered by the field, and each list has one entry for each"
)]

use std::cmp::Reverse;

use super::MatchError;
use super::aims::{Aims, Cost};
use super::field::{Field, Terms};
use super::model::{MAX_PAIRS, farthest, pair_cost, school_lot};
use super::rules::{Decided, Fairness, MatchRules};
use crate::stable::Market;

/// A need and an offer that may be matched, or might if nobody forbade it.
pub(super) struct Ranked {
    pub(super) need: usize,
    pub(super) offer: usize,
    pub(super) terms: Terms,
    /// Whether the lead does not want it.
    pub(super) forbidden: bool,
    /// What it costs by the tiers of the one who needs, and by those of the other.
    pub(super) for_need: Cost,
    pub(super) for_offer: Cost,
}

/// The first rule that stable matches cannot keep.
pub(super) fn not_kept(rules: &MatchRules) -> Option<&'static str> {
    let limits = [
        ("gives", rules.gives.is_some()),
        ("receives", rules.receives.is_some()),
        ("gives_topics", rules.gives_topics.is_some()),
        ("receives_topics", rules.receives_topics.is_some()),
        ("pair_topics", rules.pair_topics.is_some()),
        ("schools", !rules.schools.is_empty()),
        ("demands", rules.demands.iter().any(|of| of.helpers > 1)),
        ("fairness", rules.fairness != Fairness::None),
    ];
    let mut declared = limits.into_iter().filter(|(_, declared)| *declared);
    declared.next().map(|(rule, _)| rule)
}

/// Every pair that may be matched, and those that the lead does not want.
pub(super) fn ranked(
    field: &Field<'_>,
    need_aims: &Aims,
    offer_aims: &Aims,
) -> Result<Vec<Ranked>, MatchError> {
    let mut found: Vec<(usize, usize, Terms, bool)> = Vec::new();
    for (need, offer, terms) in field.pairs() {
        found.push((need, offer, terms, false));
        if found.len() > MAX_PAIRS {
            return Err(MatchError::TooManyPairs);
        }
    }
    for (index, need) in field.needs.iter().enumerate() {
        for (offer, of) in field.offers_on(need.topic) {
            if let Some(terms) = field.if_not_forbidden(need, of) {
                found.push((index, offer, terms, true));
            }
        }
    }
    found.sort_by_key(|(need, offer, ..)| (*need, *offer));
    let farthest = farthest(field, found.iter().map(|&(need, offer, ..)| (need, offer)));
    let found = found.into_iter().map(|(need, offer, terms, forbidden)| {
        // What people have decided is not what schools prefer.
        let undecided = Terms {
            decided: None,
            ..terms
        };
        let cost = |aims: &Aims| pair_cost(field, aims, (need, offer), undecided, farthest);
        Ranked {
            need,
            offer,
            terms,
            forbidden,
            for_need: cost(need_aims),
            for_offer: cost(offer_aims) + offer_aims.cost(&field.needs[need].met()),
        }
    });
    Ok(found.collect())
}

/// Pairs on levels, the best first.
pub(super) struct Levels(Vec<Vec<usize>>);

impl Levels {
    pub(super) fn flat(self) -> Vec<usize> {
        self.0.into_iter().flatten().collect()
    }
}

/// The lists of needs and of offers, and the places: with what people have decided,
/// or as if they had not.
pub(super) fn lists(
    field: &Field<'_>,
    pairs: &[Ranked],
    decided: bool,
) -> (Vec<Levels>, Vec<Levels>, Vec<u32>) {
    let mut wishes = vec![Vec::new(); field.needs.len()];
    let mut takes = vec![Vec::new(); field.offers.len()];
    let counts = |pair: &Ranked| !(decided && pair.forbidden) && field.needs[pair.need].helpers > 0;
    for (index, pair) in pairs.iter().enumerate().filter(|(_, pair)| counts(pair)) {
        wishes[pair.need].push(index);
        takes[pair.offer].push(index);
    }
    let wanted = |pair: &Ranked| {
        Reverse(match pair.terms.decided.filter(|_| decided) {
            Some(Decided::Accepted) => 2,
            Some(Decided::Pinned) => 1,
            _ => 0,
        })
    };
    let level =
        |lists: Vec<Vec<usize>>, cost: fn(&Ranked) -> Cost, lot: &dyn Fn(&Ranked) -> u64| {
            let lists = lists.into_iter().map(|mut list| {
                let key = |index: &usize| (wanted(&pairs[*index]), cost(&pairs[*index]));
                list.sort_by_key(|index| (key(index), lot(&pairs[*index]), *index));
                let levels = list.chunk_by(|a, b| key(a) == key(b));
                Levels(levels.map(<[usize]>::to_vec).collect())
            });
            lists.collect::<Vec<_>>()
        };
    let lot = |school: usize| school_lot(field, school);
    let wishes = level(wishes, |pair| pair.for_need, &|pair| {
        lot(field.offers[pair.offer].school)
    });
    let takes = level(takes, |pair| pair.for_offer, &|pair| {
        lot(field.needs[pair.need].school)
    });
    let places = field
        .offers
        .iter()
        .map(|offer| u32::try_from(offer.places).unwrap_or(u32::MAX));
    (wishes, takes, places.collect())
}

pub(super) fn market(
    pairs: &[Ranked],
    wishes: &[Levels],
    takes: &[Levels],
    places: &[u32],
) -> Result<Market, MatchError> {
    let named = |lists: &[Levels], other: fn(&Ranked) -> usize| -> Vec<Vec<Vec<usize>>> {
        let levels = |levels: &Levels| {
            let levels = levels.0.iter();
            let levels = levels.map(|level| level.iter().map(|of| other(&pairs[*of])).collect());
            levels.collect()
        };
        lists.iter().map(levels).collect()
    };
    let (seekers, hosts) = (
        named(wishes, |pair| pair.offer),
        named(takes, |pair| pair.need),
    );
    // Lists name nobody twice, and nobody who is not there.
    Market::new(&seekers, &hosts, places).map_err(|_| MatchError::TooLarge)
}
