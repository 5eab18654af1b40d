"""Tables of every kind in and out: pandas, Polars, pyarrow, DuckDB."""

from collections.abc import Callable, Iterator
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from cases import HUB
from pedt import Dataset, Framework, Table

ROSTER = HUB / "roster.json"


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return Dataset.read(HUB / "responses.ndjson", ROSTER)


def as_pandas(table: Table) -> pd.DataFrame:
    frame = pa.table(table).to_pandas()
    assert isinstance(frame, pd.DataFrame)
    return frame


def as_pandas_of_floats(table: Table) -> pd.DataFrame:
    # As pandas reads a CSV file: gaps make floats of whole numbers.
    frame = as_pandas(table)
    return frame.astype({name: "float64" for name in frame.columns if "." in name or name == "rating"})


def as_duckdb(table: Table) -> Any:
    frame = pa.table(table)
    return duckdb.sql("from frame")


def rows(relation: duckdb.DuckDBPyRelation | None) -> list[Any]:
    assert relation is not None
    return relation.fetchall()


SHAPES: list[Callable[[Table], Any]] = [
    lambda table: table,
    pa.table,
    lambda table: pa.table(table).to_reader(max_chunksize=100),
    pl.DataFrame,
    as_pandas,
    as_pandas_of_floats,
    as_duckdb,
]


@pytest.mark.parametrize("shape", SHAPES)
def test_a_table_comes_back_from_everywhere(shape: Callable[[Table], Any], dataset: Dataset) -> None:
    some = Dataset.from_json(dataset.responses()[::8], ROSTER)
    wide = Dataset.from_arrow(shape(some.wide()), ROSTER)
    long = Dataset.from_arrow(shape(some.ratings()), ROSTER, form="long")
    for again in (wide, long):
        assert (len(again), again.refused) == (50, 0)
        assert not [found for found in again.diagnostics if "column" in found]
        assert pl.DataFrame(again.ratings()).equals(pl.DataFrame(some.ratings()))


def test_tables_are_read_by_all(dataset: Dataset) -> None:
    scores = dataset.scores(select={"units": ["partnership"], "nodes": ["whole"]})
    assert scores.shape == (len(scores), len(scores.column_names))
    assert repr(scores).startswith(f"<pedt.Table of {len(scores)} rows: round, unit, ")
    expected = pl.DataFrame(scores)["mean"].to_list()
    from_arrow: Any = getattr(pd.DataFrame, "from_arrow")  # younger than its stubs
    assert from_arrow(scores)["mean"].tolist() == expected
    assert pa.table(scores)["mean"].to_pylist() == expected
    assert pa.schema(scores).names == scores.column_names
    found = duckdb.sql("select mean from scores")
    assert [mean for (mean,) in rows(found)] == expected


def test_counts_add_up_in_any_engine(dataset: Dataset) -> None:
    lines = dataset.to_ndjson().splitlines(keepends=True)
    half = [Dataset.from_ndjson("".join(lines[at::2]), ROSTER) for at in (0, 1)]
    first, second = (part.tally("partnership") for part in half)
    whole = dataset.tally("partnership")
    keys = "round, partnership, statement, point"
    query = f"select {keys}, sum(count)::bigint as count from %s group by all having count > 0 order by all"
    parts = duckdb.sql(query % "(from first union all from second)")
    assert rows(parts) == rows(duckdb.sql(query % "whole"))


def frame(**columns: list[Any]) -> dict[str, list[Any]]:
    length = len(next(iter(columns.values())))
    about = {
        "id": [f"r{row}" for row in range(length)],
        "round": ["2026-summer"] * length,
        "partnership": ["hensley"] * length,
        "school": ["castle-street"] * length,
        "respondent": [f"u{row}" for row in range(length)],
        "role": ["headteacher"] * length,
        "status": ["draft"] * length,
    }
    return about | columns


def ratings(dataset: Dataset) -> list[int | None]:
    table = pl.DataFrame(dataset.ratings()).filter(pl.col("statement") == "1a.1").sort("id")
    return table["rating"].to_list()


