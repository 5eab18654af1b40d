//! What moderation did to the scores: each figure before and after.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::moderated::{Moderated, ModerationTotals, Origin};
use crate::cell::{Cell, UndefinedReason};
use crate::framework::Framework;
use crate::id::{BandId, LevelId, RoleId, RoundId};
use crate::scores::{Node, Score, ScoreRow, ScoreUnit, Scores, branches};

/// What moderation did to the scores.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ModerationEffect {
    /// How much was amended.
    pub totals: ModerationTotals,
    /// The scores that moved, in the order of the raw scores.
    pub moved: Vec<Moved>,
}

/// One score that moved: a figure of it, its band or a number behind it is
/// another than before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Moved {
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
    /// How many responses of the unit were withdrawn, or have another rating
    /// here than was given.
    pub amended: u64,
    /// The score.
    pub mean: FigureShift,
    /// The share of ratings at the scale's threshold or above.
    pub share_at_threshold: FigureShift,
    /// The band.
    pub band: BandShift,
    /// How many schools gave a rating.
    pub schools: CountShift,
    /// How many people responded.
    pub respondents: CountShift,
    /// How many ratings were given.
    pub answered: CountShift,
}

/// A figure before and after.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FigureShift {
    /// From what was answered.
    pub raw: Cell<f64>,
    /// From what counts after moderation.
    pub moderated: Cell<f64>,
    /// By how much moderation raised it; none unless there are both.
    pub difference: Cell<f64>,
}

/// A band before and after.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BandShift {
    /// From what was answered.
    pub raw: Cell<BandId>,
    /// From what counts after moderation.
    pub moderated: Cell<BandId>,
}

/// A number before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CountShift {
    /// From what was answered.
    pub raw: u64,
    /// From what counts after moderation.
    pub moderated: u64,
}

/// Two scores that cannot be held side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum EffectError {
    /// They were computed in different ways.
    #[error("the raw and the moderated scores were computed with different options")]
    Options,
}

impl ModerationEffect {
    /// Holds the scores of the original dataset beside those of the moderated
    /// one; every score of `raw` is looked at.
    ///
    /// ```
    /// use pedt::moderate::{AmendmentLog, ModerationEffect};
    /// use pedt::{Cell, Grain, Rows, ScoreOptions, Scores, Tally};
    ///
    /// let mut log = AmendmentLog::new();
    /// log.json(br#"[{"schema_version": "1", "id": "a1", "response": "r0", "made_by": "friend",
    ///     "made_at": "2027-01-15T09:30:00Z", "role": "independent_moderator",
    ///     "why": "The evidence shows a plan that all schools follow.",
    ///     "change": {"kind": "rating", "statement": "1a.1", "from": 1, "to": 4}}]"#);
    /// let moderated = log.apply(&pedt::doctest::dataset());
    ///
    /// let scores = |dataset| {
    ///     let tally = Tally::of(dataset, Grain::School, Rows::Submitted);
    ///     Scores::of(&tally, &ScoreOptions::default())
    /// };
    /// let (raw, after) = (scores(moderated.original())?, scores(&moderated.dataset)?);
    /// let effect = ModerationEffect::of(&moderated, &raw, &after)?;
    ///
    /// // The statement, its theme, its area and the whole: of the school, its
    /// // partnership and their hub.
    /// assert_eq!(effect.moved.len(), 3 * 4);
    /// let statement = &effect.moved[3];
    /// assert_eq!(statement.mean.difference, Cell::of(1.0)); // one school in three, by three points
    /// assert_eq!((effect.totals.ratings, effect.totals.ratings_changed), (162, 1));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the two were not computed with the same options.
    pub fn of(moderated: &Moderated, raw: &Scores, after: &Scores) -> Result<Self, EffectError> {
        if raw.options() != after.options() {
            return Err(EffectError::Options);
        }
        let touched = Touched::of(moderated);
        let mut moved = Vec::new();
        for unit in raw.units() {
            let role = unit.role.map(RoleId::as_str);
            let other = after.unit(unit.round.as_str(), unit.unit, role);
            for (index, row) in unit.rows.iter().enumerate() {
                let other = other.and_then(|other| {
                    let same =
                        |other: &&ScoreRow| other.level == row.level && other.node == row.node;
                    let beside = other.rows.get(index).filter(same);
                    let found = beside.or_else(|| other.rows.iter().find(same));
                    found.map(|row| &row.score)
                });
                moved.extend(Moved::of(row, other, &touched));
            }
        }
        Ok(Self {
            totals: moderated.totals(),
            moved,
        })
    }
}

