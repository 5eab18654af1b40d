//! Statistics of one sample, two samples and pairs: tests, effects, trends,
//! shares.

use super::groups::groups_of;
use super::options::{
    AlternativeHypothesis, CliffVariance, Confidence, PMethod, SpreadRule, ZeroRule,
};
use super::outcome::{MeasureMethod, MeasureNote, Outcome, figure, number};
use super::present;
use super::ratings::{Observed, Rows, of_table};
use crate::cell::Cell;
use crate::stats::Interval;
use crate::stats::correlation::{self, Correlation};
use crate::stats::t_test::{self, Spread, TTest};
use crate::stats::trend::{self, Line};
use crate::stats::{Alternative, Method, Undefined};
use crate::stats::{
    adjust, cliff, effect, friedman, mann_whitney, page, proportion, sign_flip, wilcoxon,
};

impl From<AlternativeHypothesis> for Alternative {
    fn from(alternative: AlternativeHypothesis) -> Self {
        match alternative {
            AlternativeHypothesis::TwoSided => Self::TwoSided,
            AlternativeHypothesis::Greater => Self::Greater,
            AlternativeHypothesis::Less => Self::Less,
        }
    }
}

impl From<PMethod> for Option<Method> {
    fn from(method: PMethod) -> Self {
        match method {
            PMethod::Auto => None,
            PMethod::Exact => Some(Method::Exact),
            PMethod::Normal => Some(Method::Normal),
        }
    }
}

/// How p was come by, as an answer says it.
fn said(method: Method) -> MeasureMethod {
    match method {
        Method::Exact => MeasureMethod::Exact,
        Method::Normal => MeasureMethod::Normal,
    }
}

/// The ends of an interval.
fn ends(interval: Result<Interval, Undefined>) -> [Cell<f64>; 2] {
    [
        interval.map(|interval| interval.lower).into(),
        interval.map(|interval| interval.upper).into(),
    ]
}

/// Figures and the method that they were come by.
type Tested = (Vec<Cell<f64>>, Option<MeasureMethod>);

/// The outcome of a test of these values.
fn tested(n: usize, missing: usize, found: Result<Tested, Undefined>) -> Outcome {
    let method = found.as_ref().ok().and_then(|(_, method)| *method);
    let mut outcome = Outcome::of(n, missing, found.map(|(figures, _)| figures));
    outcome.method = method;
    outcome
}

/// What `measure` makes of two samples.
fn of_two(
    x: &[Option<f64>],
    y: &[Option<f64>],
    measure: impl FnOnce(&[f64], &[f64]) -> Result<Tested, Undefined>,
) -> Outcome {
    let ((x, x_missing), (y, y_missing)) = (present(x), present(y));
    tested(x.len() + y.len(), x_missing + y_missing, measure(&x, &y))
}

/// What `measure` makes of the pairs that are complete.
fn of_pairs(
    x: &[Option<f64>],
    y: &[Option<f64>],
    measure: impl FnOnce(&[f64], &[f64]) -> Result<Tested, Undefined>,
) -> Outcome {
    let missing = x.iter().chain(y).filter(|value| value.is_none()).count();
    match correlation::complete_pairs(x, y) {
        Ok((x, y)) => tested(x.len(), missing, measure(&x, &y)),
        Err(reason) => tested(present(x).0.len(), missing, Err(reason)),
    }
}

/// Whether p can fall below 0.05 where each of `signs` may point either way.
fn never_significant(signs: usize, alternative: AlternativeHypothesis) -> bool {
    let sides = if alternative == AlternativeHypothesis::TwoSided {
        2.0
    } else {
        1.0
    };
    (0..signs).fold(sides, |p, _| p / 2.0) > 0.05
}

