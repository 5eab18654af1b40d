//! What is proposed, and why: matches, needs not met, offers not used.

use serde::{Deserialize, Serialize};

use super::aims::{AimDifference, AimTotal};
use super::rules::{Decided, MatchRules, Pair};
use super::suggest::Suggestion;
use crate::cell::Cell;
use crate::id::{RoundId, SchoolId, TopicId};
use crate::json::choices;
use crate::scores::ScoreUnit;
use crate::stance::Stance;

/// Who is to help whom, for people to decide on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Proposal {
    /// The round.
    pub round: RoundId,
    /// Whose schools are matched.
    pub unit: ScoreUnit,
    /// What it comes to in every aim, in the order in which they decide.
    pub aims: Vec<AimTotal>,
    /// Whether nothing within the rules is better. If not, the search for a way to
    /// keep limits on topics ended early, and `bound` says what cannot be bettered;
    /// or matches are stable, and not chosen to be the best for all together.
    pub optimal: bool,
    /// What nothing within the rules can be better than, where it is not known to
    /// be optimal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<Vec<AimTotal>>,
    /// How many flows were looked into.
    pub searched: u64,
    /// The matches: topics in the order of the framework, then by the ids of those
    /// who are helped and those who help.
    pub matches: Vec<Match>,
    /// Needs with fewer helpers than are sought.
    pub unmet: Vec<UnmetNeed>,
    /// Offers with places left.
    pub unused: Vec<UnusedOffer>,
    /// What one more place would be worth, where it would be worth something.
    pub places: Vec<PlaceWorth>,
    /// Where matches are to be stable, the pairs that block them: those that
    /// decisions part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blocking: Option<Vec<BlockingPair>>,
    /// What a limit of a school costs, where it costs something.
    pub limits: Vec<LimitWorth>,
    /// How far each topic is covered.
    pub topics: Vec<TopicMatches>,
    /// What each school gives and is given, those that do either.
    pub schools: Vec<SchoolExchange>,
    /// How even the exchange is.
    pub balance: Balance,
    /// What became of each decision, in the order of the rules.
    pub decisions: Vec<DecisionOutcome>,
    /// What is new against the earlier matches, if there were any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changes: Option<Changes>,
    /// Schools that could be asked, or that were counted if the rules say so: what
    /// they might offer, then what they might need.
    pub suggested: Vec<Suggestion>,
    /// How matches were made.
    pub rules: MatchRules,
}

/// One school helps another on a topic.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Match {
    /// The topic.
    pub topic: TopicId,
    /// The school that helps.
    pub from: SchoolId,
    /// The school that is helped.
    pub to: SchoolId,
    /// How urgent the need is; not applicable if it is only suggested.
    pub need: Cell<Stance>,
    /// How strong the offer is; not applicable if it is only suggested.
    pub offer: Cell<Stance>,
    /// Whether they have a partnership in common.
    pub same_partnership: bool,
    /// How many kilometres they lie apart; unavailable where places are not known.
    pub km: Cell<f64>,
    /// How many minutes, by the table of travel times.
    pub minutes: Cell<u32>,
    /// What people had decided about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided: Option<Decided>,
    /// What the best proposal without this match would be; where matches are stable,
    /// the next on the list of the school in need that would take it.
    pub otherwise: Otherwise,
}

/// The best proposal without a match, for what the match beat.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Otherwise {
    /// Who would help instead; nobody if the need would have one helper less.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<SchoolId>,
    /// The first aim in which that would be worse, and by how much. By lot, if it
    /// would be as good in all.
    pub loses: AimDifference,
    /// How many other matches would have to be made or dropped for it.
    pub changes: u64,
}

/// A need on a topic.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NeedRef {
    /// The topic.
    pub topic: TopicId,
    /// The school.
    pub school: SchoolId,
}

