//! The incomplete beta and gamma functions, and the search for quantiles.

use crate::stats::Undefined;

/// A share and the rest, each with its own digits.
#[derive(Clone, Copy)]
pub(super) struct Tails {
    pub(super) lower: f64,
    pub(super) upper: f64,
}

impl Tails {
    pub(super) const BELOW: Self = Self {
        lower: 0.0,
        upper: 1.0,
    };
    pub(super) const ABOVE: Self = Self {
        lower: 1.0,
        upper: 0.0,
    };

    fn from_lower(lower: f64) -> Result<Self, Undefined> {
        // Parameters near the smallest doubles overflow on the way.
        if lower.is_nan() {
            return Err(Undefined::NotFinite);
        }
        let lower = lower.clamp(0.0, 1.0);
        Ok(Self {
            lower,
            upper: 1.0 - lower,
        })
    }

    pub(super) fn swapped(self) -> Self {
        Self {
            lower: self.upper,
            upper: self.lower,
        }
    }
}

/// Beyond these many steps a sum has not settled.
const MOST_STEPS: u32 = 100_000;

const LN_SQRT_2_PI: f64 = 0.918_938_533_204_672_7;

pub(super) fn positive(parameter: f64) -> Result<f64, Undefined> {
    if parameter.is_nan() {
        Err(Undefined::NotFinite)
    } else if parameter > 0.0 && parameter.is_finite() {
        Ok(parameter)
    } else {
        Err(Undefined::OutOfRange)
    }
}

pub(super) fn share(share: f64) -> Result<f64, Undefined> {
    if share.is_nan() {
        Err(Undefined::NotFinite)
    } else if (0.0..=1.0).contains(&share) {
        Ok(share)
    } else {
        Err(Undefined::OutOfRange)
    }
}

/// ln Γ(*n* + 1) − ln(√(2π*n*) (*n*/e)ⁿ): what Stirling's formula leaves out.
///
/// Its series serves from 16 up; below, the step from *n* to *n* + 1 is known.
pub(in crate::stats) fn stirling_error(n: f64) -> f64 {
    let mut at = n;
    let mut steps = 0.0;
    while at < 16.0 {
        steps += (at + 0.5) * libm::log1p(1.0 / at) - 1.0;
        at += 1.0;
    }
    let square = at * at;
    let series = [
        1.0 / 12.0,
        -1.0 / 360.0,
        1.0 / 1260.0,
        -1.0 / 1680.0,
        1.0 / 1188.0,
        -691.0 / 360_360.0,
    ];
    let sum = series
        .iter()
        .rev()
        .fold(0.0, |sum, term| sum / square + term);
    steps + sum / at
}

/// *x* ln(*x*/*m*) + *m* − *x*, without cancellation where *x* is near *m*.
fn deviance(x: f64, mean: f64) -> f64 {
    let difference = x - mean;
    if difference.abs() < 0.1 * (x + mean) {
        let ratio = difference / (x + mean);
        let mut sum = difference * ratio;
        let mut term = 2.0 * x * ratio;
        let mut odd = 1.0;
        for _ in 0..MOST_STEPS {
            term *= ratio * ratio;
            odd += 2.0;
            let next = sum + term / odd;
            if next.to_bits() == sum.to_bits() {
                break;
            }
            sum = next;
        }
        sum
    } else {
        x * libm::log(x / mean) + mean - x
    }
}

/// The binomial density Γ(*n* + 1) / (Γ(*a* + 1) Γ(*b* + 1)) *x*ᵃ *y*ᵇ with *n* = *a* + *b*, for
/// positive *a*, *b*, *x* and *y* = 1 − *x* (Loader 2000).
pub(super) fn binomial_density(a: f64, b: f64, x: f64, y: f64) -> f64 {
    let sum = a + b;
    let error = stirling_error(sum) - stirling_error(a) - stirling_error(b);
    let exponent = error - deviance(a, sum * x) - deviance(b, sum * y);
    libm::exp(exponent - LN_SQRT_2_PI) * libm::sqrt(sum / a / b)
}

/// *m*ˣ e⁻ᵐ / Γ(*x* + 1) for positive *x* and *m* (Loader 2000).
fn poisson_density(x: f64, mean: f64) -> f64 {
    libm::exp(-stirling_error(x) - deviance(x, mean) - LN_SQRT_2_PI) / libm::sqrt(x)
}

