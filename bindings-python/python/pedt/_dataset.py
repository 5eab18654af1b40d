"""The class ``Dataset``."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias, final

from pedt import _core
from pedt._errors import PedtError
from pedt._framework import Framework
from pedt._text import dumps, text_of, text_or_none

if TYPE_CHECKING:
    from pedt import documents as d
    from pedt._text import Document, Json

    AnyRoster: TypeAlias = d.RosterDocument | Document
    AnyFramework: TypeAlias = Framework | d.FrameworkDocument | Document

Form: TypeAlias = Literal["wide", "long"]

# What a file holds, by its suffix; a table's form is the caller's to say.
_SUFFIXES = {".ndjson": "ndjson", ".jsonl": "ndjson", ".json": "json", ".csv": None}


def _listed(items: Sequence[object]) -> str | None:
    """The text of a list; one that is empty may be left out of a call."""
    return dumps(list(items)) if items else None


class ArrowTable(Protocol):
    """What can be handed over as an Arrow table, such as a data frame."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """The table by the Arrow PyCapsule interface."""


@final
@dataclass(frozen=True, repr=False)
class Dataset:
    """Responses that were checked, and everything that was found out about them.

    Made by ``read`` from a file, or by ``from_ndjson``, ``from_json``,
    ``from_csv`` and ``from_arrow``. It never changes; a response with an error
    is refused and told in ``diagnostics``, and the others are kept.

    >>> import pedt
    >>> table = "id,round,partnership,school,respondent,role,status,1a.1"
    >>> roster = {
    ...     "schema_version": "1", "id": "dale", "schools": [], "memberships": [],
    ...     "rounds": [{"id": "autumn", "title": {"en": "Autumn"}}], "partnerships": [],
    ... }
    >>> pedt.Dataset.from_csv(table, roster)
    Dataset(responses=0, received=0, refused=0)
    """

    __slots__ = ("_native",)

    _native: _core.Dataset

    @staticmethod
    def read(
        path: str | os.PathLike[str],
        roster: AnyRoster,
        framework: AnyFramework | None = None,
        *,
        mapping: d.Mapping | Document | None = None,
        form: Form = "wide",
        limits: Json | None = None,
    ) -> Dataset:
        """Take in a file of responses: ``.ndjson``, ``.jsonl``, ``.json`` or ``.csv``."""
        path = Path(path)
        suffix = path.suffix.lower()
        if suffix not in _SUFFIXES:
            raise ValueError(
                f"{path}: .ndjson, .jsonl, .json and .csv are read by their suffix; load "
                "anything else as a data frame and use `Dataset.from_arrow`"
            )
        held = _SUFFIXES[suffix] or _table(form, mapping)
        return _take_in(path, held, roster, framework, mapping, limits)

    @staticmethod
    def from_ndjson(
        data: str | bytes,
        roster: AnyRoster,
        framework: AnyFramework | None = None,
        *,
        limits: Json | None = None,
    ) -> Dataset:
        """Take in text with a response in JSON on each line."""
        return _take_in(_data(data), "ndjson", roster, framework, None, limits)

    @staticmethod
    def from_json(
        data: str | bytes | list[d.Response] | list[dict[str, Any]],
        roster: AnyRoster,
        framework: AnyFramework | None = None,
        *,
        limits: Json | None = None,
    ) -> Dataset:
        """Take in a list of responses, or the JSON text of one."""
        text = dumps(data) if isinstance(data, list) else _data(data)
        return _take_in(text, "json", roster, framework, None, limits)

    @staticmethod
    def from_csv(
        data: str | bytes,
        roster: AnyRoster,
        framework: AnyFramework | None = None,
        *,
        mapping: d.Mapping | Document | None = None,
        form: Form = "wide",
        limits: Json | None = None,
    ) -> Dataset:
        """Take in a CSV table: a response or, if ``form`` is long, an answer in each row.

        Without a mapping, the headers of a wide table speak for themselves.
        """
        held = _table(form, mapping)
        return _take_in(_data(data), held, roster, framework, mapping, limits)

    @staticmethod
    def from_arrow(
        table: ArrowTable,
        roster: AnyRoster,
        framework: AnyFramework | None = None,
        *,
        mapping: d.Mapping | Document | None = None,
        form: Form = "wide",
        limits: Json | None = None,
    ) -> Dataset:
        """Take in a table of pandas, Polars, pyarrow, DuckDB or another Arrow library.

        It is read as ``from_csv`` reads a text; rows are counted from 1.
        """
        if not hasattr(table, "__arrow_c_stream__"):
            found = type(table).__name__
            if hasattr(table, "collect"):
                raise TypeError(f"`{found}` is not a table yet: call `.collect()` first")
            raise TypeError(
                "expected a table with `__arrow_c_stream__`, such as a data frame of pandas "
                f"or Polars, found `{found}`"
            )
        return _take_in(table, _table(form, mapping), roster, framework, mapping, limits)

    @property
    def framework(self) -> Framework:
        """The framework that was answered."""
        return Framework._of(self._native.framework())

    @property
    def roster(self) -> d.RosterDocument:
        """The roster of those who answered."""
        roster: d.RosterDocument = json.loads(self._native.roster())
        return roster

    @property
    def diagnostics(self) -> list[d.Diagnostic]:
        """Everything that was found.

        Errors refused a response, warnings are about those that were kept.
        """
        diagnostics: list[d.Diagnostic] = json.loads(self._native.diagnostics())
        return diagnostics

    @property
    def received(self) -> int:
        """How many responses came in."""
        return self._native.counts()[0]

    @property
    def refused(self) -> int:
        """How many of them were refused."""
        return self._native.counts()[1]

    def responses(self) -> list[d.Response]:
        """The responses that were kept, as documents."""
        responses: list[d.Response] = json.loads(self._native.text("json"))
        return responses

    def to_ndjson(self) -> str:
        """The responses that were kept, as lines of JSON."""
        return self._native.text("ndjson")

    def to_csv(self, form: Form = "wide") -> str:
        """The responses that were kept, as a CSV table that ``from_csv`` reads."""
        return self._native.text(_table(form, None))

    def wide(self) -> _core.Table:
        """A row for every response, and a column for every statement."""
        return self._native.table("responses")

    def ratings(self) -> _core.Table:
        """A row for every statement of every response, answered or not."""
        return self._native.table("ratings")

    def notes(self) -> _core.Table:
        """A row for every note."""
        return self._native.table("notes")

    def evidence(self) -> _core.Table:
        """A row for every link to evidence."""
        return self._native.table("evidence")

    def support(self) -> _core.Table:
        """A row for every stance on a support topic."""
        return self._native.table("support")

    def tally(
        self,
        grain: Literal["partnership", "school", "role"] = "school",
        *,
        drafts: bool = False,
    ) -> _core.Table:
        """How often each point of each statement was chosen in each unit and round.

        Such counts may be added up, from as many datasets as there are.
        """
        return self._native.tally(grain, drafts)

    def scores(
        self,
        options: d.ScoreOptions | Document | None = None,
        *,
        by_role: bool = False,
        select: d.Selection | Document | None = None,
    ) -> _core.Table:
        """A row for every score.

        Beside each figure, such as ``mean``, a column such as ``mean_status``
        says whether there is one, or why there is none.
        """
        return self._native.scores(
            text_or_none(options, "options"), by_role, text_or_none(select, "select")
        )

    def analyse(
        self,
        options: d.ScoreOptions | Document | None = None,
        *,
        by_role: bool = False,
        select: d.Selection | Document | None = None,
        dashboards: Sequence[d.DashboardCall] = (),
        analyses: Sequence[d.AnalysisCall] = (),
        amendments: Sequence[d.Amendment] = (),
        disclosure: d.DisclosureCall | Document | None = None,
        limits: d.Limits | Json | None = None,
    ) -> d.AnalyseAnswerAnalysed:
        """The answer that ``pedt.analyse`` gives to a call with these fields.

        ``analyses`` are what is to be found out beside the scores, such as
        ``{"kind": "priorities", "round": "2026-autumn", "unit": …}``;
        ``amendments`` are what moderators have changed; ``disclosure`` says for
        whom the answer is.
        """
        fields = {
            "options": options,
            "by_role": dumps(by_role),
            "select": select,
            "dashboards": _listed(dashboards),
            "analyses": _listed(analyses),
            "amendments": _listed(amendments),
            "disclosure": disclosure,
        }
        answer: d.AnalyseAnswerAnalysed = self._answer("analyse", fields, limits)
        return answer

    def explain(
        self,
        figures: Sequence[d.FigureRef],
        options: d.ScoreOptions | Document | None = None,
        *,
        amendments: Sequence[d.Amendment] = (),
        disclosure: d.DisclosureCall | Document | None = None,
        limits: d.Limits | Json | None = None,
    ) -> d.ExplainAnswerExplained:
        """The rule and the inputs that each of the figures was made of."""
        fields = {
            "figures": dumps(list(figures)),
            "options": options,
            "amendments": _listed(amendments),
            "disclosure": disclosure,
        }
        answer: d.ExplainAnswerExplained = self._answer("explain", fields, limits)
        return answer

    def assign(
        self,
        round: str,
        unit: d.ScoreUnit | Document,
        rules: d.MatchRules | Document | None = None,
        *,
        support: d.SupportOptions | Document | None = None,
        suggest: d.SuggestCall | Document | None = None,
        followed: d.FollowCall | Document | None = None,
        amendments: Sequence[d.Amendment] = (),
        limits: d.Limits | Json | None = None,
    ) -> d.AssignAnswerAssigned:
        """Who could help whom: needs and offers matched, with reasons.

        ``rules`` say what a match may be and what people have decided;
        ``suggest`` asks which schools do so well that they might be asked to offer,
        or so badly that they might need help; ``followed`` what came of the matches
        of an earlier round.
        """
        fields = {
            "round": dumps(round),
            "unit": unit,
            "rules": rules,
            "support": support,
            "suggest": suggest,
            "followed": followed,
            "amendments": _listed(amendments),
        }
        answer: d.AssignAnswerAssigned = self._answer("assign", fields, limits)
        return answer

    def report(
        self,
        of: d.ReportOf | Document,
        round: str,
        since: str | None = None,
        report: d.ReportOptions | Document | None = None,
        *,
        options: d.ScoreOptions | Document | None = None,
        by_role: bool = False,
        amendments: Sequence[d.Amendment] = (),
        disclosure: d.DisclosureCall | Document | None = None,
        limits: d.Limits | Json | None = None,
    ) -> d.ReportAnswerReported:
        """What is to be read about a school, a partnership or a hub.

        ``of`` says whose report it is, such as ``{"kind": "hub", "hub": "county"}``;
        ``since`` is an earlier round to look back to; ``report`` holds its language,
        sections and colours; ``disclosure`` says for whom it is.
        """
        fields = {
            "of": of,
            "round": dumps(round),
            "since": None if since is None else dumps(since),
            "report": report,
            "options": options,
            "by_role": dumps(by_role),
            "amendments": _listed(amendments),
            "disclosure": disclosure,
        }
        answer: d.ReportAnswerReported = self._answer("report", fields, limits)
        return answer

    def anonymise(
        self,
        pseudonym_key: str,
        options: d.ResearchOptions | Document | None = None,
        *,
        amendments: Sequence[d.Amendment] = (),
        limits: d.Limits | Json | None = None,
    ) -> d.AnonymiseAnswerAnonymised:
        """What of the responses can be given to research, under pseudonyms."""
        fields = {
            "pseudonym_key": dumps(pseudonym_key),
            "options": options,
            "amendments": _listed(amendments),
        }
        answer: d.AnonymiseAnswerAnonymised = self._answer("anonymise", fields, limits)
        return answer

    def dashboard(
        self,
        round: str,
        partnership: str,
        options: d.DashboardOptions | Document | None = None,
        *,
        score_options: d.ScoreOptions | Document | None = None,
    ) -> d.Dashboard:
        """How a partnership stands in a round."""
        texts = (text_or_none(options, "options"), text_or_none(score_options, "score_options"))
        text = self._native.dashboard(round, partnership, *texts)
        dashboard: d.Dashboard = json.loads(text)
        return dashboard

    def _answer(self, verb: str, fields: Mapping[str, object], limits: object) -> Any:
        texts = [(name, text_of(value, name)) for name, value in fields.items() if value is not None]
        text = self._native.answer(verb, texts, text_or_none(limits, "limits"))
        answer = json.loads(text)
        if answer["kind"] != "failed":
            return answer
        found = [d for d in answer["diagnostics"] if d["severity"] == "error"]
        said = "".join(f"\n  {d['pointer']}: {d['message']}" for d in found)
        raise PedtError(f"{verb} refused{said}", found[0]["code"], answer["diagnostics"])

    def __len__(self) -> int:
        return self._native.counts()[2]

    def __repr__(self) -> str:
        received, refused, kept, _ = self._native.counts()
        return f"Dataset(responses={kept}, received={received}, refused={refused})"

    def _repr_html_(self) -> str:
        received, refused, kept, submitted = self._native.counts()
        cells = {"responses": kept, "submitted": submitted, "received": received}
        cells |= {"refused": refused, "findings": len(self.diagnostics)}
        head = "".join(f"<th>{name}</th>" for name in cells)
        row = "".join(f"<td>{count}</td>" for count in cells.values())
        return f"<table><tr>{head}</tr><tr>{row}</tr></table>"

    def __reduce__(self) -> tuple[Callable[..., Dataset], tuple[object, ...]]:
        native = self._native
        counted = native.counts()[:2]
        parts = (native.text("ndjson"), native.roster(), counted, native.diagnostics())
        return _restored, (self.framework, *parts)


def _restored(
    framework: Framework, lines: str, roster: str, counted: tuple[int, int], found: str
) -> Dataset:
    native = _core.Dataset.restored(lines, roster, framework._native, counted, found)
    return Dataset(native)


def _take_in(
    source: object, form: str, roster: object, framework: object, mapping: object, limits: object
) -> Dataset:
    if framework is None:
        framework = Framework.builtin()
    elif not isinstance(framework, Framework):
        framework = Framework(framework)  # type: ignore[arg-type]
    native = _core.Dataset(
        source,
        form,
        text_of(roster, "roster"),
        framework._native,
        text_or_none(mapping, "mapping"),
        text_or_none(limits, "limits"),
    )
    return Dataset(native)


def _data(data: object) -> str | bytes:
    if isinstance(data, (str, bytes)):
        return data
    raise TypeError(f"expected text, `str` or `bytes`, found `{type(data).__name__}`")


def _table(form: str, mapping: object) -> str:
    if form not in ("wide", "long"):
        raise ValueError(f"form: expected 'wide' or 'long', found '{form}'")
    if form == "long" and mapping is not None:
        raise ValueError("a mapping is for wide tables: the columns of a long one have their names")
    return form
