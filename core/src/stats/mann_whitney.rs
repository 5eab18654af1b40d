//! The rank-sum test (Mann & Whitney 1947): do two groups differ?
//!
//! Take one value from each group. How often is the first one larger? U₁
//! counts those pairs, ties as half; U₂ counts the pairs the other way. With
//! nothing but chance between the groups each pair is as likely one way as the
//! other.
//!
//! ```
//! use pedt::stats::mann_whitney::{Options, mann_whitney};
//!
//! let test = mann_whitney(&[2.0, 2.0, 3.0, 3.0], &[3.0, 3.0, 3.0, 4.0], &Options::default())?;
//! assert_eq!((test.u1, test.u2), (3.0, 13.0));
//! assert_eq!(test.p, Ok(20.0 / 70.0));
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```
//!
//! # Where packages disagree
//!
//! - **Exact p.** Every way to deal the ranks, as tied as they are, to groups
//!   of these sizes is counted. SciPy's `exact` ignores ties, and R's falls back
//!   to the normal. Two-sided is twice the smaller tail, as in SciPy and R;
//!   `coin` adds what is as far from the mean on the other side.
//! - **Which U.** R's W and SciPy's statistic are U₁; older tables want the
//!   smaller of the two.
//! - **Method.** Exact up to [`MOST_EXACT`] values in both groups together
//!   unless a method is asked for.

use super::{
    Undefined,
    inference::{Alternative, Method},
    ranks::Ranked,
};

/// Up to how many values in both groups the p is exact if no method is asked for.
pub const MOST_EXACT: usize = 50;

/// Up to how many values in both groups an exact p can be asked for.
const MOST_COUNTED: usize = 120;

/// How the test is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Which side counts; `Greater` means that the first group is larger.
    pub alternative: Alternative,
    /// The method; none chooses by the number of values.
    pub method: Option<Method>,
    /// Whether the normal method draws U half a pair nearer to its mean. R and SciPy do.
    pub continuity: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            alternative: Alternative::TwoSided,
            method: None,
            continuity: true,
        }
    }
}

/// What the rank-sum test says.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct MannWhitney {
    /// How many values the first group has.
    pub n_x: usize,
    /// How many values the second group has.
    pub n_y: usize,
    /// Pairs in which the first is larger, ties as half.
    pub u1: f64,
    /// Pairs in which the second is larger, ties as half.
    pub u2: f64,
    /// U₁ in standard deviations from its mean, with the corrections used.
    pub z: Result<f64, Undefined>,
    /// The p. When all values are the same, the exact one is 1, and there is no normal one
    /// ([`Undefined::NoVariation`]).
    pub p: Result<f64, Undefined>,
    /// How p was come by.
    pub method: Method,
}

/// The rank-sum test on two independent groups.
///
/// # Errors
///
/// [`Undefined::NoAnswers`] when a group is empty; [`Undefined::NotFinite`];
/// [`Undefined::TooLarge`] if an exact p is asked for with more than 120 values.
///
/// ```
/// use pedt::stats::Method;
/// use pedt::stats::mann_whitney::{Options, mann_whitney};
///
/// let normal = Options { method: Some(Method::Normal), ..Options::default() };
/// let test = mann_whitney(&[1.0, 2.0, 3.0], &[4.0, 5.0, 6.0], &normal)?;
/// assert_eq!(format!("{:.4}", test.p?), "0.0809");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn mann_whitney(x: &[f64], y: &[f64], options: &Options) -> Result<MannWhitney, Undefined> {
    if x.is_empty() || y.is_empty() {
        return Err(Undefined::NoAnswers);
    }
    let ranked = Ranked::of(&[x, y].concat())?;
    let (n_x, n_y) = (x.len(), y.len());
    let total = n_x + n_y;
    let method = options.method.unwrap_or(if total <= MOST_EXACT {
        Method::Exact
    } else {
        Method::Normal
    });
    if method == Method::Exact && total > MOST_COUNTED {
        return Err(Undefined::TooLarge);
    }
    let (size, other) = (n_x as f64, n_y as f64);
    let sum = ranked
        .doubled
        .iter()
        .take(n_x)
        .fold(0.0, |sum, &rank| sum + rank as f64);
    let u1 = (sum - size * (size + 1.0)) / 2.0;
    let pairs = size * other;
    let n = total as f64;
    let variance = pairs / 12.0 * (n + 1.0 - ranked.ties() / (n * (n - 1.0)));
    let correction = if options.continuity { 0.5 } else { 0.0 };
    let deviation = if ranked.groups.len() > 1 {
        libm::sqrt(variance)
    } else {
        0.0
    };
    let normal = options
        .alternative
        .normal(u1 - pairs / 2.0, correction, deviation);
    let p = match method {
        Method::Normal => normal.map(|(_, p)| p),
        Method::Exact => {
            let (low, high) = exact_tails(&ranked.doubled, n_x, sum);
            Ok(options.alternative.p(low, high))
        }
    };
    Ok(MannWhitney {
        n_x,
        n_y,
        u1,
        u2: pairs - u1,
        z: normal.map(|(z, _)| z),
        p,
        method,
    })
}

