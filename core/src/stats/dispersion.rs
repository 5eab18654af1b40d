//! How far the answers are spread over an ordered scale, without spacing its points.
//!
//! A variance needs to know how far apart the points of a scale are. The measures here need only
//! their order: they look at the cumulative shares `F_k`, the share of answers at point *k* or
//! below. When all answers are at one point every `F_k` is 0 or 1; when half are at each end every
//! `F_k` but the last is one half. Each measure says where between these two the answers lie, and
//! they differ in how they measure the way: by absolute distances (Leik), or by squares (Berry and
//! Mielke; Blair and Lacy).
//!
//! ```
//! use pedt::stats::dispersion;
//!
//! let answers = [1, 2, 2, 1];
//! assert_eq!(dispersion::leik(&answers), Ok(5.0 / 9.0));
//! assert_eq!(dispersion::leik_consensus(&answers), Ok(4.0 / 9.0));
//! assert_eq!(dispersion::iov(&answers), Ok(19.0 / 27.0));
//! assert_eq!(dispersion::l_squared(&answers), Ok(8.0 / 27.0));
//! ```
//!
//! All are sums of whole numbers with one division at the end, so nothing is lost on the way.

use super::{
    Undefined, agreement,
    exact::{answered, answers, ratio},
};

/// The ordinal dispersion *D* of Leik (1966), from 0 (all at one point) to 1 (half at each end).
///
/// `D = 2 Σ d_k / (K − 1)`, where `d_k` is the smaller of `F_k` and `1 − F_k`.
///
/// # Errors
///
/// [`Undefined::TooFewPoints`] for a scale of fewer than two points; [`Undefined::NoAnswers`].
///
/// ```
/// use pedt::stats::dispersion::leik;
///
/// assert_eq!(leik(&[0, 0, 6, 0]), Ok(0.0));
/// assert_eq!(leik(&[3, 0, 0, 3]), Ok(1.0));
/// ```
pub fn leik(counts: &[u64]) -> Result<f64, Undefined> {
    let (n, cuts) = cuts(counts)?;
    let distances: i128 = below(counts).map(|below| below.min(n - below)).sum();
    Ok(ratio(2 * distances, n * cuts))
}

/// The ordinal consensus 1 − *D* of Leik (1966), from 0 (half at each end) to 1 (all at one point).
///
/// # Errors
///
/// As for [`leik`].
///
/// ```
/// use pedt::stats::dispersion::leik_consensus;
///
/// assert_eq!(leik_consensus(&[0, 1, 4, 1]), Ok(7.0 / 9.0));
/// ```
pub fn leik_consensus(counts: &[u64]) -> Result<f64, Undefined> {
    let (n, cuts) = cuts(counts)?;
    let distances: i128 = below(counts).map(|below| below.min(n - below)).sum();
    Ok(ratio(n * cuts - 2 * distances, n * cuts))
}

/// The index of ordinal variation of Berry & Mielke (1992), from 0 (all at one point) to 1 (as
/// many at one end as at the other, give or take the odd one).
///
/// The distances between all pairs of answers, in points, as a share of the largest sum that so
/// many answers can have: `N²(K − 1)/4`, or `(N² − 1)(K − 1)/4` when *N* is odd.
///
/// # Errors
///
/// [`Undefined::TooFewPoints`] for a scale of fewer than two points; [`Undefined::NoAnswers`];
/// [`Undefined::TooFewAnswers`] for a single answer, which makes no pair.
///
/// ```
/// use pedt::stats::dispersion::iov;
///
/// assert_eq!(iov(&[3, 0, 0, 3]), Ok(1.0));
/// assert_eq!(iov(&[3, 0, 0, 2]), Ok(1.0));
/// assert_eq!(iov(&[0, 5, 0, 0]), Ok(0.0));
/// ```
pub fn iov(counts: &[u64]) -> Result<f64, Undefined> {
    let (n, cuts) = cuts(counts)?;
    if n < 2 {
        return Err(Undefined::TooFewAnswers);
    }
    // A pair is as many points apart as there are cuts between its answers.
    let apart: i128 = below(counts).map(|below| below * (n - below)).sum();
    Ok(ratio(4 * apart, (n * n - n % 2) * cuts))
}

/// The coefficient of ordinal variation of Kvålseth (1995), from 0 to 1: `1 − √(1 − IOV)`.
///
/// # Errors
///
/// As for [`iov`].
///
/// ```
/// use pedt::stats::dispersion::kvalseth;
///
/// assert_eq!(kvalseth(&[3, 0, 0, 3]), Ok(1.0));
/// assert_eq!(kvalseth(&[0, 5, 0, 0]), Ok(0.0));
/// ```
pub fn kvalseth(counts: &[u64]) -> Result<f64, Undefined> {
    iov(counts).map(|iov| 1.0 - libm::sqrt((1.0 - iov).max(0.0)))
}

