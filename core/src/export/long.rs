//! Long tables: a row for each answer.

use std::io::{self, Write};

use super::sheet::{CsvStyle, FIELDS, Sheet, link};
use crate::dataset::Dataset;
use crate::response::Response;

/// Writes a table with one answer in each row, as
/// [`Intake::csv_long`](crate::Intake::csv_long) reads it.
///
/// The columns are the same for every framework, so tables of several rounds
/// can be put below each other. A response without any answer has one row.
///
/// ```
/// # let dataset = pedt::doctest::dataset();
/// use pedt::export::{CsvStyle, to_csv_long};
///
/// let mut table = Vec::new();
/// to_csv_long(&dataset, CsvStyle::Plain, &mut table)?;
/// let table = String::from_utf8(table).unwrap();
/// assert!(table.starts_with(
///     "id,round,partnership,school,respondent,role,status,kind,item,value\r\n\
///      r0,2026-autumn,dale,brook,head-0,headteacher,submitted,rating,1a.1,1\r\n"
/// ));
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
///
/// When the writer fails.
pub fn to_csv_long(dataset: &Dataset, style: CsvStyle, out: impl Write) -> io::Result<()> {
    let mut sheet = Sheet::new(style, out)?;
    for header in FIELDS.iter().chain(&["kind", "item", "value"]) {
        sheet.text(header)?;
    }
    sheet.end_row()?;
    for response in dataset.responses() {
        write(&response, &mut sheet)?;
    }
    sheet.finish()
}

fn write<W: Write>(response: &Response, sheet: &mut Sheet<W>) -> io::Result<()> {
    let mut is_silent = true;
    let mut row = |kind: &str, item: &str, value: Value<'_>| {
        is_silent = false;
        sheet.fields(response)?;
        sheet.text(kind)?;
        sheet.text(item)?;
        match value {
            Value::Text(text) => sheet.text(text)?,
            Value::Number(number) => sheet.number(Some(number))?,
        }
        sheet.end_row()
    };
    for (code, rating) in &response.ratings {
        if let Some(rating) = rating {
            row("rating", code.as_str(), Value::Number(*rating))?;
        }
    }
    for note in &response.notes {
        row(
            note.kind.name(),
            note.theme.as_str(),
            Value::Text(&note.text),
        )?;
    }
    for evidence in &response.evidence {
        row(
            "evidence",
            evidence.theme.as_str(),
            Value::Text(&link(evidence)),
        )?;
    }
    for (topic, stance) in &response.support {
        row("support", topic.as_str(), Value::Text(stance.name()))?;
    }
    for (topic, schools) in &response.capacity {
        row(
            "capacity",
            topic.as_str(),
            Value::Number(i64::from(*schools)),
        )?;
    }
    if is_silent {
        sheet.fields(response)?;
        for _ in 0..3 {
            sheet.text("")?;
        }
        sheet.end_row()?;
    }
    Ok(())
}

enum Value<'v> {
    Text(&'v str),
    Number(i64),
}
