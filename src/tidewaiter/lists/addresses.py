"""The Entity List's entries that are addresses: their places, which no list file gives in a form to be read."""

from __future__ import annotations

import datetime
import re
from functools import cache

from tidewaiter.model.base import Value
from tidewaiter.refdata.tables import table

__all__ = ["AddressEntry", "address_entries", "address_entry", "address_number"]

_NAME = re.compile(r"\s*Address\s+(\d{1,3})\s*")


class AddressEntry(Value, frozen=True, kw_only=True):
    """One such entry: `entry` "HK Address 01", the address, the notice that added it, and when it took effect.

    `effective_verified` says whether the effective date was read in a source or is known at second hand.
    """

    entry: str
    country: str
    number: int
    address: str
    citation: str
    published: datetime.date
    effective: datetime.date
    effective_verified: bool
    licence: str
    instrument: str
    source: str
    verified: bool


class _Entries(Value, frozen=True, kw_only=True):
    about: str
    entries: tuple[AddressEntry, ...]


@cache
def address_entries() -> tuple[AddressEntry, ...]:
    """All entries on file, in the order of data/refdata/entity_list_addresses.yaml."""
    return table("entity_list_addresses.yaml", _Entries).entries


def address_number(name: str) -> int | None:
    """The number in "Address 01"; None for any other name."""
    found = _NAME.fullmatch(name)
    return int(found[1]) if found else None


def address_entry(number: int, countries: tuple[str, ...]) -> AddressEntry | None:
    """The entry with this number in one of these countries; None where it is not on file."""
    return next(
        (entry for entry in address_entries() if entry.number == number and entry.country in countries), None
    )
