//! Whether groups differ more than their members do: one-way variances, ICC(1) and ICC(2).
//!
//! Before the ratings of several people are averaged for their group, it should make a difference
//! which group they are in. [`one_way`] splits the variance of ratings into between and within
//! groups. ICC(1) is the part of a single rating that its group explains; ICC(2) is how far the
//! group means can be relied on. Neither needs groups of one size.
//!
//! ```
//! use pedt::stats::one_way::{GroupSize, one_way};
//!
//! let groups = [vec![3.0, 4.0, 4.0], vec![2.0, 2.0, 3.0], vec![1.0, 2.0]];
//! let anova = one_way(&groups)?;
//! assert_eq!((anova.groups, anova.n), (3, 8));
//! assert!((anova.icc1(GroupSize::N0)? - 0.733870967741).abs() < 1e-9);
//! assert!((anova.icc2()? - 0.878620689655).abs() < 1e-9);
//! assert!(anova.p_value()? < 0.05);
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```
//!
//! A negative ICC says that members of one group differ more than members of several, and is
//! shown as it is: clipping at zero would hide it.

use super::{
    Undefined,
    distribution::{f_quantile, f_sf},
    means,
    within_group::finite,
};

/// Which size stands for groups of several sizes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum GroupSize {
    /// The plain mean, as in R's `multilevel`.
    #[default]
    Mean,
    /// `n0 = (N − Σ n_g² / N) / (G − 1)`, a little less, with which the estimate of the variance
    /// between groups is unbiased (Searle 1971; Bliese 2000).
    N0,
}

/// The variances between and within groups.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct OneWay {
    /// The groups that have a value.
    pub groups: usize,
    /// The values.
    pub n: usize,
    /// The mean number of values of a group.
    pub mean_size: f64,
    /// Searle's n0, which is the size where all groups are of one.
    pub n0: f64,
    /// The mean of all values.
    pub pooled_mean: f64,
    /// The mean of the group means, each group counted alike.
    pub mean_of_group_means: f64,
    /// The mean square between groups, MSB.
    pub ms_between: f64,
    /// The mean square within groups, MSW.
    pub ms_within: f64,
    /// Groups − 1.
    pub df_between: usize,
    /// Values − groups.
    pub df_within: usize,
}

/// The one-way analysis of variance. A group without values is left out.
///
/// # Errors
///
/// [`Undefined::NoAnswers`] without any value; [`Undefined::TooFewGroups`] for one group;
/// [`Undefined::TooFewAnswers`] when no group has two values; [`Undefined::NotFinite`].
pub fn one_way<G: AsRef<[f64]>>(groups: &[G]) -> Result<OneWay, Undefined> {
    let groups: Vec<&[f64]> = groups.iter().map(AsRef::as_ref).collect();
    let groups: Vec<&[f64]> = groups
        .into_iter()
        .filter(|group| !group.is_empty())
        .collect();
    let all = groups.concat();
    let (low, high) = means::range(&all)?;
    let (g, n) = (groups.len(), all.len());
    if g < 2 {
        return Err(Undefined::TooFewGroups);
    }
    if n == g {
        return Err(Undefined::TooFewAnswers);
    }
    let pooled_mean = means::mean(&all)?;
    let group_means = groups
        .iter()
        .map(|group| means::mean(group))
        .collect::<Result<Vec<f64>, _>>()?;
    let (mut between, mut within, mut sizes) = (0.0, 0.0, 0.0);
    for (group, mean) in groups.iter().zip(&group_means) {
        let size = group.len() as f64;
        sizes += size * size;
        between += size * (mean - pooled_mean) * (mean - pooled_mean);
        within += group
            .iter()
            .fold(0.0, |sum, value| sum + (value - mean) * (value - mean));
    }
    let largest = low.abs().max(high.abs());
    let (df_between, df_within) = (g - 1, n - g);
    let n_all = n as f64;
    Ok(OneWay {
        groups: g,
        n,
        mean_size: n_all / g as f64,
        n0: (n_all - sizes / n_all) / df_between as f64,
        pooled_mean,
        mean_of_group_means: means::mean(&group_means)?,
        ms_between: finite(noticeable(between, n_all, largest) / df_between as f64)?,
        ms_within: finite(noticeable(within, n_all, largest) / df_within as f64)?,
        df_between,
        df_within,
    })
}

/// A sum of squares, or zero if it is no more than rounding leaves of values of this size: means
/// that are the same must not come out as ever so slightly different.
pub(super) fn noticeable(squares: f64, n: f64, largest: f64) -> f64 {
    if libm::sqrt(squares / n) <= 4.0 * f64::EPSILON * largest {
        0.0
    } else {
        squares
    }
}

impl OneWay {
    /// The size of a group that stands for all.
    fn size(&self, size: GroupSize) -> f64 {
        match size {
            GroupSize::Mean => self.mean_size,
            GroupSize::N0 => self.n0,
        }
    }

    /// *F* = MSB / MSW.
    ///
    /// # Errors
    ///
    /// [`Undefined::NoVariation`] when members of a group never differ.
    pub fn f(&self) -> Result<f64, Undefined> {
        quotient(self.ms_between, self.ms_within)
    }

    /// The probability of such an *F* or a larger one if groups made no difference.
    ///
    /// # Errors
    ///
    /// As for [`f`](Self::f).
    pub fn p_value(&self) -> Result<f64, Undefined> {
        f_sf(self.f()?, self.df_between as f64, self.df_within as f64)
    }

    /// ICC(1): (MSB − MSW) / (MSB + (*k* − 1) MSW), up to 1 and never clipped (Shrout & Fleiss
    /// 1979; Bliese 2000).
    ///
    /// # Errors
    ///
    /// [`Undefined::NoVariation`] when all values are the same.
    pub fn icc1(&self, size: GroupSize) -> Result<f64, Undefined> {
        let below = self.ms_between + (self.size(size) - 1.0) * self.ms_within;
        quotient(self.ms_between - self.ms_within, below)
    }

    /// The confidence interval of ICC(1) from *F*, exact where groups are of one size (Shrout &
    /// Fleiss 1979).
    ///
    /// # Errors
    ///
    /// [`Undefined::OutOfRange`] for a confidence that is not between 0 and 1; as for
    /// [`icc1`](Self::icc1).
    pub fn icc1_interval(&self, size: GroupSize, confidence: f64) -> Result<(f64, f64), Undefined> {
        self.icc1(size)?;
        let df = (self.df_between as f64, self.df_within as f64);
        let (low, high) = f_limits(self.ms_between, self.ms_within, df, confidence)?;
        let k = self.size(size);
        Ok((single(low, k), single(high, k)))
    }

    /// ICC(2): (MSB − MSW) / MSB, the reliability of the group means, up to 1 and never clipped.
    ///
    /// It is the Spearman–Brown formula on ICC(1) and the same group size, whichever that is.
    ///
    /// # Errors
    ///
    /// [`Undefined::NoVariation`] when all group means are the same.
    pub fn icc2(&self) -> Result<f64, Undefined> {
        quotient(self.ms_between - self.ms_within, self.ms_between)
    }

    /// The variance between groups, (MSB − MSW) / *k*; it may come out below zero.
    #[must_use]
    pub fn variance_between(&self, size: GroupSize) -> f64 {
        (self.ms_between - self.ms_within) / self.size(size)
    }

    /// The reliability λ of the mean of a group of `members`:
    /// `n ICC(1) / (1 + (n − 1) ICC(1))`, up to 1 (Raudenbush & Bryk 2002).
    ///
    /// # Errors
    ///
    /// As for [`icc1`](Self::icc1); [`Undefined::NotEstimable`] when ICC(1) is so far below zero
    /// that the formula has no meaning for a group of this size.
    pub fn reliability(&self, members: usize, size: GroupSize) -> Result<f64, Undefined> {
        let (n, icc) = (members as f64, self.icc1(size)?);
        let below = 1.0 + (n - 1.0) * icc;
        if below <= 0.0 {
            return Err(Undefined::NotEstimable);
        }
        finite(n * icc / below)
    }
}

/// What group means are drawn towards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum GrandMean {
    /// The mean of the group means: every group counts alike.
    #[default]
    OfGroupMeans,
    /// The mean of all values: every member counts alike.
    Pooled,
}

/// A group's mean and what it is worth.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ShrunkenMean {
    /// The group's values.
    pub n: usize,
    /// Their mean.
    pub mean: f64,
    /// Its weight λ, from 0 to 1: the reliability of the mean, or zero where the variance between
    /// groups is estimated below zero.
    pub weight: f64,
    /// λ · mean + (1 − λ) · grand mean.
    pub shrunken: f64,
}

/// The group means drawn towards the grand mean, each as far as its own reliability leaves room
/// (Raudenbush & Bryk 2002): the mean of a small group tells less, and is moved further.
///
/// One for each group, in order; [`Undefined::NoAnswers`] for a group without values. With an
/// ICC(1) of zero or less groups tell nothing apart, and all are at the grand mean.
///
/// # Errors
///
/// As for [`one_way`] and [`OneWay::icc1`].
///
/// ```
/// use pedt::stats::one_way::{GrandMean, GroupSize, shrunken_means};
///
/// let groups = [vec![3.0, 4.0, 4.0], vec![2.0, 2.0, 3.0], vec![1.0, 2.0]];
/// let means = shrunken_means(&groups, GroupSize::N0, GrandMean::OfGroupMeans)?;
/// let last = means[2]?;
/// assert_eq!((last.n, last.mean), (2, 1.5));
/// assert!(last.shrunken > 1.5 && last.shrunken < 2.0);
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn shrunken_means<G: AsRef<[f64]>>(
    groups: &[G],
    size: GroupSize,
    grand: GrandMean,
) -> Result<Vec<Result<ShrunkenMean, Undefined>>, Undefined> {
    let anova = one_way(groups)?;
    let icc = anova.icc1(size)?;
    let grand = match grand {
        GrandMean::OfGroupMeans => anova.mean_of_group_means,
        GrandMean::Pooled => anova.pooled_mean,
    };
    let shrink = |group: &G| {
        let group = group.as_ref();
        let mean = means::mean(group)?;
        let weight = if icc > 0.0 {
            anova.reliability(group.len(), size)?
        } else {
            0.0
        };
        Ok(ShrunkenMean {
            n: group.len(),
            mean,
            weight,
            shrunken: weight * mean + (1.0 - weight) * grand,
        })
    };
    Ok(groups.iter().map(shrink).collect())
}

