"""Zones in the papers: an address, a place of delivery or a stop that names a special or a free zone, and not the town beside."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import lru_cache

from tidewaiter.law.load import Law
from tidewaiter.law.zones import Zone, ZoneKind
from tidewaiter.model.base import Value
from tidewaiter.model.party import address_text
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Role
from tidewaiter.places.coordinates import positions_in
from tidewaiter.places.destination import address_country, country_in
from tidewaiter.places.place_words import BEGINS_STREET, BUILDING, STREET_AFTER, STREET_BEFORE
from tidewaiter.places.ports import great_circle
from tidewaiter.places.spellings import keys, phrases
from tidewaiter.refdata.countries import country_code
from tidewaiter.text.scripts import script_of

__all__ = ["NamedZone", "ZoneHint", "zone_hints", "zones_of"]

_Words = tuple[str, ...]
_PARTS = re.compile(r"[,;/()\n]+")


class ZoneHint(Value, frozen=True, kw_only=True):
    """A zone that a place of the papers names: its slug, where that stands, and by which words or position. `sure` is false
    where a bare name may be that of another place."""

    zone: str
    pointer: str
    word: str
    sure: bool = True


class NamedZone(Value, frozen=True, kw_only=True):
    """A zone that a text names, with the word and whether that leaves no doubt."""

    zone: Zone
    word: str
    sure: bool = True


def zone_hints(shipment: Shipment, law: Law, kind: ZoneKind, day: datetime.date) -> tuple[ZoneHint, ...]:
    """The zones of that kind that guidance or an act names by `day`, each zone and place once, in the papers' order."""
    found: dict[tuple[str, str], ZoneHint] = {}
    for pointer, text, country in _texts(shipment):
        for named in zones_of(text, country, law):
            slug = named.zone.slug
            if named.zone.kind is kind and named.zone.from_ <= day:
                hint = ZoneHint(zone=slug, pointer=pointer, word=named.word, sure=named.sure)
                found.setdefault((slug, pointer), hint)
    return tuple(found.values())


def zones_of(text: str, country: str | None, law: Law) -> Iterator[NamedZone]:
    """The zones that the text names, with the word, or gives a position in; a zone of another country than the papers give is none, but for a
    special one named in full or by its position. A zone of no country of its own is told only where no other is."""
    words = keys(text)
    plain = text.replace(" ", "")
    positions = tuple(positions_in(text))
    told = False
    for zone in law.zones.values():
        abroad = bool(zone.countries) and country is not None and country not in zone.countries
        if abroad and zone.kind is not ZoneKind.SPECIAL:
            continue
        if not zone.countries and told:
            continue
        word = _named(zone, words, plain, in_full=abroad)
        near = _near(zone, positions) if word is None else None
        bare = None if abroad or word is not None or near is not None else _bare(zone, text, words)
        if word is not None or near is not None:
            told = True
            yield NamedZone(zone=zone, word=word or near or "")
        elif bare is not None:
            yield NamedZone(zone=zone, word=bare, sure=False)


def _named(zone: Zone, words: _Words, plain: str, *, in_full: bool) -> str | None:
    for name in zone.names:
        if _stands(name, words, plain):
            return name
    if in_full:
        return None
    for name in zone.called:
        if _stands(name, words, plain) and any(_stands(word, words, plain) for word in zone.beside):
            return name
    for street in (*zone.streets, *zone.signs):
        if _stands(street, words, plain) and any(_stands(town, words, plain) for town in zone.town):
            return street
    return None


def _near(zone: Zone, positions: tuple[tuple[float, float], ...]) -> str | None:
    """The position of the text that lies in the zone, as text."""
    if zone.radius is None or zone.latitude is None or zone.longitude is None:
        return None
    for north, east in positions:
        if great_circle((north, east), (zone.latitude, zone.longitude)) <= zone.radius:
            return f"{north:.4f}, {east:.4f}"
    return None


def _bare(zone: Zone, text: str, words: _Words) -> str | None:
    """The name of the zone where the text holds nothing besides but its country."""
    for name in zone.called:
        for spelt in _spelt(name):
            if words == spelt:
                return name
            rest = [part for part in _PARTS.split(text) if keys(part) != spelt]
            if (
                words
                and len(words) > len(spelt)
                and all(country_code(part) in zone.countries for part in rest)
            ):
                return name
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
