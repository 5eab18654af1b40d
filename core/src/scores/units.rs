//! The units of a tally, one in another: schools, partnerships, hubs.

use std::collections::{BTreeMap, BTreeSet};

use super::node::Branch;
use super::options::{Parts, SchoolWeights, ScoreOptions};
use super::score::Held;
use super::sheet::Sheet;
use super::{ScoreRow, ScoreUnit, branches};
use crate::grain::Grain;
use crate::id::{HubId, RoleId, RoundId};
use crate::roster::Roster;
use crate::tally::{Tally, Unit};

/// The rows of every unit of `tally` in which somebody answered.
pub(super) fn rows(tally: &Tally, options: &ScoreOptions) -> Vec<ScoreRow> {
    let branches = branches(tally.framework());
    let schools = tally.roll_up(Grain::School);
    let mut rows = Vec::new();
    for index in 0..tally.roster().rounds.len() {
        let Some(scorer) = Scorer::new(tally.roster(), options, &branches, index) else {
            continue;
        };
        if scorer.units(&schools, None).next().is_none() {
            continue; // nobody answered
        }
        let mut books = Vec::new();
        let mut score = |tally: &Tally, role: Role<'_>| {
            let mut book = Book::default();
            book.update(&scorer, tally, role, &BTreeSet::new());
            books.push((role.map(|(role, _)| role), book.rows));
        };
        score(&schools, None);
        if tally.grain() >= Grain::Role {
            for (role, index) in tally.framework().roles.iter().zip(0..) {
                score(tally, Some((index, &role.id)));
            }
        }
        let units = books.iter().flat_map(|(_, rows)| rows.values());
        rows.reserve(units.map(Vec::len).sum());
        rows.extend(in_order(books).flatten());
    }
    rows
}

/// The rows of one round, each unit's of all roles side by side.
pub(crate) fn in_order<R>(
    books: impl IntoIterator<Item = (Option<u8>, impl IntoIterator<Item = (Place, R)>)>,
) -> impl Iterator<Item = R> {
    let books = books.into_iter().flat_map(|(role, rows)| {
        let rows = rows.into_iter();
        rows.map(move |(place, rows)| (place, role, rows))
    });
    let mut units: Vec<(Place, Option<u8>, R)> = books.collect();
    units.sort_by_key(|(place, role, _)| (*place, *role));
    units.into_iter().map(|(_, _, rows)| rows)
}

/// How the units of one round are scored.
pub(crate) struct Scorer<'a> {
    roster: &'a Roster,
    options: &'a ScoreOptions,
    branches: &'a [Branch<'a>],
    index: u16,
    round: &'a RoundId,
}

/// The units of one round, of one role or of all who answered: what is known
/// of each, so that after a change only what it touches is scored again.
#[derive(Default)]
pub(crate) struct Book {
    /// Partnership and school, in the order of the roster.
    schools: BTreeMap<(u32, u32), Sheet>,
    partnerships: BTreeMap<u32, Sheet>,
    rows: BTreeMap<Place, Vec<ScoreRow>>,
}

/// A unit by its place in the roster, in the order of the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    Hub(usize),
    Partnership(u32),
    School(u32, u32),
}

/// One role by its place in the framework, or all.
pub(crate) type Role<'a> = Option<(u8, &'a RoleId)>;

