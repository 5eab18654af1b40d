//! Matches that hold because both sides have a say.
//!
//! Where both sides rank each other, the best for all together may not last: two
//! who would both rather have each other than what they were given will find each
//! other. Such a pair **blocks** a matching, and one that nothing blocks is
//! **stable**. There always is one (Gale & Shapley 1962): each **seeker** asks the
//! **hosts** in the order of its list, a host keeps the best of those who have
//! asked, as many as it has places, and whoever is turned away asks the next.
//! Every seeker then has the best host that it has in any stable matching; and
//! whoever is left out is left out in all of them (Roth 1986).
//!
//! Lists may leave others out, who are then unacceptable, and may put several on
//! one level. Levels are **ties**, broken by a rule that is declared: a matching
//! made so is stable whatever the rule, for a pair blocks only if both would be
//! strictly better off.
//!
//! ```
//! use pedt::stable::{Market, Ties};
//!
//! // Two seekers want host 0 first, which has one place and prefers seeker 1.
//! let seekers = [vec![vec![0], vec![1]], vec![vec![0], vec![1]]];
//! let hosts = [vec![vec![1], vec![0]], vec![vec![0], vec![1]]];
//! let market = Market::new(&seekers, &hosts, &[1, 1])?;
//! assert_eq!(market.stable(Ties::InOrder), [Some(1), Some(0)]);
//!
//! // The other way round, seeker 1 and host 0 would rather have each other.
//! let pairs = market.blocking(&[Some(0), Some(1)])?;
//! assert_eq!((pairs[0].seeker, pairs[0].host, pairs[0].instead_of), (1, 0, Some(0)));
//! # Ok::<(), pedt::stable::StableError>(())
//! ```

use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Who would have whom, and in which order.
#[derive(Clone, Debug)]
pub struct Market {
    /// For each seeker, the hosts it would have and that would have it.
    seekers: Vec<List>,
    /// For each host, the seekers that would have it and that it would have.
    hosts: Vec<List>,
    places: Vec<usize>,
}

/// Where each of the others stands.
type List = BTreeMap<usize, Standing>;

/// The level of somebody on a list, and the place on the list as it was named.
#[derive(Clone, Copy, Debug)]
struct Standing {
    level: usize,
    named: usize,
}

/// How those whom a list puts on one level are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Ties {
    /// In the order in which the list names them.
    InOrder,
    /// By their numbers.
    ByNumber,
    /// By lot: every seeker and every host draws one number from the seed, which
    /// holds with all others, so that ties cost as few their wish as they can
    /// (Abdulkadiroğlu, Pathak & Roth 2009).
    ByLot {
        /// From which lots are drawn.
        seed: u64,
    },
}

/// Two who would both rather have each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Blocking {
    /// The seeker, who would leave what it has.
    pub seeker: usize,
    /// The host, which would take it.
    pub host: usize,
    /// Whom the host would let go: the last on its list of those it has; none if
    /// it has a place left.
    pub instead_of: Option<usize>,
}

/// Lists or a matching that mean nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum StableError {
    /// Somebody is named who is not there.
    #[error("a list or matching names somebody who is not there")]
    NoSuchNumber,
    /// A list names somebody twice.
    #[error("a list names somebody twice")]
    NamedTwice,
    /// Places or seekers are not as many as there are lists.
    #[error("there are not as many entries as lists")]
    UnequalLengths,
    /// A host is given more seekers than it has places.
    #[error("a host has more seekers than places")]
    TooManySeekers,
    /// A seeker is given a host that one of the two would not have.
    #[error("a pair is matched of which one would not have the other")]
    NotAcceptable,
}

