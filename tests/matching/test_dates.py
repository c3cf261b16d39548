from __future__ import annotations

import pytest

from tidewaiter.matching.dates import Birth, birth_date, compare_births
from tidewaiter.model.when import PartialDate


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ("1966-03-04", "1966-03-04", Birth.SAME_DAY),
        ("1966-03-04", "1966", Birth.SAME_PERIOD),
        ("1966-03", "1966-03-30", Birth.SAME_PERIOD),
        ("1966", "1967", Birth.NEAR),
        ("1966-03-04", "1966-04-03", Birth.SWAPPED),
        ("1966-03-04", "1966-03-07", Birth.SWAPPED),
        ("1966-03-04", "1961-03-04", Birth.DIFFERENT),
        ("1966-03-04", "1971-09-30", Birth.DIFFERENT),
    ],
)
def test_two_dates(left: str, right: str, wanted: Birth) -> None:
    other = PartialDate.parse(right)
    assert compare_births(PartialDate.parse(left), (other,)) == (wanted, other)


def test_about_a_year_is_not_contradicted_by_the_next_but_one() -> None:
    about = PartialDate.year(1966, circa=True)
    assert compare_births(PartialDate.parse("1968-01-01"), (about,)) == (Birth.NEAR, about)


def test_any_of_several_listed_dates_may_agree() -> None:
    listed = (PartialDate.parse("1950"), PartialDate.parse("1966-03-04"))
    assert compare_births(PartialDate.parse("1966-03-04"), listed) == (Birth.SAME_DAY, listed[1])


def test_nothing_listed_says_nothing() -> None:
    assert compare_births(PartialDate.parse("1966"), ()) is None


def test_what_is_no_date_is_no_evidence() -> None:
    assert birth_date("spring of 66") is None
    assert birth_date("1966-03") == PartialDate.month(1966, 3)


@pytest.mark.parametrize("text", ["9999-12-31", "9999-12", "9999"])
def test_the_end_of_the_calendar_is_no_date_of_birth(text: str) -> None:
    assert birth_date(text) is None


def test_dates_at_either_end_of_the_calendar_are_compared() -> None:
    first, last = PartialDate.year(1, circa=True), PartialDate.year(9998, circa=True)
    assert compare_births(first, (last,)) == (Birth.DIFFERENT, last)
    assert compare_births(PartialDate.year(1), (PartialDate.year(9998),)) == (
        Birth.DIFFERENT,
        PartialDate.year(9998),
    )
