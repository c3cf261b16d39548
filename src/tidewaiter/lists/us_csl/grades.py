"""How strong Treasury's aliases are, which the consolidated list does not say: OFAC's own file of alternate names holds the
strong ones alone."""

from __future__ import annotations

import csv
import io
from collections import defaultdict

from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.content import decoded
from tidewaiter.lists.reader import SourceFile
from tidewaiter.lists.strict import NEXT_STEP
from tidewaiter.model.words import AliasStrength

__all__ = ["Grades"]

_COLUMNS = 5
_NUMBER, _NAME = 0, 3


class Grades:
    """The alternate names of one file of OFAC's, ALT.CSV or CONS_ALT.CSV, by the number of their entry."""

    def __init__(self, file: SourceFile) -> None:
        """Raises SourceError for a file that is another one or cut off, DriftError for a row of another width."""
        self._names: dict[int, set[str]] = defaultdict(set)
        table = csv.reader(io.StringIO(decoded(file), newline=""), strict=True)
        try:
            for values in table:
                if values and values != ["\x1a"]:
                    self._enter(values, file, table.line_num)
        except csv.Error:
            raise SourceError(
                "a quoted text is not closed: the file is cut off or was changed",
                file=file.name,
                line=table.line_num,
                todo="Get it anew from its publisher",
            ) from None
        if not self._names:
            raise SourceError("the file holds no names", file=file.name, todo="Give OFAC's file, unchanged")
        self._newest = max(self._names)

    def strength(self, number: str | None, name: str) -> AliasStrength:
        """Strong where OFAC's file has the name under this number, else weak; unknown for an entry without a number, and
        for one with a higher number than any in the file, which may be older than the entry."""
        if number is None or not number.isdigit() or int(number) > self._newest:
            return AliasStrength.UNKNOWN
        held = _key(name) in self._names.get(int(number), ())
        return AliasStrength.STRONG if held else AliasStrength.WEAK

    def _enter(self, values: list[str], file: SourceFile, line: int) -> None:
        if len(values) != _COLUMNS or not values[_NUMBER].strip().isdigit():
            raise DriftError(
                f"this row is not one of OFAC's alternate names: it has {len(values)} columns, or no number",
                file=file.name,
                line=line,
                todo=NEXT_STEP,
            )
        self._names[int(values[_NUMBER])].add(_key(values[_NAME]))


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
