//! What became of matches: what was delivered, and what followed.

use serde::{Deserialize, Serialize};

use super::rules::Pair;
use crate::cell::Cell;
use crate::id::{RoundId, SchoolId, TopicId};
use crate::json::{choices, record};
use crate::stance::Stance;
use crate::support::SupportPicture;

/// A match of an earlier round, and whether the help was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Delivered {
    /// The topic.
    pub topic: TopicId,
    /// The school that was to help.
    #[cfg_attr(feature = "schema", schemars(title = "Helping school"))]
    pub from: SchoolId,
    /// The school that was to be helped.
    #[cfg_attr(feature = "schema", schemars(title = "Helped school"))]
    pub to: SchoolId,
    /// Whether the help was given; left out if that is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivered: Option<bool>,
}

record!(Delivered { topic, from, to; delivered });

impl Delivered {
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

/// What followed on the matches of an earlier round.
///
/// A need that has gone after help was given has not gone *because* of it; beside
/// what was delivered stands what was not, to hold it against.
///
/// ```
/// # let dataset = pedt::doctest::dataset();
/// use pedt::matching::{Delivered, Followed, NeedOutcome};
/// use pedt::scores::ScoreUnit;
/// use pedt::support::{SupportOptions, SupportPicture};
///
/// let dale = ScoreUnit::Partnership { partnership: "dale".to_owned().try_into()? };
/// let options = SupportOptions::default();
/// let before = SupportPicture::of(&dataset, "2026-autumn", &dale, &options)?;
/// let helped: Delivered = serde_json::from_str(
///     r#"{"topic": "send", "from": "moor", "to": "hill", "delivered": true}"#,
/// )?;
/// // Nothing has changed since, for it is the same round.
/// let followed = Followed::of(&[helped], &before, &before);
/// assert_eq!(followed.matches[0].outcome, NeedOutcome::Same);
/// assert_eq!((followed.delivered.same, followed.not_delivered.same), (1, 0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Followed {
    /// The round in which they were matched.
    pub from: RoundId,
    /// The round in which they are looked at again.
    pub to: RoundId,
    /// Each match, in the order given.
    pub matches: Vec<FollowedMatch>,
    /// What followed where help was given.
    pub delivered: OutcomeCounts,
    /// What followed where it was not.
    pub not_delivered: OutcomeCounts,
    /// What followed where that is not known.
    pub not_known: OutcomeCounts,
}

/// What followed on one match.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FollowedMatch {
    /// The match.
    pub pair: Pair,
    /// Whether the help was given, if that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivered: Option<bool>,
    /// Where the school that was to be helped stood on the topic.
    pub before: Cell<Stance>,
    /// Where it stands now; unavailable if it is no longer among the schools.
    pub after: Cell<Stance>,
    /// What that comes to.
    pub outcome: NeedOutcome,
}

choices! {
    /// What became of a need.
    pub enum NeedOutcome {
        /// The school offers help on the topic now.
        Offers = "offers",
        /// It no longer needs help.
        Gone = "gone",
        /// It needs help less urgently.
        Eased = "eased",
        /// It needs help as before.
        Same = "same",
        /// It needs help more urgently, or did not need it before and does now.
        Worse = "worse",
        /// It needed no help before, or has not said where it stood or stands.
        NotKnown = "not_known",
    }
}

/// How often needs came to each outcome.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OutcomeCounts {
    /// The school offers help now.
    pub offers: u64,
    /// It no longer needs help.
    pub gone: u64,
    /// It needs help less urgently.
    pub eased: u64,
    /// It needs help as before.
    pub same: u64,
    /// It needs help more urgently.
    pub worse: u64,
    /// That cannot be said.
    pub not_known: u64,
}

impl OutcomeCounts {
    fn count(&mut self, outcome: NeedOutcome) {
        *match outcome {
            NeedOutcome::Offers => &mut self.offers,
            NeedOutcome::Gone => &mut self.gone,
            NeedOutcome::Eased => &mut self.eased,
            NeedOutcome::Same => &mut self.same,
            NeedOutcome::Worse => &mut self.worse,
            NeedOutcome::NotKnown => &mut self.not_known,
        } += 1;
    }
}

impl Followed {
    /// What followed on matches, between the picture of the round in which they
    /// were made and that of a later one.
    #[must_use]
    pub fn of(matches: &[Delivered], before: &SupportPicture, after: &SupportPicture) -> Self {
        let mut followed = Self {
            from: before.round.clone(),
            to: after.round.clone(),
            matches: Vec::with_capacity(matches.len()),
            delivered: OutcomeCounts::default(),
            not_delivered: OutcomeCounts::default(),
            not_known: OutcomeCounts::default(),
        };
        for of in matches {
            let (before, after) = (stance(before, of), stance(after, of));
            let outcome = outcome(before.value().copied(), after.value().copied());
            let counts = match of.delivered {
                Some(true) => &mut followed.delivered,
                Some(false) => &mut followed.not_delivered,
                None => &mut followed.not_known,
            };
            counts.count(outcome);
            followed.matches.push(FollowedMatch {
                pair: of.pair(),
                delivered: of.delivered,
                before,
                after,
                outcome,
            });
        }
        followed
    }
}

/// Where the school that was to be helped stands in a picture.
fn stance(picture: &SupportPicture, of: &Delivered) -> Cell<Stance> {
    let topic = picture.topic(of.topic.as_str());
    let mut schools = topic.into_iter().flat_map(|topic| &topic.schools);
    let found = schools.find(|school| school.school == of.to);
    found.map_or(Cell::Unavailable, |school| school.stance)
}

fn outcome(before: Option<Stance>, after: Option<Stance>) -> NeedOutcome {
    let (Some(before), Some(after)) = (before, after) else {
        return NeedOutcome::NotKnown;
    };
    if !before.is_need() {
        if after.is_need() {
            NeedOutcome::Worse
        } else {
            NeedOutcome::NotKnown
        }
    } else if after.is_offer() {
        NeedOutcome::Offers
    } else if !after.is_need() {
        NeedOutcome::Gone
    } else {
        // Stances stand in order, from the most urgent need on.
        match after.cmp(&before) {
            std::cmp::Ordering::Greater => NeedOutcome::Eased,
            std::cmp::Ordering::Equal => NeedOutcome::Same,
            std::cmp::Ordering::Less => NeedOutcome::Worse,
        }
    }
}
