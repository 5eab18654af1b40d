//! The network simplex: from one spanning tree to a better one.
//!
//! An optimum can be had in which the arcs that are neither empty nor full form a
//! tree. The tree sets the prices: an arc in it costs exactly what the prices at
//! its ends differ by. An arc outside that would pay at these prices is taken in,
//! flow is sent round the cycle it closes until an arc there is empty or full,
//! and that one leaves the tree (Dantzig 1951; Ahuja, Magnanti & Orlin 1993,
//! chapter 11).
//!
//! Trees are kept **strongly feasible** (Cunningham 1976): from every node
//! something could be sent to the root. Then no sequence of trees that send
//! nothing can go round for ever. Since an empty flow is a flow here, the first
//! tree is of arcs from every node to a root of its own, which nothing ever
//! leaves, so nothing ever flows on them and what they cost does not matter.
#![expect(
    clippy::indexing_slicing,
    reason = "nodes and arcs were checked, and each list has one entry for each"
)]

use super::cost::Cost;
use super::network::Arc;

const NONE: usize = usize::MAX;

/// The flow on each arc and the price at each node.
pub(super) fn solve<C: Cost>(nodes: usize, arcs: &[Arc<C>]) -> (Vec<i64>, Vec<C>) {
    let mut tree = Tree::new(nodes, arcs);
    while let Some(entering) = tree.entering() {
        tree.pivot(entering);
    }
    tree.prices.truncate(nodes);
    (tree.flows, tree.prices)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Empty,
    InTree,
    Full,
}

/// A spanning tree with the flow that belongs to it.
struct Tree<'a, C> {
    arcs: &'a [Arc<C>],
    flows: Vec<i64>,
    states: Vec<State>,
    prices: Vec<C>,
    /// The node above each node; none above the root.
    above: Vec<usize>,
    /// The arc between a node and the one above it; none if it is one of the
    /// first tree's.
    link: Vec<usize>,
    depth: Vec<usize>,
    /// The nodes below each node, as a list through their neighbours.
    first: Vec<usize>,
    next: Vec<usize>,
    before: Vec<usize>,
    /// Where the search for an arc that pays goes on, and how many are compared.
    at: usize,
    block: usize,
    stack: Vec<usize>,
}

impl<'a, C: Cost> Tree<'a, C> {
    fn new(nodes: usize, arcs: &'a [Arc<C>]) -> Self {
        let root = nodes;
        let mut tree = Self {
            arcs,
            flows: vec![0; arcs.len()],
            states: vec![State::Empty; arcs.len()],
            prices: vec![C::ZERO; nodes + 1],
            above: vec![NONE; nodes + 1],
            link: vec![NONE; nodes + 1],
            depth: vec![0; nodes + 1],
            first: vec![NONE; nodes + 1],
            next: vec![NONE; nodes + 1],
            before: vec![NONE; nodes + 1],
            at: 0,
            block: arcs.len().isqrt() + 10,
            stack: Vec::new(),
        };
        for node in (0..nodes).rev() {
            tree.hang(node, root);
            tree.depth[node] = 1;
        }
        tree
    }

    /// What an arc costs at these prices.
    fn reduced(&self, arc: usize) -> C {
        let Arc { from, to, cost, .. } = self.arcs[arc];
        cost + self.prices[from] - self.prices[to]
    }

    /// The arc that pays most among the next block that has one.
    fn entering(&mut self) -> Option<usize> {
        let (mut best, mut found) = (C::ZERO, None);
        let mut left = self.block;
        for _ in 0..self.arcs.len() {
            let arc = self.at;
            self.at = if arc + 1 == self.arcs.len() {
                0
            } else {
                arc + 1
            };
            let gain = match self.states[arc] {
                State::InTree => C::ZERO,
                State::Empty => self.reduced(arc),
                State::Full => -self.reduced(arc),
            };
            if gain < best && self.arcs[arc].capacity > 0 {
                (best, found) = (gain, Some(arc));
            }
            left -= 1;
            if left == 0 {
                if found.is_some() {
                    break;
                }
                left = self.block;
            }
        }
        found
    }

