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
        ({"country": "US"}, ["review carrier!"]),
        ({"country": "CA", "owners": [{"name": "O", "country": "CN"}]}, ["review carrier!"]),
        ({"country": "CA", "owners": [{"name": "O", "country": "CA"}]}, []),
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


@pytest.mark.parametrize(
    ("to", "says"),
    [
        ("PA", ["review carrier!"]),
        ("CN", ["review carrier!"]),
        ("HK", ["review carrier!"]),
        ("VN", ["incomplete unknown!"]),
        ("RU", ["incomplete unknown!"]),
    ],
)
def test_the_exception_for_carriers_shuts_some_ports(to: str, says: list[str]) -> None:
    user = {"name": "MV Example", "kind": "vessel", "country": "US"}
    assert said(SLUG, to, line=PART, user=user) == says


@pytest.mark.parametrize(
    ("answer", "says"),
    [("yes", ["note carrier_met"]), ("no", ["review carrier!"]), ("refused", ["review carrier!"])],
)
def test_only_a_yes_meets_its_conditions(answer: str, says: list[str]) -> None:
    user = {"name": "MV Example", "kind": "vessel", "country": "US"}
    assert said(SLUG, "PA", line=PART, user=user, answers={SLUG: answer}) == says