impl Market {
    /// A market of seekers and hosts, each with a list: levels, the best first, of
    /// those it would have; and how many places each host has.
    ///
    /// # Errors
    ///
    /// When a list names somebody twice or who is not there, or places are not as
    /// many as hosts.
    pub fn new(
        seekers: &[Vec<Vec<usize>>],
        hosts: &[Vec<Vec<usize>>],
        places: &[u32],
    ) -> Result<Self, StableError> {
        if places.len() != hosts.len() {
            return Err(StableError::UnequalLengths);
        }
        let lists = |lists: &[Vec<Vec<usize>>], others: usize| -> Result<Vec<List>, StableError> {
            lists.iter().map(|list| read(list, others)).collect()
        };
        let mut market = Self {
            seekers: lists(seekers, hosts.len())?,
            hosts: lists(hosts, seekers.len())?,
            places: places.iter().map(|places| *places as usize).collect(),
        };
        // Whoever would not be had need not be asked.
        for (seeker, list) in market.seekers.iter_mut().enumerate() {
            let has = |host: usize| {
                market
                    .hosts
                    .get(host)
                    .is_some_and(|of| of.contains_key(&seeker))
            };
            list.retain(|host, _| has(*host));
        }
        for (host, list) in market.hosts.iter_mut().enumerate() {
            let has = |seeker: usize| {
                market
                    .seekers
                    .get(seeker)
                    .is_some_and(|of| of.contains_key(&host))
            };
            list.retain(|seeker, _| has(*seeker));
        }
        Ok(market)
    }

    /// The host of each seeker, if it has one: the best that it has in any matching
    /// that is stable when ties are broken so.
    #[must_use]
    pub fn stable(&self, ties: Ties) -> Vec<Option<usize>> {
        let order = |list: &List, salt: u64| {
            let key = |other: usize, of: Standing| (of.level, ties.key(other, of, salt), other);
            let keys = list.iter().map(|(&other, &of)| key(other, of));
            keys.collect::<BTreeSet<_>>()
        };
        let mut wishes: Vec<VecDeque<usize>> = Vec::with_capacity(self.seekers.len());
        for list in &self.seekers {
            wishes.push(
                order(list, HOSTS)
                    .into_iter()
                    .map(|(.., host)| host)
                    .collect(),
            );
        }
        let mut kept: Vec<BTreeSet<(usize, u64, usize)>> = vec![BTreeSet::new(); self.hosts.len()];
        let mut hosts: Vec<Option<usize>> = vec![None; self.seekers.len()];
        let mut asking: Vec<usize> = (0..self.seekers.len()).rev().collect();
        while let Some(seeker) = asking.pop() {
            let Some(host) = wishes.get_mut(seeker).and_then(VecDeque::pop_front) else {
                continue; // has asked everybody
            };
            let of = self.hosts.get(host).and_then(|list| list.get(&seeker));
            let (Some(of), Some(kept)) = (of, kept.get_mut(host)) else {
                continue;
            };
            kept.insert((of.level, ties.key(seeker, *of, SEEKERS), seeker));
            let places = self.places.get(host).copied().unwrap_or(0);
            let turned_away = if kept.len() > places {
                kept.pop_last()
            } else {
                None
            };
            let turned_away = turned_away.map(|(.., seeker)| seeker);
            if let Some(of) = hosts.get_mut(seeker) {
                *of = Some(host);
            }
            if let Some(turned_away) = turned_away {
                if let Some(of) = hosts.get_mut(turned_away) {
                    *of = None;
                }
                asking.push(turned_away);
            }
        }
        hosts
    }

