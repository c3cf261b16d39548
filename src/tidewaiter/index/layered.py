"""An index of changed lists: an older one that is kept as it is, a small one of what came since, and what went.

`base_places` and `delta_places` say for each entity of the two parts its place in the new sequence, or GONE. A name
of the base that only new entities bear besides is not kept twice: `again_*` say who they are. The names of the base
that nobody bears any more (`gone_names`) stand in a third, small index, which only serves to count how many of them
a search of the base has found: so the totals are those of an index built anew.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from tidewaiter.index.arrays import Array, Arrays, text_at
from tidewaiter.index.index import Asked, Bearer, Index, Owner, Retrieved, Wanted, Weighed, Weighing
from tidewaiter.index.laying import laid_beside
from tidewaiter.index.opened import ArrayIndex, checked_line, opened
from tidewaiter.model.match import Candidate
from tidewaiter.text.beside import Parts
from tidewaiter.text.prepared import Prepared

__all__ = ["DELTA", "GONE", "GONE_NAMES", "LayeredIndex"]

GONE = -1
"""The place of an entity of the base that is not among the new ones, or not as it was."""

DELTA, GONE_NAMES = "delta.", "gone."  # before the names of the arrays of the two small indexes


class LayeredIndex(ArrayIndex):
    """The same answers as an index built anew of all entities; only the numbers of names differ: those of the delta
    follow those of the base. `base_digest` and `base_sum` name the base it stands on."""

    def __init__(self, base: Index, arrays: Arrays, digest: str, *, base_sum: str) -> None:
        """Raises KeyError where an array is missing, ValueError where the arrays do not fit the base or each other."""
        super().__init__(arrays, digest)
        self.kind = base.kind
        self.base_digest, self.base_sum = base.digest, base_sum
        self._base = base
        self._delta = opened(_part(arrays, DELTA), digest)
        self._gone = opened(_part(arrays, GONE_NAMES), digest)
        self._origin = _origin(arrays, base.arrays, self._delta.arrays)
        self._first_of_delta = len(base.arrays["name_total"])
        self._gone_names = frozenset(arrays["gone_names"].tolist())
        if len(self._gone_names) != len(self._gone.arrays["name_total"]):
            raise ValueError("the names that are gone do not fit")

    def search(self, asked: Prepared, line: float) -> list[tuple[int, float]]:
        """Every name at or above `line` on the declared score, with that score; best first, nothing cut."""
        checked_line(line)
        found = [one for one in self._base.search(asked, line) if one[0] not in self._gone_names]
        found += [(self._first_of_delta + name, score) for name, score in self._delta.search(asked, line)]
        return sorted(found, key=lambda one: (-one[1], one[0]))

    def match(self, asked: Sequence[Asked], weighing: Weighing, *, threads: int = 1) -> list[Retrieved]:
        """For each asked name what `search` gives, laid beside the whole name and weighed."""
        of_base = self._base.match(asked, weighing, threads=threads)
        of_delta = self._delta.match(asked, weighing, threads=threads)
        # Those that are gone are only counted, so none of them is to be given.
        gone = self._gone.match(asked, weighing._replace(least=math.inf), threads=threads)
        return [self._merged(*parts) for parts in zip(of_base, of_delta, gone, strict=True)]

    def _merged(self, base: Retrieved, delta: Retrieved, gone: Retrieved) -> Retrieved:
        names = [one for one in base.names if one.name not in self._gone_names]
        if delta.names:
            names += [one._replace(name=self._first_of_delta + one.name) for one in delta.names]
            names.sort(key=lambda one: (-one.retrieved, one.name))
        return Retrieved(base.total - gone.total + delta.total, tuple(names))

    def owners(self, name: int) -> list[Owner]:
        """Whose name it is."""
        if name >= self._first_of_delta:
            return list(self._owners(self._delta, "delta_places", name - self._first_of_delta))
        names = self.arrays["again_names"]
        further = range(bisect_left(names, name), bisect_right(names, name))
        entities, aliases = self.arrays["again_entities"], self.arrays["again_aliases"]
        found = list(self._owners(self._base, "base_places", name))
        return sorted(found + [Owner(int(entities[at]), int(aliases[at])) for at in further])

    def borne(self, entity: int) -> list[tuple[int, int]]:
        """The names of the entity, its acronyms among them: which of its names each is, and the number; in that order."""
        at = int(self._origin[entity])
        if at >= 0:
            return self._base.borne(at)
        found = [(alias, self._first_of_delta + name) for alias, name in self._delta.borne(~at)]
        again = np.flatnonzero(self.arrays["again_entities"] == entity)
        aliases, names = (self.arrays[name][again].tolist() for name in ("again_aliases", "again_names"))
        return sorted([*found, *zip(aliases, names, strict=True)])

    def weigh(
        self,
        asked: Sequence[Prepared],
        names: Sequence[Sequence[int]],
        weighing: Weighing,
        *,
        threads: int = 1,
    ) -> list[list[Weighed | None]]:
        """For each asked name what it comes to beside each of its names of the index; None where that is an acronym which
        the asked one is not."""
        first = self._first_of_delta
        of_base = [[name for name in its if name < first] for its in names]
        of_delta = [[name - first for name in its if name >= first] for its in names]
        parts = zip(
            names,
            self._base.weigh(asked, of_base, weighing, threads=threads),
            self._delta.weigh(asked, of_delta, weighing, threads=threads),
            strict=True,
        )
        return [
            [next(base) if name < first else next(delta) for name in its]
            for its, base, delta in ((its, iter(base), iter(delta)) for its, base, delta in parts)
        ]

    def found(self, wanted: Sequence[Wanted], weighing: Weighing, *, threads: int = 1) -> list[list[Bearer]]:
        """For each of several parties whoever bears a name that `match` gives for it, and whoever is keyed, in the order of
        their places."""
        return laid_beside(self, wanted, weighing, threads=threads)

    def parts(self, asked: Prepared, name: int, weighing: Weighing) -> Parts:
        """The asked name beside one of the index: what the features weigh, and how alike they are."""
        if name >= self._first_of_delta:
            return self._delta.parts(asked, name - self._first_of_delta, weighing)
        return self._base.parts(asked, name, weighing)

    def holders(self, key: str) -> list[int]:
        """The entities that have the key, by their places."""
        found = [int(self.arrays["base_places"][at]) for at in self._base.holders(key)]
        found += [int(self.arrays["delta_places"][at]) for at in self._delta.holders(key)]
        return sorted(place for place in found if place != GONE)

    def _owners(self, part: Index, places: str, name: int) -> Iterator[Owner]:
        for entity, alias in part.owners(name):
            place = int(self.arrays[places][entity])
            if place != GONE:
                yield Owner(place, alias)

    def _candidate(self, entity: int, similarity: float, key: str) -> Candidate:
        at = int(self._origin[entity])
        uid = text_at(self._base.arrays, "uids", at) if at >= 0 else text_at(self._delta.arrays, "uids", ~at)
        return Candidate(uid=uid, similarity=similarity, key=key)


def _part(arrays: Arrays, prefix: str) -> dict[str, Array]:
    return {name[len(prefix) :]: array for name, array in arrays.items() if name.startswith(prefix)}


def _origin(arrays: Arrays, base: Arrays, delta: Arrays) -> NDArray[np.int32]:
    """For each place of the new sequence its entity's place in the base, or ~ its place in the delta. Raises
    ValueError unless every place is filled once."""
    base_places, delta_places = arrays["base_places"], arrays["delta_places"]
    if (len(base_places), len(delta_places)) != (
        len(base["uids.offsets"]) - 1,
        len(delta["uids.offsets"]) - 1,
    ):
        raise ValueError("the places do not fit the entities")
    kept = np.flatnonzero(base_places != GONE).astype(np.int32)
    filled = np.concatenate([base_places[kept], delta_places])
    if not np.array_equal(np.sort(filled), np.arange(len(filled))):
        raise ValueError("the places of the entities are not those of one sequence")
    found = np.empty(len(filled), dtype=np.int32)
    found[filled] = np.concatenate([kept, ~np.arange(len(delta_places), dtype=np.int32)])
    return found
