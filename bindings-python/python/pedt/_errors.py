"""What is raised when a caller gives what cannot be used."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pedt.documents import Diagnostic


class PedtError(ValueError):
    """A document that was needed and refused, or a thing that is not there.

    What is wrong with *responses* is never raised: it is told in ``diagnostics``.
    """

    code: str
    """The code of the first error, as in ``schemas/codes.json``."""

    diagnostics: list[Diagnostic]
    """Every finding, warnings among them."""

    def __init__(self, message: str, code: str, diagnostics: list[Diagnostic]) -> None:
        super().__init__(message, code, diagnostics)
        self.code = code
        self.diagnostics = diagnostics

    def __str__(self) -> str:
        return str(self.args[0])


def refused(message: str, code: str, diagnostics: str) -> PedtError:
    """The error that the core raises, whose findings are JSON text."""
    return PedtError(message, code, json.loads(diagnostics))
