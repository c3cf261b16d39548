"""From the days a list gives for an entry to the span in which the listing holds."""

from __future__ import annotations

from tidewaiter.lists.written_dates import says_no_end, written_day
from tidewaiter.model.when import Interval, day_after

__all__ = ["intervals"]


def intervals(start: str | None, end: str | None) -> tuple[tuple[Interval, ...], str | None]:
    """When the listing holds, and a date among the two that cannot be read. The day it expires still counts;
    9999-12-31 there says that it does not."""
    end = None if says_no_end(end) else end
    first, last = written_day(start), written_day(end)
    unread = start if start and first is None else end if end and last is None else None
    if first is None and last is None:
        return (), unread
    after = day_after(last) if last else None
    if first and after and after <= first:
        return (Interval(start=first),), end
    return (Interval(start=first, end=after),), unread
