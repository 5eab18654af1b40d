//! From one round to another.

use serde::{Deserialize, Serialize};

use super::position::{AxisValue, Position, QuadrantBox};
use super::{QuadrantPicture, SchoolPosition};
use crate::cell::Cell;
use crate::id::{RoundId, SchoolId};
use crate::scores::{Basis, Gathered};
use crate::stats::means::mean;

/// How a partnership moved between two rounds.
///
/// A partnership also moves when schools join and leave. So beside the plain
/// difference stands that of the schools that were there both times.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct QuadrantMovement {
    /// The round it moved from.
    pub from: RoundId,
    /// The round it moved to.
    pub to: RoundId,
    /// How far along the horizontal axis.
    #[cfg_attr(feature = "schema", schemars(title = "Horizontal"))]
    pub dx: Cell<f64>,
    /// How far up the vertical axis.
    #[cfg_attr(feature = "schema", schemars(title = "Vertical"))]
    pub dy: Cell<f64>,
    /// The box it left, or stayed in.
    pub from_box: Cell<QuadrantBox>,
    /// The box it came to.
    pub to_box: Cell<QuadrantBox>,
    /// Whether these are two.
    pub box_changed: Cell<bool>,
    /// How far the schools moved that are placed in both rounds.
    pub matched: MatchedMovement,
    /// Schools that are only in the later round.
    pub joined: Vec<SchoolId>,
    /// Schools that are only in the earlier round.
    pub left: Vec<SchoolId>,
}

/// The mean movement of schools that are placed in both rounds.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MatchedMovement {
    /// Along the horizontal axis.
    #[cfg_attr(feature = "schema", schemars(title = "Horizontal"))]
    pub dx: Cell<f64>,
    /// Of how many schools.
    #[cfg_attr(feature = "schema", schemars(title = "Horizontal basis"))]
    pub x: Basis,
    /// Up the vertical axis.
    #[cfg_attr(feature = "schema", schemars(title = "Vertical"))]
    pub dy: Cell<f64>,
    /// Of how many schools.
    #[cfg_attr(feature = "schema", schemars(title = "Vertical basis"))]
    pub y: Basis,
}

impl QuadrantMovement {
    /// The movement from one picture of a partnership to a later one.
    #[must_use]
    pub fn between(from: &QuadrantPicture, to: &QuadrantPicture) -> Self {
        let (earlier, later) = (&from.position, &to.position);
        let boxes = earlier.in_box.and_then(|a| later.in_box.map(|b| (a, b)));
        let (x, y) = (matched(from, to, |p| &p.x), matched(from, to, |p| &p.y));
        Self {
            from: from.round.clone(),
            to: to.round.clone(),
            dx: minus(&later.x, &earlier.x),
            dy: minus(&later.y, &earlier.y),
            from_box: earlier.in_box,
            to_box: later.in_box,
            box_changed: boxes.map(|(from, to)| from != to),
            matched: MatchedMovement {
                dx: x.figure(mean),
                x: x.basis,
                dy: y.figure(mean),
                y: y.basis,
            },
            joined: only_in(&to.schools, &from.schools),
            left: only_in(&from.schools, &to.schools),
        }
    }
}

fn minus(a: &AxisValue, b: &AxisValue) -> Cell<f64> {
    a.value.and_then(|a| b.value.map(|b| a - b))
}

/// The movements of the schools that are in both pictures.
fn matched(
    from: &QuadrantPicture,
    to: &QuadrantPicture,
    axis: impl Fn(&Position) -> &AxisValue,
) -> Gathered {
    let both = to.schools.iter().filter_map(|later| {
        let mut earlier = from.schools.iter();
        let earlier = earlier.find(|earlier| earlier.school == later.school)?;
        Some(minus(axis(&later.position), axis(&earlier.position)))
    });
    Gathered::of(both)
}

fn only_in(these: &[SchoolPosition], others: &[SchoolPosition]) -> Vec<SchoolId> {
    let only = these
        .iter()
        .filter(|this| others.iter().all(|other| other.school != this.school));
    only.map(|school| school.school.clone()).collect()
}
