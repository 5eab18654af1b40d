//! From needs, offers and rules to a proposal.

use std::collections::{BTreeMap, BTreeSet};

use super::MatchError;
use super::aims::{Aim, AimTotal, Cost};
use super::explain::{Answered, Explained};
use super::field::Field;
use super::lasting::Lasting;
use super::model::Model;
use super::proposal::{
    Balance, Changes, DecisionOutcome, DecisionReason, Match, Proposal, SchoolExchange,
    TopicMatches,
};
use super::rules::{MatchDecision, MatchMethod, MatchRules, Pair};
use super::suggest::Suggestion;
use crate::cell::{Cell, UndefinedReason};
use crate::flow::Branching;
use crate::id::SchoolId;
use crate::roster::Roster;
use crate::stance::Stance;
use crate::support::SupportPicture;

impl Proposal {
    /// The best way within the rules to match the needs and offers of a picture.
    ///
    /// `roster` is where partnerships, places, phases, languages and excluded pairs
    /// are read from. Suggestions are listed, and count as offers only if the rules
    /// say so.
    ///
    /// # Errors
    ///
    /// When the roster does not have the round, the unit or a school of the
    /// picture, or there are too many pairs.
    pub fn of(
        picture: &SupportPicture,
        roster: &Roster,
        suggestions: &[Suggestion],
        rules: &MatchRules,
    ) -> Result<Self, MatchError> {
        let field = Field::of(picture, roster, suggestions, rules)?;
        let found = match rules.method {
            MatchMethod::Optimal => optimal(&field)?,
            MatchMethod::Stable => Lasting::of(&field)?.answered(),
        };
        let schools = exchanges(&field, &found.matches);
        Ok(Self {
            round: picture.round.clone(),
            unit: picture.unit.clone(),
            topics: topics(&field, &found),
            balance: Balance::of(field.schools.len(), &schools),
            schools,
            decisions: decisions(&field, &found.matches),
            changes: changes(rules, &found.matches),
            suggested: suggestions.to_vec(),
            aims: found.aims,
            optimal: found.optimal,
            bound: found.bound,
            searched: found.searched,
            matches: found.matches,
            unmet: found.unmet,
            unused: found.unused,
            places: found.places,
            blocking: found.blocking,
            limits: found.limits,
            rules: rules.clone(),
        })
    }

    /// The matches as pairs, as rules name them: for the next proposal to change
    /// as little as can be, or for a later round to know.
    #[must_use]
    pub fn pairs(&self) -> Vec<Pair> {
        self.matches.iter().map(Match::pair).collect()
    }
}

impl Match {
    /// The match as rules name it.
    #[must_use]
    pub fn pair(&self) -> Pair {
        Pair {
            topic: self.topic.clone(),
            from: self.from.clone(),
            to: self.to.clone(),
        }
    }
}

/// The best for all together.
fn optimal(field: &Field<'_>) -> Result<Answered, MatchError> {
    let model = Model::of(field)?;
    let branching = Branching::new(field.rules.searches as usize);
    let found = branching.solve(&model.network, |flow| model.broken(field, flow))?;
    let mut network = model.network.clone();
    for arc in &found.closed {
        network.close(*arc);
    }
    model.close_what_would_break(field, &found.flow, &mut network);
    let mut explained = Explained::new(field, &model, &network, &found.flow);
    let optimal = found.bound == found.flow.cost;
    let totals = |cost: Cost| with_squares(field, model.aims.totals(cost));
    let (matches, unmet, unused) = (explained.matches(), explained.unmet(), explained.unused());
    let (places, limits) = (explained.places(), explained.limits());
    let (helpers, used) = explained.counts();
    Ok(Answered {
        aims: totals(found.flow.cost),
        optimal,
        bound: (!optimal).then(|| totals(found.bound)),
        searched: found.solved as u64,
        matches,
        unmet,
        unused,
        places,
        limits,
        found: helpers,
        used,
        blocking: None,
    })
}

/// The totals, with fairness counted from 0: the flow counts by how much the
/// squares fall.
fn with_squares(field: &Field<'_>, mut totals: Vec<AimTotal>) -> Vec<AimTotal> {
    let mut urgent: BTreeMap<usize, i64> = BTreeMap::new();
    let needs = field.needs.iter();
    for need in needs.filter(|need| need.stance == Some(Stance::HighNeed)) {
        *urgent.entry(need.school).or_default() += 1;
    }
    let squares: i64 = urgent.values().map(|count| count * count).sum();
    let fairness = totals.iter_mut().find(|total| total.aim == Aim::Fairness);
    if let Some(fairness) = fairness {
        fairness.total += squares;
    }
    totals
}

fn topics(field: &Field<'_>, answered: &Answered) -> Vec<TopicMatches> {
    let topics = field.topics.iter().enumerate();
    let topics = topics.map(|(index, topic)| {
        let count = |met: bool, urgent: bool| {
            let needs = field.needs_on(index);
            let needs = needs.filter(|(need, of)| {
                (!met || answered.found.get(*need).is_some_and(|found| *found > 0))
                    && of
                        .stance
                        .is_some_and(|stance| !urgent || stance == Stance::HighNeed)
            });
            needs.count() as u64
        };
        let offers = field.offers_on(index);
        let (places, used) = offers.fold((0_u64, 0), |(places, used), (offer, of)| {
            (
                places.saturating_add(of.places),
                used + answered.used.get(offer).copied().unwrap_or(0),
            )
        });
        let (needs, met) = (count(false, false), count(true, false));
        TopicMatches {
            topic: (*topic).clone(),
            needs,
            met,
            high_needs: count(false, true),
            high_met: count(true, true),
            places,
            used,
            coverage: match needs {
                0 => Cell::NotApplicable { reason: None },
                _ => Cell::of(met as f64 / needs as f64),
            },
        }
    });
    topics.collect()
}

