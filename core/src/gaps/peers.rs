//! A partnership beside others: those of its hub, and those of its kind.

use serde::{Deserialize, Serialize};

use super::mean::above;
use crate::cell::{Cell, UndefinedReason};
use crate::id::{HubId, LevelId, PartnershipId};
use crate::roster::{Partnership, PartnershipKind, Roster};
use crate::scores::{Basis, Gathered, Members, Node, ScoreUnit, Scores, UnitScores};
use crate::stats::means;

/// The partnerships that one is compared with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Peers {
    /// The others of its hub.
    Hub {
        /// The hub.
        hub: HubId,
    },
    /// The others of its kind, in any hub.
    SameKind {
        /// The kind.
        partnership_kind: PartnershipKind,
    },
}

/// A partnership beside others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PeerGap {
    /// Which others.
    pub against: Peers,
    /// The level.
    pub level: LevelId,
    /// The others that have a score here, in the order of the roster.
    pub partnerships: Vec<PartnershipId>,
    /// All others. Those whose scores are not at hand count as missing.
    pub basis: Basis,
    /// The mean of the others' scores, each counting alike.
    pub mean: Cell<f64>,
    /// The score of this one minus that mean.
    pub gap: Cell<f64>,
}

/// A group of other partnerships, with their scores.
pub(super) struct Group<'a> {
    against: Peers,
    others: Vec<(&'a PartnershipId, Option<UnitScores<'a>>)>,
}

/// The groups that a partnership is compared with.
pub(super) fn groups<'a>(
    scores: &'a Scores,
    roster: &'a Roster,
    round: &str,
    own: &Partnership,
) -> Vec<Group<'a>> {
    let group = |against: Peers, inside: &dyn Fn(&Partnership) -> bool| {
        let partnerships = roster.partnerships.iter();
        let others = partnerships.filter(|other| other.id != own.id && inside(other));
        let others = others.map(|other| {
            let partnership = other.id.clone();
            let unit = ScoreUnit::Partnership { partnership };
            (&other.id, scores.unit(round, &unit, None))
        });
        Group {
            against,
            others: others.collect(),
        }
    };
    let mut groups = Vec::new();
    if let Some(hub) = &own.hub {
        let against = Peers::Hub { hub: hub.clone() };
        groups.push(group(against, &|other| other.hub.as_ref() == Some(hub)));
    }
    let against = Peers::SameKind {
        partnership_kind: own.kind,
    };
    groups.push(group(against, &|other| {
        (other.kind, &other.other_kind) == (own.kind, &own.other_kind)
    }));
    groups
}

impl PeerGap {
    pub(super) fn of(
        group: &Group<'_>,
        members: &Members<'_>,
        level: &LevelId,
        node: &Node,
    ) -> Self {
        let score = |unit: Option<UnitScores<'_>>| match members.score(unit, level.as_str(), node) {
            Cell::Unavailable if unit.is_none() => Cell::undefined(UndefinedReason::NoAnswers),
            score => score.and_then(|score| score.mean),
        };
        let cells: Vec<Cell<f64>> = group.others.iter().map(|(_, unit)| score(*unit)).collect();
        let own = members.own(level.as_str(), node);
        let own = own.and_then(|score| score.mean);
        let named = group.others.iter().zip(&cells);
        let named = named.filter(|(_, cell)| cell.value().is_some());
        let all = Gathered::of(cells.iter().copied());
        let mean = match all.figure(means::mean) {
            // Nobody answered, or their scores are not here: one cannot tell.
            Cell::Undefined { .. } if all.basis.n == 0 => Cell::Unavailable,
            mean => mean,
        };
        Self {
            against: group.against.clone(),
            level: level.clone(),
            partnerships: named.map(|((id, _), _)| (*id).clone()).collect(),
            basis: all.basis,
            mean,
            gap: above(own, mean),
        }
    }
}
