"""Phrases in running text: whole words in any script, accents and case aside, with endings left open where a `*` says so."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

__all__ = ["Phrase", "Plain", "phrase", "plain"]

# Letters that are written in two ways, as one of them; what only shapes letters is nothing.
_ALIKE = {
    "ı": "i",
    "ي": "ی",
    "ى": "ی",
    "ك": "ک",
    "ة": "ه",
    "ـ": "",
    "\u200b": "",
    "\u200c": "",
    "\u200d": "",
    "\u2060": "",
    "\ufeff": "",
    "\u00ad": "",
    "ø": "o",
    "æ": "ae",
}
# Scripts that are written without blanks between words.
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_BETWEEN = r"[^\w;!?\n]{0,3}"


class Plain(NamedTuple):
    """A text without case and accents; `places` gives for each of its letters where it stands in the text, and, last, the
    text's length."""

    letters: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """From where to where the letters from `start` to `end`, exclusive, stand in the text."""
        return self.places[start], self.places[end - 1] + 1 if end > start else self.places[start]


class Phrase(NamedTuple):
    """A phrase that can be looked for in plain letters; `probe` is a part of it that stands in every place where it does."""

    spelt: str
    probe: str

    def within(self, letters: str) -> Iterator[tuple[int, int]]:
        """From where to where it stands in the letters, end exclusive, from left to right."""
        if self.probe in letters:
            yield from (found.span() for found in _pattern(self.spelt).finditer(letters))


@lru_cache(maxsize=4096)
def plain(text: str) -> Plain:
    """The text in plain letters: compatible forms as one, lower case, without accents, one letter for those alike."""
    if text.isascii():
        return Plain(letters=text.lower(), places=tuple(range(len(text) + 1)))
    letters: list[str] = []
    places: list[int] = []
    for at, sign in enumerate(text):
        for letter in _plain(sign):
            letters.append(letter)
            places.append(at)
    return Plain(letters="".join(letters), places=(*places, len(text)))


@lru_cache(maxsize=4096)
def _plain(sign: str) -> str:
    spread = unicodedata.normalize("NFKD", _ALIKE.get(sign, sign)).casefold()
    bare = "".join(
        letter for letter in unicodedata.normalize("NFKD", spread) if not unicodedata.combining(letter)
    )
    return "".join(_ALIKE.get(letter, letter) for letter in bare)


def phrase(spelt: str) -> Phrase:
    """The phrase as it is looked for. Its words stand side by side or with a sign or two between them; a `*` at the beginning
    or end of a word stands for any letters; in Chinese and Japanese it need not be a word of its own."""
    literals = [word.strip("*") for word in plain(spelt).letters.split()]
    return Phrase(spelt=spelt, probe=max(literals, key=len, default=""))


@lru_cache(maxsize=4096)
def _pattern(spelt: str) -> re.Pattern[str]:
    """What a phrase is looked for by; made when its probe is first met, since most never are."""
    words = plain(spelt).letters.split()
    literals = [word.strip("*") for word in words]
    if any(_UNSPACED.search(literal) for literal in literals):
        return re.compile(re.escape("".join(literals)))
    spelt_out = [
        (r"\w*" if word.startswith("*") else "") + re.escape(literal) + (r"\w*" if word.endswith("*") else "")
        for word, literal in zip(words, literals, strict=True)
    ]
    return re.compile(rf"(?<!\w){_BETWEEN.join(spelt_out)}(?!\w)")
