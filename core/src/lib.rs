//! Placeholder.
#![forbid(unsafe_code)]
mod code;
mod dataset;
mod diagnostic;
mod framework;
mod grain;
mod id;
mod json;
mod pointer;
mod response;
mod roster;
mod stance;
pub mod stats;
mod tally;
mod text;
pub use grain::*;pub use tally::*;
pub use code::*;
pub use dataset::*;
pub use diagnostic::*;
pub use framework::*;
pub use response::*;
pub use stance::*;
pub use roster::{Roster, RosterDocument};
pub use text::*;
pub use id::*;
