"""Gathering what an index holds: each distinct name once, and who owns it."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

import numpy as np

from tidewaiter.index.arrays import FURTHER_FORM, Array, Arrays, text_at
from tidewaiter.index.packing import counted, grown
from tidewaiter.index.postings import heaviest, postings
from tidewaiter.index.rows import Column, first_alike, reordered
from tidewaiter.index.tokens import Tokens
from tidewaiter.text.kernel import legal_class, name_flags
from tidewaiter.text.prepared import Prepared
from tidewaiter.text.words import Word, word

__all__ = ["Names"]


class Names:
    """Names in the order they came, as flat arrays that grow; a name that several own is kept once in the end."""

    def __init__(self) -> None:
        self.tokens = Tokens()
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

    def add(self, name: Prepared, entity: int, alias: int) -> None:
        """The name, owned as that alias by the entity in that place; one without words is left out."""
        if not name.words:
            return
        self._legal.extend(sorted(map(legal_class, name.legal)))
        self._places.extend(sorted(map(legal_class, name.places)))
        words = [entry for forms in name.words for entry in self.entries(forms)]
        self.put(words, name.total, name_flags(name), entity, alias)

    def entries(self, forms: Iterable[Word]) -> list[int]:
        """The forms of a word as `name_words` has them."""
        numbers = [self.tokens.number(form) for form in forms]
        return numbers[:1] + [number | FURTHER_FORM for number in numbers[1:]]

    def put(self, words: Iterable[int], total: float, flags: int, entity: int, alias: int) -> None:
        """The name of these entries of `name_words`, owned as that alias by the entity in that place."""
        self._words.extend(words)
        self._ends.append(len(self._words))
        self._totals.append(total)
        self._flags.append(flags)
        self._legal_ends.append(len(self._legal))
        self._place_ends.append(len(self._places))
        self._entities.append(entity)
        self._aliases.append(alias)

    def add_from(self, arrays: Arrays, name: int) -> None:
        """The name of that number of another index, with its owners there."""
        start, end = arrays["name_offsets"][name : name + 2].tolist()
        words = []
        for entry in arrays["name_words"][start:end].tolist():
            token = text_at(arrays, "tokens", entry & ~FURTHER_FORM)
            words.append(self.tokens.number(word(token)) | entry & FURTHER_FORM)
        total, flags = float(arrays["name_total"][name]), int(arrays["name_flags"][name])
        start, end = arrays["owner_offsets"][name : name + 2].tolist()
        for at in range(start, end):
            for kept, members, offsets in (
                (self._legal, "legal_forms", "legal_offsets"),
                (self._places, "place_names", "place_offsets"),
            ):
                kept.extend(arrays[members][slice(*arrays[offsets][name : name + 2].tolist())].tolist())
            self.put(words, total, flags, int(arrays["owner_entities"][at]), int(arrays["owner_aliases"][at]))

    def arrays(self) -> dict[str, Array]:
        """Everything gathered, names numbered by ascending weight; those of one weight stand as they came first. No more
        are to come."""
        tokens = self.tokens.arrays()
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
