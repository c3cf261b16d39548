from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.refdata.number_words import with_numerals

WORDS = st.lists(st.sampled_from(["first", "1st", "forty", "four", "20", "plant", "ninety", "x"]), max_size=6)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("first construction plant", "1 construction plant"),
        ("1st construction plant", "1 construction plant"),
        ("plant fourty four", "plant 44"),
        ("plant four forty", "plant 4 40"),
        ("21st century works", "21 century works"),
        ("works", "works"),
    ],
)
def test_numbers_written_as_words(words: str, wanted: str) -> None:
    assert " ".join(with_numerals(tuple(words.split()))) == wanted


@given(WORDS)
def test_idempotent(words: list[str]) -> None:
    once = with_numerals(tuple(words))
    assert with_numerals(once) == once
