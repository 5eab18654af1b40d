//! The counts of one round, by unit, role and node, with who stands behind them.
//!
//! Everything that is shown of a partnership or a hub is a sum of whole
//! numbers: over schools, over roles, over statements. A cell is one such sum.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::framework::Framework;
use crate::grain::Grain;
use crate::roster::Roster;
use crate::scores::{Branch, Node, branches};
use crate::tally::Tally;

/// The nodes of a framework, as a tree.
pub(super) struct Tree<'f> {
    pub(super) branches: Vec<Branch<'f>>,
    /// The node that each belongs to.
    pub(super) parent: Vec<Option<usize>>,
    /// What belongs to each.
    pub(super) children: Vec<Vec<usize>>,
    /// The most points that a scale has.
    pub(super) points: usize,
}

impl<'f> Tree<'f> {
    pub(super) fn of(framework: &'f Framework) -> Self {
        let branches = branches(framework);
        let mut parent = vec![None; branches.len()];
        let mut children = vec![Vec::new(); branches.len()];
        let mut above: Vec<(u8, usize)> = Vec::new();
        for (index, branch) in branches.iter().enumerate() {
            let depth = depth(&branch.node);
            above.retain(|(other, _)| *other < depth);
            if let Some((_, up)) = above.last() {
                if let Some(place) = parent.get_mut(index) {
                    *place = Some(*up);
                }
                if let Some(list) = children.get_mut(*up) {
                    Vec::push(list, index);
                }
            }
            above.push((depth, index));
        }
        let points = framework.scales.iter().map(|scale| scale.points.len());
        Self {
            points: points.max().unwrap_or(0),
            branches,
            parent,
            children,
        }
    }

    /// The nodes of each level, of which the first holds all others.
    pub(super) fn levels(&self) -> Vec<Range<usize>> {
        let nodes = self.parent.iter().enumerate();
        let wholes = nodes.filter(|(_, parent)| parent.is_none());
        let starts: Vec<usize> = wholes.map(|(start, _)| start).collect();
        let ends = starts.iter().skip(1).copied().chain([self.parent.len()]);
        starts
            .iter()
            .zip(ends)
            .map(|(start, end)| *start..end)
            .collect()
    }

    /// Whether a node's statements are on several scales, so that it has no counts.
    pub(super) fn is_mixed(&self, branch: usize) -> bool {
        self.branches.get(branch).is_none_or(|branch| branch.mixed)
    }

    /// The statements of a node, by their place among the branches.
    pub(super) fn leaves(&self, branch: usize) -> impl Iterator<Item = usize> + Clone {
        let leaves = self.branches.get(branch).map(|branch| &branch.leaves);
        leaves.into_iter().flatten().map(|leaf| leaf.branch)
    }

    /// Whether the statements of a node all count alike.
    pub(super) fn is_plain(&self, branch: usize) -> bool {
        self.branches.get(branch).is_some_and(|branch| {
            let mut weights = branch.leaves.iter().map(|leaf| leaf.weight.to_bits());
            let first = weights.next();
            !branch.mixed && weights.all(|weight| Some(weight) == first)
        })
    }
}

/// How far below the whole a node is.
fn depth(node: &Node) -> u8 {
    match node {
        Node::Whole => 0,
        Node::Area { .. } => 1,
        Node::Theme { .. } => 2,
        Node::Statement { .. } => 3,
    }
}

/// A school's counts at every node.
pub(super) struct Part {
    pub(super) school: u32,
    pub(super) respondents: u32,
    /// The smallest minimum at which members do not see them.
    pub(super) hidden_from: u32,
    /// Node after node: one count a point.
    counts: Vec<u64>,
    points: usize,
}

impl Part {
    pub(super) fn counts(&self, branch: usize) -> &[u64] {
        let start = branch * self.points;
        self.counts
            .get(start..start + self.points)
            .unwrap_or_default()
    }
}

