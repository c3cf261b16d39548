"""Orders to a party on a list of OFAC, with the words of its entry, for the tests of the rules on OFAC."""

from __future__ import annotations

from typing import Any

import msgspec

from rules.papers import brief_of, hit, listing
from tidewaiter.model.brief import Brief
from tidewaiter.model.entity import Alias
from tidewaiter.model.match import PartyMatches
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import AliasStrength, Band, NameKind

__all__ = ["BUYER", "met", "ordered"]

BUYER = "/parties/0"


def met(
    watchlist: str, *programmes: str, at: str = BUYER, band: Band = Band.PROBABLE, **words: Any
) -> PartyMatches:
    """The party at that pointer is a hit on an entry of that list under these programmes; `words` are those of the entry:
    its `name`, number (`entry`), `remarks`, `requirement` and `start`."""
    name = words.pop("name", "EXAMPLE TRADING")
    remarks = words.pop("remarks", None)
    number = words.pop("entry", "4711")
    listed = msgspec.structs.replace(listing(watchlist, programmes=programmes, **words), entry=number)
    found = hit(at, listed, band=band)
    names = (Alias(name=name, kind=NameKind.PRIMARY, strength=AliasStrength.STRONG),)
    matches = tuple(
        msgspec.structs.replace(
            match, entity=msgspec.structs.replace(match.entity, names=names, remarks=remarks)
        )
        for match in found.matches
    )
    return msgspec.structs.replace(found, matches=matches)


def ordered(
    *found: PartyMatches, day: str = "2026-03-02", home: str = "US", to: str = "AE", **fields: Any
) -> Brief:
    """The brief of an order of that day from `home` to a buyer, who is met as said."""
    papers = {
        "reference": "T-1",
        "date": day,
        "exporter": {"name": "Exporter Example", "country": home},
        "parties": [
            {"role": "buyer", "name": "Example Trading FZE", "country": to},
            {"role": "end_user", "name": "Example Works", "country": to},
        ],
        "goods": [{"description": "Sealing jaw", "eccn": "EAR99", "hs": "8422.90", "origin": "US"}],
        "destination": to,
        "end_use": "Spare parts for packing machines of type EX-1",
        **fields,
    }
    return brief_of(msgspec.convert(papers, Shipment, strict=False), *found)
