//! Random numbers that are the same everywhere and can be drawn again.
//!
//! A resampled figure is only worth quoting if others get the same one. So the
//! numbers come from a generator whose every bit is fixed: **Philox 4×64-10**
//! (Salmon, Moraes, Dror & Shaw 2011). It is counter-based: it scrambles a
//! counter under a key, and has no state to carry along. The key is a `seed`
//! and a `stream`, so the *b*-th resample draws from stream *b* and is the same
//! whether it is made first, last or alone.
//!
//! NumPy has the same generator, and reads the same numbers:
//! `numpy.random.Philox(key=[seed, stream], counter=0).random_raw()`.
//!
//! ```
//! use pedt::stats::random::Random;
//!
//! let mut first = Random::new(2026, 7);
//! let mut again = Random::new(2026, 7);
//! assert_eq!(first.next_u64(), 0x3df5_634f_ddc9_a50d);
//! assert_eq!(again.next_u64(), 0x3df5_634f_ddc9_a50d);
//! ```
//!
//! It is for statistics, not for secrets: who knows the seed knows it all.

/// Multipliers and key increments of Philox 4×64, as published.
const MULTIPLY: [u64; 2] = [0xd2e7_470e_e14c_6c93, 0xca5a_8263_9512_1157];
const INCREMENT: [u64; 2] = [0x9e37_79b9_7f4a_7c15, 0xbb67_ae85_84ca_a73b];
const ROUNDS: u32 = 10;

/// A stream of random numbers.
#[derive(Clone, Debug)]
pub struct Random {
    key: [u64; 2],
    counter: u64,
    block: [u64; 4],
    used: usize,
}

impl Random {
    /// Stream `stream` of `seed`, from its beginning. Any two streams are
    /// independent for every purpose of statistics.
    #[must_use]
    pub fn new(seed: u64, stream: u64) -> Self {
        Self {
            key: [seed, stream],
            counter: 0,
            block: [0; 4],
            used: 4,
        }
    }

    /// The next 64 bits, each value equally likely.
    #[inline]
    pub fn next_u64(&mut self) -> u64 {
        if self.used >= self.block.len() {
            // Like NumPy, the first block is that of counter 1.
            self.counter = self.counter.wrapping_add(1);
            self.block = philox([self.counter, 0, 0, 0], self.key);
            self.used = 0;
        }
        let next = self.block.get(self.used).copied().unwrap_or_default();
        self.used += 1;
        next
    }

    /// A whole number from 0 to `bound` − 1, each equally likely; 0 if `bound`
    /// is 0.
    ///
    /// It is the high half of `next × bound` (Lemire 2019). The few values of
    /// `next` that would favour some results are passed over, so nothing is
    /// biased, however large the bound.
    ///
    /// ```
    /// use pedt::stats::random::Random;
    ///
    /// let mut random = Random::new(2026, 7);
    /// let rows: Vec<u64> = (0..6).map(|_| random.below(9)).collect();
    /// assert_eq!(rows, [2, 4, 0, 2, 0, 6]);
    /// ```
    #[inline]
    pub fn below(&mut self, bound: u64) -> u64 {
        loop {
            let (high, low) = multiply(self.next_u64(), bound);
            // 2⁶⁴ mod bound values of the low half come up once too often.
            if low >= bound || low >= bound.wrapping_neg().checked_rem(bound).unwrap_or_default() {
                return high;
            }
        }
    }
}

/// The block of `counter` under `key`.
fn philox(counter: [u64; 4], key: [u64; 2]) -> [u64; 4] {
    let [mut a, mut b, mut c, mut d] = counter;
    let [mut left, mut right] = key;
    for _ in 0..ROUNDS {
        let (high_a, low_a) = multiply(MULTIPLY[0], a);
        let (high_c, low_c) = multiply(MULTIPLY[1], c);
        [a, b, c, d] = [high_c ^ b ^ left, low_c, high_a ^ d ^ right, low_a];
        left = left.wrapping_add(INCREMENT[0]);
        right = right.wrapping_add(INCREMENT[1]);
    }
    [a, b, c, d]
}

