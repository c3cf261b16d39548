"""Countries by the figures that statistics give them."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.refdata.tables import lines

__all__ = ["numbered_country"]


@lru_cache(maxsize=1)
def _numbers() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lines("country_numbers.txt"):
        figures, code = line.split("\t")
        found[figures] = code
    return found


def numbered_country(figures: str) -> str | None:
    """The ISO 3166 alpha-2 code of the country that statistics number so, zeros before it or not; None for groups of
    countries, for a state that is gone and for anything else."""
    plain = figures.strip()
    return _numbers().get(plain.zfill(3)) if plain.isascii() and plain.isdigit() else None
