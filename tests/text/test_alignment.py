"""Names side by side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies import names
from tidewaiter.model.words import AskedKind
from tidewaiter.text import alignment
from tidewaiter.text.alignment import Alignment
from tidewaiter.text.beside import beside
from tidewaiter.text.description import DESCRIBED, describe, name_likeness
from tidewaiter.text.prepared import prepare


def align(left: str, right: str, kind: AskedKind | None) -> Alignment:
    return alignment.align(prepare(left, kind), prepare(right, kind))


def test_one_word_may_be_two() -> None:
    pair = align("Good Will Company", "Goodwill Company", AskedKind.COMPANY)
    assert [item.how for item in pair.pairings] == ["joined"]
    assert pair.likeness > 0.98


def test_a_number_is_never_joined_to_a_word_that_stands_there_already() -> None:
    pair = align("Sea Pony 1", "Sea Pony 1", AskedKind.VESSEL)
    assert pair.likeness == 1.0
    assert len(pair.pairings) == 3


def test_the_name_turned_around_is_told_from_words_exchanged() -> None:
    assert align("Ghaedi Farhad Reza", "Farhad Reza Ghaedi", AskedKind.PERSON).turned
    exchanged = align("Salman bin Muhammad al-Rawi", "Muhammad bin Salman al-Rawi", AskedKind.PERSON)
    assert exchanged.crossed
    assert not exchanged.turned


def test_an_initial_says_little_and_only_of_people() -> None:
    pair = align("Vladimir V. Putin", "Vladimir Vladimirovich Putin", AskedKind.PERSON)
    assert [item.how for item in pair.pairings] == ["equal", "initial", "equal"]
    assert align("B Finance", "Bom Finance", AskedKind.COMPANY).left_over == (0,)


def test_words_without_a_counterpart_on_both_sides_conflict() -> None:
    pair = align("Hamadi ben Ahmed Bouyehia", "Hamadi ben Abdulaziz Bouyehia", AskedKind.PERSON)
    assert pair.conflict > 0
    assert align("Hamadi Bouyehia", "Hamadi ben Abdulaziz Bouyehia", AskedKind.PERSON).conflict == 0


def test_a_slip_in_a_particle_costs_little() -> None:
    pair = align("Bashar xal-Assad", "Bashar al-Assad", AskedKind.PERSON)
    assert [item.how for item in pair.pairings] == ["equal", "particle", "equal"]
    assert align("Bashar Ali Assad", "Bashar bin Assad", AskedKind.PERSON).left_over


def test_grandfathers_that_papers_leave_out_count_less() -> None:
    chain = align("Usama bin Laden", "Usama bin Muhammad bin Awad bin Laden", AskedKind.PERSON)
    plain = align("Usama bin Laden", "Usama bin Laden Muhammad Awad Said", AskedKind.PERSON)
    assert 0 < chain.extra < plain.extra


def test_a_given_name_may_look_like_a_particle() -> None:
    assert not align("Ben Netanyahu", "Benjamin Netanyahu", AskedKind.PERSON).left_over


def test_a_long_word_may_be_two_that_sound_like_it() -> None:
    assert [item.how for item in align("Li Chin Ping", "Li Jinping", AskedKind.PERSON).pairings][
        -1
    ] == "joined"
    assert align("Li Ying", "Ling", AskedKind.PERSON).left_over


def test_spellings_of_one_name_are_not_two_well_known_names() -> None:
    assert align("Jose Wang", "Rose Wang", AskedKind.PERSON).another > 0
    assert align("Hussein Wang", "Hussain Wang", AskedKind.PERSON).another == 0


def features(left: str, right: str, kind: AskedKind) -> dict[str, float]:
    return dict(zip(DESCRIBED, describe(align(left, right, kind)), strict=True))


def test_a_common_name_in_another_trade_is_told_from_a_rare_one() -> None:
    star = features("Phoenix Textiles", "Phoenix Ltd", AskedKind.COMPANY)
    rare = features("Zharkovenko Textiles", "Zharkovenko Ltd", AskedKind.COMPANY)
    assert star["common_extra"] > 0.2 > rare["common_extra"]
    assert features("Phoenix", "Phoenix Ltd", AskedKind.COMPANY)["common"] == 0


def test_another_initial_is_seen_only_where_it_stands_for_nothing() -> None:
    assert features("William G. Frost", "William W. Frost", AskedKind.PERSON)["initial_different"] == 1
    assert features("William G. Frost", "William George Frost", AskedKind.PERSON)["initial_different"] == 0
    assert features("William G. Frost", "William Frost", AskedKind.PERSON)["initial_different"] == 0


@given(names, names)
def test_alignment_is_symmetric(left: str, right: str) -> None:
    one, two = align(left, right, None), align(right, left, None)
    assert one.likeness == two.likeness
    assert (one.left_over, one.right_over) == (two.right_over, two.left_over)


@given(names, names, st.sampled_from((None, AskedKind.PERSON, AskedKind.COMPANY)))
def test_the_kernel_describes_as_the_reference_does(left: str, right: str, kind: AskedKind | None) -> None:
    one, two = prepare(left, kind), prepare(right, kind)
    features, likeness = beside(one, two)
    pair = alignment.align(one, two)
    assert dict(zip(DESCRIBED, features, strict=True)) == pytest.approx(
        dict(zip(DESCRIBED, describe(pair), strict=True)), abs=1e-9
    )
    assert likeness == pytest.approx(name_likeness(pair), abs=2e-6)
    assert beside(two, one) == (features, likeness)


@given(names)
def test_a_name_is_wholly_like_itself(name: str) -> None:
    assert align(name, name, None).likeness == 1.0


def test_an_initial_does_not_stand_for_a_family_name_that_is_another() -> None:
    """With one whole word shared, the words left over are laid side by side, and conflict."""
    for left, right in (
        ("Javan R. Quillfeather", "Javan Rillington"),
        ("Maren J. Quillfeather", "Quillfeather Jin"),
        ("Kelwin Stavrand", "Kelwin S. Charbit"),
    ):
        pair = align(left, right, AskedKind.PERSON)
        assert not [item for item in pair.pairings if item.how == "initial"], (left, right)
        assert pair.conflict > 0


def test_an_initial_stands_for_a_middle_name_beside_two_whole_words() -> None:
    pair = align("Juan M. Rovallo Estrago", "Juan Manuel Rovallo", AskedKind.PERSON)
    assert [item.how for item in pair.pairings].count("initial") == 1
    assert pair.conflict == 0
