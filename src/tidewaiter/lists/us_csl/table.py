"""The comma-separated form of the consolidated list: its rows as those of the JSON.

The publisher joins values by "; " and their parts by ", ", leaves empty ones out and escapes nothing, so that a semicolon
within a value parts it too. An address ends with its country, an id begins or ends with it; which of the parts between is
the street and which the city is not told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tidewaiter.lists.delimited import header_of, records
from tidewaiter.lists.reader import SourceFile

__all__ = ["NEEDED", "columns", "rows"]

NEEDED: Final = ("source", "name", "addresses", "alt_names", "programs")
_SEVERAL = ("programs", "alt_names", "citizenships", "dates_of_birth", "nationalities", "places_of_birth")
_WHAT = "the US Consolidated Screening List in CSV"
_CODE = re.compile(r"[A-Z]{2}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def columns(file: SourceFile) -> tuple[str, ...]:
    """The columns of the file, whose generations differ in them. Raises SourceError if it is another file."""
    return header_of(file, delimiter=",", needed=NEEDED, what=_WHAT)


def rows(file: SourceFile) -> Iterator[tuple[str, dict[str, object]]]:
    """Every row in the form of the JSON, with its place. Raises SourceError for a file that is cut off, DriftError for a
    row of another width."""
    header = columns(file)
    for fields in records(file, header, delimiter=","):
        row: dict[str, object] = {}
        for name in header:
            text = fields.text(name)
            if name in _SEVERAL:
                row[name] = _several(text)
            elif name == "addresses":
                row[name] = [_address(one) for one in _several(text)]
            elif name == "ids":
                row[name] = [_paper(one) for one in _several(text)]
            else:
                row[name] = text
        yield fields.place, row


def _several(text: str | None) -> list[str]:
    return [part.strip() for part in (text or "").split(";") if part.strip()]


def _address(text: str) -> dict[str, str | None]:
    """The address but for its country, and the country where the last part is a code of two letters."""
    before, comma, last = text.rpartition(",")
    if _CODE.fullmatch(last.strip()):
        return {"address": before.strip() if comma else None, "country": last.strip()}
    return {"address": text, "country": None}


def _paper(text: str) -> dict[str, str | None]:
    """The type of a paper and its number, with the country at either end, and up to two days."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    days = [part for part in parts if _DAY.fullmatch(part)][:2]
    parts = [part for part in parts if part not in days]
    country = None
    if len(parts) > 1:
        at = 0 if _CODE.fullmatch(parts[0]) else -1
        country = parts.pop(at) if _CODE.fullmatch(parts[at]) else None
    label, number = (parts[0], ", ".join(parts[1:])) if parts else (None, None)
    issued, expires = (*days, None, None)[:2]
    return {
        "type": label,
        "number": number or None,
        "country": country,
        "issue_date": issued,
        "expiration_date": expires,
    }
