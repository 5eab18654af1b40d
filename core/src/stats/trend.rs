//! Trends: does one figure rise over the rounds, and how steeply?
//!
//! The Mann–Kendall test (Mann 1945; Kendall 1975) counts the pairs of rounds
//! between which the figure rose, less those in which it fell. The Theil–Sen
//! slope (Sen 1968) is the median of the slopes of all pairs, so that one odd
//! round cannot bend it; the least-squares line lets every round pull.
//!
//! ```
//! use pedt::stats::Alternative;
//! use pedt::stats::trend::{least_squares, mann_kendall, theil_sen};
//!
//! let (rounds, figure) = ([1.0, 2.0, 3.0, 4.0, 5.0], [2.0, 2.2, 2.1, 2.6, 2.8]);
//! let test = mann_kendall(&figure, Alternative::TwoSided)?;
//! assert_eq!(test.s, 8.0);
//! assert_eq!(format!("{:.4}", test.p?), "0.0833");
//! assert_eq!(format!("{:.3}", theil_sen(&rounds, &figure, 0.95)?.slope), "0.200");
//! assert_eq!(format!("{:.3}", least_squares(&rounds, &figure, 0.95)?.slope), "0.200");
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```
//!
//! With three rounds no order is rarer than one in six; four are the fewest for
//! which a trend can be told from chance one-sidedly at 0.05, five two-sidedly.

use super::{
    Undefined,
    correlation::{coefficient, exact_p, variance},
    distribution::{normal_quantile, t_quantile, t_sf},
    inference::{Alternative, Interval, Method, all_finite, finite, tail},
    means::{mean, median},
    ranks::Ranked,
};

/// Up to how many values without ties the p of [`mann_kendall`] is exact.
pub const MOST_EXACT: usize = 50;

/// The most values whose pairs are gone through.
const MOST_VALUES: usize = 3000;

/// What the Mann–Kendall test says.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct MannKendall {
    /// How many values there are.
    pub n: usize,
    /// Pairs that rose less pairs that fell.
    pub s: f64,
    /// The variance of S, corrected for ties.
    pub variance: f64,
    /// S, drawn one nearer to 0, in standard deviations.
    pub z: Result<f64, Undefined>,
    /// S over the number of pairs, from −1 (falls throughout) to 1 (Kendall's τ-a).
    pub tau: f64,
    /// The p: exact without ties up to [`MOST_EXACT`] values, else normal. When all values are the
    /// same, [`Undefined::NoVariation`].
    pub p: Result<f64, Undefined>,
    /// How p was come by.
    pub method: Method,
}

/// A straight line.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Line {
    /// How many points it rests on.
    pub n: usize,
    /// How much y rises with one of x.
    pub slope: f64,
    /// y where x is 0.
    pub intercept: f64,
    /// The interval of the slope.
    pub interval: Result<Interval, Undefined>,
    /// The two-sided p that the slope is 0; for [`theil_sen`] see [`mann_kendall`] instead.
    pub p: Result<f64, Undefined>,
}

/// The Mann–Kendall test on values in the order of time.
///
/// # Errors
///
/// [`Undefined::NoAnswers`]; [`Undefined::TooFewAnswers`] for one value; [`Undefined::NotFinite`];
/// [`Undefined::TooLarge`] above 3000 values.
///
/// ```
/// use pedt::stats::{Alternative, Method, trend::mann_kendall};
///
/// // Ties: the normal distribution stands in.
/// let test = mann_kendall(&[2.0, 2.0, 2.5, 3.0], Alternative::Greater)?;
/// assert_eq!((test.s, test.method), (5.0, Method::Normal));
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn mann_kendall(values: &[f64], alternative: Alternative) -> Result<MannKendall, Undefined> {
    enough(values)?;
    let n = values.len();
    let ranked = Ranked::of(values)?;
    let order: Vec<f64> = (0..n).map(|at| at as f64).collect();
    let (mut rose, mut fell) = (0_usize, 0_usize);
    for (i, later) in values.iter().enumerate() {
        for earlier in values.iter().take(i) {
            if later > earlier {
                rose += 1;
            } else if later < earlier {
                fell += 1;
            }
        }
    }
    let s = rose as f64 - fell as f64;
    let variance = if ranked.groups.len() > 1 {
        variance(n, &Ranked::of(&order)?, &ranked)
    } else {
        0.0
    };
    let normal = alternative.normal(s, 1.0, libm::sqrt(variance));
    let exact = n <= MOST_EXACT && !ranked.has_ties();
    Ok(MannKendall {
        n,
        s,
        variance,
        z: normal.map(|(z, _)| z),
        tau: s / (n * (n - 1) / 2) as f64,
        p: if exact {
            Ok(exact_p(n, fell, alternative))
        } else {
            normal.map(|(_, p)| p)
        },
        method: if exact { Method::Exact } else { Method::Normal },
    })
}

