"""Latin words and their other spellings: letters with marks as two, and the habits in which one language writes the
names of another (Joukov and Zhukov, Chodorkowski and Khodorkovsky, Abdurrahman and Abdulrahman)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import Indel

from tidewaiter.refdata.name_spellings import arabic_names, shared_spellings, slavic_names
from tidewaiter.text.forms import Forms, distinct, pairs
from tidewaiter.text.misread import as_letters
from tidewaiter.text.sound import fold, skeleton

__all__ = ["latin_forms", "plain_latin", "twins"]

_NOT_KEPT = re.compile(r"[^a-z0-9]+")
_AS_TWO = pairs(
    "ä=ae ö=oe ü=ue ø=oe å=aa æ=ae œ=oe ñ=n þ=th ð=dh ő=oe ű=ue ç=ch ş=sh ș=sh š=sh č=ch ć=ch "
    "ž=zh ż=zh ź=zh ś=sh ř=rzh đ=dj ț=ts ţ=ts ğ=gh ə=a ĉ=ch ŝ=sh ĝ=dj ĵ=zh ĥ=kh ň=ny ľ=l ķ=kj "
    "ļ=l ģ=g ń=n"
)
_OTHER = {
    "ğ": "",
    "ə": "e",
    "x": "kh",
    "å": "o",
    "ä": "a",
    "ö": "o",
    "ü": "u",
    "þ": "t",
    "ð": "d",
    "æ": "e",
    "ø": "o",
}
_TURKISH = re.compile("[ışğəİ]")
_AZERBAIJANI = re.compile("ə")
ALIKE = 0.8
_SLAVIC = re.compile(
    "(?:[oei][nvw]sk|[oe](?:w|v|wa|va|ff|wna|vna)|[zs]k(?:i|y|ij|yj|iy|aja|aya|aia|oi|oj)|itsch|itch|wicz|witz|witsch"
    "|enk[oa]|ouk|chuk|k?ine|tsine|tsyne|gou|aja|ej|ij)$|sch|tch|^(?:jewg|jelz|jelen|jekat|jelis|juri|jusch|jegor|jarosl|jak)"
)
_FRENCH = re.compile("ou|tch|(?:k|ts|its)(?:ine|yne)$|eff$|off$")
_GERMAN = re.compile("w|sch|itz$|ij$|ej$|ski$|^(?:jel|jek|juri|jegor|jarosl)")
_FRENCH_SOUNDS = pairs("chtch=shch tch=tch dj=dj ch=sh j=zh")
_FRENCH_SOUND = re.compile("chtch|tch|dj|ch|j")
_BEFORE_CONSONANT = re.compile("(?<=[aeiou])j(?=[bdfgklmnqrstz])|(?<=[au])j$")
_SERVANT = re.compile("^abd[aeou]?([rsnztd]h?)\\1(?=[aeiou])")
_SERVANT_OF = re.compile("^ab[dt](?:[aeou]l|ul)(?=[a-z]{3})")
_NISBA = re.compile("^[ae]l[b-df-hj-np-tv-z][a-z]{2,}(?:i|y|iya|iyah|awi)$")
_SILENT_H = re.compile("(?<=[b-df-hj-np-tv-z]a)h$|(?<=[dmntyz]e)h$")

_HABIT = re.compile("j|ch|^ab|^[ae]l|(?:h|ff|slau)$")
"""What one of these habits needs."""

_OF_GOD = re.compile("([a-z]{3,}?)(?:a|o|u|ou|oo|i|e)l{1,2}ah")
"""Names that end with God: Abdullah, Ruhollah, Nasrallah, Hezbollah."""
_PERSIAN_STEM = re.compile("ou|oo|o|e")


def _arabic_vowel(found: re.Match[str]) -> str:
    """Persian e and o as the Arabic i and u that they are."""
    return "i" if found.group() == "e" else "u"


@lru_cache(maxsize=1)
def twins() -> dict[str, Forms]:
    """From a Latin spelling of a name to those spellings of it in other languages that have other consonants."""
    found: dict[str, Forms] = {}
    for names in (arabic_names(), slavic_names()):
        for spellings in names.values():
            first = spellings[0]
            bones = skeleton(first)
            for spelling in set(spellings[1:]) - shared_spellings():
                if _unlike(spelling, first, bones) and len(spelling) > 3 and len(first) > 3:
                    known = found.get(spelling, ())
                    found[spelling] = known if first in known else (*known, first)
    return found


def _unlike(spelling: str, first: str, bones: str) -> bool:
    """Whether the spelling has other consonants than the first, or hardly another letter in common."""
    return skeleton(spelling) != bones or Indel.normalized_similarity(fold(spelling), fold(first)) < ALIKE


def plain_latin(word: str) -> str:
    """The word in lower-case ASCII letters and digits, its letters without their marks."""
    if word.isascii():
        lower = word.lower()
        return lower if lower.isalnum() else _NOT_KEPT.sub("", lower)
    lower = unicodedata.normalize("NFC", word.replace("İ", "i").lower())
    return _NOT_KEPT.sub("", anyascii(lower).lower())


@lru_cache(maxsize=65536)
def latin_forms(word: str) -> Forms:
    """The spellings of a word in Latin letters; only itself for most words, none where it has no letter or digit.
    A digit that a machine has read for a letter is that letter."""
    plain = plain_latin(word)
    if plain and not plain.isalpha() and not plain.isdigit():
        return as_letters(plain)
    if word.isascii():
        others = [*_other_habits(plain)] if len(plain) > 2 and _has_habits(plain) else []
        return distinct((plain, *others)) if others else (plain,) if plain else ()
    lower = unicodedata.normalize("NFC", word.replace("İ", "i").lower())
    return distinct((plain, *_marks_as_letters(lower), *_other_habits(plain)))


def _marks_as_letters(lower: str) -> Iterator[str]:
    yield anyascii("".join(_AS_TWO.get(letter, letter) for letter in lower))
    turkish = "c" in lower and _TURKISH.search(lower)
    if turkish or any(letter in _OTHER for letter in lower if not letter.isascii()):
        other = "".join(_OTHER.get(letter, letter) if not letter.isascii() else letter for letter in lower)
        yield anyascii(other)
        if turkish:
            yield anyascii("".join(_AS_TWO.get(letter, letter) for letter in lower.replace("c", "dj")))
        if _AZERBAIJANI.search(lower):
            yield anyascii(lower.replace("ə", "a").replace("x", "kh").replace("q", "g").replace("c", "dj"))


def _has_habits(plain: str) -> bool:
    """Whether a plain word may have other spellings; most have none, and are done with."""
    return _HABIT.search(plain) is not None or plain in twins()


def _other_habits(plain: str) -> Iterator[str]:
    """Other spellings of a plain word, where its ending or letters show whose habit it follows."""
    yield from twins().get(plain, ())
    if "j" in plain:
        yield _BEFORE_CONSONANT.sub("dj", plain)
    if ("j" in plain or "ch" in plain or plain.endswith("ff")) and _SLAVIC.search(plain):
        yield from _slavic(plain)
    if plain.startswith("ab"):
        yield _SERVANT.sub(r"abdul\1", plain)
        yield _SERVANT_OF.sub("abdul", plain)
    if plain.startswith(("al", "el")) and _NISBA.search(plain):
        yield plain[2:]
    if plain.endswith("h"):
        yield _SILENT_H.sub("", plain)
        if (of_god := _OF_GOD.fullmatch(plain)) is not None:
            yield _PERSIAN_STEM.sub(_arabic_vowel, of_god[1]).replace("hisb", "hizb") + "ullah"
    if plain.endswith("slau"):
        yield plain[:-1] + "v"


def _slavic(plain: str) -> Iterator[str]:
    if plain.endswith("ff"):
        plain = plain[:-2] + "v"
        yield plain
    if _FRENCH.search(plain):
        french = _FRENCH_SOUND.sub(lambda found: _FRENCH_SOUNDS[found.group()], plain)
        yield french.removesuffix("e") if french.endswith("ine") else french
    if _GERMAN.search(plain):
        yield (
            re.sub("(?<![cs])ch", "kh", re.sub("(?<![cst])ch", "kh", plain)) if "tch" not in plain else plain
        )
        yield re.sub("(?<![d])j", "y", plain)
