"""Large towns and parts of Russia, Ukraine and their neighbours that hold no occupied place, in Cyrillic letters."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.refdata.tables import lines

__all__ = ["slavic_places"]

_CODES = {"Russia": "RU", "Ukraine": "UA", "Kyrgyzstan": "KG", "Kazakhstan": "KZ", "Belarus": "BY"}


@lru_cache(maxsize=1)
def slavic_places() -> dict[str, tuple[str, ...]]:
    """Their names by the country's ISO 3166 alpha-2 code."""
    found: dict[str, list[str]] = {}
    section: list[str] = []
    for line in lines("slavic_places.txt"):
        if line.startswith("@"):
            section = found.setdefault(_CODES[line[1:].strip()], [])
        else:
            section += [name.strip() for name in line.split(",")]
    return {code: tuple(names) for code, names in found.items()}
