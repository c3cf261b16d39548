"""export/eu/transit_833_2014: goods exported from the Union that pass through Russia."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import found_by

SLUG = "export/eu/transit_833_2014"
ROUTE = [{"place": "DEHAM"}, {"place": "RULED"}, {"place": "KZALA"}]


def _variants(day: str, line: dict[str, Any], **changes: Any) -> list[str]:
    papers = {"home": "DE", "to": "KZ", "route": ROUTE, **changes}
    return [finding.variant or finding.level for finding in found_by(SLUG, shipped(day, line=line, **papers))]


@pytest.mark.parametrize(
    ("day", "code", "found"),
    [
        ("2023-02-25", "9303.30", []),
        ("2023-02-26", "9303.30", ["ex"]),
        ("2023-06-23", "3811.21", []),
        ("2023-06-24", "3811.21", ["prohibited", "unread"]),
        ("2023-06-24", "8807.30", ["state_unknown", "unread"]),
        ("2023-06-24", "3811", ["wider", "unread"]),
        ("2023-02-26", "8479.50", []),
        ("2023-12-19", "8479.50", ["unread"]),
    ],
)
def test_each_list_bars_transit_from_its_own_day(day: str, code: str, found: list[str]) -> None:
    assert sorted(_variants(day, {"hs": code})) == sorted(found)


def test_goods_without_a_code_are_asked_for_it() -> None:
    assert _variants("2024-01-10", {}) == ["no_code"]


def test_it_is_silent_where_nothing_passes_russia_or_leaves_the_union() -> None:
    line = {"hs": "3811.21"}
    assert _variants("2024-01-10", line, to="TR", route=[]) == []
    assert _variants("2024-01-10", line, to="RU", route=[{"place": "DEHAM"}, {"place": "RULED"}]) == []
    assert _variants("2024-01-10", line, home="CH", route=[{"place": "CHBSL"}, *ROUTE[1:]]) == []


def test_goods_that_leave_the_union_count_whoever_exports_them() -> None:
    assert "prohibited" in _variants("2024-01-10", {"hs": "3811.21"}, home="CH")


@pytest.mark.parametrize(
    ("day", "code", "to", "found"),
    [
        ("2023-06-23", "3811.21", "KZ", []),
        ("2023-06-24", "3811.21", "KZ", ["route"]),
        ("2023-12-18", "8479.50", "UZ", []),
        ("2023-12-19", "8479.50", "UZ", ["route"]),
        ("2023-12-19", "8479.50", "TR", []),
        ("2023-12-19", "0402.10", "KZ", []),
    ],
)
def test_listed_goods_that_go_beyond_russia_are_asked_for_their_route(
    day: str, code: str, to: str, found: list[str]
) -> None:
    assert _variants(day, {"hs": code}, to=to, route=[]) == found


def test_a_party_in_russia_is_no_transit() -> None:
    parties = [
        {"role": "buyer", "name": "Buyer Example", "country": "RU"},
        {"role": "end_user", "name": "User Example", "country": "KZ"},
    ]
    assert _variants("2024-01-10", {"hs": "3811.21"}, parties=parties) == []


@pytest.mark.parametrize("to", ["AM", "KG", "KZ", "MN", "TJ", "TM", "UZ"])
def test_each_country_beyond_russia_asks_for_a_route(to: str) -> None:
    assert _variants("2024-01-10", {"hs": "3811.21"}, to=to, route=[]) == ["route"]


def test_what_is_not_known_is_a_review_and_a_gap_of_its_line() -> None:
    goods = [{"description": "Milk powder", "hs": "0402.10"}, {"description": "Additive", "hs": "3811"}]
    brief = shipped("2024-01-10", home="DE", to="KZ", route=ROUTE, goods=goods)
    found = [(f.subject, f.variant, f.level.value, f.gap, f.regime) for f in found_by(SLUG, brief)]
    assert found == [
        ("/goods/0", "unread", "review", True, "EU"),
        ("/goods/1", "wider", "review", True, "EU"),
        ("/goods/1", "unread", "review", True, "EU"),
    ]
