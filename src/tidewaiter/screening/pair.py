"""Two names or two parties compared with each other, without any list."""

from __future__ import annotations

from tidewaiter.errors import InputError
from tidewaiter.matching.score import compare, compare_names
from tidewaiter.model.base import Value
from tidewaiter.model.entity import Alias, Entity, Identifier
from tidewaiter.model.listing import Listing
from tidewaiter.model.match import Comparison
from tidewaiter.model.party import Address, Party
from tidewaiter.model.policy import Policy
from tidewaiter.model.when import PartialDate
from tidewaiter.model.words import AliasStrength, AskedKind, EntityKind, NameKind
from tidewaiter.refdata.countries import country_code
from tidewaiter.screening.order_file import check_party
from tidewaiter.text.identifiers import normal_identifier
from tidewaiter.text.names import analyse
from tidewaiter.text.wordless import names_nobody

__all__ = ["Pair", "as_entity", "compare_pair"]


class Pair(Value, frozen=True, kw_only=True):
    """Two sides, each a name or a party; `kind` holds for both where they do not state their own."""

    left: str | Party
    right: str | Party
    kind: AskedKind | None = None


def compare_pair(pair: Pair, policy: Policy) -> Comparison:
    """The pair judged by names alone where both sides are names, else by everything both state.

    Raises InputError for a name that is empty or too long, and for a side of which nothing is stated but a name that
    names nobody: a legal form, a title, a number, signs without a letter.
    """
    left, right = _party(pair.left, pair.kind), _party(pair.right, pair.kind)
    check_party(left)
    check_party(right)
    for side, party in (("left", pair.left), ("right", pair.right)):
        if isinstance(party, str):
            _check_names_somebody(party, pair.kind, side)
    if isinstance(pair.left, str) and isinstance(pair.right, str):
        return compare_names(pair.left, pair.right, pair.kind, policy)
    return compare(left, as_entity(right), policy)


def _check_names_somebody(name: str, kind: AskedKind | None, side: str) -> None:
    nobody = names_nobody(name, kind)
    if nobody is None and analyse(name, kind).tokens:
        return
    what = f"is {nobody} and nothing besides" if nobody else "has neither a letter nor a digit"
    raise InputError(
        f"{name[:40]!r} {what}, so that it can be compared with nothing",
        field=side,
        todo="Give the name of a party",
    )


def as_entity(party: Party) -> Entity:
    """The party in the form of a listed entity, every name of equal strength; it stands on no list."""
    names = (party.name, *party.aliases)
    country = country_code(party.country)
    nationality = country_code(party.nationality)
    listing = Listing(list="given", watchlist="given", entry="right", record="given")
    return Entity(
        uid="given:given:right",
        kind=EntityKind.UNKNOWN if party.kind is None else EntityKind(party.kind.value),
        names=tuple(
            Alias(
                name=name,
                kind=NameKind.ALIAS if at else NameKind.PRIMARY,
                strength=AliasStrength.STRONG,
            )
            for at, name in enumerate(names)
        ),
        listing=listing,
        birth_dates=() if party.birth_date is None else (PartialDate.parse(party.birth_date),),
        nationalities=() if nationality is None else (nationality,),
        countries=() if country is None else (country,),
        addresses=() if party.address is None else (_address(party.address),),
        identifiers=tuple(_identifier(type, value) for type, value in sorted(party.identifiers.items())),
        emails=() if party.email is None else (party.email,),
        websites=() if party.website is None else (party.website,),
    )


def _party(side: str | Party, kind: AskedKind | None) -> Party:
    if isinstance(side, Party):
        return side
    if not side.strip():
        raise InputError("the name is empty", todo="Give a name on both sides")
    return Party(name=side, kind=kind)


def _address(address: str | Address) -> Address:
    return Address(text=address) if isinstance(address, str) else address


def _identifier(type: str, value: str) -> Identifier:
    normal, valid = normal_identifier(type, value)
    return Identifier(type=type, value=value, normal=normal, valid=valid)
