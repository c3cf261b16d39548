"""The declared retrieval score: soft Dice over tokens, slow and clear. It is the oracle that an index must equal.

    S(q, d) = sum over matched pairs (t, u) of s(t, u) * (w(t) + w(u))  /  (W(q) + W(d))

Pairs are matched one to one, greedily, the heaviest first; pairs below TOKEN_LINE do not count.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tidewaiter.text.distance import similarity

__all__ = ["TOKEN_LINE", "best_soft_dice", "matched_pairs", "soft_dice"]

TOKEN_LINE = 0.7
"""Token pairs less alike than this are not matched."""

Weight = Callable[[str], float]


def soft_dice(q: Sequence[str], d: Sequence[str], weight: Weight) -> float:
    """The declared score of two token sequences, in [0, 1]; symmetric, blind to order; 0 when either is empty."""
    if not q or not d:
        return 0.0
    shared = sum(likeness * (weight(q[i]) + weight(d[j])) for i, j, likeness in matched_pairs(q, d, weight))
    total = sum(sorted(map(weight, q))) + sum(sorted(map(weight, d)))
    return min(1.0, shared / total) if total else 0.0


def best_soft_dice(
    queries: Sequence[Sequence[str]], documents: Sequence[Sequence[str]], weight: Weight
) -> float:
    """The highest score of any of the sequences on the left with any on the right; 0 when there are none."""
    return max((soft_dice(q, d, weight) for q in queries for d in documents), default=0.0)


def matched_pairs(q: Sequence[str], d: Sequence[str], weight: Weight) -> list[tuple[int, int, float]]:
    """The matched pairs as (place in q, place in d, similarity), the heaviest first; each place at most once."""
    pairs = []
    for i, t in enumerate(q):
        for j, u in enumerate(d):
            likeness = similarity(t, u)
            if likeness >= TOKEN_LINE:
                gain = likeness * (weight(t) + weight(u))
                pairs.append((-gain, min(t, u), max(t, u), i, j, likeness))
    pairs.sort()
    left: set[int] = set()
    right: set[int] = set()
    matched = []
    for _, _, _, i, j, likeness in pairs:
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            matched.append((i, j, likeness))
    return matched
