//! Many tests at once: twenty themes, and one looks striking by chance.
//!
//! If nothing has changed in any theme, one p in twenty is still below 0.05.
//! An adjusted p takes the number of looks into account and is read like any
//! other.
//!
//! ```
//! use pedt::stats::adjust::{benjamini_hochberg, holm};
//!
//! let p = [Some(0.01), Some(0.04), None, Some(0.03)];
//! assert_eq!(holm(&p)?, [Some(0.03), Some(0.06), None, Some(0.06)]);
//! assert_eq!(benjamini_hochberg(&p)?, [Some(0.03), Some(0.04), None, Some(0.04)]);
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```
//!
//! [`holm`] keeps the chance of even one false alarm at the level;
//! [`benjamini_hochberg`] the expected share of false ones among the alarms,
//! which finds more; [`bonferroni`] is Holm's without its second step, and
//! never better. Figures that are missing are no looks and stay missing.

use super::Undefined;

/// Bonferroni's adjustment: every p times their number, and at most 1.
///
/// # Errors
///
/// [`Undefined::OutOfRange`] for a p below 0 or above 1; [`Undefined::NotFinite`].
///
/// ```
/// use pedt::stats::adjust::bonferroni;
///
/// assert_eq!(bonferroni(&[Some(0.25), Some(0.75)])?, [Some(0.5), Some(1.0)]);
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn bonferroni(p: &[Option<f64>]) -> Result<Vec<Option<f64>>, Undefined> {
    let m = ascending(p)?.len() as f64;
    Ok(p.iter().map(|p| p.map(|p| (m * p).min(1.0))).collect())
}

/// Holm's adjustment (1979): the smallest p times their number, the next times one less, and so
/// on, none below the one before.
///
/// # Errors
///
/// Those of [`bonferroni`].
///
/// ```
/// use pedt::stats::adjust::holm;
///
/// assert_eq!(holm(&[Some(0.5), Some(0.125)])?, [Some(0.5), Some(0.25)]);
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn holm(p: &[Option<f64>]) -> Result<Vec<Option<f64>>, Undefined> {
    let order = ascending(p)?;
    let mut adjusted = vec![None; p.len()];
    let mut largest = 0.0_f64;
    for (before, &(place, p)) in order.iter().enumerate() {
        largest = largest.max((order.len() - before) as f64 * p).min(1.0);
        put(&mut adjusted, place, largest);
    }
    Ok(adjusted)
}

/// Benjamini & Hochberg's adjustment (1995) for the false discovery rate: each p times their
/// number over its rank, none above the one after.
///
/// # Errors
///
/// Those of [`bonferroni`].
///
/// ```
/// use pedt::stats::adjust::benjamini_hochberg;
///
/// let adjusted = benjamini_hochberg(&[Some(0.5), Some(0.125)])?;
/// assert_eq!(adjusted, [Some(0.5), Some(0.25)]);
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn benjamini_hochberg(p: &[Option<f64>]) -> Result<Vec<Option<f64>>, Undefined> {
    let order = ascending(p)?;
    let m = order.len() as f64;
    let mut adjusted = vec![None; p.len()];
    let mut smallest = 1.0_f64;
    for (before, &(place, p)) in order.iter().enumerate().rev() {
        smallest = smallest.min(m / (before as f64 + 1.0) * p);
        put(&mut adjusted, place, smallest);
    }
    Ok(adjusted)
}

fn put(adjusted: &mut [Option<f64>], place: usize, p: f64) {
    if let Some(at) = adjusted.get_mut(place) {
        *at = Some(p);
    }
}

/// What is there, with its place, from the smallest p to the largest.
fn ascending(p: &[Option<f64>]) -> Result<Vec<(usize, f64)>, Undefined> {
    let mut order = Vec::new();
    for (place, p) in p.iter().enumerate() {
        match p {
            Some(p) if p.is_nan() => return Err(Undefined::NotFinite),
            Some(p) if !(0.0..=1.0).contains(p) => return Err(Undefined::OutOfRange),
            Some(p) => order.push((place, *p)),
            None => {}
        }
    }
    order.sort_by(|(_, a), (_, b)| a.total_cmp(b));
    Ok(order)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::{collection::vec, option, prelude::*};

    #[test]
    fn matches_statsmodels() {
        // statsmodels 0.15: multipletests by 'holm', 'fdr_bh' and 'bonferroni'.
        let p = [0.01, 0.04, 0.03, 0.005, 0.04, 0.9, 0.2].map(Some);
        for (adjusted, expected) in [
            (holm(&p), [0.06, 0.16, 0.15, 0.035, 0.16, 0.9, 0.4]),
            (
                benjamini_hochberg(&p),
                [0.035, 0.056, 0.056, 0.035, 0.056, 0.9, 0.23333333333333336],
            ),
            (bonferroni(&p), [0.07, 0.28, 0.21, 0.035, 0.28, 1.0, 1.0]),
        ] {
            for (adjusted, expected) in adjusted.unwrap().iter().zip(expected) {
                assert!((adjusted.unwrap() - expected).abs() < 1e-15);
            }
        }
    }

    #[test]
    fn refuses_what_is_no_p() {
        for adjust in [holm, benjamini_hochberg, bonferroni] {
            assert_eq!(adjust(&[Some(1.5)]), Err(Undefined::OutOfRange));
            assert_eq!(adjust(&[Some(-0.1)]), Err(Undefined::OutOfRange));
            assert_eq!(adjust(&[Some(f64::NAN)]), Err(Undefined::NotFinite));
            assert_eq!(adjust(&[]), Ok(vec![]));
            assert_eq!(adjust(&[None]), Ok(vec![None]));
        }
    }

    proptest! {
        #[test]
        fn equals_the_textbook(p in vec(option::of(0.0..=1.0), 0..20)) {
            let all: Vec<f64> = p.iter().copied().flatten().collect();
            let m = all.len() as f64;
            let rank = |q: f64| all.iter().filter(|p| **p <= q).count() as f64;
            let below = |q: f64| all.iter().filter(|p| **p < q).count() as f64;
            for ((p, holm), bh) in p.iter().zip(holm(&p)?).zip(benjamini_hochberg(&p)?) {
                prop_assert_eq!(p.is_some(), holm.is_some() && bh.is_some());
                if let (Some(p), Some(holm), Some(bh)) = (p, holm, bh) {
                    let step = all.iter().filter(|q| *q <= p).map(|q| (m - below(*q)) * q);
                    prop_assert!((holm - step.fold(0.0, f64::max).min(1.0)).abs() < 1e-12);
                    let step = all.iter().filter(|q| *q >= p).map(|q| m / rank(*q) * q);
                    prop_assert!((bh - step.fold(1.0, f64::min)).abs() < 1e-12);
                    prop_assert!(*p <= bh + 1e-15 && bh <= holm + 1e-12);
                }
            }
        }
    }
}