    /// Every pair that blocks a matching, seeker by seeker in the order of its
    /// levels; of each, whom the host would let go. None means that it is stable.
    ///
    /// # Errors
    ///
    /// When the matching gives a host more than it has places, or anybody whom
    /// one of the two would not have.
    pub fn blocking(&self, matching: &[Option<usize>]) -> Result<Vec<Blocking>, StableError> {
        if matching.len() != self.seekers.len() {
            return Err(StableError::UnequalLengths);
        }
        // Whom each host has, by level.
        let mut kept: Vec<BTreeSet<(usize, usize)>> = vec![BTreeSet::new(); self.hosts.len()];
        for (seeker, host) in matching.iter().enumerate() {
            let Some(host) = *host else { continue };
            let list = self.hosts.get(host).ok_or(StableError::NoSuchNumber)?;
            let of = list.get(&seeker).ok_or(StableError::NotAcceptable)?;
            if let Some(kept) = kept.get_mut(host) {
                kept.insert((of.level, seeker));
            }
        }
        for (kept, places) in kept.iter().zip(&self.places) {
            if kept.len() > *places {
                return Err(StableError::TooManySeekers);
            }
        }
        let mut found = Vec::new();
        for ((seeker, list), host) in self.seekers.iter().enumerate().zip(matching) {
            let own = host.and_then(|host| list.get(&host)).map(|of| of.level);
            let mut wishes: Vec<(usize, usize)> =
                list.iter().map(|(&host, of)| (of.level, host)).collect();
            wishes.sort_unstable();
            for (level, host) in wishes {
                let better = own.is_none_or(|own| level < own);
                let of = self.hosts.get(host).and_then(|list| list.get(&seeker));
                let (true, Some(of), Some(kept)) = (better, of, kept.get(host)) else {
                    continue;
                };
                let free = self
                    .places
                    .get(host)
                    .is_some_and(|places| kept.len() < *places);
                let last = kept.last().filter(|last| !free && last.0 > of.level);
                if free || last.is_some() {
                    found.push(Blocking {
                        seeker,
                        host,
                        instead_of: last.map(|last| last.1),
                    });
                }
            }
        }
        Ok(found)
    }
}

/// A list of levels, of so many others.
fn read(levels: &[Vec<usize>], others: usize) -> Result<List, StableError> {
    let mut list = List::new();
    for (level, names) in levels.iter().enumerate() {
        for &other in names {
            let named = list.len();
            if other >= others {
                return Err(StableError::NoSuchNumber);
            }
            if list.insert(other, Standing { level, named }).is_some() {
                return Err(StableError::NamedTwice);
            }
        }
    }
    Ok(list)
}

/// What tells the lots of seekers from those of hosts.
const SEEKERS: u64 = 1;
const HOSTS: u64 = 2;

impl Ties {
    /// What orders those on one level, the least first.
    fn key(self, other: usize, of: Standing, side: u64) -> u64 {
        match self {
            Self::InOrder => of.named as u64,
            Self::ByNumber => other as u64,
            Self::ByLot { seed } => mix(mix(seed ^ side) ^ mix(other as u64)),
        }
    }
}

