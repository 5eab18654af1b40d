//! Tables in memory: Arrow, as pandas, Polars and DuckDB hand them over.
//!
//! A cell is understood as the cell of a CSV table with the same text: `3`,
//! `3.0` and `Established` are one rating, and a null is an empty cell. A
//! number that is none (NaN) is reported, for it is no answer and was not left
//! out either; where it means “no answer”, the mapping says so with
//! [`missing`](super::Mapping::missing). Rows are counted from 1, without a
//! row for the headers. The columns in which pandas keeps an index are passed
//! over.

use std::borrow::Cow;
use std::fmt::Display;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowPrimitiveType, Decimal128Type, Float16Type, Float32Type, Float64Type, Int8Type, Int16Type,
    Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, RecordBatch, RecordBatchReader};
use arrow_schema::{ArrowError, DataType, Schema};

use super::infer::Names;
use super::long::{Answers, columns};
use super::mapping::Mapping;
use super::table::{Row, Table, check_size};
use super::wide::{Sheet, about_header, check, suggested};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::validate::Intake;

impl Intake {
    /// Takes in an Arrow table with a response in each row.
    ///
    /// It is read as [`csv_wide`](Self::csv_wide) reads a table of the same
    /// headers and cells, batch by batch. Texts of every layout, dictionaries
    /// of them, integers, floats, decimals and booleans are understood.
    ///
    /// ```
    /// # let (framework, roster) = pedt::doctest::hub();
    /// use std::sync::Arc;
    /// use arrow_array::{ArrayRef, Float64Array, RecordBatch, RecordBatchIterator, StringArray};
    ///
    /// let text = |text: &str| Arc::new(StringArray::from(vec![text])) as ArrayRef;
    /// let batch = RecordBatch::try_from_iter([
    ///     ("id", text("r1")),
    ///     ("round", text("2026-autumn")),
    ///     ("partnership", text("dale")),
    ///     ("school", text("Hill School")),
    ///     ("respondent", text("u1")),
    ///     ("role", text("headteacher")),
    ///     ("status", text("draft")),
    ///     ("1a.1", Arc::new(Float64Array::from(vec![3.5]))),
    /// ])?;
    /// let reader = RecordBatchIterator::new([Ok(batch.clone())], batch.schema());
    /// let mut intake = pedt::Intake::new(framework, roster);
    /// intake.arrow_wide(reader, None)?;
    /// let found = intake.finish().diagnostics;
    /// assert!(found[0].to_string().starts_with("row 1, column `1a.1`: `3.5` is not a rating"));
    /// # Ok::<(), arrow_schema::ArrowError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the reader fails; what was read before stays taken in.
    pub fn arrow_wide(
        &mut self,
        reader: impl RecordBatchReader,
        mapping: Option<&Mapping>,
    ) -> Result<(), ArrowError> {
        let (framework, roster) = self.checked_against();
        let mut found = Vec::new();
        let schema = reader.schema();
        let table = headers(&schema, &mut found);
        let mapping = match mapping {
            Some(mapping) => {
                check(mapping, &framework, &mut found);
                mapping.clone()
            }
            None => suggested(&table, &Names::new(&framework), &framework, &mut found),
        };
        let sheet = Sheet::new(&table, &mapping, &framework, &roster, &mut found);
        let used: Vec<usize> = sheet.columns().collect();
        if self.opens(&schema, &used, found) {
            let mut number = 0;
            for batch in reader {
                let batch = batch?;
                sheet.take_in(&rows(&batch, &used, number), self);
                number += batch.num_rows() as u64;
            }
        }
        Ok(())
    }

    /// Takes in an Arrow table with one answer in each row, as
    /// [`csv_long`](Self::csv_long) reads a table of the same headers and
    /// cells. The whole table is held until its last row is read.
    ///
    /// # Errors
    ///
    /// When the reader fails; nothing is taken in then.
    pub fn arrow_long(&mut self, reader: impl RecordBatchReader) -> Result<(), ArrowError> {
        let (framework, roster) = self.checked_against();
        let mut found = Vec::new();
        let schema = reader.schema();
        let mut table = headers(&schema, &mut found);
        let columns = columns(&table, &mut found);
        let used: Vec<usize> = columns.all().collect();
        if self.opens(&schema, &used, found) {
            let mut number = 0;
            for batch in reader {
                let batch = batch?;
                table.rows.extend(rows(&batch, &used, number));
                number += batch.num_rows() as u64;
            }
            Answers::new(&table, columns, &framework, &roster).take_in(self);
        }
        Ok(())
    }

