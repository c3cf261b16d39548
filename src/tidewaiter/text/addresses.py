"""Addresses compared: the same unit, the same building, the same street, or none of these."""

from __future__ import annotations

from enum import StrEnum

from tidewaiter.model.base import Value
from tidewaiter.model.party import Address
from tidewaiter.text.address_parts import AddressForm, address_parts
from tidewaiter.text.distance import similarity

__all__ = [
    "AddressForm",
    "AddressLevel",
    "AddressLikeness",
    "address_key",
    "address_keys",
    "address_parts",
    "address_similarity",
]

_NAME_LINE = 0.85
_SLIP_LINE = 0.7
_WORTH = {"same_unit": 1.0, "same_building": 0.6, "same_street": 0.3, "other": 0.0}
_UNSURE = 0.85
_UNDER = {"HK": "CN", "MO": "CN"}


class AddressLevel(StrEnum):
    """How close two addresses are, closest first."""

    SAME_UNIT = "same_unit"
    SAME_BUILDING = "same_building"
    SAME_STREET = "same_street"
    OTHER = "other"


class AddressLikeness(Value, frozen=True, kw_only=True):
    """How close two addresses are; `score` in [0, 1] orders pairs of one level, too."""

    level: AddressLevel
    score: float


def address_similarity(a: Address | str | AddressForm, b: Address | str | AddressForm) -> AddressLikeness:
    """How close two addresses are; symmetric.

    Overlapping ranges of units are one unit. A whole floor holds each of its units. Where one side names no unit and
    no floor, or the same unit on a floor it does not name, the answer is the closer one that is not contradicted:
    a building for the first, a unit (with less of a score) for the second.
    """
    left = a if isinstance(a, AddressForm) else address_parts(a)
    right = b if isinstance(b, AddressForm) else address_parts(b)
    likeness, level = _place(left, right)
    if level is AddressLevel.SAME_BUILDING:
        unit = _unit(left, right)
        if unit:
            return AddressLikeness(level=AddressLevel.SAME_UNIT, score=round(unit * likeness, 4))
    return AddressLikeness(level=level, score=round(_WORTH[level] * likeness, 4))


def address_keys(form: AddressForm) -> tuple[str, ...]:
    """Exact keys of the very door: street, number and unit (or none) in the country; empty for a vague address."""
    if form.box and form.places:
        return tuple(f"box {form.box} {place}" for place in form.places)
    if not form.numbers:
        return ()
    ends = sorted(form.numbers, key=lambda number: (len(number), number))
    numbers = {ends[0], ends[-1]}
    units = sorted(form.units) or ["-"]
    return tuple(
        f"{street} {number} {unit}" for street in form.streets for number in sorted(numbers) for unit in units
    )


def address_key(form: AddressForm) -> str | None:
    """The first of the address's keys, or None for a vague address."""
    keys = address_keys(form)
    return keys[0] if keys else None


def _place(left: AddressForm, right: AddressForm) -> tuple[float, AddressLevel]:
    nowhere = 0.0, AddressLevel.OTHER
    if _other_country(left, right):
        return nowhere
    if left.box and left.box == right.box:
        return (1.0, AddressLevel.SAME_BUILDING) if _share_place(left, right) else nowhere
    street = _street(left, right)
    house = similarity(left.building, right.building) if left.building and right.building else None
    on_street = street is not None and street >= _NAME_LINE
    in_house = house is not None and house >= _NAME_LINE
    number_fits = _same_number(left, right) or _door_as_number(left, right)
    # Where the numbers agree but each side names its building in another way, the number decides: one house
    # often has two names, and one number seldom two houses.
    if on_street and in_house and not _other_block(left, right):
        return ((street or 0) + (house or 0)) / 2, AddressLevel.SAME_BUILDING
    # The name of the building and the number agree, so the street may have a slip of the pen.
    if in_house and number_fits and (street or 0) >= _SLIP_LINE and not _other_block(left, right):
        return ((street or 0) + (house or 0)) / 2, AddressLevel.SAME_BUILDING
    if not _may_share_place(left, right):
        return nowhere
    if on_street and number_fits and not _other_block(left, right):
        return street or 0.0, AddressLevel.SAME_BUILDING
    if in_house and street is None and _share_place(left, right) and not _other_block(left, right):
        return _UNSURE * (house or 0.0), AddressLevel.SAME_BUILDING
    return (street or 0.0, AddressLevel.SAME_STREET) if on_street else nowhere


