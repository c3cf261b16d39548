"""export/us/industrial_goods: Supplement No. 4, its codes, its parts and its days."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.words import Level

SLUG = "export/us/industrial_goods"
PUMP = {"hs": "8413.50.00", "eccn": "EAR99", "origin": "US"}
COFFEE = {"hs": "0901.11", "eccn": "EAR99", "origin": "US"}


def _said(day: str, line: dict[str, Any], to: str = "RU", **fields: Any) -> list[tuple[str, str, bool]]:
    found = found_by(SLUG, shipped(day, home="US", to=to, line=line, **fields))
    return [(finding.level.value, finding.variant, finding.gap) for finding in found]


@pytest.mark.parametrize("to", ["RU", "BY"])
def test_a_listed_code_that_is_ear99_needs_a_licence(to: str) -> None:
    assert _said("2026-09-24", PUMP, to) == [("licence_required", "", False)]


def test_a_code_that_is_not_listed_is_silent_once_the_list_was_read() -> None:
    assert _said("2026-09-24", COFFEE) == []
    assert _said("2024-06-12", COFFEE) == []
    assert _said("2024-06-11", COFFEE) == [("review", "unread", True)]


@pytest.mark.parametrize(
    ("day", "to", "said"),
    [
        ("2022-03-02", "RU", []),
        ("2022-03-03", "RU", [("licence_required", "state_unknown", True)]),
        ("2022-09-14", "BY", []),
        ("2022-09-15", "BY", [("licence_required", "state_unknown", True)]),
        ("2026-09-23", "RU", [("licence_required", "state_unknown", True)]),
    ],
)
def test_each_place_came_in_on_its_day(day: str, to: str, said: list[tuple[str, str, bool]]) -> None:
    assert _said(day, PUMP, to) == said


def test_chapter_88_is_sure_from_the_day_that_brought_it_in() -> None:
    line = {"hs": "8807.30", "eccn": "EAR99", "origin": "US"}
    assert _said("2024-01-22", line) == [("licence_required", "state_unknown", True)]
    assert _said("2024-01-23", line) == [("licence_required", "", False)]


def test_an_item_of_the_control_list_is_left_to_the_control_list() -> None:
    assert _said("2026-09-24", {**PUMP, "eccn": "2B350"}) == []


def test_an_unclassified_item_needs_a_licence_either_way() -> None:
    line = {"hs": "8413.50", "origin": "US"}
    assert _said("2026-09-24", line) == [("licence_required", "unclassified", True)]


def test_a_fastener_of_a_listed_code_stays_in() -> None:
    line = {"description": "Hexagon bolt M6", "hs": "7318.15", "eccn": "EAR99", "origin": "US"}
    assert _said("2026-09-24", line) == [("licence_required", "", False)]


@pytest.mark.parametrize(
    ("description", "said"),
    [
        ("Gasket designed for pump HS 8413.50", [("licence_required", "part", False)]),
        ("Gasket for pump HS 8413.50", [("review", "part_hinted", True)]),
        ("Gasket designed for pump HS 8413", [("review", "part_hinted", True)]),
        ("Bolt designed for pump HS 8413.50", []),
        ("Gasket", []),
    ],
)
def test_a_part_of_a_listed_item_is_listed_with_it(
    description: str, said: list[tuple[str, str, bool]]
) -> None:
    line = {"description": description, "hs": "4016.95", "eccn": "EAR99", "origin": "US"}
    assert _said("2026-09-24", line) == said


def test_a_stop_on_the_way_is_looked_at() -> None:
    route = [{"place": "USNYC"}, {"place": "RULED"}, {"place": "KZALA"}]
    assert _said("2026-09-24", PUMP, "KZ", route=route) == [("review", "passing", True)]


def test_the_paragraph_of_the_day_is_cited() -> None:
    def cited(day: str) -> str:
        return str(one(SLUG, shipped(day, home="US", to="RU", line=PUMP)).cited[0])

    assert cited("2024-06-11") == "15 CFR 746.5, (a)(1)(ii)"
    assert cited("2024-06-12") == "15 CFR 746.8, (a)(5)"


def test_foreign_goods_are_not_meant_and_unknown_ones_asked_about() -> None:
    line = {"hs": "8413.50", "eccn": "EAR99"}
    assert (
        found_by(
            SLUG, shipped("2026-09-24", home="DE", to="RU", line={**line, "origin": "DE", "us_content": 0})
        )
        == ()
    )
    finding = one(SLUG, shipped("2026-09-24", home="DE", to="RU", line=line))
    assert (finding.level, finding.variant) == (Level.REVIEW, "nexus_unknown")
