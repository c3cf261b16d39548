"""The states of one list in the order of their publication: what changed between any two, and what became of one entry."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from tidewaiter.errors import InputError
from tidewaiter.lists.changes import Changes, FieldChange, changes, changes_of_one
from tidewaiter.lists.store import Store
from tidewaiter.model.base import Value
from tidewaiter.model.entity import Entity
from tidewaiter.model.listing import Snapshot

__all__ = ["Event", "Happened", "changed_since", "changes_between", "dated", "events", "state_on", "states"]

SHORTEST = 6
"""Digits of a checksum from which on it names a state."""


class Happened(StrEnum):
    """What became of an entry from one state to the next."""

    FIRST_SEEN = "first_seen"
    AMENDED = "amended"
    GONE = "gone"
    BACK = "back"
    STANDS = "stands"


class Event(Value, frozen=True, kw_only=True):
    """What became of an entry in a state: `fields` what it says otherwise than in the state before that had it."""

    uid: str
    name: str
    what: Happened
    state: Snapshot
    fields: tuple[FieldChange, ...] = ()


def dated(snapshot: Snapshot) -> date:
    """The day by which states are ordered: that of publication, or of receipt where none is stated."""
    return snapshot.published or snapshot.received


def states(store: Store, list_id: str, known_at: date | None = None) -> tuple[Snapshot, ...]:
    """Every state of the list received by `known_at` (None: by now), in the order of their publication."""
    found = store.snapshots(list_id, known_at)
    return tuple(sorted(found, key=lambda one: (dated(one), one.received)))


def state_on(store: Store, list_id: str, named: str) -> Snapshot:
    """The state that `named` means: the one whose checksum begins so, or the last one published by that day (ISO).

    Raises InputError, naming what there is, if there is none.
    """
    there = states(store, list_id)
    if len(named) >= SHORTEST and "-" not in named:
        found = [one for one in there if one.sha256.startswith(named.lower())]
        if len(found) == 1:
            return found[0]
        raise _none(list_id, named, there, "no one state has a checksum that begins so")
    try:
        day = date.fromisoformat(named)
    except ValueError:
        raise _none(
            list_id, named, there, "neither a day (2026-08-01) nor six digits of a checksum"
        ) from None
    by_then = [one for one in there if dated(one) <= day]
    if not by_then:
        raise _none(list_id, named, there, "no state is as old as that")
    return by_then[-1]


def changes_between(store: Store, earlier: Snapshot, later: Snapshot) -> Changes:
    """What changed from one state to another. Raises SourceError where one of them is damaged."""
    return changes(list(store.entities(earlier)), list(store.entities(later)))


def changed_since(store: Store, list_id: str, day: date, known_at: date | None = None) -> tuple[Entity, ...]:
    """The entries of the state in force that came or changed since the state published last by `day`, all of them where there
    is none as old as that; see `Changes.to_screen_again`. Empty where the list was never imported."""
    now = store.in_force(list_id, known_at)
    if now is None:
        return ()
    before = [one for one in states(store, list_id, known_at) if dated(one) <= day]
    if not before:
        return tuple(store.entities(now))
    return changes_between(store, before[-1], now).to_screen_again


def events(store: Store, list_id: str, entry: str) -> tuple[Event, ...]:
    """What became of an entry (its number, with or without the list before it, or its whole uid) through all states, and where it stands in the last one.

    Raises InputError where no state has it.
    """
    there = states(store, list_id)
    # `match` shows an entry as un_sc:un_sc:CDi.045; where a list has one watchlist people write un_sc:CDi.045.
    short = entry.removeprefix(f"{list_id}:")
    found = tuple(_events(store, there, frozenset({entry, short, f"{list_id}:{entry}"})))
    if not found:
        raise InputError(
            f"no state of {list_id} has an entry {entry!r}",
            todo=f"Entries are numbered as `match` shows them. {_there(there)}",
        )
    return found


def _events(store: Store, there: tuple[Snapshot, ...], named: frozenset[str]) -> Iterator[Event]:
    before: dict[str, Entity] = {}
    away: set[str] = set()
    for state in there:
        now = {one.uid: one for one in store.entities(state) if named & {one.uid, one.listing.entry}}
        for uid, one in now.items():
            fields = changes_of_one(before[uid], one) if uid in before else ()
            what = Happened.FIRST_SEEN if uid not in before else Happened.BACK if uid in away else None
            if what is None and fields:
                what = Happened.AMENDED
            if what is not None or state is there[-1]:
                yield _event(one, what or Happened.STANDS, state, fields)
        for uid in before.keys() - now.keys() - away:
            yield _event(before[uid], Happened.GONE, state, ())
        away = (away | before.keys()) - now.keys()
        before |= now


def _event(entity: Entity, what: Happened, state: Snapshot, fields: tuple[FieldChange, ...]) -> Event:
    return Event(uid=entity.uid, name=entity.primary_name, what=what, state=state, fields=fields)


def _none(list_id: str, named: str, there: tuple[Snapshot, ...], why: str) -> InputError:
    return InputError(f"{named!r} names no state of {list_id}: {why}", todo=_there(there))


def _there(there: tuple[Snapshot, ...]) -> str:
    if not there:
        return "It was never imported"
    listed = ", ".join(f"{dated(one)} ({one.sha256[:8]})" for one in there)
    return f"Its states are {listed}"
