"""Ordinary words: those of which nothing is known but their letters, which is how most words of a long list are.

They are read alike in every name: as themselves alone, with the weight of a word that is not on file. The compiled kernel
tells them by what is gathered here of all the tables that a word may stand in; one that it doubts is no ordinary one, and
is read with all care.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from tidewaiter.refdata.business_words import business_senses, business_words, generic_words
from tidewaiter.refdata.nicknames import forms_on_file
from tidewaiter.refdata.number_words import number_words
from tidewaiter.refdata.patronymics import ENDINGS
from tidewaiter.refdata.titles import suffixes, titles
from tidewaiter.refdata.token_frequency import counted_tokens
from tidewaiter.text import (
    abbreviations,
    branches,
    business_slips,
    heads,
    latin,
    legal,
    legal_glued,
    legal_slips,
    legal_words,
    name_habits,
    named_after,
    rejoined,
    slavic_latin,
    states,
    words,
)
from tidewaiter.text.built import compiled

if TYPE_CHECKING:
    from tidewaiter.text import _kernel

__all__ = ["BY_HABIT", "ORDINARY", "ordinary", "ordinary_word"]

BY_HABIT, ORDINARY = 1, 2
"""What `ordinary` answers for a word that is ordinary unless `latin_forms` makes another form of it, and for one that is."""


@lru_cache(maxsize=1)
def ordinary() -> _kernel.Ordinary | None:
    """What tells ordinary words; None where there is no kernel."""
    kernel = compiled()
    if kernel is None:
        return None
    found: _kernel.Ordinary = kernel.Ordinary(
        words=list(set(filter(str.isascii, _remarkable()))),
        begun=rejoined.words_in_order(),
        slipped=[*branches.slipped(), *business_slips.slipped(), *legal_words.slipped()],
        stems=list(slavic_latin.stems()),
        sounds=list(legal_words.form_table().sounds),
        romanisers=legal_words.ROMANISERS,
        beginnings=legal_glued.edges().heads,
        endings=[*legal_glued.edges().tails, *((ending, 0) for ending in ENDINGS)],
    )
    return found


def ordinary_word() -> words.Word:
    """An ordinary word with all that is known of it, which but for the letters is known of every one."""
    return words.word("blorvik")


def _remarkable() -> Iterator[str]:
    """The words of which more is known than their letters, or that a rule for names is set off by."""
    yield from counted_tokens()
    yield from (*business_words(), *business_senses(), *generic_words(), *abbreviations.shortened())
    yield from (*titles(), *suffixes(), *forms_on_file(), *number_words(), *words.remarkable(), *words.SMALL)
    yield from (*latin.twins(), *name_habits.beginnings())
    yield from (*heads.short_heads(), *states.beginnings(), *named_after.TELLING, *branches.edges())
    yield from (*legal.touching(), *legal_slips.standing())