impl<'a> Scorer<'a> {
    /// A scorer of the round of that place in the roster.
    pub(crate) fn new(
        roster: &'a Roster,
        options: &'a ScoreOptions,
        branches: &'a [Branch<'a>],
        round: usize,
    ) -> Option<Self> {
        Some(Self {
            roster,
            options,
            branches,
            index: u16::try_from(round).ok()?,
            round: &roster.rounds.get(round)?.id,
        })
    }

    /// The units of this round and role that a tally counts, with their places
    /// in it.
    fn units<'t>(
        &self,
        tally: &'t Tally,
        role: Role<'_>,
    ) -> impl Iterator<Item = (usize, &'t Unit)> {
        let (round, role) = (self.index, role.map(|(role, _)| role));
        let start = tally.units().partition_point(|unit| unit.round < round);
        let units = tally.units().iter().enumerate().skip(start);
        units
            .take_while(move |(_, unit)| unit.round == round)
            .filter(move |(_, unit)| unit.role == role)
    }

    /// The sheet of a school: unit `unit` of a tally.
    fn school(&self, tally: &Tally, unit: usize, school: u32) -> Option<Sheet> {
        let weight = match self.options.school_weights {
            SchoolWeights::Equal => Some(1.0),
            SchoolWeights::Pupils => {
                let school = self.roster.schools.get(school as usize)?;
                school.pupils.map(f64::from)
            }
        };
        Some(Sheet::of_school(
            tally,
            unit,
            weight,
            self.branches,
            self.options,
        ))
    }

    /// The rows of a unit.
    fn rows(&self, place: Place, role: Role<'_>, held: &Held<'_>) -> Vec<ScoreRow> {
        let Some(unit) = self.unit(place) else {
            return Vec::new();
        };
        let branches = self.branches.iter().enumerate();
        let rows = branches.map(|(index, branch)| ScoreRow {
            round: self.round.clone(),
            unit: unit.clone(),
            role: role.map(|(_, role)| role.clone()),
            level: branch.level.clone(),
            node: branch.node.clone(),
            score: held.score(index, branch),
        });
        rows.collect()
    }

    /// The sheet and the rows of a unit over `schools`.
    fn over(
        &self,
        place: Place,
        role: Role<'_>,
        schools: &[(u32, &Sheet)],
        (parts, sheets): (Parts, &[&Sheet]),
    ) -> (Sheet, Vec<ScoreRow>) {
        let counted = schools.iter().map(|(_, sheet)| *sheet);
        let sheet = Sheet::over(counted, sheets, self.branches, self.options);
        let held = Held {
            sheet: &sheet,
            schools,
            members: self.members(place),
            parts: Some((parts, sheets)),
        };
        let rows = self.rows(place, role, &held);
        (sheet, rows)
    }

    fn unit(&self, place: Place) -> Option<ScoreUnit> {
        let partnership =
            |index: u32| Some(self.roster.partnerships.get(index as usize)?.id.clone());
        Some(match place {
            Place::Hub(hub) => ScoreUnit::Hub {
                hub: self.roster.hubs.get(hub)?.id.clone(),
            },
            Place::Partnership(index) => ScoreUnit::Partnership {
                partnership: partnership(index)?,
            },
            Place::School(index, school) => ScoreUnit::School {
                partnership: partnership(index)?,
                school: self.roster.schools.get(school as usize)?.id.clone(),
            },
        })
    }

    fn hub(&self, partnership: u32) -> Option<&'a HubId> {
        let partnership = self.roster.partnerships.get(partnership as usize)?;
        partnership.hub.as_ref()
    }

    /// How many different schools a unit has, whether they answered or not.
    fn members(&self, place: Place) -> u64 {
        let round = self.index.into();
        let schools = |partnership: u32| self.roster.members_at(partnership, round);
        let members = match place {
            Place::School(..) => return 1,
            Place::Partnership(partnership) => schools(partnership),
            Place::Hub(hub) => {
                let hub = self.roster.hubs.get(hub).map(|hub| &hub.id);
                let partnerships = self.roster.partnerships.iter().zip(0..);
                let inside = partnerships.filter(|(p, _)| p.hub.as_ref() == hub);
                let mut members: Vec<u32> = inside.flat_map(|(_, p)| schools(p)).collect();
                members.sort_unstable();
                members.dedup();
                members
            }
        };
        members.len() as u64
    }
}

