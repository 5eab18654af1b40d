//! Whether the raters of one thing agree: r_wg, AD and a_wg of one item.
//!
//! Several people rate one statement. Before their mean is reported as what *the group* thinks,
//! somebody will ask whether they agree. Three families of answers are in use, and each compares
//! the spread of the ratings with something else:
//!
//! - [`r_wg`] with the spread that raters without an opinion would show, which is an assumption and
//!   therefore named ([`Null`]);
//! - [`average_deviation`] with nothing: it is a distance in points of the scale, and easy to
//!   explain;
//! - [`a_wg`] with the largest spread that ratings of this mean could have.
//!
//! ```
//! use pedt::stats::within_group::{Centre, Null, RwgOptions, a_wg, average_deviation, r_wg};
//!
//! let answers = [0, 1, 4, 1]; // one at 2, four at 3, one at 4
//!
//! let options = RwgOptions { null: Null::Uniform, truncate: false };
//! assert_eq!(r_wg(&answers, &options), Ok(1.0 - 0.4 / 1.25));
//! assert_eq!(average_deviation(&answers, Centre::Mean), Ok(1.0 / 3.0));
//! assert_eq!(a_wg(&answers), Ok(2.0 / 3.0));
//! ```
//!
//! A limit such as .70 for r_wg is a habit, not a finding, and raters who answer at random may
//! pass it in a small group (Harvey & Hollander 2004). So there are no verdicts here: show the
//! value, the null and the number of raters. O'Neill (2017) reviews all of these measures.

use super::{
    Undefined,
    counts::variance,
    exact::{answered, answers, ratio, sum},
};

/// The ratings to expect of people who have no opinion: the yardstick of [`r_wg`].
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Null<'a> {
    /// Every point is as likely as another. With *K* points the variance is (*K*² − 1)/12
    /// (James, Demaree & Wolf 1984).
    #[default]
    Uniform,
    /// Half at each end, the most dissent there can be. The variance is ((*K* − 1)/2)²
    /// (LeBreton & Senter 2008).
    MaximumDissensus,
    /// Points are answered in these proportions, one a point, of any sum: for instance more of the
    /// higher points where people are lenient.
    Declared(&'a [f64]),
    /// The variance itself, as read from a published table.
    Variance(f64),
}

impl Null<'_> {
    /// The variance of such ratings on a scale of this many points; above zero.
    ///
    /// # Errors
    ///
    /// [`Undefined::TooFewPoints`] for fewer than two points; [`Undefined::UnequalLengths`] when
    /// the proportions are not one a point; [`Undefined::NegativeWeight`];
    /// [`Undefined::NoWeight`] when they add up to zero; [`Undefined::NoVariation`] when they
    /// have no variance, or the variance given is not above zero; [`Undefined::NotFinite`].
    ///
    /// ```
    /// use pedt::stats::within_group::Null;
    ///
    /// assert_eq!(Null::Uniform.variance(4), Ok(1.25));
    /// assert_eq!(Null::MaximumDissensus.variance(4), Ok(2.25));
    /// assert_eq!(Null::Declared(&[1.0, 2.0, 2.0, 1.0]).variance(4), Ok(11.0 / 12.0));
    /// ```
    pub fn variance(&self, points: usize) -> Result<f64, Undefined> {
        if points < 2 {
            return Err(Undefined::TooFewPoints);
        }
        let k = points as f64;
        let variance = match *self {
            Self::Uniform => (k * k - 1.0) / 12.0,
            Self::MaximumDissensus => (k - 1.0) * (k - 1.0) / 4.0,
            Self::Declared(shares) if shares.len() != points => {
                return Err(Undefined::UnequalLengths);
            }
            Self::Declared(shares) => variance_of(shares)?,
            Self::Variance(variance) => variance,
        };
        if !variance.is_finite() {
            Err(Undefined::NotFinite)
        } else if variance > 0.0 {
            Ok(variance)
        } else {
            Err(Undefined::NoVariation)
        }
    }
}