/// The counts of one round.
pub(super) struct Table {
    /// Place of the round in the roster.
    pub(super) round: u16,
    /// Units: partnerships in which somebody answered, by place in the roster.
    pub(super) partnerships: Vec<u32>,
    /// Then hubs, by place in the roster, each with its partnerships as units.
    pub(super) hubs: Vec<(usize, Vec<usize>)>,
    /// The hub that each partnership is in, as a unit.
    pub(super) hub_of: Vec<Option<usize>>,
    /// How many slots a unit has: one for all who answered, then one a role.
    pub(super) slots: usize,
    /// The schools whose leaders read what members of each partnership are
    /// shown, whether they answered or not.
    readers: Vec<Vec<u32>>,
    /// In how many partnerships a school is, at most.
    pub(super) most_partnerships: usize,
    /// The schools of each partnership and slot.
    parts: Vec<Vec<Part>>,
}

impl Table {
    /// The tables of every round in which somebody answered.
    pub(super) fn of(tally: &Tally, tree: &Tree<'_>) -> Vec<Self> {
        let (roster, framework) = (tally.roster(), tally.framework());
        let by_school = tally.roll_up(Grain::School);
        let roles = if tally.grain() >= Grain::Role {
            framework.roles.len()
        } else {
            0
        };
        let mut tables: Vec<Self> = Vec::new();
        for (tally, of_roles) in [(&by_school, false), (tally, true)] {
            if of_roles && roles == 0 {
                continue;
            }
            for (index, unit) in tally.units().iter().enumerate() {
                let Some(school) = unit.school else { continue };
                let place = tables.iter().position(|table| table.round == unit.round);
                let place = place.unwrap_or_else(|| {
                    tables.push(Self::empty(unit.round, 1 + roles));
                    tables.len() - 1
                });
                let Some(table) = tables.get_mut(place) else {
                    continue;
                };
                let slot = unit
                    .role
                    .filter(|_| of_roles)
                    .map_or(0, |role| 1 + usize::from(role));
                let partnership = table.unit(unit.partnership);
                let at = partnership * table.slots + slot;
                if let Some(parts) = table.parts.get_mut(at) {
                    parts.push(Part {
                        school,
                        respondents: tally.respondents(index),
                        hidden_from: 0,
                        counts: counts(tally, index, tree),
                        points: tree.points,
                    });
                }
            }
        }
        tables.sort_by_key(|table| table.round);
        for table in &mut tables {
            table.add_hubs(roster);
            table.add_readers(roster);
            let mut of_schools: BTreeMap<u32, usize> = BTreeMap::new();
            for school in table.readers.iter().flatten() {
                *of_schools.entry(*school).or_insert(0) += 1;
            }
            table.most_partnerships = of_schools.into_values().max().unwrap_or(0);
        }
        tables
    }

    fn empty(round: u16, slots: usize) -> Self {
        Self {
            round,
            partnerships: Vec::new(),
            hubs: Vec::new(),
            hub_of: Vec::new(),
            slots,
            readers: Vec::new(),
            most_partnerships: 0,
            parts: Vec::new(),
        }
    }

    /// The unit of a partnership, which comes in ascending order.
    fn unit(&mut self, partnership: u32) -> usize {
        self.partnerships
            .binary_search(&partnership)
            .unwrap_or_else(|end| {
                self.partnerships.push(partnership);
                let parts = self.parts.len() + self.slots;
                self.parts.resize_with(parts, Vec::new);
                end
            })
    }

    fn add_hubs(&mut self, roster: &Roster) {
        self.hub_of = vec![None; self.partnerships.len()];
        for (index, hub) in roster.hubs.iter().enumerate() {
            let inside = |partnership: u32| {
                let partnership = roster.partnerships.get(partnership as usize);
                partnership.and_then(|p| p.hub.as_ref()) == Some(&hub.id)
            };
            let units = self.partnerships.iter().enumerate();
            let units = units.filter(|(_, partnership)| inside(**partnership));
            let units: Vec<usize> = units.map(|(unit, _)| unit).collect();
            if units.is_empty() {
                continue;
            }
            let hub = self.partnerships.len() + self.hubs.len();
            for unit in &units {
                if let Some(place) = self.hub_of.get_mut(*unit) {
                    *place = Some(hub);
                }
            }
            self.hubs.push((index, units));
        }
    }

    fn add_readers(&mut self, roster: &Roster) {
        for (unit, partnership) in self.partnerships.iter().enumerate() {
            let mut readers = roster.members_at(*partnership, u32::from(self.round));
            readers.extend(self.parts(unit, 0).iter().map(|part| part.school));
            readers.sort_unstable();
            readers.dedup();
            self.readers.push(readers);
        }
    }

