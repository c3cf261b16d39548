"""Ranges and lists of units and houses."""

from __future__ import annotations

import pytest

from tidewaiter.text.address.numbers import floor_of, members, with_floor


@pytest.mark.parametrize(
    ("written", "every"),
    [
        ("1318-19", {"1318", "1319"}),
        ("1318-1320", {"1318", "1319", "1320"}),
        ("1318/19", {"1318", "1319", "1318/19"}),
        ("8,9&11", {"8", "9", "11"}),
        ("23/25", {"23", "24", "25", "23/25"}),
        ("5/25", {"5/25"}),
        ("125/7", {"125/7"}),
        ("16-05", {"1605"}),
        ("05-07", {"5", "6", "7"}),
        ("1-99", {"1-99"}),
        ("04", {"4"}),
        ("000", {"0"}),
        ("c2-14", {"c2-14"}),
    ],
)
def test_members(written: str, every: set[str]) -> None:
    assert members(written) == every


@pytest.mark.parametrize(
    ("units", "floor"),
    [
        ({"2309"}, "23"),
        ({"19c"}, "19"),
        ({"704"}, "7"),
        ({"4"}, None),
        ({"1318", "1401"}, None),
        ({"12345"}, None),
    ],
)
def test_the_floor_that_a_unit_tells(units: set[str], floor: str | None) -> None:
    assert floor_of(frozenset(units)) == floor


@pytest.mark.parametrize(
    ("unit", "floor", "whole"),
    [("4", "7", "704"), ("d", "16", "16d"), ("2309", "23", "2309"), ("4", None, "4")],
)
def test_a_unit_with_its_floor(unit: str, floor: str | None, whole: str) -> None:
    assert with_floor(unit, floor) == whole
