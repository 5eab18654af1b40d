//! Responses from tables: what forms and spreadsheets export, row by row.
//!
//! A school fills in a form, and what comes out is a table. It is **wide**
//! when a row is a response and a column is a question, as Microsoft Forms and
//! Google Forms write it; it is **long** when a row is one answer, as data
//! people like it. Both are taken in by an [`Intake`](crate::Intake):
//! [`csv_wide`](crate::Intake::csv_wide) and
//! [`csv_long`](crate::Intake::csv_long). With the feature `arrow`, tables in
//! memory are read by the same rules: `arrow_wide` and `arrow_long`.
//!
//! Which column answers what is said by a [`Mapping`], a document to write
//! once for a form and to keep with it. Without one the headers speak for
//! themselves where they can ([`Mapping::infer`]): by a code, by the wording
//! of a statement in any language, by the names of our own
//! [export](crate::export).
//!
//! Each row becomes a response document and is checked like any other, so that
//! a table is held to the same rules as JSON. What is found is told by row and
//! column, as a person sees the sheet: the header is row 1, and a cell with
//! line breaks is still one row.
//!
//! ```
//! # let (framework, roster) = pedt::doctest::hub();
//! use pedt::{Intake, import::Mapping};
//!
//! let mapping = Mapping::from_json(br#"{
//!     "schema_version": "1",
//!     "columns": [
//!         {"header": "ID", "to": {"kind": "field", "field": "id", "prefix": "form-"}},
//!         {"header": "Your school", "to": {"kind": "field", "field": "school"}},
//!         {"header": "Email", "to": {"kind": "field", "field": "respondent"}},
//!         {"header": "Who comes to meetings?", "to": {"kind": "rating", "statement": "1a.1"}},
//!         {"header": "SEND", "to": {"kind": "support", "topic": "send"}}
//!     ],
//!     "constants": [
//!         {"kind": "value", "field": "round", "value": "2026-autumn"},
//!         {"kind": "value", "field": "partnership", "value": "dale"},
//!         {"kind": "value", "field": "role", "value": "headteacher"},
//!         {"kind": "value", "field": "status", "value": "draft"}
//!     ]
//! }"#, &framework).accept()?;
//!
//! let table = "ID;Your school;Email;Who comes to meetings?;SEND\r\n\
//!     1;Brook Primary;a@brook.example;3 - Established;HIGH NEED\r\n\
//!     2;Ysgol y Garn;b@garn.example;sometimes;\r\n";
//! let mut intake = Intake::new(framework, roster);
//! intake.csv_wide(table.as_bytes(), Some(&mapping));
//! let ingested = intake.finish();
//! assert_eq!((ingested.received, ingested.refused), (2, 1));
//! assert_eq!(
//!     ingested.diagnostics[0].to_string(),
//!     "row 3, column `Who comes to meetings?`: `sometimes` is not a rating; \
//!      the ratings are `1 - Latent`, `2 - Emerging`, `3 - Established`, `4 - Exemplary`",
//! );
//! # Ok::<(), pedt::Refused>(())
//! ```

#[cfg(feature = "arrow")]
mod arrow;
mod assemble;
mod cells;
mod encoding;
mod fold;
mod infer;
mod long;
mod mapping;
mod table;
mod target;
mod wide;

pub use encoding::Encoding;
pub use mapping::{Constant, MappedColumn, Mapping};
pub use table::Delimiter;
pub use target::{Field, Target};
