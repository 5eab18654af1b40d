//! What is aimed at, in order, and what a match costs in each.

use serde::{Deserialize, Serialize};

use super::rules::{Fairness, MatchRules, SuggestedRule, Tier};
use crate::flow::Tiers;
use crate::json::choices;

/// There are at most as many aims; where fewer are declared, the rest cost nothing.
const MOST: usize = 17;

/// What something costs in each aim, the first one first.
pub(super) type Cost = Tiers<MOST>;

choices! {
    /// What a proposal aims at; the rules say in which order.
    pub enum Aim {
        /// To hold to what schools have agreed: matches accepted.
        Accepted = "accepted",
        /// To do what the lead wants: matches pinned.
        Pinned = "pinned",
        /// To meet urgent needs: how many have a helper.
        HighNeeds = "high_needs",
        /// To spread the urgent needs that are not met: the sum over schools of
        /// the squares of how many each has.
        Fairness = "fairness",
        /// To meet needs: how many, urgent or not, have a helper.
        Needs = "needs",
        /// To find all the helpers that are sought, beyond the first: how many.
        Helpers = "helpers",
        /// To meet needs that are only suggested: how many have a helper.
        SuggestedNeeds = "suggested_needs",
        /// To leave things as they are: how many earlier matches are kept.
        LeastChange = "least_change",
        /// To take strong offers: moderate ones count 1 and suggested ones 2.
        OfferStrength = "offer_strength",
        /// To match within partnerships: how many matches are across.
        SamePartnership = "same_partnership",
        /// To match across partnerships: how many matches are within.
        OtherPartnership = "other_partnership",
        /// To keep ways short: how many steps they have together.
        Distance = "distance",
        /// To spread the load: the sum over schools of the squares of how often
        /// each gives.
        LoadSpread = "load_spread",
        /// To let schools give as often as they are given: the sum of the
        /// differences.
        Reciprocity = "reciprocity",
        /// To keep pairs of schools together: how many were matched before.
        KeepPrevious = "keep_previous",
        /// To bring new pairs together: how many were matched before.
        AvoidPrevious = "avoid_previous",
        /// To choose by lot between what is equal in all else.
        Lot = "lot",
    }
}

impl Aim {
    /// Whether there is to be as much of it as can be, and not as little.
    #[must_use]
    pub fn is_more_better(self) -> bool {
        matches!(
            self,
            Self::Accepted
                | Self::Pinned
                | Self::HighNeeds
                | Self::Needs
                | Self::Helpers
                | Self::SuggestedNeeds
                | Self::LeastChange
                | Self::KeepPrevious
        )
    }

    fn of(tier: Tier) -> Self {
        match tier {
            Tier::LeastChange => Self::LeastChange,
            Tier::OfferStrength => Self::OfferStrength,
            Tier::SamePartnership => Self::SamePartnership,
            Tier::OtherPartnership => Self::OtherPartnership,
            Tier::Distance => Self::Distance,
            Tier::LoadSpread => Self::LoadSpread,
            Tier::Reciprocity => Self::Reciprocity,
            Tier::KeepPrevious => Self::KeepPrevious,
            Tier::AvoidPrevious => Self::AvoidPrevious,
        }
    }
}

/// The aims of some rules, in order.
pub(super) struct Aims(Vec<Aim>);

impl Aims {
    pub(super) fn of(rules: &MatchRules) -> Self {
        let mut aims = vec![Aim::Accepted, Aim::Pinned, Aim::HighNeeds];
        if rules.fairness == Fairness::Leximin {
            aims.push(Aim::Fairness);
        }
        aims.extend([Aim::Needs, Aim::Helpers]);
        if rules.suggested_needs == SuggestedRule::Counted {
            aims.push(Aim::SuggestedNeeds);
        }
        for tier in &rules.tiers {
            if !aims.contains(&Aim::of(*tier)) {
                aims.push(Aim::of(*tier));
            }
        }
        aims.push(Aim::Lot);
        Self(aims)
    }

    /// The aims that are about pairs alone, if these are the tiers.
    pub(super) fn of_pairs(rules: &MatchRules, tiers: &[Tier]) -> Self {
        let mut aims = vec![Aim::Accepted, Aim::Pinned, Aim::HighNeeds, Aim::Needs];
        if rules.suggested_needs == SuggestedRule::Counted {
            aims.push(Aim::SuggestedNeeds);
        }
        for tier in tiers {
            let of_pairs = !matches!(tier, Tier::LoadSpread | Tier::Reciprocity);
            if of_pairs && !aims.contains(&Aim::of(*tier)) {
                aims.push(Aim::of(*tier));
            }
        }
        Self(aims)
    }

    pub(super) fn has(&self, aim: Aim) -> bool {
        self.0.contains(&aim)
    }

    /// So much of some aims; those that are not declared cost nothing.
    pub(super) fn cost(&self, amounts: &[(Aim, i64)]) -> Cost {
        let mut cost = Tiers([0; MOST]);
        for (aim, number) in self.0.iter().zip(&mut cost.0) {
            let amounts = amounts.iter().filter(|(of, _)| of == aim);
            *number = amounts.map(|(_, amount)| amount).sum();
        }
        cost
    }

    /// The aims in which two proposals differ, with how much worse the one is
    /// that costs so much more; below 0, it is better.
    pub(super) fn differences(&self, cost: Cost) -> Vec<AimDifference> {
        let differences = self.0.iter().zip(cost.0).filter(|(_, by)| *by != 0);
        let differences = differences.filter(|(aim, _)| **aim != Aim::Lot);
        differences
            .map(|(&aim, by)| AimDifference { aim, by })
            .collect()
    }

    /// The first aim in which something that costs so much more is worse; by lot
    /// if in none.
    pub(super) fn first(&self, cost: Cost) -> AimDifference {
        let (at, by) = cost.first().unwrap_or((MOST, 0));
        match self.0.get(at) {
            Some(&aim) if aim != Aim::Lot => AimDifference { aim, by },
            _ => AimDifference {
                aim: Aim::Lot,
                by: 0,
            },
        }
    }

    /// What a proposal comes to in every aim.
    pub(super) fn totals(&self, cost: Cost) -> Vec<AimTotal> {
        let totals = self.0.iter().zip(cost.0);
        let totals = totals.filter(|(aim, _)| **aim != Aim::Lot);
        let totals = totals.map(|(&aim, cost)| AimTotal {
            aim,
            total: if aim.is_more_better() { -cost } else { cost },
        });
        totals.collect()
    }
}

/// How much worse something would be in an aim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AimDifference {
    /// The aim.
    pub aim: Aim,
    /// By how much it would be worse, in what the aim counts; below 0, by how
    /// much it would be better.
    pub by: i64,
}

/// What a proposal comes to in an aim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AimTotal {
    /// The aim.
    pub aim: Aim,
    /// What it comes to, in what the aim counts.
    pub total: i64,
}
