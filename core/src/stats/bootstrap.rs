//! Intervals for a figure, from resamples of its rows.
//!
//! An interval says how far a figure might have been from what it is, had other
//! schools of the same kind been there. It is read from the figures of all
//! [resamples](super::resample):
//!
//! - [`Percentile`](Method::Percentile) (Efron 1979) cuts off the lowest and
//!   the highest 2.5 %.
//! - [`Bca`](Method::Bca) (Efron 1987; DiCiccio & Efron 1996) moves the cuts,
//!   where resamples lie to one side of the figure or spread differently on
//!   either side of it. It is the better one, and the default.
//!
//! ```
//! use pedt::stats::bootstrap::{self, BootstrapOptions, Uncertainty};
//!
//! let schools = [2.0, 2.5, 3.0, 2.5, 3.5, 2.0];
//! let bootstrap = bootstrap::mean(&schools, &BootstrapOptions::default())?;
//! let Uncertainty::Interval(interval) = bootstrap.uncertainty else { unreachable!() };
//! assert_eq!((interval.resamples, interval.no_variation), (462, false));
//! assert!(interval.lower < bootstrap.estimate && bootstrap.estimate < interval.upper);
//!
//! // Four schools make no interval. What is true is said instead.
//! let bootstrap = bootstrap::mean(&schools[..4], &BootstrapOptions::default())?;
//! let Uncertainty::Spans(spans) = bootstrap.uncertainty else { unreachable!() };
//! let singles = spans.singles?;
//! assert_eq!((singles.lower, singles.upper), (2.0, 3.0));
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```
//!
//! # Who are the schools a sample of?
//!
//! Often of nobody: they are all the schools of the partnership, and their mean
//! is not uncertain. So there is a switch, `population`: how many schools there
//! are of which these answered. Half of them leave less in doubt than a few of
//! thousands, and all of them nothing. Deviations from the figure shrink by
//! √((*M* − *n*)/(*M* − 1)), as the standard error of a mean does that is drawn
//! without replacement.
//!
//! # Rules
//!
//! - Fewer than [`FEWEST`] rows: no interval, but the figures of single rows and
//!   of all rows but one, from lowest to highest.
//! - Quantiles interpolate between neighbouring resamples (type 7 of Hyndman &
//!   Fan 1996), as SciPy does; enumerated resamples count by their weight.
//! - Figures within 2⁻⁴⁰ of the spread of each other are equal, so that no
//!   rounding decides what lies below the figure.
//! - Resamples without a figure are left out and counted.
//! - All resamples alike: the interval is the figure itself, and flagged.
//! - The acceleration is 0 where leaving out a row never changes the figure.
//! - The interval of a median jumps: its resamples have few values.

mod figures;

use std::collections::BTreeSet;

use super::{
    Undefined, means,
    resample::{ResampleOptions, Resamples, Resampling},
};
use figures::{Cuts, Figures};

/// The fewest rows an interval is made from.
pub const FEWEST: usize = 5;

/// How an interval is made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BootstrapOptions {
    /// The share of the figures it is to cover, between 0 and 1.
    pub level: f64,
    /// How it is read from the resamples.
    pub method: Method,
    /// How resamples are drawn, where they are not enumerated.
    pub resamples: ResampleOptions,
    /// How many rows there are in the world; without it, without end.
    pub population: Option<u64>,
}

impl Default for BootstrapOptions {
    fn default() -> Self {
        Self {
            level: 0.95,
            method: Method::Bca,
            resamples: ResampleOptions::default(),
            population: None,
        }
    }
}

/// How an interval is read from the figures of the resamples.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Method {
    /// Equal tails.
    Percentile,
    /// Bias-corrected and accelerated.
    Bca,
}

/// A figure, and how firm it is.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Bootstrap {
    /// The rows.
    pub n: usize,
    /// The figure of all rows, each once.
    pub estimate: f64,
    /// How firm it is.
    pub uncertainty: Uncertainty,
}

/// How firm a figure is.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Uncertainty {
    /// There is an interval.
    Interval(Interval),
    /// There are too few rows for one.
    Spans(Spans),
    /// These rows are all there are: the figure is what it is.
    Census,
}

/// Where the figure might have been.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Interval {
    /// Its lower end.
    pub lower: f64,
    /// Its upper end.
    pub upper: f64,
    /// The standard deviation of the figure over the resamples; that of drawn
    /// ones has the divisor *B* − 1.
    pub standard_error: f64,
    /// The share it is to cover.
    pub level: f64,
    /// How it was read from the resamples.
    pub method: Method,
    /// Where the resamples come from.
    pub resampling: Resampling,
    /// How many there were.
    pub resamples: u64,
    /// How many of them had no figure and were left out.
    pub undefined: u64,
    /// The share of their weight, from 0 to 1.
    pub undefined_share: f64,
    /// Whether all resamples have the same figure, which then is both ends.
    pub no_variation: bool,
}

/// What can be said of a few rows.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Spans {
    /// The figures of each row alone: of a mean or median, the range of the
    /// values.
    pub singles: Result<Span, Undefined>,
    /// The figures of all rows but one.
    pub leave_one_out: Result<Span, Undefined>,
}

/// From the lowest figure to the highest.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Span {
    /// The lowest.
    pub lower: f64,
    /// The highest.
    pub upper: f64,
}

/// How firm a mean is.
///
/// # Errors
///
/// [`Undefined::NoAnswers`]; [`Undefined::NotFinite`]; those of [`rows`].
pub fn mean(values: &[f64], options: &BootstrapOptions) -> Result<Bootstrap, Undefined> {
    let mean = Mean::of(values, options)?;
    rows(values.len(), options, |counts| mean.drawn(counts))
}

/// How firm a figure of plain numbers is; `statistic` is given each resample.
///
/// # Errors
///
/// What `statistic` says of `values` themselves; those of [`rows`].
///
/// ```
/// use pedt::stats::{bootstrap::{self, BootstrapOptions, Uncertainty}, means};
///
/// let schools = [2.0, 2.5, 3.0, 2.5, 3.5];
/// let bootstrap = bootstrap::values(&schools, &BootstrapOptions::default(), means::median)?;
/// assert_eq!(bootstrap.estimate, 2.5);
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn values(
    values: &[f64],
    options: &BootstrapOptions,
    mut statistic: impl FnMut(&[f64]) -> Result<f64, Undefined>,
) -> Result<Bootstrap, Undefined> {
    let mut drawn = Vec::with_capacity(values.len());
    rows(values.len(), options, |counts| {
        drawn.clear();
        for (&count, &value) in counts.iter().zip(values) {
            drawn.extend((0..count).map(|_| value));
        }
        statistic(&drawn)
    })
}

