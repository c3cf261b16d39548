"""Comparing dates of birth that may be known only in part."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from tidewaiter.model.when import PartialDate, Precision

__all__ = ["Birth", "birth_date", "compare_births"]

CIRCA_SLACK = 2 * 366
"""Days."""
NEAR_SLACK = 366
"""Days."""


class Birth(StrEnum):
    """How two dates of birth stand to each other, from agreement to contradiction."""

    SAME_DAY = "same_day"
    SAME_PERIOD = "same_period"
    NEAR = "near"
    SWAPPED = "swapped"
    DIFFERENT = "different"


RANK = {verdict: place for place, verdict in enumerate(Birth)}


@lru_cache(maxsize=4096)
def birth_date(text: str) -> PartialDate | None:
    """The date that the text names, or None where it is no ISO date: what cannot be read is no evidence."""
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None


def compare_births(left: PartialDate, right: tuple[PartialDate, ...]) -> tuple[Birth, PartialDate] | None:
    """The best verdict over all the dates on the right, with that date; None where there is none.

    A list may give several dates of birth for one person, because several have been used: any of them may agree.
    """
    if not right:
        return None
    return min(((_verdict(left, other), other) for other in right), key=lambda found: RANK[found[0]])


def _verdict(left: PartialDate, right: PartialDate) -> Birth:
    if left.overlaps(right):
        both_days = left.precision is Precision.DAY and right.precision is Precision.DAY
        return Birth.SAME_DAY if both_days else Birth.SAME_PERIOD
    apart = _days_apart(left, right)
    if (left.circa or right.circa) and apart < CIRCA_SLACK:
        return Birth.NEAR
    if left.precision is Precision.DAY and right.precision is Precision.DAY:
        return Birth.SWAPPED if _swapped(left, right) else Birth.DIFFERENT
    return Birth.NEAR if apart < NEAR_SLACK else Birth.DIFFERENT


def _days_apart(left: PartialDate, right: PartialDate) -> int:
    """Days from the end of the earlier to the start of the later, below 0 where they overlap; a number, since a date that
    many days before 0001-01-01 or after 9999-12-31 is none."""
    return max(left.start.toordinal() - right.end.toordinal(), right.start.toordinal() - left.end.toordinal())


def _swapped(left: PartialDate, right: PartialDate) -> bool:
    """Whether, in the same year, day and month are exchanged, or one digit of them is mistyped."""
    one, two = left.start, right.start
    if one.year != two.year:
        return False
    if (one.month, one.day) == (two.day, two.month):
        return True
    return sum(a != b for a, b in zip(f"{one:%m%d}", f"{two:%m%d}", strict=True)) == 1
