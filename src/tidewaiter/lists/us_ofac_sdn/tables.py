"""The rows of OFAC's comma-separated files: no header, text in quotes, `-0-` for nothing, a 0x1A line at the end."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import NamedTuple

from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.content import decoded, looks_like, not_this
from tidewaiter.lists.reader import Reading, SourceFile
from tidewaiter.lists.strict import NEXT_STEP
from tidewaiter.lists.us_ofac_sdn.publication import Publication

__all__ = ["Row", "check_shape", "columns_of", "rows_of"]

NULL = "-0-"
END = "\x1a"
LONG = ("remarks", "text")
ROWS = (
        "ent_num", "name", "type", "program", "title", "call_sign", "vess_type", "tonnage", "grt", "vess_flag",
        "vess_owner", "remarks",
)  # fmt: skip
NAMES = ("ent_num", "alt_num", "type", "name", "remarks")
ADDRESSES = ("ent_num", "add_num", "address", "city", "country", "remarks")
COMMENTS = ("ent_num", "text")


def columns_of(publication: Publication) -> dict[str, tuple[str, ...]]:
    """The columns of each file of the set, by its role."""
    return dict(zip(publication.table, (ROWS, NAMES, ADDRESSES, COMMENTS), strict=True))


class Row(NamedTuple):
    """One row: where it stands, and its columns by name, absent where the file says `-0-`."""

    place: str
    fields: dict[str, str]


def check_shape(file: SourceFile, publication: Publication) -> None:
    """Returns if the file is the one its role says. Raises SourceError if it is another file or not text."""
    text = decoded(file)
    first = next((row for row in csv.reader(io.StringIO(text[:20000], newline="")) if row), None)
    if not text.strip() or first is None:
        raise not_this(file, f"OFAC's {file.role}")
    widths = {role: len(columns) for role, columns in columns_of(publication).items()}
    wanted = widths[file.role]
    if len(first) != wanted or not first[0].strip().isdigit():
        other = (
            next((role for role, width in widths.items() if width == len(first)), None)
            if first[0].strip().isdigit()
            else None
        )
        raise SourceError(
            f"this is not OFAC's {file.role}: it looks like {'its ' + other if other else looks_like(file.content)}, "
            f"with {len(first)} columns where {wanted} are expected",
            file=file.name,
            line=1,
            todo="Give the publisher's file, without a header and unchanged",
        )


def rows_of(file: SourceFile, columns: tuple[str, ...], reading: Reading) -> Iterator[Row]:
    """Every row of the file. Raises SourceError for a file that is cut off, DriftError for a row of another width."""
    text = decoded(file)
    if not text.isascii():
        reading.warn(file.role, "holds other letters than ASCII, which the publisher did not use so far")
    if not text.rstrip("\r\n ").endswith(END):
        reading.warn(file.role, "does not end with the publisher's end mark: make sure that it is whole")
    table = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for values in table:
            if values and values != [END]:
                if len(values) != len(columns):
                    raise _width(file, line, len(values), len(columns), text.count("\n"))
                yield Row(f"{file.role}:{line}", _fields(columns, values))
            line = table.line_num + 1
    except csv.Error:
        raise SourceError(
            "a quoted text is not closed or not parted by a comma: the file is cut off or was changed",
            file=file.name,
            line=line,
            todo="Get it anew from its publisher",
        ) from None


def _fields(columns: tuple[str, ...], values: list[str]) -> dict[str, str]:
    """The columns that hold something. Long text keeps its blanks at both ends: it may go on in another file."""
    held = (
        (name, value) for name, value in zip(columns, values, strict=True) if value.strip() not in ("", NULL)
    )
    return {name: value if name in LONG else value.strip() for name, value in held}


def _width(file: SourceFile, line: int, found: int, wanted: int, lines: int) -> SourceError:
    if line >= lines:
        return SourceError(
            "the file is cut off in its last row", file=file.name, line=line, todo="Get it anew"
        )
    return DriftError(
        f"this row has {found} columns, not {wanted}", file=file.name, line=line, todo=NEXT_STEP
    )
