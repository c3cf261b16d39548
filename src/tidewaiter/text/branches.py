"""Branches: which words at either end of a firm's name only say where it is, or which office of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tidewaiter.refdata.business_words import business_words
from tidewaiter.refdata.slavic_translations import slavic_translations
from tidewaiter.refdata.token_frequency import count
from tidewaiter.refdata.trade_places import leading_offices, office_joints, office_words, trade_places
from tidewaiter.text.slips import Slips, slips_of
from tidewaiter.text.words import CONNECTORS

__all__ = ["bounds_a_branch", "branch_words", "edges", "may_have_branch", "place_word", "slipped"]

_LONGEST = 4
_PARTS = 3
"""Places and offices that are taken off one after another: Representative Office, Dubai, UAE."""
_LETTERS = 3
_PLACE_LETTERS = 5
"""Letters of the word of a place from which on a slip in it can be told."""
_NONE: frozenset[int] = frozenset()


def branch_words(tokens: Sequence[str], *, native: bool = False) -> frozenset[int]:
    """The places, from 0, of those tokens at the ends of a firm's name that only say where or which office it is. The
    tokens are romanised and without legal forms; `native` says that some stood in a script other than Latin.

    At the end, a place alone counts only where the words before it are not left without one of their own, and not
    behind `of` (Bank of China). At the beginning, only what names an office does, with a place or a small word between
    it and the name (Istanbul Branch of X, Zweigniederlassung Frankfurt der X): a name may well begin with a city.
    One slip of the pen does not hide a place.
    """
    tokens = [place_word(token) for token in tokens]
    start = _leading(tokens, native=native)
    end = next(
        (
            end
            for end, office in reversed(_trailing(tokens, start))
            if tokens[end - 1] not in CONNECTORS and _stands(tokens[start:end], office=office)
        ),
        len(tokens),
    )
    if start and not _stands(tokens[start:end], office=True):
        start = 0
    return frozenset({*range(start), *range(end, len(tokens))}) if start or end < len(tokens) else _NONE


def bounds_a_branch(token: str) -> bool:
    """Whether a place or an office begins or ends with the romanised token; a name of other tokens has no branch words."""
    return place_word(token) in edges()


def may_have_branch(tokens: Sequence[str]) -> bool:
    """Whether the tokens begin or end with a word that `bounds_a_branch`; `branch_words` finds nothing in any others."""
    return bool(tokens) and (bounds_a_branch(tokens[0]) or bounds_a_branch(tokens[-1]))


def _trailing(tokens: Sequence[str], start: int) -> list[tuple[int, bool]]:
    """Where each of the places and offices at the end begins, the last one first, and whether one of them from there on
    is an office."""
    found: list[tuple[int, bool]] = []
    end, office = len(tokens), False
    for _ in range(_PARTS):
        size = _size(tokens, end, start)
        if not size:
            break
        end -= size
        office = office or tuple(tokens[end : end + size]) in office_words()
        at = end
        while at > start and tokens[at - 1] in office_joints():
            at -= 1
        if start or _is_office(tokens, at):
            end = at
        found.append((end, office))
    return found


def _leading(tokens: Sequence[str], *, native: bool) -> int:
    """How many tokens at the beginning name an office: places, office words and the small words between them."""
    at, office, joined, places = 0, False, native, False
    while at < len(tokens):
        size = _begun(tokens, at)
        if size:
            entry = tuple(tokens[at : at + size])
            if entry in leading_offices():
                office = True
                joined = joined or size > 1
            elif entry in trade_places():
                places = True
            else:
                break
            at += size
        elif at and office and tokens[at] in office_joints():
            joined = True
            at += 1
        else:
            break
    return at if office and (joined or places) and at < len(tokens) else 0


def _begun(tokens: Sequence[str], at: int) -> int:
    """How many of the tokens from `at` on are one place or office, the longest; 0 where none is."""
    sizes = range(min(_LONGEST, len(tokens) - at), 0, -1)
    return next((size for size in sizes if tuple(tokens[at : at + size]) in _entries()), 0)


def _size(tokens: Sequence[str], end: int, start: int) -> int:
    """How many of the tokens before `end` are one place or office, the longest; 0 where none is."""
    for size in range(min(_LONGEST, end - start - 1), 0, -1):
        if tuple(tokens[end - size : end]) in _entries():
            return size
    return 0


def _is_office(tokens: Sequence[str], end: int) -> bool:
    return any(tuple(tokens[end - size : end]) in office_words() for size in range(1, min(_LONGEST, end) + 1))


@lru_cache(maxsize=65536)
def place_word(token: str) -> str:
    """The word of a place that a token no other name has is with one slip of the pen; any other token as it is. One with
    a letter behind is another word: Kashgari."""
    if len(token) < _PLACE_LETTERS - 1 or count(token) or not token.isalpha() or token in business_words():
        return token
    slips = slips_of(token, _place_slips())
    return next((word for word in slips if not token.startswith(word)), token)


@lru_cache(maxsize=1)
def _place_slips() -> Slips:
    return Slips(slipped())


def slipped() -> list[str]:
    """The words of places that are known with a slip of the pen, in order."""
    words = {word for place in trade_places() for word in place}
    return sorted(word for word in words if len(word) >= _PLACE_LETTERS)


@lru_cache(maxsize=1)
def _entries() -> frozenset[tuple[str, ...]]:
    return trade_places() | office_words()


@lru_cache(maxsize=1)
def edges() -> frozenset[str]:
    """The words that a place or an office begins or ends with."""
    return frozenset(word for entry in _entries() for word in (entry[0], entry[-1]))


def _stands(tokens: Sequence[str], *, office: bool) -> bool:
    """Whether the words are a name without what stands around them: one of them is its own (or two letters are: S M S), or one is a business word
    of another language beside one that is English, as in Bank Saderat; or, behind an office, there are two."""
    if any(map(_is_own, tokens)) or sum(len(token) == 1 and token.isalpha() for token in tokens) > 1:
        return True
    known = [token for token in tokens if token in business_words() and (token,) not in office_words()]
    foreign = [token for token in known if not business_words()[token].startswith(token[:_LETTERS])]
    if foreign and len(foreign) < len(known):
        return True
    return office and len(known) > 1


@lru_cache(maxsize=65536)
def _is_own(token: str) -> bool:
    """Whether a word can tell a firm from others: no business word, no place, no small word and no number."""
    return (
        len(token) >= _LETTERS
        and not token.isdigit()
        and token not in business_words()
        and token not in slavic_translations().shared
        and token not in CONNECTORS
        and (token,) not in trade_places()
        and token not in office_joints()
    )
