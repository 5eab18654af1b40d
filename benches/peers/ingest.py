"""Read and check NDJSON responses with what one would use in Python instead.

Every peer parses each line, refuses unknown fields, and checks the types, the
statement codes, the points of the scale, the themes and the stances. None of
them knows the roster, repeated ids and respondents, or how complete a
submission is, and none keeps what it read: they do less than `pedt` does.
"""

from collections.abc import Callable
from typing import Annotated, Literal

import jsonschema_rs
import msgspec
import orjson
import pydantic

from common import Workload, best_time, statements, themes

STANCES = ["high_need", "moderate_need", "not_applicable", "moderate_offer", "high_offer"]
Check = Callable[[bytes], object]


def with_msgspec(framework: dict) -> Check:
    Statement, Theme, Topic, Role, Point = names(framework)

    class Reference(msgspec.Struct, forbid_unknown_fields=True):
        id: Literal["pedt"]
        version: str

    class Note(msgspec.Struct, forbid_unknown_fields=True):
        theme: Theme
        kind: Literal["strength", "development"]
        text: Annotated[str, msgspec.Meta(min_length=1, max_length=4_000)]

    class Response(msgspec.Struct, forbid_unknown_fields=True):
        schema_version: Literal["1"]
        id: str
        framework: Reference
        round: str
        partnership: str
        school: str
        respondent: str
        role: Role
        status: Literal["submitted", "draft"]
        ratings: dict[Statement, Point]
        notes: list[Note]
        support: dict[Topic, Literal[tuple(STANCES)]]

    return msgspec.json.Decoder(Response).decode


def with_pydantic(framework: dict) -> Check:
    Statement, Theme, Topic, Role, Point = names(framework)

    class Strict(pydantic.BaseModel):
        model_config = pydantic.ConfigDict(extra="forbid", strict=True)

    class Reference(Strict):
        id: Literal["pedt"]
        version: str

    class Note(Strict):
        theme: Theme
        kind: Literal["strength", "development"]
        text: Annotated[str, pydantic.StringConstraints(min_length=1, max_length=4_000)]

    class Response(Strict):
        schema_version: Literal["1"]
        id: str
        framework: Reference
        round: str
        partnership: str
        school: str
        respondent: str
        role: Role
        status: Literal["submitted", "draft"]
        ratings: dict[Statement, Point]
        notes: list[Note]
        support: dict[Topic, Literal[tuple(STANCES)]]

    return Response.model_validate_json


def with_json_schema(framework: dict) -> Check:
    text = {"type": "string", "minLength": 1, "maxLength": 128}

    def record(required: dict, **optional: dict) -> dict:
        return {
            "type": "object",
            "additionalProperties": False,
            "properties": required | optional,
            "required": list(required),
        }

    roles = [role["id"] for role in framework["roles"]]
    topics = [topic["id"] for topic in framework["support"]["topics"]]
    points = [point["value"] for point in framework["scales"][0]["points"]]
    rating = {"type": "integer", "minimum": points[0], "maximum": points[-1]}
    note = record(
        {
            "theme": {"enum": themes(framework)},
            "kind": {"enum": ["strength", "development"]},
            "text": {"type": "string", "minLength": 1, "maxLength": 4_000},
        }
    )
    schema = record(
        {
            "schema_version": {"const": "1"},
            "id": text,
            "framework": record({"id": {"const": "pedt"}, "version": text}),
            "round": text,
            "partnership": text,
            "school": text,
            "respondent": text,
            "role": {"enum": roles},
            "status": {"enum": ["submitted", "draft"]},
            "ratings": record({}, **{code: rating for code in statements(framework)}),
        },
        notes={"type": "array", "items": note},
        support=record({}, **{topic: {"enum": STANCES} for topic in topics}),
    )
    is_valid = jsonschema_rs.validator_for(schema).is_valid

    def check(line: bytes) -> None:
        if not is_valid(orjson.loads(line)):
            raise ValueError(line)

    return check


def names(framework: dict) -> tuple:
    """The choices of the framework as types; `Literal` takes a tuple of them."""
    points = [point["value"] for point in framework["scales"][0]["points"]]
    return (
        Literal[tuple(statements(framework))],
        Literal[tuple(themes(framework))],
        Literal[tuple(topic["id"] for topic in framework["support"]["topics"])],
        Literal[tuple(role["id"] for role in framework["roles"])],
        Literal[tuple(points)],
    )


def main() -> None:
    workload = Workload.from_arguments()
    framework = workload.framework()
    lines = workload.responses().read_bytes().splitlines()
    megabytes = sum(len(line) + 1 for line in lines) / 1e6
    print(f"{len(lines)} responses, {megabytes:.1f} MB")
    peers = {
        "orjson alone, nothing checked": orjson.loads,
        "msgspec, typed": with_msgspec(framework),
        "orjson + jsonschema-rs, yes or no": with_json_schema(framework),
        "pydantic": with_pydantic(framework),
    }
    for name, check in peers.items():
        must_refuse(check, lines[0])

        def run(check: Check = check) -> None:
            for line in lines:
                check(line)

        seconds = best_time(run)
        print(f"{name:36}{megabytes / seconds:8.1f} MB/s {len(lines) / seconds:10.0f} responses/s")


def must_refuse(check: Check, line: bytes) -> None:
    """A peer that accepts a rating off the scale would be fast for nothing."""
    check(line)
    if check is orjson.loads:
        return
    response = orjson.loads(line)
    response["ratings"]["1a.1"] = 5
    try:
        check(orjson.dumps(response))
    except (ValueError, msgspec.ValidationError):
        return
    raise AssertionError(f"{check} accepts a rating of 5")


if __name__ == "__main__":
    main()
