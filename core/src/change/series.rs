//! Every round of one node: the score of the partnership, and what it rests on.

use serde::{Deserialize, Serialize};

use crate::cell::Cell;
use crate::id::{RoundId, SchoolId};
use crate::roster::Roster;
use crate::scores::{Basis, Gathered, Members, Node};
use crate::text::Text;

/// A round, and who belonged to the partnership in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ChangeRound {
    /// The round.
    pub round: RoundId,
    /// What it is called.
    pub title: Text,
    /// How many schools belonged to the partnership.
    pub members: u64,
    /// Those that did not in the round before; none in the first.
    pub joined: Vec<SchoolId>,
    /// Those that did in the round before and do no more.
    pub left: Vec<SchoolId>,
}

/// One round of a series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SeriesPoint {
    /// The round.
    pub round: RoundId,
    /// The score of the partnership, made of whoever belonged to it then.
    pub score: Cell<f64>,
    /// The schools.
    pub basis: Basis,
    /// Whether the series starts anew here: what comes before is not
    /// comparable, and a line is not drawn across.
    pub starts_anew: bool,
}

/// A round with the partnership as it was in it.
pub(super) struct Then<'a> {
    pub(super) id: &'a RoundId,
    pub(super) members: Members<'a>,
}

/// Who joined and left from round to round.
pub(super) fn rounds(roster: &Roster, partnership: u32, then: &[Then<'_>]) -> Vec<ChangeRound> {
    let mut before: Option<Vec<u32>> = None;
    let mut rounds = Vec::with_capacity(then.len());
    for Then { id, .. } in then {
        let Some(index) = roster.round_index(id.as_str()) else {
            continue;
        };
        let now = roster.members_at(partnership, index);
        let earlier = before.as_ref().unwrap_or(&now);
        let title = roster.rounds.get(index as usize).map(|round| &round.title);
        rounds.push(ChangeRound {
            round: (*id).clone(),
            title: title.cloned().unwrap_or_default(),
            members: now.len() as u64,
            joined: not_in(roster, &now, earlier),
            left: not_in(roster, earlier, &now),
        });
        before = Some(now);
    }
    rounds
}

/// The names of the schools of one list that are not in another.
pub(super) fn not_in(roster: &Roster, schools: &[u32], others: &[u32]) -> Vec<SchoolId> {
    let schools = schools.iter().filter(|school| !others.contains(school));
    let schools = schools.filter_map(|index| roster.schools.get(*index as usize));
    schools.map(|school| school.id.clone()).collect()
}

/// The series of a node at a level; it starts anew in the rounds of `breaks`.
pub(super) fn series(
    then: &[Then<'_>],
    breaks: &[&RoundId],
    level: &str,
    node: &Node,
) -> Vec<SeriesPoint> {
    let points = then.iter().enumerate().map(|(index, then)| SeriesPoint {
        round: then.id.clone(),
        score: then.members.own(level, node).and_then(|score| score.mean),
        basis: Gathered::of(then.members.each(level, node)).basis,
        starts_anew: index > 0 && breaks.contains(&then.id),
    });
    points.collect()
}
