//! Whether raters who all rate the same units give them the same numbers: the ICC family.
//!
//! Every rater has rated every unit. The intraclass correlation is the part of the variance of
//! ratings that units account for, and there are six of it (Shrout & Fleiss 1979; McGraw & Wong
//! 1996), by two questions. Which disagreement counts ([`Model`]): any at all, or only what remains
//! when one rater is kinder than another throughout? And what is relied on ([`Scores`]): the
//! ratings of one rater, or the mean over all of them?
//!
//! | here | McGraw & Wong | Shrout & Fleiss |
//! | --- | --- | --- |
//! | one-way, single or mean | ICC(1), ICC(*k*) | 1,1 and 1,*k* |
//! | agreement, single or mean | ICC(A,1), ICC(A,*k*) | 2,1 and 2,*k* |
//! | consistency, single or mean | ICC(C,1), ICC(C,*k*) | 3,1 and 3,*k* |
//!
//! A row of the [`Table`] is a rater, a column a unit, as everywhere here; R's `psych` and `irr`
//! have it the other way round ([`Table::transposed`]).
//!
//! ```
//! use pedt::stats::Table;
//! use pedt::stats::icc::{Model, Scores, two_way};
//!
//! // The example of Shrout and Fleiss: four judges rate six people.
//! let ratings = Table::from_rows([
//!     [9, 6, 8, 7, 10, 6], [2, 1, 4, 1, 5, 2], [5, 3, 6, 2, 6, 4], [8, 2, 8, 6, 9, 7],
//! ].map(|rater| rater.map(|rating| Some(f64::from(rating)))))?;
//!
//! let judges = two_way(&ratings)?;
//! assert_eq!((judges.raters, judges.units), (4, 6));
//! assert!((judges.icc(Model::Agreement, Scores::Single)? - 0.289764).abs() < 1e-6);
//! assert!((judges.icc(Model::Consistency, Scores::Single)? - 0.714841).abs() < 1e-6);
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```
//!
//! For raters who each belong to one group, such as the leaders of a school, see
//! [`one_way`](super::one_way).

use super::{
    Table, Undefined,
    alpha::spearman_brown,
    distribution::{f_quantile, f_sf},
    means,
    one_way::{f_limits, noticeable, quotient, single},
    within_group::finite,
};

/// Which disagreement counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Model {
    /// All of it, and it makes no difference which rater is which: the raters of one unit need not
    /// be those of another.
    OneWay,
    /// All of it, that between kind and strict raters apart from the rest: absolute agreement.
    Agreement,
    /// Only what remains when each rater's own level is taken off: consistency.
    Consistency,
}

/// What is relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scores {
    /// The ratings of a single rater.
    Single,
    /// The mean over the raters there are.
    Average,
}

/// A test of whether units differ at all.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct FTest {
    /// The mean square between units by that of the disagreement.
    pub f: f64,
    /// Its degrees of freedom above.
    pub df1: usize,
    /// Its degrees of freedom below.
    pub df2: usize,
    /// The probability of such an *F* or a larger one if units did not differ.
    pub p: f64,
}

/// The mean squares of a complete table of raters and units.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct TwoWay {
    /// The units that everybody rated.
    pub units: usize,
    /// The raters.
    pub raters: usize,
    /// Between units, on units − 1 degrees of freedom.
    pub ms_units: f64,
    /// Between raters, on raters − 1.
    pub ms_raters: f64,
    /// Within units, on units × (raters − 1).
    pub ms_within: f64,
    /// What remains, on (units − 1) × (raters − 1).
    pub ms_error: f64,
}

/// The two-way analysis of variance of the units that everybody rated.
///
/// A unit with a gap is left out, as in R's `irr`.
///
/// # Errors
///
/// [`Undefined::NoAnswers`]; [`Undefined::TooFewAnswers`] for fewer than two raters;
/// [`Undefined::TooFewColumns`] when fewer than two units are complete; [`Undefined::NotFinite`].
pub fn two_way(table: &Table) -> Result<TwoWay, Undefined> {
    if table.missing() == table.rows() * table.columns() {
        return Err(Undefined::NoAnswers);
    }
    if table.rows() < 2 {
        return Err(Undefined::TooFewAnswers);
    }
    let complete = table.transposed().complete_rows();
    if complete.rows() < 2 {
        return Err(Undefined::TooFewColumns);
    }
    let units: Vec<Vec<f64>> = complete
        .each_row()
        .map(|unit| unit.iter().flatten().copied().collect())
        .collect();
    let all = units.concat();
    let (low, high) = means::range(&all)?;
    let grand = means::mean(&all)?;
    let unit_means = units.iter().map(|unit| means::mean(unit));
    let unit_means = unit_means.collect::<Result<Vec<f64>, _>>()?;
    let rater = |at| means::mean(&complete.column(at).flatten().collect::<Vec<f64>>());
    let rater_means = (0..complete.columns()).map(rater);
    let rater_means = rater_means.collect::<Result<Vec<f64>, _>>()?;

    let square = |deviation: f64| deviation * deviation;
    let spread = |means: &[f64]| {
        means
            .iter()
            .fold(0.0, |sum, mean| sum + square(mean - grand))
    };
    let (mut within, mut error) = (0.0, 0.0);
    for (unit, unit_mean) in units.iter().zip(&unit_means) {
        for (rating, rater_mean) in unit.iter().zip(&rater_means) {
            within += square(rating - unit_mean);
            error += square(rating - unit_mean - (rater_mean - grand));
        }
    }
    let (n, k) = (units.len() as f64, rater_means.len() as f64);
    let mean_square =
        |squares: f64, df: f64| finite(noticeable(squares, n * k, low.abs().max(high.abs())) / df);
    Ok(TwoWay {
        units: units.len(),
        raters: rater_means.len(),
        ms_units: mean_square(k * spread(&unit_means), n - 1.0)?,
        ms_raters: mean_square(n * spread(&rater_means), k - 1.0)?,
        ms_within: mean_square(within, n * (k - 1.0))?,
        ms_error: mean_square(error, (n - 1.0) * (k - 1.0))?,
    })
}

impl TwoWay {
    fn sizes(&self) -> (f64, f64) {
        (self.units as f64, self.raters as f64)
    }

    /// The mean square that units are compared with, and its degrees of freedom.
    fn disagreement(&self, model: Model) -> (f64, usize) {
        match model {
            Model::OneWay => (self.ms_within, self.units * (self.raters - 1)),
            Model::Agreement | Model::Consistency => {
                (self.ms_error, (self.units - 1) * (self.raters - 1))
            }
        }
    }

    /// The intraclass correlation, up to 1 and never clipped.
    ///
    /// # Errors
    ///
    /// [`Undefined::NoVariation`] when all ratings are the same, and for the mean over raters when
    /// the units' means are; [`Undefined::NotEstimable`] for ICC(A,*k*) when units differ by less
    /// than the disagreement alone would make them.
    pub fn icc(&self, model: Model, scores: Scores) -> Result<f64, Undefined> {
        let (n, k) = self.sizes();
        let (units, (other, _)) = (self.ms_units, self.disagreement(model));
        let by_raters = match model {
            Model::Agreement => (self.ms_raters - self.ms_error) / n,
            Model::OneWay | Model::Consistency => 0.0,
        };
        let below = match scores {
            Scores::Single => units + (k - 1.0) * other + k * by_raters,
            Scores::Average => units + by_raters,
        };
        if below <= 0.0 && by_raters < 0.0 {
            return Err(Undefined::NotEstimable);
        }
        quotient(units - other, below)
    }

    /// The test of whether units differ; the same for single ratings and their mean.
    ///
    /// # Errors
    ///
    /// [`Undefined::NoVariation`] when there is no disagreement to compare with.
    pub fn f_test(&self, model: Model) -> Result<FTest, Undefined> {
        let (other, df2) = self.disagreement(model);
        let (f, df1) = (quotient(self.ms_units, other)?, self.units - 1);
        Ok(FTest {
            f,
            df1,
            df2,
            p: f_sf(f, df1 as f64, df2 as f64)?,
        })
    }

    /// The confidence interval: exact for one-way and consistency, Satterthwaite's approximation
    /// for agreement (Shrout & Fleiss 1979; McGraw & Wong 1996). That of ICC(A,*k*) is stepped up
    /// from that of ICC(A,1) by Spearman and Brown, as in R's `psych`. With perfect agreement both
    /// limits are 1.
    ///
    /// # Errors
    ///
    /// [`Undefined::OutOfRange`] for a confidence that is not between 0 and 1;
    /// [`Undefined::NotEstimable`] where a limit has no meaning; as for [`icc`](Self::icc).
    pub fn interval(
        &self,
        model: Model,
        scores: Scores,
        confidence: f64,
    ) -> Result<(f64, f64), Undefined> {
        self.icc(model, scores)?;
        let (_, k) = self.sizes();
        if model == Model::Agreement {
            let (low, high) = self.agreement_limits(confidence)?;
            return match scores {
                Scores::Single => Ok((low, high)),
                Scores::Average => Ok((spearman_brown(low, k)?, spearman_brown(high, k)?)),
            };
        }
        let (other, df2) = self.disagreement(model);
        let df = (self.units as f64 - 1.0, df2 as f64);
        let (low, high) = f_limits(self.ms_units, other, df, confidence)?;
        match scores {
            Scores::Single => Ok((single(low, k), single(high, k))),
            Scores::Average => Ok((finite(1.0 - 1.0 / low)?, finite(1.0 - 1.0 / high)?)),
        }
    }

    /// The limits of ICC(A,1).
    fn agreement_limits(&self, confidence: f64) -> Result<(f64, f64), Undefined> {
        if !(confidence > 0.0 && confidence < 1.0) {
            return Err(Undefined::OutOfRange);
        }
        if self.ms_error == 0.0 && self.ms_raters == 0.0 {
            return Ok((1.0, 1.0));
        }
        let ((n, k), icc) = (self.sizes(), self.icc(Model::Agreement, Scores::Single)?);
        let (units, raters, error) = (self.ms_units, self.ms_raters, self.ms_error);
        // Satterthwaite's degrees of freedom of the disagreement within units.
        let of_raters = k * icc * raters;
        let of_error = (n * (1.0 + (k - 1.0) * icc) - k * icc) * error;
        let df = (k - 1.0) * (n - 1.0) * (of_raters + of_error) * (of_raters + of_error)
            / ((n - 1.0) * of_raters * of_raters + of_error * of_error);
        if !(df.is_finite() && df > 0.0) {
            return Err(Undefined::NotEstimable);
        }
        let p = f64::midpoint(1.0, confidence);
        let (f_low, f_high) = (f_quantile(p, n - 1.0, df)?, f_quantile(p, df, n - 1.0)?);
        let rest = k * raters + (k * n - k - n) * error;
        let low = quotient(n * (units - f_low * error), f_low * rest + n * units)?;
        let high = quotient(n * (f_high * units - error), rest + n * f_high * units)?;
        Ok((low, high))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::{
        Missing,
        alpha::cronbach_alpha,
        one_way::{GroupSize, one_way},
        testing::{assert_close, cells, ratings, read, whole},
    };
    use proptest::prelude::*;

    const ALL: [(Model, Scores); 6] = [
        (Model::OneWay, Scores::Single),
        (Model::Agreement, Scores::Single),
        (Model::Consistency, Scores::Single),
        (Model::OneWay, Scores::Average),
        (Model::Agreement, Scores::Average),
        (Model::Consistency, Scores::Average),
    ];

    #[test]
    fn matches_pingouin() {
        // pingouin 0.6.1 intraclass_corr, its limits without rounding (SciPy 1.12), in the order
        // of `ALL`: ICC, F, p, lower, upper. The first is the example of Shrout & Fleiss (1979),
        // published as .17, .29, .71, .44, .62, .91.
        for (rows, expected) in [
            (
                "9 6 8 7 10 6; 2 1 4 1 5 2; 5 3 6 2 6 4; 8 2 8 6 9 7",
                [
                    [
                        0.1657417684054755,
                        1.7946784922394683,
                        0.1647688083446397,
                        -0.13293232487475096,
                        0.7225600623281211,
                    ],
                    [
                        0.28976377952755916,
                        11.027247956403299,
                        0.00013456651648433476,
                        0.01878651337471204,
                        0.7610843696489529,
                    ],
                    [
                        0.7148407148407154,
                        11.027247956403299,
                        0.00013456651648433476,
                        0.34246476503392614,
                        0.9458582599553597,
                    ],
                    [
                        0.44279713367926876,
                        1.7946784922394683,
                        0.1647688083446397,
                        -0.8844421552381196,
                        0.9124154203407755,
                    ],
                    [
                        0.6200505475989893,
                        11.027247956403299,
                        0.00013456651648433476,
                        0.07113681530250346,
                        0.9272320401677219,
                    ],
                    [
                        0.9093155423770697,
                        11.027247956403299,
                        0.00013456651648433476,
                        0.6756747138163055,
                        0.9858916781690623,
                    ],
                ],
            ),
            (
                "1 3 1 3 2 3 3 1; 1 2 1 2 3 2 2 3; 1 4 1 3 2 1 3 2",
                [
                    [
                        0.44247787610619466,
                        3.380952380952381,
                        0.020659299569050087,
                        0.016448483229338614,
                        0.8271794881632396,
                    ],
                    [
                        0.42857142857142855,
                        2.989473684210526,
                        0.03854940822143208,
                        -0.04361932651546673,
                        0.8274765284497703,
                    ],
                    [
                        0.39873417721518983,
                        2.989473684210526,
                        0.03854940822143208,
                        -0.040049810129677225,
                        0.8094016250450421,
                    ],
                    [
                        0.704225352112676,
                        3.380952380952381,
                        0.020659299569050087,
                        0.047773835426391464,
                        0.9348918087650915,
                    ],
                    [
                        0.6923076923076923,
                        2.989473684210526,
                        0.03854940822143208,
                        -0.143364944167421,
                        0.9350182591357368,
                    ],
                    [
                        0.6654929577464789,
                        2.989473684210526,
                        0.03854940822143208,
                        -0.13061134991911438,
                        0.9272192842481002,
                    ],
                ],
            ),
            (
                "5 2 4 3 3 3 4 3 4 2 3 3; 2 2 3 2 3 2 4 1 2 1 2 2",
                [
                    [
                        0.04166666666666646,
                        1.08695652173913,
                        0.44159427190141953,
                        -0.5068745157802275,
                        0.576973860723603,
                    ],
                    [
                        0.24925816023738853,
                        2.5700934579439236,
                        0.06631690712720828,
                        -0.1312964205479761,
                        0.6577305389824193,
                    ],
                    [
                        0.4397905759162301,
                        2.5700934579439236,
                        0.06631690712720828,
                        -0.149509698056618,
                        0.798544102525777,
                    ],
                    [
                        0.07999999999999963,
                        1.08695652173913,
                        0.44159427190141953,
                        -2.055762810888628,
                        0.7317481603136471,
                    ],
                    [
                        0.39904988123515417,
                        2.5700934579439236,
                        0.06631690712720828,
                        -0.30228129284513267,
                        0.7935313050167494,
                    ],
                    [
                        0.6109090909090906,
                        2.5700934579439236,
                        0.06631690712720828,
                        -0.3515847216952064,
                        0.8879894592569015,
                    ],
                ],
            ),
            (
                "3 2 4 3 2; 4 5 6 7 3; 4 1 6 4 1; 3 3 6 7 5; 4 3 6 5 3; 3 2 4 4 1",
                [
                    [
                        0.46284691136974004,
                        6.169999999999994,
                        0.00134865235085541,
                        0.12282472603944947,
                        0.8955634434769175,
                    ],
                    [
                        0.4855967078189297,
                        12.193675889328034,
                        3.499984266720715e-05,
                        0.1537673748778181,
                        0.8983437505447934,
                    ],
                    [
                        0.6510344827586201,
                        12.193675889328034,
                        3.499984266720715e-05,
                        0.29156235082071463,
                        0.9451439469183447,
                    ],
                    [
                        0.8379254457050241,
                        6.169999999999994,
                        0.00134865235085541,
                        0.45656252250432705,
                        0.9809346401351913,
                    ],
                    [
                        0.8499399759903961,
                        12.193675889328034,
                        3.499984266720715e-05,
                        0.5215880913753292,
                        0.981489174148843,
                    ],
                    [
                        0.9179902755267421,
                        12.193675889328034,
                        3.499984266720715e-05,
                        0.7117608181356954,
                        0.9904193611241143,
                    ],
                ],
            ),
            (
                "4 1 3 1 1 3 2 2 4 1 2 3 3 2 2 2 2 2 2 3; 4 1 3 1 3 4 3 2 4 1 2 3 1 4 4 3 3 3 2 4; 4 1 3 1 2 3 2 1 2 1 1 2 2 2 3 3 2 2 3 3; 4 2 4 2 3 3 3 2 4 1 2 2 2 3 3 3 3 3 3 4",
                [
                    [
                        0.5867673992673992,
                        6.679778393351801,
                        6.877146994241546e-09,
                        0.37517066863496157,
                        0.7797369818877387,
                    ],
                    [
                        0.5970082607724938,
                        8.858927259368109,
                        6.361286474086733e-11,
                        0.3666072682295037,
                        0.7907989491084378,
                    ],
                    [
                        0.6627013630731102,
                        8.858927259368109,
                        6.361286474086733e-11,
                        0.4654151356238392,
                        0.8273336665331376,
                    ],
                    [
                        0.8502944347681844,
                        6.679778393351801,
                        6.877146994241546e-09,
                        0.7060334970448532,
                        0.9340374053342372,
                    ],
                    [
                        0.8556115510759139,
                        8.858927259368109,
                        6.361286474086733e-11,
                        0.6983588177071749,
                        0.9379666568430456,
                    ],
                    [
                        0.8871195156340715,
                        8.858927259368109,
                        6.361286474086733e-11,
                        0.7769072972062145,
                        0.9504117507471346,
                    ],
                ],
            ),
            (
                "3 1 3 3 3 4 3 4 4; 2 4 4 1 2 1 3 4 3; 1 2 3 2 2 3 1 3 2",
                [
                    [
                        -0.02272727272727276,
                        0.9333333333333332,
                        0.5135859623711495,
                        -0.29838350300334815,
                        0.4796043187301755,
                    ],
                    [
                        0.02040816326530605,
                        1.0717703349282295,
                        0.4285788144493971,
                        -0.2341513023334371,
                        0.49354680231934245,
                    ],
                    [
                        0.023364485981308327,
                        1.0717703349282295,
                        0.4285788144493971,
                        -0.28041737091580776,
                        0.5289417183400759,
                    ],
                    [
                        -0.07142857142857154,
                        0.9333333333333332,
                        0.5135859623711495,
                        -2.219933691797328,
                        0.7343847554978147,
                    ],
                    [
                        0.058823529411764504,
                        1.0717703349282295,
                        0.4285788144493971,
                        -1.3211535605891032,
                        0.7451286660586146,
                    ],
                    [
                        0.06696428571428548,
                        1.0717703349282295,
                        0.4285788144493971,
                        -1.9155707267373847,
                        0.7710957417394585,
                    ],
                ],
            ),
        ] {
            let table = two_way(&read(rows)).unwrap();
            for ((model, scores), [icc, f, p, low, high]) in ALL.into_iter().zip(expected) {
                assert_close(table.icc(model, scores), icc);
                let test = table.f_test(model).unwrap();
                assert!((test.f - f).abs() < 1e-10 * f);
                assert!((test.p - p).abs() < 1e-10);
                let interval = table.interval(model, scores, 0.95).unwrap();
                assert!((interval.0 - low).abs() < 1e-9, "{interval:?} {low}");
                assert!((interval.1 - high).abs() < 1e-9, "{interval:?} {high}");
            }
        }
    }

    #[test]
    fn agrees_perfectly() {
        let table = two_way(&whole(&[&[1, 2, 3], &[1, 2, 3]])).unwrap();
        for (model, scores) in ALL {
            assert_eq!(table.icc(model, scores), Ok(1.0));
            assert_eq!(table.interval(model, scores, 0.95), Ok((1.0, 1.0)));
            assert_eq!(table.f_test(model), Err(Undefined::NoVariation));
        }
        // One rater is a point kinder throughout.
        let table = two_way(&whole(&[&[1, 2, 3], &[2, 3, 4]])).unwrap();
        assert_eq!(table.icc(Model::Consistency, Scores::Single), Ok(1.0));
        assert_close(table.icc(Model::Agreement, Scores::Single), 2.0 / 3.0);
        let interval = table
            .interval(Model::Agreement, Scores::Single, 0.95)
            .unwrap();
        assert!(interval.0 < 2.0 / 3.0 && interval.1 > 2.0 / 3.0);
    }

    #[test]
    fn gives_reasons() {
        for (table, reason) in [
            (whole(&[]), Undefined::NoAnswers),
            (cells(&[&[None], &[None]]), Undefined::NoAnswers),
            (whole(&[&[1, 2, 3]]), Undefined::TooFewAnswers),
            (whole(&[&[1], &[2]]), Undefined::TooFewColumns),
            (read("1 2 .; 1 . 3"), Undefined::TooFewColumns),
        ] {
            assert_eq!(two_way(&table), Err(reason), "{table:?}");
        }
        let alike = two_way(&whole(&[&[3, 3], &[3, 3]])).unwrap();
        for (model, scores) in ALL {
            assert_eq!(alike.icc(model, scores), Err(Undefined::NoVariation));
            assert_eq!(
                alike.interval(model, scores, 0.95),
                Err(Undefined::NoVariation)
            );
        }
        let some = two_way(&read("1 2 3 .; 1 3 3 4")).unwrap();
        assert_eq!((some.units, some.raters), (3, 2));
        for confidence in [0.0, 1.0, f64::NAN] {
            for (model, scores) in ALL {
                let interval = some.interval(model, scores, confidence);
                assert_eq!(interval, Err(Undefined::OutOfRange));
            }
        }
        let crossed = two_way(&whole(&[&[1, 2], &[2, 1]])).unwrap();
        let mean = crossed.icc(Model::Agreement, Scores::Average);
        assert_eq!(mean, Err(Undefined::NotEstimable));
        let mean = crossed.icc(Model::Consistency, Scores::Average);
        assert_eq!(mean, Err(Undefined::NoVariation));
    }

    proptest! {
        #[test]
        fn consistency_of_the_mean_is_alpha(table in ratings(2..6, 2..9, false)) {
            // Cronbach's α of raters as items.
            let alpha = cronbach_alpha(&table.transposed(), Missing::Listwise);
            let icc = two_way(&table)?.icc(Model::Consistency, Scores::Average);
            if let (Ok(alpha), Ok(icc)) = (alpha, icc) {
                prop_assert!((alpha.alpha - icc).abs() < 1e-9 * (1.0 + icc.abs()));
            }
        }

        #[test]
        fn one_way_is_that_of_groups(table in ratings(2..6, 2..9, false)) {
            let units: Vec<Vec<f64>> = (0..table.columns())
                .map(|unit| table.column(unit).flatten().collect())
                .collect();
            let (raters, groups) = (two_way(&table)?, one_way(&units)?);
            let (a, b) = (raters.icc(Model::OneWay, Scores::Single), groups.icc1(GroupSize::Mean));
            match (a, b) {
                (Ok(a), Ok(b)) => prop_assert!((a - b).abs() < 1e-12),
                (a, b) => prop_assert_eq!(a, b),
            }
            let (a, b) = (raters.icc(Model::OneWay, Scores::Average), groups.icc2());
            match (a, b) {
                (Ok(a), Ok(b)) => prop_assert!((a - b).abs() < 1e-12 * (1.0 + a.abs())),
                (a, b) => prop_assert_eq!(a, b),
            }
        }

        #[test]
        fn a_kinder_rater_changes_no_consistency(table in ratings(2..6, 2..9, false), more in 1..5_u8) {
            let mut first = true;
            let kinder = Table::from_rows(table.each_row().map(|row| {
                let more = if std::mem::take(&mut first) { f64::from(more) } else { 0.0 };
                row.iter().map(|cell| cell.map(|rating| rating + more)).collect::<Vec<_>>()
            }))?;
            let (before, after) = (two_way(&table)?, two_way(&kinder)?);
            let of = |table: TwoWay| table.icc(Model::Consistency, Scores::Single);
            match (of(before), of(after)) {
                (Ok(before), Ok(after)) => prop_assert!((before - after).abs() < 1e-9),
                (before, after) => prop_assert_eq!(before, after),
            }
        }

        #[test]
        fn an_interval_holds_its_figure(table in ratings(2..6, 2..9, false)) {
            let table = two_way(&table)?;
            for (model, scores) in [
                (Model::OneWay, Scores::Single),
                (Model::Consistency, Scores::Single),
                (Model::OneWay, Scores::Average),
                (Model::Consistency, Scores::Average),
            ] {
                if let Ok((low, high)) = table.interval(model, scores, 0.9) {
                    let icc = table.icc(model, scores)?;
                    prop_assert!(low <= icc + 1e-9 && icc <= high + 1e-9);
                }
            }
        }

        #[test]
        fn never_panics(table in ratings(0..6, 0..6, true), confidence: f64) {
            if let Ok(table) = two_way(&table) {
                for (model, scores) in ALL {
                    if let Ok((low, high)) = table.interval(model, scores, confidence) {
                        prop_assert!(low.is_finite() && high.is_finite());
                    }
                    prop_assert!(table.icc(model, scores).map_or(true, f64::is_finite));
                }
            }
        }
    }
}
