"""Comparing countries and addresses of two parties; what one side leaves out says nothing."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from tidewaiter.model.entity import Entity
from tidewaiter.model.party import Address, Party, address_text
from tidewaiter.refdata.countries import country_code
from tidewaiter.text.addresses import AddressLikeness, address_similarity

__all__ = ["AddressPair", "compare_addresses", "compare_countries", "party_countries"]

RANK = {likeness: place for place, likeness in enumerate(AddressLikeness)}


class AddressPair(NamedTuple):
    """The party's address and the listed one it comes nearest to, at place `at`."""

    likeness: AddressLikeness
    given: str
    listed: str
    at: int


def party_countries(party: Party) -> tuple[tuple[str, str], ...]:
    """The countries a party is stated to be in, as (alpha-2, field). Nationality is not among them."""
    found: dict[str, str] = {}
    stated = country_code(party.country)
    if stated:
        found[stated] = "country"
    if isinstance(party.address, Address):
        there = country_code(party.address.country)
        if there:
            found.setdefault(there, "address/country")
    return tuple(found.items())


def compare_countries(party: Party, entity: Entity) -> tuple[bool, str, str, str] | None:
    """Whether a country of the party is one of the entity's, with both values and the party's field.

    None where either side names none. `country` of the party alone can differ; that of an address only agrees.
    """
    if not entity.countries:
        return None
    stated = party_countries(party)
    for code, field in stated:
        if code in entity.countries:
            return True, code, code, field
    for code, field in stated:
        if field == "country":
            return False, code, ", ".join(entity.countries), field
    return None


def compare_addresses(party: Party, entity: Entity) -> AddressPair | None:
    """The nearest of the listed addresses; None where either side gives none."""
    given = address_text(party.address)
    if not given or not entity.addresses:
        return None
    best: AddressPair | None = None
    for at, address in enumerate(entity.addresses):
        listed = address_text(address)
        if listed:
            likeness = _likeness(given, listed)
            if best is None or RANK[likeness] < RANK[best.likeness]:
                best = AddressPair(likeness, given, listed, at)
    return best


@lru_cache(maxsize=16384)
def _likeness(given: str, listed: str) -> AddressLikeness:
    return address_similarity(given, listed)
