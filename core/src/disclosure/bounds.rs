//! Which hidden cells have only one value left between nothing and the sums
//! they are part of.
//!
//! The shuttle algorithm: every cell starts between none and all of its
//! answers, and each sum tells how far the others leave room for it, until
//! nothing changes. Whoever answered knows more, and goes on from there.
//!
//! Source: Buzzigoli and Giusti (1999), An algorithm to calculate the lower and
//! upper bounds of the elements of an array given its marginals; extended to
//! any sums, and to those who know a part.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::cells::{Block, Cell};
use super::plan::Plan;
use super::sums::{Places, Sum, Sums, holds};

impl Plan<'_> {
    /// The hidden cells that have only one value left, for everybody or, if
    /// there are none of those, for the leaders of a school.
    pub(super) fn pinned_by_bounds(&self, block: &Block) -> HashSet<Cell> {
        let mut pinned = HashSet::new();
        if self.view.rules.shows_unanimous {
            return pinned;
        }
        let sums = Sums::of(self, block);
        let mut bounds = Bounds::of(&sums);
        for cell in self.hidden_cells(block) {
            let places = sums.within(self, &[cell]);
            if !places.is_empty() && bounds.pin(&places) {
                pinned.insert(cell);
            }
        }
        if pinned.is_empty() {
            let seen = self.seen(block, &sums);
            for reader in self.readers(&sums, &seen) {
                pinned.extend(reader.works_out(&mut bounds));
            }
        }
        pinned
    }

    /// The sums that members of a partnership have seen, each with the partnership.
    fn seen(&self, block: &Block, sums: &Sums) -> Vec<(usize, Sum)> {
        if self.view.rules.members {
            return Vec::new();
        }
        let cells = self.hidden_cells(block);
        let cells = cells.filter(|cell| self.seen_by_members(*cell));
        cells
            .map(|cell| (cell.0, sums.sum(sums.within(self, &[cell]))))
            .collect()
    }

    /// What leaders of each school know beside what is shown.
    fn readers<'s>(&self, sums: &Sums, seen: &'s [(usize, Sum)]) -> Vec<Reader<'s>> {
        let mut readers: BTreeMap<u32, Reader<'_>> = BTreeMap::new();
        for ((unit, slot, branch), place) in sums.cells.iter().zip(0..) {
            for part in self.view.parts(*unit, *slot) {
                let counts = part.counts(*branch);
                if counts.iter().any(|count| *count > 0) {
                    let reader = readers.entry(part.school).or_default();
                    reader.own.push((place, counts.to_vec()));
                }
            }
        }
        for (unit, sum) in seen {
            for school in self.view.table.readers(*unit) {
                readers.entry(*school).or_default().seen.push(sum);
            }
        }
        readers.into_values().collect()
    }
}

/// What leaders of a school know beside what is shown.
#[derive(Default)]
struct Reader<'s> {
    /// Their own answers, by place of the cell.
    own: Vec<(u32, Vec<u64>)>,
    /// The sums that they have seen as members.
    seen: Vec<&'s Sum>,
}

impl Reader<'_> {
    /// The cells in which others have only one value left for them.
    fn works_out(&self, bounds: &mut Bounds<'_>) -> Vec<Cell> {
        for (place, own) in &self.own {
            bounds.know(*place, own);
        }
        bounds.shuttle();
        // Sums that only they know are few: they are gone through in turn.
        while self.seen.iter().any(|sum| bounds.narrow_to(sum)) {
            bounds.shuttle();
        }
        let known = |place: u32| -> u64 {
            let own = self.own.iter().filter(|(own, _)| *own == place);
            own.flat_map(|(_, counts)| counts).sum()
        };
        let has_seen = |place: u32| self.seen.iter().any(|sum| sum.places == [place]);
        let mut changed = bounds.take_back();
        changed.retain(|place| bounds.sums.answers(*place) > known(*place) && !has_seen(*place));
        let cells = changed
            .iter()
            .filter_map(|place| bounds.sums.cells.get(*place as usize));
        cells.copied().collect()
    }
}

/// The least and the most that each point of each hidden base cell can be.
struct Bounds<'s> {
    sums: &'s Sums,
    points: usize,
    /// By place and point.
    ranges: Vec<Range>,
    /// What the cells of a sum can be together, by sum and point.
    together: Vec<Range>,
    /// The sums to go through.
    waiting: BTreeSet<u32>,
    /// What was there before, by place and point.
    before: Vec<(usize, Range)>,
}

#[derive(Clone, Copy, PartialEq, Eq, Default)]
struct Range {
    least: u64,
    most: u64,
}

impl Range {
    /// What is left for one of some that are so many and have this range together.
    fn narrowed(self, sum: u64, together: Self) -> Self {
        Self {
            least: self
                .least
                .max((sum + self.most).saturating_sub(together.most)),
            most: self
                .most
                .min((sum + self.least).saturating_sub(together.least)),
        }
    }

    /// Whether some of which none is wider can be narrowed by their sum.
    fn leaves_room(self, sum: u64, width: u64) -> bool {
        sum >= self.least + width && sum + width <= self.most
    }

    fn plus(self, other: Self) -> Self {
        Self {
            least: self.least + other.least,
            most: self.most + other.most,
        }
    }
}

