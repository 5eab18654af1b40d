"""The cases that all languages share: the text of each call and of its answer."""

from pathlib import Path

SCHEMAS = Path(__file__).parents[2] / "schemas"


def names(verb: str) -> list[str]:
    """The names of the cases of a verb; there must be one."""
    calls = (SCHEMAS / "cases" / verb).glob("*.call.json")
    found = sorted(path.name.removesuffix(".call.json") for path in calls)
    # Cases with limits of their own wait for the binding to take limits.
    limited = {path.name.removesuffix(".limits.json") for path in (SCHEMAS / "cases" / verb).glob("*.limits.json")}
    found = [name for name in found if name not in limited]
    if not found:
        raise FileNotFoundError(f"schemas/cases/{verb} holds no case")
    return found


def case(verb: str, name: str) -> tuple[str, str]:
    """The texts of the call and of the answer of a case, as they stand."""
    folder = SCHEMAS / "cases" / verb
    call = (folder / f"{name}.call.json").read_bytes().decode()
    answer = (folder / f"{name}.answer.json").read_bytes().decode()
    return call, answer
