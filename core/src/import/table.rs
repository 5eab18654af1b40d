//! From text to headers and rows, whatever spreadsheet wrote it.
//!
//! Cells stand between commas, or semicolons where the comma is the decimal
//! mark, or tabs; a cell in quotes may hold any of them and line breaks. Rows
//! are counted as a spreadsheet counts them: the header is row 1, a cell with
//! line breaks is one row, and an empty line is a row too.
//!
//! A row with too many or too few cells is a sign that a separator or a quote
//! is amiss and that answers stand in the wrong columns, so it is refused.
//! There is one exception. Excel looks at sixteen rows at a time and leaves
//! out the separators at their end when the last columns of all sixteen are
//! empty; such a block of equally short rows is whole.

use std::collections::HashMap;
use std::io::Read;

use csv::{ReaderBuilder, StringRecord};

use super::fold::fold;
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::json::choices;

choices! {
    /// What stands between two cells.
    #[derive(Default)]
    pub enum Delimiter {
        /// The one by which most of the headers can be made out.
        #[default]
        Auto = "auto",
        /// A comma.
        Comma = "comma",
        /// A semicolon.
        Semicolon = "semicolon",
        /// A tab.
        Tab = "tab",
    }
}

impl Delimiter {
    /// Whether the file is to tell.
    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde calls it with a reference"
    )]
    pub(super) fn is_auto(&self) -> bool {
        *self == Self::Auto
    }

    fn byte(self) -> Option<u8> {
        match self {
            Self::Auto => None,
            Self::Comma => Some(b','),
            Self::Semicolon => Some(b';'),
            Self::Tab => Some(b'\t'),
        }
    }
}

/// The most columns a table may have: as many as a sheet of Excel.
pub(super) const MAX_COLUMNS: usize = 16_384;
/// The most characters a header may have: no form asks longer questions.
pub(super) const MAX_HEADER_LENGTH: usize = 4_000;
/// The rows between which Excel decides how many separators to write.
const EXCEL_BLOCK: u64 = 16;
/// Ends the text for the reader; if a quote is left open, a cell swallows it.
const END: &str = "\u{1a}";

/// A table with a header row.
#[derive(Debug)]
pub(super) struct Table {
    /// The headers without white space around them; empty ones only between others.
    pub(super) headers: Vec<String>,
    exact: HashMap<String, Vec<usize>>,
    folded: HashMap<String, Vec<usize>>,
    /// The rows below the header that are not blank.
    pub(super) rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug)]
pub(super) struct Row {
    /// Its number in the sheet; the header is row 1.
    pub(super) number: u64,
    /// Why it cannot be read, if it cannot.
    pub(super) fault: Option<Box<Diagnostic>>,
    cells: StringRecord,
    /// Whether its texts may have a guard against formulas.
    guarded: bool,
}

impl Row {
    /// A row whose cells hold what they mean; none if all are blank.
    #[cfg(feature = "arrow")]
    pub(super) fn of<'c>(
        number: u64,
        cells: impl Iterator<Item = std::borrow::Cow<'c, str>>,
    ) -> Option<Self> {
        let mut record = StringRecord::new();
        cells.for_each(|cell| record.push_field(&cell));
        (!is_blank(&record)).then_some(Self {
            number,
            fault: None,
            cells: record,
            guarded: false,
        })
    }

    /// How many cells there are.
    pub(super) fn width(&self) -> usize {
        self.cells.len()
    }

    /// The cell below a header, as it would be without the guard against
    /// formulas; empty where the row has ended.
    pub(super) fn cell(&self, column: usize) -> &str {
        let cell = self.cells.get(column).unwrap_or_default();
        if self.guarded {
            without_guard(cell)
        } else {
            cell
        }
    }
}

impl Table {
    /// Reads a table; `is_known` says of a header whether it means something
    /// to the one who asks.
    pub(super) fn read(
        text: &str,
        declared: Delimiter,
        is_known: impl Fn(&str) -> bool,
    ) -> Result<Self, Box<Diagnostic>> {
        let text = text.strip_suffix(END).unwrap_or(text); // old DOS programs end so, too
        let (said, text) = separator_line(text);
        let delimiter = declared
            .byte()
            .or(said)
            .unwrap_or_else(|| told_apart(text, is_known));
        let mut records = records(text, delimiter)?.into_iter();
        let Some((_, record)) = records.next() else {
            return Err(Box::new(Diagnostic::new(Code::TableEmpty, "", [])));
        };
        let headers = headers(&record);
        check_size(&headers)?;
        let rows = records.map(|(number, cells)| Row {
            number,
            fault: None,
            cells,
            guarded: true,
        });
        let mut table = Self::of(headers, rows.collect());
        table.find_ragged_rows(text.ends_with(['\n', '\r']));
        Ok(table)
    }

