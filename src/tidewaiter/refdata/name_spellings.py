"""Customary Latin spellings of names in other scripts, from our own tables."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from tidewaiter.refdata.tables import lines

__all__ = [
    "Spellings",
    "arabic_names",
    "cantonese",
    "foreign_given_names",
    "foreign_sounds",
    "han_surnames",
    "han_words",
    "pinyin",
    "shared_spellings",
    "slavic_names",
]

Spellings = tuple[str, ...]
"""Latin spellings of one word, lower-case ASCII, the customary first."""


@lru_cache(maxsize=1)
def arabic_names() -> dict[str, Spellings]:
    """From a name in plain Arabic letters, as the table writes it, to its Latin spellings."""
    return _read(lines("arabic_names.txt"))


@lru_cache(maxsize=1)
def slavic_names() -> dict[str, Spellings]:
    """From a given name in lower-case Cyrillic letters to its Latin spellings."""
    return _read(lines("slavic_names.txt"))


@lru_cache(maxsize=1)
def hebrew_names() -> dict[str, Spellings]:
    """From a Hebrew name without vowel points to its Latin spellings."""
    return _read(lines("hebrew_names.txt"))


@lru_cache(maxsize=1)
def han_surnames() -> dict[str, Spellings]:
    """From a Chinese surname to its Latin spellings, pinyin first; each surname once."""
    return _read(lines("han_surnames.txt"))


@lru_cache(maxsize=1)
def shared_spellings() -> frozenset[str]:
    """The Latin spellings in the tables of names that belong to other languages, too (Michael, Jacob)."""
    rows = (*lines("arabic_names.txt"), *lines("slavic_names.txt"))
    return frozenset(word[1:] for row in rows for word in row.split() if word.startswith("~"))


@lru_cache(maxsize=1)
def pinyin() -> dict[str, Spellings]:
    """From a Chinese letter to its readings, where the usual one will not do."""
    rows = (row.partition(" = ") for row in _part("pinyin"))
    return {letter: tuple(readings.split()) for letters, _, readings in rows for letter in letters}


@lru_cache(maxsize=1)
def han_words() -> dict[str, Spellings]:
    """From a Chinese word to its syllables, or to the one Latin word that is customary for it."""
    rows = (row.partition(" = ") for row in _part("words"))
    return {word: tuple(reading.split("-")) for words, _, reading in rows for word in words.split()}


@lru_cache(maxsize=1)
def foreign_sounds() -> dict[str, Spellings]:
    """From a Chinese letter to the sounds it stands for in foreign names."""
    rows = (row.partition(" = ") for row in _part("sounds", "foreign_han.txt"))
    return {letter: tuple(sounds.split()) for letters, _, sounds in rows for letter in letters}


@lru_cache(maxsize=1)
def foreign_given_names() -> dict[str, Spellings]:
    """From a foreign given name in simplified Chinese letters to its Latin spellings."""
    return _read(_part("names", "foreign_han.txt"))


@lru_cache(maxsize=1)
def cantonese() -> dict[str, Spellings]:
    """From a Chinese letter to its spellings in Hong Kong."""
    found: dict[str, Spellings] = {}
    for row in _part("cantonese"):
        letters, _, spellings = row.partition(" = ")
        for letter in letters:
            found[letter] = (*found.get(letter, ()), *spellings.split())
    return found


def _part(wanted: str, name: str = "han_readings.txt") -> list[str]:
    found: list[str] = []
    within = ""
    for line in lines(name):
        if line.startswith("["):
            within = line.strip("[]")
        elif within == wanted:
            found.append(line)
    return found


def _read(rows: Iterable[str]) -> dict[str, Spellings]:
    found: dict[str, Spellings] = {}
    for row in rows:
        native, _, latin = row.partition(" = ")
        for key in native.split():
            found[key] = tuple(dict.fromkeys((*found.get(key, ()), *latin.replace("~", "").split())))
    return found
