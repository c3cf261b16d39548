"""Two prepared names laid side by side: the features and the likeness, by the kernel or by the reference."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.text.alignment import align
from tidewaiter.text.description import describe, name_likeness
from tidewaiter.text.kernel import compiled, compiled_name
from tidewaiter.text.prepared import Prepared

__all__ = ["Beside", "beside", "lone_letters"]

Beside = tuple[tuple[float, ...], float]
"""The features of text/description in their order, and how alike the names are, in [0, 1], to six decimals."""


@lru_cache(maxsize=65536)
def beside(left: Prepared, right: Prepared) -> Beside:
    """What both names say together; symmetric."""
    kernel = compiled()
    if kernel is None:
        pair = align(left, right)
        return describe(pair), name_likeness(pair)
    features, likeness = kernel.describe(compiled_name(left), compiled_name(right))
    return features, round(likeness, 6)


def lone_letters(left: Prepared, right: Prepared) -> int:
    """How many letters the name on the right has where it is one word alone, and the left one is not that word; else 0."""
    return len(right.words[0][0].letters) if len(right.words) == 1 and right.bare != left.bare else 0
