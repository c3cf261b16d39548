"""Words that a blank has cut in two: LIABI LITY, CAM BODIA."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from tidewaiter.refdata.business_words import business_words
from tidewaiter.refdata.derived import derived
from tidewaiter.refdata.token_frequency import count
from tidewaiter.refdata.trade_places import trade_places
from tidewaiter.text.legal_words import form_table

__all__ = ["begins_a_word", "ends_a_word", "is_half", "rejoined", "words_in_order"]

_LETTERS = 7
"""Letters of the shortest word that is known from its two halves."""


def rejoined(tokens: list[str]) -> list[str]:
    """The romanised tokens, two neighbours as one where they are a word of a legal form, of business or of a place, and one
    of them is no word by itself; where no token that `begins_a_word` stands before one that `ends_a_word`, one of them a
    half, it changes nothing. Idempotent."""
    if len(tokens) < 2 or not any(is_half(token) for token in tokens):
        return tokens
    found: list[str] = []
    for token in tokens:
        if found and (is_half(token) or is_half(found[-1])) and _is_word(found[-1] + token):
            found[-1] += token
        else:
            found.append(token)
    return found


def begins_a_word(token: str) -> bool:
    """Whether a word that is known from its two halves begins with the romanised token and goes on."""
    return _goes_on(token, words_in_order())


def ends_a_word(token: str) -> bool:
    """Whether a word that is known from its two halves ends with the romanised token, behind something else."""
    return _goes_on(token[::-1], _words_from_behind())


def _goes_on(token: str, words: list[str]) -> bool:
    at = bisect_right(words, token)
    return at < len(words) and words[at].startswith(token)


def _words() -> set[str]:
    return {
        word for word in (*form_table().words, *business_words(), *_place_words()) if len(word) >= _LETTERS
    }


@lru_cache(maxsize=1)
def words_in_order() -> list[str]:
    """Those that a romanised token can begin."""
    return derived("rejoined", list[str], lambda: sorted(word for word in _words() if word[0].isascii()))


@lru_cache(maxsize=1)
def _words_from_behind() -> list[str]:
    """Those that a romanised token can end, their letters from the last to the first."""
    return derived(
        "rejoined_from_behind",
        list[str],
        lambda: sorted(word[::-1] for word in _words() if word[-1].isascii()),
    )


def is_half(token: str) -> bool:
    """Whether the romanised token can be a part of a word: letters that nobody is called."""
    return token.isalpha() and len(token) > 1 and not count(token) and token not in business_words()


def _is_word(token: str) -> bool:
    return len(token) >= _LETTERS and (
        token in form_table().words or token in business_words() or token in _place_words()
    )


@lru_cache(maxsize=1)
def _place_words() -> frozenset[str]:
    return frozenset(word for place in trade_places() for word in place)
