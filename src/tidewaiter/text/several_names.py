"""Several names in one: what a list publishes as a name may hold further ones, in brackets, behind `also known as`, or
beside a stroke."""

from __future__ import annotations

import re

from tidewaiter.refdata.trade_places import trade_places
from tidewaiter.text.names import MAX_NAME, analyse
from tidewaiter.text.words import is_shared

__all__ = ["bracketed_names", "stated_names"]

_KNOWN_AS = re.compile(r"[\s,;(]+(?:(?:also|formerly|previously|now) known as|a\.k\.a\.)\s+|;", re.IGNORECASE)
_EITHER = re.compile(r"(?<=[^\W\d_]{3})\s*/\s*(?=[^\W\d_]{2})")
NAME_LETTERS = 4
"""Letters of a word that makes what stands on one side of a stroke a name."""
_BRACKETS = re.compile(r"\(([^()]*)\)?")
_CYRILLIC = re.compile("[\u0400-\u04ff]")


def bracketed_names(name: str) -> tuple[str, ...]:
    """The names that a firm's name in Cyrillic letters states, one without its brackets, the other inside them: X (AO Y) is
    X, and AO Y; none where there are no brackets, or the name is in other letters."""
    if "(" not in name or not _CYRILLIC.search(name):
        return ()
    found = (_BRACKETS.sub(" ", name), *_BRACKETS.findall(name))
    return tuple(one for one in found if sum(map(str.isalpha, one)) > 2)


def stated_names(name: str) -> tuple[str, ...]:
    """The name as a list publishes it, cut to MAX_NAME characters, and each of the names that stand in it one behind the
    other: "X (also known as Y and Z Ltd)" is X, and Y and Z Ltd; X/Y is X and Y where each is a name by itself."""
    name = name[:MAX_NAME]
    if "/" not in name and "known as" not in name and "a.k.a." not in name:
        return (name,)
    parts = [part.strip(" ,;()") for part in _KNOWN_AS.split(name)]
    either = [one.strip() for part in parts if "/" in part for one in _EITHER.split(part)]
    return tuple(
        dict.fromkeys(
            (name, *(part for part in parts if len(part) > 1), *(one for one in either if _is_name(one)))
        )
    )


def _is_name(text: str) -> bool:
    """Whether the text is of two words or more, one of which tells it from others: import/export and Isfahan/Esfahan are
    no two names."""
    form = analyse(text)
    return len(form.tokens) > 1 and any(
        len(token) >= NAME_LETTERS and not is_shared(token) and (token,) not in trade_places()
        for token in form.core
    )
