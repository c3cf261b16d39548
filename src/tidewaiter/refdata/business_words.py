"""Words that many firms share (trading, industries, zavod, sanayi), and the English word each stands for."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.refdata.tables import table

__all__ = ["business_words"]


@lru_cache(maxsize=1)
def business_words() -> dict[str, str]:
    """From a spelling, in any script and lower case, to the English word; the English words are spellings too."""
    words = table("business_words.yaml", dict[str, tuple[str, ...]])
    return {spelling: english for english, spellings in words.items() for spelling in spellings}
