"""The catalogue: everything listed that is known on a day, searched and judged."""

from __future__ import annotations

import gc
import math
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from threading import Lock
from typing import NamedTuple

from tidewaiter.catalogue.laying import laid_beside
from tidewaiter.catalogue.loaded import Loaded, load
from tidewaiter.catalogue.shelf import index_of
from tidewaiter.errors import QueryError
from tidewaiter.index.index import Asked, Index, Retrieved, Weighing
from tidewaiter.index.keys import party_keys
from tidewaiter.lists.store import Store
from tidewaiter.matching.score import Laid, compare, judge, name_weights, unheld
from tidewaiter.model.decision import ListBasis
from tidewaiter.model.entity import Entity
from tidewaiter.model.listing import ListStatus
from tidewaiter.model.match import Comparison, Match, PartyMatches
from tidewaiter.model.party import Party
from tidewaiter.model.policy import Policy
from tidewaiter.model.words import EntityKind, EvidenceKind
from tidewaiter.text.addresses import AddressLevel, address_similarity
from tidewaiter.text.prepared import Prepared, prepare, readings, without
from tidewaiter.text.wordless import names_nobody

__all__ = ["Catalogue"]

_AT_THE_DOOR = (AddressLevel.SAME_UNIT,)
_IN_THE_HOUSE = (AddressLevel.SAME_UNIT, AddressLevel.SAME_BUILDING)
_OF_NAMES = frozenset({"person", "firm", "floor", "alias_strength", "address_entity"})
_OF_PARTICULARS = ("country", "address", "birth_date", "identifier", "email_domain")
_MARGIN = 0.01  # log-odds: evidence is rounded before it is added up

_TOGETHER = 64  # parties that one of several threads takes at a time
_MOST_THREADS = 64

_REST = Lock()
_resting = 0  # how many searches of many parties let the collector rest


class _Asked(NamedTuple):
    """A party with those of its names that can be searched for, and a sentence for each that cannot."""

    party: Party
    names: tuple[Asked, ...]
    gaps: tuple[str, ...]


class _Retrieved(NamedTuple):
    """A party with what was retrieved for each of its names, and its pointer."""

    asked: _Asked
    retrieved: Sequence[Retrieved]
    pointer: str


class Catalogue:
    """What is listed on `known_at`. Searching changes nothing, so one catalogue serves many threads."""

    def __init__(self, loaded: Loaded, index: Index) -> None:
        self.known_at: date = loaded.known_at
        self.coverage: tuple[ListStatus, ...] = loaded.coverage
        self.lists: tuple[ListBasis, ...] = loaded.lists
        self.starter_serves: tuple[str, ...] = loaded.starter_serves
        self.index_digest: str = index.digest
        self.engine_kind: str = index.kind
        self._index = index
        self._entities = loaded.entities
        self._addresses = loaded.entities.of_kind(EntityKind.ADDRESS)

    @classmethod
    def open(cls, store: Store, *, known_at: date | None = None) -> Catalogue:
        """The lists of the store as they were known on `known_at` (None: on the day the newest one came).

        The starter list stands in for every watchlist that no imported list covers. Raises SourceError where the
        store cannot be read.
        """
        loaded = load(store, known_at)
        return cls(loaded, index_of(loaded.entities, digest=loaded.digest, home=store.home))

    def search(self, party: Party, pointer: str, policy: Policy) -> PartyMatches:
        """Everyone listed who may be the party, which stands at `pointer`: all at or above the policy's retrieval line
        that come to its match line, and all brought by a key, judged, best first.

        An alias that cannot be searched for leaves a gap, and the result is not complete. Raises QueryError where
        the name itself cannot be.
        """
        asked = _asked(party)
        retrieved = self._index.match(asked.names, _weighing(_stated(asked.party), policy))
        (found,) = self._judged([_Retrieved(asked, retrieved, pointer)], policy)
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
            starts = range(0, len(parties), _TOGETHER)
            with ThreadPoolExecutor(min(threads, len(starts), _MOST_THREADS)) as pool:
                parts = pool.map(lambda at: self._many(parties[at : at + _TOGETHER], at, policy), starts)
                return [one for part in parts for one in part]

    def _many(self, parties: Sequence[Party], first: int, policy: Policy) -> list[PartyMatches | QueryError]:
        """What `search_many` gives for these parties, of which the first has the place `first`."""
        asked: list[_Asked | QueryError] = []
        for party in parties:
            try:
                asked.append(_asked(party))
            except QueryError as error:
                asked.append(error)
        names = [name for one in asked if isinstance(one, _Asked) for name in one.names]
        stated = {_stated(one.party) for one in asked if isinstance(one, _Asked)}
        least = min((_weighing(one, policy) for one in stated), key=lambda one: one.least, default=None)
        retrieved = iter(self._index.match(names, least) if least else ())
        found = [
            _Retrieved(one, [next(retrieved) for _ in one.names], f"/{at}")
            for at, one in enumerate(asked, start=first)
            if isinstance(one, _Asked)
        ]
        judged = iter(self._judged(found, policy))
        return [one if isinstance(one, QueryError) else next(judged) for one in asked]

    def _judged(self, several: Sequence[_Retrieved], policy: Policy) -> list[PartyMatches]:
        """For each party everyone who may be it: whoever bears a name that was retrieved, or has a key of the party."""
        keyed = [set(self._by_key(one.asked.party)) for one in several]
        places = [sorted(keys | self._bearers(one)) for one, keys in zip(several, keyed, strict=True)]
        parties = (one.asked.party for one in several)
        laid = laid_beside(self._index, list(zip(parties, places, strict=True)), policy)
        found = []
        for one, keys, its in zip(several, keyed, places, strict=True):
            matches = [self._match(one, place, next(laid), policy) for place in its]
            enough = (
                match
                for match, place in zip(matches, its, strict=True)
                if place in keys or match.comparison.score >= policy.match_line
            )
            found.append(_best_first(one, list(enough)))
        return found

    def _bearers(self, one: _Retrieved) -> set[int]:
        names = {name.name for retrieved in one.retrieved for name in retrieved.names}
        return {owner.entity for name in names for owner in self._index.owners(name)}

    def _match(self, one: _Retrieved, place: int, laid: Sequence[Laid], policy: Policy) -> Match:
        entity, party = self._entities[place], one.asked.party
        # A name without words is in no index; where an entity has one, all its names are laid beside here.
        if len({pair.alias for pair in laid}) == len(entity.names):
            comparison = judge(
                party, entity, laid, lambda best: self._index.beside(best.left, best.right), policy
            )
        else:
            comparison = compare(party, entity, policy)
        return Match(
            party=one.pointer, asked=_asked_name(party, comparison), entity=entity, comparison=comparison
        )

    def _by_key(self, party: Party) -> Iterator[int]:
        """The entities that a key of the party brings. An address only brings what is at the very door, since equal
        keys may stand in two cities, and listed addresses in the same house."""
        for key, called in party_keys(party):
            for at in self._index.holders(key):
                if called != "address" or _near(party, self._entities[at], _AT_THE_DOOR):
                    yield at
        if party.address is not None:
            yield from (at for at in self._addresses if _near(party, self._entities[at], _IN_THE_HOUSE))


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
                    gc.enable()


