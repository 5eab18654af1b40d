//! Many responses in, one dataset and everything that was found out.

use std::io::{self, BufRead};
use std::sync::Arc;

use super::across::{Repeat, Seen, stance_conflicts};
use super::cursor::Cursor;
use super::explain;
use super::fast::{FastReader, Plain};
use super::lines::{Line, read_line};
use crate::code::Code;
use crate::dataset::{Columns, Dataset, Place, RowWriter};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::framework::Framework;
use crate::json::{self, Tree};
use crate::limits::Limits;
use crate::response::Response;
use crate::roster::Roster;

/// Takes in responses, checks each, and keeps those that can be used.
///
/// A response with an error is refused and reported; the others become rows of
/// the dataset. Documents may come in any number of pieces and in any order:
/// the dataset is the same.
///
/// ```
/// # let (framework, roster) = pedt::doctest::hub();
/// use pedt::Intake;
///
/// let mut intake = Intake::new(framework, roster);
/// intake.ndjson(pedt::doctest::ndjson().as_bytes());
/// intake.ndjson(b"[]\n");
/// let ingested = intake.finish();
/// assert_eq!((ingested.received, ingested.refused), (4, 1));
/// let said = ingested.diagnostics.last().unwrap().to_string();
/// assert_eq!(said, "row 4: expected an object, found a list");
/// ```
pub struct Intake {
    framework: Arc<Framework>,
    roster: Arc<Roster>,
    columns: Columns,
    seen: Seen,
    found: Diagnostics,
    /// For each kept row, how to name it to people.
    sources: Vec<Source>,
    received: u64,
    line: u64,
}

/// What an [`Intake`] made of the responses.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Ingested {
    /// The responses that were kept.
    pub dataset: Dataset,
    /// Everything that was found: errors that refused a response, warnings
    /// about those that were kept; in the order of the input, and last what
    /// was seen across responses.
    pub diagnostics: Vec<Diagnostic>,
    /// How many responses came in.
    pub received: u64,
    /// How many of them were refused.
    pub refused: u64,
}

/// Where a response stands in what was given.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Source {
    /// Line of a file, or row of a table, from 1.
    Row(u64),
    /// Item of a list, from 0.
    Item(u64),
}

impl Source {
    pub(crate) fn name(self) -> String {
        match self {
            Self::Row(row) => format!("row {row}"),
            Self::Item(item) => format!("item {item}"),
        }
    }

    pub(crate) fn locate(self, diagnostic: &mut Diagnostic) {
        match self {
            Self::Row(row) => {
                diagnostic.row.get_or_insert(row);
            }
            Self::Item(item) => diagnostic.pointer.insert_str(0, &format!("/{item}")),
        }
    }
}

impl Intake {
    /// An intake of responses to `framework` by the schools of `roster`.
    #[must_use]
    pub fn new(framework: Arc<Framework>, roster: Arc<Roster>) -> Self {
        Self {
            columns: Columns::new(&framework),
            framework,
            roster,
            seen: Seen::default(),
            found: Diagnostics::new(&Limits::DEFAULT),
            sources: Vec::new(),
            received: 0,
            line: 0,
        }
    }

    /// The same within limits of one's own: of bytes, depth and values for each
    /// document or line, of diagnostics for all together.
    #[must_use]
    pub fn within(self, limits: &Limits) -> Self {
        Self {
            found: Diagnostics::new(limits),
            ..self
        }
    }

    /// Takes in one response a line; blank lines are skipped.
    ///
    /// May be called again with more lines: rows are counted on, and a line
    /// must not be cut in two. To read a file bit by bit there is
    /// [`read_ndjson`](Self::read_ndjson).
    pub fn ndjson(&mut self, text: &[u8]) {
        let (framework, roster) = (Arc::clone(&self.framework), Arc::clone(&self.roster));
        let mut reader = FastReader::new(&framework, &roster, self.found.limits());
        let text = self.without_mark(text);
        // One look at the whole is quicker than one at each line.
        let valid = std::str::from_utf8(text).ok();
        let mut start = 0;
        while start < text.len() {
            let rest = text.get(start..).unwrap_or_default();
            let length = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
            let range = start..start + length;
            let line = text.get(range.clone()).unwrap_or_default();
            let valid = valid.and_then(|valid| valid.get(range));
            self.line(
                line,
                valid.or_else(|| std::str::from_utf8(line).ok()),
                &mut reader,
            );
            start += length + 1;
        }
    }

