//! The log: amendments in the order they were made.

use std::io::{self, BufRead};

use super::amendment::Amendment;
use super::moderated::Moderated;
use crate::code::Code;
use crate::dataset::Dataset;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::json::{self, Tree};
use crate::limits::Limits;
use crate::validate::{Line, Source, read_line};

/// Amendments in the order they were made; it only ever grows at its end.
///
/// It is kept beside the responses and says nothing without them, so it can be
/// read before they are and applied again whenever more have come in.
///
/// ```
/// use pedt::moderate::AmendmentLog;
///
/// let mut log = AmendmentLog::new();
/// log.ndjson(br#"{"schema_version": "1", "id": "a1", "response": "r0", "made_by": "lead", "#);
/// log.ndjson(br#"
/// {"schema_version":"1","id":"a2","response":"r0","made_by":"lead","made_at":"2027-01-15T09:30:00Z","why":"Asked to by the school.","change":{"kind":"response","from":"counted","to":"withdrawn"}}
/// "#);
/// assert_eq!(log.len(), 2);
///
/// let moderated = log.apply(&pedt::doctest::dataset());
/// assert_eq!((moderated.received, moderated.refused, moderated.dataset.len()), (2, 1, 2));
/// assert_eq!(moderated.diagnostics[0].row, Some(1));
/// ```
#[derive(Clone, Debug, Default)]
pub struct AmendmentLog {
    entries: Vec<Entry>,
    /// Faults of the log as a whole: a text that is no list.
    found: Vec<Diagnostic>,
    limits: Limits,
    line: u64,
}

/// One amendment as it was read.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) source: Source,
    /// None if it could not be read.
    pub(super) amendment: Option<Amendment>,
    /// What was found on reading it.
    pub(super) found: Vec<Diagnostic>,
}

impl AmendmentLog {
    /// A log without an entry.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The same within limits of one's own: of bytes, depth and values for each
    /// document or line, of diagnostics for all together.
    #[must_use]
    pub fn within(self, limits: &Limits) -> Self {
        Self {
            limits: *limits,
            ..self
        }
    }

    /// Adds one amendment a line; blank lines are skipped. May be called again
    /// with more lines, and rows are counted on.
    pub fn ndjson(&mut self, text: &[u8]) {
        let _infallible = self.read_ndjson(text);
    }

    /// Adds one amendment a line from a reader, holding one line at a time.
    ///
    /// # Errors
    ///
    /// When the reader fails; what was read before stays in the log.
    pub fn read_ndjson(&mut self, mut from: impl BufRead) -> io::Result<()> {
        let mut buffer = Vec::new();
        while let Some(line) = read_line(&mut from, &mut buffer, self.limits.bytes)? {
            self.line += 1;
            let source = Source::Row(self.line);
            let text = match buffer.strip_prefix(b"\xef\xbb\xbf") {
                Some(rest) if self.line == 1 => rest,
                _ => &buffer,
            };
            match line {
                Line::TooLong(bytes) => self.unread(source, json::too_large(bytes, &self.limits)),
                Line::Held if text.trim_ascii().is_empty() => {}
                Line::Held => match json::parse_line(text, &self.limits) {
                    Ok(tree) => self.tree(source, &tree),
                    Err(fault) => self.unread(source, *fault),
                },
            }
        }
        Ok(())
    }

    /// Adds a JSON list of amendments.
    pub fn json(&mut self, text: &[u8]) {
        match json::parse(text, &self.limits) {
            Ok(tree) => self.list(&tree),
            Err(fault) => self.found.push(*fault),
        }
    }

    /// The same for a list that is a tree already.
    pub(crate) fn list(&mut self, tree: &Tree) {
        match tree {
            Tree::Array(items) => {
                for (item, index) in items.iter().zip(0..) {
                    self.tree(Source::Item(index), item);
                }
            }
            other => {
                let params = [
                    ("expected", "a list".into()),
                    ("found", other.kind().into()),
                ];
                self.found
                    .push(Diagnostic::new(Code::WrongType, "", params));
            }
        }
    }

    /// Adds an amendment that was built in code.
    pub fn amendment(&mut self, amendment: Amendment) {
        let mut found = Diagnostics::new(&self.limits);
        amendment.check(&mut found);
        let refused = found.refuses();
        self.entries.push(Entry {
            source: Source::Item(self.entries.len() as u64),
            amendment: (!refused).then_some(amendment),
            found: found.into_vec(),
        });
    }

    fn tree(&mut self, source: Source, tree: &Tree) {
        let (amendment, found) = Amendment::from_tree(tree, &self.limits).into_parts();
        self.entries.push(Entry {
            source,
            amendment,
            found,
        });
    }

    fn unread(&mut self, source: Source, fault: Diagnostic) {
        self.entries.push(Entry {
            source,
            amendment: None,
            found: vec![fault],
        });
    }

    /// How many amendments came in, those that cannot be read among them.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether none came in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The amendments that could be read, in order.
    pub fn amendments(&self) -> impl Iterator<Item = &Amendment> {
        let entries = self.entries.iter();
        entries.filter_map(|entry| entry.amendment.as_ref())
    }

    /// Applies the amendments to the responses, in order.
    ///
    /// Those that cannot be applied are refused and reported; the others take
    /// effect. It takes time linear in responses and amendments.
    #[must_use]
    pub fn apply(&self, dataset: &Dataset) -> Moderated {
        Moderated::raw(dataset).then(self)
    }

    pub(super) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What was found about the log as a whole.
    pub(super) fn found(&self) -> &[Diagnostic] {
        &self.found
    }

    pub(super) fn limits(&self) -> &Limits {
        &self.limits
    }
}

/// Collects amendments that were built in code.
impl FromIterator<Amendment> for AmendmentLog {
    fn from_iter<I: IntoIterator<Item = Amendment>>(amendments: I) -> Self {
        let mut log = Self::new();
        for amendment in amendments {
            log.amendment(amendment);
        }
        log
    }
}
