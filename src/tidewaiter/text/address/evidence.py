"""What two addresses say of each other, part by part: what agrees, what differs, what only one of them states."""

from __future__ import annotations

from tidewaiter.model.base import Value
from tidewaiter.model.party import Address
from tidewaiter.text.address.compare import (
    NAME_LINE,
    AddressLevel,
    address_similarity,
    alike,
    share_place,
)
from tidewaiter.text.address.form import AddressForm, Part
from tidewaiter.text.address.parse import address_parts

__all__ = ["AddressComparison", "compare_addresses_by_part"]


class AddressComparison(Value, frozen=True, kw_only=True):
    """How close two addresses are, and each part that both state alike, that they state otherwise, and that the left
    or the right one alone leaves out; from the door outwards. Districts, cities and regions count as one part."""

    level: AddressLevel
    score: float
    agreed: tuple[Part, ...] = ()
    differed: tuple[Part, ...] = ()
    not_left: tuple[Part, ...] = ()
    not_right: tuple[Part, ...] = ()


def compare_addresses_by_part(a: Address | str, b: Address | str) -> AddressComparison:
    """The comparison of two addresses; exchanging them exchanges what each leaves out, and nothing else."""
    left, right = address_parts(a), address_parts(b)
    likeness = address_similarity(left, right)
    found: dict[str, list[Part]] = {"agreed": [], "differed": [], "not_left": [], "not_right": []}
    for part, said in _stated(left, right).items():
        if said is not None:
            found[said].append(part)
    return AddressComparison(
        level=likeness.level,
        score=likeness.score,
        **{name: tuple(parts) for name, parts in found.items()},
    )


def _stated(left: AddressForm, right: AddressForm) -> dict[Part, str | None]:
    """For each part what the two say of it; None where neither states it."""
    same_unit = bool(left.units & right.units or left.written_units & right.written_units)
    if left.floor and right.floor and left.floor != right.floor:
        same_unit = bool(left.units & right.units)
    return {
        Part.UNIT: _said(bool(left.units), bool(right.units), same_unit),
        Part.FLOOR: _said(left.floor, right.floor, left.floor == right.floor),
        Part.BLOCK: _said(left.block, right.block, left.block == right.block),
        Part.BUILDING: _said(
            left.building, right.building, alike(left.building, right.building) >= NAME_LINE
        ),
        Part.NUMBER: _said(bool(left.numbers), bool(right.numbers), bool(left.numbers & right.numbers)),
        Part.STREET: _said(bool(left.streets), bool(right.streets), _one_street(left, right)),
        Part.BOX: _said(left.box, right.box, left.box == right.box),
        Part.CITY: _said(bool(left.places), bool(right.places), share_place(left, right)),
        Part.POSTCODE: _said(left.postcode, right.postcode, left.postcode == right.postcode),
        Part.COUNTRY: _said(left.country, right.country, left.country == right.country),
    }


def _said(left: object, right: object, same: bool) -> str | None:
    if left and right:
        return "agreed" if same else "differed"
    if left or right:
        return "not_right" if left else "not_left"
    return None


def _one_street(left: AddressForm, right: AddressForm) -> bool:
    return any(alike(one, other) >= NAME_LINE for one in left.streets for other in right.streets)
