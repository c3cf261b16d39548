"""Forms: the Latin spellings of one word, told apart by sound."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tidewaiter.text.sound import fold

__all__ = ["MOST_FORMS", "Forms", "distinct", "joined_forms", "pairs", "several_forms"]

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


def joined_forms(forms: Forms, further: Forms) -> Forms:
    """The forms and behind them the further ones, each once, at most MOST_FORMS; the forms alone where there are no others."""
    return tuple(dict.fromkeys((*forms, *further)))[:MOST_FORMS] if further else forms


def several_forms(tokens: Iterable[Forms]) -> dict[str, Forms]:
    """Those tokens of a name that have several forms, with all that they have anywhere in it."""
    found: dict[str, Forms] = {}
    for forms in tokens:
        if len(forms) > 1:
            found[forms[0]] = joined_forms(found.get(forms[0], ()), forms)
    return found


def pairs(text: str) -> dict[str, str]:
    """A table of letters or words from its text: pairs parted by spaces, the two of a pair by the sign of equality."""
    return {left: right for left, _, right in (pair.partition("=") for pair in text.split())}
