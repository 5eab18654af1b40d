//! Wide tables: a row is a response, a column is a question.

use std::collections::{HashMap, HashSet};

use super::assemble::{Assembly, Cell, answer_pointer, field_pointer};
use super::cells::{self, Words, text};
use super::encoding::{Encoding, decode};
use super::fold::fold;
use super::infer::Names;
use super::mapping::{Constant, Mapping};
use super::table::{Delimiter, Row, Table};
use super::target::{Field, Target};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::framework::Framework;
use crate::roster::Roster;
use crate::validate::Intake;

impl Intake {
    /// Takes in a table with a response in each row, as forms export it.
    ///
    /// The `mapping` says what the columns mean; without one it is
    /// [inferred](Mapping::infer) from the headers. Schools, partnerships and
    /// rounds may be named by their ids or their titles. When the table cannot
    /// be read as the mapping has it, nothing is taken in and every reason is
    /// among the diagnostics; otherwise each row is kept or refused for itself.
    ///
    /// ```
    /// # let (framework, roster) = pedt::doctest::hub();
    /// let table = "id,round,partnership,school,respondent,role,status,1a.1\n\
    ///     r1,2026-autumn,Dale alliance,Hill School,u1,Headteacher,draft,Established\n";
    /// let mut intake = pedt::Intake::new(framework, roster);
    /// intake.csv_wide(table.as_bytes(), None);
    /// let ingested = intake.finish();
    /// assert_eq!(ingested.diagnostics, []);
    /// let response = ingested.dataset.responses().next().unwrap();
    /// assert_eq!(response.school.as_str(), "hill");
    /// ```
    pub fn csv_wide(&mut self, bytes: &[u8], mapping: Option<&Mapping>) {
        if !self.has_room_for(bytes) {
            return;
        }
        let (framework, roster) = self.checked_against();
        let mut found = Vec::new();
        match open(bytes, mapping, &framework, &mut found) {
            Ok((table, mapping)) => {
                let sheet = Sheet::new(&table, &mapping, &framework, &roster, &mut found);
                let refused = found.iter().any(Diagnostic::is_error);
                self.report(found);
                if !refused {
                    sheet.take_in(&table.rows, self);
                }
            }
            Err(fault) => {
                found.push(*fault);
                self.report(found);
            }
        }
    }
}

/// The table of a file, and the mapping that was given or suggests itself.
fn open(
    bytes: &[u8],
    given: Option<&Mapping>,
    framework: &Framework,
    found: &mut Vec<Diagnostic>,
) -> Result<(Table, Mapping), Box<Diagnostic>> {
    let Some(mapping) = given else {
        let (text, warning) = decode(bytes, Encoding::Auto)?;
        found.extend(warning);
        let names = Names::new(framework);
        let table = Table::read(&text, Delimiter::Auto, |header| {
            names.target(header).is_some()
        })?;
        let mapping = suggested(&table, &names, framework, found);
        return Ok((table, mapping));
    };
    check(mapping, framework, found);
    let (text, warning) = decode(bytes, mapping.encoding)?;
    found.extend(warning);
    let headers: HashSet<String> = mapping.columns.iter().map(|c| fold(&c.header)).collect();
    let known = |header: &str| headers.contains(&fold(header));
    Ok((
        Table::read(&text, mapping.delimiter, known)?,
        mapping.clone(),
    ))
}

/// The mapping that the headers of a table suggest.
pub(super) fn suggested(
    table: &Table,
    names: &Names<'_>,
    framework: &Framework,
    found: &mut Vec<Diagnostic>,
) -> Mapping {
    let mapping = names.mapping(&table.headers);
    let start = found.len();
    check(&mapping, framework, found);
    for fault in found.iter_mut().skip(start) {
        in_table(fault, &mapping);
    }
    mapping
}

/// Reports what is wrong with a mapping, whatever the table.
pub(super) fn check(mapping: &Mapping, framework: &Framework, found: &mut Vec<Diagnostic>) {
    let (_, faults) = Mapping::from_document(mapping.clone(), framework).into_parts();
    found.extend(faults);
}

