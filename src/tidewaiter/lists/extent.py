"""How far a sheet of a workbook reaches, told from its cells before anything is made of them."""

from __future__ import annotations

import re
from xml.parsers import expat

__all__ = ["MOST_CELLS", "too_far"]

MOST_CELLS = 5_000_000
"""Cells from the first of a sheet to its last row and column, which are all laid out in memory; the largest list has a tenth."""
_PLACE = re.compile(r"([A-Za-z]{1,4})(\d{1,9})")


class _Extent:
    """The furthest row and column, from 1, of the cells that hold anything; where a row or a cell does not say where it is, it
    comes after the one before."""

    def __init__(self) -> None:
        self.rows = self.columns = self._row = self._column = 0
        self._cell: tuple[int, int] | None = None
        self.beyond: str | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local == "row":
            said = attributes.get("r", "")
            self._row = int(said) if said.isdecimal() and len(said) < 10 else self._row + 1
            self._column = 0
        elif local == "c":
            place = _PLACE.fullmatch(attributes.get("r", ""))
            self._column = _column(place[1]) if place else self._column + 1
            self._cell = (int(place[2]) if place else self._row, self._column)
        elif self._cell is not None:
            self._take(*self._cell)

    def end(self, name: str) -> None:
        if name.rpartition(":")[2] == "c":
            self._cell = None

    def _take(self, row: int, column: int) -> None:
        self.rows, self.columns = max(self.rows, row), max(self.columns, column)
        if self.beyond is None and self.rows * self.columns > MOST_CELLS:
            self.beyond = f"{_letters(column)}{row}"


def too_far(content: bytes) -> str | None:
    """The cell with which the sheet comes to reach over more than `MOST_CELLS`; None where it does not.

    What the sheet says of its own extent is not asked. Raises ValueError for what is no XML, or has a document type.
    """
    extent = _Extent()
    parser = expat.ParserCreate()
    parser.StartElementHandler = extent.start
    parser.EndElementHandler = extent.end
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise ValueError(f"a sheet is no XML ({error})") from None
    return extent.beyond


def _refuse(*_: object) -> None:
    raise ValueError("a sheet has a document type")


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def _letters(column: int) -> str:
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text
