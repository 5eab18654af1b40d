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
    let all: Vec<f64> = groups.iter().flat_map(|g| g.as_ref()).copied().collect();
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
        let off = total as f64 / 2.0 / size - (n + 1.0) / 2.0;
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
