//! Arcs between nodes, and the flow that costs least.

use super::cost::{Cost, have_room};
use super::{Broken, FlowError, simplex};

/// Nodes, from 0, and the arcs between them.
///
/// The flow that is sought goes **round**: into every node flows as much as out
/// of it. A source and a sink are one node, then, and what it is worth to serve
/// somebody is an arc that costs less than nothing. No flow at all is always
/// possible, so there is always an optimum.
///
/// ```
/// use pedt::flow::Network;
///
/// // Two makers with two and one to give; two takers, worth 10 each.
/// let mut network = Network::new(5);
/// network.arc(0, 1, 2, 0);
/// network.arc(0, 2, 1, 0);
/// let near = network.arc(1, 3, 1, 1);
/// network.arc(1, 4, 1, 2);
/// network.arc(2, 3, 1, 1);
/// for taker in [3, 4] {
///     network.arc(taker, 0, 1, -10);
/// }
/// let flow = network.solve()?;
/// assert_eq!((flow.cost, flow.on(near)), (-17, 1));
/// assert_eq!(network.certify(&flow), Ok(()));
/// # Ok::<(), pedt::flow::FlowError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Network<C> {
    pub(super) nodes: usize,
    pub(super) arcs: Vec<Arc<C>>,
}

/// One arc of a network, by the order in which it was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArcId(pub(super) usize);

#[derive(Clone, Copy, Debug)]
pub(super) struct Arc<C> {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) capacity: i64,
    pub(super) cost: C,
}

/// A flow that costs least, with the prices that prove it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Flow<C> {
    /// How much flows on each arc, in the order in which they were made.
    pub flows: Vec<i64>,
    /// The price of what flows, at each node: no arc with room left has a cost
    /// below the price at its end less the price at its start, and none that
    /// carries flow has one above.
    pub prices: Vec<C>,
    /// What the flow costs.
    pub cost: C,
}

impl<C: Cost> Network<C> {
    /// A network of so many nodes, without arcs.
    #[must_use]
    pub fn new(nodes: usize) -> Self {
        Self {
            nodes,
            arcs: Vec::new(),
        }
    }

    /// Adds a node.
    pub fn node(&mut self) -> usize {
        self.nodes += 1;
        self.nodes - 1
    }

    /// Adds an arc on which at most `capacity` can flow, each at that cost.
    pub fn arc(&mut self, from: usize, to: usize, capacity: u32, cost: C) -> ArcId {
        self.arcs.push(Arc {
            from,
            to,
            capacity: capacity.into(),
            cost,
        });
        ArcId(self.arcs.len() - 1)
    }

    /// Leaves an arc no capacity.
    pub fn close(&mut self, arc: ArcId) {
        if let Some(arc) = self.arcs.get_mut(arc.0) {
            arc.capacity = 0;
        }
    }

    /// The ends of an arc.
    ///
    /// ```
    /// let mut network = pedt::flow::Network::new(2);
    /// let arc = network.arc(0, 1, 1, 5);
    /// assert_eq!(network.ends(arc), Some((0, 1)));
    /// ```
    #[must_use]
    pub fn ends(&self, arc: ArcId) -> Option<(usize, usize)> {
        self.arcs.get(arc.0).map(|arc| (arc.from, arc.to))
    }

    /// The flow that costs least. Which of several equally good ones is given
    /// depends on the order of arcs; a last tier that tells all apart removes
    /// the choice.
    ///
    /// # Errors
    ///
    /// When an arc names a node that is not there, or sums of costs would not be
    /// exact.
    pub fn solve(&self) -> Result<Flow<C>, FlowError> {
        let known = |arc: &Arc<C>| arc.from < self.nodes && arc.to < self.nodes;
        if !self.arcs.iter().all(known) {
            return Err(FlowError::NoSuchNode);
        }
        let largest = self.arcs.iter().map(|arc| arc.cost.largest()).max();
        let capacities = self.arcs.iter().map(|arc| arc.capacity.unsigned_abs());
        let flow = capacities.fold(self.nodes as u64 + 1, u64::saturating_add);
        if !have_room(largest.unwrap_or(0), flow) {
            return Err(FlowError::TooLarge);
        }
        let (flows, prices) = simplex::solve(self.nodes, &self.arcs);
        let cost = self.cost(&flows);
        Ok(Flow {
            flows,
            prices,
            cost,
        })
    }

    /// Whether a flow is one of this network that costs least, by its prices.
    ///
    /// # Errors
    ///
    /// What is broken.
    pub fn certify(&self, found: &Flow<C>) -> Result<(), Broken> {
        if found.flows.len() != self.arcs.len() || found.prices.len() != self.nodes {
            return Err(Broken::Shape);
        }
        let mut balances = vec![0_i64; self.nodes];
        for (arc, &flow) in self.arcs.iter().zip(&found.flows) {
            if !(0..=arc.capacity).contains(&flow) {
                return Err(Broken::Capacity);
            }
            for (node, flow) in [(arc.from, -flow), (arc.to, flow)] {
                let balance = balances.get_mut(node).ok_or(Broken::Shape)?;
                *balance += flow;
            }
            let price = |node: usize| found.prices.get(node).copied().ok_or(Broken::Shape);
            let reduced = arc.cost + price(arc.from)? - price(arc.to)?;
            if (flow < arc.capacity && reduced < C::ZERO) || (flow > 0 && reduced > C::ZERO) {
                return Err(Broken::Price);
            }
        }
        if balances.iter().any(|balance| *balance != 0) {
            return Err(Broken::Balance);
        }
        if self.cost(&found.flows) != found.cost {
            return Err(Broken::Value);
        }
        Ok(())
    }

    fn cost(&self, flows: &[i64]) -> C {
        let flows = self.arcs.iter().zip(flows).filter(|(_, flow)| **flow != 0);
        flows.fold(C::ZERO, |sum, (arc, &flow)| sum + arc.cost.times(flow))
    }
}

impl<C> Flow<C> {
    /// How much flows on an arc.
    #[must_use]
    pub fn on(&self, arc: ArcId) -> i64 {
        self.flows.get(arc.0).copied().unwrap_or(0)
    }
}