pub(super) fn signed_rank(
    differences: &[Option<f64>],
    zeros: ZeroRule,
    alternative: AlternativeHypothesis,
    method: PMethod,
    continuity: bool,
) -> Outcome {
    let (present, missing) = present(differences);
    let options = wilcoxon::Options {
        zeros: match zeros {
            ZeroRule::Wilcox => wilcoxon::Zeros::Wilcox,
            ZeroRule::Pratt => wilcoxon::Zeros::Pratt,
        },
        alternative: alternative.into(),
        method: method.into(),
        continuity,
    };
    let found = wilcoxon::signed_rank(&present, &options);
    let moved = found.as_ref().map_or(0, |found| found.up + found.down);
    let found = found.map(|found| {
        let figures = vec![
            found.p.into(),
            found.z.into(),
            figure(found.w_plus),
            figure(found.w_minus),
            number(found.up),
            number(found.down),
            number(found.zeros),
            figure(found.share_unchanged),
            found.rank_biserial.into(),
            found.hodges_lehmann.into(),
        ];
        (figures, Some(said(found.method)))
    });
    let never = found.is_ok() && never_significant(moved, alternative);
    tested(present.len(), missing, found).note_if(never, MeasureNote::NeverSignificant)
}

pub(super) fn sign_flip(
    differences: &[Option<f64>],
    alternative: AlternativeHypothesis,
) -> Outcome {
    let (present, missing) = present(differences);
    let found = sign_flip::sign_flip(&present, alternative.into());
    let figures = found.map(|found| vec![figure(found.p), figure(found.mean)]);
    let moved = present
        .iter()
        .filter(|&&difference| difference != 0.0)
        .count();
    let never = figures.is_ok() && never_significant(moved, alternative);
    Outcome::of(present.len(), missing, figures).note_if(never, MeasureNote::NeverSignificant)
}

fn t_figures(found: &TTest) -> Tested {
    let mut figures = vec![
        figure(found.mean),
        figure(found.standard_error),
        found.t.into(),
        figure(found.df),
        found.p.into(),
    ];
    figures.extend(ends(found.interval));
    (figures, None)
}

pub(super) fn t_one_sample(
    values: &[Option<f64>],
    expected: f64,
    alternative: AlternativeHypothesis,
    Confidence(level): Confidence,
) -> Outcome {
    let (present, missing) = present(values);
    let options = t_test::Options {
        alternative: alternative.into(),
        level,
    };
    let found = t_test::one_sample(&present, expected, &options);
    tested(present.len(), missing, found.map(|found| t_figures(&found)))
}

pub(super) fn t_two_samples(
    x: &[Option<f64>],
    y: &[Option<f64>],
    spread: SpreadRule,
    alternative: AlternativeHypothesis,
    Confidence(level): Confidence,
) -> Outcome {
    let spread = match spread {
        SpreadRule::Welch => Spread::Welch,
        SpreadRule::Pooled => Spread::Pooled,
    };
    let options = t_test::Options {
        alternative: alternative.into(),
        level,
    };
    of_two(x, y, |x, y| {
        t_test::two_samples(x, y, spread, &options).map(|found| t_figures(&found))
    })
}

pub(super) fn mann_whitney(
    x: &[Option<f64>],
    y: &[Option<f64>],
    alternative: AlternativeHypothesis,
    method: PMethod,
    no_continuity: bool,
) -> Outcome {
    let options = mann_whitney::Options {
        alternative: alternative.into(),
        method: method.into(),
        continuity: !no_continuity,
    };
    of_two(x, y, |x, y| {
        let found = mann_whitney::mann_whitney(x, y, &options)?;
        let figures = vec![
            found.p.into(),
            found.z.into(),
            figure(found.u1),
            figure(found.u2),
            number(found.n_x),
            number(found.n_y),
        ];
        Ok((figures, Some(said(found.method))))
    })
}

