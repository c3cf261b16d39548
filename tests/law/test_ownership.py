"""Tests of ownership on their days, as facts of the law."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tidewaiter.errors import LawError
from tidewaiter.law.at import State
from tidewaiter.law.describe import describe
from tidewaiter.law.load import load_law
from tidewaiter.model.words import Regime, Standing

LAW = load_law()
AFFILIATES = LAW.ownership_test("us_bis_affiliates")


@pytest.mark.parametrize(
    ("day", "state", "suspended"),
    [
        ("2025-09-28", State.NOT_YET, False),
        ("2025-09-29", State.KNOWN, False),
        ("2025-11-09", State.KNOWN, False),
        ("2025-11-10", State.KNOWN, True),
        ("2026-11-09", State.KNOWN, True),
        ("2026-11-10", State.UNKNOWN, False),
    ],
)
def test_the_affiliates_rule_on_both_sides_of_its_days(day: str, state: State, suspended: bool) -> None:
    version = AFFILIATES.at(date.fromisoformat(day))
    assert (version.state, version.suspended) == (state, suspended)


def test_only_a_rule_that_is_suspended_returns() -> None:
    assert AFFILIATES.returns(date(2026, 3, 2)) == date(2026, 11, 10)
    assert AFFILIATES.returns(date(2025, 10, 1)) is None
    assert AFFILIATES.returns(date(2027, 1, 1)) is None


def test_every_rule_of_the_us_asks_for_half_or_more() -> None:
    for test in LAW.ownership.values():
        if test.regime is not Regime.US:
            continue
        newest = test.versions[-1]
        assert (newest.percent, newest.or_more) == (Decimal(50), True)


def test_a_day_before_the_law_on_file_is_an_error() -> None:
    with pytest.raises(LawError):
        AFFILIATES.at(date(1999, 12, 31))


def test_it_is_described_with_its_day_and_source() -> None:
    lines = "\n".join(describe(LAW, "us_bis_affiliates", date(2026, 3, 2)))
    assert "known, suspended, since 2025-11-10" in lines
    assert "50 percent or more" in lines
    assert "90 FR 50857" in lines
    assert "not_yet" in "\n".join(describe(LAW, "us_bis_affiliates", date(2020, 1, 1)))


@pytest.mark.parametrize(
    ("slug", "day", "or_more", "added_up"),
    [
        ("eu_asset_freeze", "2022-04-07", False, Standing.UNKNOWN),
        ("eu_asset_freeze", "2022-04-08", False, Standing.YES),
        ("eu_asset_freeze", "2024-07-02", False, Standing.YES),
        ("eu_asset_freeze", "2024-07-03", True, Standing.YES),
        ("eu_terrorism_freeze", "2001-12-28", True, Standing.UNKNOWN),
        ("gb_owned_or_controlled", "2024-07-03", False, Standing.NO),
        ("eu_833_art_5aa", "2022-03-16", False, Standing.UNKNOWN),
    ],
)
def test_the_tests_of_the_eu_and_the_uk_on_their_days(
    slug: str, day: str, or_more: bool, added_up: Standing
) -> None:
    version = LAW.ownership_test(slug).at(date.fromisoformat(day))
    assert (version.percent, version.or_more, version.added_up) == (Decimal(50), or_more, added_up)


def test_article_5aa_is_known_for_the_time_of_its_text_alone() -> None:
    test = LAW.ownership_test("eu_833_art_5aa")
    days = ("2022-03-15", "2022-03-16", "2022-12-31", "2023-01-01")
    states = [test.at(date.fromisoformat(day)).state for day in days]
    assert states == [State.NOT_YET, State.KNOWN, State.KNOWN, State.UNKNOWN]
