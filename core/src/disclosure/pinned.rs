//! Which hidden cells can be worked out from all that is shown together.
//!
//! What is the same in every solution of the equations is known, and a random
//! one tells for all cells at once ([`Solution`]). Then come those who are
//! members, and know the figures of their own partnerships and what is theirs
//! alone: each may work out nothing beyond that.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::cells::{Block, Cell};
use super::plan::Plan;
use super::solution::Solution;

impl Plan<'_> {
    /// The hidden cells of a block that can be worked out from what is shown.
    pub(super) fn pinned(&self, block: &Block) -> Vec<Cell> {
        let hidden: Vec<Cell> = self.hidden_cells(block).collect();
        if hidden.is_empty() {
            return hidden;
        }
        let mut solution = Solution::of(self, block);
        let known = hidden.iter().copied();
        let mut pinned: HashSet<Cell> = known.filter(|cell| solution.value(*cell) == 0).collect();
        // Each of these comes when what is known without it is mended.
        if pinned.is_empty() {
            for reader in self.members(block) {
                pinned.extend(reader.works_out(self, &mut solution, &hidden));
            }
        }
        if pinned.is_empty() {
            pinned = self.pinned_by_bounds(block);
        }
        hidden
            .into_iter()
            .filter(|cell| pinned.contains(cell))
            .collect()
    }

    /// What leaders of a school know beside what is shown: their own answers,
    /// and the figures of their partnerships.
    fn members(&self, block: &Block) -> BTreeSet<Member> {
        let mut members: BTreeMap<u32, Member> = BTreeMap::new();
        for cell in self.hidden_cells(block) {
            let (unit, slot, branch) = cell;
            if self.view.is_base(cell) && self.schools(cell) == 1 {
                let parts = self.view.parts(unit, slot);
                let mut alone = parts.filter(|part| part.counts(branch).iter().any(|n| *n > 0));
                if let Some(part) = alone.next() {
                    members.entry(part.school).or_default().own.insert(cell);
                }
            }
        }
        if !self.view.rules.members {
            let cells = self
                .hidden_cells(block)
                .filter(|cell| self.seen_by_members(*cell));
            let seen: BTreeSet<usize> = cells.map(|cell| cell.0).collect();
            for unit in seen {
                for school in self.view.table.readers(unit) {
                    members.entry(*school).or_default().units.insert(unit);
                }
            }
        }
        members.into_values().collect()
    }
}

/// What leaders of a school know.
#[derive(Default, PartialEq, Eq, PartialOrd, Ord)]
struct Member {
    /// The hidden base cells that are theirs alone.
    own: BTreeSet<Cell>,
    /// Their partnerships, as units.
    units: BTreeSet<usize>,
}

impl Member {
    /// What a member can work out beyond what they know anyway, where nobody
    /// else can work out anything.
    fn works_out(
        &self,
        plan: &Plan<'_>,
        solution: &mut Solution<'_>,
        hidden: &[Cell],
    ) -> Vec<Cell> {
        let seen = |cell: Cell| self.units.contains(&cell.0) && plan.seen_by_members(cell);
        let is_known = |cell: &Cell| self.own.contains(cell) || seen(*cell);
        let known: Vec<Cell> = hidden.iter().copied().filter(is_known).collect();
        let Some(values) = solution.with(&known) else {
            return Vec::new();
        };
        let is_theirs = |cell: Cell| {
            let parts = plan.view.line(cell, 0);
            let mut all = parts.iter();
            let all_seen = all.all(|part| seen(*part) || plan.schools(*part) == 0);
            seen(cell) || (!parts.is_empty() && all_seen)
        };
        let is_own = |cell: Cell| {
            let mut base = plan.view.base(cell).into_iter();
            base.all(|base| !plan.is_hidden(base) || self.own.contains(&base))
        };
        let cells = hidden.iter().copied();
        let found = cells.filter(|cell| solution.value_in(&values, *cell) == Some(0));
        found
            .filter(|cell| !is_own(*cell) && !is_theirs(*cell))
            .collect()
    }
}
