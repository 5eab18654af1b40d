//! The units of a tally, one in another: schools, partnerships, hubs.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::figures::Reader;
use super::node::Branch;
use super::options::{Parts, SchoolWeights, ScoreOptions};
use super::score::Held;
use super::selection::{Selection, UnitKind};
use super::sheet::Sheet;
use super::{ScoreRow, ScoreUnit, branches};
use crate::grain::Grain;
use crate::id::{HubId, RoleId, RoundId};
use crate::roster::Roster;
use crate::tally::{Tally, Unit};

/// The rows that are wanted of every unit of `tally` in which somebody answered,
/// and which of them are of one unit.
pub(super) fn rows(
    tally: &Tally,
    options: &ScoreOptions,
    wanted: &Selection,
) -> (Vec<ScoreRow>, Vec<Range<usize>>) {
    let branches = branches(tally.framework());
    let schools = match tally.grain() {
        Grain::School => Cow::Borrowed(tally),
        _ => Cow::Owned(tally.roll_up(Grain::School)),
    };
    let roles = tally.framework().roles.iter().zip(0..);
    let roles = roles.filter(|_| tally.grain() >= Grain::Role);
    let roles: Vec<_> = roles.map(|(role, index)| Some((index, &role.id))).collect();
    let (mut rows, mut of_one) = (Vec::new(), Vec::new());
    for (index, round) in tally.roster().rounds.iter().enumerate() {
        let scorer = Scorer::new(tally.roster(), options, &branches, index);
        let Some(scorer) = scorer.filter(|_| wanted.wants_round(&round.id)) else {
            continue;
        };
        let book = |tally: &Tally, role| {
            let mut book = Book::default();
            book.update(&scorer, tally, role, &BTreeSet::new());
            (role, book)
        };
        let all = std::iter::once(book(&schools, None));
        let books: Vec<_> = all
            .chain(roles.iter().map(|role| book(tally, *role)))
            .collect();
        let places = books
            .first()
            .into_iter()
            .flat_map(|(_, book)| book.places());
        let is_wanted = |place: &Place| wanted.wants_unit(place.kind());
        let units = books.iter().flat_map(|(_, book)| book.places());
        let nodes = branches.iter().map(|branch| branch.node.kind());
        let nodes = nodes.filter(|kind| wanted.wants_node(*kind)).count();
        rows.reserve(units.filter(is_wanted).count() * nodes);
        for place in places.filter(is_wanted) {
            for (role, book) in &books {
                let start = rows.len();
                book.rows(&scorer, place, *role, wanted, &mut rows);
                if rows.len() > start {
                    of_one.push(start..rows.len());
                }
            }
        }
    }
    (rows, of_one)
}

/// How the units of one round are scored.
pub(crate) struct Scorer<'a> {
    roster: &'a Roster,
    options: &'a ScoreOptions,
    branches: &'a [Branch<'a>],
    index: u16,
    round: &'a RoundId,
    reader: RefCell<Reader<'a>>,
}

/// The units of one round, of one role or of all who answered: what is known
/// of each, so that after a change only what it touches is scored again.
#[derive(Default)]
pub(crate) struct Book {
    /// Partnership and school, in the order of the roster.
    schools: BTreeMap<(u32, u32), Sheet>,
    partnerships: BTreeMap<u32, Sheet>,
    hubs: BTreeMap<usize, Sheet>,
}

/// A unit by its place in the roster, in the order of the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    Hub(usize),
    Partnership(u32),
    School(u32, u32),
}

impl Place {
    fn kind(self) -> UnitKind {
        match self {
            Self::Hub(_) => UnitKind::Hub,
            Self::Partnership(_) => UnitKind::Partnership,
            Self::School(..) => UnitKind::School,
        }
    }
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
            reader: RefCell::default(),
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
    /// partnerships and hubs that they are in. All that was touched.
    pub(crate) fn update(
        &mut self,
        scorer: &Scorer<'_>,
        tally: &Tally,
        role: Role<'_>,
        changed: &BTreeSet<(u32, u32)>,
    ) -> BTreeSet<Place> {
        let mut touched = BTreeSet::new();
        let mut partnerships = BTreeSet::new();
        for &(partnership, school) in changed {
            if self.schools.remove(&(partnership, school)).is_some() {
                touched.insert(Place::School(partnership, school));
                partnerships.insert(partnership);
            }
        }
        for (index, unit) in scorer.units(tally, role) {
            let Some(school) = unit.school else { continue };
            let Some(sheet) = scorer.school(tally, index, school) else {
                continue;
            };
            self.schools.insert((unit.partnership, school), sheet);
            touched.insert(Place::School(unit.partnership, school));
            partnerships.insert(unit.partnership);
        }
        let hubs: BTreeSet<&HubId> = partnerships.iter().filter_map(|p| scorer.hub(*p)).collect();
        for partnership in partnerships {
            touched.insert(Place::Partnership(partnership));
            match self.over(scorer, Place::Partnership(partnership)) {
                Some(sheet) => self.partnerships.insert(partnership, sheet),
                None => self.partnerships.remove(&partnership),
            };
        }
        let roster = scorer.roster.hubs.iter().enumerate();
        for (hub, _) in roster.filter(|(_, hub)| hubs.contains(&hub.id)) {
            touched.insert(Place::Hub(hub));
            match self.over(scorer, Place::Hub(hub)) {
                Some(sheet) => self.hubs.insert(hub, sheet),
                None => self.hubs.remove(&hub),
            };
        }
        touched
    }