/// A need with fewer helpers than are sought.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UnmetNeed {
    /// The topic.
    pub topic: TopicId,
    /// The school.
    pub school: SchoolId,
    /// How urgent it is; not applicable if it is only suggested.
    pub need: Cell<Stance>,
    /// How many helpers are sought.
    pub sought: u64,
    /// How many were found.
    pub found: u64,
    /// Why there are no more.
    pub reason: UnmetReason,
    /// How many offers on the topic may not be matched with it, and why.
    pub refused: Vec<RefusalCount>,
    /// The best proposal in which it has one more helper; none if there is no such
    /// proposal within the rules. Where matches are stable, the first offer on its
    /// list, and whom that would have to let go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outranked: Option<Outranked>,
    /// The nearest offer with a place left that may not be matched with it, and
    /// which rule stands between.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nearest_refused: Option<RefusedOffer>,
    /// Schools at any of which one more place would meet it without anybody
    /// losing theirs: the three nearest.
    pub one_more_place_at: Vec<SchoolId>,
}

choices! {
    /// Why a need has too few helpers.
    pub enum UnmetReason {
        /// Nobody else offers help on the topic.
        NoOffer = "no_offer",
        /// Whoever does may not be matched with it.
        Refused = "refused",
        /// The school is given as much help as it may be.
        OwnLimit = "own_limit",
        /// There is a place left that a limit on schools or pairs keeps it from.
        Limit = "limit",
        /// All places of those who may help are taken, by what comes first.
        CapacityUsed = "capacity_used",
    }
}

choices! {
    /// Why two schools may not be matched on a topic; the first reason that holds.
    pub enum Refusal {
        /// The roster or the rules exclude the pair, or it is one school.
        Excluded = "excluded",
        /// The lead does not want it.
        Forbidden = "forbidden",
        /// One of them has said no.
        Declined = "declined",
        /// They have no partnership in common.
        OtherPartnership = "other_partnership",
        /// They have one in common.
        SamePartnership = "same_partnership",
        /// They teach other ages.
        OtherPhase = "other_phase",
        /// They teach in other languages.
        OtherLanguage = "other_language",
        /// How far they lie apart is not known.
        DistanceUnknown = "distance_unknown",
        /// They lie too far apart.
        TooFar = "too_far",
        /// There are enough others that are nearer.
        NotNearest = "not_nearest",
    }
}

/// How many pairs may not be matched for a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RefusalCount {
    /// The reason.
    pub reason: Refusal,
    /// How many.
    pub count: u64,
}

/// What it would take to meet a need that is not met.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Outranked {
    /// Who would help it; nobody if that could not be told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<SchoolId>,
    /// The needs that would have one helper less; none if only the way it is
    /// matched would be worse.
    pub by: Vec<NeedRef>,
    /// The first aim in which that would be worse, and by how much. By lot, if it
    /// would be as good in all.
    pub loses: AimDifference,
}

/// An offer with a place left that a need may not be matched with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RefusedOffer {
    /// The school that offers.
    pub school: SchoolId,
    /// Why not.
    pub reason: Refusal,
    /// How many kilometres away it lies.
    pub km: Cell<f64>,
    /// How many minutes.
    pub minutes: Cell<u32>,
}

/// An offer with places left.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UnusedOffer {
    /// The topic.
    pub topic: TopicId,
    /// The school.
    pub school: SchoolId,
    /// How strong it is; not applicable if it is only suggested.
    pub offer: Cell<Stance>,
    /// How many schools it can help.
    pub places: u64,
    /// How many it helps.
    pub used: u64,
    /// Why no more.
    pub reason: UnusedReason,
    /// How many needs on the topic may not be matched with it, and why.
    pub refused: Vec<RefusalCount>,
}

choices! {
    /// Why an offer has places left.
    pub enum UnusedReason {
        /// Nobody else needs help on the topic.
        NoNeed = "no_need",
        /// Whoever does may not be matched with it.
        Refused = "refused",
        /// All that may be matched with it have the helpers they seek.
        NeedsMet = "needs_met",
        /// The school gives as much help as it may.
        OwnLimit = "own_limit",
        /// There is a need not met that a limit on schools or pairs keeps it from.
        Limit = "limit",
    }
}

