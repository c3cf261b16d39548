"""From the days a list gives for an entry to the span in which the listing holds."""

from __future__ import annotations

from datetime import timedelta

from tidewaiter.lists.written_dates import written_day
from tidewaiter.model.when import Interval

__all__ = ["intervals"]


def intervals(start: str | None, end: str | None) -> tuple[tuple[Interval, ...], str | None]:
    """When the listing holds, and a date among the two that cannot be read. The day it expires still counts."""
    first, last = written_day(start), written_day(end)
    unread = start if start and first is None else end if end and last is None else None
    if first is None and last is None:
        return (), unread
    after = last + timedelta(days=1) if last else None
    if first and after and after <= first:
        return (Interval(start=first),), end
    return (Interval(start=first, end=after),), unread
