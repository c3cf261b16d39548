"""Abbreviations of the words firms share: what a short form stands for, and whether one word shortens another."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.refdata.abbreviations import abbreviations
from tidewaiter.refdata.business_words import business_words

__all__ = ["expansions", "is_abbreviation", "shortened"]

_VOWELS = frozenset("aeiou")
_BEGINNING = 3
"""Letters of a beginning that is a short form of the word."""
_LEFT_OUT = 2
"""Letters that a short form leaves out at least."""


def expansions(token: str) -> tuple[str, ...]:
    """The words a romanised token is the usual short form of, the likeliest first, and the English business words these
    are read as (inds: industries, industry); none for any other token."""
    return shortened().get(token, ())


@lru_cache(maxsize=1)
def shortened() -> dict[str, tuple[str, ...]]:
    """The romanised tokens that have any `expansions`, with these."""
    words = business_words()
    return {
        short: tuple(dict.fromkeys((*longs, *(words.get(long, long) for long in longs))))
        for short, longs in abbreviations().items()
    }


@lru_cache(maxsize=65536)
def is_abbreviation(short: str, long: str) -> bool:
    """Whether `short` is made from the business word `long`, both romanised, as people shorten words: its first three
    letters or more (constr), or its first letters and then consonants of it in order (mfg, govt, dept); two letters
    are the first and the second or the last consonant (gp). A short form on file always is one of its words. A
    business word is no short form of one with another meaning."""
    english = business_words().get(long)
    if english is None or len(short) < 2:
        return False
    if long in expansions(short) or english in expansions(short):
        return True
    if (
        short[0] != long[0]
        or len(short) > len(long) - _LEFT_OUT
        or business_words().get(short, english) != english
    ):
        return False
    if long.startswith(short):
        return len(short) >= _BEGINNING
    return _keeps_consonants(short, long)


def _keeps_consonants(short: str, long: str) -> bool:
    same = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    rest = short[same:]
    if not _VOWELS.isdisjoint(rest):
        return False
    if len(short) == 2:
        consonants = [letter for letter in long[1:] if letter not in _VOWELS]
        return bool(consonants) and rest in (consonants[0], consonants[-1])
    letters = iter(long[same:])
    return all(letter in letters for letter in rest)
