//! Ranks: first, second, third; and what to do with equals.
//!
//! Rank methods ask only which of two values is larger. Equal values share the
//! mean of the ranks that they take up together (mid-ranks), so that 2, 3, 3,
//! 4 have the ranks 1, 2½, 2½, 4.
//!
//! ```
//! use pedt::stats::ranks::midranks;
//!
//! assert_eq!(midranks(&[3.0, 4.0, 3.0, 2.0])?, [2.5, 4.0, 2.5, 1.0]);
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```
//!
//! Values that differ only by rounding are not equal: means that should tie,
//! such as 10/3 − 3 and 7/3 − 2, are to be rounded before they are ranked,
//! say to nine decimals.

use super::{Undefined, inference::all_finite};

/// The rank of every value, from 1 for the smallest; equal values share their mean rank.
///
/// # Errors
///
/// [`Undefined::NotFinite`].
///
/// ```
/// use pedt::stats::ranks::midranks;
///
/// assert_eq!(midranks(&[7.0, 7.0])?, [1.5, 1.5]);
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn midranks(values: &[f64]) -> Result<Vec<f64>, Undefined> {
    let ranked = Ranked::of(values)?;
    Ok(ranked.doubled.iter().map(|&d| d as f64 / 2.0).collect())
}

/// Mid-ranks, doubled to be whole, and the sizes of the groups of equals.
pub(super) struct Ranked {
    pub(super) doubled: Vec<usize>,
    pub(super) groups: Vec<usize>,
}

impl Ranked {
    pub(super) fn of(values: &[f64]) -> Result<Self, Undefined> {
        all_finite(values)?;
        // Adding 0 makes −0 a 0, with which it ties.
        let mut order: Vec<(usize, f64)> = values.iter().map(|v| v + 0.0).enumerate().collect();
        order.sort_by(|(_, a), (_, b)| a.total_cmp(b));
        let mut ranked = Self {
            doubled: vec![0; values.len()],
            groups: Vec::new(),
        };
        let mut before = 0;
        for group in order.chunk_by(|(_, a), (_, b)| a.total_cmp(b).is_eq()) {
            for &(place, _) in group {
                if let Some(rank) = ranked.doubled.get_mut(place) {
                    *rank = 2 * before + group.len() + 1;
                }
            }
            before += group.len();
            ranked.groups.push(group.len());
        }
        Ok(ranked)
    }

    /// Σ(*t*³ − *t*) over groups of *t* equals.
    pub(super) fn ties(&self) -> f64 {
        self.groups.iter().fold(0.0, |sum, &t| {
            let t = t as f64;
            sum + (t * t * t - t)
        })
    }

    pub(super) fn has_ties(&self) -> bool {
        self.groups.iter().any(|&t| t > 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::{collection::vec, prelude::*};

    #[test]
    fn matches_scipy() {
        // SciPy 1.17: rankdata.
        let ranks = midranks(&[3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0, 5.0, 3.0, 5.0]).unwrap();
        assert_eq!(
            ranks,
            [4.5, 1.5, 6.0, 1.5, 8.0, 11.0, 3.0, 10.0, 8.0, 4.5, 8.0]
        );
        assert_eq!(midranks(&[-0.0, 0.0]), Ok(vec![1.5, 1.5]));
        assert_eq!(midranks(&[]), Ok(vec![]));
        assert_eq!(midranks(&[f64::NAN]), Err(Undefined::NotFinite));
    }

    proptest! {
        #[test]
        fn counts_the_smaller_and_half_of_the_equal(values in vec(0..6_i32, 0..20)) {
            let values: Vec<f64> = values.into_iter().map(f64::from).collect();
            let ranks = midranks(&values)?;
            for (value, rank) in values.iter().zip(ranks) {
                let below = values.iter().filter(|v| *v < value).count() as f64;
                let equal = values.iter().filter(|v| *v == value).count() as f64;
                prop_assert_eq!(rank, below + equal.midpoint(1.0));
            }
        }
    }
}
