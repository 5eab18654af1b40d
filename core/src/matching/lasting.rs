//! Matches that both sides would hold to.
//!
//! Schools that need help rank the offers, and schools that offer rank the needs,
//! each by their own tiers; what is alike is told apart by one lot for each school.
//! Then deferred acceptance ([`crate::stable`]) finds the matching that nothing
//! blocks and that is best for those in need. A match that people want stands first
//! on both lists. Blocking pairs are looked for on the lists as they would be
//! without decisions: they tell what was decided against what two schools prefer.
#![expect(
    clippy::indexing_slicing,
    reason = "needs, offers and pairs are numbered by the field, and each list has one entry for each"
)]

use std::collections::BTreeSet;

use super::MatchError;
use super::aims::{Aim, Aims, Cost};
use super::explain::Answered;
use super::field::Field;
use super::lists::{Levels, Ranked, lists, market, not_kept, ranked};
use super::parts::Unmet;
use super::proposal::{
    BlockingPair, LimitWorth, Match, Otherwise, Outranked, PlaceWorth, UnmetNeed, UnmetReason,
    UnusedOffer, UnusedReason,
};
use super::rules::Decided;
use crate::stable::Ties;

/// Needs and offers that were matched so that nothing blocks it.
pub(super) struct Lasting<'a> {
    field: &'a Field<'a>,
    need_aims: Aims,
    offer_aims: Aims,
    pairs: Vec<Ranked>,
    /// The pairs of each need that may be matched, the best first.
    wishes: Vec<Vec<usize>>,
    /// The same of each offer.
    takes: Vec<Vec<usize>>,
    /// The pair that each need is matched in.
    matched: Vec<Option<usize>>,
    /// How many needs each offer has.
    used: Vec<u64>,
    blocking: Vec<BlockingPair>,
}

impl<'a> Lasting<'a> {
    pub(super) fn of(field: &'a Field<'a>) -> Result<Self, MatchError> {
        if let Some(rule) = not_kept(field.rules) {
            return Err(MatchError::NotWithStable(rule));
        }
        let own = &field.rules.tiers;
        let givers = field.rules.giver_tiers.as_ref().unwrap_or(own);
        let (need_aims, offer_aims) = (
            Aims::of_pairs(field.rules, own),
            Aims::of_pairs(field.rules, givers),
        );
        let pairs = ranked(field, &need_aims, &offer_aims)?;
        let (wishes, takes, places) = lists(field, &pairs, true);
        let market = market(&pairs, &wishes, &takes, &places)?;
        let hosts = market.stable(Ties::InOrder);
        let mut matched = vec![None; field.needs.len()];
        let mut used = vec![0; field.offers.len()];
        for (index, pair) in pairs.iter().enumerate().filter(|(_, pair)| !pair.forbidden) {
            if hosts[pair.need] == Some(pair.offer) {
                matched[pair.need] = Some(index);
                used[pair.offer] += 1;
            }
        }
        let mut found = Self {
            field,
            need_aims,
            offer_aims,
            wishes: wishes.into_iter().map(Levels::flat).collect(),
            takes: takes.into_iter().map(Levels::flat).collect(),
            pairs,
            matched,
            used,
            blocking: Vec::new(),
        };
        found.blocking = found.blocking(&hosts)?;
        Ok(found)
    }

    /// The pairs that block what was found, by what schools prefer alone.
    fn blocking(&self, hosts: &[Option<usize>]) -> Result<Vec<BlockingPair>, MatchError> {
        let (wishes, takes, places) = lists(self.field, &self.pairs, false);
        let market = market(&self.pairs, &wishes, &takes, &places)?;
        let found = market.blocking(hosts).map_err(|_| MatchError::TooLarge)?;
        let found = found.into_iter().map(|pair| {
            let (need, offer) = (self.field.needs[pair.seeker], self.field.offers[pair.host]);
            let place = (offer.topic, offer.school, need.school);
            let leaves = self.matched[pair.seeker].map(|index| self.pairs[index].offer);
            BlockingPair {
                topic: self.field.topics[need.topic].clone(),
                from: self.field.school_id(offer.school),
                to: self.field.school_id(need.school),
                instead_of: pair
                    .instead_of
                    .map(|need| self.field.school_id(self.field.needs[need].school)),
                leaves: leaves.map(|offer| self.field.school_id(self.field.offers[offer].school)),
                decided: self.field.decided(place),
            }
        });
        Ok(found.collect())
    }

