"""15 CFR 744.6(c)(2): what US persons do for chip plants with items that are not subject to the EAR."""

from __future__ import annotations

from typing import Any

import pytest

from rules.uses import said

SLUG = "export/us/us_person_chips"
FOREIGN = {"origin": "DE", "us_content": 0.0}
TOOL = {**FOREIGN, "eccn": "3B001.f.1", "hs": "8486.20"}


def _says(to: str, use: str, *, line: dict[str, Any] | None = None, **fields: Any) -> list[str]:
    parties = [
        {"role": "end_user", "name": "User Example", "country": to},
        {"role": "agent", "name": "Agent Example", "country": "US", "us_person": True},
    ]
    given = {"home": "DE", "line": {**FOREIGN, **(line or {})}, "parties": parties, **fields}
    return said(SLUG, to, end_use=use, **given)


@pytest.mark.parametrize(
    ("to", "use", "eccn", "says"),
    [
        ("CN", "Wafer fab of 7 nm logic", "EAR99", ["licence_required"]),
        ("MO", "Wafer fab of FinFET logic", "EAR99", ["licence_required"]),
        ("CN", "FinFET logic", "EAR99", ["licence_required"]),
        ("CN", "Wafer fab of 28 nm logic", "3B991", []),
        ("CN", "Wafer fab", "3B991", ["licence_required node_unknown"]),
        ("CN", "Wafer fab", "3A991", ["review hint!"]),
        ("CN", "Wafer fab", "EAR99", ["review hint!"]),
        ("CN", "Semiconductor works", "3B991", ["review hint!"]),
        ("CN", "Semiconductor works", "EAR99", []),
        ("SG", "Wafer fab of 7 nm logic", "EAR99", []),
        ("CN", "Chip packaging and test", "3B991", ["review hint!"]),
        ("CN", "Dairy", "EAR99", []),
    ],
)
def test_a_plant_counts_by_what_it_makes(to: str, use: str, eccn: str, says: list[str]) -> None:
    assert _says(to, use, line={"eccn": eccn}) == says


@pytest.mark.parametrize(
    ("to", "line", "says"),
    [
        ("CN", TOOL, ["licence_required equipment"]),
        ("MO", TOOL, ["licence_required equipment"]),
        ("SG", TOOL, []),
        ("CN", {**TOOL, "eccn": "3B001.f"}, ["review item_unknown!"]),
        ("CN", {**TOOL, "eccn": "3B001.e"}, []),
        ("CN", {**TOOL, "eccn": "3B002.c"}, ["licence_required equipment"]),
        ("CN", {**TOOL, "eccn": "3B002.b"}, []),
        ("CN", {"eccn": "3D992", "kind": "software"}, ["licence_required equipment"]),
        ("CN", {"eccn": "3E992", "kind": "technology"}, ["licence_required equipment"]),
        ("CN", {"eccn": None, "hs": "8486.20"}, ["review item_unknown!"]),
        ("CN", {"eccn": None, "hs": "8422.30"}, []),
        ("CN", {"eccn": "EAR99", "hs": "8486.20"}, []),
        ("CN", {**TOOL, "kind": "service"}, []),
    ],
)
def test_equipment_counts_whatever_it_is_for(to: str, line: dict[str, Any], says: list[str]) -> None:
    assert _says(to, "Dairy", line=line) == says


def test_a_service_counts_at_a_plant_of_advanced_chips() -> None:
    service = {"kind": "service", "eccn": "3B001.f.1"}
    assert _says("CN", "Wafer fab of 7 nm logic", line=service) == ["licence_required"]


def test_without_a_us_person_nothing_is_asked() -> None:
    parties = [{"role": "end_user", "name": "User Example", "country": "CN"}]
    assert _says("CN", "Wafer fab of 7 nm logic", line=TOOL, parties=parties) == []


def test_where_it_is_not_known_who_takes_part_it_is_a_question() -> None:
    service = {"kind": "service"}
    assert said(SLUG, "CN", home="nowhere", end_use="Wafer fab of 7 nm logic", line=service) == [
        "review nexus_unknown!"
    ]


def test_items_under_the_ear_are_the_business_of_another_rule() -> None:
    assert said(SLUG, "CN", end_use="Wafer fab of 7 nm logic") == []


@pytest.mark.parametrize(
    ("day", "says"),
    [
        ("2022-10-11", []),
        ("2022-10-12", ["licence_required", "review item_unknown!"]),
        # Who was in group D:5 then was not read.
        ("2025-01-15", ["licence_required state_unknown!", "review item_unknown!"]),
        ("2025-01-16", ["licence_required state_unknown!", "licence_required equipment!"]),
    ],
)
def test_it_counts_from_its_day(day: str, says: list[str]) -> None:
    assert _says("CN", "Wafer fab of 7 nm FinFET logic", line=TOOL, day=day) == says


@pytest.mark.parametrize(
    ("answer", "says"), [("yes", ["review hint!"]), ("7 nm", []), ("Wafer fab, 7 nm", ["licence_required"])]
)
def test_the_answer_is_heard(answer: str, says: list[str]) -> None:
    assert _says("CN", "Dairy", answers={SLUG: answer}) == says
