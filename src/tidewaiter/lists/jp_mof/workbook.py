"""The sheets of the ministry's workbook: a table of contents, sheets of parties, and sheets of measures that were lifted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.jp_mof.columns import NUMBER, NUMBERS
from tidewaiter.lists.jp_mof.entries import Sheet
from tidewaiter.lists.jp_mof.texts import cell_lines
from tidewaiter.lists.reader import Reading, SourceFile
from tidewaiter.lists.sheets import sheets
from tidewaiter.lists.strict import NEXT_STEP, Fields
from tidewaiter.model.words import EntityKind

__all__ = ["Filled", "rows_of", "sheets_of"]

CONTENTS = "一覧"
LIFTED = "解除"
_WHAT = "the workbook of asset freezes of Japan's Ministry of Finance"
_NAMED = re.compile(r"(?P<number>\d{1,3})\s*\.\s*(?P<title>.+)", re.DOTALL)
_FIRST = 12
"""Rows in which the header of a sheet stands."""


class Filled(NamedTuple):
    """A sheet of parties: what it is about, where its header stands, the columns, and the rows below, as text."""

    about: Sheet
    name: str
    top: int
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def sheets_of(file: SourceFile) -> tuple[Filled, ...]:
    """The sheets of parties, in their order.

    Raises SourceError for a workbook that is another one; DriftError where a sheet of the contents is missing, or one has
    neither a header nor the sign that its measure was lifted.
    """
    found: list[Filled] = []
    lifted: set[int] = set()
    contents: set[int] | None = None
    for name, cells in sheets(file):
        rows = tuple(tuple(cell_lines(cell) for cell in row) for row in cells)
        plain = unicodedata.normalize("NFKC", name).strip()
        if plain == CONTENTS:
            contents = {int(row[0]) for row in rows if row and row[0].isdigit()}
            continue
        named = _NAMED.fullmatch(plain)
        at = next((at for at, row in enumerate(rows[:_FIRST]) if NUMBER in map(_joined, row)), None)
        if named and at is not None:
            found.append(_filled(file, int(named["number"]), named["title"].strip(), name, at, rows))
        elif named and LIFTED in plain:
            lifted.add(int(named["number"]))
        elif any(text for row in rows for text in row):
            raise _unknown(file, name, found or contents)
    if not found:
        raise SourceError(
            f"this is not {_WHAT}: no sheet has a column {NUMBER}",
            file=file.name,
            todo="Give the ministry's workbook",
        )
    missing = sorted((contents or set()) - lifted - {sheet.about.number for sheet in found})
    if missing:
        raise DriftError(
            f"the contents name a sheet {missing[0]}, which is not there",
            file=file.name,
            field=CONTENTS,
            todo=NEXT_STEP,
        )
    return tuple(found)


def rows_of(sheet: Filled, role: str, reading: Reading) -> Iterator[Fields]:
    """Every row of the sheet as text by column; one without a number goes on with the row above, column by column."""
    current: dict[str, str] | None = None
    place = ""
    for number, row in enumerate(sheet.rows, sheet.top + 2):
        held = {column: text for column, text in zip(sheet.header, row, strict=True) if text}
        if not held:
            continue
        if current is not None and not held.keys() & set(NUMBERS):
            for column, text in held.items():
                current[column] = f"{current.get(column, '')}\n{text}".strip()
            continue
        if current is not None:
            yield Fields(current, place)
        current, place = held, f"{role}:{sheet.name}:{number}"
        if NUMBER not in held:
            reading.warn(place, "the row has no number")
    if current is not None:
        yield Fields(current, place)


def _filled(
    file: SourceFile, number: int, title: str, name: str, at: int, rows: tuple[tuple[str, ...], ...]
) -> Filled:
    header = tuple(_joined(text) for text in rows[at])
    lacking = [column for column in NUMBERS if column not in header]
    twice = [column for column in header if column and header.count(column) > 1]
    loose = [
        row for row in rows[at + 1 :] for column, text in zip(header, row, strict=True) if text and not column
    ]
    if lacking or twice or loose:
        what = (
            f"lacks the column {lacking[0]}"
            if lacking
            else f"has two columns {twice[0]}"
            if twice
            else "has text without a column"
        )
        raise DriftError(f"the sheet {name} {what}", file=file.name, field=name, todo=NEXT_STEP)
    return Filled(Sheet(number, title, _kind(title)), name, at, header, rows[at + 1 :])


def _kind(title: str) -> EntityKind:
    """What kind of parties a sheet of this title has; unknown where it does not say, or says both."""
    person = "個人" in title
    body = "団体" in title or "銀行" in title
    if person == body:
        return EntityKind.UNKNOWN
    return EntityKind.PERSON if person else EntityKind.ORGANISATION


def _joined(text: str) -> str:
    return "".join(text.split())


def _unknown(file: SourceFile, name: str, begun: object) -> SourceError:
    if not begun:
        return SourceError(
            f"this is not {_WHAT}: its first sheet is called {name!r}",
            file=file.name,
            todo="Give the ministry's workbook",
        )
    return DriftError(
        f"the sheet {name} has no column {NUMBER}, and does not say that its measure was lifted",
        file=file.name,
        field=name,
        todo=NEXT_STEP,
    )
