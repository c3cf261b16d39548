"""Joined units: neighbouring words of a name written as one word."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from tidewaiter.text.prepared import Prepared
from tidewaiter.text.words import added

__all__ = ["JOINED_LETTERS", "Unit", "units"]

JOINED_LETTERS = 4
"""The fewest letters of joined words; initials may be fewer."""


class Unit(NamedTuple):
    """Neighbouring words written as one: letters and folded sound, place of the first, how many, their weight."""

    letters: str
    fold: str
    at: int
    size: int
    weight: float


def units(name: Prepared) -> Iterator[Unit]:
    """Two and three neighbouring words of the name joined, in their customary forms. Where it may be a person's, the
    last word is a neighbour of the first, since the family name may stand before."""
    words = [forms[0] for forms in name.words]
    for count in (2, 3):
        if len(words) < count:
            return
        for at in range(len(words) if name.person else len(words) - count + 1):
            places = [(at + step) % len(words) for step in range(count)]
            letters = "".join(words[place].letters for place in places)
            folded = _single("".join(words[place].fold for place in places))
            enough = len(letters) >= JOINED_LETTERS or len(letters) == count
            more = all(len(folded) > len(words[place].fold) for place in places)  # "a a" is not "a"
            if enough and (more or len(letters) == count):
                yield Unit(letters, folded, at, count, added(words[place].weight for place in places))


def _single(text: str) -> str:
    """The text with equal letters that follow each other once."""
    return "".join(letter if letter.isalpha() else letter * len(list(run)) for letter, run in groupby(text))
