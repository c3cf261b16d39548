"""Branches: what a bug here costs is a listed bank's office that passes, or a name of which a place is all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.refdata.trade_places import office_words, trade_places
from tidewaiter.text.branches import branch_words


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
        ("bank of china", "bank of china"),
        ("bank of china hong kong", "bank of china hong kong"),
        ("university of tehran", "university of tehran"),
        ("example of china", "example of china"),
        ("industries iran", "industries iran"),
        ("dubai", "dubai"),
        ("dubai example", "dubai example"),
        ("trading branch", "trading branch"),
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


@given(
    st.lists(
        st.sampled_from(["example", "of", "bank", "hongkong", "dubai", "branch", "office", "in"]),
        max_size=7,
    )
)
def test_at_the_end_and_idempotent(tokens: list[str]) -> None:
    found = branch_words(tokens)
    assert found == frozenset(range(len(tokens) - len(found), len(tokens)))
    rest = tokens[: len(tokens) - len(found)]
    assert bool(rest) == bool(tokens)
    if found:
        assert "example" in rest
