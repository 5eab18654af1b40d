//! Which hidden cells have only one value left between nothing and the sums
//! they are part of.

use std::collections::{HashMap, HashSet};

use super::cells::{Block, Cell, LINES};
use super::plan::Plan;
use super::schools::total;

/// The most that each point of a cell can be, if anything is known of it.
type Bound = Option<Vec<u64>>;

impl Plan<'_> {
    /// The hidden cells that have only one value between nothing and what is
    /// left of the sums they are part of.
    pub(super) fn pinned_by_bounds(&self, block: &Block) -> HashSet<Cell> {
        let mut pinned = HashSet::new();
        if self.view.rules.shows_unanimous {
            return pinned;
        }
        let mut remainders: HashMap<(usize, Cell), Vec<u64>> = HashMap::new();
        let mut splits: HashMap<(usize, Cell), Vec<u64>> = HashMap::new();
        let mut bounds: HashMap<Cell, Bound> = HashMap::new();
        for cell in self.hidden_cells(block) {
            let mut bound = None;
            for (line, parent) in LINES.zip(self.view.parents(cell)) {
                let Some(parent) = parent else { continue };
                if self.is_shown(parent) {
                    let left = remainders.entry((line, parent));
                    let left = left.or_insert_with(|| self.hidden_parts(parent, line));
                    lower(&mut bound, left);
                } else if let Some(above) = bounds.get(&parent).and_then(Option::as_ref) {
                    lower(&mut bound, above);
                }
                if self.view.is_leaf(cell.2)
                    && let Some(sum) = self.shown_above(cell, line)
                {
                    let left = splits.entry((line, sum));
                    let left = left.or_insert_with(|| self.left_of(sum, line));
                    lower(&mut bound, left);
                }
            }
            if let Some(bound) = &bound {
                let open = bound.iter().filter(|most| **most > 0).count();
                if open <= 1 || bound.iter().sum::<u64>() == self.standing(cell).answers {
                    pinned.insert(cell);
                }
            }
            bounds.insert(cell, bound);
        }
        pinned
    }

    /// The counts of the hidden parts of a line.
    fn hidden_parts(&self, cell: Cell, line: usize) -> Vec<u64> {
        let mut left = self.view.line(cell, line);
        left.retain(|part| self.is_hidden(*part));
        total(&self.view, &left)
    }

    /// The sum next above a cell that is shown, along a line.
    fn shown_above(&self, mut cell: Cell, line: usize) -> Option<Cell> {
        while let Some(parent) = self.view.parents(cell).into_iter().nth(line).flatten() {
            if self.is_shown(parent) {
                return Some(parent);
            }
            cell = parent;
        }
        None
    }

    /// The counts of what is left of a sum along a line.
    fn left_of(&self, sum: Cell, line: usize) -> Vec<u64> {
        let (mut left, mut shown) = (Vec::new(), Vec::new());
        for part in self.view.line(sum, line) {
            self.split(part, &mut left, &mut shown);
        }
        total(&self.view, &left)
    }
}

/// Lowers a bound to another at every point.
fn lower(bound: &mut Bound, other: &[u64]) {
    match bound {
        Some(bound) => bound
            .iter_mut()
            .zip(other)
            .for_each(|(a, b)| *a = (*a).min(*b)),
        None => *bound = Some(other.to_vec()),
    }
}
