"""Places and offices that stand around firms' names: Hong Kong, Middle East, representative office."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.refdata.tables import lines

__all__ = ["leading_offices", "office_joints", "office_words", "trade_places"]


@lru_cache(maxsize=1)
def _sections() -> dict[str, frozenset[tuple[str, ...]]]:
    found: dict[str, set[tuple[str, ...]]] = {}
    section: set[tuple[str, ...]] = set()
    for line in lines("trade_places.txt"):
        if line.startswith("@"):
            section = found.setdefault(line[1:].strip(), set())
        else:
            section.update(tuple(entry.split()) for entry in line.split(","))
    return {name: frozenset(entries) for name, entries in found.items()}


@lru_cache(maxsize=1)
def trade_places() -> frozenset[tuple[str, ...]]:
    """Countries, areas, large cities and ports, each as its romanised words in order."""
    sections = _sections()
    return sections["country"] | sections["area"] | sections["city"]


@lru_cache(maxsize=1)
def office_words() -> frozenset[tuple[str, ...]]:
    """What an office, a branch or a seat is called, each as its romanised words in order."""
    return _sections()["office"] | _sections()["branch"]


@lru_cache(maxsize=1)
def leading_offices() -> frozenset[tuple[str, ...]]:
    """Those of them that also stand before the name of the firm; a head office or a seat does not."""
    return _sections()["branch"]


@lru_cache(maxsize=1)
def office_joints() -> frozenset[str]:
    """Small words of many languages between an office, its place and the firm's name."""
    return frozenset(word for entry in _sections()["joint"] for word in entry)
