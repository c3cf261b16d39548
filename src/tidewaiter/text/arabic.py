"""Words in Arabic letters (Arabic, Persian, Dari, Pashto, Urdu, Kurdish) in Latin ones.

The script writes no short vowels, and its letters for long ones may stand for consonants; so a word that is not in
the table of names has forms with the long vowels, with w for waw, and without vowels, and is known by its skeleton.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from anyascii import anyascii

from tidewaiter.refdata.name_spellings import arabic_names
from tidewaiter.text.forms import Forms, distinct, pairs
from tidewaiter.text.sound import skeleton

__all__ = ["arabic_tokens", "plain_arabic"]

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("أإٱٲٳ", "ا"),
        **dict.fromkeys("يیېۍێے", "ي"),
        **dict.fromkeys("كکڪګ", "ك"),
        **dict.fromkeys("هہھەۀۂ", "ه"),
        **dict.fromkeys("وۆۇۈۋ", "و"),
        **pairs("ټ=ت ډ=د ړ=ر ڑ=ر ڈ=د ٹ=ت ښ=ش ږ=ژ ڼ=ن ں=ن څ=س ځ=ز ڤ=ڤ ڵ=ل ڕ=ر ڭ=ن ۃ=ة ؤ=و ئ=ي"),
    }
)
_MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]")
_SHORT_VOWELS = {
    **dict.fromkeys("\u064e\u064b", "a"),
    **dict.fromkeys("\u064f\u064c", "u"),
    **dict.fromkeys("\u0650\u064d", "i"),
}
_CONSONANTS = pairs(
    "ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z غ=gh ف=f ق=q ك=k ل=l "
    "م=m ن=n ه=h پ=p چ=ch ژ=zh گ=g ڤ=v"
)
_PERSIAN = {"ث": "s", "ذ": "z", "ض": "z", "ق": "gh"}
_EGYPTIAN = {"ج": "g", "ق": "k", "ث": "s", "ذ": "z"}
_ALIFS = "اآى"
_HALF_VOWELS = "وي"
_FIRST = re.compile("(?<=.)[aeiou]")
_SILENT = "عء"
_ARTICLE = "ال"
_NOT_ARTICLE = re.compile(
    "^ال(?:ياس|هام|كس|كت|بر|بانى|ماس|وند|نا|گ|پ|چ|ژ|ف[اي]?$|ه|له|الم|استوم|فبا|غ|يزابت|دار|تون|طاف|دوز|ى|ي|غون)"
)
_SERVANT = "عبد"
_SUFFIXES = (
    "زاده",
    "پور",
    "نژاد",
    "نيا",
    "فر",
    "وند",
    "لو",
    "يان",
    "دوست",
    "خاني",
    "الدين",
    "الله",
    "اله",
    "علي",
    "ي",
)
_SHORTEST = 3


def plain_arabic(word: str) -> str:
    """The word with Persian, Urdu and Kurdish letters as the Arabic ones of the table, without marks and tatweel."""
    return _MARKS.sub("", word.translate(_PLAIN))


def arabic_tokens(words: tuple[str, ...]) -> tuple[Forms, ...]:
    """The forms of each token of neighbouring words in Arabic letters. The article is a token of its own, as Latin
    papers mostly write it; `servant of` stands with the article as abdul, and with God as one token, abdullah."""
    found: list[Forms] = []
    place = 0
    plain = [plain_arabic(word) for word in words]
    while place < len(words):
        word = plain[place]
        if word == _SERVANT and place + 1 < len(words) and plain[place + 1].startswith(_ARTICLE):
            found += _servant(plain[place + 1])
            place += 1
        elif word.startswith(_SERVANT + _ARTICLE) and len(word) > len(_SERVANT) + _SHORTEST:
            found += _servant(word[len(_SERVANT) :])
        elif _has_article(word):
            found += [("al",), _forms(word[2:])]
        else:
            found += _compound(words[place], word)
        place += 1
    return tuple(forms for forms in found if forms)


def _servant(name: str) -> list[Forms]:
    if name in ("الله", "اله", "اللة"):
        return [("abdullah", "abdallah", "abdollah", "abdulla", "abdellah")]
    if name in ("اللهي", "الهي"):
        return [("abdollahi", "abdullahi", "abdallahi")]
    return [("abdul", "abdel", "abdur", "abdal", "abd"), _forms(name[2:])]


def _has_article(word: str) -> bool:
    return (
        word.startswith(_ARTICLE)
        and len(word) >= 2 + _SHORTEST
        and (word[2:] in arabic_names() or not (_NOT_ARTICLE.match(word) or word in arabic_names()))
    )


def _compound(written: str, word: str) -> list[Forms]:
    """The forms of a word, or of two names written as one: Mohammadreza."""
    names = arabic_names()
    if word not in names and len(word) >= 2 * _SHORTEST:
        for cut in range(_SHORTEST, len(word) - _SHORTEST + 1):
            if word[:cut] in names and word[cut:] in names and word[cut:] not in _SUFFIXES:
                return [_forms(word[:cut]), _forms(word[cut:])]
    return [_forms(written)]


@lru_cache(maxsize=65536)
def _forms(written: str) -> Forms:
    word = plain_arabic(written)
    return distinct(_spellings(word, written.translate(_PLAIN)))


def _spellings(word: str, marked: str) -> Iterator[str]:
    names = arabic_names()
    if word in names:
        yield from names[word]
        return
    for suffix in _SUFFIXES:
        stem = word.removesuffix(suffix)
        if stem != word and stem in names:
            yield from (
                spelling + ending for ending in _ENDINGS[suffix].split("/") for spelling in names[stem][:4]
            )
    if marked != word and any(mark in marked for mark in _SHORT_VOWELS):
        yield _read(marked, _CONSONANTS)
    plain = _read(word, _CONSONANTS)
    yield plain
    if word[-1:] in ("ة", "ه"):
        yield plain + "h" if word.endswith("ة") else plain.removesuffix("h") + "e"
    yield plain.replace("j", "dj")
    yield _read(word, _CONSONANTS, waw="w")
    yield _read(word, _CONSONANTS, waw="u")
    if any(letter in _PERSIAN for letter in word):
        yield _read(word, {**_CONSONANTS, **_PERSIAN})
    bare = _FIRST.sub("", plain.replace("j", "dj"))
    if len(skeleton(bare)) >= _SHORTEST:
        yield bare
    if "ج" in word:
        yield _read(word, {**_CONSONANTS, **_EGYPTIAN})


_ENDINGS = pairs(
    "زاده=zadeh/zada پور=pour نژاد=nejad نيا=nia فر=far وند=vand لو=lou يان=ian دوست=doust "
    "خاني=khani علي=ali الدين=uddin/aldin/eddine الله=ullah/ollah اله=ollah/ullah ي=i"
)


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
            found.append(_before_glide(word, waw) if carrier and after else "a")
        elif letter in _SILENT and not place:
            found.append(
                _before_glide(word, waw) if after in _HALF_VOWELS else "" if after in _ALIFS else "a"
            )
        elif letter.isdigit():
            found.append(str(unicodedata.digit(letter)))
        elif letter.isascii() or (letter not in _SILENT and not unicodedata.combining(letter)):
            found.append(anyascii(letter))
    return "".join(found)


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
    inside = before in _ALIFS and bool(after) and place > 1
    return waw or ("w" if inside else "u")
