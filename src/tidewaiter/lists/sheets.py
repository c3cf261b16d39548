"""Workbooks (.xlsx, .xls): sheets of records by the names of their columns, refused where they are not plain data."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineWorkbook

from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.content import looks_like
from tidewaiter.lists.extent import MOST_CELLS, too_far
from tidewaiter.lists.reader import SourceFile
from tidewaiter.lists.strict import NEXT_STEP, Fields

__all__ = ["Sheet", "cell_text", "filled", "records", "sheets"]

MOST_UNPACKED = 512 * 1024 * 1024
"""Bytes of all parts of a workbook, unpacked; the largest list has a fiftieth of it."""
MOST_TIMES_PACKED = 200
"""How many times larger than packed a part of more than a mebibyte may be; sheets of text reach thirty."""
_MEBIBYTE = 1024 * 1024
_SHOWN = 3
"""Sheets that are named where there are too many."""
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_CELLS = b"sheetData"
_OTHER_FORMS = {"xl/workbook.bin", "content.xml", "mimetype"}
_DAMAGE = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
_ZIP = b"PK\x03\x04"
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")

Cell = str | int | float | bool | date | datetime | time | timedelta
Sheet = tuple[str, list[list[Cell]]]
"""The name of a sheet and its rows, each as wide as the widest."""


def sheets(file: SourceFile) -> tuple[Sheet, ...]:
    """Every sheet of the workbook with its cells as they are shown, empty ones as empty text.

    Raises SourceError for what is no workbook, is damaged, is far larger unpacked than packed, reaches over too many cells,
    is of another form than .xlsx and .xls (whose extent is not checked), or holds formulas: a
    list is plain data, and what a formula would show depends on who opens it. (In the older form, .xls, formulas cannot be
    told apart, and the values kept with them are read.)
    """
    if file.content.startswith(_ZIP):
        _check_parts(file)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(file.content))
        found = tuple(
            (name, book.get_sheet_by_name(name).to_python(skip_empty_area=False)) for name in book.sheet_names
        )
    except (CalamineError, ValueError, OSError) as error:
        raise SourceError(
            f"this is no workbook that can be read: it looks like {looks_like(file.content)} ({error})",
            file=file.name,
            todo="Get the file anew from its publisher, and do not open and save it on the way",
        ) from None
    if not found:
        raise SourceError(
            "the workbook has no sheet", file=file.name, todo="Get the file anew from its publisher"
        )
    return found


def filled(file: SourceFile) -> Sheet:
    """The one sheet that holds anything; the first, where none does. Raises SourceError as `sheets`, DriftError where more
    than one is filled: what stands on the second would not be read."""
    every = sheets(file)
    found = [sheet for sheet in every if any(cell_text(cell) for row in sheet[1] for cell in row)]
    if len(found) > 1:
        names = ", ".join(repr(name) for name, _ in found[:_SHOWN])
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        raise DriftError(f"more than one sheet is filled: {names}{more}", file=file.name, todo=NEXT_STEP)
    return found[0] if found else every[0]


def records(file: SourceFile, sheet: Sheet, *, needed: Sequence[str], what: str) -> Iterator[Fields]:
    """Every row below the header as text by column (see `cell_text`), `role:sheet:row` its place; empty rows are none.

    The header is the first of the first ten rows that has all of `needed`, names in lower case, letters and digits
    joined by `_`. Raises SourceError if there is none, DriftError if two columns have one name or a cell beyond the
    header is filled.
    """
    name, rows = sheet
    top, header = _header(file, rows, needed, what)
    for number, row in enumerate(rows[top + 1 :], top + 2):
        texts = [cell_text(cell) for cell in row]
        if not any(texts):
            continue
        place = f"{file.role}:{name}:{number}"
        beyond = [text for column, text in zip(header, texts, strict=False) if not column and text]
        if beyond:
            raise DriftError(
                f"a cell without a column name holds {beyond[0]!r}",
                file=file.name,
                field=place,
                todo=NEXT_STEP,
            )
        yield Fields({column: text for column, text in zip(header, texts, strict=False) if column}, place)


def cell_text(cell: Cell) -> str:
    """The cell as text: whole numbers without a point, days as ISO, truth as yes and no; line ends as blanks.

    >>> cell_text(2.0), cell_text(date(2024, 5, 1)), cell_text(True), cell_text("a_x000D_ b")
    ('2', '2024-05-01', 'yes', 'a b')
    """
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        cell = cell.date() if cell.time() == time() else cell
    if isinstance(cell, (date, datetime, time)):
        return cell.isoformat()
    return " ".join(str(cell).replace("_x000D_", " ").split())


def _header(
    file: SourceFile, rows: list[list[Cell]], needed: Sequence[str], what: str
) -> tuple[int, tuple[str, ...]]:
    for at, row in enumerate(rows[:10]):
        names = tuple(_NOT_PLAIN.sub("_", cell_text(cell).casefold()).strip("_") for cell in row)
        if all(name in names for name in needed):
            twice = sorted({name for name in names if name and names.count(name) > 1})
            if twice:
                raise DriftError(
                    f"two columns are called {twice[0]!r}", file=file.name, line=at + 1, todo=NEXT_STEP
                )
            return at, names
    raise SourceError(
        f"this is not {what}: none of its first rows names the columns {', '.join(needed)}",
        file=file.name,
        todo="Give the file of this list, as its publisher gives it out",
    )


def _check_parts(file: SourceFile) -> None:
    """The workbook unpacks to what a list may be, and no sheet holds a formula."""
    try:
        with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
            parts = archive.infolist()
            large = [part for part in parts if part.file_size > _MEBIBYTE]
            bomb = [part for part in large if part.file_size > MOST_TIMES_PACKED * max(1, part.compress_size)]
            if bomb or sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise SourceError(
                    "the workbook is far larger unpacked than a list can be",
                    file=file.name,
                    todo="Do not open it; get the file anew from its publisher",
                )
            if (damaged := archive.testzip()) is not None:
                raise zipfile.BadZipFile(f"the checksum of {damaged} does not hold")
            _check_form(file, {part.filename.casefold() for part in parts})
            for part in parts:
                content = archive.read(part)
                if part.filename.startswith("xl/worksheets/") or _CELLS in content:
                    _check_sheet(file, part.filename, content)
    except (*_DAMAGE, OSError, ValueError) as error:
        raise SourceError(
            f"the workbook is damaged: {error}", file=file.name, todo="Get it anew from its publisher"
        ) from None


def _check_form(file: SourceFile, names: set[str]) -> None:
    """The parts are those of .xlsx and of no other form, of which the reach is not known before it is laid out."""
    if "xl/workbook.xml" not in names or names & _OTHER_FORMS:
        raise SourceError(
            "this is no workbook in the form .xlsx",
            file=file.name,
            todo="Give it as its publisher gives it out, .xlsx or .xls",
        )


def _check_sheet(file: SourceFile, part: str, content: bytes) -> None:
    """The sheet holds no formula, and does not reach over more cells than a list has."""
    if _FORMULA.search(content):
        raise SourceError(
            f"the workbook holds formulas ({part}), and a list is plain data",
            file=file.name,
            todo="Get the file anew from its publisher, and do not open and save it on the way",
        )
    if _CELLS in content and (cell := too_far(content)):
        raise SourceError(
            f"a sheet reaches to the cell {cell} ({part}), over more than {MOST_CELLS:,} cells, and no list does",
            file=file.name,
            field=cell,
            todo="Do not open it; get the file anew from its publisher",
        )
