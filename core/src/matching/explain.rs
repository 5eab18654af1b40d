//! Why this match and not another; why nobody, and what it would take.
#![expect(
    clippy::indexing_slicing,
    reason = "needs, offers and schools are numbered by the field, and each list has one entry for each"
)]

use std::collections::{BTreeMap, BTreeSet};

use super::aims::{Aim, AimTotal, Cost};
use super::field::Field;
use super::model::Model;
use super::parts::Unmet;
use super::proposal::{
    BlockingPair, LimitKind, LimitWorth, Match, NeedRef, Otherwise, Outranked, PlaceWorth,
    UnmetNeed, UnmetReason, UnusedOffer, UnusedReason,
};
use crate::flow::{ArcId, Change, Flow, Margins, Network};

/// An optimum, and whatever can be asked about it.
pub(super) struct Explained<'a> {
    field: &'a Field<'a>,
    model: &'a Model,
    flow: &'a Flow<Cost>,
    margins: Margins<'a, Cost>,
    by_arc: BTreeMap<ArcId, usize>,
    need_of: BTreeMap<ArcId, usize>,
    /// The offers that each need could have, and the needs of each offer.
    offers_of: Vec<Vec<usize>>,
    needs_of: Vec<Vec<usize>>,
    /// How many helpers each need has.
    found: Vec<u32>,
    /// How many places of each offer are used.
    used: Vec<u64>,
    /// Whether each school gives, and is given, as much as it may.
    gives_all: Vec<bool>,
    receives_all: Vec<bool>,
}

/// Everything that is found out about needs and offers, however they are matched.
pub(super) struct Answered {
    pub(super) aims: Vec<AimTotal>,
    pub(super) optimal: bool,
    pub(super) bound: Option<Vec<AimTotal>>,
    pub(super) searched: u64,
    pub(super) matches: Vec<Match>,
    pub(super) unmet: Vec<UnmetNeed>,
    pub(super) unused: Vec<UnusedOffer>,
    pub(super) places: Vec<PlaceWorth>,
    pub(super) limits: Vec<LimitWorth>,
    /// How many helpers each need has, and how many needs each offer.
    pub(super) found: Vec<u32>,
    pub(super) used: Vec<u64>,
    pub(super) blocking: Option<Vec<BlockingPair>>,
}

impl<'a> Explained<'a> {
    /// Asks about the optimum `flow` of `network`, which is that of the model with
    /// all arcs closed that may not be used.
    pub(super) fn new(
        field: &'a Field<'a>,
        model: &'a Model,
        network: &'a Network<Cost>,
        flow: &'a Flow<Cost>,
    ) -> Self {
        let (mut offers_of, mut needs_of) = (
            vec![Vec::new(); field.needs.len()],
            vec![Vec::new(); field.offers.len()],
        );
        for pair in &model.pairs {
            offers_of[pair.need].push(pair.offer);
            needs_of[pair.offer].push(pair.need);
        }
        let pairs = model.pairs.iter().enumerate();
        let needs = model.needs.iter().enumerate();
        let needs = needs.map(|(need, arc)| (*arc, need));
        let used = model.offers.iter().map(|arc| flow.on(*arc).unsigned_abs());
        let used: Vec<u64> = used.collect();
        let found = (0..field.needs.len()).map(|need| model.given(need, flow));
        let found: Vec<u32> = found.collect();
        let schools = field.schools.len();
        let (mut gives, mut receives) = (vec![[0_u64; 2]; schools], vec![[0_u64; 2]; schools]);
        for (offer, &used) in field.offers.iter().zip(&used) {
            gives[offer.school][0] += used;
            gives[offer.school][1] += u64::from(used > 0);
        }
        for (need, &found) in field.needs.iter().zip(&found) {
            receives[need.school][0] += u64::from(found);
            receives[need.school][1] += u64::from(found > 0);
        }
        let all = |counts: [u64; 2], most: [Option<u32>; 2]| {
            let mut both = counts.into_iter().zip(most);
            both.any(|(count, most)| most.is_some_and(|most| count >= most.into()))
        };
        let gives_all = gives.into_iter().zip(&model.caps);
        let gives_all =
            gives_all.map(|(counts, caps)| all(counts, [caps.gives, caps.gives_topics]));
        let receives_all = receives.into_iter().zip(&model.caps);
        let receives_all =
            receives_all.map(|(counts, caps)| all(counts, [caps.receives, caps.receives_topics]));
        Self {
            field,
            model,
            flow,
            margins: Margins::new(network, flow),
            by_arc: pairs.map(|(index, pair)| (pair.arc, index)).collect(),
            need_of: needs.collect(),
            offers_of,
            needs_of,
            found,
            used,
            gives_all: gives_all.collect(),
            receives_all: receives_all.collect(),
        }
    }

