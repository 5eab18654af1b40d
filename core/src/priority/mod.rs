//! Priorities: what to work on first, and why.
//!
//! Themes are ranked by **keys**, one after the other, as names are by surname
//! and then by first name. The second key only decides between themes that are
//! equal by the first, and so on; there are no weights. By default:
//!
//! | key | first comes the theme with |
//! | --- | --- |
//! | `schools_below` | the larger share of schools below the threshold, such as Established |
//! | `level` | the lower score |
//! | `consensus` | the more agreement, for an agreed weakness is easier to begin with |
//! | `needs` | the more needs on the topics that are linked with it |
//! | `help` | the more places offered on these topics |
//! | `change` | the larger fall since the baseline |
//!
//! For one school the share of ratings below the threshold takes the place of
//! the first. Themes equal by all keys stand in the order of the framework. A
//! figure is compared to nine decimals, and what has none comes last; a theme
//! without a score is not ranked.
//!
//! Every priority carries its figures, and what put it before the next. Because
//! another order of keys would be as good, the **Pareto set** is marked: the
//! themes that no other comes before by one key without coming after by another.
//! And since few schools answer, each theme has the share of resamples of the
//! schools in which it **stays** among the top (see
//! [`ResampleMethod`](crate::scores::ResampleMethod)): a third place that is kept
//! in half of them is no third place.
//!
//! What is worst is not always the place to begin. **Small wins** are themes just
//! below the threshold, with agreement and help at hand; see [`SmallWin`].
//!
//! ```
//! # let dataset = pedt::doctest::dataset();
//! use pedt::priority::{Priorities, PriorityKey, PriorityOptions};
//! use pedt::scores::ScoreUnit;
//! use pedt::support::{SupportOptions, SupportPicture};
//! use pedt::{Cell, Grain, Rows, ScoreOptions, Scores, Tally};
//!
//! let tally = Tally::of(&dataset, Grain::School, Rows::Submitted);
//! let scores = Scores::of(&tally, &ScoreOptions::default())?;
//! let (framework, roster) = (dataset.framework(), dataset.roster());
//! let (round, dale) = ("2026-autumn", "dale".to_owned().try_into()?);
//! let dale = ScoreUnit::Partnership { partnership: dale };
//! let support = SupportPicture::of(&dataset, round, &dale, &SupportOptions::default())?;
//!
//! let options = PriorityOptions::default();
//! let priorities =
//!     Priorities::of(&scores, framework, roster, round, &dale, &[support], &options)?;
//! let first = &priorities.levels[0].priorities[0];
//! assert_eq!(first.theme.as_str(), "2c");
//! assert_eq!(first.inputs[0].value, Cell::of(2.0 / 3.0));
//! // Another theme is as low in as many schools; what decides are the needs.
//! assert_eq!(first.before_next.unwrap().by, Some(PriorityKey::Needs));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Needs and places are read from [`SupportPicture`]s. Without them they are
//! unavailable, and the other keys decide.

mod certainty;
mod key;
mod options;
mod rank;
mod small_win;
mod view;

use serde::{Deserialize, Serialize};

pub use key::{PriorityEnd, PriorityKey};
pub use options::PriorityOptions;
use rank::Candidate;
pub use rank::{Decision, Priority, PriorityInput};
pub use small_win::{PriorityReason, SmallWin};
use view::View;

use crate::cell::Cell;
use crate::framework::{Framework, Scale};
use crate::id::{HubId, LevelId, PartnershipId, RoundId, ThemeCode};
use crate::roster::{NotInRoster, Roster};
use crate::scores::{Node, Resampled, ScoreOptions, ScoreUnit, Scores, asks};
use crate::support::SupportPicture;

/// The priorities of a unit in a round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Priorities {
    /// The round.
    pub round: RoundId,
    /// Whose they are.
    pub unit: ScoreUnit,
    /// The round that change is counted from; none for the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<RoundId>,
    /// One ranking for each level.
    pub levels: Vec<LevelPriorities>,
    /// How the scores were computed.
    pub score_options: ScoreOptions,
    /// How themes were ranked.
    pub options: PriorityOptions,
}

