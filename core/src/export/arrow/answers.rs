//! The answers that are no ratings: notes, evidence, support.

use std::sync::Arc;

use arrow_array::{Int64Array, LargeStringArray, RecordBatch};
use arrow_schema::ArrowError;

use super::columns::{Columns, named, placed, texts};
use crate::dataset::{Dataset, stance_of};
use crate::framework::Framework;

/// A table with a row for every note: its theme, whether it names a strength
/// or an area for development (`kind`), and its text.
///
/// ```
/// # let dataset = pedt::doctest::dataset();
/// let table = pedt::export::arrow::notes(&dataset)?;
/// assert_eq!(table.num_rows(), 0);
/// assert!(table.column_by_name("text").is_some());
/// # Ok::<(), arrow_schema::ArrowError>(())
/// ```
///
/// # Errors
///
/// When there are more responses than a dictionary can hold, 2^31.
pub fn notes(dataset: &Dataset) -> Result<RecordBatch, ArrowError> {
    let notes = || dataset.notes();
    let mut columns = Columns::default();
    columns.add_about(dataset, notes().map(|note| note.row))?;
    let themes = notes().map(|note| Some(note.theme));
    columns.add("theme", placed(themes, theme_codes(dataset.framework()))?);
    columns.add("kind", named(notes().map(|note| Some(note.kind.name())))?);
    columns.add("text", texts(notes().map(|note| note.text)));
    columns.finish()
}

/// A table with a row for every link to evidence: its theme, its title and, if
/// it has one, its address (`url`).
///
/// # Errors
///
/// When there are more responses than a dictionary can hold, 2^31.
pub fn evidence(dataset: &Dataset) -> Result<RecordBatch, ArrowError> {
    let links = || dataset.links();
    let mut columns = Columns::default();
    columns.add_about(dataset, links().map(|link| link.row))?;
    let themes = links().map(|link| Some(link.theme));
    columns.add("theme", placed(themes, theme_codes(dataset.framework()))?);
    columns.add("title", texts(links().map(|link| link.title)));
    let urls: LargeStringArray = links().map(|link| link.url).collect();
    columns.add_nullable("url", Arc::new(urls));
    columns.finish()
}

/// A table with a row for every stance on a support topic, and for every topic
/// with a `capacity`: how many schools could be helped.
///
/// ```
/// # let dataset = pedt::doctest::dataset();
/// let table = pedt::export::arrow::support(&dataset)?;
/// assert_eq!(table.num_rows(), 3);
/// # Ok::<(), arrow_schema::ArrowError>(())
/// ```
///
/// # Errors
///
/// When there are more responses than a dictionary can hold, 2^31.
pub fn support(dataset: &Dataset) -> Result<RecordBatch, ArrowError> {
    let framework = dataset.framework();
    let mut capacity = dataset.capacity().peekable();
    let mut answers = Vec::new();
    for row in 0..dataset.len() {
        for (topic, stance) in dataset.columns().support_of(row).iter().enumerate() {
            let here = capacity.next_if(|(at, of, _)| (*at, *of) == (row, topic));
            let schools = here.map(|(_, _, schools)| i64::from(schools));
            let stance = stance_of(*stance);
            if stance.is_some() || schools.is_some() {
                answers.push((row, topic, stance, schools));
            }
        }
    }
    let answers = || answers.iter();
    let mut columns = Columns::default();
    columns.add_about(dataset, answers().map(|(row, ..)| *row))?;
    let topics = answers().map(|(_, topic, ..)| Some(*topic));
    let ids = framework.topics().iter().map(|topic| topic.id.as_str());
    columns.add("topic", placed(topics, ids)?);
    let stances = answers().map(|(_, _, stance, _)| stance.map(|stance| stance as usize));
    let names = crate::stance::Stance::ALL
        .iter()
        .map(|stance| stance.name());
    columns.add_nullable("stance", placed(stances, names)?);
    let schools: Int64Array = answers().map(|(.., schools)| *schools).collect();
    columns.add_nullable("capacity", Arc::new(schools));
    columns.finish()
}

fn theme_codes(framework: &Framework) -> impl Iterator<Item = &str> {
    framework.themes().map(|(_, theme)| theme.code.as_str())
}
