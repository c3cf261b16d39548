"""Arabic letters in Latin ones, where no table says how a word is spelt.

The script writes no short vowels, and its letters for long ones may stand for consonants, so that a word has several
readings: with the long vowels, with w for waw, with a where vowels are wanted, and bare, to be known by its skeleton.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from anyascii import anyascii

from tidewaiter.text.forms import pairs
from tidewaiter.text.sound import skeleton
from tidewaiter.text.vowels import filled

__all__ = ["plain_arabic", "readings"]

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("أإٱٲٳ", "ا"),
        **dict.fromkeys("يیېۍێے", "ي"),
        **dict.fromkeys("كکڪګ", "ك"),
        **dict.fromkeys("هہھەۀۂ", "ه"),
        **dict.fromkeys("وۆۇۈۋ", "و"),
        **pairs("ټ=ت ډ=د ړ=ر ڑ=ر ڈ=د ٹ=ت ښ=ش ږ=ژ ڼ=ن ں=ن څ=س ځ=ز ڵ=ل ڕ=ر ڭ=ن ۃ=ة ؤ=و ئ=ي"),
    }
)
_MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]")
_FOREIGN_VOWELS = str.maketrans("iu", "eo")
_SHORT_VOWELS = {
    **dict.fromkeys("\u064e\u064b", "a"),
    **dict.fromkeys("\u064f\u064c", "u"),
    **dict.fromkeys("\u0650\u064d", "i"),
}
_CONSONANTS = pairs(
    "ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z غ=gh ف=f ق=q ك=k ل=l "
    "م=m ن=n ه=h پ=p چ=ch ژ=zh گ=g ڤ=v"
)
_PERSIAN = pairs("ث=s ذ=z ض=z")
_IRANIAN = pairs("ث=s ذ=z ض=z ق=gh")
_EGYPTIAN = pairs("ج=g ق=k ث=s ذ=z")
_ALIFS = "اآى"
_HALF_VOWELS = "وي"
_SILENT = "عء"
_INNER_VOWELS = re.compile("(?<=.)[aeiou]")
_BARE_LETTERS = 3


def plain_arabic(word: str) -> str:
    """The word with Persian, Urdu and Kurdish letters as the Arabic ones, without vowel marks and tatweel;
    the two letters that Arabic writes for ch are the Persian one."""
    return _MARKS.sub("", word.translate(_PLAIN)).replace("تش", "چ")


def readings(written: str) -> Iterator[str]:
    """The Latin spellings of a word by its letters, the likeliest first; some may be equal."""
    word = plain_arabic(written)
    if any(mark in written for mark in _SHORT_VOWELS):
        yield _read(written.translate(_PLAIN), _CONSONANTS)
    if word.endswith("ى"):
        yield from readings(word[:-1] + "ي")
    plain = _read(word, _CONSONANTS)
    yield plain
    yield filled(plain)
    if word[-1:] in ("ة", "ه"):
        yield plain + "h" if word.endswith("ة") else plain.removesuffix("h") + "e"
    if any(letter in _PERSIAN for letter in word):
        yield filled(_read(word, {**_CONSONANTS, **_PERSIAN}))
    yield _read(word, _CONSONANTS, waw="w")
    yield plain.replace("j", "dj")
    if "خوا" in word:
        yield filled(_read(word.replace("خوا", "خا"), _CONSONANTS))
    bare = _INNER_VOWELS.sub("", plain.replace("j", "dj"))
    if len(skeleton(bare)) >= _BARE_LETTERS:
        yield bare
    yield _read(word, _CONSONANTS, waw="u")
    if "ق" in word:
        yield filled(_read(word, {**_CONSONANTS, **_IRANIAN}))
    if "ب" in word or "ف" in word:
        # Arabic has no letters for p and v, nor for e and o, so that foreign names have these.
        foreign = plain.translate(_FOREIGN_VOWELS)
        yield from (
            foreign.replace("b", "p"),
            foreign.replace("f", "v"),
            foreign.replace("b", "p").replace("f", "v"),
        )
    if "ج" in word:
        yield filled(_read(word, {**_CONSONANTS, **_EGYPTIAN}))


def _read(word: str, consonants: dict[str, str], *, waw: str = "") -> str:
    """The word letter by letter. Waw and yeh are consonants at the head and before alif, else long vowels; `waw` says
    what waw is wherever it may be both. Ayn and hamza are silent, and at the head have a vowel."""
    found: list[str] = []
    for place, letter in enumerate(word):
        after = word[place + 1 : place + 2]
        if letter in _HALF_VOWELS:
            found.append(_half_vowel(letter, word, place, waw))
        elif letter in consonants:
            found.append(consonants[letter])
        elif letter in _SHORT_VOWELS:
            found.append(_SHORT_VOWELS[letter])
        elif letter in _ALIFS or letter == "ة":
            # Before a vowel alif only bears it: Iran, Uzbek; but Iyad, Awad.
            carrier = not place and len(word) > 2 and after in _HALF_VOWELS
            found.append(_before_glide(word, waw) if carrier else "a")
        elif letter in _SILENT and not place:
            found.append(_after_ayn(word, after, waw))
        elif letter.isdigit():
            found.append(str(unicodedata.digit(letter)))
        elif letter.isascii() or (letter not in _SILENT and not unicodedata.combining(letter)):
            found.append(anyascii(letter))
    return "".join(found)


def _after_ayn(word: str, after: str, waw: str) -> str:
    """The vowel of an ayn or hamza at the head: that which is written after it, else a."""
    if after and after in _HALF_VOWELS:
        return _before_glide(word, waw)
    return "" if after and after in _ALIFS else "a"


def _before_glide(word: str, waw: str) -> str:
    """The vowel of an alif or ayn at the head before waw or yeh: none where that is the vowel itself."""
    if word[1:2] == "و" and waw == "w":
        return "a"
    if not word[2:3] or word[2] not in _ALIFS:
        return ""
    return "i" if word[1] == "ي" else "a"


def _half_vowel(letter: str, word: str, place: int, waw: str) -> str:
    after = word[place + 1 : place + 2]
    before = word[place - 1 : place] if place else ""
    glides = bool(after) and (after in _ALIFS or after == "ة")
    if letter == "ي":
        return "y" if glides or (not place and after) else "i"
    if not place or (glides and not waw):
        return "w"
    if after == "ي" and place > 1 and place + 2 == len(word) and not waw:
        # The ending of families and places: Safavi, Mousavi.
        return "w" if before in _ALIFS else "aw"
    inside = before in _ALIFS and bool(after) and place > 1
    return waw or ("w" if inside else "u")
