//! Means of groups, drawn towards each other.
//!
//! The mean of a school with two leaders says less than that of one with
//! twenty. A better guess of where the school stands lies between its own mean
//! and the mean of all, the nearer to its own the more answers it rests on and
//! the more schools differ (empirical Bayes; Efron & Morris 1975; Raudenbush &
//! Bryk 2002). It is a guess for reading many small groups side by side, as in
//! a league of means; what a school said is its own mean.
//!
//! How much schools differ, [`variance_components`] reads from the answers: the
//! variance **between** the schools and the variance **within** them.
//!
//! ```
//! use pedt::stats::pooling::{Centre, Group, shrink, variance_components};
//!
//! let schools = [vec![2.0, 3.0], vec![3.0, 4.0, 4.0, 4.0], vec![1.0, 2.0, 2.0]];
//! let found = variance_components(&schools)?;
//! let groups: Vec<Group> = schools.iter().map(|school| Group::of(school)).collect::<Result<_, _>>()?;
//!
//! let pooled = shrink(&groups, found.between, found.within, Centre::MeanOfMeans)?;
//! let first = pooled.groups[0];
//! assert_eq!(first.mean, 2.5);
//! assert!(first.mean < first.shrunken && first.shrunken < pooled.centre);
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```

use super::{Undefined, means};

/// How much values differ between groups, and within them.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct VarianceComponents {
    /// The groups that have values.
    pub groups: usize,
    /// The values in all of them.
    pub values: usize,
    /// The size that stands for all group sizes: *n*₀, that of each if they are
    /// equal (Searle, Casella & McCulloch 1992).
    pub size: f64,
    /// The mean square between groups.
    pub mean_square_between: f64,
    /// The mean square within groups.
    pub mean_square_within: f64,
    /// The variance between groups; below 0 when groups differ by less than
    /// their values would by chance.
    pub between: f64,
    /// The variance within groups: the mean square within.
    pub within: f64,
}

/// The variance components of a one-way layout with random groups, estimated by
/// the analysis of variance: *between* = (MSB − MSW)/*n*₀. Empty groups are left
/// out, and a negative variance is shown, not hidden.
///
/// # Errors
///
/// [`Undefined::NoAnswers`] for no values; [`Undefined::TooFewGroups`] for fewer
/// than two groups; [`Undefined::TooFewAnswers`] when no group has two values;
/// [`Undefined::NotFinite`].
pub fn variance_components<G: AsRef<[f64]>>(groups: &[G]) -> Result<VarianceComponents, Undefined> {
    let all: Vec<f64> = groups.iter().flat_map(AsRef::as_ref).copied().collect();
    let grand = means::mean(&all)?;
    let n = all.len() as f64;
    let (mut count, mut sizes, mut between, mut within) = (0.0, 0.0, 0.0, 0.0);
    let filled = groups
        .iter()
        .map(AsRef::as_ref)
        .filter(|group| !group.is_empty());
    for group in filled.clone() {
        let mean = means::mean(group)?;
        let size = group.len() as f64;
        count += 1.0;
        sizes += size * size;
        between += size * (mean - grand) * (mean - grand);
        for value in group {
            within += (value - mean) * (value - mean);
        }
    }
    if count < 2.0 {
        return Err(Undefined::TooFewGroups);
    }
    if n <= count {
        return Err(Undefined::TooFewAnswers);
    }
    let size = (n - sizes / n) / (count - 1.0);
    let mean_square_between = between / (count - 1.0);
    let mean_square_within = within / (n - count);
    let between = (mean_square_between - mean_square_within) / size;
    if !between.is_finite() {
        return Err(Undefined::NotFinite);
    }
    Ok(VarianceComponents {
        groups: filled.count(),
        values: all.len(),
        size,
        mean_square_between,
        mean_square_within,
        between,
        within: mean_square_within,
    })
}

/// What is known of a group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Group {
    /// Its mean.
    pub mean: f64,
    /// How many values it is the mean of.
    pub n: u64,
}

impl Group {
    /// What is known of the group of these values.
    ///
    /// # Errors
    ///
    /// [`Undefined::NoAnswers`]; [`Undefined::NotFinite`].
    pub fn of(values: &[f64]) -> Result<Self, Undefined> {
        Ok(Self {
            mean: means::mean(values)?,
            n: values.len() as u64,
        })
    }
}

/// What the means of groups are drawn towards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Centre {
    /// The mean of all values: groups count by their size.
    PooledMean,
    /// The mean of the means: groups count alike.
    MeanOfMeans,
    /// Groups count by how well their mean is known, 1/(between + within/*n*),
    /// as in multilevel models.
    Precision,
}

/// Groups drawn towards their centre.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Pooled {
    /// What they are drawn towards.
    pub centre: f64,
    /// The groups, in the order given.
    pub groups: Vec<Shrunken>,
}

/// A group drawn towards the centre.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Shrunken {
    /// How many values it has.
    pub n: u64,
    /// Its own mean.
    pub mean: f64,
    /// The reliability *λ* of its mean, from 0 to 1: how much its own mean
    /// counts.
    pub reliability: f64,
    /// *λ*·mean + (1 − *λ*)·centre.
    pub shrunken: f64,
    /// The standard deviation of what is then still unknown, √(between·(1 − *λ*)),
    /// taking centre and variances as known.
    pub standard_error: f64,
}

/// Draws the means of groups towards their centre by what is known of the
/// variance `between` groups and `within` them: *λ* = between/(between +
/// within/*n*).
///
/// With an intraclass correlation instead, pass it as `between` and the rest of
/// 1 as `within`: *λ* is the same, *n*·ICC/(1 + (*n* − 1)·ICC). A variance
/// between groups that was estimated below 0 counts as 0: there is nothing by
/// which to tell the groups apart, and all have the centre.
///
/// # Errors
///
/// [`Undefined::TooFewGroups`] for no groups; [`Undefined::NoAnswers`] for a
/// group of no values; [`Undefined::OutOfRange`] for a variance within below 0;
/// [`Undefined::NoVariation`] when both variances are 0;
/// [`Undefined::NotFinite`].
pub fn shrink(
    groups: &[Group],
    between: f64,
    within: f64,
    centre: Centre,
) -> Result<Pooled, Undefined> {
    let between = between.max(0.0);
    if groups.is_empty() {
        return Err(Undefined::TooFewGroups);
    }
    if groups.iter().any(|group| group.n == 0) {
        return Err(Undefined::NoAnswers);
    }
    if !(between + within).is_finite() {
        return Err(Undefined::NotFinite);
    }
    if within < 0.0 {
        return Err(Undefined::OutOfRange);
    }
    if between + within == 0.0 {
        return Err(Undefined::NoVariation);
    }
    let doubt = |group: &Group| between + within / group.n as f64;
    let weight = |group: &Group| match centre {
        Centre::PooledMean => group.n as f64,
        Centre::MeanOfMeans => 1.0,
        Centre::Precision => (between + within) / doubt(group),
    };
    let weighted: Vec<(f64, f64)> = groups
        .iter()
        .map(|group| (group.mean, weight(group)))
        .collect();
    let centre = means::weighted_mean(&weighted)?;
    let groups = groups.iter().map(|group| {
        let reliability = between / doubt(group);
        let shrunken = Shrunken {
            n: group.n,
            mean: group.mean,
            reliability,
            shrunken: reliability * group.mean + (1.0 - reliability) * centre,
            standard_error: libm::sqrt(between * (1.0 - reliability)),
        };
        if shrunken.shrunken.is_finite() && reliability.is_finite() {
            Ok(shrunken)
        } else {
            Err(Undefined::NotFinite)
        }
    });
    Ok(Pooled {
        centre,
        groups: groups.collect::<Result<_, _>>()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::testing::assert_close;
    use proptest::{collection::vec, prelude::*};

    const CENTRES: [Centre; 3] = [Centre::PooledMean, Centre::MeanOfMeans, Centre::Precision];

    fn summaries(groups: &[Vec<f64>]) -> Vec<Group> {
        groups
            .iter()
            .map(|group| Group::of(group).unwrap())
            .collect()
    }

    #[test]
    fn components_match_numpy() {
        // NumPy 2.4.6, from the textbook formulas.
        let unequal = [
            vec![2.0, 3.0],
            vec![3.0, 4.0, 4.0, 4.0],
            vec![1.0, 2.0, 2.0],
        ];
        let found = variance_components(&unequal).unwrap();
        assert_eq!((found.groups, found.values), (3, 9));
        assert_close(Ok(found.size), 2.888888888888889);
        assert_close(Ok(found.mean_square_between), 3.819444444444444);
        assert_close(Ok(found.within), 0.3194444444444444);
        assert_close(Ok(found.between), 1.2115384615384615);

        // Six targets, four judges (Shrout & Fleiss 1979): ICC(1,1) = .165742, ICC(1,k) = .442797.
        let targets = [
            vec![9.0, 2.0, 5.0, 8.0],
            vec![6.0, 1.0, 3.0, 2.0],
            vec![8.0, 4.0, 6.0, 8.0],
            vec![7.0, 1.0, 2.0, 6.0],
            vec![10.0, 5.0, 6.0, 9.0],
            vec![6.0, 2.0, 4.0, 7.0],
        ];
        let found = variance_components(&targets).unwrap();
        let icc = found.between / (found.between + found.within);
        assert_close(Ok(icc), 0.16574176840547544);
        let pooled = shrink(&summaries(&targets), icc, 1.0 - icc, Centre::PooledMean).unwrap();
        assert_close(Ok(pooled.groups[0].reliability), 0.44279713367926865);
        assert_close(Ok(pooled.groups[0].shrunken), 5.605314636356148);
    }

    #[test]
    fn a_negative_variance_is_shown() {
        let alike = [vec![1.0, 4.0], vec![4.0, 1.0], vec![2.0, 3.0, 2.0], vec![]];
        let found = variance_components(&alike).unwrap();
        assert_eq!(found.groups, 3);
        assert_close(Ok(found.between), -1.046875);
        let groups = summaries(&alike[..3]);
        let pooled = shrink(&groups, found.between, found.within, Centre::PooledMean).unwrap();
        assert_close(Ok(pooled.centre), 2.4285714285714284);
        for group in pooled.groups {
            assert_eq!((group.reliability, group.shrunken), (0.0, pooled.centre));
        }
    }

    #[test]
    fn shrunken_means_match_numpy() {
        // NumPy 2.4.6, from the textbook formulas.
        let schools = [
            vec![2.0, 3.0],
            vec![3.0, 4.0, 4.0, 4.0],
            vec![1.0, 2.0, 2.0],
        ];
        let found = variance_components(&schools).unwrap();
        for (centre, expected, shrunken) in [
            (
                Centre::PooledMean,
                2.7777777777777777,
                [2.5323551053975675, 3.689877053889463, 1.756432195502717],
            ),
            (
                Centre::MeanOfMeans,
                2.638888888888889,
                [2.516177552698784, 3.681288061587958, 1.7452115043982106],
            ),
            (
                Centre::Precision,
                2.6483786655626256,
                [2.517282906506905, 3.681874916443273, 1.7459781737376991],
            ),
        ] {
            let pooled = shrink(&summaries(&schools), found.between, found.within, centre).unwrap();
            assert_close(Ok(pooled.centre), expected);
            for (group, shrunken) in pooled.groups.iter().zip(shrunken) {
                assert_close(Ok(group.shrunken), shrunken);
            }
            assert_close(Ok(pooled.groups[0].reliability), 0.8835216205687574);
            assert_close(Ok(pooled.groups[0].standard_error), 0.37565680696431);
        }
    }

    #[test]
    fn gives_reasons() {
        let none: [Vec<f64>; 2] = [vec![], vec![]];
        assert_eq!(variance_components(&none), Err(Undefined::NoAnswers));
        let one = [vec![1.0, 2.0], vec![]];
        assert_eq!(variance_components(&one), Err(Undefined::TooFewGroups));
        let single = [vec![1.0], vec![2.0]];
        assert_eq!(variance_components(&single), Err(Undefined::TooFewAnswers));

        let group = Group { mean: 2.0, n: 3 };
        let towards = |groups: &[Group], between, within| {
            shrink(groups, between, within, Centre::MeanOfMeans).map(|pooled| pooled.centre)
        };
        assert_eq!(towards(&[], 1.0, 1.0), Err(Undefined::TooFewGroups));
        assert_eq!(
            towards(&[Group { n: 0, ..group }], 1.0, 1.0),
            Err(Undefined::NoAnswers)
        );
        assert_eq!(towards(&[group], 0.0, 0.0), Err(Undefined::NoVariation));
        assert_eq!(towards(&[group], 1.0, -0.5), Err(Undefined::OutOfRange));
        assert_eq!(towards(&[group], 1.0, f64::NAN), Err(Undefined::NotFinite));
        assert_eq!(
            towards(&[group], f64::INFINITY, 1.0),
            Err(Undefined::NotFinite)
        );
    }

    proptest! {
        #[test]
        fn means_move_towards_the_centre(
            groups in vec((-9.0..9.0, 1..50_u64), 1..9), between in 0.0..9.0, within in 0.1..9.0
        ) {
            let groups: Vec<Group> =
                groups.into_iter().map(|(mean, n)| Group { mean, n }).collect();
            for centre in CENTRES {
                let pooled = shrink(&groups, between, within, centre)?;
                for group in pooled.groups {
                    let (low, high) =
                        (group.mean.min(pooled.centre), group.mean.max(pooled.centre));
                    prop_assert!((low - 1e-9..=high + 1e-9).contains(&group.shrunken));
                    prop_assert!((0.0..=1.0).contains(&group.reliability));
                }
            }
        }

        #[test]
        fn components_of_equal_groups_are_the_textbook_ones(
            groups in vec(vec(0..5_u8, 4), 2..7), shift in -9.0..9.0
        ) {
            let groups: Vec<Vec<f64>> = groups
                .into_iter()
                .map(|group| group.into_iter().map(|value| f64::from(value) + shift).collect())
                .collect();
            let found = variance_components(&groups)?;
            let group_means: Vec<f64> =
                groups.iter().map(|group| means::mean(group).unwrap()).collect();
            let between = 4.0 * means::standard_deviation(&group_means)?.powi(2);
            prop_assert!((found.size - 4.0).abs() < 1e-12);
            prop_assert!((found.mean_square_between - between).abs() < 1e-9);
        }

        #[test]
        fn never_panics(
            groups in vec(vec(any::<f64>(), 0..5), 0..5), n in vec(any::<u64>(), 0..5),
            between: f64, within: f64
        ) {
            if let Ok(found) = variance_components(&groups) {
                prop_assert!(found.between.is_finite() && found.within.is_finite());
            }
            let groups: Vec<Group> =
                n.into_iter().map(|n| Group { mean: between, n }).collect();
            for centre in CENTRES {
                if let Ok(pooled) = shrink(&groups, between, within, centre) {
                    prop_assert!(pooled.groups.iter().all(|group| group.shrunken.is_finite()));
                }
            }
        }
    }
}
