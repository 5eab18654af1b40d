//! Whether the items of a scale go together: Cronbach's α.
//!
//! Several statements are meant to say something of one thing, and their ratings are added up or
//! averaged. If they do measure one thing, people who rate one of them high rate the others high,
//! and the sum varies more than its parts. α puts that in a number: up to 1, and 0 where the items
//! have nothing to do with each other. Below zero, some item is most likely coded the wrong way
//! round.
//!
//! A row of the [`Table`] is a person, a column an item.
//!
//! ```
//! use pedt::stats::{Missing, Table, alpha::cronbach_alpha};
//!
//! let ratings = Table::from_rows([
//!     [1, 2, 2], [2, 2, 3], [3, 3, 3], [3, 4, 4], [2, 3, 2], [4, 4, 4],
//! ].map(|row| row.map(|rating| Some(f64::from(rating)))))?;
//!
//! let reliability = cronbach_alpha(&ratings, Missing::Listwise)?;
//! assert!((reliability.alpha - 0.9295775).abs() < 1e-7);
//! let (low, high) = reliability.interval(0.95)?;
//! assert!(low < 0.72 && high > 0.98); // six people are few
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```
//!
//! α rises with the number of items, and is noise among a handful of people: look at the
//! [`interval`](Reliability::interval) first. That the items measure *one* thing it takes for
//! granted and doesn't show; see [`omega`](super::omega).

use super::{
    Missing, Table, Undefined, covariance::Covariances, distribution::f_quantile,
    within_group::finite,
};

/// Cronbach's α, with what it rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Reliability {
    /// The coefficient, up to 1.
    pub alpha: f64,
    /// The rows that take part: the complete ones, or pairwise all that are not empty.
    pub rows: usize,
    /// The items.
    pub items: usize,
}

impl Reliability {
    /// The confidence interval of Feldt (1965; Feldt, Woodruff & Salih 1987).
    ///
    /// `1 − (1 − α) F` with the two quantiles of *F* on *n* − 1 and (*n* − 1)(*J* − 1) degrees of
    /// freedom, where *n* is the number of rows that take part.
    ///
    /// # Errors
    ///
    /// [`Undefined::OutOfRange`] for a confidence that is not between 0 and 1.
    pub fn interval(&self, confidence: f64) -> Result<(f64, f64), Undefined> {
        if !(confidence > 0.0 && confidence < 1.0) {
            return Err(Undefined::OutOfRange);
        }
        let df1 = self.rows as f64 - 1.0;
        let df2 = df1 * (self.items as f64 - 1.0);
        let tail = (1.0 - confidence) / 2.0;
        let limit = |p| finite(1.0 - (1.0 - self.alpha) * f_quantile(p, df1, df2)?);
        Ok((limit(1.0 - tail)?, limit(tail)?))
    }
}

/// Cronbach's α (1951) of the items as they are: `J/(J − 1) · (1 − Σ s²_j / s²_sum)`.
///
/// An item that everybody rated alike stays in and lowers α; R's `psych` drops it first, with a
/// warning.
///
/// # Errors
///
/// [`Undefined::TooFewColumns`] for fewer than two items; [`Undefined::NoAnswers`];
/// [`Undefined::TooFewAnswers`] for fewer than two rows, or pairwise for two items that fewer than
/// two rows have both of; [`Undefined::NoVariation`] when the sum doesn't vary;
/// [`Undefined::NotFinite`].
pub fn cronbach_alpha(table: &Table, missing: Missing) -> Result<Reliability, Undefined> {
    reliability(&Covariances::of(table, missing, 2)?)
}

/// Cronbach's α of the items brought to one variance: that of their correlations.
///
/// # Errors
///
/// As for [`cronbach_alpha`]; [`Undefined::NoVariation`] also when everybody rated an item alike.
///
/// ```
/// use pedt::stats::{Missing, Table, alpha::standardised_alpha};
///
/// let ratings = Table::from_rows([
///     [Some(1.0), Some(10.0)], [Some(2.0), Some(30.0)], [Some(3.0), Some(20.0)],
/// ])?;
/// let reliability = standardised_alpha(&ratings, Missing::Listwise)?;
/// assert!((reliability.alpha - 2.0 / 3.0).abs() < 1e-12); // of a correlation of ½
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn standardised_alpha(table: &Table, missing: Missing) -> Result<Reliability, Undefined> {
    reliability(&Covariances::of(table, missing, 2)?.correlations()?)
}

