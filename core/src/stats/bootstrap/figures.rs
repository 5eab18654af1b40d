//! The figures of resamples, and what is read from them.

use super::{BootstrapOptions, Interval, Method, Span, finite};
use crate::stats::{
    Undefined,
    distribution::{normal_cdf, normal_quantile},
    means,
    resample::{Resamples, Resampling},
};

/// Which part of the spread counts as rounding.
const ROUNDING: f64 = 1.0 / (1_u64 << 40) as f64;

/// How many stretches figures are counted in, from the lowest to the highest.
const STRETCHES: usize = 512;

/// The figures of resamples, in the order in which they came.
pub(super) struct Figures {
    /// The figure of all rows, each once.
    pub(super) estimate: f64,
    /// Each with its weight.
    weighted: Vec<(f64, u64)>,
    /// How many resamples have none.
    undefined: u64,
    /// All weights added up.
    weight: u64,
    /// The lowest and the highest figure.
    ends: Option<(f64, f64)>,
}

/// Which shares of the figures are cut off.
pub(super) struct Cuts {
    shares: [f64; 2],
    /// The same in standard deviations of a normal distribution, if cuts move.
    deviates: Option<[Result<f64, Undefined>; 2]>,
}

impl Cuts {
    pub(super) fn of(options: &BootstrapOptions) -> Self {
        let tail = (1.0 - options.level) / 2.0;
        let shares = [tail, 1.0 - tail];
        let moves = options.method == Method::Bca;
        Self {
            shares,
            deviates: moves.then(|| shares.map(normal_quantile)),
        }
    }
}

impl Figures {
    /// None yet, with room for so many.
    pub(super) fn of(estimate: f64, room: u64) -> Self {
        Self {
            estimate,
            weighted: Vec::with_capacity(usize::try_from(room).unwrap_or_default()),
            undefined: 0,
            weight: 0,
            ends: None,
        }
    }

    /// Adds the figure of a resample.
    pub(super) fn push(&mut self, figure: Result<f64, Undefined>, weight: u64) {
        let Ok(figure) = figure else {
            self.undefined += 1;
            return;
        };
        let (low, high) = self.ends.unwrap_or((figure, figure));
        self.ends = Some((low.min(figure), high.max(figure)));
        self.weighted.push((figure, weight));
        self.weight += weight;
    }

    pub(super) fn interval(
        &self,
        resamples: &Resamples,
        options: &BootstrapOptions,
        shrink: f64,
        jackknife: impl FnOnce() -> Vec<Result<f64, Undefined>>,
    ) -> Result<Interval, Undefined> {
        let total = resamples.total_weight();
        let Span { lower, upper } = self.limits(&Cuts::of(options), shrink, jackknife)?;
        let no_variation = self.same();
        let deviation = || finite(shrink * self.deviation(resamples.resampling()));
        Ok(Interval {
            lower,
            upper,
            standard_error: if no_variation { 0.0 } else { deviation()? },
            level: options.level,
            method: options.method,
            resampling: resamples.resampling(),
            resamples: resamples.len(),
            undefined: self.undefined,
            undefined_share: (total - self.weight) as f64 / total as f64,
            no_variation,
        })
    }

    /// The two ends of the interval; the figure itself where all are one.
    pub(super) fn limits(
        &self,
        cuts: &Cuts,
        shrink: f64,
        jackknife: impl FnOnce() -> Vec<Result<f64, Undefined>>,
    ) -> Result<Span, Undefined> {
        if self.weight == 0 {
            return Err(Undefined::NotEstimable);
        }
        if self.same() {
            let (lower, upper) = (self.estimate, self.estimate);
            return Ok(Span { lower, upper });
        }
        let shares = match cuts.deviates {
            None => cuts.shares,
            Some([lower, upper]) => {
                let bias = self.bias()?;
                let acceleration = acceleration(&jackknife())?;
                let moved = |deviate| moved_cut(deviate, bias, acceleration);
                [moved(lower?)?, moved(upper?)?]
            }
        };
        let drawn_in = |figure: f64| finite(self.estimate + shrink * (figure - self.estimate));
        let [lower, upper] = self.quantiles(shares).map(drawn_in);
        Ok(Span {
            lower: lower?,
            upper: upper?,
        })
    }

    fn ends(&self) -> (f64, f64) {
        self.ends.unwrap_or((self.estimate, self.estimate))
    }

    /// Whether all figures are one, but for rounding.
    fn same(&self) -> bool {
        let (low, high) = self.ends();
        high - low <= ROUNDING * low.abs().max(high.abs())
    }

