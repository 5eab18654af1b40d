//! Whether a response can be used: two paths to one answer.
//!
//! The **explaining path** reads a response to its end and reports everything
//! there is to say, in document order, each with a place and a sentence a
//! school leader can act on: [`check_response`].
//!
//! The **fast path** reads a response straight into the columns of a dataset
//! and takes only those about which there is nothing to say. Whatever makes it
//! hesitate, it leaves to the explaining path, so the two cannot disagree about
//! what is refused; a property test holds them together.
//!
//! An [`Intake`] runs both over many responses and adds what can only be seen
//! across them: ids used twice, people who answered twice, leaders of one
//! school who disagree on what it needs.

mod across;
mod cursor;
mod explain;
mod fast;
mod intake;
mod keys;
mod lines;
mod quality;
mod response_schema;

pub(crate) use explain::{check_built, check_tree, write};
pub use explain::{check_response, check_response_document, check_response_within};
pub use intake::{Ingested, Intake};
pub(crate) use intake::{Source, full};
pub(crate) use lines::{Line, read_line};
pub(crate) use quality::required;