fn reliability(covariances: &Covariances) -> Result<Reliability, Undefined> {
    let items = covariances.items();
    if items < 2 {
        return Err(Undefined::TooFewColumns);
    }
    let j = items as f64;
    let variances = covariances.variances();
    let parts = variances.iter().fold(0.0, |sum, variance| sum + variance);
    Ok(Reliability {
        alpha: finite(j / (j - 1.0) * (1.0 - parts / covariances.total()?))?,
        rows: covariances.rows,
        items,
    })
}

/// One item within its scale.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ItemReliability {
    /// α of the other items: higher than that of all where the item doesn't fit.
    pub alpha_if_deleted: Result<f64, Undefined>,
    /// The correlation of the item with the sum of the others, from −1 to 1.
    pub item_rest: Result<f64, Undefined>,
}

/// What each item does to the scale, in the order of the columns.
///
/// Of two items there is no α without one ([`Undefined::TooFewColumns`]); an item that everybody
/// rated alike, or whose fellows' sum doesn't vary, has no correlation
/// ([`Undefined::NoVariation`]). Pairwise, both are read from the pairwise covariances, as in R's
/// `psych` (`r.drop`).
///
/// # Errors
///
/// As for [`cronbach_alpha`], but that the sum of all may be constant.
///
/// ```
/// use pedt::stats::{Missing, Table, alpha::item_reliability};
///
/// // The third item is rated the wrong way round.
/// let ratings = Table::from_rows([
///     [1, 2, 4], [2, 2, 3], [3, 3, 2], [4, 4, 1],
/// ].map(|row| row.map(|rating| Some(f64::from(rating)))))?;
/// let items = item_reliability(&ratings, Missing::Listwise)?;
/// assert!(items[2].item_rest? < -0.9);
/// assert!(items[2].alpha_if_deleted? > 0.9);
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn item_reliability(
    table: &Table,
    missing: Missing,
) -> Result<Vec<ItemReliability>, Undefined> {
    let covariances = Covariances::of(table, missing, 2)?;
    let variances = covariances.variances();
    let items = covariances.cells.iter().zip(&variances).enumerate();
    Ok(items
        .map(|(item, (row, variance))| {
            let others = covariances.without(item);
            let shared = row.iter().fold(0.0, |sum, cell| sum + cell) - variance;
            ItemReliability {
                alpha_if_deleted: reliability(&others).map(|reliability| reliability.alpha),
                item_rest: others
                    .total()
                    .and_then(|rest| correlation(shared, *variance, rest)),
            }
        })
        .collect())
}

fn correlation(covariance: f64, a: f64, b: f64) -> Result<f64, Undefined> {
    // Pairwise covariances may be of no possible table, and give a negative variance of a sum.
    if a <= 0.0 || b <= 0.0 {
        return Err(Undefined::NoVariation);
    }
    finite(covariance / libm::sqrt(a * b))
}

/// The reliability of two items by Spearman and Brown (1910): `2r / (1 + r)`, which Eisinga, te
/// Grotenhuis & Pelzer (2013) recommend where there are just two.
///
/// # Errors
///
/// [`Undefined::TooFewColumns`] unless there are exactly two; [`Undefined::NoVariation`] when
/// everybody rated an item alike; [`Undefined::NotEstimable`] for a correlation of −1; and as for
/// [`cronbach_alpha`].
///
/// ```
/// use pedt::stats::{Missing, Table, alpha::two_item_reliability};
///
/// let ratings = Table::from_rows([
///     [Some(1.0), Some(1.0)], [Some(2.0), Some(3.0)], [Some(3.0), Some(2.0)],
/// ])?;
/// let reliability = two_item_reliability(&ratings, Missing::Listwise)?;
/// assert!((reliability - 2.0 / 3.0).abs() < 1e-12);
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn two_item_reliability(table: &Table, missing: Missing) -> Result<f64, Undefined> {
    let correlations = Covariances::of(table, missing, 2)?.correlations()?;
    match correlations.cells.as_slice() {
        [first, _] => spearman_brown(first.last().copied().unwrap_or_default(), 2.0),
        _ => Err(Undefined::TooFewColumns),
    }
}

