"""Comparing countries and addresses of two parties; what one side leaves out says nothing."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from tidewaiter.model.entity import Entity
from tidewaiter.model.party import Address, Party, address_text
from tidewaiter.refdata.countries import country_code
from tidewaiter.text.address import AddressLevel, address_similarity

__all__ = ["AddressPair", "compare_addresses", "compare_countries", "party_countries"]

# US lists file addresses in Hong Kong and Macau under China as well as under their own codes.
_ONE_COUNTRY = frozenset({"CN", "HK", "MO"})

RANK = {level: place for place, level in enumerate(AddressLevel)}


class AddressPair(NamedTuple):
    """The party's address and the listed one it comes nearest to, at place `at`."""

    level: AddressLevel
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

    None where either side names none, and where both name China, Hong Kong or Macau. `country` of the party alone
    can differ; that of an address only agrees.
    """
    if not entity.countries:
        return None
    stated = party_countries(party)
    for code, field in stated:
        if code in entity.countries:
            return True, code, code, field
    for code, field in stated:
        if field == "country" and not (code in _ONE_COUNTRY and _ONE_COUNTRY & set(entity.countries)):
            return False, code, ", ".join(entity.countries), field
    return None


def compare_addresses(party: Party, entity: Entity) -> AddressPair | None:
    """The nearest of the listed addresses; None where either side gives none."""
    if party.address is None or not entity.addresses:
        return None
    given = party.address
    if isinstance(given, str) and not given.strip():
        return None
    best: tuple[AddressLevel, float, int] | None = None
    for at, address in enumerate(entity.addresses):
        level, fit = _likeness(given, address)
        if best is None or (RANK[level], -fit) < (RANK[best[0]], -best[1]):
            best = level, fit, at
    if best is None:
        return None
    return AddressPair(best[0], address_text(given), address_text(entity.addresses[best[2]]), best[2])


@lru_cache(maxsize=16384)
def _likeness(given: Address | str, listed: Address) -> tuple[AddressLevel, float]:
    found = address_similarity(given, listed)
    return found.level, found.score
