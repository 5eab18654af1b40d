//! Needs and offers as a network, in which help goes round.
//!
//! ```text
//!                    ┌────────────── as often as it is given ───────────────┐
//!                    ▼                                                      │
//! hub ──► school that gives ──► its offers ──► needs ──► school that is given ──► hub
//!   often      places            pairs      helpers, worth      how often
//! ```
//!
//! What a school is given flows on to the hub, or straight back to the school as
//! a giver; only the first costs something in reciprocity. So the cost of a
//! school is how often it gives more, or less, than it is given. Loads are spread
//! by arcs that cost 1, 3, 5 … the more a school gives, which add up to the square.
#![expect(
    clippy::indexing_slicing,
    reason = "needs, offers and schools are numbered by the field, and each list has one entry for each"
)]

use std::collections::BTreeMap;

use super::MatchError;
use super::aims::{Aim, Aims, Cost};
use super::field::{Field, Terms, in_order};
use super::rules::Decided;
use crate::flow::{ArcId, Flow, FlowError, Network};
use crate::stance::Stance;

/// The most pairs that are held against each other.
pub const MAX_PAIRS: usize = 1_000_000;

const HUB: usize = 0;

/// A network with the arcs that matter by what they stand for.
pub(super) struct Model {
    pub(super) aims: Aims,
    pub(super) network: Network<Cost>,
    pub(super) pairs: Vec<PairArc>,
    /// What flows out of each offer.
    pub(super) offers: Vec<ArcId>,
    /// What each need is given.
    pub(super) needs: Vec<ArcId>,
    /// How often each school gives: by one arc, or by one for each time.
    pub(super) gives: Vec<Vec<ArcId>>,
    /// How often it is given.
    pub(super) receives: Vec<ArcId>,
    pub(super) caps: Vec<Caps>,
}

/// A pair that may be matched.
pub(super) struct PairArc {
    pub(super) need: usize,
    pub(super) offer: usize,
    pub(super) arc: ArcId,
    pub(super) terms: Terms,
}

/// The limits of a school; the last two only if the flow cannot keep them.
#[derive(Clone, Copy, Default)]
pub(super) struct Caps {
    pub(super) gives: Option<u32>,
    pub(super) receives: Option<u32>,
    pub(super) gives_topics: Option<u32>,
    pub(super) receives_topics: Option<u32>,
}

impl Model {
    pub(super) fn of(field: &Field<'_>) -> Result<Self, MatchError> {
        let mut found = Vec::new();
        for pair in field.pairs() {
            found.push(pair);
            if found.len() > MAX_PAIRS {
                return Err(MatchError::TooManyPairs);
            }
        }
        let mut builder = Builder::new(field, &found);
        for school in 0..field.schools.len() {
            builder.school(school);
        }
        for (offer, of) in field.offers.iter().enumerate() {
            let asked = builder.asked[offer];
            let [giver, ..] = builder.nodes[of.school];
            let node = builder.network.node();
            builder.offer_nodes.push(node);
            let places = u32::try_from(of.places).unwrap_or(u32::MAX).min(asked);
            let free = builder.aims.cost(&[]);
            let arc = builder.network.arc(giver, node, places, free);
            builder.offers.push(arc);
        }
        for need in 0..field.needs.len() {
            builder.need(need);
        }
        let farthest = farthest(field, found.iter().map(|&(need, offer, _)| (need, offer)));
        let mut pairs = Vec::with_capacity(found.len());
        for (need, offer, terms) in found {
            let cost = pair_cost(field, &builder.aims, (need, offer), terms, farthest);
            let (from, to) = (builder.offer_nodes[offer], builder.need_nodes[need]);
            pairs.push(PairArc {
                need,
                offer,
                arc: builder.network.arc(from, to, 1, cost),
                terms,
            });
        }
        Ok(Self {
            aims: builder.aims,
            network: builder.network,
            pairs,
            offers: builder.offers,
            needs: builder.needs,
            gives: builder.gives,
            receives: builder.receives,
            caps: builder.caps,
        })
    }

