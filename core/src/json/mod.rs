//! JSON as it was written: text to tree, tree to types, faults on the way.
//!
//! [`Tree`] keeps what ordinary parsers throw away (repeated keys, the order
//! of members), and [`Read`] turns a tree into a type while it collects every
//! fault instead of stopping at the first.

mod document;
mod order;
pub(crate) mod read;
mod tree;

pub use document::{SCHEMA_VERSION, SchemaVersion};
pub(crate) use document::{document, parse, tree_document};
pub(crate) use order::in_document_order;
pub(crate) use read::{Read, Reading, choices, record};
pub(crate) use tree::Tree;
