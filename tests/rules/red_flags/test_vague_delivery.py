from __future__ import annotations

import pytest

from rules.papers import LAW, found_by, one
from rules.red_flags.orders import asked_of
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.vague_delivery import SLUG, lacking


@pytest.mark.parametrize(
    "place",
    ["P.O. Box 812, Dubai", "PO Box 5", "Postfach 12, Bremen", "а/я 12, Алматы", "to be advised", "TBA"],
)
def test_a_box_and_an_open_place_are_medium(place: str) -> None:
    finding = one(SLUG, asked_of(delivery={"place": place}))
    assert (finding.facts["severity"], finding.level) == ("medium", Level.NOTE)


@pytest.mark.parametrize(
    "place", ["Warehouse C2, Jebel Ali, P.O. Box 812", "Hafenstr. 3, Bremen", "DEHAM", "12 Box Lane, Leeds"]
)
def test_a_door_is_a_door(place: str) -> None:
    assert found_by(SLUG, asked_of(delivery={"place": place})) == ()


def test_without_a_place_it_is_not_evaluated() -> None:
    assert lacking(asked_of(), LAW) == "/delivery/place"
    assert found_by(SLUG, asked_of()) == ()
