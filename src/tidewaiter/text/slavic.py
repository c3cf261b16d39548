"""Words of Russian, Ukrainian and Belarusian firms' names: their English in each of its usual forms, and adjectives of
places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from tidewaiter.refdata.slavic_translations import LONGEST_TERM, slavic_stem, slavic_terms
from tidewaiter.text.cyrillic import cyrillic_forms
from tidewaiter.text.forms import MOST_FORMS, Forms

__all__ = ["firm_forms", "slavic_term"]

_CYRILLIC = re.compile("[а-яёіїєґў'’ʼ]+")
_STRESS = re.compile("[\u0300\u0301]")
_ENGLISH = MOST_FORMS - 2
"""The most English forms of a word; how it is written keeps two places."""
_OF_PLACE = re.compile(
    "(?:(?<=[а-яіїє]{3})(ск|цк|ськ|цьк))(?:ий|ая|ое|ие|ого|ой|ом|им|их|ый|ій|а|е|і|ої|ому|ае|аі|ага|ай)$"
)

_SECOND_CASE = (
    (re.compile("(?<=[а-яіїє]{2}[оеёиы][вн])а$"), ("",)),
    (re.compile("(?<=[а-яіїє]{3})(?:ого|его)$"), ("ой", "ый")),
)
_ADJECTIVE = re.compile("(?<=ив|ал|ар|ор|он)ь?н(?:ый|ая|ое|ые|ого|ой|ых|ий|а|е|і|ої|ага|ай|ы)$")
"""Endings of adjectives that Russian makes of words it has from other languages: kreativnyy is creative."""


def slavic_term(words: list[str], place: int) -> tuple[int, Forms]:
    """How many words from this place on are one term on file, the longest, and its forms, English ones first, but of a word that
    firms are called by, how it is written; 0 and none
    where no term begins here."""
    lower = [_STRESS.sub("", word.lower()) for word in words[place : place + LONGEST_TERM]]
    if not _CYRILLIC.fullmatch(lower[0]):
        return 0, ()
    for size in range(len(lower), 0, -1):
        forms = _term(tuple(lower[:size]))
        if forms:
            return size, forms
    return 0, ()


@lru_cache(maxsize=32768)
def _term(words: tuple[str, ...]) -> Forms:
    terms = slavic_terms().english
    for read in product(*((word, slavic_stem(word)) for word in words)):
        english = terms.get(read)
        if english:
            return _forms(english, words, name=read in slavic_terms().names)
    return ()


def _forms(english: tuple[str, ...], words: tuple[str, ...], *, name: bool) -> Forms:
    written = ["".join(forms[:1]) for forms in map(cyrillic_forms, words)]
    if name:
        return tuple(dict.fromkeys(("".join(written), *english)))
    return tuple(dict.fromkeys((*english[:_ENGLISH], "".join(written))))


@lru_cache(maxsize=32768)
def firm_forms(word: str) -> Forms:
    """Of an adjective in -skiy in Cyrillic letters, and of a family name in its second case, the Latin spellings, as
    cyrillic_forms gives them, and, before the less usual ones, what it may be made of: Arzamas or Minsk, Lavochkin for
    Lavochkina; none for any other word."""
    lower = word.lower()
    roots = tuple(dict.fromkeys(_roots(lower)))
    if not roots:
        return ()
    forms = cyrillic_forms(lower)
    # How it is written stands last, too, as it does behind the English of a term.
    return tuple(dict.fromkeys((forms[0], *roots, *forms[1:])))[:MOST_FORMS]


def _roots(word: str) -> Iterator[str]:
    found = _OF_PLACE.search(word)
    if found:
        stem = word[: found.start()]
        for root in (stem, stem + found[1]):
            yield from cyrillic_forms(root)[:1]
        if found[0].endswith("ого"):
            yield from cyrillic_forms(stem + found[1] + "ий")[:1]
        return
    found = _ADJECTIVE.search(word)
    if found:
        yield from cyrillic_forms(word[: found.start()])[:1]
        return
    for ending, others in _SECOND_CASE:
        if ending.search(word):
            yield from (form for other in others for form in cyrillic_forms(ending.sub(other, word))[:1])
