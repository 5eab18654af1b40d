//! Flow under rules that a network cannot say.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

use super::FlowError;
use super::cost::Cost;
use super::network::{ArcId, Flow, Network};

/// Looks for the cheapest flow that breaks no rule, by branch and bound.
///
/// Some rules are not of a network: that of several arcs only one may be used,
/// for instance. A flow is first sought without them. Where it breaks one, there
/// are several **ways out**, each of them to close some arcs, and any flow that
/// keeps the rule takes at least one of them. Trying them all, the cheapest flow
/// first, ends with the optimum; and if it has to end sooner, the cheapest flow
/// not yet looked into is a **bound**: nothing that keeps the rules is cheaper
/// (Land & Doig 1960).
///
/// ```
/// use pedt::flow::{Branching, Network};
///
/// // Both arcs pay, and only one may be used.
/// let mut network = Network::new(2);
/// let back = network.arc(1, 0, 2, 0);
/// let [a, b] = [-3, -5].map(|cost| network.arc(0, 1, 1, cost));
/// let found = Branching::new(100).solve(&network, |flow| {
///     (flow.on(back) > 1).then(|| vec![vec![a], vec![b]])
/// })?;
/// assert_eq!((found.flow.cost, found.closed, found.bound), (-5, vec![a], -5));
/// # Ok::<(), pedt::flow::FlowError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Branching {
    /// How many flows are looked into before the search ends with a bound.
    limit: usize,
}

/// The cheapest flow that was found to break no rule.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Branched<C> {
    /// The flow; it is an optimum of the network without the arcs closed.
    pub flow: Flow<C>,
    /// The arcs that were closed, in order.
    pub closed: Vec<ArcId>,
    /// What every flow that breaks no rule costs at least: as much as this one,
    /// if the search came to its end.
    pub bound: C,
    /// How many flows were looked into.
    pub solved: usize,
}

/// A flow that breaks a rule, and its ways out; least cost first.
type Open<C> = Reverse<(C, usize)>;

struct Node<C> {
    cost: C,
    closed: Vec<ArcId>,
    ways: Vec<Vec<ArcId>>,
}

impl Branching {
    /// A search that ends with a bound when so many flows have been looked into,
    /// as soon as one has been found that breaks no rule.
    #[must_use]
    pub fn new(limit: usize) -> Self {
        Self { limit }
    }

    /// The cheapest flow of `network` in which `broken` finds no rule broken; it
    /// gives the ways out of the rule it finds, the arcs to close for each.
    ///
    /// # Errors
    ///
    /// When the network cannot be solved, or every flow breaks a rule.
    pub fn solve<C: Cost>(
        self,
        network: &Network<C>,
        broken: impl FnMut(&Flow<C>) -> Option<Vec<Vec<ArcId>>>,
    ) -> Result<Branched<C>, FlowError> {
        let mut search = Search {
            network,
            broken,
            best: None,
            nodes: Vec::new(),
            open: BinaryHeap::new(),
            seen: BTreeSet::new(),
            solved: 0,
        };
        let mut next = search.look(Vec::new())?;
        while let Some(node) = next {
            // Until there is a flow to fall back on, the best way out is followed
            // at once; then always the cheapest flow.
            let child = search.expand(node)?;
            next = match (&search.best, child) {
                (None, Some(child)) => Some(child),
                (Some(_), _) if search.solved >= self.limit => None,
                (None, None) | (Some(_), _) => search.pop(),
            };
        }
        let left = search.open.peek().map(|Reverse((cost, _))| *cost);
        let (flow, closed) = search.best.ok_or(FlowError::NoWayOut)?;
        Ok(Branched {
            bound: left.map_or(flow.cost, |left| left.min(flow.cost)),
            flow,
            closed,
            solved: search.solved,
        })
    }
}

struct Search<'a, C, F> {
    network: &'a Network<C>,
    broken: F,
    best: Option<(Flow<C>, Vec<ArcId>)>,
    nodes: Vec<Node<C>>,
    open: BinaryHeap<Open<C>>,
    seen: BTreeSet<Vec<ArcId>>,
    solved: usize,
}

impl<C: Cost, F: FnMut(&Flow<C>) -> Option<Vec<Vec<ArcId>>>> Search<'_, C, F> {
    /// The open flow that costs least, if it may yet lead to a better one.
    fn pop(&mut self) -> Option<usize> {
        let Reverse((cost, node)) = *self.open.peek()?;
        let best = self.best.as_ref().map(|(flow, _)| flow.cost);
        if best.is_some_and(|best| best <= cost) {
            return None;
        }
        self.open.pop();
        Some(node)
    }

    /// Looks into every way out of a flow; gives the cheapest that is open.
    fn expand(&mut self, node: usize) -> Result<Option<usize>, FlowError> {
        self.open.retain(|Reverse((_, open))| *open != node);
        let Some(node) = self.nodes.get_mut(node) else {
            return Ok(None);
        };
        let (closed, ways) = (node.closed.clone(), std::mem::take(&mut node.ways));
        let mut opened = Vec::new();
        for way in ways {
            let mut closed = closed.clone();
            closed.extend(way);
            closed.sort_unstable();
            closed.dedup();
            opened.extend(self.look(closed)?);
        }
        let cost = |node: &usize| self.nodes.get(*node).map(|node| node.cost);
        Ok(opened.into_iter().min_by_key(cost))
    }

    /// Solves the network without some arcs, and remembers what comes of it; gives
    /// it if it breaks a rule and may lead to something better.
    fn look(&mut self, closed: Vec<ArcId>) -> Result<Option<usize>, FlowError> {
        if !self.seen.insert(closed.clone()) {
            return Ok(None);
        }
        let mut network = self.network.clone();
        for arc in &closed {
            network.close(*arc);
        }
        let flow = network.solve()?;
        self.solved += 1;
        let best = self.best.as_ref().map(|(flow, _)| flow.cost);
        if best.is_some_and(|best| best <= flow.cost) {
            return Ok(None);
        }
        match (self.broken)(&flow) {
            None => {
                self.best = Some((flow, closed));
                Ok(None)
            }
            Some(ways) => {
                let node = self.nodes.len();
                self.open.push(Reverse((flow.cost, node)));
                let cost = flow.cost;
                self.nodes.push(Node { cost, closed, ways });
                Ok(Some(node))
            }
        }
    }
}
