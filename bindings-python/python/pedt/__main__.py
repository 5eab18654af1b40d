"""``python -m pedt VERB``: a call on standard input, its answer on standard output.

So a program in any language can use every verb through a pipe.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from pedt import PedtError, __version__, _core

VERBS = (
    "check",
    "read",
    "analyse",
    "explain",
    "assign",
    "report",
    "render",
    "anonymise",
    "form",
    "schema",
    "compare",
    "review",
    "measure",
)
FAILED = 1
"""The exit code when the call cannot be used; 2 is for a wrong command line."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Answer one call."""
    parser = argparse.ArgumentParser(
        prog="pedt",
        description="Answers a call, JSON in UTF-8 on standard input, with JSON on standard output.",
        epilog=f"Exits with {FAILED} when the call cannot be used; the answer says why.",
    )
    parser.add_argument("verb", choices=VERBS)
    parser.add_argument("--limits", metavar="JSON", help="how much is taken in: a limits document")
    parser.add_argument("--version", action="version", version=__version__)
    asked = parser.parse_args(arguments)
    try:
        answer = _core.answer(asked.verb, sys.stdin.buffer.read(), asked.limits)
    except PedtError as refused:
        parser.error(f"argument --limits: {refused}")
    sys.stdout.buffer.write(answer.encode() + b"\n")
    return FAILED if answer.startswith('{"kind":"failed"') else 0


if __name__ == "__main__":
    sys.exit(main())
