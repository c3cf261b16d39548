from __future__ import annotations

import pytest

from rules.papers import found_by, one
from rules.red_flags.orders import asked_of
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.luxury_together import SLUG

WINE, BAGS = (
    {"description": "Champagne", "hs": "2204.10"},
    {"description": "Leather handbags", "hs": "4202.21"},
)


@pytest.mark.parametrize(("to", "told"), [("AE", True), ("TR", True), ("DE", False)])
def test_two_sorts_for_a_place_of_transshipment_are_a_note(to: str, told: bool) -> None:
    found = found_by(SLUG, asked_of(to=to, goods=[WINE, BAGS]))
    assert [finding.level for finding in found] == ([Level.NOTE] if told else [])


def test_one_sort_on_two_lines_is_one() -> None:
    assert found_by(SLUG, asked_of(to="AE", goods=[BAGS, BAGS])) == ()


def test_it_weighs_low() -> None:
    assert one(SLUG, asked_of(to="AE", goods=[WINE, BAGS])).facts["severity"] == "low"
