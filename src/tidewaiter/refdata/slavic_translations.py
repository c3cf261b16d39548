"""Words and terms of Russian, Ukrainian and Belarusian firms' names, and the English that translators make of them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from tidewaiter.refdata.abbreviations import joined_words
from tidewaiter.refdata.business_words import business_words
from tidewaiter.refdata.derived import derived
from tidewaiter.refdata.tables import lines

__all__ = [
    "LONGEST_TERM",
    "Terms",
    "Translations",
    "joined_english",
    "slavic_stem",
    "slavic_terms",
    "slavic_translations",
]

LONGEST_TERM = 4
"""Words of the longest term on file."""

_ENDING = re.compile(
    "(?:иями|ями|ами|ыми|ими|ого|его|ому|ему|ага|яга|ямі|амі|ымі|імі|іями|иям|иях|ием|ией|ий|ый|ій|ой|ей|ай|ая|яя|ую|юю"
    "|ое|ее|ае|яе|ые|ие|ыя|ия|ия|ию|ии|ія|ію|ії|іі|ої|ье|ья|ью|ння|нню|нні|нням|нне|ых|их|іх|ым|им|ім|ом|ем|ам|ям|ах|ях"
    "|ов|ев|ей|ів|їв|ау|аў|еў|ёў|[юяаоеуыиіїєьйё])$"
)
_CYRILLIC = re.compile("[\u0400-\u04ff]{4}")
_LETTERS = 3
"""Letters that must be left of a word without its ending."""
_SAME = str.maketrans("ёґў", "егу", "'’ʼ")


class Translations(NamedTuple):
    """`words`: from an English form of several words, written as one, to these; `shared`: the forms of business words;
    `places`: those of places and peoples."""

    words: dict[str, tuple[str, ...]]
    shared: frozenset[str]
    places: frozenset[str]


class Terms(NamedTuple):
    """`english`: from the stems of a term's words to its English forms, each written as one word, the likeliest first;
    `names`: the terms that firms are called by, which few translate."""

    english: dict[tuple[str, ...], tuple[str, ...]]
    names: frozenset[tuple[str, ...]]


class _Line(NamedTuple):
    section: str
    english: tuple[tuple[str, ...], ...]
    terms: str


@lru_cache(maxsize=65536)
def slavic_stem(word: str) -> str:
    """The lower-case Cyrillic word without the ending of its case, number and gender; idempotent it is not."""
    plain = word.translate(_SAME)
    stem = _ENDING.sub("", plain)
    return stem if len(stem) >= _LETTERS else plain


@lru_cache(maxsize=1)
def slavic_translations() -> Translations:
    """What the English words on file are."""
    return derived("slavic_translations", Translations, _translations)


def _translations() -> Translations:
    words: dict[str, tuple[str, ...]] = {}
    kinds: dict[str, set[str]] = {}
    for line in _lines():
        words.update(("".join(form), form) for form in line.english if len(form) > 1)
        kinds.setdefault(line.section, set()).update("".join(form) for form in line.english)
    return Translations(words, frozenset(kinds["business"]), frozenset(kinds["place"]))


@lru_cache(maxsize=1)
def slavic_terms() -> Terms:
    """The Slavic terms on file; a term keeps the first line it stands in, and a word of business_words counts in every
    case of it."""
    return derived("slavic_terms", Terms, _terms)


def _terms() -> Terms:
    english: dict[tuple[str, ...], tuple[str, ...]] = {}
    names: set[tuple[str, ...]] = set()
    for line in _lines():
        forms = tuple("".join(form) for form in line.english)
        for term in line.terms.split(","):
            written = tuple(part.translate(_SAME) for part in term.split())
            for key in (written, tuple(map(slavic_stem, written))):
                if key not in english:
                    english[key] = forms
                    names.update((key,) if line.section == "name" else ())
    for spelling, word in business_words().items():
        if _CYRILLIC.match(spelling):
            english.setdefault((slavic_stem(spelling),), (word,))
    return Terms(english, frozenset(names))


@lru_cache(maxsize=1)
def _lines() -> tuple[_Line, ...]:
    found = []
    section = ""
    for line in lines("slavic_translations.txt"):
        if line.startswith("@"):
            section = line[1:].strip()
            continue
        left, _, right = line.partition("=")
        found.append(_Line(section, tuple(tuple(form.split()) for form in left.split(",")), right))
    return tuple(found)


def joined_english(token: str) -> tuple[str, ...]:
    """The English words that the token writes as one (machinebuilding); none for any other token."""
    return slavic_translations().words.get(token) or joined_words().get(token, ())