/// The finaliser of `SplitMix64` (Steele, Lea & Flood 2014).
fn mix(mut z: u64) -> u64 {
    z = z.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    type Lists = Vec<Vec<Vec<usize>>>;

    /// Lists of some of `others`, in any order, with ties or without.
    fn lists(count: usize, others: usize, ties: bool) -> impl Strategy<Value = Lists> {
        let order = Just((0..others).collect::<Vec<_>>()).prop_shuffle();
        let level = if ties { 0..3_usize } else { 0..1 };
        let list = (order, vec((0..4_usize, level), others)).prop_map(|(order, marks)| {
            let mut list: Vec<Vec<usize>> = Vec::new();
            for (other, (named, tied)) in order.into_iter().zip(marks) {
                match list.last_mut() {
                    _ if named == 0 => {}
                    Some(level) if tied > 0 => level.push(other),
                    _ => list.push(vec![other]),
                }
            }
            list
        });
        vec(list, count)
    }

    fn market(ties: bool) -> impl Strategy<Value = (Lists, Lists, Vec<u32>)> {
        (0..6_usize, 0..5_usize).prop_flat_map(move |(seekers, hosts)| {
            (
                lists(seekers, hosts, ties),
                lists(hosts, seekers, ties),
                vec(0..3_u32, hosts),
            )
        })
    }

    /// Every matching that nothing blocks.
    fn all_stable(market: &Market) -> Vec<Vec<Option<usize>>> {
        let mut all = vec![Vec::new()];
        for _ in &market.seekers {
            let next = all.into_iter().flat_map(|matching| {
                let hosts = (0..market.hosts.len()).map(Some).chain([None]);
                hosts.map(move |host| [matching.clone(), vec![host]].concat())
            });
            all = next.collect();
        }
        all.retain(|matching| market.blocking(matching) == Ok(Vec::new()));
        all
    }

    proptest! {
        #[test]
        fn nothing_blocks_what_is_stable((seekers, hosts, places) in market(true), seed: u64) {
            let market = Market::new(&seekers, &hosts, &places).unwrap();
            for ties in [Ties::InOrder, Ties::ByNumber, Ties::ByLot { seed }] {
                let matching = market.stable(ties);
                prop_assert_eq!(market.blocking(&matching), Ok(Vec::new()));
            }
        }

        #[test]
        fn no_seeker_is_better_off_in_another_stable_matching(
            (seekers, hosts, places) in market(false)
        ) {
            let market = Market::new(&seekers, &hosts, &places).unwrap();
            let best = market.stable(Ties::InOrder);
            let all = all_stable(&market);
            prop_assert!(all.contains(&best));
            for (seeker, host) in best.iter().enumerate() {
                let level = |host: Option<usize>| match host {
                    Some(host) => market.seekers[seeker][&host].level,
                    None => usize::MAX,
                };
                for other in &all {
                    prop_assert!(level(*host) <= level(other[seeker]));
                    prop_assert_eq!(host.is_some(), other[seeker].is_some());
                }
            }
        }

        #[test]
        fn a_pair_blocks_if_both_would_rather((seekers, hosts, places) in market(true)) {
            let market = Market::new(&seekers, &hosts, &places).unwrap();
            let nobody = vec![None; seekers.len()];
            let blocking = market.blocking(&nobody).unwrap();
            // Where nobody has anything, all who would have each other block.
            let pairs = market.seekers.iter().enumerate();
            let pairs = pairs.flat_map(|(seeker, list)| list.keys().map(move |host| (seeker, *host)));
            let pairs: BTreeSet<_> = pairs.filter(|(_, host)| places[*host] > 0).collect();
            let found: BTreeSet<_> = blocking.iter().map(|pair| (pair.seeker, pair.host)).collect();
            prop_assert_eq!(pairs, found);
            prop_assert!(blocking.iter().all(|pair| pair.instead_of.is_none()));
        }
    }

    #[test]
    fn ties_are_broken_as_declared() {
        let seekers = vec![vec![vec![0]]; 3];
        let market = Market::new(&seekers, &[vec![vec![2, 0, 1]]], &[1]).unwrap();
        let first = |ties| market.stable(ties).iter().position(Option::is_some);
        assert_eq!(first(Ties::InOrder), Some(2));
        assert_eq!(first(Ties::ByNumber), Some(0));
        let drawn: BTreeSet<_> = (0..32).map(|seed| first(Ties::ByLot { seed })).collect();
        assert_eq!(drawn.len(), 3);
    }

    #[test]
    fn what_means_nothing_is_refused() {
        let one = |list: Vec<Vec<usize>>| Market::new(&[list], &[vec![vec![0]]], &[1]).err();
        assert_eq!(one(vec![vec![1]]), Some(StableError::NoSuchNumber));
        assert_eq!(one(vec![vec![0], vec![0]]), Some(StableError::NamedTwice));
        assert!(Market::new(&[], &[], &[1]).is_err());
        let lists = vec![vec![vec![0]]; 2];
        let market = Market::new(&lists, &[vec![vec![0, 1]]], &[1]).unwrap();
        let fault = |matching: &[Option<usize>]| market.blocking(matching).err();
        assert_eq!(
            fault(&[Some(0), Some(0)]),
            Some(StableError::TooManySeekers)
        );
        assert_eq!(fault(&[Some(0)]), Some(StableError::UnequalLengths));
        assert_eq!(fault(&[Some(7), None]), Some(StableError::NoSuchNumber));
        let shy = Market::new(&lists, &[vec![vec![0]]], &[1]).unwrap();
        assert_eq!(
            shy.blocking(&[None, Some(0)]),
            Err(StableError::NotAcceptable)
        );
    }
}
