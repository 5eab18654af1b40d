//! Long tables: a row is one answer.
//!
//! The columns are the seven fields of a response, then `kind` (what is
//! answered: `rating`, `strength`, `development`, `evidence`, `support` or
//! `capacity`; `rating` when it is left out), `item` (the statement, theme or
//! topic; `statement` is understood too) and `value` (`rating`, too). The rows
//! of a response share its id and repeat its other fields; they need not stand
//! together. A row without an answer says only that there is a response.

use std::collections::{HashMap, HashSet};

use super::assemble::{Assembly, Cell, answer_pointer, field_pointer};
use super::cells::{self, Words};
use super::encoding::{Encoding, decode};
use super::fold::fold;
use super::infer::{Names, WORDS};
use super::table::{Delimiter, Row, Table};
use super::target::Field;
use super::wide::about_header;
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::framework::Framework;
use crate::json::Tree;
use crate::json::read::excerpt;
use crate::response::NoteKind;
use crate::roster::Roster;
use crate::validate::Intake;

impl Intake {
    /// Takes in a table with one answer in each row.
    ///
    /// Its columns are `id`, `round`, `partnership`, `school`, `respondent`,
    /// `role`, `status`, `kind`, `item` and `value`, in any order; `kind` may
    /// be left out of a table of ratings. Answers are understood as in a
    /// [wide](Self::csv_wide) table, and a response is kept or refused as a
    /// whole, named by its first row.
    ///
    /// ```
    /// # let (framework, roster) = pedt::doctest::hub();
    /// let table = "id,round,partnership,school,respondent,role,status,kind,item,value\n\
    ///     r1,2026-autumn,dale,hill,u1,headteacher,draft,rating,1a.1,3\n\
    ///     r1,2026-autumn,dale,hill,u1,headteacher,draft,support,send,HIGH OFFER\n\
    ///     r1,2026-autumn,dale,hill,u1,headteacher,draft,rating,1a.1,4\n";
    /// let mut intake = pedt::Intake::new(framework, roster);
    /// intake.csv_long(table.as_bytes());
    /// let ingested = intake.finish();
    /// assert_eq!(
    ///     ingested.diagnostics[0].to_string(),
    ///     "row 4, column `item`: response `r1` answers `1a.1` already in row 2",
    /// );
    /// ```
    pub fn csv_long(&mut self, bytes: &[u8]) {
        if !self.has_room_for(bytes) {
            return;
        }
        let (framework, roster) = self.checked_against();
        let mut found = Vec::new();
        let opened = open(bytes, &mut found);
        let refused = opened.is_err() || found.iter().any(Diagnostic::is_error);
        let table = match opened {
            Ok(table) => Some(table),
            Err(fault) => {
                found.push(*fault);
                None
            }
        };
        self.report(found);
        if let Some((table, columns)) = table.filter(|_| !refused) {
            Answers::new(&table, columns, &framework, &roster).take_in(self);
        }
    }
}

/// Columns that say nothing new: what is answered and where it belongs says the
/// same. Our own table of ratings has them.
const CONTEXT: [&str; 4] = ["hub", "level", "area", "theme"];

/// Where the columns of a long table stand.
pub(super) struct Columns {
    fields: Vec<(Field, usize)>,
    kind: Option<usize>,
    item: usize,
    value: usize,
}

fn open(bytes: &[u8], found: &mut Vec<Diagnostic>) -> Result<(Table, Columns), Box<Diagnostic>> {
    let (text, warning) = decode(bytes, Encoding::Auto)?;
    found.extend(warning);
    let names = |header: &str| {
        let header = fold(header);
        Field::from_name(&header).is_some()
            || matches!(
                header.as_str(),
                "kind" | "item" | "statement" | "value" | "rating"
            )
    };
    let table = Table::read(&text, Delimiter::Auto, names)?;
    let columns = columns(&table, found);
    Ok((table, columns))
}

