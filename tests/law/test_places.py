"""Groups of places on a day."""

from __future__ import annotations

from datetime import date

import pytest

from tidewaiter.law.at import State
from tidewaiter.law.load import load_law

LAW = load_law()


def _members(table: str, day: str) -> frozenset[str]:
    return LAW.places(table).at(date.fromisoformat(day)).members


@pytest.mark.parametrize(
    ("table", "place", "eve", "day"),
    [
        ("eu_member_states", "HR", "2013-06-30", "2013-07-01"),
        ("eu_member_states", "PL", "2004-04-30", "2004-05-01"),
        ("coalition", "DE", "2022-02-23", "2022-02-24"),
        ("coalition", "TW", "2023-02-26", "2023-02-27"),
        ("gb_law_applies", "GB", "2020-12-31", "2021-01-01"),
        ("us_embargoed", "SY", "2004-05-13", "2004-05-14"),
    ],
)
def test_a_place_joins_on_its_day(table: str, place: str, eve: str, day: str) -> None:
    assert place not in _members(table, eve)
    assert place in _members(table, day)


@pytest.mark.parametrize(
    ("table", "place", "eve", "day"),
    [
        ("eu_member_states", "GB", "2020-01-31", "2020-02-01"),
        ("eu_law_applies", "GB", "2020-12-31", "2021-01-01"),
        ("us_country_group_e1", "CU", "2015-07-21", "2015-07-22"),
    ],
)
def test_a_place_leaves_on_its_day(table: str, place: str, eve: str, day: str) -> None:
    assert place in _members(table, eve)
    assert place not in _members(table, day)


@pytest.mark.parametrize(
    ("day", "members"),
    [
        ("2004-04-30", "AT BE DE DK ES FI FR GB GR IE IT LU NL PT SE"),
        ("2006-12-31", "AT BE CY CZ DE DK EE ES FI FR GB GR HU IE IT LT LU LV MT NL PL PT SE SI SK"),
        ("2013-06-30", "AT BE BG CY CZ DE DK EE ES FI FR GB GR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"),
        ("2020-02-01", "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"),
    ],
)
def test_the_members_of_the_union_by_day(day: str, members: str) -> None:
    assert _members("eu_member_states", day) == set(members.split())


def test_the_union_has_twenty_seven_members_and_the_coalition_thirty_nine() -> None:
    assert len(_members("eu_member_states", "2026-07-31")) == 27
    assert len(_members("coalition", "2026-07-31")) == 39
    assert not {"TR", "AE", "HK", "CN", "AM"} & _members("coalition", "2026-07-31")


def test_country_groups_are_unknown_before_the_issue_that_was_read() -> None:
    table = LAW.places("us_country_group_e1")
    assert table.at(date(2026, 7, 22)).state is State.UNKNOWN
    assert table.at(date(2026, 7, 23)).state is State.KNOWN


def test_a_jurisdiction_named_by_several_papers_keeps_each() -> None:
    on_day = LAW.places("transshipment").at(date(2026, 7, 31))
    assert len(on_day.of("TR")) > 1
    row = on_day.row("TR")
    assert row is not None
    assert row.verified
    assert on_day.row("NO") is None
    assert "AE" in on_day


def test_guidance_names_nobody_before_it_was_published() -> None:
    assert _members("transshipment", "2022-06-27") == frozenset()
    assert "TR" in _members("transshipment", "2022-06-28")


def test_a_row_of_a_country_group_is_verified_only_from_the_issue_that_was_read() -> None:
    table = LAW.places("us_country_group_e1")
    for place in ("IR", "KP", "SY"):
        eve, day = table.at(date(2026, 7, 22)).row(place), table.at(date(2026, 7, 23)).row(place)
        assert eve is not None
        assert day is not None
        assert (eve.verified, day.verified) == (False, True)