/// How firm any figure of `n` rows is; `statistic` is given how often each row
/// counts.
///
/// # Errors
///
/// What `statistic` says of all rows, each once; [`Undefined::OutOfRange`] for a
/// level that is not between 0 and 1, or a population of fewer than `n`;
/// [`Undefined::NotEstimable`] when a BCa interval has no correction, because
/// all resamples lie to one side of the figure, or none has one;
/// [`Undefined::NotFinite`]; those of [`Resamples::new`].
pub fn rows(
    n: usize,
    options: &BootstrapOptions,
    mut statistic: impl FnMut(&[u32]) -> Result<f64, Undefined>,
) -> Result<Bootstrap, Undefined> {
    let (resamples, shrink) = checked(n, options)?;
    let mut statistic = |counts: &[u32]| statistic(counts).and_then(finite);
    let estimate = statistic(&vec![1; n])?;
    let uncertainty = if shrink == 0.0 {
        Uncertainty::Census
    } else if n < FEWEST {
        Uncertainty::Spans(Spans {
            singles: Span::of(&with_one(n, 0, 1, &mut statistic)),
            leave_one_out: Span::of(&with_one(n, 1, 0, &mut statistic)),
        })
    } else {
        let mut figures = Figures::of(estimate, resamples.len());
        resamples.each(|resample| {
            figures.push(statistic(resample.counts()), resample.weight());
        });
        let jackknife = || with_one(n, 1, 0, &mut statistic);
        Uncertainty::Interval(figures.interval(&resamples, options, shrink, jackknife)?)
    };
    Ok(Bootstrap {
        n,
        estimate,
        uncertainty,
    })
}

