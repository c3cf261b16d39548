"""Korean names in Chinese letters and in Cyrillic: which syllable of Hangul each is."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.refdata.tables import lines

__all__ = ["cyrillic_surnames", "hanja_readings"]


@lru_cache(maxsize=1)
def hanja_readings() -> dict[str, str]:
    """From a Chinese letter to the syllable, in Hangul, that it is in Korean names; the first where it is two."""
    return _part("hanja")


@lru_cache(maxsize=1)
def cyrillic_surnames() -> dict[str, str]:
    """From a Korean surname in lower-case Cyrillic letters to Hangul."""
    return _part("surnames")


def _part(wanted: str) -> dict[str, str]:
    found: dict[str, str] = {}
    within = ""
    for line in lines("korean_names.txt"):
        if line.startswith("["):
            within = line.strip("[]")
        elif within == wanted:
            syllable, _, spellings = line.partition(" = ")
            for spelling in spellings.split():
                found.setdefault(spelling, syllable)
    return found
