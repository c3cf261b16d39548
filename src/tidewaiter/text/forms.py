"""Forms: the Latin spellings of one word, told apart by sound."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tidewaiter.text.sound import fold

__all__ = ["MOST_FORMS", "Forms", "distinct", "pairs"]

Forms = tuple[str, ...]
"""Latin spellings of one word, lower-case ASCII letters and digits, the customary one first."""

MOST_FORMS = 8
"""The most forms of one token; more say less than they cost."""

_NOT_KEPT = re.compile("[^a-z0-9]+")


def distinct(spellings: Iterable[str]) -> Forms:
    """The spellings in lower-case ASCII, the first and those after it that sound unlike all before, at most
    MOST_FORMS; none where the first is empty."""
    found: list[str] = []
    sounds: set[str] = set()
    for spelling in spellings:
        form = _NOT_KEPT.sub("", spelling.lower())
        if not form:
            if not found:
                return ()
            continue
        sound = fold(form)
        if sound not in sounds:
            sounds.add(sound)
            found.append(form)
            if len(found) == MOST_FORMS:
                break
    return tuple(found)


def pairs(text: str) -> dict[str, str]:
    """A table of letters or words from its text: pairs parted by spaces, the two of a pair by the sign of equality."""
    return {left: right for left, _, right in (pair.partition("=") for pair in text.split())}
