//! A small generator of pseudo-random numbers.

/// `SplitMix64` of Steele, Lea and Flood (2014), with samplers of its own.
///
/// The samplers use integers and the four basic operations alone, which every
/// machine rounds alike; no library may change what a seed gives.
///
/// ```
/// use pedt_benches::rng::Rng;
///
/// assert_eq!(Rng::new(1_234_567).draw(), 6_457_827_717_110_365_317);
/// assert!((0..100).all(|i| Rng::stream(7, i).below(6) < 6));
/// ```
#[derive(Clone, Debug)]
pub struct Rng(u64);

impl Rng {
    /// A generator that starts from `seed`.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The generator at `index` among the many of one seed; each can be used
    /// without the ones before it.
    #[must_use]
    pub const fn stream(seed: u64, index: u64) -> Self {
        Self(mix(seed ^ mix(index)))
    }

    /// The next 64 bits.
    pub const fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.0)
    }

    /// A whole number below `limit`, each as likely as the others; 0 if there
    /// is none. Lemire's method: the high half of a product, drawing again
    /// where the low half would favour some numbers.
    pub const fn below(&mut self, limit: u32) -> u32 {
        loop {
            let product = (self.draw() >> 32) * limit as u64;
            let (high, low) = ((product >> 32) as u32, (product & 0xffff_ffff) as u32);
            if low >= limit || limit == 0 || low >= limit.wrapping_neg() % limit {
                return high;
            }
        }
    }

    /// One of `items`.
    ///
    /// # Panics
    ///
    /// When there is none.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        let count = u32::try_from(items.len()).unwrap_or(u32::MAX);
        &items[self.below(count) as usize]
    }

    /// Whether something of this probability, in percent, happens.
    pub const fn percent(&mut self, probability: u32) -> bool {
        self.below(100) < probability
    }

    /// Nearly normal, with mean 0 and standard deviation 1: the sum of four
    /// uniform numbers of 16 bits, so no further out than 3.5.
    pub fn normal(&mut self) -> f64 {
        const MEAN: f64 = 2.0 * 65_535.0;
        const DEVIATION: f64 = 37_837.227;
        let bits = self.draw();
        let sum = (bits & 0xffff) + (bits >> 16 & 0xffff) + (bits >> 32 & 0xffff) + (bits >> 48);
        (sum as f64 - MEAN) / DEVIATION
    }
}

const fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normal_has_mean_0_and_deviation_1() {
        let mut rng = Rng::new(3);
        let draws: Vec<f64> = (0..100_000).map(|_| rng.normal()).collect();
        let mean = draws.iter().sum::<f64>() / 1e5;
        let variance = draws.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / 1e5;
        assert!(
            mean.abs() < 0.01 && (variance - 1.0).abs() < 0.01,
            "{mean} {variance}"
        );
    }

    #[test]
    fn below_is_even() {
        let mut rng = Rng::new(4);
        let mut counts = [0_u32; 6];
        for _ in 0..60_000 {
            counts[rng.below(6) as usize] += 1;
        }
        assert!(
            counts.iter().all(|count| (9_600..10_400).contains(count)),
            "{counts:?}"
        );
    }
}
