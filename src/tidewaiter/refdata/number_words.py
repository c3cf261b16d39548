"""Numbers written as words, and ordinals, as the numerals that papers and lists use instead."""

from __future__ import annotations

import re
from functools import lru_cache

from tidewaiter.refdata.tables import table

__all__ = ["with_numerals"]

_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_TENS_FROM = 20


@lru_cache(maxsize=1)
def _numbers() -> dict[str, int]:
    rows = table("number_words.yaml", dict[str, tuple[str, ...]])
    return {word: int(number) for number, words in rows.items() for word in words}


def with_numerals(words: tuple[str, ...]) -> tuple[str, ...]:
    """The lower-case words with numbers as numerals: first and 1st are 1, forty four is 44. Idempotent."""
    found: list[str] = []
    tens = False
    for word in words:
        value = _numbers().get(word)
        ordinal = _ORDINAL.fullmatch(word)
        if value is not None and tens and value < 10:
            found[-1] = str(int(found[-1]) + value)
        elif value is not None:
            found.append(str(value))
        else:
            found.append(ordinal[1] if ordinal else word)
        tens = value is not None and value >= _TENS_FROM
    return tuple(found)
