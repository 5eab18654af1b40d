//! What becomes of rows in which something is missing.

use super::{Table, Undefined};

/// How figures over several columns treat a row in which some are missing.
///
/// The two can differ a good deal in small tables, so every result says how many rows it rests on.
///
/// ```
/// use pedt::stats::Missing;
///
/// assert_eq!(Missing::default(), Missing::Listwise);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Missing {
    /// A row with anything missing drops out.
    #[default]
    Listwise,
    /// Each part uses all rows that have what it needs: a variance those with a value in the
    /// column, a covariance those with a value in both.
    Pairwise,
}

impl Missing {
    /// The columns of a table and how many rows they rest on, each column at least two values.
    pub(super) fn columns(self, table: &Table) -> Result<(Vec<Vec<f64>>, usize), Undefined> {
        if table.columns() == 0 {
            return Err(Undefined::TooFewColumns);
        }
        let used = self.used_rows(table);
        let columns: Vec<Vec<f64>> = (0..used.columns())
            .map(|column| used.column(column).flatten().collect())
            .collect();
        if columns.iter().all(Vec::is_empty) {
            Err(Undefined::NoAnswers)
        } else if columns.iter().any(|column| column.len() < 2) {
            Err(Undefined::TooFewAnswers)
        } else {
            Ok((columns, used.rows()))
        }
    }

    /// The rows that take part: the complete ones, or those that are not empty.
    pub(super) fn used_rows(self, table: &Table) -> Table {
        match self {
            Self::Listwise => table.complete_rows(),
            Self::Pairwise => table.keep(|row| row.iter().any(Option::is_some)),
        }
    }
}
