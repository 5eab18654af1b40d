//! The signed-rank test (Wilcoxon 1945): have the pairs moved?
//!
//! Each school has a value before and one after. Rank the sizes of the
//! differences, then add up the ranks of those that went up (W+) and of those
//! that went down (W−). If nothing but chance is at work, every difference
//! might as well have had the other sign, and the two sums are alike.
//!
//! ```
//! use pedt::stats::wilcoxon::{Options, signed_rank};
//!
//! let test = signed_rank(&[1.0, 1.0, 0.0, 1.0, -1.0, 2.0], &Options::default())?;
//! assert_eq!((test.w_plus, test.w_minus), (12.5, 2.5));
//! assert_eq!(test.p, Ok(0.3125));
//! assert_eq!(test.rank_biserial.map(|r| (r * 1e4).round() / 1e4), Ok(0.6667));
//! assert_eq!(test.share_unchanged, 1.0 / 6.0);
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```
//!
//! # Where packages disagree
//!
//! - **Zeros.** Wilcoxon drops differences of zero before ranking; Pratt (1959)
//!   ranks them with the rest, then drops them: [`Zeros`] names the rule. Either
//!   way the effect counts only those that moved, so say the share unchanged
//!   beside it.
//! - **Exact p.** All signs are gone through for the ranks as they are, ties
//!   and zeros included. R's `wilcox.test` falls back to the normal at the
//!   first tie, and SciPy above 13 pairs.
//! - **Method.** Exact up to [`MOST_EXACT`] differences other than zero unless
//!   a method is asked for. With five pairs all up, the exact p is 0.0625; the
//!   normal gives 0.025 and, with continuity correction, 0.037. Six are the
//!   fewest that can reach 0.05.

use super::{
    Undefined,
    inference::{Alternative, Method},
    means,
    ranks::Ranked,
};
use serde::{Deserialize, Serialize};

/// Up to how many differences other than zero the p is exact if no method is asked for.
pub const MOST_EXACT: usize = 50;

/// Up to how many differences other than zero an exact p can be asked for.
const MOST_COUNTED: usize = 500;

/// Up to how many differences the estimate goes through all pairs.
const MOST_PAIRED: usize = 3000;

/// What becomes of differences of zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Zeros {
    /// They are dropped before ranking (Wilcoxon 1945).
    #[default]
    Wilcox,
    /// They are ranked with the rest and then dropped (Pratt 1959).
    Pratt,
}

/// How the test is done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// What becomes of zeros.
    pub zeros: Zeros,
    /// Which side counts; `Greater` means that the differences are above zero.
    pub alternative: Alternative,
    /// The method; none chooses by the number of differences.
    pub method: Option<Method>,
    /// Whether the normal method draws the sum half a rank nearer to its mean, as R does by
    /// default and SciPy does not.
    pub continuity: bool,
}

/// What the signed-rank test says.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct SignedRank {
    /// How many differences there are.
    pub n: usize,
    /// How many of them are zero.
    pub zeros: usize,
    /// How many are above zero.
    pub up: usize,
    /// How many are below zero.
    pub down: usize,
    /// `zeros` / `n`.
    pub share_unchanged: f64,
    /// The sum of ranks above zero.
    pub w_plus: f64,
    /// The sum of ranks below zero.
    pub w_minus: f64,
    /// W+ in standard deviations from its mean, above zero when ups outweigh downs: corrected for
    /// ties, and for continuity if asked. (SciPy gives the z of the smaller sum.)
    pub z: Result<f64, Undefined>,
    /// The p. When all differences are zero, the exact one is 1, and there is no normal one
    /// ([`Undefined::NoVariation`]).
    pub p: Result<f64, Undefined>,
    /// How p was come by.
    pub method: Method,
    /// The matched rank-biserial correlation (W+ − W−)/(W+ + W−) (Kerby 2014), from −1 to 1.
    pub rank_biserial: Result<f64, Undefined>,
    /// The median of the means of all pairs of differences, each with itself too (Hodges & Lehmann
    /// 1963). Differences of zero are left out under [`Zeros::Wilcox`], as R does.
    pub hodges_lehmann: Result<f64, Undefined>,
}

/// The signed-rank test on differences, after minus before.
///
/// # Errors
///
/// [`Undefined::NoAnswers`] for an empty slice; [`Undefined::NotFinite`]; [`Undefined::TooLarge`]
/// if an exact p is asked for with more than 500 differences other than zero.
///
/// ```
/// use pedt::stats::wilcoxon::{Options, Zeros, signed_rank};
///
/// let pratt = Options { zeros: Zeros::Pratt, ..Options::default() };
/// let test = signed_rank(&[1.0, 1.0, 0.0, 1.0, -1.0, 2.0], &pratt)?;
/// assert_eq!(test.w_plus, 16.5);
/// assert_eq!(test.p, Ok(0.3125));
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn signed_rank(differences: &[f64], options: &Options) -> Result<SignedRank, Undefined> {
    if differences.is_empty() {
        return Err(Undefined::NoAnswers);
    }
    let kept: Vec<f64> = match options.zeros {
        Zeros::Wilcox => differences.iter().copied().filter(|d| *d != 0.0).collect(),
        Zeros::Pratt => differences.to_vec(),
    };
    let sizes: Vec<f64> = kept.iter().map(|d| d.abs()).collect();
    let ranked = Ranked::of(&sizes)?;
    // All in halves of a rank.
    let (mut plus, mut minus, mut squares) = (0.0, 0.0, 0.0);
    let mut moved = Vec::new();
    for (&difference, &rank) in kept.iter().zip(&ranked.doubled) {
        if difference > 0.0 {
            plus += rank as f64;
        } else if difference < 0.0 {
            minus += rank as f64;
        } else {
            continue;
        }
        squares += rank as f64 * rank as f64;
        moved.push(rank);
    }
    let n = differences.len();
    let up = differences.iter().filter(|d| **d > 0.0).count();
    let zeros = n - moved.len();
    let exact = moved.len() <= MOST_EXACT;
    let method = options
        .method
        .unwrap_or(if exact { Method::Exact } else { Method::Normal });
    if method == Method::Exact && moved.len() > MOST_COUNTED {
        return Err(Undefined::TooLarge);
    }
    // Given the ranks, each counts or not: mean Σr/2, variance Σr²/4.
    let (w_plus, w_minus) = (plus / 2.0, minus / 2.0);
    let above_mean = (w_plus - w_minus) / 2.0;
    let correction = if options.continuity { 0.5 } else { 0.0 };
    let normal = options
        .alternative
        .normal(above_mean, correction, libm::sqrt(squares) / 4.0);
    let p = match method {
        Method::Normal => normal.map(|(_, p)| p),
        Method::Exact => {
            let (low, high) = exact_tails(&moved, plus);
            Ok(options.alternative.p(low, high))
        }
    };
    Ok(SignedRank {
        n,
        zeros,
        up,
        down: n - zeros - up,
        share_unchanged: zeros as f64 / n as f64,
        w_plus,
        w_minus,
        z: normal.map(|(z, _)| z),
        p,
        method,
        rank_biserial: if moved.is_empty() {
            Err(Undefined::NoVariation)
        } else {
            Ok((w_plus - w_minus) / (w_plus + w_minus))
        },
        hodges_lehmann: hodges_lehmann(&kept),
    })
}

