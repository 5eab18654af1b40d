"""The verbs: a call in, an answer out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, overload

from pedt import _core
from pedt._text import dumps, text_or_none

if TYPE_CHECKING:
    from pedt import documents as d
    from pedt._text import Json


def _answer(verb: str, call: object, limits: Json | None) -> Any:
    within = text_or_none(limits, "limits")
    if isinstance(call, dict):
        return json.loads(_core.answer(verb, dumps(call), within))
    if isinstance(call, (str, bytes)):
        return _core.answer(verb, call, within)
    found = type(call).__name__
    raise TypeError(f"a call is a dict or JSON text, `str` or `bytes`, not `{found}`")


@overload
def check(call: str | bytes, /, limits: Json | None = None) -> str: ...
@overload
def check(call: d.CheckCall, /, limits: Json | None = None) -> d.CheckAnswer: ...
@overload
def check(call: dict[str, Any], /, limits: Json | None = None) -> d.CheckAnswer: ...
def check(call: object, /, limits: Json | None = None) -> Any:
    """Check responses against a framework and a roster.

    A call given as JSON, text or UTF-8 bytes, is answered with JSON text; a call
    given as a dict with a dict. What is wrong with the call or its documents is
    told in the answer. ``limits`` is a limits document: how much is taken in.

    >>> import pedt
    >>> answer = pedt.check({"schema_version": "1", "responses": [{"id": 7}]})
    >>> answer["refused"], answer["diagnostics"][0]["message"]
    (1, '`schema_version` is missing')
    """
    return _answer("check", call, limits)


@overload
def read(call: str | bytes, /, limits: Json | None = None) -> str: ...
@overload
def read(call: d.ReadCall, /, limits: Json | None = None) -> d.ReadAnswer: ...
@overload
def read(call: dict[str, Any], /, limits: Json | None = None) -> d.ReadAnswer: ...
def read(call: object, /, limits: Json | None = None) -> Any:
    """Read the responses in a text: a CSV table or NDJSON.

    Takes a read call under the same rules as ``check``.

    >>> import pedt
    >>> pedt.read('{"schema_version": "1", "form": "long", "text": ""}')[:38]
    '{"kind":"failed","schema_version":"1",'
    """
    return _answer("read", call, limits)


@overload
def analyse(call: str | bytes, /, limits: Json | None = None) -> str: ...
@overload
def analyse(call: d.AnalyseCall, /, limits: Json | None = None) -> d.AnalyseAnswer: ...
@overload
def analyse(call: dict[str, Any], /, limits: Json | None = None) -> d.AnalyseAnswer: ...
def analyse(call: object, /, limits: Json | None = None) -> Any:
    """Check responses, and analyse those that can be used.

    Takes an analyse call under the same rules as ``check``.

    >>> import pedt
    >>> answer = pedt.analyse({"schema_version": "1", "responses": []})
    >>> answer["kind"], [found["message"] for found in answer["diagnostics"]]
    ('failed', ['`roster` is missing'])
    """
    return _answer("analyse", call, limits)


@overload
def explain(call: str | bytes, /, limits: Json | None = None) -> str: ...
@overload
def explain(call: d.ExplainCall, /, limits: Json | None = None) -> d.ExplainAnswer: ...
@overload
def explain(call: dict[str, Any], /, limits: Json | None = None) -> d.ExplainAnswer: ...
def explain(call: object, /, limits: Json | None = None) -> Any:
    """Trace figures: the rule and the inputs that each was made of.

    Takes an explain call under the same rules as ``check``.

    >>> import pedt
    >>> answer = pedt.explain({"schema_version": "1", "responses": [], "figures": []})
    >>> answer["kind"], [found["message"] for found in answer["diagnostics"]]
    ('failed', ['`roster` is missing'])
    """
    return _answer("explain", call, limits)


@overload
def assign(call: str | bytes, /, limits: Json | None = None) -> str: ...
@overload
def assign(call: d.AssignCall, /, limits: Json | None = None) -> d.AssignAnswer: ...
@overload
def assign(call: dict[str, Any], /, limits: Json | None = None) -> d.AssignAnswer: ...
def assign(call: object, /, limits: Json | None = None) -> Any:
    """Match needs and offers: who could help whom, and why.

    Takes an assign call under the same rules as ``check``.

    >>> import pedt
    >>> unit = {"kind": "hub", "hub": "county"}
    >>> call = {"schema_version": "1", "responses": [], "round": "autumn", "unit": unit}
    >>> answer = pedt.assign(call)
    >>> answer["kind"], [found["message"] for found in answer["diagnostics"]]
    ('failed', ['`roster` is missing'])
    """
    return _answer("assign", call, limits)


@overload
def report(call: str | bytes, /, limits: Json | None = None) -> str: ...
@overload
def report(call: d.ReportCall, /, limits: Json | None = None) -> d.ReportAnswer: ...
@overload
def report(call: dict[str, Any], /, limits: Json | None = None) -> d.ReportAnswer: ...
def report(call: object, /, limits: Json | None = None) -> Any:
    """Report on a school, a partnership or a hub: words, tables and charts.

    Takes a report call under the same rules as ``check``. Charts are in the
    language of Vega-Lite, for Altair, vl-convert or any other renderer.

    >>> import pedt
    >>> of = {"kind": "hub", "hub": "county"}
    >>> call = {"schema_version": "1", "responses": [], "round": "autumn", "of": of}
    >>> answer = pedt.report(call)
    >>> answer["kind"], [found["message"] for found in answer["diagnostics"]]
    ('failed', ['`roster` is missing'])
    """
    return _answer("report", call, limits)


@overload
def render(call: str | bytes, /, limits: Json | None = None) -> str: ...
@overload
def render(call: d.RenderCall, /, limits: Json | None = None) -> d.RenderAnswer: ...
@overload
def render(call: dict[str, Any], /, limits: Json | None = None) -> d.RenderAnswer: ...
def render(call: object, /, limits: Json | None = None) -> Any:
    """Make a page, a text or tables of a report.

    Takes a render call under the same rules as ``check``.

    >>> import pedt
    >>> answer = pedt.render({"schema_version": "1", "form": "html"})
    >>> answer["kind"], [found["message"] for found in answer["diagnostics"]]
    ('failed', ['`report` is missing'])
    """
    return _answer("render", call, limits)


@overload
def anonymise(call: str | bytes, /, limits: Json | None = None) -> str: ...
@overload
def anonymise(call: d.AnonymiseCall, /, limits: Json | None = None) -> d.AnonymiseAnswer: ...
@overload
def anonymise(call: dict[str, Any], /, limits: Json | None = None) -> d.AnonymiseAnswer: ...
def anonymise(call: object, /, limits: Json | None = None) -> Any:
    """Make responses ready for research: pseudonyms, and nothing that is rare.

    Takes an anonymise call under the same rules as ``check``.

    >>> import pedt
    >>> answer = pedt.anonymise({"schema_version": "1", "responses": [], "pseudonym_key": ""})
    >>> answer["kind"], [found["message"] for found in answer["diagnostics"]]
    ('failed', ['`roster` is missing'])
    """
    return _answer("anonymise", call, limits)


@overload
def form(call: str | bytes, /, limits: Json | None = None) -> str: ...
@overload
def form(call: d.FormCall, /, limits: Json | None = None) -> d.FormAnswer: ...
@overload
def form(call: dict[str, Any], /, limits: Json | None = None) -> d.FormAnswer: ...
def form(call: object, /, limits: Json | None = None) -> Any:
    """Show a framework as a form, in one language.

    Takes a form call under the same rules as ``check``.

    >>> import pedt
    >>> answer = pedt.form({"schema_version": "1", "level": "school", "language": "cy"})
    >>> answer["kind"], answer["form"]["language"]
    ('form', 'cy')
    """
    return _answer("form", call, limits)


@overload
def compare(call: str | bytes, /, limits: Json | None = None) -> str: ...
@overload
def compare(call: d.CompareCall, /, limits: Json | None = None) -> d.CompareAnswer: ...
@overload
def compare(call: dict[str, Any], /, limits: Json | None = None) -> d.CompareAnswer: ...
def compare(call: object, /, limits: Json | None = None) -> Any:
    """Compare two frameworks: what differs, and which series of scores go on.

    Takes a compare call under the same rules as ``check``.

    >>> import pedt
    >>> old = pedt.Framework.builtin().to_dict()
    >>> answer = pedt.compare({"schema_version": "1", "from": old})
    >>> answer["kind"], len(answer["series"])
    ('compared', 80)
    """
    return _answer("compare", call, limits)


@overload
def review(call: str | bytes, /, limits: Json | None = None) -> str: ...
@overload
def review(call: d.ReviewCall, /, limits: Json | None = None) -> d.ReviewAnswer: ...
@overload
def review(call: dict[str, Any], /, limits: Json | None = None) -> d.ReviewAnswer: ...
def review(call: object, /, limits: Json | None = None) -> Any:
    """Bring reviews of a framework together: are these the right components?

    Takes a review call under the same rules as ``check``.

    >>> import pedt
    >>> answer = pedt.review({"schema_version": "1", "reviews": []})
    >>> answer["kind"], answer["review"]["reviewers"]
    ('reviewed', 0)
    """
    return _answer("review", call, limits)


@overload
def measure(call: str | bytes, /, limits: Json | None = None) -> str: ...
@overload
def measure(call: d.MeasureCall, /, limits: Json | None = None) -> d.MeasureAnswer: ...
@overload
def measure(call: dict[str, Any], /, limits: Json | None = None) -> d.MeasureAnswer: ...
def measure(call: object, /, limits: Json | None = None) -> Any:
    """Compute statistics of plain numbers, by name.

    Takes a measure call under the same rules as ``check``.

    >>> import pedt
    >>> asked = {"kind": "agreement", "counts": [3, 0, 0, 3]}
    >>> answer = pedt.measure({"schema_version": "1", "measures": [asked]})
    >>> answer["measures"][0]["figures"]["agreement"]
    {'kind': 'value', 'value': -1.0}
    """
    return _answer("measure", call, limits)


@overload
def schema(call: str | bytes, /, limits: Json | None = None) -> str: ...
@overload
def schema(call: d.SchemaCall, /, limits: Json | None = None) -> d.SchemaAnswer: ...
@overload
def schema(call: dict[str, Any], /, limits: Json | None = None) -> d.SchemaAnswer: ...
def schema(call: object, /, limits: Json | None = None) -> Any:
    """Write the JSON Schema of the responses to one framework.

    Takes a schema call under the same rules as ``check``.

    >>> import pedt
    >>> answer = pedt.schema({"schema_version": "1"})
    >>> answer["kind"], answer["schema"]["properties"]["ratings"]["properties"]["1a.1"]["maximum"]
    ('described', 4)
    """
    return _answer("schema", call, limits)
