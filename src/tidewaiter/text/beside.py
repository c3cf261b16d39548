"""Two prepared names laid side by side: the features and the likeness, by the kernel or by the reference."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from tidewaiter.text.alignment import align
from tidewaiter.text.description import describe, name_likeness
from tidewaiter.text.kernel import compiled, compiled_name
from tidewaiter.text.prepared import Prepared

__all__ = ["Beside", "Laid", "Parts", "beside", "lone_letters", "parts_of"]

Beside = tuple[tuple[float, ...], float]
"""The features of text/description in their order, and how alike the names are, in [0, 1], to six decimals."""


Parts = tuple[list[tuple[int, float]], float]
"""What each feature weighs, to four decimals as it is shown, with its place among DESCRIBED: the first one, and the others
that weigh anything; and how alike the names are, in [0, 1], to six decimals."""


class Laid(NamedTuple):
    """A name of a party beside one of an entity: which of the party's names it is, which of the entity's, which the other
    is to whoever laid them, whether they are compared as people's, the sum of the weighed features, and the letters of the
    entity's name where it is one word alone and the party's is not that word, else 0."""

    left: int
    alias: int
    right: int
    person: bool
    total: float
    lone: int


@lru_cache(maxsize=65536)
def beside(left: Prepared, right: Prepared) -> Beside:
    """What both names say together; symmetric."""
    kernel = compiled()
    if kernel is None:
        pair = align(left, right)
        return describe(pair), name_likeness(pair)
    features, likeness = kernel.describe(compiled_name(left), compiled_name(right))
    return features, round(likeness, 6)


def parts_of(found: Beside, weights: Sequence[float]) -> Parts:
    """What two names say, weighed."""
    parts = []
    for at, (weight, number) in enumerate(zip(weights, found[0], strict=True)):
        part = round(weight * number, 4) if number else 0.0
        if part or at == 0:
            parts.append((at, part))
    return parts, found[1]


def lone_letters(left: Prepared, right: Prepared) -> int:
    """How many letters the name on the right has where it is one word alone, and the left one is not that word; else 0."""
    return len(right.words[0][0].letters) if len(right.words) == 1 and right.bare != left.bare else 0
