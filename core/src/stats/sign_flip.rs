//! The sign-flip test: is the mean of paired differences more than chance?
//!
//! If nothing but chance is at work, each difference might as well have had
//! the other sign. So try all 2ⁿ choices of signs and see how many give a mean
//! as far from 0 (Fisher 1935; Pitman 1937). Nothing is assumed of the shape
//! of the differences, and nothing is rounded to ranks.
//!
//! ```
//! use pedt::stats::{Alternative, sign_flip::sign_flip};
//!
//! let test = sign_flip(&[0.5, 1.0, 0.25, -0.25, 0.75], Alternative::TwoSided)?;
//! assert_eq!((test.n, test.mean), (5, 0.45));
//! assert_eq!(test.p, 6.0 / 32.0);
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```
//!
//! Up to [`MOST_VALUES`] differences every choice is counted, by splitting
//! them into two halves, listing the sums of each and pairing the lists; there
//! is no seed. Sums that differ by less than rounding (10⁻¹² of the sum of all
//! sizes) count as equal.

use super::{
    Undefined,
    inference::{Alternative, finite},
    means,
};

/// The most differences other than zero of which every choice of signs is counted.
pub const MOST_VALUES: usize = 36;

/// What the sign-flip test says.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct SignFlip {
    /// How many differences there are.
    pub n: usize,
    /// Their mean.
    pub mean: f64,
    /// The exact p; 1 when all differences are zero.
    pub p: f64,
}

/// The exact sign-flip test of the mean of differences.
///
/// # Errors
///
/// [`Undefined::NoAnswers`]; [`Undefined::NotFinite`]; [`Undefined::TooLarge`] above
/// [`MOST_VALUES`] differences other than zero: use [`wilcoxon`](super::wilcoxon) or
/// [`t_test`](super::t_test).
///
/// ```
/// use pedt::stats::{Alternative, sign_flip::sign_flip};
///
/// assert_eq!(sign_flip(&[1.0; 5], Alternative::Greater)?.p, 1.0 / 32.0);
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn sign_flip(differences: &[f64], alternative: Alternative) -> Result<SignFlip, Undefined> {
    let mean = means::mean(differences)?;
    // A zero is the same under both signs.
    let moved: Vec<f64> = differences.iter().copied().filter(|d| *d != 0.0).collect();
    if moved.len() > MOST_VALUES {
        return Err(Undefined::TooLarge);
    }
    let seen = finite(moved.iter().sum())?;
    let slack = 1e-12 * finite(moved.iter().map(|d| d.abs()).sum())?;
    let (left, right) = moved.split_at(moved.len() / 2);
    let (left, right) = (sums(left), sums(right));
    // All signs turned gives all sums turned, so what is as low is as many as is high for −seen.
    let high = at_least(&left, &right, seen - slack);
    let low = at_least(&left, &right, -seen - slack);
    Ok(SignFlip {
        n: differences.len(),
        mean,
        p: alternative.p(low, high),
    })
}

/// The sums of all choices of signs, in ascending order.
fn sums(values: &[f64]) -> Vec<f64> {
    let mut sums = vec![0.0];
    for value in values {
        sums = sums
            .iter()
            .flat_map(|sum| [sum - value, sum + value])
            .collect();
    }
    sums.sort_by(f64::total_cmp);
    sums
}

/// The share of pairs of one sum of each list that together are `least` or more.
fn at_least(left: &[f64], right: &[f64], least: f64) -> f64 {
    let mut enough = 0.0;
    let mut from = right.len();
    for a in left {
        // The larger this one, the smaller the other may be.
        while from > 0 && right.get(from - 1).is_some_and(|b| a + b >= least) {
            from -= 1;
        }
        enough += (right.len() - from) as f64;
    }
    enough / (left.len() as f64 * right.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::{collection::vec, prelude::*};

    #[test]
    fn matches_scipy() {
        // SciPy 1.17: permutation_test, permutation_type='samples', of the mean.
        let differences = [0.5, 1.0, 0.25, -0.25, 0.75, -0.5, 0.0, 1.25, 0.1];
        for (alternative, p) in [
            (Alternative::TwoSided, 0.1328125),
            (Alternative::Greater, 0.06640625),
            (Alternative::Less, 0.953125),
        ] {
            assert_eq!(sign_flip(&differences, alternative).map(|t| t.p), Ok(p));
        }
    }

    #[test]
    fn knows_its_limits() {
        let still = sign_flip(&[0.0, 0.0], Alternative::TwoSided).unwrap();
        assert_eq!((still.mean, still.p), (0.0, 1.0));
        assert_eq!(sign_flip(&[], Alternative::Less), Err(Undefined::NoAnswers));
        assert_eq!(
            sign_flip(&[f64::NAN], Alternative::Less),
            Err(Undefined::NotFinite)
        );
        assert_eq!(
            sign_flip(&[1.0; 37], Alternative::Less),
            Err(Undefined::TooLarge)
        );
        let many = sign_flip(&[1.0; 36], Alternative::Greater).unwrap();
        assert_eq!(many.p, 1.0 / (1_u64 << 36) as f64);
        // A tenth three times is not quite three tenths.
        let tenths = sign_flip(&[0.1, 0.1, 0.1, 0.3], Alternative::Greater).unwrap();
        assert_eq!(tenths.p, 1.0 / 16.0);
        let balanced = sign_flip(&[0.1, 0.1, 0.1, -0.3], Alternative::Greater).unwrap();
        assert_eq!(balanced.p, 9.0 / 16.0);
    }

    proptest! {
        #[test]
        fn is_every_choice_of_signs(values in vec(-5..=5_i32, 1..=10)) {
            let seen: i32 = values.iter().sum();
            let (mut low, mut high) = (0.0, 0.0);
            let choices = 1_u32 << values.len();
            for signs in 0..choices {
                let sum: i32 = values.iter().enumerate()
                    .map(|(i, v)| if signs >> i & 1 == 1 { -v } else { *v }).sum();
                low += f64::from(sum <= seen);
                high += f64::from(sum >= seen);
            }
            let tenths: Vec<f64> = values.iter().map(|v| f64::from(*v) / 10.0).collect();
            for alternative in [Alternative::TwoSided, Alternative::Greater, Alternative::Less] {
                let p = alternative.p(low / f64::from(choices), high / f64::from(choices));
                prop_assert_eq!(sign_flip(&tenths, alternative)?.p, p);
            }
        }

        #[test]
        fn never_panics(values in vec(any::<f64>(), 0..12)) {
            if let Ok(test) = sign_flip(&values, Alternative::TwoSided) {
                prop_assert!(0.0 < test.p && test.p <= 1.0);
            }
        }
    }
}
