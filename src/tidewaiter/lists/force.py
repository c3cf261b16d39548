"""Which state of a list is in force, and whether it can be relied on.

In force is the state published last, among those that had been received. A state that states no day of publication
counts as published on the day it was received. So an older publication that is received later (a gap filled by
hand, a mirror that lags) is kept but does not replace a newer one; where two were published on one day, the one
received later is in force, and of those the one imported later.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec

from tidewaiter.lists.source import Source
from tidewaiter.model.listing import ListState, ListStatus, Snapshot

__all__ = ["before", "newest", "status_as", "status_of"]


def newest(snapshots: Iterable[Snapshot], known_at: date | None) -> Snapshot | None:
    """The one in force of `snapshots`, given as they came, by what had been received on `known_at` (None: by now)."""
    found: Snapshot | None = None
    for snapshot in snapshots:
        received = known_at is None or snapshot.received <= known_at
        if received and (found is None or _rank(snapshot) >= _rank(found)):
            found = snapshot
    return found


def before(snapshots: Iterable[Snapshot], new: Snapshot) -> Snapshot | None:
    """The one that `new` would follow: in force among those not published later than it."""
    return newest((snapshot for snapshot in snapshots if _rank(snapshot)[0] <= _rank(new)[0]), None)


def status_of(
    source: Source, snapshot: Snapshot | None, known_at: date | None, *, confirmed: date | None = None
) -> ListStatus:
    """The status of a list whose snapshot in force on `known_at` is this one (None: never received), and that its publisher
    last confirmed on `confirmed`. A list grows old from its publication or, where that is later, its confirmation on."""
    age = None
    day = snapshot.published if snapshot is not None else None
    if snapshot is not None and day is None and source.dated_by_receipt:
        day = snapshot.received
    if snapshot is None:
        state = ListState.MISSING
    elif day is None or known_at is None:
        state = ListState.UNDATED
    else:
        age = (known_at - day).days
        since = day if confirmed is None else max(day, confirmed)
        old = (known_at - since).days > source.max_age_days
        state = ListState.STALE if old else ListState.CURRENT
    return msgspec.structs.replace(status_as(source, state, snapshot, age), confirmed=confirmed)


def status_as(
    source: Source, state: ListState, snapshot: Snapshot | None = None, age: int | None = None
) -> ListStatus:
    """The status of a list in this state. One that is not official serves no watchlist."""
    return ListStatus(
        list=source.id,
        state=state,
        snapshot=snapshot,
        age_days=age,
        max_age_days=source.max_age_days,
        watchlists=source.watchlists if source.official else (),
        chosen=source.chosen,
        regional=source.regional,
        cadence_days=source.cadence_days,
    )


def _rank(snapshot: Snapshot) -> tuple[date, date]:
    return (snapshot.published or snapshot.received, snapshot.received)
