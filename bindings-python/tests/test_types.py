"""The types of documents are those of the schemas."""

import importlib.util
import typing
from pathlib import Path
from types import ModuleType

from pedt import documents

GENERATOR = Path(__file__).parents[1] / "generate" / "documents.py"


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generator", GENERATOR)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_types_are_fresh() -> None:
    made = generator()
    fresh = made.TARGET.read_text(encoding="utf-8") == made.written()
    assert fresh, "pedt/documents.py is stale: run `make types-python`"


def test_types_can_be_looked_into() -> None:
    for name in documents.__all__:
        part = getattr(documents, name)
        if hasattr(part, "__required_keys__"):
            fields = part.__required_keys__ | part.__optional_keys__
            assert fields == set(typing.get_type_hints(part)), name
    assert documents.Response.__optional_keys__ >= {"ratings", "notes"}
    assert documents.Membership.__optional_keys__ == {"from", "to"}
