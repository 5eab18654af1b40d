//! Who gave which rating: the tables that statistics of several columns read.

use super::reliability::RatingsOf;
use crate::cell::{Cell, NotApplicableReason, UndefinedReason};
use crate::dataset::Dataset;
use crate::framework::{Framework, Scale};
use crate::id::{PartnershipId, RespondentId, RoleId, SchoolId, StatementCode};
use crate::roster::Roster;
use crate::scores::{Members, Node, ScoreUnit, Scores};
use crate::stats::{Table, means};

/// Ratings or scores with a row for each respondent or school, and a column
/// for each statement of a node at one level.
///
/// A researcher takes the [`table`](Self::table) to any of
/// [`stats`](crate::stats):
///
/// ```
/// # let dataset = pedt::doctest::dataset();
/// use pedt::agreement::RatingsTable;
/// use pedt::scores::{Node, ScoreUnit};
///
/// let hub = ScoreUnit::Hub { hub: "county".to_owned().try_into()? };
/// let theme = Node::Theme { code: "1a".to_owned().try_into()? };
/// let ratings = RatingsTable::of_respondents(&dataset, "2026-autumn", &hub, "school", &theme);
/// assert_eq!(ratings.columns.len(), 3);
/// assert_eq!(ratings.rows[0].respondent.as_ref().map(|id| id.as_str()), Some("head-0"));
///
/// let table = ratings.table();
/// let table = table.value().unwrap();
/// assert_eq!((table.rows(), table.row(0)), (3, &[Some(1.0), Some(2.0), Some(3.0)][..]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RatingsTable {
    /// Whose ratings each row holds.
    pub rows: Vec<RatingsRow>,
    /// The statement of each column.
    pub columns: Vec<StatementCode>,
    /// How much each statement counts in its theme.
    weights: Vec<f64>,
    /// Whether the statements are on several scales.
    mixed: bool,
    table: Option<Table>,
    /// Why there is no table.
    hidden: Option<Cell<()>>,
}

/// Whose ratings a row holds: a respondent's, or a school's.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RatingsRow {
    /// The partnership that was answered in.
    pub partnership: PartnershipId,
    /// The school.
    pub school: SchoolId,
    /// The respondent, if the row is one person's.
    pub respondent: Option<RespondentId>,
    /// The role of the respondent.
    pub role: Option<RoleId>,
}

/// A statement that is a column.
struct Column<'f> {
    index: usize,
    code: &'f StatementCode,
    weight: f64,
    scale: Option<&'f Scale>,
}

impl RatingsTable {
    /// The ratings of everybody whose response is submitted, in a round and in
    /// a hub, partnership or school: values of the scale of each statement.
    ///
    /// Rows are in the order of the dataset, columns in that of the framework.
    /// What does not exist has no rows, and what is not asked no columns.
    #[must_use]
    pub fn of_respondents(
        dataset: &Dataset,
        round: &str,
        unit: &ScoreUnit,
        level: &str,
        node: &Node,
    ) -> Self {
        let (framework, roster) = (dataset.framework(), dataset.roster());
        let columns = columns(framework, level, node);
        let mut table = Self::empty(&columns);
        let wanted = places(roster, unit);
        let (round, answers) = (roster.round_index(round), dataset.columns());
        let mut cells = Vec::new();
        for row in 0..dataset.submitted() {
            let Some(place) = answers.place(row) else {
                continue;
            };
            if Some(u32::from(place.round)) != round
                || !wanted.contains(&place.partnership)
                || !inside(roster, unit, place.school)
            {
                continue;
            }
            let partnership = roster.partnerships.get(place.partnership as usize);
            let school = roster.schools.get(place.school as usize);
            let (Some(partnership), Some(school)) = (partnership, school) else {
                continue;
            };
            let role = framework.roles.get(usize::from(place.role));
            table.rows.push(RatingsRow {
                partnership: partnership.id.clone(),
                school: school.id.clone(),
                respondent: RespondentId::new(answers.respondent(row)).ok(),
                role: role.map(|role| role.id.clone()),
            });
            let ratings = answers.ratings_of(row);
            let rated = columns.iter().map(|column| {
                let position = *ratings.get(column.index)?;
                let value = column.scale?.value(position);
                (position > 0).then_some(f64::from(value))
            });
            cells.push(rated.collect::<Vec<_>>());
        }
        table.fill(&cells)
    }

