//! Change: how a partnership went from one round to another.
//!
//! Scores of two rounds differ because schools moved, because other schools
//! answered, or because something else was asked. These are three things, and
//! a plain difference of means is all of them at once. So change is looked at
//! in this order:
//!
//! 1. **Matched schools** ([`MatchedChange`]): those that belonged to the
//!    partnership both times, with counts of who went up, stayed and went down,
//!    from which band to which, and their mean change. Joiners and leavers are
//!    listed apart.
//! 2. **All schools of either round** ([`UnmatchedChange`]), whoever they were:
//!    the plain difference of the partnership's two scores, for readers who will
//!    compare the two numbers in any case, and Cliff's δ.
//! 3. **Every round** ([`SeriesPoint`]): the score, what it rests on, and where
//!    a series starts anew because the framework changed. No figure is computed
//!    across such a break; it says so. From three rounds on, [`RoundsChange`]
//!    says whether schools go the same way and how steep the way is.
//!
//! The schools of a partnership are all there are. What happened to them needs
//! no test, and so there is none unless
//! [`inference`](ChangeOptions::inference) is asked for ([`ChangeTests`]).
//!
//! Terms differ in mood, and people who have learnt more about partnership rate
//! more strictly: a fall can be a sign of learning.
//!
//! ```
//! # let dataset = pedt::doctest::dataset();
//! use pedt::change::{Change, ChangeOptions};
//! use pedt::{Cell, Grain, Rows, ScoreOptions, Scores, Tally, UndefinedReason};
//!
//! let tally = Tally::of(&dataset, Grain::School, Rows::Submitted);
//! let scores = Scores::of(&tally, &ScoreOptions::default())?;
//! let (framework, roster) = (dataset.framework(), dataset.roster());
//! let rounds = ("2026-autumn", "2027-spring");
//! let options = ChangeOptions::default();
//! let change = Change::of(&[&scores], framework, roster, "dale", rounds, &options)?;
//!
//! let whole = &change.rows[0];
//! assert!(whole.series[0].score.value().is_some());
//! // Nobody has answered in spring yet.
//! assert_eq!(whole.matched.basis.missing, 3);
//! assert_eq!(whole.matched.mean, Cell::undefined(UndefinedReason::NoAnswers));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod matched;
mod options;
mod rounds;
mod series;
mod tested;
#[cfg(test)]
mod tests;
mod unmatched;

use serde::{Deserialize, Serialize};

pub use matched::{MatchedChange, SchoolChange, Transition};
pub use options::{ChangeBreak, ChangeOptions, ZeroChanges};
pub use rounds::RoundsChange;
pub use series::{ChangeRound, SeriesPoint};
pub use tested::{ChangeTests, Limits};
pub use unmatched::UnmatchedChange;

use crate::framework::Framework;
use crate::id::{LevelId, PartnershipId, RoundId, SchoolId};
use crate::roster::{NotInRoster, Roster};
use crate::scores::{Gathered, Members, Node, ScoreOptions, Scores, nodes};
use crate::text::Text;
use matched::At;
use series::Then;

/// How a partnership went from one round to another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Change {
    /// The partnership.
    pub partnership: PartnershipId,
    /// What it is called.
    pub title: Text,
    /// The first round.
    pub from: RoundId,
    /// The last round.
    pub to: RoundId,
    /// All rounds from the first to the last, in order of time.
    pub rounds: Vec<ChangeRound>,
    /// The schools that belong to it in the last round, and did not in the first.
    pub joined: Vec<SchoolId>,
    /// The schools that belonged to it in the first round, and do not in the last.
    pub left: Vec<SchoolId>,
    /// Level by level: the whole, then each area with its themes after it.
    pub rows: Vec<ChangeRow>,
    /// How the scores were computed.
    pub score_options: ScoreOptions,
    /// How change was looked at.
    pub options: ChangeOptions,
}

/// The change of one theme or area, or of the whole, at one level.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ChangeRow {
    /// The level.
    pub level: LevelId,
    /// What it is about.
    pub node: Node,
    /// What that is called; for the whole, the framework's title.
    pub title: Text,
    /// Every round.
    pub series: Vec<SeriesPoint>,
    /// The schools that belonged to the partnership both times.
    pub matched: MatchedChange,
    /// All schools of either round.
    pub unmatched: UnmatchedChange,
    /// All rounds, if there are three or more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rounds: Option<RoundsChange>,
    /// Tests and intervals, if they are asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tests: Option<ChangeTests>,
}

/// Change of something that is not there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ChangeError {
    /// There are no scores.
    #[error("there are no scores to compare")]
    NoScores,
    /// Scores were computed in different ways.
    #[error("the scores were not all computed by the same options")]
    MixedScores,
    /// A round or the partnership is not in the roster.
    #[error(transparent)]
    NotInRoster(#[from] NotInRoster),
    /// The last round is not after the first.
    #[error("round `{to}` is not after round `{from}`")]
    NotAfter {
        /// The first round.
        from: String,
        /// The last one.
        to: String,
    },
}

