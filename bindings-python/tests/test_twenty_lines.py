"""The program in the project's README prints what the README says it prints."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def block(language: str) -> str:
    """The first fenced block of the README in a language."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.search(rf"```{language}\n(.*?)```", readme, re.DOTALL)
    assert found, f"the README has no {language}"
    return found[1]


def test_the_program_prints_what_is_said() -> None:
    run = subprocess.run(
        [sys.executable, "-c", block("python")],
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert run.stdout == block("text")
