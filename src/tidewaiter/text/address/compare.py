"""Addresses compared: the same unit, the same building, the same street, or none of these."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from tidewaiter.model.base import Value
from tidewaiter.model.party import Address
from tidewaiter.text.address.form import AddressForm
from tidewaiter.text.address.parse import address_parts
from tidewaiter.text.distance import one_sign_apart, similarity

__all__ = ["NAME_LINE", "AddressLevel", "AddressLikeness", "address_similarity", "alike", "share_place"]

NAME_LINE = 0.85
"""From here on two names of streets, buildings or places are one."""
_SLIP_LINE = 0.7
_WORTH = {"same_unit": 1.0, "unit_unstated": 0.6, "same_building": 0.6, "same_street": 0.3, "other": 0.0}
_UNSURE = 0.85
_RUN_ON = 0.9
"""What a name is worth that stands somewhere in a text without commas."""
_SHORTEST_WITHIN = 5
_SHORTEST_SLIP = 6
_UNDER = {"HK": "CN", "MO": "CN"}


class AddressLevel(StrEnum):
    """How close two addresses are, closest first."""

    SAME_UNIT = "same_unit"
    UNIT_UNSTATED = "unit_unstated"
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
    no floor, the unit is unstated; the same unit on a floor that one side does not name is the same, with less of a
    score.
    """
    left = a if isinstance(a, AddressForm) else address_parts(a)
    right = b if isinstance(b, AddressForm) else address_parts(b)
    likeness, level = _place(left, right)
    if level is not AddressLevel.SAME_BUILDING:
        return _OTHER if level is AddressLevel.OTHER else _likeness(level, _WORTH[level] * likeness)
    worth, level = _unit(left, right)
    return _likeness(level, worth * likeness)


def _likeness(level: AddressLevel, score: float) -> AddressLikeness:
    return AddressLikeness(level=level, score=round(score, 4))


_OTHER = AddressLikeness(level=AddressLevel.OTHER, score=0.0)

alike = lru_cache(maxsize=65536)(similarity)
"""How alike two names are; the few names of a list are asked again and again."""


def _place(left: AddressForm, right: AddressForm) -> tuple[float, AddressLevel]:
    nowhere = 0.0, AddressLevel.OTHER
    if _other_country(left, right):
        return nowhere
    if left.box and left.box == right.box:
        return (1.0, AddressLevel.SAME_BUILDING) if share_place(left, right) else nowhere
    street, house = _street(left, right), _house(left, right)
    on_street = street is not None and street >= NAME_LINE
    in_house = house is not None and house >= NAME_LINE
    if not (on_street or in_house or (street or 0) >= _SLIP_LINE):
        return nowhere
    if _other_block(left, right):
        return (
            (street or 0.0, AddressLevel.SAME_STREET)
            if on_street and _may_share_place(left, right)
            else nowhere
        )
    if _is_building(left, right, street, house):
        certainty = (street or 0) if house is None or not in_house else ((street or 0) + house) / 2
        return certainty if street is not None else _UNSURE * (house or 0.0), AddressLevel.SAME_BUILDING
    return (
        (street or 0.0, AddressLevel.SAME_STREET) if on_street and _may_share_place(left, right) else nowhere
    )


def _is_building(left: AddressForm, right: AddressForm, street: float | None, house: float | None) -> bool:
    """Whether it is one building. Where the numbers agree but each side names its building in another way, the number
    decides: one house often has two names, and one number seldom two houses."""
    on_street = street is not None and street >= NAME_LINE
    in_house = house is not None and house >= NAME_LINE
    if on_street and in_house:
        return True
    if street is None:
        return in_house and _share_or_leave_out(left, right)
    number_fits = _same_number(left, right) or _door_as_number(left, right)
    if not number_fits:
        return False
    if on_street:
        return _may_share_place(left, right)
    # The name of the building and the number agree, or unit, number and places: so the street may have a slip of the pen.
    if street < _SLIP_LINE:
        return False
    return in_house or (bool(left.units & right.units) and _share_enough(left, right))


def _street(left: AddressForm, right: AddressForm) -> float | None:
    """How alike the streets are, None where a side names none. Where one names a side street, too, those that both name
    count; where both do, all of them: No. 5 in one lane is not No. 5 in the next."""
    few, many = left.streets, right.streets
    if len(few) > len(many):
        few, many = many, few
    found = None
    if few:
        found = _all_of(few, many)
        found = found if len(few) < len(many) else min(found, _all_of(many, few))
    if (left.running or right.running) and (found or 0) < NAME_LINE and _within(left, right, "streets"):
        return _RUN_ON
    return found


