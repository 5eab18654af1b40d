//! Needs and offers, partnership by partnership.

use serde::{Deserialize, Serialize};

use crate::cell::Cell;
use crate::framework::Topic;
use crate::id::{PartnershipId, RoundId, TopicId};
use crate::scores::ScoreUnit;
use crate::support::{SupportPicture, TopicSupport};

/// A topic across the partnerships of a hub.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct HubTopic {
    /// The topic.
    pub topic: TopicId,
    /// In the whole hub, each school counting once.
    pub hub: Cell<TopicTotals>,
    /// In each partnership, in the order of the roster.
    pub partnerships: Vec<PartnershipTopic>,
}

/// A topic in one partnership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PartnershipTopic {
    /// The partnership.
    pub partnership: PartnershipId,
    /// What its schools need and offer.
    pub totals: Cell<TopicTotals>,
}

/// How many schools need and offer help on a topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TopicTotals {
    /// How many need it urgently.
    pub high_needs: u64,
    /// How many need it, urgently or not.
    pub needs: u64,
    /// How many offer it, some or much.
    pub offers: u64,
    /// How many offer much.
    pub high_offers: u64,
    /// How many schools all offers together can help.
    pub places: u64,
    /// Places less needs.
    pub net: i64,
    /// How many schools have not said.
    pub unanswered: u64,
}

impl TopicTotals {
    fn of(topic: &TopicSupport) -> Self {
        Self {
            high_needs: topic.high_needs,
            needs: topic.needs,
            offers: topic.offers,
            high_offers: topic.high_offers,
            places: topic.places,
            net: topic.net,
            unanswered: topic.unanswered,
        }
    }
}

/// Every topic, in the order of the framework.
pub(super) fn topics(
    topics: &[Topic],
    round: &RoundId,
    hub: &ScoreUnit,
    partnerships: &[&PartnershipId],
    support: &[SupportPicture],
) -> Vec<HubTopic> {
    let totals = |unit: &ScoreUnit, topic: &Topic| {
        let picture = picture(support, round, unit);
        let topic = picture.and_then(|picture| picture.topic(topic.id.as_str()));
        topic.map_or(Cell::Unavailable, |topic| Cell::of(TopicTotals::of(topic)))
    };
    let topics = topics.iter().map(|topic| HubTopic {
        topic: topic.id.clone(),
        hub: totals(hub, topic),
        partnerships: partnerships
            .iter()
            .map(|partnership| PartnershipTopic {
                partnership: (*partnership).clone(),
                totals: totals(&unit(partnership), topic),
            })
            .collect(),
    });
    topics.collect()
}

/// The picture of a unit in a round.
pub(super) fn picture<'s>(
    support: &'s [SupportPicture],
    round: &RoundId,
    unit: &ScoreUnit,
) -> Option<&'s SupportPicture> {
    let mut pictures = support.iter();
    pictures.find(|picture| picture.unit == *unit && picture.round == *round)
}

/// A partnership as a unit.
pub(super) fn unit(partnership: &PartnershipId) -> ScoreUnit {
    ScoreUnit::Partnership {
        partnership: partnership.clone(),
    }
}