    /// The sheet of a partnership or a hub, if anybody in it answered.
    fn over(&self, scorer: &Scorer<'_>, place: Place) -> Option<Sheet> {
        let schools = self.schools_of(scorer, place);
        let (_, parts) = self.parts(scorer, place, &schools)?;
        let schools = schools.iter().map(|(_, sheet)| *sheet);
        let sheet = || Sheet::over(schools, &parts, scorer.branches, scorer.options);
        (!parts.is_empty()).then(sheet)
    }

    /// The schools of a unit that answered, each as often as it is in a
    /// partnership, in the order of the roster.
    fn schools_of(&self, scorer: &Scorer<'_>, place: Place) -> Vec<(u32, &Sheet)> {
        let of = |partnership: u32| {
            let schools = self
                .schools
                .range((partnership, 0)..=(partnership, u32::MAX));
            schools.map(|((_, school), sheet)| (*school, sheet))
        };
        match place {
            Place::School(partnership, school) => {
                let sheet = self.schools.get(&(partnership, school));
                sheet.into_iter().map(|sheet| (school, sheet)).collect()
            }
            Place::Partnership(partnership) => of(partnership).collect(),
            Place::Hub(hub) => {
                let inside = self.inside(scorer, hub);
                inside.flat_map(|(p, _)| of(p)).collect()
            }
        }
    }

    /// The partnerships of a hub that answered.
    fn inside(&self, scorer: &Scorer<'_>, hub: usize) -> impl Iterator<Item = (u32, &Sheet)> {
        let hub = scorer.roster.hubs.get(hub).map(|hub| &hub.id);
        let partnerships = self.partnerships.iter().map(|(p, sheet)| (*p, sheet));
        partnerships.filter(move |(p, _)| hub.is_some() && scorer.hub(*p) == hub)
    }

    /// What the scores of a unit are over; none for a school.
    fn parts<'b>(
        &'b self,
        scorer: &Scorer<'_>,
        place: Place,
        schools: &[(u32, &'b Sheet)],
    ) -> Option<(Parts, Vec<&'b Sheet>)> {
        let of = match place {
            Place::School(..) => return None,
            Place::Partnership(_) => Parts::Schools,
            Place::Hub(_) => scorer.options.hub_over,
        };
        let sheets = match (place, of) {
            (Place::Hub(hub), Parts::Partnerships) => {
                self.inside(scorer, hub).map(|(_, sheet)| sheet).collect()
            }
            _ => schools.iter().map(|(_, sheet)| *sheet).collect(),
        };
        Some((of, sheets))
    }

    /// Every unit in which somebody answered, in the order of the rows.
    fn places(&self) -> impl Iterator<Item = Place> {
        let hubs = self.hubs.keys().map(|hub| Place::Hub(*hub));
        let partnerships = self.partnerships.keys().map(|p| Place::Partnership(*p));
        let schools = self.schools.keys().map(|(p, s)| Place::School(*p, *s));
        hubs.chain(partnerships).chain(schools)
    }

    fn sheet(&self, place: Place) -> Option<&Sheet> {
        match place {
            Place::Hub(hub) => self.hubs.get(&hub),
            Place::Partnership(partnership) => self.partnerships.get(&partnership),
            Place::School(partnership, school) => self.schools.get(&(partnership, school)),
        }
    }

    /// Adds the rows that are wanted of a unit; none if nobody in it answered.
    pub(crate) fn rows(
        &self,
        scorer: &Scorer<'_>,
        place: Place,
        role: Role<'_>,
        wanted: &Selection,
        rows: &mut Vec<ScoreRow>,
    ) {
        let (Some(sheet), Some(unit)) = (self.sheet(place), scorer.unit(place)) else {
            return;
        };
        let mut schools = self.schools_of(scorer, place);
        let parts = self.parts(scorer, place, &schools);
        schools.sort_by_key(|(school, _)| *school);
        let held = Held {
            sheet,
            schools: &schools,
            members: scorer.members(place),
            parts,
        };
        let mut reader = scorer.reader.borrow_mut();
        let branches = scorer.branches.iter().enumerate();
        let branches = branches.filter(|(_, branch)| wanted.wants_node(branch.node.kind()));
        rows.extend(branches.map(|(index, branch)| ScoreRow {
            round: scorer.round.clone(),
            unit: unit.clone(),
            role: role.map(|(_, role)| role.clone()),
            level: branch.level.clone(),
            node: branch.node.clone(),
            score: held.score(index, branch, &mut reader),
        }));
    }
}
