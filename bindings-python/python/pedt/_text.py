"""The JSON text of what a caller gives for a document."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, TypeAlias

Json: TypeAlias = "str | bytes | dict[str, Any]"
Document: TypeAlias = "Json | os.PathLike[str]"


def dumps(document: object) -> str:
    """The JSON text of an object; scalars of NumPy are numbers in it."""
    return json.dumps(document, default=_plain)


def _plain(value: object) -> object:
    item = getattr(value, "item", None)
    if callable(item):
        return item()
    raise TypeError(f"`{type(value).__name__}` has no place in a JSON document")


def text_of(document: object, kind: str) -> str | bytes:
    """The text of a document given as text, as a dict or by the path of its file."""
    if isinstance(document, (str, bytes)):
        return document
    if isinstance(document, dict):
        return dumps(document)
    if isinstance(document, os.PathLike):
        return Path(document).read_bytes()
    found = type(document).__name__
    raise TypeError(f"{kind}: expected a dict, JSON text or a path of a file, found `{found}`")


def text_or_none(document: object, kind: str) -> str | bytes | None:
    """The same for a document that may be left out."""
    return None if document is None else text_of(document, kind)
