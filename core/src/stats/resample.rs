//! Drawing the rows again: what a figure might have been.
//!
//! How firm is a mean of five schools? The bootstrap (Efron 1979) puts the
//! schools in a hat and draws five with replacement: some come twice, some not
//! at all. The figure of that **resample** is one that might as well have been
//! seen, and the figures of many resamples show how much it depends on who
//! happened to be there. What is drawn is a whole row, a school with all its
//! answers, never single answers: answers of one school belong together.
//!
//! A resample is how often each row was drawn. For up to [`ENUMERATED`] rows
//! [`Resamples`] goes through all of them, each with its exact weight: 126 for
//! five rows, 6435 for eight (the ideal bootstrap; Hall 1992). Nothing is left
//! to chance and there is no seed. Beyond that resamples are drawn, and seed
//! and number say which.
//!
//! Several figures of one resample belong together too. So a resample is handed
//! to the caller, who takes from it what is asked for: in how many resamples
//! does the first theme score below the second?
//!
//! ```
//! use pedt::stats::resample::{ResampleOptions, Resamples};
//!
//! let first = [2.0, 2.5, 1.5, 3.0, 2.0].map(Some);
//! let second = [3.0, 2.5, 2.5, 2.0, 3.5].map(Some);
//! let resamples = Resamples::new(5, &ResampleOptions::default())?;
//! let mut lower = 0;
//! resamples.each(|resample| {
//!     if resample.mean(&first).ok() < resample.mean(&second).ok() {
//!         lower += resample.weight();
//!     }
//! });
//! assert_eq!((resamples.len(), resamples.total_weight()), (126, 3125));
//! assert_eq!(lower, 2678);
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```

use super::{Undefined, random::Random};

/// Up to how many rows every resample is gone through.
pub const ENUMERATED: usize = 8;

/// How many resamples a [`Batch`] holds.
pub(crate) const BATCH: usize = 16;

/// The most rows that are drawn for all resamples together.
const MOST_DRAWS: u128 = 1 << 30;

/// How resamples are drawn where there are too many to go through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResampleOptions {
    /// How many are drawn; at least 2000 if limits are to be read from them
    /// (Efron & Tibshirani 1993).
    pub draws: u32,
    /// The seed of [`Random`]; resample *b* draws from stream *b*.
    pub seed: u64,
}

impl Default for ResampleOptions {
    fn default() -> Self {
        Self {
            draws: 2000,
            seed: 0,
        }
    }
}

/// Where the resamples come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Resampling {
    /// Every resample there is, with its exact weight.
    Enumerated,
    /// Drawn at random, each of weight 1.
    Drawn {
        /// The seed.
        seed: u64,
    },
}

/// The resamples of some number of rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resamples {
    rows: usize,
    options: ResampleOptions,
}

/// How often each row was drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resample<'r> {
    counts: &'r [u32],
    weight: u64,
}

impl Resamples {
    /// The resamples of `rows` rows.
    ///
    /// # Errors
    ///
    /// [`Undefined::NoAnswers`] for no rows; beyond [`ENUMERATED`] rows also
    /// [`Undefined::OutOfRange`] for no draws, and [`Undefined::TooLarge`] when
    /// `rows × draws` is above 2³⁰.
    pub fn new(rows: usize, options: &ResampleOptions) -> Result<Self, Undefined> {
        if rows == 0 {
            return Err(Undefined::NoAnswers);
        }
        if rows > ENUMERATED {
            if options.draws == 0 {
                return Err(Undefined::OutOfRange);
            }
            if rows as u128 * u128::from(options.draws) > MOST_DRAWS {
                return Err(Undefined::TooLarge);
            }
        }
        Ok(Self {
            rows,
            options: *options,
        })
    }

    /// Where they come from.
    #[must_use]
    pub fn resampling(&self) -> Resampling {
        if self.rows <= ENUMERATED {
            Resampling::Enumerated
        } else {
            Resampling::Drawn {
                seed: self.options.seed,
            }
        }
    }

    /// How many there are: C(2*n* − 1, *n*) if enumerated, else the draws.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "there is always one")]
    pub fn len(&self) -> u64 {
        match self.resampling() {
            Resampling::Enumerated => {
                let n = self.rows as u64;
                (1..n).fold(1, |ways, k| ways * (n + k) / k)
            }
            Resampling::Drawn { .. } => self.options.draws.into(),
        }
    }

    /// The weights of all of them added up: *n*ⁿ if enumerated, else the draws.
    #[must_use]
    pub fn total_weight(&self) -> u64 {
        match self.resampling() {
            Resampling::Enumerated => (0..self.rows).map(|_| self.rows as u64).product(),
            Resampling::Drawn { .. } => self.options.draws.into(),
        }
    }

    /// The same in batches.
    pub(crate) fn batches(&self, mut take: impl FnMut(&Batch)) {
        let mut batch = Batch::new(self.rows);
        self.each(|resample| batch.push(resample.counts, resample.weight, &mut take));
        batch.hand_over(&mut take);
    }

    /// Hands every resample to `take`, always in the same order.
    pub fn each(&self, mut take: impl FnMut(Resample<'_>)) {
        let mut counts = vec![0; self.rows];
        match self.resampling() {
            Resampling::Enumerated => enumerate(&mut counts, take),
            Resampling::Drawn { seed } => {
                for stream in 0..self.options.draws {
                    draw(&mut counts, &mut Random::new(seed, stream.into()));
                    take(Resample {
                        counts: &counts,
                        weight: 1,
                    });
                }
            }
        }
    }
}

impl<'r> Resample<'r> {
    /// How often each row was drawn; as many in all as there are rows.
    #[must_use]
    pub fn counts(self) -> &'r [u32] {
        self.counts
    }

    /// How many of the equally likely draws give this resample: row by row
    /// there are *n*ⁿ, and *n*!/∏*c*ᵢ! of them differ in their order alone.
    #[must_use]
    pub fn weight(self) -> u64 {
        self.weight
    }

    /// The mean of a figure over the rows drawn; rows without it do not count.
    ///
    /// # Errors
    ///
    /// [`Undefined::UnequalLengths`] when there is not one value a row;
    /// [`Undefined::NoAnswers`] when no row drawn has a value;
    /// [`Undefined::NotFinite`].
    pub fn mean(self, values: &[Option<f64>]) -> Result<f64, Undefined> {
        mean(self.counts, values)
    }
}

/// The mean of values that count as often as their row was drawn.
pub(super) fn mean(counts: &[u32], values: &[Option<f64>]) -> Result<f64, Undefined> {
    if counts.len() != values.len() {
        return Err(Undefined::UnequalLengths);
    }
    let mut n = 0.0;
    let mut sum = 0.0;
    for (&count, value) in counts.iter().zip(values) {
        if let Some(value) = value {
            n += f64::from(count);
            sum += f64::from(count) * value;
        }
    }
    match sum / n {
        _ if n == 0.0 => Err(Undefined::NoAnswers),
        mean if mean.is_finite() => Ok(mean),
        _ => Err(Undefined::NotFinite),
    }
}

/// Some resamples side by side. A figure is found for all of them in one go,
/// each with the digits that it has by itself: several sums grow at once, but
/// each in the order of the rows.
#[derive(Debug)]
pub(crate) struct Batch {
    /// Row after row: how often it was drawn in each of them.
    rows: Vec<[f64; BATCH]>,
    /// Resample after resample: how often each row was drawn.
    counts: Vec<u32>,
    weights: Vec<u64>,
}

impl Batch {
    /// Room for resamples of so many rows.
    pub(crate) fn new(rows: usize) -> Self {
        Self {
            rows: vec![[0.0; BATCH]; rows],
            counts: Vec::with_capacity(rows * BATCH),
            weights: Vec::with_capacity(BATCH),
        }
    }

    /// Adds a resample, and hands all to `take` and forgets them when it is full.
    pub(crate) fn push(&mut self, counts: &[u32], weight: u64, take: &mut impl FnMut(&Self)) {
        for (row, count) in self.rows.iter_mut().zip(counts) {
            if let Some(place) = row.get_mut(self.weights.len()) {
                *place = f64::from(*count);
            }
        }
        self.counts.extend_from_slice(counts);
        self.weights.push(weight);
        if self.weights.len() == BATCH {
            self.hand_over(take);
        }
    }

    /// Hands to `take` what has not been handed over yet, if anything.
    pub(crate) fn hand_over(&mut self, take: &mut impl FnMut(&Self)) {
        if !self.weights.is_empty() {
            take(self);
            self.counts.clear();
            self.weights.clear();
        }
    }

    /// How often each row was drawn and the weight, resample by resample.
    pub(crate) fn each(&self) -> impl Iterator<Item = (&[u32], u64)> {
        let counts = self.counts.chunks_exact(self.rows.len().max(1));
        counts.zip(self.weights.iter().copied())
    }

    /// The sum of a figure of each row over the rows drawn.
    pub(crate) fn sums(&self, values: &[f64]) -> [f64; BATCH] {
        let mut sums = [0.0; BATCH];
        for (counts, value) in self.rows.iter().zip(values) {
            for (sum, count) in sums.iter_mut().zip(counts) {
                *sum += count * value;
            }
        }
        sums
    }

    /// What [`weighted_mean`](super::means::weighted_mean) says of the rows
    /// drawn, each a value with a weight; not finite where that is an error.
    pub(crate) fn weighted_means(&self, rows: &[(f64, f64)]) -> [f64; BATCH] {
        let mut weights = [0.0; BATCH];
        for (counts, (_, weight)) in self.rows.iter().zip(rows) {
            for (sum, count) in weights.iter_mut().zip(counts) {
                *sum += weight * count;
            }
        }
        let mut means = [0.0; BATCH];
        for _ in 0..2 {
            let mut sums = [0.0; BATCH];
            for (counts, (value, weight)) in self.rows.iter().zip(rows) {
                for ((sum, count), mean) in sums.iter_mut().zip(counts).zip(&means) {
                    *sum += weight * count * (value - mean);
                }
            }
            for ((mean, sum), weight) in means.iter_mut().zip(sums).zip(&weights) {
                *mean += sum / weight;
            }
        }
        means
    }
}

/// Every way to draw `n` rows of `n`, from the first row alone to the last.
fn enumerate(counts: &mut [u32], mut take: impl FnMut(Resample<'_>)) {
    let all = counts.iter().fold(0, |n, _| n + 1);
    if let Some(first) = counts.first_mut() {
        *first = all;
    }
    // n!/∏cᵢ!, which is 1 for one row alone.
    let mut weight = 1;
    loop {
        take(Resample { counts, weight });
        // One draw moves on from the last row that has any to spare, and those
        // of the very last row gather behind it.
        let Some((last, rest)) = counts.split_last_mut() else {
            return;
        };
        let Some(at) = rest.iter().rposition(|&count| count > 0) else {
            return;
        };
        let gathered = std::mem::take(last) + 1;
        if let Some(count) = counts.get_mut(at) {
            weight = weight * u64::from(*count) / u64::from(gathered);
            *count -= 1;
        }
        if let Some(next) = counts.get_mut(at + 1) {
            *next = gathered;
        }
    }
}

fn draw(counts: &mut [u32], random: &mut Random) {
    counts.fill(0);
    let rows = counts.len() as u64;
    for _ in 0..rows {
        let row = usize::try_from(random.below(rows)).unwrap_or_default();
        if let Some(count) = counts.get_mut(row) {
            *count += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::means;
    use proptest::{collection::vec, prelude::*};
    use std::collections::BTreeMap;

    fn resamples(rows: usize, draws: u32, seed: u64) -> Resamples {
        Resamples::new(rows, &ResampleOptions { draws, seed }).unwrap()
    }

    fn collected(resamples: &Resamples) -> Vec<(Vec<u32>, u64)> {
        let mut all = Vec::new();
        resamples.each(|resample| all.push((resample.counts().to_vec(), resample.weight())));
        all
    }

    #[test]
    fn enumeration_is_that_of_every_ordered_draw() {
        for n in 1..=5_usize {
            let mut by_brute_force = BTreeMap::new();
            for ordered in 0..n.pow(u32::try_from(n).unwrap()) {
                let mut counts = vec![0; n];
                let mut rest = ordered;
                for _ in 0..n {
                    counts[rest % n] += 1;
                    rest /= n;
                }
                *by_brute_force.entry(counts).or_insert(0) += 1;
            }
            let enumerated = collected(&resamples(n, 0, 0));
            assert_eq!(enumerated.len(), by_brute_force.len());
            let enumerated: BTreeMap<_, _> = enumerated.into_iter().collect();
            assert_eq!(enumerated, by_brute_force);
        }
    }

    #[test]
    fn there_are_as_many_as_the_books_say() {
        for (n, expected) in [
            (1, 1),
            (2, 3),
            (3, 10),
            (4, 35),
            (5, 126),
            (6, 462),
            (7, 1716),
            (8, 6435),
        ] {
            let resamples = resamples(n, 0, 0);
            assert_eq!(resamples.len(), expected);
            assert_eq!(resamples.resampling(), Resampling::Enumerated);
            let all = collected(&resamples);
            assert_eq!(all.len() as u64, expected);
            let weights: u64 = all.iter().map(|(_, weight)| weight).sum();
            assert_eq!(weights, resamples.total_weight());
            assert_eq!(weights, (n as u64).pow(u32::try_from(n).unwrap()));
            assert!(
                all.iter()
                    .all(|(counts, _)| counts.iter().sum::<u32>() as usize == n)
            );
        }
    }

    #[test]
    fn draws_are_those_of_numpy() {
        // Lemire's rule over numpy.random.Philox(key=[2026, b]), in Python's integers.
        let all = collected(&resamples(9, 3, 2026));
        let drawn = [
            [0, 2, 0, 3, 1, 0, 2, 0, 1],
            [2, 2, 0, 1, 0, 0, 2, 1, 1],
            [1, 2, 0, 0, 0, 0, 2, 4, 0],
        ];
        assert_eq!(all, drawn.map(|counts| (counts.to_vec(), 1)));
        let more = collected(&resamples(9, 10, 2026));
        assert_eq!(more[..3], all[..]);
        let other = collected(&resamples(9, 3, 2027));
        assert_ne!(other, all);
    }

    #[test]
    fn draws_every_row_as_often() {
        let resamples = resamples(12, 5_000, 1);
        let mut totals = [0_u32; 12];
        resamples.each(|resample| {
            for (total, count) in totals.iter_mut().zip(resample.counts()) {
                *total += count;
            }
        });
        // 60 000 draws, 5000 a row, standard deviation 68.
        assert!(
            totals.iter().all(|total| (4_700..5_300).contains(total)),
            "{totals:?}"
        );
    }

    #[test]
    fn refuses_what_cannot_be_drawn() {
        let new = |rows, draws| Resamples::new(rows, &ResampleOptions { draws, seed: 0 });
        assert_eq!(new(0, 2000), Err(Undefined::NoAnswers));
        assert_eq!(new(9, 0), Err(Undefined::OutOfRange));
        assert_eq!(new(usize::MAX, u32::MAX), Err(Undefined::TooLarge));
        assert_eq!(new(1 << 20, 1 << 11), Err(Undefined::TooLarge));
        assert!(new(1 << 20, 1 << 10).is_ok());
    }

    #[test]
    fn means_leave_out_what_is_missing() {
        let counts = [0, 2, 1];
        assert_eq!(mean(&counts, &[Some(9.0), Some(1.0), Some(4.0)]), Ok(2.0));
        assert_eq!(mean(&counts, &[Some(9.0), Some(1.0), None]), Ok(1.0));
        assert_eq!(
            mean(&counts, &[Some(9.0), None, None]),
            Err(Undefined::NoAnswers)
        );
        assert_eq!(mean(&counts, &[None]), Err(Undefined::UnequalLengths));
        let huge = [Some(f64::MAX); 3];
        assert_eq!(mean(&counts, &huge), Err(Undefined::NotFinite));
    }

    #[test]
    fn batches_are_the_same_resamples() {
        for resamples in [resamples(5, 0, 0), resamples(9, 40, 3)] {
            let mut all = Vec::new();
            resamples.batches(|batch| {
                for (lane, (counts, weight)) in batch.each().enumerate() {
                    let side_by_side = batch.rows.iter().map(|row| row[lane]);
                    assert!(side_by_side.eq(counts.iter().map(|count| f64::from(*count))));
                    all.push((counts.to_vec(), weight));
                }
            });
            assert_eq!(all, collected(&resamples));
        }
    }

    proptest! {
        #[test]
        fn batches_have_the_digits_of_single_resamples(
            rows in vec((-9.0..9.0_f64, 0_u8..3), 2..12),
            seed: u64,
        ) {
            let pairs: Vec<(f64, f64)> = rows.iter().map(|&(v, w)| (v, w.into())).collect();
            let values: Vec<f64> = rows.iter().map(|&(value, _)| value).collect();
            let options = ResampleOptions { draws: 20, seed };
            Resamples::new(rows.len(), &options).unwrap().batches(|batch| {
                let (sums, found) = (batch.sums(&values), batch.weighted_means(&pairs));
                for ((counts, _), (sum, found)) in batch.each().zip(sums.into_iter().zip(found)) {
                    let drawn = pairs.iter().zip(counts).filter(|(_, count)| **count > 0);
                    let plain = drawn.clone().fold(0.0, |sum, ((value, _), count)| {
                        sum + value * f64::from(*count)
                    });
                    assert_eq!(sum, plain);
                    let drawn = drawn.map(|(&(v, w), count)| (v, w * f64::from(*count)));
                    let drawn: Vec<(f64, f64)> = drawn.collect();
                    match means::weighted_mean(&drawn) {
                        Ok(mean) => assert_eq!(found, mean),
                        Err(_) => assert!(!found.is_finite()),
                    }
                }
            });
        }
    }
}
