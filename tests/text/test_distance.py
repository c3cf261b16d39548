"""The token similarity."""

from __future__ import annotations

from hypothesis import given

from strategies import tokens
from tidewaiter.text.distance import similarity


def test_examples() -> None:
    assert similarity("qods", "qods") == 1.0
    assert similarity("jon", "john") > 0.8
    assert similarity("yusuf", "youssef") > 0.8
    assert similarity("mhmd", "muhammad") == 0.85
    assert similarity("elektronik", "electronic") > 0.95
    assert similarity("melli", "mellat") < 0.75
    assert similarity("li", "lu") <= 0.5
    assert similarity("11420", "11421") == 0.0
    assert similarity("a320", "a321") == 0.75


@given(tokens, tokens)
def test_symmetric_bounded_and_one_only_for_equal(left: str, right: str) -> None:
    score = similarity(left, right)
    assert score == similarity(right, left)
    assert 0.0 <= score <= 1.0
    assert (score == 1.0) == (left == right)
