//! Each school: its own view of itself and of the partnership, and the views
//! of the others.

use serde::{Deserialize, Serialize};

use super::mean::above;
use crate::cell::Cell;
use crate::id::SchoolId;
use crate::scores::{Basis, Gathered, Members, Node};
use crate::stats::means;

/// How one school sees things, and how far that is from how others do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SchoolGap {
    /// The school.
    pub school: SchoolId,
    /// How it rates itself.
    pub own: Cell<f64>,
    /// How it rates the partnership.
    pub partnership: Cell<f64>,
    /// How far it rates the partnership above itself.
    pub self_partnership: Cell<f64>,
    /// How the other schools rate the partnership: their mean.
    pub others: Cell<f64>,
    /// Those other schools.
    pub others_basis: Basis,
    /// How far it rates the partnership above the others.
    pub perception: Cell<f64>,
    /// How far it rates itself above the score of the partnership at that
    /// level, which is made of all schools, this one among them.
    pub to_mean: Cell<f64>,
}

/// Every school of the partnership.
pub(super) fn schools(
    members: &Members<'_>,
    (own_level, partnership_level): (&str, &str),
    node: &Node,
) -> Vec<SchoolGap> {
    let mean = members.own(own_level, node).and_then(|score| score.mean);
    let own = members.each(own_level, node);
    let views = members.each(partnership_level, node);
    let schools = members.schools.iter().zip(own).zip(&views).enumerate();
    schools
        .map(|(index, ((member, own), view))| {
            let rest = views
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != index);
            let rest = Gathered::of(rest.map(|(_, view)| *view));
            let others = rest.figure(means::mean);
            SchoolGap {
                school: member.school.clone(),
                own,
                partnership: *view,
                self_partnership: if own_level == partnership_level {
                    Cell::NotApplicable { reason: None }
                } else {
                    above(*view, own)
                },
                others,
                others_basis: rest.basis,
                perception: above(*view, others),
                to_mean: above(own, mean),
            }
        })
        .collect()
}
