"""Days as British lists write them: day before month, with slashes."""

from __future__ import annotations

import re
from datetime import date

__all__ = ["uk_day"]

_DAY = re.compile(r"\s*(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})\s*")


def uk_day(text: str | None) -> date | None:
    """The day that "28/01/2026", or ISO, names; None where it names none.

    >>> uk_day("28/01/2026"), uk_day("2026-01-28"), uk_day("00/01/2026")
    (datetime.date(2026, 1, 28), datetime.date(2026, 1, 28), None)
    """
    found = _DAY.fullmatch(text or "")
    try:
        return (
            date(int(found["y"]), int(found["m"]), int(found["d"]))
            if found
            else date.fromisoformat(text or "")
        )
    except ValueError:
        return None
