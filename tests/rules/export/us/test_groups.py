"""Whether a country is named on a day, as well as that is known."""

from __future__ import annotations

from datetime import date

import pytest

from rules.papers import LAW
from tidewaiter.rules.export.us.groups import member

ISSUE = date(2026, 7, 23)
EVE = date(2026, 7, 22)


@pytest.mark.parametrize(
    ("table", "place", "day", "membership"),
    [
        ("us_country_group_d4", "CN", ISSUE, "in"),
        ("us_country_group_d4", "HK", ISSUE, "in"),
        ("us_country_group_d4", "AE", ISSUE, "out"),
        ("us_country_group_d4", "CN", EVE, "perhaps"),
        ("us_country_group_d4", "AE", EVE, "perhaps"),
        ("us_country_group_d4", "KE", EVE, "unread"),
        ("us_country_group_d4", "DE", EVE, "out"),
        ("us_country_group_d4", "US", EVE, "out"),
        ("us_military_end_use", "CN", date(2020, 6, 28), "perhaps"),
        ("us_military_end_use", "CN", date(2020, 6, 29), "in"),
        ("us_military_end_use", "HK", date(2020, 12, 22), "out"),
        ("us_military_end_use", "HK", date(2020, 12, 23), "in"),
        ("us_military_end_use", "KE", date(2020, 12, 23), "out"),
    ],
)
def test_membership_is_as_sure_as_its_source(table: str, place: str, day: date, membership: str) -> None:
    assert member(LAW, place, day, (LAW.places(table),)).membership.value == membership


def test_the_surest_of_several_tables_counts_and_brings_its_source() -> None:
    tables = (LAW.places("us_military_end_use"), LAW.places("us_military_end_use_any"))
    found = member(LAW, "BY", date(2022, 3, 2), tables)
    assert found.membership.value == "in"
    assert "87 FR 13048" in str(found.citation)