/// The priorities at one level.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LevelPriorities {
    /// The level.
    pub level: LevelId,
    /// The keys, the first to decide first.
    pub keys: Vec<PriorityKey>,
    /// The themes that have a score, in order.
    pub priorities: Vec<Priority>,
    /// The themes that have none, and why, in the order of the framework.
    pub unranked: Vec<UnrankedTheme>,
    /// The themes in which a success is near, the nearest first.
    pub small_wins: Vec<SmallWin>,
    /// The resamples behind `stays`.
    pub resampled: Cell<Resampled>,
}

/// A theme that is asked about but has no score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UnrankedTheme {
    /// Whose theme it is, where those of several partnerships are ranked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partnership: Option<PartnershipId>,
    /// The theme.
    pub theme: ThemeCode,
    /// Its score.
    pub level: Cell<f64>,
}

/// Priorities of something that is not there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PriorityError {
    /// The round, the baseline or the unit is not in the roster.
    #[error(transparent)]
    NotInRoster(#[from] NotInRoster),
    /// The framework has no such level.
    #[error("the framework has no level `{0}`")]
    UnknownLevel(String),
}

impl Priorities {
    /// The priorities of a school, a partnership or a hub as one.
    ///
    /// Of `support`, the picture is read that is of this round and unit; for a
    /// school, that of its partnership, from which it takes its own needs and
    /// the places of the others.
    ///
    /// # Errors
    ///
    /// When the roster has no such round or unit, or the framework no such level.
    pub fn of(
        scores: &Scores,
        framework: &Framework,
        roster: &Roster,
        round: &str,
        unit: &ScoreUnit,
        support: &[SupportPicture],
        options: &PriorityOptions,
    ) -> Result<Self, PriorityError> {
        let source = Source::new(scores, framework, roster, round, support, options)?;
        let keys = match unit {
            ScoreUnit::School { .. } => source.keys(PriorityKey::OF_A_SCHOOL),
            _ => source.keys(PriorityKey::OF_SEVERAL),
        };
        let partnerships = unit.partnerships(roster)?;
        let view = source.view(unit, &partnerships);
        let levels = source.levels()?.into_iter().map(|level| {
            let mut found = source.candidates(&view, None, &level, &keys);
            let resampled = match unit {
                ScoreUnit::Hub { .. } => Cell::NotApplicable { reason: None },
                _ => certainty::certainty(
                    &view,
                    roster,
                    level.as_str(),
                    &mut found.candidates,
                    scores.options(),
                    options,
                ),
            };
            found.ranked(level, keys.clone(), resampled)
        });
        let levels = levels.collect();
        Ok(source.priorities(unit.clone(), levels))
    }

    /// The priorities of all partnerships of a hub in one ranking, so that help
    /// goes where it matters most. Themes that are equal by all keys stand in
    /// the order of partnerships in the roster, then of the framework.
    ///
    /// Of `support`, the pictures of the partnerships are read.
    ///
    /// # Errors
    ///
    /// When the roster has no such round or hub, or the framework no such level.
    pub fn across(
        scores: &Scores,
        framework: &Framework,
        roster: &Roster,
        round: &str,
        hub: &HubId,
        support: &[SupportPicture],
        options: &PriorityOptions,
    ) -> Result<Self, PriorityError> {
        let source = Source::new(scores, framework, roster, round, support, options)?;
        let keys = source.keys(PriorityKey::OF_SEVERAL);
        let unit = ScoreUnit::Hub { hub: hub.clone() };
        let partnerships = unit.partnerships(roster)?;
        let levels = source.levels()?.into_iter().map(|level| {
            let mut all = Found::default();
            for index in &partnerships {
                let Some(partnership) = roster.partnerships.get(*index as usize) else {
                    continue;
                };
                let partnership = partnership.id.clone();
                let of = ScoreUnit::Partnership {
                    partnership: partnership.clone(),
                };
                let view = source.view(&of, &[*index]);
                all.extend(source.candidates(&view, Some(&partnership), &level, &keys));
            }
            all.ranked(level, keys.clone(), Cell::NotApplicable { reason: None })
        });
        let levels = levels.collect();
        Ok(source.priorities(unit, levels))
    }
}

