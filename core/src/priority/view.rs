//! The figures of one unit, theme by theme.

use super::key::PriorityKey;
use crate::cell::{Cell, UndefinedReason};
use crate::framework::Framework;
use crate::id::{SchoolId, ThemeCode};
use crate::roster::Roster;
use crate::scores::{
    Basis, Gathered, Members, Node, Score, ScoreUnit, Scores, UnitScores, settled,
};
use crate::stats::means::mean;
use crate::support::SupportPicture;

/// What is known about a unit in a round, and at a baseline.
pub(super) struct View<'a> {
    pub(super) framework: &'a Framework,
    unit: Option<UnitScores<'a>>,
    now: Vec<Members<'a>>,
    before: Option<Vec<Members<'a>>>,
    /// The one school, if the unit is one.
    only: Option<&'a SchoolId>,
    pub(super) support: Option<&'a SupportPicture>,
}

/// A figure with what it rests on.
#[derive(Clone, Copy)]
pub(super) struct Figure {
    pub(super) value: Cell<f64>,
    pub(super) basis: Basis,
}

/// A school's score now and, as far as it is known, at the baseline.
pub(super) struct SchoolScore<'a> {
    pub(super) school: SchoolId,
    pub(super) score: Cell<&'a Score>,
    pub(super) change: Cell<f64>,
}

impl<'a> View<'a> {
    /// The view of `partnerships`, or of one school in them, by places in the
    /// roster.
    pub(super) fn of(
        (scores, framework, roster): (&'a Scores, &'a Framework, &'a Roster),
        unit: &'a ScoreUnit,
        partnerships: &[u32],
        (round, baseline): (u32, Option<u32>),
        support: &'a [SupportPicture],
    ) -> Self {
        let members = |round: u32| {
            let members = partnerships.iter().filter_map(|partnership| {
                let found = roster.partnership_round_at((round, *partnership))?;
                Some(Members::of(scores, framework, roster, found, None))
            });
            members.collect::<Vec<_>>()
        };
        let round_id = roster.rounds.get(round as usize).map(|round| &round.id);
        let of = match unit {
            ScoreUnit::School { partnership, .. } => ScoreUnit::Partnership {
                partnership: partnership.clone(),
            },
            other => other.clone(),
        };
        let mut pictures = support.iter();
        Self {
            framework,
            unit: round_id.and_then(|round| scores.unit(round.as_str(), unit, None)),
            now: members(round),
            before: baseline.map(members),
            only: match unit {
                ScoreUnit::School { school, .. } => Some(school),
                _ => None,
            },
            support: pictures
                .find(|picture| picture.unit == of && Some(&picture.round) == round_id),
        }
    }

    /// The score of the unit.
    pub(super) fn score(&self, level: &str, node: &Node) -> Cell<&'a Score> {
        match self.now.first() {
            Some(members) => members.score(self.unit, level, node),
            None => Cell::undefined(UndefinedReason::NoAnswers),
        }
    }

