//! The two rounds as two groups of schools, whoever they were.

use serde::{Deserialize, Serialize};

use super::matched::{At, settled};
use super::options::ChangeOptions;
use super::series::Then;
use crate::cell::Cell;
use crate::scores::{Basis, Gathered};
use crate::stats::cliff::{Cliff, Options, cliff};

/// The scores of all schools in the last round against those of all in the
/// first: what is left to compare when many have come and gone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UnmatchedChange {
    /// The schools of the first round.
    pub before: Basis,
    /// The schools of the last round.
    pub after: Basis,
    /// The score of the partnership in the last round minus that in the first.
    pub difference: Cell<f64>,
    /// Cliff's δ (1993): how much more often a school of the last round stands
    /// above one of the first than below it, from −1 to 1.
    pub delta: Cell<f64>,
}

impl UnmatchedChange {
    /// The change, and δ with all that belongs to it.
    pub(super) fn of(
        (before, after): (&Then<'_>, &Then<'_>),
        at: At<'_>,
        options: &ChangeOptions,
    ) -> (Self, Cell<Cliff>) {
        let score = |then: &Then<'_>| {
            let score = then.members.own(at.level, at.node);
            score.and_then(|score| score.mean)
        };
        let schools = |then: &Then<'_>| {
            let scores = then.members.each(at.level, at.node).into_iter();
            Gathered::of(scores.map(|score| score.map(settled)))
        };
        let (first, last) = (score(before), score(after));
        let (old, new) = (schools(before), schools(after));
        let level = options.confidence;
        let settings = Options {
            level,
            ..Options::default()
        };
        let delta = at.unbroken(new.values().and_then(|new| {
            old.values()
                .and_then(|old| cliff(new, old, &settings).into())
        }));
        let change = Self {
            before: old.basis,
            after: new.basis,
            difference: at.unbroken(last.and_then(|last| first.map(|first| last - first))),
            delta: delta.map(|cliff| cliff.delta),
        };
        (change, delta)
    }
}
