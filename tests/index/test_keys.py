"""Exact keys: a number alone brings its entity, whatever it is called on our papers."""

from __future__ import annotations

from pathlib import Path

import pytest

from lists.reading import read, real
from matching.pairs import listed
from tidewaiter.index.keys import entity_keys, party_keys
from tidewaiter.lists.us_ofac_sdn.read import READER
from tidewaiter.model.entity import Entity, Identifier
from tidewaiter.model.party import Party
from tidewaiter.model.words import AskedKind, EntityKind


def keys(**identifiers: str) -> dict[str, str]:
    return dict(party_keys(Party(name="Example", identifiers=identifiers)))


@pytest.mark.parametrize(
    ("identifiers", "key", "name"),
    [
        ({"imo": "IMO 9167265"}, "number:9167265", "imo"),
        ({"imo_number": "9167265"}, "number:9167265", "imo"),
        ({"mmsi": "422 031 300"}, "number:422031300", "mmsi"),
        ({"call_sign": "9heg9"}, "call_sign:9HEG9", "call_sign"),
        ({"tail_number": "EP-GOL"}, "aircraft_tail:EPGOL", "aircraft_tail"),
        ({"msn": "068"}, "aircraft_serial:68", "aircraft_serial"),
        ({"tax_number": "7728168971"}, "number:7728168971", "tax_number"),
    ],
)
def test_each_number_has_its_key(identifiers: dict[str, str], key: str, name: str) -> None:
    assert keys(**identifiers) == {key: name}


@pytest.mark.parametrize(
    "identifiers",
    [{"imo": "9167266"}, {"imo": "RS 150443"}, {"mmsi": "42203130"}, {"lei": "213800KUD8LAJWSQ9D16"}],
)
def test_a_number_with_a_slip_is_no_key_on_either_side(identifiers: dict[str, str]) -> None:
    assert keys(**identifiers) == {}
    type_, value = next(iter(identifiers.items()))
    normal = value.replace(" ", "")
    entity = listed("Example", identifiers=(Identifier(type=type_, value=value, normal=normal, valid=False),))
    assert not entity_keys(entity)
    assert entity.identifiers[0].value == value


def test_a_number_in_a_ships_name_is_a_key() -> None:
    assert dict(party_keys(Party(name="M/V Parnia, IMO 9167265"))) == {"number:9167265": "imo"}
    assert not party_keys(Party(name="Parnia IMO 9167265 Ltd", kind=AskedKind.COMPANY))


def test_an_aircraft_is_found_by_its_name_as_mark() -> None:
    entity = listed("EP-GOL", kind=EntityKind.AIRCRAFT)
    assert entity_keys(entity) == {"aircraft_tail:EPGOL"}
    assert dict(party_keys(Party(name="EPGOL"))) == {"aircraft_tail:EPGOL": "aircraft_tail"}


def test_a_firm_of_four_capitals_is_no_aircraft() -> None:
    assert not entity_keys(listed("ACME"))
    assert not party_keys(Party(name="ACME", kind=AskedKind.COMPANY))


@pytest.mark.real
def test_every_listed_ship_and_aircraft_has_the_key_of_its_numbers(shared: Path) -> None:
    files = real(shared, sdn_csv="us_ofac/2024-06/sdn.csv", add_csv="us_ofac/2024-06/add.csv")
    entities, _ = read(READER, files)
    ships = [entity for entity in entities if entity.kind is EntityKind.VESSEL]
    assert sum(_found(ship, "imo") for ship in ships) == 856
    assert sum(_found(ship, "mmsi") for ship in ships) == 157
    assert sum(_found(ship, "call_sign") for ship in ships) == 254
    planes = [entity for entity in entities if entity.kind is EntityKind.AIRCRAFT]
    named = [plane for plane in planes if not plane.primary_name.startswith("MSN")]
    for plane in named:
        for mark in (plane.primary_name, plane.primary_name.replace("-", "")):
            assert dict(party_keys(Party(name=mark))).keys() <= entity_keys(plane), mark
    assert sum(_found(plane, "aircraft_tail") for plane in planes) == 158


def _found(entity: Entity, type_: str) -> int:
    """How many of the entity's numbers of that type bring it when they are all that is stated."""
    values = [item.value for item in entity.identifiers if item.type == type_ and item.valid is not False]
    return sum(bool(keys(**{type_: value}).keys() & entity_keys(entity)) for value in values)