/// Moves a fault of an inferred mapping, which nobody has seen, to the table.
fn in_table(fault: &mut Diagnostic, mapping: &Mapping) {
    let place = fault.pointer.strip_prefix("/columns/");
    let index = place.and_then(|place| place.split('/').next()?.parse::<usize>().ok());
    fault.row = Some(1);
    fault.column = index
        .and_then(|index| mapping.columns.get(index))
        .map(|column| column.header.clone());
    fault.pointer.clear();
}

/// A table and how its columns are read.
pub(super) struct Sheet<'a> {
    feeds: Vec<Feed<'a>>,
    constants: &'a [Constant],
    missing: HashSet<String>,
    words: Words<'a>,
    framework: &'a Framework,
    roster: &'a Roster,
}

/// A column that fills a target.
struct Feed<'a> {
    column: usize,
    header: &'a str,
    to: &'a Target,
    /// What the folded texts of its cells stand for.
    values: HashMap<String, &'a str>,
    /// Where in the response it leads.
    pointer: String,
}

impl Feed<'_> {
    fn is_field(&self) -> bool {
        matches!(self.to, Target::Field { .. })
    }
}

impl<'a> Sheet<'a> {
    pub(super) fn new(
        table: &'a Table,
        mapping: &'a Mapping,
        framework: &'a Framework,
        roster: &'a Roster,
        found: &mut Vec<Diagnostic>,
    ) -> Self {
        let sheet = Self {
            feeds: feeds(table, mapping, found),
            constants: &mapping.constants,
            missing: mapping.missing.iter().map(|text| fold(text)).collect(),
            words: Words::new(framework, roster),
            framework,
            roster,
        };
        sheet.check_constants(found);
        sheet
    }

    /// Reports constants that the roster does not have, once and not row by row.
    fn check_constants(&self, found: &mut Vec<Diagnostic>) {
        for (index, constant) in self.constants.iter().enumerate() {
            let Constant::Value { field, value } = constant else {
                continue;
            };
            let (code, place) = match field {
                Field::Round => (Code::UnknownRound, self.roster.round_index(value)),
                Field::Partnership => (
                    Code::UnknownPartnership,
                    self.roster.partnership_index(value),
                ),
                Field::School => (Code::UnknownSchool, self.roster.school_index(value)),
                _ => continue,
            };
            if place.is_none() {
                let at = format!("/constants/{index}/value");
                let params = [(field.name(), value.as_str().into())];
                found.push(Diagnostic::new(code, at, params));
            }
        }
    }

    /// The columns that are read.
    #[cfg(feature = "arrow")]
    pub(super) fn columns(&self) -> impl Iterator<Item = usize> {
        self.feeds.iter().map(|feed| feed.column)
    }

    /// Takes in rows of the table.
    pub(super) fn take_in(&self, rows: &[Row], intake: &mut Intake) {
        for row in rows {
            if let Some(fault) = &row.fault {
                intake.refuse_row((**fault).clone());
                continue;
            }
            let mut response = self.assemble(row);
            let tree = response.tree(self.framework);
            intake.row(row.number, &tree, |found| response.locate(found));
        }
    }

