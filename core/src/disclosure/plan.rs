//! What is hidden: first what would show a school, then what would give it away.
//!
//! One round and level of one circle at a time, until nothing changes:
//!
//! 1. A cell is hidden that rests on too few schools, or in which all are of
//!    one mind: all, or all but one, who would see the others' answers.
//! 2. What is left of a shown sum when its shown parts are taken away must
//!    pass the same test, or another part is hidden.
//! 3. No hidden cell may be determined by all that is shown together, nor be
//!    pinned by the sums it is part of; or something near it is hidden.
//!
//! What is hidden next is the cell with the fewest schools, in the order of
//! rows if there are several. That is safe, and not always the least.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::linear::{System, sum};
use super::table::{Part, Table, Tree};
use crate::json::choices;

choices! {
    /// Why a cell is hidden, for the owner of the data alone: to a reader, the
    /// difference between the last three would say something of the answers.
    pub enum HidingRule {
        /// Too few schools stand behind it.
        TooFewSchools = "too_few_schools",
        /// All are of one mind, or all but one school.
        Unanimous = "unanimous",
        /// Next to an earlier round it shows what a few schools answered, and
        /// the figures of both say that nobody else changed an answer.
        UnchangedSince = "unchanged_since",
        /// Others that are hidden could be worked out with it.
        Complementary = "complementary",
    }
}

/// A sum of counts: of a unit, in a slot, at a node.
pub(super) type Cell = (usize, usize, usize);

/// How a cell stands to a circle.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// There is nothing in it that is hidden from the circle.
    Open,
    /// Its counts are shown.
    Counts,
    /// It is hidden.
    Hidden(HidingRule),
}

/// What a circle asks for.
#[derive(Clone, Copy)]
pub(super) struct Rules {
    /// How many schools there must be.
    pub(super) min_schools: u32,
    /// How many members ask for: see [`Part::hidden_from`].
    pub(super) members_min: u32,
    pub(super) shows_unanimous: bool,
    pub(super) shows_roles: bool,
    /// Whether readers are members, and see no hub.
    pub(super) members: bool,
}

impl Rules {
    /// Whether a school's counts are hidden from this circle.
    fn hides(&self, part: &Part) -> bool {
        !self.members || part.hidden_from <= self.members_min
    }
}

/// What is hidden of one round, being worked out.
pub(super) struct Plan<'p> {
    tree: &'p Tree<'p>,
    table: &'p Table,
    rules: Rules,
    /// Every cell with counts of its own, parents before children.
    cells: Vec<Cell>,
    standings: Vec<Standing>,
    hidden: Vec<Option<HidingRule>>,
    /// What is hidden from members, once that is decided.
    members_hidden: Vec<Option<HidingRule>>,
    /// Whether nothing was hidden since all was made safe.
    settled: bool,
}

/// What leaders of a school know.
#[derive(Default, PartialEq, Eq, PartialOrd, Ord)]
struct Member {
    /// The unknowns that are theirs alone.
    own: BTreeSet<u32>,
    /// Their partnerships, as units.
    units: BTreeSet<usize>,
}

/// Who stands behind a cell.
#[derive(Clone, Copy, Default)]
struct Standing {
    /// How many schools that are hidden from the circle.
    schools: u32,
    /// How many of them members do not see either.
    closed: u32,
    unanimous: bool,
}

impl<'p> Plan<'p> {
    pub(super) fn new(tree: &'p Tree<'p>, table: &'p Table, rules: Rules) -> Self {
        let places = table.units() * table.slots * tree.branches.len();
        let mut plan = Self {
            tree,
            table,
            rules,
            cells: Vec::new(),
            standings: Vec::new(),
            hidden: vec![None; places],
            members_hidden: Vec::new(),
            settled: false,
        };
        plan.enter(rules);
        plan
    }

    /// Goes on for another circle, or with another minimum.
    pub(super) fn enter(&mut self, rules: Rules) {
        let same = |a: Rules, b: Rules| {
            (a.members, a.shows_roles, a.members_min) == (b.members, b.shows_roles, b.members_min)
        };
        if self.rules.members && !rules.members {
            self.members_hidden.clone_from(&self.hidden);
        }
        let done = !self.standings.is_empty() && same(self.rules, rules);
        self.rules = rules;
        if done {
            return;
        }
        self.settled = false;
        self.cells = self.all_cells();
        let mut standings = vec![Standing::default(); self.hidden.len()];
        for cell in &self.cells {
            if let Some(place) = standings.get_mut(self.place(*cell)) {
                *place = Group::of(self, &[*cell]).standing();
            }
        }
        self.standings = standings;
    }

