"""export/us/oil_and_gas: Supplement No. 2 and what the goods are for."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import found_by

SLUG = "export/us/oil_and_gas"
PIPE = {"hs": "7304.22", "eccn": "EAR99", "origin": "US"}


def _said(
    end_use: str | None, line: dict[str, Any] = PIPE, *, day: str = "2026-09-24", to: str = "RU"
) -> list[str]:
    found = found_by(SLUG, shipped(day, home="US", to=to, line=line, end_use=end_use))
    return [f"{finding.level.value} {finding.variant}".strip() for finding in found]


@pytest.mark.parametrize(
    ("end_use", "said"),
    [
        ("Drilling in shale formations", ["licence_required"]),
        ("Offshore platform in the Kara Sea", ["licence_required"]),
        ("Bohrungen in Westsibirien", ["licence_required"]),
        (None, ["licence_required use_unknown"]),
        ("resale", ["licence_required use_unknown"]),
        ("Spare parts for packing machines of type EX-1 in a dairy", []),
    ],
)
def test_what_the_goods_are_for_decides(end_use: str | None, said: list[str]) -> None:
    assert _said(end_use) == said


def test_a_code_that_is_not_listed_is_not_meant() -> None:
    assert _said("Drilling in shale formations", {"hs": "0901.11", "eccn": "EAR99", "origin": "US"}) == []


@pytest.mark.parametrize(("eccn", "said"), [("0A998", ["licence_required entry"]), ("3A001", [])])
def test_entries_that_the_paragraph_names_count_beside_the_list(eccn: str, said: list[str]) -> None:
    assert _said("Drilling in shale formations", {"hs": "0901.11", "eccn": eccn, "origin": "US"}) == said


@pytest.mark.parametrize(
    ("day", "to", "count"),
    [("2014-08-05", "RU", 0), ("2014-08-06", "RU", 1), ("2022-09-14", "BY", 0), ("2022-09-15", "BY", 1)],
)
def test_each_place_came_in_on_its_day(day: str, to: str, count: int) -> None:
    assert len(_said("Drilling in shale formations", day=day, to=to)) == count


def test_elsewhere_it_is_silent() -> None:
    assert _said("Drilling in shale formations", to="NO") == []