    /// Takes in one response a line from a reader, holding one line at a time.
    ///
    /// # Errors
    ///
    /// When the reader fails; what was read before stays taken in.
    pub fn read_ndjson(&mut self, mut from: impl BufRead) -> io::Result<()> {
        let (framework, roster) = (Arc::clone(&self.framework), Arc::clone(&self.roster));
        let mut reader = FastReader::new(&framework, &roster, self.found.limits());
        let limit = self.found.limits().bytes;
        let mut buffer = Vec::new();
        while let Some(line) = read_line(&mut from, &mut buffer, limit)? {
            match line {
                Line::Held => {
                    let text = self.without_mark(&buffer);
                    self.line(text, std::str::from_utf8(text).ok(), &mut reader);
                }
                Line::TooLong(bytes) => {
                    self.line += 1;
                    self.refuse_line(json::too_large(bytes, self.found.limits()));
                }
            }
        }
        Ok(())
    }

    /// Takes in a JSON list of responses.
    pub fn json(&mut self, text: &[u8]) {
        if let Err(fault) = self.items(text) {
            self.found.add(*fault);
        }
    }

    fn items(&mut self, text: &[u8]) -> Result<(), Box<Diagnostic>> {
        match json::parse(text, self.found.limits())? {
            Tree::Array(items) => {
                for (item, index) in items.iter().zip(0..) {
                    self.tree(item, Source::Item(index), |_| {});
                }
            }
            other => {
                let params = [
                    ("expected", "a list".into()),
                    ("found", other.kind().into()),
                ];
                self.found.add(Diagnostic::new(Code::WrongType, "", params));
            }
        }
        Ok(())
    }

    /// Takes in a response that was built in code.
    pub fn response(&mut self, response: Response) {
        let source = Source::Item(self.received);
        self.received += 1;
        let (roster, limits) = (Some(&*self.roster), *self.found.limits());
        let checked = explain::check_built(response, &self.framework, roster, &limits);
        self.keep_checked(checked.into_parts(), source, |_| {});
    }

    /// Everything taken in so far, as a dataset with all that was found.
    #[must_use]
    pub fn finish(self) -> Ingested {
        let kept = self.columns.rows() as u64;
        let dataset = Dataset::new(self.framework, self.roster, &self.columns);
        let mut found = self.found;
        stance_conflicts(&dataset, &mut found);
        Ingested {
            dataset,
            diagnostics: found.into_vec(),
            received: self.received,
            refused: self.received - kept,
        }
    }

