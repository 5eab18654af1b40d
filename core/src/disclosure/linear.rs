//! What follows from sums: which unknowns a system of equations pins down.
//!
//! An unknown is determined exactly if it is the same in every solution, that
//! is if it is zero in every solution of the homogeneous system. So one such
//! solution, drawn at random, tells for all unknowns and for all their sums at
//! once. Arithmetic is modulo the prime 2⁶¹ − 1, in which nothing is rounded;
//! a sum that is not determined comes out as zero with a chance of 4 in 10¹⁹.

use std::collections::BTreeMap;

use super::residue::{Draws, add_times, difference, inverse, product};

/// Equations with coefficients of one: sums of unknowns that are known.
#[derive(Clone)]
pub(super) struct System {
    /// In order.
    unknowns: Vec<usize>,
    /// In echelon form: each row by its first unknown, which has coefficient 1.
    rows: Vec<Option<Row>>,
}

/// Coefficients by unknown, in order; none is zero.
type Row = Vec<(usize, u64)>;

impl System {
    /// No equations yet, in some of the unknowns 0 to `count`, in order; the
    /// others are nothing.
    pub(super) fn new(unknowns: Vec<usize>, count: usize) -> Self {
        Self {
            unknowns,
            rows: vec![None; count],
        }
    }

    pub(super) fn unknowns(&self) -> &[usize] {
        &self.unknowns
    }

    fn row(&self, first: usize) -> Option<&Row> {
        self.rows.get(first)?.as_ref()
    }

    /// Adds the equation that the sum of `unknowns`, in order, is known.
    /// Whether it was not known before.
    pub(super) fn add(&mut self, unknowns: &[usize]) -> bool {
        let mut row: Row = unknowns.iter().map(|&unknown| (unknown, 1)).collect();
        while let Some(&(first, factor)) = row.first() {
            let Some(pivot) = self.row(first) else {
                let inverse = inverse(factor);
                for (_, coefficient) in &mut row {
                    *coefficient = product(*coefficient, inverse);
                }
                if let Some(place) = self.rows.get_mut(first) {
                    *place = Some(row);
                }
                return true;
            };
            row = less(&row, pivot, factor);
        }
        false
    }

    /// A random solution of the homogeneous system.
    pub(super) fn solution(&self, draws: &mut Draws) -> Vec<u64> {
        let mut values = vec![0; self.rows.len()];
        for &unknown in self.unknowns.iter().rev() {
            let value = match self.row(unknown) {
                None => draws.draw(),
                Some(row) => row.iter().skip(1).fold(0, |sum, &(other, coefficient)| {
                    let value = values.get(other).copied().unwrap_or(0);
                    difference(sum, product(coefficient, value))
                }),
            };
            if let Some(place) = values.get_mut(unknown) {
                *place = value;
            }
        }
        values
    }
}

/// Ways to make up for what is amiss in some sums: each a change of the values
/// of some owners, with what it does to the sums.
#[derive(Default)]
pub(super) struct Balance {
    /// In echelon form by what they do, which starts with 1.
    steps: Vec<Step>,
}

struct Step {
    /// The first sum that it changes, of those before it.
    first: usize,
    sums: Vec<u64>,
    change: Change,
}

/// New values less the old ones, by owner.
pub(super) type Change = BTreeMap<usize, Vec<u64>>;

impl Balance {
    /// How many sums can be changed freely.
    pub(super) fn rank(&self) -> usize {
        self.steps.len()
    }

    /// Whose values are changed.
    pub(super) fn changes(&self, owner: usize) -> bool {
        self.steps
            .iter()
            .any(|step| step.change.contains_key(&owner))
    }

    /// Adds a way to change some sums, by new values of an owner. Whether it
    /// does what the others together do not.
    pub(super) fn add(&mut self, sums: Vec<u64>, owner: usize, values: Vec<u64>) -> bool {
        let (mut sums, mut change) = self.closed(sums, [(owner, values)].into());
        let Some(first) = sums.iter().position(|sum| *sum != 0) else {
            return false;
        };
        let inverse = inverse(sums.get(first).copied().unwrap_or(1));
        for value in sums.iter_mut().chain(change.values_mut().flatten()) {
            *value = product(*value, inverse);
        }
        self.steps.push(Step {
            first,
            sums,
            change,
        });
        true
    }

    /// What must change so that `sums` come to nothing, as far as they can.
    pub(super) fn make_up(&self, sums: Vec<u64>) -> Change {
        self.closed(sums, Change::new()).1
    }

    fn closed(&self, mut sums: Vec<u64>, mut change: Change) -> (Vec<u64>, Change) {
        for step in &self.steps {
            let factor = sums.get(step.first).copied().unwrap_or(0);
            if factor == 0 {
                continue;
            }
            let factor = difference(0, factor);
            add_times(&mut sums, &step.sums, factor);
            for (owner, values) in &step.change {
                let own = change.entry(*owner);
                let own = own.or_insert_with(|| vec![0; values.len()]);
                add_times(own, values, factor);
            }
        }
        (sums, change)
    }
}

