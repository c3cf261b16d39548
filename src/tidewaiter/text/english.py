"""English: what a firm's word may stand for besides itself."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.refdata.business_words import business_senses, business_words
from tidewaiter.text.abbreviations import expansions
from tidewaiter.text.business_slips import general_word
from tidewaiter.text.forms import Forms
from tidewaiter.text.legal_glued import unglued

__all__ = ["with_english"]


@lru_cache(maxsize=65536)
def with_english(forms: Forms) -> Forms:
    """The forms with the English of a business word, seen through a slip of the pen, what an abbreviation stands for,
    and what is left without a legal form that may be glued to it, beside them."""
    first = general_word(forms[0])
    forms = (first, *forms) if first else forms
    first = forms[0]
    senses = (sense for form in forms for sense in business_senses().get(form, ()))
    further = (business_words().get(first), *senses, *expansions(first), unglued(first))
    if not any(further):
        return forms
    return tuple(dict.fromkeys((*forms, *(form for form in further if form and form.isalnum()))))
