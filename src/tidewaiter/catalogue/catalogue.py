"""The catalogue: everything listed that is known on a day, searched and judged."""

from __future__ import annotations

import gc
import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from threading import Lock

from tidewaiter.catalogue.asking import AskedParty, asked_party, least, log_odds, stated
from tidewaiter.catalogue.links import Links, links_of
from tidewaiter.catalogue.loaded import Loaded, load
from tidewaiter.catalogue.parties import linked_parties
from tidewaiter.catalogue.shelf import index_of
from tidewaiter.errors import QueryError
from tidewaiter.index.index import Bearer, Index, Wanted, Weighing
from tidewaiter.index.keys import party_keys
from tidewaiter.lists.store import Store
from tidewaiter.matching.score import Judging, compare, judge, name_weights
from tidewaiter.model.decision import ListBasis
from tidewaiter.model.entity import Entity
from tidewaiter.model.linked import LinkedParty
from tidewaiter.model.listing import ListStatus
from tidewaiter.model.match import Comparison, Match, PartyMatches
from tidewaiter.model.party import Party
from tidewaiter.model.policy import Policy
from tidewaiter.model.words import EntityKind, EvidenceKind
from tidewaiter.text.address import AddressLevel, address_similarity
from tidewaiter.text.beside import Laid, Parts

__all__ = ["Catalogue"]

_AT_THE_DOOR = (AddressLevel.SAME_UNIT,)
_IN_THE_HOUSE = (AddressLevel.SAME_UNIT, AddressLevel.UNIT_UNSTATED, AddressLevel.SAME_BUILDING)

_TOGETHER = 64  # parties that one of several threads takes at a time
_MOST_THREADS = 64

_REST = Lock()
_resting = 0  # how many searches of many parties let the collector rest


