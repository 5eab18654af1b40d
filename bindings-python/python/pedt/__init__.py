"""Evaluate and develop school partnerships.

>>> import pedt
>>> pedt.Framework.builtin().title
'School partnership evaluation and development framework'
"""

from pedt._core import Table, __version__
from pedt._dataset import Dataset
from pedt._errors import PedtError
from pedt._framework import Framework
from pedt._verbs import (
    analyse,
    anonymise,
    assign,
    check,
    compare,
    explain,
    form,
    measure,
    read,
    render,
    report,
    review,
    schema,
)

__all__ = [
    "Dataset",
    "Framework",
    "PedtError",
    "Table",
    "__version__",
    "analyse",
    "anonymise",
    "assign",
    "check",
    "compare",
    "explain",
    "form",
    "measure",
    "read",
    "render",
    "report",
    "review",
    "schema",
]

# Whoever meets them, in a traceback or a pickle, finds them here.
_VERBS = (
    analyse,
    anonymise,
    assign,
    check,
    compare,
    explain,
    form,
    measure,
    read,
    render,
    report,
    review,
    schema,
)
for _part in (Dataset, Framework, PedtError, *_VERBS):
    _part.__module__ = "pedt"
del _part, _VERBS
