"""Words: what is known of a romanised token by itself, worked out once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from tidewaiter.refdata.business_words import business_words
from tidewaiter.refdata.token_frequency import count, weight
from tidewaiter.text.sound import fold, skeleton

__all__ = ["CHILD_OF", "CONNECTORS", "PARTICLES", "Word", "added", "word"]

CHILD_OF = frozenset(
    {"bin", "ben", "ibn", "bn", "bint", "binti", "bent", "oglu", "ogli", "kizi", "qizi", "ould"}
)
"""Words that say whose child somebody is: what stands before and after them cannot be exchanged."""

CONNECTORS = frozenset({"and", "of", "the", "for", "de", "und", "et", "i", "y", "ve", "va"})

PARTICLES = {
    **dict.fromkeys(("al", "el", "ul", "ol"), 1),
    **dict.fromkeys(("bin", "ben", "ibn", "bn"), 2),
    **dict.fromkeys(("bint", "binti", "bent"), 3),
    **dict.fromkeys(("oglu", "ogli", "ogly"), 4),
    **dict.fromkeys(("de", "del", "della", "di", "da", "dos", "du", "des"), 5),
    **dict.fromkeys(("van", "von", "der", "den", "ten", "ter", "zu"), 6),
    **dict.fromkeys(("the", "of", "and", "und", "et", "y", "ve", "for"), 7),
}
"""Particles of names and their class: spellings of one class (the; son; daughter; child; of; from; connectors) stand
for each other, and none says much."""

PARTICLE_WEIGHT = 1.2  # nats
NUMBER_WEIGHT = 4.0  # nats: a number in a name tells sisters apart
# Words that are not on file are not all equally rare: the longer, the rarer.
USUAL_LETTERS = 7
LETTER = 0.2  # nats
LEAST_WEIGHT = 0.1  # nats
NAME_LETTERS = 3  # after a number, so many letters are a name
KNOWN_BELOW = 9.0  # nats: words that stand in at least seven of the counted names


class Word(NamedTuple):
    """A romanised token: its folded sound, its skeleton of consonants, its weight (nats), the class of particle it is
    (0: none), the number it says (empty: none), whether it distinguishes (many firms share those that do not), whether
    it is known from many names; and, of a patronymic, a key of the father's name and the gender it marks (1 male, 2
    female; 0: not a patronymic)."""

    letters: str
    fold: str
    bones: str
    weight: float
    particle: int
    number: str
    distinctive: bool
    known: bool
    father: str
    gender: int


@lru_cache(maxsize=262144)
def word(token: str) -> Word:
    """The token with all that is known of it."""
    weighs = _weight(token)
    return Word(
        token,
        fold(token),
        skeleton(token),
        weighs,
        PARTICLES.get(token, 0),
        _number(token),
        len(token) > 1 and token not in business_words() and token not in CONNECTORS,
        weight(token) < KNOWN_BELOW,
        "",
        0,
    )


def added(numbers: Iterable[float]) -> float:
    """The plain sum from left to right, the same on every machine and in every version of Python."""
    total = 0.0
    for number in numbers:
        total += number
    return total


def _weight(token: str) -> float:
    if token.isdigit():
        return NUMBER_WEIGHT
    if token in PARTICLES:
        return min(PARTICLE_WEIGHT, weight(token))
    if len(token) == 1 or count(token):
        return weight(token)
    return max(LEAST_WEIGHT, round(weight(token) + LETTER * (len(token) - USUAL_LETTERS), 6))


def _number(token: str) -> str:
    """The number that a word says: 205b is one, and of 4paradigm only the 4, since the rest is a name."""
    if not token[:1].isdigit():
        return ""
    letters = token.lstrip("0123456789")
    return token if len(letters) < NAME_LETTERS else token.removesuffix(letters)
