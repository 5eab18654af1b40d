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
