"""Scripts: clean text, which script it is written in, and letters of one script posing as another's."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

__all__ = ["clean", "fold_lookalikes", "latin_lookalike", "script_of"]

_CODES = {
    "LATIN": "Latn",
    "CYRILLIC": "Cyrl",
    "GREEK": "Grek",
    "ARABIC": "Arab",
    "HEBREW": "Hebr",
    "CJK": "Hani",
    "HIRAGANA": "Hira",
    "KATAKANA": "Kana",
    "HANGUL": "Hang",
    "ARMENIAN": "Armn",
    "GEORGIAN": "Geor",
    "DEVANAGARI": "Deva",
    "KHMER": "Khmr",
    "THAI": "Thai",
}
# Letters that look alike in most typefaces, lower and upper case, Cyrillic and Greek beside Latin.
_CYRILLIC = "абвезкмнорстухіјѕԁһԛԝАВЕЗКМНОРСТУХІЈЅ"
_AS_LATIN = "a6be3kmhopctyxijsdhqwABE3KMHOPCTYXIJS"
_TO_LATIN = {c: latin for c, latin in zip(_CYRILLIC, _AS_LATIN, strict=True) if latin.isalpha()}
_TO_LATIN.update(zip("αορνικΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aopvikABEZHIKMNOPTYX", strict=True))
_TO_CYRILLIC = {latin: c for c, latin in _TO_LATIN.items() if "\u0400" <= c <= "\u052f"}
_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
"""Letters and marks of no width that are not of the categories for such: joiners, fillers, variation selectors."""

_ZERO_WIDTH = re.compile("[\u200b-\u200f\u2060-\u2064\ufeff]")
_LATIN_BYTES = {bytes([at]).decode("cp1252", "replace"): at for at in range(256)}
_LATIN_BYTES.update(
    {chr(at): at for at in range(256) if at < 0x80 or at >= 0xA0 or chr(at) not in _LATIN_BYTES}
)
_LATIN_BYTES.pop("\ufffd", None)
_LEAD_BYTE = re.compile("[\u00c2-\u00f4][^\u0000-\u007f]")
_MARKS_IN_NAMES = "«»„“”‘’–—·№\u00a0\u00ad\u200b\u200c\u200d\u200e\u200f"


def clean(text: str) -> str:
    """The text in NFKC on one line, without control, zero-width and direction marks, spaces single; UTF-8 that was
    read as Latin-1 or Windows-1252 is put right where the whole text is such."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    return _remembered(text) if len(text) <= _LONG else _cleaned(text)


def _cleaned(text: str) -> str:
    before = None
    # More than once: a mark between two letters may have kept them from composing, or a text from being put right.
    while text != before:
        before = text
        text = " ".join(_composed(_repaired(text)).split())
    return text


_LONG = 1000  # characters; longer texts are no names, and are not kept
_remembered = lru_cache(maxsize=4096)(_cleaned)


def _composed(text: str) -> str:
    kept = (
        letter if letter.isprintable() or letter.isspace() else _unprintable(letter)
        for letter in unicodedata.normalize("NFKC", text)
    )
    return _UNSEEN.sub("", "".join(kept))


def _repaired(text: str) -> str:
    """UTF-8 read as Latin-1 or Windows-1252, read right, where all of the text goes back and letters come of it."""
    if not _LEAD_BYTE.search(text):
        return text
    text = _ZERO_WIDTH.sub("", text)
    try:
        read = bytes(_LATIN_BYTES[letter] for letter in text).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return text
    fits = (
        letter.isascii() or letter.isalpha() or unicodedata.combining(letter) or letter in _MARKS_IN_NAMES
        for letter in read
    )
    return read if all(fits) and any(letter.isalpha() and not letter.isascii() for letter in read) else text


def _unprintable(letter: str) -> str:
    return " " if unicodedata.category(letter) in ("Cc", "Zl", "Zp", "Zs") else ""


@lru_cache(maxsize=8192)
def _letter_script(letter: str) -> str | None:
    if not letter.isalpha():
        return None
    return _CODES.get(unicodedata.name(letter, "").split(" ")[0].split("-")[0], "Zyyy")


def script_of(text: str) -> str | None:
    """The ISO 15924 code of the script most letters stand in (Zyyy: one we have no name for), None for no letter."""
    if text.isascii():
        return "Latn" if any(map(str.isalpha, text)) else None
    return _script_of(text) if len(text) <= _LONG else _most_letters(text)


def _most_letters(text: str) -> str | None:
    found = Counter(script for letter in text if (script := _letter_script(letter)))
    return min(found, key=lambda script: (-found[script], script)) if found else None


_script_of = lru_cache(maxsize=16384)(_most_letters)


def fold_lookalikes(token: str) -> str:
    """A token that mixes Latin with Cyrillic or Greek, with the fewer letters put into the script of the more.

    A token of one script, or whose odd letters have no double, comes back as it is.
    """
    if token.isascii():
        return token
    scripts = [_letter_script(letter) for letter in token]
    latin, other = scripts.count("Latn"), scripts.count("Cyrl") + scripts.count("Grek")
    if not latin or not other:
        return token
    if latin >= other:
        return "".join(_TO_LATIN.get(letter, letter) for letter in token)
    if "Cyrl" in scripts:
        return "".join(_TO_CYRILLIC.get(letter, letter) for letter in token)
    return token


def latin_lookalike(word: str) -> str | None:
    """The word of Cyrillic or Greek letters as the Latin one it looks like, where every letter has a double."""
    return (
        "".join(_TO_LATIN[letter] for letter in word) if all(letter in _TO_LATIN for letter in word) else None
    )