    /// A table of these headers and rows.
    pub(super) fn of(headers: Vec<String>, rows: Vec<Row>) -> Self {
        Self {
            exact: places(headers.iter().cloned()),
            folded: places(headers.iter().map(|header| fold(header))),
            headers,
            rows,
        }
    }

    /// The columns of that header: letter by letter, else as people read it.
    pub(super) fn find(&self, header: &str) -> &[usize] {
        let exact = self.exact.get(header.trim());
        let columns = exact.or_else(|| self.folded.get(&fold(header)));
        columns.map_or(&[], Vec::as_slice)
    }

    /// Whether there are answers below an empty header.
    pub(super) fn has_nameless_answers(&self) -> bool {
        self.rows.iter().any(|row| {
            let mut cells = row.cells.iter().zip(&self.headers);
            cells.any(|(cell, header)| header.is_empty() && !cell.trim().is_empty())
        })
    }

    fn find_ragged_rows(&mut self, is_whole: bool) {
        let expected = self.headers.len();
        let last = self.rows.last().map_or(0, |row| row.number);
        let block = |row: &Row| (row.number - 1) / EXCEL_BLOCK;
        for rows in self.rows.chunk_by_mut(|a, b| block(a) == block(b)) {
            let width = rows.first().map_or(0, |row| row.cells.len());
            let in_first = rows.first().is_some_and(|row| block(row) == 0);
            let at_end = rows.last().is_some_and(|row| row.number == last);
            let short_block = !in_first
                && (is_whole || !at_end)
                && rows.iter().all(|row| row.cells.len() == width);
            for row in rows {
                let found = row.cells.len();
                let beyond = row
                    .cells
                    .iter()
                    .skip(expected)
                    .any(|cell| !cell.trim().is_empty());
                if beyond || (found < expected && !short_block) {
                    let params = [("found", found.into()), ("expected", expected.into())];
                    let mut fault = Diagnostic::new(Code::RaggedRow, "", params);
                    fault.row = Some(row.number);
                    row.fault = Some(Box::new(fault));
                }
            }
        }
    }
}

/// Refuses more headers, or longer ones, than a sheet can have.
pub(super) fn check_size(headers: &[String]) -> Result<(), Box<Diagnostic>> {
    let lengths = headers.iter().map(|header| header.chars().count());
    let longest = lengths.max().unwrap_or_default();
    let (code, name, found, limit) = if headers.len() > MAX_COLUMNS {
        (Code::TooMany, "found", headers.len(), MAX_COLUMNS)
    } else if longest > MAX_HEADER_LENGTH {
        (Code::TextTooLong, "length", longest, MAX_HEADER_LENGTH)
    } else {
        return Ok(());
    };
    let params = [(name, found.into()), ("limit", limit.into())];
    let mut fault = Diagnostic::new(code, "", params);
    fault.row = Some(1);
    Err(Box::new(fault))
}

/// A line such as `sep=;`, by which some programs tell Excel the separator,
/// and the text after it.
fn separator_line(text: &str) -> (Option<u8>, &str) {
    let said = || {
        let (line, rest) = text.split_once('\n')?;
        let (key, separator) = line.trim_end_matches('\r').split_once('=')?;
        let &[byte @ (b',' | b';' | b'\t')] = separator.as_bytes() else {
            return None;
        };
        key.eq_ignore_ascii_case("sep").then_some((byte, rest))
    };
    said().map_or((None, text), |(byte, rest)| (Some(byte), rest))
}

/// The delimiter by which most headers are known, or else the one that stands
/// in the header row most often, outside quotes.
fn told_apart(text: &str, is_known: impl Fn(&str) -> bool) -> u8 {
    let candidates = [b'\t', b';', b','];
    let best = candidates.into_iter().max_by_key(|&delimiter| {
        let mut reader = reader(text, delimiter);
        let record = reader.records().flatten().find(|record| !is_blank(record));
        let headers = headers(&record.unwrap_or_default());
        let headers = headers.iter().take(MAX_COLUMNS);
        let known = headers.filter(|header| is_known(header)).count();
        (known, outside_quotes(text, delimiter))
    });
    best.unwrap_or(b',') // of equals the last counts: the comma
}

