"""Lists of words and of parts of codes by which a rule knows goods or uses that its law names without a code."""

from __future__ import annotations

import datetime
import functools
import re

import msgspec

from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.words import Regime

__all__ = ["Word", "WordList"]


class Word(Value, frozen=True, kw_only=True):
    """A word or phrase in lower case. `kinds` are words that may stand before it without changing what it is, where
    others may make something else of it; empty where nothing does. `part` says that it may be the end of a longer word,
    as German makes them."""

    word: str
    kinds: tuple[str, ...] = ()
    part: bool = False


class WordList(Value, frozen=True, kw_only=True):
    """Words through time: `words` to look for, `but` what is none of them. The choice of words is ours where the source
    names goods and not words; `says` tells which."""

    slug: str
    title: dict[str, str]
    regime: Regime | None = None
    from_: datetime.date = msgspec.field(name="from")
    words: tuple[Word, ...]
    but: tuple[str, ...] = ()
    citation: Citation
    says: str

    @property
    def spelt(self) -> tuple[str, ...]:
        """The words alone."""
        return tuple(word.word for word in self.words)

    def found_in(self, text: str) -> tuple[str, ...]:
        """The words of the list that stand in the text as words of their own, or as a part of one where they may."""
        plain = text.casefold()
        return tuple(word.word for word in self.words if _sign(word).search(plain))


@functools.cache
def _sign(word: Word) -> re.Pattern[str]:
    ending = "" if word.part else r"(?!\w)"
    return re.compile(rf"(?<!\w){re.escape(word.word)}{ending}")
