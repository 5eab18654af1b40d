"""Count the ratings of a year with what one would use in Python instead.

The answers come from `workload DIR 432000`. Reading them is not timed: each
peer starts from arrays in memory, as `pedt` starts from a dataset. A unit is a
round of a partnership; the result is the count of each point of each statement.
"""

from __future__ import annotations

import msgspec
import numpy as np
import polars as pl

from common import Workload, best_time, statements

POINTS = 4


class Response(msgspec.Struct):
    round: str
    partnership: str
    ratings: dict[str, int]


def read(workload: Workload) -> tuple[np.ndarray, np.ndarray, list[str]]:
    """The unit of each response, and a row of ratings each, 0 for no answer."""
    codes = statements(workload.framework())
    column = {code: index for index, code in enumerate(codes)}
    roster = workload.roster()
    rounds = {round_["id"]: index for index, round_ in enumerate(roster["rounds"])}
    partnerships = {item["id"]: index for index, item in enumerate(roster["partnerships"])}
    decode = msgspec.json.Decoder(Response).decode
    units, rows = [], []
    with workload.responses().open("rb") as lines:
        for line in lines:
            response = decode(line)
            row = bytearray(len(codes))
            for code, rating in response.ratings.items():
                row[column[code]] = rating
            rows.append(bytes(row))
            place = rounds[response.round] * len(partnerships)
            units.append(place + partnerships[response.partnership])
    ratings = np.frombuffer(b"".join(rows), np.uint8).reshape(-1, len(codes))
    return np.array(units), ratings, codes


def main() -> None:
    units, ratings, codes = read(Workload.from_arguments())
    print(f"{ratings.shape[0]} responses, {ratings.size} ratings")
    unit_count = int(units.max()) + 1

    def report(name: str, count: object) -> None:
        seconds = best_time(count)
        print(f"{name:36}{ratings.size / seconds / 1e6:10.1f} M ratings/s", flush=True)

    # One column after the other: a key for each unit and point, counted in one go.
    columns = [np.ascontiguousarray(ratings[:, index]) for index in range(len(codes))]
    keys = units * (POINTS + 1)

    def bincount() -> np.ndarray:
        cells = unit_count * (POINTS + 1)
        counts = [np.bincount(keys + column, minlength=cells) for column in columns]
        return np.stack(counts).reshape(len(codes), unit_count, POINTS + 1)[:, :, 1:]

    report("NumPy, bincount by column", bincount)

    table = pl.DataFrame(dict(zip(codes, columns)) | {"unit": units.astype(np.uint32)})
    each = [
        (pl.col(code) == point).sum().alias(f"{code}/{point}")
        for code in codes
        for point in range(1, POINTS + 1)
    ]
    cores = pl.thread_pool_size()
    report(f"Polars, wide, group_by, {cores} cores", lambda: table.group_by("unit").agg(each))

    by_unit = bincount()[:, np.unique(units)].transpose(1, 0, 2)
    by_group = table.group_by("unit").agg(each).sort("unit").drop("unit").to_numpy()
    assert (by_unit.reshape(by_group.shape) == by_group).all(), "the peers agree"

    long = table.unpivot(index="unit", on=codes, variable_name="statement", value_name="rating")
    long = long.with_columns(pl.col("statement").cast(pl.Categorical))
    counts = [(pl.col("rating") == point).sum().alias(str(point)) for point in range(1, POINTS + 1)]
    grouped = long.lazy().group_by("unit", "statement").agg(counts)
    report(f"Polars, long, group_by, {cores} cores", grouped.collect)


if __name__ == "__main__":
    main()
