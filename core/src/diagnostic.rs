//! What is wrong with a document, as data.
//!
//! A fault in data is a value, never an `Err`: a document is checked to its
//! end and every [`Diagnostic`] says what, where and what to do.

use std::collections::{BTreeMap, HashSet};
use std::fmt::{self, Display};
use std::iter;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::code::{Code, Severity};
use crate::pointer::Pointer;

/// One finding about one place of a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Diagnostic {
    /// What it is about.
    pub code: Code,
    /// Whether the document, or the row, is refused.
    pub severity: Severity,
    /// JSON Pointer to the place; a missing field has the place it should be at.
    pub pointer: String,
    /// Line or row of the file, from 1, where the document is one of many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<u64>,
    /// Header of the column, where the document came from a table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// The figures and names behind the message, by the names of the code table.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, Value>,
    /// One sentence for a person.
    pub message: String,
}

impl Diagnostic {
    /// A finding at `at`; the message is filled in from the code's template.
    pub(crate) fn new<const N: usize>(
        code: Code,
        at: impl Display,
        params: [(&'static str, Value); N],
    ) -> Self {
        let params: BTreeMap<String, Value> = params
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect();
        Self {
            code,
            severity: code.info().severity,
            pointer: at.to_string(),
            row: None,
            column: None,
            message: fill(code.info().message, &params),
            params,
        }
    }

    /// Whether this refuses the document or the row.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> &'static str {
        self.code.info().help
    }
}

impl Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(row) = self.row {
            write!(f, "row {row}")?;
            if let Some(column) = &self.column {
                write!(f, ", column `{column}`")?;
            }
            f.write_str(": ")?;
        }
        if self.column.is_none() && !self.pointer.is_empty() {
            write!(f, "{}: ", self.pointer)?;
        }
        f.write_str(&self.message)
    }
}

fn fill(template: &str, params: &BTreeMap<String, Value>) -> String {
    let mut message = String::with_capacity(template.len());
    let mut parts = template.split('{');
    message.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (name, rest) = part.split_once('}').unwrap_or((part, ""));
        if let Some(value) = params.get(name) {
            push_value(&mut message, value);
        }
        message.push_str(rest);
    }
    message
}

fn push_value(message: &mut String, value: &Value) {
    match value {
        Value::String(text) => message.push_str(text),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    message.push_str(", ");
                }
                message.push('`');
                push_value(message, item);
                message.push('`');
            }
        }
        other => message.push_str(&other.to_string()),
    }
}

/// Diagnostics being collected.
#[derive(Debug, Default)]
pub(crate) struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    pub(crate) fn report<const N: usize>(
        &mut self,
        code: Code,
        at: &Pointer<'_>,
        params: [(&'static str, Value); N],
    ) {
        self.0.push(Diagnostic::new(code, at, params));
    }

    /// Adds what checking the meaning found, leaving out what only follows
    /// from a value that could not be read in the first place.
    pub(crate) fn add_consequences(&mut self, meaning: Diagnostics) {
        let unread: HashSet<&str> = self
            .0
            .iter()
            .filter(|d| !matches!(d.code, Code::DuplicateKey | Code::UnknownField))
            .map(|d| d.pointer.as_str())
            .collect();
        let follows = |d: &Diagnostic| ancestors(&d.pointer).any(|place| unread.contains(place));
        let meaning: Vec<_> = meaning.0.into_iter().filter(|d| !follows(d)).collect();
        self.0.extend(meaning);
    }

    pub(crate) fn into_vec(self) -> Vec<Diagnostic> {
        self.0
    }
}

/// A pointer and all the places it lies in, innermost first.
pub(crate) fn ancestors(pointer: &str) -> impl Iterator<Item = &str> {
    iter::successors(Some(pointer), |place| {
        place.rsplit_once('/').map(|(parent, _)| parent)
    })
}

/// A document after checking: the value if no error stands against it, and
/// everything that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked<T> {
    value: Option<T>,
    diagnostics: Vec<Diagnostic>,
}

impl<T> Checked<T> {
    pub(crate) fn new(diagnostics: Vec<Diagnostic>, value: impl FnOnce() -> T) -> Self {
        let refused = diagnostics.iter().any(Diagnostic::is_error);
        Self {
            value: (!refused).then(value),
            diagnostics,
        }
    }

    pub(crate) fn map<U>(self, into: impl FnOnce(T) -> U) -> Checked<U> {
        Checked {
            value: self.value.map(into),
            diagnostics: self.diagnostics,
        }
    }

    /// Everything that was found, in document order.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// The value and the findings.
    #[must_use]
    pub fn into_parts(self) -> (Option<T>, Vec<Diagnostic>) {
        (self.value, self.diagnostics)
    }

    /// The value alone, for callers that cannot go on without it.
    ///
    /// # Errors
    ///
    /// All findings, when at least one of them is an error.
    pub fn accept(self) -> Result<T, Refused> {
        match self.value {
            Some(value) => Ok(value),
            None => Err(Refused(self.diagnostics)),
        }
    }
}

/// A document that was needed and refused, with all reasons.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused(Vec<Diagnostic>);

impl Refused {
    /// All findings, warnings among them.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.0
    }
}

impl Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the document was refused")?;
        for diagnostic in self.0.iter().filter(|d| d.is_error()) {
            write!(f, "\n  {diagnostic}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Refused {}
