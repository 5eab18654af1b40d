//! How far the answers form one peak, from −1 to 1.
//!
//! A variance can't tell a flat distribution from one with two camps. Van der Eijk's agreement *A*
//! (2001) can, and needs only the order of the points: 1 when all answers are at one point, 0 when
//! they are spread evenly, −1 when half are at each end.
//!
//! ```
//! use pedt::stats::agreement;
//!
//! assert_eq!(agreement(&[0, 0, 6, 0]), Ok(1.0));
//! assert_eq!(agreement(&[2, 2, 2, 2]), Ok(0.0));
//! assert_eq!(agreement(&[3, 0, 0, 3]), Ok(-1.0));
//! ```
//!
//! It peels the bar chart of the answers into flat layers. `[0, 1, 4, 1]` is a layer one deep over
//! positions 2, 3 and 4, and a layer three deep over position 3 alone. A layer is judged by its
//! pattern of used and empty points, and *A* is the mean over layers, weighted by the answers in
//! each: here 3/6 · 1/3 + 3/6 · 1 = 2/3.
//!
//! The pattern of a layer that uses *S* of the *K* points is judged by every triple of points, in
//! order. `TU` counts those that look like one peak, 110 and 011, and `TDU` those that look like
//! two, 101:
//!
//! ```text
//!       (K − 2)·TU − (K − 1)·TDU
//! U  =  ────────────────────────        A_layer = U · (1 − (S − 1)/(K − 1))
//!          (K − 2)·(TU + TDU)
//! ```
//!
//! A layer over a single point counts as 1, and one over all points as 0.

use super::{
    Undefined,
    exact::{answers, ratio},
};

/// The longest scale whose layers add up exactly: see the bound in [`agreement`].
const MOST_POINTS: usize = 40;

/// The agreement *A* of van der Eijk (2001), from −1 (half at each end) through 0 (spread evenly)
/// to 1 (unanimous). Polarisation is (1 − *A*)/2.
///
/// Layers are added as fractions over one denominator, so that layers which cancel give exactly 0,
/// and multiplying all counts by the same number changes no bit.
///
/// # Errors
///
/// [`Undefined::TooFewPoints`] for a scale of fewer than three points, where there are no triples
/// (R's `agrmt` gives `NA`); [`Undefined::TooManyPoints`] for more than 40;
/// [`Undefined::NoAnswers`].
///
/// ```
/// use pedt::stats::{Undefined, agreement};
///
/// assert_eq!(agreement(&[1, 2, 2, 1]), Ok(2.0 / 9.0));
/// assert_eq!(agreement(&[3, 3]), Err(Undefined::TooFewPoints));
/// ```
pub fn agreement(counts: &[u64]) -> Result<f64, Undefined> {
    if counts.len() < 3 {
        return Err(Undefined::TooFewPoints);
    }
    if counts.len() > MOST_POINTS {
        return Err(Undefined::TooManyPoints);
    }
    let n = answers(counts)?;
    let k = counts.len() as u64;

    // TU and TDU together count every choice of one empty and two used points, so whatever the
    // pattern TU + TDU = (K − S)·S(S − 1)/2. With that, a layer `depth` deep adds to N·A
    //
    //     depth · [S(K − S)·(K − 2) − 2(2K − 3)·TDU/(S − 1)] / ((K − 1)(K − 2))
    //
    // which also gives a layer of one point its 1 and a layer of all points its 0. S − 1 divides
    // `common`, which stays below 2⁵³, and the sums below 2¹¹³, for N·K ≤ 2⁵³ and K ≤ 40.
    let common = (1..=k - 2).fold(1, lcm);
    let unit = counts.iter().fold(0, |unit, &count| gcd(unit, count));
    let mut numerator = 0;
    let mut peeled = 0;
    while let Some(top) = counts.iter().copied().filter(|&count| count > peeled).min() {
        let (used, two_peaks) = pattern(counts.iter().map(|&count| count >= top));
        let share = common / (used - 1).max(1);
        let depth = i128::from((top - peeled) / unit);
        let one_peak = i128::from(used * (k - used) * (k - 2)) * i128::from(common);
        let two_peaks = i128::from(2 * (2 * k - 3) * two_peaks) * i128::from(share);
        numerator += depth * (one_peak - two_peaks);
        peeled = top;
    }
    let layers = i128::from(n / unit * (k - 1) * (k - 2));
    Ok(ratio(numerator, layers * i128::from(common)))
}

/// How many points a pattern uses, and how many of its triples are 101.
fn pattern(points: impl Iterator<Item = bool> + Clone) -> (u64, u64) {
    let used = points
        .clone()
        .fold(0, |used, point| used + u64::from(point));
    let mut before = 0;
    let mut two_peaks = 0;
    for point in points {
        if point {
            before += 1;
        } else {
            two_peaks += before * (used - before);
        }
    }
    (used, two_peaks)
}

fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { gcd(b, a % b) }
}

fn lcm(a: u64, b: u64) -> u64 {
    a / gcd(a, b) * b
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::testing::{assert_total, hostile, reversed, scale, times};
    use proptest::prelude::*;

    #[test]
    fn matches_agrmt() {
        // The published triples-and-layers definition in Python's fractions.Fraction. The rows of
        // four points agree with R's agrmt, and the first is the example in its source.
        for (counts, expected) in [
            (&[30, 40, 210, 130, 530, 50, 10][..], 917. / 1500.),
            (&[0, 0, 6, 0], 1.),
            (&[3, 0, 0, 3], -1.),
            (&[1, 2, 2, 1], 2. / 9.),
            (&[0, 1, 4, 1], 2. / 3.),
            (&[0, 2, 3, 1], 5. / 9.),
            (&[2, 0, 3, 1], 0.),
            (&[0, 0, 5, 1], 8. / 9.),
            (&[1, 0, 1], -1.),
            (&[1, 0, 1, 0, 0, 0, 0], 7. / 15.),
            (&[5, 1, 0, 2, 7], -97. / 270.),
            (&[4, 0, 3, 9, 1, 0, 6], 34. / 345.),
            (&[1, 0, 0, 0, 0, 0, 1, 5, 8, 3], 419. / 648.),
        ] {
            assert_eq!(agreement(counts), Ok(expected), "{counts:?}");
        }
    }

    #[test]
    fn knows_its_limits() {
        assert_eq!(agreement(&[1, 1]), Err(Undefined::TooFewPoints));
        assert_eq!(agreement(&[1; 41]), Err(Undefined::TooManyPoints));
        assert_eq!(agreement(&[1; 40]), Ok(0.0));
        assert_eq!(agreement(&[0; 40]), Err(Undefined::NoAnswers));
        // Sums as large as they get: every other point used, by all the answers allowed.
        let deepest = (1 << 53) / 40 / 20;
        let comb: Vec<u64> = (0..40)
            .map(|i| if i % 2 == 0 { deepest - i } else { 0 })
            .collect();
        assert!(agreement(&comb).is_ok_and(|a| (-1.0..=1.0).contains(&a)));
    }

    /// The definition as published, triple by triple and layer by layer.
    fn by_definition(counts: &[u64]) -> f64 {
        let k = counts.len();
        let n: u64 = counts.iter().sum();
        let mut rest = counts.to_vec();
        let mut total = 0.0;
        while let Some(depth) = rest.iter().copied().filter(|&count| count > 0).min() {
            let p: Vec<bool> = rest.iter().map(|&count| count > 0).collect();
            let (mut tu, mut tdu) = (0.0, 0.0);
            for a in 0..k {
                for b in a + 1..k {
                    for c in b + 1..k {
                        match (p[a], p[b], p[c]) {
                            (true, true, false) | (false, true, true) => tu += 1.0,
                            (true, false, true) => tdu += 1.0,
                            _ => {}
                        }
                    }
                }
            }
            let (k, s) = (k as f64, p.iter().filter(|&&used| used).count() as f64);
            let a = if s == 1.0 {
                1.0
            } else if tu + tdu == 0.0 {
                0.0
            } else {
                ((k - 2.0) * tu - (k - 1.0) * tdu) / ((k - 2.0) * (tu + tdu))
                    * (1.0 - (s - 1.0) / (k - 1.0))
            };
            total += depth as f64 * s / n as f64 * a;
            for count in &mut rest {
                *count = count.saturating_sub(depth);
            }
        }
        total
    }

    proptest! {
        #[test]
        fn equals_the_definition(counts in scale(3..=20)) {
            prop_assert!((agreement(&counts)? - by_definition(&counts)).abs() < 1e-12);
        }

        #[test]
        fn ends_are_exact(points in 3..=40_usize, at in 0..40_usize, n in 1..1_u64 << 40) {
            let mut unanimous = vec![0; points];
            unanimous[at % points] = n;
            prop_assert_eq!(agreement(&unanimous), Ok(1.0));

            let mut split = vec![0; points];
            split[0] = n;
            split[points - 1] = n;
            prop_assert_eq!(agreement(&split), Ok(-1.0));
        }

        #[test]
        fn is_between_minus_1_and_1(counts in scale(3..=40)) {
            prop_assert!((-1.0..=1.0).contains(&agreement(&counts)?));
        }

        #[test]
        fn multiplying_the_counts_changes_nothing(counts in scale(3..=40), factor in 1..1000_u64) {
            prop_assert_eq!(agreement(&times(&counts, factor)), agreement(&counts));
        }

        #[test]
        fn reversal_changes_nothing(counts in scale(3..=40)) {
            prop_assert_eq!(agreement(&reversed(&counts)), agreement(&counts));
        }

        #[test]
        fn never_panics(counts in hostile()) {
            assert_total(agreement(&counts));
        }
    }
}
