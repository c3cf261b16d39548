"""Gathering names in Python and numpy, where the kernel could not be built: the same arrays, later."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

import numpy as np

from tidewaiter.index.arrays import Array
from tidewaiter.index.collect import Names
from tidewaiter.index.packing import counted, grown
from tidewaiter.index.plain_names import PlainNames
from tidewaiter.index.postings import heaviest, postings
from tidewaiter.index.rows import Column, first_alike, reordered
from tidewaiter.index.tokens import Tokens
from tidewaiter.model.words import EntityKind
from tidewaiter.text.words import Word

__all__ = ["ReferenceNames"]


class ReferenceNames(Names):
    """Names as flat arrays that grow."""

    def __init__(self) -> None:
        self._tokens = Tokens()
        self._plain = PlainNames(self)
        self._words = array("I")
        self._ends = array("Q", [0])
        self._totals = array("d")
        self._flags = array("H")
        self._legal = array("I")
        self._legal_ends = array("Q", [0])
        self._places = array("I")
        self._place_ends = array("Q", [0])
        self._entities = array("I")
        self._aliases = array("I")

    def number(self, form: Word) -> int:
        """The number of the token; it gets one if it has none yet."""
        return self._tokens.number(form)

    def weight(self, token: int) -> float:
        """The weight of the token of that number."""
        return self._tokens.weights[token]

    def add_plain(self, name: str, kind: EntityKind, entity: int, alias: int) -> bool:
        """Whether the name is one of plain words, and is added."""
        return self._plain.add(name, kind, entity, alias)

    def put(
        self,
        words: Sequence[int],
        total: float,
        flags: int,
        owner: tuple[int, int],
        *,
        legal: Sequence[int] = (),
        places: Sequence[int] = (),
    ) -> None:
        """One more row of each."""
        self._words.extend(words)
        self._ends.append(len(self._words))
        self._totals.append(total)
        self._flags.append(flags)
        self._legal.extend(legal)
        self._legal_ends.append(len(self._legal))
        self._places.extend(places)
        self._place_ends.append(len(self._places))
        self._entities.append(owner[0])
        self._aliases.append(owner[1])

    def arrays(self) -> dict[str, Array]:
        """Everything gathered, put in order."""
        tokens = self._tokens.arrays()
        words, legal, places = (
            (grown(members, np.uint32), grown(ends, np.uint64).astype(np.int64))
            for members, ends in (
                (self._words, self._ends),
                (self._legal, self._legal_ends),
                (self._places, self._place_ends),
            )
        )
        totals, flags = grown(self._totals, np.float64), grown(self._flags, np.uint16)
        first = first_alike((words, legal, places), flags)
        order = np.flatnonzero(first == np.arange(len(first)))
        order = order[np.argsort(totals[order], kind="stable")]
        found = {
            **tokens,
            **_column("name_words", "name_offsets", reordered(words, order), np.uint64),
            **_column("legal_forms", "legal_offsets", reordered(legal, order), np.uint32),
            **_column("place_names", "place_offsets", reordered(places, order), np.uint32),
            "name_total": totals[order],
            "name_flags": flags[order],
            **self._owners(first, order),
        }
        found["token_heaviest"] = heaviest(found)
        return found | postings(found)

    def _owners(self, first: Array, order: Array) -> dict[str, Array]:
        number = np.empty(len(first), dtype=np.uint32)
        number[order] = np.arange(len(order), dtype=np.uint32)
        owned = number[first]
        by_name = np.argsort(owned, kind="stable")
        return {
            "owner_offsets": counted(owned, len(order)).astype(np.uint32),
            "owner_entities": grown(self._entities, np.uint32)[by_name],
            "owner_aliases": grown(self._aliases, np.uint32)[by_name],
        }


def _column(members: str, offsets: str, column: Column, dtype: type[np.generic]) -> dict[str, Array]:
    return {members: column[0], offsets: column[1].astype(dtype)}