/// The reliability of a scale `times` as long as one of this reliability (Spearman 1910; Brown
/// 1910): `k r / (1 + (k − 1) r)`.
///
/// # Errors
///
/// [`Undefined::OutOfRange`] for a reliability above 1 or a length that is not above zero;
/// [`Undefined::NotEstimable`] where the formula has its pole or lies beyond it.
///
/// ```
/// use pedt::stats::alpha::spearman_brown;
///
/// assert_eq!(spearman_brown(0.5, 2.0), Ok(2.0 / 3.0));
/// assert_eq!(spearman_brown(0.5, 3.0), Ok(0.75));
/// ```
pub fn spearman_brown(reliability: f64, times: f64) -> Result<f64, Undefined> {
    // A correlation of two items may round to just above 1.
    if !(reliability <= 1.0 + 1e-12 && times > 0.0 && times.is_finite()) {
        return Err(Undefined::OutOfRange);
    }
    let below = 1.0 + (times - 1.0) * reliability;
    if below <= 1e-12 {
        return Err(Undefined::NotEstimable);
    }
    finite((times * reliability / below).min(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::testing::{assert_close, cells, ratings, read, whole};
    use proptest::prelude::*;

    fn alpha(table: &Table, missing: Missing) -> Result<f64, Undefined> {
        cronbach_alpha(table, missing).map(|reliability| reliability.alpha)
    }

    #[test]
    fn gives_the_example_recomputed_in_r() {
        let table = whole(&[
            &[1, 2, 2],
            &[2, 2, 3],
            &[3, 3, 3],
            &[3, 4, 4],
            &[2, 3, 2],
            &[4, 4, 4],
        ]);
        assert!((alpha(&table, Missing::Listwise).unwrap() - 0.9295775).abs() < 5e-8);
    }

    #[test]
    fn matches_pingouin_and_psych() {
        // pingouin 0.6.1 cronbach_alpha; its Feldt limits without rounding by SciPy 1.12; NumPy
        // 1.26 on the formulas of R's psych for the rest: standardised α, then by item α if
        // deleted and the item–rest correlation. Each listwise, then pairwise.
        for (rows, listwise, pairwise) in [
            (
                "4 4 4; 1 1 1; 2 3 3; 2 3 2; 2 3 3; 2 2 3; 2 1 1; 3 2 2",
                (
                    8,
                    [
                        0.8870192307692308,
                        0.6181325835344047,
                        0.9754180922607196,
                        0.8860123918405257,
                    ],
                    &[0.9322033898305084, 0.7771428571428571, 0.7771428571428571][..],
                    &[0.6673083711820307, 0.8476190476190477, 0.8476190476190477][..],
                ),
                (
                    8,
                    [
                        0.8870192307692308,
                        0.6181325835344047,
                        0.9754180922607196,
                        0.8860123918405257,
                    ],
                    &[0.9322033898305084, 0.7771428571428571, 0.7771428571428571][..],
                    &[0.6673083711820307, 0.8476190476190477, 0.8476190476190477][..],
                ),
            ),
            (
                "4 4 3 3 3; . 3 3 2 3; 2 . 1 2 3; 4 2 3 3 3; 1 1 1 1 1; 3 3 2 4 4; 2 . 2 1 1; 1 2 1 1 1; 3 3 2 2 3; 4 4 . 3 3; 2 3 2 2 2; 2 2 3 3 3; 1 2 2 3 1; 3 3 2 2 2; . 4 4 3 4; 3 4 4 4 2; 3 2 4 3 2; 3 4 3 3 4; 4 2 2 2 1; 2 2 2 2 2",
                (
                    15,
                    [
                        0.8480681074001308,
                        0.6794526105840791,
                        0.9420739532529883,
                        0.8509042430807301,
                    ],
                    &[
                        0.8311513930849277,
                        0.8217790440012662,
                        0.8128824476650565,
                        0.797607178464606,
                        0.8218623481781375,
                    ][..],
                    &[
                        0.6117000333688535,
                        0.6393036109588065,
                        0.6748313132548941,
                        0.733778007338251,
                        0.6418157874816798,
                    ][..],
                ),
                (
                    20,
                    [
                        0.857492692107136,
                        0.7273657534775406,
                        0.936437535733374,
                        0.8597763509880302,
                    ],
                    &[
                        0.8377042239058929,
                        0.8211353598779578,
                        0.8301209473113551,
                        0.818901897337762,
                        0.8325884807262611,
                    ][..],
                    &[
                        0.6386923231429995,
                        0.7005464378958589,
                        0.6641996743061936,
                        0.7157848683628191,
                        0.6583904846302959,
                    ][..],
                ),
            ),
            (
                ". 4 4 4; 4 4 . 4; 3 4 4 3; 5 5 5 5; 2 2 3 1; 4 5 3 5; 4 . 3 2; 3 5 3 .; 2 3 2 1; 4 5 4 4; 3 2 1 2; 4 3 4 4; 2 1 1 2; . . 3 2",
                (
                    9,
                    [
                        0.9263607257203842,
                        0.7953465463185007,
                        0.9813440173128617,
                        0.9343453358853158,
                    ],
                    &[
                        0.8955223880597014,
                        0.898238747553816,
                        0.9257602862254024,
                        0.8963039014373717,
                    ][..],
                    &[
                        0.9035872817292642,
                        0.8478834141406337,
                        0.7626394708070884,
                        0.8597788742029356,
                    ][..],
                ),
                (
                    14,
                    [
                        0.9353074001657978,
                        0.8539567845111911,
                        0.9767642249569186,
                        0.9423990117614132,
                    ],
                    &[
                        0.9141277799202983,
                        0.9112301811117378,
                        0.9274605247536507,
                        0.907824741270916,
                    ][..],
                    &[
                        0.8912005015573596,
                        0.8663918058243676,
                        0.8096496095470751,
                        0.8800178019372819,
                    ][..],
                ),
            ),
            (
                "7 7 6 6 6 6; 4 2 5 3 5 1; . 7 6 7 7 7; 4 4 6 6 5 5; 4 . 3 2 4 3; 3 3 4 2 4 1; 4 2 2 . 3 3; 5 6 5 5 . 4; 3 3 5 5 5 4; 5 7 5 6 6 5; 5 5 7 7 5 5; 3 6 6 5 7 4; 5 5 4 6 6 4; 2 5 4 2 4 4; 1 2 2 3 3 2; 6 6 5 3 5 5; 7 5 6 5 7 5; 4 5 4 4 4 5; 7 4 5 5 6 3; 3 3 4 3 3 2; 4 5 4 4 4 2; 2 2 3 3 . 4; 7 6 6 6 7 4; 6 4 6 4 4 4; 4 2 3 3 1 5; 3 2 3 1 2 4; 5 1 1 3 5 3; 6 7 5 . 7 7; 5 4 . 4 6 7; 2 1 2 3 4 4",
                (
                    23,
                    [
                        0.8765701802293828,
                        0.777737706329209,
                        0.9407278768804301,
                        0.8754709505502505,
                    ],
                    &[
                        0.8616302965065072,
                        0.8416946837570917,
                        0.845946206497638,
                        0.8395986855208126,
                        0.8544903372489578,
                        0.8838319810682893,
                    ][..],
                    &[
                        0.6504025643129506,
                        0.7592323213836931,
                        0.7406399791239353,
                        0.7734208743857032,
                        0.6876171029502097,
                        0.4886729012475098,
                    ][..],
                ),
                (
                    30,
                    [
                        0.8927315851814113,
                        0.8199428197026535,
                        0.9427278352348989,
                        0.8930059512390186,
                    ],
                    &[
                        0.8851893669804494,
                        0.8594305992970332,
                        0.8663565016474846,
                        0.865548211645961,
                        0.8661445292800825,
                        0.8972912229834089,
                    ][..],
                    &[
                        0.6403869824591355,
                        0.8028188765802792,
                        0.7681964162027458,
                        0.7667034997166257,
                        0.7647950372059792,
                        0.5532647242949851,
                    ][..],
                ),
            ),
        ] {
            let table = read(rows);
            for (missing, (n, [raw, low, high, standardised], deleted, rest)) in
                [(Missing::Listwise, listwise), (Missing::Pairwise, pairwise)]
            {
                let reliability = cronbach_alpha(&table, missing).unwrap();
                assert_eq!(reliability.rows, n);
                assert_close(Ok(reliability.alpha), raw);
                let interval = reliability.interval(0.95).unwrap();
                assert!((interval.0 - low).abs() < 1e-10 && (interval.1 - high).abs() < 1e-10);
                let figure = standardised_alpha(&table, missing).map(|r| r.alpha);
                assert_close(figure, standardised);
                let items = item_reliability(&table, missing).unwrap();
                assert_eq!(items.len(), deleted.len());
                for ((item, deleted), rest) in items.iter().zip(deleted).zip(rest) {
                    assert_close(item.alpha_if_deleted, *deleted);
                    assert_close(item.item_rest, *rest);
                }
            }
        }
    }

    #[test]
    fn keeps_an_item_without_variance() {
        // NumPy 1.26: 3/2 · (1 − trace(C) / sum(C)).
        let table = whole(&[&[1, 2, 3], &[2, 2, 3], &[3, 4, 3], &[4, 3, 3]]);
        assert_close(alpha(&table, Missing::Listwise), 0.5882352941176472);
        let constant = standardised_alpha(&table, Missing::Listwise);
        assert_eq!(constant, Err(Undefined::NoVariation));
        let items = item_reliability(&table, Missing::Listwise).unwrap();
        assert_eq!(items[2].item_rest, Err(Undefined::NoVariation));
        assert!(items[2].alpha_if_deleted.is_ok());
    }

    #[test]
    fn gives_reasons() {
        for (table, reason) in [
            (whole(&[]), Undefined::TooFewColumns),
            (whole(&[&[1], &[2], &[3]]), Undefined::TooFewColumns),
            (whole(&[&[1, 2]]), Undefined::TooFewAnswers),
            (cells(&[&[None, None]]), Undefined::NoAnswers),
            (whole(&[&[3, 3], &[3, 3], &[3, 3]]), Undefined::NoVariation),
            (whole(&[&[1, 4], &[2, 3], &[3, 2]]), Undefined::NoVariation),
        ] {
            assert_eq!(alpha(&table, Missing::Listwise), Err(reason), "{table:?}");
        }
        let apart = read("1 .; 2 .; . 3; . 4; 3 3");
        assert_eq!(
            alpha(&apart, Missing::Listwise),
            Err(Undefined::TooFewAnswers)
        );
        assert_eq!(
            alpha(&apart, Missing::Pairwise),
            Err(Undefined::TooFewAnswers)
        );
        let table = whole(&[&[1, 2], &[2, 2], &[3, 4]]);
        let reliability = cronbach_alpha(&table, Missing::Listwise).unwrap();
        for confidence in [0.0, 1.0, f64::NAN] {
            assert_eq!(reliability.interval(confidence), Err(Undefined::OutOfRange));
        }
        let items = item_reliability(&table, Missing::Listwise).unwrap();
        assert_eq!(items[0].alpha_if_deleted, Err(Undefined::TooFewColumns));
    }

    #[test]
    fn lengthens_by_spearman_and_brown() {
        assert_close(spearman_brown(0.5, 3.0), 0.75);
        assert_eq!(spearman_brown(1.0, 7.0), Ok(1.0));
        assert_eq!(spearman_brown(-1.0, 2.0), Err(Undefined::NotEstimable));
        assert_eq!(spearman_brown(-0.5, 9.0), Err(Undefined::NotEstimable));
        assert_eq!(spearman_brown(1.5, 2.0), Err(Undefined::OutOfRange));
        assert_eq!(spearman_brown(0.5, 0.0), Err(Undefined::OutOfRange));
        assert_eq!(spearman_brown(f64::NAN, 2.0), Err(Undefined::OutOfRange));
        let opposed = whole(&[&[1, 4], &[2, 3], &[3, 2]]);
        let two = two_item_reliability(&opposed, Missing::Listwise);
        assert_eq!(two, Err(Undefined::NotEstimable));
        let three = whole(&[&[1, 1, 2], &[2, 3, 3]]);
        let three = two_item_reliability(&three, Missing::Listwise);
        assert_eq!(three, Err(Undefined::TooFewColumns));
    }

    proptest! {
        #[test]
        fn equals_the_textbook(table in ratings(2..9, 2..6, false)) {
            let j = table.columns() as f64;
            let variance = |values: &[f64]| {
                let mean = values.iter().sum::<f64>() / values.len() as f64;
                values.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / (values.len() as f64 - 1.0)
            };
            let parts: f64 = (0..table.columns())
                .map(|c| variance(&table.column(c).flatten().collect::<Vec<_>>()))
                .sum();
            let sums: Vec<f64> = table.each_row().map(|row| row.iter().flatten().sum()).collect();
            let total = variance(&sums);
            match alpha(&table, Missing::Listwise) {
                Ok(alpha) => {
                    let expected = j / (j - 1.0) * (1.0 - parts / total);
                    prop_assert!((alpha - expected).abs() < 1e-9 * (1.0 + expected.abs()));
                    prop_assert!(alpha <= 1.0 + 1e-12);
                }
                Err(reason) => {
                    prop_assert_eq!(reason, Undefined::NoVariation);
                    prop_assert!(total < 1e-9);
                }
            }
        }

        #[test]
        fn nothing_missing_makes_no_difference(table in ratings(2..9, 2..6, false)) {
            prop_assert_eq!(alpha(&table, Missing::Pairwise), alpha(&table, Missing::Listwise));
        }

        #[test]
        fn two_items_standardised_are_spearman_brown(table in ratings(2..9, 2..3, false)) {
            let two = two_item_reliability(&table, Missing::Listwise);
            if let (Ok(two), Ok(alpha)) = (two, standardised_alpha(&table, Missing::Listwise)) {
                prop_assert!((two - alpha.alpha).abs() < 1e-9);
            }
        }

        #[test]
        fn the_interval_holds_the_figure(table in ratings(3..9, 2..6, false), confidence in 0.5..0.999) {
            if let Ok(reliability) = cronbach_alpha(&table, Missing::Listwise) {
                let (low, high) = reliability.interval(confidence)?;
                prop_assert!(low <= high);
                let (_, wider) = reliability.interval(f64::midpoint(1.0, confidence))?;
                prop_assert!(wider >= high - 1e-12);
            }
        }

        #[test]
        fn never_panics(table in ratings(0..6, 0..5, true)) {
            for missing in [Missing::Listwise, Missing::Pairwise] {
                if let Ok(reliability) = cronbach_alpha(&table, missing) {
                    prop_assert!(reliability.alpha.is_finite());
                    prop_assert!(reliability.interval(0.95).is_ok_and(|(a, b)| a.is_finite() && b.is_finite()));
                }
                let _ = standardised_alpha(&table, missing);
                let _ = two_item_reliability(&table, missing);
                for item in item_reliability(&table, missing).unwrap_or_default() {
                    prop_assert!(item.item_rest.is_err() || item.item_rest.is_ok_and(f64::is_finite));
                }
            }
        }
    }
}
