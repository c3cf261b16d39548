"""The table of alterations: what each is called, whose names it fits, and the function that makes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tidewaiter.model.party import Party
from tidewaiter.model.words import AskedKind
from tidewaiter.selftest import companies, foreign, letters, people, respelt, words
from tidewaiter.selftest.named import Named
from tidewaiter.selftest.places import in_address

__all__ = ["ALTERATIONS", "IN_ADDRESS", "Alteration", "altered", "asked"]

Change = Callable[[str, int], str | None]
Told = Callable[[Named, int], str | None]


class Alteration(NamedTuple):
    """One way in which a name comes to differ: `slug`, `change` (by the name alone) or `told` (by what is known of it),
    for people, for others, of these for `firms` alone (no ships and nobody knows what), and `lossy`: so much of the name
    is gone that less is asked of a search."""

    slug: str
    change: Change | None = None
    told: Told | None = None
    people: bool = True
    others: bool = True
    firms: bool = False
    lossy: bool = False


IN_ADDRESS = "name in the address"

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
    Alteration("transliteration standard", told=respelt.other_standard),
    Alteration("other script", told=foreign.other_script),
    Alteration("number as word", words.number_as_word, people=False),
    Alteration("truncated at 35", words.truncated),
    Alteration("truncated at 70", words.truncated_late),
    Alteration("word split", words.split_word),
    Alteration("words joined", words.joined),
    Alteration("prefix added", words.prefixed, firms=True),
    Alteration("word repeated", words.repeated),
    Alteration("order reversed", told=people.reversed_order, others=False),
    Alteration("family name, given", told=people.comma_order, others=False),
    Alteration("middle name missing", told=people.middle_dropped, others=False),
    Alteration("middle name extra", told=people.middle_added, others=False),
    Alteration("patronymic", told=people.patronymic_changed, others=False),
    Alteration("initials", told=people.initials, others=False, lossy=True),
    Alteration("nickname", told=people.nickname, others=False),
    Alteration("title added", told=people.titled, others=False),
    Alteration("suffix added", told=people.suffixed, others=False),
    Alteration("general word dropped", companies.general_word_dropped, people=False),
    Alteration("general word translated", told=companies.general_word_translated, people=False),
    Alteration("abbreviation", companies.abbreviated, people=False, lossy=True),
    Alteration("acronym", companies.acronym, people=False, firms=True, lossy=True),
    Alteration("legal form swapped", companies.form_swapped, people=False),
    Alteration("legal form in full", companies.form_expanded, people=False),
    Alteration("legal form translated", companies.form_translated, people=False),
    Alteration("legal form glued", companies.form_glued, people=False),
    Alteration("legal form dropped", companies.form_dropped, people=False),
    Alteration("one-letter rebrand", companies.one_letter_rebrand, people=False, firms=True),
    Alteration("branch or city added", companies.branch_added, people=False, firms=True),
    Alteration(IN_ADDRESS, told=lambda named, seed: in_address(named.text, seed)[1], firms=True, lossy=True),
)
"""Every alteration, in the order in which it is reported."""


def altered(named: Named, alteration: Alteration, seed: int, *, person: bool) -> str | None:
    """The name so altered: never the name itself, never empty; None where the alteration does not fit it. Where the
    name moves to the address, the address.

    >>> altered(Named("Example Bank"), ALTERATIONS[0], 1, person=False) == "Example Bank"
    False
    """
    if not (alteration.people if person else alteration.others):
        return None
    if alteration.firms and not person and not companies.is_firm(named.text):
        return None
    changed = alteration.told(named, seed) if alteration.told else None
    if alteration.change:
        changed = alteration.change(named.text, seed)
    return changed if changed and changed.strip() and changed != named.text else None


def asked(named: Named, alteration: Alteration, seed: int, kind: AskedKind | None) -> Party | None:
    """The party that is asked for in the altered way; None where the alteration does not fit. Where the name moves to
    the address, nobody knows the kind."""
    changed = altered(named, alteration, seed, person=kind is AskedKind.PERSON)
    if changed is None:
        return None
    if alteration.slug == IN_ADDRESS:
        return Party(name=in_address(named.text, seed)[0], address=changed)
    return Party(name=changed, kind=kind)
