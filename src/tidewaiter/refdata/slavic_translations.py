"""Words and terms of Russian, Ukrainian and Belarusian firms' names, and the English that translators make of them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from tidewaiter.refdata.abbreviations import joined_words
from tidewaiter.refdata.business_words import business_words
from tidewaiter.refdata.tables import lines

__all__ = ["LONGEST_TERM", "Translations", "joined_english", "slavic_stem", "slavic_translations"]

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
    """`terms`: from the stems of a term's words to its English forms, each written as one word, the likeliest first;
    `words`: from such a form of several words to these; `shared`: the forms of business words; `places`: those of places and
    peoples; `names`: the terms that firms are called by, which few translate."""

    terms: dict[tuple[str, ...], tuple[str, ...]]
    words: dict[str, tuple[str, ...]]
    shared: frozenset[str]
    places: frozenset[str]
    names: frozenset[tuple[str, ...]]


@lru_cache(maxsize=65536)
def slavic_stem(word: str) -> str:
    """The lower-case Cyrillic word without the ending of its case, number and gender; idempotent it is not."""
    plain = word.translate(_SAME)
    stem = _ENDING.sub("", plain)
    return stem if len(stem) >= _LETTERS else plain


@lru_cache(maxsize=1)
def slavic_translations() -> Translations:
    """What is on file; a term keeps the first line it stands in, and a word of business_words
    counts in every case of it."""
    terms: dict[tuple[str, ...], tuple[str, ...]] = {}
    words: dict[str, tuple[str, ...]] = {}
    kinds: dict[str, set[str]] = {"business": set(), "word": set(), "place": set(), "name": set()}
    names: set[tuple[str, ...]] = set()
    section = ""
    for line in lines("slavic_translations.txt"):
        if line.startswith("@"):
            section = line[1:].strip()
            continue
        left, _, right = line.partition("=")
        english = [tuple(form.split()) for form in left.split(",")]
        forms = tuple("".join(form) for form in english)
        words.update(("".join(form), form) for form in english if len(form) > 1)
        kinds[section].update(forms)
        for term in right.split(","):
            written = tuple(part.translate(_SAME) for part in term.split())
            for key in (written, tuple(map(slavic_stem, written))):
                if key not in terms:
                    terms[key] = forms
                    names.update((key,) if section == "name" else ())
    shared, places = frozenset(kinds["business"]), frozenset(kinds["place"])
    for spelling, word in business_words().items():
        if _CYRILLIC.match(spelling):
            terms.setdefault((slavic_stem(spelling),), (word,))
    return Translations(terms, words, shared, places, frozenset(names))


def joined_english(token: str) -> tuple[str, ...]:
    """The English words that the token writes as one (machinebuilding); none for any other token."""
    return slavic_translations().words.get(token) or joined_words().get(token, ())
