"""The cases that all languages share, as text.

A case is compared to the byte, so its call and its answer are cut out of the
file: parsing and writing them anew would respell the numbers.
"""

import json
import re
from pathlib import Path

SCHEMAS = Path(__file__).parents[2] / "schemas"
_SPACE = re.compile(r'("(?:[^"\\]|\\.)*")|\s+')


def names(verb: str) -> list[str]:
    """The names of the cases of a verb; there must be one."""
    found = sorted(path.name for path in (SCHEMAS / "cases" / verb).glob("*.json"))
    if not found:
        raise FileNotFoundError(f"schemas/cases/{verb} holds no case")
    return found


def read(verb: str, name: str) -> tuple[str, str]:
    """The texts of ``call`` and ``answer`` of a case, without white space."""
    text = (SCHEMAS / "cases" / verb / name).read_text(encoding="utf-8")
    text = _SPACE.sub(lambda found: found[1] or "", text)
    decoder = json.JSONDecoder()
    members = {}
    at = 1
    while text[at - 1] != "}":
        key, colon = decoder.raw_decode(text, at)
        _, end = decoder.raw_decode(text, colon + 1)
        members[key] = text[colon + 1 : end]
        at = end + 1
    return members["call"], members["answer"]