/// The chances of a sum of ranks at or below `sum`, and at or above it, when each rank is in it
/// with chance ½.
fn exact_tails(ranks: &[usize], sum: f64) -> (f64, f64) {
    let mut chances = vec![0.0; ranks.iter().sum::<usize>() + 1];
    if let Some(first) = chances.first_mut() {
        *first = 1.0;
    }
    let mut most = 0;
    for &rank in ranks {
        most += rank;
        for at in (0..=most).rev() {
            let without = chances.get(at).copied().unwrap_or(0.0);
            let with = at.checked_sub(rank).and_then(|at| chances.get(at).copied());
            if let Some(chance) = chances.get_mut(at) {
                *chance = 0.5 * (without + with.unwrap_or(0.0));
            }
        }
    }
    let (mut low, mut high) = (0.0, 0.0);
    for (at, chance) in chances.iter().enumerate() {
        let at = at as f64;
        low += if at <= sum { *chance } else { 0.0 };
        high += if at >= sum { *chance } else { 0.0 };
    }
    (low, high)
}

/// The median of the means of every pair, each value with itself too.
fn hodges_lehmann(values: &[f64]) -> Result<f64, Undefined> {
    if values.is_empty() {
        return Err(Undefined::NoVariation);
    }
    if values.len() > MOST_PAIRED {
        return Err(Undefined::TooLarge);
    }
    let mut pairs = Vec::new();
    for (i, a) in values.iter().enumerate() {
        pairs.extend(values.iter().skip(i).map(|b| a.midpoint(*b)));
    }
    means::median(&pairs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::testing::assert_close;
    use proptest::{collection::vec, prelude::*};

    const SIX: [f64; 6] = [1.0, 1.0, 0.0, 1.0, -1.0, 2.0];
    // The gains of Darwin's plants in eighths of an inch (Fisher 1935).
    const DARWIN: [f64; 15] = [
        49.0, -67.0, 8.0, 16.0, 6.0, 23.0, 28.0, 41.0, 14.0, 29.0, 56.0, 24.0, 75.0, 60.0, -48.0,
    ];

    const MIXED: [f64; 14] = [
        1.0, -2.0, 0.0, 3.0, 3.0, -1.0, 2.0, 2.0, 0.0, 1.0, 1.0, 1.0, -1.0, 4.0,
    ];

    fn test(differences: &[f64], options: Options) -> SignedRank {
        signed_rank(differences, &options).unwrap()
    }

    #[test]
    fn both_zero_rules_give_their_sums() {
        let wilcox = test(&SIX, Options::default());
        assert_eq!(
            (wilcox.n, wilcox.zeros, wilcox.up, wilcox.down),
            (6, 1, 4, 1)
        );
        assert_eq!((wilcox.w_plus, wilcox.w_minus), (12.5, 2.5));
        assert_eq!(wilcox.p, Ok(0.3125));
        assert_close(wilcox.rank_biserial, 2.0 / 3.0);
        let pratt = test(
            &SIX,
            Options {
                zeros: Zeros::Pratt,
                ..Options::default()
            },
        );
        assert_eq!((pratt.w_plus, pratt.w_minus), (16.5, 3.5));
        assert_eq!(pratt.p, Ok(0.3125));
        assert_close(pratt.rank_biserial, 0.65);
    }

    #[test]
    fn five_up_are_not_enough() {
        let up = [1.0; 5];
        assert_eq!(test(&up, Options::default()).p, Ok(0.0625));
        assert_eq!(test(&[1.0; 6], Options::default()).p, Ok(0.03125));
        let normal = |continuity| Options {
            method: Some(Method::Normal),
            continuity,
            ..Options::default()
        };
        // SciPy 1.17 and R 4.2.
        assert_close(test(&up, normal(false)).p, 0.025347318677468252);
        assert_close(test(&up, normal(true)).p, 0.03688842570704982);
    }

    #[test]
    fn matches_scipy() {
        // SciPy 1.17: method='exact', and every sign by PermutationMethod for the last.
        for (differences, zeros, alternative, p) in [
            (
                &DARWIN[..],
                Zeros::Wilcox,
                Alternative::TwoSided,
                0.041259765625,
            ),
            (&DARWIN, Zeros::Pratt, Alternative::Greater, 0.0206298828125),
            (&DARWIN, Zeros::Wilcox, Alternative::Less, 0.982330322265625),
            (&SIX, Zeros::Wilcox, Alternative::Greater, 0.15625),
            (&SIX, Zeros::Pratt, Alternative::Less, 0.96875),
            (&MIXED, Zeros::Wilcox, Alternative::TwoSided, 0.0673828125),
            (&MIXED, Zeros::Pratt, Alternative::TwoSided, 0.064453125),
            (&MIXED, Zeros::Wilcox, Alternative::Greater, 0.03369140625),
            (&MIXED, Zeros::Pratt, Alternative::Less, 0.978759765625),
        ] {
            let options = Options {
                zeros,
                alternative,
                ..Options::default()
            };
            let test = test(differences, options);
            assert_eq!((test.p, test.method), (Ok(p), Method::Exact));
        }
        // SciPy 1.17: method='asymptotic', with and without correction.
        for (differences, zeros, alternative, continuity, p, z) in [
            (
                &SIX[..],
                Zeros::Wilcox,
                Alternative::TwoSided,
                false,
                0.15729920705028516,
                std::f64::consts::SQRT_2,
            ),
            (
                &SIX,
                Zeros::Wilcox,
                Alternative::TwoSided,
                true,
                0.20309178757716784,
                1.2727922061357855,
            ),
            (
                &SIX,
                Zeros::Pratt,
                Alternative::TwoSided,
                false,
                0.15852551722895514,
                1.4100479758212652,
            ),
            (
                &SIX,
                Zeros::Pratt,
                Alternative::Greater,
                true,
                0.09652953043821777,
                1.301582746911937,
            ),
            (
                &SIX,
                Zeros::Pratt,
                Alternative::Less,
                true,
                0.9355574633835553,
                1.5185132047305934,
            ),
            (
                &DARWIN,
                Zeros::Wilcox,
                Alternative::TwoSided,
                false,
                0.04088813291185591,
                2.0446626032894333,
            ),
            (
                &DARWIN,
                Zeros::Wilcox,
                Alternative::Less,
                true,
                0.9809166843332187,
                2.0730606950017867,
            ),
        ] {
            let options = Options {
                zeros,
                alternative,
                method: Some(Method::Normal),
                continuity,
            };
            let test = test(differences, options);
            assert_close(test.p, p);
            assert_close(test.z, z);
        }
    }

    #[test]
    fn estimates_the_middle_of_the_differences() {
        // NumPy: the median of all Walsh averages.
        assert_eq!(test(&DARWIN, Options::default()).hodges_lehmann, Ok(25.0));
        assert_eq!(test(&SIX, Options::default()).hodges_lehmann, Ok(1.0));
        let pratt = Options {
            zeros: Zeros::Pratt,
            ..Options::default()
        };
        let long_tailed = [0.0, 0.0, 0.0, 1.0, 2.0, 5.0];
        assert_eq!(test(&long_tailed, pratt).hodges_lehmann, Ok(1.0));
        let wilcox = Options::default();
        assert_eq!(test(&long_tailed, wilcox).hodges_lehmann, Ok(2.5));
    }

    #[test]
    fn nothing_moved_is_no_evidence() {
        let still = test(&[0.0, -0.0, 0.0], Options::default());
        assert_eq!((still.zeros, still.share_unchanged), (3, 1.0));
        assert_eq!((still.p, still.z), (Ok(1.0), Err(Undefined::NoVariation)));
        assert_eq!(still.rank_biserial, Err(Undefined::NoVariation));
        assert_eq!(still.hodges_lehmann, Err(Undefined::NoVariation));
        assert_eq!(test(&[2.0], Options::default()).p, Ok(1.0));
        assert_eq!(test(&[2.0, 1.0], Options::default()).p, Ok(0.5));
        let empty = signed_rank(&[], &Options::default());
        assert_eq!(empty, Err(Undefined::NoAnswers));
        let nan = signed_rank(&[f64::NAN], &Options::default());
        assert_eq!(nan, Err(Undefined::NotFinite));
        let exact = Options {
            method: Some(Method::Exact),
            ..Options::default()
        };
        assert_eq!(signed_rank(&[1.0; 501], &exact), Err(Undefined::TooLarge));
        assert_eq!(test(&[1.0; 51], Options::default()).method, Method::Normal);
    }

    fn any_options() -> impl Strategy<Value = Options> {
        (any::<bool>(), 0..3_u8, any::<bool>(), any::<bool>()).prop_map(
            |(pratt, side, normal, continuity)| Options {
                zeros: if pratt { Zeros::Pratt } else { Zeros::Wilcox },
                alternative: match side {
                    0 => Alternative::TwoSided,
                    1 => Alternative::Greater,
                    _ => Alternative::Less,
                },
                method: normal.then_some(Method::Normal),
                continuity,
            },
        )
    }

    proptest! {
        #[test]
        fn exact_is_every_choice_of_signs(values in vec(-3..=3_i32, 1..=10), options in any_options()) {
            let values: Vec<f64> = values.into_iter().map(f64::from).collect();
            let options = Options { method: Some(Method::Exact), ..options };
            let seen = test(&values, options);
            let dropped: Vec<f64> = values.iter().copied()
                .filter(|v| *v != 0.0 || options.zeros == Zeros::Pratt).collect();
            let sizes: Vec<f64> = dropped.iter().map(|v| v.abs()).collect();
            let ranks = crate::stats::ranks::midranks(&sizes)?;
            let (mut low, mut high, mut all) = (0.0, 0.0, 0.0);
            for signs in 0..1_u32 << dropped.len() {
                let flipped: Vec<f64> = dropped.iter().enumerate()
                    .map(|(i, v)| if signs >> i & 1 == 1 { -v } else { *v }).collect();
                let w_plus: f64 = flipped.iter().zip(&ranks).filter(|(d, _)| **d > 0.0).map(|(_, r)| r).sum();
                low += f64::from(w_plus <= seen.w_plus);
                high += f64::from(w_plus >= seen.w_plus);
                all += 1.0;
            }
            let p = options.alternative.p(low / all, high / all);
            prop_assert!((seen.p? - p).abs() < 1e-12);
        }

        #[test]
        fn the_other_direction_swaps_the_sums(values in vec(-9..=9_i32, 1..60), options in any_options()) {
            let values: Vec<f64> = values.into_iter().map(f64::from).collect();
            let negated: Vec<f64> = values.iter().map(|v| -v).collect();
            let other = match options.alternative {
                Alternative::TwoSided => Alternative::TwoSided,
                Alternative::Greater => Alternative::Less,
                Alternative::Less => Alternative::Greater,
            };
            let (a, b) = (test(&values, options), test(&negated, Options { alternative: other, ..options }));
            prop_assert_eq!((a.w_plus, a.w_minus), (b.w_minus, b.w_plus));
            prop_assert_eq!(a.rank_biserial.map(|r| -r), b.rank_biserial);
            prop_assert_eq!(a.p.is_ok(), b.p.is_ok());
            if let (Ok(a), Ok(b)) = (a.p, b.p) {
                prop_assert!((a - b).abs() < 1e-12);
            }
        }

        #[test]
        fn ranks_know_only_order(values in vec(-9..=9_i32, 1..40), options in any_options()) {
            let values: Vec<f64> = values.into_iter().map(f64::from).collect();
            let cubed: Vec<f64> = values.iter().map(|v| v * v * v).collect();
            let (a, b) = (test(&values, options), test(&cubed, options));
            prop_assert_eq!((a.w_plus, a.p, a.rank_biserial), (b.w_plus, b.p, b.rank_biserial));
        }

        #[test]
        fn never_panics(values in vec(any::<f64>(), 0..20), options in any_options()) {
            if let Ok(test) = signed_rank(&values, &options) {
                for figure in [test.p, test.z, test.rank_biserial, test.hodges_lehmann] {
                    crate::stats::testing::assert_total(figure);
                }
            }
        }
    }
}
