"""Business words in a name in its own script, before anything is romanised: found, cut out and given in English."""

from __future__ import annotations

import re
from functools import lru_cache

from tidewaiter.refdata.business_words import business_words
from tidewaiter.refdata.derived import derived
from tidewaiter.text.native import folded

__all__ = ["native_business_words"]

Pieces = list[tuple[str, str | None]]

_SYLLABIC = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_ARTICLES = ("وال", "بال", "لل", "ال", "و", "ل")
_STEM = 3
"""Letters that must be left of an Arabic word without its article."""
_PHRASE = 3
"""Words of the longest phrase that stands for one English word."""


def native_business_words(words: list[str]) -> Pieces:
    """The words in order, each with the English business word it stands for, None where it is none. A word in Chinese
    letters, Kana or Hangul is cut into its business words and what stands between them; a phrase of two or three words
    that is one business word becomes one."""
    if "".join(words).isascii():
        return [(word, business_words().get(word.lower())) for word in words]
    found: Pieces = []
    place = 0
    while place < len(words):
        size, english = _phrase(words, place)
        if english is None and _SYLLABIC.search(words[place]):
            found += _cut(words[place])
        else:
            found.append(("".join(words[place : place + size]), english))
        place += size
    return found


def _phrase(words: list[str], place: int) -> tuple[int, str | None]:
    """How many words from this place on are one business word, and its English."""
    if words[place].isascii():
        return 1, business_words().get(words[place].lower())
    _, phrases, _ = _tables()
    if folded(words[place]) in phrases:
        for size in range(min(_PHRASE, len(words) - place), 1, -1):
            english = _english(" ".join(words[place : place + size]))
            if english:
                return size, english
    return 1, _english(words[place])


@lru_cache(maxsize=32768)
def _english(word: str) -> str | None:
    known = _tables()[0]
    plain = folded(word)
    english = known.get(plain)
    if english is None:
        for article in _ARTICLES:
            if plain.startswith(article) and len(plain) - len(article) >= _STEM:
                return known.get(plain[len(article) :])
    return english


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, str], frozenset[str], int]:
    """From a folded spelling that is not ASCII to the English; the first words of phrases; letters of the longest
    spelling in syllables."""
    return derived("native_business_words", tuple[dict[str, str], frozenset[str], int], _derived_tables)


def _derived_tables() -> tuple[dict[str, str], frozenset[str], int]:
    known = {
        folded(spelling): english for spelling, english in business_words().items() if not spelling.isascii()
    }
    phrases = frozenset(spelling.split()[0] for spelling in known if " " in spelling)
    return known, phrases, max((len(spelling) for spelling in known if _SYLLABIC.match(spelling)), default=1)


@lru_cache(maxsize=16384)
def _cut(word: str) -> tuple[tuple[str, str | None], ...]:
    """The pieces of a word without blanks: at each letter the longest business word that begins there; one of a single
    letter counts at the end only, where more than it is left."""
    known, _, longest = _tables()
    plain = folded(word)
    found: Pieces = []
    start = place = 0
    while place < len(word):
        least = 1 if place == len(word) - 1 and place > 1 else 2
        for size in range(min(longest, len(word) - place), least - 1, -1):
            english = known.get(plain[place : place + size])
            if english is not None:
                if start < place:
                    found.append((word[start:place], None))
                found.append((word[place : place + size], english))
                place = start = place + size
                break
        else:
            place += 1
    if start < len(word):
        found.append((word[start:], None))
    return tuple(found)