fn exchanges(field: &Field<'_>, matches: &[Match]) -> Vec<SchoolExchange> {
    let mut counts: BTreeMap<&SchoolId, (u64, u64)> = BTreeMap::new();
    let needs = field.needs.iter().map(|need| need.school);
    let offers = field.offers.iter().map(|offer| offer.school);
    for school in needs.chain(offers) {
        counts.extend(field.id(school).map(|id| (id, (0, 0))));
    }
    for found in matches {
        if let Some((given, _)) = counts.get_mut(&found.from) {
            *given += 1;
        }
        if let Some((_, received)) = counts.get_mut(&found.to) {
            *received += 1;
        }
    }
    let schools = counts.into_iter();
    let schools = schools.map(|(school, (given, received))| SchoolExchange {
        school: school.clone(),
        given,
        received,
        reciprocity: match given + received {
            0 => Cell::NotApplicable { reason: None },
            both => Cell::of(1.0 - given.abs_diff(received) as f64 / both as f64),
        },
    });
    schools.collect()
}

impl Balance {
    fn of(members: usize, schools: &[SchoolExchange]) -> Self {
        let count = |gives: bool, receives: bool| {
            let schools = schools.iter();
            let schools =
                schools.filter(|of| (of.given > 0) == gives && (of.received > 0) == receives);
            schools.count() as u64
        };
        let taking_part: Vec<f64> = schools
            .iter()
            .filter_map(|school| school.reciprocity.value().copied())
            .collect();
        let (only_giving, only_receiving) = (count(true, false), count(false, true));
        let both = count(true, true);
        Self {
            only_giving,
            only_receiving,
            both,
            neither: (members as u64).saturating_sub(only_giving + only_receiving + both),
            reciprocity: match taking_part.len() {
                0 => Cell::undefined(UndefinedReason::NoAnswers),
                count => Cell::of(taking_part.iter().sum::<f64>() / count as f64),
            },
        }
    }
}

fn decisions(field: &Field<'_>, matches: &[Match]) -> Vec<DecisionOutcome> {
    let made: BTreeSet<Pair> = matches.iter().map(Match::pair).collect();
    let decisions = field.rules.decisions.iter().enumerate();
    let decisions = decisions.map(|(index, decision)| {
        let pair = decision.pair();
        let later = field.rules.decisions.iter().skip(index + 1);
        let mut later = later.filter(|later| later.pair() == pair);
        let held = made.contains(&pair) == decision.decided.is_wanted();
        let overruled =
            later.any(|later| later.decided.is_wanted() != decision.decided.is_wanted());
        DecisionOutcome {
            held,
            reason: (!held).then(|| {
                if overruled {
                    DecisionReason::Overruled
                } else {
                    reason(field, decision)
                }
            }),
            decided: decision.decided,
            pair,
        }
    });
    decisions.collect()
}

/// Why a match that is wanted was not made.
fn reason(field: &Field<'_>, decision: &MatchDecision) -> DecisionReason {
    let topic = field
        .topics
        .iter()
        .position(|topic| **topic == decision.topic);
    let Some(topic) = topic else {
        return DecisionReason::NoNeed;
    };
    let is = |school: usize, id: &SchoolId| field.id(school) == Some(id);
    let need = field
        .needs_on(topic)
        .find(|(_, need)| is(need.school, &decision.to));
    let offer = field
        .offers_on(topic)
        .find(|(_, offer)| is(offer.school, &decision.from));
    match (need, offer) {
        (None, _) => DecisionReason::NoNeed,
        (_, None) => DecisionReason::NoOffer,
        (Some((_, need)), Some((_, offer))) if field.terms(need, offer).is_err() => {
            DecisionReason::Excluded
        }
        _ => DecisionReason::NoPlace,
    }
}

impl MatchDecision {
    /// The match that was decided on.
    #[must_use]
    pub fn pair(&self) -> Pair {
        Pair {
            topic: self.topic.clone(),
            from: self.from.clone(),
            to: self.to.clone(),
        }
    }
}

fn changes(rules: &MatchRules, matches: &[Match]) -> Option<Changes> {
    let earlier: BTreeSet<&Pair> = rules.earlier.iter().collect();
    if earlier.is_empty() {
        return None;
    }
    let now: BTreeSet<Pair> = matches.iter().map(Match::pair).collect();
    let added = now.iter().filter(|pair| !earlier.contains(pair));
    let dropped = earlier.iter().filter(|pair| !now.contains(pair));
    Some(Changes {
        kept: now.iter().filter(|pair| earlier.contains(pair)).count() as u64,
        added: added.cloned().collect(),
        dropped: dropped.map(|pair| (*pair).clone()).collect(),
    })
}
