//! Scores: how schools, partnerships and hubs stand, from statement to whole.
//!
//! A score brings many ratings together, and in which **order** that is done
//! matters as soon as answers are missing. School A answers three statements
//! with 4, 4 and 4; school B answers only one, with 1. What is the partnership's
//! score for the theme?
//!
//! | order | what is averaged | score |
//! | --- | --- | --- |
//! | `school_first` | a theme score of 4 for A, and of 1 for B | 2.50 |
//! | `statement_first` | statements of 2.5, 4 and 4 | 3.50 |
//! | `pooled` | four ratings | 3.25 |
//!
//! None is wrong, so the order is declared. By default it is `school_first`:
//! every school has one voice, however many of its people answered. With B's
//! one answer in three, the theme would not be scored for B at all unless
//! [`min_answered`](ScoreOptions::min_answered) allows it.
//!
//! A score is about a **node** (a statement, theme or area of enquiry, or the
//! whole) at one level, and belongs to a **unit** (a school in its partnership,
//! a partnership or a hub) in one round: of all who answered, or of one role.
//!
//! ```
//! # let dataset = pedt::doctest::dataset();
//! use pedt::scores::{Node, ScoreUnit};
//! use pedt::{Cell, Grain, Rows, ScoreOptions, Scores, Tally};
//!
//! let tally = Tally::of(&dataset, Grain::Role, Rows::Submitted);
//! let scores = Scores::of(&tally, &ScoreOptions::default())?;
//!
//! let partnership = ScoreUnit::Partnership { partnership: "dale".to_owned().try_into()? };
//! let dale = scores.unit("2026-autumn", &partnership, None).unwrap();
//! let whole = dale.score("partnership", &Node::Whole).unwrap();
//! assert_eq!((whole.schools, whole.members), (3, 3));
//! assert_eq!((whole.answered, whole.possible), (81, 81));
//! assert_eq!(whole.counts, Cell::of(vec![18, 22, 18, 23]));
//! assert_eq!(whole.band.value().unwrap().as_str(), "established");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod band;
mod centre;
mod drawn;
mod figures;
mod hidden;
mod members;
mod node;
mod options;
mod resampled;
mod scope;
mod score;
mod selection;
mod sheet;
#[cfg(test)]
pub(crate) mod testing;
mod units;

use std::ops::Range;

use serde::{Deserialize, Serialize};

pub(crate) use band::settled;
pub(crate) use centre::Value;
pub(crate) use drawn::Drawn;
pub(crate) use hidden::hide;
pub use members::{Basis, Directions};
pub(crate) use members::{Gathered, Member, Members, asks, nodes};
pub use node::Node;
pub(crate) use node::{Branch, Part, branches};
pub use options::{Centre, Order, Parts, SchoolWeights, ScoreOptions};
pub(crate) use resampled::SchoolResamples;
pub use resampled::{ResampleMethod, Resampled};
pub(crate) use score::threshold;
pub use score::{Between, Score};
pub use selection::{NodeKind, Selection, UnitKind};
pub(crate) use sheet::onto;
pub(crate) use units::{Book, Place, Role, Scorer};

use crate::grain::Grain;
use crate::id::{HubId, LevelId, PartnershipId, RoleId, RoundId, SchoolId};
use crate::json::tagged;
use crate::tally::Tally;

/// The scores of every unit in which somebody answered.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Scores {
    /// How they were computed.
    options: ScoreOptions,
    /// One for each node of each unit, in order: by round; hubs, partnerships,
    /// schools; all who answered, then each role; by level; and each node
    /// before what belongs to it, as in the framework.
    rows: Vec<ScoreRow>,
    /// The rows of each unit, ordered by its ids.
    #[serde(skip)]
    index: Vec<Range<usize>>,
}

/// One score, with what it is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ScoreRow {
    /// The round.
    pub round: RoundId,
    /// Whose score it is.
    pub unit: ScoreUnit,
    /// The one role it is of; of all who answered if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<RoleId>,
    /// The level that its statements speak about.
    pub level: LevelId,
    /// What it is about.
    pub node: Node,
    /// The score.
    pub score: Score,
}

/// Whose score it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum ScoreUnit {
    /// A hub's.
    Hub {
        /// The hub.
        hub: HubId,
    },
    /// A partnership's.
    Partnership {
        /// The partnership.
        partnership: PartnershipId,
    },
    /// A school's, as a member of a partnership.
    School {
        /// The partnership.
        partnership: PartnershipId,
        /// The school.
        school: SchoolId,
    },
}

tagged!(ScoreUnit {
    Hub = "hub" { hub; },
    Partnership = "partnership" { partnership; },
    School = "school" { partnership, school; },
});

/// A tally that cannot be scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ScoresError {
    /// Its units are partnerships.
    #[error("scores are made of schools, and the tally counts whole partnerships")]
    Grain,
}