/// The population variance of positions that occur in these proportions.
fn variance_of(shares: &[f64]) -> Result<f64, Undefined> {
    if shares.iter().any(|&share| share < 0.0) {
        return Err(Undefined::NegativeWeight);
    }
    let positions = (1..=shares.len()).map(|position| position as f64);
    let each = positions.zip(shares.iter().copied());
    let weight = each.clone().fold(0.0, |sum, (_, share)| sum + share);
    if weight == 0.0 {
        return Err(Undefined::NoWeight);
    }
    let mean = each.clone().fold(0.0, |sum, (at, share)| sum + at * share) / weight;
    let squares = each.fold(0.0, |sum, (at, share)| {
        sum + (at - mean) * (at - mean) * share
    });
    Ok(squares / weight)
}

/// The choices behind [`r_wg`] and its kin for several items.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct RwgOptions<'a> {
    /// The yardstick; by default uniform.
    pub null: Null<'a>,
    /// Whether a value below zero, more spread than the yardstick, is given as zero. Both are
    /// published practice. By default it is not.
    pub truncate: bool,
}

/// The within-group agreement r_wg of one item (James, Demaree & Wolf 1984, 1993), up to 1
/// (unanimous); 0 is as much spread as the null, and less than 0 is more.
///
/// `1 − s² / σ²`, with the sample variance of the ratings and the variance of the null. Because
/// the sample variance divides by *n* − 1, few raters easily come out below zero.
///
/// # Errors
///
/// [`Undefined::NoAnswers`]; [`Undefined::TooFewAnswers`] for a single rater; and what
/// [`Null::variance`] gives.
///
/// ```
/// use pedt::stats::within_group::{Null, RwgOptions, r_wg};
///
/// let raw = RwgOptions::default();
/// assert_eq!(r_wg(&[2, 0, 3, 1], &raw), Ok(1.0 - 1.5 / 1.25));
/// let truncated = RwgOptions { truncate: true, ..raw };
/// assert_eq!(r_wg(&[2, 0, 3, 1], &truncated), Ok(0.0));
/// ```
pub fn r_wg(counts: &[u64], options: &RwgOptions<'_>) -> Result<f64, Undefined> {
    let expected = options.null.variance(counts.len())?;
    let agreement = finite(1.0 - variance(counts)? / expected)?;
    Ok(if options.truncate {
        agreement.max(0.0)
    } else {
        agreement
    })
}

/// What deviations are counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Centre {
    /// The mean.
    #[default]
    Mean,
    /// The median; of an even number the mean of the middle two.
    Median,
}

/// The average deviation AD of one item (Burke, Finkelstein & Dusig 1999), in points of the scale:
/// how far a rating is, on average, from the mean (AD_M) or the median (AD_Md). 0 is unanimous.
///
/// # Errors
///
/// [`Undefined::NoAnswers`]; [`Undefined::TooFewAnswers`] for a single rater, who cannot disagree
/// (R's `multilevel` gives `NA`).
///
/// ```
/// use pedt::stats::within_group::{Centre, average_deviation};
///
/// assert_eq!(average_deviation(&[1, 2, 2, 1], Centre::Mean), Ok(5.0 / 6.0));
/// assert_eq!(average_deviation(&[2, 0, 3, 1], Centre::Median), Ok(5.0 / 6.0));
/// ```
pub fn average_deviation(counts: &[u64], centre: Centre) -> Result<f64, Undefined> {
    let n = raters(counts)?;
    // The centre is a fraction, so all distances are whole numbers over its denominator.
    let (centre, unit) = match centre {
        Centre::Mean => (sum(counts), n),
        Centre::Median => (middle(counts, n), 2),
    };
    let deviations: i128 = answered(counts)
        .map(|(position, count)| i128::from(count) * i128::from((position * unit).abs_diff(centre)))
        .sum();
    Ok(ratio(deviations, i128::from(n) * i128::from(unit)))
}

/// The average deviation up to which Burke & Dunlap (2002) speak of agreement, in points: *K*/6.
///
/// ```
/// use pedt::stats::within_group::average_deviation_limit;
///
/// assert_eq!(average_deviation_limit(4), 4.0 / 6.0);
/// ```
#[must_use]
pub fn average_deviation_limit(points: usize) -> f64 {
    points as f64 / 6.0
}

