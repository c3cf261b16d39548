"""Lists of words of the law."""

from __future__ import annotations

import datetime

import pytest

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


# Lists of words that are codes, numbers or headings, and so say something by each sign.
CODES = {
    "us_food_and_medicine": "02 03 04 07 08 09 10 11 12 15 16 17 18 19 20 21 2201 2202 2209 23 30",
    "us_oil_and_gas_entries": "0A998 1C992 3A229 3A231 3A232 6A991 8A992 8D999",
    "us_incorporated_electronics": "8471 8473 8517 8523 8525 8526 8529 8534 8541 8542 8543",
}


@pytest.mark.parametrize("slug", CODES)
def test_lists_of_codes_hold_these_codes(slug: str) -> None:
    listed = load_law().words(slug)
    assert list(listed.spelt) == CODES[slug].split()
    assert not any(word.part for word in listed.words)


def test_only_german_and_russian_words_stand_within_others() -> None:
    # The words of Article 5n choose between two ways to ask, and never bar anything: stems of any language may stand there.
    lists = (listed for slug, listed in load_law().word_lists.items() if not slug.startswith("eu_5n_"))
    parts = {word.word for listed in lists for word in listed.words if word.part}
    assert parts == {
        "schraube",
        "schrauben",
        "bolzen",
        "mutter",
        "muttern",
        "niet",
        "niete",
        "nieten",
        "unterlegscheibe",
        "unterlegscheiben",
        "abstandshalter",
        "distanzhülse",
        "kabeltülle",
        "lagerbuchse",
        "gleitbuchse",
        "druckfeder",
        "zugfeder",
        "federring",
        "splint",
        "gewindeeinsatz",
        "stehbolzen",
        "lötzinn",
        "draht",
        "isolator",
        "bohr",
        "нефте",
        "газ",
        "арктик",
    }
