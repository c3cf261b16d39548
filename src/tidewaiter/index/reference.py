"""The reference index: exact for the declared score, in Python and numpy.

A bound that needs only sums is worked out for every reading at once; the few that may reach the line are then
scored by text/soft_dice itself. Since a matched pair is a pair, the sum over all pairs is never below the sum over
the matched ones, so nothing is lost.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from tidewaiter.errors import QueryError
from tidewaiter.index.arrays import Arrays, unpack
from tidewaiter.index.keys import party_keys
from tidewaiter.index.kind import REFERENCE
from tidewaiter.index.readings import party_readings
from tidewaiter.index.vocabulary import Vocabulary
from tidewaiter.model.match import Candidate, Candidates
from tidewaiter.model.party import Party
from tidewaiter.refdata.token_frequency import weight
from tidewaiter.text.soft_dice import soft_dice

__all__ = ["ReferenceIndex"]

_MARGIN = 1e-9

Alike = tuple[tuple[int, float], ...]


class ReferenceIndex:
    """An index over arrays; safe to share between threads that only search."""

    kind = REFERENCE

    def __init__(self, arrays: Arrays, digest: str) -> None:
        self.arrays = arrays
        self.digest = digest

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(self.arrays)

    @cached_property
    def _uids(self) -> list[str]:
        return unpack(self.arrays.uids)

    @cached_property
    def _keys(self) -> dict[str, int]:
        return {key: number for number, key in enumerate(unpack(self.arrays.keys))}

    def candidates(self, party: Party, line: float) -> Candidates:
        """Every entity with a name at or above `line`, or with a key of the party; best first, nothing cut.

        Raises QueryError for a line outside (0, 1], a name that is too long, and a party of which neither a name nor
        a key can be searched for.
        """
        if not 0.0 < line <= 1.0:
            raise QueryError(f"the retrieval line must be above 0 and not above 1, not {line}")
        readings = party_readings(party)
        keys = party_keys(party)
        if not readings and not keys:
            raise QueryError(
                "the name has neither a letter nor a digit",
                field="name",
                todo="Give the name as it is written",
            )
        found: dict[int, Candidate] = {}
        for entity, score in self._by_name(readings, line).items():
            found[entity] = Candidate(uid=self._uids[entity], similarity=score, key="name")
        for key, name in keys:
            for entity in self._holders(key):
                # An equal address is a weaker reason to look than a like name, and must never stand in its place.
                if name != "address" or entity not in found:
                    found[entity] = Candidate(uid=self._uids[entity], similarity=1.0, key=name)
        best = sorted(found.values(), key=lambda one: (-one.similarity, one.uid))
        return Candidates(candidates=tuple(best), total=len(best))

    def _holders(self, key: str) -> list[int]:
        number = self._keys.get(key)
        if number is None:
            return []
        start, end = self.arrays.key_offsets[number : number + 2]
        holders: list[int] = self.arrays.key_members[start:end].tolist()
        return holders

    def _by_name(self, readings: tuple[tuple[str, ...], ...], line: float) -> dict[int, float]:
        """From entities to the best score of any of their names with any reading, where it reaches the line."""
        alike = {token: self._vocabulary.alike(token) for reading in readings for token in reading}
        scores: dict[int, float] = {}
        for reading in readings:
            for number in self._may_reach(reading, alike, line).tolist():
                score = soft_dice(reading, self._tokens_of(number), weight)
                if score >= line:
                    for entity in self._owners_of(number):
                        scores[entity] = max(score, scores.get(entity, 0.0))
        return scores

    def _may_reach(self, reading: tuple[str, ...], alike: dict[str, Alike], line: float) -> NDArray[np.int64]:
        """The readings on file whose score's upper bound reaches the line."""
        postings: list[NDArray[np.int64]] = []
        gains: list[NDArray[np.float64]] = []
        offsets = self.arrays.posting_offsets
        for token in reading:
            own = weight(token)
            for number, likeness in alike[token]:
                members = self.arrays.posting_members[offsets[number] : offsets[number + 1]]
                gain = likeness * (own + weight(self._vocabulary.tokens[number]))
                postings.append(members)
                gains.append(np.full(len(members), gain))
        if not postings:
            return np.zeros(0, dtype=np.int64)
        total = len(self.arrays.reading_weight)
        shared = np.bincount(np.concatenate(postings), weights=np.concatenate(gains), minlength=total)
        needed = (line - _MARGIN) * (sum(map(weight, reading)) + self.arrays.reading_weight)
        return np.flatnonzero((shared > 0.0) & (shared >= needed)).astype(np.int64)

    def _tokens_of(self, number: int) -> tuple[str, ...]:
        start, end = self.arrays.reading_offsets[number : number + 2]
        return tuple(self._vocabulary.tokens[at] for at in self.arrays.reading_members[start:end].tolist())

    def _owners_of(self, number: int) -> list[int]:
        start, end = self.arrays.owner_offsets[number : number + 2]
        owners: list[int] = self.arrays.owner_members[start:end].tolist()
        return owners
