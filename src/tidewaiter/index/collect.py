"""Gathering what an index holds: each distinct name once, who owns it, and who holds which key."""

from __future__ import annotations

from array import array
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from tidewaiter.index.arrays import (
    DISTINCTIVE,
    FEMALE,
    FURTHER_FORM,
    KNOWN,
    MALE,
    Array,
    Arrays,
    pack,
    text_at,
)
from tidewaiter.text.kernel import legal_class, name_flags, text_hash, text_mask
from tidewaiter.text.prepared import Prepared
from tidewaiter.text.soft_dice import CONTAINED_NATS
from tidewaiter.text.words import word

__all__ = ["ANCHORED", "Names"]

Ints: TypeAlias = "array[int]"

ANCHORED = 0.1
"""A name's anchors weigh more than this part of it: one that is all but contained in a query shares one of them."""


class Names:
    """Distinct names in the order they came, as flat arrays that grow."""

    def __init__(self) -> None:
        self._tokens: dict[str, int] = {}
        self._numbers: dict[bytes, int] = {}
        self._words = array("I")
        self._ends = array("Q")
        self._totals = array("d")
        self._flags = array("H")
        self._legal = array("I")
        self._legal_ends = array("I")
        self._places = array("I")
        self._place_ends = array("I")
        self._owned = array("I")
        self._entities = array("I")
        self._aliases = array("I")

    def add(self, name: Prepared, entity: int, alias: int) -> None:
        """The name, owned as that alias by the entity in that place; one without words is left out."""
        if not name.words:
            return
        words = array("I")
        for forms in name.words:
            further = 0
            for form in forms:
                words.append(self._tokens.setdefault(form.letters, len(self._tokens)) | further)
                further = FURTHER_FORM
        legal = array("I", sorted(map(legal_class, name.legal)))
        places = array("I", sorted(map(legal_class, name.places)))
        self._own(self._number(words, legal, places, name_flags(name), name.total), entity, alias)

    def add_from(self, arrays: Arrays, name: int) -> None:
        """The name of that number of another index, with its owners there."""
        words = array("I")
        start, end = arrays["name_offsets"][name : name + 2].tolist()
        for entry in arrays["name_words"][start:end].tolist():
            token = text_at(arrays, "tokens", entry & ~FURTHER_FORM)
            words.append(self._tokens.setdefault(token, len(self._tokens)) | entry & FURTHER_FORM)
        legal, places = (
            array("I", arrays[members][slice(*arrays[offsets][name : name + 2].tolist())].tolist())
            for members, offsets in (("legal_forms", "legal_offsets"), ("place_names", "place_offsets"))
        )
        flags, total = int(arrays["name_flags"][name]), float(arrays["name_total"][name])
        number = self._number(words, legal, places, flags, total)
        start, end = arrays["owner_offsets"][name : name + 2].tolist()
        for at in range(start, end):
            self._own(number, int(arrays["owner_entities"][at]), int(arrays["owner_aliases"][at]))

    def _number(self, words: Ints, legal: Ints, places: Ints, flags: int, total: float) -> int:
        """The number of the name; it gets one if it has none yet."""
        key = b"%d|%d|%d|" % (flags, len(legal), len(places))
        key += legal.tobytes() + places.tobytes() + words.tobytes()
        number = self._numbers.setdefault(key, len(self._numbers))
        if number == len(self._totals):
            self._words += words
            self._ends.append(len(self._words))
            self._totals.append(total)
            self._flags.append(flags)
            self._legal += legal
            self._legal_ends.append(len(self._legal))
            self._places += places
            self._place_ends.append(len(self._places))
        return number

    def _own(self, number: int, entity: int, alias: int) -> None:
        self._owned.append(number)
        self._entities.append(entity)
        self._aliases.append(alias)

    def arrays(self) -> dict[str, Array]:
        """Everything gathered, names renumbered by ascending weight."""
        tokens = list(self._tokens)
        found = _token_arrays(tokens)
        totals = _plain(self._totals, np.float64)
        order = np.argsort(totals, kind="stable")
        words, offsets = _reordered(_plain(self._words, np.uint32), _starts(self._ends), order)
        legal, legal_offsets = _reordered(_plain(self._legal, np.uint32), _starts(self._legal_ends), order)
        places, place_offsets = _reordered(_plain(self._places, np.uint32), _starts(self._place_ends), order)
        found |= {
            "name_words": words,
            "name_offsets": offsets.astype(np.uint64),
            "name_total": totals[order],
            "name_flags": _plain(self._flags, np.uint16)[order],
            "legal_forms": legal,
            "legal_offsets": legal_offsets.astype(np.uint32),
            "place_names": places,
            "place_offsets": place_offsets.astype(np.uint32),
            **self._owners(order),
        }
        found["token_heaviest"] = _heaviest(found)
        found |= _postings(found)
        return found

    def _owners(self, order: Array) -> dict[str, Array]:
        new_number = np.empty(len(order), dtype=np.int64)
        new_number[order] = np.arange(len(order))
        owned = new_number[_plain(self._owned, np.uint32)]
        by_name = np.argsort(owned, kind="stable")
        return {
            "owner_offsets": _counted(owned, len(order)).astype(np.uint32),
            "owner_entities": _plain(self._entities, np.uint32)[by_name],
            "owner_aliases": _plain(self._aliases, np.uint32)[by_name],
        }


