#![doc = include_str!("../../README.md")]
#![forbid(unsafe_code)]

mod code;
mod dataset;
mod diagnostic;
#[doc(hidden)]
pub mod doctest;
pub mod framework;
mod grain;
pub mod id;
mod json;
mod pointer;
pub mod response;
pub mod roster;
mod stance;
pub mod stats;
mod tally;
mod text;
mod validate;

pub use code::{Code, CodeInfo, Severity};
pub use dataset::Dataset;
pub use diagnostic::{Checked, Diagnostic, Refused};
pub use framework::{Framework, FrameworkDocument};
pub use grain::Grain;
pub use json::{SCHEMA_VERSION, SchemaVersion};
pub use response::Response;
pub use roster::{Roster, RosterDocument};
pub use stance::Stance;
pub use tally::{MergeError, Rows, Tally, Unit};
pub use text::{Language, MAX_TEXT_LENGTH, NotALanguage, Text};
pub use validate::{Ingested, Intake, check_response, check_response_document};
