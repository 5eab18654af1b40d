//! Areas and themes over all partnerships of a hub.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::cell::Cell;
use crate::framework::{Framework, Level};
use crate::id::{LevelId, PartnershipId};
use crate::json::choices;
use crate::scores::{Basis, Gathered, Members, Node, asks, nodes};
use crate::stats::funnel::{ALARM, ControlLimits, WARNING, mean_limits};
use crate::stats::means::{mean, standard_deviation};
use crate::stats::percentile::{Ties, percentile_rank};
use crate::stats::pooling::{
    Centre, Group, Pooled, VarianceComponents, shrink, variance_components,
};
use crate::text::Text;

/// The whole, an area or a theme, at one level.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct HubRow {
    /// What it is about.
    pub node: Node,
    /// What that is called; for the whole, the framework's title.
    pub title: Text,
    /// The level.
    pub level: LevelId,
    /// The scores of partnerships, each counting alike.
    pub over_partnerships: RollUp,
    /// The scores of schools, in each partnership they belong to, each counting
    /// alike.
    pub over_schools: RollUp,
    /// How much schools differ between partnerships, and within them.
    pub components: Cell<Components>,
    /// Each partnership, in the order of the roster.
    pub partnerships: Vec<Standing>,
}

/// Several scores together.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RollUp {
    /// Their mean.
    pub mean: Cell<f64>,
    /// Their sample standard deviation.
    #[cfg_attr(feature = "schema", schemars(title = "Standard deviation"))]
    pub sd: Cell<f64>,
    /// How many there are.
    pub basis: Basis,
}

/// The variance of school scores between partnerships and within them, from a
/// one-way analysis of variance with random groups.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Components {
    /// The partnerships that have scored schools.
    pub partnerships: u64,
    /// The schools in all of them.
    pub schools: u64,
    /// The size *n*₀ that stands for that of every partnership (Searle, Casella
    /// & McCulloch 1992).
    pub size: f64,
    /// The variance between partnerships; below 0 when they differ by less than
    /// their schools would by chance.
    pub between: f64,
    /// The variance of schools within partnerships.
    pub within: f64,
    /// ICC(1), the share of the variance that lies between partnerships, with
    /// *n*₀ (Shrout & Fleiss 1979; Bliese 2000); may be below 0.
    pub icc: Cell<f64>,
}

/// Where one partnership stands among the others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "PartnershipStanding"))]
#[non_exhaustive]
pub struct Standing {
    /// The partnership.
    pub partnership: PartnershipId,
    /// Its score.
    pub score: Cell<f64>,
    /// The percentage of partnerships with a lower score; of equal ones, itself
    /// among them, half count.
    pub percentile: Cell<f64>,
    /// The mean of its schools' scores, each counting alike.
    pub mean: Cell<f64>,
    /// How many schools that is of.
    pub schools: Basis,
    /// How well it is known, from 0 to 1: *λ* = between/(between + within/*n*).
    pub reliability: Cell<f64>,
    /// The mean drawn towards that over schools, as much as it is not known:
    /// *λ*·mean + (1 − *λ*)·mean over schools (Raudenbush & Bryk 2002).
    pub shrunken: Cell<f64>,
    /// Between which limits 95 in 100 means of so many schools lie by chance
    /// alone.
    pub warning: Cell<FunnelLimits>,
    /// Between which limits 998 in 1000 lie.
    pub alarm: Cell<FunnelLimits>,
    /// Where its mean lies.
    pub place: Cell<FunnelPlace>,
}

/// Limits of a funnel (Spiegelhalter 2005): the mean over schools ± *z*·√(within/*n*),
/// with the variance within partnerships and the normal distribution.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FunnelLimits {
    /// The lower limit; it may lie below the scale.
    pub lower: f64,
    /// The upper limit; it may lie above the scale.
    pub upper: f64,
}

choices! {
    /// Where a mean lies in the funnel.
    pub enum FunnelPlace {
        /// Below the outer limit.
        FarBelow = "far_below",
        /// Between the lower limits.
        Below = "below",
        /// Within both: nothing unusual.
        Within = "within",
        /// Between the upper limits.
        Above = "above",
        /// Above the outer limit.
        FarAbove = "far_above",
    }
}

