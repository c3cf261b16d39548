"""Words that a blank has cut in two: LIABI LITY, CAM BODIA."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.refdata.business_words import business_words
from tidewaiter.refdata.token_frequency import count
from tidewaiter.refdata.trade_places import trade_places
from tidewaiter.text.legal_words import form_table

__all__ = ["rejoined"]

_LETTERS = 7
"""Letters of the shortest word that is known from its two halves."""


def rejoined(tokens: list[str]) -> list[str]:
    """The romanised tokens, two neighbours as one where they are a word of a legal form, of business or of a place, and one
    of them is no word by itself. Idempotent."""
    if len(tokens) < 2 or not any(_is_half(token) for token in tokens):
        return tokens
    found: list[str] = []
    for token in tokens:
        if found and (_is_half(token) or _is_half(found[-1])) and _is_word(found[-1] + token):
            found[-1] += token
        else:
            found.append(token)
    return found


@lru_cache(maxsize=65536)
def _is_half(token: str) -> bool:
    """Whether the token can be a part of a word: letters that nobody is called."""
    return token.isalpha() and len(token) > 1 and not count(token) and token not in business_words()


def _is_word(token: str) -> bool:
    return len(token) >= _LETTERS and (
        token in form_table().words or token in business_words() or token in _place_words()
    )


@lru_cache(maxsize=1)
def _place_words() -> frozenset[str]:
    return frozenset(word for place in trade_places() for word in place)
