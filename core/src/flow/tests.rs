//! Optima against every possibility, against one another, and against their own
//! proofs.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

/// An assignment problem: places of columns, and pairs with their worth.
#[derive(Clone, Debug)]
struct Problem {
    rows: usize,
    places: Vec<u32>,
    pairs: Vec<(usize, usize, i64)>,
}

impl Problem {
    fn assignment(&self) -> Assignment {
        Assignment::new(self.rows, &self.places, self.pairs.clone()).unwrap()
    }

    /// The same as a network: round from a node that is source and sink.
    fn network<C: Cost>(&self, cost: impl Fn(i64) -> C) -> Network<C> {
        let mut network = Network::new(1 + self.rows + self.places.len());
        for (column, &places) in self.places.iter().enumerate() {
            network.arc(0, 1 + self.rows + column, places, C::ZERO);
        }
        for &(row, column, value) in &self.pairs {
            network.arc(1 + self.rows + column, 1 + row, 1, cost(value));
        }
        for row in 0..self.rows {
            network.arc(1 + row, 0, 1, C::ZERO);
        }
        network
    }

    /// The best of every possibility, row by row.
    fn best(&self) -> i64 {
        fn from(problem: &Problem, row: usize, places: &mut [u32]) -> i64 {
            if row == problem.rows {
                return 0;
            }
            let mut best = from(problem, row + 1, places);
            for &(_, column, value) in problem.pairs.iter().filter(|pair| pair.0 == row) {
                if places[column] > 0 {
                    places[column] -= 1;
                    best = best.max(value + from(problem, row + 1, places));
                    places[column] += 1;
                }
            }
            best
        }
        from(self, 0, &mut self.places.clone())
    }
}

/// Problems of at most so many rows and columns; values are drawn from few
/// numbers, so that many are equal, and some pairs are worth less than nothing.
fn problem(most: usize, places: u32, value: i64) -> impl Strategy<Value = Problem> {
    (0..=most, 0..=most)
        .prop_flat_map(move |(rows, columns)| {
            let pair = prop::option::weighted(0.7, -1..=value);
            (vec(0..=places, columns), vec(pair, rows * columns))
                .prop_map(move |(places, values)| (rows, places, values))
        })
        .prop_map(|(rows, places, values)| {
            let columns = places.len();
            let pairs = values.into_iter().enumerate();
            let pairs =
                pairs.filter_map(|(index, value)| Some((index / columns, index % columns, value?)));
            Problem {
                rows,
                pairs: pairs.collect(),
                places,
            }
        })
}

/// Networks of any shape, cycles and arcs that pay included.
fn network(nodes: usize, arcs: usize) -> impl Strategy<Value = Network<i64>> {
    (1..=nodes).prop_flat_map(move |nodes| {
        let arc = (0..nodes, 0..nodes, 0..4_u32, -6..7_i64);
        vec(arc, 0..=arcs).prop_map(move |arcs| {
            let mut network = Network::new(nodes);
            for (from, to, capacity, cost) in arcs {
                network.arc(from, to, capacity, cost);
            }
            network
        })
    })
}

/// The least cost among every flow there is.
fn least(network: &Network<i64>) -> i64 {
    fn from(network: &Network<i64>, arc: usize, balances: &mut [i64]) -> Option<i64> {
        let Some(next) = network.arcs.get(arc) else {
            return balances.iter().all(|balance| *balance == 0).then_some(0);
        };
        let mut best = None;
        for flow in 0..=next.capacity {
            balances[next.from] -= flow;
            balances[next.to] += flow;
            if let Some(rest) = from(network, arc + 1, balances) {
                let cost = rest + flow * next.cost;
                best = Some(best.map_or(cost, |best: i64| best.min(cost)));
            }
            balances[next.from] += flow;
            balances[next.to] -= flow;
        }
        best
    }
    from(network, 0, &mut vec![0; network.nodes]).unwrap()
}

