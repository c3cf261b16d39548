"""The table of alterations: what each is called, whose names it fits, and the function that makes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tidewaiter.selftest import companies, letters, people, words

__all__ = ["ALTERATIONS", "Alteration", "altered"]

Change = Callable[[str, int], str | None]


class Alteration(NamedTuple):
    """One way in which a name comes to differ: `slug`, for people, for others, of these for `firms` alone (no ships and
    nobody knows what), and `lossy`: so much of the name is gone that less is asked of a search."""

    slug: str
    change: Change
    people: bool = True
    others: bool = True
    firms: bool = False
    lossy: bool = False


ALTERATIONS = (
    Alteration("case", letters.other_case),
    Alteration("punctuation", letters.other_punctuation),
    Alteration("diacritics", letters.accented),
    Alteration("unseen signs", letters.unseen_signs),
    Alteration("homoglyphs", letters.homoglyphs),
    Alteration("letters swapped", letters.letters_swapped),
    Alteration("letter added", letters.letter_added),
    Alteration("letter dropped", letters.letter_dropped),
    Alteration("letter replaced", letters.letter_replaced),
    Alteration("double letters", letters.doubled),
    Alteration("misread by machine", letters.misread),
    Alteration("vowel changed", letters.vowel_changed),
    Alteration("spelt by sound", letters.sounding_alike),
    Alteration("number as word", words.number_as_word, people=False),
    Alteration("truncated at 35", words.truncated),
    Alteration("word split", words.split_word),
    Alteration("words joined", words.joined),
    Alteration("prefix added", words.prefixed, firms=True),
    Alteration("word repeated", words.repeated),
    Alteration("order reversed", people.reversed_order, others=False),
    Alteration("family name, given", people.comma_order, others=False),
    Alteration("middle name missing", people.middle_dropped, others=False),
    Alteration("middle name extra", people.middle_added, others=False),
    Alteration("initials", people.initials, others=False, lossy=True),
    Alteration("title added", people.titled, others=False),
    Alteration("general word dropped", companies.general_word_dropped, people=False),
    Alteration("general word translated", companies.general_word_translated, people=False),
    Alteration("abbreviation", companies.abbreviated, people=False, lossy=True),
    Alteration("acronym", companies.acronym, people=False, firms=True, lossy=True),
    Alteration("legal form swapped", companies.form_swapped, people=False),
    Alteration("legal form in full", companies.form_expanded, people=False),
    Alteration("legal form glued", companies.form_glued, people=False),
    Alteration("legal form dropped", companies.form_dropped, people=False),
    Alteration("one-letter rebrand", companies.one_letter_rebrand, people=False),
    Alteration("branch or city added", companies.branch_added, people=False, firms=True),
)
"""Every alteration, in the order in which it is reported."""


def altered(name: str, alteration: Alteration, seed: int, *, person: bool) -> str | None:
    """The name so altered: never the name itself, never empty; None where the alteration does not fit it.

    >>> altered("Example Bank", ALTERATIONS[0], 1, person=False) == "Example Bank"
    False
    """
    if not (alteration.people if person else alteration.others):
        return None
    if alteration.firms and not person and not companies.is_firm(name):
        return None
    changed = alteration.change(name, seed)
    return changed if changed and changed.strip() and changed != name else None