    /// Reports what was found about a table as a whole, and says whether its
    /// rows are to be read.
    fn opens(&mut self, schema: &Schema, used: &[usize], mut found: Vec<Diagnostic>) -> bool {
        for field in used
            .iter()
            .filter_map(|column| schema.fields().get(*column))
        {
            if !is_readable(field.data_type()) {
                let params = [
                    ("expected", "text or numbers".into()),
                    ("found", field.data_type().to_string().into()),
                ];
                let mut fault = Diagnostic::new(Code::WrongType, "", params);
                fault.column = Some(field.name().trim().to_owned());
                found.push(fault);
            }
        }
        for fault in &mut found {
            fault.row = None; // headers have no row
        }
        let opens = !found.iter().any(Diagnostic::is_error);
        self.report(found);
        opens
    }
}

/// A table of the headers alone.
fn headers(schema: &Schema, found: &mut Vec<Diagnostic>) -> Table {
    let header = |name: &str| {
        let name = name.trim();
        let index = name.strip_prefix("__index_level_");
        if index.is_some_and(|rest| rest.ends_with("__")) {
            return String::new();
        }
        if name.is_empty() {
            found.push(about_header(Code::HeaderUnmapped, ""));
        }
        name.to_owned()
    };
    let names = schema.fields().iter().map(|field| field.name().as_str());
    let headers: Vec<String> = names.map(header).collect();
    if let Err(fault) = check_size(&headers) {
        found.push(*fault);
        return Table::of(Vec::new(), Vec::new());
    }
    Table::of(headers, Vec::new())
}

/// The rows of a batch that are not blank; other columns than those used are
/// left empty.
fn rows(batch: &RecordBatch, used: &[usize], before: u64) -> Vec<Row> {
    let mut columns: Vec<Cells<'_>> = batch.columns().iter().map(|_| empty()).collect();
    for &column in used {
        if let (Some(place), Some(array)) = (columns.get_mut(column), batch.columns().get(column)) {
            *place = cells(array);
        }
    }
    let numbers = before + 1..;
    let rows = (0..batch.num_rows()).zip(numbers);
    rows.filter_map(|(row, number)| Row::of(number, columns.iter().map(|cell| cell(row))))
        .collect()
}

/// The texts of the cells of a column, by their rows in the batch.
type Cells<'a> = Box<dyn Fn(usize) -> Cow<'a, str> + 'a>;

/// Whether the cells of such a column can be read.
fn is_readable(column: &DataType) -> bool {
    use DataType as T;
    match column {
        T::Null | T::Boolean | T::Utf8 | T::LargeUtf8 | T::Utf8View | T::Decimal128(..) => true,
        T::Dictionary(_, values) => is_readable(values),
        other => other.is_integer() || other.is_floating(),
    }
}

fn cells(array: &dyn Array) -> Cells<'_> {
    use DataType as T;
    let text: Cells<'_> = match array.data_type() {
        T::Utf8 => {
            let texts = array.as_string::<i32>();
            Box::new(|row| texts.value(row).into())
        }
        T::LargeUtf8 => {
            let texts = array.as_string::<i64>();
            Box::new(|row| texts.value(row).into())
        }
        T::Utf8View => {
            let texts = array.as_string_view();
            Box::new(|row| texts.value(row).into())
        }
        T::Dictionary(..) => {
            let dictionary = array.as_any_dictionary();
            if dictionary.values().is_empty() {
                return empty();
            }
            let (keys, values) = (dictionary.normalized_keys(), cells(dictionary.values()));
            Box::new(move |row| keys.get(row).map_or("".into(), |key| values(*key)))
        }
        T::Boolean => {
            let values = array.as_boolean();
            Box::new(|row| values.value(row).to_string().into())
        }
        T::Decimal128(..) => {
            let values = array.as_primitive::<Decimal128Type>();
            Box::new(|row| values.value_as_string(row).into())
        }
        T::Int8 => numbers::<Int8Type>(array),
        T::Int16 => numbers::<Int16Type>(array),
        T::Int32 => numbers::<Int32Type>(array),
        T::Int64 => numbers::<Int64Type>(array),
        T::UInt8 => numbers::<UInt8Type>(array),
        T::UInt16 => numbers::<UInt16Type>(array),
        T::UInt32 => numbers::<UInt32Type>(array),
        T::UInt64 => numbers::<UInt64Type>(array),
        T::Float16 => numbers::<Float16Type>(array),
        T::Float32 => numbers::<Float32Type>(array),
        T::Float64 => numbers::<Float64Type>(array),
        _ => return empty(),
    };
    match array.nulls() {
        None => text,
        Some(nulls) => Box::new(move |row| {
            if nulls.is_null(row) {
                "".into()
            } else {
                text(row)
            }
        }),
    }
}

/// Whole floats are written as integers are.
fn numbers<T: ArrowPrimitiveType>(array: &dyn Array) -> Cells<'_>
where
    T::Native: Display,
{
    let numbers = array.as_primitive::<T>();
    Box::new(|row| numbers.value(row).to_string().into())
}

fn empty<'a>() -> Cells<'a> {
    Box::new(|_| "".into())
}
