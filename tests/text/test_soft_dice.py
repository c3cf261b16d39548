"""The declared retrieval score."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies import names
from tidewaiter.model.words import AskedKind
from tidewaiter.text.kernel import compiled, compiled_name
from tidewaiter.text.prepared import acronyms_of, prepare
from tidewaiter.text.soft_dice import declared

KINDS = st.sampled_from((None, AskedKind.PERSON, AskedKind.COMPANY))


def score(left: str, right: str, kind: AskedKind | None = None) -> float:
    return declared(prepare(left, kind), prepare(right, kind))


def test_a_name_is_itself_and_order_says_nothing() -> None:
    assert score("Himark Electron", "Electron Himark") == 1.0
    assert score("Himark Electron", "Qods Zafar") == 0.0


def test_one_word_is_matched_once() -> None:
    assert score("Himark Himark", "Himark") < score("Himark", "Himark")


@pytest.mark.parametrize(
    ("left", "right"),
    [("Gazprom Bank", "Gazprombank"), ("Xi Jin Ping", "Xi Jinping"), ("Al Rawi Trading", "Alrawi Trading")],
)
def test_neighbours_may_stand_for_one_word(left: str, right: str) -> None:
    assert score(left, right) >= 0.95


def test_a_persons_family_name_may_stand_before_the_given_name_it_is_joined_to() -> None:
    assert score("Quillfeatherjavan", "Javan Quillfeather", AskedKind.PERSON) >= 0.95


def test_a_contained_name_reaches_the_line_only_if_it_weighs_enough() -> None:
    long = "Purchasing of Himark Electron Wavelength in the new town of Exampleville by the old bridge"
    assert score("Himark Electron Wavelength", long) > 0.55
    assert score("Ali", "Ali Hassan Mohammad Reza Karimi Zadeh Tehrani") < 0.55


@given(names, names, KINDS)
def test_symmetric_bounded_and_the_same_in_the_kernel(left: str, right: str, kind: AskedKind | None) -> None:
    one, two = prepare(left, kind), prepare(right, kind)
    found = declared(one, two)
    assert 0.0 <= found <= 1.0
    assert found == declared(two, one)
    kernel = compiled()
    if kernel is not None:
        assert kernel.declared(compiled_name(one), compiled_name(two)) == found


def test_an_acronym_of_ours_stands_for_nothing_but_its_own_letters() -> None:
    firm = prepare("Himark Electron Wavelength Quills Company", AskedKind.COMPANY)
    acronym = next(one for one in acronyms_of(firm) if one.bare == ("hewq",))
    assert declared(prepare("HEWQ", None), acronym) == 1.0
    assert declared(prepare("HEVQ", None), acronym) == 0.0
    assert declared(prepare("HEWQ Electron", None), acronym) == 0.0
    kernel = compiled()
    if kernel is not None:
        assert kernel.declared(compiled_name(prepare("HEVQ", None)), compiled_name(acronym)) == 0.0