impl Book {
    /// Scores the schools that `tally` counts in this round and role, in place
    /// of what was known of them and of those in `changed`, and then the
    /// partnerships and hubs that they are in.
    pub(crate) fn update(
        &mut self,
        scorer: &Scorer<'_>,
        tally: &Tally,
        role: Role<'_>,
        changed: &BTreeSet<(u32, u32)>,
    ) {
        let mut partnerships = BTreeSet::new();
        for &(partnership, school) in changed {
            if self.schools.remove(&(partnership, school)).is_some() {
                self.rows.remove(&Place::School(partnership, school));
                partnerships.insert(partnership);
            }
        }
        for (index, unit) in scorer.units(tally, role) {
            let Some(school) = unit.school else { continue };
            let Some(sheet) = scorer.school(tally, index, school) else {
                continue;
            };
            let place = Place::School(unit.partnership, school);
            let held = Held {
                sheet: &sheet,
                schools: &[(school, &sheet)],
                members: scorer.members(place),
                parts: None,
            };
            self.rows.insert(place, scorer.rows(place, role, &held));
            self.schools.insert((unit.partnership, school), sheet);
            partnerships.insert(unit.partnership);
        }
        let hubs: BTreeSet<&HubId> = partnerships.iter().filter_map(|p| scorer.hub(*p)).collect();
        for partnership in partnerships {
            self.partnership(scorer, role, partnership);
        }
        for (index, hub) in scorer.roster.hubs.iter().enumerate() {
            if hubs.contains(&hub.id) {
                self.hub(scorer, role, index, &hub.id);
            }
        }
    }

    fn partnership(&mut self, scorer: &Scorer<'_>, role: Role<'_>, partnership: u32) {
        let place = Place::Partnership(partnership);
        let schools: Vec<(u32, &Sheet)> = self.schools_of(partnership).collect();
        if schools.is_empty() {
            self.partnerships.remove(&partnership);
            self.rows.remove(&place);
            return;
        }
        let sheets: Vec<&Sheet> = schools.iter().map(|(_, sheet)| *sheet).collect();
        let (sheet, rows) = scorer.over(place, role, &schools, (Parts::Schools, &sheets));
        self.partnerships.insert(partnership, sheet);
        self.rows.insert(place, rows);
    }

    fn hub(&mut self, scorer: &Scorer<'_>, role: Role<'_>, index: usize, hub: &HubId) {
        let place = Place::Hub(index);
        let partnerships = self.partnerships.iter();
        let inside = partnerships.filter(|(partnership, _)| scorer.hub(**partnership) == Some(hub));
        let (inside, sheets): (Vec<u32>, Vec<&Sheet>) =
            inside.map(|(p, sheet)| (*p, sheet)).unzip();
        let schools = inside.iter().flat_map(|p| self.schools_of(*p));
        let schools: Vec<(u32, &Sheet)> = schools.collect();
        let sheets = match scorer.options.hub_over {
            Parts::Partnerships => sheets,
            Parts::Schools => schools.iter().map(|(_, sheet)| *sheet).collect(),
        };
        if sheets.is_empty() {
            self.rows.remove(&place);
            return;
        }
        let parts = (scorer.options.hub_over, &sheets[..]);
        let (_, rows) = scorer.over(place, role, &schools, parts);
        self.rows.insert(place, rows);
    }

    fn schools_of(&self, partnership: u32) -> impl Iterator<Item = (u32, &Sheet)> {
        let schools = self
            .schools
            .range((partnership, 0)..=(partnership, u32::MAX));
        schools.map(|((_, school), sheet)| (*school, sheet))
    }

    /// The rows of every unit, in order.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (Place, &[ScoreRow])> {
        self.rows.iter().map(|(place, rows)| (*place, &rows[..]))
    }

    /// The rows of one unit.
    pub(crate) fn rows_of(&self, place: Place) -> &[ScoreRow] {
        self.rows.get(&place).map_or(&[], Vec::as_slice)
    }
}
