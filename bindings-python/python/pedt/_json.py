"""JSON text of what Python programs hold."""

import json


def _plain(value: object) -> object:
    """The plain number in a scalar of NumPy or pandas."""
    item = getattr(value, "item", None)
    if callable(item):
        return item()
    raise TypeError(f"`{type(value).__name__}` has no place in a JSON document")


def dumps(document: object) -> str:
    """The JSON text of a document; scalars of NumPy are numbers in it."""
    return json.dumps(document, default=_plain)
