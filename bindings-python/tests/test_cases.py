"""Python gives the answers of the shared cases, to the byte."""

import json

import pytest

import pedt
from cases import VERBS, case, names


@pytest.mark.parametrize(("verb", "name"), [(verb, name) for verb in VERBS for name in names(verb)])
def test_case(verb: str, name: str) -> None:
    call, answer, limits = case(verb, name)
    function = getattr(pedt, verb)
    assert function(call, limits) == answer
    assert function(call.encode(), limits=limits) == answer


@pytest.mark.parametrize(("verb", "name"), [(verb, name) for verb in VERBS for name in names(verb)])
def test_a_dict_is_answered_with_a_dict(verb: str, name: str) -> None:
    call, _, limits = case(verb, name)
    try:
        call = json.loads(call)
    except ValueError:
        pytest.skip("the call is no JSON")
    if not isinstance(call, dict):
        pytest.skip("the call is no object")
    function = getattr(pedt, verb)
    options = limits and json.loads(limits)
    assert function(call, options) == json.loads(function(json.dumps(call), limits))
