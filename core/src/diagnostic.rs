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
use crate::limits::Limits;
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
    #[cfg_attr(feature = "schema", schemars(regex(pattern = crate::pattern::POINTER)))]
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
        match (self.row, &self.column) {
            (Some(row), Some(column)) => write!(f, "row {row}, column `{column}`: ")?,
            (Some(row), None) => write!(f, "row {row}: ")?,
            (None, Some(column)) => write!(f, "column `{column}`: ")?,
            (None, None) => {}
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

/// Diagnostics being collected, up to the limit.
#[derive(Clone, Debug)]
pub(crate) struct Diagnostics {
    told: Vec<Diagnostic>,
    /// Whether one of those told is an error.
    refused: bool,
    untold: u64,
    limits: Limits,
}

impl Diagnostics {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self {
            told: Vec::new(),
            refused: false,
            untold: 0,
            limits: *limits,
        }
    }

    /// The limits that hold for what is being checked.
    pub(crate) fn limits(&self) -> &Limits {
        &self.limits
    }

    pub(crate) fn report<const N: usize>(
        &mut self,
        code: Code,
        at: &Pointer<'_>,
        params: [(&'static str, Value); N],
    ) {
        self.report_with(code, at, || params);
    }

    /// The same for parameters that are worth making only if they are told.
    pub(crate) fn report_with<const N: usize>(
        &mut self,
        code: Code,
        at: &Pointer<'_>,
        params: impl FnOnce() -> [(&'static str, Value); N],
    ) {
        if self.has_room(code.info().severity == Severity::Error) {
            self.told.push(Diagnostic::new(code, at, params()));
        }
    }

    /// Adds a diagnostic that was made elsewhere; what was not told there is
    /// counted here.
    pub(crate) fn add(&mut self, diagnostic: Diagnostic) {
        if diagnostic.code == Code::MoreFindings {
            let count = diagnostic.params.get("count").and_then(Value::as_u64);
            self.untold += count.unwrap_or_default();
        } else if self.has_room(diagnostic.is_error()) {
            self.told.push(diagnostic);
        }
    }

    /// Whether one more is told; if not, it is counted. The first error always
    /// is, in the place of a warning if need be: it decides.
    fn has_room(&mut self, is_error: bool) -> bool {
        let full = self.told.len() as u64 >= u64::from(self.limits.diagnostics);
        let decides = is_error && !self.refused;
        self.refused |= is_error;
        if !full {
            return true;
        }
        if !decides || self.told.pop().is_some() {
            self.untold += 1;
        }
        decides
    }

    pub(crate) fn extend(&mut self, others: Self) {
        self.untold += others.untold;
        for diagnostic in others.told {
            self.add(diagnostic);
        }
    }

    /// Whether one of them is an error.
    pub(crate) fn refuses(&self) -> bool {
        self.refused
    }

    /// Adds what checking the meaning found, leaving out what only follows
    /// from a value that could not be read in the first place.
    pub(crate) fn add_consequences(&mut self, meaning: Diagnostics) {
        let unread: HashSet<String> = self
            .told
            .iter()
            .filter(|d| !matches!(d.code, Code::DuplicateKey | Code::UnknownField))
            .map(|d| d.pointer.clone())
            .collect();
        let follows = |d: &Diagnostic| ancestors(&d.pointer).any(|place| unread.contains(place));
        self.untold += meaning.untold;
        for diagnostic in meaning.told {
            if !follows(&diagnostic) {
                self.add(diagnostic);
            }
        }
    }

    /// What is told, in the order that `sort` gives it, and last how many more
    /// there are.
    pub(crate) fn finish(mut self, sort: impl FnOnce(&mut [Diagnostic])) -> Vec<Diagnostic> {
        sort(&mut self.told);
        if self.untold > 0 {
            let params = [("count", self.untold.into())];
            self.told
                .push(Diagnostic::new(Code::MoreFindings, "", params));
        }
        self.told
    }

    /// What is told, in the order it was found.
    pub(crate) fn into_vec(self) -> Vec<Diagnostic> {
        self.finish(|_| {})
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
