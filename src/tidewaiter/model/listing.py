"""Listings: entries of official lists, with the legal acts behind them, and the snapshots they were read from."""

from __future__ import annotations

import datetime
from enum import StrEnum

from tidewaiter.model.base import Value
from tidewaiter.model.when import Interval

__all__ = ["Designation", "Failure", "ListState", "ListStatus", "Listing", "Record", "Reject", "Snapshot"]


class Designation(Value, frozen=True, kw_only=True):
    """The legal act behind a listing. `date` is its effective date; the day of publication is a field apart."""

    authority: str
    programme: str
    date: datetime.date | None = None
    date_verified: bool = False
    published: datetime.date | None = None
    citation: str | None = None


class Listing(Value, frozen=True, kw_only=True):
    """One entry of an official list.

    `list` is the id of the file it was read from (us_csl, us_ofac_sdn, un_sc, starter); `watchlist` the official
    list it belongs to, as a slug of data/law/effects (us_sdn, us_entity_list, eu_269_annex_i, un_sc, ...);
    `entry` the publisher's own number where there is one, else a digest of raw fields that are stable.
    `in_force` empty means: start not known, so in force on every day. `measures` are what the entry itself says is
    imposed ("Asset freeze"), in the publisher's words. `record` says where the raw entry stood.
    `items` and `destinations` (codes of countries, or text where they are none) are those that the entry is about, where it
    is about some alone, as a letter to one exporter is; empty means any.
    """

    list: str
    watchlist: str
    entry: str
    designations: tuple[Designation, ...] = ()
    in_force: tuple[Interval, ...] = ()
    licence_requirement: str | None = None
    licence_policy: str | None = None
    measures: tuple[str, ...] = ()
    citation: str | None = None
    source_url: str | None = None
    record: str
    verified: bool = True
    items: tuple[str, ...] = ()
    destinations: tuple[str, ...] = ()

    @property
    def start_known(self) -> bool:
        """Whether the day on which the listing began is known."""
        return bool(self.in_force) and all(span.start is not None for span in self.in_force)

    @property
    def programmes(self) -> tuple[str, ...]:
        """The programmes it stands under, in the publisher's order, each once."""
        return tuple(dict.fromkeys(act.programme for act in self.designations if act.programme))


class Record(Value, frozen=True, kw_only=True):
    """One raw entry of a list file: `place` says where it stood (file and line, or path), `fields` is raw content."""

    place: str
    fields: dict[str, object]


class Reject(Value, frozen=True, kw_only=True):
    """A raw entry that could not be made an entity, with where it stood and why."""

    place: str
    why: str


class Snapshot(Value, frozen=True, kw_only=True):
    """One received state of a list, kept for ever.

    `sha256` is over the bytes of all its files; `published` the day the publisher gives (None: not stated);
    `received` the day it reached us. `starter` marks the project's own sample, which is not an official list.
    `names` counts every name, the `weak_aliases` among them; `addresses` every address row of the publisher, the
    `placeholders` among them, which are empty and in no entity.
    """

    list: str
    sha256: str
    files: tuple[str, ...]
    published: datetime.date | None
    received: datetime.date
    reader: str
    listings: int
    names: int
    addresses: int
    placeholders: int = 0
    weak_aliases: int = 0
    rejects: tuple[Reject, ...] = ()
    warnings: tuple[str, ...] = ()
    entities_sha256: str
    starter: bool = False

    @property
    def aliases(self) -> int:
        """Names beside the primary ones, weak ones not counted."""
        return self.names - self.listings - self.weak_aliases


class ListState(StrEnum):
    """Whether a list can be relied on."""

    CURRENT = "current"
    STALE = "stale"
    UNDATED = "undated"
    STARTER = "starter"
    BROKEN = "broken"
    MISSING = "missing"


class Failure(Value, frozen=True, kw_only=True):
    """That a list was asked for at its publisher on that day and did not come, and why."""

    on: datetime.date
    error: str


class ListStatus(Value, frozen=True, kw_only=True):
    """The state of one list at a `known_at`: the snapshot in force, its age in days, and the watchlists it covers.

    Age is `known_at` minus the day of publication; `max_age_days` the limit past which a decision is not complete, and
    `cadence_days` how often its publisher gives it out (None: not on file).
    `chosen` and `regional` as in lists/source.py. A list is stale where nothing, neither its publication nor `confirmed`, is
    younger than the limit. `confirmed` is the day on which its publisher last gave it out, or said that
    it had not changed; `failed` what came of asking after that, where it failed.
    """

    list: str
    state: ListState
    snapshot: Snapshot | None
    age_days: int | None
    max_age_days: int
    watchlists: tuple[str, ...]
    chosen: bool = False
    regional: bool = False
    cadence_days: int | None = None
    confirmed: datetime.date | None = None
    failed: Failure | None = None

    @property
    def due(self) -> bool:
        """Whether the list can still be relied on, but its publisher has most likely given out a newer one since it was
        published or confirmed."""
        if self.state is not ListState.CURRENT or self.age_days is None or self.cadence_days is None:
            return False
        published = self.snapshot.published if self.snapshot else None
        since = 0
        if self.confirmed is not None and published is not None:
            since = max(0, (self.confirmed - published).days)
        return self.age_days - since > self.cadence_days
