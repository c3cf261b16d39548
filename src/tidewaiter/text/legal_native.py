"""Legal forms in words of their own script, before anything is romanised; also those glued to a name in scripts that
put no blanks between words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from tidewaiter.refdata.legal_forms import Reach, legal_forms
from tidewaiter.refdata.slavic_translations import slavic_stem
from tidewaiter.text.native import folded, is_unspaced
from tidewaiter.text.tokens import split_words

__all__ = ["native_legal_forms"]

_SURE = 3
"""Letters of a form that counts inside an unspaced word; a shorter one counts at its end only."""
_NO_WORD = frozenset({"ао", "аат"})
"""Short forms that are no word of any language, so that they count anywhere: Concern AO Example."""
_SAME_SIGN = {"c": "с", "C": "с"}
"""The Latin letter that clerks write for the Cyrillic word `with`."""
_LONG = 7
"""Letters of a Cyrillic word of a form from which on its other cases count."""
_LONGER = 12
"""Letters from which on two slips of the pen do not hide it."""
_CYRILLIC = re.compile("[\u0400-\u04ff]+")
_REST = 2
"""Letters that must be left of the word before a short form."""


class _Table(NamedTuple):
    """`anywhere`: from the first word to the forms that begin so, the longest first; `edges`: forms of one word that
    count as the first or last one; `glued`: a pattern of those in scripts without blanks, and their classes."""

    anywhere: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    edges: dict[str, str]
    glued: re.Pattern[str]
    classes: dict[str, str]


@lru_cache(maxsize=1)
def _table() -> _Table:
    anywhere: dict[tuple[str, ...], str] = {}
    edges: dict[str, str] = {}
    classes: dict[str, str] = {}
    for form in legal_forms():
        if form.spelling.isascii():
            continue
        words = tuple(folded(word) for word in split_words(form.spelling, initials=False))
        if form.reach in (Reach.HEAD, Reach.TAIL, Reach.NATIVE) and "".join(words) not in _NO_WORD:
            edges.setdefault("".join(words), form.canonical)
            continue
        anywhere.setdefault(words, form.canonical)
        if len(words) == 1 and is_unspaced(words[0]) and len(words[0]) >= _REST:
            classes.setdefault(words[0], form.canonical)
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words in sorted(anywhere, key=len, reverse=True):
        by_first.setdefault(words[0], []).append((words, anywhere[words]))
    longest = sorted(classes, key=len, reverse=True)
    # 分公司, 子公司 and 支公司 are a branch or a subsidiary of a firm, not the firm.
    glued = re.compile("|".join(f"(?<![分子支]){word}$" if len(word) < _SURE else word for word in longest))
    return _Table({first: tuple(forms) for first, forms in by_first.items()}, edges, glued, classes)


def native_legal_forms(words: list[str]) -> tuple[list[str], tuple[str, ...]]:
    """The words in their own script without the legal forms that stand in one other than Latin, and the classes of
    those, sorted, each once. A name that is nothing but forms keeps its words; ASCII words are left alone."""
    if all(word.isascii() for word in words):
        return words, ()
    classes: set[str] = set()
    pieces = [piece for word in words for piece in _unglued(word, classes)]
    rest = _without_edges(_without_forms(pieces, classes), classes)
    return (rest, tuple(sorted(classes))) if rest else (words, tuple(sorted(classes)))


def _without_forms(words: list[str], classes: set[str]) -> list[str]:
    anywhere = _table().anywhere
    read = [_SAME_SIGN.get(word, word) if word.isascii() else folded(word) for word in words]
    rest: list[str] = []
    place = 0
    while place < len(words):
        for form, canonical in anywhere.get(_first(read[place]), ()):
            if len(form) <= len(words) - place and all(map(_means, form, read[place : place + len(form)])):
                classes.add(canonical)
                place += len(form)
                break
        else:
            rest.append(words[place])
            place += 1
    return rest


def _first(word: str) -> str:
    """The first word of a form that the word is, perhaps in another case or with a slip of the pen; else the word."""
    anywhere = _table().anywhere
    if word in anywhere or len(word) < _LONG or not _CYRILLIC.fullmatch(word):
        return word
    return next((first for first in anywhere if _means(first, word)), word)


@lru_cache(maxsize=16384)
def _means(form: str, word: str) -> bool:
    """Whether the word is that of a form, or, where both are long Cyrillic words, its other case or with slips of the
    pen in it."""
    if form == word:
        return True
    if len(form) < _LONG or len(word) < _LONG or not _CYRILLIC.fullmatch(word):
        return False
    if slavic_stem(form) == slavic_stem(word):
        return True
    return len(form) >= _LONGER and OSA.distance(form, word, score_cutoff=2) <= 2


def _without_edges(words: list[str], classes: set[str]) -> list[str]:
    edges = _table().edges
    for at, rest in ((-1, words[:-1]), (0, words[1:])):
        canonical = edges.get(folded(words[at])) if rest and not words[at].isascii() else None
        if canonical and any(len(word) >= _REST for word in rest):
            classes.add(canonical)
            return rest
    return words


def _unglued(word: str, classes: set[str]) -> list[str]:
    """The parts of an unspaced word around the forms in it; the word itself where there is none, or nothing else."""
    if word.isascii() or not is_unspaced(word):
        return [word]
    table = _table()
    plain = folded(word)
    parts: list[str] = []
    start = 0
    for found in table.glued.finditer(plain):
        if len(found[0]) < _SURE and found.start() - start < _REST:
            continue
        parts.append(word[start : found.start()])
        classes.add(table.classes[found[0]])
        start = found.end()
    return [part for part in (*parts, word[start:]) if part]
