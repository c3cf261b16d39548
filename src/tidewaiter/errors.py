"""Every error Tidewaiter raises on purpose, in one tree.

    TidewaiterError
    ├── InputError            an order, a party line or a command-line argument cannot be used   exit 10
    │   └── QueryError        a party cannot be searched for (empty name, too long)              exit 10
    ├── SourceError           a list file, a snapshot or the list store cannot be used           exit 11
    │   ├── DriftError        the file is not in the form its reader knows                       exit 11
    │   ├── ShrinkError       the file holds far fewer listings than the last one                exit 11
    │   └── StaleIndexError   an index does not belong to the entities or the engine at hand     exit 11
    ├── LawError              the law on file cannot answer for this day, or is not well formed  exit 12
    └── CaseError             a case cannot be opened or changed                                 exit 13

Anything else that escapes is a fault of ours and ends as 13, interruption included. Every error says
what is wrong, where, and what to do next; `cli.main` is the one place where exit codes are given out.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

__all__ = [
    "EXIT_CODES",
    "CaseError",
    "DriftError",
    "InputError",
    "LawError",
    "QueryError",
    "ShrinkError",
    "SourceError",
    "StaleIndexError",
    "TidewaiterError",
    "exit_code",
]


class TidewaiterError(Exception):
    """An error with a place and a next step.

    `what` is one sentence without a final stop; `todo` is what the reader can do about it. `file`,
    `line` (from 1) and `field` (dotted path or JSON pointer) say where, as far as known.
    """

    def __init__(
        self,
        what: str,
        *,
        file: Path | str | None = None,
        line: int | None = None,
        field: str | None = None,
        todo: str | None = None,
    ) -> None:
        super().__init__(what)
        self.what = what
        self.file = None if file is None else str(file)
        self.line = line
        self.field = field
        self.todo = todo

    @property
    def where(self) -> str:
        """`file:line: field`, with the parts that are known; empty when none is."""
        place = self.file or ""
        if self.line is not None:
            place = f"{place}:{self.line}" if place else f"line {self.line}"
        return ": ".join(part for part in (place, self.field) if part)

    def __str__(self) -> str:
        sentence = f"{self.where}: {self.what}" if self.where else self.what
        return f"{sentence}. {self.todo}" if self.todo else sentence


class InputError(TidewaiterError):
    """An order, a party line or a command-line argument cannot be used."""


class QueryError(InputError):
    """A party cannot be searched for as it stands."""


class SourceError(TidewaiterError):
    """A list file, a snapshot or the list store cannot be used."""


class DriftError(SourceError):
    """A list file is not in the form its reader knows: a field is new, gone or of another kind."""


class ShrinkError(SourceError):
    """A list file holds far fewer listings than the snapshot in force."""


class StaleIndexError(SourceError):
    """An index does not belong to the entities or to the engine at hand."""


class LawError(TidewaiterError):
    """The law on file is not well formed, or was asked about a day before it begins."""

    def __init__(
        self,
        what: str,
        *,
        rule: str | None = None,
        day: date | None = None,
        file: Path | str | None = None,
        line: int | None = None,
        field: str | None = None,
        todo: str | None = None,
    ) -> None:
        super().__init__(what, file=file, line=line, field=field, todo=todo)
        self.rule = rule
        self.day = day


class CaseError(TidewaiterError):
    """A case cannot be opened or changed."""


EXIT_CODES: dict[type[BaseException], int] = {
    InputError: 10,
    SourceError: 11,
    LawError: 12,
    CaseError: 13,
}
UNEXPECTED = 13


def exit_code(error: BaseException) -> int:
    """The process exit code that `error` ends with; never 0."""
    for kind in type(error).__mro__:
        if kind in EXIT_CODES:
            return EXIT_CODES[kind]
    return UNEXPECTED
