"""The catalogue: everything listed that is known on a day, searched and judged."""

from __future__ import annotations

from datetime import date

import msgspec

from tidewaiter.catalogue.loaded import Loaded, load
from tidewaiter.catalogue.shelf import index_of
from tidewaiter.errors import QueryError
from tidewaiter.index.index import Index
from tidewaiter.lists.store import Store
from tidewaiter.matching.score import compare
from tidewaiter.model.decision import ListBasis
from tidewaiter.model.entity import Entity
from tidewaiter.model.listing import ListStatus
from tidewaiter.model.match import Comparison, Match, PartyMatches
from tidewaiter.model.party import Party
from tidewaiter.model.policy import Policy
from tidewaiter.model.words import EntityKind, EvidenceKind
from tidewaiter.text.addresses import AddressLevel, address_similarity
from tidewaiter.text.names import analyse

__all__ = ["Catalogue"]

_AT_THE_DOOR = (AddressLevel.SAME_UNIT,)
_IN_THE_HOUSE = (AddressLevel.SAME_UNIT, AddressLevel.SAME_BUILDING)


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
        self._entities = {entity.uid: entity for entity in loaded.entities}
        self._addresses = tuple(entity for entity in loaded.entities if entity.kind is EntityKind.ADDRESS)

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
        or brought by a key, judged, best first.

        An alias that cannot be searched for leaves a gap, and the result is not complete. Raises QueryError where
        the name itself cannot be.
        """
        asked, gaps = _searchable(party)
        found = self._index.candidates(asked, policy.retrieval_line)
        uids = {
            one.uid for one in found.candidates if one.key != "address" or self._at_the_door(asked, one.uid)
        }
        entities = [self._entities[uid] for uid in uids]
        entities += [
            entity
            for entity in self._addresses
            if entity.uid not in uids and _near(asked, entity, _IN_THE_HOUSE)
        ]
        judged = [_match(asked, entity, pointer, policy) for entity in entities]
        judged.sort(key=lambda match: (-match.comparison.score, -match.comparison.name, match.entity.uid))
        return PartyMatches(
            party=pointer, matches=tuple(judged), total=len(judged), complete=not gaps, gaps=gaps
        )

    def _at_the_door(self, party: Party, uid: str) -> bool:
        """Whether an entity brought by its address is at the very door: equal keys may stand in two cities."""
        return _near(party, self._entities[uid], _AT_THE_DOOR)


def _searchable(party: Party) -> tuple[Party, tuple[str, ...]]:
    """The party without the aliases that cannot be searched for, and a sentence for each of them and for a name of
    which only the keys can be searched."""
    kept: list[str] = []
    gaps: list[str] = []
    if not analyse(party.name, party.kind).readings:
        gaps.append(f"the name {party.name[:40]!r} has neither a letter nor a digit")
    for alias in party.aliases:
        try:
            if analyse(alias, party.kind).readings:
                kept.append(alias)
            else:
                gaps.append(f"the alias {alias[:40]!r} has neither a letter nor a digit")
        except QueryError as error:
            gaps.append(f"the alias {alias[:40]!r} was not searched for: {error.what}")
    return msgspec.structs.replace(party, aliases=tuple(kept)), tuple(gaps)


def _near(party: Party, entity: Entity, levels: tuple[AddressLevel, ...]) -> bool:
    if party.address is None:
        return False
    return any(address_similarity(party.address, address).level in levels for address in entity.addresses)


def _match(party: Party, entity: Entity, pointer: str, policy: Policy) -> Match:
    comparison = compare(party, entity, policy)
    return Match(party=pointer, asked=_asked(party, comparison), entity=entity, comparison=comparison)


def _asked(party: Party, comparison: Comparison) -> str:
    """The name of the party that the comparison rests on."""
    compared = (item.left for item in comparison.evidence if item.kind is EvidenceKind.NAME and item.left)
    return next(compared, party.name)
