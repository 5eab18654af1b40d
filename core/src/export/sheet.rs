//! Rows of cells that a spreadsheet opens without harm.

use std::io::{self, Write};

use csv::{Terminator, Writer, WriterBuilder};

use super::formula::guarded;
use crate::json::choices;
use crate::response::{Evidence, Response};

choices! {
    /// How a table is written.
    pub enum CsvStyle {
        /// For Excel: commas, and the byte order mark by which it knows UTF-8.
        Excel = "excel",
        /// For Excel where the comma is the decimal mark: semicolons.
        ExcelSemicolon = "excel_semicolon",
        /// For programs: commas and no mark.
        Plain = "plain",
    }
}

/// A table being written.
pub(super) struct Sheet<W: Write>(Writer<W>);

impl<W: Write> Sheet<W> {
    pub(super) fn new(style: CsvStyle, mut out: W) -> io::Result<Self> {
        if style != CsvStyle::Plain {
            out.write_all("\u{feff}".as_bytes())?;
        }
        let delimiter = if style == CsvStyle::ExcelSemicolon {
            b';'
        } else {
            b','
        };
        let mut options = WriterBuilder::new();
        options.delimiter(delimiter).terminator(Terminator::CRLF);
        Ok(Self(options.from_writer(out)))
    }

    /// Writes a text, so that it is never taken for a formula.
    pub(super) fn text(&mut self, text: &str) -> io::Result<()> {
        Ok(self.0.write_field(guarded(text).as_bytes())?)
    }

    /// Writes a number, or an empty cell.
    pub(super) fn number(&mut self, number: Option<i64>) -> io::Result<()> {
        let number = number.map_or_else(String::new, |number| number.to_string());
        Ok(self.0.write_field(number)?)
    }

    pub(super) fn end_row(&mut self) -> io::Result<()> {
        Ok(self.0.write_record(None::<&[u8]>)?)
    }

    pub(super) fn finish(mut self) -> io::Result<()> {
        self.0.flush()
    }

    /// Writes the fields that say what a response is about.
    pub(super) fn fields(&mut self, response: &Response) -> io::Result<()> {
        self.text(response.id.as_str())?;
        self.text(response.round.as_str())?;
        self.text(response.partnership.as_str())?;
        self.text(response.school.as_str())?;
        self.text(response.respondent.as_str())?;
        self.text(response.role.as_str())?;
        self.text(response.status.name())
    }
}

/// The headers of the fields that say what a response is about.
pub(super) const FIELDS: [&str; 7] = [
    "id",
    "round",
    "partnership",
    "school",
    "respondent",
    "role",
    "status",
];

/// A link in one cell: its title, then its address in angle brackets. Empty
/// brackets follow a title that would be taken for one with an address.
pub(super) fn link(evidence: &Evidence) -> String {
    let Evidence { title, url, .. } = evidence;
    match url {
        Some(url) => format!("{title} <{url}>"),
        None if title.ends_with('>') || title.trim().starts_with("http") => format!("{title} <>"),
        None => title.clone(),
    }
}