    /// The text without the byte order mark a first line may begin with.
    fn without_mark<'t>(&self, text: &'t [u8]) -> &'t [u8] {
        match text.strip_prefix(b"\xef\xbb\xbf") {
            Some(rest) if self.line == 0 => rest,
            _ => text,
        }
    }

    fn line(&mut self, line: &[u8], text: Option<&str>, reader: &mut FastReader<'_>) {
        self.line += 1;
        if line.trim_ascii().is_empty() {
            return;
        }
        let source = Source::Row(self.line);
        if let Some(text) = text.filter(|text| is_surely_within(self.found.limits(), text)) {
            let mut cursor = Cursor::new(text);
            if let Some(plain) = reader.read(&mut cursor, &mut self.columns)
                && cursor.is_at_end()
            {
                self.received += 1;
                let Plain {
                    row,
                    place,
                    id,
                    respondent,
                } = plain;
                let kept = keep(&mut self.seen, row, place, id, respondent, &self.sources);
                match kept {
                    Ok(()) => self.sources.push(source),
                    Err(mut fault) => {
                        source.locate(&mut fault);
                        self.found.add(*fault);
                    }
                }
                return;
            }
        }
        match json::parse_line(line, self.found.limits()) {
            Ok(tree) => self.tree(&tree, source, |_| {}),
            Err(fault) => self.refuse_line(*fault),
        }
    }

    /// Refuses the line that was read last.
    fn refuse_line(&mut self, mut fault: Diagnostic) {
        self.received += 1;
        Source::Row(self.line).locate(&mut fault);
        self.found.add(fault);
    }

    /// Takes in a response that is a tree; `locate` may say more of a place.
    pub(crate) fn tree(&mut self, tree: &Tree, source: Source, locate: impl Fn(&mut Diagnostic)) {
        self.received += 1;
        let (roster, limits) = (Some(&*self.roster), *self.found.limits());
        let checked = explain::check_tree(tree, &self.framework, roster, &limits);
        self.keep_checked(checked.into_parts(), source, locate);
    }

    /// Takes in a response from a table, named by its (first) row; `locate`
    /// may say more of a place.
    #[cfg(feature = "csv")]
    pub(crate) fn row(&mut self, row: u64, tree: &Tree, locate: impl Fn(&mut Diagnostic)) {
        self.tree(tree, Source::Row(row), locate);
    }

    /// Refuses a row of a table that cannot be read as a response.
    #[cfg(feature = "csv")]
    pub(crate) fn refuse_row(&mut self, fault: Diagnostic) {
        self.received += 1;
        self.found.add(fault);
    }

    /// Adds what was found about a table as a whole.
    #[cfg(feature = "csv")]
    pub(crate) fn report(&mut self, found: Vec<Diagnostic>) {
        for diagnostic in found {
            self.found.add(diagnostic);
        }
    }

    /// Whether a table is within the limits; if not, that is reported.
    #[cfg(feature = "csv")]
    pub(crate) fn has_room_for(&mut self, table: &[u8]) -> bool {
        let limits = *self.found.limits();
        let fits = table.len() <= limits.bytes as usize;
        if !fits {
            self.found.add(json::too_large(table.len() as u64, &limits));
        }
        fits
    }

    /// What responses are checked against.
    #[cfg(feature = "csv")]
    pub(crate) fn checked_against(&self) -> (Arc<Framework>, Arc<Roster>) {
        (Arc::clone(&self.framework), Arc::clone(&self.roster))
    }

    fn keep_checked(
        &mut self,
        (response, mut diagnostics): (Option<Response>, Vec<Diagnostic>),
        source: Source,
        locate: impl Fn(&mut Diagnostic),
    ) {
        if let Some(response) = response {
            let columns = &mut self.columns;
            let rows = columns.rows();
            let kept = match explain::write(&response, &self.framework, &self.roster, columns) {
                Some((row, place)) => {
                    let (id, respondent) = (response.id.as_str(), response.respondent.as_str());
                    keep(&mut self.seen, row, place, id, respondent, &self.sources)
                }
                None => Err(Box::new(full(rows))),
            };
            match kept {
                Ok(()) => self.sources.push(source),
                Err(fault) => diagnostics.push(*fault),
            }
        }
        for mut diagnostic in diagnostics {
            locate(&mut diagnostic);
            source.locate(&mut diagnostic);
            self.found.add(diagnostic);
        }
    }
}

/// Whether a plain response on that line passes no limit, so that none needs
/// to be counted: it nests three deep, and every other byte may be a value.
fn is_surely_within(limits: &Limits, line: &str) -> bool {
    let length = line.len();
    length <= limits.bytes as usize && length / 2 < limits.values as usize && limits.depth > 3
}

/// Keeps a row unless it repeats another.
fn keep(
    seen: &mut Seen,
    row: RowWriter<'_>,
    place: Place,
    id: &str,
    respondent: &str,
    sources: &[Source],
) -> Result<(), Box<Diagnostic>> {
    let columns = row.columns();
    let repeat = match seen.add(columns, place, id, respondent) {
        Ok(()) => {
            let rows = columns.rows();
            if row.commit(place, id, respondent) {
                return Ok(());
            }
            full(rows)
        }
        Err(Repeat::Id(first)) => {
            let first = sources
                .get(first)
                .map_or_else(String::new, |source| source.name());
            let params = [("response", id.into()), ("first", first.into())];
            Diagnostic::new(Code::DuplicateResponse, "/id", params)
        }
        Err(Repeat::Respondent(first)) => {
            let params = [
                ("respondent", respondent.into()),
                ("first", columns.id(first).into()),
            ];
            Diagnostic::new(Code::DuplicateRespondent, "/respondent", params)
        }
    };
    Err(Box::new(repeat))
}

/// The refusal of a response that a dataset has no room for.
pub(crate) fn full(rows: usize) -> Diagnostic {
    let params = [
        ("kind", "responses".into()),
        ("found", (rows + 1).into()),
        ("limit", rows.into()),
    ];
    Diagnostic::new(Code::TooManyInAll, "", params)
}