/// The columns of a table; what cannot be found is reported, and the table is
/// not to be read then.
pub(super) fn columns(table: &Table, found: &mut Vec<Diagnostic>) -> Columns {
    let mut read = HashSet::new();
    let mut find = |headers: &[&str], needed: bool| {
        let columns: Vec<usize> = headers
            .iter()
            .flat_map(|header| table.find(header))
            .copied()
            .collect();
        read.extend(columns.iter().copied());
        let name = headers.first().copied().unwrap_or_default();
        match *columns.as_slice() {
            [] if needed => {
                let params = [("target", format!("`{name}`").into())];
                let mut fault = Diagnostic::new(Code::TargetMissing, "", params);
                fault.row = Some(1);
                found.push(fault);
                None
            }
            [] => None,
            [column] => Some(column),
            [_, ..] => {
                found.push(about_header(Code::HeaderRepeated, name));
                None
            }
        }
    };
    let fields = Field::ALL.iter();
    let columns = Columns {
        fields: fields
            .filter_map(|&field| Some((field, find(&[field.name()], true)?)))
            .collect(),
        kind: find(&["kind"], false),
        item: find(&["item", "statement"], true).unwrap_or_default(),
        value: find(&["value", "rating"], true).unwrap_or_default(),
    };
    let headers = table.headers.iter().enumerate();
    let unread = headers.filter(|(column, header)| {
        !header.is_empty() && !read.contains(column) && !CONTEXT.contains(&fold(header).as_str())
    });
    found.extend(unread.map(|(_, header)| about_header(Code::HeaderUnmapped, header)));
    columns
}

#[cfg(feature = "arrow")]
impl Columns {
    /// The columns that are read.
    pub(super) fn all(&self) -> impl Iterator<Item = usize> {
        let fields = self.fields.iter().map(|(_, column)| *column);
        fields.chain(self.kind).chain([self.item, self.value])
    }
}

/// A long table and how its rows are read.
pub(super) struct Answers<'a> {
    table: &'a Table,
    columns: Columns,
    words: Words<'a>,
    names: Names<'a>,
    framework: &'a Framework,
}

impl<'a> Answers<'a> {
    pub(super) fn new(
        table: &'a Table,
        columns: Columns,
        framework: &'a Framework,
        roster: &'a Roster,
    ) -> Self {
        Self {
            table,
            columns,
            words: Words::new(framework, roster),
            names: Names::new(framework),
            framework,
        }
    }

    pub(super) fn take_in(&self, intake: &mut Intake) {
        for rows in self.responses() {
            let Some(first) = rows.iter().find(|row| row.fault.is_none()) else {
                let mut faults = rows.iter().filter_map(|row| row.fault.as_deref().cloned());
                faults
                    .next()
                    .into_iter()
                    .for_each(|fault| intake.refuse_row(fault));
                intake.report(faults.collect());
                continue;
            };
            let number = first.number;
            let mut response = self.assemble(&rows, number);
            let tree = response.tree(self.framework);
            intake.row(number, &tree, |found| response.locate(found));
        }
    }

    /// The rows of each response, in the order of their first rows.
    fn responses(&self) -> Vec<Vec<&Row>> {
        let id = self
            .columns
            .fields
            .iter()
            .find(|(field, _)| *field == Field::Id);
        let id = id.map_or(0, |(_, column)| *column);
        let mut places: HashMap<&str, usize> = HashMap::new();
        let mut responses: Vec<Vec<&Row>> = Vec::new();
        for row in &self.table.rows {
            let id = row.cell(id).trim();
            let next = responses.len();
            // Rows without an id have nothing in common.
            let place = if id.is_empty() {
                next
            } else {
                *places.entry(id).or_insert(next)
            };
            match responses.get_mut(place) {
                Some(rows) => rows.push(row),
                None => responses.push(vec![row]),
            }
        }
        responses
    }