    pub(super) fn answered(self) -> Answered {
        let pairs = self.matched.iter().flatten();
        let cost = pairs.fold(self.need_aims.cost(&[]), |cost, pair| {
            let of = &self.pairs[*pair];
            cost + self.cost(of) + self.met(of.need)
        });
        Answered {
            aims: self.need_aims.totals(cost),
            optimal: false,
            bound: None,
            searched: 1,
            matches: self.matches(),
            unmet: self.unmet(),
            unused: self.unused(),
            places: self.places(),
            limits: Vec::<LimitWorth>::new(),
            found: self
                .matched
                .iter()
                .map(|of| u32::from(of.is_some()))
                .collect(),
            used: self.used.clone(),
            blocking: Some(self.blocking),
        }
    }

    /// What a match comes to, with what was decided about it.
    fn cost(&self, pair: &Ranked) -> Cost {
        let is = |decided| i64::from(pair.terms.decided == Some(decided));
        let decided = self.need_aims.cost(&[
            (Aim::Accepted, -is(Decided::Accepted)),
            (Aim::Pinned, -is(Decided::Pinned)),
        ]);
        pair.for_need + decided
    }

    /// What it is worth that a need has a helper.
    fn met(&self, need: usize) -> Cost {
        self.need_aims.cost(&self.field.needs[need].met())
    }

    fn matches(&self) -> Vec<Match> {
        let mut found: Vec<&Ranked> = self
            .matched
            .iter()
            .flatten()
            .map(|&at| &self.pairs[at])
            .collect();
        found.sort_by_key(|pair| (pair.need, pair.offer));
        let found = found.into_iter().map(|pair| {
            let place = (pair.need, pair.offer);
            self.field
                .told_match(place, pair.terms, self.otherwise(pair))
        });
        found.collect()
    }

    /// The next on the list of the one who needs that would take it.
    fn otherwise(&self, pair: &Ranked) -> Otherwise {
        let below = self.wishes[pair.need]
            .iter()
            .map(|index| &self.pairs[*index]);
        let mut below = below.skip_while(|of| of.offer != pair.offer).skip(1);
        let next = below.find_map(|next| {
            let held = self.last_held(next.offer);
            if self.used[next.offer] < self.field.offers[next.offer].places {
                return Some((next, 0));
            }
            let held = held.filter(|held| self.stands_before(next, held));
            held.map(|_| (next, 1))
        });
        match next {
            Some((next, changes)) => Otherwise {
                from: Some(self.field.school_id(self.field.offers[next.offer].school)),
                loses: self.need_aims.first(self.cost(next) - self.cost(pair)),
                changes,
            },
            None => Otherwise {
                from: None,
                loses: self
                    .need_aims
                    .first(-(self.cost(pair) + self.met(pair.need))),
                changes: 0,
            },
        }
    }

    /// The pair that an offer would let go first, of those it is matched in.
    fn last_held(&self, offer: usize) -> Option<&Ranked> {
        let mut takes = self.takes[offer].iter().rev();
        let held = takes.find(|index| self.matched[self.pairs[**index].need] == Some(**index));
        held.map(|index| &self.pairs[*index])
    }

    /// Whether an offer would rather have the one pair than the other.
    fn stands_before(&self, a: &Ranked, b: &Ranked) -> bool {
        let place = |of: &Ranked| {
            let mut takes = self.takes[of.offer].iter();
            takes.position(|index| self.pairs[*index].need == of.need)
        };
        place(a) < place(b)
    }