impl<'s> Bounds<'s> {
    fn of(sums: &'s Sums) -> Self {
        let points = sums.points();
        let mut bounds = Self {
            sums,
            points,
            ranges: Vec::new(),
            together: vec![Range::default(); sums.known.len() * points],
            waiting: (0..).take(sums.known.len()).collect(),
            before: Vec::new(),
        };
        for (place, _) in (0..).zip(&sums.cells) {
            let all = Range {
                least: 0,
                most: sums.answers(place),
            };
            bounds
                .ranges
                .resize(bounds.ranges.len() + points, Range::default());
            for point in 0..points {
                bounds.set(place, point, all);
            }
        }
        bounds.shuttle();
        bounds.before.clear();
        bounds
    }

    /// Takes in how some of those who stand behind a cell answered.
    fn know(&mut self, place: u32, own: &[u64]) {
        let others = self.sums.answers(place) - own.iter().sum::<u64>();
        for (point, own) in own.iter().enumerate() {
            let range = self.at(place, point);
            let known = Range {
                least: range.least.max(*own),
                most: range.most.min(own + others),
            };
            self.set(place, point, known);
        }
        self.complete(place);
    }

    /// Forgets what was learnt since the beginning. Which cells have had only
    /// one value left.
    fn take_back(&mut self) -> Vec<u32> {
        let mut changed = BTreeSet::new();
        for (at, _) in &self.before {
            changed.extend(u32::try_from(at / self.points));
        }
        changed.retain(|place| self.is_pinned(*place));
        while let Some((at, range)) = self.before.pop() {
            if let Ok(place) = u32::try_from(at / self.points) {
                self.put(place, at % self.points, range);
            }
        }
        self.waiting.clear();
        changed.into_iter().collect()
    }

    /// Goes through the sums that are waiting until nothing changes.
    fn shuttle(&mut self) {
        let sums = self.sums;
        while let Some(index) = self.waiting.pop_first() {
            let Some(sum) = sums.known.get(index as usize) else {
                continue;
            };
            for (point, total) in sum.total.iter().enumerate() {
                let at = index as usize * self.points + point;
                let together = self.together.get(at).copied().unwrap_or_default();
                if !together.leaves_room(*total, sum.largest) {
                    self.narrow(&sum.places, point, *total, together);
                }
            }
        }
    }

    /// Narrows the cells of a sum that is not among the others. Whether any
    /// changed.
    fn narrow_to(&mut self, sum: &Sum) -> bool {
        let before = self.before.len();
        for (point, total) in sum.total.iter().enumerate() {
            let together = self.together(&sum.places, point);
            self.narrow(&sum.places, point, *total, together);
        }
        before < self.before.len()
    }

    fn narrow(&mut self, places: &Places, point: usize, total: u64, together: Range) {
        for place in places {
            let range = self.at(*place, point);
            if self.set(*place, point, range.narrowed(total, together)) {
                self.complete(*place);
            }
        }
    }

    /// Narrows the points of a cell by how many answers it has.
    fn complete(&mut self, place: u32) {
        let answers = self.sums.answers(place);
        let mut changed = true;
        while changed {
            changed = false;
            let ranges = (0..self.points).map(|point| self.at(place, point));
            let together = ranges.fold(Range::default(), Range::plus);
            for point in 0..self.points {
                let range = self.at(place, point).narrowed(answers, together);
                changed |= self.set(place, point, range);
            }
        }
    }

    /// Whether a range is another than before.
    fn set(&mut self, place: u32, point: usize, range: Range) -> bool {
        let before = self.at(place, point);
        if before == range {
            return false;
        }
        self.before
            .push((place as usize * self.points + point, before));
        self.waiting.extend(self.sums.holding(place));
        self.put(place, point, range);
        true
    }

    fn put(&mut self, place: u32, point: usize, range: Range) {
        let Some(own) = self.ranges.get_mut(place as usize * self.points + point) else {
            return;
        };
        let before = std::mem::replace(own, range);
        for sum in self.sums.holding(place) {
            let together = self.together.get_mut(*sum as usize * self.points + point);
            if let Some(together) = together {
                together.least = together.least + range.least - before.least;
                together.most = together.most + range.most - before.most;
            }
        }
    }

    fn at(&self, place: u32, point: usize) -> Range {
        let range = self.ranges.get(place as usize * self.points + point);
        range.copied().unwrap_or_default()
    }

    fn together(&self, places: &Places, point: usize) -> Range {
        let ranges = places.iter().map(|place| self.at(*place, point));
        ranges.fold(Range::default(), Range::plus)
    }

    fn is_pinned(&self, place: u32) -> bool {
        let mut ranges = (0..self.points).map(|point| self.at(place, point));
        ranges.all(|range| range.least == range.most)
    }

    /// Whether some cells together have only one value left.
    fn pin(&self, places: &Places) -> bool {
        let first = places
            .first()
            .map_or(&[][..], |first| self.sums.holding(*first));
        (0..self.points).all(|point| {
            let mut own = self.together(places, point);
            for index in first {
                let at = *index as usize * self.points + point;
                let (sum, together) = (self.sums.known.get(*index as usize), self.together.get(at));
                let (Some(sum), Some(together)) = (sum, together) else {
                    continue;
                };
                let total = sum.total.get(point).copied().unwrap_or(0);
                let room = together.leaves_room(total, own.most - own.least);
                if !room && holds(&sum.places, places) {
                    own = own.narrowed(total, *together);
                }
            }
            own.least == own.most
        })
    }
}
