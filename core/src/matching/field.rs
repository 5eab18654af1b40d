//! Who needs and who offers, and who may be matched with whom.

use std::collections::{BTreeMap, BTreeSet};

use super::aims::Aim;
use super::proposal::{Refusal, RefusalCount};
use super::rules::{Decided, LanguageRule, MatchRules, PhaseRule, Reach, SuggestedRule};
use super::suggest::{SuggestedAs, Suggestion};
use super::travel::Map;
use crate::id::{SchoolId, TopicId};
use crate::roster::{NotInRoster, Phase, Roster, School};
use crate::stance::Stance;
use crate::support::SupportPicture;

/// The needs and offers of a picture, every list in the order of ids, so that
/// no other order has any influence.
pub(super) struct Field<'a> {
    pub(super) rules: &'a MatchRules,
    pub(super) topics: Vec<&'a TopicId>,
    pub(super) schools: Vec<Member<'a>>,
    pub(super) needs: Vec<Need>,
    pub(super) offers: Vec<Offer>,
    pub(super) map: Map,
    excluded: BTreeSet<(usize, usize)>,
    decisions: BTreeMap<(usize, usize, usize), Decided>,
    earlier: BTreeSet<(usize, usize, usize)>,
    previous: BTreeSet<(usize, usize)>,
}

/// A school.
pub(super) struct Member<'a> {
    pub(super) id: &'a SchoolId,
    school: &'a School,
    partnerships: BTreeSet<u32>,
}

/// A school that needs help on a topic, or is suggested to.
#[derive(Clone, Copy)]
pub(super) struct Need {
    pub(super) topic: usize,
    pub(super) school: usize,
    /// None if it is suggested.
    pub(super) stance: Option<Stance>,
    /// How many schools are to help.
    pub(super) helpers: u32,
}

impl Need {
    /// What it comes to that it has a helper.
    pub(super) fn met(&self) -> [(Aim, i64); 3] {
        let is_urgent = self.stance == Some(Stance::HighNeed);
        [
            (Aim::HighNeeds, -i64::from(is_urgent)),
            (Aim::Needs, -i64::from(self.stance.is_some())),
            (Aim::SuggestedNeeds, -i64::from(self.stance.is_none())),
        ]
    }
}

/// A school that offers help on a topic, or is suggested to.
#[derive(Clone, Copy)]
pub(super) struct Offer {
    pub(super) topic: usize,
    pub(super) school: usize,
    /// None if it is suggested.
    pub(super) stance: Option<Stance>,
    pub(super) places: u64,
}

/// What can be said of a pair that may be matched.
#[derive(Clone, Copy)]
pub(super) struct Terms {
    pub(super) decided: Option<Decided>,
    pub(super) same_partnership: bool,
    pub(super) earlier: bool,
    pub(super) previous: bool,
}

