"""An index over arrays that are at hand: what both kinds share, and the choice between them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cached_property

from tidewaiter.errors import QueryError
from tidewaiter.index.arrays import Array, Arrays, calculable, text_at
from tidewaiter.index.index import Index, Owner
from tidewaiter.index.keys import party_keys
from tidewaiter.index.readings import party_names
from tidewaiter.model.match import Candidate, Candidates
from tidewaiter.model.party import Party
from tidewaiter.text.kernel import kernel_kind
from tidewaiter.text.prepared import Prepared

__all__ = ["ArrayIndex", "checked_line", "opened"]


def opened(arrays: Arrays, digest: str) -> Index:
    """The index over the arrays: the kernel where it was built, else the reference."""
    if kernel_kind() == "kernel":
        from tidewaiter.index.compiled import KernelIndex

        return KernelIndex(arrays, digest)
    from tidewaiter.index.reference import ReferenceIndex

    return ReferenceIndex(calculable(arrays), digest)


def checked_line(line: float) -> float:
    """The line itself. Raises QueryError outside (0, 1]."""
    if not 0.0 < line <= 1.0:
        raise QueryError(f"the retrieval line must be above 0 and not above 1, not {line}")
    return line


class ArrayIndex(ABC):
    """What is looked up in the arrays alone."""

    def __init__(self, arrays: Arrays, digest: str) -> None:
        self.arrays = arrays
        self.digest = digest

    @abstractmethod
    def search(self, asked: Prepared, line: float) -> list[tuple[int, float]]:
        """Every name at or above `line` on the declared score, with that score; best first, nothing cut."""

    def owners(self, name: int) -> list[Owner]:
        """Whose name it is."""
        start, end = self.arrays["owner_offsets"][name : name + 2].tolist()
        entities = self.arrays["owner_entities"][start:end].tolist()
        aliases = self.arrays["owner_aliases"][start:end].tolist()
        return [Owner(entity, alias) for entity, alias in zip(entities, aliases, strict=True)]

    def borne(self, entity: int) -> list[tuple[int, int]]:
        """The names of the entity, its acronyms among them: which of its names each is, and the number; in that order."""
        starts, aliases, names = self._borne
        start, end = starts[entity : entity + 2].tolist()
        return list(zip(aliases[start:end].tolist(), names[start:end].tolist(), strict=True))

    @cached_property
    def _borne(self) -> tuple[Array, Array, Array]:
        """The names of all entities, one entity after the other: where those of each begin, which of its names each is,
        and the numbers."""
        import numpy as np

        arrays = calculable(self.arrays)
        names = np.repeat(np.arange(len(arrays["owner_offsets"]) - 1), np.diff(arrays["owner_offsets"]))
        entities, aliases = arrays["owner_entities"], arrays["owner_aliases"]
        order = np.lexsort((names, aliases, entities))
        starts = np.searchsorted(entities[order], np.arange(len(arrays["uids.offsets"])))
        return starts, aliases[order], names[order]

    def holders(self, key: str) -> list[int]:
        """The entities that have the key, by their places."""
        wanted, low, high = key.encode(), 0, len(self.arrays["keys.offsets"]) - 1
        offsets, content = self.arrays["keys.offsets"], self.arrays["keys.content"]
        while low < high:
            middle = (low + high) // 2
            found = content[int(offsets[middle]) : int(offsets[middle + 1])].tobytes()
            if found == wanted:
                start, end = self.arrays["key_offsets"][middle : middle + 2].tolist()
                holders: list[int] = self.arrays["key_members"][start:end].tolist()
                return holders
            low, high = (middle + 1, high) if found < wanted else (low, middle)
        return []

    def candidates(self, party: Party, line: float) -> Candidates:
        """Every entity with a name at or above `line`, or with a key of the party; best first, nothing cut.

        Raises QueryError for a line outside (0, 1], a name that is too long, and a party of which neither a name nor
        a key can be searched for.
        """
        names, keys = party_names(party), party_keys(party)
        if not names and not keys:
            raise QueryError(
                "the name has neither a letter nor a digit",
                field="name",
                todo="Give the name as it is written",
            )
        found: dict[int, Candidate] = {}
        for asked in names:
            for name, score in self.search(asked, line):
                for owner in self.owners(name):
                    if owner.entity not in found or found[owner.entity].similarity < score:
                        found[owner.entity] = self._candidate(owner.entity, score, "name")
        for key, called in keys:
            for entity in self.holders(key):
                # An equal address is a weaker reason to look than a like name, and must never stand in its place.
                if called != "address" or entity not in found:
                    found[entity] = self._candidate(entity, 1.0, called)
        best = sorted(found.values(), key=lambda one: (-one.similarity, one.uid))
        return Candidates(candidates=tuple(best), total=len(best))

    def _candidate(self, entity: int, similarity: float, key: str) -> Candidate:
        return Candidate(uid=text_at(self.arrays, "uids", entity), similarity=similarity, key=key)
