from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.rules.sanctions.due_days import after_business_days, next_annual_report, years_later

DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1))


@pytest.mark.parametrize(
    ("day", "due"),
    [
        ("2026-03-02", "2026-03-16"),
        ("2026-03-06", "2026-03-20"),
        ("2026-03-07", "2026-03-20"),
        ("2026-03-08", "2026-03-20"),
    ],
)
def test_ten_business_days_after(day: str, due: str) -> None:
    assert after_business_days(date.fromisoformat(day), 10) == date.fromisoformat(due)


def test_no_days_are_the_day_itself() -> None:
    assert after_business_days(date(2026, 3, 7), 0) == date(2026, 3, 7)


@given(DAYS, st.integers(min_value=1, max_value=30))
def test_a_last_day_is_a_business_day_and_so_many_lie_between(day: date, count: int) -> None:
    due = after_business_days(day, count)
    between = [day + timedelta(days=at) for at in range(1, (due - day).days + 1)]
    assert due.weekday() < 5
    assert sum(one.weekday() < 5 for one in between) == count


@pytest.mark.parametrize(
    ("day", "due"),
    [
        ("2026-01-01", "2026-09-30"),
        ("2026-06-30", "2026-09-30"),
        ("2026-07-01", "2027-09-30"),
        ("2026-12-31", "2027-09-30"),
    ],
)
def test_the_annual_report_is_on_what_is_held_on_30_june(day: str, due: str) -> None:
    assert next_annual_report(date.fromisoformat(day)) == date.fromisoformat(due)


def test_years_later_is_never_too_early() -> None:
    assert years_later(date(2025, 3, 12), 10) == date(2035, 3, 12)
    assert years_later(date(2024, 2, 29), 5) == date(2029, 3, 1)
    assert years_later(date(2024, 2, 29), 4) == date(2028, 2, 29)
