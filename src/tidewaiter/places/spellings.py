"""Spellings of a place's Cyrillic name in Latin letters, and the key under which spellings of one name meet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from tidewaiter.text.cyrillic import cyrillic_forms
from tidewaiter.text.romanise import romanise
from tidewaiter.text.scripts import script_of

__all__ = ["key", "keys", "phrases", "words_of"]

_PLAIN = dict(zip("абвгґдзийіїклмнопрстуфыэ", "abvggdziiiiklmnoprstufie", strict=True)) | {"ъ": "", "ь": ""}
_COMMON = {**_PLAIN, "е": "e", "є": "ie", "ё": "io", "ю": "iu", "я": "ia"}
# How papers of each language write the letters that differ between them.
_HABITS: tuple[dict[str, str], ...] = (
    {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch"},
    {"ж": "zh", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch"},
    {"ж": "z", "х": "ch", "ц": "c", "ч": "c", "ш": "s", "щ": "sc"},
    {"ж": "z", "х": "h", "ц": "c", "ч": "c", "ш": "s", "щ": "sc"},
    {"ж": "sch", "х": "ch", "ц": "z", "ч": "tsch", "ш": "sch", "щ": "schtsch", "з": "s", "с": "s"},
    {"ж": "sh", "х": "ch", "ц": "z", "ч": "tsch", "ш": "sch", "щ": "schtsch", "з": "s", "с": "s"},
    {"ж": "j", "х": "kh", "ц": "ts", "ч": "tch", "ш": "ch", "щ": "chtch"},
    {"ж": "j", "х": "h", "ц": "ts", "ч": "c", "ш": "s", "щ": "sc"},
    {"ж": "z", "х": "ch", "ц": "c", "ч": "cz", "ш": "sz", "щ": "szcz"},
    {"ж": "zh", "х": "j", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch"},
)
_MARKS = re.compile("[\u0300-\u036f'`’‘ʼʹʺ´\u200b-\u200f]")
_SPLIT = re.compile(r"[\W_]+")
_JOINED = re.compile(r"(?<![^\W_])([рr])-([нn])(?![^\W_])", re.IGNORECASE)
_LONG_VOWELS = re.compile("(?<=.)[aeiouwy]+")
_TWICE = re.compile(r"([a-z])\1+")
_LONGEST_KEY = 40


def words_of(text: str) -> tuple[str, ...]:
    """The words of the text, lower-case, hyphens between them as good as blanks, apostrophes and accents left out."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    plain = _MARKS.sub("", _JOINED.sub("район", plain))
    return tuple(word for word in _SPLIT.split(plain) if word)


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """The word in the letters that its usual spellings share: y, i and j are one, w is v, double letters single; of a word
    in Arabic letters its consonants, since papers write long vowels or leave them out."""
    plain = romanise(word[:_LONGEST_KEY])
    if script_of(word) == "Arab" and len(plain) > 3:
        return "=" + _LONG_VOWELS.sub("", plain)
    if plain.isdigit() or len(plain) < 3:
        return plain
    for written, meant in (("w", "v"), ("ou", "u"), ("tz", "ts"), ("j", "i"), ("y", "i")):
        plain = plain.replace(written, meant)
    plain = _TWICE.sub(r"\1", plain)
    return _TWICE.sub(r"\1", plain.replace("ie", "e"))


def keys(text: str) -> tuple[str, ...]:
    """The keys of the words of the text."""
    return tuple(found for word in words_of(text) if (found := key(word)))


@lru_cache(maxsize=8192)
def phrases(native: str) -> frozenset[tuple[str, ...]]:
    """The keys, a word each, of a Cyrillic name as papers of many languages write it."""
    words = words_of(native)
    spelt = (
        " ".join(words),
        " ".join((cyrillic_forms(word) or (word,))[0] for word in words),
        *_spelt(" ".join(words)),
    )
    return frozenset(tuple(key(word) for word in name.split()) for name in spelt)


def _spelt(name: str) -> Iterator[str]:
    """The name by each habit, the same in all its words."""
    for habit in _HABITS:
        for soft in ("io", "e", "o") if "ё" in name else ("io",):
            for hard in ("g", "h") if "г" in name else ("g",):
                letters = {**_COMMON, **habit, "ё": soft, "г": hard}
                yield "".join(letters.get(letter, letter) for letter in name)
