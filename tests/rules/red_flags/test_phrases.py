from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.papers import LAW
from tidewaiter.rules.red_flags.phrases import ends_with, said

ROWS = [(row.slug, phrase) for row in LAW.red_flags.phrases for phrase in row.say]


@pytest.mark.parametrize(
    ("text", "phrase", "found"),
    [
        ("remove the labels", "remove .. label*", "remove the labels"),
        ("remove a b c d labels", "remove .. labels", "remove a b c d labels"),
        ("remove a b c d e labels", "remove .. labels", None),
        ("remove pallets. Labels stay", "remove .. labels", None),
        ("Remove-labels", "remove labels", "remove-labels"),
        ("serial-numbers off", "serial_numbers off", "serial-numbers off"),
        ("premove labels", "remove labels", None),
        ("remove labelsx", "remove labels", None),
        ("cash or cheque", "cash", "cash"),
        ("do not remove labels", "remove labels", None),
        ("labels, never remove labels", "remove labels", None),
        ("do not bend. remove labels", "remove labels", "remove labels"),
    ],
)
def test_phrases_are_whole_words_of_one_sentence(text: str, phrase: str, found: str | None) -> None:
    assert said(text, (phrase,)) == found


def test_what_is_innocent_is_taken_out_first() -> None:
    assert said("cash against documents", ("cash",), ("cash against documents",)) is None
    assert said("cash against documents, or cash", ("cash",), ("cash against documents",)) == "cash"


@pytest.mark.parametrize(
    ("text", "found"), [("Small bakery.", True), ("bakery ovens", False), ("mybakery", False), ("", False)]
)
def test_a_trade_ends_with_its_word(text: str, found: bool) -> None:
    assert ends_with(text, ("bakery",)) is found


@pytest.mark.parametrize(("slug", "phrase"), ROWS, ids=[f"{slug}: {phrase[:40]}" for slug, phrase in ROWS])
def test_every_phrase_of_the_law_finds_its_own_first_words(slug: str, phrase: str) -> None:
    words = [
        part.split("|")[0].removesuffix("*").replace("_", " ") for part in phrase.split() if part != ".."
    ]
    assert said(" ".join(words), (phrase,), denied_too=True) is not None


@given(st.text(max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    for row in LAW.red_flags.phrases:
        said(text, row.say, row.innocent)
    for words in LAW.red_flags.trades.values():
        ends_with(text, words.ends)
