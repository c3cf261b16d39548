"""Occupied regions in the papers: towns by day, the region's own name, its oblast, postcodes and telephone numbers."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from enum import StrEnum

from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.party import Address, Party
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Role
from tidewaiter.places.destination import FINAL_ROLES
from tidewaiter.places.judging import Doubt, Judged, Spot, judge
from tidewaiter.places.posts import phone_regions
from tidewaiter.places.reading import country_of_part
from tidewaiter.refdata.countries import country_code

__all__ = ["RegionHint", "Sign", "region_hints"]

_SPLIT = re.compile(r"[,;\n\r/()|،؛、，；]+|\s-\s|\s—\s|\s–\s")


class Sign(StrEnum):
    """By what a place of the papers points to a region."""

    TOWN = "town"
    WHOLE = "whole"
    OBLAST = "oblast"
    POSTCODE = "postcode"
    PHONE = "phone"


class RegionHint(Value, frozen=True, kw_only=True):
    """What places something in an occupied region: by which sign and word, and where that stands. `held` says that the
    place lies in the region on that day and that the reading leaves no doubt; else it is a question. `verified` says that
    the source of it was read; `final` that goods are to stay there, as in places/destination.py; `doubt` what is asked."""

    region: str
    pointer: str
    word: str
    sign: Sign
    held: bool
    verified: bool = True
    final: bool
    doubt: Doubt = Doubt.BORDER

    @property
    def certain(self) -> bool:
        """Whether nothing is left to be asked about the place."""
        return self.held and self.verified


def region_hints(shipment: Shipment, law: Law, day: datetime.date) -> tuple[RegionHint, ...]:
    """The hints of destination, delivery, route and receiving parties, each region and place once, the surest.

    A name counts only in the place of a town or region, and where the country of the papers is one that the region is
    given for, or none: Sevastopolskaya Street in Irkutsk is not Sevastopol. Which town is occupied is a matter of the day.
    """
    found: dict[tuple[str, str], RegionHint] = {}
    for spot in _spots(shipment):
        for judged in judge(spot, law, day):
            _keep(found, _hint(judged, spot))
    for at, party in enumerate(shipment.parties):
        if party.role is not Role.MANUFACTURER:
            for slug in phone_regions(party.phone, law):
                _keep(found, _phone_hint(at, party, slug))
    return tuple(found.values())


def _keep(found: dict[tuple[str, str], RegionHint], hint: RegionHint) -> None:
    place = (hint.region, hint.pointer)
    held = found.get(place)
    if held is None or (hint.held, hint.verified) > (held.held, held.verified):
        found[place] = hint


def _hint(judged: Judged, spot: Spot) -> RegionHint:
    return RegionHint(
        region=judged.region,
        pointer=spot.pointer,
        word=judged.word,
        sign=Sign(judged.sign),
        held=judged.held,
        verified=judged.verified,
        final=spot.final,
        doubt=judged.doubt,
    )


def _phone_hint(at: int, party: Party, slug: str) -> RegionHint:
    return RegionHint(
        region=slug,
        pointer=f"/parties/{at}/phone",
        word=party.phone or "",
        sign=Sign.PHONE,
        held=False,
        final=party.role in FINAL_ROLES,
    )


def _spots(shipment: Shipment) -> Iterator[Spot]:
    if shipment.destination:
        yield _spot("/destination", shipment.destination, None, final=True)
    if shipment.delivery and shipment.delivery.place:
        country = country_code(shipment.destination)
        yield _spot("/delivery/place", shipment.delivery.place, country, final=True)
    for at, leg in enumerate(shipment.route):
        last = at == len(shipment.route) - 1
        yield _spot(f"/route/{at}/place", leg.place, None, final=last)
    for at, party in enumerate(shipment.parties):
        if party.role is not Role.MANUFACTURER and party.address is not None:
            pointer, final = f"/parties/{at}/address", party.role in FINAL_ROLES
            if isinstance(party.address, str):
                yield _spot(pointer, party.address, country_code(party.country), final=final)
            else:
                yield _parts_spot(pointer, party.address, country_code(party.country), final)


def _spot(pointer: str, text: str, stated: str | None, *, final: bool) -> Spot:
    parts = _parts(text)
    named = [code for part in reversed(parts) if (code := country_of_part(part))]
    return Spot(
        pointer=pointer,
        parts=parts,
        text=text,
        own=named[0] if named else None,
        stated=stated,
        final=final,
        coded=not pointer.startswith("/parties"),
    )


def _parts_spot(pointer: str, address: Address, stated: str | None, final: bool) -> Spot:
    """The fields for town and region are parts of their own; of the street what follows its first comma, and the text."""
    fields = (address.district, address.city, address.region)
    parts = [part for field in fields if field for part in _parts(field)]
    parts += [part for text in (address.street,) if text for part in _parts(text)[1:]]
    parts += _parts(address.text or "")
    own = country_code(address.country)
    own = own or next((code for part in reversed(parts) if (code := country_of_part(part))), None)
    given = (address.text, address.street, address.city, address.region, address.postcode, address.country)
    text = ", ".join(field for field in given if field)
    return Spot(
        pointer=pointer,
        parts=tuple(parts),
        text=text,
        own=own,
        stated=stated,
        final=final,
        postcode=address.postcode,
    )


def _parts(text: str) -> tuple[str, ...]:
    return tuple(piece for part in _SPLIT.split(text) if (piece := part.strip(" .-")))
