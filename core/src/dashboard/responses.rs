//! Who has answered so far.

use serde::{Deserialize, Serialize};

use crate::cell::Cell;
use crate::dataset::Dataset;
use crate::id::SchoolId;
use crate::scores::{ScoreUnit, Scores};
use crate::text::Text;

/// Who has answered so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Responses {
    /// How many schools belong to the partnership in this round.
    pub members: u64,
    /// How many of them are scored.
    pub answered: u64,
    /// The share of members that are scored.
    pub rate: Cell<f64>,
    /// How many people's responses are scored.
    pub respondents: u64,
    /// How many responses are drafts.
    pub drafts: u64,
    /// The members, in the order of the roster.
    pub schools: Vec<SchoolResponses>,
}

/// Who has answered in one school.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SchoolResponses {
    /// The school.
    pub school: SchoolId,
    /// What it is called.
    pub title: Text,
    /// How many people's responses are scored.
    pub respondents: u64,
    /// How many responses are drafts.
    pub drafts: u64,
}

/// Who has answered about a partnership in a round, by place in the roster.
pub(super) fn responses(
    dataset: &Dataset,
    scores: &Scores,
    round: u32,
    partnership: u32,
) -> Responses {
    let roster = dataset.roster();
    let drafts = drafts(dataset, round, partnership);
    let members = roster.members_at(partnership, round);
    let schools = members.into_iter().filter_map(|index| {
        let school = roster.schools.get(index as usize)?;
        let unit = ScoreUnit::School {
            partnership: roster.partnerships.get(partnership as usize)?.id.clone(),
            school: school.id.clone(),
        };
        let round = roster.rounds.get(round as usize)?.id.as_str();
        let answered = scores.unit(round, &unit, None);
        Some(SchoolResponses {
            school: school.id.clone(),
            title: school.title.clone(),
            respondents: answered.map_or(0, |unit| unit.respondents()),
            drafts: drafts.iter().filter(|school| **school == index).count() as u64,
        })
    });
    let schools: Vec<SchoolResponses> = schools.collect();
    let members = schools.len() as u64;
    let answered = schools
        .iter()
        .filter(|school| school.respondents > 0)
        .count() as u64;
    Responses {
        members,
        answered,
        rate: match members {
            0 => Cell::NotApplicable { reason: None },
            _ => Cell::of(answered as f64 / members as f64),
        },
        respondents: schools.iter().map(|school| school.respondents).sum(),
        drafts: drafts.len() as u64,
        schools,
    }
}

/// The school of every draft, by place in the roster.
fn drafts(dataset: &Dataset, round: u32, partnership: u32) -> Vec<u32> {
    let rows = dataset.submitted()..dataset.len();
    let places = rows.filter_map(|row| dataset.columns().place(row));
    places
        .filter(|place| u32::from(place.round) == round && place.partnership == partnership)
        .map(|place| place.school)
        .collect()
}
