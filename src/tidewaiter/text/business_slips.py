"""General words of business with a slip of the pen: a managment firm is no other firm for that."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.refdata.business_words import generic_words
from tidewaiter.refdata.token_frequency import count
from tidewaiter.text.misread import misread
from tidewaiter.text.slips import Slips, slips_of

__all__ = ["general_word", "slipped"]

_LETTERS = 8
"""Letters of the shortest general word that is known with one slip."""
_MET = 20
"""In how many names of a million it stands at least."""


@lru_cache(maxsize=65536)
def general_word(token: str) -> str | None:
    """The general word that a token no other name has is but for one slip; None where it is none. Not where the slip is in
    its first letter, unless a machine took one for the other, or behind its last but one: Logistix is a name."""
    if len(token) < _LETTERS - 1 or not token.isalpha() or count(token) or token in generic_words():
        return None
    for word in slips_of(token, _slips()):
        if not token.startswith(word[:-1]) and (token[0] == word[0] or misread(token, word)):
            return word
    return None


@lru_cache(maxsize=1)
def _slips() -> Slips:
    return Slips(slipped())


def slipped() -> list[str]:
    """The general words that are known with a slip of the pen, in order."""
    long = (word for word in generic_words() if len(word) >= _LETTERS and word.isascii() and word.isalpha())
    return sorted(word for word in long if count(word) >= _MET)
