"""15 CFR 744.7: goods for a ship or aircraft go where it obeys."""

from __future__ import annotations

from typing import Any

import pytest

from rules.uses import said

SLUG = "export/us/foreign_vessel_or_aircraft"
PART = {"eccn": "3A001.b.2", "hs": "8526.91"}


def _says(user: dict[str, Any], line: dict[str, Any] = PART) -> list[str]:
    return said(SLUG, "PA", line=line, user={"name": "MV Example", "kind": "vessel", **user})


@pytest.mark.parametrize(
    ("user", "says"),
    [
        ({}, ["incomplete unknown!"]),
        ({"country": None, "owners": [{"name": "O", "country": "CA"}]}, ["incomplete unknown!"]),
        ({"owners": [{"name": "O"}]}, ["incomplete unknown!"]),
        ({"owners": [{"name": "O", "country": "CN"}]}, ["licence_required"]),
        ({"owners": [{"name": "O", "country": "CA"}]}, []),
        ({"owners": [{"name": "O", "country": "CU"}]}, ["review open!"]),
        ({"country": "US"}, []),
        ({"kind": "aircraft"}, ["incomplete unknown!"]),
        ({"kind": "company"}, []),
    ],
)
def test_who_controls_the_craft_is_a_destination(user: dict[str, Any], says: list[str]) -> None:
    assert _says(user) == says


def test_ear99_needs_no_licence_by_the_list_and_foreign_goods_none_at_all() -> None:
    owners = {"owners": [{"name": "O", "country": "CN"}]}
    assert _says(owners, {"eccn": "EAR99"}) == []
    assert (
        said(SLUG, "PA", home="DE", line={"origin": "DE", "us_content": 0.0}, user={"kind": "vessel"}) == []
    )
