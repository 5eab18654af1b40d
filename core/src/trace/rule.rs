//! The rules by which figures are made.

use super::TraceFigure;
use crate::framework::{BandRule, Scale};
use crate::json::choices;
use crate::scores::{Centre, Node, Order, ScoreOptions};

choices! {
    /// How a figure is made of its inputs.
    pub enum TraceRule {
        /// The counts of the inputs are added up; without inputs, the ratings
        /// are counted.
        Sum = "sum",
        /// The figure is read from the counts of the score.
        ReadFromCounts = "read_from_counts",
        /// The mean of the ratings that the score counts.
        MeanOfRatings = "mean_of_ratings",
        /// The mean of statements, each counting by its weight and by how many
        /// ratings it was given.
        MeanByAnswers = "mean_by_answers",
        /// The mean of the nodes below, each counting by its weight.
        MeanOfNodes = "mean_of_nodes",
        /// The mean of schools or partnerships, each counting by its weight.
        MeanOfUnits = "mean_of_units",
        /// The median of schools or partnerships: the value up to which half of
        /// the weight lies.
        MedianOfUnits = "median_of_units",
        /// The band whose range holds the mean.
        BandOfMean = "band_of_mean",
        /// The highest point that the declared share of inputs has reached;
        /// without inputs, of the ratings that the score counts.
        BandReached = "band_reached",
    }
}

/// What a figure is made of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum MadeOf {
    /// The ratings that its score counts.
    Ratings,
    /// Statements at the far end.
    Statements,
    /// The nodes right below.
    Nodes,
    /// The schools or partnerships that the unit is scored over.
    Units,
    /// The schools whose ratings are counted; in a school, the nodes below.
    Counts,
    /// The mean of the same score.
    Mean,
}

/// The rule of a figure, for a unit that is scored over others or is not.
pub(super) fn rule(
    figure: TraceFigure,
    node: &Node,
    over: bool,
    scale: &Scale,
    options: &ScoreOptions,
) -> (TraceRule, MadeOf) {
    match figure {
        TraceFigure::Counts => (TraceRule::Sum, MadeOf::Counts),
        TraceFigure::Mean => of_mean(node, over, options),
        TraceFigure::Band => match (&scale.bands, over) {
            (BandRule::MeanCuts { .. }, _) => (TraceRule::BandOfMean, MadeOf::Mean),
            (BandRule::ShareReaching { .. }, true) => (TraceRule::BandReached, MadeOf::Units),
            (BandRule::ShareReaching { .. }, false) => (TraceRule::BandReached, MadeOf::Ratings),
        },
        _ => (TraceRule::ReadFromCounts, MadeOf::Counts),
    }
}

fn of_mean(node: &Node, over: bool, options: &ScoreOptions) -> (TraceRule, MadeOf) {
    let statement = matches!(node, Node::Statement { .. });
    let of_units = match options.order {
        Order::SchoolFirst => over,
        Order::StatementFirst => over && statement,
        Order::Pooled => false,
    };
    match (of_units, options.centre) {
        (true, Centre::Mean) => (TraceRule::MeanOfUnits, MadeOf::Units),
        (true, Centre::Median) => (TraceRule::MedianOfUnits, MadeOf::Units),
        (false, _) if statement => (TraceRule::MeanOfRatings, MadeOf::Ratings),
        (false, _) if options.order == Order::Pooled => {
            (TraceRule::MeanByAnswers, MadeOf::Statements)
        }
        (false, _) => (TraceRule::MeanOfNodes, MadeOf::Nodes),
    }
}
