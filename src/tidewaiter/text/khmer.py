"""Khmer words in Latin letters: consonants of two series, the vowel that goes unwritten, and customary spellings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, product

from tidewaiter.text.forms import Forms, distinct, pairs

__all__ = ["khmer_forms"]

# The series of a consonant tells how the vowel behind it is read. After the romanisation of the United Nations' Group of
# Experts on Geographical Names (UNGEGN 1972), in plain letters.
_FIRST = pairs("ក=k ខ=kh ច=ch ឆ=chh ដ=d ឋ=th ណ=n ត=t ថ=th ប=b ផ=ph ស=s ហ=h ឡ=l អ=_ ឝ=sh ឞ=ss")
_SECOND = pairs("គ=k ឃ=kh ង=ng ជ=ch ឈ=chh ញ=nh ឌ=d ឍ=th ទ=t ធ=th ន=n ព=p ភ=ph ម=m យ=y រ=r ល=l វ=v")
# Each vowel in the first series, then in the second; several readings parted by a slash.
_VOWELS = {
    vowel: tuple(series.split("/") for series in readings.split("|"))
    for vowel, readings in pairs(
        "ា=a|ea/a ិ=e/i|i ី=ei/i|i/y ឹ=oe/e|eu/e ឺ=eu|eu ុ=o/u|u/o ូ=ou/o|ou/u ួ=uo|uo/ua ើ=aeu/oe|eu/oe ឿ=oea|oea "
        "ៀ=ie|ie/ia េ=e|e ែ=ae/e|ae/e ៃ=ai|ey/ai ោ=ao/o|o ៅ=au|ov/au ំ=am|um/om ាំ=am|oam/am ុំ=om|um ះ=ah|eah ុះ=oh|uh "
        "េះ=eh|eh ោះ=aoh|oh"
    ).items()
}
_ALONE = pairs("ឣ=a ឤ=a ឥ=e ឦ=ei ឧ=u ឨ=uk ឩ=u ឪ=au ឫ=rue ឬ=rue ឭ=lue ឮ=lue ឯ=ae ឰ=ai ឱ=o ឲ=o ឳ=au")
_UNWRITTEN = (["a", "o"], ["o", "u", "a"])
_TO_FIRST, _TO_SECOND, _BELOW = "\u17c9", "\u17ca", "\u17d2"
_LETTER = "[\u1780-\u17a2]"
_CLUSTER = re.compile(
    f"(?P<letters>{_LETTER}[\u17c9\u17ca]?(?:{_BELOW}{_LETTER}[\u17c9\u17ca]?)*)"
    "[\u17cb-\u17d1\u17d3]*(?P<vowel>[\u17b6-\u17c8]*)[\u17cb-\u17d1]*"
    "|(?P<alone>[\u17a3-\u17b3])|(?P<other>[a-z0-9]+)"
)


def khmer_forms(word: str) -> Forms:
    """The spellings of a Khmer word in Latin letters, at most MOST_FORMS; none where it has no Khmer letter."""
    return distinct("".join(choice) for choice in islice(product(*_syllables(word)), 64))


def _syllables(word: str) -> Iterator[list[str]]:
    """The readings of each consonant with its vowel. One consonant without a vowel behind an open syllable closes it."""
    closed = True
    for found in _CLUSTER.finditer(word):
        letters, vowel = found["letters"], found["vowel"]
        if not letters:
            yield [found["other"] or _ALONE[found["alone"]]]
            closed = False
        elif not vowel and not closed and _BELOW not in letters:
            yield _closing(letters)
            closed = True
        else:
            yield _open(letters, vowel)
            closed = bool(vowel) and vowel[-1] in "\u17c6\u17c7"


def _open(letters: str, vowel: str) -> list[str]:
    consonants = "".join(_sound(part) for part in letters.split(_BELOW))
    series = _series(letters)
    several = _VOWELS[vowel][series] if vowel in _VOWELS else _unknown(vowel, series)
    return [consonants + reading for reading in several]


def _unknown(vowel: str, series: int) -> list[str]:
    """The readings of signs in a combination that is not on file, one after the other; the unwritten vowel for none."""
    known = [_VOWELS[sign][series][0] for sign in vowel if sign in _VOWELS]
    return ["".join(known)] if known else _UNWRITTEN[series]


def _closing(letters: str) -> list[str]:
    sound = _sound(letters)
    return ["v", "u"] if sound == "v" else [sound]


def _series(letters: str) -> int:
    """0 for the first series, 1 for the second: that of the consonant on top, or what a mark makes of it."""
    if _TO_FIRST in letters:
        return 0
    if _TO_SECOND in letters:
        return 1
    return 0 if letters[0] in _FIRST else 1


def _sound(part: str) -> str:
    if part[0] == "ប" and _TO_FIRST in part:
        return "p"
    return (_FIRST.get(part[0]) or _SECOND[part[0]]).replace("_", "")
