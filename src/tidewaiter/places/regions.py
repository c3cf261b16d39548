"""Occupied regions, found by words in city or region position of an address and never by the code of an oblast."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.law.places import Region
from tidewaiter.model.base import Value
from tidewaiter.model.party import Address, Party
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Role
from tidewaiter.places.destination import FINAL_ROLES
from tidewaiter.places.segments import read_segment
from tidewaiter.refdata.countries import country_code

__all__ = ["RegionHint", "region_hints"]

_SPLIT = re.compile(r"[,;\n/()]+")
_LEFT = re.compile(r"^[\s.\-]+|[\s.\-]+$")


class RegionHint(Value, frozen=True, kw_only=True):
    """A word that places something in an occupied region. `whole` says that it names the region itself; a city of a
    region whose borders run with the line of control asks a question instead. `alone` says that nothing else stood
    in its part of the address but a country or a postcode; where a street did, the reading is not certain. `final`
    says that the goods are to stay there, as in places/destination.py."""

    region: str
    pointer: str
    word: str
    whole: bool
    alone: bool = True
    final: bool


class _Place(Value, frozen=True, kw_only=True):
    """A place of the papers: its parts in plain words, the country given with it, and whether goods stay there."""

    pointer: str
    segments: tuple[str, ...]
    country: str | None
    final: bool


def region_hints(shipment: Shipment, law: Law) -> tuple[RegionHint, ...]:
    """The hints of destination, delivery, route and receiving parties, each region and place once.

    A word counts only in the place of a city or region, and where the country on the papers is one that the region
    is given for, or none: Sevastopolskaya Street in Irkutsk is not Sevastopol.
    """
    found: dict[tuple[str, str], RegionHint] = {}
    for place in _places(shipment):
        for hint in _hints(place, law.regions):
            held = found.get((hint.region, hint.pointer))
            if held is None or (hint.alone, hint.whole) > (held.alone, held.whole):
                found[(hint.region, hint.pointer)] = hint
    return tuple(found.values())


def _places(shipment: Shipment) -> Iterator[_Place]:
    if shipment.destination:
        yield _Place(
            pointer="/destination", segments=_segments(shipment.destination), country=None, final=True
        )
    if shipment.delivery and shipment.delivery.place:
        where = _segments(shipment.delivery.place)
        country = country_code(shipment.destination)
        yield _Place(pointer="/delivery/place", segments=where, country=country, final=True)
    for at, leg in enumerate(shipment.route):
        last = at == len(shipment.route) - 1
        yield _Place(pointer=f"/route/{at}/place", segments=_segments(leg.place), country=None, final=last)
    for at, party in enumerate(shipment.parties):
        if party.role is not Role.MANUFACTURER:
            yield _Place(
                pointer=f"/parties/{at}/address",
                segments=_address_segments(party),
                country=_country_of(party),
                final=party.role in FINAL_ROLES,
            )


def _country_of(party: Party) -> str | None:
    stated = country_code(party.country)
    if stated is None and isinstance(party.address, Address):
        return country_code(party.address.country)
    return stated


def _address_segments(party: Party) -> tuple[str, ...]:
    address = party.address
    if address is None:
        return ()
    if isinstance(address, str):
        return _segments(address)
    parts = (address.city, address.region, address.district)
    stated = [segment for part in parts if part for segment in _segments(part)]
    return (*stated, *_segments(address.text or ""))


def _segments(text: str) -> tuple[str, ...]:
    return tuple(plain for piece in _SPLIT.split(text) if (plain := _plain(piece)))


def _plain(piece: str) -> str:
    text = unicodedata.normalize("NFKC", piece).casefold().replace("’", "'")
    return " ".join(_LEFT.sub("", text).split())


def _hints(place: _Place, regions: tuple[Region, ...]) -> Iterator[RegionHint]:
    named = place.country or next(
        (code for segment in place.segments[::-1] if (code := country_code(segment))), None
    )
    for region in regions:
        if named is not None and named not in region.countries:
            continue
        for segment in place.segments:
            names, alone = read_segment(segment, region)
            if names:
                yield RegionHint(
                    region=region.slug,
                    pointer=place.pointer,
                    word=" ".join(names),
                    whole=any(name in region.whole for name in names),
                    alone=alone,
                    final=place.final,
                )
