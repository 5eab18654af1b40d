//! How far the schools of a partnership lie apart.

use serde::{Deserialize, Serialize};

use super::options::GapOptions;
use crate::cell::{Cell, UndefinedReason};
use crate::id::{LevelId, SchoolId};
use crate::scores::{Basis, Gathered, Members, Node};
use crate::stats::{Undefined, means};

/// With this the median absolute deviation of normal values estimates their
/// standard deviation: 1/Φ⁻¹(3/4).
const NORMAL: f64 = 1.482_602_218_505_602;

/// How far the scores of schools lie apart at one level.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Spread {
    /// The level.
    pub level: LevelId,
    /// The schools.
    pub basis: Basis,
    /// The lowest score.
    pub min: Cell<f64>,
    /// The highest score.
    pub max: Cell<f64>,
    /// The highest minus the lowest.
    pub range: Cell<f64>,
    /// The median of the scores.
    pub median: Cell<f64>,
    /// The median of their distances from the median, times 1.4826, so that
    /// it is on the footing of a standard deviation.
    pub deviation: Cell<f64>,
    /// The schools that lie far from the others, by the rule `outlier`; with
    /// fewer schools than that asks for, nothing is said.
    pub outliers: Cell<Vec<SchoolId>>,
}

/// A school that lies far from the others, and by how much.
pub(super) struct Outlier {
    pub(super) school: usize,
    /// How far from the median.
    pub(super) distance: f64,
    /// How far it must be by the deviations.
    pub(super) limit: f64,
}

impl Spread {
    /// The spread at a level, with its outliers.
    pub(super) fn of(
        members: &Members<'_>,
        level: &LevelId,
        node: &Node,
        options: &GapOptions,
    ) -> (Self, Vec<Outlier>) {
        let scores = members.each(level.as_str(), node);
        let all = Gathered::of(scores.iter().copied());
        let median = all.figure(means::median);
        let deviation = all.figure(deviation);
        let min = all.figure(|values| Ok(means::range(values)?.0));
        let max = all.figure(|values| Ok(means::range(values)?.1));
        let mut outliers = Vec::new();
        let found = median.and_then(|median| {
            deviation.and_then(|deviation| {
                if all.basis.n < options.outlier_min_schools.into() {
                    return Cell::undefined(UndefinedReason::TooFewAnswers);
                }
                let limit = options.outlier_deviations * deviation;
                let mut schools = Vec::new();
                for (index, (member, score)) in members.schools.iter().zip(&scores).enumerate() {
                    let distance = score.value().map_or(0.0, |score| (score - median).abs());
                    if distance > limit + 1e-9 && distance >= options.outlier_distance - 1e-9 {
                        schools.push(member.school.clone());
                        outliers.push(Outlier {
                            school: index,
                            distance,
                            limit,
                        });
                    }
                }
                Cell::of(schools)
            })
        });
        let spread = Self {
            level: level.clone(),
            basis: all.basis,
            min,
            max,
            range: max.and_then(|max| min.map(|min| max - min)),
            median,
            deviation,
            outliers: found,
        };
        (spread, outliers)
    }
}

/// The median absolute deviation from the median, on the footing of a standard
/// deviation.
fn deviation(values: &[f64]) -> Result<f64, Undefined> {
    let median = means::median(values)?;
    let distances: Vec<f64> = values.iter().map(|value| (value - median).abs()).collect();
    Ok(NORMAL * means::median(&distances)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deviation_matches_scipy() {
        // SciPy 1.17: stats.median_abs_deviation(x, scale="normal").
        let found = deviation(&[3.2, 2.75, 3.9, 1.1, 2.0, 2.6]).unwrap();
        assert!((found - 0.889_561_331_103_361_2).abs() < 1e-12, "{found}");
        assert_eq!(deviation(&[3.0, 3.0, 3.0, 1.0]), Ok(0.0));
        assert_eq!(deviation(&[]), Err(Undefined::NoAnswers));
    }
}
