"""Triggers: which of the rules for firms' names a word may set off. Most words set off none, and a rule that no word of a name
sets off is not asked.

Each rule says itself, beside its tables, which tokens it needs one of; a new rule stands here with its own, and
in `ordinary` with the words that set it off.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from tidewaiter.refdata.number_words import may_be_a_number
from tidewaiter.text.branches import bounds_a_branch
from tidewaiter.text.heads import is_short_head
from tidewaiter.text.legal import touches_a_form
from tidewaiter.text.legal_glued import holds_a_form
from tidewaiter.text.named_after import may_honour
from tidewaiter.text.rejoined import begins_a_word, ends_a_word, is_half
from tidewaiter.text.states import begins_a_state
from tidewaiter.text.words import SMALL

__all__ = [
    "ALONE",
    "BEGINS",
    "BRANCH",
    "GLUED",
    "HONOUR",
    "LEGAL",
    "LITTLE",
    "STYLE",
    "are_halves",
    "triggers",
    "triggers_of",
]

GLUED, LEGAL, STYLE, BRANCH, HONOUR, LITTLE, BEGINS, _ENDS, _HALF = (1 << at for at in range(9))
"""Legal forms written together with names; others; short heads, states and numbers; places and offices; whom a firm is named
after; small words; beginnings and ends of words that a blank has cut in two, and what is no word by itself."""

ALONE = _ENDS | _HALF
"""What sets nothing off in a name none of whose words has any other trigger."""


@lru_cache(maxsize=65536)
def triggers(token: str) -> int:
    """The rules that the romanised token may set off, as bits."""
    return (
        GLUED * holds_a_form(token)
        | LEGAL * touches_a_form(token)
        | STYLE * (is_short_head(token) or begins_a_state(token) or may_be_a_number(token))
        | BRANCH * bounds_a_branch(token)
        | HONOUR * may_honour(token)
        | LITTLE * (token in SMALL)
        | BEGINS * begins_a_word(token)
        | _ENDS * ends_a_word(token)
        | _HALF * is_half(token)
    )


def triggers_of(tokens: Iterable[str]) -> int:
    """The rules that any of the romanised tokens may set off."""
    found = 0
    for token in tokens:
        found |= triggers(token)
    return found


def are_halves(tokens: Sequence[str], set_off: int) -> bool:
    """Whether two neighbours may be one word that a blank has cut in two; `set_off` is what `triggers_of` the tokens gives."""
    if not (set_off & BEGINS and set_off & _ENDS and set_off & _HALF):
        return False
    marks = [triggers(token) for token in tokens]
    return any(one & BEGINS and other & _ENDS and (one | other) & _HALF for one, other in pairwise(marks))
