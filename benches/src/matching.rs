//! Needs and offers of 24,000 schools on ten topics, as assignment problems.
//!
//! A problem has rows, which need, and columns, which offer one place or two; a
//! pair of them is worth ten for each degree of need and three for each degree of
//! offer, less a twentieth of the distance. There are small problems in which
//! everybody can be paired with everybody, one for each hub and topic, and large
//! ones in which a need can be met by the 30 nearest offers of the country, one
//! for each topic.
//!
//! ```
//! use pedt_benches::matching;
//!
//! let stances = matching::national();
//! assert_eq!(stances.len(), 240_000);
//! let hubs = matching::by_hub(&stances);
//! assert_eq!(hubs.len(), 1_500);
//! let first = hubs[0].everybody(1_000.0);
//! assert_eq!(first.certify(&first.solve()), Ok(()));
//! ```

use std::collections::BTreeMap;
use std::io::{self, Write};

use pedt::flow::Assignment;

use crate::rng::Rng;

const SEED: u64 = 20_261_123;
const SCHOOLS: usize = 24_000;
const PARTNERSHIPS: u32 = 1_200;
const HUBS: u32 = 150;
const TOPICS: u32 = 10;
/// The side of the square that schools lie in.
const SIDE: f64 = 100.0;
/// How many offers can meet a need in the large problems.
pub const NEAREST: usize = 30;

/// Where a school stands on a topic.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stance {
    /// The hub it belongs to.
    pub hub: u32,
    /// The topic.
    pub topic: u32,
    /// From -2, a high need, to 2, a high offer.
    pub level: i32,
    /// Where it lies.
    pub place: [f64; 2],
}

/// What every school of the country needs and offers, school by school.
#[must_use]
pub fn national() -> Vec<Stance> {
    let stances = (0..SCHOOLS as u64).flat_map(|school| {
        let mut rng = Rng::stream(SEED, school);
        let hub = rng.below(PARTNERSHIPS) % HUBS;
        let place = [0, 1].map(|_| SIDE * (rng.draw() >> 11) as f64 / (1_u64 << 53) as f64);
        (0..TOPICS).map(move |topic| Stance {
            hub,
            topic,
            level: match rng.below(100) {
                0..12 => -2,
                12..34 => -1,
                34..70 => 0,
                70..90 => 1,
                _ => 2,
            },
            place,
        })
    });
    stances.collect()
}

/// Writes stances as CSV.
///
/// # Errors
///
/// When they cannot be written.
pub fn write(stances: &[Stance], mut to: impl Write) -> io::Result<()> {
    writeln!(to, "hub,topic,level,x,y")?;
    for stance in stances {
        let [x, y] = stance.place;
        writeln!(
            to,
            "{},{},{},{x},{y}",
            stance.hub, stance.topic, stance.level
        )?;
    }
    Ok(())
}

/// Reads what [`write`] has written; nothing if that is not what it is.
#[must_use]
pub fn read(text: &str) -> Option<Vec<Stance>> {
    let stances = text.lines().skip(1).map(|line| {
        let mut cells = line.split(',');
        Some(Stance {
            hub: cells.next()?.parse().ok()?,
            topic: cells.next()?.parse().ok()?,
            level: cells.next()?.parse().ok()?,
            place: [cells.next()?.parse().ok()?, cells.next()?.parse().ok()?],
        })
    });
    stances.collect()
}

/// Who needs, and who offers.
#[derive(Clone, Debug, Default)]
pub struct Problem {
    needs: Vec<(f64, [f64; 2])>,
    offers: Vec<(f64, [f64; 2])>,
    places: Vec<u32>,
}

/// The problems of each hub and topic.
#[must_use]
pub fn by_hub(stances: &[Stance]) -> Vec<Problem> {
    problems(stances, |stance| (stance.hub, stance.topic))
}

/// The problems of each topic.
#[must_use]
pub fn by_topic(stances: &[Stance]) -> Vec<Problem> {
    problems(stances, |stance| (0, stance.topic))
}

fn problems(stances: &[Stance], of: impl Fn(&Stance) -> (u32, u32)) -> Vec<Problem> {
    let mut problems: BTreeMap<(u32, u32), Problem> = BTreeMap::new();
    for stance in stances {
        let problem = problems.entry(of(stance)).or_default();
        let degree = f64::from(stance.level.abs());
        if stance.level < 0 {
            problem.needs.push((degree, stance.place));
        } else if stance.level > 0 {
            problem.offers.push((degree, stance.place));
            problem.places.push(stance.level.unsigned_abs());
        }
    }
    problems.into_values().collect()
}

