//! Rows and columns of numbers, some of them missing.
//!
//! Counts forget who gave which answer. What depends on it (correlations,
//! reliability, agreement over many statements) is read from a [`Table`]:
//! people or schools as rows, statements or occasions as columns.
//!
//! ```
//! use pedt::stats::Table;
//!
//! let table = Table::from_rows([
//!     vec![Some(3.0), Some(4.0)],
//!     vec![Some(2.0), None],
//! ])?;
//! assert_eq!((table.rows(), table.columns(), table.missing()), (2, 2, 1));
//! assert_eq!(table.complete_rows().rows(), 1);
//! # Ok::<(), pedt::stats::Undefined>(())
//! ```

use super::Undefined;

/// Numbers in rows and columns; what is missing is `None`.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    rows: usize,
    columns: usize,
    cells: Vec<Option<f64>>,
}

impl Table {
    /// A table of these rows.
    ///
    /// # Errors
    ///
    /// [`Undefined::UnequalLengths`] when rows differ in length;
    /// [`Undefined::NotFinite`] for an infinity or NaN.
    pub fn from_rows<R: AsRef<[Option<f64>]>>(
        rows: impl IntoIterator<Item = R>,
    ) -> Result<Self, Undefined> {
        let mut table = Self {
            rows: 0,
            columns: 0,
            cells: Vec::new(),
        };
        for row in rows {
            let row = row.as_ref();
            if table.rows > 0 && row.len() != table.columns {
                return Err(Undefined::UnequalLengths);
            }
            if !row.iter().flatten().all(|value| value.is_finite()) {
                return Err(Undefined::NotFinite);
            }
            table.columns = row.len();
            table.rows += 1;
            table.cells.extend_from_slice(row);
        }
        Ok(table)
    }

    /// How many rows there are.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// How many columns there are.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// How many cells are empty.
    #[must_use]
    pub fn missing(&self) -> usize {
        self.cells.iter().filter(|cell| cell.is_none()).count()
    }

    /// One row; empty if there is none at that place.
    #[must_use]
    pub fn row(&self, row: usize) -> &[Option<f64>] {
        let start = row.saturating_mul(self.columns);
        let end = start.saturating_add(self.columns);
        self.cells.get(start..end).unwrap_or_default()
    }

    /// Every row in turn.
    #[must_use]
    pub fn each_row(&self) -> impl ExactSizeIterator<Item = &[Option<f64>]> + Clone {
        (0..self.rows).map(|row| self.row(row))
    }

    /// One column, from the first row to the last.
    pub fn column(&self, column: usize) -> impl Iterator<Item = Option<f64>> + Clone {
        let inside = column < self.columns;
        let cells = self.cells.iter().skip(column).step_by(self.columns.max(1));
        cells.copied().filter(move |_| inside)
    }

    /// The rows in which nothing is missing (listwise deletion).
    #[must_use]
    pub fn complete_rows(&self) -> Self {
        self.keep(|row| row.iter().all(Option::is_some))
    }

    /// The rows that `wanted` says yes to.
    #[must_use]
    pub fn keep(&self, wanted: impl Fn(&[Option<f64>]) -> bool) -> Self {
        let kept: Vec<&[Option<f64>]> = self.each_row().filter(|row| wanted(row)).collect();
        Self {
            rows: kept.len(),
            columns: self.columns,
            cells: kept.concat(),
        }
    }

    /// Rows as columns and columns as rows.
    #[must_use]
    pub fn transposed(&self) -> Self {
        Self {
            rows: self.columns,
            columns: self.rows,
            cells: (0..self.columns).flat_map(|c| self.column(c)).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::{collection::vec, option, prelude::*};

    fn table(rows: &[&[Option<f64>]]) -> Table {
        Table::from_rows(rows).unwrap()
    }

    #[test]
    fn refuses_what_is_no_table() {
        let ragged = Table::from_rows([&[Some(1.0)][..], &[]]);
        assert_eq!(ragged, Err(Undefined::UnequalLengths));
        let nan = Table::from_rows([[Some(f64::NAN)]]);
        assert_eq!(nan, Err(Undefined::NotFinite));
    }

    #[test]
    fn may_be_empty() {
        let none = table(&[]);
        assert_eq!((none.rows(), none.columns(), none.missing()), (0, 0, 0));
        assert_eq!((none.row(0), none.column(0).count()), (&[][..], 0));
        let no_columns = table(&[&[], &[]]);
        assert_eq!((no_columns.rows(), no_columns.columns()), (2, 0));
        assert_eq!(no_columns.complete_rows(), no_columns);
    }

    #[test]
    fn reads_rows_and_columns() {
        let table = table(&[&[Some(1.0), None], &[Some(2.0), Some(3.0)]]);
        assert_eq!(table.row(1), [Some(2.0), Some(3.0)]);
        assert_eq!(table.column(1).collect::<Vec<_>>(), [None, Some(3.0)]);
        assert_eq!(table.column(2).count(), 0);
        assert_eq!(table.complete_rows().row(0), [Some(2.0), Some(3.0)]);
    }

    proptest! {
        #[test]
        fn transposing_twice_changes_nothing(
            rows in vec(vec(option::of(-9.0..9.0), 3), 1..9)
        ) {
            let table = Table::from_rows(&rows)?;
            let turned = table.transposed();
            prop_assert_eq!((turned.rows(), turned.columns()), (3, rows.len()));
            prop_assert_eq!(turned.transposed(), table);
        }
    }
}