    /// How far the figure lies from the middle of the resamples, in standard
    /// deviations of a normal distribution.
    fn bias(&self) -> Result<f64, Undefined> {
        let (low, high) = self.ends();
        let rounding = ROUNDING * (high - low);
        let (mut below, mut equal) = (0, 0);
        for &(figure, weight) in &self.weighted {
            if (figure - self.estimate).abs() <= rounding {
                equal += weight;
            } else if figure < self.estimate {
                below += weight;
            }
        }
        let share = (below as f64 + 0.5 * equal as f64) / self.weight as f64;
        if share <= 0.0 || share >= 1.0 {
            return Err(Undefined::NotEstimable);
        }
        normal_quantile(share)
    }

    /// The quantiles at `shares`, as if every figure stood there `weight` times.
    ///
    /// Nothing is sorted but the figures near them: all are counted by the
    /// stretch they are in, and that says in which the quantiles lie.
    fn quantiles(&self, shares: [f64; 2]) -> [f64; 2] {
        let mut weights = [0; STRETCHES];
        for &(figure, weight) in &self.weighted {
            if let Some(sum) = weights.get_mut(self.stretch(figure)) {
                *sum += weight;
            }
        }
        shares.map(|share| {
            let at = share * (self.weight - 1) as f64;
            let below = at.floor();
            let (first, passed) = stretch_of(&weights, below);
            let (last, _) = stretch_of(&weights, below + 1.0);
            let near = self.weighted.iter().copied();
            let near = near.filter(|(figure, _)| (first..=last).contains(&self.stretch(*figure)));
            let mut near: Vec<(f64, u64)> = near.collect();
            near.sort_unstable_by(|(a, _), (b, _)| a.total_cmp(b));
            let ranked = |place: f64| {
                let mut passed = passed;
                let found = near.iter().find(|(_, weight)| {
                    passed += weight;
                    passed as f64 > place
                });
                found.map_or(self.ends().1, |(figure, _)| *figure)
            };
            let (low, high) = (ranked(below), ranked(below + 1.0));
            low + (at - below) * (high - low)
        })
    }

    /// The stretch that a figure is in. A higher one is never in a lower
    /// stretch, whatever is rounded.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is at least 0, and what is too large or no number is as good anywhere"
    )]
    fn stretch(&self, figure: f64) -> usize {
        let (low, high) = self.ends();
        let place = (figure - low) * (STRETCHES as f64 / (high - low));
        (place as usize).min(STRETCHES - 1)
    }

    fn deviation(&self, resampling: Resampling) -> f64 {
        // Sums are taken from the lowest figure to the highest, and equal ones
        // in order of their weights, for builds sort differently.
        let mut sorted = self.weighted.clone();
        sorted.sort_unstable_by(|(a, v), (b, w)| a.total_cmp(b).then(v.cmp(w)));
        let weight = self.weight as f64;
        let mean_from = |origin: f64| {
            let sum = sorted.iter().fold(0.0, |sum, &(figure, weight)| {
                sum + weight as f64 * (figure - origin)
            });
            origin + sum / weight
        };
        let mean = mean_from(mean_from(self.estimate));
        let squares = sorted.iter().fold(0.0, |sum, &(figure, weight)| {
            sum + weight as f64 * (figure - mean) * (figure - mean)
        });
        let divisor = match resampling {
            Resampling::Enumerated => weight,
            Resampling::Drawn { .. } => (weight - 1.0).max(1.0),
        };
        libm::sqrt(squares / divisor)
    }
}

/// The stretch in which the figure at `place` from below is, counted from 0,
/// and the weight of all before that stretch.
fn stretch_of(weights: &[u64], place: f64) -> (usize, u64) {
    let mut passed = 0;
    for (stretch, weight) in weights.iter().enumerate() {
        if (passed + weight) as f64 > place {
            return (stretch, passed);
        }
        passed += weight;
    }
    (weights.len(), passed)
}

/// How fast the spread grows with the figure, from the figures without each row.
fn acceleration(jackknife: &[Result<f64, Undefined>]) -> Result<f64, Undefined> {
    let figures: Vec<f64> = jackknife.iter().copied().collect::<Result<_, _>>()?;
    let mean = means::mean(&figures)?;
    let (low, high) = means::range(&figures)?;
    if high - low <= ROUNDING * low.abs().max(high.abs()) {
        return Ok(0.0);
    }
    let (mut squares, mut cubes) = (0.0, 0.0);
    for figure in figures {
        // In units of the spread, so that nothing overflows.
        let deviation = (mean - figure) / (high - low);
        squares += deviation * deviation;
        cubes += deviation * deviation * deviation;
    }
    finite(cubes / (6.0 * squares * libm::sqrt(squares)))
}

/// Where a cut that lies so many standard deviations out moves to.
fn moved_cut(deviate: f64, bias: f64, acceleration: f64) -> Result<f64, Undefined> {
    let from_bias = bias + deviate;
    let stretch = 1.0 - acceleration * from_bias;
    if stretch <= 0.0 {
        return Err(Undefined::NotEstimable);
    }
    normal_cdf(bias + from_bias / stretch)
}
