//! How a figure came about, as data.
//!
//! Behind every figure of a [`Score`] stand a rule and inputs. A [`Trace`] names
//! the rule, lists the inputs with how much each counted, and holds the whole
//! score, so that n, missing and counts are at hand. An input is itself a figure
//! of a unit and a node, and can be asked for its own trace, down to the ratings
//! of one statement in one school.
//!
//! ```
//! # let dataset = pedt::doctest::dataset();
//! use pedt::scores::{Node, ScoreUnit};
//! use pedt::trace::{FigureRef, Trace, TraceFigure, TraceRule};
//! use pedt::{Cell, Grain, Rows, ScoreOptions, Scores, Tally};
//!
//! let tally = Tally::of(&dataset, Grain::School, Rows::Submitted);
//! let scores = Scores::of(&tally, &ScoreOptions::default())?;
//! let figure = FigureRef {
//!     round: "2026-autumn".to_owned().try_into()?,
//!     unit: ScoreUnit::Partnership { partnership: "dale".to_owned().try_into()? },
//!     role: None,
//!     level: "partnership".to_owned().try_into()?,
//!     node: Node::Whole,
//!     figure: TraceFigure::Mean,
//! };
//! let trace = Trace::of(&scores, dataset.framework(), dataset.roster(), &figure).unwrap();
//!
//! // The mean of three schools, each with one voice.
//! assert_eq!(trace.rule, TraceRule::MeanOfUnits);
//! let means: Vec<f64> = trace.inputs.iter().filter_map(|input| input.value.value().copied()).collect();
//! assert_eq!(trace.score.mean, Cell::from(pedt::stats::means::mean(&means)));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod inputs;
mod rule;

use serde::{Deserialize, Serialize};

pub use inputs::TraceInput;
pub use rule::TraceRule;

use crate::framework::Framework;
use crate::id::{LevelId, RoleId, RoundId};
use crate::json::{choices, record};
use crate::roster::Roster;
use crate::scores::{Node, Score, ScoreUnit, Scores};
use inputs::Origin;

/// Names one figure among all scores.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FigureRef {
    /// The round.
    pub round: RoundId,
    /// Whose figure it is.
    pub unit: ScoreUnit,
    /// The one role it is of; of all who answered if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<RoleId>,
    /// The level that its statements speak about.
    pub level: LevelId,
    /// What it is about.
    pub node: Node,
    /// Which of the figures of that score.
    pub figure: TraceFigure,
}

record!(FigureRef { round, unit, level, node, figure; role });

choices! {
    /// A figure of a score that can be traced.
    pub enum TraceFigure {
        /// How often each point was chosen.
        Counts = "counts",
        /// The score.
        Mean = "mean",
        /// The band of the score.
        Band = "band",
        /// The median of the ratings.
        Median = "median",
        /// The median with the answers of each point spread evenly around it.
        InterpolatedMedian = "interpolated_median",
        /// The first quartile of the ratings.
        LowerQuartile = "lower_quartile",
        /// The third quartile of the ratings.
        UpperQuartile = "upper_quartile",
        /// The share of ratings at the threshold or above.
        ShareAtThreshold = "share_at_threshold",
        /// The sample standard deviation of the ratings.
        Sd = "sd",
        /// Consensus among the ratings.
        Consensus = "consensus",
        /// Agreement among the ratings.
        Agreement = "agreement",
    }
}

/// How a figure came about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Trace {
    /// The figure.
    pub figure: FigureRef,
    /// How it is made of the inputs.
    pub rule: TraceRule,
    /// Where the figure is defined, if it is not plain arithmetic.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// What it is made of, in the order in which it is added up; none when it is
    /// made of the ratings themselves, which `score` counts.
    pub inputs: Vec<TraceInput>,
    /// The score that the figure belongs to.
    pub score: Score,
}

impl Trace {
    /// How a figure of `scores` came about; none if there is no such score.
    ///
    /// What `scores` does not hold cannot be told: inputs are left out if they
    /// were not selected, and hidden if they are hidden.
    #[must_use]
    pub fn of(
        scores: &Scores,
        framework: &Framework,
        roster: &Roster,
        figure: &FigureRef,
    ) -> Option<Self> {
        let role = figure.role.as_ref().map(RoleId::as_str);
        let unit = scores.unit(figure.round.as_str(), &figure.unit, role)?;
        let score = unit.score(figure.level.as_str(), &figure.node)?;
        let origin = Origin {
            scores,
            framework,
            roster,
            figure,
        };
        let (made_by, inputs) = origin.trace(score)?;
        Some(Self {
            figure: figure.clone(),
            rule: made_by,
            source: figure.figure.source().map(str::to_owned),
            inputs,
            score: score.clone(),
        })
    }
}

impl TraceFigure {
    /// Where the figure is defined, if it is not plain arithmetic.
    #[must_use]
    pub fn source(self) -> Option<&'static str> {
        match self {
            Self::LowerQuartile | Self::UpperQuartile => Some("Hyndman & Fan 1996, type 2"),
            Self::Consensus => Some("Tastle & Wierman 2007"),
            Self::Agreement => Some("van der Eijk 2001"),
            _ => None,
        }
    }
}