def _asked(party: Party) -> _Asked:
    """The party's names made ready. Raises QueryError where the name itself is too long, or nothing of the party can be
    searched for."""
    names: list[Asked] = []
    gaps: list[str] = []
    own = prepare(party.name, party.kind)
    nobody = names_nobody(party.name, party.kind)
    if nobody:
        gaps.append(
            f"the name {party.name[:40]!r} is {nobody} and nothing besides: it was looked up as it stands, "
            "but no party can be told by it; give the name itself"
        )
    if own.words:
        names += (one for reading in readings(party.name, party.kind) for one in _searches(reading))
    else:
        gaps.append(f"the name {party.name[:40]!r} has neither a letter nor a digit")
    for alias in party.aliases:
        try:
            further = prepare(alias, party.kind)
        except QueryError as error:
            gaps.append(f"the alias {alias[:40]!r} was not searched for: {error.what}")
            continue
        if further.words:
            names += (one for reading in readings(alias, party.kind) for one in _searches(reading))
        else:
            gaps.append(f"the alias {alias[:40]!r} has neither a letter nor a digit")
    if not names and not party_keys(party):
        raise QueryError(
            "the name has neither a letter nor a digit", field="name", todo="Give the name as it is written"
        )
    return _Asked(party, tuple(names), tuple(gaps))


def _searches(name: Prepared) -> list[Asked]:
    """The name as it is searched: as it stands; without its last word where that may be cut off; and, of what may be a
    person's, without its initials, which say little but must not hide the family name."""
    found = [Asked(name, name)]
    initials = [at for at, forms in enumerate(name.words) if len(forms[0].letters) == 1]
    if name.cut and len(name.words) >= 2:
        found.append(Asked(without(name, [len(name.words) - 1]), name))
    if name.person and initials and len(initials) < len(name.words):
        found.append(Asked(without(name, initials), name))
    return found


def _stated(party: Party) -> tuple[bool, ...]:
    """For each of the features _OF_PARTICULARS whether the party states what it looks at."""
    return (
        bool(party.country or party.address),
        bool(party.address),
        bool(party.birth_date),
        bool(party.identifiers),
        bool(party.email or party.website or party.identifiers),
    )


def _weighing(stated: tuple[bool, ...], policy: Policy) -> Weighing:
    """The lines for retrieval: a name is worth judging where, with the best that the particulars stated beside it could
    add, it may come to the match line."""
    unstated = {feature for feature, given in zip(_OF_PARTICULARS, stated, strict=True) if not given}
    most = 0.0
    for feature, weights in policy.features.items():
        if feature in _OF_NAMES or feature in unstated:
            continue
        most += max(0.0, *weights.values())
    line = policy.match_line
    return Weighing(
        policy.retrieval_line,
        name_weights(policy, person=True),
        name_weights(policy, person=False),
        unheld(math.log(line / (1.0 - line)) - most - _MARGIN, policy),
    )


def _near(party: Party, entity: Entity, levels: tuple[AddressLevel, ...]) -> bool:
    if party.address is None:
        return False
    return any(address_similarity(party.address, address).level in levels for address in entity.addresses)


def _best_first(one: _Retrieved, matches: list[Match]) -> PartyMatches:
    matches.sort(key=lambda match: (-match.comparison.score, -match.comparison.name, match.entity.uid))
    return PartyMatches(
        party=one.pointer,
        matches=tuple(matches),
        total=len(matches),
        complete=not one.asked.gaps,
        gaps=one.asked.gaps,
    )


def _asked_name(party: Party, comparison: Comparison) -> str:
    """The name of the party that the comparison rests on."""
    compared = (item.left for item in comparison.evidence if item.kind is EvidenceKind.NAME and item.left)
    return next(compared, party.name)
