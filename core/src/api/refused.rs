//! What was understood and cannot be done, and why.

use std::fmt::Display;

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::roster::NotInRoster;

pub(super) fn refused(at: impl Display, reason: String) -> Diagnostic {
    Diagnostic::new(Code::NotAnalysed, at, [("reason", reason.into())])
}

/// A key that is to make pseudonyms, and cannot.
pub(super) fn not_a_key(at: &str) -> Diagnostic {
    refused(at, "a key has 32 hexadecimal digits".to_owned())
}

/// Something that a field names and the roster has not.
pub(super) fn unknown(at: impl Display, fault: &NotInRoster) -> Diagnostic {
    let (name, id) = fault.named();
    Diagnostic::new(fault.code(), at, [(name, id.into())])
}
