"""Days as the UK Sanctions List writes them: "13-Feb-2026" at its head, "28/01/2026" in entries, "dd/mm/1971" where less is known."""

from __future__ import annotations

import re
from datetime import date

from tidewaiter.lists.uk_dates import uk_day
from tidewaiter.lists.written_dates import written_day

__all__ = ["report_day", "with_zeros"]

_WRITTEN = re.compile(r"\d{1,2}-[A-Za-z]{3,9}-\d{4}")
_SLASHED = re.compile(r"\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d{2}-\d{2}")


def report_day(text: str) -> date | None:
    """The first day that the text names.

    >>> report_day("Report Date: 13-Feb-2026"), report_day("10/09/2026")
    (datetime.date(2026, 2, 13), datetime.date(2026, 9, 10))
    """
    if found := _WRITTEN.search(text):
        return written_day(found[0].replace("-", " "))
    found = _SLASHED.search(text)
    return uk_day(found[0]) if found else None


def with_zeros(text: str) -> str:
    """A date with zeros for what is not known: "00/00/1971" for "dd/mm/1971"."""
    return re.sub(r"\bdd/", "00/", re.sub(r"/mm/", "/00/", text, flags=re.IGNORECASE), flags=re.IGNORECASE)