fn shuffled<T: Clone + std::fmt::Debug>(items: Vec<T>) -> impl Strategy<Value = (Vec<T>, Vec<T>)> {
    Just(items.clone())
        .prop_shuffle()
        .prop_map(move |other| (items.clone(), other))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn an_assignment_is_worth_as_much_as_the_best_of_all(problem in problem(7, 3, 9)) {
        let found = problem.assignment().solve();
        prop_assert_eq!(problem.assignment().certify(&found), Ok(()));
        prop_assert_eq!(found.value, problem.best());
    }

    #[test]
    fn a_network_gives_the_same_as_an_assignment(problem in problem(24, 4, 40)) {
        let assigned = problem.assignment().solve();
        prop_assert_eq!(problem.assignment().certify(&assigned), Ok(()));
        let network = problem.network(|value| -value);
        let flow = network.solve().unwrap();
        prop_assert_eq!(network.certify(&flow), Ok(()));
        prop_assert_eq!(assigned.value, -flow.cost);
    }

    #[test]
    fn a_dense_assignment_is_a_sparse_one_with_all_pairs(
        places in vec(0..3_u32, 0..9), values in vec(0..30_i64, 72)
    ) {
        let rows = if places.is_empty() { 0 } else { values.len() / places.len() };
        let value = |row: usize, column: usize| values[row * places.len() + column];
        let dense = Assignment::dense(rows, &places, value).unwrap();
        let pairs = (0..rows).flat_map(|row| (0..places.len()).map(move |column| (row, column)));
        let pairs = pairs.map(|(row, column)| (row, column, value(row, column)));
        let sparse = Assignment::new(rows, &places, pairs).unwrap();
        prop_assert_eq!(dense.certify(&dense.solve()), Ok(()));
        prop_assert_eq!(dense.solve().value, sparse.solve().value);
    }

    #[test]
    fn large_worths_are_assigned_as_small_ones_are(
        places in vec(0..3_u32, 1..40), values in vec(-9..30_i64, 160)
    ) {
        let rows = values.len() / places.len();
        let solved = |times: i64| {
            let value = |row: usize, column: usize| times * values[row * places.len() + column];
            let problem = Assignment::dense(rows, &places, value).unwrap();
            let found = problem.solve();
            assert_eq!(problem.certify(&found), Ok(()));
            found
        };
        let (small, large) = (solved(1), solved(1 << 40));
        prop_assert_eq!(small.columns, large.columns);
        let times = |numbers: &[i64]| numbers.iter().map(|n| n << 40).collect::<Vec<_>>();
        prop_assert_eq!(times(&small.prices), large.prices);
        prop_assert_eq!(times(&small.gains), large.gains);
    }

    #[test]
    fn the_order_of_pairs_changes_nothing(
        (problem, pairs) in problem(12, 2, 3).prop_flat_map(|problem| {
            let pairs = Just(problem.pairs.clone()).prop_shuffle();
            (Just(problem), pairs)
        })
    ) {
        let other = Problem { pairs, ..problem.clone() };
        prop_assert_eq!(problem.assignment().solve(), other.assignment().solve());
    }

    #[test]
    fn a_network_costs_the_least_of_all_flows(network in network(5, 7)) {
        let flow = network.solve().unwrap();
        prop_assert_eq!(network.certify(&flow), Ok(()));
        prop_assert_eq!(flow.cost, least(&network));
    }

    #[test]
    fn a_larger_network_is_proved_by_its_prices(network in network(40, 300)) {
        let flow = network.solve().unwrap();
        prop_assert_eq!(network.certify(&flow), Ok(()));
    }

    #[test]
    fn the_order_of_arcs_changes_no_cost(
        (one, other) in vec((0..9_usize, 0..9_usize, 0..4_u32, -6..7_i64), 0..60)
            .prop_flat_map(shuffled)
    ) {
        let cost = |arcs: Vec<(usize, usize, u32, i64)>| {
            let mut network = Network::new(9);
            for (from, to, capacity, cost) in arcs {
                network.arc(from, to, capacity, cost);
            }
            network.solve().unwrap().cost
        };
        prop_assert_eq!(cost(one), cost(other));
    }

    #[test]
    fn a_tier_counts_only_where_those_before_are_equal(problem in problem(8, 2, 30)) {
        // Tens first, then ones: with tiers, and with weights that say the same.
        let network = problem.network(|value| Tiers([-(value / 10), -(value % 10)]));
        let flow = network.solve().unwrap();
        prop_assert_eq!(network.certify(&flow), Ok(()));
        let weighed = problem.network(|value| -(value / 10 * 1_000 + value % 10));
        let Tiers([tens, ones]) = flow.cost;
        prop_assert_eq!(tens * 1_000 + ones, weighed.solve().unwrap().cost);
    }

    #[test]
    fn margins_are_what_solving_again_would_find(network in network(7, 16), at in 0..16_usize) {
        const FORCE: i64 = 1_000;
        prop_assume!(at < network.arcs.len());
        let (arc, flow) = (ArcId(at), network.solve().unwrap());
        let mut margins = Margins::new(&network, &flow);
        let (more, less) = (margins.one_more(arc), margins.one_less(arc));

        let mut forced = network.clone();
        forced.arcs[at].capacity = flow.flows[at] + 1;
        forced.arcs[at].cost -= FORCE;
        let solved = forced.solve().unwrap();
        let carried = solved.flows[at];
        if let Some(more) = more {
            prop_assert_eq!(more.cost, solved.cost + carried * FORCE - flow.cost);
            let changed = more.arcs.iter().map(|(arc, by)| network.arcs[arc.0].cost * by);
            prop_assert_eq!(changed.sum::<i64>(), more.cost);
        } else {
            prop_assert_eq!(carried, flow.flows[at]);
        }

        let mut fewer = network.clone();
        fewer.arcs[at].capacity = flow.flows[at] - 1;
        if let Some(less) = less {
            prop_assert_eq!(less.cost, fewer.solve().unwrap().cost - flow.cost);
            let changed = less.arcs.iter().map(|(arc, by)| network.arcs[arc.0].cost * by);
            prop_assert_eq!(changed.sum::<i64>(), less.cost);
        } else {
            prop_assert_eq!(flow.flows[at], 0);
        }
    }

    #[test]
    fn branching_finds_the_best_that_breaks_no_rule(
        problem in problem(5, 2, 9), forbidden in vec((0..25_usize, 0..25_usize), 0..8)
    ) {
        // Of the two pairs of each rule, only one may be made.
        let pairs = problem.pairs.len();
        let rules: Vec<_> = forbidden.into_iter().filter(|(a, b)| a.max(b) < &pairs && a != b).collect();
        let network = problem.network(|value| -value);
        let arc = |pair: usize| ArcId(problem.places.len() + pair);
        let broken = |flow: &Flow<i64>| {
            let both = |(a, b): &&(usize, usize)| flow.on(arc(*a)) + flow.on(arc(*b)) > 1;
            rules.iter().find(both).map(|&(a, b)| vec![vec![arc(a)], vec![arc(b)]])
        };
        let found = Branching::new(10_000).solve(&network, broken).unwrap();
        prop_assert_eq!(found.bound, found.flow.cost);
        let mut best = 0;
        for closed in 0..1_u32 << rules.len() {
            let closes = |pair: usize| rules.iter().enumerate().any(|(rule, &(a, b))| {
                pair == if closed >> rule & 1 == 0 { a } else { b }
            });
            let pairs = problem.pairs.iter().enumerate();
            let pairs = pairs.filter(|(pair, _)| !closes(*pair)).map(|(_, pair)| *pair);
            let allowed = Problem { pairs: pairs.collect(), ..problem.clone() };
            best = best.max(allowed.best());
        }
        prop_assert_eq!(-found.flow.cost, best);

        // A search cut short has a flow that keeps the rules, and a bound.
        let short = Branching::new(2).solve(&network, broken).unwrap();
        prop_assert!(broken(&short.flow).is_none());
        prop_assert!(short.bound <= found.flow.cost && found.flow.cost <= short.flow.cost);
        let mut rest = network.clone();
        short.closed.iter().for_each(|arc| rest.close(*arc));
        prop_assert_eq!(rest.certify(&short.flow), Ok(()));
    }
}

