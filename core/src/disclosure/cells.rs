//! The cells of a round, and how they add up.
//!
//! A cell is the sum of its parts along three lines, each in its own way: a hub
//! of its partnerships, everybody of the roles, a node of the nodes below it.
//! The smallest cells, from which all others follow, are the **base**: one
//! partnership, one role (or everybody, where roles are not shown), one
//! statement.

use std::collections::HashSet;
use std::ops::Range;

use super::rules::Rules;
use super::table::{Part, Table, Tree};

/// A sum of counts: of a unit, in a slot, at a node.
pub(super) type Cell = (usize, usize, usize);

/// The lines along which cells add up.
pub(super) const LINES: Range<usize> = 0..3;
/// The line of nodes.
pub(super) const NODES: usize = 2;

/// What a circle looks at.
#[derive(Clone, Copy)]
pub(super) struct View<'p> {
    pub(super) tree: &'p Tree<'p>,
    pub(super) table: &'p Table,
    pub(super) rules: Rules,
}

/// Cells that nothing shown ties to any others: those of a hub, or of a
/// partnership in none, on one level.
pub(super) struct Block {
    /// The hub, as a unit.
    pub(super) hub: Option<usize>,
    pub(super) partnerships: Vec<usize>,
    /// The nodes of the level, the first of which holds all others.
    pub(super) branches: Range<usize>,
    /// Every cell with counts of its own, parents before children.
    pub(super) cells: Vec<Cell>,
}

impl<'p> View<'p> {
    /// How many slots are looked at.
    pub(super) fn slots(&self) -> usize {
        if self.rules.shows_roles {
            self.table.slots
        } else {
            1
        }
    }

    /// The slots that everybody is the sum of.
    pub(super) fn base_slots(&self) -> Range<usize> {
        usize::from(self.rules.shows_roles)..self.slots()
    }

    /// All cells, block after block.
    pub(super) fn blocks(&self) -> Vec<Block> {
        let partnerships = 0..self.table.partnerships.len();
        let alone = partnerships.filter(|unit| self.hub_of(*unit).is_none());
        let mut groups: Vec<(Option<usize>, Vec<usize>)> =
            alone.map(|unit| (None, vec![unit])).collect();
        if !self.rules.members {
            let hubs = self.table.partnerships.len()..self.table.units();
            groups.extend(hubs.map(|hub| (Some(hub), self.table.partnerships_in(hub).to_vec())));
        }
        let mut blocks = Vec::new();
        for branches in self.tree.levels() {
            for (hub, partnerships) in &groups {
                let units = hub.iter().chain(partnerships);
                let places =
                    units.flat_map(|unit| (0..self.slots()).map(move |slot| (*unit, slot)));
                let nodes = || {
                    branches
                        .clone()
                        .filter(|branch| !self.tree.is_mixed(*branch))
                };
                let cells = places.flat_map(|(unit, slot)| nodes().map(move |b| (unit, slot, b)));
                blocks.push(Block {
                    hub: *hub,
                    partnerships: partnerships.clone(),
                    branches: branches.clone(),
                    cells: cells.collect(),
                });
            }
        }
        blocks
    }

    pub(super) fn place(&self, (unit, slot, branch): Cell) -> usize {
        (unit * self.table.slots + slot) * self.tree.branches.len() + branch
    }

    /// The schools of a unit in a slot that are hidden from the circle.
    pub(super) fn parts(&self, unit: usize, slot: usize) -> impl Iterator<Item = &'p Part> {
        let rules = self.rules;
        let parts = self.table.parts_in(unit, slot);
        parts.filter(move |part| rules.hides(part))
    }

    /// The hub of a unit, where hubs are looked at.
    fn hub_of(&self, unit: usize) -> Option<usize> {
        let hub = self.table.hub_of.get(unit).copied().flatten();
        hub.filter(|_| !self.rules.members)
    }

    /// The parts that a cell is the sum of along a line.
    pub(super) fn line(&self, (unit, slot, branch): Cell, line: usize) -> Vec<Cell> {
        match line {
            0 => {
                let units = self.table.partnerships_in(unit).iter();
                units.map(|unit| (*unit, slot, branch)).collect()
            }
            1 if slot == 0 && self.rules.shows_roles => {
                let slots = 1..self.table.slots;
                slots.map(|slot| (unit, slot, branch)).collect()
            }
            1 => Vec::new(),
            _ => {
                let nodes = self.tree.children.get(branch).into_iter().flatten();
                nodes.map(|branch| (unit, slot, *branch)).collect()
            }
        }
    }

    /// The sums that a cell is part of, by line.
    pub(super) fn parents(&self, (unit, slot, branch): Cell) -> [Option<Cell>; 3] {
        let node = self.tree.parent.get(branch).copied().flatten();
        let node = node.filter(|node| !self.tree.is_mixed(*node));
        [
            self.hub_of(unit).map(|hub| (hub, slot, branch)),
            (slot > 0).then_some((unit, 0, branch)),
            node.map(|node| (unit, slot, node)),
        ]
    }

    /// Whether a node is a statement.
    pub(super) fn is_leaf(&self, branch: usize) -> bool {
        self.tree.children.get(branch).is_none_or(Vec::is_empty)
    }

    /// Whether a cell is part of others and has no parts.
    pub(super) fn is_base(&self, (unit, slot, branch): Cell) -> bool {
        unit < self.table.partnerships.len()
            && self.base_slots().contains(&slot)
            && self.is_leaf(branch)
    }

    /// The slots that a slot is the sum of.
    pub(super) fn base_slots_of(&self, slot: usize) -> Range<usize> {
        if slot == 0 {
            self.base_slots()
        } else {
            slot..slot + 1
        }
    }

    /// The smallest cells that a cell is the sum of.
    pub(super) fn base(&self, (unit, slot, branch): Cell) -> Vec<Cell> {
        let itself = (unit < self.table.partnerships.len()).then_some(unit);
        let units = self.table.partnerships_in(unit).iter().copied();
        let mut base = Vec::new();
        for unit in units.chain(itself) {
            for slot in self.base_slots_of(slot) {
                base.extend(self.tree.leaves(branch).map(|leaf| (unit, slot, leaf)));
            }
        }
        base
    }

    /// The cells next to one: its siblings, what it is part of, its parts.
    pub(super) fn near(&self, cell: Cell) -> Vec<Cell> {
        let mut near = Vec::new();
        for (line, parent) in self.parents(cell).into_iter().enumerate() {
            near.extend(self.line(cell, line));
            if let Some(parent) = parent {
                near.push(parent);
                near.extend(self.line(parent, line));
            }
        }
        near
    }

    /// The cells of a block that have something in common with one.
    pub(super) fn overlapping(&self, cell: Cell, block: &Block) -> Vec<Cell> {
        let base: HashSet<Cell> = self.base(cell).into_iter().collect();
        let mut cells = block.cells.clone();
        cells.retain(|other| self.base(*other).iter().any(|cell| base.contains(cell)));
        cells
    }
}
