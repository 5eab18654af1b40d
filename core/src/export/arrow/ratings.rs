//! Ratings, a row each; and responses, a row each.

use std::sync::Arc;

use arrow_array::{Int32Array, RecordBatch};
use arrow_schema::ArrowError;

use super::columns::Columns;
use crate::dataset::Dataset;
use crate::export::wide::rating_header;

/// A table with a row for every statement of every response; what was not
/// answered has no rating.
///
/// ```
/// # let dataset = pedt::doctest::dataset();
/// let table = pedt::export::arrow::ratings(&dataset)?;
/// let names: Vec<String> = table.schema().fields().iter().map(|f| f.name().clone()).collect();
/// assert_eq!(names.join(" "), "id round hub partnership school respondent role status \
///     level area theme statement rating");
/// # Ok::<(), arrow_schema::ArrowError>(())
/// ```
///
/// # Errors
///
/// When there are more responses than a dictionary can hold, 2^31.
pub fn ratings(dataset: &Dataset) -> Result<RecordBatch, ArrowError> {
    let framework = dataset.framework();
    let asked = framework.columns();
    let cells = (0..dataset.len()).flat_map(|row| (0..asked.len()).map(move |s| (row, s)));
    let mut columns = Columns::default();
    columns.add_about(dataset, cells.clone().map(|(row, _)| row))?;
    columns.add_asked(framework, cells.map(|(_, statement)| statement))?;
    let ratings = (0..dataset.len()).flat_map(|row| dataset.columns().ratings_of(row).iter());
    let ratings = ratings.zip(asked.iter().cycle());
    let ratings: Int32Array = ratings
        .map(|(position, column)| (*position > 0).then(|| column.value(*position)))
        .collect();
    columns.add_nullable("rating", Arc::new(ratings));
    columns.finish()
}

/// A table with a row for every response and a column for every statement,
/// by its code.
///
/// ```
/// # let dataset = pedt::doctest::dataset();
/// let table = pedt::export::arrow::responses(&dataset)?;
/// assert_eq!((table.num_rows(), table.num_columns()), (3, 8 + 54));
/// assert!(table.column_by_name("5a.1").is_some());
/// # Ok::<(), arrow_schema::ArrowError>(())
/// ```
///
/// # Errors
///
/// When there are more responses than a dictionary can hold, 2^31.
pub fn responses(dataset: &Dataset) -> Result<RecordBatch, ArrowError> {
    let framework = dataset.framework();
    let rows = 0..dataset.len();
    let mut columns = Columns::default();
    columns.add_about(dataset, rows.clone())?;
    for (index, (_, _, statement)) in framework.statements().enumerate() {
        let column = framework.columns().get(index);
        let rating = |row| {
            let position = *dataset.columns().ratings_of(row).get(index)?;
            (position > 0).then_some(column?.value(position))
        };
        let ratings: Int32Array = rows.clone().map(rating).collect();
        let header = rating_header(statement.code.as_str());
        columns.add_nullable(&header, Arc::new(ratings));
    }
    columns.finish()
}
