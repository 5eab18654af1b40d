//! What is left of a sum when what is shown of it is taken away.

use std::collections::BTreeMap;

use super::cells::{Block, Cell, LINES, NODES};
use super::plan::Plan;
use super::rules::HidingRule;
use super::schools::Standing;

impl Plan<'_> {
    /// What is left of each shown sum must not expose anybody. Whether
    /// something had to be hidden for it.
    pub(super) fn guard_remainders(&mut self, block: &Block) -> bool {
        let mut sums: Vec<(usize, Cell)> = Vec::new();
        for cell in self.hidden_cells(block) {
            let parents = LINES.zip(self.view.parents(cell));
            sums.extend(parents.filter_map(|(line, parent)| Some((line, parent?))));
        }
        sums.sort_unstable();
        sums.dedup();
        let mut changed = false;
        for (line, cell) in sums {
            if !self.is_shown(cell) || (line == 0 && self.is_left_to_many(cell)) {
                continue;
            }
            let (mut left, mut shown) = (Vec::new(), Vec::new());
            for part in self.view.line(cell, line) {
                self.split(part, &mut left, &mut shown);
            }
            if self.exposes(&left) {
                let next = self.least(shown).unwrap_or(cell);
                self.hide(next, HidingRule::Complementary);
                changed = true;
            }
        }
        changed
    }

    /// Splits a cell into what is shown of it, as a whole or node by node, and
    /// what is left.
    pub(super) fn split(&self, cell: Cell, left: &mut Vec<Cell>, shown: &mut Vec<Cell>) {
        if self.is_shown(cell) {
            shown.push(cell);
        } else if self.is_hidden(cell) {
            if self.view.is_leaf(cell.2) {
                left.push(cell);
            }
            for part in self.view.line(cell, NODES) {
                self.split(part, left, shown);
            }
        }
    }

    /// Whether what is left exposes anybody: to everybody, or to those who are
    /// members of one of the partnerships and have seen its figures there.
    fn exposes(&self, left: &[Cell]) -> bool {
        let rules = self.view.rules;
        let exposes = |left: &[Cell]| rules.against(Standing::of(&self.view, left)).is_some();
        if exposes(left) {
            return true;
        }
        let mut units: Vec<usize> = left.iter().map(|cell| cell.0).collect();
        units.dedup();
        if units.len() < 2 || rules.members {
            return false;
        }
        let mut of_schools: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for unit in &units {
            for school in self.view.table.readers(*unit) {
                of_schools.entry(*school).or_default().push(*unit);
            }
        }
        let mut known: Vec<Vec<usize>> = units.iter().map(|unit| vec![*unit]).collect();
        known.extend(of_schools.into_values().filter(|units| units.len() > 1));
        known.sort_unstable();
        known.dedup();
        known.iter().any(|known| {
            let mut rest = left.to_vec();
            rest.retain(|cell| !(known.contains(&cell.0) && self.seen_by_members(*cell)));
            rest.len() < left.len() && exposes(&rest)
        })
    }

    /// Whether what is left of a hub's sum plainly exposes nobody: the answers
    /// of so many partnerships are left that there are enough schools, and
    /// several points, whoever takes away those of one school and whatever one
    /// member knows. Most sums of a large hub are settled by this.
    fn is_left_to_many(&self, sum: Cell) -> bool {
        let rules = self.view.rules;
        // One school is in so many partnerships at most, and so is one member.
        let most = self.view.table.most_partnerships;
        let schools = rules.min_schools.max(rules.members_min) as usize;
        let enough = most + most * schools;
        let mut partnerships = 0;
        let mut points = vec![0; self.view.tree.points];
        let (mut left, mut shown) = (Vec::new(), Vec::new());
        for part in self.view.line(sum, 0) {
            left.clear();
            self.split(part, &mut left, &mut shown);
            let mut chosen = vec![false; points.len()];
            for &(unit, slot, branch) in &left {
                let parts = self.view.parts(unit, slot);
                for part in parts.filter(|part| rules.closes(part)) {
                    for (chosen, count) in chosen.iter_mut().zip(part.counts(branch)) {
                        *chosen |= *count > 0;
                    }
                }
            }
            partnerships += usize::from(chosen.contains(&true));
            for (point, chosen) in points.iter_mut().zip(chosen) {
                *point += usize::from(chosen);
            }
            let several = points.iter().filter(|by| **by > 2 * most).count() > 1;
            if several && partnerships >= enough {
                return true;
            }
        }
        false
    }
}
