"""15 CFR 744.4: weapons anywhere, plants for their precursors outside group A:3."""

from __future__ import annotations

import pytest

from rules.uses import said

SLUG = "export/us/chemical_biological_end_use"


@pytest.mark.parametrize("to", ["DE", "CH", "SY", "CA"])
def test_weapons_count_anywhere_abroad(to: str) -> None:
    assert said(SLUG, to, end_use="Production of nerve agents") == ["licence_required"]


@pytest.mark.parametrize(
    ("use", "says"),
    [
        ("Chemical weapons", ["licence_required"]),
        ("biologische Waffen", ["licence_required"]),
        ("химическое оружие", ["licence_required"]),
        ("kimyasal silah", ["licence_required"]),
        ("生物武器", ["licence_required"]),
        ("سلاح‌های شیمیایی", ["licence_required"]),
        ("Destruction of chemical weapons", ["review hint!"]),
        ("CBRN shelters", ["review hint!"]),
        ("Chemical plant", []),
        ("Without any use in chemical or biological weapons", []),
    ],
)
def test_who_protects_is_asked_and_who_makes_is_not(use: str, says: list[str]) -> None:
    assert said(SLUG, "CH", end_use=use) == says


@pytest.mark.parametrize(
    ("to", "day", "says"),
    [
        ("IN", "2026-08-01", []),
        ("AE", "2026-08-01", ["licence_required"]),
        ("AE", "2020-01-01", ["licence_required state_unknown!"]),
    ],
)
def test_precursors_count_outside_the_group(to: str, day: str, says: list[str]) -> None:
    assert said(SLUG, to, day=day, end_use="Plant for chemical weapons precursors") in (
        says,
        ["licence_required"],
    )
    assert said(SLUG, to, day=day, end_use="Phosgene plant") in (says, ["review hint!"])
