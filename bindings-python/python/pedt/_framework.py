"""The class ``Framework``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, final

from pedt import _core
from pedt._text import text_of

if TYPE_CHECKING:
    from pedt._text import Document
    from pedt.documents import FrameworkDocument


@final
@dataclass(frozen=True, init=False, repr=False, eq=False)
class Framework:
    """What is asked: areas of enquiry, themes and statements, on a scale.

    Made of a framework document: a dict, JSON text, or the path of its file. One
    with an error is refused with a ``PedtError`` that names all of them.

    >>> import pedt
    >>> pedt.Framework.builtin()
    Framework('pedt', version='2026.1', statements=54)
    """

    __slots__ = ("_native",)

    _native: _core.Framework

    def __init__(self, document: FrameworkDocument | Document, /) -> None:
        native = _core.Framework(text_of(document, "framework"))
        object.__setattr__(self, "_native", native)

    @staticmethod
    def builtin() -> Framework:
        """The framework that is used where none is given."""
        return Framework._of(_core.Framework.builtin())

    @staticmethod
    def _of(native: _core.Framework) -> Framework:
        framework = object.__new__(Framework)
        object.__setattr__(framework, "_native", native)
        return framework

    @property
    def id(self) -> str:
        """Names the framework, whatever its version."""
        return self.to_dict()["id"]

    @property
    def version(self) -> str:
        """Names this version."""
        return self.to_dict()["version"]

    @property
    def title(self) -> str:
        """What it is called, in its own language."""
        document = self.to_dict()
        return document["title"][document["default_language"]]

    @property
    def languages(self) -> list[str]:
        """The languages that its texts are given in."""
        return self.to_dict()["languages"]

    def statements(self, language: str | None = None) -> _core.Table:
        """The codebook: a row for every statement, with its theme, area and scale.

        Texts are in ``language`` where they have it, and else in the framework's
        own.
        """
        return self._native.statements(language or self.to_dict()["default_language"])

    def to_dict(self) -> FrameworkDocument:
        """The framework document."""
        document: FrameworkDocument = json.loads(self.to_json())
        return document

    def to_json(self) -> str:
        """The framework document as JSON text."""
        return self._native.json()

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Framework):
            return self._native == other._native
        return NotImplemented

    def __hash__(self) -> int:
        return hash(self.to_json())

    def __reduce__(self) -> tuple[type[Framework], tuple[str]]:
        return Framework, (self.to_json(),)

    def __repr__(self) -> str:
        count = len(self.statements())
        return f"Framework({self.id!r}, version={self.version!r}, statements={count})"

    def _repr_html_(self) -> str:
        document = self.to_dict()
        language = document["default_language"]
        lines = [f"<b>{escape(document['title'][language])}</b>"]
        for area in document["areas"]:
            lines.append(f"<br>{escape(area['code'])} {escape(area['title'][language])}<ul>")
            for theme in area["themes"]:
                title = escape(theme["title"][language])
                lines.append(f"<li>{escape(theme['code'])} {title}</li>")
            lines.append("</ul>")
        return "".join(lines)
