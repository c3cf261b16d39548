"""Token weights: how much a word in a name says, from a frozen table that ships with the project.

A word says the less the likelier it is that somebody else's name has it, too. So the table counts names of many
populations: official lists, a census, and common names and words of firms from all over the world, each token by the
population where it is commonest. Only counts are on file, nothing about who bears a name.

The table does not come from the lists installed, so loading a list never changes a score against another. It is
made by scripts/author_token_frequency.py, and changing it changes scores.
"""

from __future__ import annotations

import math
from collections.abc import Collection
from functools import lru_cache
from importlib.resources import files

from tidewaiter.refdata.business_words import generic_words
from tidewaiter.refdata.derived import derived

__all__ = ["INITIAL", "count", "counted_tokens", "weight"]

INITIAL = 1.0
"""What a single letter weighs."""

GENERIC = 0.5
"""What a word that many firms share weighs, as a part of what its frequency alone would give."""

UNSEEN = 17
"""Names in a million that a token is taken to have beside those counted: what is not on file is rare, but it is met."""

LEAST = 0.1
"""What every token weighs at least."""

_TABLE = files("tidewaiter").joinpath("data", "refdata", "token_frequency.txt")


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, int], int]:
    """The counts, and the number of names that they are counted in."""
    return derived("token_frequency", tuple[dict[str, int], int], _read)


def _read() -> tuple[dict[str, int], int]:
    text = _TABLE.read_text(encoding="ascii")
    read = text[text.index("\n* ") :].split()  # in one go: line by line takes twice as long
    counts = dict(zip(read[::2], map(int, read[1::2]), strict=True))
    return counts, counts.pop("*")


def count(token: str) -> int:
    """In how many names of a million the romanised token stands; 0 when that is too rare to be on file."""
    return _table()[0].get(token, 0)


def counted_tokens() -> Collection[str]:
    """The romanised tokens on file."""
    return _table()[0].keys()


@lru_cache(maxsize=131072)
def weight(token: str) -> float:
    """The natural logarithm of how rare the romanised token is, from 0.1 up; an unseen one is the rarest.

    A word that many firms share weighs half of that, a single letter INITIAL at most.
    """
    counts, names = _table()
    rarity = math.log((names + UNSEEN) / (counts.get(token, 0) + UNSEEN))
    if token in generic_words():
        rarity *= GENERIC
    if len(token) == 1:
        rarity = min(rarity, INITIAL)
    return max(LEAST, round(rarity, 6))
