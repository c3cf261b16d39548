"""Institutions that papers name with their state before the name, where lists name them without it."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.model.words import AskedKind
from tidewaiter.refdata.business_words import business_words, generic_words
from tidewaiter.text.names import analyse
from tidewaiter.text.words import CONNECTORS

__all__ = ["without_state"]

_LEAST = 3
"""Words of business that make a name of their own without a state: Foreign Trade Bank."""
_STATES = frozenset(
    [
        "belarus",
        "china",
        "cuba",
        "iran",
        "iraq",
        "korea",
        "libya",
        "myanmar",
        "russia",
        "syria",
        "ukraine",
        "venezuela",
        "yemen",
    ]
)
"""Those whose forms stand among the business words."""
_SHORT = frozenset({"PRC", "DPRK", "IRI"})


@lru_cache(maxsize=16384)
def without_state(name: str) -> str | None:
    """The name without the state that it begins with, where at least three business words and nothing else is left, so
    that the name is told by them; None for any other name.

    >>> without_state("DPRK Foreign Trade Bank"), without_state("Iranian Example Center")
    ('Foreign Trade Bank', None)
    """
    first, _, rest = name.partition(" ")
    if not rest or not name.isascii() or not _is_state(first):
        return None
    core = [word for word in analyse(rest, AskedKind.ORGANISATION).bare if word not in CONNECTORS]
    return rest if len(core) >= _LEAST and all(word in generic_words() for word in core) else None


def _is_state(word: str) -> bool:
    english = business_words().get(word.lower())
    return word in _SHORT or (english in _STATES)