    /// Takes an arc into the tree, or moves it from empty to full or back.
    fn pivot(&mut self, entering: usize) {
        let Arc {
            from, to, capacity, ..
        } = self.arcs[entering];
        // What is sent goes from `tail` to `head` on the arc that enters.
        let (tail, head) = if self.states[entering] == State::Empty {
            (from, to)
        } else {
            (to, from)
        };
        let join = self.join(tail, head);
        // The last arc round the cycle that is empty or full first, beginning at
        // the top, leaves: that keeps the tree strongly feasible.
        let (mut most, mut leaving, mut at_tail) = (capacity, NONE, false);
        let mut node = tail;
        while node != join {
            let room = self.room(node, false);
            if room < most {
                (most, leaving, at_tail) = (room, node, true);
            }
            node = self.above[node];
        }
        node = head;
        while node != join {
            let room = self.room(node, true);
            if room <= most {
                (most, leaving, at_tail) = (room, node, false);
            }
            node = self.above[node];
        }
        if most > 0 {
            self.send(tail, head, join, most);
            let along = self.states[entering] == State::Empty;
            self.flows[entering] += if along { most } else { -most };
        }
        if leaving == NONE {
            self.states[entering] = match self.states[entering] {
                State::Empty => State::Full,
                _ => State::Empty,
            };
            return;
        }
        let out = self.link[leaving];
        if out != NONE {
            self.states[out] = if self.flows[out] == 0 {
                State::Empty
            } else {
                State::Full
            };
        }
        let (inner, outer) = if at_tail { (tail, head) } else { (head, tail) };
        let shift = if inner == from {
            -self.reduced(entering)
        } else {
            self.reduced(entering)
        };
        self.states[entering] = State::InTree;
        self.rehang(inner, outer, leaving, entering);
        self.update(inner, shift);
    }

    /// The first node above both.
    fn join(&self, mut a: usize, mut b: usize) -> usize {
        while a != b {
            if self.depth[a] >= self.depth[b] {
                a = self.above[a];
            } else {
                b = self.above[b];
            }
        }
        a
    }

    /// How much more can be sent between a node and the one above it.
    fn room(&self, node: usize, up: bool) -> i64 {
        let link = self.link[node];
        if link == NONE {
            // The first tree's arcs lead up and have no end to what they carry.
            return if up { i64::MAX } else { 0 };
        }
        let arc = &self.arcs[link];
        if (arc.from == node) == up {
            arc.capacity - self.flows[link]
        } else {
            self.flows[link]
        }
    }

    /// Sends so much round the cycle, but for the arc that enters.
    fn send(&mut self, tail: usize, head: usize, join: usize, most: i64) {
        for (start, up) in [(tail, false), (head, true)] {
            let mut node = start;
            while node != join {
                // What flows up on a link of the first tree would have to come
                // down on another, and none has room for that.
                let link = self.link[node];
                if link != NONE {
                    let along = (self.arcs[link].from == node) == up;
                    self.flows[link] += if along { most } else { -most };
                }
                node = self.above[node];
            }
        }
    }

    /// Cuts the part below `cut` off and hangs it below `outer`, by `inner`.
    fn rehang(&mut self, inner: usize, outer: usize, cut: usize, entering: usize) {
        let (mut node, mut above, mut link) = (inner, outer, entering);
        loop {
            let (old_above, old_link) = (self.above[node], self.link[node]);
            self.unhang(node);
            self.hang(node, above);
            self.link[node] = link;
            if node == cut {
                return;
            }
            (above, link, node) = (node, old_link, old_above);
        }
    }

    fn hang(&mut self, node: usize, above: usize) {
        let first = self.first[above];
        if first != NONE {
            self.before[first] = node;
        }
        self.next[node] = first;
        self.before[node] = NONE;
        self.first[above] = node;
        self.above[node] = above;
    }

    fn unhang(&mut self, node: usize) {
        let (before, next) = (self.before[node], self.next[node]);
        if before == NONE {
            self.first[self.above[node]] = next;
        } else {
            self.next[before] = next;
        }
        if next != NONE {
            self.before[next] = before;
        }
    }

    /// Sets depths and prices of a part that was hung elsewhere.
    fn update(&mut self, top: usize, shift: C) {
        self.stack.push(top);
        while let Some(node) = self.stack.pop() {
            self.depth[node] = self.depth[self.above[node]] + 1;
            self.prices[node] = self.prices[node] + shift;
            let mut below = self.first[node];
            while below != NONE {
                self.stack.push(below);
                below = self.next[below];
            }
        }
    }
}