    /// The first rule that a flow breaks, with the arcs to close for each way out.
    pub(super) fn broken(&self, field: &Field<'_>, flow: &Flow<Cost>) -> Option<Vec<Vec<ArcId>>> {
        if let Some(most) = field.rules.pair_topics {
            let mut matched: BTreeMap<(usize, usize), Vec<ArcId>> = BTreeMap::new();
            for pair in self.pairs.iter().filter(|pair| flow.on(pair.arc) > 0) {
                let schools = (
                    field.offers[pair.offer].school,
                    field.needs[pair.need].school,
                );
                matched.entry(schools).or_default().push(pair.arc);
            }
            let over = matched.into_values().find(|arcs| over(arcs.len(), most));
            if let Some(arcs) = over {
                return Some(arcs.into_iter().map(|arc| vec![arc]).collect());
            }
        }
        let mut given: BTreeMap<usize, Vec<Vec<ArcId>>> = BTreeMap::new();
        for (offer, arc) in field.offers.iter().zip(&self.offers) {
            if flow.on(*arc) > 0 && self.caps[offer.school].gives_topics.is_some() {
                given.entry(offer.school).or_default().push(vec![*arc]);
            }
        }
        let mut received: BTreeMap<usize, Vec<Vec<ArcId>>> = BTreeMap::new();
        for (need, arc) in field.needs.iter().zip(&self.needs) {
            let caps = self.caps[need.school];
            if flow.on(*arc) > 0 && caps.receives_topics.is_some() {
                received.entry(need.school).or_default().push(vec![*arc]);
            }
        }
        let mut ways = given
            .into_iter()
            .map(|(of, ways)| (self.caps[of].gives_topics, ways));
        let mut others = received
            .into_iter()
            .map(|(of, ways)| (self.caps[of].receives_topics, ways));
        let breaks = |(most, ways): &(Option<u32>, Vec<Vec<ArcId>>)| {
            most.is_some_and(|most| over(ways.len(), most))
        };
        let broken = ways.find(breaks).or_else(|| others.find(breaks));
        broken.map(|(_, ways)| ways)
    }

    /// Closes whatever is empty in a flow and would break a rule if it were not.
    pub(super) fn close_what_would_break(
        &self,
        field: &Field<'_>,
        flow: &Flow<Cost>,
        network: &mut Network<Cost>,
    ) {
        let empty = |arc: ArcId| flow.on(arc) == 0;
        if let Some(most) = field.rules.pair_topics {
            let mut counts: BTreeMap<(usize, usize), usize> = BTreeMap::new();
            let schools = |pair: &PairArc| {
                (
                    field.offers[pair.offer].school,
                    field.needs[pair.need].school,
                )
            };
            for pair in self.pairs.iter().filter(|pair| !empty(pair.arc)) {
                *counts.entry(schools(pair)).or_default() += 1;
            }
            for pair in self.pairs.iter().filter(|pair| empty(pair.arc)) {
                if at_least(counts.get(&schools(pair)).copied().unwrap_or(0), most) {
                    network.close(pair.arc);
                }
            }
        }
        let schools = field.schools.len();
        let (mut given, mut received) = (vec![0; schools], vec![0; schools]);
        for (offer, arc) in field.offers.iter().zip(&self.offers) {
            given[offer.school] += usize::from(!empty(*arc));
        }
        for (need, arc) in field.needs.iter().zip(&self.needs) {
            received[need.school] += usize::from(!empty(*arc));
        }
        for (offer, arc) in field.offers.iter().zip(&self.offers) {
            let most = self.caps[offer.school].gives_topics;
            if empty(*arc) && most.is_some_and(|most| at_least(given[offer.school], most)) {
                network.close(*arc);
            }
        }
        for (need, arc) in field.needs.iter().zip(&self.needs) {
            let most = self.caps[need.school].receives_topics;
            if empty(*arc) && most.is_some_and(|most| at_least(received[need.school], most)) {
                network.close(*arc);
            }
        }
    }

    /// How many helpers a need is given.
    pub(super) fn given(&self, need: usize, flow: &Flow<Cost>) -> u32 {
        let given = flow.on(self.needs[need]);
        u32::try_from(given).unwrap_or(0)
    }
}

fn over(count: usize, most: u32) -> bool {
    count > most as usize
}

fn at_least(count: usize, most: u32) -> bool {
    count >= most as usize
}

impl From<FlowError> for MatchError {
    fn from(_: FlowError) -> Self {
        Self::TooLarge
    }
}

struct Builder<'a> {
    field: &'a Field<'a>,
    aims: Aims,
    network: Network<Cost>,
    /// How many needs each offer, and how many offers each need, could have.
    asked: Vec<u32>,
    offered: Vec<u32>,
    offer_nodes: Vec<usize>,
    need_nodes: Vec<usize>,
    offers: Vec<ArcId>,
    needs: Vec<ArcId>,
    gives: Vec<Vec<ArcId>>,
    receives: Vec<ArcId>,
    caps: Vec<Caps>,
    /// Of each school, where help comes out, and where it comes in: to urgent
    /// needs, and to all others.
    nodes: Vec<[usize; 3]>,
    /// How often each school could give or be given at most.
    most_given: Vec<u32>,
    most_received: Vec<u32>,
    /// How many urgent needs each school has.
    urgent: Vec<u32>,
}

