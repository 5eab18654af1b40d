"""Datasets: from what they are made, and what they say."""

import json
import pickle
import signal
import threading
from pathlib import Path
from typing import Any

import polars as pl
import pytest

import pedt
from cases import HUB, SCHEMAS
from pedt import Dataset, Framework, PedtError


def roster() -> dict[str, Any]:
    document: dict[str, Any] = json.loads((HUB / "roster.json").read_text(encoding="utf-8"))
    return document


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return Dataset.read(HUB / "responses.ndjson", HUB / "roster.json")


def test_the_example_hub(dataset: Dataset) -> None:
    assert (len(dataset), dataset.received, dataset.refused) == (396, 409, 13)
    assert repr(dataset) == "Dataset(responses=396, received=409, refused=13)"
    assert "<td>396</td>" in dataset._repr_html_()
    refused = {found["row"] for found in dataset.diagnostics if found["severity"] == "error"}
    assert len(refused) == 13
    assert dataset.framework == Framework.builtin()
    assert dataset.roster == roster()


def test_every_way_in_leads_to_the_same_dataset(dataset: Dataset, tmp_path: Path) -> None:
    lines = (HUB / "responses.ndjson").read_bytes()
    for data in (lines, lines.decode()):
        assert Dataset.from_ndjson(data, roster()) == dataset
    dataset = Dataset.from_json(dataset.responses()[::9], roster(), Framework.builtin())
    assert (len(dataset), dataset.refused) == (44, 0)
    text = json.dumps(dataset.responses())
    for again in (
        Dataset.from_json(text, json.dumps(roster())),
        Dataset.from_ndjson(dataset.to_ndjson(), roster()),
        Dataset.from_csv(dataset.to_csv(), roster()),
        Dataset.from_csv(dataset.to_csv("long"), roster(), form="long"),
    ):
        assert again.responses() == dataset.responses()
        assert again.refused == 0
    for name, data in [
        ("list.json", text),
        ("LINES.JSONL", dataset.to_ndjson()),
        ("table.csv", dataset.to_csv()),
    ]:
        path = tmp_path / name
        path.write_text(data, encoding="utf-8")
        assert Dataset.read(str(path), roster()).responses() == dataset.responses()
    with pytest.raises(ValueError, match=r"book\.xlsx: .*from_arrow"):
        Dataset.read("book.xlsx", roster())


def test_a_form_is_read_by_its_mapping(dataset: Dataset) -> None:
    mapping = HUB / "forms-export.mapping.json"
    form = Dataset.read(HUB / "forms-export.csv", HUB / "roster.json", mapping=mapping)
    assert (len(form), form.refused) == (21, 0)
    with pytest.raises(ValueError, match="for wide tables"):
        Dataset.from_csv("", roster(), mapping=mapping, form="long")
    with pytest.raises(ValueError, match="'wide' or 'long', found 'tall'"):
        Dataset.from_csv("", roster(), form="tall")  # type: ignore[arg-type]
    with pytest.raises(PedtError, match="mapping refused"):
        Dataset.from_csv("", roster(), mapping={"schema_version": "1"})


def test_a_dataset_travels_as_its_documents(dataset: Dataset) -> None:
    again = pickle.loads(pickle.dumps(dataset))
    assert again == dataset
    assert again.diagnostics == dataset.diagnostics
    assert (again.received, again.refused) == (dataset.received, dataset.refused)
    lines = dataset.to_ndjson().split("\n")[:1]
    fewer = Dataset.from_ndjson("\n".join(lines), roster())
    assert fewer != dataset
    with pytest.raises(TypeError, match="unhashable"):
        hash(dataset)


def test_a_dataset_of_longer_texts_travels_too() -> None:
    response = json.loads((HUB / "responses.ndjson").read_text(encoding="utf-8").split("\n")[0])
    response["notes"] = [{"theme": "1a", "kind": "strength", "text": "x" * 5000}]
    lines = json.dumps(response)
    assert len(Dataset.from_ndjson(lines, roster())) == 0
    dataset = Dataset.from_ndjson(lines, roster(), limits={"text_length": 6000})
    assert len(dataset) == 1
    assert pickle.loads(pickle.dumps(dataset)) == dataset