    fn assemble(&self, row: &Row) -> Assembly<'_> {
        let mut response = Assembly::default();
        for constant in self.constants {
            let value = match constant {
                Constant::Value { value, .. } => text(value),
                Constant::RowNumber { prefix, .. } => text(&format!("{prefix}{}", row.number)),
            };
            response.field(constant.field(), value, None);
        }
        // A row may end early: what is beyond it says nothing.
        let here = self.feeds.partition_point(|feed| feed.column < row.width());
        let (here, beyond) = self.feeds.split_at_checked(here).unwrap_or_default();
        for feed in here
            .iter()
            .chain(beyond.iter().filter(|feed| feed.is_field()))
        {
            self.add(feed, row, &mut response);
        }
        response
    }

    fn add<'s>(&'s self, feed: &'s Feed<'a>, row: &Row, response: &mut Assembly<'s>) {
        let cell = Cell {
            row: row.number,
            header: feed.header,
        };
        let Some(answer) = self.answer(feed, row) else {
            if let Target::Field { field, .. } = feed.to {
                response.place(field_pointer(*field).to_owned(), cell);
            }
            return;
        };
        let word = answer.trim();
        let at = feed.pointer.as_str();
        match feed.to {
            Target::Field { field, prefix } => {
                let id = format!("{prefix}{word}");
                let value = self.words.field(*field, &id);
                response.field(*field, value, Some(cell));
            }
            Target::Rating { statement } => {
                let index = self.framework.statement_index(statement.as_str());
                let rating = self.words.rating(index.unwrap_or_default(), word, at);
                response.rating(statement.as_str(), rating, at.into(), cell);
            }
            Target::Note { theme, note } => {
                response.note(theme.as_str(), *note, answer, cell);
            }
            Target::Evidence { theme } => {
                response.evidence(theme.as_str(), answer, cell);
            }
            Target::Support { topic } => {
                let stance = self.words.stance(word, at);
                response.support(topic.as_str(), stance, at.into(), cell);
            }
            Target::Capacity { topic } => {
                let schools = cells::capacity(word, at);
                response.capacity(topic.as_str(), schools, at.into(), cell);
            }
            Target::Ignore => {}
        }
    }

    /// What a cell says; `None` when it says nothing.
    fn answer<'s>(&'s self, feed: &'s Feed<'a>, row: &'s Row) -> Option<&'s str> {
        let answer = row.cell(feed.column);
        if answer.trim().is_empty() {
            return None;
        }
        if feed.values.is_empty() && self.missing.is_empty() {
            return Some(answer);
        }
        let folded = fold(answer);
        match feed.values.get(&folded) {
            Some(value) => Some(*value).filter(|value| !value.trim().is_empty()),
            None => Some(answer).filter(|_| !self.missing.contains(&folded)),
        }
    }
}

/// The columns that are read, from left to right, and what is wrong with them.
fn feeds<'a>(table: &'a Table, mapping: &'a Mapping, found: &mut Vec<Diagnostic>) -> Vec<Feed<'a>> {
    let mut feeds = Vec::new();
    let mut mapped = HashSet::new();
    let mut repeated = HashSet::new();
    for (index, rule) in mapping.columns.iter().enumerate() {
        let columns = table.find(&rule.header);
        mapped.extend(columns.iter().copied());
        if rule.to == Target::Ignore {
            continue;
        }
        let header = rule.header.trim();
        match *columns {
            [] if header.is_empty() => {} // reported by the check of the mapping
            [] => {
                let params = [("header", header.into())];
                let at = format!("/columns/{index}/header");
                found.push(Diagnostic::new(Code::HeaderMissing, at, params));
            }
            [column] => feeds.push(Feed {
                column,
                header: table.headers.get(column).map_or("", String::as_str),
                to: &rule.to,
                values: rule
                    .values
                    .iter()
                    .map(|(cell, v)| (fold(cell), v.as_str()))
                    .collect(),
                pointer: pointer(&rule.to),
            }),
            [first, ..] => {
                if repeated.insert(first) {
                    found.push(about_header(Code::HeaderRepeated, header));
                }
            }
        }
    }
    let unmapped = table
        .headers
        .iter()
        .enumerate()
        .filter(|(column, header)| !mapped.contains(column) && !header.is_empty());
    found.extend(unmapped.map(|(_, header)| about_header(Code::HeaderUnmapped, header)));
    if table.has_nameless_answers() {
        found.push(about_header(Code::HeaderUnmapped, ""));
    }
    feeds.sort_by_key(|feed| feed.column);
    feeds
}

/// A finding about a header, which stands in the first row.
pub(super) fn about_header(code: Code, header: &str) -> Diagnostic {
    let mut diagnostic = Diagnostic::new(code, "", [("header", header.into())]);
    diagnostic.row = Some(1);
    diagnostic.column = Some(header.to_owned());
    diagnostic
}

/// Where a target lies in a response; the items of a list lie where they come.
fn pointer(target: &Target) -> String {
    match target {
        Target::Field { field, .. } => field_pointer(*field).to_owned(),
        Target::Rating { statement } => answer_pointer("ratings", statement.as_str()),
        Target::Support { topic } => answer_pointer("support", topic.as_str()),
        Target::Capacity { topic } => answer_pointer("capacity", topic.as_str()),
        Target::Note { .. } | Target::Evidence { .. } | Target::Ignore => String::new(),
    }
}
