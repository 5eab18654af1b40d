"""Python gives the answers of the shared cases, to the byte."""

import pytest

import pedt
from cases import case, names

VERBS = {"check": pedt.check, "analyse": pedt.analyse, "read": pedt.read}


@pytest.mark.parametrize(("verb", "name"), [(verb, name) for verb in VERBS for name in names(verb)])
def test_case(verb: str, name: str) -> None:
    call, answer = case(verb, name)
    assert VERBS[verb](call) == answer
    assert VERBS[verb](call.encode()) == answer
