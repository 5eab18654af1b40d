//! Who needs what, and who can help: the support picture of a round.
//!
//! On every **topic**, leaders take one of five stances, from high need to high
//! offer, and those who offer may say how many schools they could help. Often
//! several leaders of a school answer, and not alike; its stance is then found
//! by rule:
//!
//! | its leaders said | the school's stance |
//! | --- | --- |
//! | a need, whatever else | the stronger need; an offer is **set aside** and stands beside it |
//! | an offer, but no need | the stronger offer |
//! | only "not applicable" | not applicable, which is an answer |
//! | nothing | none: it is unanswered |
//!
//! A need overlooked costs more than an offer not taken up. An offer has as many
//! **places** as its makers say, or by default one.
//!
//! A picture is of one school, of a partnership, or of a hub, where a school
//! counts once, with what its leaders said in all of the hub's partnerships.
//!
//! ```
//! # let dataset = pedt::doctest::dataset();
//! use pedt::scores::ScoreUnit;
//! use pedt::support::{SupportOptions, SupportPicture};
//!
//! let dale = ScoreUnit::Partnership { partnership: "dale".to_owned().try_into()? };
//! let options = SupportOptions::default();
//! let picture = SupportPicture::of(&dataset, "2026-autumn", &dale, &options)?;
//!
//! let send = picture.topic("send").unwrap();
//! assert_eq!((send.high_needs, send.offers, send.net), (3, 0, -3));
//! let stem = picture.topic("stem").unwrap();
//! assert_eq!((stem.unanswered, stem.not_applicable), (3, 0));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! What schools need is theirs to share: a picture names schools, and is meant
//! for the partnership and its lead.

mod options;
mod school;
mod topic;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use options::{CapacityRule, SupportOptions};
use school::Said;
pub use school::SchoolStance;
pub use topic::TopicSupport;

use crate::dataset::{Dataset, stance_of};
use crate::id::{PartnershipId, RoundId, ThemeCode};
use crate::roster::NotInRoster;
use crate::scores::ScoreUnit;

/// What the schools of a unit need and offer in a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SupportPicture {
    /// The round.
    pub round: RoundId,
    /// Whose schools they are.
    pub unit: ScoreUnit,
    /// How many schools the roster has in it.
    pub members: u64,
    /// How many of them have submitted a response.
    pub answered: u64,
    /// Every topic, in the order of the framework.
    pub topics: Vec<TopicSupport>,
    /// How offers were counted.
    pub options: SupportOptions,
}

impl SupportPicture {
    /// The picture of a unit in a round, from submitted responses.
    ///
    /// # Errors
    ///
    /// When the roster has no such round or unit.
    pub fn of(
        dataset: &Dataset,
        round: &str,
        unit: &ScoreUnit,
        options: &SupportOptions,
    ) -> Result<Self, NotInRoster> {
        let roster = dataset.roster();
        let (round, found) = roster.round_at(round)?;
        let partnerships = unit.partnerships(roster)?;
        let only = match unit {
            ScoreUnit::School { school, .. } => roster.school_index(school.as_str()),
            _ => None,
        };
        let wanted = |school: u32| only.is_none_or(|only| only == school);
        let mut rows: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for partnership in partnerships {
            for school in roster.members_at(partnership, round) {
                if wanted(school) {
                    rows.entry(school).or_default();
                }
            }
            for row in dataset.partnership_rows(round, partnership) {
                let place = dataset.columns().place(row);
                let school = place.and_then(|place| rows.get_mut(&place.school));
                if let Some(rows) = school {
                    rows.push(row);
                }
            }
        }
        let topics = dataset.framework().topics().iter().enumerate();
        let mut said = Vec::new();
        let topics = topics.map(|(index, topic)| {
            let schools = rows.iter().filter_map(|(school, rows)| {
                let school = roster.schools.get(*school as usize)?.id.clone();
                said.clear();
                said.extend(say(dataset, rows, index));
                Some(SchoolStance::of(school, &said, *options))
            });
            TopicSupport::of(topic, schools.collect())
        });
        Ok(Self {
            round: found.id.clone(),
            unit: unit.clone(),
            members: rows.len() as u64,
            answered: rows.values().filter(|rows| !rows.is_empty()).count() as u64,
            topics: topics.collect(),
            options: *options,
        })
    }

    /// The pictures behind what else is found about a unit, such as its
    /// priorities: for a hub its own and those of its partnerships, for a
    /// partnership its own, for a school that of its partnership.
    ///
    /// ```
    /// # let dataset = pedt::doctest::dataset();
    /// use pedt::scores::ScoreUnit;
    /// use pedt::support::{SupportOptions, SupportPicture};
    ///
    /// let county = ScoreUnit::Hub { hub: "county".to_owned().try_into()? };
    /// let options = SupportOptions::default();
    /// let pictures = SupportPicture::behind(&dataset, "2026-autumn", &county, &options)?;
    /// assert_eq!(pictures.len(), 2); // the county and its one partnership
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the roster has no such round or unit.
    pub fn behind(
        dataset: &Dataset,
        round: &str,
        unit: &ScoreUnit,
        options: &SupportOptions,
    ) -> Result<Vec<Self>, NotInRoster> {
        let partnership = |id: &PartnershipId| ScoreUnit::Partnership {
            partnership: id.clone(),
        };
        let mut units = Vec::new();
        match unit {
            ScoreUnit::Hub { hub } => {
                units.push(unit.clone());
                let inside = dataset.roster().partnerships.iter();
                let inside = inside.filter(|inside| inside.hub.as_ref() == Some(hub));
                units.extend(inside.map(|inside| partnership(&inside.id)));
            }
            ScoreUnit::School {
                partnership: id, ..
            }
            | ScoreUnit::Partnership { partnership: id } => units.push(partnership(id)),
        }
        let pictures = units.iter();
        let pictures = pictures.map(|unit| Self::of(dataset, round, unit, options));
        pictures.collect()
    }

    /// The topic of that id.
    #[must_use]
    pub fn topic(&self, id: &str) -> Option<&TopicSupport> {
        let mut topics = self.topics.iter();
        topics.find(|topic| topic.topic.as_str() == id)
    }

    /// The topics whose framework links them with a theme.
    pub fn linked(&self, theme: &ThemeCode) -> impl Iterator<Item = &TopicSupport> {
        let topics = self.topics.iter();
        topics.filter(move |topic| topic.themes.contains(theme))
    }
}

/// What was said in `rows` about the topic at that place.
fn say(dataset: &Dataset, rows: &[usize], topic: usize) -> impl Iterator<Item = Said> {
    let columns = dataset.columns();
    rows.iter().filter_map(move |&row| {
        let stance = stance_of(*columns.support_of(row).get(topic)?)?;
        Some(Said {
            stance,
            capacity: columns.capacity_of(row, topic),
        })
    })
}