/// The ends of the intervals of several means: those that [`mean`] gives of each
/// list, and none where it gives no interval. Lists of one length share their
/// resamples, which makes it quicker.
///
/// ```
/// use pedt::stats::bootstrap::{self, BootstrapOptions, Uncertainty};
///
/// let (before, after) = ([2.0, 2.5, 3.0, 2.5, 3.5], [2.5, 2.5, 3.0, 3.0, 3.5]);
/// let options = BootstrapOptions::default();
/// let both = bootstrap::mean_limits(&[&before, &after], &options);
/// let Uncertainty::Interval(interval) = bootstrap::mean(&after, &options)?.uncertainty else {
///     unreachable!()
/// };
/// assert_eq!(both[1]?.map(|span| (span.lower, span.upper)), Some((interval.lower, interval.upper)));
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
///
/// # Errors
///
/// For each list, those of [`mean`].
#[must_use]
pub fn mean_limits(
    lists: &[&[f64]],
    options: &BootstrapOptions,
) -> Vec<Result<Option<Span>, Undefined>> {
    let means = lists.iter().map(|values| Mean::of(values, options));
    let mut means: Vec<Result<Mean, Undefined>> = means.collect();
    let lengths: BTreeSet<usize> = lists.iter().map(|values| values.len()).collect();
    for n in lengths.into_iter().filter(|n| *n >= FEWEST) {
        let Ok(resamples) = Resamples::new(n, &options.resamples) else {
            continue;
        };
        resamples.batches(|batch| {
            for mean in means.iter_mut().flatten() {
                if mean.deviations.len() == n && mean.shrink > 0.0 {
                    let sums = batch.sums(&mean.deviations);
                    for ((_, weight), sum) in batch.each().zip(sums) {
                        mean.figures
                            .push(finite(mean.centre + sum / n as f64), weight);
                    }
                }
            }
        });
    }
    let cuts = Cuts::of(options);
    let limits = means.into_iter().map(|mean| mean?.limits(&cuts));
    limits.collect()
}

/// A mean whose interval is sought.
struct Mean {
    centre: f64,
    /// Of the values from the centre.
    deviations: Vec<f64>,
    shrink: f64,
    figures: Figures,
}

impl Mean {
    fn of(values: &[f64], options: &BootstrapOptions) -> Result<Self, Undefined> {
        let centre = means::mean(values)?;
        let (resamples, shrink) = checked(values.len(), options)?;
        let is_drawn = values.len() >= FEWEST && shrink > 0.0;
        let room = if is_drawn { resamples.len() } else { 0 };
        let mut mean = Self {
            centre,
            deviations: values.iter().map(|value| value - centre).collect(),
            shrink,
            figures: Figures::of(centre, room),
        };
        mean.figures.estimate = mean.drawn(&vec![1; values.len()])?;
        Ok(mean)
    }

    /// The mean of a resample.
    fn drawn(&self, counts: &[u32]) -> Result<f64, Undefined> {
        let rows = counts.iter().zip(&self.deviations);
        let (n, sum) = rows.fold((0.0, 0.0), |(n, sum), (&count, deviation)| {
            let count = f64::from(count);
            (n + count, sum + count * deviation)
        });
        finite(self.centre + sum / n)
    }

    fn limits(&self, cuts: &Cuts) -> Result<Option<Span>, Undefined> {
        let n = self.deviations.len();
        if n < FEWEST || self.shrink == 0.0 {
            return Ok(None);
        }
        let jackknife = || with_one(n, 1, 0, |counts| self.drawn(counts));
        self.figures.limits(cuts, self.shrink, jackknife).map(Some)
    }
}

/// The resamples, and by how much deviations shrink.
fn checked(n: usize, options: &BootstrapOptions) -> Result<(Resamples, f64), Undefined> {
    let resamples = Resamples::new(n, &options.resamples)?;
    if !(options.level > 0.0 && options.level < 1.0) {
        return Err(Undefined::OutOfRange);
    }
    Ok((resamples, shrinkage(n, options.population)?))
}

/// By how much deviations shrink if `n` of `population` rows are known.
fn shrinkage(n: usize, population: Option<u64>) -> Result<f64, Undefined> {
    match population {
        None => Ok(1.0),
        Some(all) if all < n as u64 => Err(Undefined::OutOfRange),
        Some(all) if all == n as u64 => Ok(0.0),
        Some(all) => Ok(libm::sqrt((all - n as u64) as f64 / (all - 1) as f64)),
    }
}

