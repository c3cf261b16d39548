"""The listed addresses of the Entity List in the ways they are written, and the doors beside them."""

from __future__ import annotations

from collections import Counter

import pytest

from places.address.by_hand import BY_HAND
from places.address.doors import DOORS, Door
from places.address.variants import TURKISH, other_doors, turkish_others, written
from tidewaiter.law.load import load_law
from tidewaiter.model.party import Address
from tidewaiter.places.address import beside_listed
from tidewaiter.text.address import AddressLevel, Part

LISTED = {entry.entry: entry.address for entry in load_law().addresses.values()}
TURKEY = "TR Address 01"
FOUND_LINE = 0.97
WAYS_LEAST = 10


def level(text: str | Address, entry: str) -> AddressLevel:
    return beside_listed(text, LISTED[entry]).level


def ways() -> list[tuple[str, str, str | Address]]:
    found = [(door.entry, name, text) for door in DOORS for name, text in written(door)]
    return found + [(TURKEY, f"way {at}", text) for at, text in enumerate(TURKISH)]


def beside() -> list[tuple[str, str, str]]:
    found = [(door.entry, kind, text) for door in DOORS for kind, text in other_doors(door)]
    return found + [(TURKEY, kind, text) for kind, text in turkish_others()]


def test_every_listed_door_is_known_in_ten_ways_and_more() -> None:
    counted = Counter(entry for entry, _, _ in ways())
    assert set(counted) == set(LISTED)
    assert min(counted.values()) >= WAYS_LEAST
    missed = [
        (entry, way, text) for entry, way, text in ways() if level(text, entry) is not AddressLevel.SAME_UNIT
    ]
    assert len(missed) <= (1 - FOUND_LINE) * len(ways()), missed


@pytest.mark.parametrize(("entry", "text"), BY_HAND)
def test_odd_ways_are_known_too(entry: str, text: str) -> None:
    assert level(text, entry) is AddressLevel.SAME_UNIT


def test_no_other_unit_and_no_neighbour_is_taken_for_a_listed_door() -> None:
    others = beside()
    assert len(others) >= 200
    taken = [
        (entry, text)
        for _, _, text in others
        for entry in LISTED
        if level(text, entry) is AddressLevel.SAME_UNIT
    ]
    assert taken == []


def test_other_units_are_told_apart_as_of_the_same_building() -> None:
    for entry, kind, text in beside():
        if kind == "unit":
            assert level(text, entry) is AddressLevel.SAME_BUILDING, (entry, text)
        else:
            assert level(text, entry) in (AddressLevel.SAME_STREET, AddressLevel.OTHER), (entry, text)


@pytest.mark.parametrize("door", [door for door in DOORS if door.building], ids=lambda door: door.entry)
def test_a_building_without_a_unit_leaves_the_unit_unstated(door: Door) -> None:
    for text in (
        f"{door.building}, {door.number} {door.street}, {door.district}, Hong Kong",
        f"{door.number} {door.street} {door.building}".upper(),
        f"香港{door.street_zh}{door.number}號{door.building_zh}",
    ):
        assert level(text, door.entry) is AddressLevel.UNIT_UNSTATED, text


def test_a_floor_alone_is_not_yet_the_unit_and_a_listed_floor_holds_every_unit() -> None:
    ho_king = "Ho King Commercial Centre, 2-16 Fa Yuen Street, Mong Kok, Hong Kong"
    assert level(f"23/F, {ho_king}", "HK Address 05") is AddressLevel.UNIT_UNSTATED
    assert level(f"22/F, {ho_king}", "HK Address 05") is AddressLevel.SAME_BUILDING
    bonham = "MW Tower, 111 Bonham Strand, Sheung Wan, Hong Kong"
    assert level(f"Room 703, 7/F, {bonham}", "HK Address 10") is AddressLevel.SAME_UNIT
    assert level(f"7/F, {bonham}", "HK Address 10") is AddressLevel.SAME_UNIT


def test_the_evidence_says_what_agrees_differs_and_is_left_out() -> None:
    found = beside_listed(
        "Unit 907, Ho King Commercial Centre, 2-16 Fa Yuen Street, Kowloon", LISTED["HK Address 05"]
    )
    assert found.level is AddressLevel.SAME_BUILDING
    assert {Part.BUILDING, Part.NUMBER, Part.STREET} <= set(found.agreed)
    assert set(found.differed) == {Part.UNIT, Part.FLOOR}
    assert {Part.CITY, Part.COUNTRY} <= set(found.agreed)
    assert found.not_left == ()
    assert found.not_right == ()
