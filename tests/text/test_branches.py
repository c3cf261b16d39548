"""Branches: what a bug here costs is a listed bank's office that passes, or a name of which a place is all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.refdata.trade_places import office_words, trade_places
from tidewaiter.text.branches import branch_words, place_word


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("example trading dubai", "example trading"),
        ("example bank representative office", "example bank"),
        ("example bank representative office in dubai", "example bank"),
        ("example bank branch of hong kong", "example bank"),
        ("example electronics hong kong", "example electronics"),
        ("example electronics hong kong china", "example electronics"),
        ("example shipping middle east", "example shipping"),
        ("example shipping abu dhabi head office", "example shipping"),
        ("example new york", "example"),
        ("example kazahkstan", "example"),
        ("example trading mallaysia", "example trading"),
        ("example yemmen aden", "example"),
        ("example kashgari", "example kashgari"),
        ("bank of china", "bank of china"),
        ("bank of china hong kong", "bank of china hong kong"),
        ("university of tehran", "university of tehran"),
        ("example of china", "example of china"),
        ("example of china hong kong", "example of china"),
        ("petroleos de venezuela caracas", "petroleos de venezuela"),
        ("example air gsa malaysia", "example air"),
        ("industries iran", "industries iran"),
        ("dubai", "dubai"),
        ("dubai example", "dubai example"),
        ("trading branch", "trading branch"),
        ("istanbul branch of example bank", "example bank"),
        ("istanbul branch of bank sepah", "bank sepah"),
        ("zweigniederlassung frankfurt der example bank", "example bank"),
        ("succursale de paris de la example bank", "example bank"),
        ("sucursal en caracas de example", "example"),
        ("filiale di milano di example", "example"),
        ("tehran representative office of example air", "example air"),
        ("representative office of example bank in beijing", "example bank"),
        ("rep off of example bank", "example bank"),
        ("example bank dubai br", "example bank"),
        ("example bank istanbul merkez subesi", "example bank"),
        ("example filiale di milano", "example"),
        ("example niederlassung in der schweiz", "example"),
        ("bank sepah frankfurt", "bank sepah"),
        ("bank saderat paris", "bank saderat"),
        ("bank melli iran hamburg", "bank melli"),
        ("bank trading paris", "bank trading paris"),
        ("head office supplies", "head office supplies"),
        ("branch example metals", "branch example metals"),
        ("office of example affairs", "office of example affairs"),
        ("shanghai example", "shanghai example"),
        ("example", "example"),
        ("", ""),
    ],
)
def test_what_only_says_where(name: str, rest: str) -> None:
    tokens = name.split()
    found = branch_words(tokens)
    assert " ".join(token for place, token in enumerate(tokens) if place not in found) == rest


def test_the_table_holds_the_capitals_of_trade() -> None:
    for place in (
        "hong kong",
        "dubai",
        "singapore",
        "istanbul",
        "middle east",
        "europe",
        "china",
        "new york",
    ):
        assert tuple(place.split()) in trade_places()
    assert ("representative", "office") in office_words()
    assert all(
        word.isascii() and word.islower() for entry in trade_places() | office_words() for word in entry
    )


def test_an_office_in_its_own_script_needs_no_small_word() -> None:
    assert branch_words(["branch", "example", "v", "minske"], native=True) == {0, 2, 3}
    assert branch_words(["branch", "example"], native=True) == {0}


@given(
    st.lists(
        st.sampled_from(["example", "of", "bank", "hongkong", "dubai", "branch", "office", "in"]),
        max_size=7,
    )
)
def test_at_the_ends_and_a_name_is_left(tokens: list[str]) -> None:
    found = branch_words(tokens)
    rest = [at for at in range(len(tokens)) if at not in found]
    assert rest == list(range(rest[0], rest[-1] + 1)) if rest else not tokens
    if found:
        kept = [tokens[at] for at in rest]
        assert "example" in kept or kept.count("bank") > 1


@pytest.mark.parametrize(
    ("token", "word"),
    [
        ("kazahkstan", "kazakhstan"),
        ("lieria", "liberia"),
        ("singapor", "singapore"),
        ("indian", "indian"),
        ("kora", "korea"),
    ],
)
def test_one_slip_does_not_hide_a_place(token: str, word: str) -> None:
    assert place_word(token) == word