impl Problem {
    /// Everybody can be paired with everybody; worth in so many parts of one.
    ///
    /// # Panics
    ///
    /// Never: worths are small.
    #[must_use]
    pub fn everybody(&self, parts: f64) -> Assignment {
        let value = |need: usize, offer: usize| self.worth(need, offer, parts);
        Assignment::dense(self.needs.len(), &self.places, value).expect("small numbers")
    }

    /// Every need can be met by the nearest offers.
    ///
    /// # Panics
    ///
    /// Never: worths are small.
    #[must_use]
    pub fn nearest(&self, parts: f64) -> Assignment {
        let map = Map::of(&self.offers);
        let mut pairs = Vec::with_capacity(self.needs.len() * NEAREST);
        let mut found = Vec::new();
        for (need, (_, place)) in self.needs.iter().enumerate() {
            map.nearest(*place, &mut found);
            let offers = found.iter().map(|&(_, offer)| offer);
            let start = pairs.len();
            pairs.extend(offers.map(|offer| (need, offer, self.worth(need, offer, parts))));
            pairs[start..].sort_unstable();
        }
        Assignment::new(self.needs.len(), &self.places, pairs).expect("small numbers")
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "worths are small, and none is below 0"
    )]
    fn worth(&self, need: usize, offer: usize, parts: f64) -> i64 {
        let ((need, here), (offer, there)) = (self.needs[need], self.offers[offer]);
        let worth = 10.0 * need + 3.0 * offer - squared(here, there).sqrt() / 20.0;
        (worth * parts + 0.5) as i64
    }
}

fn squared(a: [f64; 2], b: [f64; 2]) -> f64 {
    (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1])
}

/// Offers by the square of the map that they lie in.
struct Map<'a> {
    offers: &'a [(f64, [f64; 2])],
    squares: Vec<Vec<usize>>,
    across: usize,
    side: f64,
}

impl<'a> Map<'a> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "places lie on the map"
    )]
    fn square(&self, along: f64) -> usize {
        ((along / self.side) as usize).min(self.across - 1)
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a root is small and not negative"
    )]
    fn of(offers: &'a [(f64, [f64; 2])]) -> Self {
        let across = (offers.len() as f64 / 8.0).sqrt() as usize + 1;
        let mut map = Self {
            offers,
            squares: vec![Vec::new(); across * across],
            across,
            side: SIDE / across as f64,
        };
        for (offer, (_, [x, y])) in offers.iter().enumerate() {
            let square = map.square(*x) * across + map.square(*y);
            map.squares[square].push(offer);
        }
        map
    }

    /// The offers nearest to a place, with the squares of their distances.
    fn nearest(&self, place: [f64; 2], found: &mut Vec<(f64, usize)>) {
        found.clear();
        let [column, row] = place.map(|along| self.square(along));
        for ring in 0..=self.across {
            let span = |at: usize| at.saturating_sub(ring)..=(at + ring).min(self.across - 1);
            for x in span(column) {
                let edge = x.abs_diff(column) == ring;
                for y in span(row).filter(|y| edge || y.abs_diff(row) == ring) {
                    let offers = self.squares[x * self.across + y].iter();
                    found
                        .extend(offers.map(|&offer| (squared(place, self.offers[offer].1), offer)));
                }
            }
            // Whatever is further out lies at least this far away.
            let seen = ring as f64 * self.side;
            if found.len() >= NEAREST {
                found.select_nth_unstable_by(NEAREST - 1, |a, b| a.0.total_cmp(&b.0));
                if found[NEAREST - 1].0 <= seen * seen {
                    break;
                }
            }
        }
        found.truncate(NEAREST);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let stances = &national()[..2_000];
        let mut text = Vec::new();
        write(stances, &mut text).unwrap();
        assert_eq!(read(&String::from_utf8(text).unwrap()).unwrap(), stances);
    }

    #[test]
    fn the_nearest_are_nearer_than_all_others() {
        let problem = &by_topic(&national())[0];
        let map = Map::of(&problem.offers);
        let mut found = Vec::new();
        for (_, place) in problem.needs.iter().step_by(500) {
            map.nearest(*place, &mut found);
            let offers = problem.offers.iter();
            let mut all: Vec<f64> = offers.map(|(_, there)| squared(*place, *there)).collect();
            all.sort_by(f64::total_cmp);
            let mut distances: Vec<f64> = found.iter().map(|(squared, _)| *squared).collect();
            distances.sort_by(f64::total_cmp);
            assert_eq!(distances, all[..NEAREST]);
        }
    }
}
