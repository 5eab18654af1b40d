//! Integers small enough for a double.
//!
//! An `f64` holds every integer up to 2⁵³. The largest sum that a mean can need is
//! `answers × points`; while that stays within 2⁵³ a sum over counts is exact in `u64`, a product
//! of two sums is exact in `i128`, and the division at the end is the only rounding. [`answers`]
//! guards that limit, so the arithmetic behind it cannot overflow.

use super::{Undefined, counts::total};

const LIMIT: u64 = 1 << 53;

/// The number of answers: at least one, and within the limit.
pub(super) fn answers(counts: &[u64]) -> Result<u64, Undefined> {
    match total(counts) {
        0 => Err(Undefined::NoAnswers),
        n if n.saturating_mul(counts.len() as u64) > LIMIT => Err(Undefined::TooManyAnswers),
        n => Ok(n),
    }
}

/// Each position that has answers, with its count, in order.
pub(super) fn answered(counts: &[u64]) -> impl Iterator<Item = (u64, u64)> {
    (1..)
        .zip(counts.iter().copied())
        .filter(|&(_, count)| count > 0)
}

/// The sum of all positions answered.
pub(super) fn sum(counts: &[u64]) -> u64 {
    answered(counts)
        .map(|(position, count)| position * count)
        .sum()
}

/// `numerator / denominator`, correctly rounded while both are within 2⁵³.
pub(super) fn ratio(numerator: impl Into<i128>, denominator: impl Into<i128>) -> f64 {
    double(numerator.into()) / double(denominator.into())
}

/// The double nearest to an integer; most fit a register, which is quicker.
fn double(integer: i128) -> f64 {
    i64::try_from(integer).map_or_else(|_| large(integer), |integer| integer as f64)
}

/// A function of its own, for else compilers take this way, which is slow, always.
#[cold]
#[inline(never)]
fn large(integer: i128) -> f64 {
    integer as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_is_inclusive() {
        assert_eq!(answers(&[1 << 52, 0]), Ok(1 << 52));
        assert_eq!(answers(&[1 << 52, 1]), Err(Undefined::TooManyAnswers));
        assert_eq!(answers(&[u64::MAX; 4]), Err(Undefined::TooManyAnswers));
    }
}