/// The high and the low half of a product.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the halves are 64 bits each"
)]
fn multiply(a: u64, b: u64) -> (u64, u64) {
    let product = u128::from(a) * u128::from(b);
    ((product >> 64) as u64, product as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn gives_the_published_blocks() {
        // The known answers of Random123 for philox4x64, 10 rounds; NumPy 2.4.6 gives them too.
        assert_eq!(
            philox([0; 4], [0; 2]),
            [
                0x16554d9eca36314c,
                0xdb20fe9d672d0fdc,
                0xd7e772cee186176b,
                0x7e68b68aec7ba23b
            ]
        );
        assert_eq!(
            philox([u64::MAX; 4], [u64::MAX; 2]),
            [
                0x87b092c3013fe90b,
                0x438c3c67be8d0224,
                0x9cc7d7c69cd777b6,
                0xa09caebf594f0ba0
            ]
        );
        let pi = [
            0x243f6a8885a308d3,
            0x13198a2e03707344,
            0xa4093822299f31d0,
            0x082efa98ec4e6c89,
        ];
        assert_eq!(
            philox(pi, [0x452821e638d01377, 0xbe5466cf34e90c6c]),
            [
                0xa528f45403e61d95,
                0x38c72dbd566e9788,
                0xa5a1610e72fd18b5,
                0x57bd43b5e52b7fe6
            ]
        );
    }

    #[test]
    fn reads_what_numpy_reads() {
        // NumPy 2.4.6: Philox(key=[1, 2], counter=0).random_raw(6)
        let mut random = Random::new(1, 2);
        let read: Vec<u64> = (0..6).map(|_| random.next_u64()).collect();
        assert_eq!(
            read,
            [
                0x4f2f4313b5536b09,
                0x5b617be3219ff32a,
                0x97293476f9275cb,
                0xf63f3bf4962c3942,
                0x4dcc60473aa0f43,
                0x6d905c9b986b0028
            ]
        );
    }

    #[test]
    fn bounded_numbers_follow_the_rule() {
        // Lemire's rule over NumPy's Philox, in Python's integers.
        let mut random = Random::new(2026, 7);
        let rows: Vec<u64> = (0..12).map(|_| random.below(9)).collect();
        assert_eq!(rows, [2, 4, 0, 2, 0, 6, 1, 4, 4, 0, 7, 3]);
        // A bound of 3·2⁶² passes over a quarter of the numbers.
        let mut random = Random::new(1, 2);
        let large: Vec<u64> = (0..6).map(|_| random.below(3 << 62)).collect();
        assert_eq!(
            large,
            [
                0x3b63724ec7fe9046,
                0x44891cea5937f65f,
                0x715ee7593add858,
                0xb8af6cf770a12af1,
                0x3a5948356bf8b72,
                0x4033d16fedd13ef5
            ]
        );
        assert_eq!(random.below(1), 0);
        assert_eq!(random.below(0), 0);
    }

    #[test]
    fn every_number_comes_up_as_often() {
        let mut counts = [0_u32; 7];
        let mut random = Random::new(3, 0);
        for _ in 0..70_000 {
            counts[usize::try_from(random.below(7)).unwrap()] += 1;
        }
        // Chi-squared with 6 degrees of freedom; 22.5 is its 0.999 quantile.
        let chi: f64 = counts
            .iter()
            .map(|&count| (f64::from(count) - 1e4).powi(2) / 1e4)
            .sum();
        assert!(chi < 22.5, "{counts:?}");
    }

    proptest! {
        #[test]
        fn stays_below_the_bound(seed: u64, stream: u64, bound in 1..=u64::MAX) {
            let mut random = Random::new(seed, stream);
            prop_assert!(random.below(bound) < bound);
        }
    }
}
