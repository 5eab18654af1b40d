//! Which scores are wanted, of the many there are.

use serde::{Deserialize, Serialize};

use super::{Node, ScoreRow, ScoreUnit, Scores};
use crate::diagnostic::Checked;
use crate::id::RoundId;
use crate::json::{self, choices, defaulted};
use crate::limits::Limits;

choices! {
    /// A kind of [`ScoreUnit`].
    pub enum UnitKind {
        /// Hubs.
        Hub = "hub",
        /// Partnerships.
        Partnership = "partnership",
        /// Schools.
        School = "school",
    }
}

choices! {
    /// A kind of [`Node`].
    pub enum NodeKind {
        /// All areas of enquiry together.
        Whole = "whole",
        /// Areas of enquiry.
        Area = "area",
        /// Themes.
        Theme = "theme",
        /// Statements.
        Statement = "statement",
    }
}

/// Which scores are wanted; a list that is left out or empty wants them all.
///
/// A year of a hub has tens of thousands of scores, most of them of single
/// statements in single schools. What is not wanted costs next to nothing,
/// unless something else is made of it.
///
/// ```
/// # let dataset = pedt::doctest::dataset();
/// use pedt::scores::{NodeKind, Selection, UnitKind};
/// use pedt::{Grain, Rows, ScoreOptions, Scores, Tally};
///
/// let tally = Tally::of(&dataset, Grain::School, Rows::Submitted);
/// let wanted = Selection {
///     units: vec![UnitKind::Partnership],
///     nodes: vec![NodeKind::Whole],
///     ..Selection::default()
/// };
/// let wholes = Scores::selected(&tally, &ScoreOptions::default(), &wanted)?;
/// assert_eq!(wholes.rows().len(), 2); // one for each level
/// let all = Scores::of(&tally, &ScoreOptions::default())?;
/// assert_eq!(all.select(&wanted), wholes);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Selection {
    /// The rounds.
    pub rounds: Vec<RoundId>,
    /// The kinds of units.
    pub units: Vec<UnitKind>,
    /// The kinds of nodes.
    pub nodes: Vec<NodeKind>,
}

defaulted!(Selection {
    rounds,
    units,
    nodes
});

impl Selection {
    fn wants(&self, row: &ScoreRow) -> bool {
        self.wants_round(&row.round)
            && self.wants_unit(row.unit.kind())
            && self.wants_node(row.node.kind())
    }

    pub(super) fn wants_round(&self, round: &RoundId) -> bool {
        wants(&self.rounds, round)
    }

    pub(super) fn wants_unit(&self, kind: UnitKind) -> bool {
        wants(&self.units, &kind)
    }

    pub(super) fn wants_node(&self, kind: NodeKind) -> bool {
        wants(&self.nodes, &kind)
    }
}

fn wants<T: PartialEq>(list: &[T], item: &T) -> bool {
    list.is_empty() || list.contains(item)
}

impl ScoreUnit {
    /// What kind it is.
    #[must_use]
    pub fn kind(&self) -> UnitKind {
        match self {
            Self::Hub { .. } => UnitKind::Hub,
            Self::Partnership { .. } => UnitKind::Partnership,
            Self::School { .. } => UnitKind::School,
        }
    }
}

impl Node {
    /// What kind it is.
    #[must_use]
    pub fn kind(&self) -> NodeKind {
        match self {
            Self::Whole => NodeKind::Whole,
            Self::Area { .. } => NodeKind::Area,
            Self::Theme { .. } => NodeKind::Theme,
            Self::Statement { .. } => NodeKind::Statement,
        }
    }
}

impl Selection {
    /// Reads a selection, reporting every fault with its place.
    #[must_use]
    pub fn from_json(text: &[u8]) -> Checked<Self> {
        json::document(text, &Limits::DEFAULT, |_, _| {})
    }
}

impl Scores {
    /// The scores that are wanted, in the same order.
    #[must_use]
    pub fn select(self, wanted: &Selection) -> Self {
        let mut rows = self.rows;
        rows.retain(|row| wanted.wants(row));
        Self::new(self.options, rows)
    }
}
