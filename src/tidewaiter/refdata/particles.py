"""Particles of names: articles, prepositions and words of descent that stand between names and say little."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.refdata.tables import lines

__all__ = ["particles"]


@lru_cache(maxsize=1)
def particles() -> dict[str, str]:
    """From a romanised particle to its class: spellings of one class (al, el; bin, ibn; de, del) stand for each other.

    Several are also names or initials in other languages (an, ash, om, ben); that two names differ in one of them is
    no sign of two people, and that they share one none of one.
    """
    return {word: kind for kind, *spellings in map(str.split, lines("particles.txt")) for word in spellings}
