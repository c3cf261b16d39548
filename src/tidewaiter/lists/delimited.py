"""Text tables with a header: every row a record by the names of its columns, with the line it stood on."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Iterator
from contextlib import suppress

from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.content import decoded, looks_like
from tidewaiter.lists.reader import SourceFile
from tidewaiter.lists.strict import NEXT_STEP, Fields

__all__ = ["below_first_line", "header_of", "records"]

LONGEST = 1 << 22
"""Characters of the longest text of a cell; a quotation mark that is never closed would swallow the file."""
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")
_MARK = b"\xef\xbb\xbf"
# A letter of UTF-8: in Windows-1252 a capital with an accent and a sign behind it, which no name has.
_UTF8 = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")


def header_of(file: SourceFile, *, delimiter: str, needed: Collection[str], what: str) -> tuple[str, ...]:
    """The names of the columns in lower case, letters and digits joined by `_`. Raises SourceError if the file has
    not all of `needed`, which make it `what`; DriftError if two columns have one name."""
    first = next(csv.reader(io.StringIO(decoded(file)[:65536], newline=""), delimiter=delimiter), [])
    names = tuple(_plain(name) for name in first)
    missing = [name for name in needed if name not in names]
    if missing:
        raise SourceError(
            f"this is not {what}: it looks like {looks_like(file.content)}, and its first line lacks {', '.join(missing)}",
            file=file.name,
            line=1,
            todo="Give the file of this list, as its publisher gives it out, with its header",
        )
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise DriftError(f"two columns are called {twice[0]!r}", file=file.name, line=1, todo=NEXT_STEP)
    return names


def below_first_line(file: SourceFile) -> SourceFile:
    """The file without its first line, which is no part of the table; in UTF-8, where it was Windows-1252. One that is
    neither, such as UTF-8 with a damaged byte, stays as it is, and is refused where it is read."""
    rest = file.content.removeprefix(_MARK).partition(b"\n")[2]
    try:
        rest.decode("utf-8")
    except UnicodeDecodeError:
        if not file.content.startswith(_MARK) and not _UTF8.search(rest):
            with suppress(UnicodeDecodeError):
                rest = rest.decode("cp1252").encode()
    return SourceFile(role=file.role, name=file.name, content=rest)


def records(
    file: SourceFile, header: tuple[str, ...], *, delimiter: str, skipped: int = 0, one_line: bool = False
) -> Iterator[Fields]:
    """Every row below the header, in order, `role:line` its place; empty lines are none. `skipped` lines stood before.
    In a table of `one_line` a row, a cell of several is refused: a stray quotation mark swallows rows up to the next one.

    Raises SourceError for a file that is cut off in its last row or in quotation marks, DriftError for a row of
    another width than the header.
    """
    text = decoded(file)
    table = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    lines = text.count("\n") + (not text.endswith("\n"))
    limit = csv.field_size_limit(LONGEST)
    try:
        next(table, None)
        while True:
            line = table.line_num + 1
            values = next(table, None)
            if values is None:
                return
            if not any(value.strip() for value in values):
                continue
            if len(values) != len(header):
                raise _width(file, line + skipped, len(values), len(header), last=table.line_num >= lines)
            if one_line and any("\n" in value for value in values):
                raise csv.Error
            yield Fields(dict(zip(header, values, strict=True)), f"{file.role}:{line + skipped}")
    except csv.Error:
        raise SourceError(
            "a quoted text is not closed or not parted as it should be: the file is cut off or was changed",
            file=file.name,
            line=table.line_num + skipped,
            todo="Get it anew from its publisher",
        ) from None
    finally:
        csv.field_size_limit(limit)


def _plain(name: str) -> str:
    return _NOT_PLAIN.sub("_", name.casefold()).strip("_")


def _width(file: SourceFile, line: int, found: int, wanted: int, *, last: bool) -> SourceError:
    if last and found < wanted:
        return SourceError(
            "the file is cut off in its last row",
            file=file.name,
            line=line,
            todo="Get it anew from its publisher",
        )
    return DriftError(
        f"this row has {found} columns, not {wanted}", file=file.name, line=line, todo=NEXT_STEP
    )
