"""Words that many firms share (trading, industries, zavod, sanayi), and the English word each stands for."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.refdata.derived import derived
from tidewaiter.refdata.slavic_words import declined
from tidewaiter.refdata.tables import lines, table

__all__ = ["business_senses", "business_words", "generic_words"]

_LETTERS = 3
"""Letters of the shortest case of a Slavic word in Latin letters; shorter ones are words of other languages."""


@lru_cache(maxsize=1)
def business_words() -> dict[str, str]:
    """From a spelling, in any script and lower case, to the English word; the English words are spellings too. A
    spelling on file goes before another word's case."""
    return derived("business_words", dict[str, str], _business_words)


def _business_words() -> dict[str, str]:
    words = table("business_words.yaml", dict[str, tuple[str, ...]])
    found = {
        spelling: english
        for english, spellings in words.items()
        for spelling in spellings
        if "-" not in spelling
    }
    for english, spellings in words.items():
        for spelling in spellings:
            if not spelling.isascii():
                for case in declined(spelling):
                    if len(case) >= _LETTERS or not case.isascii():
                        found.setdefault(case, english)
    return found


@lru_cache(maxsize=1)
def business_senses() -> dict[str, tuple[str, ...]]:
    """From a business word of another language, in any script and lower case, to what else it is given as in English:
    denizcilik is marine, and maritime or shipping. English words have no other senses."""
    return derived("business_senses", dict[str, tuple[str, ...]], _business_senses)


def _business_senses() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for english, spellings in table("business_senses.yaml", dict[str, tuple[str, ...]]).items():
        for spelling in spellings:
            cases = (spelling,) if spelling.isascii() else (spelling.replace("-", ""), *declined(spelling))
            for case in cases:
                if len(case) >= _LETTERS or not case.isascii():
                    found.setdefault(case, {})[english] = None
    return {spelling: tuple(senses) for spelling, senses in found.items()}


@lru_cache(maxsize=1)
def generic_words() -> frozenset[str]:
    """The spellings of business words that do not tell one firm from another; some that are translated do (Garden)."""
    telling = frozenset(lines("telling_words.txt"))
    return frozenset(spelling for spelling, english in business_words().items() if english not in telling)
