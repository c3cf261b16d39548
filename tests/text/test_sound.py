"""Spellings of one sound."""

from __future__ import annotations

import pytest
from hypothesis import given

from strategies import tokens
from tidewaiter.text.sound import fold, skeleton


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("zaporizhzhia", "saporischschja"),
        ("aleksandr", "alexandr"),
        ("chong", "jong"),
        ("tako", "taco"),
        ("kharkiv", "harkiv"),
        ("yusuf", "iusuf"),
        ("vladimir", "wladimir"),
    ],
)
def test_folds_alike(left: str, right: str) -> None:
    assert fold(left) == fold(right)


def test_skeletons() -> None:
    assert skeleton("muhammad") == skeleton("mhmd") == "mhmd"
    assert skeleton("li") == "l"


@given(tokens)
def test_idempotent(token: str) -> None:
    assert fold(fold(token)) == fold(token)
    assert skeleton(fold(token)) == skeleton(token)