impl<'a> Builder<'a> {
    fn new(field: &'a Field<'a>, pairs: &[(usize, usize, Terms)]) -> Self {
        let (mut asked, mut offered) = (vec![0; field.offers.len()], vec![0; field.needs.len()]);
        for &(need, offer, _) in pairs {
            asked[offer] += 1;
            offered[need] += 1;
        }
        let schools = field.schools.len();
        let (mut most_given, mut most_received) = (vec![0_u32; schools], vec![0_u32; schools]);
        let mut urgent = vec![0; schools];
        let mut caps = caps(field);
        for (offer, &asked) in field.offers.iter().zip(&asked) {
            let places = u32::try_from(offer.places).unwrap_or(u32::MAX).min(asked);
            most_given[offer.school] = most_given[offer.school].saturating_add(places);
        }
        for (need, &offered) in field.needs.iter().zip(&offered) {
            let helpers = need.helpers.min(offered);
            most_received[need.school] = most_received[need.school].saturating_add(helpers);
            urgent[need.school] += u32::from(need.stance == Some(Stance::HighNeed));
        }
        // Where a topic is never more than one match, a limit on topics is one on
        // matches, which the flow keeps by itself.
        let (mut gives_once, mut receives_once) = (vec![true; schools], vec![true; schools]);
        for offer in &field.offers {
            gives_once[offer.school] &= offer.places <= 1;
        }
        for need in &field.needs {
            receives_once[need.school] &= need.helpers <= 1;
        }
        for (school, caps) in caps.iter_mut().enumerate() {
            if gives_once[school] {
                caps.gives = least(caps.gives, caps.gives_topics.take());
            }
            if receives_once[school] {
                caps.receives = least(caps.receives, caps.receives_topics.take());
            }
        }
        Self {
            field,
            aims: Aims::of(field.rules),
            network: Network::new(1),
            asked,
            offered,
            offer_nodes: Vec::new(),
            need_nodes: Vec::new(),
            offers: Vec::new(),
            needs: Vec::new(),
            gives: Vec::new(),
            receives: Vec::new(),
            caps,
            nodes: Vec::new(),
            most_given,
            most_received,
            urgent,
        }
    }

    /// The nodes of a school as one that gives and as one that is given, each
    /// within its limits.
    fn school(&mut self, school: usize) {
        // Where no limit holds there is room for one more than could be, so that it
        // is offers and needs that set what one more would be worth.
        let within = |most: u32, limit: Option<u32>| {
            let most = most.saturating_add(1);
            limit.map_or(most, |limit| limit.min(most))
        };
        let most_out = within(self.most_given[school], self.caps[school].gives);
        let most_in = within(self.most_received[school], self.caps[school].receives);
        let (free, apart) = (
            self.aims.cost(&[]),
            self.aims.cost(&[(Aim::Reciprocity, 1)]),
        );
        let (enters, gives) = (self.network.node(), self.network.node());
        let (given_to, leaves) = (self.network.node(), self.network.node());
        // Where help enters and leaves there is room for one more, so that what a
        // limit costs can be asked.
        let [room_out, room_in] = [most_out, most_in].map(|most| most.saturating_add(1));
        self.network.arc(HUB, enters, room_out, apart);
        self.network.arc(leaves, HUB, room_in, apart);
        let back = room_out.min(room_in);
        self.network.arc(leaves, enters, back, free);
        let receives = self.network.arc(given_to, leaves, most_in, free);
        let mut arcs = Vec::new();
        if self.aims.has(Aim::LoadSpread) {
            for nth in 0..=most_out {
                let more = [(Aim::LoadSpread, 2 * i64::from(nth) + 1)];
                let more = self.aims.cost(&more);
                let room = u32::from(nth < most_out);
                arcs.push(self.network.arc(enters, gives, room, more));
            }
        } else {
            arcs.push(self.network.arc(enters, gives, most_out, free));
        }
        let mut urgent = given_to;
        if self.aims.has(Aim::Fairness) && self.urgent[school] > 0 {
            urgent = self.network.node();
            // The square of what is left falls by 2h - 1 with the first that is
            // met, by 2h - 3 with the next.
            for left in (1..=i64::from(self.urgent[school])).rev() {
                let less = self.aims.cost(&[(Aim::Fairness, 1 - 2 * left)]);
                self.network.arc(urgent, given_to, 1, less);
            }
        }
        self.gives.push(arcs);
        self.receives.push(receives);
        self.nodes.push([gives, urgent, given_to]);
    }