    /// How everything stands in the end.
    pub(super) fn finish(self) -> Vec<State> {
        let states = self.standings.iter().zip(&self.hidden);
        let states = states.map(|(standing, hidden)| match hidden {
            _ if standing.schools == 0 => State::Open,
            // Whatever else they show: that they are few is no secret.
            Some(_) if standing.schools < self.rules.min_schools => {
                State::Hidden(HidingRule::TooFewSchools)
            }
            Some(rule) => State::Hidden(*rule),
            None => State::Counts,
        });
        states.collect()
    }

    /// Why a cell is hidden, if it is.
    fn hidden(&self, cell: Cell) -> Option<HidingRule> {
        self.hidden.get(self.place(cell)).copied().flatten()
    }

    /// How many schools that are hidden from the circle stand behind a cell.
    fn schools(&self, cell: Cell) -> u32 {
        self.standing(cell).schools
    }

    pub(super) fn hide(&mut self, cell: Cell, rule: HidingRule) {
        let place = self.place(cell);
        if let Some(place) = self.hidden.get_mut(place) {
            self.settled &= place.is_some();
            place.get_or_insert(rule);
        }
    }

    fn place(&self, (unit, slot, branch): Cell) -> usize {
        (unit * self.table.slots + slot) * self.tree.branches.len() + branch
    }

    fn standing(&self, cell: Cell) -> Standing {
        self.standings
            .get(self.place(cell))
            .copied()
            .unwrap_or_default()
    }

    /// Hides what rests on too few or shows all.
    pub(super) fn hide_primary(&mut self) {
        for cell in self.cells.clone() {
            if let Some(rule) = self.standing(cell).exposed(self.rules) {
                self.hide(cell, rule);
            }
        }
    }

    /// Hides whatever others could be worked out with.
    pub(super) fn hide_complementary(&mut self) {
        loop {
            while self.guard_remainders() {}
            if self.settled {
                return; // what is pinned does not depend on the minimum
            }
            let pinned = self.pinned();
            // Where nothing shown is near, readers know it from elsewhere.
            self.settled = true;
            for cell in pinned {
                let near = self.least(self.near(cell));
                let next = near.or_else(|| self.least(self.overlapping(cell)));
                if let Some(next) = next {
                    self.hide(next, HidingRule::Complementary);
                }
            }
        }
    }

    fn all_cells(&self) -> Vec<Cell> {
        let first = self.table.partnerships.len();
        let hubs = if self.rules.members {
            first..first
        } else {
            first..self.table.units()
        };
        let slots = if self.rules.shows_roles {
            self.table.slots
        } else {
            1
        };
        let branches = 0..self.tree.branches.len();
        let branches: Vec<usize> = branches.filter(|b| !self.tree.is_mixed(*b)).collect();
        let units = hubs.chain(0..first);
        let places = units.flat_map(|unit| (0..slots).map(move |slot| (unit, slot)));
        places
            .flat_map(|(unit, slot)| branches.iter().map(move |branch| (unit, slot, *branch)))
            .collect()
    }

    fn is_shown(&self, cell: Cell) -> bool {
        self.schools(cell) > 0 && self.hidden(cell).is_none()
    }

    fn is_hidden(&self, cell: Cell) -> bool {
        self.schools(cell) > 0 && self.hidden(cell).is_some()
    }

    fn hidden_cells(&self) -> impl Iterator<Item = Cell> {
        let cells = self.cells.iter().copied();
        cells.filter(|cell| self.is_hidden(*cell))
    }

