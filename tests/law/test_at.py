"""Which version holds on a day."""

from __future__ import annotations

from datetime import date

import pytest

from tidewaiter.errors import LawError
from tidewaiter.law.at import changes, faults_of_order, version_on
from tidewaiter.law.numbers import NumberVersion
from tidewaiter.model.card import Citation

CITED = Citation(instrument="made up", verified=True, verified_on=date(2026, 11, 22))


def _version(day: str, value: float) -> NumberVersion:
    return NumberVersion(from_=date.fromisoformat(day), value=value, citation=CITED, says="a test")


OLD, NEW = _version("2020-01-01", 5), _version("2025-03-12", 10)


@pytest.mark.parametrize(
    ("day", "value"), [("2020-01-01", 5), ("2025-03-11", 5), ("2025-03-12", 10), ("2030-01-01", 10)]
)
def test_the_first_day_counts_and_the_last_version_stays(day: str, value: float) -> None:
    assert version_on((OLD, NEW), date.fromisoformat(day), slug="terms").value == value


def test_before_the_first_day_the_law_on_file_says_nothing() -> None:
    with pytest.raises(LawError, match="does not reach back to 2019-12-31") as caught:
        version_on((OLD, NEW), date(2019, 12, 31), slug="terms")
    assert caught.value.rule == "terms"
    assert caught.value.day == date(2019, 12, 31)
    assert "2020-01-01" in str(caught.value)


def test_no_version_at_all_is_an_error() -> None:
    with pytest.raises(LawError):
        version_on((), date(2020, 1, 1), slug="terms")


def test_changes_leave_the_first_day_out() -> None:
    assert changes((OLD, NEW)) == (date(2025, 3, 12),)


def test_versions_must_follow_each_other() -> None:
    assert faults_of_order((OLD, NEW), slug="terms") == ()
    assert "2020-01-01 stands after 2025-03-12" in faults_of_order((NEW, OLD), slug="terms")[0]
    assert faults_of_order((), slug="terms") == ("terms: no version at all",)
