"""Titles, ranks and forms of address."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.refdata.tables import lines

__all__ = ["titles"]


@lru_cache(maxsize=1)
def titles() -> frozenset[str]:
    """Romanised, lower case."""
    return frozenset(lines("titles.txt"))
