//! Counts, a row for every point.

use std::sync::Arc;

use arrow_array::{Int32Array, Int64Array, RecordBatch};
use arrow_schema::ArrowError;

use super::columns::{Columns, roles_of, rounds_of, schools_of};
use crate::grain::Grain;
use crate::tally::Tally;

/// A table with a row for every point of every statement in every unit, and
/// how often the point was chosen there (`count`).
///
/// Whatever can group and add can bring such tables together, from as many
/// machines as there are. Units coarser than a school or a role have no column
/// for it.
///
/// ```
/// # let dataset = pedt::doctest::dataset();
/// use pedt::{Grain, Rows, Tally, export::arrow};
///
/// let tally = Tally::of(&dataset, Grain::School, Rows::Submitted);
/// let table = arrow::counts(&tally)?;
/// assert_eq!(table.num_rows(), 3 * 54 * 4);
/// assert!(table.column_by_name("role").is_none());
/// # Ok::<(), arrow_schema::ArrowError>(())
/// ```
///
/// # Errors
///
/// When a dictionary cannot hold so many units, 2^31.
pub fn counts(tally: &Tally) -> Result<RecordBatch, ArrowError> {
    let (framework, roster) = (tally.framework(), tally.roster());
    let mut cells = Vec::new();
    for (unit, place) in tally.units().iter().enumerate() {
        for (statement, column) in framework.columns().iter().enumerate() {
            let counts = tally.counts(unit, statement).zip(column.minimum..);
            cells.extend(counts.map(|(count, point)| (unit, place, statement, point, count)));
        }
    }
    let cells = || cells.iter();
    let units = || cells().map(|(_, place, ..)| *place);
    let mut columns = Columns::default();
    let rounds = units().map(|unit| Some(usize::from(unit.round)));
    columns.add("round", rounds_of(roster, rounds)?);
    columns.add_partnerships(roster, units().map(|unit| Some(unit.partnership as usize)))?;
    if tally.grain() >= Grain::School {
        let schools = units().map(|unit| Some(unit.school? as usize));
        columns.add("school", schools_of(roster, schools)?);
    }
    if tally.grain() >= Grain::Role {
        let roles = units().map(|unit| Some(usize::from(unit.role?)));
        columns.add("role", roles_of(framework, roles)?);
    }
    columns.add_asked(framework, cells().map(|(_, _, statement, ..)| *statement))?;
    let points: Int32Array = cells().map(|(.., point, _)| Some(*point)).collect();
    columns.add("point", Arc::new(points));
    let counts = cells().map(|(.., count)| i64::from(*count));
    columns.add("count", Arc::new(Int64Array::from_iter_values(counts)));
    let respondents = cells().map(|(unit, ..)| i64::from(tally.respondents(*unit)));
    columns.add(
        "respondents",
        Arc::new(Int64Array::from_iter_values(respondents)),
    );
    columns.finish()
}
