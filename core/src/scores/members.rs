//! A partnership in one round: its own scores beside those of its schools.
//!
//! An analysis that goes from school to school reads scores through here, for
//! there are four ways in which a school can have no figure, and they must not
//! be mixed up: it gave too few answers, nothing is asked there, its figure is
//! hidden, or its scores are not among those at hand.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::{Node, Score, ScoreRow, ScoreUnit, Scores, UnitScores};
use crate::cell::{Cell, NotApplicableReason, UndefinedReason};
use crate::framework::Framework;
use crate::id::{PartnershipId, RoleId, SchoolId};
use crate::roster::{PartnershipRound, Roster};
use crate::stats::Undefined;
use crate::text::Text;

/// What a figure over several rests on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Basis {
    /// How many have a figure that is read.
    #[cfg_attr(feature = "schema", schemars(title = "Number"))]
    pub n: u64,
    /// How many have none.
    pub missing: u64,
    /// How many have one, or may have one, that cannot be seen here. If there
    /// is any, what rests on them all is not given.
    pub hidden: u64,
}

/// How many differences go which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Directions {
    /// How many are above zero.
    pub up: u64,
    /// How many are zero, or as good as that.
    pub same: u64,
    /// How many are below.
    pub down: u64,
}

impl Directions {
    /// Counts differences; up to `same_within` they count as none.
    pub(crate) fn of(differences: &[f64], same_within: f64) -> Self {
        let mut directions = Self::default();
        for difference in differences {
            // To nine decimals: a mean may be off by its last bit.
            if difference.abs() <= same_within + 1e-9 {
                directions.same += 1;
            } else if *difference > 0.0 {
                directions.up += 1;
            } else {
                directions.down += 1;
            }
        }
        directions
    }
}

/// A partnership in a round, as far as its scores can be seen.
pub(crate) struct Members<'a> {
    framework: &'a Framework,
    /// The scores of the partnership.
    pub(crate) partnership: Option<UnitScores<'a>>,
    /// Its schools: those that have scores here in the order of those, then
    /// the others that belong to it, in the order of the roster.
    pub(crate) schools: Vec<Member<'a>>,
    /// How many schools the roster has in it.
    #[expect(
        clippy::struct_field_names,
        reason = "the word for schools that belong"
    )]
    pub(crate) members: u64,
    /// Whether schools answered whose scores are not here.
    withheld: bool,
    /// Where a score was found the last time. The rows of all units stand in
    /// one order, so the next one is most likely there or right behind.
    near: std::cell::Cell<usize>,
}

/// A school of the partnership.
pub(crate) struct Member<'a> {
    pub(crate) school: SchoolId,
    /// Its scores, if it has any here.
    pub(crate) scores: Option<UnitScores<'a>>,
}

impl<'a> Members<'a> {
    /// The partnership in a round; all who answered, or one role.
    pub(crate) fn of(
        scores: &'a Scores,
        framework: &'a Framework,
        roster: &Roster,
        of: PartnershipRound<'_>,
        role: Option<&str>,
    ) -> Self {
        let (id, name) = (&of.partnership.id, of.round.id.as_str());
        let (round, partnership) = of.place;
        let unit = ScoreUnit::Partnership {
            partnership: id.clone(),
        };
        let unit = scores.unit(name, &unit, role);
        let mut schools = scores.schools(name, id, role);
        let answered = unit.into_iter().flat_map(|unit| unit.rows);
        let answered = answered.map(|row| row.score.schools).max().unwrap_or(0);
        let withheld = (schools.len() as u64) < answered;
        let members = roster.members_at(partnership, round);
        let ids = members
            .iter()
            .filter_map(|index| Some(&roster.schools.get(*index as usize)?.id));
        let ids: Vec<&SchoolId> = ids.collect();
        // Schools under other names than those of the roster cannot be told
        // from those that are not here.
        if schools.iter().all(|school| ids.contains(&&school.school)) {
            for id in ids {
                if !schools.iter().any(|school| school.school == *id) {
                    schools.push(Member {
                        school: id.clone(),
                        scores: None,
                    });
                }
            }
        }
        Self {
            framework,
            partnership: unit,
            schools,
            members: members.len() as u64,
            withheld,
            near: std::cell::Cell::default(),
        }
    }

