"""Lists of words of the law."""

from __future__ import annotations

import datetime

from tidewaiter.law.load import load_law
from tidewaiter.law.words import Word, WordList
from tidewaiter.model.card import Citation


def _listed(*words: Word) -> WordList:
    return WordList(
        slug="made_up",
        title={"en": "x", "de": "x"},
        from_=datetime.date(2020, 1, 1),
        words=words,
        citation=Citation(instrument="made up", verified=False),
        says="a test",
    )


def test_a_word_stands_by_itself_unless_it_may_be_a_part() -> None:
    words = _listed(Word(word="rig"), Word(word="bohr", part=True))
    assert words.found_in("Drilling RIG no. 4") == ("rig",)
    assert words.found_in("rigid tubes") == ()
    assert words.found_in("Bohrungen") == ("bohr",)
    assert words.found_in("Tiefbohrung") == ()


def test_every_list_has_words_in_lower_case_or_codes() -> None:
    for listed in load_law().word_lists.values():
        assert listed.words
        assert all(word.strip() == word for word in listed.spelt)
        assert len(set(listed.spelt)) == len(listed.words)