impl<'a> Field<'a> {
    pub(super) fn of(
        picture: &'a SupportPicture,
        roster: &'a Roster,
        suggestions: &'a [Suggestion],
        rules: &'a MatchRules,
    ) -> Result<Self, NotInRoster> {
        let schools = members(picture, roster)?;
        let topics: Vec<&TopicId> = picture.topics.iter().map(|topic| &topic.topic).collect();
        let find = |id: &SchoolId| schools.binary_search_by_key(&id, |member| member.id).ok();
        let topic = |id: &TopicId| topics.iter().position(|topic| *topic == id);
        let both = |a: &SchoolId, b: &SchoolId| Some(in_order(find(a)?, find(b)?));
        let pair = |of: &TopicId, from: &SchoolId, to: &SchoolId| {
            Some((topic(of)?, find(from)?, find(to)?))
        };
        let excluded = roster.excluded_pairs.iter().chain(&rules.excluded);
        let decisions = rules.decisions.iter().filter_map(|decision| {
            let pair = pair(&decision.topic, &decision.from, &decision.to)?;
            Some((pair, decision.decided))
        });
        let helpers: BTreeMap<(usize, usize), u32> = rules
            .demands
            .iter()
            .filter_map(|demand| {
                let place = (topic(&demand.topic)?, find(&demand.school)?);
                Some((place, demand.helpers))
            })
            .collect();
        let (mut needs, mut offers) = (Vec::new(), Vec::new());
        for (topic, support) in picture.topics.iter().enumerate() {
            for of in &support.schools {
                let (Some(school), Some(&stance)) = (find(&of.school), of.stance.value()) else {
                    continue;
                };
                if stance.is_need() {
                    needs.push(Need {
                        topic,
                        school,
                        stance: Some(stance),
                        helpers: helpers.get(&(topic, school)).copied().unwrap_or(1),
                    });
                } else if stance.is_offer() {
                    offers.push(Offer {
                        topic,
                        school,
                        stance: Some(stance),
                        places: of.places,
                    });
                }
            }
        }
        let place = |of: &Suggestion| topic(&of.topic).zip(find(&of.school));
        add_suggested(rules, suggestions, place, &mut needs, &mut offers);
        needs.sort_by_key(|need| (need.topic, need.school));
        offers.sort_by_key(|offer| (offer.topic, offer.school));
        let places = schools.iter().map(|member| member.school.place);
        let travel = rules.travel.iter();
        let travel = travel.filter_map(|way| Some((both(&way.a, &way.b)?, way.minutes)));
        Ok(Self {
            rules,
            map: Map::of(places.collect(), travel.collect()),
            excluded: excluded.filter_map(|of| both(&of.a, &of.b)).collect(),
            decisions: decisions.collect(),
            earlier: rules
                .earlier
                .iter()
                .filter_map(|of| pair(&of.topic, &of.from, &of.to))
                .collect(),
            previous: rules
                .previous
                .iter()
                .filter_map(|of| both(&of.from, &of.to))
                .collect(),
            topics,
            needs,
            offers,
            schools,
        })
    }

    /// What can be said of a pair, or why it may not be matched; that it is not
    /// among the nearest is for who holds all pairs against each other.
    pub(super) fn terms(&self, need: &Need, offer: &Offer) -> Result<Terms, Refusal> {
        let pair = in_order(need.school, offer.school);
        if need.school == offer.school {
            return Err(Refusal::Excluded);
        }
        if self.excluded.contains(&pair) {
            return Err(Refusal::Excluded);
        }
        let decided = self.decided((offer.topic, offer.school, need.school));
        match decided {
            Some(Decided::Forbidden) => Err(Refusal::Forbidden),
            Some(Decided::Declined) => Err(Refusal::Declined),
            _ => self.terms_if(need, offer, decided),
        }
    }

    /// What people have decided about a match: topic, who helps, who is helped.
    pub(super) fn decided(&self, place: (usize, usize, usize)) -> Option<Decided> {
        self.decisions.get(&place).copied()
    }

    /// What could be said of a pair that the lead has forbidden, if it could be
    /// matched otherwise.
    pub(super) fn if_not_forbidden(&self, need: &Need, offer: &Offer) -> Option<Terms> {
        let pair = in_order(need.school, offer.school);
        let place = (offer.topic, offer.school, need.school);
        if self.decided(place) != Some(Decided::Forbidden) || self.excluded.contains(&pair) {
            return None;
        }
        self.terms_if(need, offer, None).ok()
    }

    /// The same, if that was decided about it.
    fn terms_if(
        &self,
        need: &Need,
        offer: &Offer,
        decided: Option<Decided>,
    ) -> Result<Terms, Refusal> {
        let pair = in_order(need.school, offer.school);
        let (Some(a), Some(b)) = (self.schools.get(pair.0), self.schools.get(pair.1)) else {
            return Err(Refusal::Excluded);
        };
        let same_partnership = !a.partnerships.is_disjoint(&b.partnerships);
        if !decided.is_some_and(Decided::is_wanted) {
            self.limits(a, b, pair, same_partnership)?;
        }
        let place = (offer.topic, offer.school, need.school);
        Ok(Terms {
            decided,
            same_partnership,
            earlier: self.earlier.contains(&place),
            previous: self.previous.contains(&pair),
        })
    }

