"""Token weights: how much a word in a name says, from a frozen table that ships with the project.

The table does not come from the lists installed, so loading a list never changes a score against another. It is
made by scripts/author_token_frequency.py, and changing it changes scores.
"""

from __future__ import annotations

import math
from functools import lru_cache

from tidewaiter.refdata.business_words import business_words
from tidewaiter.refdata.tables import lines

__all__ = ["INITIAL", "count", "weight"]

INITIAL = 1.0
"""What a single letter weighs."""

GENERIC = 0.5
"""What a word that many firms share weighs, as a part of what its frequency alone would give."""


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, int], int]:
    counts: dict[str, int] = {}
    names = 0
    for line in lines("token_frequency.txt"):
        word, _, number = line.partition(" ")
        if word == "*":
            names = int(number)
        else:
            counts[word] = int(number)
    return counts, names


def count(token: str) -> int:
    """In how many of the counted names the romanised token stands; 0 when it was seen too rarely to be on file."""
    return _table()[0].get(token, 0)


@lru_cache(maxsize=131072)
def weight(token: str) -> float:
    """The natural logarithm of how rare the romanised token is, from 0.1 up; an unseen one is the rarest.

    A word that many firms share weighs half of that, a single letter INITIAL at most.
    """
    counts, names = _table()
    rarity = math.log((names + 1) / (counts.get(token, 0) + 1))
    if token in business_words():
        rarity *= GENERIC
    if len(token) == 1:
        rarity = min(rarity, INITIAL)
    return max(0.1, round(rarity, 6))
