//! Three or more occasions of the same schools, or three or more groups.
//!
//! The Friedman test (1937) ranks the columns of a table within each row, so
//! that every school is compared with itself alone, and asks whether some
//! columns rank higher than chance allows. Kendall's *W* is the same figure as
//! agreement: 0 when the rows rank the columns in all possible ways, 1 when all
//! rank them alike.
//!
//! ```
//! use pedt::stats::{Table, friedman::friedman};
//!
//! // Four schools, three terms.
//! let terms = Table::from_rows([
//!     [Some(2.0), Some(2.5), Some(3.0)],
//!     [Some(1.5), Some(2.5), Some(2.5)],
//!     [Some(2.0), Some(3.0), Some(3.5)],
//!     [Some(3.0), Some(2.5), Some(3.5)],
//! ])?;
//! let test = friedman(&terms)?;
//! assert_eq!((test.n, test.k), (4, 3));
//! assert_eq!(format!("{:.3} {:.3}", test.chi_squared, test.w), "5.733 0.717");
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```
//!
//! χ² is rough for few rows; the F of Iman & Davenport (1980) is nearer to the
//! truth and is given beside it (pingouin uses other degrees of freedom for it,
//! k − 1 − 2/n and n − 1 times that). If the columns have an order, such as terms,
//! [`page`](super::page) asks a sharper question. [`kruskal_wallis`] is for
//! groups of different members.

use super::{
    Table, Undefined,
    distribution::{chi_squared_sf, f_sf},
    inference::finite,
    ranks::Ranked,
};

/// What the Friedman test says.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Friedman {
    /// How many rows were used.
    pub n: usize,
    /// How many rows were left out because something is missing in them.
    pub missing: usize,
    /// How many columns there are.
    pub k: usize,
    /// Friedman's χ², corrected for ties.
    pub chi_squared: f64,
    /// Its degrees of freedom, k − 1.
    pub df: f64,
    /// The p of χ².
    pub p: f64,
    /// Kendall's *W* (1939), from 0 to 1: χ² / (n (k − 1)).
    pub w: f64,
    /// The F of Iman & Davenport, (n − 1)χ² / (n(k − 1) − χ²); [`Undefined::NotFinite`] when all
    /// rows rank the columns alike.
    pub f: Result<f64, Undefined>,
    /// The second degrees of freedom of F, (n − 1)(k − 1); the first are those of χ².
    pub df2: f64,
    /// The p of F, 0 when all rows rank the columns alike; [`Undefined::TooFewAnswers`] for one
    /// row.
    pub f_p: Result<f64, Undefined>,
}

/// The Friedman test on the complete rows of a table.
///
/// # Errors
///
/// [`Undefined::TooFewColumns`] with fewer than two columns (with two it is a sign test);
/// [`Undefined::NoAnswers`] without complete rows; [`Undefined::NoVariation`] when all columns tie
/// in every row.
///
/// ```
/// use pedt::stats::{Table, Undefined, friedman::friedman};
///
/// let still = Table::from_rows([[Some(2.0), Some(2.0), Some(2.0)]])?;
/// assert_eq!(friedman(&still), Err(Undefined::NoVariation));
/// # Ok::<(), Undefined>(())
/// ```
pub fn friedman(table: &Table) -> Result<Friedman, Undefined> {
    let complete = table.complete_rows();
    if table.columns() < 2 {
        return Err(Undefined::TooFewColumns);
    }
    if complete.rows() == 0 {
        return Err(Undefined::NoAnswers);
    }
    let (n, k) = (complete.rows() as f64, complete.columns() as f64);
    let mut sums = vec![0_usize; complete.columns()];
    let mut ties = 0.0;
    for row in complete.each_row() {
        let values: Vec<f64> = row.iter().copied().flatten().collect();
        let ranked = Ranked::of(&values)?;
        ties += ranked.ties();
        for (sum, rank) in sums.iter_mut().zip(&ranked.doubled) {
            *sum += rank;
        }
    }
    // Sums of ranks are halves; their mean is n(k + 1)/2.
    let squares = sums.iter().fold(0.0, |squares, &sum| {
        let off = sum as f64 / 2.0 - n * (k + 1.0) / 2.0;
        squares + off * off
    });
    let room = n * (k * k * k - k) - ties;
    if room <= 0.0 {
        return Err(Undefined::NoVariation);
    }
    let df = k - 1.0;
    let w = (12.0 * squares / (n * room)).min(1.0);
    let chi_squared = n * df * w;
    let df2 = (n - 1.0) * df;
    // With W = 1, all that F divides by is gone.
    let f = finite((n - 1.0) * w / (1.0 - w));
    Ok(Friedman {
        n: complete.rows(),
        missing: table.rows() - complete.rows(),
        k: complete.columns(),
        chi_squared,
        df,
        p: chi_squared_sf(chi_squared, df)?,
        w,
        f,
        df2,
        f_p: if complete.rows() < 2 {
            Err(Undefined::TooFewAnswers)
        } else {
            f.map_or(Ok(0.0), |f| f_sf(f, df, df2))
        },
    })
}

