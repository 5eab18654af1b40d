//! What a panel of experts says of the statements.
//!
//! Before a framework is used, a few people who know schools rate each of its
//! statements: how **relevant** is it, from 1 to 4, or: is it **essential**,
//! yes or no?
//!
//! - [`item_index`] (I-CVI; Lynn 1986) is the share of experts who call a
//!   statement relevant, and [`ItemIndex::kappa`] takes off what would come of
//!   tossing coins (Polit, Beck & Owen 2007). [`scale_index`] is the same of a
//!   whole set of statements.
//! - [`ratio`] (CVR; Lawshe 1975) sets the experts who call a statement
//!   essential against half of the panel, and [`critical_number`] says how many
//!   it takes to beat chance (Ayre & Scally 2014).
//!
//! ```
//! use pedt::stats::content_validity::{critical_number, item_index, ratio};
//!
//! // Five of six experts find the statement relevant.
//! let index = item_index(5, 6)?;
//! assert!((index.index - 0.833).abs() < 5e-4 && (index.kappa - 0.816).abs() < 5e-4);
//!
//! // Seven of eight find it essential: just enough not to be chance.
//! assert_eq!(ratio(7, 8), Ok(0.75));
//! assert_eq!(critical_number(8, 0.05), Ok(7));
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```

use super::{Table, Undefined};

/// The largest panel; beyond, 2⁻ⁿ is no longer a number.
const MOST_EXPERTS: u64 = 1_000;

/// What the experts say of one item.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct ItemIndex {
    /// The experts who rated it.
    pub experts: u64,
    /// How many of them call it relevant.
    pub relevant: u64,
    /// I-CVI: their share, from 0 to 1.
    pub index: f64,
    /// The probability that as many agree by chance, each of the two answers
    /// being equally likely.
    pub chance: f64,
    /// Modified kappa: (I-CVI − chance)/(1 − chance), at most 1; below 0 when
    /// fewer agree than by chance.
    pub kappa: f64,
}

/// What the experts say of all items.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ScaleIndex {
    /// Each item; an item nobody rated has a reason.
    pub items: Vec<Result<ItemIndex, Undefined>>,
    /// S-CVI/Ave: the mean of the items' I-CVI.
    pub average: f64,
    /// S-CVI/UA: the share of items all experts call relevant.
    pub universal: f64,
    /// The ratings that are missing.
    pub missing: usize,
}

/// I-CVI and modified kappa of an item that `relevant` of `experts` call
/// relevant.
///
/// Polit, Beck & Owen (2007) call a kappa above 0.74 excellent, from 0.60 good,
/// from 0.40 fair.
///
/// # Errors
///
/// [`Undefined::NoAnswers`] for no experts; [`Undefined::OutOfRange`] when more
/// agree than were asked; [`Undefined::TooLarge`] for more than 1000.
pub fn item_index(relevant: u64, experts: u64) -> Result<ItemIndex, Undefined> {
    let chance = coin_tosses(experts)?
        .into_iter()
        .nth(usize::try_from(relevant).unwrap_or(usize::MAX))
        .ok_or(Undefined::OutOfRange)?;
    let index = relevant as f64 / experts as f64;
    Ok(ItemIndex {
        experts,
        relevant,
        index,
        chance,
        kappa: (index - chance) / (1.0 - chance),
    })
}

/// The content validity of a set of items: experts in rows, items in columns. A
/// rating of `relevant_from` or more calls an item relevant; on the usual scale
/// of four that is 3.
///
/// Each item is judged by the experts who rated it, and those that nobody rated
/// are left out of both averages.
///
/// # Errors
///
/// [`Undefined::TooFewColumns`] for no items; [`Undefined::NoAnswers`] when
/// nothing was rated; [`Undefined::TooLarge`] for more than 1000 experts.
///
/// ```
/// use pedt::stats::{Table, content_validity::scale_index};
///
/// let ratings = Table::from_rows([
///     [Some(4.0), Some(3.0), Some(4.0)],
///     [Some(3.0), Some(2.0), Some(4.0)],
///     [Some(4.0), Some(4.0), None],
/// ])?;
/// let scale = scale_index(&ratings, 3.0)?;
/// assert!((scale.average - 8.0 / 9.0).abs() < 1e-12);
/// assert!((scale.universal - 2.0 / 3.0).abs() < 1e-12);
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn scale_index(ratings: &Table, relevant_from: f64) -> Result<ScaleIndex, Undefined> {
    if ratings.columns() == 0 {
        return Err(Undefined::TooFewColumns);
    }
    let items: Vec<Result<ItemIndex, Undefined>> = (0..ratings.columns())
        .map(|item| {
            let rated = ratings.column(item).flatten();
            let experts = rated.clone().count() as u64;
            let relevant = rated.filter(|&rating| rating >= relevant_from).count();
            item_index(relevant as u64, experts)
        })
        .collect();
    let mut rated = 0.0;
    let mut sum = 0.0;
    let mut universal = 0.0;
    for item in &items {
        match item {
            Ok(item) => {
                rated += 1.0;
                sum += item.index;
                universal += f64::from(u8::from(item.relevant == item.experts));
            }
            Err(Undefined::NoAnswers) => {}
            Err(reason) => return Err(*reason),
        }
    }
    if rated == 0.0 {
        return Err(Undefined::NoAnswers);
    }
    Ok(ScaleIndex {
        items,
        average: sum / rated,
        universal: universal / rated,
        missing: ratings.missing(),
    })
}

