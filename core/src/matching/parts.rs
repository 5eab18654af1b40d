//! The parts of a proposal, as they are told however it was found.
#![expect(
    clippy::indexing_slicing,
    reason = "needs, offers, topics and schools are numbered by the field"
)]

use std::collections::BTreeSet;

use super::field::{Field, Need, Offer, Terms, in_order};
use super::proposal::{
    Match, NeedRef, Otherwise, Outranked, Refusal, RefusedOffer, UnmetNeed, UnmetReason,
    UnusedOffer, UnusedReason,
};
use crate::cell::Cell;
use crate::id::SchoolId;
use crate::stance::Stance;

/// How many schools are named where one more place would do.
const NAMED: usize = 3;

/// What was found out about a need with too few helpers.
pub(super) struct Unmet {
    /// How many helpers it has.
    pub(super) found: u64,
    /// Why, if there are offers that it could be matched with.
    pub(super) reason: UnmetReason,
    pub(super) outranked: Option<Outranked>,
    /// The offers at which one more place would do.
    pub(super) one_more_place_at: Vec<usize>,
}

impl Field<'_> {
    pub(super) fn school_id(&self, school: usize) -> SchoolId {
        self.schools[school].id.clone()
    }

    pub(super) fn need_ref(&self, need: usize) -> NeedRef {
        let need = self.needs[need];
        NeedRef {
            topic: self.topics[need.topic].clone(),
            school: self.school_id(need.school),
        }
    }

    pub(super) fn told_match(
        &self,
        (need, offer): (usize, usize),
        terms: Terms,
        otherwise: Otherwise,
    ) -> Match {
        let (need, offer) = (self.needs[need], self.offers[offer]);
        let between = in_order(need.school, offer.school);
        Match {
            topic: self.topics[need.topic].clone(),
            from: self.school_id(offer.school),
            to: self.school_id(need.school),
            need: stance(need.stance),
            offer: stance(offer.stance),
            same_partnership: terms.same_partnership,
            km: self.map.km_cell(between),
            minutes: self.map.minutes_cell(between),
            decided: terms.decided,
            otherwise,
        }
    }

    /// A need that `could` be matched with some offers, of whose places so many
    /// are `used`.
    pub(super) fn told_unmet(
        &self,
        index: usize,
        could: &BTreeSet<usize>,
        used: &[u64],
        mut unmet: Unmet,
    ) -> UnmetNeed {
        let need = self.needs[index];
        let others = self.offers_on(need.topic);
        let others: Vec<(usize, &Offer)> = others
            .filter(|(_, offer)| offer.school != need.school)
            .collect();
        let mut refused = others.clone();
        refused.retain(|(offer, _)| !could.contains(offer));
        let far = |offer: &usize| {
            let offer = self.offers[*offer];
            self.map.far(in_order(need.school, offer.school))
        };
        let near = &mut unmet.one_more_place_at;
        near.sort_by(|a, b| far(a).total_cmp(&far(b)).then(a.cmp(b)));
        let near = near.iter().take(NAMED);
        UnmetNeed {
            topic: self.topics[need.topic].clone(),
            school: self.school_id(need.school),
            need: stance(need.stance),
            sought: need.helpers.into(),
            found: unmet.found,
            reason: if others.is_empty() {
                UnmetReason::NoOffer
            } else if could.is_empty() {
                UnmetReason::Refused
            } else {
                unmet.reason
            },
            refused: self.refusals(refused.iter().map(|(_, offer)| (&need, *offer))),
            outranked: unmet.outranked,
            nearest_refused: self.nearest_refused(&need, &refused, used),
            one_more_place_at: near
                .map(|offer| self.school_id(self.offers[*offer].school))
                .collect(),
        }
    }

    /// The nearest of the offers that may not be matched with a need and have a
    /// place left, with the rule that stands between.
    fn nearest_refused(
        &self,
        need: &Need,
        refused: &[(usize, &Offer)],
        used: &[u64],
    ) -> Option<RefusedOffer> {
        let far = |offer: &Offer| self.map.far(in_order(need.school, offer.school));
        let left = refused
            .iter()
            .filter(|(offer, of)| used[*offer] < of.places);
        let nearest = left.min_by(|a, b| far(a.1).total_cmp(&far(b.1)).then(a.0.cmp(&b.0)));
        nearest.map(|(_, offer)| {
            let between = in_order(need.school, offer.school);
            let reason = self.terms(need, offer).err();
            RefusedOffer {
                school: self.school_id(offer.school),
                reason: reason.unwrap_or(Refusal::NotNearest),
                km: self.map.km_cell(between),
                minutes: self.map.minutes_cell(between),
            }
        })
    }

    /// An offer with places left that `could` be matched with some needs, and why
    /// it is not if there are any.
    pub(super) fn told_unused(
        &self,
        index: usize,
        could: &BTreeSet<usize>,
        used: u64,
        reason: UnusedReason,
    ) -> UnusedOffer {
        let offer = &self.offers[index];
        let others = self.needs_on(offer.topic);
        let others: Vec<(usize, &Need)> = others
            .filter(|(_, need)| need.school != offer.school)
            .collect();
        let refused = others.iter().filter(|(need, _)| !could.contains(need));
        UnusedOffer {
            topic: self.topics[offer.topic].clone(),
            school: self.school_id(offer.school),
            offer: stance(offer.stance),
            places: offer.places,
            used,
            reason: if others.is_empty() {
                UnusedReason::NoNeed
            } else if could.is_empty() {
                UnusedReason::Refused
            } else {
                reason
            },
            refused: self.refusals(refused.map(|(_, need)| (*need, offer))),
        }
    }
}

/// What was said; not applicable if it is only suggested.
fn stance(said: Option<Stance>) -> Cell<Stance> {
    said.map_or(Cell::NotApplicable { reason: None }, Cell::of)
}
