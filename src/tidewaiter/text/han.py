"""Words in Chinese letters in Latin ones: syllables of pinyin, with Wade-Giles and Hong Kong's spellings beside it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from anyascii import anyascii

from tidewaiter.refdata.name_spellings import cantonese, han_surnames, han_words, pinyin
from tidewaiter.text.forms import Forms, distinct
from tidewaiter.text.syllables import wade_giles

__all__ = ["han_tokens"]

_LONGEST_NAME = 4
"""Letters of the longest name of a person; longer words are a firm's, and begin with no surname."""


@lru_cache(maxsize=32768)
def han_tokens(word: str) -> tuple[Forms, ...]:
    """The forms of each syllable of a word in Chinese letters. A word of two to four letters may be a person's name,
    so that a surname at its head is read as one; a surname of two letters is one token."""
    surname = _surname(word)
    found = [_of_surname(surname)] if surname else []
    place = len(surname)
    while place < len(word):
        known = next((size for size in range(4, 1, -1) if word[place : place + size] in han_words()), 0)
        if known:
            found += [(syllable,) for syllable in han_words()[word[place : place + known]]]
            place += known
        else:
            found.append(_of_letter(word[place]))
            place += 1
    return tuple(forms for forms in found if forms)


def _surname(word: str) -> str:
    if not 2 <= len(word) <= _LONGEST_NAME or word in han_words() or word[:2] in han_words():
        return ""
    return next((word[:size] for size in (2, 1) if len(word) > size and word[:size] in han_surnames()), "")


def _of_surname(surname: str) -> Forms:
    first, *others = han_surnames()[surname]
    return distinct([first, *others, *(_plain_u(first)), wade_giles(first)])


@lru_cache(maxsize=16384)
def _of_letter(letter: str) -> Forms:
    return distinct(_spellings(letter))


def _spellings(letter: str) -> Iterator[str]:
    readings = pinyin().get(letter) or (anyascii(letter).lower(),)
    yield from (reading.replace("lv", "lu").replace("nv", "nu") for reading in readings)
    yield from cantonese().get(letter, ())
    for reading in readings:
        yield wade_giles(reading)
        yield from _plain_u(reading)
    yield from han_surnames().get(letter, ())[:3]


def _plain_u(reading: str) -> Iterator[str]:
    """The u with two dots as passports write it: lyu."""
    if reading in ("lv", "nv"):
        yield reading[0] + "yu"