/// The concentration *l²* of Blair & Lacy (2000), from 0 (half at each end) to 1 (all at one
/// point): `Σ (F_k − ½)² / ((K − 1)/4)` over all points but the last.
///
/// For an even number of answers it is 1 − [`iov`].
///
/// # Errors
///
/// [`Undefined::TooFewPoints`] for a scale of fewer than two points; [`Undefined::NoAnswers`].
///
/// ```
/// use pedt::stats::dispersion::l_squared;
///
/// assert_eq!(l_squared(&[0, 0, 6, 0]), Ok(1.0));
/// assert_eq!(l_squared(&[3, 0, 0, 3]), Ok(0.0));
/// ```
pub fn l_squared(counts: &[u64]) -> Result<f64, Undefined> {
    let (n, cuts) = cuts(counts)?;
    let squares: i128 = below(counts)
        .map(|below| (2 * below - n) * (2 * below - n))
        .sum();
    Ok(ratio(squares, n * n * cuts))
}

/// The concentration *l* of Blair & Lacy (2000): the square root of [`l_squared`].
///
/// # Errors
///
/// As for [`l_squared`].
///
/// ```
/// use pedt::stats::dispersion::l;
///
/// assert_eq!(l(&[0, 0, 6, 0]), Ok(1.0));
/// ```
pub fn l(counts: &[u64]) -> Result<f64, Undefined> {
    l_squared(counts).map(libm::sqrt)
}

/// Polarisation, from 0 (unanimous) through ½ (spread evenly) to 1 (half at each end): van der
/// Eijk's [`agreement`](fn@agreement) *A* (2001) turned round, (1 − *A*)/2.
///
/// # Errors
///
/// As for [`agreement`](fn@agreement).
///
/// ```
/// use pedt::stats::dispersion::polarisation;
///
/// assert_eq!(polarisation(&[3, 0, 0, 3]), Ok(1.0));
/// assert_eq!(polarisation(&[2, 2, 2, 2]), Ok(0.5));
/// ```
pub fn polarisation(counts: &[u64]) -> Result<f64, Undefined> {
    agreement(counts).map(|agreement| (1.0 - agreement) / 2.0)
}

/// The entropy of Shannon (1948) in bits, from 0 (all at one point) to log₂ *K* (spread evenly).
/// It knows no order: answers at 1 and 2 are as far apart for it as answers at 1 and 4.
///
/// # Errors
///
/// [`Undefined::NoAnswers`].
///
/// ```
/// use pedt::stats::dispersion::entropy;
///
/// assert_eq!(entropy(&[3, 0, 0, 3]), Ok(1.0));
/// assert_eq!(entropy(&[1, 1, 1, 1]), Ok(2.0));
/// ```
pub fn entropy(counts: &[u64]) -> Result<f64, Undefined> {
    let n = answers(counts)?;
    Ok(answered(counts).fold(0.0, |entropy, (_, count)| {
        let share = ratio(count, n);
        // Of one point log₂ 1 is 0, and 0 − 0 is not −0.
        entropy - share * libm::log2(share)
    }))
}

/// The number of answers, and of cuts between neighbouring points.
fn cuts(counts: &[u64]) -> Result<(i128, i128), Undefined> {
    if counts.len() < 2 {
        return Err(Undefined::TooFewPoints);
    }
    Ok((answers(counts)?.into(), counts.len() as i128 - 1))
}