/// The Theil–Sen line: the median of the slopes of all pairs with different x. The intercept is
/// median(y) − slope × median(x), and the interval that of Sen (1968), both as in SciPy.
///
/// # Errors
///
/// [`Undefined::UnequalLengths`]; [`Undefined::NoAnswers`]; [`Undefined::TooFewAnswers`] for one
/// point; [`Undefined::NoVariation`] when all x are the same; [`Undefined::NotFinite`];
/// [`Undefined::OutOfRange`] unless `level` is between 0 and 1; [`Undefined::TooLarge`] above 3000
/// points.
///
/// ```
/// use pedt::stats::trend::theil_sen;
///
/// let line = theil_sen(&[1.0, 2.0, 3.0, 4.0], &[1.0, 2.0, 3.0, 100.0], 0.95)?;
/// assert_eq!(line.slope, 17.0);
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn theil_sen(x: &[f64], y: &[f64], level: f64) -> Result<Line, Undefined> {
    let tail = tail(level)?;
    points(x, y)?;
    let mut slopes = Vec::new();
    for (i, (a_x, a_y)) in x.iter().zip(y).enumerate() {
        let before = x
            .iter()
            .zip(y)
            .take(i)
            .filter(|(b_x, _)| (*b_x - a_x).abs() > 0.0);
        slopes.extend(before.map(|(b_x, b_y)| (a_y - b_y) / (a_x - b_x)));
    }
    if slopes.is_empty() {
        return Err(Undefined::NoVariation);
    }
    slopes.sort_by(f64::total_cmp);
    let slope = median(&slopes)?;
    let deviation = libm::sqrt(variance_of_slopes(
        &Ranked::of(x)?,
        &Ranked::of(y)?,
        x.len(),
    ));
    let reach = normal_quantile(1.0 - tail)? * deviation;
    let count = slopes.len() as f64;
    let at = |rank: f64| {
        let rank = rank.clamp(0.0, count - 1.0);
        let place = (0..slopes.len()).find(|&place| place as f64 >= rank);
        place.and_then(|place| slopes.get(place).copied())
    };
    let lower = at(f64::round_ties_even((count - reach) / 2.0) - 1.0);
    let upper = at(f64::round_ties_even(f64::midpoint(count, reach)));
    let interval = match lower.zip(upper) {
        Some((lower, upper)) => Interval::new(lower, upper, level),
        None => Err(Undefined::NotEstimable),
    };
    Ok(Line {
        n: x.len(),
        slope,
        intercept: finite(median(y)? - slope * median(x)?)?,
        interval,
        p: Err(Undefined::NotEstimable),
    })
}

/// The line of least squares, with the *t* interval of its slope.
///
/// # Errors
///
/// Those of [`theil_sen`]. With two points there is a line and no interval.
///
/// ```
/// use pedt::stats::trend::least_squares;
///
/// let line = least_squares(&[1.0, 2.0, 3.0], &[2.0, 2.5, 4.0], 0.95)?;
/// assert_eq!(format!("{:.3} {:.3}", line.slope, line.intercept), "1.000 0.833");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn least_squares(x: &[f64], y: &[f64], level: f64) -> Result<Line, Undefined> {
    let tail = tail(level)?;
    points(x, y)?;
    let (mean_x, mean_y) = (mean(x)?, mean(y)?);
    let (mut xx, mut xy) = (0.0, 0.0);
    for (x, y) in x.iter().zip(y) {
        xx += (x - mean_x) * (x - mean_x);
        xy += (x - mean_x) * (y - mean_y);
    }
    if xx == 0.0 {
        return Err(Undefined::NoVariation);
    }
    let slope = finite(xy / xx)?;
    let (interval, p) = if x.len() < 3 {
        (Err(Undefined::TooFewAnswers), Err(Undefined::TooFewAnswers))
    } else {
        let rest = x.iter().zip(y).fold(0.0, |sum, (x, y)| {
            let off = (y - mean_y) - slope * (x - mean_x);
            sum + off * off
        });
        let df = x.len() as f64 - 2.0;
        let error = libm::sqrt(rest / df / xx);
        let p = match coefficient(x, y) {
            Ok(r) if r.abs() < 1.0 => {
                let t = r * libm::sqrt(df / ((1.0 - r) * (1.0 + r)));
                t_sf(t.abs(), df).map(|p| 2.0 * p)
            }
            Ok(_) => Ok(0.0),
            Err(reason) => Err(reason),
        };
        let reach = t_quantile(1.0 - tail, df)? * error;
        (Interval::around(slope, reach, level), p)
    };
    Ok(Line {
        n: x.len(),
        slope,
        intercept: finite(mean_y - slope * mean_x)?,
        interval,
        p,
    })
}