/// The agreement a_wg of one item (Brown & Hauenstein 2005), from −1 (as much spread as the mean
/// allows) to 1 (unanimous).
///
/// `1 − 2s² / s²_max`, where the largest variance for a mean *M* on a scale from *L* to *H* is
/// `[(H + L)M − M² − HL] · n/(n − 1)`. It needs no null. So near an end of the scale that not even
/// one rater could be at the other end, it has no meaning, except that a mean at the end is
/// unanimous.
///
/// # Errors
///
/// [`Undefined::TooFewPoints`] for a scale of fewer than two points; [`Undefined::NoAnswers`];
/// [`Undefined::TooFewAnswers`] for a single rater; [`Undefined::MeanTooExtreme`] for a mean below
/// `(L(n − 1) + H)/n` or above `(H(n − 1) + L)/n`.
///
/// ```
/// use pedt::stats::{Undefined, within_group::a_wg};
///
/// assert_eq!(a_wg(&[1, 2, 2, 1]), Ok(5.0 / 27.0));
/// assert_eq!(a_wg(&[0, 0, 0, 6]), Ok(1.0));
/// assert_eq!(a_wg(&[0, 0, 1, 5]), Err(Undefined::MeanTooExtreme));
/// ```
pub fn a_wg(counts: &[u64]) -> Result<f64, Undefined> {
    let points = counts.len() as i128;
    if points < 2 {
        return Err(Undefined::TooFewPoints);
    }
    let n = i128::from(raters(counts)?);
    let sum = i128::from(sum(counts));
    let (above_low, below_high) = (sum - n, points * n - sum);
    if above_low == 0 || below_high == 0 {
        return Ok(1.0);
    }
    if above_low.min(below_high) < points - 1 {
        return Err(Undefined::MeanTooExtreme);
    }
    let squares: i128 = answered(counts)
        .map(|(position, count)| i128::from(position * count) * i128::from(position))
        .sum();
    // Both variances, times n²(n − 1)/n.
    let most = above_low * below_high;
    Ok(ratio(most - 2 * (n * squares - sum * sum), most))
}

/// How many raters there are, if they can disagree.
fn raters(counts: &[u64]) -> Result<u64, Undefined> {
    match answers(counts)? {
        1 => Err(Undefined::TooFewAnswers),
        n => Ok(n),
    }
}

/// Twice the median: the sum of the middle two positions.
fn middle(counts: &[u64], n: u64) -> u64 {
    let at = |rank: u64| {
        let mut below = 0;
        answered(counts)
            .find(|&(_, count)| {
                below += count;
                below >= rank
            })
            .map_or(0, |(position, _)| position)
    };
    at(n.div_ceil(2)) + at(n / 2 + 1)
}

