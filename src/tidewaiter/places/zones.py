"""Zones in the papers: an address, a place of delivery or a stop that names a special or a free zone, and not the town beside."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import lru_cache

from tidewaiter.law.load import Law
from tidewaiter.law.zones import Zone, ZoneKind
from tidewaiter.model.base import Value
from tidewaiter.model.party import address_text
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Role
from tidewaiter.places.destination import address_country, country_in
from tidewaiter.places.place_words import BEGINS_STREET, BUILDING, STREET_AFTER, STREET_BEFORE
from tidewaiter.places.spellings import keys, phrases
from tidewaiter.refdata.countries import country_code
from tidewaiter.text.scripts import script_of

__all__ = ["ZoneHint", "zone_hints", "zones_of"]

_Words = tuple[str, ...]


class ZoneHint(Value, frozen=True, kw_only=True):
    """A zone that a place of the papers names: its slug, where that stands, and by which words."""

    zone: str
    pointer: str
    word: str


def zone_hints(shipment: Shipment, law: Law, kind: ZoneKind, day: datetime.date) -> tuple[ZoneHint, ...]:
    """The zones of that kind that guidance or an act names by `day`, each zone and place once, in the papers' order."""
    found: dict[tuple[str, str], ZoneHint] = {}
    for pointer, text, country in _texts(shipment):
        for zone, word in zones_of(text, country, law):
            if zone.kind is kind and zone.from_ <= day:
                found.setdefault((zone.slug, pointer), ZoneHint(zone=zone.slug, pointer=pointer, word=word))
    return tuple(found.values())


def zones_of(text: str, country: str | None, law: Law) -> Iterator[tuple[Zone, str]]:
    """The zones that the text names, with the word; a zone of another country than the papers give is none, but for a
    special one named in full. A zone of no country of its own is told only where no other is."""
    words = keys(text)
    plain = text.replace(" ", "")
    told = False
    for zone in law.zones.values():
        abroad = bool(zone.countries) and country is not None and country not in zone.countries
        if abroad and zone.kind is not ZoneKind.SPECIAL:
            continue
        if not zone.countries and told:
            continue
        word = _named(zone, words, plain, in_full=abroad)
        if word is not None:
            told = True
            yield zone, word


def _named(zone: Zone, words: _Words, plain: str, *, in_full: bool) -> str | None:
    for name in zone.names:
        if _stands(name, words, plain):
            return name
    if in_full:
        return None
    for name in zone.called:
        if _stands(name, words, plain) and any(_stands(word, words, plain) for word in zone.beside):
            return name
    for street in zone.streets:
        if _stands(street, words, plain) and any(_stands(town, words, plain) for town in zone.town):
            return street
    return None


def _stands(name: str, words: _Words, plain: str) -> bool:
    """Whether the name stands in the words, and not as that of a street or a house."""
    if script_of(name) == "Hani":
        return name in plain
    for spelt in _spelt(name):
        length = len(spelt)
        for at in range(len(words) - length + 1):
            if words[at : at + length] == spelt and not _is_street(words, at, at + length):
                return True
    return False


def _is_street(words: _Words, start: int, end: int) -> bool:
    """Whether a word such as street stands behind the name, or one such as `ul.` right before a name of letters."""
    if any(sign.isdigit() for sign in "".join(words[start:end])):
        return False
    behind = words[end] if end < len(words) else ""
    before = words[start - 1] if start else ""
    return (
        (behind in STREET_AFTER and behind not in BEGINS_STREET)
        or behind in ("hotel", "restaurant")
        or before in (STREET_BEFORE - BUILDING)
    )


@lru_cache(maxsize=2048)
def _spelt(name: str) -> frozenset[_Words]:
    if script_of(name) == "Cyrl":
        return phrases(name)
    return frozenset({keys(name)})


def _texts(shipment: Shipment) -> Iterator[tuple[str, str, str | None]]:
    """Every text that may name a zone, with its pointer and the country given with it."""
    if shipment.delivery is not None and shipment.delivery.place:
        place = shipment.delivery.place
        yield "/delivery/place", place, country_in(place) or country_code(shipment.destination)
    for at, leg in enumerate(shipment.route):
        yield f"/route/{at}/place", leg.place, country_in(leg.place)
    for at, party in enumerate(shipment.parties):
        if party.role is not Role.MANUFACTURER and party.address is not None:
            country = address_country(party.address) or country_code(party.country)
            yield f"/parties/{at}/address", address_text(party.address), country