    /// The scores of every school that has any, in a round and in a hub,
    /// partnership or school: its own scores of the statements.
    ///
    /// If one of these scores is hidden, or may be, there is no table. A school
    /// in two partnerships of a hub has two rows.
    #[must_use]
    pub fn of_schools(
        scores: &Scores,
        framework: &Framework,
        roster: &Roster,
        (round, unit): (&str, &ScoreUnit),
        level: &str,
        node: &Node,
    ) -> Self {
        let columns = columns(framework, level, node);
        let mut table = Self::empty(&columns);
        let mut cells = Vec::new();
        let round = roster.round_index(round);
        let places = places(roster, unit).into_iter();
        let places = places.filter_map(|partnership| Some((round?, partnership)));
        for found in places.filter_map(|place| roster.partnership_round_at(place)) {
            let members = Members::of(scores, framework, roster, found, None);
            let only = match unit {
                ScoreUnit::School { school, .. } => Some(school),
                _ => None,
            };
            table.add(
                &members,
                &found.partnership.id,
                only,
                (level, &columns),
                &mut cells,
            );
        }
        table.fill(&cells)
    }

    /// The same of one partnership.
    pub(super) fn of_members(
        members: &Members<'_>,
        partnership: &PartnershipId,
        framework: &Framework,
        level: &str,
        node: &Node,
    ) -> Self {
        let columns = columns(framework, level, node);
        let mut table = Self::empty(&columns);
        let mut cells = Vec::new();
        table.add(members, partnership, None, (level, &columns), &mut cells);
        table.fill(&cells)
    }

