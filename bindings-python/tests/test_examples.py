"""The examples run, and say what they say they do."""

import doctest
import runpy
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1]


def test_readme(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PACKAGE)
    found = doctest.testfile(
        str(PACKAGE / "README.md"), module_relative=False, optionflags=doctest.ELLIPSIS
    )
    assert found.attempted > 10
    assert found.failed == 0


def test_term_review(capsys: pytest.CaptureFixture[str]) -> None:
    left = runpy.run_path(str(PACKAGE / "examples" / "term_review.py"))
    said = capsys.readouterr().out
    assert "Dataset(responses=396, received=409, refused=13)" in said
    # What was declined is not proposed again, and most of the rest stays as it was.
    changes = left["again"]["changes"]
    assert left["no"] in changes["dropped"] and left["no"] not in changes["added"]
    assert changes["kept"] >= len(left["pairs"]) - 2
    plot = left["plot"]
    assert plot["score"].null_count() == 0
    assert {"partnership", "round", "theme", "score", "low", "high", "n"} <= set(plot.columns)
