"""Write ``python/pedt/documents.py``: the types of all documents, from ``schemas/``.

Reads the part of JSON Schema in which the schemas are written, and stops at
anything else. What is written runs on every Python that the package supports,
without a further package: fields that may be left out stand in a class of their
own, since ``NotRequired`` is younger than Python 3.10.
"""

from __future__ import annotations

import json
import keyword
import re
import sys
import textwrap
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
SCHEMAS = ROOT.parent / "schemas"
TARGET = ROOT / "python" / "pedt" / "documents.py"

HEADER = '''"""The types of all documents, calls and answers.

For type checkers and editors; at run time they are plain dicts. Written by
``make types-python`` from ``schemas/``: do not edit.

>>> from pedt.documents import Note
>>> note: Note = {"theme": "1a", "kind": "strength", "text": "Everybody comes."}
"""

from __future__ import annotations

from typing import Any, Literal, TypeAlias, TypedDict
'''

Schema = dict[str, Any]

SIMPLE = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "null": "None",
}
# What narrows values without changing their type in Python, or says something of them.
SILENT = {
    *("title", "description", "default", "examples", "format", "pattern", "minLength"),
    *("maxLength", "minimum", "maximum", "exclusiveMinimum", "minItems", "maxItems"),
    *("uniqueItems", "minProperties", "propertyNames", "dependentSchemas"),
}


def definitions() -> dict[str, Schema]:
    """Every type that the schemas define, by its name."""
    bundle = json.loads((SCHEMAS / "pedt.schema.json").read_text(encoding="utf-8"))
    found: dict[str, Schema] = bundle["$defs"]
    return found


def said(schema: Schema, indent: str = "") -> str:
    """The description as a docstring; empty if there is none."""
    text = schema.get("description", "").split("```")[0].strip()
    text = re.sub(r"\[(`[^`]+`)\](\([^)]*\))?", r"\1", text)
    if not text:
        return ""
    text = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    lines = text.split("\n")
    end = "" if len(lines) == 1 and not text.endswith('"') else "\n"
    return textwrap.indent(f'"""{text}{end}"""\n', indent)


def literal(values: list[Any]) -> str:
    one = f"Literal[{', '.join(map(repr, values))}]"
    if len(one) < 80:
        return one
    return "Literal[\n" + "".join(f"    {value!r},\n" for value in values) + "]"


def reference(schema: Schema) -> str:
    return str(schema["$ref"]).rsplit("/", 1)[-1]


def options(schema: Schema) -> list[Schema] | None:
    return schema.get("oneOf") or schema.get("anyOf")


def type_of(schema: Schema | bool) -> str:
    """The type of a value, where it is no type with a name of its own."""
    if isinstance(schema, bool) or not schema.keys() - SILENT:
        return "Any"
    keywords = schema.keys() - SILENT
    match schema:
        case {"$ref": _} if keywords == {"$ref"}:
            return reference(schema)
        case {"const": value} if keywords <= {"const", "type"}:
            return literal([value])
        case {"enum": values} if keywords <= {"enum", "type"}:
            return literal(values)
        case {"oneOf": parts} | {"anyOf": parts} if len(keywords) == 1:
            if all("const" in part for part in parts):
                return literal([part["const"] for part in parts])
            return " | ".join(dict.fromkeys(map(type_of, parts)))
        case {"type": "array"} if keywords <= {"type", "items"}:
            return f"list[{type_of(schema.get('items', True))}]"
        case {"type": ["array", "null"]} if keywords <= {"type", "items"}:
            return f"list[{type_of(schema.get('items', True))}] | None"
        case {"type": "object"} if "properties" not in keywords:
            patterns = [*schema.get("patternProperties", {}).values()]
            rest = schema.get("additionalProperties", not patterns)
            values = patterns if rest is False else [*patterns, rest]
            if keywords <= {"type", "patternProperties", "additionalProperties"}:
                types = dict.fromkeys(map(type_of, values))
                return f"dict[str, {' | '.join(types) or 'Any'}]"
        case {"type": str(name)} if keywords == {"type"}:
            return SIMPLE[name]
        case {"type": list(names)} if keywords == {"type"}:
            return " | ".join(SIMPLE[name] for name in names)
    raise ValueError(f"this schema is not understood: {json.dumps(schema)}")