/// What priorities are made from.
struct Source<'a> {
    scores: &'a Scores,
    framework: &'a Framework,
    roster: &'a Roster,
    round_id: RoundId,
    round: u32,
    baseline: Option<u32>,
    support: &'a [SupportPicture],
    options: &'a PriorityOptions,
}

/// What was found about the themes at one level.
#[derive(Default)]
struct Found {
    candidates: Vec<Candidate>,
    unranked: Vec<UnrankedTheme>,
    wins: Vec<small_win::Win>,
}

impl Found {
    fn extend(&mut self, other: Self) {
        self.candidates.extend(other.candidates);
        self.unranked.extend(other.unranked);
        self.wins.extend(other.wins);
    }

    fn ranked(
        self,
        level: LevelId,
        keys: Vec<PriorityKey>,
        resampled: Cell<Resampled>,
    ) -> LevelPriorities {
        LevelPriorities {
            level,
            keys,
            priorities: rank::rank(self.candidates),
            unranked: self.unranked,
            small_wins: small_win::in_order(self.wins),
            resampled,
        }
    }
}

impl<'a> Source<'a> {
    fn new(
        scores: &'a Scores,
        framework: &'a Framework,
        roster: &'a Roster,
        round: &str,
        support: &'a [SupportPicture],
        options: &'a PriorityOptions,
    ) -> Result<Self, NotInRoster> {
        let index = |round: &str| Ok(roster.round_at(round)?.0);
        let (round, found) = roster.round_at(round)?;
        Ok(Self {
            scores,
            framework,
            roster,
            round_id: found.id.clone(),
            round,
            baseline: match &options.baseline {
                Some(baseline) => Some(index(baseline.as_str())?),
                None => round.checked_sub(1),
            },
            support,
            options,
        })
    }

    fn keys(&self, default: &[PriorityKey]) -> Vec<PriorityKey> {
        match &self.options.keys[..] {
            [] => default.to_vec(),
            declared => declared.to_vec(),
        }
    }

    fn levels(&self) -> Result<Vec<LevelId>, PriorityError> {
        let wanted = &self.options.levels;
        if wanted.is_empty() {
            let levels = self.framework.levels.iter();
            return Ok(levels.map(|level| level.id.clone()).collect());
        }
        let unknown = wanted.iter().find(|id| self.framework.level(id).is_none());
        match unknown {
            Some(id) => Err(PriorityError::UnknownLevel(id.to_string())),
            None => Ok(wanted.clone()),
        }
    }

