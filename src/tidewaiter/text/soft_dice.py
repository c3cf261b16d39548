"""The declared retrieval score, slow and clear. It is the oracle that every index must equal.

    dice(q, d) = sum over matched pairs of s * (w_q + w_d)  /  (W_q + W_d)
    part(q, d) = sum over matched pairs of s * min(w_q, w_d)  /  min(W_q, W_d)

The score is the dice, or, where the shorter name is all but contained in the longer one and weighs enough, CONTAINED
times the part if that is more. Words are matched one to one, greedily, the heaviest pair first; the likeness s of two
words is the best of their forms; pairs below TOKEN_LINE do not count. Neighbouring words may stand for one word that
joins them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tidewaiter.text.distance import comparable, joined, similarity
from tidewaiter.text.prepared import Prepared
from tidewaiter.text.units import Unit, units
from tidewaiter.text.words import SAME_GIVEN, Word, same_given

__all__ = ["CONTAINED", "CONTAINED_NATS", "TOKEN_LINE", "declared"]

TOKEN_LINE = 0.7
"""Pairs of words less alike than this are not matched."""

CONTAINED = 0.6
"""What a name that is wholly contained in a longer one is worth."""

CONTAINED_NATS = 5.0
"""What the shared words must weigh (nats) for that."""


WHOLE = 1.0 - 1e-12


class _Pair(NamedTuple):
    gain: float
    inside: float
    left_at: int
    left_count: int
    right_at: int
    right_count: int


def declared(q: Prepared, d: Prepared) -> float:
    """The declared score of two names, in [0, 1]; symmetric, blind to order; 0 when either has no words, or is an acronym
    of ours that the other is not: it stands for nothing but its own letters."""
    if not q.words or not d.words:
        return 0.0
    if q.bare == d.bare:
        return 1.0
    if q.acronym or d.acronym:
        return 0.0
    # Ties between pairs are settled by place, so that one side must always be the left one.
    if d.bare < q.bare:
        q, d = d, q
    gain = inside = 0.0
    for pair in _matched(q, d):
        gain += pair.gain
        inside += pair.inside
    dice = gain / (q.total + d.total)
    part = inside / min(q.total, d.total)
    score = max(dice, CONTAINED * part if inside >= CONTAINED_NATS else 0.0)
    return 1.0 if score > WHOLE else score  # sums differ in their last digits by the order they are taken in


def _matched(q: Prepared, d: Prepared) -> Iterator[_Pair]:
    """The matched pairs, the heaviest first."""
    pairs = sorted(
        _pairs(q, d),
        key=lambda pair: (
            -pair.gain,
            abs(pair.left_at - pair.right_at),
            pair.left_at + pair.right_at,
            pair.left_at,
            pair.left_count,
            pair.right_count,
        ),
    )
    left_free, right_free = set(range(len(q.words))), set(range(len(d.words)))
    for pair in pairs:
        lefts = {(pair.left_at + step) % len(q.words) for step in range(pair.left_count)}
        rights = {(pair.right_at + step) % len(d.words) for step in range(pair.right_count)}
        if lefts <= left_free and rights <= right_free:
            left_free -= lefts
            right_free -= rights
            yield pair


def _pairs(q: Prepared, d: Prepared) -> Iterator[_Pair]:
    for i, forms in enumerate(q.words):
        for j, others in enumerate(d.words):
            alike = _likeness(forms, others)
            if alike >= TOKEN_LINE:
                own, other = q.weights[i], d.weights[j]
                yield _Pair(alike * (own + other), alike * min(own, other), i, 1, j, 1)
    for unit in units(q):
        for j, others in enumerate(d.words):
            alike = _joined(unit, others)
            if alike:
                both, least = unit.weight + d.weights[j], min(unit.weight, d.weights[j])
                yield _Pair(alike * both, alike * least, unit.at, unit.size, j, 1)
    for unit in units(d):
        for i, forms in enumerate(q.words):
            alike = _joined(unit, forms)
            if alike:
                both, least = unit.weight + q.weights[i], min(unit.weight, q.weights[i])
                yield _Pair(alike * both, alike * least, i, 1, unit.at, unit.size)


def _joined(unit: Unit, forms: tuple[Word, ...]) -> float:
    return max(joined(unit.letters, unit.fold, form.letters, form.fold) for form in forms)


def _likeness(forms: tuple[Word, ...], others: tuple[Word, ...]) -> float:
    return max(_alike(one, other) for one in forms for other in others)


def _alike(one: Word, other: Word) -> float:
    alike = similarity(one.letters, other.letters) if comparable(one.letters, other.letters) else 0.0
    return max(alike, SAME_GIVEN) if same_given(one, other) else alike
