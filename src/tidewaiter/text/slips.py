"""Slips of the pen: which of some words a token is but for one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from rapidfuzz.distance import OSA

from tidewaiter.text.misread import variants

__all__ = ["by_shorter", "slips_of"]


def by_shorter(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The words by themselves and by what each is without one letter."""
    found: dict[str, dict[str, None]] = {}
    for word in words:
        for short in (word, *_shorter(word)):
            found.setdefault(short, {})[word] = None
    return {short: tuple(those) for short, those in found.items()}


def slips_of(token: str, slips: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The words that the token is with one slip of the pen, or misread by a machine in one place, in no order that
    means anything; `slips` holds them by themselves and by what they are without one letter."""
    near = _near(token)
    if slips.keys().isdisjoint(near):
        return ()
    words = dict.fromkeys(word for text in near for word in slips.get(text, ()))
    return tuple(
        word for word in words if OSA.distance(token, word, score_cutoff=1) == 1 or word in variants(token)
    )


@lru_cache(maxsize=4096)  # asked of one token for several sorts of words, one after another
def _near(token: str) -> tuple[str, ...]:
    return (token, *_shorter(token), *variants(token))


def _shorter(word: str) -> list[str]:
    return [word[:at] + word[at + 1 :] for at in range(len(word))]