/// `row` less `factor` times `pivot`.
fn less(row: &Row, pivot: &Row, factor: u64) -> Row {
    let mut result = Row::with_capacity(row.len() + pivot.len());
    let (mut left, mut right) = (row.iter().peekable(), pivot.iter().peekable());
    loop {
        let next = match (left.peek(), right.peek()) {
            (Some(a), Some(b)) => a.0.min(b.0),
            (Some(a), None) => a.0,
            (None, Some(b)) => b.0,
            (None, None) => return result,
        };
        let a = left.next_if(|entry| entry.0 == next).map_or(0, |e| e.1);
        let b = right.next_if(|entry| entry.0 == next).map_or(0, |e| e.1);
        let coefficient = difference(a, product(b, factor));
        if coefficient != 0 {
            result.push((next, coefficient));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::{collection::vec, prelude::*};

    fn determined(equations: &[&[usize]], count: usize) -> Vec<bool> {
        let mut system = System::new((0..count).collect(), count);
        for equation in equations {
            system.add(equation);
        }
        let solution = system.solution(&mut Draws::default());
        solution.into_iter().map(|value| value == 0).collect()
    }

    #[test]
    fn finds_what_sums_pin_down() {
        // a + b, b + c and a + c give all three; a + b and c + d give none.
        assert_eq!(determined(&[&[0, 1], &[1, 2], &[0, 2]], 3), [true; 3]);
        assert_eq!(determined(&[&[0, 1], &[2, 3]], 4), [false; 4]);
        // A total less all but one of its parts.
        let known: [&[usize]; 3] = [&[0, 1, 2], &[1], &[2]];
        assert_eq!(determined(&known, 3), [true; 3]);
        // Two squares joined by a bridge: every line has two unknowns, and the
        // bridge is known all the same.
        let lines: [&[usize]; 8] = [
            &[0, 1],
            &[2, 3],
            &[0, 2, 4],
            &[1, 3],
            &[4, 5, 6],
            &[7, 8],
            &[5, 7],
            &[6, 8],
        ];
        let mut expected = [false; 9];
        expected[4] = true;
        assert_eq!(determined(&lines, 9), expected);
    }

    #[test]
    fn an_equation_that_follows_from_others_adds_nothing() {
        let mut system = System::new(vec![0, 1, 2], 3);
        assert!(system.add(&[0, 1, 2]) && system.add(&[1]));
        assert!(!system.add(&[0, 2]) && system.add(&[0, 1]));
    }

    #[test]
    fn makes_up_for_what_is_amiss_in_sums() {
        // The first owner can change both sums by as much, the second one alone.
        let mut balance = Balance::default();
        assert!(balance.add(vec![1, 1], 7, vec![1, 0]));
        assert!(!balance.add(vec![5, 5], 9, vec![5]));
        assert!(balance.add(vec![3, 0], 8, vec![3]));
        assert_eq!(balance.rank(), 2);
        assert!(balance.changes(7) && balance.changes(8) && !balance.changes(9));
        // 10 and 4: 4 less by the first owner, 6 less by the second.
        let minus = |value| difference(0, value);
        let change = balance.make_up(vec![10, 4]);
        let expected = [(7, vec![minus(4), 0]), (8, vec![minus(6)])];
        assert_eq!(change, expected.into());
    }

    proptest! {
        #[test]
        fn agrees_with_ranks_over_fractions(
            equations in vec(vec(any::<bool>(), 6), 0..8)
        ) {
            let mut system = System::new((0..6).collect(), 6);
            let unknowns = |row: &Vec<bool>| -> Vec<usize> {
                (0..6).zip(row).filter(|(_, on)| **on).map(|(u, _)| u).collect()
            };
            for equation in &equations {
                system.add(&unknowns(equation));
            }
            let matrix: Vec<Vec<i128>> = equations
                .iter()
                .map(|row| row.iter().map(|on| i128::from(*on)).collect())
                .collect();
            let solution = system.solution(&mut Draws::default());
            for (unknown, value) in solution.iter().enumerate().take(6) {
                let mut with = matrix.clone();
                with.push((0..6).map(|u| i128::from(u == unknown)).collect());
                let pinned = rank(with) == rank(matrix.clone());
                prop_assert_eq!(*value == 0, pinned);
            }
        }
    }

    /// The rank by fraction-free elimination.
    fn rank(mut matrix: Vec<Vec<i128>>) -> usize {
        let mut rank = 0;
        for column in 0..6 {
            let Some(pivot) = (rank..matrix.len()).find(|row| matrix[*row][column] != 0) else {
                continue;
            };
            matrix.swap(rank, pivot);
            let top = matrix[rank].clone();
            for row in matrix.iter_mut().skip(rank + 1) {
                let factor = row[column];
                for (cell, above) in row.iter_mut().zip(&top) {
                    *cell = *cell * top[column] - factor * above;
                }
            }
            rank += 1;
        }
        rank
    }
}
