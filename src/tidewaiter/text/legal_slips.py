"""A slip of the pen in a word of a legal form, told by the form's other words: Joint Stck Company."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from tidewaiter.refdata.token_frequency import count
from tidewaiter.text.legal_words import form_table
from tidewaiter.text.slips import Slips, slips_of

__all__ = ["in_context", "standing", "stands_in_a_form"]

_SHORTEST = 4
"""Letters of a word of a form from which on a slip in it can be told."""
_MANY_WORDS = 3
"""A form of so many words tells a slip even where it has made another word (Joint Stick Company)."""
_TELLING = 5
"""Letters that another word of a shorter form must have."""

_Standing = tuple[tuple[str, ...], int]


def in_context(read: list[str]) -> list[str]:
    """The words as `legal_words.meant` gives them, and those that are a word of a legal form but for one slip as that
    word, where all other words of the form stand around them."""
    places = _places()
    known = [token in places for token in read]
    if len(read) < 2 or True not in known or False not in known:
        return read
    found = read
    last = len(read) - 1
    for place, token in enumerate(read):
        if known[place] or len(token) < _SHORTEST - 1:
            continue
        if (place > 0 and known[place - 1]) or (place < last and known[place + 1]):
            right = next((word for word in _may_be(token) if _completes(found, place, word)), None)
            if right:
                found = [*found[:place], right, *found[place + 1 :]]
    return found


def stands_in_a_form(read: str) -> bool:
    """Whether the word is one of a form of several words; without such a word no other one is told by its form."""
    return read in _places()


def standing() -> Collection[str]:
    """The words that `stands_in_a_form`."""
    return _places().keys()


@lru_cache(maxsize=65536)
def _may_be(token: str) -> tuple[str, ...]:
    words = form_table().words
    return tuple(dict.fromkeys(words[slip] for slip in slips_of(token, _slips()))) if token.isalpha() else ()


def _completes(read: list[str], place: int, word: str) -> bool:
    """Whether the word in this place makes a form of several words whole."""
    for words, at in _places()[word]:
        start, end = place - at, place - at + len(words)
        if start < 0 or end > len(read):
            continue
        around = (*words[:at], *words[at + 1 :])
        if (*read[start:place], *read[place + 1 : end]) != around:
            continue
        if len(words) >= _MANY_WORDS or (not count(read[place]) and len(max(around, key=len)) >= _TELLING):
            return True
    return False


@lru_cache(maxsize=1)
def _places() -> dict[str, tuple[_Standing, ...]]:
    """From each word of a form of several words to these forms, and its place in each."""
    found: dict[str, list[_Standing]] = {}
    for forms in form_table().anywhere.values():
        for words, _ in forms:
            for at, word in enumerate(words if len(words) > 1 else ()):
                found.setdefault(word, []).append((words, at))
    return {word: tuple(those) for word, those in found.items()}


@lru_cache(maxsize=1)
def _slips() -> Slips:
    """The words of forms of several words as they are spelt, in which a slip can be told."""
    words = form_table().words.items()
    return Slips(word for word, plain in words if len(word) >= _SHORTEST and plain in _places())
