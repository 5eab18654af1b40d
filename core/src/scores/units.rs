//! The units of a tally, one in another: schools, partnerships, hubs.

use super::node::{Branch, branches};
use super::options::{Parts, SchoolWeights, ScoreOptions};
use super::score::Held;
use super::sheet::Sheet;
use super::{ScoreRow, ScoreUnit};
use crate::grain::Grain;
use crate::id::{HubId, RoleId, RoundId};
use crate::roster::Roster;
use crate::tally::Tally;

/// The rows of every unit of `tally` in which somebody answered.
pub(super) fn rows(tally: &Tally, options: &ScoreOptions) -> Vec<ScoreRow> {
    let branches = branches(tally.framework());
    let schools = tally.roll_up(Grain::School);
    let mut rows = Vec::new();
    for (round, index) in tally.roster().rounds.iter().zip(0..) {
        let units = schools.units();
        if units
            .binary_search_by_key(&index, |unit| unit.round)
            .is_err()
        {
            continue; // nobody answered
        }
        let mut scorer = Scorer {
            roster: tally.roster(),
            options,
            branches: &branches,
            index,
            round: &round.id,
            members: members(tally.roster(), index.into()),
            scored: Vec::new(),
        };
        scorer.score(&schools, None);
        if tally.grain() >= Grain::Role {
            for (role, index) in tally.framework().roles.iter().zip(0..) {
                scorer.score(tally, Some((index, &role.id)));
            }
        }
        scorer.scored.sort_by_key(|unit| (unit.place, unit.role));
        rows.extend(scorer.scored.into_iter().flat_map(|unit| unit.rows));
    }
    rows
}

/// Scores the units of one round.
struct Scorer<'a> {
    roster: &'a Roster,
    options: &'a ScoreOptions,
    branches: &'a [Branch<'a>],
    index: u16,
    round: &'a RoundId,
    /// The schools of each partnership.
    members: Vec<Vec<u32>>,
    scored: Vec<Scored>,
}

/// The rows of one unit, with their place among the others.
struct Scored {
    place: Place,
    role: Option<u8>,
    rows: Vec<ScoreRow>,
}

/// A unit by its place in the roster, in the order of the rows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Hub(usize),
    Partnership(u32),
    School(u32, u32),
}

/// A school in a partnership, with its sheet.
struct Member {
    partnership: u32,
    school: u32,
    sheet: Sheet,
}

type Role<'a> = Option<(u8, &'a RoleId)>;

