"""Words of firms' names as papers shorten them (intl, mfg, engg), and what each stands for."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.refdata.derived import derived
from tidewaiter.refdata.tables import table

__all__ = ["abbreviations", "joined_words"]


@lru_cache(maxsize=1)
def abbreviations() -> dict[str, tuple[str, ...]]:
    """From a short form in lower-case ASCII, without dots, to the words it stands for, the likeliest first; several words
    that it stands for together are written as one."""
    return derived("abbreviations", dict[str, tuple[str, ...]], _abbreviations)


def _abbreviations() -> dict[str, tuple[str, ...]]:
    found = table("abbreviations.yaml", dict[str, tuple[str, ...]])
    return {short: tuple("".join(long.split()) for long in longs) for short, longs in found.items()}


@lru_cache(maxsize=1)
def joined_words() -> dict[str, tuple[str, ...]]:
    """From several words written as one, as `abbreviations` gives them, to these."""
    return derived("joined_words", dict[str, tuple[str, ...]], _joined_words)


def _joined_words() -> dict[str, tuple[str, ...]]:
    found = table("abbreviations.yaml", dict[str, tuple[str, ...]])
    return {
        "".join(long.split()): tuple(long.split())
        for longs in found.values()
        for long in longs
        if " " in long
    }