pub(super) fn cliff_delta(
    x: &[Option<f64>],
    y: &[Option<f64>],
    variance: CliffVariance,
    student: bool,
    Confidence(level): Confidence,
) -> Outcome {
    let options = cliff::Options {
        level,
        variance: match variance {
            CliffVariance::Unbiased => cliff::Variance::Unbiased,
            CliffVariance::Consistent => cliff::Variance::Consistent,
        },
        student,
    };
    of_two(x, y, |x, y| {
        let found = cliff::cliff(x, y, &options)?;
        let mut figures = vec![figure(found.delta), found.standard_error.into()];
        figures.extend(ends(found.interval));
        figures.push(figure(found.a));
        figures.extend([found.greater, found.less, found.equal].map(number));
        Ok((figures, None))
    })
}

pub(super) fn mean_difference(
    x: &[Option<f64>],
    y: &[Option<f64>],
    Confidence(level): Confidence,
) -> Outcome {
    of_two(x, y, |x, y| {
        let d = effect::cohens_d(x, y);
        let interval = |d: Result<f64, Undefined>| {
            d.and_then(|d| effect::independent_interval(d, x.len(), y.len(), level))
        };
        let mut figures = vec![Cell::from(d)];
        figures.extend(ends(interval(d)));
        figures.push(effect::hedges_g(x, y).into());
        figures.push(effect::glass_delta(x, y).into());
        Ok((figures, None))
    })
}

pub(super) fn paired_difference(
    x: &[Option<f64>],
    y: &[Option<f64>],
    Confidence(level): Confidence,
) -> Outcome {
    of_pairs(x, y, |x, y| {
        let differences: Vec<f64> = x.iter().zip(y).map(|(x, y)| x - y).collect();
        let d = effect::d_z(&differences);
        let interval = d.and_then(|d| effect::paired_interval(d, x.len(), level));
        let mut figures = vec![Cell::from(d)];
        figures.extend(ends(interval));
        figures.push(effect::d_av(x, y).into());
        Ok((figures, None))
    })
}

/// Which correlation.
type Correlate = fn(&[f64], &[f64], f64) -> Result<Correlation, Undefined>;

pub(super) fn correlation(
    x: &[Option<f64>],
    y: &[Option<f64>],
    Confidence(level): Confidence,
    correlate: Correlate,
) -> Outcome {
    of_pairs(x, y, |x, y| {
        let found = correlate(x, y, level)?;
        let mut figures = vec![figure(found.r), found.p.into()];
        figures.extend(ends(found.interval));
        Ok((figures, None))
    })
}

pub(super) fn kendall(x: &[Option<f64>], y: &[Option<f64>]) -> Outcome {
    of_pairs(x, y, |x, y| {
        let found = correlation::kendall(x, y)?;
        let figures = vec![
            figure(found.tau),
            found.p.into(),
            number(found.concordant),
            number(found.discordant),
        ];
        Ok((figures, Some(said(found.method))))
    })
}

pub(super) fn friedman(ratings: &Rows) -> Outcome {
    of_table(ratings, Observed::Rows, |table| {
        let found = friedman::friedman(table)?;
        let figures = vec![
            figure(found.chi_squared),
            figure(found.df),
            figure(found.p),
            figure(found.w),
            found.f.into(),
            figure(found.df2),
            found.f_p.into(),
            number(found.k),
        ];
        Ok((found.n, figures))
    })
}

pub(super) fn page(ratings: &Rows, alternative: AlternativeHypothesis, method: PMethod) -> Outcome {
    let mut said_method = None;
    let mut outcome = of_table(ratings, Observed::Rows, |table| {
        let found = page::page(table, alternative.into(), method.into())?;
        said_method = Some(said(found.method));
        let figures = vec![
            figure(found.l),
            found.z.into(),
            found.p.into(),
            number(found.k),
        ];
        Ok((found.n, figures))
    });
    outcome.method = said_method;
    outcome
}

pub(super) fn kruskal_wallis(groups: &[Vec<Option<f64>>]) -> Outcome {
    let (groups, missing) = groups_of(groups);
    let n = groups.iter().map(Vec::len).sum();
    let found = friedman::kruskal_wallis(&groups).map(|found| {
        let figures = vec![
            figure(found.h),
            figure(found.df),
            figure(found.p),
            figure(found.epsilon_squared),
            number(found.groups),
        ];
        (figures, None)
    });
    tested(n, missing, found)
}

