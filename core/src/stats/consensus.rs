//! How close together the answers are, from 0 to 1.
//!
//! Tastle and Wierman (2007) ask how far each answer is from the mean, as a share of the width of
//! the scale, and put that distance through a logarithm so that far answers cost more than they
//! would in a variance:
//!
//! ```text
//! Cns = 1 + Σ p_k · log₂(1 − |k − μ| / d)        d = K − 1
//! ```
//!
//! Everyone at one point gives 1, wherever the point is. Half at each end gives 0.
//!
//! ```
//! use pedt::stats::consensus;
//!
//! assert_eq!(consensus(&[6, 0, 0, 0]), Ok(1.0));
//! assert_eq!(consensus(&[3, 0, 0, 3]), Ok(0.0));
//! ```
//!
//! Two cautions. Consensus says nothing of the level: people may agree on the lowest point. And
//! one value has many shapes, `[1, 1, 1, 1]` and `[2, 0, 3, 1]` being both 0.368, so show the counts
//! beside it.

use super::{
    Undefined,
    exact::{answered, answers, ratio, sum},
};

/// The consensus *Cns* of Tastle & Wierman (2007), from 0 (half at each end) to 1 (unanimous).
///
/// # Errors
///
/// [`Undefined::TooFewPoints`] for a scale of fewer than two points; [`Undefined::NoAnswers`].
///
/// ```
/// use pedt::stats::consensus;
///
/// assert!((consensus(&[0, 1, 4, 1])? - 0.8050125).abs() < 1e-7);
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn consensus(counts: &[u64]) -> Result<f64, Undefined> {
    if counts.len() < 2 {
        return Err(Undefined::TooFewPoints);
    }
    let n = answers(counts)?;
    let (sum, width) = (sum(counts), n * (counts.len() as u64 - 1));
    let consensus = answered(counts).fold(1.0, |consensus, (position, count)| {
        // |k − μ| and d, both times n, are integers.
        let nearness = width - (position * n).abs_diff(sum);
        consensus + ratio(count, n) * libm::log2(ratio(nearness, width))
    });
    // A split as even as an odd number of answers allows may round to just below zero.
    Ok(consensus.max(0.0))
}

