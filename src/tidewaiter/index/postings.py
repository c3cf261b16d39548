"""What stands in which names: the postings of every token, and the most that a word with it weighs."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tidewaiter.index.arrays import FURTHER_FORM, Array, Arrays
from tidewaiter.index.packing import counted
from tidewaiter.text.soft_dice import CONTAINED_NATS

__all__ = ["ANCHORED", "heaviest", "postings"]

ANCHORED = 0.1
"""A name's anchors weigh more than this part of it: one that is all but contained in a query shares one of them."""


def heaviest(found: Arrays) -> Array:
    """For each token the most that a word weighs that has it as any form."""
    most: Array = found["token_weight"].copy()
    words = found["name_words"]
    further = np.flatnonzero(words & FURTHER_FORM)
    weights = found["token_weight"][_customary(words)[further]]
    np.maximum.at(most, words[further] & ~np.uint32(FURTHER_FORM), weights)
    return most


def postings(found: Arrays) -> dict[str, Array]:
    """For each token the names it stands in, ascending: first those it anchors, then the others."""
    size = len(found["token_fold"])
    if not len(found["name_words"]):
        return {
            "posting_offsets": np.zeros(2 * size + 1, dtype=np.uint64),
            "posting_names": np.zeros(0, dtype=np.uint32),
        }
    offsets = found["name_offsets"].astype(np.int64)
    names = np.repeat(np.arange(len(offsets) - 1, dtype=np.uint32), np.diff(offsets))
    tokens = found["name_words"] & ~np.uint32(FURTHER_FORM)
    anchors = _anchors(found, names, offsets)
    order = np.argsort(tokens, kind="stable")
    tokens, names, anchors = tokens[order], names[order], anchors[order]
    first = np.ones(len(order), dtype=bool)
    first[1:] = (tokens[1:] != tokens[:-1]) | (names[1:] != names[:-1])
    # A token that stands twice in a name anchors it if it does so anywhere.
    runs = 2 * tokens[first].astype(np.int64) + ~np.logical_or.reduceat(anchors, np.flatnonzero(first))
    return {
        "posting_offsets": counted(runs, 2 * size).astype(np.uint64),
        "posting_names": names[first][np.argsort(runs, kind="stable")],
    }


def _anchors(found: Arrays, names: NDArray[np.uint32], offsets: NDArray[np.int64]) -> NDArray[np.bool_]:
    """For every entry of `name_words` whether it anchors its name."""
    weights = found["token_weight"][_customary(found["name_words"])]
    most = np.maximum.reduceat(weights, offsets[:-1])
    few = most > ANCHORED * found["name_total"]
    anchors: NDArray[np.bool_] = ~few[names] | (weights == most[names])
    return anchors & (found["name_total"] >= CONTAINED_NATS)[names]


def _customary(words: Array) -> Array:
    """For every entry of `name_words` the token of the customary form of its word."""
    places = np.where(words & FURTHER_FORM, 0, np.arange(len(words)))
    found: Array = words[np.maximum.accumulate(places)] if len(words) else words
    return found
