"""Orders of firms with owners for the tests of rules on ownership, and who of them is said to be listed."""

from __future__ import annotations

from typing import Any

import msgspec

from rules.papers import brief_of, hit, listing
from tidewaiter.model.brief import Brief
from tidewaiter.model.listing import Listing
from tidewaiter.model.match import PartyMatches
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Band
from tidewaiter.owners.gather import gather
from tidewaiter.owners.read import owners_in
from tidewaiter.owners.register import Register
from tidewaiter.screening.subjects import found_owners, subjects

__all__ = ["BUYER", "ENTITY", "MEU", "SDN", "listed", "owned"]

BUYER = "/parties/0"
SDN = listing("us_sdn", programmes=("NPWMD", "IFSR"))
ENTITY = listing("us_entity_list", requirement="For all items subject to the EAR. (See § 744.11 of the EAR)")
MEU = listing("us_meu")


def listed(name: str, entry: Listing = SDN, *, band: Band = Band.PROBABLE) -> tuple[str, Listing, Band]:
    """Whoever bears that name, in the order or in the file, is a hit on that entry."""
    return name, entry, band


def owned(
    *hits: tuple[str, Listing, Band],
    owners: tuple[dict[str, Any], ...] = (),
    file: str = "",
    day: str = "2026-03-02",
    home: str = "US",
    country: str | None = "AE",
    **fields: Any,
) -> Brief:
    """The brief of an order of `day` from `home` of US goods to `Example Trading FZE`, which has these owners; `file` is
    the text of an owner file."""
    papers = {
        "reference": "T-1",
        "date": day,
        "exporter": {"name": "Exporter Example", "country": home},
        "parties": [
            {"role": "buyer", "name": "Example Trading FZE", "country": country, "owners": list(owners)}
        ],
        "goods": [
            {"description": "A part", "eccn": "EAR99", "hs": "8501.10", "origin": "US", "quantity": 10}
        ],
        "destination": "AE",
        "end_use": "Spare parts for packing machines of type EX-1",
        **fields,
    }
    shipment = msgspec.convert(papers, Shipment, strict=False)
    told = owners_in(file.encode(), file="owners.csv")[1] if file else ()
    told = tuple(msgspec.structs.replace(holding, source=holding.source or "owners.csv") for holding in told)
    ownership = gather(subjects(shipment), Register(told))
    who = (*subjects(shipment), *found_owners(ownership.found))
    found: list[PartyMatches] = []
    for subject in who:
        matches = [
            match
            for name, entry, band in hits
            if subject.party.name == name
            for match in hit(subject.pointer, entry, band=band, asked=name).matches
        ]
        found.append(
            PartyMatches(party=subject.pointer, matches=tuple(matches), total=len(matches), complete=True)
        )
    return brief_of(shipment, *found, subjects=who, ownership=ownership)
