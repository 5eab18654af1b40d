//! What schools need and offer on one topic.

use serde::{Deserialize, Serialize};

use super::school::SchoolStance;
use crate::framework::Topic;
use crate::id::{SchoolId, ThemeCode, TopicId};
use crate::stance::Stance;

/// What schools need and offer on one topic.
///
/// Every member school is in one of the first six counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TopicSupport {
    /// The topic.
    pub topic: TopicId,
    /// The themes whose scores speak to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<ThemeCode>,
    /// How many schools need help urgently.
    pub high_needs: u64,
    /// How many would benefit from help.
    pub moderate_needs: u64,
    /// How many neither need nor offer.
    pub not_applicable: u64,
    /// How many can give some help.
    pub moderate_offers: u64,
    /// How many can give much help.
    pub high_offers: u64,
    /// How many have not said.
    pub unanswered: u64,
    /// How many need help, urgently or not.
    pub needs: u64,
    /// How many offer it, some or much.
    pub offers: u64,
    /// How many schools can be helped by all offers together.
    pub places: u64,
    /// Places less needs; below 0, some needs cannot be met from within.
    pub net: i64,
    /// In how many schools an offer was set aside for a need.
    pub conflicts: u64,
    /// The one school that offers, if it is only one: what it gives ends with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_offer: Option<SchoolId>,
    /// Where each school stands, in the order of the roster.
    pub schools: Vec<SchoolStance>,
}

impl TopicSupport {
    /// What these schools need and offer on `topic`.
    pub(super) fn of(topic: &Topic, schools: Vec<SchoolStance>) -> Self {
        let count = |wanted: &dyn Fn(&SchoolStance) -> bool| {
            schools.iter().filter(|school| wanted(school)).count() as u64
        };
        let taking = |stance| count(&|school| school.stance.value() == Some(&stance));
        let needs = count(&SchoolStance::needs);
        let places = schools.iter().map(|school| school.places);
        let places = places.fold(0, u64::saturating_add);
        let mut offering = schools.iter().filter(|school| school.offers());
        let only_offer = match (offering.next(), offering.next()) {
            (Some(only), None) => Some(only.school.clone()),
            _ => None,
        };
        Self {
            topic: topic.id.clone(),
            themes: topic.themes.clone(),
            high_needs: taking(Stance::HighNeed),
            moderate_needs: taking(Stance::ModerateNeed),
            not_applicable: taking(Stance::NotApplicable),
            moderate_offers: taking(Stance::ModerateOffer),
            high_offers: taking(Stance::HighOffer),
            unanswered: count(&|school| school.stance.value().is_none()),
            needs,
            offers: count(&SchoolStance::offers),
            places,
            net: i64::try_from(places)
                .unwrap_or(i64::MAX)
                .saturating_sub_unsigned(needs),
            conflicts: count(&|school| school.set_aside.is_some()),
            only_offer,
            schools,
        }
    }
}
