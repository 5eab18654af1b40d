import os
from typing import Any, Final, Literal, Protocol, TypeAlias, final, overload

from pedt.documents import (
    AnalyseAnswer,
    AnalyseAnswerAnalysed,
    AnalyseCall,
    CheckAnswer,
    CheckCall,
    Dashboard,
    DashboardOptions,
    Diagnostic,
    FrameworkDocument,
    Mapping,
    ReadAnswer,
    ReadCall,
    Response,
    RosterDocument,
    ScoreOptions,
    Selection,
)

__all__ = ["Dataset", "Framework", "Table", "__version__", "analyse", "check", "read"]

__version__: Final[str]

class _ArrowTable(Protocol):
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...

# JSON as text or as a dict of which no more is known, or the path of its file.
_Json: TypeAlias = str | bytes | dict[str, Any]
_Document: TypeAlias = _Json | os.PathLike[str]
_Framework: TypeAlias = Framework | FrameworkDocument | _Document
_Form: TypeAlias = Literal["wide", "long"]

@overload
def analyse(call: str | bytes, /, limits: _Json | None = None) -> str: ...
@overload
def analyse(call: AnalyseCall, /, limits: _Json | None = None) -> AnalyseAnswer: ...
@overload
def analyse(call: dict[str, Any], /, limits: _Json | None = None) -> AnalyseAnswer: ...
@overload
def check(call: str | bytes, /, limits: _Json | None = None) -> str: ...
@overload
def check(call: CheckCall, /, limits: _Json | None = None) -> CheckAnswer: ...
@overload
def check(call: dict[str, Any], /, limits: _Json | None = None) -> CheckAnswer: ...
@overload
def read(call: str | bytes, /, limits: _Json | None = None) -> str: ...
@overload
def read(call: ReadCall, /, limits: _Json | None = None) -> ReadAnswer: ...
@overload
def read(call: dict[str, Any], /, limits: _Json | None = None) -> ReadAnswer: ...
@final
class Framework:
    def __new__(cls, document: FrameworkDocument | _Document, /) -> Framework: ...
    @staticmethod
    def builtin() -> Framework: ...
    @property
    def id(self) -> str: ...
    @property
    def version(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def languages(self) -> list[str]: ...
    def statements(self, language: str | None = None) -> Table: ...
    def to_dict(self) -> FrameworkDocument: ...
    def to_json(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Dataset:
    @staticmethod
    def read(
        path: str | os.PathLike[str],
        roster: RosterDocument | _Document,
        framework: _Framework | None = None,
        *,
        mapping: Mapping | _Document | None = None,
        form: _Form = "wide",
        limits: _Json | None = None,
    ) -> Dataset: ...
    @staticmethod
    def from_ndjson(
        data: str | bytes,
        roster: RosterDocument | _Document,
        framework: _Framework | None = None,
        *,
        limits: _Json | None = None,
    ) -> Dataset: ...
    @staticmethod
    def from_json(
        data: str | bytes | list[Response] | list[dict[str, Any]],
        roster: RosterDocument | _Document,
        framework: _Framework | None = None,
        *,
        limits: _Json | None = None,
    ) -> Dataset: ...
    @staticmethod
    def from_csv(
        data: str | bytes,
        roster: RosterDocument | _Document,
        framework: _Framework | None = None,
        *,
        mapping: Mapping | _Document | None = None,
        form: _Form = "wide",
        limits: _Json | None = None,
    ) -> Dataset: ...
    @staticmethod
    def from_arrow(
        table: _ArrowTable,
        roster: RosterDocument | _Document,
        framework: _Framework | None = None,
        *,
        mapping: Mapping | _Document | None = None,
        form: _Form = "wide",
        limits: _Json | None = None,
    ) -> Dataset: ...
    @property
    def framework(self) -> Framework: ...
    @property
    def roster(self) -> RosterDocument: ...
    @property
    def diagnostics(self) -> list[Diagnostic]: ...
    @property
    def received(self) -> int: ...
    @property
    def refused(self) -> int: ...
    def responses(self) -> list[Response]: ...
    def to_ndjson(self) -> str: ...
    def to_csv(self, form: _Form = "wide") -> str: ...
    def ratings(self) -> Table: ...
    def wide(self) -> Table: ...
    def notes(self) -> Table: ...
    def evidence(self) -> Table: ...
    def support(self) -> Table: ...
    def tally(
        self,
        grain: Literal["partnership", "school", "role"] = "school",
        *,
        drafts: bool = False,
    ) -> Table: ...
    def scores(
        self,
        options: ScoreOptions | _Document | None = None,
        *,
        by_role: bool = False,
        select: Selection | _Document | None = None,
    ) -> Table: ...
    def analyse(
        self,
        options: ScoreOptions | _Document | None = None,
        *,
        by_role: bool = False,
        select: Selection | _Document | None = None,
    ) -> AnalyseAnswerAnalysed: ...
    def dashboard(
        self,
        round: str,
        partnership: str,
        options: DashboardOptions | _Document | None = None,
        *,
        score_options: ScoreOptions | _Document | None = None,
    ) -> Dashboard: ...
    def _repr_html_(self) -> str: ...
    def __len__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    __hash__: None  # type: ignore[assignment]

@final
class Table:
    @property
    def column_names(self) -> list[str]: ...
    @property
    def shape(self) -> tuple[int, int]: ...
    def __len__(self) -> int: ...
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...
    def __arrow_c_schema__(self) -> object: ...
