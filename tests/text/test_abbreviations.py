"""Abbreviations: what a bug here costs is a firm whose invoice shortens its name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.refdata.abbreviations import abbreviations
from tidewaiter.refdata.business_words import business_words
from tidewaiter.refdata.legal_forms import Reach, legal_forms
from tidewaiter.text.abbreviations import expansions, is_abbreviation

ENGLISH = sorted({english for english in business_words().values() if english.isalpha()})


@pytest.mark.parametrize(
    ("short", "long"),
    [
        tuple(pair.split("="))
        for pair in (
            "intl=international",
            "mfg=manufacturing",
            "inds=industries",
            "ind=industrial",
            "tech=technology",
            "elec=electronics",
            "engg=engineering",
            "bros=brothers",
            "assn=association",
            "dept=department",
            "univ=university",
            "natl=national",
            "govt=government",
            "svcs=services",
            "trdg=trading",
            "hldgs=holdings",
            "inv=investment",
            "dev=development",
            "labs=laboratories",
            "shpg=shipping",
            "petro=petroleum",
            "ctr=center",
            "khim=chemical",
            "tic=trade",
            "mohand=engineering",
        )
    ],
)
def test_the_usual_ones(short: str, long: str) -> None:
    assert long in expansions(short)
    assert is_abbreviation(short, long)


@pytest.mark.parametrize(
    ("short", "long", "is_one"),
    [
        ("constr", "construction", True),
        ("cnstrctn", "construction", True),
        ("electr", "electronics", True),
        ("mchnry", "machinery", True),
        ("gp", "group", True),
        ("zav", "zavod", True),
        ("al", "aluminium", False),
        ("bank", "banner", False),
        ("pl", "petrov", False),
        ("trade", "transport", False),
        ("instruments", "instrument", False),
        ("", "trade", False),
        ("t", "trade", False),
        ("xtr", "trade", False),
        ("eop", "export", False),
    ],
)
def test_made_from_the_word(short: str, long: str, is_one: bool) -> None:
    assert is_abbreviation(short, long) is is_one


def test_the_table_is_plain_and_speaks_words() -> None:
    for short, longs in abbreviations().items():
        assert (short.isascii(), short.isalpha(), short.islower()) == (True, True, True), short
        assert longs, short
        assert all(long.isascii() and long.islower() for long in longs), short


def test_legal_forms_are_no_abbreviations() -> None:
    forms = {form.spelling for form in legal_forms() if form.reach is Reach.WORD}
    assert sorted(forms & abbreviations().keys()) == []


@given(st.sampled_from(ENGLISH), st.integers(min_value=3, max_value=6))
def test_a_long_enough_beginning_is_one(long: str, size: int) -> None:
    short = long[:size]
    if len(long) >= size + 2 and short not in business_words():
        assert is_abbreviation(short, long)


@given(st.text("abcdeinrst", max_size=6), st.text("abcdeinrst", max_size=9))
def test_only_business_words_are_shortened(short: str, long: str) -> None:
    if long not in business_words():
        assert not is_abbreviation(short, long)
