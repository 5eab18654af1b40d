//! Exact flow at least cost: who gets what, and the prices that prove it.
//!
//! Many questions of the form "who gets what" are one: goods move along **arcs**
//! between **nodes**, each arc has a capacity and a cost, and sought is the flow
//! that costs least. It has three properties that make it worth the trouble. The
//! optimum is found exactly and fast, among more possibilities than can be
//! counted. Where capacities are whole numbers, so is the flow: nobody is given
//! half a place (Ahuja, Magnanti & Orlin 1993). And it comes with **prices** of
//! nodes that prove it: no arc with room left joins its ends for less than their
//! prices differ by. Whoever doubts an answer checks its prices, and not the
//! program.
//!
//! - [`Network`]: any arcs between any nodes; solved by a network simplex.
//! - [`Margins`]: what would change, exactly, if an arc had to carry one more or
//!   one less, and at what cost.
//! - [`Branching`]: flow under rules that a network cannot say, by branch and
//!   bound.
//! - [`Assignment`]: rows that each take one place in a column; for the many
//!   small or the few huge problems that are no more than that, several times as
//!   fast.
//!
//! Costs are whole numbers, or [`Tiers`] of them, of which a later one counts
//! only where all before are equal. Nothing here knows what flows.

mod assignment;
mod branch;
mod cost;
mod dense;
mod margin;
mod network;
mod simplex;
mod sparse;
#[cfg(test)]
mod tests;

pub use assignment::{Assigned, Assignment};
pub use branch::{Branched, Branching};
pub use cost::{Cost, Tiers};
pub use margin::{Change, Margins};
pub use network::{ArcId, Flow, Network};

/// A problem that cannot be solved as it is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FlowError {
    /// An end is named that is not there.
    #[error("an arc or pair names a node that is not there")]
    NoSuchNode,
    /// Sums of costs would not be exact.
    #[error("costs are so large that their sums would not be exact")]
    TooLarge,
    /// Every flow breaks a rule that has no way out.
    #[error("every flow breaks a rule")]
    NoWayOut,
}

/// Why an answer is not proved to be an optimum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Broken {
    /// It is not an answer to this problem.
    #[error("the answer has other parts than the problem")]
    Shape,
    /// It uses what is not there.
    #[error("a capacity is exceeded")]
    Capacity,
    /// What flows into a node does not flow out.
    #[error("what flows into a node does not flow out")]
    Balance,
    /// There is something better, at these prices.
    #[error("the prices show something better")]
    Price,
    /// It does not come to what it says.
    #[error("the total is not that of its parts")]
    Value,
}
