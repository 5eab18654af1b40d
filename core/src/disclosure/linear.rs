//! What follows from sums: which unknowns a system of equations pins down.
//!
//! An unknown is determined exactly if it is the same in every solution, that
//! is if it is zero in every solution of the homogeneous system. So one such
//! solution, drawn at random, tells for all unknowns and for all their sums at
//! once. Arithmetic is modulo the prime 2⁶¹ − 1, in which nothing is rounded;
//! a sum that is not determined comes out as zero with a chance of 4 in 10¹⁹.

use std::collections::HashMap;

const PRIME: u64 = (1 << 61) - 1;

/// Equations with coefficients of one: sums of unknowns that are known.
#[derive(Default)]
pub(super) struct System<'s> {
    /// In echelon form: each row by its first unknown, which has coefficient 1.
    rows: HashMap<u32, Row>,
    /// What was known before these.
    before: Option<&'s System<'s>>,
}

/// Coefficients by unknown, in order; none is zero.
type Row = Vec<(u32, u64)>;

impl<'s> System<'s> {
    /// A system that holds all equations of another, to which more are added.
    pub(super) fn after(before: &'s Self) -> Self {
        Self {
            rows: HashMap::new(),
            before: Some(before),
        }
    }

    fn row(&self, first: u32) -> Option<&Row> {
        let own = self.rows.get(&first);
        own.or_else(|| self.before?.row(first))
    }

    /// Adds the equation that the sum of `unknowns`, in order, is known.
    pub(super) fn add(&mut self, unknowns: &[u32]) {
        let mut row: Row = unknowns.iter().map(|&unknown| (unknown, 1)).collect();
        while let Some(&(first, factor)) = row.first() {
            let Some(pivot) = self.row(first) else {
                let inverse = power(factor, PRIME - 2);
                for (_, coefficient) in &mut row {
                    *coefficient = product(*coefficient, inverse);
                }
                self.rows.insert(first, row);
                return;
            };
            row = less(&row, pivot, factor);
        }
    }

    /// A random solution of the homogeneous system, for unknowns 0 to `count`.
    pub(super) fn solution(&self, count: u32) -> Vec<u64> {
        let mut values = vec![0; count as usize];
        for unknown in (0..count).rev() {
            let value = match self.row(unknown) {
                None => drawn(unknown),
                Some(row) => row.iter().skip(1).fold(0, |sum, &(other, coefficient)| {
                    let value = values.get(other as usize).copied().unwrap_or(0);
                    difference(sum, product(coefficient, value))
                }),
            };
            if let Some(place) = values.get_mut(unknown as usize) {
                *place = value;
            }
        }
        values
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

/// The sum of two residues.
pub(super) fn sum(a: u64, b: u64) -> u64 {
    let sum = a + b;
    if sum >= PRIME { sum - PRIME } else { sum }
}

fn difference(a: u64, b: u64) -> u64 {
    sum(a, if b == 0 { 0 } else { PRIME - b })
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "each part has at most 61 bits"
)]
fn product(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    // 2⁶¹ is 1, so the high part counts as much as the low one.
    let low = (product & u128::from(PRIME)) as u64;
    let high = (product >> 61) as u64;
    sum(low, high)
}

fn power(mut base: u64, mut exponent: u64) -> u64 {
    let mut result = 1;
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = product(result, base);
        }
        base = product(base, base);
        exponent >>= 1;
    }
    result
}

/// A residue from 1, the same on every machine (Steele, Lea & Flood 2014: the
/// output function of SplitMix).
fn drawn(unknown: u32) -> u64 {
    let mut z = (u64::from(unknown) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (z ^ (z >> 31)) % (PRIME - 1) + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::{collection::vec, prelude::*};

    fn determined(equations: &[&[u32]], count: u32) -> Vec<bool> {
        let mut system = System::default();
        for equation in equations {
            system.add(equation);
        }
        let solution = system.solution(count);
        solution.into_iter().map(|value| value == 0).collect()
    }

    #[test]
    fn multiplies_and_inverts() {
        assert_eq!(product(PRIME - 1, PRIME - 1), 1); // (-1)²
        assert_eq!(product(1 << 60, 2), 1);
        for number in [1, 2, 3, 1 << 60, PRIME - 1] {
            assert_eq!(product(number, power(number, PRIME - 2)), 1);
        }
    }

    #[test]
    fn finds_what_sums_pin_down() {
        // a + b, b + c and a + c give all three; a + b and c + d give none.
        assert_eq!(determined(&[&[0, 1], &[1, 2], &[0, 2]], 3), [true; 3]);
        assert_eq!(determined(&[&[0, 1], &[2, 3]], 4), [false; 4]);
        // A total less all but one of its parts.
        let known: [&[u32]; 3] = [&[0, 1, 2], &[1], &[2]];
        assert_eq!(determined(&known, 3), [true; 3]);
        // Two squares joined by a bridge: every line has two unknowns, and the
        // bridge is known all the same.
        let lines: [&[u32]; 8] = [
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
    fn what_is_added_to_a_system_leaves_it_as_it_was() {
        let mut before = System::default();
        before.add(&[0, 1, 2]);
        let mut after = System::after(&before);
        after.add(&[1]);
        after.add(&[0, 1]);
        assert_eq!(after.solution(3), [0; 3]);
        assert!(before.solution(3).iter().all(|value| *value != 0));
    }

    proptest! {
        #[test]
        fn agrees_with_ranks_over_fractions(
            equations in vec(vec(any::<bool>(), 6), 0..8)
        ) {
            let mut system = System::default();
            let unknowns = |row: &Vec<bool>| -> Vec<u32> {
                (0..6).zip(row).filter(|(_, on)| **on).map(|(u, _)| u).collect()
            };
            for equation in &equations {
                system.add(&unknowns(equation));
            }
            let matrix: Vec<Vec<i128>> = equations
                .iter()
                .map(|row| row.iter().map(|on| i128::from(*on)).collect())
                .collect();
            let solution = system.solution(6);
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
