"""Slavic adjectives of firms' names in Latin letters, by the table of those in their own: Moskovskiy mashinostroitelnyy."""

from __future__ import annotations

import re
from functools import lru_cache

from tidewaiter.refdata.derived import derived
from tidewaiter.refdata.slavic_translations import slavic_terms
from tidewaiter.text.cyrillic import cyrillic_forms
from tidewaiter.text.forms import Forms

__all__ = ["latin_adjective", "stems"]

_LETTERS = 8
"""Letters of the shortest adjective that is read: a shorter one may be a word of another language."""
_FORMS = 3
_ENDING = re.compile(
    "(?<=[bcdfghjklmnprstvz])(?:iy|yy|yi|ii|ij|yj|y|i|aya|aia|aja|oye|oe|oie|oje|iye|ie|ije|yye|ye|ogo|oho|oy|oi|oj)$"
)
_NOMINATIVE = ("ий", "ый")


@lru_cache(maxsize=32768)
def latin_adjective(token: str) -> Forms:
    """The English of a Russian or Ukrainian adjective on file that stands in Latin letters, romanised by any usual
    standard, the likeliest first; none for any other token.

    >>> latin_adjective("mashinostroitelnyy")[0], latin_adjective("engineering")
    ('machinebuilding', ())
    """
    if len(token) < _LETTERS:
        return ()
    found = _ENDING.search(token)
    return stems().get(token[: found.start()], ()) if found else ()


@lru_cache(maxsize=1)
def stems() -> dict[str, Forms]:
    """From a Latin spelling of an adjective without its ending to its English."""
    return derived("slavic_latin", dict[str, Forms], _derived_stems)


def _derived_stems() -> dict[str, Forms]:
    known: dict[str, Forms] = {}
    terms = slavic_terms()
    for term, english in terms.english.items():
        if len(term) > 1 or term in terms.names or not term[0].endswith(_NOMINATIVE):
            continue
        for spelling in cyrillic_forms(term[0]):
            ending = _ENDING.search(spelling)
            if ending and ending.start() >= _LETTERS - 2:
                known.setdefault(spelling[: ending.start()], english[:_FORMS])
    return known
