"""The declared retrieval score."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from strategies import tokens
from tidewaiter.text.soft_dice import best_soft_dice, matched_pairs, soft_dice

names = st.lists(tokens, max_size=5)


def flat(_: str) -> float:
    return 2.0


def test_worked_example() -> None:
    assert soft_dice(("taco",), ("tako",), flat) == 0.95
    assert soft_dice(("taco", "bell"), ("tako",), flat) == 0.95 * 4 / 6


def test_one_to_one() -> None:
    assert matched_pairs(("ali", "ali"), ("ali",), flat) == [(0, 0, 1.0)]


def test_best_of_readings() -> None:
    assert best_soft_dice([("gazprom", "bank"), ("gazprombank",)], [("gazprombank",)], flat) == 1.0
    assert best_soft_dice([], [("a",)], flat) == 0.0


@given(names, names)
def test_symmetric_and_bounded(left: list[str], right: list[str]) -> None:
    score = soft_dice(left, right, flat)
    assert score == soft_dice(right, left, flat)
    assert 0.0 <= score <= 1.0
    assert soft_dice(left, list(reversed(left)), flat) == (1.0 if left else 0.0)