impl Scorer<'_> {
    /// Scores all units from a tally of schools, or from a role in them.
    fn score(&mut self, tally: &Tally, role: Role<'_>) {
        let schools = self.schools(tally, role);
        for school in &schools {
            let place = Place::School(school.partnership, school.school);
            let schools = [(school.school, &school.sheet)];
            self.keep(
                place,
                role,
                &Held {
                    sheet: &school.sheet,
                    schools: &schools,
                    members: 1,
                    parts: None,
                },
            );
        }
        let mut partnerships = Vec::new();
        for schools in schools.chunk_by(|a, b| a.partnership == b.partnership) {
            let Some(&Member { partnership, .. }) = schools.first() else {
                continue;
            };
            let members = self.members.get(partnership as usize);
            let members = members.map_or(0, Vec::len) as u64;
            let place = Place::Partnership(partnership);
            let parts = (Parts::Schools, &sheets(schools)[..]);
            let sheet = self.over(place, role, schools.iter(), members, parts);
            partnerships.push((partnership, sheet, schools));
        }
        for (index, hub) in self.roster.hubs.iter().enumerate() {
            let members = self.hub_members(&hub.id);
            let inside = |partnership: u32| self.hub(partnership) == Some(&hub.id);
            let inside: Vec<_> = partnerships.iter().filter(|p| inside(p.0)).collect();
            let schools = inside.iter().flat_map(|(_, _, schools)| *schools);
            let sheets = match self.options.hub_over {
                Parts::Partnerships => inside.iter().map(|(_, sheet, _)| sheet).collect(),
                Parts::Schools => schools
                    .clone()
                    .map(|school| &school.sheet)
                    .collect::<Vec<_>>(),
            };
            if !sheets.is_empty() {
                let parts = (self.options.hub_over, &sheets[..]);
                self.over(Place::Hub(index), role, schools, members, parts);
            }
        }
    }

    /// The schools of the round that a tally counts, in the order of the roster.
    fn schools(&self, tally: &Tally, role: Role<'_>) -> Vec<Member> {
        let units = tally.units().iter().enumerate();
        let start = tally
            .units()
            .partition_point(|unit| unit.round < self.index);
        units
            .skip(start)
            .take_while(|(_, unit)| unit.round == self.index)
            .filter(|(_, unit)| unit.role == role.map(|(index, _)| index))
            .filter_map(|(index, unit)| {
                let school = unit.school?;
                let weight = match self.options.school_weights {
                    SchoolWeights::Equal => Some(1.0),
                    SchoolWeights::Pupils => self
                        .roster
                        .schools
                        .get(school as usize)?
                        .pupils
                        .map(f64::from),
                };
                Some(Member {
                    partnership: unit.partnership,
                    school,
                    sheet: Sheet::of_school(tally, index, weight, self.branches, self.options),
                })
            })
            .collect()
    }

    /// Scores a unit over `schools`, and keeps its rows.
    fn over<'s>(
        &mut self,
        place: Place,
        role: Role<'_>,
        schools: impl Iterator<Item = &'s Member>,
        members: u64,
        (parts, sheets): (Parts, &[&Sheet]),
    ) -> Sheet {
        let schools: Vec<(u32, &Sheet)> = schools.map(|s| (s.school, &s.sheet)).collect();
        let counted = schools.iter().map(|(_, sheet)| *sheet);
        let sheet = Sheet::over(counted, sheets, self.branches, self.options);
        let held = Held {
            sheet: &sheet,
            schools: &schools,
            members,
            parts: Some((parts, sheets)),
        };
        self.keep(place, role, &held);
        sheet
    }

    /// Keeps the rows of a unit.
    fn keep(&mut self, place: Place, role: Role<'_>, held: &Held<'_>) {
        let Some(unit) = self.unit(place) else { return };
        let rows = self
            .branches
            .iter()
            .enumerate()
            .map(|(index, branch)| ScoreRow {
                round: self.round.clone(),
                unit: unit.clone(),
                role: role.map(|(_, role)| role.clone()),
                level: branch.level.clone(),
                node: branch.node.clone(),
                score: held.score(index, branch),
            });
        self.scored.push(Scored {
            place,
            role: role.map(|(index, _)| index),
            rows: rows.collect(),
        });
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

    fn hub(&self, partnership: u32) -> Option<&HubId> {
        self.roster
            .partnerships
            .get(partnership as usize)?
            .hub
            .as_ref()
    }

    /// How many different schools a hub has, whether they answered or not.
    fn hub_members(&self, hub: &HubId) -> u64 {
        let partnerships = self.roster.partnerships.iter().zip(&self.members);
        let inside = partnerships.filter(|(partnership, _)| partnership.hub.as_ref() == Some(hub));
        let mut schools: Vec<u32> = inside.flat_map(|(_, members)| members).copied().collect();
        schools.sort_unstable();
        schools.dedup();
        schools.len() as u64
    }
}

fn sheets(schools: &[Member]) -> Vec<&Sheet> {
    schools.iter().map(|school| &school.sheet).collect()
}

/// The schools of every partnership in a round, in the order of the roster.
fn members(roster: &Roster, round: u32) -> Vec<Vec<u32>> {
    let mut members = vec![Vec::new(); roster.partnerships.len()];
    for membership in &roster.memberships {
        let school = roster.school_index(membership.school.as_str());
        let partnership = roster.partnership_index(membership.partnership.as_str());
        if let (Some(school), Some(partnership)) = (school, partnership)
            && roster.is_member_at(school, partnership, round)
            && let Some(schools) = members.get_mut(partnership as usize)
        {
            schools.push(school);
        }
    }
    for schools in &mut members {
        schools.sort_unstable();
        schools.dedup(); // who left and came back stands here twice
    }
    members
}
