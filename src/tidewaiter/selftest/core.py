"""What of a firm's name is its own: all but its legal form and the words that any firm may bear."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from tidewaiter.selftest.business_tables import ABBREVIATED, ANYBODYS, FORMS, TRANSLATED, Form

__all__ = ["GENERAL", "Found", "bare", "form_of", "own_words", "without_form"]

_SPELLINGS = sorted(
    ((short, form) for form in FORMS for short in (*form.short, *form.also, form.full)),
    key=lambda one: -len(one[0]),
)
_ENDS = tuple(
    (
        form,
        re.compile(
            rf"^(?P<spelt>{re.escape(spelt)})(?=[\s,])|(?<=[\s,])(?P<last>{re.escape(spelt)})$", re.IGNORECASE
        ),
    )
    for spelt, form in _SPELLINGS
)
GENERAL = frozenset(TRANSLATED) | frozenset(ABBREVIATED)
"""Words of business that can be dropped, translated or written in short."""


class Found(NamedTuple):
    """A legal form in a name: the form, how it is spelt there, what stands before and behind it."""

    form: Form
    spelt: str
    before: str
    behind: str


@lru_cache(maxsize=4096)
def form_of(name: str) -> Found | None:
    """The legal form at an end of the name, the longest spelling first; None where there is none, or nothing else.

    >>> form_of("Example Trading GmbH").spelt
    'GmbH'
    """
    for form, pattern in _ENDS:
        found = pattern.search(name)
        if found:
            return Found(form, found[0], name[: found.start()], name[found.end() :])
    return None


def without_form(name: str) -> str:
    """The name without its legal form; the name itself where it has none.

    >>> without_form("Example Trading Co., Ltd.")
    'Example Trading'
    """
    found = form_of(name)
    return name if found is None else f"{found.before} {found.behind}".strip(" ,") or name


def own_words(name: str) -> list[str]:
    """The words that are the name's own, of three letters or more, as they stand.

    >>> own_words("Joint Stock Company Tavero Research Institute")
    ['Tavero']
    """
    words = re.findall(r"[^\W_]{3,}", without_form(name))
    return [word for word in words if word.lower() not in GENERAL and word.lower() not in ANYBODYS]


def bare(word: str) -> str:
    """The word without signs around it, lower case."""
    return word.strip(".,()'\"").lower()
