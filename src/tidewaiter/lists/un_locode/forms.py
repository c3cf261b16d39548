"""The forms in which UN/LOCODE comes, each read as rows with named columns."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from contextlib import suppress

from tidewaiter.errors import SourceError
from tidewaiter.lists.content import decoded, not_this
from tidewaiter.lists.delimited import header_of, records
from tidewaiter.lists.reader import Reading, SourceFile
from tidewaiter.lists.strict import Fields

__all__ = ["Form", "form_of"]

_BARE = (
    "change", "country", "location", "name", "namewodiacritics", "subdivision", "function", "status", "date", "iata",
    "coordinates", "remarks",
)  # fmt: skip
_COPY = (
    "country", "location", "name", "name_ascii", "subdivision", "status", "function", "iata", "lat", "lon", "geocoded",
)  # fmt: skip
_NEEDED = ("country", "location", "name", "function", "iata")
_COUNTRY = re.compile(r"[A-Z]{2}")
_JOINED = re.compile(r"(|true)([A-Z]{2})")
_MARK = b"\xef\xbb\xbf"


class Form:
    """A file of UN/LOCODE as a table: in UTF-8, with a header, and how many lines were added above its first."""

    def __init__(self, table: SourceFile, header: tuple[str, ...], added: int = 0) -> None:
        self._table = table
        self._header = header
        self._added = added

    def rows(self, reading: Reading) -> Iterator[Fields]:
        """Every row. Raises SourceError for a file that is cut off, DriftError for a row of another width; in the copy with
        degrees, which is put together of files of its countries, such a row is rejected."""
        if self._header == _COPY:
            return _copied(self._table, reading)
        return records(self._table, self._header, delimiter=",", skipped=-self._added, one_line=True)


def form_of(file: SourceFile) -> Form:
    """The form of the file. The publisher's own files have no header; those of editions before 2025 are in Windows-1252.

    Raises SourceError for a file that is no UN/LOCODE or no text, and DriftError if two columns have one name.
    """
    content = _in_utf8(file.content)
    first = next(csv.reader(io.StringIO(content[:4096].decode(errors="replace"), newline="")), [])
    if len(first) == len(_BARE) and _COUNTRY.fullmatch(first[1]):
        content = ",".join(_BARE).encode() + b"\n" + content
        table = SourceFile(role=file.role, name=file.name, content=content)
        decoded(table)
        return Form(table, _BARE, 1)
    if first and first[0].strip().lower() in ("change", "country"):
        table = SourceFile(role=file.role, name=file.name, content=content)
        return Form(table, header_of(table, delimiter=",", needed=_NEEDED, what="UN/LOCODE"))
    raise not_this(file, "a file of UN/LOCODE")


def _in_utf8(content: bytes) -> bytes:
    content = content.removeprefix(_MARK)
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        with suppress(UnicodeDecodeError):  # what is neither is refused where it is read
            return content.decode("cp1252").encode()
    return content


def _copied(table: SourceFile, reading: Reading) -> Iterator[Fields]:
    """The rows of the copy, in which the last row of a country and the first of the next may stand in one line, and the last
    column may be left out."""
    lines = csv.reader(io.StringIO(decoded(table), newline=""))
    next(lines)
    cells: list[str] = []
    for cells in lines:
        place = f"{table.role}:{lines.line_num}"
        rest = cells
        while len(rest) > len(_COPY) and (seam := _JOINED.fullmatch(rest[len(_COPY) - 1])):
            yield Fields(dict(zip(_COPY, (*rest[: len(_COPY) - 1], seam[1]), strict=True)), place)
            rest = [seam[2], *rest[len(_COPY) :]]
        if len(rest) == len(_COPY) - 1:
            rest = [*rest, ""]
        if len(rest) == len(_COPY):
            yield Fields(dict(zip(_COPY, rest, strict=True)), place)
        elif any(cell.strip() for cell in rest):
            reading.reject(place, f"this row has {len(rest)} columns, not {len(_COPY)}")
    if 0 < len(cells) < len(_COPY) - 1:
        raise SourceError(
            "the file is cut off in its last row",
            file=table.name,
            todo="Get it anew from where it is given out",
        )
