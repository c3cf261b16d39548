"""The lists of a home, opened once and asked in batches, as `tidewaiter match` asks them one by one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from tidewaiter.catalogue.catalogue import Catalogue
from tidewaiter.catalogue.loaded import load
from tidewaiter.catalogue.shelf import index_of
from tidewaiter.errors import QueryError
from tidewaiter.lists.store import Store
from tidewaiter.model.entity import Entity
from tidewaiter.model.match import PartyMatches
from tidewaiter.model.party import Party
from tidewaiter.model.policy import Policy
from tidewaiter.screening.joined_names import joined_names
from tidewaiter.screening.subjects import with_kind

__all__ = ["Searched", "prepared"]

_BATCH = 500
_UNSEARCHED = PartyMatches(party="", matches=(), total=0, complete=False)


class Searched:
    """A home's catalogue with the entities in it. Raises SourceError where the home's lists cannot be read."""

    def __init__(self, home: Path, policy: Policy) -> None:
        store = Store(home)
        loaded = load(store, None)
        self.entities: Sequence[Entity] = loaded.entities
        self.lists: tuple[str, ...] = tuple(sorted({entity.listing.list for entity in loaded.entities}))
        self.index = index_of(loaded.entities, digest=loaded.digest, home=home)
        self.catalogue = Catalogue(loaded, self.index)
        self._policy = policy

    def one(self, party: Party) -> PartyMatches:
        """Everyone listed who may be the party; nobody where it cannot be searched for."""
        try:
            return self.catalogue.search(prepared(party), "", self._policy)
        except QueryError:
            return _UNSEARCHED

    def many(self, parties: Sequence[Party], *, threads: int = 1) -> list[PartyMatches]:
        """The matches of each, in order, asked together."""
        found: list[PartyMatches] = []
        for start in range(0, len(parties), _BATCH):
            asked = [prepared(party) for party in parties[start : start + _BATCH]]
            together = self.catalogue.search_many(asked, self._policy, threads=threads)
            found += [_UNSEARCHED if isinstance(one, QueryError) else one for one in together]
        return found


def prepared(party: Party) -> Party:
    """The party as `ask` searches it: with the names it joins, its kind guessed where none is stated."""
    asked = msgspec.structs.replace(party, aliases=(*party.aliases, *joined_names(party)))
    return with_kind(asked)[0]