/// The agreement *Agt* with a target (Tastle & Wierman 2007), from 0 (all at one end, the target at
/// the other) to 1 (all at the target).
///
/// Where consensus asks how near the answers are to their own mean, this asks how near they are to
/// a level that was set: `Agt = 1 + Σ p_k · log₂(1 − |k − τ| / 2d)`. The target is a position from
/// 1 to *K*, and may lie between points.
///
/// # Errors
///
/// [`Undefined::TooFewPoints`] for a scale of fewer than two points; [`Undefined::OutOfRange`] for
/// a target off the scale; [`Undefined::NoAnswers`].
///
/// ```
/// use pedt::stats::consensus::agreement_with_target;
///
/// assert_eq!(agreement_with_target(&[0, 0, 6, 0], 3.0), Ok(1.0));
/// assert_eq!(agreement_with_target(&[6, 0, 0, 0], 4.0), Ok(0.0));
/// ```
pub fn agreement_with_target(counts: &[u64], target: f64) -> Result<f64, Undefined> {
    if counts.len() < 2 {
        return Err(Undefined::TooFewPoints);
    }
    let n = answers(counts)?;
    if !(1.0..=counts.len() as f64).contains(&target) {
        return Err(Undefined::OutOfRange);
    }
    let width = 2.0 * (counts.len() as f64 - 1.0);
    let agreement = answered(counts).fold(1.0, |agreement, (position, count)| {
        let distance = (position as f64 - target).abs();
        agreement + ratio(count, n) * libm::log2(1.0 - distance / width)
    });
    Ok(agreement.max(0.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::testing::{assert_close, assert_total, hostile, reversed, scale, times};
    use proptest::prelude::*;

    #[test]
    fn matches_numpy() {
        // NumPy 2.4.6: 1 + mean(log2(1 - abs(x - x.mean()) / d)) of the expanded answers. The
        // four-point rows agree with R's agrmt to its seven printed digits.
        for (counts, expected) in [
            (&[1, 2, 2, 1][..], 0.49131039611080407),
            (&[0, 1, 4, 1], 0.8050124997596146),
            (&[0, 2, 3, 1], 0.6838582616694375),
            (&[2, 0, 3, 1], 0.36848279708310305),
            (&[0, 0, 5, 1], 0.8530339859564859),
            (&[5, 1, 0, 2, 7], 0.142036240519828),
            (&[4, 0, 3, 9, 1, 0, 6], 0.5045749641727932),
            (&[1, 0, 0, 0, 0, 0, 1, 5, 8, 3], 0.7382698876009497),
        ] {
            assert_close(consensus(counts), expected);
        }
    }

    #[test]
    fn a_scale_needs_two_points() {
        assert_eq!(consensus(&[]), Err(Undefined::TooFewPoints));
        assert_eq!(consensus(&[5]), Err(Undefined::TooFewPoints));
        assert_eq!(consensus(&[5, 5]), Ok(0.0));
    }

    #[test]
    fn measures_the_way_to_a_target() {
        // NumPy 1.26: 1 + mean(log2(1 - abs(x - target) / (2 * d))) of the expanded answers.
        for (counts, target, expected) in [
            (&[1, 2, 2, 1][..], 3.0, 0.7709890469629105),
            (&[0, 1, 4, 1], 4.0, 0.7271499793239449),
            (&[0, 2, 3, 1], 2.5, 0.8262180150503102),
            (&[5, 1, 0, 2, 7], 5.0, 0.5957758626001715),
            (&[4, 0, 3, 9, 1, 0, 6], 4.0, 0.7977174556033098),
        ] {
            assert_close(agreement_with_target(counts, target), expected);
        }
        for target in [0.5, 4.5, f64::NAN, f64::INFINITY] {
            let figure = agreement_with_target(&[1, 2, 2, 1], target);
            assert_eq!(figure, Err(Undefined::OutOfRange));
        }
        let one_point = agreement_with_target(&[3], 1.0);
        assert_eq!(one_point, Err(Undefined::TooFewPoints));
        let none = agreement_with_target(&[0; 4], 1.0);
        assert_eq!(none, Err(Undefined::NoAnswers));
    }

    proptest! {
        #[test]
        fn a_target_is_met_by_those_at_it(points in 2..=20_usize, n in 1..1_u64 << 40) {
            let mut answers = vec![0; points];
            answers[0] = n;
            prop_assert_eq!(agreement_with_target(&answers, 1.0), Ok(1.0));
            prop_assert_eq!(agreement_with_target(&answers, points as f64), Ok(0.0));
        }

        #[test]
        fn agreement_with_a_target_is_between_0_and_1(counts in scale(4..=20), target in 1.0..4.0) {
            prop_assert!((0.0..=1.0).contains(&agreement_with_target(&counts, target)?));
        }

        #[test]
        fn a_target_never_panics(counts in hostile(), target: f64) {
            assert_total(agreement_with_target(&counts, target));
        }

        #[test]
        fn ends_are_exact(points in 2..=20_usize, at in 0..20_usize, n in 1..1_u64 << 40) {
            let mut unanimous = vec![0; points];
            unanimous[at % points] = n;
            prop_assert_eq!(consensus(&unanimous), Ok(1.0));

            let mut split = vec![0; points];
            split[0] = n;
            split[points - 1] = n;
            prop_assert_eq!(consensus(&split), Ok(0.0));
        }

        #[test]
        fn is_between_0_and_1(counts in scale(2..=20)) {
            prop_assert!((0.0..=1.0).contains(&consensus(&counts)?));
        }

        #[test]
        fn multiplying_the_counts_changes_nothing(counts in scale(2..=20), factor in 1..1000_u64) {
            prop_assert_eq!(consensus(&times(&counts, factor)), consensus(&counts));
        }

        #[test]
        fn reversal_changes_nothing(counts in scale(2..=20)) {
            prop_assert!((consensus(&reversed(&counts))? - consensus(&counts)?).abs() < 1e-12);
        }

        #[test]
        fn never_panics(counts in hostile()) {
            assert_total(consensus(&counts));
        }
    }
}
