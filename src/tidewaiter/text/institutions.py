"""Institutions and large firms named in their own script, read by their customary Latin names: 哈尔滨工业大学 is Harbin
Institute of Technology, which no translation gives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from tidewaiter.refdata.derived import derived
from tidewaiter.refdata.native_names import native_names
from tidewaiter.refdata.slavic_translations import slavic_stem
from tidewaiter.text.native import folded, is_unspaced
from tidewaiter.text.scripts import clean
from tidewaiter.text.tokens import split_words

__all__ = ["institution_names"]

_ACRONYM = 4
"""Letters from which on a Latin acronym alone stands for one body; shorter ones count beside other words only."""
_STEMMED = 6
"""Letters of a Cyrillic word from which on its other cases count."""
_INSIDE = 3
"""Letters in syllables of a name that counts inside a longer word; shorter ones count at its beginning."""
_CYRILLIC = re.compile("[\u0400-\u04ff]+")
_NUMBER_OF_NAMES = 3


class _Table(NamedTuple):
    """`spaced`: Latin names by the joined keys of the words; `unspaced`: by the folded letters; the most words of the
    first, the most letters of the second, and the first words' keys."""

    spaced: dict[str, tuple[str, ...]]
    unspaced: dict[str, tuple[str, ...]]
    words: int
    letters: int
    heads: frozenset[str]


@lru_cache(maxsize=16384)
def institution_names(name: str) -> tuple[str, ...]:
    """The name with the longest native name on file that stands in it put into Latin letters, once for each of its first
    Latin names; none for a name in Latin letters, and where none stands in it.

    >>> institution_names("Филиал МФТИ"), institution_names("Example")
    (('Филиал Moscow Institute of Physics and Technology', 'Филиал MIPT'), ())
    """
    if name.isascii():
        return ()
    words = split_words(clean(name), initials=False)
    before, latin, behind = _spaced(words) or _unspaced(words) or ([], (), [])
    alone = not before and not behind
    return tuple(
        " ".join((*before, one, *behind))
        for one in latin[:_NUMBER_OF_NAMES]
        if not alone or len(one) >= _ACRONYM
    )


_Found = tuple[Sequence[str], tuple[str, ...], Sequence[str]]


def _spaced(words: list[str]) -> _Found | None:
    """The words before the longest run of words on file, its Latin names, and the words behind it."""
    table = _table()
    keys = [_key(word) for word in words]
    best: _Found | None = None
    longest = 0
    for start, first in enumerate(keys):
        if first[:2] not in table.heads:
            continue
        for size, joined in enumerate(accumulate(keys[start : start + table.words]), start=1):
            if joined in table.spaced and len(joined) > longest:
                best = (words[:start], table.spaced[joined], words[start + size :])
                longest = len(joined)
    return best


def _unspaced(words: list[str]) -> _Found | None:
    """The same inside a word that is written without blanks."""
    table = _table()
    for place, word in enumerate(words):
        if not is_unspaced(word):
            continue
        plain = folded(word)
        for size in range(min(table.letters, len(plain)), 1, -1):
            for start in range(len(plain) - size + 1 if size >= _INSIDE else 1):
                latin = table.unspaced.get(plain[start : start + size])
                if latin:
                    before = [*words[:place], word[:start]] if start else words[:place]
                    rest = word[start + size :]
                    return before, latin, [rest, *words[place + 1 :]] if rest else words[place + 1 :]
    return None


@lru_cache(maxsize=32768)
def _key(word: str) -> str:
    """The word as it is looked up: folded, a Cyrillic one without its ending, an Arabic one without its article."""
    plain = folded(word)
    if len(plain) >= _STEMMED and _CYRILLIC.fullmatch(plain):
        return slavic_stem(plain)
    return plain.removeprefix("ال") or plain


@lru_cache(maxsize=1)
def _table() -> _Table:
    return derived("institutions", _Table, _derived_table)


def _derived_table() -> _Table:
    spaced: dict[str, tuple[str, ...]] = {}
    unspaced: dict[str, tuple[str, ...]] = {}
    longest = 1
    for native, latin in native_names().items():
        words = split_words(clean(native), initials=False)
        if is_unspaced(native):
            unspaced["".join(map(folded, words))] = latin
        else:
            spaced["".join(map(_key, words))] = latin
            longest = max(longest, len(words))
    heads = frozenset(key[:2] for key in spaced)
    return _Table(spaced, unspaced, longest, max(map(len, unspaced)), heads)