def test_tables_agree_with_each_other(dataset: Dataset) -> None:
    ratings = pl.DataFrame(dataset.ratings())
    assert ratings.height == len(dataset) * 54
    submitted = ratings.filter(pl.col("status") == "submitted", pl.col("rating").is_not_null())
    for grain in ("partnership", "school", "role"):
        tally = pl.DataFrame(dataset.tally(grain))
        assert ("school" in tally.columns) == (grain != "partnership")
        assert tally["count"].sum() == submitted.height
    drafts = pl.DataFrame(dataset.tally(drafts=True))
    assert drafts["count"].sum() == ratings["rating"].count()
    assert len(dataset.notes()) == sum(len(r.get("notes", [])) for r in dataset.responses())
    assert len(dataset.evidence()) == sum(len(r.get("evidence", [])) for r in dataset.responses())
    assert len(dataset.support()) >= sum(len(r.get("support", {})) for r in dataset.responses())
    with pytest.raises(ValueError, match="no grain 'pupil'"):
        dataset.tally("pupil")  # type: ignore[arg-type]


def test_scores_are_those_of_the_verb(dataset: Dataset) -> None:
    dataset = Dataset.from_json(dataset.responses()[-60:], roster())
    call = {"schema_version": "1", "roster": roster(), "responses": dataset.responses()}
    options: Any = {"options": {"order": "pooled"}, "select": {"nodes": ["theme"]}}
    answer = pedt.analyse({**call, **options})
    assert answer["kind"] == "analysed"
    analysed = dataset.analyse(options["options"], select=options["select"])
    assert analysed["scores"] == answer["scores"]
    table = pl.DataFrame(dataset.scores(options["options"], select=options["select"]))
    means = [row["score"]["mean"].get("value") for row in answer["scores"]["rows"]]
    assert table["mean"].to_list() == means
    assert (table["mean"].is_null() == (table["mean_status"] != "value")).all()
    by_role = pl.DataFrame(dataset.scores(by_role=True))
    assert by_role["role"].drop_nulls().n_unique() > 1
    with pytest.raises(PedtError, match="outside the range") as raised:
        dataset.scores({"min_answered": 2})
    assert raised.value.diagnostics[0]["pointer"] == "/min_answered"


def test_questions_are_answered_as_by_the_verbs(dataset: Dataset) -> None:
    dataset = Dataset.from_json(dataset.responses()[-60:], roster())
    call = {"schema_version": "1", "roster": roster(), "responses": dataset.responses()}
    place: Any = {"round": "2026-summer", "partnership": "onnen-valley"}
    lead: Any = {"audience": {"kind": "lead", "partnership": "onnen-valley"}}
    asked: Any = {"analyses": [{"kind": "gaps", **place}], "dashboards": [place], "disclosure": lead}
    answer = dict(pedt.analyse({**call, **asked}))
    of_dataset = dict(dataset.analyse(**asked))
    assert answer["analyses"] and answer["dashboards"] and answer["disclosure"]
    assert of_dataset == answer
    assert dict(dataset.analyse()) == dict(pedt.analyse(call))

    last = dataset.responses()[-1]
    unit: Any = {"kind": "partnership", "partnership": last["partnership"]}
    figure = {"figure": "mean", "level": "partnership", "node": {"kind": "whole"}}
    figures: Any = [{"round": last["round"], "unit": unit, **figure}]
    traced: Any = pedt.explain({**call, "figures": figures})
    assert traced["kind"] == "explained"
    assert dataset.explain(figures) == traced
    key = "0123456789abcdef0123456789abcdef"
    hub = {"kind": "hub", "hub": roster()["hubs"][0]["id"]}
    matched: Any = {
        "round": "2026-summer",
        "unit": hub,
        "rules": {"gives": 2, "tiers": ["distance"]},
        "support": {"capacity": "sum"},
        "suggest": {"moderated": [hub]},
        "followed": {"round": "2026-spring", "matches": []},
    }
    proposed: Any = pedt.assign({**call, **matched})
    assert proposed["kind"] == "assigned" and proposed["proposal"]["matches"]
    assert dataset.assign(**matched) == proposed
    assert dataset.anonymise(key) == pedt.anonymise({**call, "pseudonym_key": key})


