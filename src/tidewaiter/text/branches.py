"""Branches: which words at the end of a firm's name only say where it is, or which office of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tidewaiter.refdata.business_words import business_words
from tidewaiter.refdata.trade_places import office_words, trade_places
from tidewaiter.text.words import CONNECTORS

__all__ = ["branch_words"]

_LONGEST = 4
_PARTS = 3
"""Places and offices that are taken off one after another: Representative Office, Dubai, UAE."""
_JOINTS = frozenset({"in", "at", "of"})
_LETTERS = 3
_NONE: frozenset[int] = frozenset()


def branch_words(tokens: Sequence[str]) -> frozenset[int]:
    """The places, from 0, of those tokens at the end of a firm's name that only say where or which office it is. The
    tokens are romanised and without legal forms. A place alone counts only where the words before it are not left
    without one of their own, and not behind `of` (Bank of China)."""
    last = len(tokens)
    end = last
    for _ in range(_PARTS):
        size = _size(tokens, end)
        if not size:
            break
        end -= size
        if tokens[end - 1] in _JOINTS and _is_office(tokens, end - 1):
            end -= 1
    if end == last or not any(map(_is_own, tokens[:end])) or tokens[end - 1] in CONNECTORS:
        return _NONE
    return frozenset(range(end, last))


def _size(tokens: Sequence[str], end: int) -> int:
    """How many of the tokens before `end` are one place or office, the longest; 0 where none is."""
    for size in range(min(_LONGEST, end - 1), 0, -1):
        if tuple(tokens[end - size : end]) in _entries():
            return size
    return 0


def _is_office(tokens: Sequence[str], end: int) -> bool:
    return any(tuple(tokens[end - size : end]) in office_words() for size in range(1, min(_LONGEST, end) + 1))


@lru_cache(maxsize=1)
def _entries() -> frozenset[tuple[str, ...]]:
    return trade_places() | office_words()


@lru_cache(maxsize=65536)
def _is_own(token: str) -> bool:
    """Whether a word can tell a firm from others: no business word, no place, no small word and no number."""
    return (
        len(token) >= _LETTERS
        and not token.isdigit()
        and token not in business_words()
        and token not in CONNECTORS
        and (token,) not in trade_places()
    )