/// The figures when one row counts `one` times, and each other `others` times.
fn with_one(
    n: usize,
    others: u32,
    one: u32,
    mut statistic: impl FnMut(&[u32]) -> Result<f64, Undefined>,
) -> Vec<Result<f64, Undefined>> {
    let mut counts = vec![others; n];
    let mut figures = Vec::with_capacity(n);
    for row in 0..n {
        if let Some(count) = counts.get_mut(row) {
            *count = one;
        }
        figures.push(if n == 1 && one == 0 {
            Err(Undefined::TooFewAnswers)
        } else {
            statistic(&counts)
        });
        if let Some(count) = counts.get_mut(row) {
            *count = others;
        }
    }
    figures
}

impl Span {
    fn of(figures: &[Result<f64, Undefined>]) -> Result<Self, Undefined> {
        let figures: Vec<f64> = figures.iter().copied().collect::<Result<_, _>>()?;
        let (lower, upper) = means::range(&figures)?;
        Ok(Self { lower, upper })
    }
}

fn finite(figure: f64) -> Result<f64, Undefined> {
    if figure.is_finite() {
        Ok(figure)
    } else {
        Err(Undefined::NotFinite)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::resample::ENUMERATED;
    use proptest::{collection::vec, option, prelude::*};

    fn options(method: Method, level: f64, seed: u64) -> BootstrapOptions {
        BootstrapOptions {
            level,
            method,
            resamples: ResampleOptions { draws: 2000, seed },
            population: None,
        }
    }

    fn interval(bootstrap: Result<Bootstrap, Undefined>) -> Interval {
        match bootstrap.unwrap().uncertainty {
            Uncertainty::Interval(interval) => interval,
            other => panic!("{other:?}"),
        }
    }

    fn spans(bootstrap: Result<Bootstrap, Undefined>) -> Spans {
        match bootstrap.unwrap().uncertainty {
            Uncertainty::Spans(spans) => spans,
            other => panic!("{other:?}"),
        }
    }

    #[track_caller]
    fn assert_interval(found: Interval, (lower, upper): (f64, f64), standard_error: f64) {
        for (figure, expected) in [
            (found.lower, lower),
            (found.upper, upper),
            (found.standard_error, standard_error),
        ] {
            assert!(
                (figure - expected).abs() < 1e-12,
                "{figure} is not {expected}"
            );
        }
    }

    fn variance(values: &[f64]) -> Result<f64, Undefined> {
        let mean = means::mean(values)?;
        let squares: Vec<f64> = values.iter().map(|value| (value - mean).powi(2)).collect();
        means::mean(&squares)
    }

    // SciPy 1.17: bootstrap(n_resamples=0, bootstrap_result=…) over every ordered draw, or over the
    // draws of numpy.random.Philox, figures within 1e-12 of the estimate set equal to it; the
    // standard deviations are NumPy's.
    const TEN: [f64; 10] = [1.0, 2.5, 3.0, 2.0, 3.5, 2.25, 4.0, 3.25, 1.75, 2.5];

    #[test]
    fn enumerated_intervals_match_scipy() {
        use Method::{Bca, Percentile};
        let six = [2.0, 2.5, 3.0, 2.5, 3.5, 2.0];
        let error = 0.2178387102966406;
        let found = interval(mean(&six, &options(Percentile, 0.95, 0)));
        assert_interval(found, (2.1666666666666665, 3.0), error);
        let found = interval(mean(&six, &options(Bca, 0.95, 0)));
        assert_interval(found, (2.25, 3.0833333333333335), error);
        assert_eq!(found.resampling, Resampling::Enumerated);
        assert_eq!((found.resamples, found.undefined), (462, 0));

        let five = [1.25, 2.0, 2.25, 4.0, 1.5];
        let error = 0.43243496620879307;
        for (method, level, ends) in [
            (Percentile, 0.95, (1.5, 3.15)),
            (Bca, 0.95, (1.6, 3.45)),
            (Percentile, 0.9, (1.55, 2.95)),
            (Bca, 0.9, (1.65, 3.15)),
        ] {
            let found = interval(mean(&five, &options(method, level, 0)));
            assert_interval(found, ends, error);
        }
    }

    #[test]
    fn any_figure_has_an_interval() {
        use Method::{Bca, Percentile};
        let seven = [1.0, 2.5, 3.0, 2.0, 3.5, 2.25, 4.0];
        for method in [Percentile, Bca] {
            let found = interval(values(&seven, &options(method, 0.95, 0), means::median));
            assert_interval(found, (2.0, 3.5), 0.48070857383377424);
        }
        let six = [1.0, 2.5, 3.0, 2.0, 3.5, 4.0];
        let error = 0.39690806017320013;
        let found = interval(values(&six, &options(Percentile, 0.95, 0), variance));
        assert_interval(found, (0.14583333333333334, 1.6458333333333333), error);
        let found = interval(values(&six, &options(Bca, 0.95, 0), variance));
        assert_interval(found, (0.3680555555555556, 2.0347222222222223), error);
    }

    #[test]
    fn drawn_intervals_match_scipy() {
        use Method::{Bca, Percentile};
        let error = 0.2646418904200213;
        let found = interval(mean(&TEN, &options(Percentile, 0.95, 2026)));
        assert_interval(found, (2.05, 3.075), error);
        assert_eq!(found.resampling, Resampling::Drawn { seed: 2026 });
        let found = interval(mean(&TEN, &options(Bca, 0.95, 2026)));
        assert_interval(found, (2.075, 3.075), error);

        let spread = |values: &[f64]| means::standard_deviation(values);
        let error = 0.17082727159967295;
        let found = interval(values(&TEN, &options(Percentile, 0.95, 2026), spread));
        assert_interval(found, (0.49223111598126984, 1.1562330927902627), error);
        let found = interval(values(&TEN, &options(Bca, 0.95, 2026), spread));
        assert_interval(found, (0.6258327785172864, 1.2559563406361132), error);
    }

    #[test]
    fn a_few_rows_have_spans() {
        let found = spans(mean(&[2.0, 3.0, 4.0, 3.5], &BootstrapOptions::default()));
        assert_eq!(
            found.singles,
            Ok(Span {
                lower: 2.0,
                upper: 4.0
            })
        );
        let leave_one_out = found.leave_one_out.unwrap();
        assert!((leave_one_out.lower - 8.5 / 3.0).abs() < 1e-12);
        assert!((leave_one_out.upper - 3.5).abs() < 1e-12);

        let found = spans(mean(&[2.0], &BootstrapOptions::default()));
        assert_eq!(
            found.singles,
            Ok(Span {
                lower: 2.0,
                upper: 2.0
            })
        );
        assert_eq!(found.leave_one_out, Err(Undefined::TooFewAnswers));

        let spread = means::standard_deviation;
        let found = spans(values(
            &[2.0, 3.0, 5.0],
            &BootstrapOptions::default(),
            spread,
        ));
        assert_eq!(found.singles, Err(Undefined::TooFewAnswers));
        assert!(found.leave_one_out.is_ok());
    }

    #[test]
    fn equal_rows_leave_no_doubt() {
        for n in [5, 8, 9] {
            let found = interval(mean(&vec![0.1; n], &BootstrapOptions::default()));
            assert!(found.no_variation);
            assert_eq!(
                (found.lower, found.upper, found.standard_error),
                (0.1, 0.1, 0.0)
            );
        }
    }

    #[test]
    fn those_who_are_all_leave_no_doubt() {
        let of = |population| BootstrapOptions {
            population: Some(population),
            ..BootstrapOptions::default()
        };
        assert_eq!(
            mean(&TEN, &of(10)).unwrap().uncertainty,
            Uncertainty::Census
        );
        assert_eq!(
            mean(&[2.0], &of(1)).unwrap().uncertainty,
            Uncertainty::Census
        );
        assert_eq!(mean(&TEN, &of(9)), Err(Undefined::OutOfRange));
        // Ten of 37: √(27/36) of each deviation.
        let endless = interval(mean(&TEN, &BootstrapOptions::default()));
        let shrunk = interval(mean(&TEN, &of(37)));
        let (centre, factor) = (2.575, 0.75_f64.sqrt());
        let ends = (
            centre + factor * (endless.lower - centre),
            centre + factor * (endless.upper - centre),
        );
        assert_interval(shrunk, ends, factor * endless.standard_error);
    }

    #[test]
    fn resamples_without_a_figure_are_counted() {
        // The spread of answers that are all alike is refused, as a ratio would be.
        let refused = |values: &[f64]| match means::standard_deviation(values)? {
            0.0 => Err(Undefined::NoVariation),
            spread => Ok(spread),
        };
        let five = [1.0, 2.0, 3.0, 4.0, 5.0];
        let found = interval(values(&five, &BootstrapOptions::default(), refused));
        assert_eq!((found.resamples, found.undefined), (126, 5));
        assert_eq!(found.undefined_share, 5.0 / 3125.0);
    }

    #[test]
    fn gives_reasons() {
        let default = BootstrapOptions::default();
        assert_eq!(mean(&[], &default), Err(Undefined::NoAnswers));
        assert_eq!(mean(&[f64::NAN; 5], &default), Err(Undefined::NotFinite));
        for level in [0.0, 1.0, -1.0, f64::NAN] {
            let wrong = options(Method::Bca, level, 0);
            assert_eq!(mean(&TEN, &wrong), Err(Undefined::OutOfRange));
        }
        // No resample reaches the figure: nothing to correct by.
        let many: Vec<f64> = (0..30).map(f64::from).collect();
        let alone = |values: &[f64]| {
            Ok(if values == many {
                9.0
            } else {
                1.0 + values[0] / 100.0
            })
        };
        assert_eq!(values(&many, &default, alone), Err(Undefined::NotEstimable));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn the_order_of_the_rows_changes_nothing(
            rows in vec(0..40_i32, 5..=ENUMERATED), turn in 0..8_usize
        ) {
            let rows: Vec<f64> = rows.into_iter().map(|value| f64::from(value) / 10.0).collect();
            let mut turned = rows.clone();
            turned.rotate_left(turn % rows.len());
            let a = mean(&rows, &BootstrapOptions::default())?;
            let b = mean(&turned, &BootstrapOptions::default())?;
            let (Uncertainty::Interval(a), Uncertainty::Interval(b)) = (a.uncertainty, b.uncertainty)
            else { panic!("five rows make an interval") };
            prop_assert!((a.lower - b.lower).abs() < 1e-9 && (a.upper - b.upper).abs() < 1e-9);
        }

        #[test]
        fn turning_the_scale_round_turns_the_interval_round(
            rows in vec(0..40_i32, 5..12), seed: u64
        ) {
            let rows: Vec<f64> = rows.into_iter().map(|value| f64::from(value) / 10.0).collect();
            let turned: Vec<f64> = rows.iter().map(|value| 4.0 - value).collect();
            for method in [Method::Percentile, Method::Bca] {
                let a = interval(mean(&rows, &options(method, 0.9, seed)));
                let b = interval(mean(&turned, &options(method, 0.9, seed)));
                prop_assert!((a.lower - (4.0 - b.upper)).abs() < 1e-6, "{a:?} {b:?}");
                prop_assert!((a.upper - (4.0 - b.lower)).abs() < 1e-6, "{a:?} {b:?}");
            }
        }

        #[test]
        fn the_spread_of_the_ideal_bootstrap_is_known(
            rows in vec(-9.0..9.0, 5..=ENUMERATED)
        ) {
            let found = interval(mean(&rows, &BootstrapOptions::default()));
            let expected = (variance(&rows)? / rows.len() as f64).sqrt();
            prop_assert!((found.standard_error - expected).abs() < 1e-9);
        }

        #[test]
        fn never_panics(
            rows in vec(any::<f64>(), 0..11), level: f64, seed: u64,
            population in option::of(any::<u64>())
        ) {
            for method in [Method::Percentile, Method::Bca] {
                let options = BootstrapOptions { population, ..options(method, level, seed) };
                for result in [mean(&rows, &options), values(&rows, &options, means::median)] {
                    if let Ok(Bootstrap { uncertainty: Uncertainty::Interval(found), .. }) = result {
                        prop_assert!(found.lower.is_finite() && found.upper.is_finite());
                        prop_assert!(found.lower <= found.upper);
                    }
                }
            }
        }
    }
}