fn outside_quotes(text: &str, delimiter: u8) -> usize {
    let mut quoted = false;
    let mut count = 0;
    for byte in text.trim_start_matches(['\n', '\r']).bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            _ => count += usize::from(byte == delimiter && !quoted),
        }
    }
    count
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<impl Read> {
    let mut options = ReaderBuilder::new();
    options
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter);
    options.from_reader(text.as_bytes().chain("\n".as_bytes()).chain(END.as_bytes()))
}

/// Every row that is not blank, with its number.
fn records(text: &str, delimiter: u8) -> Result<Vec<(u64, StringRecord)>, Box<Diagnostic>> {
    let mut records = Vec::new();
    let mut number = 0;
    let mut reader = reader(text, delimiter);
    // The text is UTF-8 and in memory: reading it does not fail.
    for record in reader.records().flatten() {
        let start = record.position().map_or(0, csv::Position::byte);
        let start = usize::try_from(start).unwrap_or(usize::MAX);
        number += 1 + empty_lines(text, start);
        if record.len() == 1 && record.get(0) == Some(END) && is_end(text, start) {
            return Ok(records);
        }
        if !is_blank(&record) {
            records.push((number, record));
        }
    }
    let mut fault = Diagnostic::new(Code::QuoteOpen, "", []);
    fault.row = Some(number);
    Err(Box::new(fault))
}

/// Whether only empty lines are left from `start` on.
fn is_end(text: &str, start: usize) -> bool {
    let rest = text.get(start..).unwrap_or_default();
    rest.bytes().all(|byte| matches!(byte, b'\n' | b'\r'))
}

/// How many empty lines follow the record that ends at `start`.
fn empty_lines(text: &str, start: usize) -> u64 {
    let (before, mut rest) = text.split_at_checked(start).unwrap_or((text, ""));
    if before.ends_with('\r') {
        rest = rest.strip_prefix('\n').unwrap_or(rest); // of the line before
    }
    let mut lines = 0;
    while let Some(next) = rest
        .strip_prefix("\r\n")
        .or_else(|| rest.strip_prefix(['\n', '\r']))
    {
        rest = next;
        lines += 1;
    }
    lines
}

fn is_blank(record: &StringRecord) -> bool {
    record.iter().all(|cell| cell.trim().is_empty())
}

/// The headers up to the last that is not empty.
fn headers(record: &StringRecord) -> Vec<String> {
    let headers = record
        .iter()
        .map(|cell| without_guard(cell).trim().to_owned());
    let mut headers: Vec<String> = headers.collect();
    let end = headers.iter().rposition(|header| !header.is_empty());
    headers.truncate(end.map_or(0, |end| end + 1));
    headers
}

fn places(headers: impl Iterator<Item = String>) -> HashMap<String, Vec<usize>> {
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    for (column, header) in headers.enumerate() {
        places.entry(header).or_default().push(column);
    }
    places
}

/// The text of a cell without the `'` that keeps a spreadsheet from reading it
/// as a formula; the [export](crate::export) writes it.
fn without_guard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(is_guarded) => rest,
        _ => cell,
    }
}

