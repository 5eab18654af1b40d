//! The schools that belonged to the partnership both times: who moved, which
//! way, and from which band to which.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::options::ChangeOptions;
use super::series::Then;
use crate::cell::{Cell, NotApplicableReason};
use crate::framework::{BandRule, Framework, Scale};
use crate::id::{BandId, SchoolId};
use crate::scores::{Basis, Directions, Gathered, Member, Node};
use crate::stats::means;
use crate::stats::wilcoxon::{Options, SignedRank, signed_rank};

/// The change of the schools that belonged to the partnership both times.
///
/// Nobody came or went, so what changed is how these schools rate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MatchedChange {
    /// Each of them.
    pub schools: Vec<SchoolChange>,
    /// Those with a score both times.
    pub basis: Basis,
    /// The mean of their changes.
    pub mean: Cell<f64>,
    /// How many went up, stayed and went down.
    pub directions: Cell<Directions>,
    /// The matched rank-biserial correlation (Kerby 2014), from −1 (all that
    /// moved went down) to 1. Schools that did not move play no part in it.
    pub rank_biserial: Cell<f64>,
    /// How many went from which band to which, lowest first; what did not
    /// happen is left out.
    pub transitions: Cell<Vec<Transition>>,
}

/// One school, both times.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SchoolChange {
    /// The school.
    pub school: SchoolId,
    /// Its score in the first round.
    pub before: Cell<f64>,
    /// Its score in the last.
    pub after: Cell<f64>,
    /// How far it went up.
    pub change: Cell<f64>,
}

/// How many schools went from one band to another, or stayed in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Transition {
    /// The band they were in.
    pub from: BandId,
    /// The band they are in.
    pub to: BandId,
    /// How many.
    pub schools: u64,
}

/// A node at a level, and whether its series goes on.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub(super) level: &'a str,
    pub(super) node: &'a Node,
    pub(super) broken: bool,
}

impl At<'_> {
    /// The figure, unless it compares across a break.
    pub(super) fn unbroken<T>(self, figure: Cell<T>) -> Cell<T> {
        if self.broken {
            Cell::not_applicable(NotApplicableReason::SeriesBroken)
        } else {
            figure
        }
    }
}

/// The schools that are there in all of these rounds, by their place in each.
pub(super) fn in_all<'t, 'a>(rounds: &[&'t Then<'a>]) -> Vec<Vec<&'t Member<'a>>> {
    let Some((first, rest)) = rounds.split_first() else {
        return Vec::new();
    };
    let schools = first.members.schools.iter().filter_map(|member| {
        let mut places = vec![member];
        for then in rest {
            let mut others = then.members.schools.iter();
            places.push(others.find(|other| other.school == member.school)?);
        }
        Some(places)
    });
    schools.collect()
}

/// A figure to nine decimals: what should be equal differs in its last bits
/// when it comes of other sums, and ranks would tell it apart.
pub(super) fn settled(figure: f64) -> f64 {
    (figure * 1e9 + 0.5).floor() / 1e9
}

impl MatchedChange {
    /// The change of matched schools, their changes, and the signed-rank test
    /// of these.
    pub(super) fn of(
        framework: &Framework,
        (before, after): (&Then<'_>, &Then<'_>),
        at: At<'_>,
        options: &ChangeOptions,
    ) -> (Self, Gathered, Cell<SignedRank>) {
        let (level, node) = (at.level, at.node);
        let (mut schools, mut bands) = (Vec::new(), Vec::new());
        for pair in in_all(&[before, after]) {
            let [first, last] = pair[..] else { continue };
            let old = before.members.of_school(first, level, node);
            let new = after.members.of_school(last, level, node);
            let band = |then: &Then<'_>, member: &Member<'_>| {
                let score = then.members.score(member.scores, level, node);
                score.and_then(|score| score.band.clone())
            };
            let from = band(before, first);
            let to = band(after, last);
            bands.push(at.unbroken(from.and_then(|from| to.map(|to| (from, to)))));
            let change = old.and_then(|old| new.map(|new| new - old));
            schools.push(SchoolChange {
                school: first.school.clone(),
                before: old,
                after: new,
                change: at.unbroken(change),
            });
        }
        let changes = Gathered::of(schools.iter().map(|school| school.change));
        let nobody = before.members.schools.is_empty() || after.members.schools.is_empty();
        let figure = |cell: Cell<f64>| match cell {
            // Under names that change from round to round, nobody is matched.
            Cell::Undefined { .. } if schools.is_empty() && !nobody => Cell::Unavailable,
            cell => at.unbroken(cell),
        };
        let scale = scale(framework, after, level, node);
        let within = options.same_within;
        let moved = |change: &f64| match settled(*change) {
            change if change.abs() <= within + 1e-9 => 0.0,
            change => change,
        };
        let test = changes.figure(|changes| {
            let changes: Vec<f64> = changes.iter().map(moved).collect();
            let zeros = options.zeros.rule();
            let settings = Options {
                zeros,
                ..Options::default()
            };
            signed_rank(&changes, &settings)
        });
        let change = Self {
            basis: changes.basis,
            mean: figure(changes.figure(means::mean)),
            directions: changes.figure(|changes| Ok(Directions::of(changes, within))),
            rank_biserial: test.and_then(|test| test.rank_biserial.into()),
            transitions: Gathered::of(bands)
                .values()
                .map(|bands| transitions(bands, scale)),
            schools,
        };
        (change, changes, test)
    }
}

/// The scale of the score of the partnership.
fn scale<'f>(
    framework: &'f Framework,
    then: &Then<'_>,
    level: &str,
    node: &Node,
) -> Option<&'f Scale> {
    let score = then.members.own(level, node);
    framework.scale(&score.value()?.scale)
}

/// How often each pair of bands comes up, in the order of the scale.
fn transitions(bands: &[(BandId, BandId)], scale: Option<&Scale>) -> Vec<Transition> {
    let place = |band: &BandId| {
        let place = scale.and_then(|scale| match &scale.bands {
            BandRule::MeanCuts { bands } => bands.iter().position(|known| known.id == *band),
            BandRule::ShareReaching { .. } => {
                let mut points = scale.points.iter();
                points.position(|point| point.id.as_str() == band.as_str())
            }
        });
        place.unwrap_or(usize::MAX)
    };
    let mut counts: BTreeMap<_, u64> = BTreeMap::new();
    for (from, to) in bands {
        *counts
            .entry((place(from), place(to), from, to))
            .or_default() += 1;
    }
    let transitions = counts
        .into_iter()
        .map(|((_, _, from, to), schools)| Transition {
            from: from.clone(),
            to: to.clone(),
            schools,
        });
    transitions.collect()
}
