"""From the days of a list to the span in which a listing holds."""

from __future__ import annotations

from datetime import date

import pytest

from tidewaiter.lists.in_force import intervals
from tidewaiter.model.when import Interval

START = date(2024, 5, 3)


@pytest.mark.parametrize("end", ["9999-12-31", "9999-12-31T00:00:00", "12/31/9999", "31 Dec 9999"])
def test_the_usual_no_end_is_an_open_end(end: str) -> None:
    assert intervals("2024-05-03", end) == ((Interval(start=START),), None)
    assert intervals(None, end) == ((), None)


def test_the_day_it_expires_still_counts() -> None:
    assert intervals("2024-05-03", "2024-12-31")[0] == (Interval(start=START, end=date(2025, 1, 1)),)
    assert intervals("2024-05-03", "9999-12-30")[0] == (Interval(start=START, end=date.max),)


def test_a_start_at_the_end_of_the_calendar_is_unread_and_never_a_listing_to_come() -> None:
    assert intervals("9999-12-31", None) == ((), "9999-12-31")
