//! A response put together from cells, and the way back from a place in it to
//! the cell it came from.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{HashMap, VecDeque};

use super::cells::{self, text};
use super::target::Field;
use crate::code::Code;
use crate::diagnostic::{Diagnostic, ancestors};
use crate::framework::Framework;
use crate::json::{SCHEMA_VERSION, Tree};
use crate::pointer::Pointer;
use crate::response::NoteKind;

/// A cell, as a person finds it.
#[derive(Clone, Copy)]
pub(super) struct Cell<'t> {
    pub(super) row: u64,
    pub(super) header: &'t str,
}

impl Cell<'_> {
    fn mark(self, diagnostic: &mut Diagnostic) {
        diagnostic.row = Some(self.row);
        diagnostic.column = (!self.header.is_empty()).then(|| self.header.to_owned());
    }
}

/// The parts of a response as they are met in a table.
#[derive(Default)]
pub(super) struct Assembly<'t> {
    fields: Vec<(Field, Tree)>,
    ratings: Vec<(String, Tree)>,
    notes: Vec<Tree>,
    evidence: Vec<Tree>,
    support: Vec<(String, Tree)>,
    capacity: Vec<(String, Tree)>,
    /// Members that no response has: each stands for a fault.
    unknown: Vec<(String, Tree)>,
    /// Where each part came from, by its pointer; of several the first.
    places: HashMap<Cow<'t, str>, Cell<'t>>,
    /// Faults in the words of tables, by the pointer at which the check of the
    /// response will find the same.
    faults: RefCell<HashMap<String, VecDeque<Diagnostic>>>,
}

impl<'t> Assembly<'t> {
    pub(super) fn field(&mut self, field: Field, value: Tree, from: Option<Cell<'t>>) {
        self.fields.push((field, value));
        if let Some(cell) = from {
            self.places
                .entry(field_pointer(field).into())
                .or_insert(cell);
        }
    }

    pub(super) fn rating(
        &mut self,
        code: &str,
        read: cells::Read,
        at: Cow<'t, str>,
        cell: Cell<'t>,
    ) {
        let value = self.read(read, &at, cell);
        self.ratings.push((code.to_owned(), value));
        self.places.entry(at).or_insert(cell);
    }

    pub(super) fn support(
        &mut self,
        topic: &str,
        read: cells::Read,
        at: Cow<'t, str>,
        cell: Cell<'t>,
    ) {
        let value = self.read(read, &at, cell);
        self.support.push((topic.to_owned(), value));
        self.places.entry(at).or_insert(cell);
    }

    pub(super) fn capacity(
        &mut self,
        topic: &str,
        read: cells::Read,
        at: Cow<'t, str>,
        cell: Cell<'t>,
    ) {
        let value = self.read(read, &at, cell);
        self.capacity.push((topic.to_owned(), value));
        self.places.entry(at).or_insert(cell);
    }

    /// Adds a note and returns its pointer.
    pub(super) fn note(
        &mut self,
        theme: &str,
        kind: NoteKind,
        text: &str,
        cell: Cell<'t>,
    ) -> String {
        let at = format!("/notes/{}", self.notes.len());
        self.notes.push(cells::note(theme, kind.name(), text));
        self.places.insert(at.clone().into(), cell);
        at
    }

    /// Adds a link and returns its pointer.
    pub(super) fn evidence(&mut self, theme: &str, text: &str, cell: Cell<'t>) -> String {
        let at = format!("/evidence/{}", self.evidence.len());
        self.evidence.push(cells::evidence(theme, text));
        self.places.insert(at.clone().into(), cell);
        at
    }

    /// Says that what lies at `at` came from another cell than what it lies in.
    pub(super) fn place(&mut self, at: String, cell: Cell<'t>) {
        self.places.entry(at.into()).or_insert(cell);
    }

    /// The cell from which that place was filled first.
    pub(super) fn first(&self, at: &str) -> Option<Cell<'t>> {
        self.places.get(at).copied()
    }

    /// Notes the fault that the check will find at `at` in its own words.
    pub(super) fn fault(&mut self, at: &str, mut fault: Diagnostic, cell: Cell<'t>) {
        cell.mark(&mut fault);
        self.faults
            .get_mut()
            .entry(at.to_owned())
            .or_default()
            .push_back(fault);
    }

    /// Adds a fault that has no place in a response.
    pub(super) fn misplaced(&mut self, fault: Diagnostic, cell: Cell<'t>) {
        let key = format!("row {}", cell.row);
        self.fault(&Pointer::ROOT.key(&key).to_string(), fault, cell);
        self.unknown.push((key, Tree::Null));
    }

    fn read(&mut self, (value, fault): cells::Read, at: &str, cell: Cell<'t>) -> Tree {
        if let Some(fault) = fault {
            self.fault(at, fault, cell);
        }
        value
    }

    /// The response, in the order of its document.
    pub(super) fn tree(&mut self, framework: &Framework) -> Tree {
        let mut members = vec![
            ("schema_version".to_owned(), text(SCHEMA_VERSION)),
            (
                "framework".to_owned(),
                Tree::Object(vec![
                    ("id".to_owned(), text(framework.id.as_str())),
                    ("version".to_owned(), text(framework.version.as_str())),
                ]),
            ),
        ];
        self.fields.sort_by_key(|(field, _)| *field);
        let fields = self.fields.drain(..);
        members.extend(fields.map(|(field, value)| (field.name().to_owned(), value)));
        members.push((
            "ratings".to_owned(),
            Tree::Object(std::mem::take(&mut self.ratings)),
        ));
        let mut list = |name: &str, items: &mut Vec<Tree>| {
            members.push((name.to_owned(), Tree::Array(std::mem::take(items))));
        };
        list("notes", &mut self.notes);
        list("evidence", &mut self.evidence);
        let mut map = |name: &str, items: &mut Vec<(String, Tree)>| {
            members.push((name.to_owned(), Tree::Object(std::mem::take(items))));
        };
        map("support", &mut self.support);
        map("capacity", &mut self.capacity);
        members.append(&mut self.unknown);
        Tree::Object(members)
    }

    /// Puts what was found in the words of the table.
    ///
    /// A cell that was not understood stands in the document as it is, an item
    /// answered twice as a repeated key, and so on: the check of the response
    /// always finds them, and here its fault gives way to the table's own.
    pub(super) fn locate(&self, found: &mut Diagnostic) {
        let is_form = matches!(
            found.code,
            Code::WrongType | Code::UnknownChoice | Code::DuplicateKey | Code::UnknownField
        );
        if is_form {
            let mut faults = self.faults.borrow_mut();
            let fault = faults.get_mut(&found.pointer).and_then(VecDeque::pop_front);
            if let Some(fault) = fault {
                *found = fault;
                return;
            }
        }
        let cell = ancestors(&found.pointer).find_map(|place| self.first(place));
        if let Some(cell) = cell {
            cell.mark(found);
        }
    }
}

/// The pointer of a field.
pub(super) fn field_pointer(field: Field) -> &'static str {
    match field {
        Field::Id => "/id",
        Field::Round => "/round",
        Field::Partnership => "/partnership",
        Field::School => "/school",
        Field::Respondent => "/respondent",
        Field::Role => "/role",
        Field::Status => "/status",
    }
}

/// The pointer of an answer.
pub(super) fn answer_pointer(part: &str, key: &str) -> String {
    Pointer::ROOT.key(part).key(key).to_string()
}