pub(super) fn finite(figure: f64) -> Result<f64, Undefined> {
    if figure.is_finite() {
        Ok(figure)
    } else {
        Err(Undefined::NotFinite)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::{
        means,
        testing::{assert_close, assert_total, expand, hostile, reversed, scale, times},
    };
    use proptest::{collection::vec, prelude::*};

    const RAW: RwgOptions<'_> = RwgOptions {
        null: Null::Uniform,
        truncate: false,
    };

    #[test]
    fn matches_the_formulas_in_r_and_numpy() {
        // r_wg, AD_M and a_wg of four points from R's multilevel or the direct formula in R 4;
        // the others, and AD_Md, from NumPy 1.26 on the expanded answers.
        for (counts, r, mean, median, a) in [
            (&[0, 0, 6, 0][..], 1.0, 0.0, 0.0, Some(1.0)),
            (&[3, 0, 0, 3], -1.16, 1.5, 1.5, Some(-1.0)),
            (
                &[1, 2, 2, 1],
                0.12,
                0.833333333333333,
                0.833333333333333,
                Some(0.185185185185185),
            ),
            (
                &[0, 1, 4, 1],
                0.68,
                0.333333333333333,
                0.333333333333333,
                Some(0.666666666666667),
            ),
            (
                &[0, 2, 3, 1],
                0.546666666666667,
                0.555555555555556,
                0.5,
                Some(0.558441558441558),
            ),
            (
                &[2, 0, 3, 1],
                -0.2,
                1.0,
                0.833333333333333,
                Some(-0.111111111111111),
            ),
            (
                &[0, 0, 5, 1],
                0.866666666666667,
                0.277777777777778,
                0.166666666666667,
                Some(0.846153846153846),
            ),
            (
                &[5, 1, 0, 2, 7],
                -0.761904761904762,
                1.733333333333334,
                1.6,
                Some(-0.691428571428572),
            ),
            (
                &[4, 0, 3, 9, 1, 0, 6],
                -0.060276679841897,
                1.546313799621928,
                1.478260869565217,
                Some(0.095468914646997),
            ),
            (&[0, 0, 0, 1, 4], 0.9, 0.32, 0.2, None),
            (
                &[2, 0, 1],
                -1.0,
                0.888888888888889,
                0.666666666666667,
                Some(-1.0),
            ),
            (&[0, 0, 3, 2, 0], 0.85, 0.48, 0.4, Some(0.875)),
        ] {
            assert_close(r_wg(counts, &RAW), r);
            assert_close(average_deviation(counts, Centre::Mean), mean);
            assert_close(average_deviation(counts, Centre::Median), median);
            match a {
                Some(a) => assert_close(a_wg(counts), a),
                None => assert_eq!(a_wg(counts), Err(Undefined::MeanTooExtreme)),
            }
        }
    }

    #[test]
    fn knows_the_nulls() {
        // Uniform and maximum dissensus variances of 4, 5 and 7 points as published by LeBreton &
        // Senter (2008) for 5 and 7; the skews are theirs for 5 points, rounded to two digits.
        assert_eq!(Null::Uniform.variance(5), Ok(2.0));
        assert_eq!(Null::Uniform.variance(7), Ok(4.0));
        assert_eq!(Null::MaximumDissensus.variance(5), Ok(4.0));
        for (shares, published) in [
            ([0.05, 0.15, 0.2, 0.35, 0.25], 1.34),
            ([0.0, 0.1, 0.15, 0.4, 0.35], 0.90),
            ([0.0, 0.0, 0.1, 0.4, 0.5], 0.44),
            ([0.11, 0.22, 0.34, 0.22, 0.11], 1.32),
        ] {
            let variance = Null::Declared(&shares).variance(5).unwrap();
            assert!((variance - published).abs() < 0.005, "{variance}");
        }
        let counts = [1, 2, 2, 1];
        let of = |null| RwgOptions { null, ..RAW };
        assert_close(r_wg(&counts, &of(Null::MaximumDissensus)), 1.0 - 1.1 / 2.25);
        assert_close(r_wg(&counts, &of(Null::Variance(2.2))), 0.5);
        let even = [0.25; 4];
        assert_close(r_wg(&counts, &of(Null::Declared(&even))), 0.12);
    }

    #[test]
    fn gives_reasons() {
        for counts in [&[0, 1, 0, 0][..], &[1, 0]] {
            assert_eq!(r_wg(counts, &RAW), Err(Undefined::TooFewAnswers));
            for centre in [Centre::Mean, Centre::Median] {
                let figure = average_deviation(counts, centre);
                assert_eq!(figure, Err(Undefined::TooFewAnswers));
            }
            assert_eq!(a_wg(counts), Err(Undefined::TooFewAnswers));
        }
        assert_eq!(r_wg(&[0; 4], &RAW), Err(Undefined::NoAnswers));
        assert_eq!(a_wg(&[0; 4]), Err(Undefined::NoAnswers));
        assert_eq!(r_wg(&[9], &RAW), Err(Undefined::TooFewPoints));
        assert_eq!(a_wg(&[9]), Err(Undefined::TooFewPoints));
        for (null, reason) in [
            (Null::Declared(&[0.5, 0.5]), Undefined::UnequalLengths),
            (
                Null::Declared(&[0.5, -0.5, 0.5, 0.5]),
                Undefined::NegativeWeight,
            ),
            (Null::Declared(&[0.0; 4]), Undefined::NoWeight),
            (
                Null::Declared(&[0.0, 1.0, 0.0, 0.0]),
                Undefined::NoVariation,
            ),
            (
                Null::Declared(&[f64::NAN, 1.0, 0.0, 0.0]),
                Undefined::NotFinite,
            ),
            (Null::Variance(0.0), Undefined::NoVariation),
            (Null::Variance(-1.0), Undefined::NoVariation),
            (Null::Variance(f64::NAN), Undefined::NotFinite),
        ] {
            let options = RwgOptions { null, ..RAW };
            assert_eq!(r_wg(&[1, 2, 2, 1], &options), Err(reason), "{null:?}");
        }
    }

    proptest! {
        #[test]
        fn unanimous_is_exact(points in 2..=20_usize, at in 0..20_usize, n in 2..1_u64 << 40) {
            let mut counts = vec![0; points];
            counts[at % points] = n;
            prop_assert_eq!(r_wg(&counts, &RAW), Ok(1.0));
            prop_assert_eq!(average_deviation(&counts, Centre::Mean), Ok(0.0));
            prop_assert_eq!(average_deviation(&counts, Centre::Median), Ok(0.0));
            prop_assert!(a_wg(&counts).is_ok_and(|a| a == 1.0)
                || a_wg(&counts) == Err(Undefined::MeanTooExtreme));
        }

        #[test]
        fn half_at_each_end_is_as_far_apart_as_can_be(points in 2..=20_usize, n in 1..1_u64 << 20) {
            let mut counts = vec![0; points];
            counts[0] = n;
            counts[points - 1] = n;
            prop_assert_eq!(a_wg(&counts), Ok(-1.0));
            let width = points as f64 - 1.0;
            prop_assert_eq!(average_deviation(&counts, Centre::Mean), Ok(width / 2.0));
        }

        #[test]
        fn equals_the_expanded_answers(counts in vec(0..9_u64, 2..8)) {
            let values = expand(&counts);
            if values.len() > 1 {
                let k = counts.len() as f64;
                let n = values.len() as f64;
                let mean = means::mean(&values)?;
                let s = means::standard_deviation(&values)?;
                let expected = 1.0 - s * s * 12.0 / (k * k - 1.0);
                prop_assert!((r_wg(&counts, &RAW)? - expected).abs() < 1e-12);
                for (centre, at) in [(Centre::Mean, mean), (Centre::Median, means::median(&values)?)] {
                    let ad = values.iter().map(|value| (value - at).abs()).sum::<f64>() / n;
                    prop_assert!((average_deviation(&counts, centre)? - ad).abs() < 1e-12);
                }
                if let Ok(a) = a_wg(&counts) {
                    let most = ((k + 1.0) * mean - mean * mean - k) * n / (n - 1.0);
                    let expected = if most < 1e-9 { 1.0 } else { 1.0 - 2.0 * s * s / most };
                    prop_assert!((a - expected).abs() < 1e-9);
                    prop_assert!((-1.0..=1.0).contains(&a));
                }
            }
        }

        #[test]
        fn the_median_is_the_nearest_centre(counts in scale(2..=20)) {
            if let Ok(mean) = average_deviation(&counts, Centre::Mean) {
                prop_assert!(average_deviation(&counts, Centre::Median)? <= mean + 1e-12);
            }
        }

        #[test]
        fn reversal_changes_nothing(counts in scale(2..=20)) {
            let back = reversed(&counts);
            prop_assert_eq!(r_wg(&back, &RAW), r_wg(&counts, &RAW));
            prop_assert_eq!(a_wg(&back), a_wg(&counts));
            for centre in [Centre::Mean, Centre::Median] {
                prop_assert_eq!(
                    average_deviation(&back, centre),
                    average_deviation(&counts, centre)
                );
            }
        }

        #[test]
        fn deviations_do_not_grow_with_the_counts(counts in scale(2..=20), factor in 2..1000_u64) {
            let many = times(&counts, factor);
            if let Ok(ad) = average_deviation(&counts, Centre::Mean) {
                prop_assert_eq!(average_deviation(&many, Centre::Mean), Ok(ad));
            }
        }

        #[test]
        fn never_panics(counts in hostile(), shares in vec(any::<f64>(), 0..6), variance: f64) {
            for null in [
                Null::Uniform,
                Null::MaximumDissensus,
                Null::Declared(&shares),
                Null::Variance(variance),
            ] {
                assert_total(r_wg(&counts, &RwgOptions { null, truncate: true }));
                assert_total(r_wg(&counts, &RwgOptions { null, truncate: false }));
            }
            assert_total(average_deviation(&counts, Centre::Mean));
            assert_total(average_deviation(&counts, Centre::Median));
            assert_total(a_wg(&counts));
        }
    }
}
