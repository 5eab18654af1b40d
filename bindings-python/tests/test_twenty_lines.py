"""The programs in the project's README do what the README says they do."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def block(language: str, index: int = 0) -> str:
    """A fenced block of the README in a language."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    found: list[str] = re.findall(rf"```{language}\n(.*?)```", readme, re.DOTALL)
    return found[index]


def test_the_program_makes_a_page(tmp_path: Path) -> None:
    (tmp_path / "schemas").symlink_to(ROOT / "schemas")
    subprocess.run([sys.executable, "-c", block("python", 1)], cwd=tmp_path, check=True)
    page = (tmp_path / "hensley.html").read_text(encoding="utf-8")
    assert "svg+xml;base64," in page


def test_the_program_prints_what_is_said() -> None:
    run = subprocess.run(
        [sys.executable, "-c", block("python")],
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert run.stdout == block("text")
