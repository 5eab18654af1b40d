//! The codebook: statements, a row each.

use std::sync::Arc;

use arrow_array::{Int32Array, RecordBatch};
use arrow_schema::ArrowError;

use super::columns::{Columns, named, texts};
use crate::framework::{Area, Framework, Statement, Theme};
use crate::text::Text;

/// A table with a row for every statement: the codebook of a framework.
///
/// `printed_area` and `printed_theme` are the codes as the form of that level
/// prints them. Texts are in `language` where they have it, and else in the
/// framework's own.
///
/// ```
/// use pedt::{Framework, export::arrow};
///
/// let table = arrow::statements(Framework::builtin(), "cy")?;
/// assert_eq!(table.num_rows(), 54);
/// # Ok::<(), arrow_schema::ArrowError>(())
/// ```
///
/// # Errors
///
/// None that a framework can cause; tables are put together by one way.
pub fn statements(framework: &Framework, language: &str) -> Result<RecordBatch, ArrowError> {
    let fallback = framework.default_language.as_str();
    let said = |text: &'_ Text| text.in_language(language, fallback).to_owned();
    let rows = || framework.statements();
    let mut columns = Columns::default();
    columns.add_asked(framework, 0..framework.columns().len())?;
    let printed = |(area, _, statement): (&Area, &Theme, &Statement)| {
        let code = area.level_codes.get(&statement.level);
        Some(code.unwrap_or(&area.code).as_str().to_owned())
    };
    columns.add("printed_area", named(rows().map(printed))?);
    let printed = |(_, theme, statement): (&Area, &Theme, &Statement)| {
        let code = theme.level_codes.get(&statement.level);
        Some(code.unwrap_or(&theme.code).as_str().to_owned())
    };
    columns.add("printed_theme", named(rows().map(printed))?);
    columns.add(
        "area_title",
        named(rows().map(|(area, ..)| Some(said(&area.title))))?,
    );
    columns.add(
        "theme_title",
        named(rows().map(|(_, theme, _)| Some(said(&theme.title))))?,
    );
    let said: Vec<String> = rows()
        .map(|(.., statement)| said(&statement.text))
        .collect();
    columns.add("text", texts(said.iter().map(String::as_str)));
    let scales = || rows().map(|(.., statement)| framework.scale_of(statement));
    columns.add(
        "scale",
        named(scales().map(|scale| Some(scale?.id.as_str())))?,
    );
    let points: Int32Array = scales().map(|scale| Some(scale?.minimum())).collect();
    columns.add("minimum", Arc::new(points));
    let points: Int32Array = scales().map(|scale| Some(scale?.maximum())).collect();
    columns.add("maximum", Arc::new(points));
    let points: Int32Array = scales().map(|scale| Some(scale?.threshold)).collect();
    columns.add("threshold", Arc::new(points));
    columns.finish()
}
