"""How an agency says that it looks at applications: the licence review policy of an entry, as a fact to show."""

from __future__ import annotations

import re
from enum import StrEnum

__all__ = ["ReviewPolicy", "policies_in", "policy_words"]


class ReviewPolicy(StrEnum):
    """A policy that a wording names."""

    PRESUMPTION_OF_DENIAL = "presumption_of_denial"
    POLICY_OF_DENIAL = "policy_of_denial"
    CASE_BY_CASE = "case_by_case"
    PRESUMPTION_OF_APPROVAL = "presumption_of_approval"


_NAMED = (
    (ReviewPolicy.PRESUMPTION_OF_APPROVAL, re.compile(r"\bpresumption of approval\b", re.IGNORECASE)),
    (ReviewPolicy.PRESUMPTION_OF_DENIAL, re.compile(r"\bpresumption (?:of|for) denial\b", re.IGNORECASE)),
    (
        ReviewPolicy.POLICY_OF_DENIAL,
        re.compile(r"\bpolicy (?:of denial|/)|\bpolicy/presumption", re.IGNORECASE),
    ),
    # The list itself misspells it once.
    (ReviewPolicy.CASE_BY_CASE, re.compile(r"\bcas[ea][ -]by[ -]case\b", re.IGNORECASE)),
)
_WORDS = {
    ReviewPolicy.PRESUMPTION_OF_DENIAL: ("presumption of denial", "Vermutung der Ablehnung"),
    ReviewPolicy.POLICY_OF_DENIAL: ("policy of denial", "Ablehnung als Regel"),
    ReviewPolicy.CASE_BY_CASE: ("case-by-case review", "Prüfung im Einzelfall"),
    ReviewPolicy.PRESUMPTION_OF_APPROVAL: ("presumption of approval", "Vermutung der Genehmigung"),
}


def policies_in(wording: str | None) -> tuple[ReviewPolicy, ...]:
    """The policies that the wording names, in its order; none where it names none or only points to a section."""
    found = [(match.start(), policy) for policy, named in _NAMED if (match := named.search(wording or ""))]
    return tuple(policy for _, policy in sorted(found, key=lambda place: place[0]))


def policy_words(wording: str | None) -> tuple[str, str]:
    """The policies in English and German for a sentence; where none is named the wording itself.

    Which items each of several policies is for is not told: the wording of the entry says so.
    """
    named = policies_in(wording)
    if not named:
        plain = " ".join((wording or "").split())
        return (plain, plain) if plain else ("not stated", "nicht angegeben")
    english, german = (tuple(_WORDS[policy][at] for policy in named) for at in (0, 1))
    return ", ".join(english), ", ".join(german)
