//! What would change if an arc carried one more, or one less.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::cost::Cost;
use super::network::{ArcId, Flow, Network};

/// Asks an optimum what it would cost to have it otherwise.
///
/// Prices say what one more would be worth; but where several sets of prices
/// prove the same optimum they need not agree, and they do not say who would gain
/// or lose. A margin is found by the cheapest way round through what is left of
/// capacities, so it is exact, and names every arc that would change.
///
/// ```
/// use pedt::flow::{Margins, Network};
///
/// // One place, for which two ask; the second gains more by it.
/// let mut network = Network::new(4);
/// let place = network.arc(0, 1, 1, 0);
/// let asks = [2, 3].map(|taker| network.arc(1, taker, 1, 0));
/// network.arc(2, 0, 1, -5);
/// network.arc(3, 0, 1, -7);
/// let flow = network.solve()?;
/// let mut margins = Margins::new(&network, &flow);
/// // To serve the first, the second would have to go without: 2 are lost.
/// let instead = margins.one_more(asks[0]).unwrap();
/// assert_eq!((instead.cost, instead.on(asks[1])), (2, -1));
/// // One more place would serve both: 5 are gained.
/// assert_eq!(margins.one_more(place).unwrap().cost, -5);
/// assert_eq!(margins.one_less(place).unwrap().cost, 7);
/// # Ok::<(), pedt::flow::FlowError>(())
/// ```
pub struct Margins<'a, C> {
    network: &'a Network<C>,
    flow: &'a Flow<C>,
    /// Where the steps from each node begin, and where those of the last one end.
    starts: Vec<usize>,
    /// The arcs at each node; forward if they leave it.
    steps: Vec<(usize, bool)>,
    /// What each arc costs at the prices of the optimum.
    reduced: Vec<C>,
    run: u32,
    seen: Vec<u32>,
    far: Vec<C>,
    by: Vec<(usize, bool)>,
    heap: BinaryHeap<Reverse<(C, usize)>>,
}

/// What would change.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change<C> {
    /// What it would cost; less than nothing if the flow would become cheaper,
    /// which only more capacity can do.
    pub cost: C,
    /// The arcs that would carry one more (1) or one less (-1), in the order in
    /// which they lead round, that which was asked for first.
    pub arcs: Vec<(ArcId, i64)>,
}

impl<C> Change<C> {
    /// How much more an arc would carry.
    #[must_use]
    pub fn on(&self, arc: ArcId) -> i64 {
        let found = self.arcs.iter().find(|(changed, _)| *changed == arc);
        found.map_or(0, |(_, change)| *change)
    }
}

#[expect(
    clippy::indexing_slicing,
    reason = "the flow is that of the network, whose arcs lead from and to its nodes"
)]
impl<'a, C: Cost> Margins<'a, C> {
    /// The margins of an optimum: of `flow`, found by solving `network`.
    #[must_use]
    pub fn new(network: &'a Network<C>, flow: &'a Flow<C>) -> Self {
        let nodes = network.nodes;
        let mut starts = vec![0; nodes + 1];
        for arc in &network.arcs {
            starts[arc.from] += 1;
            starts[arc.to] += 1;
        }
        let mut end = 0;
        for start in &mut starts {
            end += std::mem::replace(start, end);
        }
        let mut at = starts.clone();
        let mut steps = vec![(0, false); network.arcs.len() * 2];
        for (index, arc) in network.arcs.iter().enumerate() {
            for (node, forward) in [(arc.from, true), (arc.to, false)] {
                steps[at[node]] = (index, forward);
                at[node] += 1;
            }
        }
        let prices = &flow.prices;
        let reduced = network.arcs.iter();
        let reduced = reduced.map(|arc| arc.cost + prices[arc.from] - prices[arc.to]);
        Self {
            network,
            flow,
            starts,
            steps,
            reduced: reduced.collect(),
            run: 0,
            seen: vec![0; nodes],
            far: vec![C::ZERO; nodes],
            by: vec![(0, false); nodes],
            heap: BinaryHeap::new(),
        }
    }

    /// The cheapest change by which `arc` carries one more, whether or not it has
    /// room; none if there is no such change.
    #[must_use]
    pub fn one_more(&mut self, arc: ArcId) -> Option<Change<C>> {
        let (from, to) = self.network.ends(arc)?;
        let reduced = self.reduced[arc.0];
        let around = self.way(to, from, arc)?;
        Some(self.change((arc, 1), reduced + around, to, from))
    }

    /// The cheapest change by which `arc` carries one less; none if it carries
    /// nothing, or if there is no such change.
    #[must_use]
    pub fn one_less(&mut self, arc: ArcId) -> Option<Change<C>> {
        if self.flow.on(arc) == 0 {
            return None;
        }
        let (from, to) = self.network.ends(arc)?;
        let reduced = self.reduced[arc.0];
        let around = self.way(from, to, arc)?;
        Some(self.change((arc, -1), around - reduced, from, to))
    }

    /// How far it is from one node to another, but for one arc, at reduced costs.
    fn way(&mut self, start: usize, end: usize, but: ArcId) -> Option<C> {
        self.run += 1;
        self.heap.clear();
        self.seen[start] = self.run;
        self.far[start] = C::ZERO;
        self.heap.push(Reverse((C::ZERO, start)));
        while let Some(Reverse((far, node))) = self.heap.pop() {
            if node == end {
                return Some(far);
            }
            if far > self.far[node] {
                continue;
            }
            for step in self.starts[node]..self.starts[node + 1] {
                let (index, forward) = self.steps[step];
                let arc = &self.network.arcs[index];
                let flow = self.flow.flows[index];
                let room = if forward { arc.capacity - flow } else { flow };
                if room == 0 || index == but.0 {
                    continue;
                }
                let (there, cost) = if forward {
                    (arc.to, self.reduced[index])
                } else {
                    (arc.from, -self.reduced[index])
                };
                let far = far + cost;
                if self.seen[there] != self.run || far < self.far[there] {
                    self.seen[there] = self.run;
                    self.far[there] = far;
                    self.by[there] = (index, forward);
                    self.heap.push(Reverse((far, there)));
                }
            }
        }
        None
    }

    /// The change along the way that was just found.
    fn change(&self, asked: (ArcId, i64), cost: C, start: usize, end: usize) -> Change<C> {
        let mut arcs = Vec::new();
        let mut node = end;
        while node != start {
            let (index, forward) = self.by[node];
            let arc = &self.network.arcs[index];
            arcs.push((ArcId(index), if forward { 1 } else { -1 }));
            node = if forward { arc.from } else { arc.to };
        }
        arcs.push(asked);
        arcs.reverse();
        Change { cost, arcs }
    }
}
