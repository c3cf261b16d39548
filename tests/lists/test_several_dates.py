"""Several dates in one text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.lists.several_dates import several_dates


@pytest.mark.parametrize(
    ("text", "dates", "unread"),
    [
        ("1961", ["1961"], []),
        ("1961-04-17", ["1961-04-17"], []),
        ("17/04/1961", ["1961-04-17"], []),
        ("00/04/1961", ["1961-04"], []),
        ("00/00/1961", ["1961"], []),
        ("04/1961", ["1961-04"], []),
        ("17 Apr. 1961", ["1961-04-17"], []),
        ("1 Apr.1961", ["1961-04-01"], []),
        ("Apr 1961", ["1961-04"], []),
        ("Approximately 1961", ["about 1961"], []),
        ("Between 1955 and 1958", ["1955 to 1958"], []),
        ("1955-1958", ["1955 to 1958"], []),
        ("a) 1955-1958 b) circa 1961", ["1955 to 1958", "about 1961"], []),
        ("(1) 17/04/1961. (2) --/--/1962.", ["1961-04-17"], ["--/--/1962"]),
        ("1961 or 1962", ["1961", "1962"], []),
        ("17/04/1961, 1962; 1961-04-17", ["1961-04-17", "1962"], []),
        ("17/04/1961 18/04/1961", ["1961-04-17", "1961-04-18"], []),
        ("24/06/1402 (Hijri Calendar)", [], ["24/06/1402 (Hijri Calendar)"]),
        ("31/02/1961", [], ["31/02/1961"]),
        ("00/00/" + "9" * 30, [], ["00/00/" + "9" * 30]),
        ("na", [], []),
        ("", [], []),
    ],
)
def test_dates_and_what_is_none(text: str, dates: list[str], unread: list[str]) -> None:
    found, other = several_dates(text)
    assert [str(day) for day in found] == dates
    assert list(other) == unread


@given(st.text(max_size=80))
def test_no_text_is_too_much(text: str) -> None:
    several_dates(text)


@given(st.lists(st.dates(), min_size=1, max_size=5, unique=True), st.sampled_from([", ", "; ", " or "]))
def test_days_come_back_in_their_order(days: list[date], mark: str) -> None:
    found, other = several_dates(mark.join(f"{day:%d/%m/}{day.year:04d}" for day in days))
    assert [str(day) for day in found] == [str(day) for day in days]
    assert not other
