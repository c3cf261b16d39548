"""Plain names: those of plain words, each of which is read by itself, whatever stands beside it.

Most names of a long list are such, and most of their words stand in other names too, so that reading a name comes to
looking up its words. What is read so is what `names.analyse` reads in full: a word that may set off any rule is not plain.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tidewaiter.refdata.titles import suffixes, titles
from tidewaiter.text.english import with_english
from tidewaiter.text.forms import Forms
from tidewaiter.text.latin import latin_forms
from tidewaiter.text.name_habits import begins_a_habit
from tidewaiter.text.triggers import ALONE, triggers

__all__ = ["LONGEST_PLAIN", "plain_forms", "plain_tokens", "plain_words"]

_WORD = "(?:[A-Z]?[a-z]+|[A-Z]+)"
_PLAIN = re.compile(f"{_WORD}(?: {_WORD})*")
_MAY_BE_INITIALS = re.compile("[b-df-hj-np-tv-xz]{2,3}")
LONGEST_PLAIN = 500
"""Characters; a longer name is read with all care."""


def plain_words(name: str, *, person: bool) -> tuple[Forms, ...]:
    """The forms of each word of a name of plain words, of which the first is as it is written; none of any other name."""
    words = tuple([plain_forms(token, person=person) for token in plain_tokens(name)])
    return words if all(words) else ()


def plain_tokens(name: str) -> list[str]:
    """The lower-case words of a name that has only letters of ASCII, capitals at the beginning of a word or throughout, and
    single blanks; none of any other name."""
    return name.lower().split(" ") if len(name) <= LONGEST_PLAIN and _PLAIN.fullmatch(name) else []


@lru_cache(maxsize=65536)
def plain_forms(token: str, *, person: bool) -> Forms:
    """The forms of a plain word, lower-case, in the name of a person or of anybody else; none where what stands beside it,
    or its place, may decide how it is read."""
    if begins_a_habit(token):
        return ()
    if person:
        beside = token in titles() or token in suffixes() or _MAY_BE_INITIALS.fullmatch(token)
        return () if beside else latin_forms(token)
    if triggers(token) & ~ALONE:
        return ()
    forms = with_english(latin_forms(token))
    return forms if forms[0] == token else ()
