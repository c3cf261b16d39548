"""Words cut in two by a blank, and general words with a slip."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies import tokens
from tidewaiter.text.business_slips import general_word
from tidewaiter.text.rejoined import rejoined


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("limited liabi lity company safeh", "limited liability company safeh"),
        ("safeh corpo ration", "safeh corporation"),
        ("safeh cam bodia", "safeh cambodia"),
        ("safeh ele ctronics", "safeh electronics"),
        ("al kaabi trading", "al kaabi trading"),
        ("partner ship", "partner ship"),  # two words that others have
        ("safeh", "safeh"),
    ],
)
def test_a_word_that_a_blank_has_cut(written: str, whole: str) -> None:
    assert rejoined(written.split()) == whole.split()


@given(st.lists(tokens | st.sampled_from(("liabi", "lity", "corpo", "ration", "ltd")), max_size=6))
def test_idempotent_and_no_letter_is_lost(words: list[str]) -> None:
    once = rejoined(words)
    assert rejoined(once) == once
    assert "".join(once) == "".join(words)


@pytest.mark.parametrize(
    ("token", "word"),
    [
        ("managment", "management"),
        ("invextments", "investments"),
        ("technoloyg", "technology"),
        ("lnvestment", "investment"),
        ("management", None),
        ("logistix", None),  # a name made of a word
        ("bakliyat", None),  # pulses are no transport
        ("safeh", None),
    ],
)
def test_a_slip_does_not_make_a_name_of_a_general_word(token: str, word: str | None) -> None:
    assert general_word(token) == word
