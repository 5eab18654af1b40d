//! A random solution of all that is shown of a block.
//!
//! What is shown of a partnership are equations in its own base cells alone;
//! only the sums of the hub are about several. So each partnership has its own
//! small [`System`], of which a random solution is drawn. Together these miss
//! the sums of the hub, and a few partnerships make up for that ([`Balance`]).
//! The outcome is a random solution of everything at once: what is nothing in
//! it is nothing in all of them, and so can be worked out.
//!
//! Readers who are members know more: the figures of their own partnerships,
//! and what is theirs alone. For each of them, only their own partnerships are
//! drawn again, and only those that make up for it change. Where theirs are
//! among those that make up, other solutions are added to the first such that
//! what they know comes to nothing.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::cells::{Block, Cell};
use super::layout::Layout;
use super::linear::{Balance, System};
use super::plan::Plan;
use super::residue::{Draws, add, add_times, difference, sum};

/// A random solution of all equations of a block.
pub(super) struct Solution<'s> {
    block: &'s Block,
    layout: Layout<'s>,
    /// The partnerships that have hidden base cells.
    owners: BTreeMap<usize, Owner>,
    /// The shown sums of the hub, as places in the layout.
    sums: Vec<usize>,
    balance: Balance,
    /// What the owners drew, together.
    drawn: Vec<u64>,
    /// The values of those that make up for what is amiss, and of the hub.
    changed: Values,
    /// Other solutions, as many as were asked for.
    others: Vec<Values>,
    draws: Draws,
}

/// Values of some units, in the order of the layout.
pub(super) type Values = BTreeMap<usize, Vec<u64>>;

/// What is known of a partnership by itself.
struct Owner {
    system: System,
    /// A random solution, with all sums of it.
    drawn: Vec<u64>,
}

impl<'s> Solution<'s> {
    pub(super) fn of(plan: &Plan<'s>, block: &'s Block) -> Self {
        let layout = Layout {
            view: plan.view,
            block,
        };
        let mut draws = Draws::default();
        let mut owners = BTreeMap::new();
        let mut together = vec![0; layout.len()];
        let mut free = BTreeSet::new();
        for unit in &block.partnerships {
            let system = layout.system(plan, *unit);
            if !system.unknowns().is_empty() {
                free.extend(system.unknowns().iter().copied());
                let own = layout.drawn(&system, &mut draws);
                add(&mut together, &own);
                owners.insert(*unit, Owner { system, drawn: own });
            }
        }
        let mut solution = Self {
            block,
            owners,
            sums: layout.independent_sums(plan, &free),
            layout,
            balance: Balance::default(),
            drawn: together,
            changed: Values::new(),
            others: Vec::new(),
            draws,
        };
        solution.find_balance();
        solution.changed = solution.made_up(&Values::new());
        solution
    }

    /// Finds how the sums of the hub can be changed: by the partnerships of
    /// which least is known, so that they are few.
    fn find_balance(&mut self) {
        let mut owners: Vec<(&usize, &Owner)> = self.owners.iter().collect();
        owners.sort_by_key(|(_, owner)| Reverse(owner.system.unknowns().len()));
        for (unit, owner) in owners {
            while self.balance.rank() < self.sums.len() {
                let values = self.layout.drawn(&owner.system, &mut self.draws);
                if !self.balance.add(pick(&values, &self.sums), *unit, values) {
                    break;
                }
            }
        }
    }

    /// The values that are others than drawn when some owners draw others, so
    /// that the sums of the hub come to nothing.
    fn made_up(&self, others: &Values) -> Values {
        let mut whole = self.drawn.clone();
        for (unit, values) in others {
            if let Some(owner) = self.owners.get(unit) {
                for ((whole, new), old) in whole.iter_mut().zip(values).zip(&owner.drawn) {
                    *whole = sum(*whole, difference(*new, *old));
                }
            }
        }
        let mut values = self.balance.make_up(pick(&whole, &self.sums));
        for (unit, change) in &mut values {
            add(&mut whole, change);
            let drawn = self.owners.get(unit).map(|owner| &owner.drawn);
            if let Some(drawn) = others.get(unit).or(drawn) {
                add(change, drawn);
            }
        }
        for (unit, other) in others {
            values.entry(*unit).or_insert_with(|| other.clone());
        }
        if let Some(hub) = self.block.hub {
            values.insert(hub, whole);
        }
        values
    }

