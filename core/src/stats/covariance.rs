//! The covariances of the columns of a table: what reliability is read from.

use super::{Missing, Table, Undefined, means, within_group::finite};

/// Sample covariances (divisor *n* − 1) of every two columns.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Covariances {
    /// The rows that take part.
    pub(super) rows: usize,
    /// By column: its covariance with each.
    pub(super) cells: Vec<Vec<f64>>,
}

impl Covariances {
    /// The covariances of a table of at least `least` columns. Listwise they are over complete
    /// rows; pairwise each is over the rows that have both values.
    pub(super) fn of(table: &Table, missing: Missing, least: usize) -> Result<Self, Undefined> {
        if table.columns() < least {
            return Err(Undefined::TooFewColumns);
        }
        let used = missing.used_rows(table);
        if used.rows() == 0 {
            return Err(Undefined::NoAnswers);
        }
        let columns: Vec<Vec<Option<f64>>> = (0..used.columns())
            .map(|at| used.column(at).collect())
            .collect();
        let cells = columns
            .iter()
            .map(|a| columns.iter().map(|b| covariance(a, b)).collect())
            .collect::<Result<Vec<Vec<f64>>, _>>()?;
        let rows = used.rows();
        Ok(Self { rows, cells })
    }

    /// How many columns there are.
    pub(super) fn items(&self) -> usize {
        self.cells.len()
    }

    /// The variance of each column.
    pub(super) fn variances(&self) -> Vec<f64> {
        let diagonal = self.cells.iter().enumerate();
        diagonal
            .filter_map(|(at, row)| row.get(at).copied())
            .collect()
    }

    /// The variance of the sum of all columns, if they do not cancel out.
    pub(super) fn total(&self) -> Result<f64, Undefined> {
        let all = self.cells.iter().flatten();
        let total = all.clone().fold(0.0, |sum, cell| sum + cell);
        let size = all.fold(0.0, |sum, cell| sum + cell.abs());
        if !size.is_finite() {
            Err(Undefined::NotFinite)
        } else if total.abs() <= 1e-13 * size {
            Err(Undefined::NoVariation)
        } else {
            Ok(total)
        }
    }

    /// Correlations in place of covariances.
    pub(super) fn correlations(&self) -> Result<Self, Undefined> {
        let variances = self.variances();
        if variances.iter().any(|&variance| variance <= 0.0) {
            return Err(Undefined::NoVariation);
        }
        let row = |(row, a): (&Vec<f64>, &f64)| {
            let cells = row.iter().zip(&variances);
            cells.map(|(cell, b)| cell / libm::sqrt(a * b)).collect()
        };
        Ok(Self {
            rows: self.rows,
            cells: self.cells.iter().zip(&variances).map(row).collect(),
        })
    }

    /// Without one of the columns.
    pub(super) fn without(&self, column: usize) -> Self {
        fn others<T: Clone>(all: &[T], column: usize) -> impl Iterator<Item = &T> {
            let numbered = all.iter().enumerate();
            numbered
                .filter(move |(at, _)| *at != column)
                .map(|(_, item)| item)
        }
        Self {
            rows: self.rows,
            cells: others(&self.cells, column)
                .map(|row| others(row, column).copied().collect())
                .collect(),
        }
    }
}

/// The sample covariance over the rows that have both values.
fn covariance(a: &[Option<f64>], b: &[Option<f64>]) -> Result<f64, Undefined> {
    let both: Vec<(f64, f64)> = a.iter().zip(b).filter_map(|(a, b)| a.zip(*b)).collect();
    if both.len() < 2 {
        return Err(Undefined::TooFewAnswers);
    }
    let (a, b): (Vec<f64>, Vec<f64>) = both.iter().copied().unzip();
    let (mean_a, mean_b) = (means::mean(&a)?, means::mean(&b)?);
    let products = both
        .iter()
        .fold(0.0, |sum, (a, b)| sum + (a - mean_a) * (b - mean_b));
    finite(products / (both.len() as f64 - 1.0))
}