    /// How many helpers each need has, and how many needs each offer.
    pub(super) fn counts(self) -> (Vec<u32>, Vec<u64>) {
        (self.found, self.used)
    }

    pub(super) fn matches(&mut self) -> Vec<Match> {
        let mut matches = Vec::new();
        for index in 0..self.model.pairs.len() {
            let pair = &self.model.pairs[index];
            if self.flow.on(pair.arc) == 0 {
                continue;
            }
            let Some(otherwise) = self.otherwise(index) else {
                continue;
            };
            let place = (pair.need, pair.offer);
            matches.push(self.field.told_match(place, pair.terms, otherwise));
        }
        matches
    }

    /// The best proposal without a match. There always is one, since whoever is
    /// helped could go without.
    fn otherwise(&mut self, index: usize) -> Option<Otherwise> {
        let pair = &self.model.pairs[index];
        let change = self.margins.one_less(pair.arc)?;
        let mut from = None;
        let mut changes = 0;
        for (other, _) in self.changed(&change).filter(|(other, _)| *other != index) {
            let other = &self.model.pairs[other];
            if other.need == pair.need && change.on(other.arc) > 0 {
                from = Some(self.field.school_id(self.field.offers[other.offer].school));
            } else {
                changes += 1;
            }
        }
        Some(Otherwise {
            from,
            loses: self.model.aims.first(change.cost),
            changes,
        })
    }

    /// The pairs that a change would match, or no longer match.
    fn changed<'s>(&'s self, change: &'s Change<Cost>) -> impl Iterator<Item = (usize, i64)> + 's {
        let arcs = change.arcs.iter();
        arcs.filter_map(|(arc, by)| Some((*self.by_arc.get(arc)?, *by)))
    }

    /// The needs that a change would give one helper more, or one less.
    fn needs_changed(&self, change: &Change<Cost>, by: i64) -> Vec<NeedRef> {
        let mut needs: BTreeMap<usize, i64> = BTreeMap::new();
        for (arc, by) in &change.arcs {
            if let Some(need) = self.need_of.get(arc) {
                *needs.entry(*need).or_default() += by;
            }
        }
        let needs = needs.into_iter().filter(|(_, changed)| *changed == by);
        needs.map(|(need, _)| self.field.need_ref(need)).collect()
    }

    pub(super) fn unmet(&mut self) -> Vec<UnmetNeed> {
        let needs = self.field.needs.len();
        let unmet = (0..needs).filter(|need| self.found[*need] < self.field.needs[*need].helpers);
        let unmet: Vec<usize> = unmet.collect();
        unmet
            .into_iter()
            .map(|need| self.unmet_need(need))
            .collect()
    }

    fn unmet_need(&mut self, index: usize) -> UnmetNeed {
        let (field, need) = (self.field, self.field.needs[index]);
        let could: BTreeSet<usize> = self.offers_of[index].iter().copied().collect();
        let own_limit = !could.is_empty() && self.receives_all[need.school];
        let reason = if own_limit {
            UnmetReason::OwnLimit
        } else if could.iter().any(|offer| self.is_left(*offer, index)) {
            UnmetReason::Limit
        } else {
            UnmetReason::CapacityUsed
        };
        let mut full: Vec<usize> = could.iter().copied().collect();
        full.retain(|offer| {
            let school = field.offers[*offer].school;
            !own_limit
                && !self.is_left(*offer, index)
                && !self.is_matched(index, *offer)
                && !self.gives_all[school]
        });
        let unmet = Unmet {
            found: self.found[index].into(),
            reason,
            outranked: self.outranked(index),
            one_more_place_at: full,
        };
        field.told_unmet(index, &could, &self.used, unmet)
    }

