"""Dates as the lists and the law give them: partial dates as intervals, and intervals of being in force."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from enum import StrEnum

from tidewaiter.model.base import Value

__all__ = ["Interval", "PartialDate", "Precision", "day_after", "in_force", "without"]


def day_after(day: date) -> date | None:
    """The day after; None after the last day of the calendar, 9999-12-31, by which publishers say that there is no end."""
    return None if day == date.max else day + timedelta(days=1)


class Precision(StrEnum):
    """How finely a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"


class PartialDate(Value, frozen=True, kw_only=True):
    """A date that may be known only in part: some day from `start` up to, not including, `end`.

    `circa` says that the publisher calls it approximate, so that nearby dates do not contradict it.
    """

    start: date
    end: date
    precision: Precision
    circa: bool = False

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"a partial date must end after it starts: {self.start} to {self.end}")

    @classmethod
    def day(cls, value: date, *, circa: bool = False) -> PartialDate:
        """The one day `value`. Raises ValueError for 9999-12-31, which stands for no day."""
        return cls.span(value, value, Precision.DAY, circa=circa)

    @classmethod
    def month(cls, year: int, month: int, *, circa: bool = False) -> PartialDate:
        """Some day of that month. Raises ValueError for one that is none, and for the last of the calendar."""
        last = date(year, month, calendar.monthrange(year, month)[1])
        return cls.span(date(year, month, 1), last, Precision.MONTH, circa=circa)

    @classmethod
    def year(cls, year: int, *, circa: bool = False) -> PartialDate:
        """Some day of that year. Raises ValueError for one outside 1 to 9998."""
        return cls.span(date(year, 1, 1), date(year, 12, 31), Precision.YEAR, circa=circa)

    @classmethod
    def years(cls, first: int, last: int, *, circa: bool = False) -> PartialDate:
        """Some day from the first of `first` to the last of `last`, both years included. Raises ValueError for a year outside
        1 to 9998."""
        return cls.span(date(first, 1, 1), date(last, 12, 31), Precision.RANGE, circa=circa)

    @classmethod
    def span(cls, first: date, last: date, precision: Precision, *, circa: bool = False) -> PartialDate:
        """Some day from `first` to `last`, both included. Raises ValueError where it ends before it starts, or with the
        calendar: nothing is known of a day that 9999-12-31 bounds."""
        end = day_after(last)
        if end is None:
            raise ValueError(f"{last} is the end of the calendar, and stands for no day")
        return cls(start=first, end=end, precision=precision, circa=circa)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """The date that ISO text `YYYY`, `YYYY-MM` or `YYYY-MM-DD` names. Raises ValueError on anything else."""
        parts = text.strip().split("-")
        if not all(part.isdigit() and len(part) <= 4 for part in parts) or len(parts[0]) != 4:
            raise ValueError(f"not a date: {text!r} (write YYYY, YYYY-MM or YYYY-MM-DD)")
        numbers = [int(part) for part in parts]
        if len(numbers) == 1:
            return cls.year(numbers[0])
        if len(numbers) == 2:
            return cls.month(numbers[0], numbers[1])
        if len(numbers) == 3:
            return cls.day(date(*numbers))
        raise ValueError(f"not a date: {text!r} (write YYYY, YYYY-MM or YYYY-MM-DD)")

    def overlaps(self, other: PartialDate) -> bool:
        """Whether some day belongs to both."""
        return self.start < other.end and other.start < self.end

    def __str__(self) -> str:
        about = "about " if self.circa else ""
        match self.precision:
            case Precision.DAY:
                return about + self.start.isoformat()
            case Precision.MONTH:
                return about + self.start.isoformat()[:7]
            case Precision.YEAR:
                return about + str(self.start.year)
            case Precision.RANGE:
                return f"{about}{self.start.year} to {(self.end - timedelta(days=1)).year}"


class Interval(Value, frozen=True, kw_only=True):
    """A span of being in force: from `start` (None: start not known) up to, not including, `end` (None: open)."""

    start: date | None = None
    end: date | None = None

    def holds(self, day: date) -> bool:
        """Whether `day` lies in the span; an unknown start counts as already begun."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


def in_force(intervals: tuple[Interval, ...], day: date) -> bool:
    """Whether any of the intervals holds on `day`; no interval at all means always."""
    return not intervals or any(interval.holds(day) for interval in intervals)


def without(span: Interval, away: Interval) -> tuple[Interval, ...]:
    """What is left of a span where another is taken out: none, one or two parts of it."""
    parts = []
    if away.start is not None and (span.start is None or span.start < away.start):
        parts.append(Interval(start=span.start, end=_earlier(span.end, away.start)))
    if away.end is not None and (span.end is None or away.end < span.end):
        parts.append(Interval(start=_later(span.start, away.end), end=span.end))
    return tuple(parts)


def _earlier(end: date | None, day: date) -> date:
    return day if end is None else min(end, day)


def _later(start: date | None, day: date) -> date:
    return day if start is None else max(start, day)
