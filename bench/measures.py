"""Figures over labelled pairs, and the rows that are printed and kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

__all__ = ["Judged", "Row", "f1", "rank_correlation"]


class Judged(NamedTuple):
    """A verdict beside the one wanted."""

    wanted: bool
    given: bool


class Row(NamedTuple):
    """One line of the table: what was measured, the value, over how many, and what others gave on the same pairs."""

    name: str
    value: float
    over: int
    detail: str = ""
    beside: float | None = None


def f1(verdicts: Iterable[Judged]) -> tuple[float, float, float]:
    """F1, precision and recall; each 0 where it is undefined."""
    items = list(verdicts)
    both = sum(item.wanted and item.given for item in items)
    given = sum(item.given for item in items)
    wanted = sum(item.wanted for item in items)
    precision = both / given if given else 0.0
    recall = both / wanted if wanted else 0.0
    total = precision + recall
    return (2 * precision * recall / total if total else 0.0), precision, recall


def rank_correlation(left: Sequence[float], right: Sequence[float]) -> float:
    """Spearman's rank correlation, ties sharing their mean rank; 0 where a side does not vary."""
    one, two = _ranks(left), _ranks(right)
    mean_one, mean_two = sum(one) / len(one), sum(two) / len(two)
    shared = sum((a - mean_one) * (b - mean_two) for a, b in zip(one, two, strict=True))
    spread = sum((a - mean_one) ** 2 for a in one) * sum((b - mean_two) ** 2 for b in two)
    return float(shared / spread**0.5) if spread else 0.0


def _ranks(values: Sequence[float]) -> list[float]:
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end + 1 < len(order) and values[order[end + 1]] == values[order[start]]:
            end += 1
        for place in order[start : end + 1]:
            ranks[place] = (start + end) / 2
        start = end + 1
    return ranks
