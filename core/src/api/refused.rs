//! What was understood and cannot be done, and why.

use crate::code::Code;
use crate::diagnostic::Diagnostic;

pub(super) fn refused(at: impl std::fmt::Display, reason: String) -> Diagnostic {
    Diagnostic::new(Code::NotAnalysed, at, [("reason", reason.into())])
}

/// A key that is to make pseudonyms, and cannot.
pub(super) fn not_a_key(at: &str) -> Diagnostic {
    refused(at, "a key has 32 hexadecimal digits".to_owned())
}
