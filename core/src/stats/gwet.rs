//! Agreement of many raters that high agreement does not upset: Gwet's AC1 and AC2.
//!
//! Where nearly everybody gives the same rating, κ and α are close to zero although hardly anyone
//! disagrees, because they take what is common for what is due to chance. Gwet (2008) estimates
//! chance agreement from the ratings that are hard to give. AC1 counts two ratings as the same or
//! not; AC2 gives part of the credit to near ones, by [`Weights`]. Fleiss' κ is here too, because
//! people expect it.
//!
//! A row of the [`Table`] is a rater, a column a unit; gaps are allowed for.
//!
//! ```
//! use pedt::stats::Table;
//! use pedt::stats::gwet::{Weights, ac, fleiss_kappa};
//!
//! let ratings = Table::from_rows([
//!     [Some(3.0), Some(3.0), Some(3.0), Some(3.0), Some(3.0), Some(4.0)],
//!     [Some(3.0), Some(3.0), Some(3.0), Some(3.0), Some(4.0), Some(3.0)],
//! ])?;
//! let levels = [1.0, 2.0, 3.0, 4.0];
//! let ac1 = ac(&ratings, Weights::Identity, Some(&levels))?;
//! let kappa = fleiss_kappa(&ratings, Weights::Identity, Some(&levels))?;
//! assert_eq!(ac1.observed, 2.0 / 3.0);
//! assert!(ac1.coefficient > 0.6 && kappa.coefficient < -0.1);
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```

use super::{
    Table, Undefined,
    coding::Coding,
    distribution::{t_quantile, t_sf},
    within_group::finite,
};

/// How much credit two different ratings get: 1 for the same, 0 for the two ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Weights {
    /// None: ratings are the same or not.
    #[default]
    Identity,
    /// One less the distance of the values as a share of the widest.
    Linear,
    /// One less the square of that share.
    Quadratic,
    /// By order alone: one less the number of pairs of values from one rating to the other, as a
    /// share of all pairs of values (Gwet 2014).
    Ordinal,
}

impl Weights {
    /// The weight of each value with each, in the order of the values, which are two or more.
    pub(super) fn matrix(self, values: &[f64]) -> Vec<Vec<f64>> {
        let ends = values.first().zip(values.last());
        let width = ends.map_or(0.0, |(low, high)| high - low);
        let all = values.len() as f64 * (values.len() as f64 - 1.0) / 2.0;
        let rank = |place: usize| place as f64;
        let weight = |(i, a): (usize, f64), (j, b): (usize, f64)| match self {
            Self::Identity => f64::from(u8::from(i == j)),
            Self::Linear => 1.0 - (a - b).abs() / width,
            Self::Quadratic => 1.0 - (a - b) * (a - b) / (width * width),
            Self::Ordinal => {
                let between = (rank(i) - rank(j)).abs();
                1.0 - (between + 1.0) * between / 2.0 / all
            }
        };
        let each = || (0..).zip(values.iter().copied());
        each()
            .map(|a| each().map(|b| weight(a, b)).collect())
            .collect()
    }
}

/// An agreement coefficient, with what it comes from.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ChanceCorrected {
    /// (observed − expected) / (1 − expected), up to 1.
    pub coefficient: f64,
    /// The weighted share of pairs of raters of a unit who agree, averaged over units.
    pub observed: f64,
    /// The agreement to expect by chance.
    pub expected: f64,
    /// The standard error over units (Gwet 2014), if there are two units or more.
    pub standard_error: Result<f64, Undefined>,
    /// The units with a rating or more.
    pub units: usize,
    /// The units with two ratings or more, which the observed agreement comes from.
    pub pairable: usize,
}

impl ChanceCorrected {
    /// The confidence interval from the *t* distribution on units − 1 degrees of freedom; no limit
    /// is above 1.
    ///
    /// # Errors
    ///
    /// [`Undefined::OutOfRange`] for a confidence that is not between 0 and 1; the reason for
    /// having no standard error.
    pub fn interval(&self, confidence: f64) -> Result<(f64, f64), Undefined> {
        if !(confidence > 0.0 && confidence < 1.0) {
            return Err(Undefined::OutOfRange);
        }
        let error = self.standard_error?;
        let t = t_quantile(f64::midpoint(1.0, confidence), self.units as f64 - 1.0)?;
        let (low, high) = (self.coefficient - t * error, self.coefficient + t * error);
        Ok((finite(low)?, finite(high)?.min(1.0)))
    }

    /// The two-sided *p* value of no agreement beyond chance.
    ///
    /// # Errors
    ///
    /// [`Undefined::NoVariation`] when the standard error is zero; the reason for having none.
    pub fn p_value(&self) -> Result<f64, Undefined> {
        let error = self.standard_error?;
        if error == 0.0 {
            return Err(Undefined::NoVariation);
        }
        let t = (self.coefficient / error).abs();
        Ok(2.0 * t_sf(t, self.units as f64 - 1.0)?)
    }
}

/// Gwet's AC1 (identity weights) or AC2 (any other) of many raters (Gwet 2008, 2014).
///
/// `values` are all that may be given, such as the levels of the scale. They count although nobody
/// gave them; `None` means those that were given, as in R's `irrCAC`. A unit with one rating tells
/// of chance, but not of agreement.
///
/// # Errors
///
/// [`Undefined::NoAnswers`]; [`Undefined::TooFewAnswers`] when no unit has two ratings;
/// [`Undefined::NoVariation`] for fewer than two values; [`Undefined::OutOfRange`] for a rating
/// that is not among the values; [`Undefined::NotFinite`].
pub fn ac(
    table: &Table,
    weights: Weights,
    values: Option<&[f64]>,
) -> Result<ChanceCorrected, Undefined> {
    chance_corrected(table, weights, values, |shares, weights| {
        let q = shares.len() as f64;
        let all = weights
            .iter()
            .flatten()
            .fold(0.0, |sum, weight| sum + weight);
        let hard = all / (q * (q - 1.0));
        shares.iter().map(|share| hard * (1.0 - share)).collect()
    })
}

/// Fleiss' κ of many raters (1971), weighted and with gaps (Gwet 2014).
///
/// Without gaps and weights it is the κ that Fleiss published. `values` as for [`ac`].
///
/// # Errors
///
/// As for [`ac`]; [`Undefined::NoVariation`] also when all ratings are of one value.
pub fn fleiss_kappa(
    table: &Table,
    weights: Weights,
    values: Option<&[f64]>,
) -> Result<ChanceCorrected, Undefined> {
    chance_corrected(table, weights, values, |shares, weights| {
        weights.iter().map(|row| dot(row, shares)).collect()
    })
}

/// A coefficient whose chance agreement is the sum over values of the share of the value and the
/// `chance` that another rating agrees with it.
fn chance_corrected(
    table: &Table,
    weights: Weights,
    values: Option<&[f64]>,
    chance: impl Fn(&[f64], &[Vec<f64>]) -> Vec<f64>,
) -> Result<ChanceCorrected, Undefined> {
    let coding = Coding::of(table, values)?;
    if coding.values.len() < 2 {
        return Err(Undefined::NoVariation);
    }
    let weights = weights.matrix(&coding.values);
    let rated = coding.units.iter().filter(|unit| !unit.is_empty());
    let units: Vec<(f64, Vec<f64>)> = rated
        .map(|unit| (unit.len() as f64, coding.count(unit)))
        .collect();
    let n = units.len() as f64;

    // The share of each value in a unit, averaged over units.
    let mut shares = vec![0.0; coding.values.len()];
    for (raters, counts) in &units {
        for (share, count) in shares.iter_mut().zip(counts) {
            *share += count / raters / n;
        }
    }
    let agreements: Vec<Option<f64>> = units
        .iter()
        .map(|(raters, counts)| agreement(*raters, counts, &weights))
        .collect();
    let pairable = agreements.iter().flatten().count();
    if pairable == 0 {
        return Err(Undefined::TooFewAnswers);
    }
    let sum = agreements
        .iter()
        .flatten()
        .fold(0.0, |sum, share| sum + share);
    let observed = sum / pairable as f64;
    let chance = chance(&shares, &weights);
    let expected = dot(&shares, &chance);
    let rest = 1.0 - expected;
    // Shares are sums of fractions, and may miss 1 by rounding.
    if rest <= 1e-12 {
        return Err(Undefined::NoVariation);
    }
    let coefficient = finite((observed - expected) / rest)?;

    // Each unit's part in the coefficient; their spread gives its standard error.
    let parts = units
        .iter()
        .zip(&agreements)
        .map(|((raters, counts), share)| {
            let share = share.map_or(0.0, |share| share - expected);
            let by_chance = dot(counts, &chance) / raters;
            n / pairable as f64 * share / rest
                - 2.0 * (1.0 - coefficient) * (by_chance - expected) / rest
        });
    let squares = parts.fold(0.0, |sum, part| {
        sum + (part - coefficient) * (part - coefficient)
    });
    let standard_error = if units.len() < 2 {
        Err(Undefined::TooFewAnswers)
    } else {
        finite(libm::sqrt(squares / (n * (n - 1.0))))
    };
    Ok(ChanceCorrected {
        coefficient,
        observed,
        expected,
        standard_error,
        units: units.len(),
        pairable,
    })
}

/// The weighted share of the pairs of a unit's ratings that agree, if there are pairs.
fn agreement(raters: f64, counts: &[f64], weights: &[Vec<f64>]) -> Option<f64> {
    let agreeing = counts.iter().zip(weights).fold(0.0, |sum, (count, row)| {
        sum + count * (dot(row, counts) - 1.0)
    });
    (raters > 1.0).then(|| agreeing / (raters * (raters - 1.0)))
}

pub(super) fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).fold(0.0, |sum, (a, b)| sum + a * b)
}

/// How often raters agree, with nothing taken off for chance.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct RawAgreement {
    /// The share of pairs of raters of a unit who agree, averaged over units, from 0 to 1.
    pub pairs: f64,
    /// The share of units whose raters all agree, from 0 to 1.
    pub unanimous: f64,
    /// The units with two ratings or more.
    pub units: usize,
}

/// The raw agreement: by pairs, weighted, and by units that are unanimous.
///
/// `values` as for [`ac`]; they matter for weights alone.
///
/// # Errors
///
/// [`Undefined::NoAnswers`]; [`Undefined::TooFewAnswers`] when no unit has two ratings;
/// [`Undefined::OutOfRange`] for a rating that is not among the values; [`Undefined::NotFinite`].
///
/// ```
/// use pedt::stats::Table;
/// use pedt::stats::gwet::{Weights, raw_agreement};
///
/// let ratings = Table::from_rows([
///     [Some(3.0), Some(3.0), Some(1.0)],
///     [Some(3.0), Some(3.0), Some(4.0)],
///     [Some(3.0), Some(4.0), None],
/// ])?;
/// let raw = raw_agreement(&ratings, Weights::Identity, None)?;
/// assert!((raw.pairs - 4.0 / 9.0).abs() < 1e-12);
/// assert_eq!((raw.unanimous, raw.units), (1.0 / 3.0, 3));
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn raw_agreement(
    table: &Table,
    weights: Weights,
    values: Option<&[f64]>,
) -> Result<RawAgreement, Undefined> {
    let coding = Coding::of(table, values)?;
    let weights = if coding.values.len() < 2 {
        Weights::Identity // one value has no width
    } else {
        weights
    };
    let weights = weights.matrix(&coding.values);
    let units: Vec<&Vec<usize>> = coding.units.iter().filter(|unit| unit.len() > 1).collect();
    if units.is_empty() {
        return Err(Undefined::TooFewAnswers);
    }
    let n = units.len() as f64;
    let pairs = units.iter().fold(0.0, |sum, unit| {
        let counts = coding.count(unit);
        sum + agreement(unit.len() as f64, &counts, &weights).unwrap_or(0.0)
    });
    let alike = |unit: &&&Vec<usize>| unit.iter().all(|rating| Some(rating) == unit.first());
    Ok(RawAgreement {
        pairs: finite(pairs / n)?,
        unanimous: units.iter().filter(alike).count() as f64 / n,
        units: units.len(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::testing::{cells, ratings, read, whole};
    use proptest::prelude::*;

    const ALL: [Weights; 4] = [
        Weights::Identity,
        Weights::Linear,
        Weights::Quadratic,
        Weights::Ordinal,
    ];

    #[track_caller]
    fn assert_near(figure: f64, expected: f64) {
        assert!(
            (figure - expected).abs() < 1e-12,
            "{figure} is not {expected}"
        );
    }

    #[test]
    fn gives_the_published_example() {
        // Gwet's example of four raters and twelve units, in irrCAC and its documentation.
        let table = read(RATERS);
        let ac1 = ac(&table, Weights::Identity, None).unwrap();
        assert!((ac1.coefficient - 0.77544).abs() < 5e-6);
        assert!((ac1.observed - 0.81818).abs() < 5e-6);
        assert!((ac1.expected - 0.19032).abs() < 5e-6);
        assert!((ac1.standard_error.unwrap() - 0.14295).abs() < 5e-6);
        assert!((ac1.p_value().unwrap() - 0.00021).abs() < 5e-6);
        let (low, high) = ac1.interval(0.95).unwrap();
        assert!((low - 0.46081).abs() < 5e-6 && high == 1.0);
        assert_eq!((ac1.units, ac1.pairable), (12, 11));
        let kappa = fleiss_kappa(&table, Weights::Identity, None).unwrap();
        assert!((kappa.coefficient - 0.76117).abs() < 5e-6);
        assert!((kappa.standard_error.unwrap() - 0.15302).abs() < 5e-6);
    }

    const RATERS: &str = "1 2 3 3 2 1 4 1 2 . . .; 1 2 3 3 2 2 4 1 2 5 . .; \
                          . 3 3 3 2 3 4 2 2 5 1 3; 1 2 3 3 2 4 4 1 2 5 1 .";

    #[test]
    fn matches_irr_cac() {
        // irrCAC 0.4.4 (Python), digits=15, on random tables; by weights (identity, linear,
        // quadratic, ordinal): AC, its standard error, Fleiss' κ, its standard error, agreement.
        for (rows, values, expected) in [
            (
                "1 2 4 1 3 2 4 2 3 1; 2 1 3 2 3 3 4 1 3 1",
                0,
                [
                    [
                        0.205298013245033,
                        0.21605320464215,
                        0.183673469387755,
                        0.225998668409015,
                        0.4,
                    ],
                    [
                        0.53307392996109,
                        0.12830983530197,
                        0.487179487179487,
                        0.169416156827418,
                        0.8,
                    ],
                    [
                        0.771863117870722,
                        0.064849884437523,
                        0.72972972972973,
                        0.108387306419626,
                        0.933333333333333,
                    ],
                    [
                        0.693486590038314,
                        0.085965528219043,
                        0.646017699115045,
                        0.132764858480714,
                        0.9,
                    ],
                ],
            ),
            (
                "2 4 . 2 1 2 4 . 4; 3 4 2 3 3 . . 4 4; 3 . . 4 2 4 3 . .",
                4,
                [
                    [
                        0.149606299212598,
                        0.242802735749997,
                        -0.028571428571429,
                        0.214536684907684,
                        0.333333333333333,
                    ],
                    [
                        0.391819798458803,
                        0.23535760798891,
                        0.097095922557935,
                        0.24398262580517,
                        0.698412698412698,
                    ],
                    [
                        0.591762252346194,
                        0.218733177891493,
                        0.224709830023653,
                        0.276541540791422,
                        0.846560846560846,
                    ],
                    [
                        0.530689842476915,
                        0.223797092462737,
                        0.178765049637401,
                        0.263384514958034,
                        0.80952380952381,
                    ],
                ],
            ),
            (
                "4 1 . 5 . 4 4 1 4 . 5 .; 4 . . 4 . 2 4 . 4 . 4 .; . . 1 4 1 2 3 . 4 5 5 .; . 1 2 4 2 . 4 1 . 3 . 1; 4 1 1 . 1 . . 1 3 . 5 2",
                5,
                [
                    [
                        0.384615384615385,
                        0.129094039374375,
                        0.333333333333333,
                        0.111046142206168,
                        0.5,
                    ],
                    [
                        0.634920634920635,
                        0.117267918786201,
                        0.611814345991561,
                        0.106082027842928,
                        0.840277777777778,
                    ],
                    [
                        0.807017543859649,
                        0.092708717734609,
                        0.791725105189341,
                        0.087912338119038,
                        0.942708333333333,
                    ],
                    [
                        0.76068376068376,
                        0.100395190345306,
                        0.742758708689549,
                        0.093624386113908,
                        0.922222222222222,
                    ],
                ],
            ),
            (
                "1 1 5 6 3 3 7 .; 1 3 7 5 3 2 6 7; 1 . 6 4 2 3 7 5; 1 1 6 6 4 4 6 .; . 3 7 . 2 2 7 6; 2 2 6 6 2 3 6 5",
                0,
                [
                    [
                        0.195429186896778,
                        0.056555073231958,
                        0.178514356410124,
                        0.056433933879763,
                        0.308333333333333,
                    ],
                    [
                        0.626119003525438,
                        0.043517900240305,
                        0.629384319824353,
                        0.065750775091457,
                        0.853472222222222,
                    ],
                    [
                        0.852375097493606,
                        0.026118102099931,
                        0.856461469223364,
                        0.043098551687078,
                        0.965162037037037,
                    ],
                    [
                        0.803326704465883,
                        0.030267217472195,
                        0.807975096770362,
                        0.051060705694241,
                        0.949206349206349,
                    ],
                ],
            ),
            (
                "4 . . . 4 . 3 3 4 4 . 4; . 4 4 . . 4 . . . . 4 4; 3 3 3 3 4 2 . . . 4 . .; 4 4 4 . 3 . . 4 4 4 3 4",
                4,
                [
                    [
                        0.316943109595412,
                        0.175366563691482,
                        -0.108528301886792,
                        0.207087768589551,
                        0.433333333333333,
                    ],
                    [
                        0.631110794848075,
                        0.161740826057277,
                        -0.188445667125172,
                        0.206883631110451,
                        0.777777777777778,
                    ],
                    [
                        0.810345021669387,
                        0.154430401099799,
                        -0.312149532710277,
                        0.23473013072008,
                        0.903703703703704,
                    ],
                    [
                        0.759549882025531,
                        0.156167750748276,
                        -0.255337965887552,
                        0.21972157543524,
                        0.872222222222222,
                    ],
                ],
            ),
        ] {
            let table = read(rows);
            let points: Vec<f64> = (1..=values).map(f64::from).collect();
            let declared = (values > 0).then_some(points.as_slice());
            for (weights, [coefficient, error, kappa, kappa_error, observed]) in
                ALL.into_iter().zip(expected)
            {
                let ac = ac(&table, weights, declared).unwrap();
                assert_near(ac.coefficient, coefficient);
                assert_near(ac.standard_error.unwrap(), error);
                assert_near(ac.observed, observed);
                let fleiss = fleiss_kappa(&table, weights, declared).unwrap();
                assert_near(fleiss.coefficient, kappa);
                assert_near(fleiss.standard_error.unwrap(), kappa_error);
                let raw = raw_agreement(&table, weights, declared).unwrap();
                assert_near(raw.pairs, observed);
            }
        }
    }

    #[test]
    fn gives_the_kappa_that_fleiss_published() {
        // Ten units, fourteen raters, five values: the table of the Wikipedia article on Fleiss'
        // κ, published there as 0.210.
        let counts: [[i32; 5]; 10] = [
            [0, 0, 0, 0, 14],
            [0, 2, 6, 4, 2],
            [0, 0, 3, 5, 6],
            [0, 3, 9, 2, 0],
            [2, 2, 8, 1, 1],
            [7, 7, 0, 0, 0],
            [3, 2, 6, 3, 0],
            [2, 5, 3, 2, 2],
            [6, 5, 2, 1, 0],
            [0, 2, 2, 3, 7],
        ];
        let units = counts.map(|unit| {
            let of = |(value, &n): (i32, &i32)| (0..n).map(move |_| Some(f64::from(value)));
            (1..).zip(&unit).flat_map(of).collect::<Vec<_>>()
        });
        let table = Table::from_rows(units).unwrap().transposed();
        let kappa = fleiss_kappa(&table, Weights::Identity, None).unwrap();
        assert!((kappa.coefficient - 0.210).abs() < 5e-4);
        assert!((kappa.observed - 0.378).abs() < 5e-4);
        assert!((kappa.expected - 0.213).abs() < 5e-4);
    }

    #[test]
    fn gives_reasons() {
        let of = |table: &Table, values: Option<&[f64]>| {
            [
                ac(table, Weights::Quadratic, values).map(|c| c.coefficient),
                fleiss_kappa(table, Weights::Quadratic, values).map(|c| c.coefficient),
            ]
        };
        for (table, reason) in [
            (whole(&[]), Undefined::NoAnswers),
            (cells(&[&[None], &[None]]), Undefined::NoAnswers),
            (whole(&[&[1, 2, 3]]), Undefined::TooFewAnswers),
            (whole(&[&[3, 3], &[3, 3]]), Undefined::NoVariation),
        ] {
            assert_eq!(of(&table, None), [Err(reason); 2], "{table:?}");
        }
        let alike = whole(&[&[3, 3], &[3, 3]]);
        assert_eq!(
            of(&alike, Some(&[3.0, 4.0])),
            [Ok(1.0), Err(Undefined::NoVariation)]
        );
        assert_eq!(
            of(&alike, Some(&[1.0, 4.0])),
            [Err(Undefined::OutOfRange); 2]
        );
        assert_eq!(
            of(&alike, Some(&[f64::NAN])),
            [Err(Undefined::NotFinite); 2]
        );
        // Ten tenths of a share are a little less than one.
        let many = whole(&[&[3; 10], &[3; 10]]);
        let figures = of(&many, Some(&[3.0, 4.0]));
        assert_eq!(figures, [Ok(1.0), Err(Undefined::NoVariation)]);
        let raw = raw_agreement(&alike, Weights::Linear, None).unwrap();
        assert_eq!((raw.pairs, raw.unanimous), (1.0, 1.0));

        let unit = ac(&whole(&[&[3], &[4]]), Weights::Identity, None).unwrap();
        assert_eq!(unit.standard_error, Err(Undefined::TooFewAnswers));
        assert_eq!(unit.interval(0.95), Err(Undefined::TooFewAnswers));
        assert_eq!(unit.interval(1.0), Err(Undefined::OutOfRange));
        assert_eq!(unit.interval(f64::NAN), Err(Undefined::OutOfRange));
        let sure = ac(&alike, Weights::Identity, Some(&[3.0, 4.0])).unwrap();
        assert_eq!(sure.p_value(), Err(Undefined::NoVariation));
        assert_eq!(sure.interval(0.95), Ok((1.0, 1.0)));
    }

    proptest! {
        #[test]
        fn the_order_of_raters_and_units_does_not_matter(table in ratings(2..6, 2..8, true)) {
            let mut rows: Vec<Vec<_>> = table.each_row().map(<[_]>::to_vec).collect();
            rows.reverse();
            for row in &mut rows {
                row.reverse();
            }
            let turned = Table::from_rows(rows)?;
            for weights in ALL {
                for figure in [ac, fleiss_kappa] {
                    match (figure(&table, weights, None), figure(&turned, weights, None)) {
                        (Ok(a), Ok(b)) => {
                            prop_assert!((a.coefficient - b.coefficient).abs() < 1e-9);
                        }
                        (a, b) => prop_assert_eq!(a.err(), b.err()),
                    }
                }
            }
        }

        #[test]
        fn linear_and_ordinal_weights_of_two_values_are_identity(table in ratings(2..6, 2..8, true)) {
            let two = Table::from_rows(table.each_row().map(|row| {
                row.iter().map(|cell| cell.map(|value| f64::from(u8::from(value > 2.0)))).collect::<Vec<_>>()
            }))?;
            let values = [0.0, 1.0];
            let identity = ac(&two, Weights::Identity, Some(&values));
            for weights in ALL {
                prop_assert_eq!(ac(&two, weights, Some(&values)), identity);
            }
        }

        #[test]
        fn agreement_is_a_share(table in ratings(1..6, 1..8, true)) {
            for weights in ALL {
                if let Ok(raw) = raw_agreement(&table, weights, Some(&[1.0, 2.0, 3.0, 4.0])) {
                    prop_assert!((0.0..=1.0 + 1e-12).contains(&raw.pairs));
                    prop_assert!(raw.unanimous <= raw.pairs + 1e-12);
                }
            }
        }

        #[test]
        fn never_panics(table in ratings(0..5, 0..5, true), values in proptest::collection::vec(any::<f64>(), 0..5)) {
            for weights in ALL {
                for values in [None, Some(values.as_slice())] {
                    for figure in [ac, fleiss_kappa] {
                        if let Ok(figure) = figure(&table, weights, values) {
                            prop_assert!(figure.coefficient.is_finite());
                            prop_assert!(figure.standard_error.is_err() || figure.standard_error.is_ok_and(f64::is_finite));
                        }
                    }
                }
            }
        }
    }
}
