"""Who stood on a list when: what its kept states, one after the other, show beyond what the entries say themselves.

An entry that went has the day of the first state without it as its end. One that a state did not have was not in force on its
day, whatever day it names as its first. Between two states, and before the first, nothing is known, and there an entry counts
as in force.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

import msgspec

from tidewaiter.lists.changes import identity
from tidewaiter.lists.force import newest
from tidewaiter.lists.recall import Recall
from tidewaiter.lists.shelf import Kept
from tidewaiter.lists.steps import Step, step
from tidewaiter.model.base import Value
from tidewaiter.model.entity import Entity
from tidewaiter.model.listing import Snapshot
from tidewaiter.model.when import Interval, day_after, without

__all__ = ["Standing", "ended", "held", "standing"]


class Standing(Value, frozen=True, kw_only=True):
    """`former` are the entries that the state in force has no longer, each with its end; `absent` says by uid, of those it has,
    when they were not on the list."""

    former: tuple[Entity, ...] = ()
    absent: dict[str, tuple[Interval, ...]] = {}


class _Seen:
    """What is known after each step: since which day those who went are gone, and when the others were away."""

    def __init__(self, first: date) -> None:
        self.first = first
        self.gone: dict[str, tuple[Entity, date]] = {}
        self.away: dict[str, list[Interval]] = {}

    def take(self, taken: Step, before: date, now: date, *, sure: bool) -> None:
        """The step from a state of the day `before` to one of `now`. `sure`: whether the earlier one was read whole."""
        if not taken.told:
            self.first = now
            self.gone.clear()
            self.away.clear()
            return
        for one in taken.renumbered:
            self.away[one.after] = self.away.pop(one.before, [])
        for uid in taken.come:
            back = self.gone.pop(uid, None)
            if sure:
                away = Interval(start=back[1] if back else self.first, end=day_after(before))
                self.away.setdefault(uid, []).append(away)
        for entity in taken.gone:
            self.gone[entity.uid] = (entity, now)


def standing(recall: Recall, list_id: str, known_at: date | None) -> Standing:
    """What the states of the list that had been received by `known_at` (None: by now) show of the one in force then.

    Raises SourceError where one of them is damaged.
    """
    states = _ordered(recall, list_id, known_at)
    if len(states) < 2:
        return Standing()
    seen = _Seen(_day(states[0][1]))
    for (kept, snapshot), (later, after) in pairwise(states):
        taken = step(recall, kept, later)
        seen.take(taken, _day(snapshot), _day(after), sure=not snapshot.rejects)
    now = recall.as_compiled(states[-1][0])
    there = {identity(one) for one in now} if seen.gone else set()
    former = (
        ended(held(entity, seen.away.get(uid, ())), end)
        for uid, (entity, end) in seen.gone.items()
        if identity(entity) not in there
    )
    return Standing(
        former=tuple(entity for entity in former if entity is not None),
        absent={uid: tuple(spans) for uid, spans in seen.away.items() if uid not in seen.gone},
    )


def held(entity: Entity, absent: Iterable[Interval]) -> Entity:
    """The entity, its listing not in force in these spans; as it was where nothing would be left of it."""
    left = _left(entity, absent)
    return _in_force(entity, left) if left and left != entity.listing.in_force else entity


def ended(entity: Entity, end: date) -> Entity | None:
    """The entity, its listing over on that day, if its own words do not end it before; None where it never was in force."""
    left = _left(entity, (Interval(start=end),))
    return _in_force(entity, left) if left else None


def _left(entity: Entity, absent: Iterable[Interval]) -> tuple[Interval, ...]:
    spans: tuple[Interval, ...] = entity.listing.in_force
    if not spans:
        spans = (Interval(),)
    for away in absent:
        spans = tuple(part for one in spans for part in without(one, away))
    return spans


def _in_force(entity: Entity, spans: tuple[Interval, ...]) -> Entity:
    return msgspec.structs.replace(entity, listing=msgspec.structs.replace(entity.listing, in_force=spans))


def _ordered(recall: Recall, list_id: str, known_at: date | None) -> tuple[tuple[Kept, Snapshot], ...]:
    """The states in the order of their publication, up to the one in force."""
    readable, lost = recall.readable(list_id, known_at)
    if (damaged := next((one for one in lost if not one.gone), None)) is not None:
        raise damaged.error
    states = list(readable)
    chosen = newest((snapshot for _, snapshot in states), known_at)
    if chosen is None:
        return ()
    ordered = sorted(states, key=lambda one: (_day(one[1]), one[1].received, one[0].receipt.order))
    at = next(at for at, (_, snapshot) in enumerate(ordered) if snapshot.sha256 == chosen.sha256)
    return tuple(_one_a_day(ordered[: at + 1]))


def _one_a_day(states: list[tuple[Kept, Snapshot]]) -> Iterator[tuple[Kept, Snapshot]]:
    """Of the states of one day the one that counts, which came last."""
    for at, one in enumerate(states):
        if at + 1 == len(states) or _day(states[at + 1][1]) != _day(one[1]):
            yield one


def _day(snapshot: Snapshot) -> date:
    return snapshot.published or snapshot.received