impl Change {
    /// The change of a partnership from one round to a later one.
    ///
    /// `scores` are those of one framework or, where it has changed on the way,
    /// of several; each round is looked up in the first that has it.
    /// `framework` is the latest, whose nodes are compared by their codes, and
    /// what of it is not comparable with an earlier one is listed in
    /// [`breaks`](ChangeOptions::breaks). All are of one roster.
    ///
    /// # Errors
    ///
    /// When there is no such round or partnership, the rounds are not in order,
    /// or there are no scores or they were computed in different ways.
    pub fn of(
        scores: &[&Scores],
        framework: &Framework,
        roster: &Roster,
        partnership: &str,
        (from, to): (&str, &str),
        options: &ChangeOptions,
    ) -> Result<Self, ChangeError> {
        let latest = scores.last().ok_or(ChangeError::NoScores)?;
        if scores
            .iter()
            .any(|other| other.options() != latest.options())
        {
            return Err(ChangeError::MixedScores);
        }
        let find = |round: &str| roster.partnership_round(round, partnership);
        let (start, end) = (find(from)?, find(to)?);
        let ((first, index), (last, _)) = (start.place, end.place);
        let not_after = || ChangeError::NotAfter {
            from: from.to_owned(),
            to: to.to_owned(),
        };
        if first >= last {
            return Err(not_after());
        }
        let partnership = start.partnership;
        let then: Vec<Then<'_>> = (first..=last)
            .filter_map(|round| then(scores, framework, roster, (round, index)))
            .collect();
        let (Some(before), Some(after)) = (then.first(), then.last()) else {
            return Err(not_after());
        };
        let (old, new) = (
            roster.members_at(index, first),
            roster.members_at(index, last),
        );
        let rows = Rows {
            framework,
            then: &then,
            ends: (before, after),
            options,
        };
        Ok(Self {
            partnership: partnership.id.clone(),
            title: partnership.title.clone(),
            from: before.id.clone(),
            to: after.id.clone(),
            rounds: series::rounds(roster, index, &then),
            joined: series::not_in(roster, &new, &old),
            left: series::not_in(roster, &old, &new),
            rows: rows.all(),
            score_options: latest.options().clone(),
            options: options.clone(),
        })
    }
}

/// The partnership in a round, read from the first scores that have it.
fn then<'a>(
    scores: &[&'a Scores],
    framework: &'a Framework,
    roster: &'a Roster,
    place: (u32, u32),
) -> Option<Then<'a>> {
    let of = roster.partnership_round_at(place)?;
    let id = &of.round.id;
    let mut found = None;
    for scores in scores {
        let members = Members::of(scores, framework, roster, of, None);
        let mut schools = members.schools.iter();
        let has = members.partnership.is_some() || schools.any(|school| school.scores.is_some());
        if has || found.is_none() {
            found = Some(Then { id, members });
        }
        if has {
            break;
        }
    }
    found
}

/// What the rows are made of.
struct Rows<'a> {
    framework: &'a Framework,
    then: &'a [Then<'a>],
    ends: (&'a Then<'a>, &'a Then<'a>),
    options: &'a ChangeOptions,
}

impl Rows<'_> {
    fn all(&self) -> Vec<ChangeRow> {
        let nodes = nodes(self.framework);
        let levels = self.framework.levels.iter();
        let rows = levels.flat_map(|level| {
            let nodes = nodes.iter();
            nodes.map(|(node, title)| self.row(&level.id, node, title))
        });
        let (mut rows, changes): (Vec<ChangeRow>, Vec<Gathered>) = rows.unzip();
        let tests = rows.iter_mut().zip(&changes);
        let tests = tests.filter_map(|(row, changes)| Some((row.tests.as_mut()?, changes)));
        tested::intervals(tests, self.options);
        for level in rows.chunk_by_mut(|a, b| a.level == b.level) {
            let themes = level.iter_mut();
            let themes = themes.filter(|row| matches!(row.node, Node::Theme { .. }));
            let mut family: Vec<_> = themes.filter_map(|row| row.tests.as_mut()).collect();
            tested::adjust(&mut family);
        }
        rows
    }

    /// The row of a node, and the changes of its matched schools.
    fn row(&self, level: &LevelId, node: &Node, title: &Text) -> (ChangeRow, Gathered) {
        let options = self.options;
        let breaks = options.breaks.iter();
        let breaks = breaks.filter(|at| at.level == *level && at.node == *node);
        let breaks: Vec<&RoundId> = breaks.map(|at| &at.round).collect();
        let series = series::series(self.then, &breaks, level.as_str(), node);
        let at = At {
            level: level.as_str(),
            node,
            broken: series.iter().any(|point| point.starts_anew),
        };
        let (matched, changes, signed_rank) =
            MatchedChange::of(self.framework, self.ends, at, options);
        let (unmatched, delta) = UnmatchedChange::of(self.ends, at, options);
        let (rounds, further) = RoundsChange::of(self.then, &series, at, options);
        let tests = || ChangeTests::of(signed_rank, delta, &further);
        let row = ChangeRow {
            level: level.clone(),
            node: node.clone(),
            title: title.clone(),
            tests: options.inference.then(tests),
            rounds: (series.len() > 2).then_some(rounds),
            series,
            matched,
            unmatched,
        };
        (row, changes)
    }
}
