//! From bytes to a tree, within limits.

use std::cell::Cell;

use serde::de::DeserializeSeed;

use super::Tree;
use super::tree::TreeSeed;
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::limits::Limits;

/// Checks that `text` is JSON that this library reads: RFC 8259 in UTF-8, with
/// or without a byte order mark, within `limits`.
///
/// ```
/// use pedt::{Limits, check_json};
///
/// assert!(check_json(br#"{"1a.1": 3}"#, &Limits::default()).is_ok());
/// let fault = check_json(b"[1, NaN]", &Limits::default()).unwrap_err();
/// assert_eq!(fault.code, pedt::Code::JsonSyntax);
/// ```
///
/// # Errors
///
/// The first thing that is wrong: bytes that are not UTF-8, text that is not
/// JSON, or a limit that is passed.
pub fn check_json(text: &[u8], limits: &Limits) -> Result<(), Box<Diagnostic>> {
    parse(text, limits).map(|_| ())
}

/// Parses UTF-8 JSON, with or without a byte order mark.
pub(crate) fn parse(text: &[u8], limits: &Limits) -> Result<Tree, Box<Diagnostic>> {
    let unmarked = text.strip_prefix(b"\xef\xbb\xbf");
    parse_line(unmarked.unwrap_or(text), limits)
}

/// Parses UTF-8 JSON without a byte order mark: a line of a longer text, which
/// may begin with one before its first line.
pub(crate) fn parse_line(text: &[u8], limits: &Limits) -> Result<Tree, Box<Diagnostic>> {
    if text.len() > limits.bytes as usize {
        return Err(Box::new(too_large(text.len() as u64, limits)));
    }
    let text = std::str::from_utf8(text).map_err(|error| {
        let byte = error.valid_up_to();
        Box::new(Diagnostic::new(Code::NotUtf8, "", [("byte", byte.into())]))
    })?;
    let budget = Budget::new(limits);
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let tree = TreeSeed::new(&budget)
        .deserialize(&mut deserializer)
        .and_then(|tree| deserializer.end().map(|()| tree));
    tree.map_err(|error| match budget.passed() {
        Some(passed) => Box::new(passed),
        None => Box::new(syntax(&error)),
    })
}

/// The refusal of a document of so many bytes.
pub(crate) fn too_large(bytes: u64, limits: &Limits) -> Diagnostic {
    let params = [("found", bytes.into()), ("limit", limits.bytes.into())];
    Diagnostic::new(Code::TooLarge, "", params)
}

fn syntax(error: &serde_json::Error) -> Diagnostic {
    let (line, column) = (error.line(), error.column());
    let reason = error.to_string();
    let reason = reason
        .strip_suffix(&format!(" at line {line} column {column}"))
        .unwrap_or(&reason);
    Diagnostic::new(
        Code::JsonSyntax,
        "",
        [
            ("reason", reason.into()),
            ("line", line.into()),
            ("column", column.into()),
        ],
    )
}

/// What a document may still hold while it is parsed.
pub(super) struct Budget<'l> {
    limits: &'l Limits,
    values: Cell<u32>,
    passed: Cell<Option<Code>>,
}

impl<'l> Budget<'l> {
    fn new(limits: &'l Limits) -> Self {
        Self {
            limits,
            values: Cell::new(limits.values),
            passed: Cell::new(None),
        }
    }

    /// Spends one value; false when there is none left.
    pub(super) fn value(&self) -> bool {
        if let Some(left) = self.values.get().checked_sub(1) {
            self.values.set(left);
            return true;
        }
        self.passed.set(Some(Code::TooManyValues));
        false
    }

    /// Whether a list or an object may stand within `depth` others.
    pub(super) fn depth(&self, depth: u32) -> bool {
        let fits = depth < self.limits.depth.min(Limits::MAX_DEPTH);
        if !fits {
            self.passed.set(Some(Code::TooDeep));
        }
        fits
    }

    fn passed(&self) -> Option<Diagnostic> {
        let code = self.passed.get()?;
        let limit = match code {
            Code::TooDeep => self.limits.depth.min(Limits::MAX_DEPTH),
            _ => self.limits.values,
        };
        Some(Diagnostic::new(code, "", [("limit", limit.into())]))
    }
}
