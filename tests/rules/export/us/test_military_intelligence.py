"""15 CFR 744.22: any item, by country and day."""

from __future__ import annotations

from typing import Any

import pytest

from rules.uses import said

SLUG = "export/us/military_intelligence"


def _says(to: str, use: str = "Office of military intelligence", **fields: Any) -> list[str]:
    return said(SLUG, to, end_use=use, **fields)


@pytest.mark.parametrize("to", ["CN", "HK", "RU", "BY", "VE", "MM", "KH", "IR", "KP", "SY"])
def test_every_item_needs_a_licence_there(to: str) -> None:
    assert _says(to) == ["licence_required"]


def test_cuba_counts_by_its_group() -> None:
    assert _says("CU") == ["licence_required"]


@pytest.mark.parametrize("to", ["NI", "MO", "DE", "PK", "VN"])
def test_no_other_country_is_named(to: str) -> None:
    assert _says(to) == []


@pytest.mark.parametrize(
    ("day", "to", "says"),
    [
        ("2021-03-15", "CN", []),
        ("2021-03-16", "CN", ["licence_required"]),
        ("2021-04-08", "MM", []),
        ("2021-04-09", "MM", ["licence_required"]),
        ("2021-12-08", "KH", []),
        ("2021-12-09", "KH", ["licence_required"]),
        ("2022-03-01", "BY", []),
        ("2022-03-02", "BY", ["licence_required"]),
        # The groups of that day were not read.
        ("2021-03-16", "IR", ["licence_required state_unknown!"]),
        ("2021-03-15", "IR", []),
        ("2022-03-01", "KE", []),
    ],
)
def test_the_law_of_the_day_counts(day: str, to: str, says: list[str]) -> None:
    assert _says(to, day=day) == says


@pytest.mark.parametrize(
    ("name", "to", "says"),
    [
        ("Reconnaissance General Bureau", "KP", ["licence_required"]),
        ("Главное разведывательное управление", "RU", ["licence_required"]),
        ("Main Intelligence Directorate", "CY", ["review elsewhere!"]),
        ("Business Intelligence Ltd", "CN", []),
        ("Artificial Intelligence Lab", "CN", []),
        ("Intelligence Bureau of Example", "CN", ["review hint!"]),
        ("Геологоразведка", "RU", []),
        ("Specification RGB LED", "KP", []),
    ],
)
def test_a_body_is_known_by_its_name(name: str, to: str, says: list[str]) -> None:
    assert _says(to, "Office chairs", user={"name": name}) == says


def test_an_answer_settles_one_elsewhere() -> None:
    user = {"name": "Main Intelligence Directorate"}
    assert _says("CY", "Office chairs", user=user, answers={SLUG: "no"}) == []
