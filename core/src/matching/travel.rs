//! How far schools lie apart.

use std::collections::BTreeMap;

use crate::cell::Cell;
use crate::roster::Place;

/// The mean radius of the earth, in metres (IUGG).
const RADIUS: f64 = 6_371_008.8;

/// Where schools lie, by their numbers, and how long the way takes.
pub(super) struct Map {
    places: Vec<Option<Place>>,
    travel: BTreeMap<(usize, usize), u32>,
}

impl Map {
    pub(super) fn of(places: Vec<Option<Place>>, travel: BTreeMap<(usize, usize), u32>) -> Self {
        Self { places, travel }
    }

    /// Kilometres along a great circle, to the metre; none if a place is not known.
    pub(super) fn km(&self, (a, b): (usize, usize)) -> Option<f64> {
        let place = |school: usize| self.places.get(school).copied().flatten();
        Some(metres(place(a)?, place(b)?) / 1000.0)
    }

    /// Minutes by the table of travel times, of a pair in order.
    pub(super) fn minutes(&self, pair: (usize, usize)) -> Option<u32> {
        self.travel.get(&pair).copied()
    }

    /// The same as figures.
    pub(super) fn km_cell(&self, pair: (usize, usize)) -> Cell<f64> {
        self.km(pair).map_or(Cell::Unavailable, Cell::of)
    }

    pub(super) fn minutes_cell(&self, pair: (usize, usize)) -> Cell<u32> {
        self.minutes(pair).map_or(Cell::Unavailable, Cell::of)
    }

    /// What the tier of distance counts: minutes if there is a table, kilometres
    /// if not; beyond everything if it is not known.
    pub(super) fn far(&self, pair: (usize, usize)) -> f64 {
        let far = if self.travel.is_empty() {
            self.km(pair)
        } else {
            self.minutes(pair).map(f64::from)
        };
        far.unwrap_or(f64::INFINITY)
    }
}

/// The length of the great circle between two places, in whole metres: the
/// haversine formula (Sinnott 1984), which keeps its digits at short distances.
fn metres(a: Place, b: Place) -> f64 {
    let [north, other, east] = [a.latitude, b.latitude, b.longitude - a.longitude]
        .map(|degrees| degrees * std::f64::consts::PI / 180.0);
    let [up, across] = [other - north, east].map(|angle| {
        let sine = libm::sin(angle / 2.0);
        sine * sine
    });
    let chord = up + libm::cos(north) * libm::cos(other) * across;
    (2.0 * RADIUS * libm::asin(chord.sqrt().min(1.0)) + 0.5).floor()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(a: (f64, f64), b: (f64, f64)) -> f64 {
        let place = |(latitude, longitude)| Place {
            latitude,
            longitude,
        };
        metres(place(a), place(b))
    }

    #[test]
    fn distances_are_those_of_a_sphere() {
        // A degree of a great circle of that radius is 111,195.08 m.
        assert!((between((0.0, 0.0), (1.0, 0.0)) - 111_195.0).abs() < 0.5);
        assert!((between((0.0, 179.5), (0.0, -179.5)) - 111_195.0).abs() < 0.5);
        // Half way round, by any way.
        assert!((between((90.0, 0.0), (-90.0, 77.0)) - 20_015_114.0).abs() < 1.0);
        assert!(between((53.0, -1.5), (53.0, -1.5)) < 0.5);
        // The spherical law of cosines, which is as good over such a distance.
        let (london, cardiff) = ((51.5074, -0.1278), (51.4816, -3.1791));
        let cosines = |a: (f64, f64), b: (f64, f64)| {
            let r = |d: f64| d.to_radians();
            let cos =
                r(a.0).sin() * r(b.0).sin() + r(a.0).cos() * r(b.0).cos() * r(b.1 - a.1).cos();
            RADIUS * cos.acos()
        };
        assert!((between(london, cardiff) - cosines(london, cardiff)).abs() < 2.0);
    }

    #[test]
    fn what_is_not_known_is_beyond_everything() {
        let here = Some(Place {
            latitude: 53.0,
            longitude: -1.5,
        });
        let map = Map::of(vec![here, None, here], BTreeMap::new());
        assert_eq!((map.km((0, 1)), map.far((0, 1))), (None, f64::INFINITY));
        assert!(map.far((0, 2)) < 1e-9);
        let map = Map::of(vec![here, None, here], BTreeMap::from([((0, 1), 25)]));
        assert_eq!(map.minutes((0, 1)), Some(25));
        assert_eq!((map.far((0, 1)), map.far((0, 2))), (25.0, f64::INFINITY));
    }
}
