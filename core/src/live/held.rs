//! The responses that are held, as they came and went.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::code::Code;
use crate::dataset::{Columns, Place};
use crate::diagnostic::Diagnostic;
use crate::framework::Framework;
use crate::response::{Response, Status};
use crate::roster::Roster;
use crate::validate::{full, write};

/// A school in a partnership and a round, by place in the roster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct SchoolRound {
    pub(super) round: u16,
    pub(super) partnership: u32,
    pub(super) school: u32,
}

impl SchoolRound {
    fn of(place: Place) -> Self {
        Self {
            round: place.round,
            partnership: place.partnership,
            school: place.school,
        }
    }
}

/// A person in a school and round; a draft may stand beside a submission.
type Person = (SchoolRound, Status, String);

/// Responses in columns, in the order in which they came. Those that were
/// replaced or removed stay in the columns until they are half of all.
#[derive(Debug)]
pub(super) struct Held {
    columns: Columns,
    ids: HashMap<String, u32>,
    people: HashMap<Person, u32>,
    schools: BTreeMap<SchoolRound, BTreeSet<u32>>,
    dead: BTreeSet<u32>,
}

/// Rows that may be dead before the columns are made anew.
const FEW: usize = 256;

impl Held {
    pub(super) fn new(framework: &Framework) -> Self {
        Self {
            columns: Columns::new(framework),
            ids: HashMap::new(),
            people: HashMap::new(),
            schools: BTreeMap::new(),
            dead: BTreeSet::new(),
        }
    }

    /// Takes in a checked response, in place of the one of the same id; the
    /// schools that are touched.
    pub(super) fn put(
        &mut self,
        response: &Response,
        framework: &Framework,
        roster: &Roster,
    ) -> Result<Vec<SchoolRound>, Box<Diagnostic>> {
        let old = self.ids.get(response.id.as_str()).copied();
        let row = u32::try_from(self.columns.rows()).unwrap_or(u32::MAX);
        let refusal = || Box::new(full(row as usize));
        let (writer, place) =
            write(response, framework, roster, &mut self.columns).ok_or_else(refusal)?;
        let school = SchoolRound::of(place);
        let respondent = response.respondent.as_str();
        let person = (school, place.status, respondent.to_owned());
        if let Some(&first) = self.people.get(&person)
            && Some(first) != old
        {
            let params = [
                ("respondent", respondent.into()),
                ("first", writer.columns().id(first as usize).into()),
            ];
            let repeat = Diagnostic::new(Code::DuplicateRespondent, "/respondent", params);
            return Err(Box::new(repeat));
        }
        if !writer.commit(place, response.id.as_str(), respondent) {
            return Err(refusal());
        }
        let mut touched = vec![school];
        touched.extend(old.and_then(|old| self.forget(old)));
        self.ids.insert(response.id.to_string(), row);
        self.people.insert(person, row);
        self.schools.entry(school).or_default().insert(row);
        self.tidy();
        Ok(touched)
    }

    /// Removes the response of that id; the school that it was of.
    pub(super) fn remove(&mut self, id: &str) -> Option<SchoolRound> {
        let row = self.ids.remove(id)?;
        let school = self.forget(row);
        self.tidy();
        school
    }

    fn forget(&mut self, row: u32) -> Option<SchoolRound> {
        let place = self.columns.place(row as usize)?;
        let school = SchoolRound::of(place);
        let respondent = self.columns.respondent(row as usize).to_owned();
        self.people.remove(&(school, place.status, respondent));
        if let Some(rows) = self.schools.get_mut(&school) {
            rows.remove(&row);
            if rows.is_empty() {
                self.schools.remove(&school);
            }
        }
        self.dead.insert(row);
        Some(school)
    }

    /// Makes the columns anew when more than half of their rows are dead.
    fn tidy(&mut self) {
        if self.dead.len() <= FEW.max(self.ids.len()) {
            return;
        }
        let rows = (0_u32..).take(self.columns.rows());
        let living = rows.filter(|row| !self.dead.contains(row));
        let new: HashMap<u32, u32> = living.zip(0..).collect();
        let new = |row: &u32| new.get(row).copied().unwrap_or(*row);
        self.columns = self.columns.without(std::mem::take(&mut self.dead));
        self.ids.values_mut().for_each(|row| *row = new(row));
        self.people.values_mut().for_each(|row| *row = new(row));
        for rows in self.schools.values_mut() {
            *rows = rows.iter().map(new).collect();
        }
    }

    /// The rows of a school, in the order of their roles: those that are
    /// submitted, and drafts too if they are wanted.
    pub(super) fn rows(&self, school: SchoolRound, with_drafts: bool) -> Vec<u32> {
        let place = |row: &u32| self.columns.place(*row as usize);
        let rows = self.schools.get(&school).into_iter().flatten().copied();
        let counts = |place: Place| with_drafts || place.status == Status::Submitted;
        let mut rows: Vec<u32> = rows.filter(|row| place(row).is_some_and(counts)).collect();
        rows.sort_by_key(|row| place(row).map(|place| place.role));
        rows
    }

    /// How many responses of a school are drafts.
    pub(super) fn drafts(&self, school: SchoolRound) -> usize {
        self.rows(school, true).len() - self.rows(school, false).len()
    }

    pub(super) fn columns(&self) -> &Columns {
        &self.columns
    }

    /// The columns of what is held, without what was replaced or removed.
    pub(super) fn living(&self) -> Columns {
        self.columns.without(self.dead.clone())
    }

    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }
}