fn is_guarded(c: char) -> bool {
    matches!(
        c,
        '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '\'' | '＝' | '＋' | '－' | '＠'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Table {
        Table::read(text, Delimiter::Auto, |_| false).unwrap()
    }

    fn rows(text: &str) -> Vec<(u64, Vec<String>)> {
        let table = table(text);
        let cells = |row: &Row| {
            (0..table.headers.len())
                .map(|c| row.cell(c).to_owned())
                .collect()
        };
        table
            .rows
            .iter()
            .map(|row| (row.number, cells(row)))
            .collect()
    }

    fn row(number: u64, cells: &[&str]) -> (u64, Vec<String>) {
        (
            number,
            cells.iter().map(|cell| (*cell).to_owned()).collect(),
        )
    }

    #[test]
    fn counts_rows_as_a_spreadsheet_does() {
        let expected = [
            row(2, &["1", "x\ny"]),
            row(5, &["2", ""]),
            row(8, &["3", "z"]),
        ];
        for end in ["\n", "\r\n", "\r"] {
            let text = "a,b\n1,\"x\ny\"\n\n\n2,\n,\n \n3,z\n\n";
            let text = text.replace('\n', end).replace(&format!("x{end}y"), "x\ny");
            assert_eq!(rows(&text), expected, "{end:?}");
        }
    }

    #[test]
    fn a_blank_line_may_come_first() {
        assert_eq!(rows("\n\na,b\n1,2"), [row(4, &["1", "2"])]);
        assert_eq!(rows(",,\na,b\n1,2"), [row(3, &["1", "2"])]);
    }

    #[test]
    fn the_mark_of_the_end_may_be_in_the_text() {
        assert_eq!(rows("a\n1\n\u{1a}"), [row(2, &["1"])]);
        let twice = [row(2, &["\u{1a}"]), row(3, &["1"])];
        assert_eq!(rows("a\n\u{1a}\n1\n\n"), twice);
    }

    #[test]
    fn tells_the_delimiter() {
        for (text, expected) in [
            ("a,b;c,d\n1,2,3", vec!["a", "b;c", "d"]),
            ("a;\"b,c,d\";e\n", vec!["a", "b,c,d", "e"]),
            ("a\tb, c\td", vec!["a", "b, c", "d"]),
            ("sep=;\r\na,b,c;d\r\n", vec!["a,b,c", "d"]),
            ("alone", vec!["alone"]),
        ] {
            assert_eq!(table(text).headers, expected, "{text}");
        }
        // Commas in the questions outnumber the semicolons between them.
        let text = "Name, given;Role, if any;Aim, and how\n";
        let known = |header: &str| header == "Role, if any";
        let table = Table::read(text, Delimiter::Auto, known).unwrap();
        assert_eq!(
            table.headers,
            ["Name, given", "Role, if any", "Aim, and how"]
        );
    }

    #[test]
    fn reports_what_breaks_a_table() {
        let read = |text| Table::read(text, Delimiter::Auto, |_| false);
        for text in ["", "\n", ",,\r\n", " "] {
            assert_eq!(read(text).unwrap_err().code, Code::TableEmpty, "{text:?}");
        }
        let open = read("a,b\n1,2\n3,\"four\n5,6\n").unwrap_err();
        assert_eq!((open.code, open.row), (Code::QuoteOpen, Some(3)));

        let faults = |text| -> Vec<u64> {
            let rows = table(text).rows;
            rows.iter()
                .filter(|row| row.fault.is_some())
                .map(|row| row.number)
                .collect()
        };
        assert_eq!(faults("a,b\n1\n1,2\n1,2,3\n1,2,,\n"), [2, 4]);
        assert!(faults("a,b,,\n1,2\n1,2,,\n").is_empty());
    }

    #[test]
    fn accepts_the_short_blocks_of_excel() {
        let mut text = String::from("a,b,c\n");
        text.push_str(&"1,2,3\n".repeat(15));
        text.push_str(&"1,2\n".repeat(16));
        text.push_str("1,2,3\n1,2\n");
        let rows = table(&text).rows;
        let ragged = rows
            .iter()
            .filter(|row| row.fault.is_some())
            .map(|row| row.number);
        assert_eq!(ragged.collect::<Vec<_>>(), [34]);
        // A file that was cut off ends in the middle of a row.
        let cut = text
            .trim_end()
            .strip_suffix("1,2,3\n1,2")
            .unwrap()
            .to_owned()
            + "1,2";
        let rows = table(&cut).rows;
        assert!(rows.last().unwrap().fault.is_some());
    }

    #[test]
    fn takes_the_guard_off() {
        assert_eq!(rows("a\n'=1+1\n"), [row(2, &["=1+1"])]);
        assert_eq!(
            rows("a\n''tis\n'tis\n"),
            [row(2, &["'tis"]), row(3, &["'tis"])]
        );
        assert_eq!(table("'-1,b").headers, ["-1", "b"]);
    }

    #[test]
    fn finds_headers() {
        let table = table("Comment,comment,Our  School’s aim,x,x\n");
        assert_eq!(table.find("comment "), [1]);
        assert_eq!(table.find("COMMENT"), [0, 1]);
        assert_eq!(table.find("our school's aim"), [2]);
        assert_eq!(table.find("x"), [3, 4]);
        assert!(table.find("y").is_empty());
    }
}
