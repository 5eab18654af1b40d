//! What decides which theme comes first.

use std::cmp::Ordering;

use crate::json::choices;
use crate::scores::settled;

choices! {
    /// A figure by which themes are ranked.
    pub enum PriorityKey {
        /// The share of schools whose score, rounded half up, is below the
        /// threshold of the scale, such as Established. Highest first.
        SchoolsBelow = "schools_below",
        /// The share of ratings below the threshold. Highest first.
        RatingsBelow = "ratings_below",
        /// The score, on the framework's default scale. Lowest first.
        Level = "level",
        /// Consensus of the ratings (Tastle & Wierman 2007): of two themes that
        /// are equally low, the one that people agree about. Highest first.
        Consensus = "consensus",
        /// How many needs there are on the topics linked with the theme; one
        /// school's need on one topic is one. Highest first.
        Needs = "needs",
        /// How many places are offered on these topics; to a school, by others.
        /// Highest first, since more can be done about it.
        Help = "help",
        /// The mean change of schools that have a score now and at the
        /// baseline. Lowest first: what has fallen most.
        Change = "change",
    }
}

choices! {
    /// Which end of a figure comes first.
    pub enum PriorityEnd {
        /// The highest.
        Highest = "highest",
        /// The lowest.
        Lowest = "lowest",
    }
}

impl PriorityKey {
    /// The keys of a partnership or a hub, unless others are declared.
    pub const OF_SEVERAL: &'static [Self] = &[
        Self::SchoolsBelow,
        Self::Level,
        Self::Consensus,
        Self::Needs,
        Self::Help,
        Self::Change,
    ];

    /// The keys of one school, unless others are declared.
    pub const OF_A_SCHOOL: &'static [Self] = &[
        Self::RatingsBelow,
        Self::Level,
        Self::Consensus,
        Self::Needs,
        Self::Help,
        Self::Change,
    ];

    /// Which end comes first.
    #[must_use]
    pub fn first(self) -> PriorityEnd {
        match self {
            Self::Level | Self::Change => PriorityEnd::Lowest,
            _ => PriorityEnd::Highest,
        }
    }

    /// Which of two figures comes first, to nine decimals; what has none comes
    /// last.
    pub(super) fn compare(self, a: Option<f64>, b: Option<f64>) -> Ordering {
        self.rank(a).cmp(&self.rank(b))
    }

    /// A number that is lower the earlier a figure comes, to nine decimals;
    /// the highest there is for none.
    pub(super) fn rank(self, figure: Option<f64>) -> u64 {
        let Some(figure) = figure else {
            return u64::MAX;
        };
        // As `f64::total_cmp` has it: the bits of what is above zero are in
        // order, and those of what is below in the opposite one.
        let bits = settled(figure).to_bits();
        let ascending = match bits >> 63 {
            0 => bits | (1 << 63),
            _ => !bits,
        };
        match self.first() {
            PriorityEnd::Lowest => ascending,
            PriorityEnd::Highest => !ascending,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_rank_says_which_comes_first(
            a in proptest::option::of(-100.0..100.0_f64),
            b in proptest::option::of(-100.0..100.0_f64),
        ) {
            for key in PriorityKey::ALL {
                let expected = match (a, b, key.first()) {
                    (Some(a), Some(b), PriorityEnd::Lowest) => settled(a).total_cmp(&settled(b)),
                    (Some(a), Some(b), PriorityEnd::Highest) => settled(b).total_cmp(&settled(a)),
                    _ => b.is_some().cmp(&a.is_some()),
                };
                prop_assert_eq!(key.compare(a, b), expected);
                prop_assert_eq!(key.compare(a, a), Ordering::Equal);
            }
        }
    }
}
