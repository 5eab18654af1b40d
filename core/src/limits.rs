//! How much the library takes in before it says that it is too much.

use serde::{Deserialize, Serialize};

/// How much is taken in; what is beyond is refused with a diagnostic.
///
/// The defaults hold a hub of hundreds of partnerships in one call, and keep
/// any call within some two gigabytes of memory.
///
/// ```
/// use pedt::Limits;
///
/// let limits = Limits { bytes: 1_000, ..Limits::default() };
/// let fault = pedt::check_json(&[b' '; 1_001], &limits).unwrap_err();
/// assert_eq!(fault.message, "this has 1001 bytes; at most 1000 are read");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// Bytes of one document: a call, a JSON text, a line of NDJSON,
    /// a table.
    pub bytes: u32,
    /// Levels of lists and objects within each other, up to
    /// [`MAX_DEPTH`](Self::MAX_DEPTH).
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = Self::MAX_DEPTH)))]
    pub depth: u32,
    /// Values in one document, each list, object and item of them counted.
    pub values: u32,
    /// Characters of a text for people.
    pub text_length: u32,
    /// Diagnostics that are told; of the rest, only their number is.
    pub diagnostics: u32,
}

impl Limits {
    /// The most levels that any limits allow.
    pub const MAX_DEPTH: u32 = 120;

    /// The limits that hold where none are given.
    pub const DEFAULT: Self = Self {
        bytes: 256 * 1024 * 1024,
        depth: 64,
        values: 10_000_000,
        text_length: 4_000,
        diagnostics: 10_000,
    };
}

impl Default for Limits {
    fn default() -> Self {
        Self::DEFAULT
    }
}