class Catalogue:
    """What is listed on `known_at`. Searching changes nothing, so one catalogue serves many threads."""

    def __init__(self, loaded: Loaded, index: Index, links: Callable[[], Links] | None = None) -> None:
        """`links` gives, when it is first needed, which listings are of one party; None: that is not asked."""
        self.known_at: date = loaded.known_at
        self.coverage: tuple[ListStatus, ...] = loaded.coverage
        self.lists: tuple[ListBasis, ...] = loaded.lists
        self.starter_serves: tuple[str, ...] = loaded.starter_serves
        self.index_digest: str = index.digest
        self.engine_kind: str = index.kind
        self._index = index
        self._entities = loaded.entities
        self._addresses = loaded.entities.of_kind(EntityKind.ADDRESS)
        self._made_links = links
        self._linking = Lock()
        self._opened_links: Links | None = None

    @classmethod
    def open(cls, store: Store, *, known_at: date | None = None) -> Catalogue:
        """The lists of the store as they were known on `known_at` (None: on the day the newest one came).

        The starter list stands in for every watchlist that no imported list covers. Raises SourceError where the
        store cannot be read.
        """
        loaded = load(store, known_at)
        entities, digest, home = loaded.entities, loaded.digest, store.home
        return cls(
            loaded,
            index_of(entities, digest=digest, home=home),
            lambda: links_of(entities, digest=digest, home=home),
        )

    def search(self, party: Party, pointer: str, policy: Policy) -> PartyMatches:
        """Everyone listed who may be the party, which stands at `pointer`: all at or above the policy's retrieval line
        that come to its match line, and all brought by a key, judged, best first.

        An alias that cannot be searched for leaves a gap, and the result is not complete. Raises QueryError where
        the name itself cannot be.
        """
        (found,) = self._judged([asked_party(party)], [pointer], policy)
        return found

    def search_many(
        self, parties: Sequence[Party], policy: Policy, *, threads: int = 1
    ) -> list[PartyMatches | QueryError]:
        """What `search` gives for each party, in order, the pointer its place ("/0"); in place of one that cannot be
        searched for, the error. On several threads each takes some of the parties at a time: while one retrieves, which
        needs no interpreter, another writes down what it has found."""
        with _uncollected():
            if threads <= 1 or len(parties) <= _TOGETHER:
                return self._many(parties, 0, policy)
            from concurrent.futures import ThreadPoolExecutor

            starts = range(0, len(parties), _TOGETHER)
            with ThreadPoolExecutor(min(threads, len(starts), _MOST_THREADS)) as pool:
                parts = pool.map(lambda at: self._many(parties[at : at + _TOGETHER], at, policy), starts)
                return [one for part in parts for one in part]

    def _many(self, parties: Sequence[Party], first: int, policy: Policy) -> list[PartyMatches | QueryError]:
        """What `search_many` gives for these parties, of which the first has the place `first`."""
        asked: list[AskedParty] = []
        refused: dict[int, QueryError] = {}
        for at, party in enumerate(parties):
            try:
                asked.append(asked_party(party))
            except QueryError as error:
                refused[at] = error
        pointers = [f"/{first + at}" for at in range(len(parties)) if at not in refused]
        judged = self._judged(asked, pointers, policy)
        if not refused:
            return [*judged]
        rest = iter(judged)
        return [refused[at] if at in refused else next(rest) for at in range(len(parties))]

    def _judged(
        self, several: Sequence[AskedParty], pointers: Sequence[str], policy: Policy
    ) -> list[PartyMatches]:
        """For each party everyone who may be it: whoever bears a name that was retrieved, or has a key of the party."""
        lines: dict[tuple[bool, ...], float] = {}
        wanted = []
        for one in several:
            particulars = stated(one.judging.party)
            if particulars not in lines:
                lines[particulars] = least(particulars, policy)
            keyed = self._by_key(one.judging.party)
            wanted.append(Wanted(one.names, one.judging.names, keyed, lines[particulars]))
        weighing = _weighing(policy)
        found = self._index.found(wanted, weighing)
        return [
            self._party_matches(one, pointer, keyed, bearers, policy)
            for one, pointer, (_, _, keyed, _), bearers in zip(several, pointers, wanted, found, strict=True)
        ]

    def _party_matches(
        self,
        asked: AskedParty,
        pointer: str,
        keyed: Sequence[int],
        bearers: Sequence[Bearer],
        policy: Policy,
    ) -> PartyMatches:
        numbered = self._matches(asked.judging, pointer, keyed, bearers, policy)
        return PartyMatches(
            party=pointer,
            matches=tuple([match for match, _ in numbered]),
            total=len(numbered),
            complete=not asked.gaps,
            gaps=asked.gaps,
            linked=self._linked(numbered),
        )

    def _matches(
        self,
        judging: Judging,
        pointer: str,
        keyed: Sequence[int],
        bearers: Sequence[Bearer],
        policy: Policy,
    ) -> list[tuple[Match, int]]:
        """Those of the bearers who come to the match line, and whoever is keyed, best first, each with the entity's number."""
        matches: list[tuple[Match, int]] = []
        line = log_odds(policy.match_line) if bearers else 0.0
        for bearer in bearers:
            anyway = bearer.entity in keyed
            entity = self._entities[bearer.entity]
            comparison = self._compared(judging, entity, bearer, policy, -math.inf if anyway else line)
            if comparison is not None and (anyway or comparison.score >= policy.match_line):
                asked = _asked_name(judging.party, comparison)
                match = Match(party=pointer, asked=asked, entity=entity, comparison=comparison)
                matches.append((match, bearer.entity))
        if len(matches) > 1:
            matches.sort(
                key=lambda one: (-one[0].comparison.score, -one[0].comparison.name, one[0].entity.uid)
            )
        return matches

    def _linked(self, numbered: Sequence[tuple[Match, int]]) -> tuple[LinkedParty, ...]:
        """The parties of the hits that stand on several lists. Links are opened when somebody is a hit, and not before."""
        hits = [number for match, number in numbered if match.hit]
        links = self._links() if hits else None
        if links is None:
            return ()
        return linked_parties(hits, {number for _, number in numbered}, links, self._entities)

    def _links(self) -> Links | None:
        with self._linking:
            if self._opened_links is None and self._made_links is not None:
                self._opened_links = self._made_links()
            return self._opened_links

    def _compared(
        self, judging: Judging, entity: Entity, bearer: Bearer, policy: Policy, line: float
    ) -> Comparison | None:
        # A name without words is in no index; where an entity has one, all its names are laid beside here.
        if bearer.aliases != len(entity.names):
            return compare(judging.party, entity, policy)

        def parts(pair: Laid) -> Parts:
            if pair is best:
                return bearer.parts
            return self._index.parts(judging.names[pair.left], pair.right, _weighing(policy))

        best = bearer.laid[bearer.best]
        return judge(judging, entity, bearer.laid, parts, policy, least=line)

    def _by_key(self, party: Party) -> Sequence[int]:
        """The entities that a key of the party brings, in their order. An address only brings what is at the very door,
        since equal keys may stand in two cities, and listed addresses in the same house."""
        keys = party_keys(party)
        if not keys and party.address is None:
            return ()
        found = {
            at
            for key, called in keys
            for at in self._index.holders(key)
            if called != "address" or _near(party, self._entities[at], _AT_THE_DOOR)
        }
        if party.address is not None:
            found |= {at for at in self._addresses if _near(party, self._entities[at], _IN_THE_HOUSE)}
        return sorted(found)


@contextmanager
def _uncollected() -> Iterator[None]:
    """The cyclic garbage collector rests meanwhile: many values are made and kept here, and none in circles."""
    global _resting
    with _REST:
        if not _resting and not gc.isenabled():
            enabled = False
        else:
            enabled = True
            _resting += 1
            gc.disable()
    try:
        yield
    finally:
        with _REST:
            if enabled:
                _resting -= 1
                if not _resting:
                    _call_old()
                    gc.enable()


def _call_old() -> None:
    """Whatever there is is old to the collector. Else it would look through all that was made meanwhile as soon as it is
    let, and again soon after, for circles that are not there."""
    if not gc.get_freeze_count():  # who has frozen something does not want it thawed
        gc.freeze()
        gc.unfreeze()


def _weighing(policy: Policy) -> Weighing:
    persons, others = name_weights(policy, person=True), name_weights(policy, person=False)
    return Weighing(policy.retrieval_line, persons, others, 0.0)


def _near(party: Party, entity: Entity, levels: tuple[AddressLevel, ...]) -> bool:
    if party.address is None:
        return False
    return any(address_similarity(party.address, address).level in levels for address in entity.addresses)


def _asked_name(party: Party, comparison: Comparison) -> str:
    """The name of the party that the comparison rests on."""
    for item in comparison.evidence:
        if item.kind is EvidenceKind.NAME and item.left:
            return item.left
    return party.name
