"""What reading machines take for what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies import tokens
from tidewaiter.model.words import AskedKind
from tidewaiter.text.distance import comparable, fit, similarity
from tidewaiter.text.misread import as_letters, misread, variants
from tidewaiter.text.names import analyse

STROKES = st.text(alphabet="rnmclidvwhuae", min_size=1, max_size=10)
SIGNS = st.text(alphabet="abelnorst0123456789", min_size=1, max_size=10)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("st0ck", "stock"),
        ("c0mpany", "company"),
        ("lia8ility", "liability"),
        ("8ank", "bank"),
        ("0rion", "orion"),
        ("5harazi", "sharazi"),
        ("2uvara", "zuvara"),
        ("chemica1", "chemical"),
        ("tave1o", "tavelo"),
    ],
)
def test_a_digit_that_a_machine_read_for_a_letter_is_that_letter(written: str, read: str) -> None:
    assert as_letters(written)[0] == read


@pytest.mark.parametrize(
    "name",
    [
        "4paradigm", "3logic", "7tv", "web3", "delta5", "star5", "olya8", "21st", "5th", "a1", "205b", "yv1000",
        "cloud9", "best2pay", "100percent",
    ],
)  # fmt: skip
def test_a_number_in_a_name_stays_a_number(name: str) -> None:
    assert as_letters(name)[0] == name


def test_a_legal_form_is_found_though_a_machine_read_it() -> None:
    form = analyse("Joint St0ck Company Safeh Machine Plant", AskedKind.COMPANY)
    assert form.bare == ("safeh", "machine", "plant")
    assert form.legal == analyse("Joint Stock Company Safeh", AskedKind.COMPANY).legal


@pytest.mark.parametrize(
    ("left", "right", "how"),
    [
        ("hamza", "harnza", "strokes"),
        ("ahmad", "ahmacl", "strokes"),
        ("karim", "kanm", "strokes"),
        ("wolga", "vvolga", "strokes"),
        ("marine", "marinf", "letter"),
        ("tina", "tlna", "letter"),
        ("nahid", "nabid", "letter"),
        ("hassan", "bassan", ""),  # a name begins with a capital, and H is not B
        ("salem", "selem", ""),  # a vowel, and no misreading
        ("marina", "maria", ""),
    ],
)
def test_letters_that_look_like_others(left: str, right: str, how: str) -> None:
    assert misread(left, right) == misread(right, left) == how


def test_half_a_slip_is_better_than_a_slip_and_worse_than_none() -> None:
    assert fit("hamzat", "hamzam") < fit("hamzat", "harnzat") < 1.0


def test_two_words_that_are_both_known_are_not_misread() -> None:
    assert fit("clay", "day", True) < fit("clay", "day")


@given(STROKES, STROKES)
def test_variants_are_those_texts_that_differ_by_strokes(left: str, right: str) -> None:
    assert (right in variants(left)) == (misread(left, right) == "strokes") == (left in variants(right))


@given(STROKES)
def test_every_variant_is_comparable_and_alike(token: str) -> None:
    for variant in variants(token):
        assert misread(token, variant) == "strokes"
        assert comparable(token, variant)
        assert 0.5 <= similarity(token, variant) == similarity(variant, token) < 1.0


@given(SIGNS)
def test_no_form_is_lost_or_there_twice(token: str) -> None:
    forms = as_letters(token)
    assert len(set(forms)) == len(forms) >= 1
    assert all(len(form) == len(token) for form in forms)
    if token.isalpha() or token.isdigit():
        assert forms == (token,)


@given(tokens, tokens)
def test_misreading_is_symmetric(left: str, right: str) -> None:
    assert misread(left, right) == misread(right, left)
    assert fit(left, right) == fit(right, left)


def test_a_slip_in_six_letters_is_no_more_than_one_in_seven() -> None:
    assert fit("negeen", "negden") == pytest.approx(1.0 - 1.0 / 7)
    assert fit("anders", "ansers", True) < fit("anders", "ansers")
