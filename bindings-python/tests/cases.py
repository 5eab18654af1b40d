"""The cases that all languages share: the text of each call and of its answer."""

from pathlib import Path
from typing import NamedTuple

SCHEMAS = Path(__file__).parents[2] / "schemas"
HUB = SCHEMAS / "examples" / "hub"

VERBS = sorted(folder.name for folder in (SCHEMAS / "cases").iterdir())


class Case(NamedTuple):
    """The texts of a case, as they stand; limits only where it has its own."""

    call: str
    answer: str
    limits: str | None


def names(verb: str) -> list[str]:
    """The names of the cases of a verb; there must be one."""
    calls = (SCHEMAS / "cases" / verb).glob("*.call.json")
    found = sorted(path.name.removesuffix(".call.json") for path in calls)
    if not found:
        raise FileNotFoundError(f"schemas/cases/{verb} holds no case")
    return found


def case(verb: str, name: str) -> Case:
    """The case of that name."""
    folder = SCHEMAS / "cases" / verb
    call = (folder / f"{name}.call.json").read_bytes().decode()
    answer = (folder / f"{name}.answer.json").read_bytes().decode()
    limits = folder / f"{name}.limits.json"
    return Case(call, answer, limits.read_bytes().decode() if limits.exists() else None)
