//! What is hidden: first what would show a school, then what would give it away.
//!
//! One round of one circle at a time, block by block, until nothing changes:
//!
//! 1. A cell is hidden that rests on too few schools, or in which all are of
//!    one mind: all, or all but one, who would see the others' answers.
//! 2. What is left of a shown sum when its shown parts are taken away must
//!    pass the same test, or another part is hidden ([`remainders`]).
//! 3. No hidden cell may be determined by all that is shown together
//!    ([`pinned`]), nor be pinned by the sums it is part of ([`bounds`]); or
//!    something near it is hidden.
//!
//! What is hidden next is the cell with the fewest schools, in the order of
//! rows if there are several. That is safe, and not always the least.
//!
//! [`remainders`]: super::remainders
//! [`pinned`]: super::pinned
//! [`bounds`]: super::bounds

use super::cells::{Block, Cell, View};
use super::rules::{HidingRule, Rules, State};
use super::schools::Standing;
use super::table::{Table, Tree};

/// What is hidden of one round, being worked out.
pub(super) struct Plan<'p> {
    pub(super) view: View<'p>,
    blocks: Vec<Block>,
    /// How many cells of each block were hidden when it was last made safe.
    settled: Vec<Option<usize>>,
    standings: Vec<Standing>,
    hidden: Vec<Option<HidingRule>>,
    /// What is hidden from members, once that is decided.
    members_hidden: Vec<Option<HidingRule>>,
}

impl<'p> Plan<'p> {
    pub(super) fn new(tree: &'p Tree<'p>, table: &'p Table, rules: Rules) -> Self {
        let places = table.units() * table.slots * tree.branches.len();
        let mut plan = Self {
            view: View { tree, table, rules },
            blocks: Vec::new(),
            settled: Vec::new(),
            standings: Vec::new(),
            hidden: vec![None; places],
            members_hidden: Vec::new(),
        };
        plan.look();
        plan
    }

    /// Goes on for another circle, or with another minimum.
    pub(super) fn enter(&mut self, rules: Rules) {
        let before = std::mem::replace(&mut self.view.rules, rules);
        if before.members && !rules.members {
            self.members_hidden.clone_from(&self.hidden);
        }
        if !before.looks_at_the_same(rules) {
            self.look();
        } else if before.shows_unanimous != rules.shows_unanimous {
            self.settled.fill(None);
        }
    }

    /// Finds the cells that the circle looks at, and who stands behind them.
    fn look(&mut self) {
        self.blocks = self.view.blocks();
        self.settled = vec![None; self.blocks.len()];
        self.standings = vec![Standing::default(); self.hidden.len()];
        for cell in self.blocks.iter().flat_map(|block| &block.cells) {
            if let Some(place) = self.standings.get_mut(self.view.place(*cell)) {
                *place = Standing::of(&self.view, &[*cell]);
            }
        }
    }

    /// How everything stands in the end.
    pub(super) fn finish(self) -> Vec<State> {
        let states = self.standings.iter().zip(&self.hidden);
        let states = states.map(|(standing, hidden)| match hidden {
            _ if standing.schools == 0 => State::Open,
            // Whatever else they show: that they are few is no secret.
            Some(_) if standing.schools < self.view.rules.min_schools => {
                State::Hidden(HidingRule::TooFewSchools)
            }
            Some(rule) => State::Hidden(*rule),
            None => State::Counts,
        });
        states.collect()
    }

    /// Hides what rests on too few or shows all.
    pub(super) fn hide_primary(&mut self) {
        let places = self.standings.iter().zip(&mut self.hidden);
        for (standing, hidden) in places {
            if let Some(rule) = self.view.rules.against(*standing) {
                hidden.get_or_insert(rule);
            }
        }
    }

    pub(super) fn hide(&mut self, cell: Cell, rule: HidingRule) {
        if let Some(place) = self.hidden.get_mut(self.view.place(cell)) {
            place.get_or_insert(rule);
        }
    }

    /// Hides whatever others could be worked out with.
    pub(super) fn hide_complementary(&mut self) {
        let blocks = std::mem::take(&mut self.blocks);
        let mut settled = std::mem::take(&mut self.settled);
        for (block, settled) in blocks.iter().zip(&mut settled) {
            self.settle(block, settled);
        }
        (self.blocks, self.settled) = (blocks, settled);
    }

    fn settle(&mut self, block: &Block, settled: &mut Option<usize>) {
        loop {
            while self.guard_remainders(block) {}
            // What is pinned does not depend on the minimum.
            let hidden = Some(self.hidden_cells(block).count());
            if std::mem::replace(settled, hidden) == hidden {
                return;
            }
            for cell in self.pinned(block) {
                // Where nothing shown is near, readers know it from elsewhere.
                let near = self.least(self.view.near(cell));
                let next = near.or_else(|| self.least(self.view.overlapping(cell, block)));
                if let Some(next) = next {
                    self.hide(next, HidingRule::Complementary);
                }
            }
        }
    }

    /// The shown cell with the fewest schools, the first of equals.
    pub(super) fn least(&self, cells: Vec<Cell>) -> Option<Cell> {
        let shown = cells.into_iter().filter(|cell| self.is_shown(*cell));
        shown.min_by_key(|cell| (self.schools(*cell), *cell))
    }

    pub(super) fn standing(&self, cell: Cell) -> Standing {
        let standing = self.standings.get(self.view.place(cell));
        standing.copied().unwrap_or_default()
    }

    /// How many schools that are hidden from the circle stand behind a cell.
    pub(super) fn schools(&self, cell: Cell) -> u32 {
        self.standing(cell).schools
    }

    fn rule(&self, cell: Cell) -> Option<HidingRule> {
        self.hidden.get(self.view.place(cell)).copied().flatten()
    }

    pub(super) fn is_shown(&self, cell: Cell) -> bool {
        self.schools(cell) > 0 && self.rule(cell).is_none()
    }

    pub(super) fn is_hidden(&self, cell: Cell) -> bool {
        self.schools(cell) > 0 && self.rule(cell).is_some()
    }

    pub(super) fn hidden_cells(&self, block: &Block) -> impl Iterator<Item = Cell> {
        let cells = block.cells.iter().copied();
        cells.filter(|cell| self.is_hidden(*cell))
    }

    /// Whether members of a partnership have seen a cell of it.
    pub(super) fn seen_by_members(&self, cell: Cell) -> bool {
        cell.0 < self.view.table.partnerships.len()
            && matches!(self.members_hidden.get(self.view.place(cell)), Some(None))
    }
}