    /// The values of a unit.
    fn values(&self, unit: usize) -> Option<&Vec<u64>> {
        let drawn = || Some(&self.owners.get(&unit)?.drawn);
        self.changed.get(&unit).or_else(drawn)
    }

    /// The values of all units at which some sums, each of one unit, come to
    /// nothing as well.
    fn without(&mut self, sums: &[(usize, Vec<usize>)]) -> Values {
        let at = |values: Option<&Vec<u64>>, places: &[usize]| {
            let values = values.map_or_else(Vec::new, |values| pick(values, places));
            values.into_iter().fold(0, sum)
        };
        let mut balance = Balance::default();
        for index in 0.. {
            if index == self.others.len() {
                let owners = self.owners.iter();
                let drawn = owners.map(|(unit, owner)| {
                    (*unit, self.layout.drawn(&owner.system, &mut self.draws))
                });
                let drawn = drawn.collect();
                self.others.push(self.made_up(&drawn));
            }
            let Some(other) = self.others.get(index) else {
                break;
            };
            let amiss = sums
                .iter()
                .map(|(unit, places)| at(other.get(unit), places));
            if !balance.add(amiss.collect(), index, vec![1]) {
                break;
            }
        }
        let amiss = sums
            .iter()
            .map(|(unit, places)| at(self.values(*unit), places));
        let change = balance.make_up(amiss.collect());
        let units = self.owners.keys().copied().chain(self.block.hub);
        let mut values: Values = Values::new();
        for unit in units {
            let mut own = self.values(unit).cloned().unwrap_or_default();
            for (other, factor) in &change {
                let other = self.others.get(*other).and_then(|values| values.get(&unit));
                if let (Some(other), Some(factor)) = (other, factor.first()) {
                    add_times(&mut own, other, *factor);
                }
            }
            values.insert(unit, own);
        }
        values
    }

    /// The values that are others in a solution of what is shown and some cells
    /// of partnerships; none if all of those follow from what is shown there.
    pub(super) fn with(&mut self, known: &[Cell]) -> Option<Values> {
        let mut others = Values::new();
        let mut learnt: Vec<(usize, Vec<usize>)> = Vec::new();
        for known in known.chunk_by(|a, b| a.0 == b.0) {
            let Some((unit, owner)) = known
                .first()
                .and_then(|cell| self.owners.get_key_value(&cell.0))
            else {
                continue;
            };
            let mut system = owner.system.clone();
            let before = learnt.len();
            for cell in known {
                let places = self.layout.within(*cell, system.unknowns());
                if system.add(&places) {
                    learnt.push((*unit, places));
                }
            }
            if learnt.len() > before {
                others.insert(*unit, self.layout.drawn(&system, &mut self.draws));
            }
        }
        if learnt.is_empty() {
            None
        } else if others.keys().any(|unit| self.balance.changes(*unit)) {
            Some(self.without(&learnt))
        } else {
            Some(self.made_up(&others))
        }
    }

    /// The value of a cell.
    pub(super) fn value(&self, cell: Cell) -> u64 {
        let value = self
            .values(cell.0)
            .and_then(|values| values.get(self.layout.place(cell)));
        value.copied().unwrap_or(0)
    }

    /// The value of a cell among others.
    pub(super) fn value_in(&self, values: &Values, cell: Cell) -> Option<u64> {
        values.get(&cell.0)?.get(self.layout.place(cell)).copied()
    }
}

fn pick(values: &[u64], places: &[usize]) -> Vec<u64> {
    let values = places.iter().map(|place| values.get(*place).copied());
    values.map(Option::unwrap_or_default).collect()
}
