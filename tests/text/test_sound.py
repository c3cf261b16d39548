"""Spellings of one sound."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies import tokens
from tidewaiter.text.sound import fold, plain_fold, plain_skeleton, skeleton


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


@given(
    st.text(alphabet="cjqwxyzhsdtkgpbeoiuaCS1ñж", max_size=12)
    | st.text(alphabet=st.characters(exclude_categories=["Cs"]))
)
def test_the_same_in_the_kernel(token: str) -> None:
    assert fold(token) == plain_fold(token)
    assert skeleton(token) == plain_skeleton(token)
