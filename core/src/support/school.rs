//! Where one school stands on one topic, whatever its leaders said.

use serde::{Deserialize, Serialize};

use super::options::SupportOptions;
use crate::cell::{Cell, UndefinedReason};
use crate::id::SchoolId;
use crate::stance::Stance;

/// Where a school stands on a topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SchoolStance {
    /// The school.
    pub school: SchoolId,
    /// Its stance; undefined if no leader gave one.
    pub stance: Cell<Stance>,
    /// How many schools it can help: 0 unless it offers.
    pub places: u64,
    /// How many leaders took each stance, from high need to high offer.
    pub leaders: Vec<u64>,
    /// The offer that does not count, because another leader sees a need.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_aside: Option<Stance>,
}

/// One leader's stance, with how many schools could be helped.
#[derive(Clone, Copy)]
pub(super) struct Said {
    pub(super) stance: Stance,
    pub(super) capacity: Option<u32>,
}

impl SchoolStance {
    /// The stance of a school whose leaders `said` this.
    pub(super) fn of(school: SchoolId, said: &[Said], options: SupportOptions) -> Self {
        let stances = || said.iter().map(|said| said.stance);
        let need = stances().filter(|stance| stance.is_need()).min();
        let offer = stances().filter(|stance| stance.is_offer()).max();
        let stance = need.or(offer).or_else(|| stances().next());
        let offered = said.iter().filter(|said| said.stance.is_offer());
        let places = options
            .capacity
            .of(offered.filter_map(|said| said.capacity))
            .unwrap_or_else(|| options.places_unsaid.into());
        let leaders = Stance::ALL.iter().map(|stance| {
            let same = stances().filter(|said| said == stance);
            same.count() as u64
        });
        Self {
            school,
            places: match stance {
                Some(stance) if stance.is_offer() => places,
                _ => 0,
            },
            stance: stance.ok_or(UndefinedReason::NoAnswers).into(),
            leaders: leaders.collect(),
            set_aside: need.and(offer),
        }
    }

    /// Whether it needs help.
    #[must_use]
    pub fn needs(&self) -> bool {
        self.stance.value().is_some_and(|stance| stance.is_need())
    }

    /// Whether it offers help.
    #[must_use]
    pub fn offers(&self) -> bool {
        self.stance.value().is_some_and(|stance| stance.is_offer())
    }
}
