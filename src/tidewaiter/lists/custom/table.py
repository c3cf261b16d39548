"""The table of one's own: rows by the names of its columns, whatever script these are in."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.content import decoded
from tidewaiter.lists.custom.mapping import Mapping, plain
from tidewaiter.lists.reader import SourceFile
from tidewaiter.lists.strict import Fields
from tidewaiter.model.base import Value

__all__ = ["Table", "checked", "rows_of", "table_of"]

_DELIMITERS = (",", ";", "\t", "|")
_FIRST_ROWS = 10
_HEADER = "Correct the mapping or the header, or name the column under ignore"


class Table(Value, frozen=True, kw_only=True):
    """A table with its header: names of columns as they are compared, and as they are written; `line` is where the header
    stands. `delimiter` parts the cells of a text, `sheet` is the one of a workbook."""

    file: SourceFile
    header: tuple[str, ...]
    written: tuple[str, ...]
    line: int = 1
    delimiter: str = ","
    sheet: str = ""


def table_of(file: SourceFile, mapping: Mapping) -> Table:
    """The table, with the header that has most of the columns that the mapping names. Raises SourceError for what is no
    such table, DriftError where two columns have one name."""
    wanted = {plain(name) for _, name in mapping.columns.named()}
    found = list(_workbook(file, mapping, wanted) if file.role.endswith(".xlsx") else _text(file))
    best = max(found, key=lambda table: len(wanted & set(table.header)), default=None)
    if best is None:
        raise SourceError(
            "the table has no header", file=file.name, todo="Give it with the names of its columns"
        )
    named = [name for name in best.header if name]
    twice = sorted({name for name in named if named.count(name) > 1})
    if twice:
        raise DriftError(
            f"two columns are called {twice[0]!r}", file=file.name, line=best.line, todo="Rename one of them"
        )
    return best


def checked(
    table: Table, mapping: Mapping, lines: dict[tuple[str | int, ...], int], beside: SourceFile
) -> None:
    """Returns if every column that the mapping names is there. Raises SourceError, naming the mapping's file, line and field
    and the columns that the table has."""
    for path, name in mapping.columns.named():
        if plain(name) not in table.header:
            there = ", ".join(repr(text) for text in table.written if text)
            raise SourceError(
                f"{table.file.name} has no column called {name!r}, only {there}",
                file=beside.name,
                line=lines.get(("columns", *path)),
                field=".".join(("columns", *path)),
                todo="Name the column as the header of the table does",
            )
    for at, name in enumerate(mapping.ignore):
        if plain(name) not in table.header:
            raise SourceError(
                f"{table.file.name} has no column called {name!r} that could be ignored",
                file=beside.name,
                line=lines.get(("ignore", at)),
                field=f"ignore[{at}]",
                todo="Take it out of the mapping",
            )


def rows_of(table: Table) -> Iterator[Fields]:
    """Every row below the header, as text by the name of its column, `role:line` its place; empty rows are none. Raises
    SourceError for a cell that is a formula, or one below no column name."""
    if table.sheet:
        yield from _sheet_rows(table)
        return
    from tidewaiter.lists.delimited import records

    names = tuple(name or f"({number})" for number, name in enumerate(table.header, 1))
    for row in records(table.file, names, delimiter=table.delimiter):
        texts = [row.text(name) or "" for name in names]
        for number, (name, text) in enumerate(zip(table.header, texts, strict=True), 1):
            _check_cell(table, row.place, text, name, number)
        yield Fields(dict(zip(names, texts, strict=True)), row.place)


def _sheet_rows(table: Table) -> Iterator[Fields]:
    from tidewaiter.lists.sheets import cell_text, sheets

    rows = next(rows for name, rows in sheets(table.file) if name == table.sheet)
    for line, row in enumerate(rows[table.line :], table.line + 1):
        texts = [cell_text(cell) for cell in row]
        if not any(texts):
            continue
        place = f"{table.file.role}:{table.sheet}:{line}"
        for number, (name, text) in enumerate(zip(table.header, texts, strict=False), 1):
            _check_cell(table, place, text, name, number)
        yield Fields({name: text for name, text in zip(table.header, texts, strict=False) if name}, place)


def _check_cell(table: Table, place: str, text: str, name: str, number: int) -> None:
    if text.startswith("="):
        raise SourceError(
            "this cell is a formula, and a list is plain data",
            file=table.file.name,
            field=f"{place}: {name or number}",
            todo="Put its value there as text",
        )
    if text and not name:
        raise DriftError(
            f"column {number} has no name, and holds {text[:40]!r}",
            file=table.file.name,
            field=place,
            todo=_HEADER,
        )


def _text(file: SourceFile) -> Iterator[Table]:
    text = decoded(file)
    for delimiter in _DELIMITERS:
        try:
            first = next(csv.reader(io.StringIO(text[:65536], newline=""), delimiter=delimiter), [])
        except csv.Error:
            continue
        yield Table(
            file=file,
            header=tuple(map(plain, first)),
            written=tuple(map(str.strip, first)),
            delimiter=delimiter,
        )


def _workbook(file: SourceFile, mapping: Mapping, wanted: set[str]) -> Iterator[Table]:
    """A table for each of the first rows of the one sheet that counts."""
    from tidewaiter.lists.sheets import cell_text, filled, sheets

    if mapping.sheet is None:
        name, rows = filled(file)
    else:
        every = dict(sheets(file))
        if mapping.sheet not in every:
            raise SourceError(
                f"the workbook has no sheet called {mapping.sheet!r}, only {', '.join(map(repr, every))}",
                file=file.name,
                todo="Name one of them in the mapping",
            )
        name, rows = mapping.sheet, every[mapping.sheet]
    for line, row in enumerate(rows[:_FIRST_ROWS], 1):
        texts = tuple(cell_text(cell) for cell in row)
        yield Table(file=file, header=tuple(map(plain, texts)), written=texts, line=line, sheet=name)
