"""Titles, ranks and forms of address, and what stands after a name: degrees, and the elder or the younger."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.refdata.tables import lines

__all__ = ["also_names", "generations", "glued_titles", "suffixes", "titles", "titles_in_script"]

_NAME, _SUFFIX, _GLUED = "name", "suffix", "glued"
_BEFORE = ("", _NAME)
_GENERATIONS = ("elder", "younger", "second", "third", "fourth")


@lru_cache(maxsize=1)
def _marks() -> dict[str, str]:
    """From a word to its mark, empty for a simple title."""
    return {word: mark for word, _, mark in (line.partition(" ") for line in lines("titles.txt"))}


@lru_cache(maxsize=1)
def titles() -> frozenset[str]:
    """Romanised, lower case."""
    return frozenset(word for word, mark in _marks().items() if word.isascii() and mark in _BEFORE)


@lru_cache(maxsize=1)
def also_names() -> frozenset[str]:
    """Those of all titles that also stand in names as names (Sayyid, Hajji, Bishop): a name is not told by them."""
    return frozenset(word for word, mark in _marks().items() if mark == _NAME)


@lru_cache(maxsize=1)
def titles_in_script() -> frozenset[str]:
    """Titles in scripts other than Latin, lower case, each a word of its own: they are known best before romanising,
    since without vowels they look like anything."""
    return frozenset(word for word, mark in _marks().items() if not word.isascii() and mark in _BEFORE)


@lru_cache(maxsize=1)
def glued_titles() -> tuple[str, ...]:
    """Chinese, Japanese and Korean forms of address that stand at the end of the word that is the name, the longest
    first: what is left without them is the name, where anything is left."""
    found = (word for word, mark in _marks().items() if mark == _GLUED)
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


@lru_cache(maxsize=1)
def suffixes() -> frozenset[str]:
    """What stands after a name and is no part of it, romanised: degrees and honours (phd), and all `generations`."""
    return frozenset(word for word, mark in _marks().items() if mark == _SUFFIX).union(generations())


@lru_cache(maxsize=1)
def generations() -> dict[str, str]:
    """From a romanised suffix to the one of elder, younger, second, third and fourth that it says: John Doe Jr is not
    John Doe Sr, though either may be written without."""
    return {word: mark for word, mark in _marks().items() if mark in _GENERATIONS}
