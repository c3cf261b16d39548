"""export/us/itemized_goods: Supplement No. 6, by words and CAS numbers."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import found_by

SLUG = "export/us/itemized_goods"


def _said(day: str, line: dict[str, Any], *, home: str = "US", to: str = "RU", **fields: Any) -> list[str]:
    found = found_by(SLUG, shipped(day, home=home, to=to, line=line, **fields))
    return [f"{finding.level.value} {finding.variant}".strip() for finding in found]


@pytest.mark.parametrize(
    "description",
    [
        "Acetone, 99 %",
        "Solvent CAS 67-64-1",
        "Scanning electron microscope",
        "PCR thermal cycler",
        "Sodium metal",
    ],
)
def test_a_name_of_an_entry_is_asked_about(description: str) -> None:
    assert _said("2026-09-24", {"description": description, "eccn": "EAR99"}) == ["review"]


@pytest.mark.parametrize(
    "description", ["Microscope", "Acetonedicarboxylic acid", "Table", "Methanol-free cleaner"]
)
def test_other_words_are_not_met(description: str) -> None:
    assert _said("2026-09-24", {"description": description, "eccn": "EAR99"}) == []


def test_it_is_for_russia_and_belarus_and_for_goods_on_no_control_list() -> None:
    line = {"description": "Acetone"}
    assert _said("2026-09-24", line, to="BY") == ["review"]
    assert _said("2026-09-24", line, to="KZ") == []
    assert _said("2026-09-24", {**line, "eccn": "1C350"}) == []


@pytest.mark.parametrize(
    ("day", "description", "count"),
    [
        ("2022-09-14", "Acetone", 0),
        ("2022-09-15", "Acetone", 1),
        ("2024-06-11", "Capsaicin", 0),
        ("2024-06-12", "Capsaicin", 1),
        ("2024-10-29", "Chloroform", 0),
        ("2024-10-30", "Chloroform", 1),
    ],
)
def test_entries_came_in_on_their_days(day: str, description: str, count: int) -> None:
    assert len(_said(day, {"description": description, "eccn": "EAR99"})) == count


def test_who_is_bound_and_what_only_passes() -> None:
    line = {"description": "Acetone", "eccn": "EAR99"}
    assert _said("2026-09-24", line, home="DE") == ["review nexus_unknown"]
    assert _said("2026-09-24", {**line, "origin": "DE", "us_content": 0}, home="DE") == []
    route = [{"place": "USNYC"}, {"place": "RULED"}, {"place": "KZALA"}]
    assert _said("2026-09-24", line, to="KZ", route=route) == ["review passing"]
