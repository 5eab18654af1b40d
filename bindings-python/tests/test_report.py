"""Reports: charts drawn by vl-convert, and the pages that show them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pedt
import pytest
import vl_convert

HUB = Path(__file__).parents[2] / "schemas" / "examples" / "hub"
ROSTER = json.loads((HUB / "roster.json").read_text(encoding="utf-8"))
FIRST, *_, LAST = (round["id"] for round in ROSTER["rounds"])
PARTNERSHIP = {"kind": "partnership", "partnership": ROSTER["partnerships"][0]["id"]}


@pytest.fixture(scope="module")
def dataset() -> pedt.Dataset:
    return pedt.Dataset.read(HUB / "responses.ndjson", ROSTER)


def charts(report: Any) -> list[Any]:
    blocks = [block for section in report["sections"] for block in section["blocks"]]
    return [block["chart"] for block in blocks if block["kind"] == "chart"]


def test_charts_are_drawn_and_stand_on_the_page(dataset: pedt.Dataset) -> None:
    report = dataset.report(PARTNERSHIP, LAST, FIRST, {"matches": {}})["report"]
    drawn = {
        chart["id"]: vl_convert.vegalite_to_svg(chart["spec"], vl_version="6.4")
        for chart in charts(report)
    }
    assert len(drawn) >= 4
    assert all(svg.startswith("<svg") for svg in drawn.values())

    call = {"schema_version": "1", "report": report, "form": "html"}
    page = pedt.render({**call, "options": {"charts": drawn}})
    assert page["kind"] == "rendered"
    (file,) = page["files"]
    assert file["media_type"] == "text/html"
    assert file["text"].count("svg+xml;base64,") == len(drawn)
    plain = pedt.render(call)
    assert plain["kind"] == "rendered"
    assert "svg+xml;base64," not in plain["files"][0]["text"]


def test_a_report_is_asked_of_a_dataset_as_of_the_verb(dataset: pedt.Dataset) -> None:
    call = {
        "schema_version": "1",
        "roster": ROSTER,
        "responses": dataset.responses(),
        "of": PARTNERSHIP,
        "round": LAST,
    }
    answer = pedt.report(call)
    assert answer["kind"] == "reported"
    assert dataset.report(PARTNERSHIP, LAST)["report"] == answer["report"]


def test_what_cannot_be_reported_is_told(dataset: pedt.Dataset) -> None:
    with pytest.raises(pedt.PedtError, match="/round: the roster has no round `never`") as refused:
        dataset.report(PARTNERSHIP, "never")
    assert refused.value.code == "unknown_round"
