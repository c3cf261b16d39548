"""The rows of each file of past orders, one after the other, each with its line."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence

from tidewaiter.errors import InputError
from tidewaiter.history.columns import REQUIRED, flat_name, places_in
from tidewaiter.history.forms import FORMS, HistoryFile, decoded, opened_text
from tidewaiter.history.parquet import parquet_rows
from tidewaiter.history.tables import FlatRows
from tidewaiter.history.taken import Bad, Taken
from tidewaiter.history.trees import path_of, planted, taken_from
from tidewaiter.model.document import MAX_BYTES, read_line, read_tree

__all__ = ["Row", "rows_of"]

_DELIMITERS = (",", ";", "\t")

Row = tuple[int, Taken | Bad]
"""The line (from 1) at which an order stood, and the order, or why it cannot be taken in."""


def rows_of(file: HistoryFile) -> Iterator[Row]:
    """Every order of the file with its line, and every row that cannot be read with the reason. Raises InputError where
    the file as a whole cannot be: another encoding, a heading that is not known."""
    match file.form:
        case "parquet":
            yield from parquet_rows(file.path, file.name)
        case "order":
            yield from _one_order(file)
        case "jsonl":
            yield from _lines(file)
        case _:
            yield from _table(file)


def _one_order(file: HistoryFile) -> Iterator[Row]:
    if file.path.stat().st_size > MAX_BYTES:
        raise InputError("the file is too large to be one order", file=file.name, todo=FORMS)
    tree, lines = read_tree(file.path.read_bytes(), file=file.name)
    try:
        yield 1, taken_from(tree, file=file.name, lines=lines)
    except Bad as bad:
        yield lines.get((bad.field,), 1), bad


def _lines(file: HistoryFile) -> Iterator[Row]:
    with opened_text(file) as stream:
        for number, line in enumerate(decoded(stream, file), start=1):
            if not line.strip():
                continue
            try:
                yield number, taken_from(read_line(line, file=file.name, line=number), file=file.name)
            except Bad as bad:
                yield number, bad
            except InputError as error:
                yield number, Bad(error.field or "", error.what)


def _table(file: HistoryFile) -> Iterator[Row]:
    with opened_text(file) as stream:
        first = next(decoded(stream, file), "")
        delimiter = max(_DELIMITERS, key=first.count)
        stream.seek(0)
        reader = csv.reader(decoded(stream, file), delimiter=delimiter, strict=True)
        header = next(reader, [])
        read = _reading(header, file)
        before = reader.line_num
        while True:
            try:
                row = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield before + 1, Bad("", f"this row is not CSV: {error}")
                before = reader.line_num
                continue
            line, before = before + 1, reader.line_num
            if row:
                yield line, _read(read, row)


def _read(read: FlatRows | _Planted, row: list[str]) -> Taken | Bad:
    try:
        return read(row)
    except Bad as bad:
        return bad


class _Planted:
    """Reads rows under headings that are paths of the order file."""

    def __init__(self, header: Sequence[str], file: str) -> None:
        self._paths = [path_of(heading) for heading in header]
        self._file = file

    def __call__(self, row: list[str]) -> Taken:
        if len(row) != len(self._paths):
            raise Bad("", f"{len(row)} cells under {len(self._paths)} headings")
        return taken_from(planted(self._paths, row), file=self._file)


def _reading(header: list[str], file: HistoryFile) -> FlatRows | _Planted:
    """What reads the rows under that header. Raises InputError, naming the heading, where none can."""
    twice = [name for at, name in enumerate(header) if name.strip() and name in header[:at]]
    if twice:
        raise InputError(
            "this column is given twice", file=file.name, line=1, field=twice[0], todo="Keep one"
        )
    places = places_in(header)
    if places is None:
        return _by_paths(header, file)
    if len(places) < len(header):
        raise InputError("two columns mean the same", file=file.name, line=1, todo="Keep one of them")
    lacking = [name for name in REQUIRED if name not in places]
    if lacking:
        raise InputError("this column is missing", file=file.name, line=1, field=lacking[0], todo=FORMS)
    return FlatRows(places, len(header))


def _by_paths(header: list[str], file: HistoryFile) -> _Planted:
    from msgspec.structs import fields

    from tidewaiter.model.shipment import Shipment

    known = {field.encode_name for field in fields(Shipment)} | {"status", "status_date"}
    strange = [name for name in header if not (path_of(name) and path_of(name)[0] in known)]
    # What is a column of the flat set is at fault only where nothing else is.
    strange.sort(key=lambda name: flat_name(name) is not None)
    if strange:
        raise InputError(
            "this column is not known",
            file=file.name,
            line=1,
            field=strange[0] or "(empty)",
            todo="See docs/history-files.md for the columns, and leave others out",
        )
    return _Planted(header, file.name)
