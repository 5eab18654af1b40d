//! What flow costs: numbers, or tiers of numbers of which the first decides.

use std::fmt::Debug;
use std::ops::{Add, Neg, Sub};

/// Costs that can be added, taken away and compared, exactly.
///
/// Solvers use nothing else of a cost, so they work on whatever is ordered so that
/// adding the same to both sides changes no comparison: whole numbers, or
/// [`Tiers`] of them.
pub trait Cost:
    Copy + Ord + Debug + Add<Output = Self> + Sub<Output = Self> + Neg<Output = Self>
{
    /// No cost.
    const ZERO: Self;

    /// This cost, so many times.
    #[must_use]
    fn times(self, count: i64) -> Self;

    /// The largest of its numbers, whatever their sign.
    #[must_use]
    fn largest(self) -> u64;
}

impl Cost for i64 {
    const ZERO: Self = 0;

    fn times(self, count: i64) -> Self {
        self * count
    }

    fn largest(self) -> u64 {
        self.unsigned_abs()
    }
}

/// A cost in tiers: a later one matters only where all before it are equal.
///
/// ```
/// use pedt::flow::{Cost, Tiers};
///
/// let (near, far) = (Tiers([-1, 3]), Tiers([-1, 20]));
/// assert!(near < far && Tiers([-2, 900]) < near);
/// assert_eq!((near - far).first(), Some((1, -17)));
/// assert_eq!(near + far, Tiers([-2, 23]));
/// assert_eq!(near.times(3), Tiers([-3, 9]));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tiers<const N: usize>(
    /// The numbers, the one that decides first.
    pub [i64; N],
);

impl<const N: usize> Tiers<N> {
    /// The first tier that is not 0, from 0, with its number.
    #[must_use]
    pub fn first(self) -> Option<(usize, i64)> {
        self.0.into_iter().enumerate().find(|(_, cost)| *cost != 0)
    }
}

impl<const N: usize> Add for Tiers<N> {
    type Output = Self;

    fn add(mut self, other: Self) -> Self {
        for (sum, cost) in self.0.iter_mut().zip(other.0) {
            *sum += cost;
        }
        self
    }
}

impl<const N: usize> Sub for Tiers<N> {
    type Output = Self;

    fn sub(mut self, other: Self) -> Self {
        for (rest, cost) in self.0.iter_mut().zip(other.0) {
            *rest -= cost;
        }
        self
    }
}

impl<const N: usize> Neg for Tiers<N> {
    type Output = Self;

    fn neg(self) -> Self {
        Self(self.0.map(|cost| -cost))
    }
}

impl<const N: usize> Cost for Tiers<N> {
    const ZERO: Self = Self([0; N]);

    fn times(self, count: i64) -> Self {
        Self(self.0.map(|cost| cost * count))
    }

    fn largest(self) -> u64 {
        let numbers = self.0.into_iter().map(i64::unsigned_abs);
        numbers.max().unwrap_or(0)
    }
}

/// What sums of costs stay within, so that no addition overflows.
const LIMIT: u64 = 1 << 60;

/// Whether costs as large as `largest` can be added so many times.
pub(super) fn have_room(largest: u64, times: u64) -> bool {
    largest
        .checked_mul(times)
        .is_some_and(|total| total <= LIMIT)
}