/// How many answers lie below each cut.
fn below(counts: &[u64]) -> impl Iterator<Item = i128> {
    let cuts = counts.len().saturating_sub(1);
    counts.iter().take(cuts).scan(0, |below, &count| {
        *below += i128::from(count);
        Some(*below)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::testing::{
        assert_close, assert_total, expand, hostile, reversed, scale, times,
    };
    use proptest::prelude::*;

    #[test]
    fn matches_the_definitions() {
        // Python's fractions.Fraction on the published formulas: D, IOV, l²; then SciPy 1.12
        // scipy.stats.entropy(base=2). The four-point rows of D agree with R's agrmt.
        for (counts, d, variation, squared, bits) in [
            (
                &[1, 2, 2, 1][..],
                5. / 9.,
                19. / 27.,
                8. / 27.,
                1.9182958340544896,
            ),
            (
                &[0, 1, 4, 1],
                2. / 9.,
                10. / 27.,
                17. / 27.,
                1.2516291673878228,
            ),
            (
                &[0, 2, 3, 1],
                1. / 3.,
                13. / 27.,
                14. / 27.,
                1.4591479170272446,
            ),
            (&[2, 0, 3, 1], 5. / 9., 7. / 9., 2. / 9., 1.4591479170272446),
            (
                &[0, 0, 5, 1],
                1. / 9.,
                5. / 27.,
                22. / 27.,
                0.6500224216483541,
            ),
            (
                &[5, 1, 0, 2, 7],
                4. / 5.,
                107. / 112.,
                11. / 225.,
                1.6894822670191825,
            ),
            (
                &[4, 0, 3, 9, 1, 0, 6],
                34. / 69.,
                145. / 198.,
                427. / 1587.,
                2.054258150862612,
            ),
            (
                &[30, 40, 210, 130, 530, 50, 10],
                43. / 150.,
                151. / 375.,
                224. / 375.,
                1.9609692469483448,
            ),
            (&[2, 3], 4. / 5., 1. / 1., 1. / 25., 0.9709505944546688),
            (&[1, 1, 1], 2. / 3., 1. / 1., 1. / 9., 1.584962500721156),
        ] {
            assert_close(leik(counts), d);
            assert_close(leik_consensus(counts), 1.0 - d);
            assert_close(iov(counts), variation);
            assert_close(l_squared(counts), squared);
            assert_close(entropy(counts), bits);
            assert_close(l(counts), squared.sqrt());
            assert_close(kvalseth(counts), 1.0 - (1.0 - variation).sqrt());
        }
    }

    #[test]
    fn gives_reasons() {
        for figure in [leik, leik_consensus, iov, kvalseth, l_squared, l] {
            assert_eq!(figure(&[]), Err(Undefined::TooFewPoints));
            assert_eq!(figure(&[5]), Err(Undefined::TooFewPoints));
            assert_eq!(figure(&[0; 4]), Err(Undefined::NoAnswers));
        }
        assert_eq!(iov(&[0, 1, 0]), Err(Undefined::TooFewAnswers));
        assert_eq!(leik(&[0, 1, 0]), Ok(0.0));
        assert_eq!(entropy(&[7]), Ok(0.0));
        assert_eq!(entropy(&[]), Err(Undefined::NoAnswers));
        assert_eq!(polarisation(&[1, 1]), Err(Undefined::TooFewPoints));
    }

    proptest! {
        #[test]
        fn ends_are_exact(points in 2..=20_usize, at in 0..20_usize, n in 1..1_u64 << 40) {
            let mut unanimous = vec![0; points];
            unanimous[at % points] = n;
            prop_assert_eq!(leik(&unanimous), Ok(0.0));
            prop_assert_eq!(l_squared(&unanimous), Ok(1.0));
            prop_assert_eq!(entropy(&unanimous), Ok(0.0));
            if n > 1 {
                prop_assert_eq!(iov(&unanimous), Ok(0.0));
            }

            let mut split = vec![0; points];
            split[0] = n;
            split[points - 1] = n;
            prop_assert_eq!(leik(&split), Ok(1.0));
            prop_assert_eq!(leik_consensus(&split), Ok(0.0));
            prop_assert_eq!(iov(&split), Ok(1.0));
            prop_assert_eq!(kvalseth(&split), Ok(1.0));
            prop_assert_eq!(l_squared(&split), Ok(0.0));
        }

        #[test]
        fn is_between_0_and_1(counts in scale(2..=20)) {
            for figure in [leik, leik_consensus, iov, kvalseth, l_squared, l] {
                if let Ok(value) = figure(&counts) {
                    prop_assert!((0.0..=1.0).contains(&value));
                }
            }
            let most = (counts.len() as f64).log2();
            prop_assert!((0.0..=most + 1e-12).contains(&entropy(&counts)?));
        }

        #[test]
        fn pairs_are_as_far_apart_as_their_points(counts in proptest::collection::vec(0..6_u64, 2..7)) {
            let values = expand(&counts);
            let apart: f64 = values
                .iter()
                .flat_map(|a| values.iter().map(move |b| (a - b).abs()))
                .sum::<f64>() / 2.0;
            let n = values.len() as f64;
            if n > 1.0 {
                let most = (n * n - n % 2.0) * (counts.len() as f64 - 1.0) / 4.0;
                prop_assert!((iov(&counts)? - apart / most).abs() < 1e-12);
            }
        }

        #[test]
        fn squares_mirror_the_pairs_of_an_even_number(counts in scale(2..=20)) {
            let even = times(&counts, 2);
            prop_assert!((l_squared(&even)? + iov(&even)? - 1.0).abs() < 1e-12);
        }

        #[test]
        fn multiplying_or_reversing_the_counts_changes_nothing(
            counts in scale(2..=20),
            factor in 1..1000_u64,
        ) {
            let many = times(&counts, factor);
            for figure in [leik, leik_consensus, l_squared] {
                prop_assert_eq!(figure(&many), figure(&counts));
                prop_assert_eq!(figure(&reversed(&counts)), figure(&counts));
            }
            prop_assert_eq!(iov(&reversed(&counts)), iov(&counts));
            prop_assert!((entropy(&reversed(&counts))? - entropy(&counts)?).abs() < 1e-12);
        }

        #[test]
        fn never_panics(counts in hostile()) {
            for figure in [leik, leik_consensus, iov, kvalseth, l_squared, l, polarisation, entropy] {
                assert_total(figure(&counts));
            }
        }
    }
}
