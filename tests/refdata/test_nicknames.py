"""Short forms and spellings of one given name are told from other names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.refdata.nicknames import forms, same_given_name
from tidewaiter.refdata.tables import lines
from tidewaiter.text.romanise import romanise

WORDS = sorted({word for line in lines("nicknames.txt") for word in line.split()})

SAME = """
    aleksandr sasha
    aleksandra sasha
    aleksandr oleksandr
    aleksandr alexander
    vladimir vova
    vladimir volodymyr
    dmitriy dima
    yevgeniy zhenya
    evgenii yevhen
    mykola nikolai
    yuriy iurii
    yury jurij
    sergei serhiy
    francisco paco
    jose pepe
    johannes hans
    william bill
    robert bob
    elizabeth beth
    katarzyna kasia
    jakub kuba
    giuseppe peppe
    istvan pista
    georgios yiorgos
    muhammad mohamed
    ahmad ahmet
    hussein hossein
    yusuf youssef
    recep rajab
"""
OTHER = """
    aleksandr aleksandra
    aleksandr aleksey
    aleksandr alejandro
    john ivan
    muhammad ahmad
    hassan hussein
    hamid hamed
    khalid khalil
    edward edmund
    maria marina
    jian jianjun
    vladimir vladislav
    valentin valentina
"""


def pairs(block: str) -> list[list[str]]:
    return [line.split() for line in block.split("\n") if line.strip()]


@pytest.mark.parametrize(("a", "b"), pairs(SAME))
def test_one_name(a: str, b: str) -> None:
    assert same_given_name(a, b)
    assert same_given_name(b, a)
    assert b in forms(a)


@pytest.mark.parametrize(("a", "b"), pairs(OTHER))
def test_two_names(a: str, b: str) -> None:
    assert not same_given_name(a, b)
    assert not same_given_name(b, a)


def test_the_table_holds_romanised_words_two_or_more_a_name() -> None:
    names = [line.split() for line in lines("nicknames.txt")]
    assert [name for name in names if len(name) < 2 or len(set(name)) < len(name)] == []
    assert [word for word in WORDS if romanise(word) != word or not word.isalpha() or len(word) < 2] == []


def test_what_is_not_on_file_has_no_other_form() -> None:
    assert forms("neverseen") == ()
    assert same_given_name("neverseen", "neverseen")


@given(st.sampled_from(WORDS))
def test_a_form_is_the_same_name_as_each_of_its_forms(word: str) -> None:
    assert word not in forms(word)
    assert all(same_given_name(word, form) and word in forms(form) for form in forms(word))