/// The content validity ratio of Lawshe (1975): (*nₑ* − *N*/2)/(*N*/2), from −1
/// when none of the panel of *N* calls the item essential, through 0 for half
/// of it, to 1.
///
/// # Errors
///
/// [`Undefined::NoAnswers`] for no experts; [`Undefined::OutOfRange`] when more
/// agree than were asked.
pub fn ratio(essential: u64, experts: u64) -> Result<f64, Undefined> {
    if experts == 0 {
        return Err(Undefined::NoAnswers);
    }
    if essential > experts {
        return Err(Undefined::OutOfRange);
    }
    let half = experts as f64 / 2.0;
    Ok((essential as f64 - half) / half)
}

/// How many experts must call an item essential for it not to be chance: the
/// fewest of whom as many or more say so with a probability of at most `alpha`,
/// one-sided, if each tosses a coin. [`ratio`] of it is the critical ratio.
///
/// It is the exact binomial table of Ayre & Scally (2014), who show the one
/// printed by Lawshe (1975) to be wrong in places; theirs has `alpha` = 0.05.
///
/// # Errors
///
/// [`Undefined::TooFewAnswers`] when not even all of them are enough: for 0.05,
/// fewer than five; [`Undefined::NoAnswers`] for no experts;
/// [`Undefined::OutOfRange`] for an `alpha` that is not between 0 and 1;
/// [`Undefined::TooLarge`] for more than 1000 experts.
pub fn critical_number(experts: u64, alpha: f64) -> Result<u64, Undefined> {
    let chances = coin_tosses(experts)?;
    if !(alpha > 0.0 && alpha < 1.0) {
        return Err(Undefined::OutOfRange);
    }
    let mut tail = 0.0;
    let enough = chances.iter().rev().take_while(|&&chance| {
        tail += chance;
        tail <= alpha
    });
    match enough.count() as u64 {
        0 => Err(Undefined::TooFewAnswers),
        numbers => Ok(experts + 1 - numbers),
    }
}

