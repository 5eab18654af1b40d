"""Evaluate and develop school partnerships.

>>> import pedt
>>> pedt.Framework.builtin().title
'Partnership Evaluation and Development Tool'
"""

from pedt._core import Dataset, Framework, Table, __version__, analyse, check, read
from pedt._errors import PedtError

__all__ = [
    "Dataset",
    "Framework",
    "PedtError",
    "Table",
    "__version__",
    "analyse",
    "check",
    "read",
]
