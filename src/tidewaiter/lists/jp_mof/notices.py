"""When a party of the Japanese list was on it: put there, amended, taken off, perhaps put there again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tidewaiter.model.when import Interval, day_after

__all__ = ["OFF", "spans_of"]

OFF = ("削除", "解除")
"""What is said of a notice that takes a party off."""


def spans_of(held: Sequence[tuple[date, str]]) -> tuple[Interval, ...]:
    """Between a notice and the next that takes the party off, whose day still counts; none, so every day, where there is no
    notice. Days count, and of one day the order of the cell. Where the first takes it off, it was there before."""
    spans: list[Interval] = []
    start: date | None = None
    events = sorted(held, key=lambda notice: notice[0])
    on = bool(events) and events[0][1] in OFF
    for day, what in events:
        if what in OFF and on:
            spans.append(Interval(start=start, end=day_after(day)))
            on = False
        elif what not in OFF and not on:
            start, on = day, True
    if on:
        spans.append(Interval(start=start))
    return tuple(spans)