impl Moved {
    fn of(row: &ScoreRow, after: Option<&Score>, touched: &Touched) -> Option<Self> {
        let raw = &row.score;
        let count = |of: fn(&Score) -> u64| CountShift {
            raw: of(raw),
            moderated: after.map_or(0, of),
        };
        let moved = Self {
            round: row.round.clone(),
            unit: row.unit.clone(),
            role: row.role.clone(),
            level: row.level.clone(),
            node: row.node.clone(),
            amended: 0,
            mean: FigureShift::of(raw, after, |score| score.mean),
            share_at_threshold: FigureShift::of(raw, after, |score| score.share_at_threshold),
            band: BandShift {
                raw: raw.band.clone(),
                moderated: figure(after, |score| score.band.clone()),
            },
            schools: count(|score| score.schools),
            respondents: count(|score| score.respondents),
            answered: count(|score| score.answered),
        };
        moved.has_moved().then(|| Self {
            amended: touched.responses(row),
            ..moved
        })
    }

    fn has_moved(&self) -> bool {
        let figure = |shift: FigureShift| shift.raw != shift.moderated;
        let count = |shift: CountShift| shift.raw != shift.moderated;
        figure(self.mean)
            || figure(self.share_at_threshold)
            || self.band.raw != self.band.moderated
            || count(self.schools)
            || count(self.respondents)
            || count(self.answered)
    }
}

impl FigureShift {
    fn of(raw: &Score, after: Option<&Score>, of: fn(&Score) -> Cell<f64>) -> Self {
        let (raw, moderated) = (of(raw), figure(after, of));
        Self {
            raw,
            moderated,
            difference: raw.and_then(|raw| moderated.map(|moderated| moderated - raw)),
        }
    }
}

/// A figure of a score; of a unit whose responses were all withdrawn there is none.
fn figure<T>(score: Option<&Score>, of: impl Fn(&Score) -> Cell<T>) -> Cell<T> {
    score.map_or(Cell::undefined(UndefinedReason::NoAnswers), of)
}

/// The responses whose ratings count differently, by the units they are in.
struct Touched {
    units: BTreeMap<(RoundId, ScoreUnit, Option<RoleId>), Vec<usize>>,
    /// The statements with another rating, by place in the framework; none if
    /// the response was withdrawn.
    responses: Vec<Option<BTreeSet<usize>>>,
    /// The statements that belong to each node.
    nodes: BTreeMap<(LevelId, Node), Vec<usize>>,
}

impl Touched {
    fn of(moderated: &Moderated) -> Self {
        let (dataset, overlay) = (moderated.original(), moderated.overlay());
        let mut rows: BTreeMap<u32, Option<BTreeSet<usize>>> =
            overlay.withdrawn().map(|row| (row, None)).collect();
        for (row, statement) in overlay.rerated() {
            let statements = rows.entry(row).or_insert_with(|| Some(BTreeSet::new()));
            statements.get_or_insert_default().insert(statement);
        }
        let mut touched = Self {
            units: BTreeMap::new(),
            responses: Vec::with_capacity(rows.len()),
            nodes: nodes(dataset.framework()),
        };
        for (row, statements) in rows {
            let place = dataset.columns().place(row as usize);
            let Some(origin) = place.and_then(|place| Origin::of(dataset, place)) else {
                continue;
            };
            let partnerships = &dataset.roster().partnerships;
            let partnership = partnerships.iter().find(|p| p.id == origin.partnership);
            let hub = partnership.and_then(|partnership| partnership.hub.clone());
            let units = [
                hub.map(|hub| ScoreUnit::Hub { hub }),
                Some(ScoreUnit::Partnership {
                    partnership: origin.partnership.clone(),
                }),
                Some(ScoreUnit::School {
                    partnership: origin.partnership,
                    school: origin.school,
                }),
            ];
            let index = touched.responses.len();
            touched.responses.push(statements);
            for unit in units.into_iter().flatten() {
                for role in [None, Some(origin.role.clone())] {
                    let key = (origin.round.clone(), unit.clone(), role);
                    touched.units.entry(key).or_default().push(index);
                }
            }
        }
        touched
    }

    /// How many of them count differently in the score of `row`.
    fn responses(&self, row: &ScoreRow) -> u64 {
        let unit = (row.round.clone(), row.unit.clone(), row.role.clone());
        let node = (row.level.clone(), row.node.clone());
        let node = self.nodes.get(&node).map_or(&[][..], Vec::as_slice);
        let responses = self.units.get(&unit).into_iter().flatten();
        let responses = responses.filter_map(|response| self.responses.get(*response));
        let counts = |response: &&Option<BTreeSet<usize>>| match response {
            Some(statements) => node.iter().any(|statement| statements.contains(statement)),
            None => true,
        };
        responses.filter(counts).count() as u64
    }
}

/// The statements that belong to each node, by place in the framework.
fn nodes(framework: &Framework) -> BTreeMap<(LevelId, Node), Vec<usize>> {
    let branches = branches(framework);
    let statement = |branch: usize| branches.get(branch)?.statement;
    let nodes = branches.iter().map(|branch| {
        let leaves = branch.leaves.iter();
        let statements = leaves.filter_map(|leaf| statement(leaf.branch));
        (
            (branch.level.clone(), branch.node.clone()),
            statements.collect(),
        )
    });
    nodes.collect()
}
