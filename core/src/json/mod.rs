//! JSON as it was written: text to tree, tree to types, faults on the way.
//!
//! [`Tree`] keeps what ordinary parsers throw away (repeated keys, the order
//! of members), and [`Read`] turns a tree into a type while it collects every
//! fault instead of stopping at the first.

mod declare;
mod document;
mod fields;
mod limits;
mod order;
mod parse;
pub(crate) mod read;
#[cfg(feature = "schema")]
mod schema;
mod tree;

pub(crate) use declare::{choices, defaulted, record, tagged};
pub use document::{SCHEMA_VERSION, SchemaVersion};
pub(crate) use document::{document, tree_document};
pub(crate) use fields::Reading;
pub use parse::check_json;
pub(crate) use parse::{parse, parse_line, too_large};
#[cfg(feature = "schema")]
pub(crate) use read::MAX_EXACT_INTEGER;
pub(crate) use read::Read;
#[cfg(feature = "schema")]
pub(crate) use schema::{MapOf, OrNull};
pub(crate) use tree::Tree;
