"""A given address beside a listed one, which names a unit or a whole floor and nothing less."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tidewaiter.model.party import Address
from tidewaiter.text.address import (
    AddressComparison,
    AddressLevel,
    address_parts,
    address_similarity,
    compare_addresses_by_part,
)

__all__ = ["beside_listed", "nearest_listed"]

_RANK = {level: rank for rank, level in enumerate(AddressLevel)}


def beside_listed(given: Address | str, listed: Address | str) -> AddressComparison:
    """How close the given address is to the listed one. A listed house or floor holds each of its units; a given
    floor alone is not yet the listed unit on it, since it does not say which."""
    found = compare_addresses_by_part(given, listed)
    ours, theirs = address_parts(given), address_parts(listed)
    if found.level is AddressLevel.SAME_UNIT:
        names_unit = ours.written_units or ours.lone or ours.numbers & theirs.written_units
        if theirs.written_units and not names_unit and ours.floor is not None:
            return msgspec.structs.replace(found, level=AddressLevel.UNIT_UNSTATED)
    elif found.level is AddressLevel.UNIT_UNSTATED and not (theirs.written_units or theirs.floor):
        return msgspec.structs.replace(found, level=AddressLevel.SAME_UNIT)
    return found


def nearest_listed(
    given: Address | str, listed: Sequence[Address | str]
) -> tuple[int, AddressComparison] | None:
    """The listed address that is nearest, by its place, with the comparison; None where the given one is on no street
    and in no building of any."""
    ours = address_parts(given)
    best: tuple[int, float, int] | None = None
    for at, address in enumerate(listed):
        found = address_similarity(ours, address)
        if found.level is not AddressLevel.OTHER:
            rank = _RANK[found.level], -found.score, at
            best = rank if best is None or rank < best else best
    return None if best is None else (best[2], beside_listed(given, listed[best[2]]))
