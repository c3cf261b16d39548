"""Who of past orders has something in common with the parties of an order: one step away, and two."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from tidewaiter.history.asked import Asked, Known, agrees, parties_of
from tidewaiter.history.keys import person_key, plain
from tidewaiter.history.orders import day_of, placed
from tidewaiter.history.sql import among
from tidewaiter.model.past import Neighbour, PastParty, Tie, TieKind

__all__ = ["AT_MOST", "CROWD", "neighbours"]

AT_MOST = 40
"""Neighbours that are shown and asked about on the lists."""
CROWD = 50
"""Parties that share one key, at most, for it to lead further: a desk that hundreds share ties nobody to anybody."""
_TYING = (
    TieKind.NUMBER,
    TieKind.DOMAIN,
    TieKind.PHONE,
    TieKind.MAIL,
    TieKind.ADDRESS,
    TieKind.PERSON,
)


class _Stood(NamedTuple):
    """The first order that names a party, and where it stands."""

    day: int
    place: str


class _Step(NamedTuple):
    """A party of past orders that shares a key with another."""

    number: int
    party: PastParty
    kind: TieKind
    key: str


def neighbours(
    session: Any, asked: Sequence[Asked], known: Sequence[Known], last: int, cut: list[str]
) -> tuple[Neighbour, ...]:
    """Everyone the order does not name, with one tie or two from a party that it names, the nearest first; `cut` is told
    where a key is shared by too many, or more were found than AT_MOST."""
    own = {_who(each.party) for each in asked}
    found: dict[tuple[str, str], Neighbour] = {}
    first: list[tuple[Known, Tie]] = []
    stood = _stood(session, sorted({each.number for each in known}), last)
    for each in known:
        if each.kind not in _TYING or _is_own(each.party, own) or each.number not in stood:
            continue
        at = stood[each.number]
        tie = _tie(each.kind, each.asked.party.name, each.party, each.key, at)
        first.append((each, tie))
        found.setdefault(
            _who(each.party), Neighbour(pointer=each.asked.pointer, party=each.party, ties=(tie,))
        )
    for each in known:
        if each.number in stood:
            own_tie = () if _is_own(each.party, own) else _first_tie(each, first)
            if own_tie is not None:
                _add_people(found, each, own_tie, stood[each.number], own)
    for start, tie, step, at in _second(session, first, last, cut):
        who = _who(step.party)
        if who not in found and not _is_own(step.party, own):
            second = _tie(step.kind, start.party.name, step.party, step.key, at)
            found[who] = Neighbour(pointer=start.asked.pointer, party=step.party, ties=(tie, second))
    if len(found) > AT_MOST:
        cut.append("neighbours")
    return tuple(found.values())[:AT_MOST]


def _first_tie(known: Known, first: Sequence[tuple[Known, Tie]]) -> tuple[Tie, ...] | None:
    return next(((tie,) for each, tie in first if each.number == known.number), None)


def _add_people(
    found: dict[tuple[str, str], Neighbour],
    known: Known,
    ties: tuple[Tie, ...],
    at: _Stood,
    own: set[tuple[str, str]],
) -> None:
    """The owners and officers that past orders name of a party in one step, or of the order's own party, each once."""
    party = known.party
    left = party.name if ties else known.asked.party.name
    named = {person_key(name) for name in (*known.asked.party.owners, *known.asked.party.officers)}
    for name in dict.fromkeys((*party.owners, *party.officers)):
        person = PastParty(name=name)
        if _who(person) in found or _is_own(person, own) or person_key(name) in named:
            continue
        tie = Tie(kind=TieKind.PERSON, left=left, right=name, value=name, source=at.place, day=day_of(at.day))
        found[_who(person)] = Neighbour(pointer=known.asked.pointer, party=person, ties=(*ties, tie))


def _second(
    session: Any, first: Sequence[tuple[Known, Tie]], last: int, cut: list[str]
) -> list[tuple[Known, Tie, _Step, _Stood]]:
    """Each step from a party of the first steps to one more."""
    starts: dict[int, tuple[Known, Tie]] = {}
    for known, tie in first:
        starts.setdefault(known.number, (known, tie))
    if not starts:
        return []
    rows = session.execute(
        f"with mine as (select party as start, kind, key from party_key where party in {among(starts)} "
        "and kind <> 'name'), shared as (select kind, key, count(*) as many from party_key "
        "where (kind, key) in (select (kind, key) from mine) group by kind, key) "
        "select start, kind, key, many from mine join shared using (kind, key) where many > 1 order by start, kind, key"
    ).fetchall()
    if any(many > CROWD for *_, many in rows):
        cut.append("crowd")
    keys = {key for _, _, key, many in rows if many <= CROWD}
    steps = _steps(session, keys)
    stood = _stood(session, sorted({step.number for each in steps.values() for step in each}), last)
    found = []
    for start, kind, key, many in rows:
        known, tie = starts[start]
        for step in steps.get((kind, key), ()) if many <= CROWD else ():
            same = step.number == start or _who(step.party) == _who(known.party)
            if not same and step.number in stood and agrees(TieKind(kind), known.party, step.party):
                found.append((known, tie, step, stood[step.number]))
    return found


def _steps(session: Any, keys: set[str]) -> dict[tuple[str, str], list[_Step]]:
    if not keys:
        return {}
    rows = session.execute(
        f"select kind, key, party from party_key where key in ({', '.join('?' * len(keys))}) and kind <> 'name' "
        "order by kind, key, party",
        sorted(keys),
    ).fetchall()
    named = parties_of(session, {number for _, _, number in rows})
    found: dict[tuple[str, str], list[_Step]] = {}
    for kind, key, number in rows:
        found.setdefault((kind, key), []).append(_Step(number, named[number], TieKind(kind), key))
    return found


def _stood(session: Any, numbers: Sequence[int], last: int) -> dict[int, _Stood]:
    """The first order up to the day that names each of these parties; who stands in none is left out."""
    rows = session.execute(
        "select party, min(day), min_by(id, (day, id)) from order_party "
        f"where party in {among(numbers)} and day <= $last group by party",
        {"last": last},
    ).fetchall()
    places = placed(session, [id for *_, id in rows])
    return {party: _Stood(day, places[id]) for party, day, id in rows}


def _tie(kind: TieKind, left: str, right: PastParty, key: str, at: _Stood) -> Tie:
    people = (name for name in (*right.owners, *right.officers) if person_key(name) == key)
    written = {
        TieKind.ADDRESS: right.address,
        TieKind.PHONE: right.phone,
        TieKind.MAIL: right.email,
        TieKind.PERSON: next(people, ""),
    }
    return Tie(
        kind=kind,
        left=left,
        right=right.name,
        value=written.get(kind) or key,
        source=at.place,
        day=day_of(at.day),
    )


def _who(party: PastParty) -> tuple[str, str]:
    return plain(party.name), party.country or ""


def _is_own(party: PastParty, own: set[tuple[str, str]]) -> bool:
    """Whether the order names it, by its name and a country that is not another."""
    name, country = _who(party)
    return any(name == mine and (not country or not land or country == land) for mine, land in own)