    /// The score of each of its schools.
    pub(super) fn schools(&self, level: &str, node: &Node) -> Vec<SchoolScore<'a>> {
        let mut schools = Vec::new();
        for (index, members) in self.now.iter().enumerate() {
            for member in &members.schools {
                if self.only.is_some_and(|only| *only != member.school) {
                    continue;
                }
                let score = members.score(member.scores, level, node);
                schools.push(SchoolScore {
                    school: member.school.clone(),
                    score,
                    change: self.change(index, &member.school, score, level, node),
                });
            }
        }
        schools
    }

    fn change(
        &self,
        partnership: usize,
        school: &SchoolId,
        score: Cell<&Score>,
        level: &str,
        node: &Node,
    ) -> Cell<f64> {
        let Some(before) = &self.before else {
            return Cell::Unavailable;
        };
        let earlier = before.get(partnership).and_then(|members| {
            let mut schools = members.schools.iter();
            let member = schools.find(|member| member.school == *school)?;
            Some(members.score(member.scores, level, node))
        });
        let earlier = earlier.unwrap_or(Cell::undefined(UndefinedReason::NoAnswers));
        let on_scale = |score: Cell<&Score>| score.and_then(|s| s.on_default_scale(self.framework));
        on_scale(score).and_then(|now| on_scale(earlier).map(|then| now - then))
    }

    /// A figure of a theme.
    pub(super) fn figure(
        &self,
        key: PriorityKey,
        theme: &ThemeCode,
        score: Cell<&Score>,
        schools: &[SchoolScore<'_>],
    ) -> Figure {
        let gathered = |figure: &dyn Fn(&SchoolScore<'_>) -> Cell<f64>| {
            Gathered::of(schools.iter().map(figure))
        };
        let over_schools = |gathered: &Gathered| Figure {
            value: gathered.figure(mean),
            basis: gathered.basis,
        };
        let of_ratings = |value: Cell<f64>| Figure {
            value,
            basis: match score.value() {
                Some(score) => basis(score.answered, score.missing),
                None => Basis::default(),
            },
        };
        match key {
            PriorityKey::SchoolsBelow => over_schools(&gathered(&|school| {
                let below = |score| is_below(self.framework, score);
                school.score.and_then(below).map(f64::from)
            })),
            PriorityKey::RatingsBelow => {
                of_ratings(score.and_then(|s| s.share_at_threshold.map(|share| 1.0 - share)))
            }
            PriorityKey::Level => Figure {
                value: score.and_then(|score| score.on_default_scale(self.framework)),
                basis: gathered(&|school| school.score.and_then(|score| score.mean)).basis,
            },
            PriorityKey::Consensus => of_ratings(score.and_then(|score| score.consensus)),
            PriorityKey::Needs => self.asked(theme, |school| {
                let own = self.only.is_none_or(|only| only == school.0);
                own.then_some(school.1.needs)
            }),
            PriorityKey::Help => self.asked(theme, |school| {
                let other = self.only.is_none_or(|only| only != school.0);
                other.then_some(school.1.places)
            }),
            PriorityKey::Change => over_schools(&gathered(&|school| school.change)),
        }
    }

    /// What `wanted` schools said on the topics linked with a theme, added up.
    fn asked(
        &self,
        theme: &ThemeCode,
        wanted: impl Fn((&SchoolId, Said)) -> Option<u64>,
    ) -> Figure {
        let mut figure = Figure {
            value: Cell::Unavailable,
            basis: Basis::default(),
        };
        let Some(support) = self.support else {
            return figure;
        };
        if support.linked(theme).next().is_none() {
            figure.value = Cell::NotApplicable { reason: None };
            return figure;
        }
        let mut sum = 0;
        for topic in support.linked(theme) {
            for school in &topic.schools {
                let said = Said {
                    needs: u64::from(school.needs()),
                    places: school.places,
                };
                let Some(said) = wanted((&school.school, said)) else {
                    continue;
                };
                sum += said;
                match school.stance.value() {
                    Some(_) => figure.basis.n += 1,
                    None => figure.basis.missing += 1,
                }
            }
        }
        figure.value = match figure.basis.n {
            0 => Cell::undefined(UndefinedReason::NoAnswers),
            _ => Cell::of(sum as f64),
        };
        figure
    }
}

/// What one school said on one topic.
#[derive(Clone, Copy)]
struct Said {
    needs: u64,
    places: u64,
}

fn basis(n: u64, missing: u64) -> Basis {
    Basis {
        n,
        missing,
        hidden: 0,
    }
}

/// Whether a score, rounded half up, is below the threshold of its scale.
pub(super) fn is_below(framework: &Framework, score: &Score) -> Cell<bool> {
    match framework.scale(&score.scale) {
        Some(scale) => {
            let threshold = f64::from(scale.threshold);
            score.mean.map(|mean| settled(mean) + 0.5 < threshold)
        }
        None => Cell::Unavailable,
    }
}