    /// The schools whose leaders read what members of a partnership are shown.
    pub(super) fn readers(&self, partnership: usize) -> &[u32] {
        self.readers.get(partnership).map_or(&[], Vec::as_slice)
    }

    /// How many units there are.
    pub(super) fn units(&self) -> usize {
        self.partnerships.len() + self.hubs.len()
    }

    /// The partnerships in a unit, as units.
    pub(super) fn partnerships_in(&self, unit: usize) -> &[usize] {
        let hub = unit.checked_sub(self.partnerships.len());
        let hub = hub.and_then(|hub| self.hubs.get(hub));
        hub.map_or(&[], |(_, units)| units)
    }

    /// Units that are the same in an earlier table: there, and here.
    pub(super) fn units_shared_with(&self, earlier: &Self) -> Vec<(usize, usize)> {
        let mut shared = Vec::new();
        for (here, partnership) in self.partnerships.iter().enumerate() {
            if let Ok(there) = earlier.partnerships.binary_search(partnership) {
                shared.push((there, here));
            }
        }
        for (here, (hub, _)) in self.hubs.iter().enumerate() {
            let there = earlier.hubs.iter().position(|(other, _)| other == hub);
            if let Some(there) = there {
                let first = earlier.partnerships.len();
                shared.push((first + there, self.partnerships.len() + here));
            }
        }
        shared
    }

    /// The schools of a partnership in a slot.
    pub(super) fn parts(&self, partnership: usize, slot: usize) -> &[Part] {
        let parts = self.parts.get(partnership * self.slots + slot);
        parts.map_or(&[], Vec::as_slice)
    }

    /// The schools of a unit in a slot, once for each partnership.
    pub(super) fn parts_in(&self, unit: usize, slot: usize) -> impl Iterator<Item = &Part> {
        let inside = self.partnerships_in(unit);
        let itself = (unit < self.partnerships.len()).then_some(unit);
        let units = inside.iter().copied().chain(itself);
        units.flat_map(move |unit| self.parts(unit, slot))
    }

    /// Decides which schools members see. Where some do not agree but fewer
    /// than the minimum, a partnership's figures less those of the others
    /// would be theirs: so some who agree stand by them, those with the fewest
    /// people first.
    pub(super) fn decide_open(&mut self, agrees: impl Fn(u32) -> bool, min_respondents: u32) {
        let slots = self.slots;
        for slots in self.parts.chunks_mut(slots.max(1)) {
            let fewest = |school: u32| {
                let parts = slots.iter().flatten();
                let of_school = parts.filter(|part| part.school == school);
                of_school.map(|part| part.respondents).min().unwrap_or(0)
            };
            let Some(all) = slots.first() else { continue };
            let mut open: Vec<(u32, u32)> = Vec::new();
            for part in all {
                if agrees(part.school) && fewest(part.school) >= min_respondents {
                    open.push((part.respondents, part.school));
                }
            }
            let closed = u32::try_from(all.len() - open.len()).unwrap_or(u32::MAX);
            open.sort_unstable();
            for part in slots.iter_mut().flatten() {
                let place = open.iter().position(|(_, school)| *school == part.school);
                part.hidden_from = match place {
                    None => 0,
                    Some(_) if closed == 0 => u32::MAX,
                    Some(place) => closed
                        .saturating_add(u32::try_from(place).unwrap_or(u32::MAX))
                        .saturating_add(1),
                };
            }
        }
    }
}

/// The counts of a unit of a tally at every node.
fn counts(tally: &Tally, unit: usize, tree: &Tree<'_>) -> Vec<u64> {
    let points = tree.points;
    let mut counts = vec![0; tree.branches.len() * points];
    for (index, branch) in tree.branches.iter().enumerate() {
        let Some(statement) = branch.statement else {
            continue;
        };
        let mut at = Some(index);
        while let Some(branch) = at {
            let places = counts.iter_mut().skip(branch * points);
            for (place, count) in places.zip(tally.counts(unit, statement)) {
                *place += u64::from(count);
            }
            at = tree.parent.get(branch).copied().flatten();
        }
    }
    counts
}
