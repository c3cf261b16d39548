"""The frozen table says of every word how common it is, wherever it is common, and nothing else."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.refdata.business_words import business_words
from tidewaiter.refdata.token_frequency import GENERIC, INITIAL, LEAST, count, weight

TABLE = files("tidewaiter").joinpath("data", "refdata", "token_frequency.txt")
UNSEEN = weight("neverseen")


def rows() -> list[str]:
    return [line for line in TABLE.read_text(encoding="ascii").splitlines() if not line.startswith("#")]


def test_the_table_is_sorted_words_with_a_count() -> None:
    found = rows()
    assert found[0] == "* 1000000"
    assert [row for row in found[1:] if not re.fullmatch(r"[a-z0-9]+ [1-9][0-9]*", row)] == []
    words = [row.split()[0] for row in found[1:]]
    assert words == sorted(set(words))
    assert len(TABLE.read_bytes()) < 900_000


COMMON = """
    smith johnson williams anderson garcia wang nguyen kim mohammed mohammad ivanov ivanova aleksandr wei yilmaz
    sharma silva kowalski muller mueller rossi papadopoulos cohen andersson sato hosseini moscow shanghai
"""


@pytest.mark.parametrize("word", COMMON.split())
def test_what_is_common_anywhere_weighs_little(word: str) -> None:
    """It stands in a name of every thousand at least: sharing it is hardly a reason to look."""
    assert weight(word) < 7.0


@pytest.mark.parametrize("word", ["rosneft", "sukhoi", "huawei", "wagner", "hikvision"])
def test_what_the_lists_alone_have_stays_rare(word: str) -> None:
    assert weight("smith") < weight(word) <= UNSEEN


CHOSEN = """
    patriot horizon gorizont lagoon lotus galaxy vektor spektr kristall zarya mayak progress olimp pishgam novin alborz
    damavand sahand hongda xinda tongda jinlong stroyinvest tekhnoservis intertech daewon cahaya amal najm esperanza
"""


@pytest.mark.parametrize("word", CHOSEN.split())
def test_what_many_firms_choose_is_not_rare(word: str) -> None:
    """Two firms that share it and a word of their trade are most often strangers."""
    assert weight(word) < 9.2 < UNSEEN


@pytest.mark.parametrize("word", ["star", "alpha", "royal", "orient", "alfa"])
def test_what_firms_choose_most_weighs_least(word: str) -> None:
    assert weight(word) < 6.3


@pytest.mark.parametrize("word", ["sibneft", "norinco", "hikvision", "starlink", "agrokor"])
def test_a_coined_name_of_one_firm_is_not_made_common(word: str) -> None:
    assert weight(word) > 9.2


@pytest.mark.parametrize(
    ("commoner", "rarer"),
    [("smith", "harrelson"), ("wang", "ouyang"), ("mohammad", "mohammadzadeh"), ("trading", "plumbing")],
)
def test_the_commoner_weighs_less(commoner: str, rarer: str) -> None:
    assert weight(commoner) < weight(rarer)


def test_spellings_of_one_common_name_weigh_the_same() -> None:
    assert len({weight(word) for word in ("mohamed", "mohammed", "muhammad", "mohammad")}) == 1
    assert weight("sergei") == weight("sergey")


def test_given_names_of_two_syllables_are_counted_as_one_word_too() -> None:
    assert weight("jian") < weight("jianjun") < UNSEEN


@given(st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=14))
def test_every_token_has_a_weight_between_the_least_and_the_unseen(token: str) -> None:
    assert LEAST <= weight(token) <= UNSEEN
    assert count(token) >= 0
    if len(token) == 1:
        assert weight(token) <= INITIAL
    if token in business_words():
        assert weight(token) <= GENERIC * UNSEEN
