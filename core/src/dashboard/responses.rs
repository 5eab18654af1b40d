//! Who has answered so far.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::cell::Cell;
use crate::dataset::Dataset;
use crate::id::SchoolId;
use crate::roster::{PartnershipRound, Roster};
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
    /// The members, in the order of the roster; none for an audience that may
    /// not know which of them have answered.
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

impl Responses {
    /// Who has answered about a partnership in a round: `counts` gives, of a
    /// school by its place in the roster, how many people's responses are
    /// scored and how many are drafts.
    pub(crate) fn new(
        roster: &Roster,
        subject: &PartnershipRound<'_>,
        counts: impl Fn(u32) -> (u64, u64),
    ) -> Self {
        let (round, partnership) = subject.place;
        let members = roster.members_at(partnership, round);
        let schools = members.into_iter().filter_map(|index| {
            let school = roster.schools.get(index as usize)?;
            let (respondents, drafts) = counts(index);
            Some(SchoolResponses {
                school: school.id.clone(),
                title: school.title.clone(),
                respondents,
                drafts,
            })
        });
        let schools: Vec<SchoolResponses> = schools.collect();
        let members = schools.len() as u64;
        let answered = schools
            .iter()
            .filter(|school| school.respondents > 0)
            .count() as u64;
        Self {
            members,
            answered,
            rate: match members {
                0 => Cell::NotApplicable { reason: None },
                _ => Cell::of(answered as f64 / members as f64),
            },
            respondents: schools.iter().map(|school| school.respondents).sum(),
            drafts: schools.iter().map(|school| school.drafts).sum(),
            schools,
        }
    }
}

/// Who has answered about a partnership in a round, by the scores.
pub(super) fn of(dataset: &Dataset, scores: &Scores, subject: &PartnershipRound<'_>) -> Responses {
    let roster = dataset.roster();
    let drafts = schools_of(dataset, dataset.submitted()..dataset.len(), subject);
    Responses::new(roster, subject, |index| {
        let respondents = || {
            let unit = ScoreUnit::School {
                partnership: subject.partnership.id.clone(),
                school: roster.schools.get(index as usize)?.id.clone(),
            };
            let unit = scores.unit(subject.round.id.as_str(), &unit, None)?;
            Some(unit.respondents())
        };
        let drafts = drafts.iter().filter(|school| **school == index).count();
        (respondents().unwrap_or(0), drafts as u64)
    })
}

/// The same by the responses that were submitted, for readers from whom the
/// scores of schools are hidden.
pub(super) fn submitted(dataset: &Dataset, subject: &PartnershipRound<'_>) -> Responses {
    let drafts = schools_of(dataset, dataset.submitted()..dataset.len(), subject);
    let submitted = schools_of(dataset, 0..dataset.submitted(), subject);
    let count = |schools: &[u32], index| schools.iter().filter(|s| **s == index).count() as u64;
    Responses::new(dataset.roster(), subject, |index| {
        (count(&submitted, index), count(&drafts, index))
    })
}

/// The school of each of `rows` that is about the partnership in the round, by
/// place in the roster. Rows of one status are in the order of their places.
fn schools_of(dataset: &Dataset, rows: Range<usize>, subject: &PartnershipRound<'_>) -> Vec<u32> {
    let columns = dataset.columns();
    let at = |row| {
        let place = columns.place(row)?;
        Some((u32::from(place.round), place.partnership))
    };
    let (mut start, mut end) = (rows.start, rows.end);
    while start < end {
        let middle = start.midpoint(end);
        if at(middle) < Some(subject.place) {
            start = middle + 1;
        } else {
            end = middle;
        }
    }
    let rows = (start..rows.end).take_while(|row| at(*row) == Some(subject.place));
    let places = rows.filter_map(|row| columns.place(row));
    places.map(|place| place.school).collect()
}
