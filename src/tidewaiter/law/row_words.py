"""Our own words for a row of a list that takes only part of a heading, and what a list leaves to older contracts."""

from __future__ import annotations

import datetime
import functools

from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.words import Standing
from tidewaiter.text.phrases import Phrase, phrase, plain

__all__ = ["OldContracts", "RowWords"]

# Before the words that count, these make them words of something else, or of nothing.
_NEGATIONS = (
    "no", "not", "non", "without", "except", "excluding", "other than", "instead of", "replaces",
    "nicht", "kein*", "ohne", "ausser", "ausgenommen", "anstelle", "sans", "sauf", "hors",
)  # fmt: skip
_GOES_WITH = ("for", "compatible with", "fur", "zu", "zum", "zur", "passend", "pour")


class RowWords(Value, frozen=True, kw_only=True):
    """Words by which papers call what a row takes (`says`) or may call it (`asks`), what plainly is another thing (`other`),
    and words beside which neither is sure (`doubts`). A phrase is spelt as in text/phrases.py; ` + ` stands between phrases that must all be
    there."""

    says: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()

    def of(self, text: str) -> Standing:
        """Whether the text names what the row takes: yes or no only where nothing in it speaks for the other answer."""
        letters = plain(text).letters
        named, another = _said(self.says, letters), _said(self.other, letters)
        if any(_start(each, letters) is not None for each in self.doubts):
            return Standing.UNKNOWN
        if named is not None and another is None:
            return Standing.UNKNOWN if _turned(letters[:named], (*_NEGATIONS, *_GOES_WITH)) else Standing.YES
        if another is not None and named is None and _said(self.asks, letters) is None:
            return Standing.UNKNOWN if _turned(letters[:another], _NEGATIONS) else Standing.NO
        return Standing.UNKNOWN

    def names(self, text: str) -> bool:
        """Whether words of `says` stand in the text, whatever stands beside them."""
        return _said(self.says, plain(text).letters) is not None


class OldContracts(Value, frozen=True, kw_only=True):
    """What is left to contracts concluded before a day: they may be carried out up to and with `until`, None where that day
    was not read, for goods of these listed `codes`, or of every row where none is named."""

    before: datetime.date
    until: datetime.date | None = None
    codes: tuple[str, ...] = ()
    citation: Citation
    says: str


def _said(phrases: tuple[str, ...], letters: str) -> int | None:
    """Where the first of the phrases that stand in the letters begins, None where none does."""
    return min((start for each in phrases if (start := _start(each, letters)) is not None), default=None)


def _start(spelt: str, letters: str) -> int | None:
    spans = [next(part.within(letters), None) for part in _parts(spelt)]
    found = [span[0] for span in spans if span is not None]
    return min(found) if len(found) == len(spans) else None


def _turned(before: str, words: tuple[str, ...]) -> bool:
    return any(_start(word, before) is not None for word in words)


@functools.lru_cache(maxsize=4096)
def _parts(spelt: str) -> tuple[Phrase, ...]:
    return tuple(phrase(part.strip()) for part in spelt.split(" + "))
