"""Dates as lists write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.lists.written_dates import says_no_end, written_date, written_day
from tidewaiter.model.when import Precision


@pytest.mark.parametrize(
    ("text", "start", "end", "precision", "circa"),
    [
        ("17 Apr 1993", date(1993, 4, 17), date(1993, 4, 18), Precision.DAY, False),
        ("Apr 1993", date(1993, 4, 1), date(1993, 5, 1), Precision.MONTH, False),
        ("1951", date(1951, 1, 1), date(1952, 1, 1), Precision.YEAR, False),
        ("circa 1951", date(1951, 1, 1), date(1952, 1, 1), Precision.YEAR, True),
        ("1960 to 1961", date(1960, 1, 1), date(1962, 1, 1), Precision.RANGE, False),
        ("circa 1960 to 1965", date(1960, 1, 1), date(1966, 1, 1), Precision.RANGE, True),
        ("01 Jan 1973 to 31 Dec 1973", date(1973, 1, 1), date(1974, 1, 1), Precision.YEAR, False),
        ("Mar 1974 to Jun 1974", date(1974, 3, 1), date(1974, 7, 1), Precision.RANGE, False),
        ("1970-05", date(1970, 5, 1), date(1970, 6, 1), Precision.MONTH, False),
        ("December 1968", date(1968, 12, 1), date(1969, 1, 1), Precision.MONTH, False),
    ],
)
def test_dates(text: str, start: date, end: date, precision: Precision, circa: bool) -> None:
    found = written_date(text)
    assert found is not None
    assert (found.start, found.end, found.precision, found.circa) == (start, end, precision, circa)


@pytest.mark.parametrize(
    "text", ["", "31 Feb 1970", "Smarch 1970", "1961 to 1960", "unknown", "0000", "1970-13"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert written_date(text) is None


@given(st.text(max_size=40))
def test_any_text_is_a_date_or_none(text: str) -> None:
    written_date(text)
    written_day(text)


def test_days() -> None:
    assert written_day("2026-08-01T23:00:03.110Z") == date(2026, 8, 1)
    assert written_day("04/17/1993") == date(1993, 4, 17)
    assert written_day("1993") is None
    assert written_day("13/45/1993") is None
    assert written_day(None) is None


@pytest.mark.parametrize(
    "text", ["9999-12-31", "9999-12-31T00:00:00", "12/31/9999", "31 Dec 9999", "31.12.9999"]
)
def test_the_last_day_of_the_calendar_says_that_there_is_no_end(text: str) -> None:
    assert says_no_end(text)
    assert written_day(text) is None
    assert written_date(text) is None