    fn assemble(&self, rows: &[&Row], first: u64) -> Assembly<'_> {
        let mut response = Assembly::default();
        let id = self.fields(rows, first, &mut response);
        for row in rows {
            if let Some(fault) = &row.fault {
                let cell = Cell {
                    row: row.number,
                    header: "",
                };
                response.misplaced((**fault).clone(), cell);
            } else {
                self.answer(row, &id, &mut response);
            }
        }
        response
    }

    /// Adds what the rows say of the response itself, and returns its id.
    fn fields<'s>(&'s self, rows: &[&Row], first: u64, response: &mut Assembly<'s>) -> String {
        let rows = || rows.iter().filter(|row| row.fault.is_none());
        let mut id = "";
        for &(field, column) in &self.columns.fields {
            let header = self.header(column);
            let at = field_pointer(field);
            let mut said = HashSet::new();
            let mut first_said = None;
            for row in rows() {
                let value = row.cell(column).trim();
                if value.is_empty() || !said.insert(value) {
                    continue;
                }
                let cell = Cell {
                    row: row.number,
                    header,
                };
                if field == Field::Id {
                    id = value;
                }
                let first = *first_said.get_or_insert(value);
                if first != value {
                    let params = [
                        ("response", id.into()),
                        ("field", field.name().into()),
                        ("first", excerpt(first).into()),
                        ("found", excerpt(value).into()),
                    ];
                    response.fault(at, Diagnostic::new(Code::RowsDisagree, at, params), cell);
                }
                let tree = self.words.field(field, value);
                response.field(field, tree, Some(cell));
            }
            if first_said.is_none() {
                response.place(at.to_owned(), Cell { row: first, header });
            }
        }
        id.to_owned()
    }

    /// Adds what one row answers.
    fn answer<'s>(&'s self, row: &Row, id: &str, response: &mut Assembly<'s>) {
        let kind_header = self.columns.kind.map_or("", |kind| self.header(kind));
        let cell = |header| Cell {
            row: row.number,
            header,
        };
        let asked = cell(self.header(self.columns.item));
        let answered = cell(self.header(self.columns.value));
        let said = self.columns.kind.map_or("", |kind| row.cell(kind)).trim();
        let item = row.cell(self.columns.item).trim();
        let value = row.cell(self.columns.value);
        let kind = if said.is_empty() {
            "rating".to_owned()
        } else {
            fold(said)
        };
        if !WORDS.contains(&kind.as_str()) {
            let params = [
                ("found", excerpt(said).into()),
                ("choices", WORDS.to_vec().into()),
            ];
            let fault = Diagnostic::new(Code::UnknownChoice, "", params);
            response.misplaced(fault, cell(kind_header));
            return;
        }
        if value.trim().is_empty() {
            return;
        }
        if let "strength" | "development" | "evidence" = kind.as_str() {
            let theme = self.names.theme(item);
            let code = theme.and_then(|theme| self.framework.themes().nth(theme));
            let code = code.map_or(item, |(_, theme)| theme.code.as_str());
            let at = match NoteKind::from_name(&kind) {
                Some(kind) => response.note(code, kind, value, answered),
                None => response.evidence(code, value, answered),
            };
            response.place(format!("{at}/theme"), asked);
            return;
        }
        let (code, index) = self.item(&kind, item);
        let part = if kind == "rating" {
            "ratings"
        } else {
            kind.as_str()
        };
        let at = answer_pointer(part, code);
        if let Some(first) = response.first(&at) {
            let params = [
                ("response", id.into()),
                ("item", code.into()),
                ("row", first.row.into()),
            ];
            let fault = Diagnostic::new(Code::AnswerRepeated, at.as_str(), params);
            response.fault(&at, fault, asked);
        }
        let cell = if index.is_some() { answered } else { asked };
        match (part, index) {
            ("ratings", Some(index)) => {
                let rating = self.words.rating(index, value.trim(), &at);
                response.rating(code, rating, at.into(), cell);
            }
            // The check says that there is no such statement.
            ("ratings", None) => response.rating(code, (Tree::Null, None), at.into(), cell),
            ("support", _) => {
                let stance = self.words.stance(value.trim(), &at);
                response.support(code, stance, at.into(), cell);
            }
            _ => {
                let schools = cells::capacity(value.trim(), &at);
                response.capacity(code, schools, at.into(), cell);
            }
        }
    }

    /// The code of what is answered, and its place in the framework.
    fn item<'s>(&'s self, kind: &str, item: &'s str) -> (&'s str, Option<usize>) {
        if kind == "rating" {
            let index = self.names.statement(item);
            let found = index.and_then(|index| self.framework.statements().nth(index));
            (
                found.map_or(item, |(_, _, statement)| statement.code.as_str()),
                index,
            )
        } else {
            let index = self.names.topic(item);
            let found = index.and_then(|index| self.framework.topics().get(index));
            (found.map_or(item, |topic| topic.id.as_str()), index)
        }
    }

    fn header(&self, column: usize) -> &str {
        self.table.headers.get(column).map_or("", String::as_str)
    }
}
