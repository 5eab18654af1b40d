"""Match needs with offers with what one would use in Python instead.

`workload DIR` writes what schools need and offer as `support.csv`. Reading it is
not timed. A problem of a hub is a dense matrix, for SciPy with a column for every
place; one of the country has an arc from each need to its 30 nearest offers.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from ortools.graph.python import min_cost_flow
from scipy.optimize import linear_sum_assignment
from scipy.spatial import cKDTree

from common import Workload

NEAREST = 30
PARTS = 1000  # OR-tools counts in whole numbers
REPEATS = 3


@dataclass(frozen=True)
class Problem:
    """Degrees and places of those who need and those who offer."""

    need: np.ndarray
    needs_at: np.ndarray
    offer: np.ndarray
    offers_at: np.ndarray

    def dense(self) -> np.ndarray:
        apart = self.needs_at[:, None, :] - self.offers_at[None, :, :]
        distance = np.sqrt((apart**2).sum(axis=2))
        return 10 * self.need[:, None] + 3 * self.offer[None, :] - distance / 20

    def nearest(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        distance, offers = cKDTree(self.offers_at).query(self.needs_at, NEAREST)
        needs = np.repeat(np.arange(len(self.need)), NEAREST)
        offers = offers.ravel()
        worth = 10 * self.need[needs] + 3 * self.offer[offers] - distance.ravel() / 20
        return needs, offers, worth


def problems(table: np.ndarray, keys: list[int]) -> Iterator[Problem]:
    for key in np.unique(table[:, keys], axis=0):
        rows = table[(table[:, keys] == key).all(axis=1)]
        needs, offers = rows[rows[:, 2] < 0], rows[rows[:, 2] > 0]
        yield Problem(-needs[:, 2], needs[:, 3:], offers[:, 2], offers[:, 3:])


def scipy_dense(problem: Problem) -> float:
    worth = np.repeat(problem.dense(), problem.offer.astype(int), axis=1)
    rows, columns = linear_sum_assignment(worth, maximize=True)
    return worth[rows, columns].sum()


def flow(problem: Problem, needs: np.ndarray, offers: np.ndarray, worth: np.ndarray) -> float:
    count, offering = len(problem.need), len(problem.offer)
    source, sink = count + offering, count + offering + 1
    graph = min_cost_flow.SimpleMinCostFlow()

    def arcs(tails: object, heads: object, capacity: object, cost: object) -> None:
        columns = np.broadcast_arrays(tails, heads, capacity, cost)
        graph.add_arcs_with_capacity_and_unit_cost(*(np.array(c, dtype=int) for c in columns))

    arcs(needs, count + offers, 1, -np.rint(worth * PARTS))
    arcs(source, np.arange(count), 1, 0)
    arcs(count + np.arange(offering), sink, problem.offer, 0)
    arcs([source], [sink], count, 0)
    graph.set_nodes_supplies(np.array([source, sink]), np.array([count, -count]))
    assert graph.solve() == graph.OPTIMAL
    return -graph.optimal_cost() / PARTS


def ortools_dense(problem: Problem) -> float:
    worth = problem.dense()
    needs, offers = np.indices(worth.shape)
    return flow(problem, needs.ravel(), offers.ravel(), worth.ravel())


def ortools_nearest(problem: Problem) -> float:
    return flow(problem, *problem.nearest())


def main() -> None:
    path = Workload.from_arguments().folder / "support.csv"
    table = np.loadtxt(path, delimiter=",", skiprows=1)
    hubs = list(problems(table, [0, 1]))
    topics = list(problems(table, [1]))

    def report(name: str, of: list[Problem], solve: Callable[[Problem], float]) -> None:
        times = []
        for _ in range(REPEATS):
            start = time.process_time()
            worth = sum(map(solve, of))
            times.append(time.process_time() - start)
        print(f"{name:36}{min(times):8.3f} s, {len(of)} problems, worth {worth:.3f}", flush=True)

    report("SciPy, linear_sum_assignment", hubs, scipy_dense)
    report("OR-tools, min-cost flow, hubs", hubs, ortools_dense)
    report("OR-tools, min-cost flow, country", topics, ortools_nearest)


if __name__ == "__main__":
    main()
