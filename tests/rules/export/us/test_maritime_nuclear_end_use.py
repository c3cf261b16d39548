"""15 CFR 744.5: technology for nuclear ships."""

from __future__ import annotations

import pytest

from rules.uses import said

SLUG = "export/us/maritime_nuclear_end_use"


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        ("technology", ["licence_required"]),
        ("software", ["review item_unknown!"]),
        ("commodity", ["review item_unknown!"]),
        ("service", []),
    ],
)
def test_technology_needs_a_licence_and_machinery_is_a_question(kind: str, says: list[str]) -> None:
    assert said(SLUG, "GB", end_use="Design of nuclear submarines", line={"kind": kind}) == says


@pytest.mark.parametrize("use", ["Atomeisbrecher", "атомный ледокол", "核潜艇", "propulsion nucléaire"])
def test_it_is_understood_in_the_languages_of_the_papers(use: str) -> None:
    assert said(SLUG, "IN", end_use=use, line={"kind": "technology"}) == ["licence_required"]


def test_a_hint_is_a_question_and_other_ships_are_none() -> None:
    line = {"kind": "technology"}
    assert said(SLUG, "IN", end_use="Floating nuclear plant", line=line) == ["review hint!"]
    assert said(SLUG, "IN", end_use="Nuclear power plant", line=line) == []
    assert said(SLUG, "IN", end_use="Submarine cable ship", line=line) == []


def test_nothing_foreign_nothing_to_ask() -> None:
    assert said(SLUG, "US", end_use="Design of nuclear submarines", line={"kind": "technology"}) == []
