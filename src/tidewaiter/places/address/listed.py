"""A given address beside a listed one, which names a unit or a whole floor and nothing less."""

from __future__ import annotations

import msgspec

from tidewaiter.model.party import Address
from tidewaiter.text.address import (
    AddressComparison,
    AddressLevel,
    address_parts,
    compare_addresses_by_part,
)

__all__ = ["beside_listed"]


def beside_listed(given: Address | str, listed: Address | str) -> AddressComparison:
    """How close the given address is to the listed one. A listed floor holds each of its units; a given floor alone is
    not yet the listed unit on it, since it does not say which."""
    found = compare_addresses_by_part(given, listed)
    if found.level is not AddressLevel.SAME_UNIT:
        return found
    ours, theirs = address_parts(given), address_parts(listed)
    names_unit = ours.written_units or ours.lone or ours.numbers & theirs.written_units
    if theirs.written_units and not names_unit and ours.floor is not None:
        return msgspec.structs.replace(found, level=AddressLevel.UNIT_UNSTATED)
    return found