def typed_dict(name: str, schema: Schema) -> str:
    """The class of an object with known fields."""
    unknown = schema.keys() - SILENT - {"type", "properties", "required", "additionalProperties"}
    if unknown:
        raise ValueError(f"{name}: {sorted(unknown)} are not understood")
    fields: dict[str, Schema] = schema["properties"]
    needed = {key: fields[key] for key in fields if key in schema.get("required", [])}
    others = {key: fields[key] for key in fields if key not in needed}
    if not others:
        return block(name, "TypedDict", needed, said(schema, "    "))
    if not needed:
        return block(name, "TypedDict, total=False", others, said(schema, "    "))
    return (
        block(f"_{name}", "TypedDict", needed, "")
        + "\n\n"
        + block(name, f"_{name}, total=False", others, said(schema, "    "))
    )


def block(name: str, bases: str, fields: dict[str, Schema], doc: str) -> str:
    if any(keyword.iskeyword(field) for field in fields):
        return functional(name, bases, fields, doc)
    lines = [f"class {name}({bases}):\n", doc]
    for field, schema in fields.items():
        lines += [f"    {field}: {type_of(schema)}\n", said(schema, "    ")]
    return "".join(lines)


def functional(name: str, bases: str, fields: dict[str, Schema], doc: str) -> str:
    """The same for fields that Python has other uses for, such as ``from``."""
    base, _, total = bases.partition(", ")
    total = f", {total}" if total else ""
    inner = f"_{name}Fields" if doc else name
    items = "".join(f'        "{key}": "{type_of(schema)}",\n' for key, schema in fields.items())
    made = f'{inner} = TypedDict(\n    "{inner}",\n    {{\n{items}    }}{total},\n)\n'
    if not doc:
        return made
    bases = inner if base == "TypedDict" else f"{base}, {inner}"
    return f"{made}\n\nclass {name}({bases}):\n{doc}"


def variant_name(name: str, part: Schema) -> str:
    """The name of one kind of a tagged type: the type's and the tag's."""
    tags = [field for field in part["properties"].values() if "const" in field]
    if len(tags) != 1:
        raise ValueError(f"{name}: a kind needs one tag")
    return name + "".join(word.title() for word in str(tags[0]["const"]).split("_"))


def written() -> str:
    """The whole module."""
    classes: dict[str, str] = {}
    aliases: dict[str, tuple[str, str]] = {}
    for name, schema in sorted(definitions().items()):
        parts = options(schema)
        if "properties" in schema:
            classes[name] = typed_dict(name, schema)
        elif parts and any("properties" in part for part in parts):
            names = []
            for part in parts:
                names.append(variant_name(name, part) if "properties" in part else type_of(part))
                if "properties" in part:
                    classes[names[-1]] = typed_dict(names[-1], part)
            aliases[name] = (" | ".join(names), said(schema))
        else:
            aliases[name] = (type_of(schema), said(schema))
    simple = {n: a for n, a in aliases.items() if not mentioned(a[0], {*classes, *aliases})}
    composed = {name: alias for name, alias in aliases.items() if name not in simple}
    names = [*classes, *aliases]
    listed = "".join(f"    {name!r},\n" for name in sorted(names)).replace("'", '"')
    return "\n\n".join(
        [
            HEADER + f"\n__all__ = [\n{listed}]\n",
            *(f"{name}: TypeAlias = {type_}\n{doc}" for name, (type_, doc) in simple.items()),
            *classes.values(),
            *(
                f"{name}: TypeAlias = {type_}\n{doc}"
                for name, (type_, doc) in in_order(composed)
            ),
        ]
    )


def mentioned(type_: str, names: set[str]) -> set[str]:
    return set(re.findall(r"\w+", re.sub(r"Literal\[[^\]]*\]", "", type_))) & names


def in_order(aliases: dict[str, tuple[str, str]]) -> list[tuple[str, tuple[str, str]]]:
    """Each alias after those it mentions."""
    done: dict[str, tuple[str, str]] = {}
    while len(done) < len(aliases):
        ready = {
            name: alias
            for name, alias in aliases.items()
            if name not in done and mentioned(alias[0], {*aliases}) <= done.keys()
        }
        if not ready:
            raise ValueError("the types mention each other in a circle")
        done |= ready
    return [*done.items()]


if __name__ == "__main__":
    TARGET.write_text(written(), encoding="utf-8")
    sys.stdout.write(f"{TARGET.relative_to(ROOT.parent)}\n")
