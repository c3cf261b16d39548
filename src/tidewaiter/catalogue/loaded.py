"""What is loaded: the state of every list, the entities that are searched, and what the starter list stands in for."""

from __future__ import annotations

import hashlib
from datetime import date

import msgspec

from tidewaiter.index.normaliser import normaliser_digest
from tidewaiter.lists.entities import Entities
from tidewaiter.lists.store import Store
from tidewaiter.model.base import Value
from tidewaiter.model.decision import ListBasis
from tidewaiter.model.entity import uid_watchlist
from tidewaiter.model.listing import ListState, ListStatus, Snapshot
from tidewaiter.refdata.policy import standard_policy

__all__ = ["Loaded", "load"]


class Loaded(Value, frozen=True, kw_only=True):
    """Everything that is searched, in a fixed order, and the digest of it.

    `coverage` holds the status of every list, and last that of the starter list where it serves; `starter_serves`
    the watchlists that no imported list covers.
    """

    known_at: date
    coverage: tuple[ListStatus, ...]
    lists: tuple[ListBasis, ...]
    starter_serves: tuple[str, ...]
    entities: Entities
    digest: str


def load(store: Store, known_at: date | None) -> Loaded:
    """What had been received by `known_at` (None: by the day the newest list came, or, where none did, the day of the
    starter list), each list in its state of that day.

    Raises SourceError where the store is damaged beyond a single list.
    """
    sample, sample_entities = store.starter()
    day = known_at or store.newest_received() or sample.received
    statuses = store.status(known_at)
    # A broken list still has a snapshot where an older state can be read: it is searched, and nobody may rely on it.
    present = [status for status in statuses if status.snapshot]
    covered = {watchlist for status in present for watchlist in status.watchlists}
    watchlists = [uid_watchlist(uid) for uid in sample_entities.uids]
    standing_in = [at for at, watchlist in enumerate(watchlists) if watchlist not in covered]
    serves = tuple(sorted({watchlists[at] for at in standing_in}))
    if serves:
        own = ListStatus(
            list=sample.list,
            state=ListState.STARTER,
            snapshot=sample,
            age_days=None,
            max_age_days=standard_policy().lists["starter"].max_age_days,
            watchlists=serves,
        )
        statuses, present = (*statuses, own), [*present, own]
    entities = Entities.joined(
        sample_entities.only(standing_in) if status.snapshot.starter else store.entities(status.snapshot)
        for status in present
        if status.snapshot
    )
    return Loaded(
        known_at=day,
        coverage=statuses,
        lists=tuple(_basis(status, status.snapshot) for status in present if status.snapshot),
        starter_serves=serves,
        entities=entities,
        digest=_digest(present),
    )


def _basis(status: ListStatus, snapshot: Snapshot) -> ListBasis:
    return ListBasis(
        list=status.list,
        state=status.state,
        listings=snapshot.listings,
        sha256=snapshot.sha256,
        published=snapshot.published,
        received=snapshot.received,
        reader=snapshot.reader,
        confirmed=status.confirmed,
        failed=status.failed,
    )


def _digest(present: list[ListStatus]) -> str:
    """SHA-256, in hex, of the entities of each list, of what the starter list is left to serve, and of how names are
    read."""
    parts = [
        (status.list, status.snapshot.entities_sha256, status.watchlists if status.snapshot.starter else ())
        for status in present
        if status.snapshot
    ]
    return hashlib.sha256(msgspec.json.encode((normaliser_digest(), parts))).hexdigest()