    /// Adds the schools of a partnership, or only one of them.
    fn add(
        &mut self,
        members: &Members<'_>,
        partnership: &PartnershipId,
        only: Option<&SchoolId>,
        (level, columns): (&str, &[Column<'_>]),
        cells: &mut Vec<Vec<Option<f64>>>,
    ) {
        let wanted = |school: &SchoolId| only.is_none_or(|only| only == school);
        let schools = members.schools.iter();
        for member in schools.filter(|member| wanted(&member.school)) {
            let mut row = Vec::with_capacity(columns.len());
            for column in columns {
                let code = column.code.clone();
                let node = Node::Statement { code };
                row.push(self.take(members.of_school(member, level, &node)));
            }
            if member.scores.is_some() {
                cells.push(row);
                self.rows.push(RatingsRow {
                    partnership: partnership.clone(),
                    school: member.school.clone(),
                    respondent: None,
                    role: None,
                });
            }
        }
    }

    /// The table, unless something in it is hidden, or it has no rows or columns.
    #[must_use]
    pub fn table(&self) -> Cell<&Table> {
        match self.hidden {
            Some(hidden) => hidden.and_then(|()| Cell::Unavailable),
            None if self.columns.is_empty() => Cell::not_applicable(NotApplicableReason::NotAsked),
            None if self.rows.is_empty() => Cell::undefined(UndefinedReason::NoAnswers),
            None => self.table.as_ref().map_or(Cell::Unavailable, Cell::of),
        }
    }

    /// The table, if its statements share a scale.
    pub(super) fn on_one_scale(&self) -> Cell<&Table> {
        match self.table() {
            Cell::Value { .. } if self.mixed => {
                Cell::not_applicable(NotApplicableReason::MixedScales)
            }
            table => table,
        }
    }

    /// The scores of the rows, in groups: schools by their partnership,
    /// respondents by their school there. A row that leaves out too much has no
    /// score, and a group without one is left out.
    pub(super) fn groups(&self, of: RatingsOf, min_answered: f64) -> Cell<Vec<Vec<f64>>> {
        let group = |row: &RatingsRow| {
            let school = (of == RatingsOf::Respondents).then(|| row.school.clone());
            (row.partnership.clone(), school)
        };
        self.on_one_scale().map(|table| {
            let rows: Vec<_> = self.rows.iter().zip(table.each_row()).collect();
            let groups = rows.chunk_by(|(a, _), (b, _)| group(a) == group(b));
            let groups = groups.map(|rows| {
                let rows = rows.iter();
                rows.filter_map(|(_, row)| self.score(row, min_answered))
                    .collect::<Vec<f64>>()
            });
            groups.filter(|group| !group.is_empty()).collect()
        })
    }

    /// The mean of a row, each statement by its weight, if enough is there.
    fn score(&self, row: &[Option<f64>], min_answered: f64) -> Option<f64> {
        let rated = row.iter().zip(&self.weights);
        let rated = rated.filter_map(|(cell, weight)| Some(((*cell)?, *weight)));
        let rated: Vec<(f64, f64)> = rated.collect();
        let enough = rated.len() as f64 >= min_answered * row.len() as f64 - 1e-9;
        let mean = means::weighted_mean(&rated).ok();
        mean.filter(|_| enough)
    }

    fn empty(columns: &[Column<'_>]) -> Self {
        Self {
            rows: Vec::new(),
            columns: columns.iter().map(|column| column.code.clone()).collect(),
            weights: columns.iter().map(|column| column.weight).collect(),
            mixed: columns.iter().any(|column| {
                let first = columns.first().and_then(|first| first.scale);
                column.scale.map(|scale| &scale.id) != first.map(|scale| &scale.id)
            }),
            table: None,
            hidden: None,
        }
    }

    fn take(&mut self, cell: Cell<f64>) -> Option<f64> {
        match cell {
            Cell::Suppressed { reason } => self.hidden = Some(Cell::Suppressed { reason }),
            Cell::Unavailable => {
                self.hidden.get_or_insert(Cell::Unavailable);
            }
            _ => {}
        }
        cell.value().copied()
    }

    fn fill(mut self, cells: &[Vec<Option<f64>>]) -> Self {
        // Cells are ratings and means of ratings, and every row has all columns.
        self.table = Table::from_rows(cells).ok();
        self
    }
}

/// The statements of a node at a level.
fn columns<'f>(framework: &'f Framework, level: &str, node: &Node) -> Vec<Column<'f>> {
    let statements = framework.statements().enumerate();
    let columns = statements.filter_map(|(index, (area, theme, statement))| {
        let inside = match node {
            Node::Whole => true,
            Node::Area { code } => *code == area.code,
            Node::Theme { code } => *code == theme.code,
            Node::Statement { code } => *code == statement.code,
        };
        (inside && statement.level.as_str() == level).then(|| Column {
            index,
            code: &statement.code,
            weight: statement.weight.0,
            scale: framework.scale_of(statement),
        })
    });
    columns.collect()
}

/// The partnerships of a unit, in the order of the roster.
fn places(roster: &Roster, unit: &ScoreUnit) -> Vec<u32> {
    let partnerships = roster.partnerships.iter().zip(0..);
    let wanted = partnerships.filter(|(found, _)| match unit {
        ScoreUnit::Hub { hub } => found.hub.as_ref() == Some(hub),
        ScoreUnit::Partnership { partnership } | ScoreUnit::School { partnership, .. } => {
            found.id == *partnership
        }
    });
    wanted.map(|(_, index)| index).collect()
}

/// Whether a school belongs to a unit, as far as that is about one school.
fn inside(roster: &Roster, unit: &ScoreUnit, school: u32) -> bool {
    match unit {
        ScoreUnit::School { school: wanted, .. } => {
            roster.school_index(wanted.as_str()) == Some(school)
        }
        _ => true,
    }
}
