"""The verbs on the command line."""

import subprocess
import sys

import pytest

from cases import VERBS, case, names
from pedt import __main__ as command


def run(*arguments: str, call: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command_line = [sys.executable, "-m", "pedt", *arguments]
    return subprocess.run(command_line, input=call, capture_output=True)


@pytest.mark.parametrize("verb", VERBS)
def test_answers_a_call_from_a_pipe(verb: str) -> None:
    shared = case(verb, names(verb)[0])
    limits = [] if shared.limits is None else ["--limits", shared.limits]
    done = run(verb, *limits, call=shared.call.encode())
    assert done.stdout.decode() == shared.answer + "\n"
    assert done.returncode == (1 if '"kind":"failed"' in shared.answer[:20] else 0)


def test_knows_every_verb() -> None:
    assert sorted(command.VERBS) == VERBS


def test_says_what_is_wrong_with_the_command_line() -> None:
    assert run("guess").returncode == 2
    done = run("check", "--limits", '{"depth": "deep"}')
    assert done.returncode == 2
    assert b"--limits" in done.stderr


def test_answers_bytes_that_are_no_text() -> None:
    done = run("check", call=b"\xff")
    assert done.returncode == 1
    assert b"not_utf8" in done.stdout