    fn view(&self, unit: &'a ScoreUnit, partnerships: &[u32]) -> View<'a> {
        View::of(
            (self.scores, self.framework, self.roster),
            unit,
            partnerships,
            (self.round, self.baseline),
            self.support,
        )
    }

    fn candidates(
        &self,
        view: &View<'_>,
        partnership: Option<&PartnershipId>,
        level: &LevelId,
        keys: &[PriorityKey],
    ) -> Found {
        let mut found = Found::default();
        for (_, theme) in self.framework.themes() {
            let code = theme.code.clone();
            let node = Node::Theme { code };
            if !asks(self.framework, level.as_str(), &node) {
                continue;
            }
            let partnership = partnership.cloned();
            let score = view.score(level.as_str(), &node);
            let schools = view.schools(level.as_str(), &node);
            let figure = |key| view.figure(key, &theme.code, score, &schools);
            let value = figure(PriorityKey::Level).value;
            if value.value().is_none() {
                found.unranked.push(UnrankedTheme {
                    partnership,
                    theme: theme.code.clone(),
                    level: value,
                });
                continue;
            }
            if let Some(reach) = self.reach() {
                let of = (partnership.clone(), &theme.code);
                let win = small_win::Win::of(of, reach, figure, self.options);
                found.wins.extend(win);
            }
            found.candidates.push(Candidate {
                partnership,
                theme: theme.code.clone(),
                figures: keys.iter().map(|key| (*key, figure(*key))).collect(),
                stays: Cell::NotApplicable { reason: None },
            });
        }
        found
    }

    /// The score, on the default scale, that rounds half up to its threshold.
    fn reach(&self) -> Option<f64> {
        let scale: &Scale = self.framework.scale(&self.framework.default_scale)?;
        Some(f64::from(scale.threshold) - 0.5)
    }

    fn priorities(&self, unit: ScoreUnit, levels: Vec<LevelPriorities>) -> Priorities {
        let round = |index: u32| Some(self.roster.rounds.get(index as usize)?.id.clone());
        Priorities {
            round: self.round_id.clone(),
            unit,
            baseline: self.baseline.and_then(round),
            levels,
            score_options: self.scores.options().clone(),
            options: self.options.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scores::{ScoreRow, UnitKind};
    use crate::{Grain, Rows, SuppressionReason, Tally, doctest};

    const HIDDEN: SuppressionReason = SuppressionReason::TooFewContributors;

    fn priorities(change: impl FnOnce(Scores) -> Scores) -> Priorities {
        let dataset = doctest::dataset();
        let tally = Tally::of(&dataset, Grain::School, Rows::Submitted);
        let scores = change(Scores::of(&tally, &ScoreOptions::default()).unwrap());
        let (framework, roster) = (dataset.framework(), dataset.roster());
        let partnership = "dale".to_owned().try_into().unwrap();
        let unit = ScoreUnit::Partnership { partnership };
        let (round, options) = ("2026-autumn", PriorityOptions::default());
        Priorities::of(&scores, framework, roster, round, &unit, &[], &options).unwrap()
    }

    fn is_hidden<T>(cell: &Cell<T>) -> bool {
        matches!(cell, Cell::Suppressed { reason } if *reason == HIDDEN)
    }

    /// Whether a row is of the theme `1a` and of a unit of that kind; of
    /// schools, `hill` alone.
    fn is_of(kind: UnitKind) -> impl Fn(&ScoreRow) -> bool {
        let code = "1a".to_owned().try_into().unwrap();
        let node = Node::Theme { code };
        move |row| {
            let other =
                matches!(&row.unit, ScoreUnit::School { school, .. } if school.as_str() != "hill");
            row.unit.kind() == kind && row.node == node && !other
        }
    }

    #[test]
    fn a_hidden_school_hides_what_is_made_of_schools() {
        let priorities = priorities(|scores| scores.hiding(is_of(UnitKind::School)));
        for level in &priorities.levels {
            assert!(is_hidden(&level.resampled));
            let mut themes = level.priorities.iter();
            let theme = themes.find(|of| of.theme.as_str() == "1a").unwrap();
            let [below, level, ..] = &theme.inputs[..] else {
                panic!("there are six keys");
            };
            assert!(is_hidden(&below.value));
            assert_eq!((below.basis.n, below.basis.hidden), (2, 1));
            assert!(level.value.value().is_some());
            assert!(is_hidden(&theme.stays));
        }
    }

    #[test]
    fn a_hidden_partnership_is_not_ranked() {
        let priorities = priorities(|scores| scores.hiding(is_of(UnitKind::Partnership)));
        for level in &priorities.levels {
            assert_eq!((level.priorities.len(), level.unranked.len()), (8, 1));
            assert_eq!(level.unranked[0].theme.as_str(), "1a");
            assert!(is_hidden(&level.unranked[0].level));
            assert!(
                level
                    .small_wins
                    .iter()
                    .all(|win| win.theme.as_str() != "1a")
            );
        }
    }

    #[test]
    fn schools_whose_scores_are_not_at_hand_are_unavailable() {
        let priorities =
            priorities(|scores| scores.without(|row| row.unit.kind() == UnitKind::School));
        for level in &priorities.levels {
            let first = &level.priorities[0];
            assert_eq!(first.inputs[0].value, Cell::Unavailable);
            assert_eq!(
                (level.resampled, first.stays),
                (Cell::Unavailable, Cell::Unavailable)
            );
        }
    }
}
