//! From figures to an order.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::key::{PriorityEnd, PriorityKey};
use super::view::Figure;
use crate::cell::Cell;
use crate::id::{PartnershipId, ThemeCode};
use crate::scores::Basis;

/// A theme in its place, with all that brought it there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Priority {
    /// Its place, from 1.
    pub rank: u64,
    /// Whose theme it is, where those of several partnerships are ranked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partnership: Option<PartnershipId>,
    /// The theme.
    pub theme: ThemeCode,
    /// Its figures, in the order of the keys.
    pub inputs: Vec<PriorityInput>,
    /// Whether no other theme comes before it by one key without coming after
    /// it by another: whatever the order of the keys, there is a case for it.
    pub pareto: bool,
    /// What put it before the next; none for the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before_next: Option<Decision>,
    /// The share of resamples of schools in which it is among the top.
    pub stays: Cell<f64>,
}

/// One figure of a theme.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PriorityInput {
    /// Which figure.
    pub key: PriorityKey,
    /// Which end of it comes first.
    pub first: PriorityEnd,
    /// What it is.
    pub value: Cell<f64>,
    /// What it rests on: schools, of which it is a mean or a share; or ratings,
    /// where it is read from these; or answers on linked topics.
    pub basis: Basis,
}

/// What decided between a theme and the next.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Decision {
    /// The first key by which they differ; none if it was the order of the
    /// framework (and, before that, of partnerships in the roster).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PriorityKey>,
    /// The figure of this theme.
    pub value: Cell<f64>,
    /// The figure of the next.
    pub next: Cell<f64>,
}

/// A theme to be ranked.
pub(super) struct Candidate {
    pub(super) partnership: Option<PartnershipId>,
    pub(super) theme: ThemeCode,
    /// In the order of the keys.
    pub(super) figures: Vec<(PriorityKey, Figure)>,
    pub(super) stays: Cell<f64>,
}

impl Candidate {
    fn value(&self, key: usize) -> Cell<f64> {
        let figure = self.figures.get(key);
        figure.map_or(Cell::Unavailable, |(_, figure)| figure.value)
    }

    /// How it stands to another by each key.
    fn compare<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = Ordering> + 'a {
        let figures = self.figures.iter().zip(&other.figures);
        figures.map(|((key, a), (_, b))| {
            key.compare(a.value.value().copied(), b.value.value().copied())
        })
    }

    /// The first key by which they differ.
    fn differs(&self, other: &Self) -> Option<(usize, Ordering)> {
        let mut orders = self.compare(other).enumerate();
        orders.find(|(_, order)| order.is_ne())
    }

    /// Whether it is before another by some key, and after it by none.
    fn dominates(&self, other: &Self) -> bool {
        self.compare(other).all(Ordering::is_le) && self.compare(other).any(Ordering::is_lt)
    }
}

/// The candidates in order; equals stay in the order they come in.
pub(super) fn rank(mut candidates: Vec<Candidate>) -> Vec<Priority> {
    let pareto: Vec<bool> = candidates
        .iter()
        .map(|one| !candidates.iter().any(|other| other.dominates(one)))
        .collect();
    let mut order: Vec<(Candidate, bool)> = candidates.drain(..).zip(pareto).collect();
    order.sort_by(|(a, _), (b, _)| a.differs(b).map_or(Ordering::Equal, |(_, order)| order));
    let nexts = order.iter().skip(1).map(|(next, _)| Some(next));
    let ranked = order.iter().zip(nexts.chain([None])).zip(1..);
    let priorities = ranked.map(|(((theme, pareto), next), rank)| Priority {
        rank,
        partnership: theme.partnership.clone(),
        theme: theme.theme.clone(),
        inputs: theme
            .figures
            .iter()
            .map(|(key, figure)| PriorityInput {
                key: *key,
                first: key.first(),
                value: figure.value,
                basis: figure.basis,
            })
            .collect(),
        pareto: *pareto,
        before_next: next.map(|next| decision(theme, next)),
        stays: theme.stays,
    });
    priorities.collect()
}

fn decision(theme: &Candidate, next: &Candidate) -> Decision {
    let differs = theme.differs(next);
    let decided = differs.and_then(|(place, _)| Some((place, theme.figures.get(place)?.0)));
    match decided {
        Some((place, key)) => Decision {
            by: Some(key),
            value: theme.value(place),
            next: next.value(place),
        },
        None => Decision {
            by: None,
            value: Cell::NotApplicable { reason: None },
            next: Cell::NotApplicable { reason: None },
        },
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const KEYS: [PriorityKey; 3] = [
        PriorityKey::SchoolsBelow,
        PriorityKey::Level,
        PriorityKey::Needs,
    ];

    fn candidate(index: usize, values: [Option<u8>; 3]) -> Candidate {
        let figures = KEYS.into_iter().zip(values).map(|(key, value)| {
            let value = value.map_or(Cell::Unavailable, |value| Cell::of(f64::from(value)));
            let basis = Basis::default();
            (key, Figure { value, basis })
        });
        Candidate {
            partnership: None,
            theme: ThemeCode::new(index.to_string()).unwrap(),
            figures: figures.collect(),
            stays: Cell::Unavailable,
        }
    }

    /// A number that is smaller the earlier a figure comes.
    fn lateness(key: usize, value: Option<u8>) -> i32 {
        match (key, value) {
            (_, None) => 1000,
            (1, Some(value)) => i32::from(value),
            (_, Some(value)) => -i32::from(value),
        }
    }

    proptest! {
        #[test]
        fn the_order_is_total_and_the_pareto_set_that_of_its_definition(
            themes in proptest::collection::vec(
                proptest::array::uniform3(proptest::option::weighted(0.8, 0..4_u8)),
                0..9,
            ),
        ) {
            let of = themes.iter().enumerate().map(|(index, values)| candidate(index, *values));
            let ranked = rank(of.collect());
            let late: Vec<[i32; 3]> = themes
                .iter()
                .map(|values| [0, 1, 2].map(|key| lateness(key, values[key])))
                .collect();
            let mut expected: Vec<usize> = (0..themes.len()).collect();
            expected.sort_by_key(|index| (late[*index], *index));
            let order: Vec<usize> = ranked.iter().map(|p| p.theme.as_str().parse().unwrap()).collect();
            prop_assert_eq!(&order, &expected);
            for (place, priority) in ranked.iter().enumerate() {
                let own = late[order[place]];
                let dominated = late.iter().any(|other| {
                    (0..3).all(|key| other[key] <= own[key]) && *other != own
                });
                prop_assert_eq!(priority.pareto, !dominated);
                prop_assert_eq!(priority.rank, place as u64 + 1);
                let Some(next) = order.get(place + 1) else {
                    prop_assert!(priority.before_next.is_none());
                    continue;
                };
                let first = (0..3).find(|key| own[*key] != late[*next][*key]);
                prop_assert_eq!(priority.before_next.unwrap().by, first.map(|key| KEYS[key]));
            }
        }
    }
}
