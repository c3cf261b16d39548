"""Last days of reports to OFAC, counted so that none is ever later than the true one."""

from __future__ import annotations

import datetime

__all__ = ["after_business_days", "next_annual_report", "years_later"]

_SATURDAY = 5
_HELD_ON = (6, 30)
_DUE_ON = (9, 30)


def after_business_days(day: datetime.date, count: int) -> datetime.date:
    """The last of `count` business days after `day`: Mondays to Fridays. Federal holidays are not left out, so the true day
    is this one or a later one, never an earlier one."""
    while count > 0:
        day += datetime.timedelta(days=1)
        if day.weekday() < _SATURDAY:
            count -= 1
    return day


def next_annual_report(day: datetime.date) -> datetime.date:
    """The 30 September by which what is held on the next 30 June, `day` included, must be reported (31 CFR 501.603(b)(2))."""
    held = datetime.date(day.year, *_HELD_ON)
    return datetime.date(day.year if day <= held else day.year + 1, *_DUE_ON)


def years_later(day: datetime.date, years: int) -> datetime.date:
    """The same day that many years later; of 29 February 1 March where that year has none, since nothing is kept too short."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return datetime.date(day.year + years, 3, 1)