    /// The parts that a cell is the sum of: by unit (line 0), role or node.
    fn line(&self, (unit, slot, branch): Cell, line: usize) -> Vec<Cell> {
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
    fn parents(&self, (unit, slot, branch): Cell) -> [Option<Cell>; 3] {
        let hub = self.table.hub_of.get(unit).copied().flatten();
        let hub = hub.filter(|_| !self.rules.members);
        let node = self.tree.parent.get(branch).copied().flatten();
        let node = node.filter(|node| !self.tree.is_mixed(*node));
        [
            hub.map(|hub| (hub, slot, branch)),
            (slot > 0).then_some((unit, 0, branch)),
            node.map(|node| (unit, slot, node)),
        ]
    }

    /// What is left of each shown sum must not expose anybody. Whether
    /// something had to be hidden for it.
    fn guard_remainders(&mut self) -> bool {
        let mut sums: Vec<(usize, Cell)> = Vec::new();
        for cell in self.hidden_cells() {
            let parents = self.parents(cell).into_iter().enumerate();
            sums.extend(parents.filter_map(|(line, parent)| Some((line, parent?))));
        }
        sums.sort_unstable();
        sums.dedup();
        let mut changed = false;
        for (line, cell) in sums {
            if !self.is_shown(cell) {
                continue;
            }
            let (mut left, mut shown) = (Vec::new(), Vec::new());
            for part in self.line(cell, line) {
                self.split(part, &mut left, &mut shown);
            }
            if self.readers(&left).iter().any(|left| {
                let standing = Group::of(self, left).standing();
                standing.exposed(self.rules).is_some()
            }) {
                let next = self.least(shown).unwrap_or(cell);
                self.hide(next, HidingRule::Complementary);
                changed = true;
            }
        }
        changed
    }

    /// Splits a cell into what is shown of it, as a whole or node by node, and
    /// what is left.
    fn split(&self, cell: Cell, left: &mut Vec<Cell>, shown: &mut Vec<Cell>) {
        if self.is_shown(cell) {
            shown.push(cell);
        } else if self.is_hidden(cell) {
            let parts = self.line(cell, 2);
            if parts.is_empty() {
                left.push(cell);
            }
            for part in parts {
                self.split(part, left, shown);
            }
        }
    }

    /// What is left of hidden cells for everybody, and for those who are members
    /// of one of the partnerships and have seen its figures there.
    fn readers(&self, left: &[Cell]) -> Vec<Vec<Cell>> {
        let mut readers = vec![left.to_vec()];
        let mut units: Vec<usize> = left.iter().map(|cell| cell.0).collect();
        units.dedup();
        if units.len() < 2 || self.rules.members {
            return readers;
        }
        let mut of_schools: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for unit in &units {
            for part in self.table.parts(*unit, 0) {
                of_schools.entry(part.school).or_default().push(*unit);
            }
        }
        let mut known: Vec<Vec<usize>> = units.iter().map(|unit| vec![*unit]).collect();
        known.extend(of_schools.into_values().filter(|units| units.len() > 1));
        known.sort_unstable();
        known.dedup();
        for known in known {
            let mut left = left.to_vec();
            left.retain(|cell| !(known.contains(&cell.0) && self.seen_by_members(*cell)));
            readers.push(left);
        }
        readers
    }

    /// The hidden cells of a line.
    fn hidden_parts(&self, cell: Cell, line: usize) -> Vec<Cell> {
        let mut left = self.line(cell, line);
        left.retain(|part| self.is_hidden(*part));
        left
    }

    /// What is left of the sum next above a cell that is shown, along a line.
    fn left_above(&self, mut cell: Cell, line: usize) -> Option<Vec<u64>> {
        while let Some(parent) = self.parents(cell).into_iter().nth(line).flatten() {
            if self.is_shown(parent) {
                let (mut left, mut shown) = (Vec::new(), Vec::new());
                for part in self.line(parent, line) {
                    self.split(part, &mut left, &mut shown);
                }
                return Some(Group::of(self, &left).all.total);
            }
            cell = parent;
        }
        None
    }

    /// The hidden cells that can be worked out from what is shown.
    fn pinned(&self) -> Vec<Cell> {
        let mut names: HashMap<Cell, u32> = HashMap::new();
        let mut sums: BTreeMap<Cell, Vec<u32>> = BTreeMap::new();
        for (cell, name) in self.hidden_cells().filter(|c| self.is_base(*c)).zip(0..) {
            names.insert(cell, name);
            for sum in self.ancestors(cell) {
                if self.is_shown(sum) {
                    sums.entry(sum).or_default().push(name);
                }
            }
        }
        let mut equations: Vec<Vec<u32>> = sums.into_values().collect();
        equations.sort_by(|a, b| a.len().cmp(&b.len()).then_with(|| a.cmp(b)));
        equations.dedup();
        let mut system = System::default();
        for equation in &equations {
            system.add(equation);
        }
        let count = u32::try_from(names.len()).unwrap_or(u32::MAX);
        let hidden: Vec<(Cell, Vec<u32>)> = self
            .hidden_cells()
            .map(|cell| {
                let base = self.base(cell).into_iter();
                (cell, base.filter_map(|b| names.get(&b).copied()).collect())
            })
            .collect();
        let solution = system.solution(count);
        let is_known = |solution: &[u64], unknowns: &[u32]| {
            let values = unknowns.iter().filter_map(|u| solution.get(*u as usize));
            values.fold(0, |total, value| sum(total, *value)) == 0
        };
        let mut pinned = self.pinned_by_bounds();
        for (cell, unknowns) in &hidden {
            if is_known(&solution, unknowns) {
                pinned.insert(*cell);
            }
        }
        let readers = if pinned.is_empty() {
            self.members(&names)
        } else {
            BTreeSet::new() // those come when this is mended
        };
        for reader in readers {
            let mut system = System::after(&system);
            for own in &reader.own {
                system.add(&[*own]);
            }
            let has_seen =
                |cell: Cell| reader.units.contains(&cell.0) && self.seen_by_members(cell);
            for (_, unknowns) in hidden.iter().filter(|(cell, _)| has_seen(*cell)) {
                let mut unknowns = unknowns.clone();
                unknowns.sort_unstable();
                system.add(&unknowns);
            }
            let solution = system.solution(count);
            for (cell, unknowns) in &hidden {
                let parts = self.table.partnerships_in(cell.0).iter();
                let mut parts = parts.map(|unit| (*unit, cell.1, cell.2));
                let is_own = unknowns.iter().all(|unknown| reader.own.contains(unknown));
                let is_theirs = has_seen(*cell)
                    || (parts.len() > 0
                        && parts.all(|part| has_seen(part) || self.schools(part) == 0));
                if !is_own && !is_theirs && is_known(&solution, unknowns) {
                    pinned.insert(*cell);
                }
            }
        }
        hidden
            .into_iter()
            .map(|(cell, _)| cell)
            .filter(|cell| pinned.contains(cell))
            .collect()
    }

    /// What leaders of a school know beside what is shown: their own answers,
    /// and the figures of their partnerships.
    fn members(&self, names: &HashMap<Cell, u32>) -> BTreeSet<Member> {
        let mut members: BTreeMap<u32, Member> = BTreeMap::new();
        for (cell, name) in names {
            if let [(school, _)] = Group::of(self, &[*cell]).all.counts.as_slice() {
                members.entry(*school).or_default().own.insert(*name);
            }
        }
        if !self.rules.members {
            let seen: BTreeSet<usize> = self
                .hidden_cells()
                .filter(|cell| self.seen_by_members(*cell))
                .map(|cell| cell.0)
                .collect();
            for unit in seen {
                for part in self.table.parts(unit, 0) {
                    members.entry(part.school).or_default().units.insert(unit);
                }
            }
        }
        members.into_values().collect()
    }

    fn seen_by_members(&self, cell: Cell) -> bool {
        cell.0 < self.table.partnerships.len()
            && matches!(self.members_hidden.get(self.place(cell)), Some(None))
    }

    /// The hidden cells that have only one value between nothing and what is
    /// left of the sums they are part of.
    fn pinned_by_bounds(&self) -> HashSet<Cell> {
        let mut pinned = HashSet::new();
        if self.rules.shows_unanimous {
            return pinned;
        }
        let mut remainders: HashMap<(usize, Cell), Vec<u64>> = HashMap::new();
        let mut bounds: HashMap<Cell, Option<Vec<u64>>> = HashMap::new();
        for cell in self.hidden_cells() {
            let mut bound: Option<Vec<u64>> = None;
            for (line, parent) in self.parents(cell).into_iter().enumerate() {
                let Some(parent) = parent else { continue };
                let above = if self.is_shown(parent) {
                    let left = remainders.entry((line, parent));
                    let left = left.or_insert_with(|| {
                        let left = self.hidden_parts(parent, line);
                        Group::of(self, &left).all.total
                    });
                    Some(left.clone())
                } else {
                    bounds.get(&parent).cloned().flatten()
                };
                bound = lower(bound, above);
                if self.line(cell, 2).is_empty() {
                    bound = lower(bound, self.left_above(cell, line));
                }
            }
            if let Some(bound) = &bound {
                let answers: u64 = Group::of(self, &[cell]).all.total.iter().sum();
                let open = bound.iter().filter(|most| **most > 0).count();
                if open <= 1 || bound.iter().sum::<u64>() == answers {
                    pinned.insert(cell);
                }
            }
            bounds.insert(cell, bound);
        }
        pinned
    }

    /// Whether a cell is part of others and has no parts.
    fn is_base(&self, (unit, slot, branch): Cell) -> bool {
        unit < self.table.partnerships.len()
            && (slot > 0) == self.rules.shows_roles
            && self.tree.children.get(branch).is_none_or(Vec::is_empty)
    }

    /// The smallest cells that a cell is the sum of.
    fn base(&self, (unit, slot, branch): Cell) -> Vec<Cell> {
        let itself = (unit < self.table.partnerships.len()).then_some(unit);
        let units = self.table.partnerships_in(unit).iter().copied();
        let slots = if slot == 0 && self.rules.shows_roles {
            1..self.table.slots
        } else {
            slot..slot + 1
        };
        let mut base = Vec::new();
        for unit in units.chain(itself) {
            for slot in slots.clone() {
                base.extend(self.tree.leaves(branch).map(|leaf| (unit, slot, leaf)));
            }
        }
        base
    }

    /// Every cell that holds a cell, itself included.
    fn ancestors(&self, cell: Cell) -> Vec<Cell> {
        let mut ancestors = vec![cell];
        for line in 0..3 {
            let mut next = 0;
            while let Some(cell) = ancestors.get(next).copied() {
                let [unit, slot, node] = self.parents(cell);
                let parent = match line {
                    0 => unit,
                    1 => slot,
                    _ => node,
                };
                ancestors.extend(parent);
                next += 1;
            }
        }
        ancestors
    }

    /// The shown cells next to one: its siblings, what it is part of, its parts.
    fn near(&self, cell: Cell) -> Vec<Cell> {
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

    /// The cells that have something in common with one.
    fn overlapping(&self, cell: Cell) -> Vec<Cell> {
        let base: HashSet<Cell> = self.base(cell).into_iter().collect();
        let mut cells = self.cells.clone();
        cells.retain(|other| self.base(*other).iter().any(|cell| base.contains(cell)));
        cells
    }

    /// The shown cell with the fewest schools, the first of equals.
    fn least(&self, cells: Vec<Cell>) -> Option<Cell> {
        let shown = cells.into_iter().filter(|cell| self.is_shown(*cell));
        shown.min_by_key(|cell| (self.schools(*cell), *cell))
    }
}

/// The lower of two bounds at every point.
fn lower(a: Option<Vec<u64>>, b: Option<Vec<u64>>) -> Option<Vec<u64>> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.iter().zip(&b).map(|(a, b)| *a.min(b)).collect()),
        (a, b) => a.or(b),
    }
}