/// What the Kruskal–Wallis test says.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct KruskalWallis {
    /// How many values there are in all groups.
    pub n: usize,
    /// How many groups there are.
    pub groups: usize,
    /// *H*, corrected for ties.
    pub h: f64,
    /// Its degrees of freedom, one less than there are groups.
    pub df: f64,
    /// The p, by χ².
    pub p: f64,
    /// The share of the variation of ranks that lies between the groups, ε² = *H*/(n − 1).
    pub epsilon_squared: f64,
}

/// Do independent groups differ? (Kruskal & Wallis 1952)
///
/// # Errors
///
/// [`Undefined::TooFewGroups`] with fewer than two groups; [`Undefined::NoAnswers`] when one is
/// empty; [`Undefined::NoVariation`]; [`Undefined::NotFinite`].
///
/// ```
/// use pedt::stats::friedman::kruskal_wallis;
///
/// let test = kruskal_wallis(&[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])?;
/// assert_eq!(format!("{:.4} {:.4}", test.h, test.p), "4.5714 0.1017");
/// # Ok::<(), pedt::stats::Undefined>(())
/// ```
pub fn kruskal_wallis<G: AsRef<[f64]>>(groups: &[G]) -> Result<KruskalWallis, Undefined> {
    if groups.len() < 2 {
        return Err(Undefined::TooFewGroups);
    }
    if groups.iter().any(|group| group.as_ref().is_empty()) {
        return Err(Undefined::NoAnswers);
    }
    let all: Vec<f64> = groups.iter().flat_map(AsRef::as_ref).copied().collect();
    let ranked = Ranked::of(&all)?;
    if ranked.groups.len() == 1 {
        return Err(Undefined::NoVariation);
    }
    let n = all.len() as f64;
    let mut ranks = ranked.doubled.iter();
    let between = groups.iter().fold(0.0, |sum, group| {
        let size = group.as_ref().len();
        let total: usize = ranks.by_ref().take(size).sum();
        let size = size as f64;
        let off = total as f64 / 2.0 / size - n.midpoint(1.0);
        sum + size * off * off
    });
    let h = (n - 1.0) * 12.0 * between / (n * n * n - n - ranked.ties());
    let df = groups.len() as f64 - 1.0;
    Ok(KruskalWallis {
        n: all.len(),
        groups: groups.len(),
        h,
        df,
        p: chi_squared_sf(h, df)?,
        epsilon_squared: h / (n - 1.0),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::testing::{assert_close, assert_total};
    use proptest::{collection::vec, prelude::*};

    fn table(rows: &[&[f64]]) -> Table {
        Table::from_rows(
            rows.iter()
                .map(|row| row.iter().copied().map(Some).collect::<Vec<_>>()),
        )
        .unwrap()
    }

    #[test]
    fn friedman_matches_scipy_and_pingouin() {
        // SciPy 1.17: friedmanchisquare; pingouin 0.7: W and F; F's p by SciPy: f.sf(5, 2, 10).
        let test = friedman(&table(&[
            &[2.0, 2.5, 3.0],
            &[1.5, 2.5, 2.5],
            &[2.0, 3.0, 3.5],
            &[3.0, 2.5, 3.5],
            &[1.0, 1.0, 1.0],
            &[2.0, 3.0, 2.5],
        ]))
        .unwrap();
        assert_close(Ok(test.chi_squared), 6.0);
        assert_close(Ok(test.p), 0.04978706836786395);
        assert_close(Ok(test.w), 0.5);
        assert_close(test.f, 5.0);
        assert_close(test.f_p, 0.03125);
        assert_eq!((test.n, test.missing, test.df, test.df2), (6, 0, 2.0, 10.0));
        let test = friedman(&table(&[
            &[1.0, 2.0, 4.0, 3.0],
            &[2.0, 1.0, 3.0, 4.0],
            &[1.0, 3.0, 2.0, 4.0],
            &[4.0, 3.0, 2.0, 1.0],
        ]))
        .unwrap();
        assert_close(Ok(test.chi_squared), 1.5);
        assert_close(Ok(test.p), 0.6822703303362125);
    }

    #[test]
    fn friedman_knows_its_limits() {
        let alike = friedman(&table(&[&[1.0, 2.0, 3.0], &[2.0, 3.0, 4.0]])).unwrap();
        assert_eq!((alike.w, alike.chi_squared), (1.0, 4.0));
        assert_eq!((alike.f, alike.f_p), (Err(Undefined::NotFinite), Ok(0.0)));
        let one = friedman(&table(&[&[1.0, 2.0, 3.0]])).unwrap();
        assert_eq!(one.f_p, Err(Undefined::TooFewAnswers));
        let gap = Table::from_rows([vec![Some(1.0), Some(2.0)], vec![Some(1.0), None]]).unwrap();
        assert_eq!(
            friedman(&gap).map(|test| (test.n, test.missing)),
            Ok((1, 1))
        );
        assert_eq!(friedman(&table(&[&[1.0]])), Err(Undefined::TooFewColumns));
        let none = Table::from_rows([[None, Some(1.0)]]).unwrap();
        assert_eq!(friedman(&none), Err(Undefined::NoAnswers));
    }

    #[test]
    fn kruskal_wallis_matches_scipy() {
        // SciPy 1.17: kruskal.
        let groups: [&[f64]; 3] = [
            &[3.2, 2.75, 3.9, 1.1, 2.0, 2.6, 3.3],
            &[1.9, 2.2, 2.75, 1.4, 3.0],
            &[3.0, 3.0, 2.75, 4.0],
        ];
        let test = kruskal_wallis(&groups).unwrap();
        assert_close(Ok(test.h), 3.2487244897959164);
        assert_close(Ok(test.p), 0.19703729668331887);
        assert_eq!(kruskal_wallis(&[[1.0]]), Err(Undefined::TooFewGroups));
        assert_eq!(
            kruskal_wallis(&[&[1.0][..], &[]]),
            Err(Undefined::NoAnswers)
        );
        assert_eq!(kruskal_wallis(&[[1.0], [1.0]]), Err(Undefined::NoVariation));
    }

    proptest! {
        #[test]
        fn w_is_the_mean_rank_correlation_of_rows(rows in vec(vec(-9.0..9.0, 4), 2..8)) {
            // W = ((n − 1) mean ρ + 1)/n without ties (Kendall & Babington Smith 1939).
            let mut sum = 0.0;
            let mut pairs = 0.0;
            for (i, a) in rows.iter().enumerate() {
                for b in &rows[..i] {
                    sum += crate::stats::correlation::spearman(a, b, 0.95)?.r;
                    pairs += 1.0;
                }
            }
            let n = rows.len() as f64;
            let slices: Vec<&[f64]> = rows.iter().map(Vec::as_slice).collect();
            let w = friedman(&table(&slices))?.w;
            prop_assert!((w - ((n - 1.0) * sum / pairs + 1.0) / n).abs() < 1e-12);
        }

        #[test]
        fn two_groups_are_the_rank_sum_test(x in vec(0..9_i32, 2..20), y in vec(0..9_i32, 2..20)) {
            use crate::stats::mann_whitney::{Options, mann_whitney};
            let floats = |v: &[i32]| v.iter().map(|v| f64::from(*v)).collect::<Vec<_>>();
            let (x, y) = (floats(&x), floats(&y));
            let options = Options { continuity: false, ..Options::default() };
            if let Ok(test) = kruskal_wallis(&[&x, &y]) {
                let z = mann_whitney(&x, &y, &options)?.z?;
                prop_assert!((test.h - z * z).abs() < 1e-9);
            }
        }

        #[test]
        fn never_panics(rows in vec(vec(proptest::option::of(any::<f64>()), 3), 0..6)) {
            if let Ok(test) = Table::from_rows(&rows).and_then(|table| friedman(&table)) {
                assert_total(Ok(test.chi_squared));
                assert_total(test.f);
                assert_total(test.f_p);
            }
        }
    }
}