def test_pandas_has_no_answer_where_it_has_nan() -> None:
    table = pd.DataFrame(frame(**{"1a.1": [3.0, None, 1.0]}))
    dataset = Dataset.from_arrow(table, ROSTER)
    assert (dataset.diagnostics, ratings(dataset)) == ([], [3, None, 1])
    categories = pd.DataFrame(frame(**{"1a.1": ["3", None, "Latent"]})).astype("category")
    assert ratings(Dataset.from_arrow(categories, ROSTER)) == [3, None, 1]
    picked = table[table["1a.1"] < 2]  # keeps an index that is no range
    assert Dataset.from_arrow(picked, ROSTER).diagnostics == []


def test_polars_knows_nan_from_null() -> None:
    table = pl.DataFrame(frame(**{"1a.1": [3.0, None, float("nan"), 2.5]}))
    dataset = Dataset.from_arrow(table, ROSTER)
    said = [(found["row"], found["column"], found["params"]["found"]) for found in dataset.diagnostics]
    assert said == [(3, "1a.1", "NaN"), (4, "1a.1", "2.5")]
    assert ratings(dataset) == [3, None]


def test_a_mapping_names_the_columns() -> None:
    table = pl.DataFrame(frame(q1=[3, -9])).with_columns(
        pl.col("school").cast(pl.Categorical), pl.col("q1").cast(pl.Decimal(4, 0))
    )
    columns: list[Any] = [
        {"header": name, "to": {"kind": "field", "field": name}}
        for name in ("id", "round", "partnership", "school", "respondent", "role", "status")
    ]
    columns.append({"header": "q1", "to": {"kind": "rating", "statement": "1a.1"}})
    mapping: dict[str, Any] = {"schema_version": "1", "columns": columns, "missing": ["-9"]}
    dataset = Dataset.from_arrow(table, ROSTER, mapping=mapping)
    assert (dataset.diagnostics, ratings(dataset)) == ([], [3, None])


def test_columns_of_other_kinds_are_told() -> None:
    table = pl.DataFrame(frame(**{"1a.1": [[1]]}))
    dataset = Dataset.from_arrow(table, ROSTER)
    (found,) = dataset.diagnostics
    assert (found["code"], found["column"], found.get("row")) == ("wrong_type", "1a.1", None)


def test_what_is_no_table_is_a_type_error() -> None:
    with pytest.raises(TypeError, match=r"`LazyFrame` is not a table yet: call `\.collect\(\)`"):
        Dataset.from_arrow(pl.DataFrame(frame(x=[1])).lazy(), ROSTER)  # type: ignore[arg-type]
    wrong: Any
    for wrong in ([], {}, "id,round", None):
        with pytest.raises(TypeError, match=f"found `{type(wrong).__name__}`"):
            Dataset.from_arrow(wrong, ROSTER)

    class Strange:
        def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
            return "stream"

    with pytest.raises(TypeError, match="no capsule"):
        Dataset.from_arrow(Strange(), ROSTER)

    class Schema:
        def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
            return Framework.builtin().statements().__arrow_c_schema__()

    with pytest.raises(ValueError, match="incorrect name"):
        Dataset.from_arrow(Schema(), ROSTER)


def test_what_a_producer_says_is_checked_and_passed_on(dataset: Dataset) -> None:
    table = pa.table(frame(**{"1a.1": [1]}))
    broken = pa.array([b"\xff"], pa.binary()).view(pa.string())
    with pytest.raises(ValueError, match="(?i)utf"):
        Dataset.from_arrow(table.set_column(0, "id", broken), ROSTER)

    def batches() -> Iterator[pa.RecordBatch]:
        yield table.to_batches()[0]
        raise RuntimeError("the disk is gone")

    failing = pa.RecordBatchReader.from_batches(table.schema, batches())
    with pytest.raises(ValueError, match="the disk is gone"):
        Dataset.from_arrow(failing, ROSTER)


def test_a_stream_may_be_dropped_unread(dataset: Dataset) -> None:
    for _ in range(20):
        dataset.notes().__arrow_c_stream__()
        dataset.notes().__arrow_c_schema__()
    first = dataset.notes()
    assert pl.DataFrame(first).equals(pl.DataFrame(first))