/// The probabilities of 0, 1, … heads of `n` coins.
fn coin_tosses(n: u64) -> Result<Vec<f64>, Undefined> {
    match n {
        0 => return Err(Undefined::NoAnswers),
        1..=MOST_EXPERTS => {}
        _ => return Err(Undefined::TooLarge),
    }
    let mut chance = (0..n).fold(1.0, |chance, _| chance / 2.0);
    let mut chances = vec![chance];
    for heads in 1..=n {
        // Each is exact up to 2⁵³ ways.
        chance = chance * (n + 1 - heads) as f64 / heads as f64;
        chances.push(chance);
    }
    Ok(chances)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::testing::{assert_close, assert_total};
    use proptest::{collection::vec, option, prelude::*};

    #[test]
    fn kappa_matches_scipy() {
        // SciPy 1.17: binom.pmf(relevant, experts, .5), and the published formula.
        for (relevant, experts, chance, kappa) in [
            (5, 6, 0.09375, 0.8160919540229885),
            (3, 3, 0.125, 1.0),
            (4, 5, 0.15625, 0.7629629629629631),
            (3, 5, 0.3125, 0.41818181818181827),
            (7, 9, 0.0703125, 0.7609710550887021),
            (0, 4, 0.0625, -0.06666666666666668),
            (10, 16, 0.12219238281249994, 0.572799332498957),
        ] {
            let index = item_index(relevant, experts);
            assert_close(index.map(|index| index.chance), chance);
            assert_close(index.map(|index| index.kappa), kappa);
        }
    }

    #[test]
    fn critical_numbers_are_those_of_ayre_and_scally() {
        // Their table; SciPy 1.17 gives the same: binom.sf(k - 1, n, .5) <= .05.
        let table = [
            5, 6, 7, 7, 8, 9, 9, 10, 10, 11, 12, 12, 13, 13, 14, 15, 15, 16, 16, 17, 18, 18, 19,
            19, 20, 20, 21, 22, 22, 23, 23, 24, 24, 25, 26, 26,
        ];
        for (experts, number) in (5..).zip(table) {
            assert_eq!(critical_number(experts, 0.05), Ok(number), "{experts}");
        }
        assert_eq!(critical_number(4, 0.05), Err(Undefined::TooFewAnswers));
        assert_eq!(critical_number(4, 0.0625), Ok(4));
        assert_eq!(ratio(26, 40), Ok(0.3));
    }

    #[test]
    fn items_count_those_who_rated_them() {
        let ratings = Table::from_rows([
            [Some(4.0), None, Some(1.0)],
            [Some(3.0), None, Some(4.0)],
            [None, None, Some(3.0)],
        ])
        .unwrap();
        let scale = scale_index(&ratings, 3.0).unwrap();
        assert_eq!(scale.items[0], item_index(2, 2));
        assert_eq!(scale.items[1], Err(Undefined::NoAnswers));
        assert_eq!(scale.items[2], item_index(2, 3));
        assert_close(Ok(scale.average), 5.0 / 6.0);
        assert_eq!((scale.universal, scale.missing), (0.5, 4));
    }

    #[test]
    fn gives_reasons() {
        assert_eq!(item_index(0, 0), Err(Undefined::NoAnswers));
        assert_eq!(item_index(4, 3), Err(Undefined::OutOfRange));
        assert_eq!(item_index(4, 1001), Err(Undefined::TooLarge));
        assert_eq!(ratio(0, 0), Err(Undefined::NoAnswers));
        assert_eq!(ratio(2, 1), Err(Undefined::OutOfRange));
        assert_eq!(critical_number(0, 0.05), Err(Undefined::NoAnswers));
        assert_eq!(critical_number(9, 1.0), Err(Undefined::OutOfRange));
        assert_eq!(critical_number(9, f64::NAN), Err(Undefined::OutOfRange));
        let none = Table::from_rows([[None::<f64>; 2]; 2]).unwrap();
        assert_eq!(scale_index(&none, 3.0), Err(Undefined::NoAnswers));
        let no_items = Table::from_rows([[]; 3]).unwrap();
        assert_eq!(scale_index(&no_items, 3.0), Err(Undefined::TooFewColumns));
    }

    proptest! {
        #[test]
        fn chances_add_up_to_one(n in 1..=MOST_EXPERTS) {
            let sum: f64 = coin_tosses(n)?.iter().sum();
            prop_assert!((sum - 1.0).abs() < 1e-11);
        }

        #[test]
        fn the_critical_number_is_the_smallest(n in 1..60_u64, alpha in 0.001..0.5) {
            let chances = coin_tosses(n)?;
            let tail = |k: u64| chances[usize::try_from(k).unwrap()..].iter().rev().sum::<f64>();
            match critical_number(n, alpha) {
                Ok(k) => prop_assert!(tail(k) <= alpha && tail(k - 1) > alpha),
                Err(_) => prop_assert!(tail(n) > alpha),
            }
        }

        #[test]
        fn kappa_is_no_more_than_the_index(n in 1..200_u64, k in 0..200_u64) {
            if let Ok(item) = item_index(k, n) {
                prop_assert!(item.kappa <= item.index && item.kappa.is_finite());
            }
        }

        #[test]
        fn never_panics(
            rows in vec(vec(option::of(any::<f64>()), 3), 0..6), from: f64, a: u64, b: u64
        ) {
            assert_total(ratio(a, b));
            assert_total(item_index(a, b).map(|item| item.kappa));
            assert_total(critical_number(b, from).map(|number| number as f64));
            if let Ok(table) = Table::from_rows(&rows) {
                assert_total(scale_index(&table, from).map(|scale| scale.average));
            }
        }
    }
}
