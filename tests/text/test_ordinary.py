"""Ordinary words: what a bug here costs is a word of a list that is read as nothing, and known from nothing."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidewaiter.refdata.business_words import business_words
from tidewaiter.refdata.legal_forms import legal_forms
from tidewaiter.refdata.trade_places import office_words, trade_places
from tidewaiter.text.latin import latin_forms
from tidewaiter.text.ordinary import BY_HABIT, ORDINARY, ordinary, ordinary_word
from tidewaiter.text.plain import plain_forms
from tidewaiter.text.slavic_latin import stems
from tidewaiter.text.words import ordinary_weights, word

_TABLES = sorted(
    {
        token
        for text in (
            *business_words(),
            *(form.spelling for form in legal_forms()),
            *(" ".join(entry) for entry in trade_places() | office_words()),
            *stems(),
        )
        for token in text.lower().split()
        if token.isascii() and token.isalpha()
    }
)
_PARTS = st.sampled_from(
    ["ka", "rov", "bli", "zh", "sch", "ts", "iy", "you", "oo", "nn", "rn", "ex", "al", "q"]
)
composed = st.lists(_PARTS, min_size=2, max_size=6).map("".join)
letters = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=14)
of_tables = st.sampled_from(_TABLES)


@st.composite
def nearly(draw: st.DrawFn) -> str:
    """A word of a table with a sign changed, left out or put in, or another word glued to it."""
    text = draw(of_tables)
    at = draw(st.integers(0, len(text)))
    other = draw(st.sampled_from(["", "a", "e", "k", "y", "z", "gmbh", "ov"]))
    return text[:at] + other + text[at + draw(st.integers(0, 1)) :]


@pytest.fixture(autouse=True)
def _kernel() -> None:
    if ordinary() is None:
        pytest.skip("the kernel was not compiled here; nothing asks which words are ordinary")


def _answer(token: str) -> int:
    known = ordinary()
    assert known is not None
    return known.answer(token)


@settings(deadline=None, max_examples=1500)  # the first one loads the tables
@given(letters | composed | of_tables | nearly())
def test_read_as_itself_alone(token: str) -> None:
    answer = _answer(token)
    if answer == ORDINARY or (answer == BY_HABIT and latin_forms(token) == (token,)):
        assert plain_forms(token, person=True) == plain_forms(token, person=False) == (token,)


@settings(deadline=None, max_examples=1500)
@given(letters | composed | of_tables | nearly())
def test_known_from_nothing(token: str) -> None:
    if _answer(token):
        found, other = word(token), ordinary_word()
        assert found.weight == ordinary_weights(len(token))[-1]
        for field in ("particle", "number", "distinctive", "known", "father", "gender", "given"):
            assert getattr(found, field) == getattr(other, field), field


def test_no_table_has_a_word_that_is_taken_for_an_ordinary_one() -> None:
    """Whatever word a table or a rule comes to name, here or in the code, is asked about."""
    written: set[str] = set()
    for folder in ("text", "refdata", "data/refdata"):
        for item in files("tidewaiter").joinpath(*folder.split("/")).iterdir():
            if item.name.endswith((".py", ".txt", ".yaml")):
                written.update(re.findall("[a-z]{4,}", item.read_text(encoding="utf-8").lower()))
    plain = ordinary_word()
    for token in sorted(written):
        if answer := _answer(token):
            found = word(token)
            assert (found.weight, found.particle) == (ordinary_weights(len(token))[-1], 0), token
            assert (found.distinctive, found.known) == (plain.distinctive, plain.known), token
            assert (found.number, found.father, found.gender, found.given) == ("", "", 0, ()), token
            if answer == ORDINARY or latin_forms(token) == (token,):
                assert plain_forms(token, person=True) == plain_forms(token, person=False) == (token,)


@pytest.mark.parametrize("token", ["blorvik", "zanotrel", "krumbasso", "trendlion"])
def test_ordinary(token: str) -> None:
    assert _answer(token) == ORDINARY


@pytest.mark.parametrize("token", ["khadijat", "alblorvik", "blorvikh", "jorvik"])
def test_ordinary_but_for_a_habit(token: str) -> None:
    assert _answer(token) == BY_HABIT


@pytest.mark.parametrize(
    "token",
    [
        *("", "abc", "blörvik", "Blorvik", "blorvik5", "bl orvik"),
        *("limited", "limtied", "corporat", "korporacyi", "blorvikgmbh", "ojscblorvik"),  # legal forms
        *("trading", "managment", "mashinostroitelnogo", "dubai", "dubaii", "liabil"),  # words and places
        *("mohammed", "petrovich", "abdullah", "wang", "smith", "seventh", "academician"),
    ],
)
def test_not_ordinary(token: str) -> None:
    assert _answer(token) == 0