    /// The limits that a decision sets aside.
    fn limits(
        &self,
        a: &Member<'_>,
        b: &Member<'_>,
        pair: (usize, usize),
        same_partnership: bool,
    ) -> Result<(), Refusal> {
        match self.rules.reach {
            Reach::WithinPartnerships if !same_partnership => {
                return Err(Refusal::OtherPartnership);
            }
            Reach::AcrossPartnerships if same_partnership => return Err(Refusal::SamePartnership),
            _ => {}
        }
        if self.rules.phases == PhaseRule::Shared && ages(a.school) & ages(b.school) == 0 {
            return Err(Refusal::OtherPhase);
        }
        let (spoken, other) = (&a.school.languages, &b.school.languages);
        if self.rules.languages == LanguageRule::Shared
            && !spoken.is_empty()
            && !other.is_empty()
            && !spoken.iter().any(|language| other.contains(language))
        {
            return Err(Refusal::OtherLanguage);
        }
        if let Some(max_km) = self.rules.max_km {
            match self.map.km(pair) {
                None => return Err(Refusal::DistanceUnknown),
                Some(km) if km > max_km => return Err(Refusal::TooFar),
                Some(_) => {}
            }
        }
        if let Some(max_minutes) = self.rules.max_minutes {
            match self.map.minutes(pair) {
                None => return Err(Refusal::DistanceUnknown),
                Some(minutes) if minutes > max_minutes => return Err(Refusal::TooFar),
                Some(_) => {}
            }
        }
        Ok(())
    }

    /// Every pair that may be matched: the needs, in order, with their offers.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (usize, usize, Terms)> + '_ {
        self.needs
            .iter()
            .enumerate()
            .flat_map(move |(index, need)| {
                let offers = self.offers_on(need.topic);
                let pairs = offers.filter_map(move |(offer, of)| {
                    let terms = self.terms(need, of).ok()?;
                    Some((index, offer, terms))
                });
                self.nearest(need, pairs.collect())
            })
    }

    /// Those pairs of a need that are with the nearest offers, if that is asked;
    /// what people have decided is always among them.
    fn nearest(
        &self,
        need: &Need,
        mut pairs: Vec<(usize, usize, Terms)>,
    ) -> Vec<(usize, usize, Terms)> {
        let Some(nearest) = self.rules.nearest else {
            return pairs;
        };
        let far = |offer: usize| {
            let school = self.offers.get(offer).map_or(0, |offer| offer.school);
            self.map.far(in_order(need.school, school))
        };
        pairs.sort_by(|a, b| {
            let wanted = |terms: &Terms| terms.decided.is_none();
            let far = far(a.1).total_cmp(&far(b.1));
            wanted(&a.2)
                .cmp(&wanted(&b.2))
                .then(far)
                .then(a.1.cmp(&b.1))
        });
        let decided = pairs.iter().filter(|pair| pair.2.decided.is_some()).count();
        pairs.truncate(decided + nearest as usize);
        pairs.sort_by_key(|pair| pair.1);
        pairs
    }

    /// The offers on a topic, with their numbers.
    pub(super) fn offers_on(&self, topic: usize) -> impl Iterator<Item = (usize, &Offer)> {
        let start = self.offers.partition_point(|offer| offer.topic < topic);
        let offers = self.offers.iter().enumerate().skip(start);
        offers.take_while(move |(_, offer)| offer.topic == topic)
    }

    /// The needs on a topic, with their numbers.
    pub(super) fn needs_on(&self, topic: usize) -> impl Iterator<Item = (usize, &Need)> {
        let start = self.needs.partition_point(|need| need.topic < topic);
        let needs = self.needs.iter().enumerate().skip(start);
        needs.take_while(move |(_, need)| need.topic == topic)
    }

    /// Why pairs may not be matched, and how many for each reason; those of which
    /// nothing else is known are not among the nearest.
    pub(super) fn refusals<'p>(
        &self,
        pairs: impl Iterator<Item = (&'p Need, &'p Offer)>,
    ) -> Vec<RefusalCount> {
        let mut counts: BTreeMap<Refusal, u64> = BTreeMap::new();
        for (need, offer) in pairs {
            let reason = self.terms(need, offer).err().unwrap_or(Refusal::NotNearest);
            *counts.entry(reason).or_default() += 1;
        }
        let counts = counts.into_iter();
        counts
            .map(|(reason, count)| RefusalCount { reason, count })
            .collect()
    }

    pub(super) fn id(&self, school: usize) -> Option<&'a SchoolId> {
        self.schools.get(school).map(|member| member.id)
    }
}

