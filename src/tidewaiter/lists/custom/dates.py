"""Days in tables of one's own, in figures or words, by the order that the mapping states."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from tidewaiter.lists.custom.mapping import DateOrder
from tidewaiter.lists.written_dates import written_date
from tidewaiter.model.when import PartialDate, Precision

__all__ = ["day_of", "days_of"]

_FIGURES = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")


def day_of(text: str | None, order: DateOrder) -> date | None:
    """The one day that the text names; None where it names none, or names it in figures of an order that is not stated.

    >>> day_of("31.05.2024", DateOrder.DAY_FIRST), day_of("03/04/2024", DateOrder.ISO)
    (datetime.date(2024, 5, 31), None)
    """
    found = _date(text or "", order)
    return found.start if found is not None and found.precision is Precision.DAY else None


def days_of(texts: Iterable[str], order: DateOrder) -> tuple[tuple[PartialDate, ...], tuple[str, ...]]:
    """What the texts tell of a date, each once, and the texts that tell none."""
    found: list[PartialDate] = []
    unread: list[str] = []
    for text in texts:
        day = _date(text, order)
        if day is None:
            unread.append(text)
        else:
            found.append(day)
    return tuple(dict.fromkeys(found)), tuple(unread)


def _date(text: str, order: DateOrder) -> PartialDate | None:
    figures = _FIGURES.fullmatch(text.strip())
    try:
        if figures is None:
            return written_date(text.strip())
        first, second, year = map(int, figures.groups())
        if order is DateOrder.ISO:
            return None
        month, day = (second, first) if order is DateOrder.DAY_FIRST else (first, second)
        return PartialDate.day(date(year, month, day))
    except ValueError:
        return None
