"""Words of firms' names as papers shorten them (intl, mfg, engg), and what each stands for."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.refdata.tables import table

__all__ = ["abbreviations"]


@lru_cache(maxsize=1)
def abbreviations() -> dict[str, tuple[str, ...]]:
    """From a short form in lower-case ASCII, without dots, to the words it stands for, the likeliest first."""
    return table("abbreviations.yaml", dict[str, tuple[str, ...]])
