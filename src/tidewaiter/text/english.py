"""English: what a firm's word may stand for besides itself."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.refdata.business_words import business_senses, business_words
from tidewaiter.text.abbreviations import expansions
from tidewaiter.text.business_slips import general_word
from tidewaiter.text.forms import MOST_FORMS, Forms
from tidewaiter.text.legal_glued import unglued
from tidewaiter.text.slavic_latin import latin_adjective

__all__ = ["with_english"]


@lru_cache(maxsize=65536)
def with_english(forms: Forms) -> Forms:
    """The forms with the English of a business word, seen through a slip of the pen, what an abbreviation stands for,
    and what is left without a legal form that may be glued to it, beside them."""
    first = general_word(forms[0])
    forms = (first, *forms) if first else forms
    first = forms[0]
    known = business_senses()
    senses = [sense for form in forms if form in known for sense in known[form]]
    further = (business_words().get(first), *senses, *expansions(first), unglued(first))
    adjective = latin_adjective(first)
    if not adjective and not any(further):
        return forms
    found = (*forms, *(form for form in further if form and form.isalnum()), *adjective)
    return tuple(dict.fromkeys(found))[:MOST_FORMS]
