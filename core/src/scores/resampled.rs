//! How much depends on which schools answered: their resamples.

use serde::{Deserialize, Serialize};

use crate::json::choices;
use crate::stats::Undefined;
use crate::stats::resample::{Batch, ResampleOptions, Resamples, Resampling};

/// The fewest schools that are drawn with replacement; with fewer, each is left
/// out in turn.
const FEWEST_DRAWN: usize = 5;

choices! {
    /// How schools are drawn again.
    pub enum ResampleMethod {
        /// With fewer than five schools: all but one, each in turn.
        LeaveOneOut = "leave_one_out",
        /// With five to eight: every way to draw as many with replacement,
        /// each as often as it comes up.
        Enumerated = "enumerated",
        /// With more: drawn at random with replacement, from a seed.
        Drawn = "drawn",
    }
}

/// The resamples that a share of resamples is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Resampled {
    /// How they were made.
    pub method: ResampleMethod,
    /// How many schools were drawn from.
    pub schools: u64,
    /// How many different resamples that gave.
    pub resamples: u64,
    /// The seed, if they were drawn at random.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<u32>,
}

/// The resamples of some number of schools.
pub(crate) struct SchoolResamples {
    schools: usize,
    resamples: Resamples,
    seed: u32,
}

impl SchoolResamples {
    /// The resamples of `schools`: if there are too many to go through, that
    /// many `draws`.
    pub(crate) fn new(schools: usize, draws: u32, seed: u32) -> Result<Self, Undefined> {
        if schools == 1 {
            return Err(Undefined::TooFewAnswers); // nothing is left without it
        }
        let options = ResampleOptions {
            draws,
            seed: seed.into(),
        };
        Ok(Self {
            schools,
            resamples: Resamples::new(schools, &options)?,
            seed,
        })
    }

    /// Hands over all resamples: how often each school is drawn, and with which
    /// weight.
    pub(crate) fn each(&self, mut take: impl FnMut(&Batch)) {
        match self.method() {
            ResampleMethod::LeaveOneOut => {
                let mut batch = Batch::new(self.schools);
                for out in 0..self.schools {
                    let counts = (0..self.schools).map(|school| u32::from(school != out));
                    batch.push(&counts.collect::<Vec<u32>>(), 1, &mut take);
                }
                batch.hand_over(&mut take);
            }
            _ => self.resamples.batches(take),
        }
    }

    /// All weights added up.
    pub(crate) fn total_weight(&self) -> u64 {
        match self.method() {
            ResampleMethod::LeaveOneOut => self.schools as u64,
            _ => self.resamples.total_weight(),
        }
    }

    /// What they are.
    pub(crate) fn described(&self) -> Resampled {
        let method = self.method();
        Resampled {
            method,
            schools: self.schools as u64,
            resamples: match method {
                ResampleMethod::LeaveOneOut => self.schools as u64,
                _ => self.resamples.len(),
            },
            seed: (method == ResampleMethod::Drawn).then_some(self.seed),
        }
    }

    fn method(&self) -> ResampleMethod {
        match self.resamples.resampling() {
            _ if self.schools < FEWEST_DRAWN => ResampleMethod::LeaveOneOut,
            Resampling::Enumerated => ResampleMethod::Enumerated,
            Resampling::Drawn { .. } => ResampleMethod::Drawn,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn collected(schools: usize) -> (Resampled, Vec<(Vec<u32>, u64)>) {
        let resamples = SchoolResamples::new(schools, 50, 7).unwrap();
        let mut all = Vec::new();
        resamples.each(|batch| {
            all.extend(
                batch
                    .each()
                    .map(|(counts, weight)| (counts.to_vec(), weight)),
            );
        });
        let weights: u64 = all.iter().map(|(_, weight)| weight).sum();
        assert_eq!(weights, resamples.total_weight());
        (resamples.described(), all)
    }

    #[test]
    fn few_schools_are_left_out_in_turn() {
        let (described, all) = collected(3);
        assert_eq!(
            all,
            [(vec![0, 1, 1], 1), (vec![1, 0, 1], 1), (vec![1, 1, 0], 1)]
        );
        assert_eq!(described.method, ResampleMethod::LeaveOneOut);
        assert_eq!(
            (described.schools, described.resamples, described.seed),
            (3, 3, None)
        );
    }

    #[test]
    fn more_are_drawn_with_replacement() {
        let (described, all) = collected(5);
        assert_eq!(described.method, ResampleMethod::Enumerated);
        assert_eq!((described.resamples, all.len()), (126, 126));
        let (described, all) = collected(9);
        assert_eq!(described.method, ResampleMethod::Drawn);
        assert_eq!(
            (described.resamples, described.seed, all.len()),
            (50, Some(7), 50)
        );
    }

    #[test]
    fn without_schools_or_with_one_there_are_none() {
        let reason = |schools| SchoolResamples::new(schools, 50, 7).err();
        assert_eq!(reason(0), Some(Undefined::NoAnswers));
        assert_eq!(reason(1), Some(Undefined::TooFewAnswers));
    }
}