/// The variance of Kendall's S less ties in both, without the products of ties (Sen 1968).
fn variance_of_slopes(x: &Ranked, y: &Ranked, n: usize) -> f64 {
    let whole = |t: f64| t * (t - 1.0) * (2.0 * t + 5.0);
    let ties = |ranked: &Ranked| {
        let groups = ranked.groups.iter();
        groups.fold(0.0, |sum, &t| sum + whole(t as f64))
    };
    ((whole(n as f64) - ties(x) - ties(y)) / 18.0).max(0.0)
}

fn points(x: &[f64], y: &[f64]) -> Result<(), Undefined> {
    if x.len() != y.len() {
        return Err(Undefined::UnequalLengths);
    }
    enough(x)?;
    enough(y)
}

fn enough(values: &[f64]) -> Result<(), Undefined> {
    all_finite(values)?;
    match values.len() {
        0 => Err(Undefined::NoAnswers),
        1 => Err(Undefined::TooFewAnswers),
        n if n > MOST_VALUES => Err(Undefined::TooLarge),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::testing::{assert_close, assert_total};
    use proptest::{collection::vec, prelude::*};

    const RISING: [f64; 6] = [2.0, 2.2, 2.1, 2.6, 2.8, 2.7];
    const TIED: [f64; 8] = [2.0, 2.0, 2.5, 2.4, 3.0, 3.0, 3.0, 2.9];
    const ROUNDS: [f64; 8] = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0];

    #[test]
    fn mann_kendall_matches_scipy() {
        // SciPy 1.17: kendalltau against the order, method='exact'.
        for (alternative, p) in [
            (Alternative::TwoSided, 0.05555555555555555),
            (Alternative::Greater, 0.027777777777777776),
            (Alternative::Less, 0.9916666666666667),
        ] {
            let test = mann_kendall(&RISING, alternative).unwrap();
            assert_eq!((test.s, test.method), (11.0, Method::Exact));
            assert_close(Ok(test.tau), 0.7333333333333333);
            assert_close(test.p, p);
        }
        // The textbook formulas in NumPy.
        let tied = mann_kendall(&TIED, Alternative::TwoSided).unwrap();
        assert_eq!((tied.s, tied.method), (16.0, Method::Normal));
        assert_close(Ok(tied.variance), 60.666666666666664);
        assert_close(tied.z, 1.925822216299108);
        assert_close(tied.p, 0.05412657644747047);
    }

    #[test]
    fn lines_match_scipy() {
        // SciPy 1.17: theilslopes and linregress.
        let line = theil_sen(&ROUNDS, &TIED, 0.95).unwrap();
        assert_close(Ok(line.slope), 0.15833333333333333);
        assert_close(Ok(line.intercept), 1.9875);
        assert_close(line.interval.map(|i| i.lower), 0.0);
        assert_close(line.interval.map(|i| i.upper), 0.25);
        let (x, y) = (
            [1.0, 2.0, 2.0, 3.0, 5.0, 4.0, 7.5, 6.0],
            [2.0, 1.0, 2.0, 4.0, 4.0, 3.0, 4.0, 9.0],
        );
        let line = theil_sen(&x, &y, 0.95).unwrap();
        assert_close(Ok(line.slope), 0.5454545454545454);
        assert_close(Ok(line.intercept), 1.590909090909091);
        assert_close(line.interval.map(|i| i.upper), 1.75);
        let line = least_squares(&ROUNDS, &TIED, 0.95).unwrap();
        assert_close(Ok(line.slope), 0.1595238095238095);
        assert_close(Ok(line.intercept), 1.8821428571428573);
        assert_close(line.p, 0.002814775171754318);
        assert_close(line.interval.map(|i| i.lower), 0.07925343841484256);
        assert_close(line.interval.map(|i| i.upper), 0.23979418063277647);
    }

    #[test]
    fn few_rounds_say_little() {
        let up = |n: usize| mann_kendall(&ROUNDS[..n], Alternative::Greater).unwrap().p;
        assert_close(up(3), 1.0 / 6.0);
        assert_close(up(4), 1.0 / 24.0);
        let still = mann_kendall(&[2.0, 2.0], Alternative::TwoSided).unwrap();
        assert_eq!((still.s, still.p), (0.0, Err(Undefined::NoVariation)));
        let two = least_squares(&[1.0, 2.0], &[1.0, 3.0], 0.95).unwrap();
        assert_eq!(
            (two.slope, two.interval),
            (2.0, Err(Undefined::TooFewAnswers))
        );
        let none = mann_kendall(&[], Alternative::TwoSided);
        assert_eq!(none, Err(Undefined::NoAnswers));
        assert_eq!(
            theil_sen(&[1.0], &[1.0], 0.9),
            Err(Undefined::TooFewAnswers)
        );
        for line in [theil_sen, least_squares] {
            assert_eq!(
                line(&[0.0, -0.0], &[1.0, 2.0], 0.9),
                Err(Undefined::NoVariation)
            );
            assert_eq!(
                line(&[1.0, 2.0], &[1.0], 0.9),
                Err(Undefined::UnequalLengths)
            );
            assert_eq!(
                line(&[1.0, 2.0], &[1.0, 2.0], 2.0),
                Err(Undefined::OutOfRange)
            );
        }
        let flat = least_squares(&[1.0, 2.0, 3.0], &[2.0, 2.0, 2.0], 0.95).unwrap();
        assert_eq!((flat.slope, flat.p), (0.0, Err(Undefined::NoVariation)));
    }

    proptest! {
        #[test]
        fn exact_is_every_order(order in Just(vec![1.0, 2.0, 3.0, 4.0, 5.0]).prop_shuffle()) {
            fn orders(rest: &[f64]) -> Vec<Vec<f64>> {
                if rest.is_empty() {
                    return vec![vec![]];
                }
                (0..rest.len()).flat_map(|i| {
                    let mut others = rest.to_vec();
                    let first = others.remove(i);
                    orders(&others).into_iter().map(move |mut tail| { tail.insert(0, first); tail })
                }).collect()
            }
            let s = |v: &[f64]| mann_kendall(v, Alternative::Greater).unwrap().s;
            let all = orders(&order);
            let as_high = all.iter().filter(|other| s(other) >= s(&order)).count();
            let p = mann_kendall(&order, Alternative::Greater)?.p?;
            prop_assert!((p - as_high as f64 / all.len() as f64).abs() < 1e-12);
        }

        #[test]
        fn turning_the_values_turns_the_trend(values in vec(-9..9_i32, 2..20)) {
            let up: Vec<f64> = values.iter().map(|v| f64::from(*v)).collect();
            let down: Vec<f64> = up.iter().map(|v| -v).collect();
            let test = |v: &[f64]| mann_kendall(v, Alternative::TwoSided).unwrap();
            prop_assert_eq!(test(&up).s, -test(&down).s);
            let x: Vec<f64> = (0..up.len()).map(|i| i as f64).collect();
            for line in [theil_sen, least_squares] {
                prop_assert!((line(&x, &up, 0.9)?.slope + line(&x, &down, 0.9)?.slope).abs() < 1e-12);
            }
        }

        #[test]
        fn a_line_is_found(slope in -5.0..5.0_f64, start in -5.0..5.0_f64, n in 3..20_usize) {
            let x: Vec<f64> = (0..n).map(|i| i as f64).collect();
            let y: Vec<f64> = x.iter().map(|x| start + slope * x).collect();
            for line in [theil_sen, least_squares] {
                let line = line(&x, &y, 0.9)?;
                prop_assert!((line.slope - slope).abs() < 1e-9);
                prop_assert!((line.intercept - start).abs() < 1e-9);
            }
        }

        #[test]
        fn never_panics(x in vec(any::<f64>(), 0..9), y in vec(any::<f64>(), 0..9), level: f64) {
            if let Ok(test) = mann_kendall(&x, Alternative::TwoSided) {
                assert_total(test.p);
                assert_total(test.z);
            }
            for line in [theil_sen(&x, &y, level), least_squares(&x, &y, 0.9)].into_iter().flatten() {
                assert_total(Ok(line.slope));
                assert_total(line.p);
            }
        }
    }
}
