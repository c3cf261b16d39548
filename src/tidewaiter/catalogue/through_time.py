"""A catalogue as orders of any day are held against it: with whoever its lists have no longer, and when the others were away."""

from __future__ import annotations

import hashlib
from datetime import date

import msgspec

from tidewaiter.catalogue.catalogue import Catalogue
from tidewaiter.catalogue.loaded import Loaded
from tidewaiter.catalogue.shelf import index_of
from tidewaiter.errors import SourceError
from tidewaiter.index.normaliser import normaliser_digest
from tidewaiter.lists.entities import Entities
from tidewaiter.lists.standing import Standing, held
from tidewaiter.lists.store import Store
from tidewaiter.model.base import Value
from tidewaiter.model.decision import ListBasis
from tidewaiter.model.listing import ListState
from tidewaiter.model.match import Match, PartyMatches
from tidewaiter.model.party import Party
from tidewaiter.model.policy import Policy

__all__ = ["ThroughTime", "Told", "through_time"]

_TOLD = (ListState.CURRENT, ListState.STALE, ListState.UNDATED)


class Told(Value, frozen=True, kw_only=True):
    """What the lists' states show, and the ids of those of which one cannot be read."""

    standings: tuple[Standing, ...] = ()
    damaged: tuple[str, ...] = ()


class ThroughTime:
    """The catalogue of a day, and what its lists' earlier states show. Searching changes nothing, so it serves many threads."""

    def __init__(self, now: Catalogue, former: Catalogue | None, told: Told) -> None:
        """`former` is a catalogue of those who went alone, None where nobody did."""
        self.now = now
        self.coverage = tuple(
            msgspec.structs.replace(one, state=ListState.BROKEN) if one.list in told.damaged else one
            for one in now.coverage
        )
        """The state of every list; broken where an earlier state that is needed to tell its history cannot be read."""
        self._former = former
        self._absent = {uid: spans for one in told.standings for uid, spans in one.absent.items()}
        self.index_digest = now.index_digest
        if former is not None or self._absent:
            plain = msgspec.json.encode((now.index_digest, former and former.index_digest, self._absent))
            self.index_digest = hashlib.sha256(plain).hexdigest()

    @property
    def known_at(self) -> date:
        """The day up to which lists had been received."""
        return self.now.known_at

    @property
    def lists(self) -> tuple[ListBasis, ...]:
        """The lists that are searched, for the basis."""
        return self.now.lists

    @property
    def engine_kind(self) -> str:
        """Which retrieval runs: `kernel` or `reference`."""
        return self.now.engine_kind

    def search(self, party: Party, pointer: str, policy: Policy) -> PartyMatches:
        """What the catalogue finds, each listing with the days on which it was in force, and whoever went who may be the party.

        Raises as `Catalogue.search` does.
        """
        found = self.now.search(party, pointer, policy)
        matches = [self._held(match) for match in found.matches]
        if self._former is not None:
            matches += self._former.search(party, pointer, policy).matches
            matches.sort(key=lambda one: (-one.comparison.score, -one.comparison.name, one.entity.uid))
        return msgspec.structs.replace(found, matches=tuple(matches), total=len(matches))

    def _held(self, match: Match) -> Match:
        absent = self._absent.get(match.entity.uid)
        return msgspec.structs.replace(match, entity=held(match.entity, absent)) if absent else match


def through_time(store: Store, *, known_at: date | None = None) -> ThroughTime:
    """The lists of the store as they were known on `known_at` (None: on the day the newest one came), through time.

    Raises SourceError where the store cannot be read; a list of which an earlier state cannot is broken.
    """
    now = Catalogue.open(store, known_at=known_at)
    told = _told(now, store)
    former = Entities.of(tuple(entity for one in told.standings for entity in one.former))
    return ThroughTime(now, _former(now, former, store) if former else None, told)


def _told(now: Catalogue, store: Store) -> Told:
    standings: list[Standing] = []
    damaged: list[str] = []
    for one in now.coverage:
        if one.state in _TOLD and one.snapshot is not None:
            try:
                standings.append(store.standing(one.list, now.known_at))
            except SourceError:
                damaged.append(one.list)
    return Told(standings=tuple(standings), damaged=tuple(damaged))


def _former(now: Catalogue, former: Entities, store: Store) -> Catalogue:
    packed = hashlib.sha256()
    for one in former.packed():
        packed.update(one)
    digest = hashlib.sha256(msgspec.json.encode((normaliser_digest(), packed.hexdigest()))).hexdigest()
    loaded = Loaded(
        known_at=now.known_at, coverage=(), lists=(), starter_serves=(), entities=former, digest=digest
    )
    return Catalogue(loaded, index_of(former, digest=digest, home=store.home))
