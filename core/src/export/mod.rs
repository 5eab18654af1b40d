//! Responses to files, in the forms that an [`Intake`](crate::Intake) reads.
//!
//! JSON and NDJSON hold the response documents themselves. A **wide** table
//! has a response in each row and is for people with a spreadsheet; a **long**
//! table has an answer in each row and is for people with a statistics
//! package. All four are lossless: what is exported and taken in again gives
//! the same dataset. They are written one response at a time. Data frames are
//! filled from `arrow` tables, with the feature of that name.
//!
//! # Spreadsheets and formulas
//!
//! A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a
//! formula, whoever wrote it. Any text that begins with one of them (or their
//! full-width forms, a tab or a line break) is therefore written with a `'` in
//! front, which spreadsheets do not show, and so is a text that begins with
//! `'` itself; reading a table takes one off again. Numbers stay numbers.
//!
//! ```
//! # let dataset = pedt::doctest::dataset();
//! use pedt::{Intake, export};
//!
//! let mut lines = Vec::new();
//! export::to_ndjson(&dataset, &mut lines)?;
//! let mut intake = Intake::new(dataset.framework().clone(), dataset.roster().clone());
//! intake.ndjson(&lines);
//! assert_eq!(intake.finish().dataset, dataset);
//! # Ok::<(), std::io::Error>(())
//! ```

#[cfg(feature = "arrow")]
pub mod arrow;
pub(crate) mod formula;
mod json;
#[cfg(feature = "csv")]
mod long;
#[cfg(feature = "csv")]
mod sheet;
#[cfg(feature = "csv")]
mod wide;

pub use json::{to_json, to_ndjson};
#[cfg(feature = "csv")]
pub use long::to_csv_long;
#[cfg(feature = "csv")]
pub use sheet::CsvStyle;
#[cfg(feature = "csv")]
pub use wide::to_csv_wide;