/// Both tails of the regularised incomplete beta function at *x*, with *y* = 1 − *x* given by the
/// caller, who may know it to more digits.
pub(super) fn incomplete_beta(a: f64, b: f64, x: f64, y: f64) -> Result<Tails, Undefined> {
    if x <= 0.0 {
        return Ok(Tails::BELOW);
    }
    if y <= 0.0 {
        return Ok(Tails::ABOVE);
    }
    if x * (a + b + 2.0) > a + 1.0 {
        return Tails::from_lower(beta_lower(b, a, y, x)?).map(Tails::swapped);
    }
    Tails::from_lower(beta_lower(a, b, x, y)?)
}

/// The lower tail for *x* up to about its mean, where the continued fraction settles quickly.
fn beta_lower(a: f64, b: f64, x: f64, y: f64) -> Result<f64, Undefined> {
    let density = binomial_density(a, b, x, y) * (b / (a + b));
    let mut fraction = Fraction::new(1.0);
    for step in 0..MOST_STEPS {
        let step = f64::from(step);
        let at = a + 2.0 * step;
        fraction.step(-(a + step) * (a + b + step) * x / (at * (at + 1.0)), 1.0);
        let (step, at) = (step + 1.0, at + 2.0);
        let even = step * (b - step) * x / ((at - 1.0) * at);
        if fraction.step(even, 1.0) {
            return Ok(density / fraction.value);
        }
    }
    Err(Undefined::TooLarge)
}

/// Both tails of the regularised incomplete gamma function.
pub(super) fn incomplete_gamma(a: f64, x: f64) -> Result<Tails, Undefined> {
    if x <= 0.0 {
        return Ok(Tails::BELOW);
    }
    if x.is_infinite() {
        return Ok(Tails::ABOVE);
    }
    let density = poisson_density(a, x);
    if x < a + 1.0 {
        let mut term = 1.0;
        let mut sum = 1.0;
        for step in 1..MOST_STEPS {
            term *= x / (a + f64::from(step));
            sum += term;
            if term < f64::EPSILON * 0.25 * sum {
                return Tails::from_lower(density * sum);
            }
        }
        return Err(Undefined::TooLarge);
    }
    let mut fraction = Fraction::new(x + 1.0 - a);
    for step in 1..MOST_STEPS {
        let step = f64::from(step);
        if fraction.step(step * (a - step), x + 1.0 - a + 2.0 * step) {
            let upper = density * a / fraction.value;
            return Tails::from_lower(upper).map(Tails::swapped);
        }
    }
    Err(Undefined::TooLarge)
}

/// A continued fraction *b*₀ + *a*₁/(*b*₁ + *a*₂/(*b*₂ + …)), one term after another (Lentz 1976,
/// as modified by Thompson & Barnett 1986).
struct Fraction {
    value: f64,
    c: f64,
    d: f64,
}

impl Fraction {
    fn new(first: f64) -> Self {
        Self {
            value: first,
            c: first,
            d: 0.0,
        }
    }

    /// Adds a term, and says whether it no longer changed the value.
    fn step(&mut self, a: f64, b: f64) -> bool {
        let off_zero = |x: f64| if x.abs() < 1e-300 { 1e-300 } else { x };
        self.d = 1.0 / off_zero(b + a * self.d);
        self.c = off_zero(b + a / self.c);
        let change = self.c * self.d;
        self.value *= change;
        (change - 1.0).abs() <= f64::EPSILON
    }
}

/// The smallest number between 0 and `most` with at least `p` below it, by halving the doubles
/// between: their bit patterns are in the order of their values.
pub(super) fn quantile(
    p: f64,
    most: f64,
    tails: impl Fn(f64) -> Result<Tails, Undefined>,
) -> Result<f64, Undefined> {
    let q = 1.0 - p;
    let (mut low, mut high) = (0, most.to_bits());
    while low < high {
        let middle = low.midpoint(high);
        let at = tails(f64::from_bits(middle))?;
        let enough = if p <= 0.5 {
            at.lower >= p
        } else {
            at.upper <= q
        };
        if enough {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    Ok(f64::from_bits(high))
}