    /// The need that a full offer would take next: the first on its list that would
    /// rather have it than what it has in `matched`.
    fn next_in_line(&self, offer: usize, matched: &[Option<usize>]) -> Option<usize> {
        let mut takes = self.takes[offer].iter().copied();
        takes.find(|index| {
            let need = self.pairs[*index].need;
            let place = |pair: usize| self.wishes[need].iter().position(|of| *of == pair);
            matched[need].is_none_or(|now| now != *index && place(*index) < place(now))
        })
    }

    fn unmet(&self) -> Vec<UnmetNeed> {
        let next: Vec<Option<usize>> = (0..self.field.offers.len())
            .map(|offer| self.next_in_line(offer, &self.matched))
            .collect();
        let needs = self.field.needs.iter().enumerate();
        let needs =
            needs.filter(|(index, need)| need.helpers > 0 && self.matched[*index].is_none());
        needs
            .map(|(index, _)| self.unmet_need(index, &next))
            .collect()
    }

    fn unmet_need(&self, index: usize, next: &[Option<usize>]) -> UnmetNeed {
        let could = self.wishes[index].iter().map(|of| self.pairs[*of].offer);
        let could: BTreeSet<usize> = could.collect();
        let mut near: Vec<usize> = could.iter().copied().collect();
        near.retain(|offer| next[*offer].is_some_and(|pair| self.pairs[pair].need == index));
        let unmet = Unmet {
            found: 0,
            reason: UnmetReason::CapacityUsed,
            outranked: self.outranked(index),
            one_more_place_at: near,
        };
        self.field.told_unmet(index, &could, &self.used, unmet)
    }

    /// What the first offer on its list has taken before it.
    fn outranked(&self, need: usize) -> Option<Outranked> {
        let mut wishes = self.wishes[need].iter().map(|index| &self.pairs[*index]);
        wishes.find_map(|wish| {
            let held = self.last_held(wish.offer)?;
            Some(Outranked {
                from: Some(self.field.school_id(self.field.offers[wish.offer].school)),
                by: vec![self.field.need_ref(held.need)],
                loses: self.offer_aims.first(wish.for_offer - held.for_offer),
            })
        })
    }

    fn unused(&self) -> Vec<UnusedOffer> {
        let offers = self.field.offers.iter().enumerate();
        let left = offers.filter(|(index, offer)| self.used[*index] < offer.places);
        let left = left.map(|(index, _)| {
            let could = self.takes[index].iter().map(|of| self.pairs[*of].need);
            let (used, reason) = (self.used[index], UnusedReason::NeedsMet);
            self.field
                .told_unused(index, &could.collect(), used, reason)
        });
        left.collect()
    }

    /// What one more place would be worth: whoever takes it leaves another free,
    /// which the next takes, until a need is met that had no helper.
    fn places(&self) -> Vec<PlaceWorth> {
        let mut found = Vec::new();
        for (index, offer) in self.field.offers.iter().enumerate() {
            if self.used[index] < offer.places {
                continue;
            }
            let (mut free, mut matched) = (Some(index), self.matched.clone());
            let mut cost = self.need_aims.cost(&[]);
            let mut meets = Vec::new();
            while let Some(pair) = free.and_then(|offer| self.next_in_line(offer, &matched)) {
                let of = &self.pairs[pair];
                cost = cost + self.cost(of);
                free = matched[of.need].map(|before| self.pairs[before].offer);
                if let Some(before) = matched[of.need].replace(pair) {
                    cost = cost - self.cost(&self.pairs[before]);
                } else {
                    cost = cost + self.met(of.need);
                    meets.push(self.field.need_ref(of.need));
                }
            }
            let first = self.need_aims.first(cost);
            if first.aim != Aim::Lot {
                found.push(PlaceWorth {
                    topic: self.field.topics[offer.topic].clone(),
                    school: self.field.school_id(offer.school),
                    changes: self.need_aims.differences(cost),
                    could_meet: meets.clone(),
                    meets,
                });
            }
        }
        found
    }
}