impl Scores {
    /// Scores every unit of a tally of schools, or of roles in schools; only
    /// the latter tells roles apart.
    ///
    /// # Errors
    ///
    /// When the tally counts whole partnerships.
    pub fn of(tally: &Tally, options: &ScoreOptions) -> Result<Self, ScoresError> {
        Self::selected(tally, options, &Selection::default())
    }

    /// The scores that are wanted of all those, and the work of no others.
    ///
    /// # Errors
    ///
    /// When the tally counts whole partnerships.
    pub fn selected(
        tally: &Tally,
        options: &ScoreOptions,
        wanted: &Selection,
    ) -> Result<Self, ScoresError> {
        if tally.grain() < Grain::School {
            return Err(ScoresError::Grain);
        }
        let (rows, units) = units::rows(tally, options, wanted);
        Ok(Self::of_units(options.clone(), rows, units))
    }

    /// Other rows, computed in the same way.
    pub(crate) fn with_rows(&self, rows: Vec<ScoreRow>) -> Self {
        Self::new(self.options.clone(), rows)
    }

    /// Scores that were computed with those options, each unit in one stretch.
    pub(crate) fn new(options: ScoreOptions, rows: Vec<ScoreRow>) -> Self {
        let mut start = 0;
        let units = rows.chunk_by(|a, b| a.of() == b.of());
        let units = units.map(|unit| {
            let end = start + unit.len();
            std::mem::replace(&mut start, end)..end
        });
        let units = units.collect();
        Self::of_units(options, rows, units)
    }

    /// The same where it is known which rows are of one unit.
    fn of_units(options: ScoreOptions, rows: Vec<ScoreRow>, units: Vec<Range<usize>>) -> Self {
        let mut index = units;
        index.sort_by_key(|unit| rows.get(unit.start).map(ScoreRow::of));
        Self {
            options,
            rows,
            index,
        }
    }

    /// How the scores were computed.
    #[must_use]
    pub fn options(&self) -> &ScoreOptions {
        &self.options
    }

    /// Every score: by round; hubs, partnerships, schools; all who answered,
    /// then each role; by level; and each node before what belongs to it.
    #[must_use]
    pub fn rows(&self) -> &[ScoreRow] {
        &self.rows
    }

    /// The same, unit by unit.
    pub fn units(&self) -> impl Iterator<Item = UnitScores<'_>> {
        let units = self.rows.chunk_by(|a, b| a.of() == b.of());
        units.filter_map(UnitScores::new)
    }

    /// The scores of a unit: of one role, or of all who answered. None if
    /// nobody did.
    #[must_use]
    pub fn unit(
        &self,
        round: &str,
        unit: &ScoreUnit,
        role: Option<&str>,
    ) -> Option<UnitScores<'_>> {
        let sought = Some((round, unit, role));
        let at = |range: &Range<usize>| self.rows.get(range.start).map(ScoreRow::of);
        let found = self.index.binary_search_by(|range| at(range).cmp(&sought));
        let range = self.index.get(found.ok()?)?;
        UnitScores::new(self.rows.get(range.clone())?)
    }
}

impl ScoreRow {
    /// Whose score it is, and of when.
    fn of(&self) -> (&str, &ScoreUnit, Option<&str>) {
        let role = self.role.as_ref().map(RoleId::as_str);
        (self.round.as_str(), &self.unit, role)
    }
}

/// The scores of one unit in one round.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct UnitScores<'a> {
    /// The round.
    pub round: &'a RoundId,
    /// The unit.
    pub unit: &'a ScoreUnit,
    /// The one role they are of; of all who answered if none.
    pub role: Option<&'a RoleId>,
    /// The scores, each node before what belongs to it.
    pub rows: &'a [ScoreRow],
}

impl<'a> UnitScores<'a> {
    pub(crate) fn new(rows: &'a [ScoreRow]) -> Option<Self> {
        let first = rows.first()?;
        Some(Self {
            round: &first.round,
            unit: &first.unit,
            role: first.role.as_ref(),
            rows,
        })
    }

    /// How many people responded.
    #[must_use]
    pub fn respondents(&self) -> u64 {
        self.rows.first().map_or(0, |row| row.score.respondents)
    }

    /// The score of a node at a level.
    #[must_use]
    pub fn score(&self, level: &str, node: &Node) -> Option<&'a Score> {
        self.find(level, node, 0).map(|(_, score)| score)
    }

    /// The same and the place of its row, looking from the place `near` on.
    fn find(&self, level: &str, node: &Node, near: usize) -> Option<(usize, &'a Score)> {
        let rows = self.rows.iter().enumerate();
        let mut rows = rows.clone().skip(near).chain(rows.take(near));
        let (place, row) =
            rows.find(|(_, row)| row.node == *node && row.level.as_str() == level)?;
        Some((place, &row.score))
    }
}