/// The whole, then each area with its themes after it, each at every level that
/// asks about it.
pub(super) fn rows(
    framework: &Framework,
    partnerships: &[(&PartnershipId, Members<'_>)],
) -> Vec<HubRow> {
    let mut rows = Vec::new();
    for (node, title) in nodes(framework) {
        for level in &framework.levels {
            if asks(framework, level.id.as_str(), &node) {
                rows.push(row(&node, title, level, partnerships));
            }
        }
    }
    rows
}

fn row(
    node: &Node,
    title: &Text,
    level: &Level,
    partnerships: &[(&PartnershipId, Members<'_>)],
) -> HubRow {
    let id = level.id.as_str();
    let score = |members: &Members<'_>| members.own(id, node).and_then(|score| score.mean);
    let scores: Vec<Cell<f64>> = partnerships.iter().map(|(_, of)| score(of)).collect();
    let everybody = partnerships.iter().map(|(_, of)| of.each(id, node));
    let everybody: Vec<Vec<Cell<f64>>> = everybody.collect();
    let schools = everybody.iter().map(|of| Gathered::of(of.iter().copied()));
    let schools: Vec<Gathered> = schools.collect();
    let over_partnerships = Gathered::of(scores.iter().copied());
    let over_schools = Gathered::of(everybody.into_iter().flatten());
    let found = over_schools.figure(|_| {
        let groups: Vec<&[f64]> = schools.iter().map(|of| &of.values[..]).collect();
        variance_components(&groups)
    });
    let pooled = found.map(|found| pool(&schools, &found));
    let target = over_schools.figure(mean);
    let sizes: BTreeSet<u64> = schools.iter().map(|of| of.basis.n).collect();
    let among = Among {
        limits: sizes
            .into_iter()
            .map(|n| (n, limits(target, found, n)))
            .collect(),
        scores: over_partnerships.values(),
    };
    let mut shrunken = pooled.map(|pooled| pooled.map(|pooled| pooled.groups.into_iter()));
    let standings = partnerships.iter().zip(&scores).zip(&schools);
    let standings = standings.map(|(((partnership, _), score), schools)| {
        let own = schools.figure(mean);
        // The groups that were pooled are those that have values.
        let drawn = match &mut shrunken {
            Cell::Value { value: Ok(groups) } if !schools.values.is_empty() => {
                groups.next().map_or(Cell::Unavailable, Cell::of)
            }
            Cell::Value { value: Err(reason) } => Cell::undefined((*reason).into()),
            Cell::Value { .. } => own.and_then(|_| Cell::Unavailable),
            reason => reason.clone().and_then(|_| Cell::Unavailable),
        };
        among.standing(partnership, *score, schools, own, |standing| {
            standing.reliability = drawn.map(|drawn| drawn.reliability);
            standing.shrunken = drawn.map(|drawn| drawn.shrunken);
        })
    });
    HubRow {
        node: node.clone(),
        title: title.clone(),
        level: level.id.clone(),
        partnerships: standings.collect(),
        over_partnerships: RollUp::of(&over_partnerships),
        over_schools: RollUp::of(&over_schools),
        components: found.map(|found| Components::of(&found)),
    }
}

/// The means of partnerships, drawn towards that over schools.
fn pool(
    schools: &[Gathered],
    found: &VarianceComponents,
) -> Result<Pooled, crate::stats::Undefined> {
    let filled = schools.iter().filter(|of| !of.values.is_empty());
    let groups: Result<Vec<Group>, _> = filled.map(|of| Group::of(&of.values)).collect();
    shrink(&groups?, found.between, found.within, Centre::PooledMean)
}

/// The limits of a warning and of an alarm for means of `n` schools.
fn limits(target: Cell<f64>, found: Cell<VarianceComponents>, n: u64) -> [Cell<ControlLimits>; 2] {
    [WARNING, ALARM].map(|level| {
        target.and_then(|target| {
            found.and_then(|found| {
                let deviation = libm::sqrt(found.within);
                mean_limits(target, deviation, n, level).into()
            })
        })
    })
}

/// What each partnership is held against.
struct Among<'a> {
    /// By the number of schools.
    limits: BTreeMap<u64, [Cell<ControlLimits>; 2]>,
    scores: Cell<&'a [f64]>,
}

impl Among<'_> {
    fn standing(
        &self,
        partnership: &PartnershipId,
        score: Cell<f64>,
        schools: &Gathered,
        own: Cell<f64>,
        finish: impl FnOnce(&mut Standing),
    ) -> Standing {
        let limits = self.limits.get(&schools.basis.n).copied();
        let limits = limits.unwrap_or([Cell::Unavailable; 2]);
        let [warning, alarm] = limits.map(|limits| own.and_then(|_| limits));
        let place = own.and_then(|own| {
            warning.and_then(|warning| alarm.map(|alarm| FunnelPlace::of(own, &warning, &alarm)))
        });
        let percentile = score.and_then(|score| {
            let scores = self.scores;
            scores.and_then(|scores| percentile_rank(scores, score, Ties::Half).into())
        });
        let mut standing = Standing {
            partnership: partnership.clone(),
            score,
            percentile,
            mean: own,
            schools: schools.basis,
            reliability: Cell::Unavailable,
            shrunken: Cell::Unavailable,
            warning: warning.map(FunnelLimits::of),
            alarm: alarm.map(FunnelLimits::of),
            place,
        };
        finish(&mut standing);
        standing
    }
}

impl RollUp {
    fn of(scores: &Gathered) -> Self {
        Self {
            mean: scores.figure(mean),
            sd: scores.figure(standard_deviation),
            basis: scores.basis,
        }
    }
}

impl Components {
    fn of(found: &VarianceComponents) -> Self {
        let total = found.between + found.within;
        let icc = if total > 0.0 {
            Ok(found.between / total)
        } else {
            Err(crate::stats::Undefined::NoVariation)
        };
        Self {
            partnerships: found.groups as u64,
            schools: found.values as u64,
            size: found.size,
            between: found.between,
            within: found.within,
            icc: icc.into(),
        }
    }
}

impl FunnelLimits {
    fn of(limits: ControlLimits) -> Self {
        Self {
            lower: limits.lower,
            upper: limits.upper,
        }
    }
}

impl FunnelPlace {
    fn of(mean: f64, warning: &ControlLimits, alarm: &ControlLimits) -> Self {
        match (warning.place(mean), alarm.place(mean)) {
            (_, Ordering::Less) => Self::FarBelow,
            (_, Ordering::Greater) => Self::FarAbove,
            (Ordering::Less, _) => Self::Below,
            (Ordering::Greater, _) => Self::Above,
            (Ordering::Equal, Ordering::Equal) => Self::Within,
        }
    }
}
