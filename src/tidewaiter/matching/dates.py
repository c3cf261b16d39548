"""Comparing dates of birth that may be known only in part."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from functools import lru_cache

from tidewaiter.model.when import PartialDate, Precision

__all__ = ["Birth", "birth_date", "compare_births"]

CIRCA_SLACK = timedelta(days=2 * 366)
NEAR_SLACK = timedelta(days=366)


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
    slack = CIRCA_SLACK if left.circa or right.circa else None
    if slack and left.start - slack < right.end and right.start < left.end + slack:
        return Birth.NEAR
    if left.precision is Precision.DAY and right.precision is Precision.DAY:
        return Birth.SWAPPED if _swapped(left, right) else Birth.DIFFERENT
    if left.start - NEAR_SLACK < right.end and right.start < left.end + NEAR_SLACK:
        return Birth.NEAR
    return Birth.DIFFERENT


def _swapped(left: PartialDate, right: PartialDate) -> bool:
    """Whether, in the same year, day and month are exchanged, or one digit of them is mistyped."""
    one, two = left.start, right.start
    if one.year != two.year:
        return False
    if (one.month, one.day) == (two.day, two.month):
        return True
    return sum(a != b for a, b in zip(f"{one:%m%d}", f"{two:%m%d}", strict=True)) == 1
