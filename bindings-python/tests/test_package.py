"""What the package does with anything it may be given."""

import doctest
import importlib.metadata
import inspect
import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pytest

import pedt
from cases import HUB, VERBS, case, names


def documented() -> list[Any]:
    exported = [getattr(pedt, name) for name in pedt.__all__]
    return [pedt, *(part for part in exported if ">>>" in (inspect.getdoc(part) or ""))]


@pytest.mark.parametrize("part", documented(), ids=lambda part: part.__name__)
def test_documented_examples_run(part: Any) -> None:
    example = doctest.DocTestParser().get_doctest(part.__doc__, {}, part.__name__, None, None)
    assert example.examples
    assert doctest.DocTestRunner().run(example).failed == 0


def test_every_verb_and_class_is_documented() -> None:
    for name in set(pedt.__all__) - {"__version__"}:
        assert inspect.getdoc(getattr(pedt, name)), name
    for part in (pedt.Dataset, pedt.Framework, pedt.Table):
        for name, member in vars(part).items():
            if not name.startswith("_"):
                assert inspect.getdoc(member), name


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("call", ["", "{", "null", "[[[[", '{"roster": 1}', "\0"])
def test_any_text_is_answered(verb: str, call: str) -> None:
    assert isinstance(json.loads(getattr(pedt, verb)(call)), dict)


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("call", [None, 1, [], bytearray(b"{}")])
def test_what_is_no_call_is_a_type_error(verb: str, call: object) -> None:
    with pytest.raises(TypeError, match=f"not `{type(call).__name__}`"):
        getattr(pedt, verb)(call)


@pytest.mark.parametrize("verb", VERBS)
def test_what_is_not_utf8_is_told(verb: str) -> None:
    answer = json.loads(getattr(pedt, verb)(b'{"id": "\xff"}'))
    assert [found["code"] for found in answer["diagnostics"]] == ["not_utf8"]
    with pytest.raises(UnicodeEncodeError):
        getattr(pedt, verb)('{"id": "\ud800"}')


def test_dicts_may_hold_what_numpy_counts() -> None:
    rating = np.array([3, 4])[1]
    call = {"schema_version": "1", "responses": [{"ratings": {"1a.1": rating}}]}
    plain = {"schema_version": "1", "responses": [{"ratings": {"1a.1": 4}}]}
    assert pedt.check(call) == pedt.check(plain)
    answer = pedt.check({"schema_version": "1", "responses": [float("nan")]})
    assert answer["diagnostics"][0]["code"] == "json_syntax"
    with pytest.raises(TypeError, match="`set` has no place"):
        pedt.check({"schema_version": {1}})


def test_limits_hold_and_are_checked_themselves() -> None:
    answer = pedt.check({"schema_version": "1", "responses": []}, limits={"bytes": 10})
    assert answer["diagnostics"][0]["code"] == "too_large"
    with pytest.raises(pedt.PedtError, match="`length` is not known") as raised:
        pedt.check("{}", limits={"length": 10})
    assert raised.value.code == "unknown_field"


def test_threads_share_the_core() -> None:
    call, answer, _ = case("check", names("check")[0])
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(pedt.check, [call] * 16)) == {answer}


def test_example_hub() -> None:
    roster = json.loads((HUB / "roster.json").read_text(encoding="utf-8"))
    lines = (HUB / "responses.ndjson").read_text(encoding="utf-8").strip().split("\n")
    # One line is cut off, and a call cannot hold it.
    responses = [json.loads(line) for line in lines if line.endswith("}")]
    assert len(responses) == len(lines) - 1
    call = {"schema_version": "1", "roster": roster, "responses": responses}
    checked = pedt.check(call)
    assert checked["kind"] == "checked"
    assert checked["received"] == len(responses)


def test_version() -> None:
    assert pedt.__version__ == importlib.metadata.version("pedt")
