//! What becomes of rows in which something is missing.

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