#[test]
fn what_is_not_an_optimum_is_not_certified() {
    let mut network = Network::new(2);
    let arc = network.arc(0, 1, 2, -3);
    network.arc(1, 0, 2, 1);
    let flow = network.solve().unwrap();
    assert_eq!((flow.cost, flow.on(arc)), (-4, 2));
    let with = |change: &dyn Fn(&mut Flow<i64>)| {
        let mut other = flow.clone();
        change(&mut other);
        network.certify(&other)
    };
    assert_eq!(with(&|_| ()), Ok(()));
    assert_eq!(with(&|flow| flow.cost = -5), Err(Broken::Value));
    assert_eq!(with(&|flow| flow.flows[0] = 3), Err(Broken::Capacity));
    assert_eq!(with(&|flow| flow.flows = vec![0, 0]), Err(Broken::Price));
    assert_eq!(with(&|flow| flow.prices[0] = 9), Err(Broken::Price));
    assert_eq!(with(&|flow| flow.flows.truncate(1)), Err(Broken::Shape));
    let unbalanced = Flow {
        flows: vec![2, 0],
        prices: vec![0, -3],
        cost: -6,
    };
    let mut open = Network::new(2);
    open.arc(0, 1, 2, -3);
    open.arc(1, 0, 2, 3);
    assert_eq!(open.certify(&unbalanced), Err(Broken::Balance));
}

#[test]
fn nothing_at_all_is_solved() {
    let none: [(usize, usize, i64); 0] = [];
    let nothing = Assignment::new(0, &[], none).unwrap();
    assert_eq!(nothing.solve().value, 0);
    assert_eq!(nothing.certify(&nothing.solve()), Ok(()));
    let empty: Network<i64> = Network::new(0);
    assert_eq!(empty.certify(&empty.solve().unwrap()), Ok(()));
}

#[test]
fn what_cannot_be_solved_exactly_is_refused() {
    let pair = |row, column, value| Assignment::new(1, &[1], [(row, column, value)]).err();
    assert_eq!(pair(0, 0, i64::MAX), Some(FlowError::TooLarge));
    assert_eq!(pair(1, 0, 1), Some(FlowError::NoSuchNode));
    assert_eq!(pair(0, 1, 1), Some(FlowError::NoSuchNode));
    let mut network = Network::new(1);
    network.arc(0, 0, u32::MAX, 1 << 40);
    assert_eq!(network.solve(), Err(FlowError::TooLarge));
    let mut network = Network::new(1);
    network.arc(0, 1, 1, 0);
    assert_eq!(network.solve(), Err(FlowError::NoSuchNode));
    let stuck = |_: &Flow<i64>| Some(Vec::new());
    assert_eq!(
        Branching::new(9).solve(&Network::new(1), stuck),
        Err(FlowError::NoWayOut)
    );
}
