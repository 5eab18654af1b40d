"""What the peers share: the workload as the generator writes it, and a clock."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

REPEATS = 15


@dataclass(frozen=True)
class Workload:
    """A folder written by `cargo run --release -p pedt-benches --bin workload`."""

    folder: Path

    @classmethod
    def from_arguments(cls) -> Workload:
        if len(sys.argv) != 2:
            sys.exit(f"usage: python {sys.argv[0]} DIR")
        return cls(Path(sys.argv[1]))

    def framework(self) -> dict:
        return json.loads((self.folder / "framework.json").read_bytes())

    def roster(self) -> dict:
        return json.loads((self.folder / "roster.json").read_bytes())

    def responses(self) -> Path:
        return self.folder / "responses.ndjson"


def statements(framework: dict) -> list[str]:
    return [
        statement["code"]
        for area in framework["areas"]
        for theme in area["themes"]
        for statement in theme["statements"]
    ]


def themes(framework: dict) -> list[str]:
    return [theme["code"] for area in framework["areas"] for theme in area["themes"]]


def best_time(work: Callable[[], object]) -> float:
    """The quickest of some runs: the one that was disturbed least."""
    times = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)