    /// The score of the partnership at a node.
    pub(crate) fn own(&self, level: &str, node: &Node) -> Cell<&'a Score> {
        self.score(self.partnership, level, node)
    }

    /// The score of one of the schools, or why there is none.
    pub(crate) fn of_school(&self, school: &Member<'a>, level: &str, node: &Node) -> Cell<f64> {
        self.score(school.scores, level, node)
            .and_then(|score| score.mean)
    }

    /// The scores of all schools at a node.
    pub(crate) fn each(&self, level: &str, node: &Node) -> Vec<Cell<f64>> {
        let schools = self.schools.iter();
        schools
            .map(|school| self.of_school(school, level, node))
            .collect()
    }

    /// The score of a unit at a node.
    pub(crate) fn score(
        &self,
        unit: Option<UnitScores<'a>>,
        level: &str,
        node: &Node,
    ) -> Cell<&'a Score> {
        let found = unit.and_then(|unit| unit.find(level, node, self.near.get()));
        if let Some((place, score)) = found {
            self.near.set(place);
            return Cell::of(score);
        }
        if !asks(self.framework, level, node) {
            Cell::not_applicable(NotApplicableReason::NotAsked)
        } else if unit.is_some() || self.withheld {
            Cell::Unavailable
        } else {
            Cell::undefined(UndefinedReason::NoAnswers)
        }
    }
}

impl Scores {
    /// The schools that have scores in a partnership and round, in the order
    /// of the rows: of all who answered, or of one role.
    fn schools(
        &self,
        round: &str,
        partnership: &PartnershipId,
        role: Option<&str>,
    ) -> Vec<Member<'_>> {
        let first = |range: &Range<usize>| self.rows.get(range.start);
        let inside = |row: &ScoreRow| match &row.unit {
            ScoreUnit::School {
                partnership: of,
                school,
            } if of == partnership && row.round.as_str() == round => Some(school.clone()),
            _ => None,
        };
        // The index is in the order of ids, and so all schools of a
        // partnership stand side by side.
        let start = self.index.partition_point(|range| {
            first(range).is_some_and(|row| {
                let before = match &row.unit {
                    ScoreUnit::School {
                        partnership: of, ..
                    } => of < partnership,
                    _ => true,
                };
                row.round.as_str() < round || (row.round.as_str() == round && before)
            })
        });
        let ranges = self.index.iter().skip(start);
        let mut found: Vec<_> = ranges
            .map_while(|range| Some((range, first(range)?, inside(first(range)?)?)))
            .filter(|(_, row, _)| row.role.as_ref().map(RoleId::as_str) == role)
            .collect();
        found.sort_by_key(|(range, ..)| range.start);
        let members = found.into_iter().map(|(range, _, school)| Member {
            school,
            scores: self.rows.get(range.clone()).and_then(UnitScores::new),
        });
        members.collect()
    }
}

/// Whether anything is asked about a node at a level.
pub(crate) fn asks(framework: &Framework, level: &str, node: &Node) -> bool {
    let mut statements = framework.statements();
    statements.any(|(area, theme, statement)| {
        statement.level.as_str() == level
            && match node {
                Node::Whole => true,
                Node::Area { code } => *code == area.code,
                Node::Theme { code } => *code == theme.code,
                Node::Statement { code } => *code == statement.code,
            }
    })
}

/// What is made of statements, in the order of the framework: the whole, then
/// each area with its themes after it, each with its title.
pub(crate) fn nodes(framework: &Framework) -> Vec<(Node, &Text)> {
    let mut nodes = vec![(Node::Whole, &framework.title)];
    for area in &framework.areas {
        let code = area.code.clone();
        nodes.push((Node::Area { code }, &area.title));
        for theme in &area.themes {
            let code = theme.code.clone();
            nodes.push((Node::Theme { code }, &theme.title));
        }
    }
    nodes
}

