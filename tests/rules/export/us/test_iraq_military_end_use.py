"""15 CFR 746.3(a)(4): military uses in Iraq, whatever the item."""

from __future__ import annotations

import pytest

from rules.uses import said

SLUG = "export/us/iraq_military_end_use"


@pytest.mark.parametrize(
    ("use", "says"),
    [
        ("Repair of battle tanks", ["licence_required"]),
        ("Office of military intelligence", ["licence_required"]),
        ("Army Street dairy", ["review hint!"]),
        ("Dairy", []),
    ],
)
def test_every_item_needs_a_licence_for_a_military_use(use: str, says: list[str]) -> None:
    assert said(SLUG, "IQ", end_use=use) == says


@pytest.mark.parametrize("to", ["IR", "SY", "KW", "TR"])
def test_no_other_country_is_meant(to: str) -> None:
    assert said(SLUG, to, end_use="Repair of battle tanks") == []


def test_a_force_by_its_name_alone_may_be_the_governments_own() -> None:
    assert said(SLUG, "IQ", user={"name": "Ministry of Defence"}) == ["review government!"]
    assert said(SLUG, "IQ", user={"industry": "weapons factory"}) == ["licence_required"]


@pytest.mark.parametrize(("day", "says"), [("2004-07-29", []), ("2004-07-30", ["licence_required"])])
def test_the_rule_has_its_day(day: str, says: list[str]) -> None:
    assert said(SLUG, "IQ", day=day, end_use="Repair of battle tanks") == says
