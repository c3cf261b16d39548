"""Dates as lists write them, read as what is known: a day, a month, a year, a span of years, roughly or not."""

from __future__ import annotations

import re
from datetime import date, timedelta

from tidewaiter.model.when import PartialDate, Precision

__all__ = ["says_no_end", "written_date", "written_day"]

_MONTHS = {name: number for number, name in enumerate(
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1
)}  # fmt: skip
_ONE = r"(?:(?:(?P<d{n}>\d{{1,2}})\s+)?(?P<m{n}>[A-Za-z]{{3,9}})\.?\s+)?(?P<y{n}>\d{{4}})"
_TEXT = re.compile(
    r"(?P<circa>(?:circa|c\.|ca\.|about|approximately)\s*)?" + _ONE.format(n=1)
    + r"(?:\s*(?:to|-|–)\s*(?P<circa2>circa\s+)?" + _ONE.format(n=2) + r")?",
    re.IGNORECASE,
)  # fmt: skip
_ISO = re.compile(r"\d{4}(-\d{2}){0,2}")
_NO_END = re.compile(r"9999-12-31(?:[T ].*)?|12/31/9999|31[./ -](?:12|dec\w*)[./ -]9999", re.IGNORECASE)
_AMERICAN = re.compile(r"(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>\d{4})")


def written_date(text: str) -> PartialDate | None:
    """What is known of the date in `text`: "17 Apr 1993", "Apr 1993", "1951", "circa 1951", "1960 to 1961",
    "01 Jan 1973 to 31 Dec 1973", or ISO. None where it says anything else, or names a day that does not exist or is the
    last of the calendar."""
    plain = " ".join(text.split()).rstrip(".")
    try:
        if _ISO.fullmatch(plain):
            return PartialDate.parse(plain)
        found = _TEXT.fullmatch(plain)
        return _understood(found) if found else None
    except ValueError:
        return None


def written_day(text: str | None) -> date | None:
    """The one day that `text` names, ISO, "17 Apr 1993" or American "04/17/1993"; None if it is not one day, or 9999-12-31, which
    stands for none."""
    if text is None or says_no_end(text):
        return None
    if american := _AMERICAN.fullmatch(text.strip()):
        try:
            return date(int(american["y"]), int(american["m"]), int(american["d"]))
        except ValueError:
            return None
    found = written_date(text[:10] if re.match(r"\d{4}-\d{2}-\d{2}", text) else text)
    return found.start if found is not None and found.precision is Precision.DAY else None


def says_no_end(text: str | None) -> bool:
    """Whether the text is the last day of the calendar, by which publishers say that there is no end.

    >>> says_no_end("9999-12-31"), says_no_end("12/31/9999"), says_no_end("2024-12-31")
    (True, True, False)
    """
    return _NO_END.fullmatch((text or "").strip()) is not None


def _understood(found: re.Match[str]) -> PartialDate | None:
    circa = bool(found["circa"] or found["circa2"])
    first = _part(found["d1"], found["m1"], found["y1"], circa)
    if first is None or found["y2"] is None:
        return first
    last = _part(found["d2"], found["m2"], found["y2"], circa)
    if last is None or last.end <= first.start:
        return None
    start, end = first.start, last.end
    whole_years = start.strftime("%m%d") == end.strftime("%m%d") == "0101"
    if whole_years and (end - timedelta(days=1)).year == start.year:
        return PartialDate.year(start.year, circa=circa)
    return PartialDate(start=start, end=end, precision=Precision.RANGE, circa=circa)


def _part(day: str | None, month: str | None, year: str, circa: bool) -> PartialDate | None:
    if month is None:
        return PartialDate.year(int(year), circa=circa)
    number = _MONTHS.get(month[:3].lower())
    if number is None:
        return None
    if day is None:
        return PartialDate.month(int(year), number, circa=circa)
    return PartialDate.day(date(int(year), number, int(day)), circa=circa)
