//! Who stands behind figures: how many schools, and whether they are of one mind.

use super::cells::{Cell, View};

/// Who stands behind figures that are taken together.
#[derive(Clone, Copy, Default)]
pub(super) struct Standing {
    /// How many schools that are hidden from the circle.
    pub(super) schools: u32,
    /// How many of them members do not see either, who may read what others are
    /// shown; if there are none of those, all.
    pub(super) closed: u32,
    /// Whether all chose one point, or all but one school, which would see it:
    /// all of them, or all whom members do not see.
    pub(super) unanimous: bool,
}

impl Standing {
    /// Who stands behind some cells.
    pub(super) fn of(view: &View<'_>, cells: &[Cell]) -> Self {
        let (mut all, mut closed) = (Schools::default(), Schools::default());
        for &(unit, slot, branch) in cells {
            for part in view.parts(unit, slot) {
                let counts = part.counts(branch);
                if counts.iter().any(|count| *count > 0) {
                    all.counts.push((part.school, counts));
                    if view.rules.closes(part) {
                        closed.counts.push((part.school, counts));
                    }
                }
            }
        }
        let partly = (1..all.counts.len()).contains(&closed.counts.len());
        let all = all.standing(view.tree.points);
        if !partly {
            return all;
        }
        let closed = closed.standing(view.tree.points);
        Self {
            closed: closed.schools,
            unanimous: all.unanimous || closed.unanimous,
            ..all
        }
    }
}

/// Schools with their counts; one may stand here several times.
#[derive(Default)]
struct Schools<'t> {
    counts: Vec<(u32, &'t [u64])>,
}

impl Schools<'_> {
    fn standing(mut self, points: usize) -> Standing {
        self.counts.sort_by_key(|(school, _)| *school);
        let mut total = vec![0; points];
        for (_, counts) in &self.counts {
            add(&mut total, counts);
        }
        let schools = self.counts.chunk_by(|a, b| a.0 == b.0).count();
        let schools = u32::try_from(schools).unwrap_or(u32::MAX);
        Standing {
            schools,
            closed: schools,
            unanimous: self.is_unanimous(&total),
        }
    }

    /// Whether all chose one point, or all but one school.
    fn is_unanimous(&self, total: &[u64]) -> bool {
        let used = total.iter().filter(|count| **count > 0).count();
        used <= 1
            || self.counts.chunk_by(|a, b| a.0 == b.0).any(|school| {
                let points = total.iter().enumerate();
                let others = points.filter(|(point, total)| {
                    let own = school.iter().filter_map(|(_, counts)| counts.get(*point));
                    own.sum::<u64>() < **total
                });
                others.count() == 1
            })
    }
}

/// How often each point was chosen in some cells.
pub(super) fn total(view: &View<'_>, cells: &[Cell]) -> Vec<u64> {
    let mut total = vec![0; view.tree.points];
    for &(unit, slot, branch) in cells {
        for part in view.parts(unit, slot) {
            add(&mut total, part.counts(branch));
        }
    }
    total
}

/// Adds counts to a total, point by point.
pub(super) fn add(total: &mut [u64], counts: &[u64]) {
    for (sum, count) in total.iter_mut().zip(counts) {
        *sum += count;
    }
}
