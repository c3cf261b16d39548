"""Foreign names in Chinese letters: those that stand for sounds alone, taken back to what they may have been."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from tidewaiter.refdata.name_spellings import foreign_given_names, foreign_sounds
from tidewaiter.text.forms import Forms, distinct
from tidewaiter.text.native import folded

__all__ = ["foreign_forms", "is_foreign"]

_LEAST_LETTERS = 5
"""A person's name in China has four letters at most; shorter ones may well be such."""
_TWICE = re.compile("([a-z])\\1")
_TRIED = 64
"""The most readings of a word that are looked at; those behind them are the unlikeliest."""


def is_foreign(words: Sequence[str]) -> bool:
    """Whether the words in Chinese letters, side by side in a name, are a foreign name written by its sounds: of two
    words or more, five letters or more, and none that does not stand for a sound (a firm of China has words of meaning).
    """
    letters = folded("".join(words))
    return (
        len(words) > 1 and len(letters) >= _LEAST_LETTERS and all(map(foreign_sounds().__contains__, letters))
    )


@lru_cache(maxsize=8192)
def foreign_forms(word: str) -> Forms:
    """What a word of such a name may have been in Latin letters, the likeliest first, at most MOST_FORMS: a given name
    whose Chinese letters are settled, then the sounds of its letters.

    Raises KeyError for a letter that stands for no sound.
    """
    plain = folded(word)
    settled = foreign_given_names().get(plain, ())
    readings = _likeliest([foreign_sounds()[letter] for letter in plain])
    return distinct((*settled, *(_TWICE.sub(r"\1", reading) for reading in islice(readings, _TRIED))))


def _likeliest(sounds: Sequence[Sequence[str]]) -> Iterator[str]:
    """Every reading of the letters once, those first whose sounds are the most usual ones."""
    first = (0,) * len(sounds)
    waiting, seen = [(0, first)], {first}
    while waiting:
        rank, taken = heapq.heappop(waiting)
        yield "".join(several[at] for several, at in zip(sounds, taken, strict=True))
        for place, several in enumerate(sounds):
            further = (*taken[:place], taken[place] + 1, *taken[place + 1 :])
            if taken[place] + 1 < len(several) and further not in seen:
                seen.add(further)
                heapq.heappush(waiting, (rank + 1, further))