/// What one more place in an offer would be worth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PlaceWorth {
    /// The topic.
    pub topic: TopicId,
    /// The school that offers.
    pub school: SchoolId,
    /// The aims that would be better, or worse after one that is better.
    pub changes: Vec<AimDifference>,
    /// The needs that would have one helper more.
    pub meets: Vec<NeedRef>,
    /// All needs not met that could be matched with it: one more place meets any
    /// one of them, two more any two.
    pub could_meet: Vec<NeedRef>,
}

choices! {
    /// A limit on how often a school takes part.
    pub enum LimitKind {
        /// How often it gives.
        Gives = "gives",
        /// How often it is given.
        Receives = "receives",
    }
}

/// What it would be worth if a school could take part once more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LimitWorth {
    /// The school.
    pub school: SchoolId,
    /// The limit.
    pub limit: LimitKind,
    /// The aims that would be better, or worse after one that is better.
    pub changes: Vec<AimDifference>,
    /// The needs that would have one helper more.
    pub meets: Vec<NeedRef>,
}

/// Two schools that would both rather have each other than what they have, by their
/// tiers alone; a decision stands between them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BlockingPair {
    /// The topic.
    pub topic: TopicId,
    /// The school that would help.
    pub from: SchoolId,
    /// The school that would be helped.
    pub to: SchoolId,
    /// Whom it would help no longer; nobody if it has a place left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<SchoolId>,
    /// Who would no longer help the other; nobody if nobody does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leaves: Option<SchoolId>,
    /// What was decided about this pair itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided: Option<Decided>,
}

/// How far a topic is covered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TopicMatches {
    /// The topic.
    pub topic: TopicId,
    /// How many schools have said that they need help.
    pub needs: u64,
    /// How many of them have a helper.
    pub met: u64,
    /// How many need help urgently.
    pub high_needs: u64,
    /// How many of these have a helper.
    pub high_met: u64,
    /// How many schools could be helped by all offers together.
    pub places: u64,
    /// How many places are used.
    pub used: u64,
    /// The share of needs that have a helper.
    pub coverage: Cell<f64>,
}

/// What a school gives and is given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SchoolExchange {
    /// The school.
    pub school: SchoolId,
    /// How often it gives.
    pub given: u64,
    /// How often it is given.
    pub received: u64,
    /// How even that is: 1 if it gives as often as it is given, 0 if it does only
    /// one of them; 1 - |given - received| / (given + received).
    pub reciprocity: Cell<f64>,
}

/// How even the exchange is, over schools.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Balance {
    /// How many schools give and are not given.
    pub only_giving: u64,
    /// How many are given and do not give.
    pub only_receiving: u64,
    /// How many do both.
    pub both: u64,
    /// How many do neither.
    pub neither: u64,
    /// The mean reciprocity of the schools that take part.
    pub reciprocity: Cell<f64>,
}

/// What became of a decision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DecisionOutcome {
    /// The match that was decided on.
    pub pair: Pair,
    /// What was decided.
    pub decided: Decided,
    /// Whether the proposal does so.
    pub held: bool,
    /// Why not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<DecisionReason>,
}

choices! {
    /// Why a proposal does not do what was decided.
    pub enum DecisionReason {
        /// The school does not need help on the topic.
        NoNeed = "no_need",
        /// The other does not offer it.
        NoOffer = "no_offer",
        /// The pair is excluded, or is one school.
        Excluded = "excluded",
        /// A later decision says otherwise.
        Overruled = "overruled",
        /// There are not enough places for all that was decided, or a limit on
        /// schools or pairs does not let them be used.
        NoPlace = "no_place",
    }
}

/// What is new against earlier matches.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Changes {
    /// How many matches are as they were.
    pub kept: u64,
    /// Matches that were not there.
    pub added: Vec<Pair>,
    /// Matches that are no longer there.
    pub dropped: Vec<Pair>,
}
