"""Evaluate and develop school partnerships.

A call is a JSON document, and so is its answer: see ``schemas/`` for both.

>>> import json, pedt
>>> framework = json.loads(pedt.builtin_framework())
>>> framework["id"]
'pedt'
"""

from pedt._core import __version__, analyse, builtin_framework, check, read

__all__ = ["__version__", "analyse", "builtin_framework", "check", "read"]
