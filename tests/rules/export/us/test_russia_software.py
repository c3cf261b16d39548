"""export/us/russia_software: EAR99 software of 746.8(a)(8)."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import found_by

SLUG = "export/us/russia_software"


def _said(day: str, line: dict[str, Any], *, home: str = "US", to: str = "RU", **fields: Any) -> list[str]:
    found = found_by(SLUG, shipped(day, home=home, to=to, line=line, **fields))
    return [f"{finding.level.value} {finding.variant}".strip() for finding in found]


ERP = {"kind": "software", "description": "ERP system, updates for one year", "eccn": "EAR99"}


@pytest.mark.parametrize("to", ["RU", "BY"])
def test_a_kind_that_is_named_needs_a_licence(to: str) -> None:
    assert _said("2024-09-16", ERP, to=to) == ["licence_required"]


@pytest.mark.parametrize(
    "description", ["CAD workstation licence", "Project management suite", "CNC control software"]
)
def test_every_kind_is_known_by_its_name(description: str) -> None:
    assert _said("2026-09-24", {**ERP, "description": description}) == ["licence_required"]


def test_the_day_before_there_was_none() -> None:
    assert _said("2024-09-15", ERP) == []


def test_software_of_another_kind_is_asked_what_it_does() -> None:
    assert _said("2026-09-24", {**ERP, "description": "Word game"}) == ["review which"]


def test_the_control_list_comes_first() -> None:
    assert _said("2026-09-24", {**ERP, "eccn": "5D992.c"}) == []
    assert _said("2026-09-24", {"kind": "software", "description": "ERP system"}) == [
        "licence_required unclassified"
    ]


def test_a_commodity_and_another_place_are_not_meant() -> None:
    assert _said("2026-09-24", {**ERP, "kind": "commodity"}) == []
    assert _said("2026-09-24", ERP, to="KZ") == []


def test_who_is_bound_and_what_only_passes() -> None:
    assert _said("2026-09-24", ERP, home="DE") == ["review nexus_unknown"]
    assert _said("2026-09-24", {**ERP, "origin": "DE", "us_content": 0}, home="DE") == []
    route = [{"place": "USNYC"}, {"place": "RULED"}, {"place": "KZALA"}]
    assert _said("2026-09-24", ERP, to="KZ", route=route) == ["review passing"]
