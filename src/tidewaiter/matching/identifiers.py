"""Comparing numbers that name one subject: equal ones confirm, differing ones of one register speak against."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from tidewaiter.model.entity import Entity, Identifier
from tidewaiter.text.identifiers import STRONG_TYPES, identifier_type, normal_identifier

__all__ = ["Agreement", "IdentifierPair", "compare_identifiers"]

#: Types that a subject has one of, world wide.
SINGLE = frozenset({"imo", "lei"})

#: Registers that papers and lists call by each other's names: an equal number counts across them.
REGISTERS = frozenset({"tax_number", "registration", "national_id", "trade_licence"})

BIC_INSTITUTION = 8  # ISO 9362: the first eight characters name the institution, the rest its branch
SHORTEST_ACROSS = 6  # a shorter number may well stand in two registers by chance


class Agreement(StrEnum):
    """How the two sides' identifiers stand to each other."""

    EQUAL = "equal"
    EQUAL_ACROSS = "equal_across"
    DIFFERENT_SINGLE = "different_single"
    DIFFERENT = "different"


class IdentifierPair(NamedTuple):
    """Two identifiers and what they say; `at` is the entity identifier's place, `type` the party's type."""

    agreement: Agreement
    type: str
    value: str
    at: int
    listed: Identifier


def compare_identifiers(
    given: dict[str, str], country: str | None, entity: Entity
) -> tuple[IdentifierPair, ...]:
    """What each given identifier says: equal if any listed one is, different if only others of its type and
    country are there, nothing if none is. `country` is the party's, alpha-2."""
    if not given or not entity.identifiers:
        return ()
    found: list[IdentifierPair] = []
    for named, value in given.items():
        kind = identifier_type(named)
        normal, valid = _normal(kind, value)
        if normal and kind in STRONG_TYPES:
            pair = _best(kind, value, normal, valid, country, entity)
            if pair is not None:
                found.append(pair)
    return tuple(found)


def _best(
    kind: str, value: str, normal: str, valid: bool | None, country: str | None, entity: Entity
) -> IdentifierPair | None:
    against: IdentifierPair | None = None
    across: IdentifierPair | None = None
    for at, listed in enumerate(entity.identifiers):
        if not listed.normal:
            continue
        if listed.type == kind:
            if _key(kind, listed.normal) == _key(kind, normal):
                return IdentifierPair(Agreement.EQUAL, kind, value, at, listed)
            if valid is not False and listed.valid is not False:
                against = against or _different(kind, value, country, at, listed)
        elif {listed.type, kind} <= REGISTERS and listed.normal == normal and len(normal) >= SHORTEST_ACROSS:
            across = across or IdentifierPair(Agreement.EQUAL_ACROSS, kind, value, at, listed)
    return across or against


def _different(
    kind: str, value: str, country: str | None, at: int, listed: Identifier
) -> IdentifierPair | None:
    if kind in SINGLE:
        return IdentifierPair(Agreement.DIFFERENT_SINGLE, kind, value, at, listed)
    same_register = country is not None and listed.country == country
    return IdentifierPair(Agreement.DIFFERENT, kind, value, at, listed) if same_register else None


def _key(kind: str, normal: str) -> str:
    return normal[:BIC_INSTITUTION] if kind == "bic" else normal


@lru_cache(maxsize=4096)
def _normal(kind: str, value: str) -> tuple[str, bool | None]:
    return normal_identifier(kind, value)
