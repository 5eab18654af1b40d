"""What the package does with anything it may be given."""

import doctest
import importlib.metadata
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

import pedt
from cases import SCHEMAS, case, names

VERBS = [pedt.check, pedt.analyse, pedt.read]
Verb = Callable[[Any], str]


@pytest.mark.parametrize("name", ["__init__", "check", "analyse", "read", "builtin_framework"])
def test_documented_examples_run(name: str) -> None:
    documented = pedt if name == "__init__" else getattr(pedt, name)
    example = doctest.DocTestParser().get_doctest(documented.__doc__ or "", {}, name, None, None)
    assert example.examples
    assert doctest.DocTestRunner().run(example).failed == 0


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("call", ["", "{", "null", "[[[[", '{"roster": 1}', "\0"])
def test_any_text_is_answered(verb: Verb, call: str) -> None:
    assert isinstance(json.loads(verb(call)), dict)


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("call", [None, 1, {}, bytearray(b"{}")])
def test_what_is_no_text_is_a_type_error(verb: Verb, call: object) -> None:
    with pytest.raises(TypeError, match=f"not `{type(call).__name__}`"):
        verb(call)


@pytest.mark.parametrize("verb", VERBS)
def test_what_is_not_utf8_is_a_unicode_error(verb: Verb) -> None:
    with pytest.raises(UnicodeDecodeError):
        verb(b'{"id": "\xff"}')
    with pytest.raises(UnicodeEncodeError):
        verb('{"id": "\ud800"}')


def test_threads_share_the_core() -> None:
    call, answer = case("check", names("check")[0])
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(pedt.check, [call] * 16)) == {answer}


@pytest.mark.parametrize("verb", [pedt.check, pedt.analyse])
def test_example_hub(verb: Verb) -> None:
    hub = SCHEMAS / "examples" / "hub"
    roster = json.loads((hub / "roster.json").read_text(encoding="utf-8"))
    lines = (hub / "responses.ndjson").read_text(encoding="utf-8").strip().split("\n")
    # One line is cut off, and a call cannot hold it.
    responses = [json.loads(line) for line in lines if line.endswith("}")]
    assert len(responses) == len(lines) - 1
    call = {"schema_version": "1", "roster": roster, "responses": responses}
    assert json.loads(verb(json.dumps(call)))["received"] == len(responses)


def test_builtin_framework() -> None:
    assert json.loads(pedt.builtin_framework())["id"] == "pedt"


def test_version() -> None:
    assert pedt.__version__ == importlib.metadata.version("pedt")
