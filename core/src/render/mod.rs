//! Pages, Markdown and tables made of a report.
//!
//! A [`Report`](crate::report::Report) holds every word and every number that is
//! shown; what is made of it here adds none. Its texts, some of which anybody may
//! have written, are data: on a page, in Markdown and in a spreadsheet they are
//! read and never run.
//!
//! - [`html`], with the feature of that name, makes a page in one file, to be read
//!   on a phone, at a desk or on paper, with or without charts drawn elsewhere.
//! - [`markdown`] makes a text for wherever others go on writing.
//! - [`tables`] makes a file of comma-separated values of each table.

mod csv;
#[cfg(feature = "html")]
mod html;
mod markdown;

pub use csv::{csv, tables};
#[cfg(feature = "html")]
pub use html::{PageColours, RenderError, RenderOptions, html};
pub use markdown::markdown;
