"""Frameworks as objects."""

import copy
import json
import pickle
from pathlib import Path

import polars as pl
import pytest

from pedt import Framework, PedtError


def test_builtin() -> None:
    builtin = Framework.builtin()
    assert (builtin.id, builtin.version, builtin.languages) == ("pedt", "2026.1", ["en", "cy"])
    assert repr(builtin) == "Framework('pedt', version='2026.1', statements=54)"
    assert builtin == Framework.builtin()


def test_one_document_in_every_shape(tmp_path: Path) -> None:
    builtin = Framework.builtin()
    path = tmp_path / "framework.json"
    path.write_text(builtin.to_json(), encoding="utf-8")
    text = builtin.to_json()
    for document in (text, text.encode(), builtin.to_dict(), path):
        framework = Framework(document)
        assert framework == builtin
        assert hash(framework) == hash(builtin)
    for again in (pickle.loads(pickle.dumps(builtin)), copy.deepcopy(builtin)):
        assert again == builtin
    assert json.loads(text) == builtin.to_dict()


def test_another_version_is_another_framework() -> None:
    document = Framework.builtin().to_dict()
    document["version"] = "2027.1"
    document["title"] = {"en": "<Tom & Jerry>"}
    other = Framework(document)
    assert other != Framework.builtin()
    assert len({other, Framework.builtin(), Framework(document)}) == 2
    assert other._repr_html_().startswith("<b>&lt;Tom &amp; Jerry&gt;</b>")
    assert other.__eq__("pedt") is NotImplemented


def test_every_fault_is_raised_at_once() -> None:
    document = Framework.builtin().to_dict()
    document["title"] = {}
    document["scales"][0]["threshold"] = 9
    with pytest.raises(PedtError) as raised:
        Framework(document)
    error = raised.value
    assert [found["pointer"] for found in error.diagnostics] == ["/title", "/scales/0/threshold"]
    assert (error.code, error.code) == (error.diagnostics[0]["code"], "text_empty")
    assert str(error).startswith("framework refused\n  /title: ")
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.code) == (str(error), error.code)
    assert again.diagnostics == error.diagnostics


def test_what_is_no_document_is_a_type_error() -> None:
    for wrong in (None, 7, ["{}"]):
        with pytest.raises(TypeError, match="framework: expected a dict, JSON text or a path"):
            Framework(wrong)  # type: ignore[arg-type]
    with pytest.raises(FileNotFoundError):
        Framework(Path("nowhere.json"))


def test_the_codebook_speaks_every_language() -> None:
    framework = Framework.builtin()
    english = pl.DataFrame(framework.statements())
    welsh = pl.DataFrame(framework.statements("cy"))
    assert english.height == welsh.height == 54
    assert english["statement"].equals(welsh["statement"])
    assert english["theme_title"][0] == "Engagement and Commitment"
    assert welsh["theme_title"][0] not in ("", english["theme_title"][0])
    assert pl.DataFrame(framework.statements("fr")).equals(english)
