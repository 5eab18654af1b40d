//! The figures of one partnership or hub, as a row of values.

use std::collections::BTreeSet;

use super::cells::{Block, Cell, View};
use super::linear::System;
use super::plan::Plan;
use super::residue::{Draws, sum};

/// How the values of a unit at one level stand in a row: slot after slot, node
/// after node.
pub(super) struct Layout<'s> {
    pub(super) view: View<'s>,
    pub(super) block: &'s Block,
}

impl Layout<'_> {
    fn width(&self) -> usize {
        self.block.branches.len()
    }

    pub(super) fn len(&self) -> usize {
        self.view.slots() * self.width()
    }

    pub(super) fn place(&self, (_, slot, branch): Cell) -> usize {
        slot * self.width() + branch - self.block.branches.start
    }

    /// What is shown of a partnership, as equations in its hidden base cells.
    pub(super) fn system(&self, plan: &Plan<'_>, unit: usize) -> System {
        let mut unknowns = Vec::new();
        for slot in self.view.base_slots() {
            let cells = self
                .block
                .branches
                .clone()
                .map(|branch| (unit, slot, branch));
            let base = cells.filter(|cell| self.view.is_base(*cell) && plan.is_hidden(*cell));
            unknowns.extend(base.map(|cell| self.place(cell)));
        }
        let mut system = System::new(unknowns, self.len());
        if system.unknowns().is_empty() {
            return system;
        }
        let mut equations = Vec::new();
        for slot in 0..self.view.slots() {
            for branch in self.block.branches.clone() {
                if plan.is_shown((unit, slot, branch)) {
                    let equation = self.within((unit, slot, branch), system.unknowns());
                    equations.push(equation);
                }
            }
        }
        equations.sort_by(|a, b| a.len().cmp(&b.len()).then_with(|| a.cmp(b)));
        for equation in &equations {
            system.add(equation);
        }
        system
    }

    /// The unknowns that a cell is the sum of.
    pub(super) fn within(&self, (_, slot, branch): Cell, unknowns: &[usize]) -> Vec<usize> {
        let slots = self.view.base_slots_of(slot);
        let within = slots.flat_map(|slot| {
            let leaves = self.view.tree.leaves(branch);
            leaves.map(move |leaf| self.place((0, slot, leaf)))
        });
        within
            .filter(|place| unknowns.binary_search(place).is_ok())
            .collect()
    }

    /// The shown sums of the hub, as places, without those that follow from
    /// others.
    pub(super) fn independent_sums(
        &self,
        plan: &Plan<'_>,
        unknowns: &BTreeSet<usize>,
    ) -> Vec<usize> {
        let unknowns: Vec<usize> = unknowns.iter().copied().collect();
        let mut system = System::new(unknowns, self.len());
        let of_hub = self
            .block
            .cells
            .iter()
            .filter(|cell| Some(cell.0) == self.block.hub);
        let shown = of_hub.filter(|cell| plan.is_shown(**cell));
        let sums = shown.map(|cell| (self.within(*cell, system.unknowns()), self.place(*cell)));
        let mut sums: Vec<(Vec<usize>, usize)> = sums.collect();
        sums.sort_by_key(|(sum, place)| (sum.len(), *place));
        sums.retain(|(sum, _)| system.add(sum));
        sums.into_iter().map(|(_, place)| place).collect()
    }

    /// A random solution of a system, with all sums of it.
    pub(super) fn drawn(&self, system: &System, draws: &mut Draws) -> Vec<u64> {
        self.filled(system.solution(draws))
    }

    /// Adds base values up to all nodes, and to everybody.
    fn filled(&self, mut values: Vec<u64>) -> Vec<u64> {
        let start = self.block.branches.start;
        for slot in self.view.base_slots() {
            for branch in self.block.branches.clone().rev() {
                let parent = self.view.tree.parent.get(branch).copied().flatten();
                let value = values.get(self.place((0, slot, branch))).copied();
                let Some((parent, value)) = parent.zip(value) else {
                    continue;
                };
                if let Some(place) = values.get_mut(self.place((0, slot, parent))) {
                    *place = sum(*place, value);
                }
            }
        }
        if self.view.base_slots().start > 0 {
            for branch in self.block.branches.clone() {
                let roles = self.view.base_slots().map(|slot| (0, slot, branch));
                let roles = roles.filter_map(|cell| values.get(self.place(cell)));
                let all = roles.fold(0, |all, value| sum(all, *value));
                if let Some(place) = values.get_mut(branch - start) {
                    *place = all;
                }
            }
        }
        values
    }
}