pub(super) fn mann_kendall(values: &[Option<f64>], alternative: AlternativeHypothesis) -> Outcome {
    let (present, missing) = present(values);
    let found = trend::mann_kendall(&present, alternative.into()).map(|found| {
        let figures = vec![
            figure(found.s),
            figure(found.tau),
            found.p.into(),
            found.z.into(),
            figure(found.variance),
        ];
        (figures, Some(said(found.method)))
    });
    tested(present.len(), missing, found)
}

/// Which line.
type Fit = fn(&[f64], &[f64], f64) -> Result<Line, Undefined>;

pub(super) fn line(
    x: &[Option<f64>],
    y: &[Option<f64>],
    Confidence(level): Confidence,
    fit: Fit,
) -> Outcome {
    of_pairs(x, y, |x, y| {
        let found = fit(x, y, level)?;
        let mut figures = vec![figure(found.slope), figure(found.intercept)];
        figures.extend(ends(found.interval));
        figures.push(found.p.into());
        Ok((figures, None))
    })
}

/// A number in a call as one of statistics.
fn size(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// One number of another.
fn share_of(count: u32, n: u32) -> Result<f64, Undefined> {
    match (count, n) {
        (_, 0) => Err(Undefined::NoAnswers),
        _ if count > n => Err(Undefined::OutOfRange),
        _ => Ok(f64::from(count) / f64::from(n)),
    }
}

pub(super) fn share(
    count: u32,
    n: u32,
    population: Option<u32>,
    Confidence(level): Confidence,
) -> Outcome {
    let (k, of) = (count.into(), n.into());
    let mut figures = vec![Cell::from(share_of(count, n))];
    figures.extend(ends(proportion::wilson(
        k,
        of,
        level,
        population.map(u64::from),
    )));
    figures.extend(ends(proportion::clopper_pearson(k, of, level)));
    figures.extend(ends(proportion::agresti_coull(k, of, level)));
    Outcome::of(size(n), 0, Ok(figures))
        .note_if(population == Some(n) && n > 0, MeasureNote::Census)
}

pub(super) fn share_difference(
    first: (u32, u32),
    second: (u32, u32),
    Confidence(level): Confidence,
) -> Outcome {
    let wide = |(count, n): (u32, u32)| (count.into(), n.into());
    let shares = share_of(first.0, first.1).and_then(|a| Ok((a, share_of(second.0, second.1)?)));
    let mut figures = vec![Cell::from(shares.map(|(a, b)| a - b))];
    figures.extend(ends(proportion::newcombe(wide(first), wide(second), level)));
    let n = size(first.1).saturating_add(size(second.1));
    Outcome::of(n, 0, Ok(figures))
}

pub(super) fn adjusted(p: &[Option<f64>]) -> Outcome {
    let (present, missing) = present(p);
    let adjustments = [
        adjust::bonferroni(p),
        adjust::holm(p),
        adjust::benjamini_hochberg(p),
    ];
    let [bonferroni, holm, hochberg] = adjustments;
    let all = bonferroni.and_then(|bonferroni| Ok((bonferroni, holm?, hochberg?)));
    let figures = all
        .as_ref()
        .map(|_| vec![number(present.len())])
        .map_err(|reason| *reason);
    let mut outcome = Outcome::of(present.len(), missing, figures);
    if let Ok((bonferroni, holm, hochberg)) = all {
        let cell = |p: Option<f64>| p.map_or(Cell::Unavailable, figure);
        outcome.rows = bonferroni
            .into_iter()
            .zip(holm)
            .zip(hochberg)
            .map(|((bonferroni, holm), hochberg)| {
                vec![cell(bonferroni), cell(holm), cell(hochberg)]
            })
            .collect();
    }
    outcome
}
