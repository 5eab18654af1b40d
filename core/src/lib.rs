#![doc = include_str!("../../README.md")]
#![forbid(unsafe_code)]

pub mod agreement;
pub mod api;
mod cell;
pub mod change;
mod code;
pub mod compare;
pub mod dashboard;
mod dataset;
mod diagnostic;
pub mod disclosure;
#[doc(hidden)]
pub mod doctest;
pub mod export;
pub mod flow;
pub mod form;
pub mod framework;
pub mod gaps;
mod grain;
pub mod hub;
pub mod id;
#[cfg(feature = "csv")]
pub mod import;
mod json;
mod limits;
pub mod live;
pub mod matching;
pub mod measure;
pub mod moderate;
mod pattern;
mod pointer;
pub mod priority;
pub mod quadrant;
pub mod render;
pub mod report;
pub mod response;
pub mod review;
pub mod roster;
#[cfg(feature = "schema")]
pub mod schema;
pub mod scores;
pub mod stable;
mod stance;
pub mod stats;
pub mod support;
mod tally;
mod text;
pub mod trace;
mod validate;

pub use cell::{Cell, NotApplicableReason, SuppressionReason, UndefinedReason};
pub use code::{Code, CodeInfo, SaidBy, Severity};
pub use dashboard::{Dashboard, DashboardOptions};
pub use dataset::Dataset;
pub use diagnostic::{Checked, Diagnostic, Refused};
pub use framework::{Framework, FrameworkDocument};
pub use grain::Grain;
pub use json::{SCHEMA_VERSION, SchemaVersion, check_json};
pub use limits::Limits;
pub use live::{Live, LiveOptions};
pub use moderate::{Amendment, AmendmentLog, Moderated};
pub use response::Response;
pub use roster::{Roster, RosterDocument};
pub use scores::{ScoreOptions, Scores};
pub use stance::Stance;
pub use tally::{MergeError, Rows, Tally, Unit};
pub use text::{Language, NotALanguage, Text};
pub use validate::{
    Ingested, Intake, check_response, check_response_document, check_response_within,
};
