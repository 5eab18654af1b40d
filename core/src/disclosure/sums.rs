//! What is shown of a block, as sums of its hidden base cells.
//!
//! Where one sum holds another, their difference is known as well; and a sum
//! less everything that is shown of it along a line.

use std::collections::BTreeSet;

use super::cells::{Block, Cell, LINES};
use super::plan::Plan;
use super::schools::{add, total};

/// So many differences are taken in a partnership or hub at most, the smallest
/// first.
const MOST: usize = 500;
/// Of larger sums no differences are taken but those along a line: what is
/// left of so many cells does not leave one alone.
const LARGEST: usize = 60;

/// Places among the hidden base cells, in ascending order.
pub(super) type Places = Vec<u32>;

/// Known sums of hidden base cells.
pub(super) struct Sums {
    /// The hidden base cells.
    pub(super) cells: Vec<Cell>,
    /// How often each point was chosen in each of them.
    pub(super) counts: Vec<Vec<u64>>,
    pub(super) known: Vec<Sum>,
    /// The sums that each cell is in.
    holding: Vec<Vec<u32>>,
}

/// A known sum.
pub(super) struct Sum {
    pub(super) places: Places,
    /// How often each point was chosen.
    pub(super) total: Vec<u64>,
    /// How many answers the largest of its cells has.
    pub(super) largest: u64,
}

/// Sums by size.
type Found = BTreeSet<(usize, Places)>;

impl Sums {
    pub(super) fn of(plan: &Plan<'_>, block: &Block) -> Self {
        let cells = plan.hidden_cells(block);
        let mut cells: Vec<Cell> = cells.filter(|cell| plan.view.is_base(*cell)).collect();
        cells.sort_unstable();
        let counts = cells.iter().map(|cell| total(&plan.view, &[*cell]));
        let mut sums = Self {
            counts: counts.collect(),
            holding: vec![Vec::new(); cells.len()],
            known: Vec::new(),
            cells,
        };
        let mut known = Found::new();
        for cells in block.cells.chunk_by(|a, b| a.0 == b.0) {
            let mut shown = sums.shown(plan, cells);
            sums.add_differences(&mut shown);
            known.append(&mut shown);
        }
        sums.add_differences(&mut known);
        for (_, places) in known {
            sums.push(places);
        }
        sums
    }

    /// What is shown of some cells, and less what is shown of them along a line.
    fn shown(&self, plan: &Plan<'_>, cells: &[Cell]) -> Found {
        let mut found = Found::new();
        let mut add = |places: Places| {
            if !places.is_empty() {
                found.insert((places.len(), places));
            }
        };
        for cell in cells.iter().filter(|cell| plan.is_shown(**cell)) {
            let places = self.within(plan, &[*cell]);
            if places.is_empty() {
                continue;
            }
            add(places);
            for line in LINES {
                let (mut left, mut shown) = (Vec::new(), Vec::new());
                for part in plan.view.line(*cell, line) {
                    plan.split(part, &mut left, &mut shown);
                }
                if !shown.is_empty() {
                    add(self.within(plan, &left));
                }
            }
        }
        found
    }

    /// Adds what is left of sums when others that they hold are taken away,
    /// and once more from what was found.
    fn add_differences(&self, known: &mut Found) {
        let most = known.len() + MOST;
        for _ in 0..2 {
            let small = known.iter().take_while(|(size, _)| *size <= LARGEST);
            let small: Vec<Places> = small.map(|(_, places)| places.clone()).collect();
            let mut holding: Vec<Vec<usize>> = vec![Vec::new(); self.cells.len()];
            for (sum, places) in small.iter().enumerate() {
                for place in places {
                    if let Some(holding) = holding.get_mut(*place as usize) {
                        holding.push(sum);
                    }
                }
            }
            for part in &small {
                let first = part.first().and_then(|first| holding.get(*first as usize));
                let around = first
                    .into_iter()
                    .flatten()
                    .filter_map(|sum| small.get(*sum));
                for whole in around.filter(|whole| whole.len() > part.len()) {
                    if known.len() < most && holds(whole, part) {
                        let rest = without(whole, part);
                        known.insert((rest.len(), rest));
                    }
                }
            }
        }
    }

    fn push(&mut self, places: Places) {
        let index = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
        for place in &places {
            if let Some(holding) = self.holding.get_mut(*place as usize) {
                holding.push(index);
            }
        }
        let sum = self.sum(places);
        self.known.push(sum);
    }

    /// The sum of some cells.
    pub(super) fn sum(&self, places: Places) -> Sum {
        let mut total = vec![0; self.points()];
        let mut largest = 0;
        for counts in places.iter().filter_map(|at| self.counts.get(*at as usize)) {
            largest = largest.max(counts.iter().sum());
            add(&mut total, counts);
        }
        Sum {
            places,
            total,
            largest,
        }
    }

    /// How many points a cell has.
    pub(super) fn points(&self) -> usize {
        self.counts.first().map_or(0, Vec::len)
    }

    /// The hidden base cells that cells are made of.
    pub(super) fn within(&self, plan: &Plan<'_>, cells: &[Cell]) -> Places {
        let base = cells.iter().flat_map(|cell| plan.view.base(*cell));
        let places = base.filter_map(|cell| self.cells.binary_search(&cell).ok());
        let places = places.filter_map(|place| u32::try_from(place).ok());
        let mut places: Places = places.collect();
        places.sort_unstable();
        places
    }

    /// The sums that a cell is in.
    pub(super) fn holding(&self, place: u32) -> &[u32] {
        self.holding.get(place as usize).map_or(&[], Vec::as_slice)
    }

    /// How many answers a cell has.
    pub(super) fn answers(&self, place: u32) -> u64 {
        let counts = self.counts.get(place as usize);
        counts.into_iter().flatten().sum()
    }
}

/// Whether all places of a part are among others.
pub(super) fn holds(whole: &Places, part: &Places) -> bool {
    let mut whole = whole.iter();
    part.iter().all(|place| whole.any(|other| other == place))
}

/// The places that are not in a part.
fn without(whole: &Places, part: &Places) -> Places {
    let mut part = part.iter().peekable();
    let whole = whole.iter().copied();
    whole
        .filter(|place| part.next_if_eq(&place).is_none())
        .collect()
}