/// Cells taken together.
struct Group<'t> {
    /// Every school that is hidden from the circle.
    all: Schools<'t>,
    /// Those of them that are hidden from members too, who may read what
    /// others are shown.
    closed: Option<Schools<'t>>,
}

/// Schools with their counts.
struct Schools<'t> {
    total: Vec<u64>,
    /// In order of schools; one may stand here several times.
    counts: Vec<(u32, &'t [u64])>,
}

impl<'t> Group<'t> {
    fn of(plan: &Plan<'t>, cells: &[Cell]) -> Self {
        let (table, rules) = (plan.table, plan.rules);
        let (mut all, mut closed) = (Vec::new(), Vec::new());
        for &(unit, slot, branch) in cells {
            for part in table.parts_in(unit, slot).filter(|part| rules.hides(part)) {
                let counts = part.counts(branch);
                if counts.iter().any(|count| *count > 0) {
                    all.push((part.school, counts));
                    if part.hidden_from <= rules.members_min {
                        closed.push((part.school, counts));
                    }
                }
            }
        }
        let partly = closed.len() < all.len();
        Self {
            all: Schools::new(all, plan.tree.points),
            closed: partly.then(|| Schools::new(closed, plan.tree.points)),
        }
    }

    fn standing(&self) -> Standing {
        let schools = self.all.schools();
        let closed = self.closed.as_ref().filter(|closed| closed.schools() > 0);
        Standing {
            schools,
            closed: closed.map_or(schools, Schools::schools),
            unanimous: self.all.is_unanimous() || closed.is_some_and(Schools::is_unanimous),
        }
    }
}

