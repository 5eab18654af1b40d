//! Who could help whom: needs and offers matched, fairly and with reasons.
//!
//! Help is scarce. Who gets it is a decision of people, and what they need for it
//! is a proposal that they can follow: nothing within their rules is better, and
//! every match, every need that is not met and every offer that is not used says
//! why.
//!
//! **What is better is an order, not a sum.** Urgent needs come first, then all
//! needs; then the tiers of the rules decide, each only where all before it are
//! equal: strong offers, schools of one partnership, short ways, a spread load,
//! give and take. How many kilometres an urgent need is worth is never asked. To
//! put urgent needs first costs nobody, unless it is limited how often a school is
//! given: as many needs are met in all as if they had not been asked about (where
//! each seeks one helper, those that can be met together are a matroid). What is
//! equal in every tier is chosen by lot, drawn from ids and a seed, so that no
//! order of documents and no alphabet decides.
//!
//! **Nothing is half matched, and nothing is guessed.** Needs and offers are a
//! network, and a proposal is a flow in it that costs least (see [`flow`]); limits
//! of schools, of places and on how often somebody gives belong to the network.
//! Only limits on *topics* do not, and are kept by branch and bound, which
//! ends with the optimum or says how far from it a proposal can be at most.
//!
//! **Or nothing blocks it.** The best for all together may part two schools that
//! would rather have each other. Where both sides are to have a say, matches are
//! stable instead (see [`stable`]): each side ranks the other by its own tiers, and
//! where people decide otherwise the pairs are listed that it parts.
//!
//! **Everything is explained.** For a match: the best proposal without it, and the
//! first aim in which that would be worse. For a need that is not met: what it
//! would take, whose need would then not be met, which rule stands between it and
//! the nearest place, and where one more place would do. Reasons are data, to be
//! put into words in any language.
//!
//! **People decide.** Matches can be pinned, forbidden, accepted or declined, and
//! the rest is matched anew with as little change as can be.
//!
//! ```
//! # use std::sync::Arc;
//! # let (framework, roster) = pedt::doctest::hub();
//! # let mut intake = pedt::Intake::new(framework, Arc::clone(&roster));
//! # intake.ndjson(pedt::doctest::ndjson().replacen("high_need", "high_offer", 1).as_bytes());
//! # let dataset = intake.finish().dataset;
//! use pedt::matching::{Aim, MatchRules, Proposal, UnmetReason};
//! use pedt::scores::ScoreUnit;
//! use pedt::support::{SupportOptions, SupportPicture};
//!
//! let dale = ScoreUnit::Partnership { partnership: "dale".to_owned().try_into()? };
//! let options = SupportOptions::default();
//! let picture = SupportPicture::of(&dataset, "2026-autumn", &dale, &options)?;
//!
//! // Brook offers one place on SEND, and two schools need it as urgently.
//! let proposal = Proposal::of(&picture, &roster, &[], &MatchRules::default())?;
//! assert_eq!(proposal.matches.len(), 1);
//! let unmet = &proposal.unmet[0];
//! assert_eq!(unmet.reason, UnmetReason::CapacityUsed);
//! // Only the lot was against it, and one more place would do.
//! assert_eq!(unmet.outranked.as_ref().unwrap().loses.aim, Aim::Lot);
//! assert_eq!(unmet.one_more_place_at[0].as_str(), "brook");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! What schools need is theirs to share: a proposal names schools, and is meant
//! for the partnership and its lead.
//!
//! [`flow`]: crate::flow
//! [`stable`]: crate::stable

mod aims;
mod explain;
mod field;
mod follow;
mod lasting;
mod lists;
mod model;
mod parts;
mod proposal;
mod propose;
mod rules;
mod suggest;
#[cfg(test)]
mod tests;
mod travel;

pub use aims::{Aim, AimDifference, AimTotal};
pub use follow::{Delivered, Followed, FollowedMatch, NeedOutcome, OutcomeCounts};
pub use model::MAX_PAIRS;
pub use proposal::{
    Balance, BlockingPair, Changes, DecisionOutcome, DecisionReason, LimitKind, LimitWorth, Match,
    NeedRef, Otherwise, Outranked, PlaceWorth, Proposal, Refusal, RefusalCount, RefusedOffer,
    SchoolExchange, TopicMatches, UnmetNeed, UnmetReason, UnusedOffer, UnusedReason,
};
pub use rules::{
    Decided, Demand, Fairness, LanguageRule, MatchDecision, MatchMethod, MatchRules, Pair,
    PhaseRule, Reach, SchoolLimits, SuggestedRule, Tier, TravelTime,
};
pub use suggest::{NeedOptions, SuggestedAs, Suggestion};

use crate::roster::NotInRoster;

/// Needs and offers that cannot be matched.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MatchError {
    /// The round, unit or a school is not in the roster.
    #[error(transparent)]
    NotInRoster(#[from] NotInRoster),
    /// A rule is declared that stable matches cannot keep.
    #[error("stable matches keep to the places of offers, and cannot keep `{0}`")]
    NotWithStable(&'static str),
    /// There are more pairs than are held against each other.
    #[error(
        "there are over a million pairs; limit distances, or how many offers each need is held against"
    )]
    TooManyPairs,
    /// There are so many places or helpers that sums would not be exact.
    #[error("there are more places and helpers than can be counted exactly")]
    TooLarge,
}