    /// The best proposal in which a need has one more helper.
    fn outranked(&mut self, index: usize) -> Option<Outranked> {
        if self.offers_of[index].len() <= self.found[index] as usize {
            return None; // it has all that it could have
        }
        let change = self.margins.one_more(self.model.needs[index])?;
        let mut from = None;
        for (pair, by) in self.changed(&change) {
            let pair = &self.model.pairs[pair];
            if pair.need == index && by > 0 {
                from = Some(self.field.school_id(self.field.offers[pair.offer].school));
            }
        }
        Some(Outranked {
            from,
            by: self.needs_changed(&change, -1),
            loses: self.model.aims.first(change.cost),
        })
    }

    /// Whether an offer has a place left that a need does not have from it.
    fn is_left(&self, offer: usize, need: usize) -> bool {
        self.used[offer] < self.field.offers[offer].places && !self.is_matched(need, offer)
    }

    fn is_matched(&self, need: usize, offer: usize) -> bool {
        let pairs = &self.model.pairs;
        let found = pairs.binary_search_by_key(&(need, offer), |pair| (pair.need, pair.offer));
        found.is_ok_and(|index| self.flow.on(pairs[index].arc) > 0)
    }

    pub(super) fn unused(&self) -> Vec<UnusedOffer> {
        let offers = self.field.offers.iter().enumerate();
        let left = offers.filter(|(index, offer)| self.used[*index] < offer.places);
        left.map(|(index, _)| self.unused_offer(index)).collect()
    }

    fn unused_offer(&self, index: usize) -> UnusedOffer {
        let field = self.field;
        let could: BTreeSet<usize> = self.needs_of[index].iter().copied().collect();
        let met = |need: &usize| {
            self.found[*need] >= field.needs[*need].helpers || self.is_matched(*need, index)
        };
        let reason = if could.iter().all(met) {
            UnusedReason::NeedsMet
        } else if self.gives_all[field.offers[index].school] {
            UnusedReason::OwnLimit
        } else {
            UnusedReason::Limit
        };
        field.told_unused(index, &could, self.used[index], reason)
    }

    /// What one more place would be worth, offer by offer.
    pub(super) fn places(&mut self) -> Vec<PlaceWorth> {
        let mut found = Vec::new();
        for index in 0..self.field.offers.len() {
            let offer = self.field.offers[index];
            if self.used[index] < offer.places {
                continue;
            }
            let Some(change) = self.margins.one_more(self.model.offers[index]) else {
                continue;
            };
            if !self.is_worth_it(change.cost) {
                continue;
            }
            let could = self.needs_of[index].iter().copied();
            let could = could.filter(|need| {
                self.found[*need] < self.field.needs[*need].helpers
                    && !self.is_matched(*need, index)
            });
            found.push(PlaceWorth {
                topic: self.field.topics[offer.topic].clone(),
                school: self.field.school_id(offer.school),
                changes: self.model.aims.differences(change.cost),
                meets: self.needs_changed(&change, 1),
                could_meet: could.map(|need| self.field.need_ref(need)).collect(),
            });
        }
        found
    }

    /// What it would be worth if schools could take part once more.
    pub(super) fn limits(&mut self) -> Vec<LimitWorth> {
        let mut found = Vec::new();
        for school in 0..self.field.schools.len() {
            let caps = self.model.caps[school];
            let gives = caps.gives.and(self.model.gives[school].last().copied());
            let receives = caps.receives.map(|_| self.model.receives[school]);
            for (limit, arc) in [(LimitKind::Gives, gives), (LimitKind::Receives, receives)] {
                let change = arc.and_then(|arc| self.margins.one_more(arc));
                let Some(change) = change.filter(|change| self.is_worth_it(change.cost)) else {
                    continue;
                };
                found.push(LimitWorth {
                    school: self.field.school_id(school),
                    limit,
                    changes: self.model.aims.differences(change.cost),
                    meets: self.needs_changed(&change, 1),
                });
            }
        }
        found
    }

    /// Whether a change is for the better in some aim, and not by lot.
    fn is_worth_it(&self, cost: Cost) -> bool {
        let first = self.model.aims.first(cost);
        first.aim != Aim::Lot && first.by < 0
    }
}