impl Standing {
    /// Why what they stand behind must not be shown, if so.
    fn exposed(self, rules: Rules) -> Option<HidingRule> {
        if self.schools == 0 {
            None
        } else if self.schools < rules.min_schools
            || (!rules.members && self.closed < rules.members_min)
        {
            Some(HidingRule::TooFewSchools)
        } else if self.unanimous && !rules.shows_unanimous {
            Some(HidingRule::Unanimous)
        } else {
            None
        }
    }
}

impl<'t> Schools<'t> {
    fn new(mut counts: Vec<(u32, &'t [u64])>, points: usize) -> Self {
        counts.sort_by_key(|(school, _)| *school);
        let mut total = vec![0; points];
        for (_, counts) in &counts {
            for (sum, count) in total.iter_mut().zip(*counts) {
                *sum += count;
            }
        }
        Self { total, counts }
    }

    fn schools(&self) -> u32 {
        let schools = self.counts.chunk_by(|a, b| a.0 == b.0).count();
        u32::try_from(schools).unwrap_or(u32::MAX)
    }

    /// Whether all chose one point, or all but one school.
    fn is_unanimous(&self) -> bool {
        let used = self.total.iter().filter(|count| **count > 0).count();
        used <= 1
            || self.counts.chunk_by(|a, b| a.0 == b.0).any(|school| {
                let points = self.total.iter().enumerate();
                let others = points.filter(|(point, total)| {
                    let own = school.iter().filter_map(|(_, counts)| counts.get(*point));
                    own.sum::<u64>() < **total
                });
                others.count() == 1
            })
    }
}

/// The cells of the `later` plan that show what a few schools answered when
/// they stand next to those of the `earlier` one.
///
/// Figures of two rounds have nothing in common unless answers stay the same,
/// and nobody can know that they did. But when every count of one round is at
/// least as high as in the other, at all statements, it is very likely, and
/// what one has more is the answers of those who came or left.
pub(super) fn unchanged(earlier: &Plan<'_>, later: &Plan<'_>) -> Vec<Cell> {
    let mut found = Vec::new();
    let tree = later.tree;
    let roots = (0..tree.branches.len()).filter(|b| tree.parent.get(*b) == Some(&None));
    for root in roots {
        let leaves: Vec<usize> = tree.leaves(root).collect();
        let end = leaves.last().map_or(root, |last| *last);
        for (before, after) in later.table.units_shared_with(earlier.table) {
            for slot in 0..later.table.slots {
                if later.schools((after, slot, root)) == 0 && !tree.is_mixed(root) {
                    continue;
                }
                let a = Answers::of(earlier, (before, slot), &leaves);
                let b = Answers::of(later, (after, slot), &leaves);
                if a.differs_plainly(&b, later.rules.min_schools) {
                    found.extend((root..=end).map(|branch| (after, slot, branch)));
                }
            }
        }
    }
    found.retain(|cell| later.schools(*cell) > 0);
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
    fn of(plan: &Plan<'_>, (unit, slot): (usize, usize), leaves: &[usize]) -> Self {
        let mut counts = vec![0; leaves.len() * plan.tree.points];
        let mut schools = BTreeMap::new();
        let parts = plan.table.parts_in(unit, slot);
        for part in parts.filter(|part| plan.rules.hides(part)) {
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

    /// Whether one is the other and some answers more, of fewer than `few` schools.
    fn differs_plainly(&self, other: &Self, few: u32) -> bool {
        let pairs = || self.counts.iter().zip(&other.counts);
        let nested = pairs().all(|(a, b)| a <= b) || pairs().all(|(a, b)| a >= b);
        let mut schools: Vec<&u32> = self.schools.keys().chain(other.schools.keys()).collect();
        schools.sort_unstable();
        schools.dedup();
        schools.retain(|school| {
            let given = |answers: &Self| answers.schools.get(*school).copied().unwrap_or(0);
            given(self) != given(other)
        });
        let answered = |answers: &Self| answers.schools.values().any(|given| *given > 0);
        nested
            && self.counts != other.counts
            && answered(self)
            && answered(other)
            && schools.len() < few as usize
    }
}
