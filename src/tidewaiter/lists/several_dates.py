"""Several dates of birth written into one text: lettered, numbered, or parted by commas, semicolons and `or`."""

from __future__ import annotations

import re
from datetime import date

from tidewaiter.lists.written_dates import written_date
from tidewaiter.model.when import PartialDate

__all__ = ["several_dates"]

_PARTS = re.compile(
    r"(?:^|[\s,;.])\(?(?:[a-z]|[ivx]{1,4}|\d)\)\.?\s*|\s*[;,]\s*|\s+or\s+|\s*>>\s*|\s*(?<=\d{4})\s+(?=\d{1,2}/)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:dob|d\.o\.b|date of birth|year of birth|alt(?:ernate|ernative)?\.?(?: dob)?|born)\W*", re.IGNORECASE
)
_ABOUT = re.compile(r"^(?:approximately|approx\.?|around|about|circa|c\.)\W*", re.IGNORECASE)
_BETWEEN = re.compile(
    r"^(?:between\s+)?(?P<first>\d{4})\s*(?:-|–|/|and|to)\s*(?P<last>\d{4})$", re.IGNORECASE
)
_DAY_FIRST = re.compile(r"^(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})$")
_MONTH_FIRST = re.compile(r"^(?P<m>\d{1,2})/(?P<y>\d{4})$")
_ZEROS = re.compile(r"^0{1,2}/(?=\d)")
_NOTHING = {"", "na", "n/a", "unknown", "none", "-", "and"}


def several_dates(text: str) -> tuple[tuple[PartialDate, ...], tuple[str, ...]]:
    """The dates in the text, each once, days before months (17/04/1993; 00/04/1993 is a month, 00/00/1993 a year),
    and the parts that are none.

    >>> several_dates("a) 1955-1958 b) Approximately 1961, unclear")
    ((PartialDate(start=datetime.date(1955, 1, 1), end=datetime.date(1959, 1, 1), precision=<Precision.RANGE: 'range'>, circa=False), PartialDate(start=datetime.date(1961, 1, 1), end=datetime.date(1962, 1, 1), precision=<Precision.YEAR: 'year'>, circa=True)), ('unclear',))
    """
    whole = _one(text.strip())
    if whole is not None:
        return (whole,), ()
    found: list[PartialDate] = []
    unread: list[str] = []
    for part in _PARTS.split(text):
        plain = part.strip(" .,;")
        day = _one(plain)
        if day is not None:
            found.append(day)
        elif plain.casefold() not in _NOTHING:
            unread.append(plain)
    return tuple(dict.fromkeys(found)), tuple(unread)


def _one(text: str) -> PartialDate | None:
    plain = _LABEL.sub("", text)
    about = _ABOUT.search(plain)
    plain = _ABOUT.sub("", plain)
    try:
        found = _numeric(plain) or written_date(plain.replace(".", " "))
    except (ValueError, OverflowError):
        return None
    if found is None or not about:
        return found
    return PartialDate(start=found.start, end=found.end, precision=found.precision, circa=True)


def _numeric(text: str) -> PartialDate | None:
    if span := _BETWEEN.match(text):
        first, last = int(span["first"]), int(span["last"])
        return PartialDate.years(first, last) if first < last else None
    plain = _ZEROS.sub("", _ZEROS.sub("", text))
    if plain != text and plain.isdigit():
        return PartialDate.year(int(plain))
    if month := _MONTH_FIRST.match(plain):
        return PartialDate.month(int(month["y"]), int(month["m"]))
    if day := _DAY_FIRST.match(plain):
        return PartialDate.day(date(int(day["y"]), int(day["m"]), int(day["d"])))
    return None
