"""15 CFR 744.9: cameras for military end users."""

from __future__ import annotations

from typing import Any

import pytest

from rules.uses import said

SLUG = "export/us/cameras_end_use"


def _says(to: str, eccn: str = "6A003.b.4.b", **fields: Any) -> list[str]:
    return said(
        SLUG, to, line={"eccn": eccn, "hs": "8525.89"}, **{"user": {"name": "Ministry of Defence"}, **fields}
    )


@pytest.mark.parametrize(
    ("to", "eccn", "says"),
    [
        ("PE", "6A003.b.4.b", ["licence_required"]),
        ("PE", "6A002", ["licence_required"]),
        ("PE", "8A002.d", ["licence_required"]),
        ("PE", "8A002.a", []),
        ("PE", "6A993.a", ["review item_unknown!"]),
        ("PE", "6A993.b", []),
        ("PE", "0A504", ["review item_unknown!"]),
        ("PE", "EAR99", []),
        ("DE", "6A003.b.4.b", []),
        ("DE", "6A003.a.3", ["licence_required"]),
        ("DE", "6A003", ["review item_unknown!"]),
        ("DE", "6A003.a", ["review item_unknown!"]),
        ("DE", "6A003.a.4.b", ["licence_required"]),
        ("DE", "6A002", []),
        ("GB", "6A003.a.3", []),
        ("CA", "6A003.a.3", []),
        ("AU", "6A003.a.6", []),
    ],
)
def test_place_and_paragraph_decide(to: str, eccn: str, says: list[str]) -> None:
    assert _says(to, eccn) == says


def test_a_day_that_was_not_read_gives_both_answers() -> None:
    assert _says("PE", day="2026-07-22") == ["licence_required state_unknown!"]
    assert _says("PE", day="2023-01-01") == ["review item_unknown!"]
    assert _says("PE", day="2009-05-21") == []


def test_a_shop_is_left_alone() -> None:
    assert _says("PE", user={"name": "Example Camera Shop"}) == []
    assert _says("PE", user={"name": "Army Street Camera Shop"}) == ["review hint!"]


@pytest.mark.parametrize(
    ("to", "fields", "says"),
    [
        ("DE", {"end_use": "To be built into military vehicles"}, ["licence_required built_in"]),
        ("DE", {"end_use": "Goes into a sight of 0A919"}, ["licence_required built_in"]),
        ("DE", {"answers": {SLUG: "Integrated into a 0A919 sight"}}, ["licence_required built_in"]),
        ("DE", {"line": {"part_of": "Sight of a battle tank"}}, ["review built_in_open!"]),
        ("DE", {"end_use": "Thermal imaging of military vehicles"}, ["review built_in_open!"]),
        ("DE", {"end_use": "Not to be built into military vehicles"}, ["review built_in_open!"]),
        ("DE", {"end_use": "Built into a packing machine"}, []),
        (
            "DE",
            {"line": {"eccn": "6A003.a.3"}, "end_use": "Built into military vehicles"},
            ["licence_required"],
        ),
        ("DE", {"line": {"eccn": "EAR99"}, "end_use": "Built into military vehicles"}, []),
        ("AU", {"end_use": "To be built into military vehicles"}, []),
        ("CA", {"end_use": "To be built into military vehicles"}, []),
        ("GB", {"end_use": "Goes into a sight of 0A919"}, []),
        ("PE", {"end_use": "To be built into military vehicles"}, ["licence_required"]),
        ("PE", {"end_use": "Goes into a sight of 0A919"}, ["licence_required built_in"]),
    ],
)
def test_what_goes_into_military_commodities_counts_for_partners_too(
    to: str, fields: dict[str, Any], says: list[str]
) -> None:
    line = {"eccn": "6A003.b.4.b", "hs": "8525.89", **fields.pop("line", {})}
    assert said(SLUG, to, line=line, user={"name": "Example Works"}, **fields) == says
