"""The best that can be matched, by another solver: HiGHS, as SciPy has it.

Reads a call of ``assign`` and writes down what a match may be and what each aim
counts once more, as a mixed-integer program and without a flow. Aims are solved in
their order, as many at once as whole weights that are exact allow, and each is
held to what it came to while the next are solved.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix

STANCES = ["high_need", "moderate_need", "not_applicable", "moderate_offer", "high_offer"]
MORE_IS_BETTER = {
    *("accepted", "pinned", "high_needs", "needs", "helpers", "suggested_needs"),
    *("least_change", "keep_previous"),
}
TIERS = [
    *("least_change", "offer_strength", "same_partnership", "distance", "load_spread"),
    *("reciprocity", "avoid_previous"),
]
AGES = {
    "nursery": {0},
    "primary": {1},
    "middle": {1, 2},
    "all_through": {1, 2},
    "secondary": {2},
    "post_16": {3},
}
# The largest sum that is left to the solver as one number: its tolerances are 1e-6.
LARGEST = 1_000_000

Terms = dict[int, float]


class Side(NamedTuple):
    """A need or an offer: of how many helpers, or how many places."""

    topic: str
    school: str
    stance: str
    most: int


class Pair(NamedTuple):
    """A need and an offer that may be matched, by their numbers."""

    need: int
    offer: int
    decided: str | None


def pair_of(of: Mapping[str, Any]) -> tuple[str, str, str]:
    """A match as rules name it."""
    return of["topic"], of["from"], of["to"]


class Problem:
    """A call, read; ``suggested`` is what counts if the rules allow it."""

    def __init__(self, call: Mapping[str, Any], suggested: Iterable[Mapping[str, Any]]) -> None:
        self.roster, self.rules = call["roster"], call.get("rules", {})
        self.schools = {school["id"]: school for school in self.roster["schools"]}
        rounds = [each["id"] for each in self.roster["rounds"]]
        now = rounds.index(call["round"])
        self.partnerships: dict[str, set[str]] = defaultdict(set)
        for member in self.roster["memberships"]:
            first, last = member.get("from", rounds[0]), member.get("to", rounds[-1])
            if rounds.index(first) <= now <= rounds.index(last) and self._within(call, member):
                self.partnerships[member["school"]].add(member["partnership"])
        self._take_sides(call, suggested)
        self.minutes = {
            frozenset((way["a"], way["b"])): way["minutes"] for way in self.rules.get("travel", [])
        }
        self.decided = {pair_of(of): of["decided"] for of in self.rules.get("decisions", [])}
        excluded = [*self.roster.get("excluded_pairs", []), *self.rules.get("excluded", [])]
        self.excluded = {frozenset((of["a"], of["b"])) for of in excluded}
        self.pairs = [pair for need in range(len(self.needs)) for pair in self._pairs(need)]

    def _within(self, call: Mapping[str, Any], member: Mapping[str, Any]) -> bool:
        unit = call["unit"]
        if unit["kind"] == "hub":
            of = next(p for p in self.roster["partnerships"] if p["id"] == member["partnership"])
            return bool(of.get("hub") == unit["hub"])
        return bool(member["partnership"] == unit["partnership"]) and (
            unit["kind"] == "partnership" or member["school"] == unit["school"]
        )

    def _take_sides(
        self, call: Mapping[str, Any], suggested: Iterable[Mapping[str, Any]]
    ) -> None:
        said: dict[tuple[str, str], list[tuple[str, int | None]]] = defaultdict(list)
        for response in call["responses"]:
            if response["round"] != call["round"] or response["school"] not in self.partnerships:
                continue
            for topic, stance in response.get("support", {}).items():
                place = response.get("capacity", {}).get(topic)
                said[topic, response["school"]].append((stance, place))
        helpers = {
            (of["topic"], of["school"]): of["helpers"] for of in self.rules.get("demands", [])
        }
        options = call.get("support", {})
        self.needs: list[Side] = []
        self.offers: list[Side] = []
        for topic, school in sorted(said):
            stances = [stance for stance, _ in said[topic, school]]
            best = min(stances, key=STANCES.index)
            if best.endswith("_need"):
                wanted = helpers.get((topic, school), 1)
                self.needs.append(Side(topic, school, best, wanted))
                continue
            best = max(stances, key=STANCES.index)
            if best.endswith("_offer"):
                offering = [p for s, p in said[topic, school] if s.endswith("_offer")]
                given = [place for place in offering if place is not None]
                rules = {"max": max(given, default=0), "sum": sum(given), "min": min(given, default=0)}
                places = rules[options.get("capacity", "max")]
                if not given:
                    places = options.get("places_unsaid", 1)
                self.offers.append(Side(topic, school, best, places))
        taken = {(of.topic, of.school) for of in (*self.needs, *self.offers)}
        places = self.rules.get("suggested_places", 1)
        for kind, sides, count in (("need", self.needs, 1), ("offer", self.offers, places)):
            for of in suggested:
                place = (of["topic"], of["school"])
                counted = self.rules.get(f"suggested_{kind}s") == "counted"
                if of["suggested"] == kind and counted and place not in taken:
                    taken.add(place)
                    sides.append(Side(*place, "suggested", count))
        self.needs.sort()
        self.offers.sort()

    def km(self, a: str, b: str) -> float | None:
        """Kilometres between two schools, to the metre."""
        places = [self.schools[school].get("place") for school in (a, b)]
        if None in places:
            return None
        (north, east), (other, far) = (
            (math.radians(place["latitude"]), math.radians(place["longitude"])) for place in places
        )
        chord = math.sin((other - north) / 2) ** 2
        chord += math.cos(north) * math.cos(other) * math.sin((far - east) / 2) ** 2
        return math.floor(2 * 6_371_008.8 * math.asin(min(1.0, math.sqrt(chord))) + 0.5) / 1000

    def far(self, a: str, b: str) -> float:
        """What the tier of distance counts."""
        far = self.minutes.get(frozenset((a, b))) if self.minutes else self.km(a, b)
        return math.inf if far is None else far

    def _may(self, need: Side, offer: Side, decided: str | None) -> bool:
        a, b = need.school, offer.school
        if a == b or frozenset((a, b)) in self.excluded or decided in ("forbidden", "declined"):
            return False
        if decided is not None:
            return True
        together = bool(self.partnerships[a] & self.partnerships[b])
        reach = self.rules.get("reach", "anywhere")
        if reach != "anywhere" and together != (reach == "within_partnerships"):
            return False
        ages = [AGES.get(self.schools[school].get("phase", ""), {0, 1, 2, 3}) for school in (a, b)]
        if self.rules.get("phases") == "shared" and not ages[0] & ages[1]:
            return False
        spoken = [set(self.schools[school].get("languages", [])) for school in (a, b)]
        if self.rules.get("languages") == "shared" and all(spoken) and not spoken[0] & spoken[1]:
            return False
        km, minutes = self.km(a, b), self.minutes.get(frozenset((a, b)))
        if "max_km" in self.rules and (km is None or km > self.rules["max_km"]):
            return False
        most = self.rules.get("max_minutes")
        return most is None or (minutes is not None and minutes <= most)

    def _pairs(self, number: int) -> list[Pair]:
        need = self.needs[number]
        found = []
        for index, offer in enumerate(self.offers):
            if offer.topic == need.topic:
                decided = self.decided.get((need.topic, offer.school, need.school))
                if self._may(need, offer, decided):
                    found.append(Pair(number, index, decided))
        if "nearest" not in self.rules:
            return found
        free = [pair for pair in found if pair.decided is None]
        free.sort(key=lambda pair: self.far(need.school, self.offers[pair.offer].school))
        return [pair for pair in found if pair.decided] + free[: self.rules["nearest"]]

    def limit(self, school: str, name: str) -> int | None:
        """A limit of a school, its own or that of all."""
        own = [of for of in self.rules.get("schools", []) if of["school"] == school]
        found: int | None = (own[-1] if own else {}).get(name, self.rules.get(name))
        return found


class Program:
    """Columns and rows of a problem; the first columns are its pairs."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        pairs, needs = problem.pairs, problem.needs
        self.upper = [1.0] * (len(pairs) + len(needs))
        self.whole = [1] * (len(pairs) + len(needs))
        self.rows: list[tuple[Terms, float, float]] = []
        met = range(len(pairs), len(pairs) + len(needs))
        given: dict[str, list[int]] = defaultdict(list)
        taken: dict[str, list[int]] = defaultdict(list)
        by_need: dict[int, list[int]] = defaultdict(list)
        by_offer: dict[int, list[int]] = defaultdict(list)
        both: dict[tuple[str, str], list[int]] = defaultdict(list)
        for column, pair in enumerate(pairs):
            giver, taker = problem.offers[pair.offer].school, needs[pair.need].school
            given[giver].append(column)
            taken[taker].append(column)
            both[giver, taker].append(column)
            by_need[pair.need].append(column)
            by_offer[pair.offer].append(column)
        for number, need in enumerate(needs):
            columns = by_need[number]
            self.row(dict.fromkeys(columns, 1), most=need.most)
            # Helpers beyond the first are told from the first where needs are met as
            # far as can be; what is suggested is met later, and has one at most.
            least = 0 if need.stance == "suggested" else -np.inf
            self.row({**dict.fromkeys(columns, -1), met[number]: 1}, least=least, most=0)
        for number, offer in enumerate(problem.offers):
            self.row(dict.fromkeys(by_offer[number], 1), most=offer.most)
        for name, by_school in (("gives", given), ("receives", taken)):
            for school, columns in by_school.items():
                most = problem.limit(school, name)
                if most is not None:
                    self.row(dict.fromkeys(columns, 1), most=most)
                most = problem.limit(school, f"{name}_topics")
                if most is not None:
                    self._topics(columns, most)
        if "pair_topics" in problem.rules:
            for columns in both.values():
                self.row(dict.fromkeys(columns, 1), most=problem.rules["pair_topics"])
        self.aims = self._aims(met, given, taken)

    def column(self, upper: float, *, whole: bool = False) -> int:
        """A new column, from 0 to ``upper``."""
        self.upper.append(upper)
        self.whole.append(int(whole))
        return len(self.upper) - 1

    def row(self, terms: Terms, *, least: float = -np.inf, most: float = np.inf) -> None:
        """A new row, between its limits."""
        if terms:
            self.rows.append((terms, least, most))

    def _topics(self, columns: list[int], most: int) -> None:
        used: dict[str, int] = {}
        for column in columns:
            topic = self.problem.needs[self.problem.pairs[column].need].topic
            if topic not in used:
                used[topic] = self.column(1, whole=True)
            self.row({column: 1, used[topic]: -1}, most=0)
        self.row(dict.fromkeys(used.values(), 1), most=most)

    def _squares(self, terms: Terms, constant: int, most: int) -> Terms:
        """What adds up to the square of ``constant`` and ``terms``."""
        units = [self.column(1) for _ in range(most)]
        self.row({**terms, **dict.fromkeys(units, -1)}, least=-constant, most=-constant)
        return {unit: 2 * nth + 1 for nth, unit in enumerate(units)}

    def _aims(
        self, met: range, given: Mapping[str, list[int]], taken: Mapping[str, list[int]]
    ) -> list[tuple[str, Terms]]:
        """Each aim in order, with what it counts; less is better."""
        problem, rules = self.problem, self.problem.rules
        earlier = {pair_of(of) for of in rules.get("earlier", [])}
        previous = {frozenset((of["from"], of["to"])) for of in rules.get("previous", [])}
        counts: dict[str, Terms] = defaultdict(dict)
        ways = []
        for pair in problem.pairs:
            need, offer = problem.needs[pair.need], problem.offers[pair.offer]
            ways.append(problem.far(need.school, offer.school))
        longest = max((way for way in ways if way < math.inf), default=0)
        step = rules.get("distance_step", 5)
        for column, pair in enumerate(problem.pairs):
            need, offer = problem.needs[pair.need], problem.offers[pair.offer]
            together = problem.partnerships[need.school] & problem.partnerships[offer.school]
            if pair.decided is not None:
                counts[pair.decided][column] = -1
            if (need.topic, offer.school, need.school) in earlier:
                counts["least_change"][column] = -1
            strengths = ["high_offer", "moderate_offer", "suggested"]
            counts["offer_strength"][column] = strengths.index(offer.stance)
            counts["other_partnership" if together else "same_partnership"][column] = 1
            counts["distance"][column] = math.floor(min(ways[column], longest) / step + 1e-9)
            if frozenset((need.school, offer.school)) in previous:
                counts["keep_previous"][column] = -1
                counts["avoid_previous"][column] = 1
            counts["helpers"][column] = -1
        urgent: dict[str, list[int]] = defaultdict(list)
        for column, need in zip(met, problem.needs, strict=True):
            counts["suggested_needs" if need.stance == "suggested" else "needs"][column] = -1
            counts["helpers"][column] = 1
            if need.stance == "high_need":
                counts["high_needs"][column] = -1
                urgent[need.school].append(column)
        names = ["accepted", "pinned", "high_needs"]
        if rules.get("fairness") == "leximin":
            names.append("fairness")
            for columns in urgent.values():
                many = len(columns)
                counts["fairness"] |= self._squares(dict.fromkeys(columns, -1), many, many)
        names += ["needs", "helpers"]
        if rules.get("suggested_needs") == "counted":
            names.append("suggested_needs")
        names += dict.fromkeys(rules.get("tiers", TIERS))
        if "load_spread" in names:
            for columns in given.values():
                squares = self._squares(dict.fromkeys(columns, 1), 0, len(columns))
                counts["load_spread"] |= squares
        if "reciprocity" in names:
            for school in {*given, *taken}:
                gives, takes = given.get(school, []), taken.get(school, [])
                apart = self.column(len(gives) + len(takes))
                even = {**dict.fromkeys(gives, 1), **dict.fromkeys(takes, -1)}
                self.row({**even, apart: -1}, most=0)
                self.row({**{column: -by for column, by in even.items()}, apart: -1}, most=0)
                counts["reciprocity"][apart] = 1
        return [(name, counts[name]) for name in names]

    def _most(self, terms: Terms) -> int:
        """How far what an aim can come to reaches, on the one side of 0 where it lies."""
        pairs = len(self.problem.pairs)
        by_need = [0.0] * len(self.problem.needs)
        rest = 0.0
        for column, by in terms.items():
            if column < pairs:
                need = self.problem.pairs[column].need
                by_need[need] = max(by_need[need], abs(by))
            else:
                rest += abs(by) * self.upper[column]
        counts = [need.most for need in self.problem.needs]
        return math.ceil(sum(by * n for by, n in zip(by_need, counts, strict=True)) + rest)

    def best(self) -> dict[str, int]:
        """What each aim comes to in the best that can be matched."""
        totals: dict[str, int] = {}
        rest = [aim for aim in self.aims if aim[1]]
        while rest:
            together = [rest.pop(0)]
            largest = self._most(together[0][1])
            while rest and largest * (self._most(rest[0][1]) + 1) <= LARGEST:
                largest *= self._most(rest[0][1]) + 1
                together.append(rest.pop(0))
            values = self._solve([terms for _, terms in together])
            for name, terms in together:
                found = sum(by * values[column] for column, by in terms.items())
                total = round(found)
                if abs(found - total) > 1e-4:
                    raise AssertionError(f"{name} came to {found}")
                self.row(terms, least=total - 0.25, most=total + 0.25)
                totals[name] = -total if name in MORE_IS_BETTER else total
        return {name: totals.get(name, 0) for name, _ in self.aims}

    def _solve(self, aims: list[Terms]) -> list[float]:
        cost = np.zeros(len(self.upper))
        weight = 1
        for terms in reversed(aims):
            for column, by in terms.items():
                cost[column] += weight * by
            weight *= self._most(terms) + 1
        entries = [
            (by, row, column) for row, (of, *_) in enumerate(self.rows) for column, by in of.items()
        ]
        values, rows, columns = zip(*entries, strict=True)
        matrix = csr_matrix((values, (rows, columns)), shape=(len(self.rows), len(self.upper)))
        found = milp(
            cost,
            integrality=np.array(self.whole),
            bounds=Bounds(0, np.array(self.upper)),
            constraints=LinearConstraint(
                matrix, [least for _, least, _ in self.rows], [most for *_, most in self.rows]
            ),
            options={"mip_rel_gap": 0},
        )
        if not found.success:
            raise AssertionError(found.message)
        solved: list[float] = found.x.tolist()
        return solved


def best(call: Mapping[str, Any], suggested: Iterable[Mapping[str, Any]] = ()) -> dict[str, int]:
    """What each aim of a call comes to in the best that can be matched."""
    return Program(Problem(call, suggested)).best()
