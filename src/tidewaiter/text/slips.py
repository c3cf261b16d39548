"""Slips of the pen: which of some words a token is but for one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from tidewaiter.text.built import compiled
from tidewaiter.text.misread import variants

if TYPE_CHECKING:
    from tidewaiter.text import _kernel

__all__ = ["Slips", "slips_of"]


class Slips:
    """Words by themselves and by what each is without one letter. The kernel's own `compiled` tells most tokens that are
    none of them but for a slip, so that the rest is worked out only where some token may be one."""

    def __init__(self, words: Iterable[str], *, by_kernel: bool = True) -> None:
        self._words = list(words)
        kernel = compiled() if by_kernel else None
        self.compiled: _kernel.Slips | None = None if kernel is None else kernel.Slips(self._words)

    @cached_property
    def by_shorter(self) -> dict[str, tuple[str, ...]]:
        """From each word, and from each without one letter, to the words that it may be."""
        found: dict[str, dict[str, None]] = {}
        for word in self._words:
            for short in (word, *_shorter(word)):
                found.setdefault(short, {})[word] = None
        return {short: tuple(those) for short, those in found.items()}


def slips_of(token: str, slips: Slips) -> tuple[str, ...]:
    """The words that the token is with one slip of the pen, or misread by a machine in one place, in no order that
    means anything."""
    if slips.compiled is not None and not slips.compiled.near(token):
        return ()
    near = _near(token)
    if slips.by_shorter.keys().isdisjoint(near):
        return ()
    words = dict.fromkeys(word for text in near for word in slips.by_shorter.get(text, ()))
    return tuple(
        word for word in words if OSA.distance(token, word, score_cutoff=1) == 1 or word in variants(token)
    )


@lru_cache(maxsize=4096)  # asked of one token for several sorts of words, one after another
def _near(token: str) -> tuple[str, ...]:
    return (token, *_shorter(token), *variants(token))


def _shorter(word: str) -> list[str]:
    return [word[:at] + word[at + 1 :] for at in range(len(word))]
