"""Whom of an order the history is asked about, and by which keys."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any, NamedTuple

from tidewaiter.history.keys import Key, keys_of
from tidewaiter.history.sql import among
from tidewaiter.history.taken import Bad, block_of
from tidewaiter.model.brief import Subject
from tidewaiter.model.past import PastParty, TieKind
from tidewaiter.model.words import Role
from tidewaiter.refdata.countries import country_code
from tidewaiter.text.address import AddressLevel, address_parts, address_similarity

__all__ = ["CUSTOMER", "Asked", "Known", "agrees", "asked_of", "known_parties", "parties_of"]

ASKED = (
    Role.BUYER,
    Role.INTERMEDIATE_CONSIGNEE,
    Role.ULTIMATE_CONSIGNEE,
    Role.END_USER,
    Role.PAYER,
    Role.AGENT,
)
CUSTOMER = (TieKind.NAME, TieKind.NUMBER, TieKind.DOMAIN, TieKind.PHONE, TieKind.MAIL)
"""What makes two customers one; a door and a person are shared by firms that are none."""

_COLUMNS = "party, code, name, address, email, phone, incorporated, owners, officers"


class Asked(NamedTuple):
    """A party of the order that is asked about, with its keys."""

    pointer: str
    role: Role | None
    party: PastParty
    keys: tuple[Key, ...]


class Known(NamedTuple):
    """A party of past orders that has something in common with one that is asked about."""

    number: int
    party: PastParty
    asked: Asked
    kind: TieKind
    key: str


def asked_of(subjects: Sequence[Subject]) -> tuple[Asked, ...]:
    """Everyone of the order whom a past order may name too: who receives, pays or acts; not the exporter, whose own keys
    nobody else is found by."""
    own = {key for subject in subjects if subject.pointer == "/exporter" for key in _keys(subject)}
    found = []
    for subject in subjects:
        at_place = subject.pointer.startswith("/parties/") and subject.pointer.count("/") == 2
        if subject.party.role in ASKED and (at_place or subject.pointer == "/payment/payer"):
            keys = tuple(key for key in _keys(subject) if key not in own)
            found.append(Asked(subject.pointer, subject.party.role, _party(subject), keys))
    return tuple(found)


def known_parties(session: Any, asked: Sequence[Asked]) -> Iterator[Known]:
    """Every party of the history that shares a key with one that is asked about, in a fixed order; of one name in two
    countries, or of one door key in two towns, it is another."""
    wanted = sorted({key for each in asked for _, key in each.keys})
    if not wanted:
        return
    rows = session.execute(
        f"select kind, key, party from party_key where key in ({', '.join('?' * len(wanted))}) order by kind, key, party",
        wanted,
    ).fetchall()
    named = parties_of(session, {number for _, _, number in rows})
    for kind, key, number in rows:
        party = named[number]
        for each in asked:
            if (TieKind(kind), key) in each.keys and agrees(TieKind(kind), each.party, party):
                yield Known(number, party, each, TieKind(kind), key)


def agrees(kind: TieKind, left: PastParty, right: PastParty) -> bool:
    """Whether what the key does not hold speaks for its being the same: the country of a name, the whole of an address."""
    if kind is TieKind.NAME:
        return not (left.country and right.country and left.country != right.country)
    if kind is not TieKind.ADDRESS:
        return True
    if left.address == right.address:
        return True
    one, other = address_parts(left.address), address_parts(right.address)
    level = address_similarity(one, other).level
    unstated = level is AddressLevel.UNIT_UNSTATED and not one.units and not other.units
    return level is AddressLevel.SAME_UNIT or unstated


def parties_of(session: Any, numbers: Collection[int]) -> dict[int, PastParty]:
    """The parties of these numbers."""
    rows = session.execute(
        f"select {_COLUMNS} from party where party in {among(numbers)} order by party"
    ).fetchall()
    return {number: _party_of(cells) for number, *cells in rows}


def _party_of(cells: Sequence[str]) -> PastParty:
    """The party in a row of those columns without its number."""
    code, name, address, email, phone, born, owners, officers = cells
    return PastParty(
        name=name,
        country=code or None,
        address=address,
        email=email,
        phone=phone,
        incorporated=born,
        owners=_listed(owners),
        officers=_listed(officers),
    )


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())


def _keys(subject: Subject) -> tuple[Key, ...]:
    try:
        return keys_of(block_of(subject.party))
    except Bad:  # a day of registration that is none says nothing of who they are
        return ()


def _party(subject: Subject) -> PastParty:
    party = subject.party
    return PastParty(
        role=party.role,
        name=party.name,
        country=country_code(party.country),
        address=block_of(party)[2],
        email=party.email or "",
        phone=party.phone or "",
        owners=tuple(owner.name for owner in party.owners),
        officers=party.officers,
    )
