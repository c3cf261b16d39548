"""What reading machines take for what: digits inside words are the letters they look like, rn is m, and e is c.

What follows from the tables of letters, the compiled kernel works out the same; tests hold the two together.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import product

from tidewaiter.refdata.business_words import business_words
from tidewaiter.refdata.token_frequency import count
from tidewaiter.text.forms import Forms

__all__ = ["HALF_A_SLIP", "as_letters", "misread", "variants"]

HALF_A_SLIP = 0.5
"""What a sign that a machine takes for another counts, beside a slip of the pen."""

_LOOKS = {
    "0": "o",
    "1": "li",
    "2": "z",
    "3": "eb",
    "4": "a",
    "5": "s",
    "6": "gb",
    "7": "t",
    "8": "b",
    "9": "g",
}
"""The letters, small or capital, that a digit looks like, the likeliest first."""

_CERTAIN = frozenset("01568")
"""Digits that stand for no word (2 for to, 4 for for) and that machines read for letters most."""

_AT_AN_END = frozenset("012568")
"""Digits that a name begins or ends with for a letter; the others are numbers there: 7tv, web3."""

_LETTERS = 3
"""The fewest letters beside the digits: a1 and 5th are what they say."""

_MOST_DIGITS = 2
_OFTENER = 4
"""How many times oftener the word must be met than what is left of it without its first or last sign."""

_VOWELS = frozenset("aeiouy")


_STROKES = (
    ("rn", "m"), ("nn", "m"), ("in", "m"), ("ni", "m"), ("rm", "nn"), ("vv", "w"), ("cl", "d"), ("ri", "n"),
    ("ii", "n"), ("ii", "u"), ("li", "h"),
)  # fmt: skip
"""Letters that look like one other, or like two."""

_ALIKE = "il lt ft ef co cg oq uv vy pr"
"""Letters that look like each other anywhere, as small ones or as capitals."""

_SMALL_ALIKE = "ec bh hn nu gq"
"""Letters that look like each other as small ones, so that a name does not begin with the one for the other."""


def _both_ways(pairs: Iterable[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    return frozenset(turned for one, other in pairs for turned in ((one, other), (other, one)))


_STROKES_EITHER = _both_ways(_STROKES)
_ANYWHERE = _STROKES_EITHER | _both_ways((pair[0], pair[1]) for pair in _ALIKE.split())
_INSIDE = _both_ways((pair[0], pair[1]) for pair in _SMALL_ALIKE.split())


def misread(a: str, b: str) -> str:
    """How one of two different romanised tokens may be the other, misread by a machine in one place: `strokes` where
    two letters stand for others (rn for m), `letter` where one letter stands for one (c for e), else empty. Symmetric."""
    start, most = 0, min(len(a), len(b))
    while start < most and a[start] == b[start]:
        start += 1
    behind = 0
    while behind < most - start and a[-1 - behind] == b[-1 - behind]:
        behind += 1
    if max(len(a), len(b)) - start - behind > 2:
        return ""
    pair = a[start : len(a) - behind], b[start : len(b) - behind]
    if pair in _STROKES_EITHER:
        return "strokes"
    return "letter" if pair in _ANYWHERE or (start and pair in _INSIDE) else ""


def variants(token: str) -> tuple[str, ...]:
    """The texts that the token may be with one pair of letters misread (`strokes`), each once: those and no others are
    so misread."""
    found: list[tuple[int, str, str]] = []
    for old, new in _STROKES_EITHER:
        at = token.find(old)
        while at >= 0:
            found.append((at, old, new))
            at = token.find(old, at + 1)
    return tuple(dict.fromkeys(token[:at] + new + token[at + len(old) :] for at, old, new in sorted(found)))


@lru_cache(maxsize=16384)
def as_letters(token: str) -> Forms:
    """The forms of a romanised token with digits among its letters: first what it most likely is. Others stay as they are,
    with what they may be behind.

    A digit between letters is a letter (st0ck); one before or behind them only where that makes a far commoner word
    (8ank, 0rion), or, before them, where they are no word and a vowel would not stand alone (5hamani): 4paradigm is
    4paradigm, and delta5 is not deltas.
    """
    digits = [at for at, sign in enumerate(token) if sign.isdigit()]
    if not 0 < len(digits) <= _MOST_DIGITS or len(token) - len(digits) < _LETTERS or token[-2:].isdigit():
        return (token,)
    found = _read(token)
    best = max(found, key=_met)  # the first of the commonest
    others = tuple(one for one in found if one != best)
    if _is_letters(token, digits, best):
        return (best, *others)
    return (token, best, *others) if all(token[at] in _CERTAIN for at in digits) else (token,)


def _read(token: str) -> list[str]:
    return ["".join(signs) for signs in product(*(_LOOKS.get(sign, sign) for sign in token))]


def _is_letters(token: str, digits: list[int], best: str) -> bool:
    known = _met(best)
    edges = {at for at in digits if at in (0, len(token) - 1)}
    rest = "".join(sign for at, sign in enumerate(token) if at not in edges)
    if edges:
        if not all(token[at] in _AT_AN_END for at in edges):
            return False
        if known:
            return known >= _OFTENER * _met(rest)
        if edges != {0} or _met(rest) or _VOWELS.isdisjoint(rest):
            return False
        return token[0] in _CERTAIN or token[1] in _VOWELS  # 2uppa, but 2gis
    return bool(known) or all(token[at] in _CERTAIN for at in digits)


def _met(word: str) -> int:
    """In how many names of a million the word stands; 1 at least for a business word."""
    return count(word) or int(word in business_words())
