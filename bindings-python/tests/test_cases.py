"""Python gives the answers of the shared cases, to the byte."""

import pytest

import pedt
from cases import names, read


@pytest.mark.parametrize("name", names("check"))
def test_check(name: str) -> None:
    call, answer = read("check", name)
    assert pedt.check(call) == answer
    assert pedt.check(call.encode()) == answer


@pytest.mark.parametrize("name", names("analyse"))
def test_analyse(name: str) -> None:
    call, answer = read("analyse", name)
    assert pedt.analyse(call) == answer
    assert pedt.analyse(call.encode()) == answer
