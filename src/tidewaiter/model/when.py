"""Dates as the lists and the law give them: partial dates as intervals, and intervals of being in force."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from enum import StrEnum

from tidewaiter.model.base import Value

__all__ = ["Interval", "PartialDate", "Precision", "in_force"]


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
        """The one day `value`."""
        return cls(start=value, end=value + timedelta(days=1), precision=Precision.DAY, circa=circa)

    @classmethod
    def month(cls, year: int, month: int, *, circa: bool = False) -> PartialDate:
        """Some day of that month."""
        last = date(year, month, calendar.monthrange(year, month)[1])
        return cls(
            start=date(year, month, 1), end=last + timedelta(days=1), precision=Precision.MONTH, circa=circa
        )

    @classmethod
    def year(cls, year: int, *, circa: bool = False) -> PartialDate:
        """Some day of that year."""
        return cls(start=date(year, 1, 1), end=date(year + 1, 1, 1), precision=Precision.YEAR, circa=circa)

    @classmethod
    def years(cls, first: int, last: int, *, circa: bool = False) -> PartialDate:
        """Some day from the first of `first` to the last of `last`, both years included."""
        return cls(start=date(first, 1, 1), end=date(last + 1, 1, 1), precision=Precision.RANGE, circa=circa)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """The date that ISO text `YYYY`, `YYYY-MM` or `YYYY-MM-DD` names. Raises ValueError on anything else."""
        parts = text.strip().split("-")
        if not all(part.isdigit() for part in parts) or len(parts[0]) != 4:
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
