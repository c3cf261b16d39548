"""Pinyin told into syllables, and each written as Wade and Giles wrote it."""

from __future__ import annotations

import re
from functools import cache

__all__ = ["wade_giles"]

_INITIALS = {
    "b": "p", "p": "p'", "m": "m", "f": "f", "d": "t", "t": "t'", "n": "n", "l": "l", "g": "k", "k": "k'", "h": "h",
    "j": "ch", "q": "ch'", "x": "hs", "zh": "ch", "ch": "ch'", "sh": "sh", "r": "j", "z": "ts", "c": "ts'", "s": "s",
}  # fmt: skip
_FINALS = {
    "a": "a", "o": "o", "e": "e", "ai": "ai", "ei": "ei", "ao": "ao", "ou": "ou", "an": "an", "en": "en", "ang": "ang",
    "eng": "eng", "ong": "ung", "i": "i", "ia": "ia", "ie": "ieh", "iao": "iao", "iu": "iu", "ian": "ien", "in": "in",
    "iang": "iang", "ing": "ing", "iong": "iung", "u": "u", "ua": "ua", "uo": "o", "uai": "uai", "ui": "ui",
    "uan": "uan", "un": "un", "uang": "uang", "ue": "ueh", "v": "u", "ve": "ueh", "er": "erh",
}  # fmt: skip
_WHOLE = {
    "yi": "i", "ya": "ya", "ye": "yeh", "yao": "yao", "you": "yu", "yan": "yen", "yin": "yin", "yang": "yang",
    "ying": "ying", "yong": "yung", "yu": "yu", "yue": "yueh", "yuan": "yuan", "yun": "yun", "wu": "wu", "wa": "wa",
    "wo": "wo", "wai": "wai", "wei": "wei", "wan": "wan", "wen": "wen", "wang": "wang", "weng": "weng",
    "zhi": "chih", "chi": "ch'ih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tz'u", "si": "szu", "er": "erh",
    "guo": "kuo", "kuo": "k'uo", "huo": "huo", "shuo": "shuo", "gui": "kuei", "kui": "k'uei", "ge": "ko", "he": "ho",
    "ke": "k'o", "a": "a", "an": "an", "ao": "ao", "ai": "ai", "ang": "ang", "en": "en", "e": "o", "ou": "ou",
}  # fmt: skip


def wade_giles(word: str) -> str | None:
    """The word respelt, syllables joined by hyphens; None where it is not pinyin through and through.

    >>> wade_giles("Xiaoping"), wade_giles("Zhang"), wade_giles("Smith")
    ("Hsiao-p'ing", 'Chang', None)
    """
    plain = word.lower().replace("-", "").replace("'", "")
    found = _syllables(plain)
    if found is None:
        return None
    new = "-".join(_spellings()[syllable] for syllable in found)
    return new.upper() if word.isupper() else new.capitalize()


@cache
def _spellings() -> dict[str, str]:
    made = {
        initial + final: _INITIALS[initial] + _FINALS[final]
        for initial in _INITIALS
        for final in _FINALS
        if not (initial in ("j", "q", "x") and final[0] in "aoe")
        and not (final[0] == "i" and initial in ("g", "k", "h", "zh", "ch", "sh", "r", "z", "c", "s", "f"))
    }
    return made | _WHOLE


def _syllables(plain: str) -> tuple[str, ...] | None:
    """The syllables, the longest first at each place; None where the letters do not come out even, or at more than
    three."""
    if not plain:
        return ()
    for length in range(min(6, len(plain)), 0, -1):
        head, rest = plain[:length], plain[length:]
        if head in _spellings() and not re.match(r"[iuv]", rest):
            tail = _syllables(rest)
            if tail is not None and len(tail) < 3:
                return (head, *tail)
    return None