def _house(left: AddressForm, right: AddressForm) -> float | None:
    found = alike(left.building, right.building) if left.building and right.building else None
    if (left.running or right.running) and (found or 0) < NAME_LINE and _within(left, right, "building"):
        return _RUN_ON
    return found


def _within(left: AddressForm, right: AddressForm, field: str) -> bool:
    """Whether what one side names stands somewhere in the other, which runs on without commas."""
    for named, other in ((left, right), (right, left)):
        value = getattr(named, field)
        names = (value,) if isinstance(value, str) else value
        if other.running and any(len(name) >= _SHORTEST_WITHIN and name in other.running for name in names):
            return True
    return False


def _all_of(few: tuple[str, ...], many: tuple[str, ...]) -> float:
    """How well the worst of the few fits one of the many."""
    if len(few) == 1 == len(many):
        return alike(few[0], many[0])
    return min(max(alike(one, other) for other in many) for one in few)


def _same_number(left: AddressForm, right: AddressForm) -> bool:
    """Whether the numbers of the house agree; 5/7 may be the house 5 with its flat 7."""
    return bool(left.numbers & right.numbers or left.lone & right.numbers or left.numbers & right.lone)


def _other_country(left: AddressForm, right: AddressForm) -> bool:
    """Whether the countries contradict: Hong Kong and Macao stand under China on some papers, apart on others."""
    one, other = left.country, right.country
    return bool(one and other and one != other and _UNDER.get(one, one) != _UNDER.get(other, other))


def _unit(left: AddressForm, right: AddressForm) -> tuple[float, AddressLevel]:
    """What the units say of two addresses of one building, and what that is worth."""
    same = _WORTH["same_unit"], AddressLevel.SAME_UNIT
    unsure = _UNSURE, AddressLevel.SAME_UNIT
    other = _WORTH["same_building"], AddressLevel.SAME_BUILDING
    if left.units & right.units:
        return same
    if left.units and right.units:
        floor_missing = left.floor is None or right.floor is None
        return unsure if floor_missing and left.written_units & right.written_units else other
    if left.floor and right.floor:
        whole_floors = not left.units and not right.units
        return other if left.floor != right.floor else same if whole_floors else unsure
    if _door_as_number(left, right):
        return unsure
    if left.units or right.units or left.floor or right.floor:
        return _WORTH["unit_unstated"], AddressLevel.UNIT_UNSTATED
    numbers_agree = left.numbers & right.numbers or not (left.numbers and right.numbers)
    return same if numbers_agree else other


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


def share_place(left: AddressForm, right: AddressForm) -> bool:
    """Whether a postcode, district, city or region is in both, or neither says more than one country."""
    if left.postcode and left.postcode == right.postcode:
        return True
    # A building's name without the word for building stands among the places.
    pairs = [(a, b) for a in left.places for b in right.places]
    pairs += [(a, right.building) for a in left.places] + [(left.building, b) for b in right.places]
    if any(_is_one_place(a, b) for a, b in pairs):
        return True
    return not left.places and not right.places and left.country is not None and left.country == right.country


def _is_one_place(a: str, b: str) -> bool:
    return alike(a, b) >= NAME_LINE or (len(a) > 4 and len(b) > 4 and (a in b or b in a))


def _may_share_place(left: AddressForm, right: AddressForm) -> bool:
    return not left.places or not right.places or share_place(left, right)


def _share_or_leave_out(left: AddressForm, right: AddressForm) -> bool:
    """Whether they share a place or a number, or one side names no place: a building of a name of its own is enough
    then."""
    if share_place(left, right) or (left.places == right.places and left.numbers & right.numbers):
        return True
    return (not left.places or not right.places) and len(left.building) >= _SHORTEST_WITHIN


def _share_enough(left: AddressForm, right: AddressForm) -> bool:
    """Whether they share a postcode or two places and more, or one where the streets are but one letter apart."""
    if left.postcode and left.postcode == right.postcode:
        return True
    shared = sum(any(_is_one_place(a, b) for b in right.places) for a in left.places)
    slip = any(_is_slip(one, other) for one in left.streets for other in right.streets)
    return shared > 1 or (shared == 1 and slip)


def _is_slip(a: str, b: str) -> bool:
    return min(len(a), len(b)) >= _SHORTEST_SLIP and one_sign_apart(a, b)
