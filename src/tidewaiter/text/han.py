"""Words in Chinese letters in Latin ones: syllables of pinyin, with Wade-Giles and Hong Kong's spellings beside it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import lru_cache

from anyascii import anyascii

from tidewaiter.refdata.name_spellings import cantonese, han_surnames, han_words, pinyin
from tidewaiter.text.forms import Forms, distinct
from tidewaiter.text.syllables import wade_giles

__all__ = ["Writing", "han_tokens", "writing_of"]

_LONGEST_NAME = 4
"""Letters of the longest name of a person; longer words are a firm's, and begin with no surname."""


class Writing(Enum):
    """Which letters a name is written in: simplified ones are the mainland's, which spells names in pinyin; full ones
    are Hong Kong's and Taiwan's; many names have only letters that are the same in both."""

    SIMPLIFIED = 1
    EITHER = 2
    FULL = 3


def writing_of(text: str) -> Writing:
    """The writing of a text: told by its letters that stand in only one of the old character sets of the two."""
    scores = [_held(letter, "gb2312") - _held(letter, "big5") for letter in text]
    if max(scores, default=0) > 0:
        return Writing.SIMPLIFIED
    return Writing.FULL if min(scores, default=0) < 0 else Writing.EITHER


def _held(letter: str, codec: str) -> int:
    try:
        letter.encode(codec)
    except UnicodeEncodeError:
        return 0
    return 1


@lru_cache(maxsize=32768)
def han_tokens(word: str, writing: Writing) -> tuple[Forms, ...]:
    """The forms of each syllable of a word in Chinese letters, in the spellings that go with the writing of its name.
    A word of two to four letters may be a person's name, so that a surname at its head is read as one; a surname of
    two letters is one token."""
    surname = _surname(word)
    found = [_of_surname(surname, writing)] if surname else []
    place = len(surname)
    while place < len(word):
        known = next((size for size in range(4, 1, -1) if word[place : place + size] in han_words()), 0)
        if known:
            found += [(syllable,) for syllable in han_words()[word[place : place + known]]]
            place += known
        else:
            found.append(_of_letter(word[place], writing))
            place += 1
    return tuple(forms for forms in found if forms)


def _surname(word: str) -> str:
    if not 2 <= len(word) <= _LONGEST_NAME or word in han_words() or word[:2] in han_words():
        return ""
    return next((word[:size] for size in (2, 1) if len(word) > size and word[:size] in han_surnames()), "")


def _of_surname(surname: str, writing: Writing) -> Forms:
    first, *others = han_surnames()[surname]
    older = [] if writing is Writing.SIMPLIFIED else [*others, wade_giles(first)]
    return distinct([first, *_two_dots(first), *older])


@lru_cache(maxsize=16384)
def _of_letter(letter: str, writing: Writing) -> Forms:
    return distinct(_spellings(letter, writing))


def _spellings(letter: str, writing: Writing) -> Iterator[str]:
    readings = pinyin().get(letter) or (anyascii(letter).lower(),)
    yield from (reading.replace("lv", "lu").replace("nv", "nu") for reading in readings)
    for reading in readings:
        yield from _two_dots(reading)
    if writing is Writing.SIMPLIFIED:
        # A letter that stands alone may be a surname, with a reading of its own.
        yield from han_surnames().get(letter, ())[:1]
        return
    yield from cantonese().get(letter, ())
    if writing is Writing.FULL:
        yield from map(wade_giles, readings)
    yield from han_surnames().get(letter, ())[:3]


def _two_dots(reading: str) -> Iterator[str]:
    """The u with two dots as passports write it: lyu."""
    if reading in ("lv", "nv"):
        yield reading[0] + "yu"
