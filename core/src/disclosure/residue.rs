//! Numbers modulo the prime 2⁶¹ − 1, in which nothing is rounded.

const PRIME: u64 = (1 << 61) - 1;

/// Adds others to values.
pub(super) fn add(values: &mut [u64], others: &[u64]) {
    for (value, other) in values.iter_mut().zip(others) {
        *value = sum(*value, *other);
    }
}

/// Adds `factor` times `other` to every value.
pub(super) fn add_times(values: &mut [u64], other: &[u64], factor: u64) {
    for (value, other) in values.iter_mut().zip(other) {
        if *other != 0 {
            *value = sum(*value, product(*other, factor));
        }
    }
}

/// The sum of two residues.
pub(super) fn sum(a: u64, b: u64) -> u64 {
    let sum = a + b;
    if sum >= PRIME { sum - PRIME } else { sum }
}

/// The difference of two residues.
pub(super) fn difference(a: u64, b: u64) -> u64 {
    sum(a, if b == 0 { 0 } else { PRIME - b })
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "each part has at most 61 bits"
)]
pub(super) fn product(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    // 2⁶¹ is 1, so the high part counts as much as the low one.
    let low = (product & u128::from(PRIME)) as u64;
    let high = (product >> 61) as u64;
    sum(low, high)
}

/// What a residue is multiplied with to give 1.
pub(super) fn inverse(residue: u64) -> u64 {
    power(residue, PRIME - 2)
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

/// Residues from 1, the same on every machine (Steele, Lea & Flood 2014:
/// SplitMix).
#[derive(Default)]
pub(super) struct Draws(u64);

impl Draws {
    pub(super) fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % (PRIME - 1) + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn multiplies_and_inverts() {
        assert_eq!(product(PRIME - 1, PRIME - 1), 1); // (-1)²
        assert_eq!(product(1 << 60, 2), 1);
        for number in [1, 2, 3, 1 << 60, PRIME - 1] {
            assert_eq!(product(number, power(number, PRIME - 2)), 1);
        }
    }
}
