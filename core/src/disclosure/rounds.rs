//! What two rounds say together.
//!
//! Figures of two rounds have nothing in common unless answers stay the same,
//! and nobody can know that they did. But when every count of one round is at
//! least as high as in the other, at all statements, it is very likely, and
//! what one has more is the answers of those who came or left.

use std::collections::BTreeMap;

use super::cells::{Cell, View};
use super::plan::Plan;

/// Cells of a later round that show, next to those of an earlier one, what some
/// schools answered.
pub(super) struct Carried {
    /// How many schools.
    pub(super) schools: u32,
    pub(super) cells: Vec<Cell>,
}

/// What was carried forward from an `earlier` to a `later` round.
pub(super) fn carried(earlier: &Plan<'_>, later: &Plan<'_>) -> Vec<Carried> {
    let (tree, table) = (later.view.tree, later.view.table);
    let mut found = Vec::new();
    for level in tree.levels() {
        let leaves: Vec<usize> = tree.leaves(level.start).collect();
        for (before, after) in table.units_shared_with(earlier.view.table) {
            for slot in 0..table.slots {
                let whole = (after, slot, level.start);
                if later.schools(whole) == 0 && !tree.is_mixed(level.start) {
                    continue;
                }
                let a = Answers::of(&earlier.view, (before, slot), &leaves);
                let b = Answers::of(&later.view, (after, slot), &leaves);
                if let Some(schools) = a.differ_plainly(&b) {
                    let cells = level.clone().map(|branch| (after, slot, branch));
                    let cells = cells.filter(|cell| later.schools(*cell) > 0);
                    found.push(Carried {
                        schools,
                        cells: cells.collect(),
                    });
                }
            }
        }
    }
    found
}

/// What a unit answered in one round.
struct Answers {
    /// By statement and point.
    counts: Vec<u64>,
    /// How many answers each school gave.
    schools: BTreeMap<u32, u64>,
}

impl Answers {
    fn of(view: &View<'_>, (unit, slot): (usize, usize), leaves: &[usize]) -> Self {
        let mut counts = vec![0; leaves.len() * view.tree.points];
        let mut schools = BTreeMap::new();
        for part in view.parts(unit, slot) {
            let given = leaves.iter().flat_map(|leaf| part.counts(*leaf));
            let mut answers = 0;
            for (sum, count) in counts.iter_mut().zip(given) {
                *sum += count;
                answers += count;
            }
            *schools.entry(part.school).or_insert(0) += answers;
        }
        Self { counts, schools }
    }

    /// If one is the other and some answers more: of how many schools.
    fn differ_plainly(&self, other: &Self) -> Option<u32> {
        let pairs = || self.counts.iter().zip(&other.counts);
        let nested = pairs().all(|(a, b)| a <= b) || pairs().all(|(a, b)| a >= b);
        let answered = |answers: &Self| answers.schools.values().any(|given| *given > 0);
        if !nested || self.counts == other.counts || !answered(self) || !answered(other) {
            return None;
        }
        let mut schools: Vec<&u32> = self.schools.keys().chain(other.schools.keys()).collect();
        schools.sort_unstable();
        schools.dedup();
        schools.retain(|school| {
            let given = |answers: &Self| answers.schools.get(*school).copied().unwrap_or(0);
            given(self) != given(other)
        });
        Some(u32::try_from(schools.len()).unwrap_or(u32::MAX))
    }
}
