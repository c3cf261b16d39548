"""How papers write part numbers: the stretches of a text that may be one, in letters and digits alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

__all__ = ["Stretch", "Words", "plain", "words_of"]

_LONGEST = 5
"""Words that one number may be written in: `STM32 F405 RGT 6`."""

_APART = re.compile(r"[\s,;:()\[\]{}|\"'=*<>]+")
_INSIDE = re.compile(r"[\W_]+")
# Letters of other scripts that look like Latin ones, as keyboards put them into part numbers.
_ALIKE = str.maketrans("АВЕЗКМНОРСТХУІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABE3KMHOPCTXYIJSABEZHIKMNOPTYX")


class Stretch(NamedTuple):
    """Some of a text as one string of letters and digits. `joints` are the places in it where a dash, stroke, dot or the
    like stood, `gaps` those where a space did; `first` and `last` are the words that it takes."""

    signs: str
    joints: frozenset[int]
    gaps: tuple[int, ...]
    first: int
    last: int
    inner: bool


class Words(NamedTuple):
    """The words of a text, each as its pieces between dashes and the like, and as written."""

    pieces: tuple[tuple[str, ...], ...]
    written: tuple[str, ...]

    def beginning_at(self, at: int, starts: frozenset[str]) -> Iterator[Stretch]:
        """Every stretch that begins in word `at`, at a piece of it, and ends with that word or one of the next; those alone
        whose first four signs are among `starts`. The earlier the beginning, then the longer, the sooner."""
        for begin in range(len(self.pieces[at])):
            longest = "".join(
                sign
                for word in (self.pieces[at][begin:], *self.pieces[at + 1 : at + _LONGEST])
                for sign in word
            )
            if longest[:4] in starts:
                for end in range(min(at + _LONGEST, len(self.pieces)), at, -1):
                    yield self._stretch(at, begin, end)

    def _stretch(self, at: int, begin: int, end: int) -> Stretch:
        signs, joints, gaps = "", set(), []
        for word in range(at, end):
            pieces = self.pieces[word][begin:] if word == at else self.pieces[word]
            if word > at:
                gaps.append(len(signs))
            for number, piece in enumerate(pieces):
                if number:
                    joints.add(len(signs))
                signs += piece
        return Stretch(signs, frozenset(joints), tuple(gaps), at, end, begin > 0)


def plain(text: str) -> str:
    """The text as letters and digits alone, in capitals, letters of other scripts that look like Latin ones as those."""
    return _INSIDE.sub("", _capitals(text))


def words_of(text: str) -> Words:
    """The words of the text, without those that have no letter and no digit."""
    words = [
        (pieces, word)
        for word in _APART.split(text)
        if (pieces := tuple(piece for piece in _INSIDE.split(_capitals(word)) if piece))
    ]
    return Words(tuple(pieces for pieces, _ in words), tuple(word for _, word in words))


def _capitals(text: str) -> str:
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        return "".join(str(unicodedata.decimal(sign, sign)) for sign in text).upper().translate(_ALIKE)
    return text.upper()
