//! One score: how many answered, what they chose, and what is read from that.

use serde::{Deserialize, Serialize};

use super::band::{Reach, band};
use super::figures::Reader;
use super::node::Branch;
use super::options::Parts;
use super::sheet::{Sheet, onto};
use crate::cell::{Cell, NotApplicableReason};
use crate::framework::{Framework, Scale};
use crate::id::{BandId, ScaleId};
use crate::stats::means;

/// What is known about one node of one unit.
///
/// `mean` and `band` follow the declared order. Everything from `median` to
/// `agreement` is read from `counts`, in which every rating counts alike; on
/// mixed scales there are no such figures. Figures are values of `scale`,
/// except shares, consensus and agreement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Score {
    /// The scale that the figures are on: that of the statements if they share
    /// one, else the framework's default.
    pub scale: ScaleId,
    /// How many schools the roster has in the unit in this round.
    pub members: u64,
    /// How many schools gave a rating here.
    pub schools: u64,
    /// How many people responded, to whatever; one who answers in two
    /// partnerships counts in both.
    pub respondents: u64,
    /// How many ratings they could have given here.
    pub possible: u64,
    /// How many they gave.
    pub answered: u64,
    /// How many they left out.
    pub missing: u64,
    /// How often each point was chosen, lowest first.
    pub counts: Cell<Vec<u64>>,
    /// The score: the mean, or the median of means if that is the declared centre.
    pub mean: Cell<f64>,
    /// The band of the score.
    pub band: Cell<BandId>,
    /// The median: halfway between the middle two if they are even.
    pub median: Cell<f64>,
    /// The median with the answers of each point spread evenly around it.
    pub interpolated_median: Cell<f64>,
    /// The first quartile, by the same rule as the median (Hyndman & Fan, type 2).
    pub lower_quartile: Cell<f64>,
    /// The third quartile, likewise.
    pub upper_quartile: Cell<f64>,
    /// The share of ratings at the scale's threshold or above.
    pub share_at_threshold: Cell<f64>,
    /// The sample standard deviation of the ratings.
    #[cfg_attr(feature = "schema", schemars(title = "Standard deviation"))]
    pub sd: Cell<f64>,
    /// Consensus (Tastle & Wierman 2007): 0 if half are at each end, 1 if unanimous.
    pub consensus: Cell<f64>,
    /// Agreement (van der Eijk 2001): -1 if half are at each end, 0 if spread
    /// evenly, 1 if unanimous.
    pub agreement: Cell<f64>,
    /// How the scores differ that this one is over; none for a school.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub between: Option<Box<Between>>,
}

/// How the scores of schools differ within a partnership, or those of
/// partnerships or schools within a hub; each counts alike.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Between {
    /// Whose scores they are.
    pub of: Parts,
    /// How many there are.
    #[cfg_attr(feature = "schema", schemars(title = "Number"))]
    pub n: u64,
    /// Their mean.
    pub mean: Cell<f64>,
    /// Their sample standard deviation.
    #[cfg_attr(feature = "schema", schemars(title = "Standard deviation"))]
    pub sd: Cell<f64>,
    /// The lowest.
    pub min: Cell<f64>,
    /// The highest.
    pub max: Cell<f64>,
}

impl Score {
    /// The score on the framework's default scale: as far up from its lowest
    /// point.
    pub(crate) fn on_default_scale(&self, framework: &Framework) -> Cell<f64> {
        let scale = framework.scale(&self.scale);
        match (scale, framework.scale(&framework.default_scale)) {
            (Some(from), Some(to)) => self.mean.map(|mean| onto(mean, from, to)),
            _ => Cell::Unavailable,
        }
    }
}

/// A unit whose scores are read.
pub(super) struct Held<'a> {
    pub(super) sheet: &'a Sheet,
    /// Its schools that answered, each as often as it is in a partnership;
    /// the same ones side by side.
    pub(super) schools: &'a [(u32, &'a Sheet)],
    /// How many schools the roster has in it.
    pub(super) members: u64,
    /// What its scores are over, and the sheets of those; none for a school.
    pub(super) parts: Option<(Parts, Vec<&'a Sheet>)>,
}

impl Held<'_> {
    /// The score at the node of that index.
    pub(super) fn score<'f>(
        &self,
        index: usize,
        branch: &Branch<'f>,
        reader: &mut Reader<'f>,
    ) -> Score {
        let (sheet, scale) = (self.sheet, branch.scale);
        let (answered, possible) = (sheet.answered(index), sheet.possible(branch));
        let counts = if branch.mixed {
            Cell::not_applicable(NotApplicableReason::MixedScales)
        } else {
            Cell::of(sheet.counts(index, scale))
        };
        let figures = reader.read(counts, scale);
        let parts = self.parts.as_ref().map(|(of, parts)| {
            let scores = parts.iter().filter_map(|part| part.value(index).ok());
            (*of, scores.collect::<Vec<f64>>())
        });
        let mean = Cell::from(sheet.value(index));
        let reach = match &parts {
            Some((_, scores)) => Reach::Scores(scores),
            None => Reach::Ratings(counts),
        };
        Score {
            scale: scale.id.clone(),
            members: self.members,
            schools: self.schools(index),
            respondents: sheet.respondents,
            possible,
            answered,
            missing: possible.saturating_sub(answered),
            counts: counts.map(<[u64]>::to_vec),
            mean,
            band: mean.and_then(|score| band(score, reach, scale)),
            median: figures.median,
            interpolated_median: figures.interpolated_median,
            lower_quartile: figures.lower_quartile,
            upper_quartile: figures.upper_quartile,
            share_at_threshold: figures.share_at_threshold,
            sd: figures.sd,
            consensus: figures.consensus,
            agreement: figures.agreement,
            between: parts.map(|(of, scores)| Box::new(Between::new(of, &scores))),
        }
    }

    /// How many different schools gave a rating.
    fn schools(&self, index: usize) -> u64 {
        let rated = self
            .schools
            .iter()
            .filter(|(_, sheet)| sheet.answered(index) > 0);
        let (mut schools, mut last) = (0, None);
        for (school, _) in rated {
            schools += u64::from(last.replace(school) != Some(school));
        }
        schools
    }
}

impl Between {
    fn new(of: Parts, scores: &[f64]) -> Self {
        let range = means::range(scores);
        Self {
            of,
            n: scores.len() as u64,
            mean: means::mean(scores).into(),
            sd: means::standard_deviation(scores).into(),
            min: range.map(|(min, _)| min).into(),
            max: range.map(|(_, max)| max).into(),
        }
    }
}

/// The position of the threshold, from 1.
pub(crate) fn threshold(scale: &Scale) -> usize {
    let mut points = scale.points.iter();
    let below = points.position(|point| point.value >= scale.threshold);
    below.unwrap_or(scale.points.len()) + 1
}

/// The value of a scale at a position, which may lie between two points.
pub(super) fn at(position: f64, scale: &Scale) -> f64 {
    position + (f64::from(scale.minimum()) - 1.0)
}
