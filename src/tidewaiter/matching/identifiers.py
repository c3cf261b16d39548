"""Comparing numbers that name one subject: equal ones confirm, differing ones of one register speak against."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from tidewaiter.model.entity import Entity, Identifier
from tidewaiter.model.party import Party
from tidewaiter.text.crafts import marks_of, signs_of
from tidewaiter.text.identifiers import SIGN_TYPES, STRONG_TYPES, identifier_type, normal_identifier

__all__ = ["RANK", "Agreement", "IdentifierPair", "compare_identifiers"]

#: Types that a subject has one of, world wide.
SINGLE = frozenset({"imo", "lei"})

#: Registers that papers and lists call by each other's names: an equal number counts across them.
REGISTERS = frozenset({"tax_number", "registration", "national_id", "trade_licence", "unified_social_credit"})

BIC_INSTITUTION = 8  # ISO 9362: the first eight characters name the institution, the rest its branch
SHORTEST_ACROSS = 6  # a shorter number may well stand in two registers by chance
SHORTEST_ABROAD = 9  # and a shorter one than that in the registers of two countries
#: The number of a ship's radio goes with its flag, as its call sign does.
SIGNS = SIGN_TYPES | {"mmsi"}

SHORTEST_SERIAL = 4  # makers of aircraft count from one


class Agreement(StrEnum):
    """How the two sides' identifiers stand to each other, the one that decides first: another hull under an equal call
    sign is another ship, and another tax number beside an equal passport is a second one of the same person."""

    EQUAL = "equal"
    EQUAL_ACROSS = "equal_across"
    DIFFERENT_SINGLE = "different_single"
    EQUAL_SIGN = "equal_sign"
    EQUAL_SHORT = "equal_short"
    DIFFERENT = "different"


RANK = {agreement: place for place, agreement in enumerate(Agreement)}


class IdentifierPair(NamedTuple):
    """Two identifiers and what they say: each side's type and value as written, and where it stood."""

    agreement: Agreement
    left: str
    right: str
    left_from: str
    right_from: str


class _Given(NamedTuple):
    """An identifier of the party: its type, its value as written and in normal form, and where it stood."""

    kind: str
    value: str
    normal: str
    valid: bool | None
    place: str


def compare_identifiers(party: Party, country: str | None, entity: Entity) -> tuple[IdentifierPair, ...]:
    """What each identifier of the party says: equal if any listed one is, different if only others of its type and
    country are there, nothing if none is. `country` is the party's, alpha-2. A ship's numbers and an aircraft's mark
    may stand in the name."""
    signs = signs_of(party)
    if not (party.identifiers or signs):
        return ()
    marks = marks_of(entity)
    if not (entity.identifiers or marks):
        return ()
    stated = [(named, value, f"identifiers/{named}") for named, value in party.identifiers.items()]
    stated += [(named, value, "name") for named, value in signs]
    found: list[IdentifierPair] = []
    for given in _given(stated):
        if given.kind == "aircraft_tail":
            pair = _of_mark(given, marks) or _best(given, country, entity)
        else:
            pair = _best(given, country, entity)
        if pair is not None:
            found.append(pair)
    return tuple(found)


def _given(stated: Iterable[tuple[str, str, str]]) -> Iterable[_Given]:
    for named, value, place in stated:
        kind = identifier_type(named)
        normal, valid = _normal(kind, value)
        if normal and (kind in STRONG_TYPES or kind in SIGN_TYPES):
            yield _Given(kind, value, normal, valid, place)


def _of_mark(given: _Given, marks: tuple[tuple[str, str], ...]) -> IdentifierPair | None:
    for mark, place in marks:
        if mark == given.normal:
            left = f"{given.kind} {given.value}"
            return IdentifierPair(Agreement.EQUAL_SIGN, left, f"{given.kind} {mark}", given.place, place)
    return None


def _best(given: _Given, country: str | None, entity: Entity) -> IdentifierPair | None:
    against: IdentifierPair | None = None
    across: IdentifierPair | None = None
    for at, listed in enumerate(entity.identifiers):
        if not listed.normal:
            continue
        if listed.type == given.kind:
            if _key(given.kind, listed.normal) == _key(given.kind, given.normal):
                return _pair(_equal(given, country, listed), given, at, listed)
            against = against or _different(given, country, at, listed)
        elif _across(given, listed):
            across = across or _pair(Agreement.EQUAL_ACROSS, given, at, listed)
    return across or against


def _across(given: _Given, listed: Identifier) -> bool:
    same = listed.normal == given.normal and len(given.normal) >= SHORTEST_ACROSS
    return same and {listed.type, given.kind} <= REGISTERS


def _equal(given: _Given, country: str | None, listed: Identifier) -> Agreement:
    """What an equal number of one type is worth: a sign is given anew, and a short number stands in the registers of
    many countries."""
    if given.kind in SIGNS:
        short = given.kind == "aircraft_serial" and len(given.normal) < SHORTEST_SERIAL
        return Agreement.EQUAL_SHORT if short else Agreement.EQUAL_SIGN
    abroad = country is not None and listed.country not in (None, country)
    if abroad and given.kind in REGISTERS and len(given.normal) < SHORTEST_ABROAD:
        return Agreement.EQUAL_SHORT
    return Agreement.EQUAL


def _different(given: _Given, country: str | None, at: int, listed: Identifier) -> IdentifierPair | None:
    """Another number of the type, where neither has a slip of the pen and a subject would have one number only."""
    if given.valid is False or listed.valid is False or given.kind in SIGNS:
        return None
    if given.kind in SINGLE:
        return _pair(Agreement.DIFFERENT_SINGLE, given, at, listed)
    same_register = country is not None and listed.country == country
    return _pair(Agreement.DIFFERENT, given, at, listed) if same_register else None


def _pair(agreement: Agreement, given: _Given, at: int, listed: Identifier) -> IdentifierPair:
    left, right = f"{given.kind} {given.value}", f"{listed.type} {listed.value}"
    return IdentifierPair(agreement, left, right, given.place, f"identifiers/{at}")


def _key(kind: str, normal: str) -> str:
    return normal[:BIC_INSTITUTION] if kind == "bic" else normal


@lru_cache(maxsize=4096)
def _normal(kind: str, value: str) -> tuple[str, bool | None]:
    return normal_identifier(kind, value)