/// Figures of several, of which some may be missing or hidden.
#[derive(Clone, Debug)]
pub(crate) struct Gathered<T = f64> {
    pub(crate) values: Vec<T>,
    pub(crate) basis: Basis,
    /// Why nothing can be made of all of them.
    hidden: Option<Cell<()>>,
    /// Why there is none, if there is none.
    reason: Option<Cell<()>>,
}

impl<T> Gathered<T> {
    pub(crate) fn of(cells: impl IntoIterator<Item = Cell<T>>) -> Self {
        let mut gathered = Self {
            values: Vec::new(),
            basis: Basis::default(),
            hidden: None,
            reason: None,
        };
        let basis = &mut gathered.basis;
        for cell in cells {
            match cell {
                Cell::Value { value } => {
                    gathered.values.push(value);
                    basis.n += 1;
                }
                Cell::Suppressed { reason } => {
                    basis.hidden += 1;
                    gathered.hidden = Some(Cell::Suppressed { reason }); // the better reason
                }
                Cell::Unavailable => {
                    basis.hidden += 1;
                    gathered.hidden.get_or_insert(Cell::Unavailable);
                }
                Cell::Undefined { reason } => {
                    basis.missing += 1;
                    if gathered.reason.is_none() || reason != UndefinedReason::NoAnswers {
                        gathered.reason = Some(Cell::Undefined { reason });
                    }
                }
                Cell::NotApplicable { reason } => {
                    basis.missing += 1;
                    gathered
                        .reason
                        .get_or_insert(Cell::NotApplicable { reason });
                }
            }
        }
        gathered
    }

    /// The values, unless one of them is hidden or there is none at all.
    pub(crate) fn values(&self) -> Cell<&[T]> {
        match (self.hidden, self.reason) {
            (Some(hidden), _) => hidden.and_then(|()| Cell::Unavailable),
            (None, Some(reason)) if self.values.is_empty() => {
                reason.and_then(|()| Cell::Unavailable)
            }
            (None, _) if self.values.is_empty() => Cell::undefined(UndefinedReason::NoAnswers),
            (None, _) => Cell::of(&self.values),
        }
    }

    /// What `figure` makes of the values, unless one of them is hidden.
    pub(crate) fn figure<U>(&self, figure: impl FnOnce(&[T]) -> Result<U, Undefined>) -> Cell<U> {
        self.values().and_then(|values| figure(values).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::SuppressionReason;
    use crate::stats::means;

    const HIDDEN: Cell<f64> = Cell::Suppressed {
        reason: SuppressionReason::TooFewContributors,
    };

    #[test]
    fn nothing_is_made_of_what_is_hidden() {
        let gathered = Gathered::of([Cell::of(1.0), Cell::Unavailable, HIDDEN, Cell::of(3.0)]);
        let basis = Basis {
            n: 2,
            missing: 0,
            hidden: 2,
        };
        assert_eq!(gathered.basis, basis);
        assert_eq!(gathered.figure(means::mean), HIDDEN);
    }

    #[test]
    fn what_is_missing_is_left_out() {
        let none = Cell::undefined(UndefinedReason::NoAnswers);
        let few = Cell::undefined(UndefinedReason::TooFewAnswered);
        let gathered = Gathered::of([Cell::of(1.0), none, few, Cell::of(4.0)]);
        assert_eq!((gathered.basis.n, gathered.basis.missing), (2, 2));
        assert_eq!(gathered.figure(means::mean), Cell::of(2.5));
        assert_eq!(Gathered::of([none, few, none]).figure(means::mean), few);
        assert_eq!(Gathered::of([none, none]).figure(means::mean), none);
        assert_eq!(Gathered::of([]).figure(means::mean), none);
        let not_asked = Cell::not_applicable(NotApplicableReason::NotAsked);
        assert_eq!(Gathered::of([not_asked]).figure(means::mean), not_asked);
    }
}