    fn need(&mut self, need: usize) {
        let of = self.field.needs[need];
        let [_, urgent, given_to] = self.nodes[of.school];
        let (node, helped) = (self.network.node(), self.network.node());
        self.need_nodes.push(node);
        let helpers = of.helpers.min(self.offered[need]);
        let free = self.aims.cost(&[]);
        self.needs
            .push(self.network.arc(node, helped, helpers, free));
        let first = self.aims.cost(&of.met());
        let is_urgent = of.stance == Some(Stance::HighNeed);
        let to = if is_urgent { urgent } else { given_to };
        self.network.arc(helped, to, 1, first);
        let more = self.aims.cost(&[(Aim::Helpers, -1)]);
        let others = helpers.saturating_sub(1);
        self.network.arc(helped, given_to, others, more);
    }
}

/// What a match of a need and an offer costs in each aim.
pub(super) fn pair_cost(
    field: &Field<'_>,
    aims: &Aims,
    (need, offer): (usize, usize),
    terms: Terms,
    farthest: f64,
) -> Cost {
    let (need, offer) = (field.needs[need], field.offers[offer]);
    let pair = in_order(need.school, offer.school);
    // A way that is not known counts as the longest that is.
    let far = field.map.far(pair).min(farthest) / field.rules.distance_step;
    let is = |decided: Decided| i64::from(terms.decided == Some(decided));
    let strength = match offer.stance {
        Some(Stance::HighOffer) => 0,
        Some(_) => 1,
        None => 2,
    };
    aims.cost(&[
        (Aim::Accepted, -is(Decided::Accepted)),
        (Aim::Pinned, -is(Decided::Pinned)),
        (Aim::LeastChange, -i64::from(terms.earlier)),
        (Aim::OfferStrength, strength),
        (Aim::SamePartnership, i64::from(!terms.same_partnership)),
        (Aim::OtherPartnership, i64::from(terms.same_partnership)),
        (Aim::Distance, steps(far)),
        (Aim::KeepPrevious, -i64::from(terms.previous)),
        (Aim::AvoidPrevious, i64::from(terms.previous)),
        (
            Aim::Lot,
            pair_lot(field, offer.topic, offer.school, need.school),
        ),
    ])
}

/// The longest way of these pairs that is known.
pub(super) fn farthest(field: &Field<'_>, pairs: impl Iterator<Item = (usize, usize)>) -> f64 {
    let ways = pairs.map(|(need, offer)| {
        let schools = in_order(field.needs[need].school, field.offers[offer].school);
        field.map.far(schools)
    });
    ways.filter(|far| far.is_finite()).fold(0.0, f64::max)
}

/// The lot of a pair, from the names of what it is and a seed, so that the order of
/// documents has no say, and nobody comes first by their name.
fn pair_lot(field: &Field<'_>, topic: usize, from: usize, to: usize) -> i64 {
    let name = |school: usize| field.schools[school].id.as_str();
    let names = [field.topics[topic].as_str(), name(from), name(to)];
    i64::from((lot(field, &names) >> 33) as u32)
}

/// The lot of a school.
pub(super) fn school_lot(field: &Field<'_>, school: usize) -> u64 {
    lot(field, &[field.schools[school].id.as_str()])
}

/// FNV-1a of some names, then the finaliser of `SplitMix64`.
fn lot(field: &Field<'_>, names: &[&str]) -> u64 {
    let mut lot = 0xcbf2_9ce4_8422_2325 ^ u64::from(field.rules.seed);
    for byte in names.iter().flat_map(|name| name.bytes().chain([0])) {
        lot = (lot ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    lot = (lot ^ (lot >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    lot = (lot ^ (lot >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    lot
}

fn least(a: Option<u32>, b: Option<u32>) -> Option<u32> {
    a.into_iter().chain(b).min()
}

/// The limits of each school: its own, or those of all.
fn caps(field: &Field<'_>) -> Vec<Caps> {
    let rules = field.rules;
    let all = Caps {
        gives: rules.gives,
        receives: rules.receives,
        gives_topics: rules.gives_topics,
        receives_topics: rules.receives_topics,
    };
    let own = rules.schools.iter().map(|own| (&own.school, own));
    let own: BTreeMap<_, _> = own.collect();
    let schools = field.schools.iter().map(|member| {
        own.get(member.id).map_or(all, |own| Caps {
            gives: own.gives.or(all.gives),
            receives: own.receives.or(all.receives),
            gives_topics: own.gives_topics.or(all.gives_topics),
            receives_topics: own.receives_topics.or(all.receives_topics),
        })
    });
    schools.collect()
}

/// Whole steps; at most 21,000 km, or 100,000 minutes, of the smallest size.
#[expect(clippy::cast_possible_truncation, reason = "it is finite and in range")]
fn steps(far: f64) -> i64 {
    (far + 1e-9).floor().clamp(0.0, 1e8) as i64
}