/// A quotient of mean squares; below zero or nothing there is no figure.
pub(super) fn quotient(above: f64, below: f64) -> Result<f64, Undefined> {
    if below <= 0.0 {
        return Err(Undefined::NoVariation);
    }
    finite(above / below)
}

/// *F* divided by its upper quantile, and times that of *F* turned over; infinite where nothing
/// varies below.
pub(super) fn f_limits(
    above: f64,
    below: f64,
    (df1, df2): (f64, f64),
    confidence: f64,
) -> Result<(f64, f64), Undefined> {
    if !(confidence > 0.0 && confidence < 1.0) {
        return Err(Undefined::OutOfRange);
    }
    if below <= 0.0 {
        return Ok((f64::INFINITY, f64::INFINITY));
    }
    let (f, p) = (above / below, f64::midpoint(1.0, confidence));
    Ok((f / f_quantile(p, df1, df2)?, f * f_quantile(p, df2, df1)?))
}

/// The ICC of single ratings by *k* that belongs to an *F*.
pub(super) fn single(f: f64, k: f64) -> f64 {
    if f.is_infinite() {
        1.0
    } else {
        (f - 1.0) / (f + k - 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::testing::assert_close;
    use proptest::{collection::vec, prelude::*};

    fn groups(text: &str) -> Vec<Vec<f64>> {
        let group = |group: &str| {
            group
                .split_whitespace()
                .map(|x| x.parse().unwrap())
                .collect()
        };
        text.split(';').map(group).collect()
    }

    #[test]
    fn matches_statsmodels_and_scipy() {
        // SciPy 1.12 f_oneway for F and p; statsmodels anova_lm for the mean squares, then the
        // formulas in NumPy: MSB, MSW, F, p, ICC(1) by mean size, by n0, ICC(2), n0.
        for (text, expected) in [
            (
                "2 2 2 1; 1 2 1 2; 3 3 2 3; 3 4 2 3",
                [
                    2.1666666666666656,
                    0.375,
                    5.777777777777778,
                    0.011068736689421151,
                    0.5443037974683543,
                    0.5443037974683543,
                    0.8269230769230769,
                    4.0,
                ],
            ),
            (
                "1 1 1; 4 3 3 4 4; 4 3; 4 4 3 4 3 4; 2 4 2 2",
                [
                    4.491666666666669,
                    0.4022222222222222,
                    11.16712707182321,
                    0.0002104253608180398,
                    0.717656234766501,
                    0.7240446564697782,
                    0.9104514533085962,
                    3.875,
                ],
            ),
            (
                "2 2; 3 2; 3 3 1; 3 2 2 2 1 2 3 4 2",
                [
                    0.09027777777777707,
                    0.7638888888888888,
                    0.1181818181818182,
                    0.9476854631975523,
                    -0.28279883381924237,
                    -0.3659226658283564,
                    -7.461538461538528,
                    3.2916666666666665,
                ],
            ),
            (
                "5 4 5 3 4; 5; 3 2 2 1; 2 1 4; 4 4 4 5 5 6; 7 7",
                [
                    9.230476190476196,
                    0.8533333333333333,
                    10.816964285714288,
                    0.0001499098751486123,
                    0.7371773382500839,
                    0.7465203123231867,
                    0.907552620718118,
                    3.3333333333333335,
                ],
            ),
        ] {
            let [msb, msw, f, p, by_mean, by_n0, icc2, n0] = expected;
            let anova = one_way(&groups(text)).unwrap();
            assert_close(Ok(anova.ms_between), msb);
            assert_close(Ok(anova.ms_within), msw);
            assert_close(anova.f(), f);
            assert!((anova.p_value().unwrap() / p - 1.0).abs() < 1e-9);
            assert_close(anova.icc1(GroupSize::Mean), by_mean);
            assert_close(anova.icc1(GroupSize::N0), by_n0);
            assert_close(anova.icc2(), icc2);
            assert_close(Ok(anova.n0), n0);
        }
    }

    #[test]
    fn draws_means_towards_the_middle() {
        // The formulas in NumPy 1.26: ICC(1) by n0, mean of group means.
        let groups = groups("3 4 4; 2 2 3; 1 2");
        let means = shrunken_means(&groups, GroupSize::N0, GrandMean::OfGroupMeans).unwrap();
        for (mean, expected) in
            means
                .iter()
                .zip([3.5408496732026142, 2.3513071895424837, 1.6534883720930234])
        {
            assert_close(mean.map(|mean| mean.shrunken), expected);
        }
        let pooled = shrunken_means(&groups, GroupSize::Mean, GrandMean::Pooled).unwrap();
        for (mean, expected) in
            pooled
                .iter()
                .zip([3.552741960540624, 2.3652322510486252, 1.6749889527176314])
        {
            assert_close(mean.map(|mean| mean.shrunken), expected);
        }
    }

    #[test]
    fn a_negative_icc_is_shown_and_shrinks_all() {
        let groups = groups("1 4; 4 1; 2 3");
        let anova = one_way(&groups).unwrap();
        assert_eq!(anova.icc1(GroupSize::Mean), Ok(-1.0));
        assert_eq!(anova.icc2(), Err(Undefined::NoVariation));
        assert!(anova.variance_between(GroupSize::Mean) < 0.0);
        assert_eq!(
            anova.reliability(2, GroupSize::Mean),
            Err(Undefined::NotEstimable)
        );
        let means = shrunken_means(&groups, GroupSize::Mean, GrandMean::Pooled).unwrap();
        assert!(means.iter().all(|mean| mean.unwrap().shrunken == 2.5));
    }

    #[test]
    fn gives_reasons() {
        let none: [Vec<f64>; 0] = [];
        assert_eq!(one_way(&none), Err(Undefined::NoAnswers));
        assert_eq!(one_way(&groups(";")), Err(Undefined::NoAnswers));
        assert_eq!(one_way(&groups("1 2 3;")), Err(Undefined::TooFewGroups));
        assert_eq!(one_way(&groups("1; 2; 3")), Err(Undefined::TooFewAnswers));
        assert_eq!(
            one_way(&[[1.0, f64::NAN], [1.0, 2.0]]),
            Err(Undefined::NotFinite)
        );
        assert_eq!(
            one_way(&[[f64::MAX, f64::MIN], [1.0, 2.0]]),
            Err(Undefined::NotFinite)
        );

        let alike = one_way(&groups("3 3; 3 3")).unwrap();
        for figure in [
            alike.f(),
            alike.icc1(GroupSize::N0),
            alike.icc2(),
            alike.p_value(),
        ] {
            assert_eq!(figure, Err(Undefined::NoVariation));
        }
        let apart = one_way(&groups("3 3; 4 4")).unwrap();
        assert_eq!(apart.f(), Err(Undefined::NoVariation));
        assert_eq!(apart.icc1(GroupSize::Mean), Ok(1.0));
        assert_eq!(apart.icc2(), Ok(1.0));
        assert_eq!(apart.icc1_interval(GroupSize::Mean, 0.95), Ok((1.0, 1.0)));
        let confidence = apart.icc1_interval(GroupSize::Mean, 1.5);
        assert_eq!(confidence, Err(Undefined::OutOfRange));
        let means = shrunken_means(&groups("3 4;; 1 2"), GroupSize::Mean, GrandMean::Pooled);
        assert_eq!(means.unwrap()[1], Err(Undefined::NoAnswers));
    }

    fn some_groups() -> impl Strategy<Value = Vec<Vec<f64>>> {
        vec(vec((1..=4_u8).prop_map(f64::from), 0..6), 0..6)
    }

    proptest! {
        #[test]
        fn squares_add_up(groups in some_groups()) {
            if let Ok(anova) = one_way(&groups) {
                let all = groups.concat();
                let mean = all.iter().sum::<f64>() / all.len() as f64;
                let total: f64 = all.iter().map(|x| (x - mean).powi(2)).sum();
                let parts = anova.ms_between * anova.df_between as f64
                    + anova.ms_within * anova.df_within as f64;
                prop_assert!((total - parts).abs() < 1e-9);
            }
        }

        #[test]
        fn means_alike_have_no_variance_between(values in vec((1..=7_u8).prop_map(f64::from), 2..7), groups in 2..6_usize) {
            // The same values in another order have the same mean, however it rounds.
            let groups: Vec<Vec<f64>> = (0..groups)
                .map(|by| {
                    let mut turned = values.clone();
                    turned.rotate_left(by % values.len());
                    turned
                })
                .collect();
            prop_assert_eq!(one_way(&groups)?.ms_between, 0.0);
        }

        #[test]
        fn icc2_is_spearman_brown_on_icc1(groups in some_groups()) {
            if let Ok(anova) = one_way(&groups) {
                for (size, k) in [(GroupSize::Mean, anova.mean_size), (GroupSize::N0, anova.n0)] {
                    if let (Ok(icc1), Ok(icc2)) = (anova.icc1(size), anova.icc2()) {
                        let stepped = k * icc1 / (1.0 + (k - 1.0) * icc1);
                        prop_assert!((stepped - icc2).abs() < 1e-6 * (1.0 + icc2.abs()));
                        prop_assert!(icc1 <= 1.0 + 1e-12 && icc2 <= 1.0);
                        let (low, high) = anova.icc1_interval(size, 0.9)?;
                        prop_assert!(low <= icc1 + 1e-9 && icc1 <= high + 1e-9);
                    }
                }
            }
        }

        #[test]
        fn shrunken_means_lie_between(groups in some_groups()) {
            if let Ok(means) = shrunken_means(&groups, GroupSize::N0, GrandMean::OfGroupMeans) {
                let grand = one_way(&groups)?.mean_of_group_means;
                for mean in means.into_iter().flatten() {
                    let (low, high) = (mean.mean.min(grand), mean.mean.max(grand));
                    prop_assert!((low - 1e-9..=high + 1e-9).contains(&mean.shrunken));
                }
            }
        }

        #[test]
        fn never_panics(groups in vec(vec(any::<f64>(), 0..5), 0..5)) {
            if let Ok(anova) = one_way(&groups) {
                for figure in [anova.f(), anova.p_value(), anova.icc1(GroupSize::Mean), anova.icc2()] {
                    prop_assert!(figure.is_err() || figure.is_ok_and(f64::is_finite));
                }
            }
        }
    }
}