/// Adds what is suggested and counts, where nothing was said. As with what was said,
/// a need comes before an offer.
fn add_suggested(
    rules: &MatchRules,
    suggestions: &[Suggestion],
    place: impl Fn(&Suggestion) -> Option<(usize, usize)>,
    needs: &mut Vec<Need>,
    offers: &mut Vec<Offer>,
) {
    let needed = needs.iter().map(|need| (need.topic, need.school));
    let offered = offers.iter().map(|offer| (offer.topic, offer.school));
    let mut taken: BTreeSet<(usize, usize)> = needed.chain(offered).collect();
    let mut counted = |suggested: SuggestedAs, rule: SuggestedRule| {
        let of = suggestions.iter().filter(|of| of.suggested == suggested);
        let places = of
            .filter(|_| rule == SuggestedRule::Counted)
            .filter_map(&place);
        let free = places.filter(|place| taken.insert(*place));
        free.collect::<Vec<_>>()
    };
    for (topic, school) in counted(SuggestedAs::Need, rules.suggested_needs) {
        needs.push(Need {
            topic,
            school,
            stance: None,
            helpers: 1,
        });
    }
    for (topic, school) in counted(SuggestedAs::Offer, rules.suggested_offers) {
        offers.push(Offer {
            topic,
            school,
            stance: None,
            places: rules.suggested_places.into(),
        });
    }
}

pub(super) fn in_order(a: usize, b: usize) -> (usize, usize) {
    (a.min(b), a.max(b))
}

/// The schools of a picture, by their ids.
fn members<'a>(
    picture: &'a SupportPicture,
    roster: &'a Roster,
) -> Result<Vec<Member<'a>>, NotInRoster> {
    let (round, _) = roster.round_at(picture.round.as_str())?;
    let mut partnerships: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
    for partnership in picture.unit.partnerships(roster)? {
        for school in roster.members_at(partnership, round) {
            partnerships.entry(school).or_default().insert(partnership);
        }
    }
    let topics = picture.topics.iter();
    let ids = topics.flat_map(|topic| topic.schools.iter().map(|of| &of.school));
    let ids: BTreeSet<&SchoolId> = ids.collect();
    let members = ids.into_iter().map(|id| {
        let school = roster.find_school(id.as_str())?;
        let index = roster.school_index(id.as_str()).unwrap_or_default();
        Ok(Member {
            id,
            school,
            partnerships: partnerships.remove(&index).unwrap_or_default(),
        })
    });
    members.collect()
}

/// The ages a school teaches, as bits: before school, primary, secondary, after.
fn ages(school: &School) -> u8 {
    match school.phase {
        Some(Phase::Nursery) => 0b0001,
        Some(Phase::Primary) => 0b0010,
        Some(Phase::Middle | Phase::AllThrough) => 0b0110,
        Some(Phase::Secondary) => 0b0100,
        Some(Phase::Post16) => 0b1000,
        Some(Phase::Special | Phase::Alternative) | None => 0b1111,
    }
}