/// The chances that `size` of the ranks, drawn without looking, add up to at most `sum`, and to at
/// least `sum`.
fn exact_tails(ranks: &[usize], size: usize, sum: f64) -> (f64, f64) {
    let most: usize = ranks.iter().sum();
    // ways[k][s]: how many choices of k ranks add up to s.
    let mut ways = vec![vec![0.0; most + 1]; size + 1];
    if let Some(none) = ways.first_mut().and_then(|row| row.first_mut()) {
        *none = 1.0;
    }
    for &rank in ranks {
        for k in (1..=size).rev() {
            if let Some([fewer, more]) = ways.get_mut(k - 1..=k) {
                for (to, from) in more.iter_mut().skip(rank).zip(fewer.iter()) {
                    *to += from;
                }
            }
        }
    }
    let ways = ways.pop().unwrap_or_default();
    let (mut low, mut high, mut all) = (0.0, 0.0, 0.0);
    for (at, ways) in ways.iter().enumerate() {
        let at = at as f64;
        all += ways;
        low += if at <= sum { *ways } else { 0.0 };
        high += if at >= sum { *ways } else { 0.0 };
    }
    (low / all, high / all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::testing::{assert_close, assert_total};
    use proptest::{collection::vec, prelude::*};

    const PLAIN: (&[f64], &[f64]) = (&[19.0, 22.0, 16.0, 29.0, 24.0], &[20.0, 11.0, 17.0, 12.0]);
    const TIED: (&[f64], &[f64]) = (
        &[1.0, 2.0, 2.0, 3.0, 3.0, 4.0, 4.0, 4.0],
        &[2.0, 1.0, 1.0, 2.0, 3.0, 3.0],
    );

    fn test((x, y): (&[f64], &[f64]), options: Options) -> MannWhitney {
        mann_whitney(x, y, &options).unwrap()
    }

    fn floats(values: Vec<i32>) -> Vec<f64> {
        values.into_iter().map(f64::from).collect()
    }

    #[test]
    fn matches_scipy() {
        // SciPy 1.17: every permutation (PermutationMethod); 'asymptotic' with and without
        // continuity correction.
        use Alternative::{Greater, Less, TwoSided};
        for (groups, u1, alternative, exact, corrected, plain) in [
            (
                PLAIN,
                17.0,
                TwoSided,
                0.1111111111111111,
                0.11134688653314041,
                0.0864107329737,
            ),
            (
                PLAIN,
                17.0,
                Greater,
                0.05555555555555555,
                0.055673443266570206,
                0.04320536648685,
            ),
            (
                PLAIN,
                17.0,
                Less,
                0.9682539682539683,
                0.9669037101389033,
                0.95679463351315,
            ),
            (
                TIED,
                35.0,
                TwoSided,
                0.21645021645021645,
                0.1617282544128763,
                0.14267141552686574,
            ),
            (
                TIED,
                35.0,
                Greater,
                0.10822510822510822,
                0.08086412720643815,
                0.07133570776343287,
            ),
            (
                TIED,
                35.0,
                Less,
                0.9437229437229437,
                0.9373063211771024,
                0.9286642922365671,
            ),
        ] {
            let seen = test(
                groups,
                Options {
                    alternative,
                    ..Options::default()
                },
            );
            assert_eq!((seen.u1, seen.method), (u1, Method::Exact));
            assert_close(seen.p, exact);
            let normal = |continuity| Options {
                alternative,
                method: Some(Method::Normal),
                continuity,
            };
            assert_close(test(groups, normal(true)).p, corrected);
            assert_close(test(groups, normal(false)).p, plain);
        }
        // SciPy 1.17: 'exact' and 'asymptotic' of 30 and 27 values without ties.
        let x: Vec<f64> = (1..=30).map(f64::from).collect();
        let y: Vec<f64> = (1..=27).map(|i| f64::from(i) * 1.3 - 7.0 + 0.01).collect();
        let exact = Options {
            method: Some(Method::Exact),
            ..Options::default()
        };
        let seen = test((&x, &y), exact);
        assert_eq!(seen.u1, 502.0);
        assert_close(seen.p, 0.12364325208128223);
        let seen = test((&x, &y), Options::default());
        assert_eq!(seen.method, Method::Normal);
        assert_close(seen.p, 0.12300711665306317);
    }

    #[test]
    fn equal_groups_are_no_evidence() {
        let same = test((&[1.0, 1.0], &[1.0, 1.0]), Options::default());
        assert_eq!(
            (same.u1, same.p, same.z),
            (2.0, Ok(1.0), Err(Undefined::NoVariation))
        );
        let one = test((&[1.0], &[2.0]), Options::default());
        assert_eq!((one.u1, one.u2, one.p), (0.0, 1.0, Ok(1.0)));
        let options = Options::default();
        assert_eq!(
            mann_whitney(&[], &[1.0], &options),
            Err(Undefined::NoAnswers)
        );
        assert_eq!(
            mann_whitney(&[f64::NAN], &[1.0], &options),
            Err(Undefined::NotFinite)
        );
        let exact = Options {
            method: Some(Method::Exact),
            ..options
        };
        assert_eq!(
            mann_whitney(&[1.0; 60], &[1.0; 61], &exact),
            Err(Undefined::TooLarge)
        );
    }

    proptest! {
        #[test]
        fn exact_is_every_way_to_deal(x in vec(0..4_i32, 1..=5), y in vec(0..4_i32, 1..=5)) {
            let (x, y) = (floats(x), floats(y));
            let all = [&x[..], &y[..]].concat();
            let u = |x: &[f64], y: &[f64]| x.iter().flat_map(|a| y.iter().map(move |b| {
                if a > b { 2 } else { i32::from(a == b) }
            })).sum::<i32>();
            let seen = u(&x, &y);
            let (mut low, mut high, mut ways) = (0.0, 0.0, 0.0);
            for deal in 0..1_u32 << all.len() {
                if deal.count_ones() as usize == x.len() {
                    let of = |side: u32| -> Vec<f64> {
                        all.iter().enumerate().filter(|(i, _)| deal >> i & 1 == side).map(|(_, v)| *v).collect()
                    };
                    let u = u(&of(1), &of(0));
                    low += f64::from(u <= seen);
                    high += f64::from(u >= seen);
                    ways += 1.0;
                }
            }
            for alternative in [Alternative::TwoSided, Alternative::Greater, Alternative::Less] {
                let test = test((&x, &y), Options { alternative, ..Options::default() });
                prop_assert_eq!(test.u1 * 2.0, f64::from(seen));
                prop_assert!((test.p? - alternative.p(low / ways, high / ways)).abs() < 1e-12);
            }
        }

        #[test]
        fn swapping_the_groups_swaps_u(x in vec(0..9_i32, 1..12), y in vec(0..9_i32, 1..12)) {
            let (x, y) = (floats(x), floats(y));
            let (a, b) = (test((&x, &y), Options::default()), test((&y, &x), Options::default()));
            prop_assert_eq!((a.u1, a.u2), (b.u2, b.u1));
            prop_assert_eq!(a.z.map(|z| -z), b.z);
            prop_assert!(a.p.is_err() || (a.p? - b.p?).abs() < 1e-12);
        }

        #[test]
        fn never_panics(x in vec(any::<f64>(), 0..9), y in vec(any::<f64>(), 0..9)) {
            if let Ok(test) = mann_whitney(&x, &y, &Options::default()) {
                assert_total(test.p);
                assert_total(test.z);
            }
        }
    }
}