def _street(left: AddressForm, right: AddressForm) -> float | None:
    """How alike the streets are, None where a side names none. Where one names a side street, too, those that both name
    count; where both do, all of them: No. 5 in one lane is not No. 5 in the next."""
    few, many = sorted((left.streets, right.streets), key=len)
    if not few:
        return None
    likeness = _all_of(few, many)
    return likeness if len(few) < len(many) else min(likeness, _all_of(many, few))


def _all_of(few: tuple[str, ...], many: tuple[str, ...]) -> float:
    """How well the worst of the few fits one of the many."""
    return min(max(similarity(one, other) for other in many) for one in few)


def _same_number(left: AddressForm, right: AddressForm) -> bool:
    """Whether the numbers of the house agree; 5/7 may be the house 5 with its flat 7."""
    return bool(left.numbers & right.numbers or left.lone & right.numbers or left.numbers & right.lone)


def _other_country(left: AddressForm, right: AddressForm) -> bool:
    """Whether the countries contradict: Hong Kong and Macao stand under China on some papers, apart on others."""
    countries = {_UNDER.get(form.country, form.country) for form in (left, right) if form.country}
    return len(countries) == 2


def _unit(left: AddressForm, right: AddressForm) -> float:
    """What sameness of the units is worth: 0 where they differ or nothing is known."""
    if left.units & right.units:
        return _WORTH["same_unit"]
    if left.units and right.units:
        floor_missing = left.floor is None or right.floor is None
        return _UNSURE if floor_missing and left.written_units & right.written_units else 0.0
    if left.floor and right.floor:
        whole_floors = not left.units and not right.units
        return 0.0 if left.floor != right.floor else _WORTH["same_unit"] if whole_floors else _UNSURE
    if _door_as_number(left, right):
        return _UNSURE
    nothing_inside = not (left.units or right.units or left.floor or right.floor)
    numbers_agree = left.numbers & right.numbers or not (left.numbers and right.numbers)
    return _WORTH["same_unit"] if nothing_inside and numbers_agree else 0.0


def _door_as_number(left: AddressForm, right: AddressForm) -> bool:
    """Whether one side calls a unit what the other, without a unit, gives as the number of the house, or neither gives
    a number of the house and both the same unit of the street, with the same postcode and places."""
    if not left.numbers and not right.numbers:
        same_places = (left.postcode, frozenset(left.places)) == (right.postcode, frozenset(right.places))
        return same_places and bool(left.written_units & right.written_units)
    return _unmarked_door(left, right) or _unmarked_door(right, left)


def _unmarked_door(left: AddressForm, right: AddressForm) -> bool:
    """Whether the right side gives the left one's unit among its numbers: `1901 Example Tower, 23 Sample Road`."""
    if right.units or not left.written_units:
        return False
    if not left.numbers:
        return bool(left.written_units & right.numbers)
    return bool(left.written_units & right.lone and left.numbers & (right.numbers | right.lone))


def _other_block(left: AddressForm, right: AddressForm) -> bool:
    return left.block is not None and right.block is not None and left.block != right.block


def _share_place(left: AddressForm, right: AddressForm) -> bool:
    if left.postcode and left.postcode == right.postcode:
        return True
    # A building's name without the word for building stands among the places.
    pairs = [(a, b) for a in left.places for b in right.places]
    pairs += [(a, right.building) for a in left.places] + [(left.building, b) for b in right.places]
    if any(
        similarity(a, b) >= _NAME_LINE or (len(a) > 4 and len(b) > 4 and (a in b or b in a)) for a, b in pairs
    ):
        return True
    return not left.places and not right.places and left.country is not None and left.country == right.country


def _may_share_place(left: AddressForm, right: AddressForm) -> bool:
    return not left.places or not right.places or _share_place(left, right)