def test_questions_that_cannot_be_answered_are_refused(dataset: Dataset) -> None:
    nowhere: Any = {"kind": "gaps", "round": "never", "partnership": "onnen-valley"}
    with pytest.raises(PedtError, match=r"analyse refused\n  /analyses/0/round: ") as raised:
        dataset.analyse(analyses=[nowhere])
    assert raised.value.code == "unknown_round"
    with pytest.raises(PedtError, match=r"assign refused\n  /unit/hub: ") as raised:
        dataset.assign("2026-summer", {"kind": "hub", "hub": "never"})
    assert raised.value.code == "unknown_hub"
    for text in ('{"order": "pooled"', '{}, "select": {}'):
        with pytest.raises(PedtError, match="options refused"):
            dataset.analyse(text)
    with pytest.raises(PedtError) as raised:
        dataset.analyse('{"order": "pooled", "order": "pooled"}')
    assert raised.value.code == "duplicate_key"
    with pytest.raises(ValueError, match="no verb about a dataset 'form'"):
        dataset._native.answer("form", [], None)


def test_a_dashboard(dataset: Dataset) -> None:
    dashboard = dataset.dashboard("2026-summer", "onnen-valley")
    assert dashboard["responses"]["members"] > 3
    strict = dataset.dashboard("2026-summer", "onnen-valley", {"strength_share": 1.0})
    assert len(strict["highlights"]) < len(dashboard["highlights"])
    with pytest.raises(PedtError, match="no round `never`") as raised:
        dataset.dashboard("never", "onnen-valley")
    assert raised.value.code == "unknown_round"
    with pytest.raises(PedtError) as raised:
        dataset.dashboard("2026-summer", "nobody")
    assert raised.value.code == "unknown_partnership"


def test_a_roster_with_a_fault_is_refused() -> None:
    with pytest.raises(PedtError, match="roster refused") as raised:
        Dataset.from_ndjson("", {"schema_version": "1"})
    assert "missing_field" in {found["code"] for found in raised.value.diagnostics}
    wrong: Any
    for wrong in (None, 3, [{}]):
        with pytest.raises(TypeError, match="roster: expected"):
            Dataset.from_ndjson("", wrong)
    with pytest.raises(UnicodeEncodeError):
        Dataset.from_ndjson("\ud800", roster())
    with pytest.raises(TypeError, match="expected text, `str` or `bytes`, found `list`"):
        Dataset.from_ndjson([], roster())  # type: ignore[arg-type]


def test_a_framework_of_ones_own() -> None:
    framework = json.loads(
        (SCHEMAS.parent / "core/examples/data/student-evaluation.framework.json").read_text()
    )
    dataset = Dataset.from_json([], roster(), framework)
    assert dataset.framework == Framework(framework)
    assert len(dataset.scores()) == 0


def test_reading_stops_when_told_to() -> None:
    lines = (HUB / "responses.ndjson").read_bytes() * 50
    assert threading.current_thread() is threading.main_thread()
    # What runs in the background of a shell was told to ignore interrupts.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    timer = threading.Timer(0.02, signal.raise_signal, [signal.SIGINT])
    try:
        with pytest.raises(KeyboardInterrupt):
            timer.start()
            for _ in range(1000):
                Dataset.from_ndjson(lines, roster(), limits={"diagnostics": 1})
    finally:
        timer.join()
        signal.signal(signal.SIGINT, before or signal.SIG_DFL)