def _plain(values: array, dtype: type[np.generic]) -> Array:  # type: ignore[type-arg]
    return np.frombuffer(values, dtype=dtype).copy() if len(values) else np.zeros(0, dtype=dtype)


def _starts(ends: array) -> NDArray[np.int64]:  # type: ignore[type-arg]
    return np.concatenate([np.zeros(1, dtype=np.int64), np.asarray(ends, dtype=np.int64)])


def _reordered(members: Array, offsets: NDArray[np.int64], order: Array) -> tuple[Array, NDArray[np.int64]]:
    """The groups of members in another order, with their new offsets."""
    lengths = np.diff(offsets)[order]
    moved = np.zeros(len(order) + 1, dtype=np.int64)
    np.cumsum(lengths, out=moved[1:])
    places = np.repeat(offsets[:-1][order] - moved[:-1], lengths) + np.arange(moved[-1])
    return members[places], moved


def _counted(owned: Array, size: int) -> NDArray[np.int64]:
    found = np.zeros(size + 1, dtype=np.int64)
    np.cumsum(np.bincount(owned, minlength=size), out=found[1:])
    return found


def _token_arrays(tokens: list[str]) -> dict[str, Array]:
    known = [word(token) for token in tokens]
    folds: dict[str, int] = {}
    bones: list[str] = []
    token_fold = np.zeros(len(tokens), dtype=np.uint32)
    for at, one in enumerate(known):
        number = folds.setdefault(one.fold, len(folds))
        if number == len(bones):
            bones.append(one.bones)
        token_fold[at] = number
    by_fold = np.argsort(token_fold, kind="stable").astype(np.uint32)
    flags = [
        DISTINCTIVE * one.distinctive | KNOWN * one.known | {0: 0, 1: MALE, 2: FEMALE}[one.gender]
        for one in known
    ]
    return {
        **pack("tokens", tokens),
        **pack("folds", list(folds)),
        **pack("bones", bones),
        "token_fold": token_fold,
        "fold_tokens": by_fold,
        "fold_offsets": _counted(token_fold, len(folds)).astype(np.uint32),
        "fold_mask": np.array([text_mask(one) for one in folds], dtype=np.uint64),
        "token_weight": np.array([one.weight for one in known], dtype=np.float64),
        "token_particle": np.array([one.particle for one in known], dtype=np.uint8),
        "token_flags": np.array(flags, dtype=np.uint8),
        "token_number": np.array([text_hash(one.number) for one in known], dtype=np.uint64),
        **_given_arrays([one.given for one in known]),
        "token_father": np.array([text_hash(one.father) for one in known], dtype=np.uint64),
    }


def _given_arrays(given: list[tuple[int, ...]]) -> dict[str, Array]:
    """The given names that each token may stand for, and the tokens of each given name."""
    numbers = np.array([number for one in given for number in one], dtype=np.uint32)
    owners = np.repeat(np.arange(len(given), dtype=np.uint32), [len(one) for one in given])
    offsets = np.zeros(len(given) + 1, dtype=np.uint32)
    np.cumsum([len(one) for one in given], out=offsets[1:])
    names = int(numbers.max()) + 1 if len(numbers) else 0
    return {
        "token_given": numbers,
        "token_given_offsets": offsets,
        "given_tokens": owners[np.argsort(numbers, kind="stable")],
        "given_offsets": _counted(numbers, names).astype(np.uint32),
    }


def _customary(words: Array) -> Array:
    """For every entry of `name_words` the token of the customary form of its word."""
    places = np.where(words & FURTHER_FORM, 0, np.arange(len(words)))
    found: Array = words[np.maximum.accumulate(places)] if len(words) else words
    return found


def _heaviest(found: dict[str, Array]) -> Array:
    """For each token the most that a word weighs that has it as any form."""
    heaviest = found["token_weight"].copy()
    words = found["name_words"]
    further = np.flatnonzero(words & FURTHER_FORM)
    weights = found["token_weight"][_customary(words)[further]]
    np.maximum.at(heaviest, words[further] & ~np.uint32(FURTHER_FORM), weights)
    return heaviest


def _postings(found: dict[str, Array]) -> dict[str, Array]:
    """For each token the names it stands in, ascending: first those it anchors, then the others."""
    words, offsets, totals = found["name_words"], found["name_offsets"].astype(np.int64), found["name_total"]
    if not len(words):
        return {
            "posting_offsets": np.zeros(2 * len(found["token_fold"]) + 1, dtype=np.uint64),
            "posting_names": np.zeros(0, dtype=np.uint32),
        }
    names = np.repeat(np.arange(len(totals)), np.diff(offsets))
    weights = found["token_weight"][_customary(words)]
    heaviest = np.maximum.reduceat(weights, offsets[:-1])
    few = heaviest > ANCHORED * totals
    anchors = np.where(few[names], weights == heaviest[names], True) & (totals[names] >= CONTAINED_NATS)
    tokens = (words & ~np.uint32(FURTHER_FORM)).astype(np.int64)
    together = np.unique((tokens * len(totals) + names) * 2 + ~anchors)
    # A token that stands twice in a name anchors it if it does so anywhere.
    pairs, first = np.unique(together >> 1, return_index=True)
    rest = together[first] & 1
    runs = (pairs // len(totals)) * 2 + rest
    order = np.lexsort((pairs % len(totals), runs))
    return {
        "posting_offsets": _counted(runs, 2 * len(found["token_fold"])).astype(np.uint64),
        "posting_names": (pairs % len(totals))[order].astype(np.uint32),
    }
