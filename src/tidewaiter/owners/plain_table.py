"""A plain table of owners: CSV with the columns owner, owned, share, from, to, source, and more about either side."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from tidewaiter.errors import InputError
from tidewaiter.model.holding import Holder, Holding
from tidewaiter.model.share import share_in
from tidewaiter.model.words import AskedKind
from tidewaiter.owners.fields import Fields, register_number
from tidewaiter.refdata.countries import country_code

__all__ = ["read", "rows"]

_NEEDED = ("owner", "owned")
_SIDE = ("kind", "country", "lei", "number")
_KNOWN = (
    *_NEEDED,
    *("share", "from", "to", "source"),
    *(f"{side}_{field}" for side in _NEEDED for field in _SIDE),
)
_SHARE = "Write the percent as 50, 49.99, 25-50, >25-50, >=75 or <25, with a point; leave it empty where it is not known"


def read(text: str, file: str) -> Iterator[Holding]:
    """The holdings of the table, one a row. Raises InputError, naming line and column, for a row that cannot be read."""
    for row in rows(text, file):
        unknown = next((column for column in row.fields if column not in _KNOWN), None)
        if unknown is not None:
            raise row.fault(
                f"there is no column called {unknown!r}", unknown, f"Columns: {', '.join(_KNOWN)}"
            )
        begun, ended = row.day("from"), row.day("to")
        if begun and ended and ended < begun:
            raise row.fault(f"it ends on {ended}, before it begins on {begun}", "to", "Correct the two days")
        yield Holding(
            owner=_holder(row, "owner"),
            owned=_holder(row, "owned"),
            share=row.read("share", share_in, _SHARE),
            from_=begun,
            to=ended,
            source=row.text("source"),
        )


def rows(text: str, file: str) -> Iterator[Fields]:
    """The rows below the header, by its columns. Raises InputError for a row of another length and a doubled column."""
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    table = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        header = [name.strip() for name in next(table, [])]
        if len(set(header)) < len(header):
            twice = next(name for name in header if header.count(name) > 1)
            raise InputError(
                "this column is given twice", file=file, line=1, field=twice, todo="Keep one of the two"
            )
        for cells in table:
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(header):
                raise InputError(
                    f"this row has {len(cells)} columns, the header {len(header)}",
                    file=file,
                    line=table.line_num,
                    todo="Put text that holds the delimiter into quotes",
                )
            yield Fields(dict(zip(header, cells, strict=True)), file=file, line=table.line_num)
    except csv.Error as error:
        raise InputError(
            f"this is not a table: {error}", file=file, line=table.line_num, todo="Save it as CSV"
        ) from None


def _holder(row: Fields, side: str) -> Holder:
    name = row.needed(side)
    kind = row.text(f"{side}_kind").lower()
    if kind and kind not in set(AskedKind):
        raise row.fault(
            f"{kind!r} is not a kind that is known", f"{side}_kind", f"Kinds: {', '.join(AskedKind)}"
        )
    country = row.text(f"{side}_country")
    code = country_code(country) if country else None
    if country and code is None:
        raise row.fault(
            f"not a country: {country!r}", f"{side}_country", "Write the two letters of ISO 3166, or its name"
        )
    scheme, number = register_number(code, row.text(f"{side}_number"))
    numbers = {"lei": row.text(f"{side}_lei").upper(), scheme: number}
    known = {scheme: number for scheme, number in numbers.items() if number}
    return Holder(
        key=" ".join(("table", name, code or "", *known.values())),
        name=name,
        kind=AskedKind(kind) if kind else None,
        country=code,
        identifiers=known,
    )
